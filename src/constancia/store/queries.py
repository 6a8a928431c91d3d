"""What the site, the API and the command line ask of the store: few queries, plain answers, stable order.

Everything is about the current run of each document, unless a statement's permalink leads to a
statement that only an earlier run found.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any

from django.db.models import Count, Q

from constancia.model import Division, DivisionKind, Span, Tier
from constancia.model.division import called
from constancia.model.statement import UNDERTAKINGS
from constancia.store.answers import (
    Crumb,
    FacetWords,
    Heading,
    Hit,
    PaperSummary,
    Results,
    RunSummary,
    StatementDetail,
    StatementSummary,
)
from constancia.store.asking.catalogue import COUNTED
from constancia.store.asking.finding import Finding, spellings
from constancia.store.asking.papers import (
    LONG,
    by_standing,
    has_editions,
    its_own,
    of_runs,
    of_works,
    paper,
    paper_count,
    papers,
    rendering_pairs,
    renderings,
    run_summary,
    runs,
    still_stored,
    stored_work,
    successors,
    summary_of,
    work_called,
    work_id,
)
from constancia.store.asking.suggesting import Suggestion, suggestions
from constancia.store.database import place
from constancia.store.errors import BadFilter, NotStored, explained
from constancia.store.filters import Filters
from constancia.store.keeping.coded_values import Facets, numbers
from constancia.store.keeping.load import clause_of, codes_of, divisions_of
from constancia.store.keeping.rows import rows_at
from constancia.store.models import (
    DivisionRow,
    DocumentRow,
    FrontedRow,
    StatementRow,
)
from constancia.store.search.entries import place_of, run_and_position
from constancia.store.search.index import ALL, MOST
from constancia.store.search.marking import marks

__all__ = [
    "COUNTED",
    "EVERYTHING",
    "BadFilter",
    "Crumb",
    "FacetWords",
    "Filters",
    "Heading",
    "Hit",
    "NotStored",
    "PaperSummary",
    "Results",
    "RunSummary",
    "StatementDetail",
    "StatementSummary",
    "Suggestion",
    "by_standing",
    "choices",
    "count",
    "counts",
    "division",
    "has_editions",
    "ids_in",
    "its_own",
    "marked",
    "neighbours",
    "of_works",
    "outline",
    "paper",
    "paper_count",
    "papers",
    "rendering_pairs",
    "renderings",
    "runs",
    "search",
    "statement",
    "statement_ids",
    "statements",
    "statements_and_count",
    "still_stored",
    "stored_work",
    "successors",
    "suggestions",
    "text",
    "titles",
    "work_called",
    "work_id",
]

UNDERTAKEN = Q(kind__in=[str(kind) for kind in UNDERTAKINGS])
EVERYTHING = Filters()
LISTED = 500  # positions that are asked for by number; of more the whole run is read
SUMMED = (
    "key", "position", "start", "end", "exact", "division__key", "kind", "actor", "actor_stated", "action",
    "firmness", "continuity", "precision",
)  # fmt: skip


@explained(place)
def text(paper: PaperSummary) -> str:
    """The whole text, into which all offsets point."""
    return DocumentRow.objects.values_list("text", flat=True).get(key=paper.document)


@explained(place)
def outline(paper: PaperSummary) -> tuple[Heading, ...]:
    """Every division in text order, furniture too, with how much stands in it and under it."""
    divisions = divisions_of(paper.run_id)
    own = StatementRow.objects.filter(run=paper.run_id).values_list("division").order_by()
    counts = own.annotate(every=Count("pk"), undertaken=Count("pk", filter=UNDERTAKEN))
    every, undertaken = Counter[str](), Counter[str]()
    parents = {one.id: one.parent for one in divisions.values()}
    for number, one, other in counts:
        id = divisions[number].id if number is not None else None
        while id is not None:
            every[id] += one
            undertaken[id] += other
            id = parents[id]
    return tuple(
        Heading(**_parts(one), statements=every[one.id], undertakings=undertaken[one.id])
        for one in divisions.values()
    )


def _parts(division: Division) -> dict[str, Any]:
    return {field.name: getattr(division, field.name) for field in fields(Division)}


@explained(place)
def titles(paper: PaperSummary, ids: Iterable[str | None]) -> dict[str, str]:
    """The titles of a paper's divisions by their ids; those that it has not are missing."""
    rows = DivisionRow.objects.filter(run=paper.run_id, key__in={id for id in ids if id})
    return {
        key: called(title, printed) for key, title, printed in rows.values_list("key", "title", "printed")
    }


