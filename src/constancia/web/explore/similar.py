"""What means nearly the same as a statement, or why that cannot be told."""

from __future__ import annotations

from typing import Any

from constancia import meaning
from constancia.store import likeness
from constancia.store.errors import NotStored
from constancia.store.likeness import NotEncoded
from constancia.store.queries import StatementDetail

SHOWN = 8


def told(detail: StatementDetail) -> dict[str, Any]:
    """The statements that are most like, or that its paper has no vectors; nothing of an earlier reading."""
    if not detail.current:
        return {}
    try:
        return {"likes": likeness.similar(detail.summary.id, limit=SHOWN)}
    except (NotEncoded, NotStored):
        encoder = "" if meaning.available() else meaning.INSTALL
        return {"not_encoded": True, "encoder": encoder}
