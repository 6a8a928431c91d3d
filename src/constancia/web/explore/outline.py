"""The outline beside a text."""

from __future__ import annotations

from dataclasses import dataclass

from constancia.model import Span
from constancia.store.queries import Heading
from constancia.web.explore.library import depths, outline
from constancia.web.explore.marked import Reading
from constancia.web.explore.sheets import sheet_of

LONGEST = 150  # entries; of a longer outline the top is shown, and what stands on the present sheet


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading in the outline: how deep it stands, and on which sheet of the text (from 1)."""

    heading: Heading
    depth: int
    sheet: int


def entries(reading: Reading, cut: tuple[Span, ...], sheet: int) -> tuple[Entry, ...]:
    """The outline of a text cut into sheets, of which number `sheet` is shown."""
    deep = depths(reading)
    found = [Entry(one, deep[one.id], sheet_of(cut, one.heading.start) + 1) for one in outline(reading)]
    if len(found) > LONGEST:
        found = [entry for entry in found if entry.depth == 1 or entry.sheet == sheet]
    return tuple(found[: 2 * LONGEST])


def branch(reading: Reading, heading: Heading) -> tuple[Entry, ...]:
    """The outline around one heading: the top two levels, and all that stands beside it or just inside it."""
    near = {heading.id, heading.parent}
    whole = (Span(0, max(1, len(reading.text))),)
    return tuple(one for one in entries(reading, whole, 1) if one.depth < 3 or one.heading.parent in near)