@explained(place)
def division(paper: PaperSummary, id: str) -> Heading:
    """One division of a paper; NotStored where it has none of this id."""
    found = next((heading for heading in outline(paper) if heading.id == id), None)
    if found is None:
        raise NotStored(f"{paper.title} has no division {id[:80]!r}")
    return found


@explained(place)
def search(
    filters: Filters = EVERYTHING,
    *,
    limit: int = 20,
    offset: int = 0,
    counted: Iterable[str] = (),
    whole: bool = False,
) -> Results:
    """The statements of all papers that pass, `limit` of them from the `offset`-th on.

    Where words are asked for they are ranked by how well they match, otherwise papers stand newest first and
    statements in text order. The order is the same each time until a paper is stored or forgotten.
    `counted` names what is to be counted too: the words are then looked up once for both. Of words that very
    many have so many are looked at as tell how it stands (`Results.complete`); with `whole` all of them.
    """
    finding = Finding(filters, most=ALL if whole else MOST)
    places, total = finding.page(offset=offset, limit=limit)
    rows = _rows_at(places)
    papers = of_runs(finding.catalogue, sorted({run for run, _, _ in rows}))
    hits = tuple(
        Hit(
            statement=statement,
            paper=papers[run],
            heading=heading,
            marks=marks(statement.quote, filters.q, papers[run].language, finding.known),
        )
        for run, heading, statement in rows
        if run in papers
    )
    told = _counts(finding, counted)
    return Results(hits, total, finding.complete, told)


@explained(place)
def counts(filters: Filters = EVERYTHING, names: Iterable[str] = COUNTED) -> dict[str, dict[str, int]]:
    """For each name how many statements of all papers each value has, given the other names' filters.

    Codes stand in the codebook's order, zeros too; other values by frequency, those that none has left out.
    """
    return _counts(Finding(filters, most=MOST), names)


def _counts(finding: Finding, names: Iterable[str]) -> dict[str, dict[str, int]]:
    wanted, filters = tuple(names), finding.filters
    whole = finding.within(filters) if wanted else 0
    return {
        name: finding.catalogue.counts(
            name, finding.within(filters.without(name)) if getattr(filters, name) else whole
        )
        for name in wanted
    }


@explained(place)
def statements(
    paper: PaperSummary, filters: Filters = EVERYTHING, *, limit: int | None = None, offset: int = 0
) -> tuple[StatementSummary, ...]:
    """The statements of a paper that pass, in text order; `limit` of them from the `offset`-th on."""
    last = None if limit is None else offset + limit
    if not filters:
        rows = StatementRow.objects.filter(run=paper.run_id).order_by("position")
        return tuple(_summed(*row) for row in rows.values_list(*SUMMED)[offset:last])
    return tuple(one for _, _, one in _rows_at(_passing(paper, filters)[offset:last]))


@explained(place)
def statement_ids(paper: PaperSummary) -> tuple[str, ...]:
    """The ids of a paper's statements, in text order."""
    rows = StatementRow.objects.filter(run=paper.run_id).order_by("position")
    return tuple(rows.values_list("key", flat=True))


@explained(place)
def ids_in(paper: PaperSummary, division: str) -> tuple[str, ...]:
    """The ids of the statements that stand in a division itself, in text order; not of those under it."""
    rows = StatementRow.objects.filter(run=paper.run_id, division__key=division).order_by("position")
    return tuple(rows.values_list("key", flat=True))


@explained(place)
def statements_and_count(
    paper: PaperSummary, filters: Filters, *, limit: int, offset: int
) -> tuple[tuple[StatementSummary, ...], int]:
    """What `statements` and `count` tell, looked up once."""
    if not filters:
        return statements(paper, limit=limit, offset=offset), paper.statements
    places = _passing(paper, filters)
    return tuple(one for _, _, one in _rows_at(places[offset : offset + limit])), len(places)


@explained(place)
def count(paper: PaperSummary, filters: Filters = EVERYTHING) -> int:
    """How many statements of a paper pass."""
    return len(_passing(paper, filters)) if filters else paper.statements


@explained(place)
def choices(paper: PaperSummary, filters: Filters = EVERYTHING) -> dict[str, dict[str, int]]:
    """What `counts` tells, of one paper."""
    return counts(filters.with_value("paper", (paper.slug,)), [name for name in COUNTED if name != "paper"])


@explained(place)
def marked(
    paper: PaperSummary, statements: Sequence[StatementSummary], q: str
) -> tuple[tuple[Span, ...], ...]:
    """For each statement where the words stand that were looked for, as offsets into its quotation."""
    known = spellings(q)
    return tuple(marks(one.quote, q, paper.language, known) for one in statements)


