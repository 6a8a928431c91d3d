"""The stored documents, each with its work and its runs: few queries, newest papers first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations, groupby

from django.db.models import Count, F, Q, QuerySet

from constancia.model import Rendering, Source, Work
from constancia.model.codec import from_json
from constancia.store.answers import PaperSummary, RunSummary
from constancia.store.asking.catalogue import Catalogue, catalogue
from constancia.store.database import place
from constancia.store.errors import NotStored, explained
from constancia.store.keeping.load import run_of, work_of
from constancia.store.keeping.rows import stretches
from constancia.store.models import DocumentRow, RunRow, WorkRow

AT_ONCE = 500  # runs asked for in one query
LONG = ("text", "hints", "places", "divided")  # columns of a document that few answers need
NEWEST = (F("document__work__date").desc(nulls_last=True), "document__slug")


@explained(place)
def papers(*, limit: int | None = None, offset: int = 0) -> tuple[PaperSummary, ...]:
    """Every stored document, newest paper first; `limit` of them from the `offset`-th on."""
    # The catalogue is in this order already: what a database sorts it reads whole, and rows hold whole texts.
    kept = catalogue()
    chosen = kept.parts[offset : None if limit is None else offset + limit]
    return tuple(of_runs(kept, [part.run for part in chosen]).values())


@explained(place)
def stored_work(id: str) -> Work | None:
    """The work of this id, if a rendering of it is stored."""
    row = WorkRow.objects.filter(key=id).first()
    return None if row is None else work_of(row)


@explained(place)
def work_called(name: str) -> Work | None:
    """The stored work of this id, or else of the paper that the site's addresses call so."""
    if (its := stored_work(name)) is not None:
        return its
    row = WorkRow.objects.filter(documents__slug=name).first()
    return None if row is None else work_of(row)


@explained(place)
def its_own(id: str, document: str, sha256: str) -> str:
    """The id of the work of a file that is called as `id` says, by the id of its document and its hash.

    With the document's hash where another paper has that name. A text that is stored stays of its work, and
    so does a file that a newer version reads otherwise.
    """
    known = DocumentRow.objects.filter(key=document).values_list("work__key", flat=True).first()
    if known is not None:
        return str(known)
    others = list(DocumentRow.objects.filter(work__key=id).values_list("source", flat=True))
    free = not others or any(one["sha256"] == sha256 for one in others)
    return id if free else f"{id[:150]}-{document[:8]}"


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
    if run is not None and (found := of_runs(kept, [run])):
        return found[run]
    for name in ("document__key", "document__work__key"):  # one after the other: by index
        row = _current().filter(**{name: key}).order_by("document").first()
        if row is not None:
            return summary_of(row)
    raise NotStored(f"The store has no paper {key[:80]!r}")


@explained(place)
def renderings(paper: PaperSummary) -> tuple[PaperSummary, ...]:
    """The other stored renderings of the paper's work, by language."""
    rows = _current().filter(document__work__key=paper.work.id).exclude(pk=paper.run_id)
    return tuple(summary_of(row) for row in rows.order_by("document__language", "document__slug"))


@explained(place)
def rendering_pairs() -> tuple[tuple[PaperSummary, PaperSummary], ...]:
    """Each two stored renderings of one work, as they are compared."""
    several = WorkRow.objects.alias(number=Count("documents")).filter(number__gt=1)
    rows = _current().filter(document__work__in=several)
    papers = sorted(map(summary_of, rows), key=lambda one: (one.work.id, by_standing(one)))
    of_each = groupby(papers, key=lambda one: one.work.id)
    return tuple(pair for _, some in of_each for pair in combinations(some, 2))


def by_standing(paper: PaperSummary) -> tuple[int, str]:
    """The order in which two renderings of one work are compared: that of more standing first."""
    return Rendering(paper.rendering).standing, paper.slug


@explained(place)
def successors(of: str | None = None) -> tuple[PaperSummary, ...]:
    """Papers that say which work they succeed, newest first; `of` a document: itself and what succeeds it."""
    rows = _current().exclude(document__work__succeeds=None)
    if of is not None:
        its = WorkRow.objects.filter(documents__key=of).values("key")
        rows = rows.filter(Q(document__key=of) | Q(document__work__succeeds__in=its))
    return tuple(summary_of(row) for row in rows.order_by(*NEWEST))


@explained(place)
def has_editions() -> bool:
    """Whether any paper says which work it succeeds: asked in a tenth of the time that `successors` takes."""
    return WorkRow.objects.exclude(succeeds=None).exists()


@explained(place)
def of_works(ids: Iterable[str | None]) -> tuple[PaperSummary, ...]:
    """The papers that are renderings of these works, newest first."""
    rows = _current().filter(document__work__key__in={id for id in ids if id})
    return tuple(summary_of(row) for row in rows.order_by(*NEWEST))


def work_id(name: str) -> str:
    """The id of the stored work that is called so; else the name, of a work that is not here yet."""
    its = work_called(name)
    return its.id if its else name


@explained(place)
def still_stored(slugs: Iterable[str]) -> frozenset[str]:
    """Those of these papers, by their slugs, that were not taken out."""
    return frozenset(DocumentRow.objects.filter(slug__in=set(slugs)).values_list("slug", flat=True))


def _current() -> QuerySet[RunRow]:
    rows = RunRow.objects.filter(current=True).select_related("document__work")
    return rows.defer(*(f"document__{name}" for name in LONG))


def of_runs(kept: Catalogue, runs: Sequence[int]) -> dict[int, PaperSummary]:
    """The papers of these current runs in their order; with the catalogue they are held in memory."""
    missing = [run for run in runs if run not in kept.papers]
    for some in stretches(missing, AT_ONCE):
        kept.papers.update((row.pk, summary_of(row)) for row in _current().filter(pk__in=some))
    return {run: kept.papers[run] for run in runs if run in kept.papers}


def summary_of(row: RunRow) -> PaperSummary:
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
        title=document.called,
    )


@explained(place)
def runs(paper: PaperSummary) -> tuple[RunSummary, ...]:
    """All runs over this document, the newest first."""
    rows = RunRow.objects.filter(document__key=paper.document).order_by("-created_at", "-pk")
    return tuple(run_summary(row) for row in rows)


def run_summary(row: RunRow) -> RunSummary:
    return RunSummary(row.pk, run_of(row), row.created_at, row.current, row.statement_count)
