"""What a country can ask for under a paper: offers and invitations, on which conditions, through whom.

An *invitation* and an *offer* (what an actor is willing or ready to do) are so by their wording. Any other
undertaking that names something concrete is *enabling*: one can refer to it when asking.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache, cached_property

from constancia.model import (
    Fact,
    Firmness,
    InstrumentRecord,
    Kind,
    LifeCycle,
    Mechanism,
    Paper,
    Statement,
)
from constancia.registers.courses import PARTICIPATION, records
from constancia.registers.facts import Facts
from constancia.registers.mechanisms import STANDING, mechanism
from constancia.registers.names import register
from constancia.registers.provisions import ProvisionKind
from constancia.track.eligibility import (
    Judged,
    Provisions,
    Rule,
    Verdict,
    judge,
    provisions_in,
    rules_of,
    rules_of_areas,
    rules_of_paper,
)
from constancia.track.recurrence import Outlook, outlook

CONCRETE = 1  # the precision from which on a commitment names a field or more (codebook, section 3)
ASKING = frozenset({ProvisionKind.PRECONDITION, ProvisionKind.EXCLUSION})
MEETING = ("forum", "dialogue", "committee", "expo", "mechanism")  # types of what one can ask through


class OfferKind(StrEnum):
    """What sort of offer an undertaking is to the country that reads it."""

    INVITATION = "invitation"
    OFFER = "offer"
    ENABLING = "enabling"


@dataclass(frozen=True, slots=True)
class Holding:
    """What a country has of what is offered: a course, where it stands, and the fact that tells."""

    country: str
    record: InstrumentRecord
    state: LifeCycle | None
    fact: Fact | None


@dataclass(frozen=True, slots=True)
class Channel:
    """A mechanism through which to ask. `named` where the offer itself names it, else its area does."""

    mechanism: Mechanism
    named: bool
    outlook: Outlook


@dataclass(frozen=True, slots=True)
class Offer:
    """One undertaking as it concerns one country.

    `judged` are the rules in its own words and its area's, `general` those of the whole paper.
    """

    statement: Statement
    kind: OfferKind
    judged: tuple[Judged, ...]
    general: tuple[Judged, ...]
    own: tuple[Holding, ...]
    others: tuple[Holding, ...]
    channels: tuple[Channel, ...]

    @property
    def next(self) -> Channel | None:
        """The channel with the nearest date that is known or expected, those that it names itself first."""
        dated = [one for one in self.channels if one.outlook.next is not None]
        return min(dated, key=_nearness, default=None)

    @property
    def preconditions(self) -> tuple[Judged, ...]:
        """The rules that say who may take part, those of the whole paper first."""
        return tuple(one for one in (*self.general, *self.judged) if one.rule.provision.kind in ASKING)

    @property
    def verdict(self) -> Verdict:
        """Of its preconditions together: one not met decides, then one unknown; nothing asked without any."""
        found = {one.verdict for one in self.preconditions}
        order = (Verdict.NOT_MET, Verdict.UNKNOWN, Verdict.MET)
        return next((one for one in order if one in found), Verdict.NOTHING_ASKED)


Undertaking = tuple[Statement, OfferKind]  # one that offers something, and what sort of offer it is


class Reading:
    """A paper read for its offers: what does not depend on the country is found once."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper

    @cached_property
    def offers(self) -> tuple[Undertaking, ...]:
        """The undertakings that offer something, in text order."""
        found = ((one, kind_of(one)) for one in self.paper.statements)
        return tuple((one, kind) for one, kind in found if kind is not None)

    @cached_property
    def paper_rules(self) -> tuple[Rule, ...]:
        return rules_of_paper(self.paper)

    def rules(self, statement: Statement) -> tuple[Rule, ...]:
        """The rules of a statement's words and of its area."""
        own = rules_of(self.paper, statement, self._provisions)
        return (*own, *self._of_areas.get(statement.division or "", ()))

    @cached_property
    def _provisions(self) -> Provisions:
        return provisions_in(self.paper)

    @cached_property
    def _of_areas(self) -> Mapping[str, tuple[Rule, ...]]:
        return rules_of_areas(self.paper, self._provisions)

    @cached_property
    def named(self) -> Mapping[str, tuple[str, ...]]:
        """By division, the ids of the mechanisms that its statements name, in text order."""
        found: dict[str, dict[str, None]] = {}
        for one in self.paper.statements:
            found.setdefault(one.division or "", {}).update(dict.fromkeys(standing(one)))
        return {division: tuple(ids) for division, ids in found.items()}

    def mechanisms(self) -> tuple[str, ...]:
        """Every mechanism that the paper names, in text order."""
        return tuple(dict.fromkeys(one for ids in self.named.values() for one in ids))


