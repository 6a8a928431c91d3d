"""Where each commitment stands: what people judged by a day, else what rules propose.

Two days matter. `as_of` is the day for which it is asked how things stood; `known` the day up to which what
was written counts. With both given the answer can never change, for nothing is ever taken back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from constancia.model import Assessment, CommitmentClass, State, Statement
from constancia.registers.facts import Facts
from constancia.track.proposals import Proposal, Stand, propose, stand
from constancia.track.situation import Situation
from constancia.track.tracked import Tracked

Key = tuple[str, str | None]  # a commitment, and a country or None for all of them


@dataclass(frozen=True, slots=True)
class Standing:
    """A commitment for a country: the proposal of the rules, and a person's judgement where there is one."""

    statement: Statement
    kind: CommitmentClass
    country: str
    proposal: Proposal
    assessment: Assessment | None = None

    @property
    def state(self) -> State:
        return self.proposal.state if self.assessment is None else self.assessment.state


def in_effect(assessments: Iterable[Assessment], *, as_of: date, known: date) -> Mapping[Key, Assessment]:
    """Of each commitment and country the judgement that counts: the newest that none superseded by then.

    For the same day the one that was written last counts, and its id decides where that is the same too.
    """
    until, written = as_of.isoformat(), known.isoformat()
    there = [one for one in assessments if one.as_of <= until and one.at[:10] <= written]
    gone = {one.supersedes for one in there}
    found: dict[Key, Assessment] = {}
    for one in sorted(there, key=lambda one: (one.as_of, one.at, one.id)):
        if one.id not in gone:
            found[one.commitment, one.country] = one
    return found


def facts_known(facts: Facts, known: date) -> Facts:
    """The facts that had been read by a day."""
    return Facts.of(fact for fact in facts.all if fact.retrieved <= known.isoformat())


def standings(
    tracked: Tracked,
    countries: Iterable[str],
    now: Situation,
    judged: Mapping[Key, Assessment],
    *,
    about: Iterable[Statement] | None = None,
) -> Iterator[Standing]:
    """Every commitment, or those of `about`, for every country, in text order and then that of the countries.

    A judgement for all countries counts for each that has none of its own and to which it applies.
    """
    every = tuple(countries)
    for statement in tracked.undertakings if about is None else about:
        for country in every:
            proposal = propose(tracked, statement, country, now)
            own = _judgement(judged, statement.id, proposal)
            yield Standing(statement, tracked.class_of(statement.id).kind, country, proposal, own)


def counted(
    tracked: Tracked, countries: Iterable[str], now: Situation, judged: Mapping[Key, Assessment]
) -> Iterator[tuple[Statement, tuple[Stand, ...]]]:
    """Each commitment with where it stands for every country: what `standings` says, as far as one counts it.

    Commitments of which rules say the same share what was found, unless people judged one of them.
    """
    every = tuple(countries)
    spoken = {commitment for commitment, _ in judged}
    kept: dict[str, tuple[Stand, ...]] = {}
    for statement in tracked.undertakings:
        like = tracked.alike[statement.id]
        if like not in kept:
            first = tracked.statement(like)
            kept[like] = tuple(stand(tracked, first, country, now) for country in every)
        if statement.id in spoken:
            told = standings(tracked, every, now, judged, about=(statement,))
            yield statement, tuple((one.state, one.proposal.baseline is not None) for one in told)
        else:
            yield statement, kept[like]


def _judgement(judged: Mapping[Key, Assessment], commitment: str, proposal: Proposal) -> Assessment | None:
    own = judged.get((commitment, proposal.country))
    if own is None and proposal.state is not State.NOT_APPLICABLE:
        return judged.get((commitment, None))
    return own
