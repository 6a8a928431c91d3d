"""The calendar: meetings and last days, as a page and as a file that calendars subscribe to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_safe

from constancia.model import Mechanism
from constancia.publish import ics
from constancia.registers.courses import records
from constancia.registers.facts import Facts
from constancia.registers.mechanisms import mechanisms
from constancia.registers.properties import instrument_kinds
from constancia.track.calendar import Certainty, Entry, endings, meetings
from constancia.web.listing import Listing, cited, download
from constancia.web.track import asked, library, wording
from constancia.web.track.columns import MEETINGS

CERTAIN = {
    Certainty.HELD: later("Held"),
    Certainty.ANNOUNCED: later("Announced"),
    Certainty.EXPECTED: later("Expected"),
    Certainty.ENDS: later("Last day"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the calendar is narrowed to; empty where it is not. `area` is as asked, `titles` of what is meant.

    `named` are the mechanisms that stand in those parts of the paper.
    """

    country: str
    mechanism: str
    paper: str
    area: str
    titles: tuple[str, ...] = ()
    named: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Line:
    """A date ready for the page: what it is called, when it is and how certain it is."""

    entry: Entry
    name: str
    when: str
    certainty: str


@require_safe
def page(request: HttpRequest) -> HttpResponseBase:
    """What comes next, what was to be expected by now, and what was held, the latest first."""
    wanted, as_of = _asked(request), asked.as_of(request)
    facts = library.known()
    entries = _entries(facts, wanted, as_of)
    listing = Listing(
        title=_("Calendar"),
        file="calendar",
        columns=MEETINGS,
        count=lambda: len(entries),
        rows=lambda offset, limit: entries[offset : offset + limit],
    )
    lines = [Line(one, name_of(one), _when(one), str(CERTAIN[one.certainty])) for one in entries]
    past = [one for one in lines if one.entry.when.last < as_of]
    context = {
        "coming": [one for one in lines if one.entry.when.last >= as_of],
        "overdue": [one for one in past if one.entry.certainty is Certainty.EXPECTED],
        "held": [one for one in reversed(past) if one.entry.certainty is not Certainty.EXPECTED],
        "wanted": wanted,
        "country_name": wording.name(wanted.country) if wanted.country else "",
        "mechanism_name": wording.name(wanted.mechanism) if wanted.mechanism else "",
        "countries": _countries(facts),
        "as_of": as_of,
        "query": request.GET.urlencode(),
        "citation": cited(request, listing),
    }
    return download(request, listing) or render(request, "track/calendar.html", context)


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """The same dates as iCalendar; what is expected is tentative and says by which rule."""
    wanted, as_of = _asked(request), asked.as_of(request)
    found = [_event(request, one, as_of) for one in _entries(library.known(), wanted, as_of)]
    body = ics.calendar(found, name=_("Constancia: calendar"), language=request.LANGUAGE_CODE)
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = 'inline; filename="constancia.ics"'
    return response


def name_of(entry: Entry) -> str:
    """What a date is called: the mechanism with its number, or the instrument with its country."""
    if entry.country is not None:
        return f"{wording.property_name(entry.subject)}: {wording.name(entry.country)}"
    named = wording.name(entry.subject)
    return (
        named
        if entry.ordinal is None
        else _("%(name)s, no. %(number)s") % {"name": named, "number": entry.ordinal}
    )


def _when(entry: Entry) -> str:
    """A date as exact as it is known."""
    if entry.certainty is Certainty.EXPECTED:
        return wording.month(entry.when.first)
    return wording.when(entry.when)


def _asked(request: HttpRequest) -> Asked:
    country, mechanism = request.GET.get("country", ""), request.GET.get("mechanism", "")
    if mechanism and mechanism not in mechanisms(library.known()):
        raise Http404(_("There is no mechanism with this address."))
    code, area = asked.code_of(country) if country else "", request.GET.get("area", "")
    if not area:
        return Asked(code, mechanism, request.GET.get("paper", ""), area)
    paper = asked.paper_or_newest(request)
    reading = library.reading(paper)
    areas = asked.areas_of(request, reading.paper)
    titles = tuple(one.title for one in reading.paper.divisions if one.id in areas)
    named = frozenset(one for area in areas for one in reading.named.get(area, ()))
    return Asked(code, mechanism, paper.slug, area, titles, named)


def _entries(facts: Facts, wanted: Asked, as_of: date) -> tuple[Entry, ...]:
    chosen = (one for one in mechanisms(facts).values() if _is_wanted(one, wanted))
    found = list(meetings([_with(one, wanted.country) for one in chosen], as_of))
    if wanted.country and not wanted.area and not wanted.mechanism:
        kept = [one for one in records(facts, wanted.country) if one.kind in instrument_kinds()]
        found += endings(kept, as_of)
    return tuple(sorted(found, key=lambda one: (one.when.first, one.subject)))


def _is_wanted(mechanism: Mechanism, wanted: Asked) -> bool:
    if wanted.mechanism and mechanism.id != wanted.mechanism:
        return False
    return not wanted.area or mechanism.id in wanted.named


def _with(mechanism: Mechanism, country: str) -> Mechanism:
    return mechanism.with_country(country) if country else mechanism


def _countries(facts: Facts) -> list[tuple[str, str]]:
    codes = {fact.subject for fact in facts.all if len(fact.subject) == 2}
    return sorted(((code, wording.name(code)) for code in codes), key=lambda pair: pair[1])


def _event(request: HttpRequest, entry: Entry, as_of: date) -> ics.Event:
    certainty = str(CERTAIN[entry.certainty])
    lines = [certainty]
    if entry.interval is not None:
        lines.append(wording.interval(entry.interval))
    lines += [f"{fact.publisher}: “{fact.quotation}” {fact.address}" for fact in entry.facts]
    place = (
        reverse("known_country", args=[entry.country])
        if entry.country
        else reverse("known_mechanism", args=[entry.subject])
    )
    expected = entry.certainty is Certainty.EXPECTED
    return ics.Event(
        uid=f"{entry.subject}-{entry.country or entry.ordinal or entry.when}-{entry.certainty}",
        first=entry.when.first,
        last=entry.when.last,
        summary=f"{certainty}: {name_of(entry)}" if entry.certainty is not Certainty.HELD else name_of(entry),
        description="\n".join(lines),
        location=entry.place,
        url=request.build_absolute_uri(place),
        tentative=expected,
        stamp=max((date.fromisoformat(fact.retrieved) for fact in entry.facts), default=as_of),
    )
