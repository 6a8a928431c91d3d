"""Where the store is, and what is said when it cannot be used: the place, and what to do."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from textwrap import indent

import pytest

from constancia.store import StoreError, database_settings
from constancia.store.database import KEPT, PLANS, default_file


@pytest.mark.parametrize(
    ("value", "file"),
    [
        ("/data/papers.sqlite3", "/data/papers.sqlite3"),
        ("papers.db", str(Path.cwd() / "papers.db")),
        ("  papers.db ", str(Path.cwd() / "papers.db")),
        ("~/papers.db", str(Path.home() / "papers.db")),
        ("sqlite:////data/my%20papers.db", "/data/my papers.db"),
        ("sqlite:///papers.db", str(Path.cwd() / "papers.db")),
        ("", str(default_file())),
        (None, str(default_file())),
    ],
)
def test_a_file_is_named_by_its_path_or_its_address(value: str | None, file: str) -> None:
    entry = database_settings(value)
    assert (entry["ENGINE"], entry["NAME"]) == ("django.db.backends.sqlite3", file)
    assert entry["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_an_address_may_say_how_long_to_wait_for_another_writer() -> None:
    assert database_settings("sqlite:////data/p.db?timeout=3")["OPTIONS"]["timeout"] == 3


def test_a_server_is_named_by_its_address() -> None:
    entry = database_settings("postgresql://an%40a:p%2Fw@db.example.org:5433/papers?sslmode=require")
    assert entry == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "papers",
        "USER": "an@a",
        "PASSWORD": "p/w",
        "HOST": "db.example.org",
        "PORT": "5433",
        "OPTIONS": {"options": PLANS, "sslmode": "require"},
        "CONN_MAX_AGE": KEPT,
        "CONN_HEALTH_CHECKS": True,
    }


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("mysql://me@host/papers", "kind 'mysql', which is not supported"),
        ("postgresql://me@host", "names no database"),
        ("postgresql://me@host:port/papers", "no valid address"),
        ("postgresql://me:secret/word@host/papers", "of a name or a password / as %2F"),
        ("sqlite://", "names no file"),
        ("sqlite://papers.db", "names no file"),
        ("sqlite:///papers.db?mode=ro", "only .timeout=SECONDS"),
    ],
)
def test_a_bad_address_is_refused_with_what_to_write(value: str, said: str) -> None:
    with pytest.raises(StoreError, match=said) as caught:
        database_settings(value)
    assert str(caught.value).startswith("CONSTANCIA_DATABASE ")


def say(database: str, *statements: str) -> str:
    """What a new process says that runs these statements on the store at `database`."""
    tried = indent("\n".join(("store.configure()", *statements, "print('fine')")), "    ")
    program = (
        f"from constancia import store\ntry:\n{tried}\nexcept store.StoreError as error:\n    print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "CONSTANCIA_DATABASE": database},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout.strip()


def test_a_new_file_is_made_once_and_then_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "papers.sqlite3"
    assert say(str(file), "store.prepare()") == "fine"
    database = sqlite3.connect(file)
    assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    database.close()
    before = file.read_bytes()
    assert say(str(file), "store.prepare()") == "fine"
    assert file.read_bytes() == before


def test_the_default_folder_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "new"))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert say("", "store.prepare()") == "fine"
    assert default_file().is_file()


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    said = say(str(tmp_path / "gone" / "papers.sqlite3"), "store.prepare()")
    assert said == (
        f"There is no folder {tmp_path / 'gone'}; make it, or set CONSTANCIA_DATABASE to another place"
    )


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert say(str(tmp_path), "store.prepare()").startswith(
        f"{tmp_path} is a folder; set CONSTANCIA_DATABASE"
    )


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear Minister, " * 100)
    said = say(str(file), "store.prepare()")
    assert said.startswith(f"{file}: the file is no SQLite database; set CONSTANCIA_DATABASE to another file")
    assert file.read_text().startswith("Dear Minister")


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder that nobody may write to")
def test_a_folder_that_may_not_be_written_is_named() -> None:
    said = say("/proc/papers.sqlite3", "store.prepare()")
    assert said.startswith("/proc/papers.sqlite3: the file cannot be opened; make its folder")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_of_somebody_else_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    try:
        assert "the file cannot be opened" in say(str(tmp_path / "papers.sqlite3"), "store.prepare()")
    finally:
        tmp_path.chmod(0o755)


def test_a_store_without_tables_is_named(tmp_path: Path) -> None:
    file = tmp_path / "papers.sqlite3"
    said = say(str(file), "from constancia.store.queries import papers", "papers()")
    assert said.startswith(f"{file}: it has no tables yet; run `constancia load`")


def test_a_store_that_another_program_writes_to_is_named(tmp_path: Path) -> None:
    file = tmp_path / "papers.sqlite3"
    assert say(str(file), "store.prepare()") == "fine"
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    said = say(
        f"sqlite:///{file}?timeout=0",
        "from constancia.store.keeping.removing import forget",
        "forget('paper')",
    )
    other.close()
    assert said.startswith(f"{file}: another program is writing to it; wait a moment and try again")


def test_a_store_that_may_only_be_read_is_named(tmp_path: Path) -> None:
    file = tmp_path / "papers.sqlite3"
    assert say(str(file), "store.prepare()") == "fine"
    said = say(
        str(file),
        "from django.db import connection",
        "connection.cursor().execute('PRAGMA query_only=ON')",
        "from constancia.store.keeping.removing import forget",
        "forget('paper')",
    )
    assert said.startswith(f"{file}: it may not be written; make the file and its folder writable")


def test_a_server_that_does_not_answer_is_named_without_its_password() -> None:
    pytest.importorskip("psycopg")
    said = say("postgresql://me:secret@127.0.0.1:1/papers", "store.prepare()")
    assert said.startswith("postgresql://127.0.0.1:1/papers: the server does not answer; start it or correct")
    assert "secret" not in said


def test_a_server_without_its_driver_here_is_told_how_to_get_it() -> None:
    lines = (
        "import sys",
        "sys.modules['psycopg'] = None",  # as if it were not installed
        "from constancia.store import StoreError, configure",
        "try: configure('postgresql://me:secret@127.0.0.1/papers')",
        "except StoreError as error: print(error)",
    )
    run = subprocess.run([sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, check=True)
    assert "its driver is not installed; get it with pip install 'constancia[postgres]'" in run.stdout
