"""Papers read for their offers, and the facts that are known: kept in memory while nothing changes."""

from __future__ import annotations

from functools import lru_cache

from constancia.registers.facts import Facts, facts
from constancia.store import facts as added
from constancia.store.load import load
from constancia.store.queries import PaperSummary
from constancia.track.offers import Reading

KEPT = 8  # readings held in memory; one of 50 kB and 400 statements takes some 2 MB


def known() -> Facts:
    """The facts that come with Constancia and those that were added here, side by side."""
    return _known(added.version())


@lru_cache(maxsize=1)
def _known(_version: tuple[int, int]) -> Facts:
    return facts().with_more(added.current())


def reading(paper: PaperSummary) -> Reading:
    """A stored paper as its current run coded it."""
    return _reading(paper.document, paper.run_id)


@lru_cache(maxsize=KEPT)
def _reading(document: str, run: int) -> Reading:
    return Reading(load(document, run=run))
