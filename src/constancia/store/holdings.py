"""Everything stored that rules of assessment look at, and judgements, refused where a rule finds fault."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from constancia.model import Assessment, Fault
from constancia.registers.facts import facts
from constancia.store import facts as added
from constancia.store import queries
from constancia.store.assessing import add_assessments, assessments, searches
from constancia.store.errors import StoreError
from constancia.store.evidence import all_evidence, all_links
from constancia.store.load import load
from constancia.track.checks import faults
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


def judge(one: Assessment, *, today: date) -> None:
    """Keep a judgement, unless a rule finds an error with it that was not there before: then Refused."""
    before = holdings()
    after = replace(before, assessments=(*before.assessments, one))
    known = set(faults(before, today=today))
    new = tuple(
        fault for fault in faults(after, today=today) if fault.severity == "error" and fault not in known
    )
    if new:
        raise Refused(new)
    add_assessments([one])
