"""Where commitments stand by rules alone, for a country and a day: a proposal with its reason and its facts.

Rules suffice for mechanisms, by their own intervals, and for instruments, by their course; for who is not
meant; and for classes that are not judged. All else waits for people. What was so before the paper is told
as its baseline and proves nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from constancia.model import (
    CommitmentClass,
    Confidence,
    Fact,
    InstrumentRecord,
    LifeCycle,
    Side,
    State,
    Statement,
)
from constancia.model.dates import last_day
from constancia.registers.choosing import Closeness, closeness
from constancia.registers.properties import properties
from constancia.track.checks.minimum import fact_side
from constancia.track.checks.ruling import weights
from constancia.track.eligibility import Judged, Verdict
from constancia.track.offers import reaches
from constancia.track.recurrence import Standing
from constancia.track.situation import Situation
from constancia.track.tracked import Tracked

Stand = tuple[State, bool]  # a state, and whether there is a baseline


class Reason(StrEnum):
    """Why a proposal is what it is; the site and the command line say it in words."""

    ASPIRATION = "aspiration"
    EXPLORED = "explored"
    WATCHED = "watched"
    OTHERS = "others"  # it is addressed to others
    PRECONDITION = "precondition"  # one is not met, by these facts
    MEETS = "meets"  # within its own interval
    OVERDUE = "overdue"
    MIXED = "mixed"  # some of the mechanisms meet, others are overdue
    NO_INTERVAL = "no-interval"  # nothing tells how often it meets
    COURSE = "course"  # something happened to the instrument since the paper
    BEFORE = "before"  # all that is known is older than the paper
    WHICH = "which"  # there is a new document of this kind; whether it is the one meant no rule can tell
    UNKNOWN = "unknown"  # the registers know of no such instrument
    PEOPLE = "people"  # no rule can tell


@dataclass(frozen=True, slots=True)
class Proposal:
    """Where a commitment stands for a country, by rules. `about` are register ids and kinds of instrument.

    `baseline` is where an instrument stood before the paper; `judged` the precondition that decided.
    """

    commitment: str
    country: str
    as_of: date
    state: State
    reason: Reason
    rule: str
    about: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    confidence: Confidence | None = None
    baseline: State | None = None
    judged: Judged | None = None


# Where a life cycle stands, as a state. What was agreed for a time and ran out has ended.
COURSE = {
    LifeCycle.PROPOSED: State.ANNOUNCED,
    LifeCycle.NEGOTIATING: State.ANNOUNCED,
    LifeCycle.SIGNED: State.AGREED,
    LifeCycle.IN_FORCE: State.IN_FORCE,
    LifeCycle.SUSPENDED: State.PAUSED,
    LifeCycle.ENDED: State.CANCELLED,
    LifeCycle.EXPIRED: State.CANCELLED,
}
# Of several instruments of one commitment the one that went furthest is told first.
FURTHEST = (State.IN_FORCE, State.AGREED, State.ANNOUNCED, State.PAUSED, State.CANCELLED)
UNSCORED = {
    CommitmentClass.EXPLORATORY: (State.NOT_ASSESSED, Reason.EXPLORED),
    CommitmentClass.POSITION: (State.NOT_ASSESSED, Reason.WATCHED),
    CommitmentClass.ASPIRATION: (State.NOT_ASSESSABLE, Reason.ASPIRATION),
}


def propose(tracked: Tracked, statement: Statement, country: str, now: Situation) -> Proposal:
    """Where a commitment of a paper stands for a country, by rules alone."""
    found = _propose(tracked, statement, country, now)
    if (found.commitment, found.country) == (statement.id, country):
        return found
    return replace(found, commitment=statement.id, country=country)


def stand(tracked: Tracked, statement: Statement, country: str, now: Situation) -> Stand:
    """What counts of `propose`, in half the time."""
    found = _propose(tracked, statement, country, now)
    return found.state, found.baseline is not None


def _propose(tracked: Tracked, statement: Statement, country: str, now: Situation) -> Proposal:
    """What rules say of it, told perhaps of another commitment and country of which they say the same."""
    rule = tracked.class_of(statement.id)
    entry = tracked.entry_of(statement.id), country
    left = now.once(entry, lambda: _left_out(tracked, statement, country, now))
    if left is not None:
        return left
    if rule.kind is CommitmentClass.MECHANISM:
        named = tracked.mechanisms_of(statement.id)
        key = named, country if now.meet_apart(named) else None
        return now.once(key, lambda: _by_interval(statement, named, country, now))
    if rule.kind is CommitmentClass.INSTRUMENT:
        return _by_course(tracked, statement, country, now)
    state, reason = UNSCORED.get(rule.kind, (State.NOT_ASSESSED, Reason.PEOPLE))
    return now.once(
        (state, reason, rule.by),
        lambda: Proposal(statement.id, country, now.as_of, state, reason, rule.by),
    )


def _left_out(tracked: Tracked, statement: Statement, country: str, now: Situation) -> Proposal | None:
    """Not applicable, where the commitment is addressed to others or a precondition is not met."""
    about = tracked.addressed(statement.id)
    if not reaches(about, country):
        return Proposal(
            statement.id, country, now.as_of, State.NOT_APPLICABLE, Reason.OTHERS, "rule:addressed", about
        )
    issuer = tracked.paper.document.work.issuer
    for rule in tracked.rules_of(statement.id):
        judged = now.verdict(rule, country, issuer)
        if judged.verdict is Verdict.NOT_MET:
            return Proposal(
                statement.id,
                country,
                now.as_of,
                State.NOT_APPLICABLE,
                Reason.PRECONDITION,
                f"rule:{rule.provision.id}",
                judged.about,
                judged.facts,
                judged=judged,
            )
    return None


def _by_interval(statement: Statement, named: tuple[str, ...], country: str, now: Situation) -> Proposal:
    """By the latest meetings of the mechanisms that a commitment names, each by its own interval."""
    found = {id: now.outlook(id, country) for id in named}
    told = {id: one for id, one in found.items() if one.standing is not None}
    facts = tuple(fact for one in told.values() if one.last is not None for fact in one.last.facts)
    state, reason = _meeting({one.standing for one in told.values()})
    confidence = _confidence(facts, None) if facts else None
    return Proposal(
        statement.id, country, now.as_of, state, reason, "rule:recurrence", tuple(told or found), facts,
        confidence,
    )  # fmt: skip


def _meeting(standings: Collection[Standing | None]) -> tuple[State, Reason]:
    """Where a commitment stands by those of its mechanisms, and why."""
    if not standings:
        return State.NOT_ASSESSED, Reason.NO_INTERVAL
    if standings == {Standing.CURRENT}:
        return State.RECURRING_CURRENT, Reason.MEETS
    if standings == {Standing.LAPSED}:
        return State.RECURRING_LAPSED, Reason.OVERDUE
    return State.NOT_ASSESSED, Reason.MIXED


def _by_course(tracked: Tracked, statement: Statement, country: str, now: Situation) -> Proposal:
    """By what happened, since the paper, to the instruments that a commitment names."""
    work = tracked.paper.document.work
    wanted = tracked.kinds(statement.id)
    held = [
        record
        for record in now.records(country)
        if record.kind in wanted and record.side == work.issuer and record.known(now.as_of)
    ]
    day = last_day(work.date) if work.date else date.min
    since = [(state, record) for record in held if (state := _since(record, day, now.as_of)) is not None]
    before = _furthest(_state(record, min(day, now.as_of)) for record in held)
    if not since:
        reason = Reason.BEFORE if held else Reason.UNKNOWN
        facts = tuple(step.fact for record in held for step in record.known(now.as_of))
        about = tuple(record.kind for record in held) or wanted
        return Proposal(
            statement.id, country, now.as_of, State.NOT_ASSESSED, reason, "rule:course", about, facts,
            baseline=before,
        )  # fmt: skip
    told = [pair for pair in since if not properties()[pair[1].kind].many]
    facts = tuple(
        step.fact
        for _, record in told or since
        for step in record.known(now.as_of)
        if _is_new(step.fact, day)
    )
    return Proposal(
        statement.id,
        country,
        now.as_of,
        _furthest(state for state, _ in told) or State.NOT_ASSESSED,
        Reason.COURSE if told else Reason.WHICH,
        "rule:course",
        tuple(record.kind for _, record in told or since),
        facts,
        _confidence(facts, work.issuer) if told else None,
        before,
    )


def _since(record: InstrumentRecord, day: date, as_of: date) -> State | None:
    """Where an instrument stands by something that happened after a day; None where nothing did."""
    if not any(_is_new(step.fact, day) and step.state is not None for step in record.known(as_of)):
        return None
    return _state(record, as_of)


def _is_new(fact: Fact, day: date) -> bool:
    """Whether all of its time lies after a day; an undated fact is not new."""
    return fact.when is not None and fact.when.first > day


def _state(record: InstrumentRecord, day: date) -> State | None:
    """Where an instrument stood on a day; what binds nobody is announced, whatever it is called."""
    found = record.state(day)
    if found is None:
        return None
    state = COURSE[found]
    binds = record.kind not in weights("without_force")
    return state if binds or state not in (State.AGREED, State.IN_FORCE) else State.ANNOUNCED


def _furthest(states: Iterable[State | None]) -> State | None:
    found = set(states)
    return next((state for state in FURTHEST if state in found), None)


def _confidence(facts: Iterable[Fact], issuer: str | None) -> Confidence:
    """High where both sides say so; low where all is compiled from others; else medium."""
    said = list(facts)
    official = {fact_side(fact, issuer) for fact in said if closeness(fact.publisher) is Closeness.OFFICIAL}
    if official >= {Side.ISSUER, Side.COUNTERPART}:
        return Confidence.HIGH
    if all(closeness(fact.publisher) is Closeness.COMPILED for fact in said):
        return Confidence.LOW
    return Confidence.MEDIUM


def proposals(tracked: Tracked, countries: Iterable[str], now: Situation) -> Iterator[Proposal]:
    """Every commitment for every country, in text order and then that of the countries."""
    every = tuple(countries)
    for statement in tracked.undertakings:
        for country in every:
            yield propose(tracked, statement, country, now)
