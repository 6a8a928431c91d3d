"""A store in a file is moved to a server with all that people made of it, or not at all."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from test_store_backup import START
from test_store_migrations import make_the_first_schema
from test_store_place import say
from test_store_postgres import database, pytestmark

__all__ = ["database", "pytestmark"]  # an empty database a test, where there is a server

FILLED = """
import json
from dataclasses import replace
from test_store_evidence import LEAD, WALL
from test_store_facts import MEXICO
from test_track_classes import paper as made
from constancia.model import Assessment, Lead, Link, Relation, Review, SearchLog, State, Verdict
from constancia.store.judged import assessing, evidence, facts, links
from constancia.store import tokens
from constancia.store.queue import uploads
from constancia.web.accounts import roles
save(paper, by="person:ana")
save(replace(paper, run=replace(paper.run, version="9.9"), statements=paper.statements[:-3]))
parts = "1. Trade", "Under the Forum, where conditions allow, we will build ports.", "2. Sea", "4. Air"
save(made("\\n\\n".join((*parts, "We will fly."))))
for role in roles.Role:
    roles.add(f"{role}-é", "correct horse 9", role, by="unix:root")
roles.close(roles.known("reader-é"), by="unix:root")
tokens.make(roles.known("editor-é"), "sums", by="unix:root")
evidence.take_in([WALL])
one = paper.statements[5].id
links.save_leads([one], [Lead(one, "wall", 0.8, LEAD.grounds, "rule:leads")])
links.add_link(Link(one, "wall", Relation.SUPPORTS, "person:ana", "2026-10-01T10:00:00Z", "It says so"))
at = "2026-10-01T10:00:00Z"
links.add_review(Review("r", one, "will", "offers", Verdict.CHANGED, "", "person:ana", at))
assessing.add_searches([SearchLog(one, None, "2026-09-30", "person:ana", ("Ministry",), ("sea",), 0)])
assessing.add_assessments([Assessment(
    "a", one, "BB", "2026-10-01", State.NO_EVIDENCE_FOUND, "Searched", "person:ana", "2026-10-02T10:00:00Z"
)])
facts.add([MEXICO], by="person:ana")
uploads.give(b"We will build a bridge.", name="late.md", said=uploads.Said(title="Late"), by="person:ana")
"""
# Every row of every table, but for the numbers of the words, which are the index's own.
ROWS = """
import json
from django.apps import apps

def cell(value):
    value = bytes(value).hex() if isinstance(value, bytes | memoryview) else value
    value = json.loads(value) if isinstance(value, str) and value[:1] == "{" else value
    return json.dumps(value, sort_keys=True, default=str)  # an order of names in JSON is the database's own

tables = {
    model._meta.db_table: sorted(
        [cell(value) for name, value in row.items() if (model.__name__, name) != ("WordRow", "id")]
        for row in model._base_manager.values()
    )
    for model in apps.get_models(include_auto_created=True)
}
"""

UNFILLED = {f"constancia_{one}" for one in ("anomaly", "comparison", "fact_withdrawal", "vectors")}
OTHER = """
from dataclasses import replace
from constancia.model import Paper
document = replace(paper.document, text="Other words", hints=(), places=())
save(Paper(document, (), (), paper.run))
"""


def rows(database: str) -> dict[str, list[list[str]]]:
    said = say(database, ROWS, "print(json.dumps(tables))")
    found: dict[str, list[list[str]]] = json.loads(said.removesuffix("fine"))
    return found


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A backup of a store in a file, with rows of every kind and an archived copy."""
    store, copy = str(tmp_path / "papers.sqlite3"), tmp_path / "backup.sqlite3"
    (tmp_path / "papers-archive").mkdir()
    (tmp_path / "papers-archive" / "a.warc.gz").write_bytes(b"one page")
    assert say(store, *START, FILLED, f"backup(Path({str(copy)!r}))") == "fine"
    return copy


def test_every_row_is_moved_as_it_is_and_new_ones_go_behind(
    database: str, copied: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONSTANCIA_ARCHIVE", str(tmp_path / "there"))
    assert say(database, *START, f"assert restore(Path({str(copied)!r})) == 1") == "fine"
    assert (tmp_path / "there" / "a.warc.gz").read_bytes() == b"one page"
    before, after = rows(str(copied)), rows(database)
    assert {one: (before[one], after[one]) for one in before if before[one] != after[one]} == {}
    empty = {table for table, found in before.items() if not found}
    assert not [table for table in empty if table.startswith("constancia_") and table not in UNFILLED]
    said = say(
        database,
        *START[:-1],
        OTHER,
        "from constancia.store.filters import Filters; from constancia.store.queries import search",
        "assert search(Filters(q='customs')).total",
        "from django.contrib.auth.models import User",
        "assert User.objects.get(username='administrator-é').check_password('correct horse 9')",
        "from constancia.web.accounts import roles",
        "roles.add('new', 'correct horse 9', roles.Role.EDITOR, by='unix:root')",
        "assert User.objects.get(username='new').has_perm('store.load_paper')",
    )
    assert said == "fine"


def test_a_server_that_has_something_keeps_it(database: str, copied: Path) -> None:
    said = say(database, *START, OTHER, f"restore(Path({str(copied)!r}))")
    assert said.startswith("postgresql://")
    assert "is not empty: constancia_change has rows" in said
    assert say(
        database, *START, "from constancia.store.queries import papers; assert len(papers()) == 1"
    ) == ("fine")


def test_what_cannot_be_moved_whole_is_not_moved(database: str, copied: Path, tmp_path: Path) -> None:
    wrong = {
        "DELETE FROM django_migrations WHERE name = '0019_one_index'": "made by another version",
        "DROP TABLE constancia_lead; DELETE FROM django_migrations WHERE app = 'store'": "up to date",
        "UPDATE auth_user SET username = printf('%0300d', id)": "too long to be stored",
    }
    for at, (how, told) in enumerate(wrong.items()):
        copy = tmp_path / f"{at}.sqlite3"
        copy.write_bytes(copied.read_bytes())
        with closing(sqlite3.connect(copy)) as spoilt:
            spoilt.executescript(how)
            spoilt.commit()
        assert told in say(database, *START, f"restore(Path({str(copy)!r}))")
        assert rows(database)["constancia_work"] == rows(database)["auth_user"] == []


def test_a_store_of_the_first_schema_is_brought_up_to_date_and_moved(database: str, tmp_path: Path) -> None:
    old = tmp_path / "old.sqlite3"
    make_the_first_schema(str(old), tmp_path)
    before = old.read_bytes()
    taken = (f"restore(Path({str(old)!r}))", "assert load(paper.document.id) == paper")
    assert say(database, *START, *taken) == "fine"
    assert old.read_bytes() == before
