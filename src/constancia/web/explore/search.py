"""Statements of all papers: looked for, filtered, listed, and completed while one types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from constancia.registers.purposes import purpose_name
from constancia.store import queries
from constancia.store.asking import tallies
from constancia.store.asking.subjects import subjects
from constancia.store.asking.suggesting import suggestions
from constancia.store.filters import Filters
from constancia.store.queries import Results
from constancia.web import listing
from constancia.web.citation import Cited, citation
from constancia.web.explore import columns
from constancia.web.explore.asked import OF_THE_LIBRARY, asked, chosen, groups
from constancia.web.explore.called import areas, called
from constancia.web.explore.columns import Line
from constancia.web.explore.markup import highlighted
from constancia.web.listing import A_PAGE, Listing
from constancia.web.templatetags.words import language_name, reader_language


class Found:
    """The statements that pass some filters, as a listing takes them; what is `counted` is counted once."""

    def __init__(self, request: HttpRequest, filters: Filters, counted: Sequence[str] = ()) -> None:
        self.site = request.build_absolute_uri("/").rstrip("/")
        self.filters = filters
        self.counted = counted
        self.whole = "format" in request.GET  # a file has all there is
        self._first: Results | None = None

    def first(self) -> Results:
        """The first page, with what is known of the whole list."""
        if self._first is None:
            self._first = self._results(0, A_PAGE, self.counted)
        return self._first

    def count(self) -> int:
        return self.first().total

    def rows(self, offset: int, limit: int) -> tuple[Line, ...]:
        known = self._first if (offset, limit) == (0, A_PAGE) else None
        hits = (known or self._results(offset, limit)).hits
        found = [(hit.statement, hit.paper, hit.heading or "") for hit in hits]
        return tuple(
            replace(line, marked=highlighted(hit.statement.quote, hit.marks)) if hit.marks else line
            for line, hit in zip(columns.lines(found, self.site), hits, strict=True)
        )

    def _results(self, offset: int, limit: int, counted: Sequence[str] = ()) -> Results:
        return queries.search(self.filters, offset=offset, limit=limit, counted=counted, whole=self.whole)


def statements_of(request: HttpRequest, filters: Filters, title: str, file: str) -> Listing[Line]:
    """The listing of the statements of all papers that pass; for every page that has such a list."""
    return _listing(Found(request, filters), title, file)


def _listing(found: Found, title: str, file: str) -> Listing[Line]:
    return Listing(title=title, file=file, columns=columns.STATEMENTS, count=found.count, rows=found.rows)


def list_context(request: HttpRequest, listed: Listing[Line], key: str) -> dict[str, Any]:
    """What `explore/found.html` shows: a page of the list, and how to cite it."""
    page = listing.page(request, listed)
    cited = Cited(key=key, title=listed.title, address=listing.address(request), author="")
    return {"page": page, "lines": page.object_list, "citation": citation(cited)}


@require_safe
def search(request: HttpRequest) -> HttpResponseBase:
    """The statements of all papers that have the words and pass the filters."""
    ask = asked(request)
    picked = chosen(ask.filters, _outline(ask.filters))
    title = ": ".join([_("Statements"), *filter(None, ["; ".join(one.name for one in picked)])])
    found = Found(request, ask.filters, OF_THE_LIBRARY)
    listed = _listing(found, title, "statements")
    if file := listing.download(request, listed):
        return file
    context = {
        **list_context(request, listed, "search"),
        "filters": ask.filters,
        "refused": ask.refused,
        "chosen": picked,
        "groups": groups(ask.filters, found.first().counts, OF_THE_LIBRARY),
        "complete": found.first().complete,
        "called": called(ask.filters.q),
        "areas": areas(found.first().hits, ask.filters.q),
        "written": _written() if ask.filters.q else (),
        "subjects": _subjects(ask.filters),
    }
    return render(request, "explore/search.html", context)


def _subjects(filters: Filters) -> list[tuple[str, int, str]]:
    """What the words are about: its name, how many statements are, and the query that lists them."""
    language = reader_language()
    found = []
    for one in subjects(filters, spoken=language):
        scheme, _colon, code = one.topic.partition(":")
        query = filters.without("q").with_value("topic", (one.topic,)).query()
        found.append((purpose_name(scheme, code, language) or one.topic, one.statements, query))
    return found


def _written() -> list[str]:
    """The languages in which there are papers, by their names."""
    return sorted(language_name(code) for code in tallies.totals("language"))


def _outline(filters: Filters) -> Sequence[queries.Heading]:
    return queries.outline(queries.paper(filters.paper[0])) if filters.area else ()


@require_safe
def suggested(request: HttpRequest) -> HttpResponse:
    """Completions of what is being typed, as options of a list."""
    found = suggestions(request.GET.get("q", ""))
    return render(request, "explore/suggested.html", {"suggestions": found})
