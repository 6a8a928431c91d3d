"""What the pages of evidence ask: of a paper, of one piece, and the leads that wait for a person."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Count, JSONField, Min, QuerySet
from django.db.models.fields.json import KT
from django.db.models.functions import Cast, Substr

from constancia.model import Amount, Evidence, Lead, Link, Review, Verdict
from constancia.model.codec import from_json
from constancia.store.database import place
from constancia.store.errors import explained
from constancia.store.judged.evidence import noun
from constancia.store.judged.links import lead_of, lead_subject, link_of, review_of, reviews
from constancia.store.keeping.rows import stretches
from constancia.store.models.evidence import (
    EvidenceCountryRow,
    EvidenceRow,
    LeadRow,
    LinkRow,
    ReviewRow,
)
from constancia.track.context import RECORDED, STATISTICS, Figure, Recorded

BATCH = 500  # keys asked for at once


@dataclass(frozen=True, slots=True)
class Waiting:
    """A lead with its evidence and the newest review of it, where there is one."""

    lead: Lead
    evidence: Evidence
    review: Review | None

    @property
    def verdict(self) -> Verdict | None:
        return None if self.review is None else self.review.verdict


@explained(place)
def leads_for(statements: Sequence[str]) -> tuple[Waiting, ...]:
    """All leads of these statements, the surest first."""
    rows: list[LeadRow] = []
    for keys in stretches(statements, BATCH):
        asked = LeadRow.objects.filter(statement__in=keys)
        rows.extend(asked.select_related("evidence"))
    return _waiting(sorted(rows, key=lambda row: (-row.score, row.pk)))


@explained(place)
def leads_to(evidence: str) -> tuple[Waiting, ...]:
    """The leads from one piece of evidence, the surest first."""
    rows = LeadRow.objects.filter(evidence__key=evidence).select_related("evidence")
    return _waiting(rows.order_by("-score", "pk"))


def _waiting(rows: Iterable[LeadRow]) -> tuple[Waiting, ...]:
    found = [(lead_of(row), row.evidence.body) for row in rows]
    said = _newest(lead_subject(lead) for lead, _ in found)
    nouns: dict[str, Evidence] = {}
    for lead, body in found:  # one piece may be a lead to many statements
        if lead.evidence not in nouns:
            nouns[lead.evidence] = noun(body)
    return tuple(Waiting(lead, nouns[lead.evidence], said.get(lead_subject(lead))) for lead, _ in found)


def _newest(subjects: Iterable[str]) -> dict[str, Review]:
    """The newest review of each of these that has one."""
    asked = list(subjects)
    found: dict[str, Review] = {}
    for some in stretches(asked, BATCH):
        found |= {one.subject: one for one in reviews(*some)}
    return found


@explained(place)
def links_to(evidence: str) -> tuple[Link, ...]:
    """The links of one piece of evidence in the order in which they were made."""
    rows = LinkRow.objects.filter(evidence__key=evidence).select_related("evidence")
    return tuple(map(link_of, rows.order_by("at", "pk")))


@explained(place)
def all_reviews() -> tuple[Review, ...]:
    """Every review in the order in which they were made."""
    return tuple(map(review_of, ReviewRow.objects.order_by("at", "pk")))


@explained(place)
def countries() -> dict[str, int]:
    """How much evidence there is about each country."""
    counted = EvidenceCountryRow.objects.values_list("country").annotate(number=Count("pk"))
    return dict(counted.order_by("country"))


@explained(place)
def recorded(country: str) -> tuple[Recorded, ...]:
    """How many projects and activities about a country each publisher has by year, those without left out."""
    rows = _about(country, RECORDED).annotate(noun=Cast("body", JSONField()))
    by_year = rows.annotate(year=Substr(KT("noun__date"), 1, 4)).values_list("publisher", "year")
    counted = by_year.annotate(address=Min("url"), number=Count("pk")).order_by("publisher", "year")
    return tuple(
        Recorded(publisher, address, int(year), number)
        for publisher, year, address, number in counted
        if year and year.isdigit()  # SQLite tells what is null by that word
    )


def figures(country: str) -> Iterator[Figure]:
    """The dated statistics about a country, in the order in which they were stored."""
    with explained(place):
        rows = _about(country, STATISTICS).order_by("pk").values_list("body", "publisher", "url")
        for body, publisher, url in rows.iterator(BATCH):
            told = json.loads(body)
            if told["date"] is not None:
                amounts = tuple(from_json(Amount, one) for one in told["amounts"])
                flags = tuple(told["flags"])
                yield Figure(told["title"], told["date"], amounts, flags, publisher, url)


def _about(country: str, kinds: Iterable[str]) -> QuerySet[EvidenceRow]:
    return EvidenceRow.objects.filter(countries__country=country, kind__in=sorted(kinds))
