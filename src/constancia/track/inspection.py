"""What the registers lack: facts that are missing, old or contradictory, quotations to recheck."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from constancia.model import Fact
from constancia.model.dates import months_later
from constancia.registers.choosing import choose, contradictions
from constancia.registers.countries import country_name
from constancia.registers.courses import RELATIONS
from constancia.registers.facts import Facts
from constancia.registers.mechanisms import mechanisms
from constancia.registers.names import register
from constancia.registers.properties import instrument_kinds
from constancia.registers.required import required_relations
from constancia.track.recurrence import Standing, outlook

STALE_AFTER = 24  # months after which an observation ("in effect on that day") should be looked up again
_OBSERVATIONS = frozenset({"in-effect", "prospective"})


class Lack(StrEnum):
    """What is wrong with the registers at one place."""

    CONTRADICTORY = "contradictory"
    STALE = "stale"
    LAPSED = "lapsed"
    BARE = "bare"
    EMPTY = "empty"
    MISSING = "missing"
    RECHECK = "recheck"


SERIOUS = frozenset({Lack.CONTRADICTORY, Lack.STALE, Lack.MISSING})
TOLD = SERIOUS | {Lack.EMPTY}  # what is told without being asked for everything


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look after: about which entry, what it is, in a sentence, and the facts it rests on."""

    lack: Lack
    subject: str
    message: str
    facts: tuple[Fact, ...] = ()


def inspect(facts: Facts, as_of: date, required: Mapping[str, str] | None = None) -> Iterator[Finding]:
    """Everything to look after, as of a day.

    `required` are groups, each with the country with which its members' relations are to be known; those
    of `registers/required.toml` unless given.
    """
    yield from _contradictory(facts)
    yield from _stale(facts, as_of)
    for group, side in (required_relations() if required is None else required).items():
        yield from _missing(facts, group, side)
    yield from _mechanisms(facts, as_of)
    yield from _kinds(facts)
    for fact in facts.all:
        if fact.recheck:
            told = f"{fact.property}: the quotation was retyped; compare it with {fact.address}"
            yield Finding(Lack.RECHECK, fact.subject, told, (fact,))


def _contradictory(facts: Facts) -> Iterator[Finding]:
    for group in contradictions(facts.all):
        choice = choose(group)
        shown = f"{choice.shown.value} ({choice.shown.when})"
        others = ", ".join(f"{fact.value} ({fact.when}) by {fact.publisher}" for fact in choice.beside)
        told = f"{choice.shown.property}: {shown} by {choice.shown.publisher} is shown, beside it {others}"
        yield Finding(Lack.CONTRADICTORY, choice.shown.subject, told, group)


def _stale(facts: Facts, as_of: date) -> Iterator[Finding]:
    """Observations of a state on a day, too long ago, where nothing later tells of it."""
    latest: dict[tuple[str, str, str | None], Fact] = {}
    for fact in facts.all:
        kept = latest.get((fact.subject, fact.property, fact.object))
        if fact.when and (kept is None or kept.when is None or kept.when.last <= fact.when.last):
            latest[fact.subject, fact.property, fact.object] = fact
    for fact in latest.values():
        if fact.value in _OBSERVATIONS and fact.when and months_later(fact.when.last, STALE_AFTER) < as_of:
            told = f"{fact.property}: last seen on {fact.when}, more than {STALE_AFTER} months ago"
            yield Finding(Lack.STALE, fact.subject, told, (fact,))


def _missing(facts: Facts, group: str, side: str) -> Iterator[Finding]:
    name = country_name(side, "en")
    for member in register().entries[group].members:
        if not facts.about(member, RELATIONS, side):
            yield Finding(Lack.MISSING, member, f"{RELATIONS}: nothing is known of relations with {name}")
        if not facts.about(member, "member", group):
            yield Finding(Lack.MISSING, member, f"member: no fact says that it is a member of {group}")


def _kinds(facts: Facts) -> Iterator[Finding]:
    """Kinds of instrument of which no country has a fact: their pages can only say that nothing is known."""
    known = {fact.property for fact in facts.all}
    for kind in instrument_kinds():
        if kind not in known:
            yield Finding(Lack.EMPTY, kind, "instrument: no fact tells of one of this kind with any country")


def _mechanisms(facts: Facts, as_of: date) -> Iterator[Finding]:
    for one in mechanisms(facts).values():
        if not facts.about(one.id) and not any(fact.object == one.id for fact in facts.all):
            yield Finding(Lack.BARE, one.id, "edition: nothing is known of it but its names")
        if one.editions and outlook(one, as_of).standing is Standing.LAPSED:
            told = "edition: the latest known one is older than 1.5 of its own interval"
            yield Finding(Lack.LAPSED, one.id, told, one.editions[-1].facts)
