"""Whether a paper's own rules are met by a country: met, not met or unknown, by which facts, and why.

The same code serves every issuer and every country: whose relations and memberships count is in the
facts, and what a paper asks is in its words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from constancia.model import Fact, LifeCycle, Paper, Span, Statement
from constancia.registers.courses import RELATIONS, records
from constancia.registers.facts import Facts
from constancia.registers.names import register
from constancia.registers.provisions import Provision, Test, known_provisions, stated_provisions

MEMBER = "member"
IN = frozenset({"member", "listed"})  # values of membership that mean being one
OUT = frozenset({"not-listed"})
SITES = frozenset({"conditions", "counterpart"})  # facets whose words limit or address a statement


class Scope(StrEnum):
    """How much of a paper a rule holds for."""

    PAPER = "paper"
    AREA = "area"
    STATEMENT = "statement"


class Verdict(StrEnum):
    """What the registers tell of a rule and a country."""

    MET = "met"
    NOT_MET = "not-met"
    UNKNOWN = "unknown"
    NOTHING_ASKED = "nothing-asked"


class Why(StrEnum):
    """Why a verdict is what it is; the site and the command line say it in words."""

    RELATIONS = "relations"  # they stand, by these facts
    NO_RELATIONS = "no-relations"  # they do not stand, by these facts
    RELATIONS_UNKNOWN = "relations-unknown"
    NO_ISSUER = "no-issuer"  # who issued the paper is not known
    MEMBER = "member"  # of the group named in `about`
    NO_MEMBER = "no-member"
    MEMBERSHIP_UNKNOWN = "membership-unknown"
    PARTS = "parts"  # all that is asked for is on record
    PARTS_MISSING = "parts-missing"  # `about` names what is not
    LEFT_OPEN = "left-open"  # the paper leaves it open, and nothing in the registers can tell
    NOT_ASKED = "not-asked"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule where it stands: `words` in the paper's text, and whether it holds for all of it or a part."""

    provision: Provision
    scope: Scope
    words: Span


@dataclass(frozen=True, slots=True)
class Sought:
    """A rule that can stand in a paper, and the places around which it can."""

    provision: Provision
    places: Sequence[int]

    def may_stand_in(self, site: Span) -> bool:
        at = bisect_left(self.places, site.start)
        return at < len(self.places) and self.places[at] < site.end


@dataclass(frozen=True, slots=True)
class Provisions:
    """The rules that can stand in a paper, and the places around which any of them can, in text order."""

    sought: tuple[Sought, ...]
    places: Sequence[int]

    @classmethod
    def of(cls, sought: Iterable[Sought]) -> Provisions:
        every = tuple(sought)
        return cls(every, sorted({place for one in every for place in one.places}))

    def around(self, site: Span) -> list[Provision]:
        """Those that can stand in a stretch of the text; in most none can, which is soon known."""
        at = bisect_left(self.places, site.start)
        if at == len(self.places) or self.places[at] >= site.end:
            return []
        return [one.provision for one in self.sought if one.may_stand_in(site)]


@dataclass(frozen=True, slots=True)
class Judged:
    """A rule and a country: the verdict, why, what that is about (groups, properties), and the facts."""

    rule: Rule
    verdict: Verdict
    why: Why
    about: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()


def provisions_in(paper: Paper) -> Provisions:
    """The provisions that can stand in a paper by its words: no others need be looked for in statements."""
    text, language = paper.document.text, paper.document.language
    folded = text.casefold()
    if len(folded) != len(text):  # a letter that is folded into several: places in one are none in the other
        return Provisions.of(Sought(one, range(len(text))) for one in known_provisions())
    found = (Sought(one, one.places(folded, language)) for one in known_provisions())
    return Provisions.of(one for one in found if one.places)


def rules_of(paper: Paper, statement: Statement, provisions: Provisions | None = None) -> tuple[Rule, ...]:
    """The rules in a statement's own words, in what was left out in front of it and in its conditions.

    Of many statements one gives the `provisions_in` their paper, which are then looked for once.
    """
    text, language = paper.document.text, paper.document.language
    sought = provisions_in(paper) if provisions is None else provisions
    found: dict[str, Rule] = {}
    for site in _sites(statement) if sought.sought else ():
        for provision in sought.around(site):
            cue = (provision.cues or {}).get(language)
            hit = cue.search(text, site.start, site.end) if cue else None
            if hit and provision.id not in found:
                found[provision.id] = Rule(provision, Scope.STATEMENT, Span(hit.start(), hit.end()))
    return tuple(found.values())


