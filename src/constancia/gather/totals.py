"""Sums that count each amount once. Kinds, units and bases are never mixed; what is not counted is told.

Why each rule: a revised budget takes the place of the original one of its period; an activity's parts
report what it reports itself; AidData's umbrella agreements are spent through other records (TUFF 3.0).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from constancia.model import Amount, AmountKind, Evidence, EvidenceKind, Share
from constancia.model.dates import first_day, last_day

ISO = "iso-3166"
ORIGINAL, REVISED = "original", "revised"
PLANS = frozenset(
    {AmountKind.BUDGET, AmountKind.PLANNED}
)  # whose basis says which of two takes the other's place
# Flags with which the whole of a piece of evidence stays out of a sum.
OUTSIDE = ("umbrella", "not-for-aggregates", "breakdown", "aggregate")


@dataclass(frozen=True, slots=True)
class Total:
    """A sum of amounts of one kind, unit and basis, over `counted` amounts."""

    kind: AmountKind
    unit: str
    basis: str | None
    value: Decimal
    counted: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What is in no sum: the id of the evidence, and why ("umbrella", "revised", "parts", "share" ...)."""

    evidence: str
    reason: str


@dataclass(frozen=True, slots=True)
class Totals:
    totals: tuple[Total, ...]
    left_out: tuple[LeftOut, ...]


def totals(evidence: Iterable[Evidence], *, country: str | None = None, sector: str | None = None) -> Totals:
    """The sums over some evidence; of one country or sector where these are named, by the shares given.

    `country` is an ISO alpha-2 code, `sector` a code of any vocabulary. Shares of an amount go before
    those of the whole; an amount of several countries or sectors without shares is left out ("share").
    """
    known: dict[str, Evidence] = {}
    left_out: list[LeftOut] = []
    for one in evidence:
        if one.id in known:
            left_out.append(LeftOut(one.id, "twice"))
        known.setdefault(one.id, one)
    spent = _spent_by_parts(known)
    sums: dict[tuple[AmountKind, str, str | None], list[Decimal]] = defaultdict(list)
    for one in known.values():
        reason = _outside(one)
        if reason:
            left_out.append(LeftOut(one.id, reason))
            continue
        for amount, why in _once(one, spent[one.id]):
            share = None if why else _share(one, amount, country, sector)
            if share is None:
                left_out.append(LeftOut(one.id, why or "share"))
            elif share:
                basis = None if amount.kind in PLANS else amount.basis
                sums[amount.kind, amount.unit, basis].append(Decimal(amount.value) * share)
    found = (Total(*key, sum(values, Decimal(0)), len(values)) for key, values in sums.items())
    return Totals(
        tuple(sorted(found, key=lambda one: (one.kind, one.unit, one.basis or ""))),
        tuple(dict.fromkeys(left_out)),
    )


def _outside(one: Evidence) -> str | None:
    if one.kind is EvidenceKind.INDICATOR:
        return "statistic"
    return next((flag for flag in OUTSIDE if flag in one.flags), None)


def _spent_by_parts(known: dict[str, Evidence]) -> dict[str, frozenset[AmountKind]]:
    """For each piece of evidence the kinds of amounts that parts of it, or parts of these, report."""
    parts: dict[str, set[str]] = defaultdict(set)
    for one in known.values():
        for flag in one.flags:
            relation, _, other = flag.partition(":")
            if relation == "part-of" and other in known:
                parts[other].add(one.id)
            elif relation == "has-part" and other in known:
                parts[one.id].add(other)
    return {
        id: frozenset(amount.kind for part in _below(id, parts) for amount in known[part].amounts)
        for id in known
    }


def _below(id: str, parts: dict[str, set[str]]) -> set[str]:
    """The parts of it and their parts; a publisher's circle ends where it began."""
    found: set[str] = set()
    waiting = list(parts.get(id, ()))
    while waiting:
        part = waiting.pop()
        if part != id and part not in found:
            found.add(part)
            waiting.extend(parts.get(part, ()))
    return found


def _once(one: Evidence, spent: frozenset[AmountKind]) -> Iterator[tuple[Amount, str]]:
    """Each amount, with why it does not count, or nothing."""
    revised = [amount for amount in one.amounts if amount.kind in PLANS and amount.basis == REVISED]
    for amount in one.amounts:
        if amount.kind in spent:
            yield amount, "parts"
        elif (
            amount.basis == ORIGINAL
            and amount.kind in PLANS
            and any(_overlap(amount, new) for new in revised)
        ):
            yield amount, "revised"
        else:
            yield amount, ""


def _overlap(old: Amount, new: Amount) -> bool:
    if old.kind is not new.kind or old.date is None or new.date is None:
        return old.kind is new.kind and old.date == new.date
    return first_day(old.date) <= last_day(new.date) and first_day(new.date) <= last_day(old.date)


def _share(one: Evidence, amount: Amount, country: str | None, sector: str | None) -> Decimal | None:
    """The part of an amount that is asked for, from 0 to 1; None where the source does not say."""
    whole = Decimal(1)
    of_country = (
        whole if country is None else _part(amount.countries or one.recipients or _plain(one), country)
    )
    of_sector = whole if sector is None else _part(amount.sectors or one.sectors, sector)
    return None if of_country is None or of_sector is None else of_country * of_sector


def _plain(one: Evidence) -> tuple[Share, ...]:
    return tuple(Share(ISO, code) for code in one.countries)


def _part(shares: tuple[Share, ...], code: str) -> Decimal | None:
    asked = [share for share in shares if share.code == code]
    if not asked:
        return Decimal(0)
    alike = [share for share in shares if share.vocabulary == asked[0].vocabulary]
    if asked[0].percent is not None:
        return Decimal(asked[0].percent) / 100
    return Decimal(1) if len(alike) == 1 else None
