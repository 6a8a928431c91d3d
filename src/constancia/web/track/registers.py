"""The pages of the registers: countries, mechanisms, instruments, each fact with its source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from constancia.model import Country, Fact, InstrumentRecord, Mechanism
from constancia.registers import countries as known_countries
from constancia.registers.choosing import Choice, choose, told
from constancia.registers.courses import PARTICIPATION, RELATIONS, participations, records
from constancia.registers.facts import Facts
from constancia.registers.mechanisms import mechanism as one_mechanism
from constancia.registers.mechanisms import mechanisms as all_mechanisms
from constancia.registers.mechanisms import named_after
from constancia.registers.properties import PropertyKind, instrument_kinds, properties
from constancia.track.eligibility import IN, MEMBER
from constancia.track.recurrence import Outlook, outlook
from constancia.web.explore.countries import papers_for
from constancia.web.listing import Listing, cited, download
from constancia.web.track import asked, wording
from constancia.web.track.columns import FACTS
from constancia.web.track.editing import may_edit


@dataclass(frozen=True, slots=True)
class Course:
    """A record with the words of the page: `choices` are its events, contradicting facts side by side."""

    record: InstrumentRecord
    name: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """A mechanism with what comes next of it."""

    mechanism: Mechanism
    name: str
    outlook: Outlook


@require_safe
def registers(request: HttpRequest) -> HttpResponseBase:
    """What there is: countries, mechanisms by type, instruments by kind, and all facts as a file."""
    facts, as_of, known = asked.facts(request)
    listing = Listing(
        title=_("Facts of the registers"),
        file="facts",
        columns=FACTS,
        count=lambda: len(facts.all),
        rows=lambda offset, limit: facts.all[offset : offset + limit],
    )
    context = {
        "may_edit": may_edit(request),
        "facts": len(facts.all),
        "publishers": len({fact.publisher for fact in facts.all}),
        "countries": _countries(facts),
        "kinds": _kinds(facts),
        "mechanisms": _standings(facts, as_of),
        "as_of": as_of,
        "knows": True,
        "known": known,
        "citation": cited(request, listing),
    }
    return download(request, listing) or render(request, "track/registers.html", context)


@require_safe
def country(request: HttpRequest, code: str) -> HttpResponse:
    """Everything known of a country: relations, memberships, instruments, what it takes part in, figures."""
    found = asked.code_of(code)
    facts, as_of, known = asked.facts(request)
    kept = known_countries.country(found)
    courses = [_course(record) for record in records(facts, found)]
    context = {
        "crumbs": _crumbs(),
        "country": kept,
        "ids": _ids(kept),
        "code": found,
        "name": wording.name(found),
        "as_of": as_of,
        "knows": True,
        "known": known,
        "relations": [one for one in courses if one.record.kind == RELATIONS],
        "participations": [one for one in courses if one.record.kind == PARTICIPATION],
        "instruments": [one for one in courses if one.record.kind in instrument_kinds()],
        "groups": [fact for fact in facts.about(found, MEMBER) if fact.value in IN],
        "figures": [choose(group) for group in _figures(facts.about(found))],
        "papers": papers_for(found),
        "neighbours": known_countries.neighbours(found),
    }
    return render(request, "track/country.html", context)


@require_safe
def mechanism(request: HttpRequest, id: str) -> HttpResponse:
    """A mechanism with its timeline, its interval, what comes next and who takes part."""
    facts, as_of, known = asked.facts(request)
    try:
        found = one_mechanism(facts, id)
    except KeyError as error:
        raise Http404(_("There is no mechanism with this address.")) from error
    taking_part = [
        record
        for code in _located(facts)
        for record in participations(facts, code)
        if record.side == id and record.known(as_of)
    ]
    context = {
        "crumbs": _crumbs(),
        "mechanism": found,
        "name": wording.name(id),
        "outlook": outlook(found, as_of),
        "editions": tuple(reversed(found.editions)),
        "named_after": [
            Standing(one, wording.name(one.id), outlook(one, as_of))
            for one in named_after(found, all_mechanisms(facts).values())
        ],
        "taking_part": [_course(record) for record in taking_part],
        "inside": sum(str(record.state(as_of)) == "in-force" for record in taking_part),
        "figures": [choose(group) for group in _figures(facts.about(id))],
        "as_of": as_of,
        "knows": True,
        "known": known,
    }
    return render(request, "track/mechanism.html", context)


@require_safe
def instrument(request: HttpRequest, kind: str) -> HttpResponse:
    """One kind of instrument: in which countries, since when, who says so."""
    facts, as_of, known = asked.facts(request)
    if kind not in instrument_kinds():
        raise Http404(_("There is no kind of instrument with this address."))
    found = [_course(record) for code in _located(facts) for record in records(facts, code, property=kind)]
    context = {
        "crumbs": _crumbs(),
        "kind": kind,
        "name": wording.property_name(kind),
        "courses": sorted(found, key=lambda one: wording.name(one.record.country)),
        "as_of": as_of,
        "knows": True,
        "known": known,
        "kinds": _kinds(facts),
        "may_edit": may_edit(request),
    }
    return render(request, "track/instrument.html", context)


def _crumbs() -> list[tuple[str, str, str]]:
    return [(reverse("registers"), _("Registers"), "")]


def _ids(country: Country) -> list[tuple[str, str, str]]:
    """The codes of a country elsewhere: whose, the code, and where it can be looked up."""
    found = [("ISO 3166-1", f"{country.code}, {country.alpha3}", ""), ("M49", country.m49, "")]
    if country.wikidata:
        found.append(("Wikidata", country.wikidata, f"https://www.wikidata.org/wiki/{country.wikidata}"))
    return found


def _course(record: InstrumentRecord) -> Course:
    named = wording.name(record.side) if record.kind == PARTICIPATION else wording.property_name(record.kind)
    return Course(record, named, told(record.kind, record.steps))


def _figures(facts: Iterable[Fact]) -> list[list[Fact]]:
    """What has no course and is no membership, meeting or interval: by property, object and time."""
    shown = (PropertyKind.FIGURE, PropertyKind.TEXT)
    grouped: dict[tuple[str, str | None, str], list[Fact]] = {}
    for fact in facts:
        if properties()[fact.property].kind in shown and fact.property != "interval":
            grouped.setdefault((fact.property, fact.object, str(fact.when or "")), []).append(fact)
    return list(grouped.values())


def _located(facts: Facts) -> tuple[str, ...]:
    return tuple(subject for subject in facts.subjects() if known_countries.is_country(subject))


def _countries(facts: Facts) -> list[tuple[str, str]]:
    """Code and name of every country of which something is known, by name."""
    return sorted(((code, wording.name(code)) for code in _located(facts)), key=lambda pair: pair[1])


def _kinds(facts: Facts) -> list[tuple[str, str, int]]:
    """Kinds of instrument, what they are called, and of how many countries one is known, be it none."""
    found = []
    for kind in instrument_kinds():
        number = len({fact.subject for fact in facts.all if fact.property == kind})
        found.append((kind, wording.property_name(kind), number))
    return sorted(found, key=lambda one: one[1])


def _standings(facts: Facts, as_of: date) -> list[tuple[str, list[Standing]]]:
    """Mechanisms by type: those that met before, in the order of what comes next, then the others by name."""
    by_type: dict[str, list[Standing]] = {}
    for one in all_mechanisms(facts).values():
        by_type.setdefault(one.type, []).append(Standing(one, wording.name(one.id), outlook(one, as_of)))
    for found in by_type.values():
        found.sort(key=lambda one: (not one.mechanism.editions, one.outlook.next or date.max, one.name))
    return [(kind, by_type[kind]) for kind in by_type]
