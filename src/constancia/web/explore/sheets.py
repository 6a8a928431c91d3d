"""Long texts are shown a sheet at a time, so that no page grows past what a phone can take."""

from __future__ import annotations

from bisect import bisect_left

from constancia.model import Span
from constancia.web.explore.marked import Reading, frames

# A page may weigh 200 kB. What is neither text nor marks (outline, filters, chart) weighs up to 60 kB.
HEAVIEST = 130_000
MARKED = 190  # bytes of markup around a statement shown in the text
LISTED = 1_300  # bytes of a statement that is shown in the text and again as a row of a table


def sheets(reading: Reading, within: Span, *, marked: int = MARKED) -> tuple[Span, ...]:
    """`within` cut into stretches of at most `HEAVIEST` bytes, each statement weighing `marked` more.

    Cuts fall between blocks, never inside a statement; a block that is heavier by itself stays whole.
    """
    starts = [statement.span.start for statement in reading.statements]
    found: list[Span] = []
    start, weight = within.start, 0
    for span, _ in frames(reading, within):
        statements = bisect_left(starts, span.end) - bisect_left(starts, span.start)
        added = len(span.quote(reading.text).encode("utf-8", "replace")) + marked * statements
        if weight and weight + added > HEAVIEST:
            found.append(Span(start, span.start))
            start, weight = span.start, 0
        weight += added
    return (*found, Span(start, within.end))


def sheet_of(cut: tuple[Span, ...], place: int) -> int:
    """The index of the sheet that a place of the text stands on."""
    return max(0, sum(span.start <= place for span in cut) - 1)
