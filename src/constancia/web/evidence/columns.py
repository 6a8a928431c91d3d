"""The columns of evidence, links and leads as files, the same on the site and for programs."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as later

from constancia.model import Evidence, Link, Review
from constancia.store.judged.evidence_pages import Waiting
from constancia.web.listing import Column

EVIDENCE: Sequence[Column[Evidence]] = (
    Column("id", later("Evidence"), lambda one: one.id),
    Column("kind", later("Kind"), lambda one: str(one.kind)),
    Column("side", later("Side"), lambda one: str(one.side)),
    Column("title", later("Title"), lambda one: one.title, wide=True),
    Column("quotation", later("Quotation"), lambda one: one.quotation, wide=True),
    Column("countries", later("Countries"), lambda one: list(one.countries)),
    Column("providers", later("Whose deed"), lambda one: list(one.providers)),
    Column("date", later("Date"), lambda one: one.date),
    Column("published", later("Published"), lambda one: one.published),
    Column("status", later("Status"), lambda one: one.status),
    Column("organisations", later("Organisations"), lambda one: list(one.organisations)),
    Column(
        "sectors", later("Sectors"), lambda one: [f"{each.vocabulary} {each.code}" for each in one.sectors]
    ),
    Column(
        "amounts",
        later("Amounts"),
        lambda one: [" ".join(filter(None, (each.kind, each.value, each.unit))) for each in one.amounts],
    ),
    Column("flags", later("Flags"), lambda one: list(one.flags)),
    Column("language", later("Language"), lambda one: one.language),
    Column("publisher", later("Publisher"), lambda one: one.provenance.publisher),
    Column("address", later("Address"), lambda one: one.provenance.url),
    Column("licence", later("Licence"), lambda one: one.provenance.licence),
    Column("retrieved", later("Retrieved"), lambda one: one.provenance.retrieved_at),
    Column("file", later("File"), lambda one: one.provenance.file),
    Column("line", later("Line"), lambda one: one.provenance.line),
    Column("sha256", "SHA-256", lambda one: one.provenance.sha256),
    Column("archived", later("Archived record"), lambda one: one.provenance.archived),
    Column("start", later("Quotation, first character"), lambda one: one.anchor and one.anchor.span.start),
    Column("end", later("Quotation, end"), lambda one: one.anchor and one.anchor.span.end),
)
LINKS: Sequence[Column[Link]] = (
    Column("statement", later("Statement"), lambda one: one.commitment),
    Column("evidence", later("Evidence"), lambda one: one.evidence),
    Column("relation", later("Relation"), lambda one: str(one.relation)),
    Column("why", later("Why"), lambda one: one.why, wide=True),
    Column("author", later("By"), lambda one: one.by),
    Column("at", later("On"), lambda one: one.at),
)
REVIEWS: Sequence[Column[Review]] = (
    Column("id", later("Id"), lambda one: one.id),
    Column("subject", later("About"), lambda one: one.subject),
    Column("machine_value", later("What the machine said"), lambda one: one.machine_value),
    Column("human_value", later("What the person said"), lambda one: one.human_value),
    Column("verdict", later("Verdict"), lambda one: str(one.verdict)),
    Column("note", later("Note"), lambda one: one.note, wide=True),
    Column("author", later("By"), lambda one: one.by),
    Column("at", later("On"), lambda one: one.at),
    Column("supersedes", later("Takes the place of"), lambda one: one.supersedes),
)
LEADS: Sequence[Column[Waiting]] = (
    Column("statement", later("Statement"), lambda one: one.lead.commitment),
    Column("evidence", later("Evidence"), lambda one: one.lead.evidence),
    Column("title", later("Title"), lambda one: one.evidence.title, wide=True),
    Column("score", later("Score"), lambda one: one.lead.score),
    Column(
        "grounds",
        later("What matched"),
        lambda one: [f"{each.on}: {each.left} = {each.right}" for each in one.lead.grounds],
    ),
    Column("providers", later("Whose deed"), lambda one: list(one.evidence.providers)),
    Column("author", later("By"), lambda one: one.lead.by),
    Column("verdict", later("Verdict"), lambda one: one.verdict and str(one.verdict)),
    Column("reviewed_by", later("Reviewed by"), lambda one: one.review and one.review.by),
    Column("reviewed_at", later("Reviewed on"), lambda one: one.review and one.review.at),
    Column("note", later("Note"), lambda one: one.review and one.review.note),
)
