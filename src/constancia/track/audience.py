"""For which countries a paper's commitments are told.

A paper whose note names its counterpart speaks to that. Of any other its own words decide: the countries
that its commitments name often enough, else the one that acts in it, as in a plan for the country itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from constancia.model import Paper, Statement
from constancia.registers.countries import countries_called, is_country
from constancia.registers.names import register

LEAST = 2  # commitments that name a country before the paper speaks to it,
SHARE = 50  # and one of so many at the least


def audience(paper: Paper) -> tuple[str, ...]:
    """Country codes: in the register's order for a group, else those that are named most first.

    Empty where neither the paper's note nor its words tell any.
    """
    return stated(paper) or _named(paper) or _acting(paper)


def stated(paper: Paper) -> tuple[str, ...]:
    """The countries to which the paper's note says that it speaks: the members of a group, or the country."""
    counterpart = paper.document.work.counterpart
    entry = register().entries.get((counterpart or "").lower()) or register().find(counterpart or "")
    if entry is not None and entry.members:
        return tuple(entry.members)
    return (counterpart,) if counterpart and is_country(counterpart) else ()


def speaks_to(paper: Paper, country: str) -> bool:
    """Whether a paper's note names this country or a group that it is in; true where it names no one."""
    meant = stated(paper)
    return not meant or country in meant


def _named(paper: Paper) -> tuple[str, ...]:
    undertakings = [one for one in paper.statements if one.is_undertaking]
    counted = Counter(code for one in undertakings for code in dict.fromkeys(_addressed(one)))
    enough = max(LEAST, len(undertakings) / SHARE)
    return tuple(code for code, number in counted.most_common() if number >= enough)


def _addressed(statement: Statement) -> Iterator[str]:
    """The countries that a statement is addressed to, those of a group one by one."""
    for party in statement.values("counterpart"):
        entry = register().entries.get(party)
        if entry is not None:
            yield from entry.members
        elif is_country(party):
            yield party


def _acting(paper: Paper) -> tuple[str, ...]:
    """The issuer, where it is a country; else the country that is named as acting most often."""
    issuer = paper.document.work.issuer
    if issuer and is_country(issuer):
        return (issuer,)
    subjects = (one.clause.subject for one in paper.statements if one.is_undertaking)
    counted = Counter(span.quote(paper.document.text) for span in subjects if span is not None)
    called = (countries_called(name) for name, _ in counted.most_common())
    return next((found for found in called if len(found) == 1), ())
