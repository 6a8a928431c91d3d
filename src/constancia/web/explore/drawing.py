"""The chart of a paper as SVG, and its numbers as rows of a table: too many pieces for a template.

What comes from a paper passes through `escape`; what is not escaped is written out here. Numbers of the
drawing have points, in whatever language.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from urllib.parse import quote

from django.utils.formats import localize
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from constancia.store.queries import PaperSummary
from constancia.web.explore.chart import Bar, Chart
from constancia.web.explore.markup import page_of


def bars(chart: Chart) -> SafeString:
    """The bars of the drawing, each with its name above it and its total behind it."""
    rest = _rest(chart)
    html = "\n".join(line for bar in chart.bars for line in _bar(bar, chart.bar, rest))
    return mark_safe(html)  # noqa: S308 - titles are escaped


def rows(chart: Chart, paper: PaperSummary) -> SafeString:
    """The same numbers, a row a bar, each a link to the statements that it counts."""
    rest = _rest(chart)
    html = "\n".join(_row(bar, paper, rest) for bar in chart.bars)
    return mark_safe(html)  # noqa: S308 - titles are escaped


def _rest(chart: Chart) -> str:
    """What stands in none of the divisions that have a bar: of a paper without any all there is."""
    return escape(_("Outside these") if any(bar.division for bar in chart.bars) else _("The whole paper"))


def _bar(bar: Bar, height: int, rest: str) -> Iterator[str]:
    name = escape(bar.short) if bar.division else rest
    yield f'<text class="name" x="0" y="{bar.name_y}">{name}</text>'
    for part in bar.stretches:
        yield (
            f'<rect class="r-{part.rung}" x="{part.x:.1f}" y="{bar.bar_y}" width="{part.width:.1f}"'
            f' height="{height}"></rect>'
        )
        if part.number is not None:
            place = f'x="{part.number:.1f}" y="{bar.number_y}"'
            yield f'<text class="n-{part.rung}" {place}>{part.count}</text>'
    yield f'<text class="total" x="{bar.end:.1f}" y="{bar.number_y}">{bar.total}</text>'


def _row(bar: Bar, paper: PaperSummary, rest: str) -> str:
    name, area = rest, ""
    if bar.division:
        title = f'<bdi lang="{escape(paper.language)}">{escape(bar.title)}</bdi>'
        name = f'<a href="{page_of("area", paper.slug, bar.division)}">{title}</a>'
        area = quote(bar.division, safe="")
    cells = "".join(f"<td>{_number(number, area, rung)}</td>" for rung, number in bar.rungs)
    return f'<tr><th scope="row">{name}</th>\n{cells}<td><strong>{localize(bar.total)}</strong></td></tr>'


def _number(number: int, area: str, rung: str) -> str:
    said = str(localize(number))
    return f'<a href="?area={area}&amp;firmness={rung}#text">{said}</a>' if number and area else said
