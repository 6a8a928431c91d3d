"""Rules on what a state needs at least: a class that admits it, a test, evidence, people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from constancia.model import (
    TWO_PEOPLE,
    UNPROVED,
    Assessment,
    CommitmentClass,
    Confidence,
    Evidence,
    Fact,
    Relation,
    Side,
    State,
)
from constancia.model.dates import first_day
from constancia.registers.countries import government_at, is_country
from constancia.registers.mechanisms import mechanism
from constancia.track.checks.ruling import Hit, hit, rule, states, weights
from constancia.track.context import STATISTICS
from constancia.track.deeds import is_of, issuers_of
from constancia.track.holdings import Commitment, Holdings
from constancia.track.recurrence import outlook

OPEN = frozenset({State.NOT_ASSESSED, State.NOT_APPLICABLE, State.SUPERSEDED})
BINDING = frozenset({State.AGREED, State.IN_FORCE})
BEGUN = frozenset({State.UNDER_WAY, State.PARTLY_DELIVERED, State.DELIVERED})
RECURRING = frozenset({State.RECURRING_CURRENT, State.RECURRING_LAPSED})
MACHINES = frozenset({CommitmentClass.MECHANISM, CommitmentClass.INSTRUMENT})  # classes that rules may judge
ONE_SIDED = frozenset({Side.ISSUER, Side.COUNTERPART})
ASIDE = frozenset({Relation.CONTEXT, Relation.BASELINE})
PROVING = frozenset({Relation.SUPPORTS, Relation.CONTRADICTS})


def _judged(held: Holdings) -> Iterator[tuple[Assessment, Commitment]]:
    """Each assessment with its commitment, where that is known."""
    for one in held.assessments:
        commitment = held.commitment.get(one.commitment)
        if commitment is not None:
            yield one, commitment


def _proving(held: Holdings) -> Iterator[tuple[Assessment, Commitment, Evidence]]:
    """Each piece of evidence that an assessment rests on."""
    for one, commitment in _judged(held):
        if one.state not in UNPROVED:
            for id in one.evidence:
                if id in held.piece:
                    yield one, commitment, held.piece[id]


def _name(one: Assessment) -> str:
    return f"assessment {one.id}"


@rule("unknown-commitment")
def unknown_commitment(held: Holdings, _today: date) -> Iterator[Hit]:
    cited = [(_name(one), "it", one.commitment) for one in held.assessments]
    cited += [(f"link {one.commitment} {one.evidence}", "the link", one.commitment) for one in held.links]
    cited += [(f"search {one.commitment} {one.at}", "the search", one.commitment) for one in held.searches]
    for subject, what, id in cited:
        if id not in held.commitment:
            yield hit(subject, what=what, id=id)


@rule("unknown-country")
def unknown_country(held: Holdings, _today: date) -> Iterator[Hit]:
    named = [(_name(one), one.country) for one in held.assessments]
    named += [(f"search {one.commitment} {one.at}", one.country) for one in held.searches]
    for subject, country in named:
        if country is not None and not is_country(country):
            yield hit(subject, country=country)


def admitted(kind: CommitmentClass) -> tuple[State, ...]:
    """The states that a commitment of a class can have, in their order."""
    return tuple(state for state in State if state in OPEN or str(state) in states(str(kind)))


@rule("class-state")
def class_state(held: Holdings, _today: date) -> Iterator[Hit]:
    for one, commitment in _judged(held):
        allowed = admitted(commitment.kind)
        if one.state not in allowed:
            told = f"only {', '.join(sorted(allowed))}"
            yield hit(_name(one), kind=commitment.kind, state=one.state, allowed=told)


@rule("no-proof-test")
def no_proof_test(held: Holdings, _today: date) -> Iterator[Hit]:
    for one, commitment in _judged(held):
        if one.state not in UNPROVED and not commitment.test.strip():
            yield hit(_name(one), state=one.state)


@rule("unsupported")
def unsupported(held: Holdings, _today: date) -> Iterator[Hit]:
    for one, _commitment in _judged(held):
        if one.state not in UNPROVED and not one.evidence:
            yield hit(_name(one), state=one.state)


@rule("not-linked")
def not_linked(held: Holdings, _today: date) -> Iterator[Hit]:
    for one, _commitment, found in _proving(held):
        if (one.commitment, found.id) not in held.linked:
            yield hit(_name(one), id=found.id)


@rule("context-as-proof")
def context_as_proof(held: Holdings, _today: date) -> Iterator[Hit]:
    for one, _commitment, found in _proving(held):
        relations = {link.relation for link in held.linked.get((one.commitment, found.id), ())}
        if relations and relations <= ASIDE:
            yield hit(_name(one), id=found.id, state=one.state, relation=" and ".join(sorted(relations)))


@rule("baseline-as-proof")
def baseline_as_proof(held: Holdings, _today: date) -> Iterator[Hit]:
    for one, commitment, found in _proving(held):
        if commitment.date is not None and found.is_baseline(commitment.date):
            yield hit(_name(one), id=found.id, date=found.date or found.published, paper=commitment.date)


@rule("contradicted-unshown")
def contradicted_unshown(held: Holdings, _today: date) -> Iterator[Hit]:
    for one in held.assessments:
        relations = {
            link.relation for id in one.evidence for link in held.linked.get((one.commitment, id), ())
        }
        if one.state is State.CONTRADICTED and Relation.CONTRADICTS not in relations:
            yield hit(_name(one))


@rule("memorandum")
def memorandum(held: Holdings, _today: date) -> Iterator[Hit]:
    for one in held.assessments:
        if one.state in BINDING and one.evidence and not _binds(held, one):
            yield hit(_name(one), state=one.state)


def _binds(held: Holdings, one: Assessment) -> bool:
    """Whether a binding text is among the evidence, or notices of both sides."""
    pieces = [held.piece[id] for id in one.evidence if id in held.piece]
    facts = [held.fact[id] for id in one.evidence if id in held.fact]
    if any(not weights("binding").isdisjoint(piece.flags) for piece in pieces):
        return True
    if any(fact.property not in weights("without_force") for fact in facts):
        return True
    notices = {piece.side for piece in pieces if not weights("notice").isdisjoint(piece.flags)}
    return Side.BOTH in notices or notices >= ONE_SIDED


@rule("announced-only")
def announced_only(held: Holdings, _today: date) -> Iterator[Hit]:
    for one in held.assessments:
        pieces = [held.piece.get(id) for id in one.evidence]
        if one.state in BEGUN and pieces and all(piece and _only_announces(piece) for piece in pieces):
            yield hit(_name(one), state=one.state)


def _only_announces(piece: Evidence) -> bool:
    return not weights("memorandum").isdisjoint(piece.flags)


@rule("two-people")
def two_people(held: Holdings, _today: date) -> Iterator[Hit]:
    for one in held.assessments:
        if one.state in TWO_PEOPLE and _person(one.seconded_by) in ("", _person(one.by)):
            yield hit(_name(one), state=one.state, by=one.by)


def _person(by: str | None) -> str:
    """The person's name, however it is spelled; empty for a rule and for nobody."""
    kind, _, name = (by or "").partition(":")
    return name.strip().casefold() if kind == "person" else ""


