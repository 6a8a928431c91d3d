"""What the site, the API and the command line ask of the store: few queries, plain answers, stable order.

Everything is about the current run of each document, unless a statement's permalink leads to a
statement that only an earlier run found.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Count, F, Q, QuerySet
from django.db.models.expressions import RawSQL

from constancia.model import Anomaly, DivisionKind, Firmness, Source, Span, Tier, Work
from constancia.model.codec import from_json
from constancia.model.statement import UNDERTAKINGS
from constancia.store.answers import (
    Crumb,
    FacetWords,
    Heading,
    Hit,
    PaperSummary,
    Results,
    RungCounts,
    RunSummary,
    StatementDetail,
    StatementSummary,
)
from constancia.store.catalogue import COUNTED, Catalogue, catalogue
from constancia.store.database import place
from constancia.store.errors import BadFilter, NotStored, explained
from constancia.store.filters import Filters
from constancia.store.finding import Finding, spellings
from constancia.store.load import clause_of, facets_of, run_of, work_of
from constancia.store.models import (
    AnomalyRow,
    DivisionRow,
    DocumentRow,
    FacetRow,
    FrontedRow,
    RunRow,
    StatementRow,
    WorkRow,
)
from constancia.store.rows import stretches
from constancia.store.search.entries import place_of, run_and_position
from constancia.store.search.index import ALL, MOST
from constancia.store.search.marking import marks
from constancia.store.suggesting import Suggestion, suggestions

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
    "RungCounts",
    "StatementDetail",
    "StatementSummary",
    "Suggestion",
    "choices",
    "count",
    "counts",
    "division",
    "ids_in",
    "marked",
    "neighbours",
    "outline",
    "paper",
    "paper_count",
    "papers",
    "rungs",
    "runs",
    "search",
    "statement",
    "statement_ids",
    "statements",
    "statements_and_count",
    "stored_work",
    "suggestions",
    "text",
    "titles",
]

UNDERTAKEN = Q(kind__in=[str(kind) for kind in UNDERTAKINGS])
EVERYTHING = Filters()
LISTED = 500  # positions that are asked for by number; of more the whole run is read
LONG = ("text", "hints", "places", "divided")  # columns of a document that few answers need
NEWEST = (F("document__work__date").desc(nulls_last=True), "document__slug")
SUMMED = (
    "key", "position", "start", "end", "exact", "division__key", "kind", "actor", "actor_stated", "action",
    "firmness", "continuity", "precision",
)  # fmt: skip


@explained(place)
def papers(*, limit: int | None = None, offset: int = 0) -> tuple[PaperSummary, ...]:
    """Every stored document, newest paper first; `limit` of them from the `offset`-th on."""
    # The catalogue is in this order already: what a database sorts it reads whole, and rows hold whole texts.
    kept = catalogue()
    chosen = kept.parts[offset : None if limit is None else offset + limit]
    return tuple(_papers(kept, [part.run for part in chosen]).values())


@explained(place)
def stored_work(id: str) -> Work | None:
    """The work of this id, if a rendering of it is stored."""
    row = WorkRow.objects.filter(key=id).first()
    return None if row is None else work_of(row)


@explained(place)
def paper_count() -> int:
    """How many documents are stored."""
    return RunRow.objects.filter(current=True).count()


@explained(place)
def paper(key: str) -> PaperSummary:
    """The document with this slug, content address or work id; of several of one work, the first stored.

    NotStored where there is none.
    """
    kept = catalogue()
    run = kept.run_of(key)
    if run is not None and (found := _papers(kept, [run])):
        return found[run]
    for name in ("document__key", "document__work__key"):  # one after the other: by index
        row = _current().filter(**{name: key}).order_by("document").first()
        if row is not None:
            return _paper(row)
    raise NotStored(f"The store has no paper {key[:80]!r}")


@explained(place)
def renderings(paper: PaperSummary) -> tuple[PaperSummary, ...]:
    """The other stored renderings of the paper's work, by language."""
    rows = _current().filter(document__work__key=paper.work.id).exclude(pk=paper.run_id)
    return tuple(_paper(row) for row in rows.order_by("document__language", "document__slug"))


