"""What is held of commitments at one time: tests, evidence, links, searches, assessments, facts.

It is what rules are run over, whether it was read from a store or from rows of JSON.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from constancia.model import (
    Assessment,
    CommitmentClass,
    Evidence,
    Fact,
    Link,
    Paper,
    ProofTest,
    SearchLog,
    Statement,
)
from constancia.model.codec import from_json, to_json
from constancia.model.dates import first_day
from constancia.registers.facts import Facts, faults
from constancia.registers.mechanisms import STANDING
from constancia.registers.names import register
from constancia.track.classes import proof_test


@dataclass(frozen=True, slots=True)
class Commitment:
    """An undertaking as far as rules need it. `date` is the paper's day, `issuer` its issuer's code.

    `mechanisms` are the ids of those that it names, `counted` whether it names a quantity.
    """

    id: str
    work: str
    kind: CommitmentClass
    test: str
    date: str | None = None
    issuer: str | None = None
    mechanisms: tuple[str, ...] = ()
    counted: bool = False

    def __post_init__(self) -> None:
        if self.date is not None:
            first_day(self.date)


@dataclass(frozen=True, slots=True)
class Unread:
    """A row that is no noun: what it says it is, its id where it has one, and what is wrong with it."""

    noun: str
    id: str
    value: Mapping[str, Any]
    reason: str


@dataclass(frozen=True)
class Holdings:
    """Everything that rules look at, each kind in the order in which it was kept."""

    commitments: tuple[Commitment, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    links: tuple[Link, ...] = ()
    searches: tuple[SearchLog, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    facts: Facts = field(default_factory=lambda: Facts.of(()))
    unread: tuple[Unread, ...] = ()

    @cached_property
    def commitment(self) -> Mapping[str, Commitment]:
        return {one.id: one for one in self.commitments}

    @cached_property
    def piece(self) -> Mapping[str, Evidence]:
        """Evidence by its id; of several with one id the first."""
        return {one.id: one for one in reversed(self.evidence)}

    @cached_property
    def fact(self) -> Mapping[str, Fact]:
        return {one.id: one for one in self.facts.all}

    @cached_property
    def sound(self) -> Facts:
        """The facts that fit the registers: with others no course or interval can be worked out."""
        return Facts.of(one for one in self.facts.all if not any(faults(one)))

    @cached_property
    def assessment(self) -> Mapping[str, Assessment]:
        return {one.id: one for one in reversed(self.assessments)}

    @cached_property
    def linked(self) -> Mapping[tuple[str, str], tuple[Link, ...]]:
        """Links by commitment and evidence."""
        found: dict[tuple[str, str], list[Link]] = {}
        for link in self.links:
            found.setdefault((link.commitment, link.evidence), []).append(link)
        return {pair: tuple(links) for pair, links in found.items()}


def commitments_of(paper: Paper) -> tuple[Commitment, ...]:
    """The undertakings of a paper as rules need them, in text order."""
    return tuple(
        commitment_of(paper, one, proof_test(paper, one, language="en"))
        for one in paper.statements
        if one.is_undertaking
    )


def commitment_of(paper: Paper, statement: Statement, test: ProofTest) -> Commitment:
    work = paper.document.work
    return Commitment(
        statement.id,
        work.id,
        test.kind,
        test.test,
        work.date,
        work.issuer,
        tuple(dict.fromkeys(standing(statement))),
        statement.facet("quantity") is not None,
    )


def standing(statement: Statement) -> Iterator[str]:
    """The ids of the mechanisms that a statement names."""
    for one in statement.values("registered"):
        entry = register().entries.get(one)
        if entry is not None and entry.type in STANDING:
            yield entry.id


_NOUNS: Mapping[str, type[Any]] = {
    "Commitment": Commitment,
    "Evidence": Evidence,
    "Link": Link,
    "SearchLog": SearchLog,
    "Assessment": Assessment,
    "Fact": Fact,
}


def to_rows(held: Holdings) -> Iterator[dict[str, Any]]:
    """Everything as rows `{"noun": ..., "value": ...}`; what could not be read stays as it was."""
    for group in (
        held.commitments, held.evidence, held.links, held.searches, held.assessments, held.facts.all
    ):  # fmt: skip
        for one in group:
            yield {"noun": type(one).__name__, "value": to_json(one)}
    for unread in held.unread:
        yield {"noun": unread.noun, "value": dict(unread.value)}


def from_rows(rows: Iterable[Mapping[str, Any]]) -> Holdings:
    """Rows as `to_rows` writes them; what is no noun is kept aside with its reason, never dropped."""
    found: dict[str, list[Any]] = {name: [] for name in _NOUNS}
    unread = []
    for row in rows:
        name, value = str(row.get("noun")), row.get("value")
        kept = value if isinstance(value, dict) else {}
        try:
            if name not in _NOUNS:
                raise ValueError(f"{name!r} is none of {', '.join(_NOUNS)}")
            found[name].append(from_json(_NOUNS[name], value))
        except ValueError as error:
            unread.append(
                Unread(name, str(kept.get("id") or kept.get("commitment") or "?"), kept, str(error))
            )
    return Holdings(
        tuple(found["Commitment"]),
        tuple(found["Evidence"]),
        tuple(found["Link"]),
        tuple(found["SearchLog"]),
        tuple(found["Assessment"]),
        Facts.of(found["Fact"]),
        tuple(unread),
    )
