"""Where the store is: one setting, `CONSTANCIA_DATABASE`, a file's path or a URL."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from platformdirs import user_data_path

from constancia.store.errors import StoreError, explained

VARIABLE = "CONSTANCIA_DATABASE"
SETTINGS = "constancia.web.settings"
FORMS = "a file's path, sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME"
BUSY = 20  # seconds to wait for another writer
KEPT = 600  # seconds for which a connection to a server is kept
# FULL: what was confirmed survives a power cut; the one more sync a paper was not to be measured.
# A search reads rows that an index names: it is to be planned as from a disk without arms, or in memory.
PLANS = "-c random_page_cost=1.1 -c jit=off"
PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL"


def database_settings(value: str | None = None) -> dict[str, Any]:
    """Django's `DATABASES` entry for the value of `CONSTANCIA_DATABASE`; touches no disk.

    Without a value it is `constancia.sqlite3` in the user's data folder. StoreError where the
    value is neither a path nor a URL of a database that is supported.
    """
    if not value or not value.strip():
        return _sqlite(default_file())
    value = value.strip()
    if "://" not in value:
        return _sqlite(Path(value).expanduser())
    try:
        url = urlsplit(value)
        port = url.port
    except ValueError:  # what it says may quote the password
        raise StoreError(
            f"{VARIABLE} is no valid address; write {FORMS}, and of a name or a password / as %2F, @ as %40, "
            "# as %23, ? as %3F, % as %25"
        ) from None
    if url.scheme == "sqlite":
        return _sqlite(_file(url), _timeout(url))
    if url.scheme in ("postgresql", "postgres"):
        return _postgresql(url, port)
    raise StoreError(
        f"{VARIABLE} names a database of kind {url.scheme!r}, which is not supported; write {FORMS}"
    )


def default_file() -> Path:
    return user_data_path("constancia", appauthor=False) / "constancia.sqlite3"


def _file(url: SplitResult) -> Path:
    path = unquote(url.path).removeprefix("/")
    if url.netloc or not path:
        raise StoreError(
            f"{VARIABLE} names no file; write sqlite:///FILE, or sqlite:////FOLDER/FILE from the root"
        )
    return Path(path).expanduser()


def _timeout(url: SplitResult) -> int:
    """Seconds to wait for another writer: `?timeout=5`, the one option an address of a file may have."""
    options = dict(parse_qsl(url.query, keep_blank_values=True))
    given = options.pop("timeout", str(BUSY))
    if options or not given.isdecimal():
        raise StoreError(
            f"{VARIABLE} has an option it cannot have; after the file only ?timeout=SECONDS may stand"
        )
    return int(given)


def _sqlite(file: Path, timeout: int = BUSY) -> dict[str, Any]:
    options = {"timeout": timeout, "transaction_mode": "IMMEDIATE", "init_command": PRAGMAS}
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(file.absolute()), "OPTIONS": options}


def _postgresql(url: SplitResult, port: int | None) -> dict[str, Any]:
    name = unquote(url.path).strip("/")
    if not name:
        raise StoreError(f"{VARIABLE} names no database; write postgresql://USER:PASSWORD@HOST/NAME")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(url.username or ""),
        "PASSWORD": unquote(url.password or ""),
        "HOST": unquote(url.hostname or ""),
        "PORT": str(port or ""),
        "OPTIONS": {"options": PLANS, **dict(parse_qsl(url.query))},
        # A process keeps its connections: a new one costs the server more than most answers.
        "CONN_MAX_AGE": KEPT,
        "CONN_HEALTH_CHECKS": True,
    }


ARCHIVE = "CONSTANCIA_ARCHIVE"


def archive_folder() -> Path:
    """Where archived copies are: what `CONSTANCIA_ARCHIVE` names, else a folder beside the store's file.

    Of a store on a server it is in the user's data folder. Nothing is made.
    """
    from django.db import connection

    if named := os.environ.get(ARCHIVE, "").strip():
        return Path(named).expanduser()
    file = Path(str(connection.settings_dict["NAME"])) if connection.vendor == "sqlite" else default_file()
    return file.with_name(f"{file.stem}-archive")


def configure(database: str | None = None) -> None:
    """Set Django up, once, on this database (else on `CONSTANCIA_DATABASE`, else the default).

    StoreError where the address is none that is supported, or its driver is not installed.
    """
    import django

    if database is not None:
        os.environ[VARIABLE] = database
    _check_driver(os.environ.get(VARIABLE, ""))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    django.setup()


def _check_driver(value: str) -> None:
    if value.strip().startswith(("postgresql:", "postgres:")) and find_spec("psycopg") is None:
        raise StoreError(
            f"{VARIABLE} names a PostgreSQL server, and its driver is not installed; get it with "
            "pip install 'constancia[postgres]' (in a clone: .venv/bin/pip install -e '.[postgres]')"
        )


def place() -> str:
    """Where the store is, as messages name it: the file, or the server's address without its password."""
    from django.db import connection

    entry = connection.settings_dict
    if connection.vendor == "sqlite":
        return str(entry["NAME"])
    port = f":{entry['PORT']}" if entry["PORT"] else ""
    return f"postgresql://{entry['HOST'] or 'localhost'}{port}/{entry['NAME']}"


def prepare() -> None:
    """Make the tables, or bring an older version's up to date; nothing where that is done.

    Makes the default folder, never another one. StoreError where the place cannot be written.
    """
    from constancia.store.keeping import condensed
    from constancia.store.keeping.indexing import refresh
    from constancia.store.migrating import migrate

    _check_folder()
    with explained(place):
        migrate()
        refresh()
        condensed.refresh()


def _check_folder() -> None:
    from django.db import connection

    if connection.vendor != "sqlite":
        return
    file = Path(str(connection.settings_dict["NAME"]))
    try:
        if file == default_file():
            file.parent.mkdir(parents=True, exist_ok=True)
        folder, is_folder = file.parent.is_dir(), file.is_dir()
    except OSError as error:
        raise StoreError(
            f"{file.parent} cannot be used ({error.strerror}); set {VARIABLE} to another place"
        ) from error
    if not folder:
        raise StoreError(f"There is no folder {file.parent}; make it, or set {VARIABLE} to another place")
    if is_folder:
        raise StoreError(f"{file} is a folder; set {VARIABLE} to a file in it")
