"""Fixtures that several test files share. Keep it small."""

from __future__ import annotations

import signal
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import settings
from local_server import serving
from pytest_django import DjangoDbBlocker

from constancia import pipeline
from constancia.evaluation import gold
from constancia.evaluation.editions import editions
from constancia.fetch.client import Fetcher
from constancia.model import Document, Paper, Rendering, Source, Tier, Work

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile("patient", deadline=None)  # no example fails because the machine is busy
settings.load_profile("patient")

# A shell's background job ignores Ctrl-C, and so would the programs that tests start and stop by it.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The browser's walk, the longest of all, comes first: meanwhile the other workers do the rest."""
    items.sort(key=lambda item: "browser" not in item.path.parts)


def first_paper() -> Paper:
    """The first paper as people coded it: 52 headings, some 400 statements."""
    path = ROOT / "papers" / "china-lac-2025.txt"
    note = tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))
    data = path.read_bytes()
    names = {key: tuple(note["work"].pop(key)) for key in ("issuer_names", "counterpart_names")}
    document = Document(
        Work(**note["work"], **names),
        Source(path.name, "text/plain", sha256(data).hexdigest(), **note["source"]),
        note["document"]["language"],
        Rendering(note["document"]["rendering"]),
        data.decode("utf-8-sig"),
    )
    folder = ROOT / "evaluation" / "gold"
    return gold.paper(
        document,
        gold.rows(folder / "china-lac-2025.outline.jsonl"),
        gold.rows(folder / "china-lac-2025.jsonl"),
    )


def later_edition() -> Paper:
    """An edition after the first paper, as it may read in 2029: forty edits of all kinds, the rest kept."""
    first = first_paper()
    [edited] = editions(first, count=1, edits=40, seed=5)
    document = first.document
    work = replace(document.work, id="china-lac-2029", date="2029-06-01", succeeds=document.work.id)
    source = replace(
        document.source,
        name="china-lac-2029.txt",
        sha256=sha256(edited.new.encode()).hexdigest(),
    )
    return pipeline.code(replace(document, work=work, source=source, text=edited.new), tier=Tier.RULES)


@pytest.fixture
def site():
    """A web server of the tests' own, whose answers each test writes."""
    with serving() as running:
        yield running


@pytest.fixture
def fetcher(tmp_path):
    """What fetches, also from this machine, and never waits."""
    with Fetcher(tmp_path / "cache", local=True, pause=0.0, wait=lambda _: None) as ready:
        yield ready


@pytest.fixture(scope="session")
def gold_paper() -> Paper:
    return first_paper()


@pytest.fixture(scope="module")
def stored(
    django_db_setup: None,  # noqa: ARG001 - the tables must be there
    django_db_blocker: DjangoDbBlocker,
    gold_paper: Paper,
) -> Iterator[Paper]:
    """The first paper, stored once for all tests of a file and taken back after them."""
    from django.db import transaction

    from constancia.store.keeping.save import save

    with django_db_blocker.unblock(), transaction.atomic():
        save(gold_paper)
        yield gold_paper
        transaction.set_rollback(True)


# Where pages remember what they read by the numbers of its rows, and the names of what remembers.
REMEMBERED = {
    "constancia.web.coded": ("_coded",),
    "constancia.web.explore.library": ("_reading", "_cut", "_drawn"),
    "constancia.web.track.library": ("_known", "_reading", "_countries"),
    "constancia.web.track.matrix": ("_sums", "_kept"),
    "constancia.web.track.states": ("_situation",),
    "constancia.web.track.context": ("_series",),
    "constancia.web.explore.holdings": ("_divisions",),
}


@pytest.fixture(scope="module", autouse=True)
def nothing_remembered() -> None:
    """A database that was rolled back gives a later module the same numbers for other rows."""
    for module, functions in REMEMBERED.items():
        for function in functions if module in sys.modules else ():
            getattr(sys.modules[module], function).cache_clear()


@pytest.fixture(autouse=True)
def no_page_kept() -> None:
    """Tests change limits and lexicons, of which a page that is kept knows nothing."""
    if "constancia.web.kept" in sys.modules:
        sys.modules["constancia.web.kept"].pages.forget()
