"""Papers read for their offers, and the facts that are known: kept in memory while nothing changes."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from constancia.model import Paper
from constancia.registers.facts import Facts, facts
from constancia.store import facts as added
from constancia.store.load import load
from constancia.store.queries import PaperSummary
from constancia.track.classes import weighed
from constancia.track.eligibility import SITES
from constancia.track.offers import Reading
from constancia.track.standing import facts_known
from constancia.web.track.columns import OfferRow
from constancia.web.track.rows import offer_rows

OFFERED = 16  # lists of offers held in memory, a country and day each; with each its paper
KEPT = 24  # papers held in memory; one of 50 kB and 400 statements takes some 1 MB


def known(on: date | None = None) -> Facts:
    """The facts that come with Constancia and those that were added here; those known by a day, if given."""
    return _known(added.version()) if on is None else known_on(on)


@lru_cache(maxsize=1)
def _known(_version: tuple[int, int]) -> Facts:
    return facts().with_more(added.current())


def known_on(day: date) -> Facts:
    """The facts that were known by the end of a day, of those that were added also by when they were."""
    return facts_known(facts().with_more(added.known_on(day)), day)


def offers(
    paper: PaperSummary, country: str, as_of: date, known_by: date | None = None
) -> tuple[OfferRow, ...]:
    """What a country can ask for under a stored paper, by the facts known now or by a day."""
    if known_by is not None:
        return offer_rows(reading(paper), country, as_of, known=known_on(known_by))
    return _offers(paper.document, paper.run_id, country, as_of, added.version())


@lru_cache(maxsize=OFFERED)
def _offers(
    document: str, run: int, country: str, as_of: date, version: tuple[int, int]
) -> tuple[OfferRow, ...]:
    return offer_rows(_reading(document, run), country, as_of, known=_known(version))


def reading(paper: PaperSummary) -> Reading:
    """A stored paper as its current run coded it."""
    return _reading(paper.document, paper.run_id)


@lru_cache(maxsize=KEPT)
def _reading(document: str, run: int) -> Reading:
    return Reading(coded(document, run))


@lru_cache(maxsize=KEPT)
def coded(document: str, run: int) -> Paper:
    """A stored paper as this run coded it, with the facets and words that offers and states look at."""
    return load(document, run=run, facets=weighed(), worded=SITES)
