"""The pages for reading. Each view gathers what its template shows, nothing more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from constancia.model import Span
from constancia.store import queries
from constancia.store.errors import NotStored
from constancia.store.filters import Filters
from constancia.store.queries import Crumb, Heading, PaperSummary, StatementDetail, StatementSummary
from constancia.web import listing
from constancia.web.explore import citation, columns, grounds, library, similar
from constancia.web.explore.asked import OF_A_PAPER, asked, chosen, groups
from constancia.web.explore.beside import beside
from constancia.web.explore.columns import Line
from constancia.web.explore.holdings import holdings
from constancia.web.explore.marked import Reading, around, blocks
from constancia.web.explore.markup import Look, options
from constancia.web.explore.outline import branch, in_text
from constancia.web.explore.sheets import LISTED, sheet_of, sheets
from constancia.web.explore.shown import shown
from constancia.web.listing import Listing
from constancia.web.navigation import to_paper
from constancia.web.templatetags.words import reader_labels

AREAS = 300  # areas offered in the filter
ANOMALIES = 200  # irregular headings listed


@require_safe
def home(request: HttpRequest) -> HttpResponseBase:
    site = request.build_absolute_uri("/").rstrip("/")
    listed = _papers(site)
    if file := listing.download(request, listed):
        return file
    page = listing.page(request, listed)
    return render(
        request,
        "explore/home.html",
        {
            "page": page,
            "holdings": holdings([row[0] for row in page]),
            "citation": listing.cited(request, listed),
        },
    )


@require_safe
def paper(request: HttpRequest, slug: str) -> HttpResponse:
    """The whole text with its outline, or one sheet of it where it is long."""
    found = _paper(slug)
    reading = library.reading(found)
    ask = asked(request, found)
    matched = queries.statements(found, ask.filters) if ask.filters else reading.statements
    cut = library.cut(found)
    sheet = _number(request.GET.get("sheet"), len(cut))
    look = Look(reader_labels(), slug, frozenset(one.id for one in matched) if ask.filters else None)
    here = blocks(reading, cut[sheet - 1], hits=_hits(found, matched, ask.filters.q))
    context = {
        **_frame(found),
        **beside(found),
        **_filtering(found, reading, ask.filters),
        **_sheets(cut, sheet),
        "refused": ask.refused,
        "matches": len(matched),
        "first_match": _first(matched, cut[sheet - 1]) if ask.filters else None,
        "outline": in_text(reading, cut, sheet, ask.filters.query()),
        "anomalies": [one for one in library.outline(reading) if one.anomalies][:ANOMALIES],
        "blocks": shown(reading, here, look, library.depths(reading)),
        **_chart(found, reading),
        "kinds": holdings([found])[0].kinds,
        "citation": citation.of_paper(found, request.build_absolute_uri(request.path)),
    }
    return render(request, "explore/paper.html", context)


@require_safe
def statements(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The statements of a paper as a list, filtered as the text is."""
    found = _paper(slug)
    reading = library.reading(found)
    ask = asked(request, found)
    filtered = chosen(ask.filters, library.outline(reading))
    title = ": ".join([_("Statements"), *filter(None, ["; ".join(one.name for one in filtered)])])
    listed = _listing(request, found, reading, ask.filters, title)
    if file := listing.download(request, listed):
        return file
    page = listing.page(request, listed)
    context = {
        **_frame(found),
        **_filtering(found, reading, ask.filters),
        "refused": ask.refused,
        "matches": page.paginator.count,
        "page": page,
        "lines": page.object_list,
        "crumbs": _crumbs(found),
        "citation": citation.of_list(found, title, listing.address(request)),
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
    under = islice(blocks(reading, within), int(sheet == 1), None)  # the page has the heading itself on top
    outline = library.outline(reading)
    at = outline.index(heading)
    context = {
        **_frame(found),
        **_sheets(cut, sheet),
        "heading": heading,
        "crumbs": _crumbs(found, library.path(reading, heading)),
        "listed": f"{reverse('statements', args=[slug])}?{Filters(area=heading.id).query()}",
        "citation": citation.of_area(found, heading, request.build_absolute_uri(request.path)),
        "outline": branch(reading, slug, heading),
        "inside": [one for one in outline if one.parent == heading.id],
        "blocks": shown(reading, under, Look(reader_labels(), slug), library.depths(reading)),
        "lines": _lines(
            request, found, reading, (one for one in reading.statements if within.contains(one.span))
        ),
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
        "crumbs": _crumbs(detail.paper, detail.breadcrumb),
        "citation": citation.of_statement(detail, address),
        **similar.told(detail),
    }
    return render(request, "explore/statement.html", context)


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    groups_of_codes = ("kind", "firmness", "continuity", "precision", "actor")
    labels = reader_labels()
    codes = [(group, labels.codes(group)) for group in groups_of_codes]
    return render(request, "explore/about.html", {"codes": codes})


@require_safe
def downloads(request: HttpRequest) -> HttpResponse:
    """Every list that can be had as a file, and the papers, each with its own."""
    site = request.build_absolute_uri("/").rstrip("/")
    page = listing.page(request, _papers(site))
    lists = {
        "search": _("Statements of all papers"),
        "home": _("Papers"),
        "mechanisms": _("Mechanisms"),
        "organisations": _("Organisations"),
        "instruments": _("Instruments"),
        "countries": _("Countries"),
    }
    context = {
        "page": page,
        "lists": [(reverse(name), words) for name, words in lists.items()],
        "columns": _columns(),
    }
    return render(request, "explore/downloads.html", context)


def _columns() -> list[tuple[str, str | Promise, tuple[str, ...]]]:
    """The columns of a list of statements, but those that only name codes: name, head, and the codes."""
    labels = reader_labels()
    return [
        (column.name, column.words, labels.codes(column.name))
        for column in columns.STATEMENTS
        if not column.name.endswith("_name")
    ]


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    reason = exception.args[0] if exception.args and isinstance(exception.args[0], str) else ""
    return render(request, "404.html", {"reason": reason}, status=404)


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "403.html", {"reason": str(exception)}, status=403)


