"""Where the statements of each old area are now: the geometry of a drawing, in its own units."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from unicodedata import east_asian_width

from constancia.model import Quotation
from constancia.web.compare.library import Pair

_BAR, _BETWEEN, _APART = (
    12,
    256,
    6,
)  # how wide a bar is, what lies between the sides, and a title from its bar
_LETTERS, _LETTER = 45, 7.2  # narrow letters of a title at most, and the room that one takes
_GAP, _LEAST = 7, 13  # units between bars, and the lowest bar: a line of letters
_HEIGHT = 1100  # what all statements together may take


Place = tuple[int, str]  # an area match by its number, and one of its divisions


@dataclass(frozen=True, slots=True)
class Node:
    """An area of one side: its bar, and its title cut to what stands beside it."""

    title: str
    short: str
    count: int
    y: float
    height: float
    text_y: float


@dataclass(frozen=True, slots=True)
class Ribbon:
    """Statements of one old area that stand in one new area; `same` where the areas belong together."""

    path: str
    same: bool
    old: str
    new: str
    count: int


@dataclass(frozen=True, slots=True)
class Flow:
    """The whole drawing: the bars of each side begin as far from the edge as their titles are long."""

    width: int
    height: int
    old_bar: int
    new_bar: int
    old: tuple[Node, ...]
    new: tuple[Node, ...]
    ribbons: tuple[Ribbon, ...]

    bar = _BAR

    @property
    def old_title(self) -> int:
        """Where the titles of the old side end."""
        return self.old_bar - _APART

    @property
    def new_title(self) -> int:
        """Where the titles of the new side begin."""
        return self.new_bar + _BAR + _APART


def flow(pair: Pair) -> Flow:
    """The areas of both papers that have statements, and the matched statements between them."""
    places = [(_places(pair, match.left), _places(pair, match.right)) for match in pair.comparison.matches]
    sizes = [Counter(at for sides in places for at in sides[side]) for side in (0, 1)]
    between = Counter((old[0], new[0]) for old, new in places if old and new)
    scale = min(7.0, _HEIGHT / max(1, *(sum(counts.values()) for counts in sizes)))
    old, new = (
        _nodes(pair, counts, scale, side) for counts, side in zip(sizes, ("left", "right"), strict=True)
    )
    ends = [node.y + node.height for node in (*old.values(), *new.values())]
    first = _room(old.values())
    second = first + _BAR + _BETWEEN
    return Flow(
        second + _BAR + _room(new.values()),
        round(max(ends, default=0) + _GAP),
        first,
        second,
        tuple(old.values()),
        tuple(new.values()),
        tuple(_ribbons(between, old, new, scale, (first + _BAR, second))),
    )


def _room(nodes: Iterable[Node]) -> int:
    """What the longest title beside a bar takes."""
    return _APART + math.ceil(_LETTER * max((sum(map(_wide, node.short)) for node in nodes), default=0))


def _places(pair: Pair, side: Iterable[Quotation]) -> list[Place]:
    return [at for one in side if (at := pair.standing(one.paper, one.division)) is not None]


def _nodes(pair: Pair, counts: Counter[Place], scale: float, side: str) -> dict[Place, Node]:
    """The bars of one side from top to bottom, in its paper's order."""
    areas = {
        (at, area.division): area
        for at in {at for at, _ in counts}
        for area in getattr(pair.comparison.areas[at], side)
    }
    nodes, y = {}, float(_GAP)
    for at in sorted(areas.keys() & counts.keys(), key=lambda at: areas[at].heading.start):
        called = areas[at].called
        height = max(_LEAST, round(counts[at] * scale, 1))
        nodes[at] = Node(
            called, _short(called), counts[at], round(y, 1), height, round(y + height / 2 + 4, 1)
        )
        y += height + _GAP
    return nodes


def _short(title: str) -> str:
    """The title as far as it has room."""
    room = _LETTERS
    for at, letter in enumerate(title):
        room -= _wide(letter)
        if room < 0:
            return title[: at - 1].rstrip() + "…"
    return title


def _wide(letter: str) -> int:
    """The narrow letters whose room it takes: an ideograph that of two."""
    return 2 if east_asian_width(letter) in "WF" else 1


def _ribbons(
    between: Counter[tuple[Place, Place]],
    old: dict[Place, Node],
    new: dict[Place, Node],
    scale: float,
    ends: tuple[int, int],
) -> list[Ribbon]:
    used: tuple[Counter[Place], Counter[Place]] = (Counter(), Counter())
    drawn = {(one, other): count for (one, other), count in between.items() if one in old and other in new}
    found = []
    for (one, other), count in sorted(drawn.items(), key=lambda each: (old[each[0][0]].y, new[each[0][1]].y)):
        top, bottom = old[one].y + used[0][one] * scale, new[other].y + used[1][other] * scale
        used[0][one] += count
        used[1][other] += count
        path = _path(ends, round(top, 1), round(bottom, 1), round(count * scale, 1))
        found.append(Ribbon(path, one[0] == other[0], old[one].title, new[other].title, count))
    return found


def _path(ends: tuple[int, int], top: float, bottom: float, thick: float) -> str:
    start, end = ends
    middle = (start + end) // 2
    return (
        f"M{start},{top} C{middle},{top} {middle},{bottom} {end},{bottom} "
        f"v{thick} C{middle},{bottom + thick:.1f} {middle},{top + thick:.1f} {start},{top + thick:.1f} Z"
    )
