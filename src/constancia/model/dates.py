"""Dates as sources give them: a year, a month or a day (ISO 8601), or an interval of two.

`2025`, `2025-12`, `2025-12-10`, `2025-01-08/2025-01-09`. A date without a day stands for all its days.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from constancia.model.tellable import Tellable

FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def first_day(written: str) -> date:
    """The earliest day that `written` may mean; ValueError where it is no date or interval."""
    return _bounds(written)[0]


def is_date(written: str) -> bool:
    """Whether it is a date or an interval as sources give them."""
    try:
        _bounds(written)
    except ValueError:
        return False
    return True


def last_day(written: str) -> date:
    """The latest day that `written` may mean; ValueError where it is no date or interval."""
    return _bounds(written)[1]


@lru_cache(maxsize=10_000)  # rows of one table have few different dates
def _bounds(written: str) -> tuple[date, date]:
    begin, slash, end = written.partition("/")
    first, last = _days(begin)
    if slash:
        last = _days(end)[1]
    if last < first:
        raise ValueError(Tellable("an interval runs forwards, not {written}", written=written))
    return first, last


def _days(written: str) -> tuple[date, date]:
    """First and last day of a year, a month or a day."""
    found = FORM.fullmatch(written)
    if found is None:
        raise ValueError(
            Tellable("{written!r} is no date; write 2025, 2025-12 or 2025-12-10", written=written[:40])
        )
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError as error:
        raise ValueError(Tellable("{written!r} is no date: {error}", written=written, error=error)) from error
    if day is not None:
        return first, first
    last_month = month or 12
    return first, date(first.year, last_month, monthrange(first.year, last_month)[1])


def months_later(day: date, months: int) -> date:
    """The same day that many months later, the month's last where it has no such day.

    >>> months_later(date(2024, 1, 31), 1)
    datetime.date(2024, 2, 29)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
