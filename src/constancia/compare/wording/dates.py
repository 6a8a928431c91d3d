"""Dates of a month in a statement: one amount each, that a year alone can be set against."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from constancia.compare.wording.units import Amount
from constancia.lexicon.times import TimePattern, times
from constancia.model import Span

YEARS = range(1900, 2200)
_MONTH, _DAY = 100, 10_000  # by what the number of a month and of a day is divided to stand behind its year
_PAST_MONTHS = 0.13  # where a year ends: later than any month of it


def with_months(text: str, language: str, quoted: Span, listed: Iterable[Amount]) -> Iterator[Amount]:
    """The amounts in a quotation; what writes a date of a month ("12 June 2029") is one, a year and more."""
    found = dict(_dates(text, language, quoted))
    yield from (Amount(value, span) for span, value in found.items())
    yield from (one for one in listed if not any(span.overlaps(one.span) for span in found))


def end(amount: float) -> float:
    """The last of the time that a date means: a year ends after its months."""
    return amount + _PAST_MONTHS if amount == int(amount) else amount


def is_date(amount: float) -> bool:
    """Whether an amount is a year, or a month of one."""
    return int(amount) in YEARS


def _dates(text: str, language: str, quoted: Span) -> Iterator[tuple[Span, float]]:
    """Each date with its place, as a year and a part of one: the first way to write it that fits, once."""
    told: list[Span] = []
    known = times(language)
    for way in known.patterns:
        if not {"year", "month"} <= way.find.groupindex.keys():
            continue
        for match in way.find.finditer(text, quoted.start, quoted.end):
            value = _value(known.value(way, match))
            span = _place(way, match)
            if value and not any(span.overlaps(other) for other in told):
                told.append(span)
                yield span, value


def _place(way: TimePattern, match: re.Match[str]) -> Span:
    """The words of the date, without a preposition in front."""
    return Span(min(match.start(group) for group in way.find.groupindex if match[group]), match.end())


def _value(iso: str) -> float:
    """A date in ISO 8601 as a number; nothing where it is none of a month."""
    year, *rest = iso.split("-")
    if not rest or not all(part.isdecimal() for part in (year, *rest)):
        return 0.0
    return float(year) + sum(int(part) / by for part, by in zip(rest, (_MONTH, _DAY), strict=False))
