"""Tables of statements and boxes of filters as HTML: a page has a thousand cells, too many for a template.

What comes from a paper or an address passes through `escape`; what is not escaped is written out here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from django.utils.formats import localize
from django.utils.safestring import SafeString, mark_safe

from constancia.store.queries import StatementSummary
from constancia.web.explore.asked import Group
from constancia.web.explore.columns import Line
from constancia.web.explore.markup import address_of, page_of
from constancia.web.templatetags.words import label

HEADS = ("conditions", "kind", "actor", "firmness", "continuity", "precision")
NONE = '<span class="muted">–</span>'


def rows(lines: Iterable[Line], *, papers: bool) -> SafeString:
    """A row for each statement; with `papers` each says which paper and area it is from."""
    heads = {name: escape(label(name, "facet")) for name in HEADS}
    html = "\n".join(_row(one, heads, papers=papers) for one in lines)
    return mark_safe(html)  # noqa: S308 - all that comes from a paper is escaped


def boxes(group: Group) -> SafeString:
    """A box to tick for each value of a filter."""
    html = (
        f'<label class="tick"><input type="checkbox" id="f-{group.name}-{at}" name="{group.name}"'
        f' value="{escape(one.value)}"{" checked" if one.chosen else ""}>'
        f" <span><bdi{_lang(one.language)}>{escape(one.name)}</bdi></span>"
        f' <span class="count">{localize(one.count)}</span></label>'
        for at, one in enumerate(group.choices, start=1)
    )
    return mark_safe("\n".join(html))  # noqa: S308 - values and names are escaped


def _row(line: Line, heads: Mapping[str, str], *, papers: bool) -> str:
    row, lang = line.statement, _lang(line.paper.language)
    kind = escape(row.kind)
    quote = escape(row.quote) if line.marked is None else line.marked
    cells = (
        f'<td class="quote" dir="auto"><a{lang} href="{address_of(row.id)}">{quote}</a>'
        f"{_conditions(line, heads['conditions'], lang)}{_from(line, lang) if papers else ''}</td>",
        _cell(heads["kind"], f'<span class="badge">{_name(row.kind, "kind")}</span>'),
        _cell(heads["actor"], f"<bdi>{_name(row.actor, 'actor')}</bdi>"),
        _cell(heads["firmness"], _firmness(row, kind)),
        _cell(heads["continuity"], _name(row.continuity, "continuity")),
        _cell(heads["precision"], _name(row.precision, "precision")),
    )
    return f'<tr class="k-{kind}">\n' + "\n".join(cells) + "\n</tr>"


def _cell(head: str, html: str) -> str:
    return f'<td data-label="{head}">{html}</td>'


def _name(code: object, group: str) -> str:
    """The name of a code; a dash where nothing is coded."""
    return NONE if code is None or code == "" else escape(label(code, group))


def _firmness(row: StatementSummary, kind: str) -> str:
    if not row.firmness:
        return NONE
    return f'<span class="s k-{kind} f-{escape(row.firmness)}">{_name(row.firmness, "firmness")}</span>'


def _conditions(line: Line, head: str, lang: str) -> str:
    words = line.coded.get("conditions", ())
    quoted = "".join(f"<q{lang}><bdi>{escape(one)}</bdi></q>" for one in words)
    return f'<span class="on-condition">{head}: {quoted}</span>' if words else ""


def _from(line: Line, lang: str) -> str:
    """The paper and the area that a statement is from, each a link."""
    slug, division = line.paper.slug, line.statement.division
    html = f'<a href="{page_of("paper", slug)}"><bdi{lang}>{escape(line.paper.title)}</bdi></a>'
    if line.area and division:
        there = page_of("area", slug, division)
        html += f' › <a href="{there}"><bdi{lang}>{escape(line.area)}</bdi></a>'
    return f'<span class="from">{html}</span>'


def _lang(language: str) -> str:
    return f' lang="{escape(language)}"' if language else ""
