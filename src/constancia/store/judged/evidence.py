"""Evidence into the store and out of it; what is said of it is in `links.py`."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from hashlib import blake2b
from itertools import islice
from typing import Any

from django.db import connection, transaction
from django.db.models import F, Max, Q, QuerySet

from constancia.gather.outcome import Blank, Outcome, Refused
from constancia.model import Evidence, EvidenceKind
from constancia.model.codec import from_json, to_json
from constancia.model.dates import first_day, last_day
from constancia.registers.countries import is_country
from constancia.registers.names import register
from constancia.store.database import place
from constancia.store.errors import NotStored, StoreError, explained
from constancia.store.keeping.rows import insert, roomy, stretches
from constancia.store.models.evidence import EvidenceCountryRow, EvidenceRow, LeadRow, LinkRow
from constancia.track.deeds import is_of, issuers_of
from constancia.track.wanted import OPENING, Brief

BATCH = 2000  # pieces of evidence held at once


@dataclass(frozen=True, slots=True)
class Taken:
    """What taking a file in did. `repeated` ids stood in it before; nothing is kept unless `kept`."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    repeated: int = 0
    refused: int = 0
    blank: int = 0
    kept: bool = True


@dataclass(frozen=True, slots=True)
class EvidenceFilters:
    """Which evidence is asked for: what is empty or None is not asked. Days as ISO 8601."""

    kind: str | None = None
    country: str | None = None
    publisher: str | None = None
    since: str | None = None
    until: str | None = None
    statements: tuple[str, ...] = ()  # linked to one of these, or a lead to it
    issuer: str | None = None  # of a paper: its own deeds, and those whose source does not say whose they are
    words: tuple[str, ...] = ()  # each stands in the title, the quotation or the publisher's name


ALL = EvidenceFilters()
NEWEST = F("first").desc(nulls_last=True)  # PostgreSQL would put undated ones first
OTHERS = "*"  # as provider: named by the source, but no country and no body of the register
_WRITER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
STATISTICS = (str(EvidenceKind.FLOW), str(EvidenceKind.INDICATOR))  # context of everything, lead to nothing


@explained(place)
def take_in(
    outcomes: Iterable[Outcome],
    *,
    partly: bool = False,
    renew: bool = True,
    told: Callable[[Refused], None] = lambda _: None,
) -> Taken:
    """Store all evidence of a file, in one transaction; of a file taken in before, only what changed.

    Where anything is refused nothing is kept, unless `partly`. Without `renew` what is stored already
    stays as it is. `told` hears of each refusal.
    """
    counted = _Counted(told)
    with roomy(), transaction.atomic():
        for batch in _batches(counted.evidence(outcomes)):
            _put(batch, counted, renew=renew)
        if counted.refused and not partly:
            transaction.set_rollback(True)
    return Taken(
        counted.added,
        counted.changed,
        counted.unchanged,
        counted.repeated,
        counted.refused,
        counted.blank,
        kept=partly or not counted.refused,
    )


class _Counted:
    """The evidence among outcomes, each id once, with everything counted."""

    def __init__(self, told: Callable[[Refused], None]) -> None:
        self._told = told
        self.added = self.changed = self.unchanged = self.repeated = self.refused = self.blank = 0

    def evidence(self, outcomes: Iterable[Outcome]) -> Iterator[Evidence]:
        seen: set[str] = set()
        for outcome in outcomes:
            if isinstance(outcome, Refused):
                self.refused += 1
                self._told(outcome)
            elif isinstance(outcome, Blank):
                self.blank += 1
            elif outcome.id in seen:
                self.repeated += 1
            else:
                seen.add(outcome.id)
                yield outcome


def _batches(evidence: Iterator[Evidence]) -> Iterator[list[Evidence]]:
    while batch := list(islice(evidence, BATCH)):
        yield batch


