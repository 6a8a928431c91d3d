"""What stands in a page by the hundred and is put together by hand: rows, boxes of filters, bars."""

from __future__ import annotations

from collections.abc import Iterable

from django import template
from django.utils.safestring import SafeString

from constancia.store.queries import PaperSummary
from constancia.web.explore import drawing, tables
from constancia.web.explore.asked import Group
from constancia.web.explore.chart import Chart
from constancia.web.explore.columns import Line

register = template.Library()


@register.simple_tag
def statement_rows(lines: Iterable[Line], papers: object = "") -> SafeString:
    """The rows of a table of statements: `{% statement_rows lines papers %}`."""
    return tables.rows(lines, papers=bool(papers))


@register.simple_tag
def boxes(group: Group) -> SafeString:
    """The values of a filter, each with a box to tick: `{% boxes group %}`."""
    return tables.boxes(group)


@register.simple_tag
def chart_bars(chart: Chart) -> SafeString:
    """What stands in the drawing of a chart: `{% chart_bars chart %}`."""
    return drawing.bars(chart)


@register.simple_tag
def chart_rows(chart: Chart, paper: PaperSummary) -> SafeString:
    """The rows of the table of a chart: `{% chart_rows chart paper %}`."""
    return drawing.rows(chart, paper)
