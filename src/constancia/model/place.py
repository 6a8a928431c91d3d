"""Where in the file a stretch of text stands: a box on a page, or an element."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from operator import attrgetter
from typing import overload

from constancia.model.span import Span

_FULL = 0xFFFF  # an edge of this value is the right side of the box
_start = attrgetter("span.start")


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page of a PDF, in points (1/72 inch) from the lower left corner; pages count from 1.

    The page is turned so that its text stands upright, as a reader holds it.
    """

    page: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Place:
    """One stretch of text and where it stands in the file it was read from.

    `element` is an XPath into the HTML, the DOCX's word/document.xml or the Akoma Ntoso file; `box` is
    one printed line, or a part of it, of a PDF. `edges` holds two bytes (big-endian) a code point: its left
    edge as a fraction of the box's width in 65535ths, so that a part of a line has a box of its own.
    """

    span: Span
    element: str | None = None
    box: Box | None = None
    edges: bytes = b""

    def __post_init__(self) -> None:
        if (self.element is None) == (self.box is None):
            raise ValueError(f"{self.span} stands in an element or in a box, one of the two")
        if self.edges and len(self.edges) != 2 * (self.span.end - self.span.start):
            raise ValueError(f"{len(self.edges)} bytes of edges do not fill {self.span}")

    def part(self, span: Span) -> Place:
        """The part of this place that `span` covers; the two must overlap."""
        covered = Span(max(span.start, self.span.start), min(span.end, self.span.end))
        if covered == self.span or self.box is None or not self.edges:
            return Place(covered, self.element, self.box)
        width = self.box.right - self.box.left
        left = self.box.left + width * self._edge(covered.start) / _FULL
        right = self.box.left + width * self._edge(covered.end) / _FULL
        return Place(covered, box=Box(self.box.page, left, self.box.bottom, right, self.box.top))

    def _edge(self, offset: int) -> int:
        at = 2 * (offset - self.span.start)
        return int.from_bytes(self.edges[at : at + 2], "big") if at < len(self.edges) else _FULL


@dataclass(slots=True)
class Paths:
    """XPaths of elements, numbered from 0, each kept as another's path and one step more.

    A column each: `parents` (the number of the path before the step, -1 for none), `names` (which of
    `known`), `positions` (among the siblings of the name, from 1; 0 where the step says none).
    """

    known: list[str] = field(default_factory=list)
    parents: array[int] = field(default_factory=lambda: array("i"))
    names: array[int] = field(default_factory=lambda: array("I"))
    positions: array[int] = field(default_factory=lambda: array("I"))
    _ids: dict[str, int] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.parents)

    def step(self, parent: int | None, name: str, position: int = 0) -> int:
        """The number of a new path: one step behind that of a parent, or the first of a file."""
        found = self._ids.get(name)
        if found is None:
            found = self._ids[name] = len(self.known)
            self.known.append(name)
        self.parents.append(-1 if parent is None else parent)
        self.names.append(found)
        self.positions.append(position)
        return len(self.parents) - 1

    def child(self, parent: int, name: str, counts: dict[str, int]) -> int:
        """The number of the path to a parent's next child; `counts` has how many of each name there were."""
        counts[name] = position = counts.get(name, 0) + 1
        return self.step(parent, name, position)

    def above(self, number: int, steps: int) -> int:
        """The number of the path so many steps before; no further than to the first of its file."""
        for _ in range(steps):
            number = number if self.parents[number] < 0 else self.parents[number]
        return number

    def __getitem__(self, number: int) -> str:
        steps = []
        while number >= 0:
            name, position = self.known[self.names[number]], self.positions[number]
            steps.append(f"/{name}[{position}]" if position else f"/{name}")
            number = self.parents[number]
        return "".join(reversed(steps))


class Places(Sequence[Place]):
    """Places in columns, a few bytes each, made when they are asked for: a long file has a hundred thousand.

    `starts` and `ends` are those of their spans.
    """

    __slots__ = ("ends", "starts")

    def __init__(self) -> None:
        self.starts = array("I")
        self.ends = array("I")

    def _place(self, at: int) -> Place:
        raise NotImplementedError

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Place: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Place, ...]: ...
    def __getitem__(self, index: int | slice) -> Place | tuple[Place, ...]:
        at = range(len(self))[index]
        return self._place(at) if isinstance(at, int) else tuple(map(self._place, at))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(map(Place.__eq__, self, other))

    __hash__ = None  # type: ignore[assignment] # as that of a list


class ElementPlaces(Places):
    """Places in elements: `elements` are the numbers of their `paths`."""

    __slots__ = ("elements", "paths")

    def __init__(self, paths: Paths) -> None:
        super().__init__()
        self.paths = paths
        self.elements = array("I")

    def add(self, span: Span, path: int) -> None:
        self.starts.append(span.start)
        self.ends.append(span.end)
        self.elements.append(path)

    def _place(self, at: int) -> Place:
        return Place(Span(self.starts[at], self.ends[at]), self.paths[self.elements[at]])


class Runs:
    """Runs of bytes in one piece, one behind the other: each as an object would weigh a fifth more.

    `ends` says where each one ends in `data`.
    """

    __slots__ = ("data", "ends")

    def __init__(self, data: bytes, lengths: Iterable[int]) -> None:
        self.data = data
        self.ends = array("I", accumulate(lengths))

    def append(self, run: bytes) -> None:
        self.data += run
        self.ends.append(len(self.data))

    def __iter__(self) -> Iterator[bytes]:
        return (self[at] for at in range(len(self.ends)))

    def __getitem__(self, at: int) -> bytes:
        return self.data[self.ends[at - 1] if at else 0 : self.ends[at]]


class BoxPlaces(Places):
    """Places in boxes: their `pages`, their four `sides` (left, bottom, right, top), the `edges` of each.

    Sides are kept to a hundredth of a point.
    """

    __slots__ = ("edges", "pages", "sides")

    def __init__(self) -> None:
        super().__init__()
        self.pages = array("I")
        self.sides = array("f")
        self.edges: list[bytes] | Runs = []  # the former where they are put together

    def add(self, span: Span, page: int, sides: tuple[float, float, float, float], edges: bytes) -> None:
        self.starts.append(span.start)
        self.ends.append(span.end)
        self.pages.append(page)
        self.sides.extend(sides)
        self.edges.append(edges)

    def _place(self, at: int) -> Place:
        box = Box(self.pages[at], *(round(side, 2) for side in self.sides[4 * at : 4 * at + 4]))
        return Place(Span(self.starts[at], self.ends[at]), None, box, self.edges[at])


def places_of(places: Sequence[Place], span: Span) -> tuple[Place, ...]:
    """The places that `span` covers, cut to it; `places` stand in text order and do not overlap."""
    found = []
    for at in range(max(0, bisect_right(places, span.start, key=_start) - 1), len(places)):
        place = places[at]
        if place.span.start >= span.end:
            break
        if place.span.overlaps(span):
            found.append(place.part(span))
    return tuple(found)
