"""What others count about a country, as series over time: context of every commitment, proof of none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from constancia.model import Amount, EvidenceKind

STATISTICS = frozenset({EvidenceKind.FLOW, EvidenceKind.INDICATOR})
RECORDED = frozenset({EvidenceKind.PROJECT, EvidenceKind.ACTIVITY})
LEAST = 2  # points that make a series


@dataclass(frozen=True, slots=True)
class Figure:
    """A statistic, as far as series need it; the fields are those of `Evidence` and its provenance."""

    title: str
    date: str
    amounts: tuple[Amount, ...]
    flags: tuple[str, ...]
    publisher: str
    address: str | None


@dataclass(frozen=True, slots=True)
class Recorded:
    """How many projects and activities a publisher has for a year; `address` is one of theirs."""

    publisher: str
    address: str | None
    year: int
    number: int


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


def series(figures: Iterable[Figure]) -> tuple[Series, ...]:
    """The series among statistics, by publisher and title; what was counted once only makes none."""
    grouped: dict[tuple[str, ...], dict[str, Decimal]] = {}
    addresses: dict[tuple[str, ...], str | None] = {}
    for one in figures:
        title = " ".join(one.title.replace(one.date, "").split()).strip(" ,;-–")
        for amount in one.amounts:
            key = (one.publisher, title, amount.unit, amount.basis or "", *one.flags)
            grouped.setdefault(key, {}).setdefault(amount.date or one.date, Decimal(amount.value))
            addresses.setdefault(key, one.address)
    return tuple(
        Series(
            title=key[1],
            unit=key[2],
            publisher=key[0],
            address=addresses[key],
            basis=key[3],
            flags=key[4:],
            points=tuple(sorted(found.items())),
        )
        for key, found in sorted(grouped.items())
        if len(found) >= LEAST
    )


def projects(recorded: Iterable[Recorded]) -> tuple[Series, ...]:
    """How many projects and activities each publisher recorded a year."""
    counted: dict[str, Counter[int]] = {}
    addresses: dict[str, str | None] = {}
    for one in recorded:
        counted.setdefault(one.publisher, Counter())[one.year] += one.number
        addresses.setdefault(one.publisher, one.address)
    return tuple(
        Series("", "", publisher, addresses[publisher], "", (), _years(years))
        for publisher, years in sorted(counted.items())
        if len(years) >= LEAST
    )


def _years(counted: Counter[int]) -> tuple[tuple[str, Decimal], ...]:
    """Every year from the first to the last, also those with none."""
    years = range(min(counted), max(counted) + 1)
    return tuple((f"{year:04d}", Decimal(counted[year])) for year in years)
