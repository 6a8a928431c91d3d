"""The store on PostgreSQL: the same tests, where CONSTANCIA_TEST_POSTGRES names a server's database.

    CONSTANCIA_TEST_POSTGRES=postgresql://me@localhost/postgres make test

The role must be allowed to create databases; the one named is only connected to, nothing is written in it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
from test_store_kill import kill_while_saving

SERVER = os.environ.get("CONSTANCIA_TEST_POSTGRES", "")
SUITES = ("test_store.py", "test_store_queries.py")

pytestmark = pytest.mark.skipif(not SERVER, reason="CONSTANCIA_TEST_POSTGRES names no database")


@pytest.fixture
def database() -> Iterator[str]:
    """The address of a new, empty database."""
    psycopg = pytest.importorskip("psycopg")
    name = f"constancia_{uuid4().hex}"
    with psycopg.connect(SERVER, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        try:
            yield urlsplit(SERVER)._replace(path=f"/{name}").geturl()
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def test_the_store_passes_its_tests(database: str) -> None:
    here = Path(__file__).parent
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            *(str(here / name) for name in SUITES),
        ],
        cwd=here.parent,
        env={**os.environ, "CONSTANCIA_DATABASE": database, "CONSTANCIA_TEST_POSTGRES": ""},
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout[-4000:]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_kill_at_any_moment_of_saving_leaves_the_old_state(database: str) -> None:
    kill_while_saving(database)
