"""Papers read for their offers, and the facts that are known: kept in memory while nothing changes."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from constancia.model import Paper
from constancia.registers.facts import Facts, facts
from constancia.store import facts as added
from constancia.store.load import load
from constancia.store.queries import PaperSummary
from constancia.track.audience import audience
from constancia.track.classes import weighed
from constancia.track.eligibility import SITES
from constancia.track.offers import Reading
from constancia.track.standing import facts_known
from constancia.web.packed import packed

KEPT = 24  # papers held ready in memory; one of 50 kB and 400 statements takes some 0.7 MB
MANY = 1024  # papers of which the countries are held in memory that they speak to
MOST = 24_000_000  # bytes of papers held packed; such a paper takes some 60 kB


def known(on: date | None = None) -> Facts:
    """The facts that come with Constancia and those that were added here; those known by a day, if given."""
    return _known(added.version()) if on is None else known_on(on)


@lru_cache(maxsize=1)
def _known(_version: tuple[int, int]) -> Facts:
    return facts().with_more(added.current())


def known_on(day: date) -> Facts:
    """The facts that were known by the end of a day, of those that were added also by when they were."""
    return facts_known(facts().with_more(added.known_on(day)), day)


def countries(paper: PaperSummary) -> tuple[str, ...]:
    """The countries to which a stored paper speaks."""
    return _countries(paper.document, paper.run_id)


@lru_cache(maxsize=MANY)
def _countries(document: str, run: int) -> tuple[str, ...]:
    return audience(coded(document, run))


def reading(paper: PaperSummary) -> Reading:
    """A stored paper as its current run coded it."""
    return _reading(paper.document, paper.run_id)


@lru_cache(maxsize=KEPT)
def _reading(document: str, run: int) -> Reading:
    return Reading(coded(document, run))


@packed(whole=KEPT, most=MOST)
def coded(document: str, run: int) -> Paper:
    """A stored paper as this run coded it, with the facets and words that offers and states look at."""
    return load(document, run=run, facets=weighed(), worded=SITES)
