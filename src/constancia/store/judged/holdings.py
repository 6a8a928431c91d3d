"""Everything stored that rules of assessment look at, and judgements, refused where a rule finds fault."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from constancia.model import Assessment, Fault
from constancia.registers.facts import facts
from constancia.store import queries
from constancia.store.errors import NotStored, StoreError
from constancia.store.judged import facts as added
from constancia.store.judged.assessing import add_assessments, assessments, assessments_of, searches
from constancia.store.judged.evidence import all_evidence, pieces_of
from constancia.store.judged.links import all_links, links_of
from constancia.store.keeping.load import load
from constancia.track.checks import faults
from constancia.track.checks.sources import original
from constancia.track.holdings import Commitment, Holdings, commitments_of


class Refused(StoreError):
    """A judgement that breaks rules; `faults` are what they found."""

    def __init__(self, found: tuple[Fault, ...]) -> None:
        super().__init__("; ".join(f"{fault.subject}: {fault.message} ({fault.rule})" for fault in found))
        self.faults = found


def holdings() -> Holdings:
    """The commitments of all stored papers, and all that is known and was said of them."""
    return Holdings(
        tuple(_commitments()),
        tuple(all_evidence()),
        all_links(),
        searches=searches(),
        assessments=assessments(),
        facts=facts().with_more(added.current()),
    )


def _commitments() -> Iterator[Commitment]:
    for paper in queries.papers():
        yield from commitments_of(load(paper.document, run=paper.run_id))


def holdings_about(one: Assessment) -> Holdings:
    """What rules look at to tell whether a judgement can stand: its commitment's part of all that is held.

    It takes as long however much is stored of others.
    """
    links = links_of(one.commitment)
    pieces = {piece.id: piece for _, piece in links}
    asked = {*one.evidence} - pieces.keys()
    while found := pieces_of(asked):
        pieces |= {piece.id: piece for piece in found}
        asked = {first for piece in found if (first := original(piece))} - pieces.keys()
    said = {kept.id: kept for kept in assessments([one.commitment])}
    said |= {kept.id: kept for kept in assessments_of({one.id, one.supersedes or one.id})}
    return Holdings(
        _commitment(one.commitment),
        tuple(pieces.values()),
        tuple(link for link, _ in links),
        searches=searches([one.commitment]),
        assessments=tuple(said.values()),
        facts=facts().with_more(added.current()),
    )


def _commitment(id: str) -> tuple[Commitment, ...]:
    """The commitment of this id; none where no stored paper has it."""
    try:
        paper = queries.statement(id).paper
    except NotStored:
        return ()
    found = commitments_of(load(paper.document, run=paper.run_id))
    return tuple(kept for kept in found if kept.id == id)


def judge(one: Assessment, *, today: date) -> None:
    """Keep a judgement, unless a rule finds an error with it that was not there before: then Refused."""
    allow(one, today=today)
    add_assessments([one])


def allow(one: Assessment, *, today: date, lacking: str = "") -> None:
    """Refused where a rule, but for the one that is still `lacking`, finds a new error with a judgement."""
    before = holdings_about(one)
    after = replace(before, assessments=(*before.assessments, one))
    known = set(faults(before, today=today))
    new = tuple(
        fault
        for fault in faults(after, today=today)
        if fault.severity == "error" and fault.rule != lacking and fault not in known
    )
    if new:
        raise Refused(new)
