"""Paper -> rows, in one transaction: all of it is stored, or nothing is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from django.db import models, transaction
from django.utils.text import slugify

from constancia.model import Paper, Work
from constancia.model.codec import to_json
from constancia.store.changes import UNNAMED, record
from constancia.store.condensing import form
from constancia.store.database import place
from constancia.store.errors import StoreError, explained
from constancia.store.flat import ANOMALY, CODE, DIVISION, FRONTED, STATEMENT, Flat, Row, flattened
from constancia.store.indexing import VERSION, add, drop, write
from constancia.store.models import (
    KEY,
    AnomalyRow,
    CodeRow,
    CondensedRow,
    DivisionRow,
    DocumentRow,
    FrontedRow,
    RunRow,
    StatementRow,
    WorkRow,
)
from constancia.store.rows import insert_values

Kept = TypeVar("Kept", bound=models.Model)


class Outcome(StrEnum):
    """What saving a paper did."""

    ADDED = "added"
    RECODED = "recoded"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Saved:
    """Where a paper now is. `document` is `Document.id`, `slug` its place in the site's addresses."""

    document: str
    slug: str
    run: int
    outcome: Outcome


def save(paper: Paper, *, by: str = UNNAMED) -> Saved:
    """Store a paper; nothing changes where this coding of this text is the current one already.

    Another coding of a known text becomes the current run, and the earlier runs keep their rows. What
    is said of the work and the source is brought up to date. The log of changes says that it was done `by`
    this person or program. StoreError where nothing was stored.
    """
    return store(flattened(paper), by=by)


def store(flat: Flat, *, by: str = UNNAMED) -> Saved:
    """The same of a paper that another process has flattened."""
    with explained(place), transaction.atomic():
        work, _ = _put(WorkRow, flat.work.id, _work(flat.work))
        document, new = _document(work, flat)
        known = None if new else document.runs.filter(coding=flat.run["coding"]).first()
        if known and known.current:
            if not known.indexed:
                add(known)
            return Saved(document.key, document.slug, known.pk, Outcome.UNCHANGED)
        earlier = None if new else document.runs.filter(current=True).first()
        if earlier:
            _retire(earlier)
        run = _restore(known) if known else _run(document, flat)
        outcome = Outcome.RECODED if earlier else Outcome.ADDED
        record(by, outcome, document.slug, f"run {run.pk}")
        return Saved(document.key, document.slug, run.pk, outcome)


def _unlearn(flat: Flat) -> None:
    """Take the text out of the index where it is known as one of another language: its words are others."""
    rows = RunRow.objects.filter(current=True, document__key=flat.key).select_related("document")
    for run in rows.exclude(document__language=flat.document["language"]):
        drop(run)


def _retire(run: RunRow) -> None:
    """Make a run an earlier one."""
    drop(run)
    run.current = False
    run.save(update_fields=["current", "updated_at"])


def _restore(run: RunRow) -> RunRow:
    """Make an earlier run the current one."""
    run.current = True
    run.save(update_fields=["current", "updated_at"])
    add(run)
    return run


def _put(model: type[Kept], key: str, values: dict[str, Any]) -> tuple[Kept, bool]:
    """The row of this key with these values: made, changed, or left alone where it has them; whether made."""
    if not 0 < len(key) <= KEY:
        raise StoreError(f"{key[:40]!r} cannot be stored: an id has 1 to {KEY} characters")
    rows = model._default_manager.select_for_update()
    row, made = rows.get_or_create(key=key, defaults=values)
    changed = [] if made else [name for name, value in values.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, values[name])
    if changed:
        row.save(update_fields=[*changed, "updated_at"])
    return row, made


def _work(work: Work) -> dict[str, Any]:
    values: dict[str, Any] = to_json(work)
    del values["id"]
    return values


def _document(work: WorkRow, flat: Flat) -> tuple[DocumentRow, bool]:
    """The document's row, and whether it was made: of a new one nothing else is asked."""
    known = DocumentRow.objects.filter(key=flat.key).only("slug", "work_id").first()
    if known:
        _unlearn(flat)
    slug = known.slug if known else _slug(work, flat)
    row, made = _put(DocumentRow, flat.key, {"work": work, "slug": slug, **flat.document})
    if known and known.work_id != work.pk:
        WorkRow.objects.filter(pk=known.work_id, documents=None).delete()
    return row, made


def _slug(work: WorkRow, flat: Flat) -> str:
    """The work's id if it is free, else with the language, else with the text's hash; kept for good."""
    base = slugify(work.key)[: KEY - 60] or flat.key
    tries = (base, f"{base}-{slugify(flat.document['language'])}", f"{base}-{flat.key}")
    taken = set(DocumentRow.objects.filter(slug__in=tries).values_list("slug", flat=True))
    return next(slug for slug in tries if slug not in taken)


def _run(document: DocumentRow, flat: Flat) -> RunRow:
    """A new run with its rows; what it is made of stands before each row's own columns."""
    run = RunRow.objects.create(document=document, **flat.run, record=flat.indexed.record, indexed=VERSION)
    number, divisions = run.pk, _divisions(run.pk, flat)
    _insert(AnomalyRow, ("division_id", *ANOMALY), ((divisions[id], *rest) for id, *rest in flat.anomalies))
    _insert(CodeRow, ("run_id", *CODE), ((number, *row) for row in flat.codes))
    _insert(
        StatementRow,
        ("run_id", "division_id", *STATEMENT),
        ((number, divisions[id], *rest) for id, *rest in flat.statements),
    )
    _fronted(number, flat.fronted)
    CondensedRow.objects.create(run=run, form=form(), content=flat.condensed)
    write(number, document.slug, document.language, flat.indexed)
    return run


def _insert(model: type[models.Model], columns: Sequence[str], rows: Iterable[Row]) -> None:
    insert_values(model._meta.db_table, columns, rows)


def _divisions(run: int, flat: Flat) -> dict[str | None, int | None]:
    """The rows' numbers by the divisions' ids; parents go in before children, a generation at a time."""
    stored: dict[str | None, int | None] = {None: None}
    waiting = flat.divisions
    while waiting:
        ready = [row for row in waiting if row[0] in stored]
        _insert(
            DivisionRow,
            ("run_id", "parent_id", *DIVISION),
            ((run, stored[parent], *rest) for parent, *rest in ready),
        )
        waiting = [row for row in waiting if row[0] not in stored]
        stored.update(DivisionRow.objects.filter(run=run).values_list("key", "pk"))
    return stored


def _fronted(run: int, fronted: Sequence[Row]) -> None:
    """The phrases fronted to statements, which are given by their positions."""
    if not fronted:
        return
    rows = StatementRow.objects.filter(run=run, position__in={at for at, *_ in fronted})
    numbers = dict(rows.values_list("position", "pk"))
    _insert(FrontedRow, ("statement_id", *FRONTED), ((numbers[at], *rest) for at, *rest in fronted))
