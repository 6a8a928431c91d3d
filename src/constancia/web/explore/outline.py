"""The outline beside a text."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString

from constancia.model import Span
from constancia.store.queries import Heading
from constancia.web.explore.library import depths, outline
from constancia.web.explore.marked import Reading
from constancia.web.explore.markup import Line, outlined, page_of
from constancia.web.explore.sheets import sheet_of

LONGEST = 150  # entries; of a longer outline the top is shown, and what stands on the present sheet


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading in the outline: how deep it stands, and on which sheet of the text (from 1)."""

    heading: Heading
    depth: int
    sheet: int


def in_text(reading: Reading, cut: tuple[Span, ...], sheet: int, query: str) -> SafeString:
    """The outline of a text cut into sheets, of which number `sheet` is shown, filtered by a `query`."""
    keep = f"{query}&" if query else ""
    return outlined(
        _line(one, ("" if one.sheet == sheet else f"?{keep}sheet={one.sheet}") + f"#d-{one.heading.id}")
        for one in _entries(reading, cut, sheet)
    )


def branch(reading: Reading, slug: str, heading: Heading) -> SafeString:
    """The outline around one heading: the top two levels, and all that stands beside it or just inside it."""
    near = {heading.id, heading.parent}
    whole = (Span(0, max(1, len(reading.text))),)
    return outlined(
        _line(one, page_of("area", slug, one.heading.id), current=one.heading.id == heading.id)
        for one in _entries(reading, whole, 1)
        if one.depth < 3 or one.heading.parent in near
    )


def _line(entry: Entry, address: str, *, current: bool = False) -> Line:
    return Line(entry.depth, address, entry.heading.title, entry.heading.ordinal, current)


def _entries(reading: Reading, cut: tuple[Span, ...], sheet: int) -> tuple[Entry, ...]:
    deep = depths(reading)
    found = [Entry(one, deep[one.id], sheet_of(cut, one.heading.start) + 1) for one in outline(reading)]
    if len(found) > LONGEST:
        found = [entry for entry in found if entry.depth == 1 or entry.sheet == sheet]
    return tuple(found[: 2 * LONGEST])
