"""Statements of all papers: filtered, searched for, and one by one with the grounds of each value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from constancia.store import likeness, queries
from constancia.store.errors import NotStored
from constancia.store.likeness import NotEncoded
from constancia.store.queries import Hit, PaperSummary, StatementDetail, StatementSummary
from constancia.web.api import columns, schemas
from constancia.web.api.asked import across_of
from constancia.web.api.columns import Found
from constancia.web.api.forms import Stretch, listed, record_of, single
from constancia.web.api.problems import Problem
from constancia.web.explore import citation
from constancia.web.explore.columns import STATEMENTS, Line, lines

router = Router(tags=["Statements"])


def lines_of(
    request: HttpRequest, found: Sequence[tuple[StatementSummary, PaperSummary, str]]
) -> tuple[Line, ...]:
    return lines(found, request.build_absolute_uri("/").rstrip("/"))


def _lines_of_hits(request: HttpRequest, hits: Sequence[Hit]) -> tuple[Line, ...]:
    return lines_of(request, [(hit.statement, hit.paper, hit.heading or "") for hit in hits])


@router.get("/statements", response=schemas.StatementPage)
def statements(
    request: HttpRequest,
    asked: Query[schemas.Across],  # noqa: ARG001 - it checks what across_of reads
    paging: Query[schemas.Paging],
) -> HttpResponse:
    """The statements of all papers that pass the filters; with words the best matches first."""
    filters = across_of(request)

    def fetch(begin: int, limit: int) -> Stretch[Line]:
        results = queries.search(filters, offset=begin, limit=limit)
        return Stretch(rows=_lines_of_hits(request, results.hits), total=results.total)

    return listed(request, STATEMENTS, fetch, **paging.dict())


@router.get("/statements/{statement}", response=schemas.StatementWhole)
def statement(request: HttpRequest, statement: str, choice: Query[schemas.Choice]) -> HttpResponse:
    """One statement: its wording with what stands around it, each value with its words and who set it."""
    try:
        detail = queries.statement(statement)
    except NotStored as error:
        raise _missing(statement) from error
    return single(request, _whole(request, detail), choice.fields)


def _missing(statement: str) -> Problem:
    return Problem(
        404, f"There is no statement {statement[:80]!r}: find it again with GET /api/v1/search?q=WORDS."
    )


@router.get("/statements/{statement}/similar", response=schemas.LikePage)
def similar(request: HttpRequest, statement: str, asked: Query[schemas.Nearest]) -> HttpResponse:
    """The statements of all papers that mean most nearly the same, in whatever language."""
    try:
        likes = likeness.similar(statement, limit=asked.limit, other_papers=asked.other_papers)
    except NotStored as error:
        raise _missing(statement) from error
    except NotEncoded as error:
        raise Problem(404, f"{error}.") from error
    more = {"model": likes.model}
    stretch = Stretch(rows=likes.found, total=len(likes.found), more=more)
    return listed(request, columns.LIKES, lambda _begin, _limit: stretch, fields=asked.fields)


def _whole(request: HttpRequest, detail: StatementDetail) -> dict[str, Any]:
    area = detail.breadcrumb[-1].title if detail.breadcrumb else ""
    (line,) = lines_of(request, [(detail.summary, detail.paper, area)])
    record = record_of(STATEMENTS, line)
    before, after = queries.neighbours(detail)
    cited = citation.of_statement(detail, record["address"])
    return record | {
        "prefix": detail.prefix,
        "suffix": detail.suffix,
        "tier": str(detail.tier),
        "facets": [
            {
                "name": one.facet.name,
                "value": one.facet.value,
                "by": one.facet.by,
                "confidence": one.facet.confidence,
                "words": [[span.start, span.end] for span in one.facet.words],
                "quotes": list(one.quotes),
            }
            for one in detail.facets
        ],
        "breadcrumb": [
            {
                "id": one.id,
                "kind": str(one.kind),
                "level": one.level,
                "ordinal": one.ordinal,
                "printed": one.printed,
                "title": one.title,
            }
            for one in detail.breadcrumb
        ],
        "citation": {"apa": cited.apa, "chicago": cited.chicago, "bibtex": cited.bibtex},
        "run": detail.run.id,
        "current": detail.current,
        "previous": before and before.id,
        "next": after and after.id,
    }


@router.get("/search", response=schemas.HitPage)
def search(
    request: HttpRequest, asking: Query[schemas.Searched], paging: Query[schemas.Paging]
) -> HttpResponse:
    """The statements that have the words, the best matches first, with where the words stand."""
    filters = across_of(request)

    def fetch(begin: int, limit: int) -> Stretch[Found]:
        names = queries.COUNTED if asking.counts else ()
        results = queries.search(filters, offset=begin, limit=limit, counted=names)
        found = zip(_lines_of_hits(request, results.hits), results.hits, strict=True)
        rows = [Found(line, tuple((mark.start, mark.end) for mark in hit.marks)) for line, hit in found]
        more = {"complete": results.complete, "counts": results.counts if asking.counts else None}
        return Stretch(rows=rows, total=results.total, more=more)

    return listed(request, columns.HITS, fetch, **paging.dict())


@router.get("/search/suggestions", response=schemas.SuggestionPage)
def suggestions(request: HttpRequest, words: Query[schemas.Words]) -> HttpResponse:
    """What someone may be about to type: words and names that statements have, the most frequent first."""
    found = queries.suggestions(words.q, limit=words.limit)
    stretch = Stretch(rows=found, total=len(found))
    return listed(request, columns.SUGGESTIONS, lambda _begin, _limit: stretch, fields=words.fields)
