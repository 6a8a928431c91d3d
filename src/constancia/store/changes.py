"""Who changed what: a line for each thing stored, judged or taken out. Lines are added, never altered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from constancia.store.database import place
from constancia.store.errors import explained
from constancia.store.limits import KEY
from constancia.store.models import ChangeRow

UNNAMED = "unnamed"  # a program that did not say for whom it works
# What is said of the papers and of what became of them; all else is about accounts, for administrators alone.
OPEN = (
    "added",
    "recoded",
    "forgotten",
    "judged",
    "search logged",
    "fact added",
    "fact withdrawn",
    "evidence added",
    "evidence linked",
    "lead reviewed",
)


@dataclass(frozen=True, slots=True)
class Change:
    """`by` did `what` to `subject` (a paper's slug, a statement's id) at this time."""

    at: datetime
    by: str
    what: str
    subject: str
    note: str


def record(by: str, what: str, subject: str, note: str = "") -> None:
    """Add a line, in the transaction of the change itself."""
    record_all(by, what, ((subject, note),))


def record_all(by: str, what: str, each: Iterable[tuple[str, str]]) -> None:
    """The same of several subjects, each with its note."""
    ChangeRow.objects.bulk_create(
        ChangeRow(by=by[:KEY] or UNNAMED, what=what, subject=subject[:KEY], note=note)
        for subject, note in each
    )


@explained(place)
def changes(*, what: Sequence[str] = (), limit: int = 100, offset: int = 0) -> tuple[Change, ...]:
    """The lines, newest first; of these kinds alone where some are named."""
    rows = _of(what).order_by("-at", "-pk")[offset : offset + limit]
    return tuple(Change(row.at, row.by, row.what, row.subject, row.note) for row in rows)


@explained(place)
def count(what: Sequence[str] = ()) -> int:
    return _of(what).count()


def _of(what: Sequence[str]) -> QuerySet[ChangeRow]:
    return ChangeRow.objects.filter(what__in=what) if what else ChangeRow.objects.all()
