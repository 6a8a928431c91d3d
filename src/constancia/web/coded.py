"""Stored papers as their current runs coded them, the last few ready in memory: rooms read them from here."""

from __future__ import annotations

from functools import lru_cache

from constancia.model import Paper
from constancia.store.keeping.coding import condensed_paper
from constancia.store.queries import PaperSummary

KEPT = 24  # papers held ready in memory; one of 50 kB and 400 statements takes some 0.7 MB


class Key:
    """A paper, equal to another when run and work are: what a run coded never changes."""

    __slots__ = ("paper", "value")

    def __init__(self, paper: PaperSummary) -> None:
        self.paper = paper
        self.value = (paper.document, paper.run_id, paper.run_at, paper.work)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Key) and self.value == other.value

    def __hash__(self) -> int:
        return hash(self.value[:2])


def coded(paper: PaperSummary) -> Paper:
    """A stored paper with the facets and words that offers, states and lists look at."""
    return _coded(Key(paper))


@lru_cache(maxsize=KEPT)
def _coded(key: Key) -> Paper:
    return condensed_paper(key.paper)
