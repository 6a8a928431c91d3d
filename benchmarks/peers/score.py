"""How many of a paper's headings a tool found, and what it knows about them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.peers.right import Paper, fold


@dataclass(frozen=True, slots=True)
class Score:
    """Headings found and called so wrongly; of the found, how many have the right level, parent, offsets.

    None where the tool gives no levels, or no offsets, at all.
    """

    right: int
    found: int
    wrong: int
    level: int | None
    parent: int | None
    offsets: int | None

    @property
    def f1(self) -> float:
        return 2 * self.found / (self.right + self.found + self.wrong) if self.right else 0.0


def score(paper: Paper, headings: Sequence[Mapping[str, Any]]) -> Score:
    """Compare what a tool calls headings (text, level, start, end) with the right ones, in order.

    In the tool's favour: a heading counts as found by its title or one line of it, further lines of it
    are not counted as wrong, and levels may start at any number.
    """
    matched, wrong = _matched(paper, headings)
    leveled = any(heading["level"] is not None for heading in headings)
    placed = any(heading["start"] is not None for heading in headings)
    top = min((heading["level"] for heading in headings if heading["level"] is not None), default=1)
    parents = _parents(headings)
    level = parent = offsets = 0
    for index, right in matched.items():
        heading, known = headings[index], paper.headings[right]
        level += leveled and heading["level"] is not None and heading["level"] - top + 1 == known.level
        above = parents[index]
        parent += leveled and (None if above is None else matched.get(above, -1)) == known.parent
        offsets += placed and _quotes(paper.text, heading)
    return Score(
        len(paper.headings),
        len(matched),
        wrong,
        level if leveled else None,
        parent if leveled else None,
        offsets if placed else None,
    )


def _matched(paper: Paper, headings: Sequence[Mapping[str, Any]]) -> tuple[dict[int, int], int]:
    """Index of a tool's heading -> index of the right one; and how many of its headings are none."""
    matched: dict[int, int] = {}
    free = set(range(len(paper.headings)))
    wrong = reached = 0
    for index, heading in enumerate(headings):
        wording = fold(heading["text"])
        ahead = [right for right in range(len(paper.headings)) if wording in paper.headings[right].wordings]
        fresh = [right for right in ahead if right in free]
        if fresh:
            reached = next((right for right in fresh if right >= reached), fresh[0])
            free.remove(reached)
            matched[index] = reached
        elif not ahead and wording not in paper.neither:
            wrong += 1
    return matched, wrong


def _parents(headings: Sequence[Mapping[str, Any]]) -> list[int | None]:
    """The nearest heading before each that is of a higher level."""
    parents: list[int | None] = []
    for index, heading in enumerate(headings):
        level = heading["level"] or 1
        above = (one for one in range(index - 1, -1, -1) if (headings[one]["level"] or 1) < level)
        parents.append(next(above, None))
    return parents


def _quotes(text: str, heading: Mapping[str, Any]) -> bool:
    start, end = heading["start"], heading["end"]
    return start is not None and text[start:end] == heading["text"]
