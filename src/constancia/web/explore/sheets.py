"""Long texts are shown a sheet at a time, so that no page grows past what a phone can take."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from math import ceil

from constancia.model import Span
from constancia.web.explore.marked import Reading, frames

# A page may weigh 200 kB. What is neither text nor marks (filters, chart) weighs up to 45 kB, and each
# heading is told again in the outline and in the choice of areas.
HEAVIEST = 155_000
HEADING = 480
LEAST = 40_000  # a sheet of an outline without end
MARKED = 190  # bytes of markup around a statement shown in the text
LISTED = 1_300  # bytes of a statement that is shown in the text and again as a row of a table


def sheets(reading: Reading, within: Span, *, marked: int = MARKED) -> tuple[Span, ...]:
    """`within` cut into stretches of what a page has room for, each statement weighing `marked` more.

    Cuts fall between blocks, never inside a statement; a block that is heavier by itself stays whole.
    """
    weights = list(_weights(reading, within, marked))
    total = sum(weight for _, weight in weights)
    room = max(LEAST, HEAVIEST - HEADING * len(reading.headings))
    fair = total / max(1, ceil(total / room))  # so that the last sheet is no mere rest
    found: list[Span] = []
    start, carried = within.start, 0
    for place, weight in weights:
        if carried and (carried >= fair or carried + weight > room):
            found.append(Span(start, place))
            start, carried = place, 0
        carried += weight
    return (*found, Span(start, within.end))


def _weights(reading: Reading, within: Span, marked: int) -> Iterator[tuple[int, int]]:
    """Where each block starts, and what it weighs."""
    starts = [statement.span.start for statement in reading.statements]
    for span, _ in frames(reading, within):
        statements = bisect_left(starts, span.end) - bisect_left(starts, span.start)
        yield span.start, len(span.quote(reading.text).encode("utf-8", "replace")) + marked * statements


def sheet_of(cut: tuple[Span, ...], place: int) -> int:
    """The index of the sheet that a place of the text stands on."""
    return max(0, sum(span.start <= place for span in cut) - 1)
