"""A paper taken out of the store, with all that was found in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.db import DEFAULT_DB_ALIAS, transaction
from django.db.models import Model, QuerySet

from constancia.store.changes import UNNAMED, record
from constancia.store.database import place
from constancia.store.errors import NotStored, explained
from constancia.store.keeping.indexing import drop
from constancia.store.keeping.rows import stretches
from constancia.store.models import (
    AnomalyRow,
    CodeRow,
    ComparisonRow,
    CondensedRow,
    DivisionRow,
    DocumentRow,
    FrontedRow,
    RunRow,
    StatementRow,
    VectorsRow,
    WorkRow,
)

AT_ONCE = 1000  # rows whose parts are named in one query


@explained(place)
def forget(key: str, *, by: str = UNNAMED) -> str:
    """Remove the document with this slug or content address and all its runs; its title.

    The work goes with its last document; the log of changes says that it was done `by` this one.
    NotStored where there is no such document.
    """
    with transaction.atomic():
        documents = DocumentRow.objects.select_for_update(of=("self",)).select_related("work")
        row = documents.filter(slug=key).first() or documents.filter(key=key).first()
        if row is None:
            raise NotStored(f"The store has no paper {key[:80]!r}")
        for run in row.runs.filter(indexed__gt=0).select_related("document"):
            drop(run)
        _remove(row)
        WorkRow.objects.filter(pk=row.work_id, documents=None).delete()
        record(by, "forgotten", row.slug)
        return row.called


def _remove(document: DocumentRow) -> None:
    """Delete a document with all its parts, parts before wholes.

    Django's cascade would first read every row that it deletes. The wholes are named by their numbers: a
    query inside a DELETE misled PostgreSQL's planner, where much had just been stored, into minutes of work.
    """
    runs = list(document.runs.values_list("pk", flat=True))
    statements = _numbers(StatementRow, "run", runs)
    divisions = _numbers(DivisionRow, "run", runs)
    _delete(VectorsRow, "run", runs)
    _delete(CondensedRow, "run", runs)
    _delete(CodeRow, "run", runs)
    _delete(ComparisonRow, "left", runs)
    _delete(ComparisonRow, "right", runs)
    _delete(FrontedRow, "statement", statements)
    _delete(StatementRow, "run", runs)
    _delete(AnomalyRow, "division", divisions)
    _delete(DivisionRow, "run", runs)
    _delete(RunRow, "pk", runs)
    _delete(DocumentRow, "pk", [document.pk])


def _numbers(model: type[Model], whole: str, numbers: Sequence[int]) -> list[int]:
    """The numbers of the rows that are parts of these."""
    return [number for rows in _parts(model, whole, numbers) for number in rows.values_list("pk", flat=True)]


def _delete(model: type[Model], whole: str, numbers: Sequence[int]) -> None:
    for rows in _parts(model, whole, numbers):
        rows._raw_delete(DEFAULT_DB_ALIAS)


def _parts(model: type[Model], whole: str, numbers: Sequence[int]) -> Iterator[QuerySet[Any]]:
    for some in stretches(numbers, AT_ONCE):
        yield model._default_manager.filter(**{f"{whole}__in": some})
