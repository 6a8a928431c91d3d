"""Who changed what: a line for each paper stored, read anew or forgotten. Lines are added, never altered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from constancia.store.database import place
from constancia.store.errors import explained
from constancia.store.models import KEY, ChangeRow

UNNAMED = "unnamed"  # a program that did not say for whom it works


@dataclass(frozen=True, slots=True)
class Change:
    """`by` did `what` to `subject` (a paper's slug, say) at this time."""

    at: datetime
    by: str
    what: str
    subject: str
    note: str


def record(by: str, what: str, subject: str, note: str = "") -> None:
    """Add a line, in the transaction of the change itself."""
    ChangeRow.objects.create(by=by[:KEY] or UNNAMED, what=what, subject=subject[:KEY], note=note)


@explained(place)
def changes(*, limit: int = 100, offset: int = 0) -> tuple[Change, ...]:
    """The lines, newest first."""
    rows = ChangeRow.objects.order_by("-at", "-pk")[offset : offset + limit]
    return tuple(Change(row.at, row.by, row.what, row.subject, row.note) for row in rows)