def _passing(paper: PaperSummary, filters: Filters) -> list[int]:
    """The places of a paper's statements that pass, in text order."""
    finding = Finding(filters.with_value("paper", (paper.slug,)), most=ALL)
    found = finding.within(finding.filters)
    return finding.catalogue.at(found, offset=0, limit=paper.statements)


def _rows_at(places: Sequence[int]) -> list[tuple[int, str | None, StatementSummary]]:
    """The statements at these places in their order, with run and heading, less those that are gone."""
    if not places:
        return []
    rows = StatementRow.objects.filter(_at(places)).values_list(
        "run", "division__title", "division__printed", *SUMMED
    )
    found = {
        place_of(run, columns[1]): (run, None if title is None else called(title, printed), columns)
        for run, title, printed, *columns in rows
    }
    return [
        (run, heading, _summed(*columns))
        for run, heading, columns in (found[number] for number in places if number in found)
    ]


def _at(places: Iterable[int]) -> Q:
    """The rows at these places: named one by one, or all of a run of which many are wanted."""
    positions: dict[int, list[int]] = defaultdict(list)
    for number in places:
        run, position = run_and_position(number)
        positions[run].append(position)
    whole = [run for run, wanted in positions.items() if len(wanted) > LISTED]
    named = [(run, at) for run, wanted in positions.items() if len(wanted) <= LISTED for at in wanted]
    found = Q(run__in=whole)
    if named:
        found |= Q(pk__in=rows_at(StatementRow, named))
    return found


def _summary(row: StatementRow) -> StatementSummary:
    return StatementSummary(
        id=row.key,
        position=row.position,
        span=Span(row.start, row.end),
        quote=row.exact,
        division=row.division.key if row.division else None,
        kind=row.kind,
        actor=row.actor,
        actor_stated=row.actor_stated,
        action=row.action,
        firmness=row.firmness,
        continuity=row.continuity,
        precision=row.precision,
    )


def _summed(id: str, position: int, start: int, end: int, *rest: Any) -> StatementSummary:
    """The summary of a row given as the columns `SUMMED`: a fifth of the time that Django's objects take."""
    return StatementSummary(id, position, Span(start, end), *rest)


@explained(place)
def statement(id: str) -> StatementDetail:
    """The statement of this id as the newest run that found it coded it; NotStored where none did."""
    known = id.replace("\0", "\ufffd")  # PostgreSQL does not look for a NUL, which no id has
    rows = StatementRow.objects.filter(key=known).select_related("run__document__work", "division")
    newest = rows.order_by("-run__current", "-run__created_at", "-run")
    row = newest.defer(*(f"run__document__{name}" for name in LONG if name != "text")).first()
    if row is None:
        raise NotStored(f"The store has no statement {id[:80]!r}")
    whole = row.run.document.text
    fronted = FrontedRow.objects.filter(statement=row).order_by("position")
    facets = Facets(codes_of(row.run_id, numbers=numbers(row.facets))).of(row.facets)
    return StatementDetail(
        summary=_summary(row),
        prefix=row.prefix,
        suffix=row.suffix,
        clause=clause_of(row, [Span(one.start, one.end) for one in fronted]),
        tier=Tier(row.tier),
        facets=tuple(FacetWords(one, tuple(span.quote(whole) for span in one.words)) for one in facets),
        breadcrumb=_breadcrumb(row),
        paper=summary_of(row.run),
        run=run_summary(row.run),
    )


def _breadcrumb(row: StatementRow) -> tuple[Crumb, ...]:
    """From the top down to the statement's own division."""
    around = DivisionRow.objects.filter(run=row.run_id, body_start__lte=row.start, body_end__gte=row.end)
    divisions = {division.pk: division for division in around}
    crumbs: list[Crumb] = []
    at = row.division_id
    while at in divisions:
        one = divisions[at]
        crumbs.append(
            Crumb(
                one.key,
                DivisionKind(one.kind),
                one.level,
                one.ordinal,
                one.printed,
                called(one.title, one.printed),
            )
        )
        at = one.parent_id
    return tuple(reversed(crumbs))


@explained(place)
def neighbours(detail: StatementDetail) -> tuple[StatementSummary | None, StatementSummary | None]:
    """The statements before and after this one in the same run."""
    at = detail.summary.position
    rows = StatementRow.objects.filter(run=detail.run.id, position__in=(at - 1, at + 1))
    found = {row.position: _summary(row) for row in rows.select_related("division")}
    return found.get(at - 1), found.get(at + 1)