@explained(place)
def successors(of: str | None = None) -> tuple[PaperSummary, ...]:
    """Papers that say which work they succeed, newest first; `of` a document: itself and what succeeds it."""
    rows = _current().exclude(document__work__succeeds=None)
    if of is not None:
        its = WorkRow.objects.filter(documents__key=of).values("key")
        rows = rows.filter(Q(document__key=of) | Q(document__work__succeeds__in=its))
    return tuple(_paper(row) for row in rows.order_by(*NEWEST))


@explained(place)
def of_works(ids: Iterable[str | None]) -> tuple[PaperSummary, ...]:
    """The papers that are renderings of these works, newest first."""
    rows = _current().filter(document__work__key__in={id for id in ids if id})
    return tuple(_paper(row) for row in rows.order_by(*NEWEST))


def _current() -> QuerySet[RunRow]:
    rows = RunRow.objects.filter(current=True).select_related("document__work")
    return rows.defer(*(f"document__{name}" for name in LONG))


def _papers(kept: Catalogue, runs: Sequence[int]) -> dict[int, PaperSummary]:
    """The papers of these current runs in their order; with the catalogue they are held in memory."""
    missing = [run for run in runs if run not in kept.papers]
    for some in stretches(missing, LISTED):
        kept.papers.update((row.pk, _paper(row)) for row in _current().filter(pk__in=some))
    return {run: kept.papers[run] for run in runs if run in kept.papers}


def _paper(row: RunRow) -> PaperSummary:
    document = row.document
    return PaperSummary(
        slug=document.slug,
        document=document.key,
        work=work_of(document.work),
        source=from_json(Source, document.source),
        language=document.language,
        rendering=document.rendering,
        characters=document.characters,
        run=run_of(row),
        run_id=row.pk,
        run_at=row.created_at,
        statements=row.statement_count,
        undertakings=row.undertaking_count,
        headings=row.heading_count,
    )


@explained(place)
def runs(paper: PaperSummary) -> tuple[RunSummary, ...]:
    """All runs over this document, the newest first."""
    rows = RunRow.objects.filter(document__key=paper.document).order_by("-created_at", "-pk")
    return tuple(_run(row) for row in rows)


def _run(row: RunRow) -> RunSummary:
    return RunSummary(row.pk, run_of(row), row.created_at, row.current, row.statement_count)


@explained(place)
def text(paper: PaperSummary) -> str:
    """The whole text, into which all offsets point."""
    return DocumentRow.objects.values_list("text", flat=True).get(key=paper.document)


@explained(place)
def outline(paper: PaperSummary) -> tuple[Heading, ...]:
    """Every division in text order, furniture too, with how much stands in it and under it."""
    rows = list(DivisionRow.objects.filter(run=paper.run_id).order_by("position"))
    keys = {row.pk: row.key for row in rows}
    own = StatementRow.objects.filter(run=paper.run_id).values_list("division").order_by()
    counts = own.annotate(every=Count("pk"), undertaken=Count("pk", filter=UNDERTAKEN))
    every, undertaken = Counter[int](), Counter[int]()
    parents = {row.pk: row.parent_id for row in rows}
    for division, one, other in counts:
        while division is not None:
            every[division] += one
            undertaken[division] += other
            division = parents[division]
    anomalies = _anomalies(paper)
    return tuple(
        Heading(
            id=row.key,
            kind=DivisionKind(row.kind),
            level=row.level,
            ordinal=row.ordinal,
            printed=row.printed,
            title=row.title,
            heading=Span(row.heading_start, row.heading_end),
            body=Span(row.body_start, row.body_end),
            parent=None if row.parent_id is None else keys[row.parent_id],
            anomalies=tuple(anomalies.get(row.pk, ())),
            statements=every[row.pk],
            undertakings=undertaken[row.pk],
        )
        for row in rows
    )


