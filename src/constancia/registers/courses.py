"""How relations, participations and instruments went: their events in order, and where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from constancia.model import Fact, InstrumentRecord, Step
from constancia.model.dates import months_later
from constancia.registers.choosing import Choice, contradicts, told
from constancia.registers.facts import Facts
from constancia.registers.properties import PropertyKind, events, properties

RELATIONS = "relations"
PARTICIPATION = "participation"
TERM = "term"  # the detail of a fact that says for how many months something was agreed
_DAYS = re.compile(r"(\d+) days?")
_MONTHS = re.compile(r"(\d+) months?")


def records(
    facts: Facts, country: str, *, side: str | None = None, property: str | None = None
) -> tuple[InstrumentRecord, ...]:
    """Everything of a country that has a course, by property and other side, in the registers' order."""
    grouped: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts.about(country, property, side):
        kept = properties()[fact.property]
        if kept.has_course and fact.object is not None:
            grouped.setdefault((fact.property, fact.object), []).append(fact)
    order = list(properties())
    return tuple(
        InstrumentRecord(kind, country, other, _steps(kind, found))
        for (kind, other), found in sorted(
            grouped.items(), key=lambda pair: (order.index(pair[0][0]), pair[0][1])
        )
    )


def instruments(facts: Facts, country: str, side: str) -> tuple[InstrumentRecord, ...]:
    """The instruments between a country and another side."""
    return tuple(
        record
        for record in records(facts, country, side=side)
        if properties()[record.kind].kind is PropertyKind.INSTRUMENT
    )


def participations(facts: Facts, country: str) -> tuple[InstrumentRecord, ...]:
    """What a country takes part in: mechanisms, initiatives, banks; `side` is the entry's id."""
    return records(facts, country, property=PARTICIPATION)


def _steps(kind: str, facts: Iterable[Fact]) -> tuple[Step, ...]:
    """The facts as steps in order of time; undated ones first, for they tell least.

    Of several that tell of one event the one that is shown first tells the state, the others none: where
    sources name two days, a state begins on the day that readers are shown.
    """
    steps = {
        fact.id: Step(fact.value, events()[fact.value].state, fact, *_limits(fact))
        for fact in sorted(facts, key=_in_time)
    }
    for one in told(kind, steps.values()):
        steps[one.shown.id] = _ending(steps[one.shown.id], one, steps)
        for fact in one.beside:
            steps[fact.id] = replace(steps[fact.id], state=None)
    return tuple(steps.values())


def _ending(step: Step, choice: Choice, steps: Mapping[str, Step]) -> Step:
    """The step that is shown with its last day, which may be told only by a source that agrees with it."""
    agreeing = (steps[fact.id] for fact in choice.beside if not contradicts(choice.shown, fact))
    ends = next((one for one in agreeing if one.until is not None), None)
    if step.until is not None or ends is None:
        return step
    return replace(step, until=ends.until, rule=step.rule or ends.rule)


def _in_time(fact: Fact) -> tuple[date, bool, str]:
    """By the last day that is meant: of "2018" and "2018-11" the more exact one comes later."""
    return (fact.when.last if fact.when else date.min, bool(fact.when and fact.when.is_exact), fact.id)


def _limits(fact: Fact) -> tuple[date | None, date | None, str | None]:
    """From which day on a step's state holds, until which day, and the rule that worked one of them out."""
    if fact.when is None:
        return None, None, None
    since = fact.when.first
    after = events()[fact.value].after
    notice = _DAYS.fullmatch(fact.detail(after) or "") if after else None
    if notice:
        return since + timedelta(days=int(notice[1])), None, after
    if fact.when.end is not None:
        return since, fact.when.last, None
    term = _MONTHS.fullmatch(fact.detail(TERM) or "")
    return (since, months_later(since, int(term[1])), TERM) if term else (since, None, None)
