"""Which of several facts is shown, and which contradict each other. All of them are kept and shown beside it.

The rule, first difference decides: closer publishers before others (official, agency, press, compiled);
what more publishers say before what fewer do; the more exact date; a quotation that was copied before one
that was retyped; what was retrieved later; and at last the address, so that the order is always the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from constancia.model import Fact, Step
from constancia.registers.files import table
from constancia.registers.properties import PropertyKind, events, properties

_FILE = "publishers"
_SAME = ("document", "host", "amount")  # details that tell two events of one name and time apart


class Closeness(StrEnum):
    """How close a publisher is to what it tells, the closest first."""

    OFFICIAL = "official"
    AGENCY = "agency"
    PRESS = "press"
    COMPILED = "compiled"


class Reason(StrEnum):
    """What decided that a fact is shown before another."""

    ONLY = "only"
    CLOSER = "closer"
    MORE_PUBLISHERS = "more-publishers"
    MORE_EXACT = "more-exact"
    COPIED = "copied"
    LATER = "later"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Choice:
    """The fact that is shown, those beside it in order, and what decided. `contradicted` by any of them."""

    shown: Fact
    beside: tuple[Fact, ...]
    reason: Reason
    contradicted: bool


def choose(facts: Iterable[Fact]) -> Choice:
    """The fact to show of several that tell the same thing; ValueError where there is none."""
    every = list(facts)
    if not every:
        raise ValueError("there is no fact to choose from")
    keys = {fact: _rank(fact, every) for fact in every}
    first, *beside = sorted(every, key=keys.__getitem__)
    other = next((fact for fact in beside if contradicts(first, fact)), None)
    against = other or (beside[0] if beside else None)
    reason = _decided(keys[first], keys[against]) if against else Reason.ONLY
    return Choice(first, tuple(beside), reason, other is not None)


def told(kind: str, steps: Iterable[Step]) -> tuple[Choice, ...]:
    """The events of a course in order; of facts that tell of one event, alike or not, the one to show."""
    every = list(steps)
    grouped: dict[tuple[str, str | None], list[Fact]] = {}
    for step in every:
        grouped.setdefault(_event(kind, step, every), []).append(step.fact)
    return tuple(choose(group) for group in grouped.values())


def contradictions(facts: Iterable[Fact]) -> Iterator[tuple[Fact, ...]]:
    """Groups of facts about one thing of which at least two contradict each other."""
    groups: dict[tuple[str, str, str | None, str], list[Fact]] = {}
    for fact in facts:
        groups.setdefault(_thing(fact), []).append(fact)
    for group in groups.values():
        if any(contradicts(one, other) for at, one in enumerate(group) for other in group[at + 1 :]):
            yield tuple(group)


def contradicts(one: Fact, other: Fact) -> bool:
    """Whether two facts cannot both be so.

    Figures of one subject that differ although their times overlap; an event that happens once with two
    times that do not overlap. What is only less exact ("2018" and "2018-11") agrees, and so do two documents,
    which of kinds with many are two unless their facts name the same one.
    """
    if _thing(one) != _thing(other):
        return False
    kept = properties()[one.property]
    if kept.kind is PropertyKind.FIGURE:
        return float(one.value) != float(other.value) and _overlap(one, other)
    if kept.has_course and events()[one.value].once:
        document = one.detail("document"), other.detail("document")
        apart = kept.many if None in document else document[0] != document[1]
        return not apart and one.when is not None and other.when is not None and not _overlap(one, other)
    return False


def closeness(publisher: str) -> Closeness:
    """How close a publisher is, by the beginning of its name; press where the register does not say."""
    return next(
        (close for close, names in _publishers().items() if publisher.startswith(names)), Closeness.PRESS
    )


def _event(kind: str, step: Step, steps: Sequence[Step]) -> tuple[str, str | None]:
    """Which event a step tells of: what happens once by its name, else by its time and document."""
    documents = {one.fact.detail("document") for one in steps if one.event == step.event}
    if not properties()[kind].many and events()[step.event].once and len(documents - {None}) < 2:
        return step.event, None
    same = next((found for key in _SAME if (found := step.fact.detail(key))), None)
    return f"{step.event} {step.fact.when}", same


def _thing(fact: Fact) -> tuple[str, str, str | None, str]:
    """What a fact tells something about: of figures whatever their value, of others with it."""
    figure = properties()[fact.property].kind is PropertyKind.FIGURE
    return fact.subject, fact.property, fact.object, "" if figure else fact.value


def _overlap(one: Fact, other: Fact) -> bool:
    if one.when is None or other.when is None:
        return False
    return one.when.first <= other.when.last and other.when.first <= one.when.last


Rank = tuple[int, int, int, int, int, str]


def _rank(fact: Fact, every: Sequence[Fact]) -> Rank:
    agreeing = {one.publisher for one in every if not contradicts(fact, one)}
    return (
        list(Closeness).index(closeness(fact.publisher)),
        -len(agreeing),
        -len(str(fact.when or "").partition("/")[0]),
        int(fact.recheck),
        -int(fact.retrieved.replace("-", "")),
        fact.address + fact.quotation,
    )


def _decided(first: Rank, other: Rank) -> Reason:
    reasons = (Reason.CLOSER, Reason.MORE_PUBLISHERS, Reason.MORE_EXACT, Reason.COPIED, Reason.LATER)
    for reason, mine, theirs in zip(reasons, first, other, strict=False):
        if mine != theirs:
            return reason
    return Reason.ORDER


@cache
def _publishers() -> Mapping[Closeness, tuple[str, ...]]:
    found: dict[Closeness, tuple[str, ...]] = {}
    for name, publishers in table(_FILE).items():
        if not _is_names(publishers):
            raise ValueError(f"registers/{_FILE}.toml: {name} is no list of names")
        try:
            found[Closeness(name)] = tuple(publishers)
        except ValueError as error:
            raise ValueError(f"registers/{_FILE}.toml: {name} is none of {', '.join(Closeness)}") from error
    return found


def _is_names(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(name, str) and name for name in value)
