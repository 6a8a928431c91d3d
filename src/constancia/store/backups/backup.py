"""A copy of the store and its archive in one file, made while it is in use, put back only if sound."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.db import connection
from django.db.migrations.loader import MigrationLoader

from constancia.store.backups import archived
from constancia.store.backups.moving import move
from constancia.store.database import ARCHIVE, archive_folder, place, prepare
from constancia.store.errors import StoreError, explained
from constancia.store.keeping.verifying import found

_UPDATED = "import sys; from constancia import store; store.configure(sys.argv[1]); store.prepare()"


def backup(file: Path) -> int:
    """Copy the store, as it is at one moment, and its archived copies to a new `file`; how many these are.

    StoreError, and no file, where it cannot be.
    """
    source = _own()
    if file.exists():
        raise StoreError(f"{file} is there already; name a new file for the backup")
    part = file.with_name(file.name + ".part")
    try:
        with _said_of(file), closing(sqlite3.connect(part)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")  # one file, nothing beside it
            number = archived.put(copy, archive_folder())
            _check(copy, file)
        part.replace(file)
        return number
    except OSError as error:
        raise StoreError(
            f"{file} cannot be written ({error.strerror}); name a file in another folder"
        ) from error
    finally:
        part.unlink(missing_ok=True)


def restore(file: Path) -> int:
    """Put the copy in `file` in the place of all that the store holds, once it is known to be sound.

    All of it or none: a kill leaves the store as it was. A copy that an earlier version made is
    brought up to date. On a server what the copy holds is put into the store while that is empty. Archived
    copies become files of the archive again, beside those that are there; how many there were is told.
    StoreError where `file` is no sound copy.
    """
    if not file.is_file():
        raise StoreError(f"There is no file {file}; name the file that `constancia backup` wrote")
    if not file.stat().st_size:
        raise StoreError(f"{file} is empty; use an earlier backup")
    with _said_of(file), closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as copy:
        _check(copy, file)
        number = _archived(copy)
        if replaces():
            _put_back(copy)
        elif _known() - _ran(copy):
            with _brought_up_to_date(copy, file) as made:
                move(made, named=file)
        else:
            move(file)
    prepare()
    return number


def replaces() -> bool:
    """Whether a backup can take the place of what is stored: a server takes one in only while it is empty."""
    return connection.vendor == "sqlite"


def _put_back(copy: sqlite3.Connection) -> None:
    target = _own()
    copy.backup(target)
    archived.drop(target)
    connection.close()


@contextmanager
def _brought_up_to_date(copy: sqlite3.Connection, file: Path) -> Iterator[Path]:
    """A store of this version with what an earlier version's copy holds; it is gone afterwards.

    Made in a process of its own: this one's Django is set up for the server.
    """
    with tempfile.TemporaryDirectory(prefix="constancia-") as folder:
        made = Path(folder) / "store.sqlite3"
        with closing(sqlite3.connect(made)) as target:
            copy.backup(target)
            _know_rules(target)
            archived.drop(target)
        done = subprocess.run(  # noqa: S603  # this program itself
            [sys.executable, "-c", _UPDATED, str(made)], capture_output=True, text=True, check=False
        )
        if done.returncode:
            said = (done.stderr.strip().splitlines() or ["it ended without a word"])[-1]
            raise StoreError(f"{file} is of an earlier version and cannot be brought up to date: {said}")
        yield made


def _archived(copy: sqlite3.Connection) -> int:
    folder = archive_folder()
    try:
        return archived.take(copy, folder)
    except OSError as error:
        raise StoreError(
            f"{folder} cannot be written ({error.strerror}); name another folder in {ARCHIVE}"
        ) from error


def _known() -> set[tuple[str, str]]:
    """The steps by which the tables of this version are made, each with its application."""
    return set(MigrationLoader(None).disk_migrations)


def _ran(copy: sqlite3.Connection) -> set[tuple[str, str]]:
    """The steps that a copy has taken."""
    return set(copy.execute("SELECT app, name FROM django_migrations"))


@explained(place)
def _own() -> sqlite3.Connection:
    """The store's own connection; StoreError where it is no file."""
    if connection.vendor != "sqlite":
        raise StoreError(f"{place()} is no file: back it up with pg_dump")
    connection.ensure_connection()
    own: sqlite3.Connection = connection.connection
    return own


@contextmanager
def _said_of(file: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(f"{file}: the copy cannot be made or read ({error}); name another file") from error


def _know_rules(copy: sqlite3.Connection) -> None:
    """Let a connection of our own read the rules of tables that Django writes."""
    copy.create_function("REGEXP", 2, _matches, deterministic=True)


def _matches(pattern: str, text: object) -> bool:
    """What REGEXP means in a rule of a table: SQLite has the word, but not the function."""
    return text is not None and re.search(pattern, str(text)) is not None


def _check(copy: sqlite3.Connection, file: Path) -> None:
    """StoreError where the copy is damaged, is no store, or is of a version that is newer than this one."""
    if not copy.execute("SELECT 1 FROM sqlite_master WHERE name = 'constancia_run'").fetchone():
        raise StoreError(f"{file} is a database, but no store of papers; name the file that was backed up")
    _know_rules(copy)
    (verdict,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        raise StoreError(f"{file} is damaged ({verdict}); use an earlier backup")
    if copy.execute("PRAGMA foreign_key_check").fetchone():
        raise StoreError(f"{file} is damaged (rows that others refer to are gone); use an earlier backup")
    if any(app == "store" for app, _ in _ran(copy) - _known()):
        raise StoreError(f"{file} was made by a newer version of Constancia; install that one to restore it")
    rows = bool(copy.execute("SELECT 1 FROM sqlite_master WHERE name = 'constancia_facet'").fetchone())
    fault = archived.fault(copy) or next(found(copy.execute, rows=rows), None)
    if fault:
        raise StoreError(f"{file} is damaged; use an earlier backup. {fault}")