@rule("machine-judges")
def machine_judges(held: Holdings, _today: date) -> Iterator[Hit]:
    for one, commitment in _judged(held):
        by_hand = one.by.startswith("person:")
        if not by_hand and commitment.kind not in MACHINES and one.state not in UNPROVED:
            yield hit(_name(one), by=one.by, kind=commitment.kind, state=one.state)


@rule("no-search-log")
def no_search_log(held: Holdings, _today: date) -> Iterator[Hit]:
    for one in held.assessments:
        if one.state is State.NO_EVIDENCE_FOUND and not any(_searched(held, one)):
            yield hit(_name(one), as_of=one.as_of)


@rule("search-found")
def search_found(held: Holdings, _today: date) -> Iterator[Hit]:
    for one in held.assessments:
        if one.state is State.NO_EVIDENCE_FOUND:
            for at, found in _searched(held, one):
                if found:
                    yield hit(_name(one), at=at, found=found)


@rule("found-after-all")
def found_after_all(held: Holdings, _today: date) -> Iterator[Hit]:
    """By what is cited, and by what had been linked by then; what came later is for a new judgement."""
    for one in held.assessments:
        if one.state is not State.NO_EVIDENCE_FOUND:
            continue
        told = dict.fromkeys(one.evidence, "is cited")
        for link in held.links:
            if link.commitment == one.commitment and link.relation in PROVING and link.at[:10] <= one.at[:10]:
                piece = held.piece.get(link.evidence)
                if piece and one.country in (None, *piece.countries):
                    told.setdefault(piece.id, f"was linked as {link.relation} on {link.at[:10]}")
        for id, how in told.items():
            yield hit(_name(one), id=id, how=how)


