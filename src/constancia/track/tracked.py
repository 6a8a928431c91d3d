"""A paper read for its commitments: what rules look at in each, whatever the country and the day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from sys import intern
from typing import TypeVar

from constancia.model import CommitmentClass, Paper, ProofTest, Statement
from constancia.track.audience import audience
from constancia.track.classes import ClassRule, class_rule, proof_test
from constancia.track.eligibility import (
    Provisions,
    Rule,
    provisions_in,
    rules_of,
    rules_of_areas,
    rules_of_paper,
)
from constancia.track.holdings import standing
from constancia.track.offers import ASKING

Found = TypeVar("Found")


def _once(kept: dict[str, Found], commitment: str, find: Callable[[str], Found]) -> Found:
    """What is told of a commitment, worked out when it is first asked for."""
    if commitment not in kept:
        kept[commitment] = find(commitment)
    return kept[commitment]


class Tracked:
    """A paper read for its commitments: what depends on no country and no day is found once.

    Of a commitment only what is asked for is found; KeyError for an id that is none of the paper's. Whoever
    has but a part of the paper says for which `countries` the whole is told.
    """

    def __init__(self, paper: Paper, countries: tuple[str, ...] | None = None) -> None:
        self.paper = paper
        self._countries = countries
        self._classes: dict[str, ClassRule] = {}
        self._rules: dict[str, tuple[Rule, ...]] = {}
        self._mechanisms: dict[str, tuple[str, ...]] = {}
        self._entries: dict[str, str] = {}

    @cached_property
    def undertakings(self) -> tuple[Statement, ...]:
        return tuple(one for one in self.paper.statements if one.is_undertaking)

    def test(self, commitment: str, *, language: str, written: Callable[[str], str] = str) -> ProofTest:
        """A commitment's class and test in a reader's language; `written` writes the paper's date."""
        return proof_test(self.paper, self.statement(commitment), language=language, written=written)

    def statement(self, commitment: str) -> Statement:
        """A commitment by its id."""
        return self._by_id[commitment]

    @cached_property
    def _by_id(self) -> Mapping[str, Statement]:
        return {one.id: one for one in self.undertakings}

    def class_of(self, commitment: str) -> ClassRule:
        """The rule that decides a commitment's class."""
        return _once(self._classes, commitment, self._class)

    def _class(self, commitment: str) -> ClassRule:
        return class_rule(self.statement(commitment), self.paper.document.language)

    def rules_of(self, commitment: str) -> tuple[Rule, ...]:
        """The rules that say who may take part: its own, its area's and the whole paper's."""
        return _once(self._rules, commitment, self._asking)

    def _asking(self, commitment: str) -> tuple[Rule, ...]:
        one = self.statement(commitment)
        own, areas = rules_of(self.paper, one, self._provisions), self._of_areas.get(one.division or "", ())
        return tuple(rule for rule in (*own, *areas, *self._of_all) if rule.provision.kind in ASKING)

    @cached_property
    def _provisions(self) -> Provisions:
        return provisions_in(self.paper)

    @cached_property
    def _of_areas(self) -> Mapping[str, tuple[Rule, ...]]:
        return rules_of_areas(self.paper, self._provisions)

    @cached_property
    def _of_all(self) -> tuple[Rule, ...]:
        return rules_of_paper(self.paper)

    def mechanisms_of(self, commitment: str) -> tuple[str, ...]:
        """The mechanisms that a commitment names."""
        return _once(self._mechanisms, commitment, self._standing)

    def _standing(self, commitment: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(standing(self.statement(commitment))))

    def addressed(self, commitment: str) -> tuple[str, ...]:
        """Whom a commitment is addressed to; nothing where to no one in particular."""
        return self.statement(commitment).values("counterpart")

    def kinds(self, commitment: str) -> tuple[str, ...]:
        """The kinds of instrument that a commitment's class rests on."""
        rests = self.class_of(commitment).instruments
        return tuple(kind for kind in self.statement(commitment).instruments if kind in rests)

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The countries for which its commitments are told."""
        return audience(self.paper) if self._countries is None else self._countries

    @cached_property
    def alike(self) -> Mapping[str, str]:
        """By commitment, the first one of which rules say the same for every country and day.

        They have one class, are addressed to the same, ask the same and name the same mechanisms or kinds.
        """
        first: dict[object, str] = {}
        return {one.id: first.setdefault(self._weighed(one.id), one.id) for one in self.undertakings}

    def entry_of(self, commitment: str) -> str:
        """All that decides to whom it applies: two of which it is equal apply to the same.

        It is looked up for every country: one text is found faster than many in a tuple.
        """
        return _once(self._entries, commitment, self._entry)

    def _entry(self, commitment: str) -> str:
        asked = (rule.provision.id for rule in self.rules_of(commitment))
        issuer = self.paper.document.work.issuer or ""
        return intern("\x1f".join((issuer, *self.addressed(commitment), "asked", *asked)))

    def _weighed(self, id: str) -> object:
        """All that rules look at in a commitment."""
        rule = self.class_of(id)
        named: tuple[str, ...] = ()
        if rule.kind is CommitmentClass.MECHANISM:
            named = self.mechanisms_of(id)
        elif rule.kind is CommitmentClass.INSTRUMENT:
            named = self.kinds(id)
        return self.entry_of(id), rule.id, named
