"""Dates as iCalendar (RFC 5545), for calendars to subscribe to. Whole days only: sources give no hours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar
from icalendar import Event as Component

MAKER = "-//Constancia//Calendar//EN"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One date: from its first day to its last, both included. `tentative` is what is only expected.

    `uid` stays the same for the same date; `stamp` is the day on which its sources were read.
    """

    uid: str
    first: date
    last: date
    summary: str
    description: str
    url: str
    stamp: date
    location: str | None = None
    tentative: bool = False


def calendar(events: Iterable[Event], *, name: str, language: str) -> bytes:
    """A calendar of these dates, in their order; the same dates give the same bytes."""
    made = Calendar()
    made.add("prodid", MAKER)
    made.add("version", "2.0")
    made.add("x-wr-calname", name, parameters={"language": language})
    for event in events:
        made.add_component(_component(event, language))
    return bytes(made.to_ical())


def _component(event: Event, language: str) -> Component:
    made = Component()
    made.add("uid", f"{event.uid}@constancia")
    made.add("dtstamp", datetime(event.stamp.year, event.stamp.month, event.stamp.day, tzinfo=UTC))
    made.add("dtstart", event.first)
    made.add("dtend", event.last + timedelta(days=1))  # RFC 5545: the end is the first day after it
    made.add("summary", event.summary, parameters={"language": language})
    made.add("description", event.description)
    made.add("url", event.url)
    made.add("status", "TENTATIVE" if event.tentative else "CONFIRMED")
    made.add("transp", "TRANSPARENT")
    if event.location:
        made.add("location", event.location)
    return made
