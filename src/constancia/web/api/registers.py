"""What is known of countries, mechanisms and instruments: each fact with who says so, as of any day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from constancia.model import Fact, InstrumentRecord, Mechanism
from constancia.model.register import Names
from constancia.registers import countries as known
from constancia.registers.courses import PARTICIPATION, participations, records
from constancia.registers.facts import Facts, row_of
from constancia.registers.mechanisms import mechanisms as all_mechanisms
from constancia.registers.properties import instrument_kinds
from constancia.store import queries
from constancia.track.eligibility import IN, MEMBER
from constancia.track.recurrence import outlook
from constancia.web.api import columns, schemas
from constancia.web.api.asked import country_of, day_of
from constancia.web.api.columns import Known, Sort, Standing
from constancia.web.api.forms import listed, record_of, single, whole
from constancia.web.api.problems import Problem
from constancia.web.track import library, wording
from constancia.web.track.columns import FACTS

router = Router(tags=["Registers"])


@router.get("/countries", response=schemas.CountryPage)
def countries(request: HttpRequest, paging: Query[schemas.Paging]) -> HttpResponse:
    """The countries of which something is known."""
    facts, named = library.known(), _counted("country")
    rows = [_known(facts, code, named) for code in _located(facts)]
    return listed(request, columns.COUNTRIES, whole(rows), **paging.dict())


@router.get("/countries/{country}", response=schemas.CountryWhole)
def country(
    request: HttpRequest, country: str, day: Query[schemas.Day], choice: Query[schemas.Choice]
) -> HttpResponse:
    """One country, by a code or a name: relations, instruments, memberships, what it takes part in."""
    code, facts, as_of = country_of(country), library.known(day.known), day_of(day.as_of)
    row = _known(facts, code, _counted("country"))
    record = record_of(columns.COUNTRIES, row) | {
        "names": _names(row.country.names),
        "neighbours": list(known.neighbours(code)),
        "courses": _courses(records(facts, code), as_of),
        "memberships": [row_of(fact) for fact in facts.about(code, MEMBER) if fact.value in IN],
    }
    return single(request, record, choice.fields)


@router.get("/mechanisms", response=schemas.MechanismPage)
def mechanisms(request: HttpRequest, day: Query[schemas.Day], paging: Query[schemas.Paging]) -> HttpResponse:
    """The standing mechanisms of the register, with the last and the next meeting as of a day."""
    as_of, named = day_of(day.as_of), _counted("mechanism")
    rows = [_standing(one, as_of, named) for one in _all(library.known(day.known))]
    return listed(request, columns.MECHANISMS, whole(rows), **paging.dict())


@router.get("/mechanisms/{mechanism}", response=schemas.MechanismWhole)
def mechanism(
    request: HttpRequest, mechanism: str, day: Query[schemas.Day], choice: Query[schemas.Choice]
) -> HttpResponse:
    """One mechanism with its meetings, and who takes part in it."""
    facts, as_of = library.known(day.known), day_of(day.as_of)
    found = next((one for one in _all(facts) if one.id == mechanism), None)
    if found is None:
        told = f"There is no mechanism {mechanism[:80]!r}: GET /api/v1/mechanisms lists all there are."
        raise Problem(404, told)
    taking_part = (one for code in _located(facts) for one in participations(facts, code))
    record = record_of(columns.MECHANISMS, _standing(found, as_of, _counted("mechanism"))) | {
        "names": _names(found.names),
        "meetings": [
            {
                "ordinal": one.ordinal,
                "when": str(one.when) if one.when else None,
                "place": one.detail("place"),
                "facts": [row_of(fact) for fact in one.facts],
            }
            for one in found.editions
        ],
        "participants": _courses((one for one in taking_part if one.side == mechanism), as_of),
    }
    return single(request, record, choice.fields)


@router.get("/instruments", response=schemas.InstrumentPage)
def instruments(request: HttpRequest, paging: Query[schemas.Paging]) -> HttpResponse:
    """The kinds of instrument that have a course: proposed, signed, in force, ended."""
    facts = library.known()
    return listed(
        request,
        columns.INSTRUMENTS,
        whole([_sort(facts, kind) for kind in instrument_kinds()]),
        **paging.dict(),
    )


@router.get("/instruments/{kind}", response=schemas.InstrumentWhole)
def instrument(
    request: HttpRequest, kind: str, day: Query[schemas.Day], choice: Query[schemas.Choice]
) -> HttpResponse:
    """One kind of instrument: in which countries, where it stands, who says so."""
    if kind not in instrument_kinds():
        told = f"There is no kind of instrument {kind[:80]!r}: GET /api/v1/instruments lists all there are."
        raise Problem(404, told)
    facts = library.known(day.known)
    found = (one for code in _located(facts) for one in records(facts, code, property=kind))
    record = record_of(columns.INSTRUMENTS, _sort(facts, kind)) | {
        "courses": _courses(found, day_of(day.as_of))
    }
    return single(request, record, choice.fields)


@router.get("/facts", response=schemas.FactPage)
def facts(request: HttpRequest, about: Query[schemas.About], paging: Query[schemas.Paging]) -> HttpResponse:
    """The facts of the registers: who says what of whom, and in which words."""
    rows = [
        fact
        for fact in library.known().all
        if about.subject in (None, fact.subject) and about.property in (None, fact.property)
    ]
    return listed(request, FACTS, whole(rows), **paging.dict())


@lru_cache(maxsize=1)
def _all(facts: Facts) -> tuple[Mechanism, ...]:
    """The mechanisms of the register: put together once, until a fact is added."""
    return tuple(all_mechanisms(facts).values())


def _counted(name: str) -> dict[str, int]:
    return queries.counts(names=[name])[name]


def _located(facts: Facts) -> tuple[str, ...]:
    return tuple(sorted(subject for subject in facts.subjects() if known.is_country(subject)))


def _known(facts: Facts, code: str, named: dict[str, int]) -> Known:
    return Known(known.country(code), sum(1 for _ in facts.about(code)), named.get(code, 0))


def _standing(mechanism: Mechanism, as_of: date, named: dict[str, int]) -> Standing:
    return Standing(mechanism, outlook(mechanism, as_of), named.get(mechanism.id, 0))


def _sort(facts: Facts, kind: str) -> Sort:
    return Sort(kind, len({fact.subject for fact in facts.all if fact.property == kind}))


def _names(names: Names) -> dict[str, list[str]]:
    return {language: list(called) for language, called in names}


def _courses(found: Iterable[InstrumentRecord], as_of: date) -> list[dict[str, Any]]:
    """Courses of which something had happened by that day."""
    return [_course(one, as_of) for one in found if one.known(as_of)]


def _course(record: InstrumentRecord, as_of: date) -> dict[str, Any]:
    state = record.state(as_of)
    named = record.side if record.kind == PARTICIPATION else record.kind
    return {
        "kind": record.kind,
        "country": record.country,
        "side": record.side,
        "name": wording.name(named) if record.kind == PARTICIPATION else wording.property_name(named),
        "state": state and str(state),
        "steps": [
            {
                "event": step.event,
                "state": step.state and str(step.state),
                "since": step.since and step.since.isoformat(),
                "until": step.until and step.until.isoformat(),
                "fact": _told(step.fact),
            }
            for step in record.known(as_of)
        ],
    }


def _told(fact: Fact) -> dict[str, str]:
    return row_of(fact)
