"""Entries of the registers: assembled from names and facts, each fact with its source."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from constancia.model.fact import Fact
from constancia.model.when import When

Names = tuple[tuple[str, tuple[str, ...]], ...]  # by language, the first of each to show


class LifeCycle(StrEnum):
    """Where an instrument between two sides stands."""

    PROPOSED = "proposed"
    NEGOTIATING = "negotiating"
    SIGNED = "signed"
    IN_FORCE = "in-force"
    SUSPENDED = "suspended"
    ENDED = "ended"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Country:
    """A state: its codes elsewhere and its names. `region` is that of UN M49 ("Caribbean").

    `code` is ISO 3166-1 alpha-2, `m49` has three digits.
    """

    code: str
    alpha3: str
    m49: str
    names: Names
    wikidata: str | None = None
    region: str | None = None

    def __post_init__(self) -> None:
        if len(self.code) != 2 or len(self.alpha3) != 3 or len(self.m49) != 3:
            raise ValueError(f"{self.code}, {self.alpha3}, {self.m49} are no codes of a country")

    def name(self, language: str) -> str:
        return shown_name(self.names, language)


@dataclass(frozen=True, slots=True)
class MechanismEdition:
    """One meeting of a mechanism, with the facts that tell of it.

    `ordinal` is its number where a source gives one.
    """

    ordinal: int | None
    when: When | None
    facts: tuple[Fact, ...]

    def __post_init__(self) -> None:
        if not self.facts:
            raise ValueError("an edition without a fact is none")

    def detail(self, name: str) -> str | None:
        """What a source tells of it by that name ("place"); the first source that tells it."""
        return next((found for fact in self.facts if (found := fact.detail(name))), None)

    @property
    def side(self) -> str | None:
        """The country with which alone it was held, where a source tells one."""
        return self.detail("side")


@dataclass(frozen=True, slots=True)
class Mechanism:
    """A standing forum, dialogue, committee, fund, centre, fair, programme or initiative.

    `editions` are in order of time, undated ones first. `interval` is in months where a source states it.
    """

    id: str
    type: str
    names: Names
    source: str
    editions: tuple[MechanismEdition, ...] = ()
    interval: int | None = None
    interval_fact: Fact | None = None

    def __post_init__(self) -> None:
        if (self.interval is None) != (self.interval_fact is None):
            raise ValueError(f"{self.id}: an interval has a fact that states it")

    def name(self, language: str) -> str:
        return shown_name(self.names, language)

    def held(self, as_of: date) -> tuple[MechanismEdition, ...]:
        """The dated editions that had begun by that day, in order of time."""
        return tuple(one for one in self.editions if one.when is not None and one.when.first <= as_of)

    @property
    def sides(self) -> frozenset[str]:
        """The countries with each of which alone editions were held."""
        return frozenset(side for one in self.editions if (side := one.side))

    def with_country(self, country: str) -> Mechanism:
        """The mechanism as it concerns a country: without the editions held with others alone."""
        if not self.sides:
            return self
        return replace(self, editions=tuple(one for one in self.editions if one.side in (None, country)))


@dataclass(frozen=True, slots=True)
class Step:
    """Something that happened to an instrument, to relations or to a participation.

    `state` is where it has stood from the day `since` on; None where that is unchanged, not told, or
    told by another fact on the same event, which is shown before this one.
    `until` is the last day for which the source limits it. `rule` says what worked out a day that the
    source does not name ("notice", "term"). `since` is None where the fact has no date.
    """

    event: str
    state: LifeCycle | None
    fact: Fact
    since: date | None = None
    until: date | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class InstrumentRecord:
    """What is known of one thing that has a course between a country and another side, in order of time.

    `kind` is a property of the registers: a kind of instrument, relations or participation. `side` is a
    country's code or, of a participation, the entry that the country takes part in.
    """

    kind: str
    country: str
    side: str
    steps: tuple[Step, ...]

    def __post_init__(self) -> None:
        if not self.steps:
            raise ValueError(f"{self.kind} of {self.country}: a course without a fact is none")

    def known(self, as_of: date) -> tuple[Step, ...]:
        """The steps that had happened by that day; undated ones too, first."""
        return tuple(one for one in self.steps if one.fact.when is None or one.fact.when.first <= as_of)

    def step(self, as_of: date) -> Step | None:
        """The step that tells where it stood on that day; None where none tells."""
        telling = (one for one in reversed(self.known(as_of)) if one.state is not None)
        return next((one for one in telling if one.since is None or one.since <= as_of), None)

    def state(self, as_of: date) -> LifeCycle | None:
        """Where it stood on that day; None where the facts do not tell."""
        step = self.step(as_of)
        if step is None:
            return None
        if step.state is LifeCycle.IN_FORCE and step.until is not None and step.until < as_of:
            return LifeCycle.EXPIRED
        return step.state


def shown_name(names: Names, language: str) -> str:
    """The first name in a language, else the first there is."""
    by_language = dict(names)
    return (by_language.get(language) or next(iter(by_language.values())))[0]
