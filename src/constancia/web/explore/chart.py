"""Counts by division and rung as bars: the geometry of a drawing, in its own units.

The drawing is as wide as a phone (`WIDTH`), with each bar's name above it, so that its letters
are never scaled down.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from unicodedata import east_asian_width

from constancia.store.answers import RungCounts

WIDTH = 360
ROW = 46
BAR = 18
NAME = 16  # from the row's top to the base line of its name
TOP = 22  # from the row's top to the bar's
NARROWEST = 22  # a stretch under this width has no room for its number
LETTER = 7.0  # an average letter of the names, to shorten those that would run into the total
SIGN = 13.0  # a sign as wide as high, as Chinese has them


@dataclass(frozen=True, slots=True)
class Stretch:
    """One rung's part of a bar; `number` is where its count stands, None where there is no room."""

    rung: str
    count: int
    x: float
    width: float
    number: float | None


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of the chart: the division's name, its stretches, firmest first, and the total behind them.

    The last row may be what stands in no division of the chart (`division` None, no title).
    """

    division: str | None
    title: str
    short: str
    rungs: tuple[tuple[str, int], ...]
    total: int
    name_y: float
    bar_y: float
    number_y: float
    end: float
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """The whole drawing."""

    width: int
    height: int
    bar: int
    bars: tuple[Bar, ...]


def chart(counts: Sequence[RungCounts]) -> Chart:
    """Bars for these counts, all drawn to one scale; divisions without any undertaking keep an empty row."""
    longest = max((row.total for row in counts), default=0)
    scale = (WIDTH - 40) / longest if longest else 0.0
    bars = tuple(_bar(row, index * ROW, scale) for index, row in enumerate(counts))
    return Chart(WIDTH, len(bars) * ROW, BAR, bars)


def _bar(row: RungCounts, top: int, scale: float) -> Bar:
    stretches: list[Stretch] = []
    x = 0.0
    for rung, count in row.rungs:
        width = round(count * scale, 1)
        if count:
            stretches.append(
                Stretch(
                    rung, count, round(x, 1), width, round(x + width / 2, 1) if width >= NARROWEST else None
                )
            )
        x += width
    return Bar(
        division=row.division,
        title=row.title,
        short=_short(row.title),
        rungs=row.rungs,
        total=row.total,
        name_y=top + NAME,
        bar_y=top + TOP,
        number_y=top + TOP + BAR - 5,
        end=round(x + 6, 1),
        stretches=tuple(stretches),
    )


def _short(title: str) -> str:
    ends = list(accumulate(SIGN if east_asian_width(one) in "WF" else LETTER for one in title))
    if not ends or ends[-1] <= WIDTH:
        return title
    return title[: bisect_right(ends, WIDTH - LETTER)].rstrip() + "…"
