"""Dates as tables write them, as ISO 8601, no more exact than they were."""

from __future__ import annotations

import re
from functools import lru_cache

from constancia.model.dates import first_day

_STROKES = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_FORMS = (
    (re.compile(r"(\d{4})(?:\.0+)?"), "{0}"),  # a year that a program took for a number
    (re.compile(r"(\d{4}-\d{2}(?:-\d{2})?)(?:[T ].*)?"), "{0}"),
    (re.compile(r"(\d{4})(\d{2})"), "{0}-{1}"),
    (re.compile(r"(\d{4})M(\d{2})"), "{0}-{1}"),
    (re.compile(r"(\d{4})Q([1-4])"), "quarter"),
    (re.compile(r"(\d{4}(?:-\d{2}){0,2}/\d{4}(?:-\d{2}){0,2})"), "{0}"),
)


@lru_cache(maxsize=10_000)  # rows of one table have few different dates
def iso(text: str, *, form: str = "iso") -> str:
    """The date that a cell has; `form` says which of day and month stands first where strokes part them.

    >>> iso("12/03/2019", form="month-first"), iso("202407"), iso("2020Q2"), iso("2019.0")
    ('2019-12-03', '2024-07', '2020-04/2020-06', '2019')

    ValueError where it is none, or where strokes part it and `form` is "iso".
    """
    written = _STROKES.fullmatch(text)
    if written and form != "iso":
        one, two, year = written.groups()
        month, day = (one, two) if form == "month-first" else (two, one)
        return _checked(f"{year}-{int(month):02}-{int(day):02}")
    for pattern, shape in _FORMS:
        found = pattern.fullmatch(text)
        if found:
            return _checked(_quarter(found) if shape == "quarter" else shape.format(*found.groups()))
    raise ValueError(f"{text[:40]!r} is no date; write 2025, 2025-12 or 2025-12-10")


def _quarter(found: re.Match[str]) -> str:
    year, first = found[1], 3 * int(found[2]) - 2
    return f"{year}-{first:02}/{year}-{first + 2:02}"


def _checked(written: str) -> str:
    first_day(written)
    return written