def bad(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - its words are not for readers
    return render(request, "400.html", status=400)


def stale(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - its words are not for readers
    """For a form that was made for another session, or by another site."""
    return render(request, "stale.html", status=403)


def failed(request: HttpRequest) -> HttpResponse:
    return render(request, "500.html", status=500)


def _papers(site: str) -> Listing[tuple[PaperSummary, str]]:
    """The papers, each with the address of the site."""
    return Listing(
        title=_("Papers"),
        file="papers",
        columns=columns.PAPERS,
        count=queries.paper_count,
        rows=lambda offset, limit: [(one, site) for one in queries.papers(offset=offset, limit=limit)],
    )


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


def _crumbs(paper: PaperSummary, around: Sequence[Heading | Crumb] = ()) -> list[tuple[str, str, str]]:
    """The way from the papers through the headings around a page: address, words and their language."""
    return [
        *to_paper(paper),
        *((reverse("area", args=[paper.slug, one.id]), one.title, paper.language) for one in around),
    ]


def _listing(
    request: HttpRequest, paper: PaperSummary, reading: Reading, filters: Filters, title: str
) -> Listing[Line]:
    """The statements that a filter leaves."""

    def rows(offset: int, limit: int) -> tuple[Line, ...]:
        found = queries.statements(paper, filters, offset=offset, limit=limit)
        return _lines(request, paper, reading, found)

    return Listing(
        title=f"{paper.title}. {title}",
        file=f"{paper.slug}-statements",
        columns=columns.STATEMENTS,
        count=lambda: queries.count(paper, filters),
        rows=rows,
    )


def _lines(
    request: HttpRequest, paper: PaperSummary, reading: Reading, found: Iterable[StatementSummary]
) -> tuple[Line, ...]:
    titles = {heading.id: heading.title for heading in reading.headings}
    rows = [(one, paper, titles.get(one.division or "", "")) for one in found]
    return columns.lines(rows, request.build_absolute_uri("/").rstrip("/"))


def _filtering(paper: PaperSummary, reading: Reading, filters: Filters) -> dict[str, Any]:
    outline = library.outline(reading)
    return {
        "filters": filters,
        "groups": groups(filters, queries.choices(paper, filters), OF_A_PAPER),
        "chosen": chosen(filters, outline),
        "areas": options(
            ((one.id, "– " * min(2, max(0, one.level - 1)) + one.title) for one in outline[:AREAS]),
            language=paper.language,
            chosen=filters.area,
        ),
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


def _hits(paper: PaperSummary, matched: Sequence[StatementSummary], q: str) -> list[Span]:
    """Where the words looked for stand in the statements that have them, as spans of the text."""
    if not q:
        return []
    marked = queries.marked(paper, matched, q)
    return [
        Span(one.span.start + found.start, one.span.start + found.end)
        for one, each in zip(matched, marked, strict=True)
        for found in each
    ]


def _chart(paper: PaperSummary, reading: Reading) -> dict[str, Any]:
    """The chart, and what its bars stand for: programmes, say, or parts where they are of several kinds."""
    drawn = library.drawn(paper)
    shown_there = {bar.division for bar in drawn.bars}
    kinds = {heading.kind for heading in reading.headings if heading.id in shown_there}
    return {"chart": drawn, "bars_are": kinds.pop() if len(kinds) == 1 else None}


def _context(detail: StatementDetail) -> dict[str, Any]:
    """The paragraph around a statement, and where it stands in the paper."""
    reading = library.reading(detail.paper)
    if not detail.current:
        reading = replace(reading, headings=(), statements=(detail.summary,))
    cut = library.cut(detail.paper) if detail.current else sheets(reading, Span(0, len(reading.text)))
    window = around(reading, detail.summary.span)
    look = Look(reader_labels(), detail.paper.slug, own=detail.summary.id)
    return {
        "blocks": shown(reading, blocks(reading, window), look, library.depths(reading)),
        "sheet": sheet_of(cut, detail.summary.span.start) + 1,
        "facets": grounds.rows(detail),
    }