def _put(batch: Sequence[Evidence], counted: _Counted, *, renew: bool) -> None:
    """Add what is new and, to renew it, replace what changed."""
    known = dict(EvidenceRow.objects.filter(key__in=[one.id for one in batch]).values_list("key", "digest"))
    now = datetime.now(UTC)
    stamp = connection.ops.adapt_datetimefield_value(now)
    rows = [(one, _row(one, stamp)) for one in batch]
    new = [(one, row) for one, row in rows if one.id not in known]
    other = [(one, row) for one, row in rows if renew and known.get(one.id, row["digest"]) != row["digest"]]
    insert(EvidenceRow, (row for _, row in new))
    for one, row in other:
        kept = {name: value for name, value in row.items() if name not in ("key", "created_at")}
        EvidenceRow.objects.filter(key=one.id).update(**kept | {"updated_at": now})
    EvidenceCountryRow.objects.filter(evidence__key__in=[one.id for one, _ in other]).delete()
    _put_countries([one for one, _ in (*new, *other)])
    counted.added += len(new)
    counted.changed += len(other)
    counted.unchanged += len(rows) - len(new) - len(other)


def _put_countries(batch: Sequence[Evidence]) -> None:
    numbers = dict(EvidenceRow.objects.filter(key__in=[one.id for one in batch]).values_list("key", "pk"))
    insert(
        EvidenceCountryRow,
        (
            {
                "evidence_id": numbers[one.id],
                "country": country,
                "provider": provided(one),
                "first": first,
                "last": last,
            }
            for one in batch
            for first, last in (_days(one),)
            for country in dict.fromkeys(one.countries)
        ),
    )


def _days(one: Evidence) -> tuple[date | None, date | None]:
    """Between which days it happened, else was published."""
    at = one.date or one.published
    return (None, None) if at is None else (first_day(at), last_day(at))


def provided(one: Evidence) -> str:
    """Whose deed it is, as rows are found by it: codes with a space between them, `*` for who has none."""
    codes = sorted({code for code in one.providers if is_country(code) or code in register().entries})
    return " ".join(codes) or (OTHERS if one.providers else "")


def _row(one: Evidence, stamp: Any) -> dict[str, Any]:
    body, digest = _body(one)
    first, last = _days(one)
    return {
        "key": one.id,
        "kind": str(one.kind),
        "side": str(one.side),
        "title": one.title,
        "quotation": one.quotation,
        "publisher": one.provenance.publisher,
        "url": one.provenance.url,
        "file": one.provenance.file,
        "line": one.provenance.line,
        "first": first,
        "last": last,
        "provider": provided(one),
        "body": body,
        "digest": digest,
        "created_at": stamp,
        "updated_at": stamp,
    }


def _body(one: Evidence) -> tuple[str, str]:
    """The noun as JSON, and the hash of it; StoreError where it has what no database keeps as text."""
    body = _WRITER.encode(to_json(one))
    try:
        written = body.encode()
    except UnicodeEncodeError:
        written = None
    if written is None or "\\u0000" in body:
        at = one.provenance.file or one.provenance.url
        raise StoreError(
            f"{at}, line {one.provenance.line}: there is a NUL or half a character in it, which is no text; "
            "take it out of the file and try again"
        )
    return body, blake2b(written, digest_size=16).hexdigest()


@explained(place)
def evidence(id: str) -> Evidence:
    """The piece of evidence of this id; NotStored where there is none."""
    row = EvidenceRow.objects.filter(key=id).first()
    if row is None:
        raise NotStored(f"The store has no evidence {id[:80]!r}")
    return noun(row.body)


@explained(place)
def pieces_of(ids: Iterable[str]) -> tuple[Evidence, ...]:
    """The pieces of evidence of these ids that there are."""
    rows = EvidenceRow.objects.filter(key__in=list(ids)).order_by("pk").values_list("body", flat=True)
    return tuple(map(noun, rows))


@explained(place)
def evidence_list(
    filters: EvidenceFilters = ALL, *, limit: int | None = None, offset: int = 0
) -> tuple[Evidence, ...]:
    """The evidence that passes, newest first; `limit` pieces of it from the `offset`-th on."""
    until = None if limit is None else offset + limit
    numbers = list(newest(filters)[offset:until])
    bodies: dict[int, str] = {}
    for some in stretches(numbers, BATCH):
        bodies |= dict(EvidenceRow.objects.filter(pk__in=some).values_list("pk", "body"))
    return tuple(noun(bodies[number]) for number in numbers)