def kind_of(statement: Statement) -> OfferKind | None:
    """What an undertaking is to the other side; None for what it does alone, or what names nothing."""
    if not statement.is_undertaking or statement.actor == "partner":
        return None
    if statement.kind is Kind.INVITATION:
        return OfferKind.INVITATION
    if statement.firmness is Firmness.OFFERS:
        return OfferKind.OFFER
    return OfferKind.ENABLING if (statement.precision or 0) >= CONCRETE else None


def standing(statement: Statement) -> Iterator[str]:
    """The ids of the mechanisms that a statement names; by its names alone where it was not enriched."""
    if statement.is_enriched:
        entries = (register().entries.get(one) for one in statement.values("registered"))
    else:
        entries = (register().find(one) for one in statement.named)
    for entry in entries:
        if entry is not None and entry.type in STANDING:
            yield entry.id


def concerning(reading: Reading, country: str) -> tuple[Undertaking, ...]:
    """What a paper offers and is addressed to a country, in text order."""
    return tuple((one, kind) for one, kind in reading.offers if concerns(one, country))


def offers(
    reading: Reading,
    country: str,
    facts: Facts,
    as_of: date,
    *,
    others: Iterable[str] = (),
    about: Iterable[Undertaking] | None = None,
) -> tuple[Offer, ...]:
    """The offers that concern a country, in text order, with what it and `others` have; or some, `about`."""
    issuer = reading.paper.document.work.issuer
    own = _held(country, issuer, facts, as_of)
    beside = [one for code in others for one in _held(code, issuer, facts, as_of)]
    ahead = cache(lambda one: _ahead(one, country, facts, as_of))
    general = judged_paper(reading, country, facts, as_of)
    return tuple(
        Offer(
            statement,
            kind,
            tuple(judge(rule, country, issuer, facts, as_of) for rule in reading.rules(statement)),
            general,
            tuple(_wanted(statement, own)),
            tuple(_wanted(statement, beside)),
            tuple(_channels(reading, statement, ahead)),
        )
        for statement, kind in (concerning(reading, country) if about is None else about)
    )


def judged_paper(reading: Reading, country: str, facts: Facts, as_of: date) -> tuple[Judged, ...]:
    """What becomes, for a country, of the rules that the paper states for the whole of itself."""
    issuer = reading.paper.document.work.issuer
    return tuple(judge(rule, country, issuer, facts, as_of) for rule in reading.paper_rules)


_WHOEVER = frozenset({"partner", "unstated"})  # the other side, of which the paper does not say who it is


def concerns(statement: Statement, country: str) -> bool:
    """Whether a statement is addressed to a country: to it, to a group or region that it is in, or to no one.

    A group or region of whose members the register has no list shuts no one out.
    """
    return reaches(statement.values("counterpart"), country)


def reaches(addressed: Collection[str], country: str) -> bool:
    """Whether what is addressed to these concerns a country; what is addressed to no one concerns all."""
    return not addressed or any(_reaches(one, country) for one in addressed)


def _reaches(addressed: str, country: str) -> bool:
    entry = register().entries.get(addressed)
    if entry is None:
        return addressed == country or addressed in _WHOEVER
    return not entry.members or country in entry.members


def _held(country: str, issuer: str | None, facts: Facts, as_of: date) -> tuple[Holding, ...]:
    """Everything that a country has: instruments with the issuer, and what it takes part in."""
    found = []
    for record in records(facts, country):
        known = record.known(as_of)
        if known and (record.kind == PARTICIPATION or record.side == issuer):
            step = record.step(as_of) or known[-1]
            found.append(Holding(country, record, record.state(as_of), step.fact))
    return tuple(found)


def _wanted(statement: Statement, held: Iterable[Holding]) -> Iterator[Holding]:
    """Of what countries have, the instruments and mechanisms that a statement names."""
    kinds, entries = set(statement.instruments), set(standing(statement))
    for one in held:
        if one.record.side in entries if one.record.kind == PARTICIPATION else one.record.kind in kinds:
            yield one


def _ahead(identity: str, country: str, facts: Facts, as_of: date) -> tuple[Mechanism, Outlook]:
    kept = mechanism(facts, identity).with_country(country)
    return kept, outlook(kept, as_of)


def _channels(
    reading: Reading, statement: Statement, ahead: Callable[[str], tuple[Mechanism, Outlook]]
) -> Iterator[Channel]:
    """The mechanisms that meet, of the statement first, then of its area."""
    own = tuple(dict.fromkeys(standing(statement)))
    area = reading.named.get(statement.division or "", ())
    for one in dict.fromkeys((*own, *area)):
        kept, coming = ahead(one)
        if kept.type in MEETING:
            yield Channel(kept, one in own, coming)


def _nearness(channel: Channel) -> tuple[bool, date]:
    return not channel.named, channel.outlook.next or date.max
