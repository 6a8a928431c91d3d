"""Assessments and searches: kept in the order in which they were written, never changed, never taken away."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import transaction
from django.db.models import Count, Max

from constancia.model import Assessment, SearchLog
from constancia.model.codec import from_json, to_json
from constancia.store.changes import record
from constancia.store.database import place
from constancia.store.errors import explained
from constancia.store.models import AssessmentRow, SearchRow, StatementRow

MANY = 100  # commitments; where there are fewer judgements than these, all are read: so many names take long


@contextmanager
def in_turn(commitment: str) -> Iterator[None]:
    """While this lasts no one else judges the commitment: what is read inside still holds when it is kept."""
    with explained(place), transaction.atomic():
        held = StatementRow.objects.select_for_update(of=("self",)).filter(key=commitment)
        list(held.order_by("pk").values_list("pk"))  # SQLite locks the whole store with the transaction
        yield


@explained(place)
@transaction.atomic
def add_assessments(assessments: Iterable[Assessment]) -> None:
    """Keep judgements, all or none. StoreError where an id is there or one is superseded a second time."""
    for one in assessments:
        AssessmentRow.objects.create(
            key=one.id,
            commitment=one.commitment,
            country=one.country,
            as_of=one.as_of,
            at=one.at,
            state=str(one.state),
            supersedes=one.supersedes,
            body=_written(one),
        )
        record(one.by, "judged", one.commitment, _where(one.country, str(one.state)))


@explained(place)
@transaction.atomic
def add_searches(searches: Iterable[SearchLog]) -> None:
    """Keep logs of searches, all or none."""
    for one in searches:
        SearchRow.objects.create(
            commitment=one.commitment, country=one.country, at=one.at, body=_written(one)
        )
        record(one.by, "search logged", one.commitment, _where(one.country, str(one.found)))


@explained(place)
def assessments(commitments: Iterable[str] | None = None) -> tuple[Assessment, ...]:
    """The judgements of these commitments, else all, in the order in which they were written down."""
    rows = AssessmentRow.objects.order_by("pk")
    if commitments is not None:
        wanted = frozenset(commitments)
        if len(wanted) < MANY or rows.count() > len(wanted):
            rows = rows.filter(commitment__in=wanted)
        found = [body for one, body in rows.values_list("commitment", "body") if one in wanted]
    else:
        found = list(rows.values_list("body", flat=True))
    return tuple(from_json(Assessment, json.loads(body)) for body in found)


@explained(place)
def assessments_of(ids: Iterable[str]) -> tuple[Assessment, ...]:
    """The judgements of these ids that there are, in the order in which they were written down."""
    rows = AssessmentRow.objects.filter(key__in=list(ids)).order_by("pk").values_list("body", flat=True)
    return tuple(from_json(Assessment, json.loads(body)) for body in rows)


@explained(place)
def searches(commitments: Iterable[str] | None = None) -> tuple[SearchLog, ...]:
    """The searches for these commitments, else all, in the order in which they were written down."""
    rows = SearchRow.objects.order_by("pk")
    if commitments is not None:
        rows = rows.filter(commitment__in=list(commitments))
    return tuple(from_json(SearchLog, json.loads(body)) for body in rows.values_list("body", flat=True))


@explained(place)
def version() -> tuple[int, int]:
    """Changes whenever a judgement is added."""
    found = AssessmentRow.objects.aggregate(last=Max("pk"), number=Count("pk"))
    return found["last"] or 0, found["number"]


def _where(country: str | None, what: str) -> str:
    return f"{country}: {what}" if country else what


def _written(one: Assessment | SearchLog) -> str:
    return json.dumps(to_json(one), ensure_ascii=False, separators=(",", ":"))
