"""Papers: what there is, and of each its text, outline, statements, runs, and what it offers a country."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from constancia.publish import changes as rows_of
from constancia.publish.rows import Row
from constancia.store import comparisons, queries
from constancia.track.offers import concerning
from constancia.web.api import columns, schemas
from constancia.web.api.asked import check_area, country_of, day_of, filters_of, paper_of
from constancia.web.api.forms import Stretch, listed, record_of, single, whole
from constancia.web.api.problems import Problem
from constancia.web.api.statements import lines_of
from constancia.web.explore.columns import PAPERS, STATEMENTS, Line
from constancia.web.templatetags.words import reader_language
from constancia.web.track import library
from constancia.web.track.columns import OFFERS, OfferRow
from constancia.web.track.matrix import for_country
from constancia.web.track.rows import offer_rows
from constancia.web.track.states import STATES, StateRow

router = Router(tags=["Papers"])


def site_of(request: HttpRequest) -> str:
    return request.build_absolute_uri("/").rstrip("/")


@router.get("/papers", response=schemas.PaperPage)
def papers(request: HttpRequest, paging: Query[schemas.Paging]) -> HttpResponse:
    """All papers, the newest first."""
    site = site_of(request)

    def fetch(begin: int, limit: int) -> Stretch[tuple[queries.PaperSummary, str]]:
        found = queries.papers(offset=begin, limit=limit)
        return Stretch(rows=[(one, site) for one in found], total=queries.paper_count())

    return listed(request, PAPERS, fetch, **paging.dict())


@router.get("/papers/{paper}", response=schemas.Paper)
def paper(request: HttpRequest, paper: str, choice: Query[schemas.Choice]) -> HttpResponse:
    """One paper, by its code, the content address of its document, or its work."""
    return single(request, record_of(PAPERS, (paper_of(paper), site_of(request))), choice.fields)


@router.get("/papers/{paper}/text")
def text(request: HttpRequest, paper: str) -> HttpResponse:
    """The whole text, into which all offsets point: they count code points."""
    found = paper_of(paper)
    if request.get_preferred_type(["text/plain"]) is None:
        raise Problem(406, "A text is given as text/plain: ask for it in the header Accept.")
    body = queries.text(found).encode("utf-8", "replace")
    return HttpResponse(body, content_type="text/plain; charset=utf-8")


@router.get("/papers/{paper}/outline", response=schemas.HeadingPage)
def outline(request: HttpRequest, paper: str, paging: Query[schemas.Paging]) -> HttpResponse:
    """The divisions in text order, with how much stands in each."""
    return listed(request, columns.OUTLINE, whole(queries.outline(paper_of(paper))), **paging.dict())


@router.get("/papers/{paper}/statements", response=schemas.StatementPage)
def paper_statements(
    request: HttpRequest,
    paper: str,
    asked: Query[schemas.Inside],  # noqa: ARG001 - it checks what filters_of reads
    paging: Query[schemas.Paging],
) -> HttpResponse:
    """The statements of a paper that pass the filters, in text order."""
    found, filters = paper_of(paper), filters_of(request)
    if filters.area:
        check_area(found, filters.area)

    def fetch(begin: int, limit: int) -> Stretch[Line]:
        results, total = queries.statements_and_count(found, filters, offset=begin, limit=limit)
        titles = queries.titles(found, (one.division for one in results))
        rows = lines_of(request, [(one, found, titles.get(one.division or "", "")) for one in results])
        return Stretch(rows=rows, total=total)

    return listed(request, STATEMENTS, fetch, **paging.dict())


@router.get("/papers/{paper}/runs", response=schemas.RunPage)
def runs(request: HttpRequest, paper: str, paging: Query[schemas.Paging]) -> HttpResponse:
    """Every reading of the paper that is kept, the newest first, with what it was read with."""
    return listed(request, columns.RUNS, whole(queries.runs(paper_of(paper))), **paging.dict())


@router.get("/papers/{paper}/states", response=schemas.StandingPage)
def states(
    request: HttpRequest, paper: str, asking: Query[schemas.Asking], paging: Query[schemas.Paging]
) -> HttpResponse:
    """Where each commitment of the paper stands for a country as of a day: by whom, why, on what it rests."""
    about, as_of = (paper_of(paper), country_of(asking.country)), day_of(asking.as_of)
    stretch, total = for_country(*about, as_of, known=asking.known)

    def fetch(begin: int, limit: int) -> Stretch[StateRow]:
        return Stretch(rows=stretch(begin, limit), total=total)

    return listed(request, STATES, fetch, **paging.dict())


@router.get("/papers/{paper}/offers", response=schemas.OfferPage)
def offers(
    request: HttpRequest, paper: str, asking: Query[schemas.Asking], paging: Query[schemas.Paging]
) -> HttpResponse:
    """What a country can ask for under the paper, with the paper's own preconditions weighed as of a day."""
    found, code = paper_of(paper), country_of(asking.country)
    reading, as_of, known = library.reading(found), day_of(asking.as_of), library.known(asking.known)
    every = concerning(reading, code)

    def fetch(begin: int, limit: int) -> Stretch[OfferRow]:
        about = every[begin : begin + limit]
        rows = offer_rows(reading, code, as_of, known=known, about=about)
        return Stretch(rows=rows, total=len(every))

    return listed(request, OFFERS, fetch, **paging.dict())


@router.get("/papers/{paper}/changes", response=schemas.ChangePage)
def changes(
    request: HttpRequest, paper: str, against: Query[schemas.Against], paging: Query[schemas.Paging]
) -> HttpResponse:
    """What the paper kept, changed, dropped and added against an older one; then areas, names, shares."""
    old, new = paper_of(against.old), paper_of(paper)
    try:
        found = comparisons.comparison(old, new, reader=reader_language())
    except comparisons.TooLong as error:
        raise Problem(
            503, f"These papers are too long to compare just now: constancia compare {old.slug} {new.slug}"
        ) from error
    relations = set(against.relation)
    every = [row for row in rows_of.rows(found) if not relations or relations & set(row["relation"])]

    def fetch(begin: int, limit: int) -> Stretch[Row]:
        return Stretch(rows=every[begin : begin + limit], total=len(every))

    return listed(request, columns.CHANGES, fetch, **paging.dict())
