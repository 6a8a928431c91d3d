"""Two papers topic by topic: how many statements each has on what the register of topics knows."""

from __future__ import annotations

from dataclasses import dataclass

from constancia.publish.values import AREA
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
    """The topics of two papers on one theme; none where one succeeds the other, or is it in another wording.

    What only one paper can have is left out: its own areas.
    """
    if pair.comparison.succession or pair.old.work.id == pair.new.work.id:
        return []
    old, new = (queries.choices(paper)["topic"] for paper in (pair.old, pair.new))
    every = (code for code in old.keys() | new.keys() if not code.startswith(AREA))
    codes = sorted(every, key=lambda code: _rank(old.get(code, 0), new.get(code, 0), code))
    return [
        Topic(code, facet_value(code, "topics"), old.get(code, 0), new.get(code, 0))
        for code in codes[:_LISTED]
        if old.get(code) or new.get(code)
    ]


def _rank(old: int, new: int, code: str) -> tuple[int, int, str]:
    return -min(old, new), -max(old, new), code
