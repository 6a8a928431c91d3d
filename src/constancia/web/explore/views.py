"""The pages for reading. Each view gathers what its template shows, nothing more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, overload

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from constancia.model import Span
from constancia.store import queries
from constancia.store.errors import NotStored
from constancia.store.filters import Filters
from constancia.store.queries import Heading, PaperSummary, StatementDetail, StatementSummary
from constancia.store.search import marks
from constancia.web.explore import citation, grounds, library
from constancia.web.explore.asked import asked, chosen, groups
from constancia.web.explore.chart import chart
from constancia.web.explore.holdings import holdings
from constancia.web.explore.marked import Reading, around, blocks
from constancia.web.explore.markup import Look
from constancia.web.explore.outline import branch, entries
from constancia.web.explore.sheets import LISTED, sheet_of, sheets
from constancia.web.explore.shown import shown
from constancia.web.templatetags.words import reader_labels

A_PAGE = 50  # papers or statements listed on one page
AREAS = 300  # areas offered in the filter
ANOMALIES = 200  # irregular headings listed


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    page = Paginator(queries.papers(), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "explore/home.html", {"page": page, "holdings": holdings(list(page))})


@require_safe
def paper(request: HttpRequest, slug: str) -> HttpResponse:
    """The whole text with its outline, or one sheet of it where it is long."""
    found = _paper(slug)
    reading = library.reading(found)
    ask = asked(request, found)
    matched = queries.statements(found, ask.filters) if ask.filters else reading.statements
    cut = sheets(reading, Span(0, len(reading.text)))
    sheet = _number(request.GET.get("sheet"), len(cut))
    look = Look(reader_labels(), frozenset(one.id for one in matched) if ask.filters else None)
    here = blocks(reading, cut[sheet - 1], hits=_hits(matched, ask.filters.q))
    context = {
        **_frame(found),
        **_filtering(found, reading, ask.filters),
        **_sheets(cut, sheet),
        "refused": ask.refused,
        "matches": len(matched),
        "first_match": _first(matched, cut[sheet - 1]) if ask.filters else None,
        "outline": entries(reading, cut, sheet),
        "anomalies": [one for one in library.outline(reading) if one.anomalies][:ANOMALIES],
        "blocks": shown(reading, here, look, library.depths(reading)),
        **_chart(found, reading),
        "kinds": holdings([found])[0].kinds,
    }
    return render(request, "explore/paper.html", context)


@require_safe
def statements(request: HttpRequest, slug: str) -> HttpResponse:
    """The statements of a paper as a list, filtered as the text is."""
    found = _paper(slug)
    reading = library.reading(found)
    ask = asked(request, found)
    listed: Paginator[StatementSummary] = Paginator(_Listed(found, ask.filters), A_PAGE)
    page = listed.get_page(request.GET.get("page"))
    context = {
        **_frame(found),
        **_filtering(found, reading, ask.filters),
        "refused": ask.refused,
        "matches": page.paginator.count,
        "page": page,
        "rows": page.object_list,
        "titles": {heading.id: heading for heading in reading.headings},
    }
    return render(request, "explore/statements.html", context)


@require_safe
def area(request: HttpRequest, slug: str, division: str) -> HttpResponse:
    """One division: its own text, its statements as a table, and the divisions inside it."""
    found = _paper(slug)
    reading = library.reading(found)
    heading = _heading(reading, division)
    cut = sheets(reading, library.own_text(reading, heading), marked=LISTED)
    sheet = _number(request.GET.get("sheet"), len(cut))
    within = cut[sheet - 1]
    texts = shown(reading, blocks(reading, within), Look(reader_labels()), library.depths(reading))
    outline = library.outline(reading)
    at = outline.index(heading)
    context = {
        **_frame(found),
        **_sheets(cut, sheet),
        "heading": heading,
        "path": library.path(reading, heading),
        "outline": branch(reading, heading),
        "inside": [one for one in outline if one.parent == heading.id],
        "blocks": texts[1:] if sheet == 1 else texts,
        "rows": [one for one in reading.statements if within.contains(one.span)],
        "previous": outline[at - 1] if at else None,
        "next": outline[at + 1] if at + 1 < len(outline) else None,
    }
    return render(request, "explore/area.html", context)


@require_safe
def statement(request: HttpRequest, id: str) -> HttpResponse:
    """One statement: its wording in context, each facet with its grounds, how to cite it."""
    try:
        detail = queries.statement(id)
    except NotStored as error:
        raise Http404(_("There is no statement with this address.")) from error
    address = request.build_absolute_uri(request.path)
    before, after = queries.neighbours(detail)
    context = {
        **_frame(detail.paper),
        **_context(detail),
        "detail": detail,
        "statement": detail.summary,
        "number": detail.summary.position + 1,
        "previous": before,
        "next": after,
        "address": address,
        "reference": citation.reference(detail, address),
        "bibtex": citation.bibtex(detail, address),
    }
    return render(request, "explore/statement.html", context)


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    groups_of_codes = ("kind", "firmness", "continuity", "precision", "actor")
    labels = reader_labels()
    codes = [(group, labels.codes(group)) for group in groups_of_codes]
    return render(request, "explore/about.html", {"codes": codes})


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    reason = exception.args[0] if exception.args and isinstance(exception.args[0], str) else ""
    return render(request, "404.html", {"reason": reason}, status=404)


def failed(request: HttpRequest) -> HttpResponse:
    return render(request, "500.html", status=500)


def _paper(slug: str) -> PaperSummary:
    try:
        return queries.paper(slug)
    except NotStored as error:
        raise Http404(_("There is no paper with this address.")) from error


def _heading(reading: Reading, division: str) -> Heading:
    found = next((one for one in library.outline(reading) if one.id == division), None)
    if found is None:
        raise Http404(_("The paper has no part with this address."))
    return found


def _frame(paper: PaperSummary) -> dict[str, Any]:
    return {
        "paper": paper,
        "issuer": citation.issuer(paper),
        "counterpart": citation.counterpart(paper),
        "rendering": citation.rendering(paper),
    }


def _filtering(paper: PaperSummary, reading: Reading, filters: Filters) -> dict[str, Any]:
    outline = library.outline(reading)
    return {
        "filters": filters,
        "groups": groups(paper, filters),
        "chosen": chosen(filters, outline),
        "areas": outline[:AREAS],
        "depths": library.depths(reading),
    }


def _sheets(cut: tuple[Span, ...], sheet: int) -> dict[str, Any]:
    return {"sheet": sheet, "sheets": range(1, len(cut) + 1)}


def _number(asked_for: str | None, last: int) -> int:
    """The number of a sheet that an address asks for, the nearest there is where it makes no sense."""
    if asked_for is None or not asked_for.isascii() or not asked_for.isdigit():
        return 1
    return max(1, min(last, int(asked_for[:9])))


def _first(matched: Sequence[StatementSummary], sheet: Span) -> StatementSummary | None:
    """The first match on this sheet."""
    return next((one for one in matched if sheet.contains(one.span)), None)


def _hits(matched: Sequence[StatementSummary], q: str) -> list[Span]:
    """Where the words looked for stand in the statements that have them, as spans of the text."""
    return [
        Span(one.span.start + found.start, one.span.start + found.end)
        for one in matched
        for found in (marks(one.quote, q) if q else ())
    ]


def _chart(paper: PaperSummary, reading: Reading) -> dict[str, Any]:
    """The chart, and what its bars stand for: programmes, say, or parts where they are of several kinds."""
    drawn = chart(queries.rungs(paper))
    shown_there = {bar.division for bar in drawn.bars}
    kinds = {heading.kind for heading in reading.headings if heading.id in shown_there}
    return {"chart": drawn, "bars_are": kinds.pop() if len(kinds) == 1 else None}


def _context(detail: StatementDetail) -> dict[str, Any]:
    """The paragraph around a statement, and where it stands in the paper."""
    reading = library.reading(detail.paper)
    if not detail.current:
        reading = replace(reading, headings=(), statements=(detail.summary,))
    cut = sheets(reading, Span(0, len(reading.text)))
    window = around(reading, detail.summary.span)
    look = Look(reader_labels(), own=detail.summary.id)
    return {
        "blocks": shown(reading, blocks(reading, window), look, library.depths(reading)),
        "sheet": sheet_of(cut, detail.summary.span.start) + 1,
        "facets": grounds.rows(detail),
    }


class _Listed(Sequence[StatementSummary]):
    """The statements a filter leaves, for a paginator: counted, and fetched a page at a time."""

    def __init__(self, paper: PaperSummary, filters: Filters) -> None:
        self.paper, self.filters = paper, filters

    def __len__(self) -> int:
        return queries.count(self.paper, self.filters)

    @overload
    def __getitem__(self, part: int) -> StatementSummary: ...
    @overload
    def __getitem__(self, part: slice) -> tuple[StatementSummary, ...]: ...
    def __getitem__(self, part: int | slice) -> StatementSummary | tuple[StatementSummary, ...]:
        if isinstance(part, int):
            return self[part : part + 1][0]
        return queries.statements(self.paper, self.filters, offset=part.start, limit=part.stop - part.start)
