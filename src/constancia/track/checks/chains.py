"""Rules on how assessments follow each other: ids, chains, days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from constancia.model import Assessment
from constancia.model.dates import first_day
from constancia.track.checks.ruling import Hit, hit, rule
from constancia.track.context import STATISTICS
from constancia.track.holdings import Holdings


@rule("duplicate-id")
def duplicate_id(held: Holdings, _today: date) -> Iterator[Hit]:
    for noun, group in (
        ("assessment", held.assessments), ("evidence", held.evidence), ("commitment", held.commitments)
    ):  # fmt: skip
        for id, number in Counter(one.id for one in group).items():
            if number > 1:
                yield hit(f"{noun} {id}", number=number)


@rule("duplicate-assessment")
def duplicate_assessment(held: Holdings, _today: date) -> Iterator[Hit]:
    seen: dict[tuple[object, ...], str] = {}
    for one in held.assessments:
        same = (one.commitment, one.country, one.as_of, one.state, one.by, one.evidence, one.rationale)
        other = seen.setdefault(same, one.id)
        if other != one.id:
            yield hit(f"assessment {one.id}", other=other)


@rule("unknown-superseded")
def unknown_superseded(held: Holdings, _today: date) -> Iterator[Hit]:
    for one in held.assessments:
        if one.supersedes is not None and one.supersedes not in held.assessment:
            yield hit(f"assessment {one.id}", id=one.supersedes)


def _pairs(held: Holdings) -> Iterator[tuple[Assessment, Assessment]]:
    """Each assessment with the one that it supersedes."""
    for one in held.assessments:
        before = held.assessment.get(one.supersedes or "")
        if before is not None:
            yield one, before


@rule("superseded-elsewhere")
def superseded_elsewhere(held: Holdings, _today: date) -> Iterator[Hit]:
    for one, before in _pairs(held):
        if (one.commitment, one.country) != (before.commitment, before.country):
            yield hit(f"assessment {one.id}", id=before.id)


@rule("superseded-later")
def superseded_later(held: Holdings, _today: date) -> Iterator[Hit]:
    for one, before in _pairs(held):
        if one.at < before.at:
            yield hit(f"assessment {one.id}", id=before.id, at=one.at, other=before.at)


@rule("superseded-twice")
def superseded_twice(held: Holdings, _today: date) -> Iterator[Hit]:
    for id, number in Counter(one.supersedes for one in held.assessments if one.supersedes).items():
        if number > 1:
            yield hit(f"assessment {id}", id=id, number=number)


@rule("superseded-loop")
def superseded_loop(held: Holdings, _today: date) -> Iterator[Hit]:
    for one in held.assessments:
        at, passed = one.supersedes, {one.id}
        while at is not None and at in held.assessment and at not in passed:
            passed.add(at)
            at = held.assessment[at].supersedes
        if at == one.id:
            yield hit(f"assessment {one.id}")


@rule("two-current")
def two_current(held: Holdings, _today: date) -> Iterator[Hit]:
    gone = {one.supersedes for one in held.assessments}
    standing = Counter(
        (one.commitment, one.country, one.as_of) for one in held.assessments if one.id not in gone
    )
    for (commitment, country, _as_of), number in standing.items():
        if number > 1:
            yield hit(f"commitment {commitment} ({country or 'all'})", number=number)


@rule("judged-ahead")
def judged_ahead(held: Holdings, _today: date) -> Iterator[Hit]:
    for one in held.assessments:
        if one.as_of > one.at[:10]:
            yield hit(f"assessment {one.id}", at=one.at[:10], as_of=one.as_of)


@rule("from-the-future")
def from_the_future(held: Holdings, today: date) -> Iterator[Hit]:
    for subject, at in dict.fromkeys((*_said(held), *_counted(held))):
        day = day_of(at)
        if day is not None and day > today:
            yield hit(subject, at=day, today=today)


def _counted(held: Holdings) -> Iterator[tuple[str, str]]:
    """When evidence was published, and the time that statistics count: what is planned is no figure."""
    for one in held.evidence:
        if one.published:
            yield f"evidence {one.id}", one.published
        if one.date and one.kind in STATISTICS:
            yield f"evidence {one.id}", one.date


@rule("no-day")
def no_day(held: Holdings, _today: date) -> Iterator[Hit]:
    for subject, at in _said(held):
        if day_of(at) is None:
            yield hit(subject, at=at)


def _said(held: Holdings) -> Iterator[tuple[str, str]]:
    """What was written down or read, with when."""
    yield from ((f"assessment {one.id}", one.at) for one in held.assessments)
    yield from ((f"search {one.commitment} {one.at}", one.at) for one in held.searches)
    yield from ((f"link {one.commitment} {one.evidence}", one.at) for one in held.links)
    yield from ((f"fact {one.id}", one.retrieved) for one in held.facts.all)
    for one in held.evidence:
        if one.provenance.retrieved_at is not None:
            yield f"evidence {one.id}", one.provenance.retrieved_at


def day_of(at: str | None) -> date | None:
    """The day of a moment; None where it is none."""
    try:
        return first_day(at[:10]) if at else None
    except ValueError:
        return None