def _anomalies(paper: PaperSummary) -> dict[int, list[Anomaly]]:
    found: dict[int, list[Anomaly]] = {}
    for row in AnomalyRow.objects.filter(division__run=paper.run_id).order_by("division", "position"):
        found.setdefault(row.division_id, []).append(Anomaly(row.code, Span(row.start, row.end), row.message))
    return found


@explained(place)
def titles(paper: PaperSummary, ids: Iterable[str | None]) -> dict[str, str]:
    """The titles of a paper's divisions by their ids; those that it has not are missing."""
    rows = DivisionRow.objects.filter(run=paper.run_id, key__in={id for id in ids if id})
    return dict(rows.values_list("key", "title"))


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
    papers = _papers(finding.catalogue, sorted({run for run, _, _ in rows}))
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
    rows = StatementRow.objects.filter(_at(places)).values_list("run", "division__title", *SUMMED)
    found = {place_of(run, columns[1]): (run, heading, columns) for run, heading, *columns in rows}
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
        # One look into an index a row; SQLite goes through the whole table for a list of pairs after IN.
        listed = ", ".join(["(%s, %s)"] * len(named))
        pairs = (
            f"SELECT s.id FROM (VALUES {listed}) v CROSS JOIN {StatementRow._meta.db_table} s"  # noqa: S608
            " WHERE s.run_id = v.column1 AND s.position = v.column2"
        )
        found |= Q(pk__in=RawSQL(pairs, [number for pair in named for number in pair]))  # noqa: S611 (numbers)
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
def rungs(paper: PaperSummary) -> tuple[RungCounts, ...]:
    """Undertakings by programme and rung, in text order; by top heading where there are no programmes."""
    headings = DivisionRow.objects.filter(run=paper.run_id, level__gt=0).order_by("position")
    bars = list(headings.filter(kind=DivisionKind.PROGRAMME)) or list(headings.filter(parent=None))
    undertakings = StatementRow.objects.filter(UNDERTAKEN, run=paper.run_id).order_by("position")
    counts: dict[str | None, Counter[str]] = {row.key: Counter() for row in bars}
    starts = [row.body_start for row in bars]
    for start, end, firmness in undertakings.values_list("start", "end", "firmness"):
        at = bisect_right(starts, start) - 1
        home = bars[at].key if at >= 0 and end <= bars[at].body_end else None
        counts.setdefault(home, Counter())[str(firmness)] += 1
    titles = {row.key: row.title for row in bars}
    return tuple(
        RungCounts(
            key,
            titles.get(key or "", ""),
            tuple((str(rung), rungs[rung]) for rung in Firmness),
            sum(rungs.values()),
        )
        for key, rungs in counts.items()
    )


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
    facets = facets_of(FacetRow.objects.filter(statement=row)).get(row.pk, ())
    return StatementDetail(
        summary=_summary(row),
        prefix=row.prefix,
        suffix=row.suffix,
        clause=clause_of(row, [Span(one.start, one.end) for one in fronted]),
        tier=Tier(row.tier),
        facets=tuple(FacetWords(one, tuple(span.quote(whole) for span in one.words)) for one in facets),
        breadcrumb=_breadcrumb(row),
        paper=_paper(row.run),
        run=_run(row.run),
    )


def _breadcrumb(row: StatementRow) -> tuple[Crumb, ...]:
    """From the top down to the statement's own division."""
    around = DivisionRow.objects.filter(run=row.run_id, body_start__lte=row.start, body_end__gte=row.end)
    divisions = {division.pk: division for division in around}
    crumbs: list[Crumb] = []
    at = row.division_id
    while at in divisions:
        one = divisions[at]
        crumbs.append(Crumb(one.key, DivisionKind(one.kind), one.level, one.ordinal, one.printed, one.title))
        at = one.parent_id
    return tuple(reversed(crumbs))


@explained(place)
def neighbours(detail: StatementDetail) -> tuple[StatementSummary | None, StatementSummary | None]:
    """The statements before and after this one in the same run."""
    at = detail.summary.position
    rows = StatementRow.objects.filter(run=detail.run.id, position__in=(at - 1, at + 1))
    found = {row.position: _summary(row) for row in rows.select_related("division")}
    return found.get(at - 1), found.get(at + 1)
