"""Where in the file a stretch of text stands: a box on a page, or an element."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter

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


def places_of(places: tuple[Place, ...], span: Span) -> tuple[Place, ...]:
    """The places that `span` covers, cut to it; `places` stand in text order and do not overlap."""
    found = []
    for place in places[max(0, bisect_right(places, span.start, key=_start) - 1) :]:
        if place.span.start >= span.end:
            break
        if place.span.overlaps(span):
            found.append(place.part(span))
    return tuple(found)
