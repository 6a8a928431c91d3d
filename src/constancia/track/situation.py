"""The facts as of a day, as rules ask for them: what several commitments need is looked up once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from constancia.model import InstrumentRecord, Mechanism
from constancia.registers.courses import records
from constancia.registers.facts import Facts
from constancia.registers.mechanisms import mechanism
from constancia.track.eligibility import Judged, Rule, judge
from constancia.track.recurrence import Outlook, outlook

Found = TypeVar("Found")
SHARED = 50_000  # answers that several commitments share, held for a day; some 200 bytes each


class Situation:
    """The facts as of a day; what several commitments ask for is looked up once."""

    def __init__(self, facts: Facts, as_of: date) -> None:
        self.facts = facts
        self.as_of = as_of
        self._mechanisms: dict[str, tuple[Mechanism, bool]] = {}
        self._outlooks: dict[tuple[str, str], Outlook] = {}
        self._records: dict[str, tuple[InstrumentRecord, ...]] = {}
        self._judged: dict[tuple[str, str, str | None], Judged] = {}
        self._shared: dict[object, Any] = {}

    def outlook(self, id: str, country: str) -> Outlook:
        """What comes next of a mechanism for a country; looked up once where it meets with all at once."""
        kept, apart = self._mechanism(id)
        key = id, country if apart else ""
        if key not in self._outlooks:
            self._outlooks[key] = outlook(kept.with_country(country), self.as_of)
        return self._outlooks[key]

    def meet_apart(self, mechanisms: tuple[str, ...]) -> bool:
        """Whether one of these mechanisms meets with single countries, so that each has its own outlook."""
        return self.once(mechanisms, lambda: any(self._mechanism(id)[1] for id in mechanisms))

    def _mechanism(self, id: str) -> tuple[Mechanism, bool]:
        """A mechanism, and whether it has met with single countries."""
        if id not in self._mechanisms:
            found = mechanism(self.facts, id)
            self._mechanisms[id] = found, bool(found.sides)
        return self._mechanisms[id]

    def once(self, key: object, find: Callable[[], Found]) -> Found:
        """What is found, worked out at the first asking for this key: all that it depends on."""
        if key not in self._shared:
            if len(self._shared) >= SHARED:
                self._shared.clear()  # of a large library: one begins anew
            self._shared[key] = find()
        found: Found = self._shared[key]
        return found

    def records(self, country: str) -> tuple[InstrumentRecord, ...]:
        if country not in self._records:
            self._records[country] = records(self.facts, country)
        return self._records[country]

    def verdict(self, rule: Rule, country: str, issuer: str | None) -> Judged:
        key = rule.provision.id, country, issuer
        if key not in self._judged:
            self._judged[key] = judge(rule, country, issuer, self.facts, self.as_of)
        return self._judged[key]
