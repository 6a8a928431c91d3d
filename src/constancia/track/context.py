"""What others count about a country, as series over time: context of every commitment, proof of none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from constancia.model import Evidence, EvidenceKind

STATISTICS = frozenset({EvidenceKind.FLOW, EvidenceKind.INDICATOR})
LEAST = 2  # points that make a series


@dataclass(frozen=True, slots=True)
class Series:
    """One thing counted again and again in one way by one publisher.

    `points` are (period, value), each period once, in order of time. `basis` and `flags` are the source's:
    series that differ in one of them are never put together. A `unit` of "" counts things.
    """

    title: str
    unit: str
    publisher: str
    address: str | None
    basis: str
    flags: tuple[str, ...]
    points: tuple[tuple[str, Decimal], ...]


def series(evidence: Iterable[Evidence]) -> tuple[Series, ...]:
    """The series among statistics, by publisher and title; what was counted once only makes none."""
    grouped: dict[tuple[str, ...], dict[str, Decimal]] = {}
    about: dict[tuple[str, ...], Evidence] = {}
    for one in evidence:
        if one.kind not in STATISTICS or one.date is None:
            continue
        for amount in one.amounts:
            title = " ".join(one.title.replace(one.date, "").split()).strip(" ,;-–")
            key = (one.provenance.publisher, title, amount.unit, amount.basis or "", *one.flags)
            grouped.setdefault(key, {}).setdefault(amount.date or one.date, Decimal(amount.value))
            about.setdefault(key, one)
    return tuple(
        Series(
            title=key[1],
            unit=key[2],
            publisher=key[0],
            address=about[key].provenance.url,
            basis=key[3],
            flags=key[4:],
            points=tuple(sorted(found.items())),
        )
        for key, found in sorted(grouped.items())
        if len(found) >= LEAST
    )


def projects(evidence: Iterable[Evidence]) -> tuple[Series, ...]:
    """How many projects and activities each publisher recorded a year; those without a date are left out."""
    counted: dict[str, Counter[str]] = {}
    addresses: dict[str, str | None] = {}
    for one in evidence:
        if one.kind in (EvidenceKind.PROJECT, EvidenceKind.ACTIVITY) and one.date is not None:
            counted.setdefault(one.provenance.publisher, Counter())[one.date[:4]] += 1
            addresses.setdefault(one.provenance.publisher, one.provenance.url)
    return tuple(
        Series("", "", publisher, addresses[publisher], "", (), _years(years))
        for publisher, years in sorted(counted.items())
        if len(years) >= LEAST
    )


def _years(counted: Counter[str]) -> tuple[tuple[str, Decimal], ...]:
    """Every year from the first to the last, also those with none."""
    first, last = int(min(counted)), int(max(counted))
    return tuple((f"{year:04d}", Decimal(counted[f"{year:04d}"])) for year in range(first, last + 1))
