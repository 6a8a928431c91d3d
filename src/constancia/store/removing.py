"""A paper taken out of the store, with all that was found in it."""

from __future__ import annotations

from django.db import DEFAULT_DB_ALIAS, transaction

from constancia.store.changes import UNNAMED, record
from constancia.store.database import place
from constancia.store.errors import NotStored, explained
from constancia.store.indexing import drop
from constancia.store.models import (
    AnomalyRow,
    ComparisonRow,
    DivisionRow,
    DocumentRow,
    FacetRow,
    FrontedRow,
    RunRow,
    StatementRow,
    VectorsRow,
    WordsRow,
    WorkRow,
)

# Parts before wholes, a DELETE each: Django's cascade would first read every row that it deletes.
PARTS = (
    (VectorsRow, "run__document"),
    (ComparisonRow, "left__document"),
    (ComparisonRow, "right__document"),
    (WordsRow, "facet__statement__run__document"),
    (FacetRow, "statement__run__document"),
    (FrontedRow, "statement__run__document"),
    (StatementRow, "run__document"),
    (AnomalyRow, "division__run__document"),
    (DivisionRow, "run__document"),
    (RunRow, "document"),
    (DocumentRow, "pk"),
)


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
        for model, document in PARTS:
            model._default_manager.filter(**{document: row.pk})._raw_delete(DEFAULT_DB_ALIAS)
        WorkRow.objects.filter(pk=row.work_id, documents=None).delete()
        record(by, "forgotten", row.slug)
        return row.work.title
