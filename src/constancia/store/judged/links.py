"""What machines and people say of the evidence, into the store and out of it: leads, links and reviews."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

from django.db import transaction

from constancia.model import Evidence, Ground, Lead, Link, Relation, Review, Verdict
from constancia.model.codec import from_json, to_json
from constancia.store.changes import record
from constancia.store.database import place
from constancia.store.errors import NotStored, explained
from constancia.store.judged.evidence import BATCH, noun
from constancia.store.keeping.rows import insert, stretches
from constancia.store.models.evidence import EvidenceRow, LeadRow, LinkRow, ReviewRow

LEAD = "lead"  # how the subject of a review of a lead begins


@explained(place)
def save_leads(statements: Iterable[str], leads: Iterable[Lead]) -> int:
    """Put these leads in the place of all that the statements had; how many there are now.

    NotStored where one is of evidence that is not stored.
    """
    found = list(leads)
    with transaction.atomic():
        for keys in stretches(list(statements), BATCH):
            LeadRow.objects.filter(statement__in=keys).delete()
        numbers: dict[str, int] = {}
        for keys in stretches(sorted({one.evidence for one in found}), BATCH):
            numbers.update(EvidenceRow.objects.filter(key__in=keys).values_list("key", "pk"))
        lost = next((one.evidence for one in found if one.evidence not in numbers), None)
        if lost is not None:
            raise NotStored(f"The store has no evidence {lost[:80]!r}")
        insert(
            LeadRow,
            (
                {
                    "statement": one.commitment,
                    "evidence_id": numbers[one.evidence],
                    "score": one.score,
                    "grounds": json.dumps(to_json(one.grounds), ensure_ascii=False),
                    "by": one.by,
                }
                for one in found
            ),
        )
    return len(found)


def lead_subject(lead: Lead) -> str:
    """What a review of this lead is about, as `Review.subject` names it."""
    return f"{LEAD}:{lead.commitment}:{lead.evidence}"


def lead_statement(subject: str) -> str | None:
    """The statement of the lead that a review of this subject is about; None where it is about no lead."""
    kind, _, rest = subject.partition(":")
    return rest.partition(":")[0] if kind == LEAD else None


def lead_of(row: LeadRow) -> Lead:
    """The lead of a row that was read with its evidence."""
    grounds = tuple(from_json(Ground, one) for one in json.loads(row.grounds))
    return Lead(row.statement, row.evidence.key, row.score, grounds, row.by)


@explained(place)
@transaction.atomic
def add_link(link: Link) -> None:
    """Keep a person's link; NotStored where its evidence is not stored. It is never changed afterwards."""
    row = EvidenceRow.objects.filter(key=link.evidence).only("pk").first()
    if row is None:
        raise NotStored(f"The store has no evidence {link.evidence[:80]!r}")
    LinkRow.objects.create(
        statement=link.commitment,
        evidence=row,
        relation=str(link.relation),
        by=link.by,
        at=link.at,
        why=link.why,
    )
    record(link.by, "evidence linked", link.commitment, f"{link.relation}: {link.evidence}")


@explained(place)
def links_of(statement: str, *, until: date | None = None) -> tuple[tuple[Link, Evidence], ...]:
    """The links of a statement in the order in which they were made, up to the end of a day."""
    rows = LinkRow.objects.filter(statement=statement).select_related("evidence").order_by("at", "pk")
    if until is not None:
        rows = rows.filter(at__lt=f"{until.isoformat()}T24")
    return tuple((link_of(row), noun(row.evidence.body)) for row in rows)


@explained(place)
def all_links() -> tuple[Link, ...]:
    """Every link in the order in which they were made."""
    return tuple(map(link_of, LinkRow.objects.select_related("evidence").order_by("at", "pk")))


def link_of(row: LinkRow) -> Link:
    """The link of a row that was read with its evidence."""
    return Link(row.statement, row.evidence.key, Relation(row.relation), row.by, row.at, row.why)


@explained(place)
@transaction.atomic
def add_review(review: Review) -> None:
    """Keep a person's review. It is never changed afterwards: a later one supersedes it."""
    values = to_json(review)
    ReviewRow.objects.create(**{"key": values.pop("id")} | values)
    record(review.by, "lead reviewed", review.subject, str(review.verdict))


@explained(place)
def reviews(*subjects: str) -> tuple[Review, ...]:
    """The reviews of these subjects, oldest first: the last of each counts."""
    rows = ReviewRow.objects.filter(subject__in=subjects).order_by("at", "pk")
    return tuple(map(review_of, rows))


@explained(place)
def reviews_about(beginning: str) -> tuple[Review, ...]:
    """The reviews whose subjects begin so, oldest first."""
    rows = ReviewRow.objects.filter(subject__startswith=beginning).order_by("at", "pk")
    return tuple(map(review_of, rows))


def review_of(row: ReviewRow) -> Review:
    """The review that a row is."""
    return Review(
        row.key, row.subject, row.machine_value, row.human_value, Verdict(row.verdict), row.note, row.by,
        row.at, row.supersedes,
    )  # fmt: skip