def _searched(held: Holdings, one: Assessment) -> Iterator[tuple[str, int]]:
    """Day and number of finds of the searches for the same, up to the day that is judged."""
    for log in held.searches:
        same = log.commitment == one.commitment and log.country in (None, one.country)
        if same and log.at[:10] <= one.as_of:
            yield log.at[:10], log.found


@rule("late-evidence")
def late_evidence(held: Holdings, _today: date) -> Iterator[Hit]:
    for one in held.assessments:
        for id in one.evidence:
            at = _dated(held, id)
            if at is not None and first_day(at) > first_day(one.as_of):
                yield hit(_name(one), id=id, date=at, as_of=one.as_of)


def _dated(held: Holdings, id: str) -> str | None:
    if id in held.piece:
        return held.piece[id].date or held.piece[id].published
    fact = held.fact.get(id)
    return str(fact.when) if fact is not None and fact.when is not None else None


@rule("other-country")
def other_country(held: Holdings, _today: date) -> Iterator[Hit]:
    for one, commitment in _judged(held):
        for id in one.evidence if one.country is not None else ():
            about = {code for code in _countries(held, id) if code != commitment.issuer}
            if about and one.country not in about:
                yield hit(_name(one), id=id, about=" and ".join(sorted(about)), country=one.country)


@rule("others-deed")
def others_deed(held: Holdings, _today: date) -> Iterator[Hit]:
    for one, commitment, found in _proving(held):
        issuer = commitment.issuer
        if issuer is not None and not is_of(found.providers, issuers_of(issuer)):
            yield hit(_name(one), id=found.id, who=", ".join(found.providers), issuer=issuer)


def _countries(held: Holdings, id: str) -> set[str]:
    """The countries that something cited is about; none where it is about a region or a body."""
    if id in held.piece:
        return set(held.piece[id].countries)
    fact = held.fact.get(id)
    if fact is None:
        return set()
    return {
        named for named in (fact.subject, fact.object, fact.detail("side")) if named and is_country(named)
    }


@rule("statistic-as-proof")
def statistic_as_proof(held: Holdings, _today: date) -> Iterator[Hit]:
    for one, commitment, found in _proving(held):
        if found.kind in STATISTICS and not commitment.counted:
            yield hit(_name(one), id=found.id)


@rule("one-sided")
def one_sided(held: Holdings, _today: date) -> Iterator[Hit]:
    for one, commitment in _judged(held):
        if one.confidence is not Confidence.HIGH or one.state in UNPROVED:
            continue
        sides = {_side(held, id, commitment) for id in one.evidence}
        if len(sides) == 1 and sides <= ONE_SIDED:
            yield hit(_name(one), side=next(iter(sides)))


def _side(held: Holdings, id: str, commitment: Commitment) -> Side | None:
    if id in held.piece:
        return held.piece[id].side
    fact: Fact | None = held.fact.get(id)
    return None if fact is None else fact_side(fact, commitment.issuer)


def fact_side(fact: Fact, issuer: str | None) -> Side:
    """On whose side the publisher of a fact stands, by whose government has its address."""
    country = government_at(fact.address)
    if country is None:
        return Side.THIRD
    if country == issuer:
        return Side.ISSUER
    return Side.COUNTERPART if country in (fact.subject, fact.object) else Side.THIRD


@rule("recurrence")
def recurrence(held: Holdings, _today: date) -> Iterator[Hit]:
    for one, commitment in _judged(held):
        if one.state not in RECURRING:
            continue
        found = {id: _standing(held, id, first_day(one.as_of)) for id in commitment.mechanisms}
        told = {id: standing for id, standing in found.items() if standing is not None}
        if told and str(one.state) not in told.values():
            id, standing = next(iter(told.items()))
            yield hit(_name(one), state=one.state, mechanism=id, found=standing, as_of=one.as_of)


def _standing(held: Holdings, id: str, as_of: date) -> str | None:
    standing = outlook(mechanism(held.sound, id), as_of).standing
    return None if standing is None else str(standing)
