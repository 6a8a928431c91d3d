"""What only a server can be tried on, where CONSTANCIA_TEST_POSTGRES names a server's database.

`scripts/postgres pytest tests/test_store*.py` runs this and all other tests of the store on a server.

The role must be allowed to create databases; the one named is only connected to, nothing is written in it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
from test_cli_work import AT_WORK
from test_store_assessing import judge_at_once
from test_store_kill import kill_while_saving
from test_store_migrations import upgrade_the_first_schema
from test_store_place import say

SERVER = os.environ.get("CONSTANCIA_TEST_POSTGRES", "")

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


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_kill_at_any_moment_of_saving_leaves_the_old_state(database: str) -> None:
    kill_while_saving(database)


def test_a_store_of_the_first_schema_keeps_every_row(database: str, tmp_path: Path) -> None:
    upgrade_the_first_schema(database, tmp_path)


def test_whether_a_worker_is_there_is_told_by_its_lock(database: str) -> None:
    assert say(database, AT_WORK) == "fine"


def test_of_two_judgements_in_one_instant_the_second_is_told_of_the_first(database: str) -> None:
    judge_at_once(database)
