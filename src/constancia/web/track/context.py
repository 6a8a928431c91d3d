"""What others count about a country: charts of trade, projects, votes and the like, labelled as context."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_safe

from constancia.store.judged import evidence as kept
from constancia.store.judged import evidence_pages
from constancia.track.context import Series, projects, series
from constancia.web.listing import Column, Listing, cited, download, page
from constancia.web.track import asked, wording

WIDTH, HEIGHT = 360.0, 120.0  # of a drawing, in its own units
A_PAGE = 12  # charts on one page
COUNTRIES = 32  # countries whose series are held in memory

Point = tuple[Series, str, Decimal]
POINTS: Sequence[Column[Point]] = (
    Column("series", later("Series"), lambda row: title_of(row[0]), wide=True),
    Column("period", later("Period"), lambda row: row[1]),
    Column("value", later("Value"), lambda row: _number(row[2])),
    Column("unit", later("Unit"), lambda row: row[0].unit),
    Column("basis", later("Basis"), lambda row: row[0].basis),
    Column("flags", later("Doubts"), lambda row: list(row[0].flags)),
    Column("publisher", later("According to"), lambda row: row[0].publisher),
    Column("address", later("Address"), lambda row: row[0].address),
)


@dataclass(frozen=True, slots=True)
class Bar:
    """A value of a chart: `period` and `value` as the table has them, its place in units of the drawing."""

    period: str
    value: Decimal
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Chart:
    """A series with its drawing; `zero` is where the line of nought stands."""

    title: str
    series: Series
    bars: tuple[Bar, ...]
    zero: float


@require_safe
def context(request: HttpRequest, code: str) -> HttpResponseBase:
    """Every series about a country, a page of charts at a time, each with its table."""
    country = asked.code_of(code)
    found = _series(country, kept.version())
    points = [(one, period, value) for one in found for period, value in one.points]
    name = wording.name(country)
    title = _("What others count about %(country)s") % {"country": name}
    file = Listing(
        title=title,
        file=f"context-{country}",
        columns=POINTS,
        count=lambda: len(points),
        rows=lambda offset, limit: points[offset : offset + limit],
    )
    charts = Listing(
        title=title,
        file="",
        columns=(),
        count=lambda: len(found),
        rows=lambda offset, limit: [chart(one) for one in found[offset : offset + limit]],
    )
    crumbs = [
        (reverse("registers"), _("Registers"), ""),
        (reverse("known_country", args=[country]), name, ""),
    ]
    shown = {
        "crumbs": crumbs,
        "title": title,
        "page": page(request, charts, size=A_PAGE),
        "citation": cited(request, file),
    }
    return download(request, file) or render(request, "track/context.html", shown)


@lru_cache(maxsize=COUNTRIES)
def _series(country: str, _version: tuple[int, str]) -> tuple[Series, ...]:
    return (
        *projects(evidence_pages.recorded(country)),
        *series(evidence_pages.figures(country)),
    )


def title_of(one: Series) -> str:
    """What a series is called; what counts projects is called so in the reader's language."""
    return one.title or _("Projects and activities recorded, by year")


def _number(value: Decimal) -> int | float:
    """A value as files have it: a number, not words that look like a formula where it is negative."""
    return int(value) if value == value.to_integral_value() else float(value)


def chart(one: Series) -> Chart:
    """Bars on one scale from the lowest value, at most nought, to the highest, at least nought."""
    values = [value for _period, value in one.points]
    low, high = min(*values, Decimal(0)), max(*values, Decimal(0))
    scale = HEIGHT / float(high - low) if high > low else 0.0
    step = WIDTH / len(values)
    zero = float(high) * scale
    bars = tuple(
        Bar(
            period,
            value,
            index * step + step * 0.1,
            zero - max(float(value), 0.0) * scale,
            step * 0.8,
            abs(float(value)) * scale,
        )
        for index, (period, value) in enumerate(one.points)
    )
    return Chart(title_of(one), one, bars, zero)