def rules_of_paper(paper: Paper) -> tuple[Rule, ...]:
    """The rules that the paper states for the whole of itself, where this rendering has their words."""
    found = []
    for provision in stated_provisions(paper.document.work.id):
        quotation = provision.quotation or ""
        at = paper.document.text.find(quotation)
        if at >= 0:
            found.append(Rule(provision, Scope.PAPER, Span(at, at + len(quotation))))
    return tuple(found)


def rules_of_areas(paper: Paper, provisions: Provisions | None = None) -> dict[str, tuple[Rule, ...]]:
    """By division the rules in what it says besides its undertakings: they hold for the whole division."""
    found: dict[str, list[Rule]] = {}
    sought = provisions_in(paper) if provisions is None else provisions
    for statement in paper.statements:
        if statement.division is not None and not statement.is_undertaking:
            rules = [Rule(one.provision, Scope.AREA, one.words) for one in rules_of(paper, statement, sought)]
            found.setdefault(statement.division, []).extend(rules)
    return {division: tuple(rules) for division, rules in found.items() if rules}


def judge(rule: Rule, country: str, issuer: str | None, facts: Facts, as_of: date) -> Judged:
    """What the facts tell of a rule and a country, as of a day. What they do not tell is unknown."""
    asked = rule.provision
    if asked.test is Test.RELATIONS:
        return _relations(rule, country, issuer, facts, as_of)
    if asked.test is Test.MEMBER:
        return _membership(rule, country, facts)
    if asked.test is Test.PARTS:
        return _parts(rule, country, issuer, facts, as_of)
    if asked.test is Test.OPEN:
        return Judged(rule, Verdict.UNKNOWN, Why.LEFT_OPEN)
    return Judged(rule, Verdict.NOTHING_ASKED, Why.NOT_ASKED)


def _sites(statement: Statement) -> Iterator[Span]:
    yield statement.span
    yield from statement.clause.fronted
    for facet in statement.facets:
        if facet.name in SITES:
            yield from facet.words


def _relations(rule: Rule, country: str, issuer: str | None, facts: Facts, as_of: date) -> Judged:
    if issuer is None:
        return Judged(rule, Verdict.UNKNOWN, Why.NO_ISSUER)
    for record in records(facts, country, side=issuer, property=RELATIONS):
        step = record.step(as_of)
        if step is None:
            continue
        resting = tuple(one.fact for one in record.known(as_of) if one.event == step.event)
        if record.state(as_of) is LifeCycle.IN_FORCE:
            return Judged(rule, Verdict.MET, Why.RELATIONS, (issuer,), resting)
        others = tuple(
            other.fact
            for one in records(facts, country, property=RELATIONS)
            if one.side != issuer and (other := one.step(as_of)) is not None
        )
        return Judged(rule, Verdict.NOT_MET, Why.NO_RELATIONS, (issuer,), resting + others)
    return Judged(rule, Verdict.UNKNOWN, Why.RELATIONS_UNKNOWN, (issuer,))


def _membership(rule: Rule, country: str, facts: Facts) -> Judged:
    """Member of one of the groups; not, only where the facts or a closed list say so of each of them."""
    out: list[Fact] = []
    unknown: list[str] = []
    for group in rule.provision.groups:
        said = facts.about(country, MEMBER, group)
        if any(fact.value in IN for fact in said):
            return Judged(rule, Verdict.MET, Why.MEMBER, (group,), said)
        if any(fact.value in OUT for fact in said):
            out.extend(said)
        elif not _closed(group):
            unknown.append(group)
    if unknown:
        return Judged(rule, Verdict.UNKNOWN, Why.MEMBERSHIP_UNKNOWN, tuple(unknown))
    return Judged(rule, Verdict.NOT_MET, Why.NO_MEMBER, rule.provision.groups, tuple(out))


def _closed(group: str) -> bool:
    """Whether the register lists all members of a group, so that whoever is not there is none."""
    return bool(register().entries[group].members)


def _parts(rule: Rule, country: str, issuer: str | None, facts: Facts, as_of: date) -> Judged:
    """A fact of each property asked for, as of the day; what is not on record leaves it unknown."""
    found: list[Fact] = []
    missing: list[str] = []
    for name in rule.provision.properties:
        said = [
            fact
            for fact in facts.about(country, name, issuer)
            if fact.when is None or fact.when.first <= as_of
        ]
        found.extend(said)
        if not said:
            missing.append(name)
    if missing:
        return Judged(rule, Verdict.UNKNOWN, Why.PARTS_MISSING, tuple(missing), tuple(found))
    return Judged(rule, Verdict.MET, Why.PARTS, rule.provision.properties, tuple(found))
