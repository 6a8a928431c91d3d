"""Papers read for their offers, and the facts that are known: kept in memory while nothing changes."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from constancia.registers.facts import Facts, facts
from constancia.store.judged import facts as added
from constancia.store.queries import PaperSummary
from constancia.track.audience import audience
from constancia.track.offers import Reading
from constancia.track.standing import facts_known
from constancia.web.coded import KEPT, Key, coded

MANY = 1024  # papers of which the countries are held in memory that they speak to


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
    return _countries(Key(paper))


@lru_cache(maxsize=MANY)
def _countries(key: Key) -> tuple[str, ...]:
    return audience(coded(key.paper))


def reading(paper: PaperSummary) -> Reading:
    """A stored paper as its current run coded it."""
    return _reading(Key(paper))


@lru_cache(maxsize=KEPT)
def _reading(key: Key) -> Reading:
    return Reading(coded(key.paper))
