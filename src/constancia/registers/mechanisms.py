"""Mechanisms with their editions: the names of the register and the facts about each, put together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from constancia.model import Fact, Mechanism, MechanismEdition
from constancia.registers.choosing import choose
from constancia.registers.facts import INTERVAL, UNNUMBERED, Facts
from constancia.registers.names import Entry, register

EDITION = "edition"

# What meets, runs or pays: what one can turn to. Conventions, resolutions, groups and regions are none.
STANDING = (
    "forum",
    "dialogue",
    "committee",
    "fund",
    "centre",
    "expo",
    "initiative",
    "plan",
    "programme",
    "mechanism",
    "network",
)


def named_after(whole: Mechanism, others: Iterable[Mechanism]) -> tuple[Mechanism, ...]:
    """The mechanisms that bear a name of this one in their own: "Secretariat of the Isles Forum"."""
    mine = [name for name in _called(whole) if " " in name.strip()]
    return tuple(
        one
        for one in others
        if one.id != whole.id and any(own in name for name in _called(one) for own in mine)
    )


def _called(one: Mechanism) -> list[str]:
    return [f" {name.casefold()} " for _language, names in one.names for name in names]


def mechanism(facts: Facts, identity: str) -> Mechanism:
    """A mechanism by its id; KeyError where the register has none."""
    entry = register().entries[identity]
    if entry.type not in STANDING:
        raise KeyError(identity)
    return _mechanism(facts, entry)


def mechanisms(facts: Facts) -> Mapping[str, Mechanism]:
    """All mechanisms of the register, by id in its order."""
    return {
        entry.id: _mechanism(facts, entry) for entry in register().entries.values() if entry.type in STANDING
    }


def _mechanism(facts: Facts, entry: Entry) -> Mechanism:
    stated = facts.about(entry.id, INTERVAL)
    interval = choose(stated).shown if stated else None
    return Mechanism(
        entry.id,
        entry.type,
        tuple((language, names) for language, names in entry.names.items()),
        entry.source,
        _editions(facts.about(entry.id, EDITION)),
        int(float(interval.value)) if interval else None,
        interval,
    )


def _editions(facts: Iterable[Fact]) -> tuple[MechanismEdition, ...]:
    """Facts with one number tell of one edition; one without a number stands for itself."""
    grouped: dict[str, list[Fact]] = {}
    for fact in facts:
        grouped.setdefault(fact.value if fact.value != UNNUMBERED else fact.id, []).append(fact)
    return tuple(sorted((_edition(found) for found in grouped.values()), key=_in_time))


def _edition(facts: list[Fact]) -> MechanismEdition:
    """When an edition was is told by the fact that `choose` would show of those that have a date."""
    dated = [fact for fact in facts if fact.when is not None]
    choice = choose(dated or facts)
    ordered = (choice.shown, *choice.beside, *(fact for fact in facts if fact.when is None and dated))
    number = choice.shown.value
    return MechanismEdition(int(number) if number.isdigit() else None, choice.shown.when, ordered)


def _in_time(edition: MechanismEdition) -> tuple[date, int]:
    return edition.when.first if edition.when else date.min, edition.ordinal or 0
