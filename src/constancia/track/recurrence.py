"""When a mechanism meets again: its interval, the next meeting to expect, and whether it still meets.

Nothing here is known of the future: an expected date is the last meeting and the mechanism's own
interval, and says so by the rule that worked it out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from constancia.model import Mechanism, MechanismEdition
from constancia.model.dates import months_later

LAPSED_AFTER = 1.5  # intervals since the last meeting, as the method of assessment says
DAYS_A_MONTH = 365.25 / 12


class Rule(StrEnum):
    """How an interval was found."""

    STATED = "stated"  # a source says how often it meets
    GAPS = "gaps"  # the median of the gaps between its known editions


class Standing(StrEnum):
    """Whether a mechanism still meets, by its own interval."""

    CURRENT = "recurring_current"
    LAPSED = "recurring_lapsed"


@dataclass(frozen=True, slots=True)
class Interval:
    """How many months lie between two editions; `gaps` are the known ones that it rests on, in months."""

    months: int
    rule: Rule
    gaps: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Outlook:
    """What comes next of a mechanism, as of a day.

    `announced` are editions that a source names for later; `expected` is the day on which the interval
    since `last` ends, also where that has passed. All of it is None where nothing is known.
    """

    as_of: date
    last: MechanismEdition | None
    announced: tuple[MechanismEdition, ...]
    interval: Interval | None
    expected: date | None
    standing: Standing | None

    @property
    def next(self) -> date | None:
        """The next date there is: an announced one, else the expected one where it has not passed."""
        first = next((one.when for one in self.announced if one.when is not None), None)
        if first is not None:
            return first.first
        return self.expected if self.expected is not None and self.expected >= self.as_of else None

    @property
    def is_overdue(self) -> bool:
        """Whether one was to be expected by now and none is known, nor announced."""
        return not self.announced and self.expected is not None and self.expected < self.as_of

    @property
    def is_announced(self) -> bool:
        return bool(self.announced)


def outlook(mechanism: Mechanism, as_of: date) -> Outlook:
    """The last edition by a day, those announced for later, and what the interval makes one expect."""
    held = mechanism.held(as_of)
    later = tuple(one for one in mechanism.editions if one.when is not None and one.when.first > as_of)
    found = interval(mechanism, as_of)
    last = held[-1] if held else None
    if last is None or last.when is None or found is None:
        return Outlook(as_of, last, later, found, None, None)
    started = last.when.first
    lapses = months_later(started, round(found.months * LAPSED_AFTER))
    standing = Standing.CURRENT if as_of <= lapses else Standing.LAPSED
    return Outlook(as_of, last, later, found, months_later(started, found.months), standing)


def interval(mechanism: Mechanism, as_of: date) -> Interval | None:
    """The stated interval, else the median gap between editions (of two in the middle the shorter).

    None where neither is known.
    Where numbers show that editions between two dates are missing from the register, the gap is shared out.
    """
    if mechanism.interval is not None:
        return Interval(mechanism.interval, Rule.STATED)
    gaps = tuple(
        gap for one, other in pairwise(mechanism.held(as_of)) if (gap := _gap(one, other)) is not None
    )
    if not gaps:
        return None
    return Interval(sorted(gaps)[(len(gaps) - 1) // 2], Rule.GAPS, gaps)


def _gap(one: MechanismEdition, other: MechanismEdition) -> int | None:
    """Months from one edition to the next; None where they cannot be told apart."""
    if one.when is None or other.when is None:
        return None
    months = (other.when.first - one.when.first).days / DAYS_A_MONTH
    steps = 1
    if one.ordinal is not None and other.ordinal is not None:
        steps = other.ordinal - one.ordinal
    return round(months / steps) or None if steps > 0 else None
