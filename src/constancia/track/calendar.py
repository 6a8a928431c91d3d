"""Dates of mechanisms and instruments in one order: what was, what is announced, what is to be expected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from constancia.model import Fact, InstrumentRecord, Mechanism, When
from constancia.track.recurrence import Interval, outlook


class Certainty(StrEnum):
    """How a date is known."""

    HELD = "held"  # a source tells of it, and the day has passed
    ANNOUNCED = "announced"  # a source names it for later
    EXPECTED = "expected"  # the last meeting and the interval
    ENDS = "ends"  # the last day for which an instrument was agreed


@dataclass(frozen=True, slots=True)
class Entry:
    """One date. `subject` is a mechanism's id or a kind of instrument, `country` that of an instrument.

    `interval` is the rule that an expected date rests on; `ordinal` the number of a meeting.
    """

    when: When
    certainty: Certainty
    subject: str
    facts: tuple[Fact, ...]
    place: str | None = None
    ordinal: int | None = None
    interval: Interval | None = None
    country: str | None = None


def meetings(mechanisms: Iterable[Mechanism], as_of: date) -> tuple[Entry, ...]:
    """All dated editions of mechanisms and the next to expect of each, in order of time."""
    return tuple(sorted((entry for one in mechanisms for entry in _of(one, as_of)), key=_in_time))


def endings(records: Iterable[InstrumentRecord], as_of: date) -> tuple[Entry, ...]:
    """The last days of instruments that were agreed for a time, where nothing later has changed them."""
    found = []
    for record in records:
        step = record.step(as_of)
        if step is not None and step.until is not None:
            day = When(step.until.isoformat())
            found.append(Entry(day, Certainty.ENDS, record.kind, (step.fact,), country=record.country))
    return tuple(sorted(found, key=_in_time))


def _of(mechanism: Mechanism, as_of: date) -> Iterator[Entry]:
    for one in mechanism.editions:
        if one.when is not None:
            certainty = Certainty.HELD if one.when.first <= as_of else Certainty.ANNOUNCED
            yield Entry(
                one.when, certainty, mechanism.id, one.facts, place=one.detail("place"), ordinal=one.ordinal
            )
    ahead = outlook(mechanism, as_of)
    if ahead.expected is not None and ahead.last is not None and not ahead.announced:
        resting = ahead.last.facts + ((mechanism.interval_fact,) if mechanism.interval_fact else ())
        expected = When(ahead.expected.isoformat())
        yield Entry(expected, Certainty.EXPECTED, mechanism.id, resting, interval=ahead.interval)


def _in_time(entry: Entry) -> tuple[date, str]:
    return entry.when.first, entry.subject
