"""On whose side a publisher stands, as seen from one paper."""

from __future__ import annotations

from dataclasses import dataclass

from constancia.model import Side


@dataclass(frozen=True, slots=True)
class Parties:
    """The two sides of a paper, as ISO alpha-2 codes: who issued it, and the countries it speaks to."""

    issuer: frozenset[str] = frozenset()
    counterpart: frozenset[str] = frozenset()

    def side(self, country: str | None) -> Side:
        """The side of a publisher from this country; unstated where it, or both sides, are not known."""
        if country is None or not (self.issuer or self.counterpart):
            return Side.UNSTATED
        if country in self.issuer:
            return Side.ISSUER
        return Side.COUNTERPART if country in self.counterpart else Side.THIRD


NOBODY = Parties()
