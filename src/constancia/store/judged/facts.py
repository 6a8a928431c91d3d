"""Facts of the registers that were added here: kept in the order in which they came, never changed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from django.db import transaction
from django.db.models import Count, Max, QuerySet

from constancia.model import Fact
from constancia.model.codec import from_json, to_json
from constancia.store.changes import record
from constancia.store.database import place
from constancia.store.errors import NotStored, explained
from constancia.store.models import FactRow, FactWithdrawalRow


@dataclass(frozen=True, slots=True)
class Added:
    """A fact that was added, by whom and when; `withdrawn` says why it is shown no more."""

    fact: Fact
    by: str
    at: datetime
    withdrawn: str | None
    withdrawn_by: str | None


@explained(place)
@transaction.atomic
def add(facts: Iterable[Fact], *, by: str) -> int:
    """Store facts, all or none; how many of them are new. One that is there already changes nothing."""
    if not by.strip():
        raise ValueError("a fact is added by someone")
    every = {fact.id: fact for fact in facts}
    there = set(FactRow.objects.filter(key__in=every).values_list("key", flat=True))
    new = [fact for key, fact in every.items() if key not in there]
    FactRow.objects.bulk_create(
        FactRow(key=fact.id, subject=fact.subject, fact=json.dumps(to_json(fact), ensure_ascii=False), by=by)
        for fact in new
    )
    for fact in new:
        record(by, "fact added", fact.subject, f"{fact.property} {fact.id}")
    return len(new)


@explained(place)
@transaction.atomic
def withdraw(key: str, *, by: str, why: str) -> None:
    """Show a fact no more, by a row of its own; NotStored where none of that id was added here."""
    row = FactRow.objects.filter(key=key).first()
    if row is None:
        raise NotStored(f"No fact {key[:80]!r} was added here")
    _, is_new = FactWithdrawalRow.objects.get_or_create(fact=row, defaults={"by": by, "why": why})
    if is_new:
        record(by, "fact withdrawn", row.subject, why)


@explained(place)
def current() -> tuple[Fact, ...]:
    """The facts that were added and not withdrawn, in the order in which they came."""
    return _nouns(FactRow.objects.filter(withdrawal=None))


@explained(place)
def known_on(day: date) -> tuple[Fact, ...]:
    """The facts that were added by the end of a day (UTC) and not withdrawn by then: always the same ones.

    When a fact says that it was read decides nothing here: a row of today may say that of last year.
    """
    end = datetime.combine(day, time.max, UTC)
    added = FactRow.objects.filter(created_at__lte=end)
    return _nouns(added.exclude(withdrawal__created_at__lte=end))


def _nouns(rows: QuerySet[FactRow]) -> tuple[Fact, ...]:
    bodies = rows.order_by("pk").values_list("fact", flat=True)
    return tuple(from_json(Fact, json.loads(body)) for body in bodies)


@explained(place)
def history() -> tuple[Added, ...]:
    """Everything that was ever added, the newest first, with what was withdrawn."""
    rows = FactRow.objects.select_related("withdrawal").order_by("-pk")
    return tuple(_added(row) for row in rows)


@explained(place)
def version() -> tuple[int, int]:
    """A mark that changes whenever a fact is added or withdrawn."""
    added = FactRow.objects.aggregate(Max("pk"))["pk__max"] or 0
    withdrawn = FactWithdrawalRow.objects.aggregate(Count("pk"))["pk__count"]
    return added, withdrawn


def _added(row: FactRow) -> Added:
    gone = getattr(row, "withdrawal", None)
    return Added(
        from_json(Fact, json.loads(row.fact)),
        row.by,
        row.created_at,
        gone.why if gone else None,
        gone.by if gone else None,
    )
