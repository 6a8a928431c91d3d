"""Two papers topic by topic: how many statements each has on what the register of topics knows."""

from __future__ import annotations

from dataclasses import dataclass

from constancia.store import queries
from constancia.web.compare.library import Pair
from constancia.web.templatetags.words import facet_value

_LISTED = 40  # topics, those that both papers have most on first


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic by its code and name, and how many statements of each paper are on it."""

    code: str
    name: str
    old: int
    new: int


def topics(pair: Pair) -> list[Topic]:
    """The topics of two papers of which neither succeeds the other; none where one succeeds."""
    if pair.comparison.succession:
        return []
    old, new = (queries.choices(paper)["topic"] for paper in (pair.old, pair.new))
    codes = sorted(old.keys() | new.keys(), key=lambda code: _rank(old.get(code, 0), new.get(code, 0)))
    return [
        Topic(code, facet_value(code, "topics"), old.get(code, 0), new.get(code, 0))
        for code in codes[:_LISTED]
        if old.get(code) or new.get(code)
    ]


def _rank(old: int, new: int) -> tuple[int, int]:
    return -min(old, new), -max(old, new)