@explained(place)
def evidence_count(filters: EvidenceFilters = ALL) -> int:
    return newest(filters).count()


def newest(filters: EvidenceFilters) -> QuerySet[Any, int]:
    """The keys of the rows that pass, newest first, undated ones last, from an index alone if that can be."""
    further = filters.kind or filters.publisher or filters.statements or filters.words
    if not filters.country or further:
        return _passing(filters).order_by(NEWEST, "pk").values_list("pk", flat=True)
    rows = EvidenceCountryRow.objects.filter(country=filters.country)
    if filters.issuer:
        rows = rows.filter(provider__in=_own(filters.issuer))
    return _in_time(rows, filters).order_by(NEWEST, "evidence").values_list("evidence", flat=True)


def all_evidence(filters: EvidenceFilters = ALL) -> Iterator[Evidence]:
    """Every piece of evidence that passes, one at a time, in the order in which it was stored."""
    with explained(place):
        rows = _passing(filters).order_by("pk").values_list("body", flat=True)
        yield from map(noun, rows.iterator(BATCH))


@explained(place)
def version() -> tuple[int, str]:
    """A mark that changes whenever evidence is taken in."""
    last = EvidenceRow.objects.aggregate(Max("pk"))["pk__max"]  # two in one query read the whole index
    changed = EvidenceRow.objects.aggregate(Max("updated_at"))["updated_at__max"]
    return last or 0, str(changed)


def briefs() -> Iterator[Brief]:
    """All evidence, as far as leads compare it: a fraction of the time that the nouns take."""
    with explained(place):
        rows = EvidenceRow.objects.exclude(kind__in=STATISTICS).order_by("pk").values_list("body", flat=True)
        for body in rows.iterator(BATCH):
            told = json.loads(body)
            yield Brief(
                told["id"],
                told["title"],
                told["quotation"][:OPENING],
                told["language"] or "und",
                tuple(told["countries"]),
                told["date"] or told["published"],
                tuple(told.get("providers", ())),
            )


def _passing(filters: EvidenceFilters) -> QuerySet[EvidenceRow]:
    rows = EvidenceRow.objects.all()
    if filters.kind:
        rows = rows.filter(kind=filters.kind)
    if filters.country:
        rows = rows.filter(countries__country=filters.country)
    if filters.issuer:
        rows = rows.filter(provider__in=_own(filters.issuer))
    if filters.publisher:
        rows = rows.filter(publisher=filters.publisher)
    if filters.statements:
        linked = LinkRow.objects.filter(statement__in=filters.statements).values("evidence")
        led = LeadRow.objects.filter(statement__in=filters.statements).values("evidence")
        rows = rows.filter(Q(pk__in=linked) | Q(pk__in=led))
    for word in filters.words:
        told = Q(title__icontains=word) | Q(quotation__icontains=word) | Q(publisher__icontains=word)
        rows = rows.filter(told)
    return _in_time(rows, filters)


def _own(issuer: str) -> list[str]:
    """What stands in `provider` where a deed is an issuer's own, or nobody says whose it is."""
    issuers = issuers_of(issuer)
    return [one for one in _provided(version()) if is_of(one.split(), issuers)]


@lru_cache(maxsize=1)
def _provided(_version: tuple[int, str]) -> tuple[str, ...]:
    found = EvidenceRow.objects.order_by("provider").values_list("provider", flat=True).distinct()
    return tuple(found)


def _in_time(rows: QuerySet[Any], filters: EvidenceFilters) -> QuerySet[Any]:
    """Those of the rows, which have a `first` and a `last`, that lie in the time asked for."""
    if filters.since:
        rows = rows.filter(last__gte=first_day(filters.since))
    if filters.until:
        rows = rows.filter(first__lte=last_day(filters.until))
    return rows


def noun(body: str) -> Evidence:
    """The evidence that a row's body is."""
    return from_json(Evidence, json.loads(body))
