"""Rows of evidence, and of what machines and people say of it.

What people say is only added to: `constancia_link` and `constancia_review` refuse to be changed or emptied,
by triggers in the database (migration 0005).
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from constancia.model import EvidenceKind, Relation, Side, Verdict
from constancia.store.limits import KEY
from constancia.store.models.constraints import one_of


class EvidenceRow(models.Model):
    """A piece of evidence. `body` is the whole noun as the codec writes it; the columns are to find it by.

    `digest` is of `body`: by it a row is known to be unchanged when its file is taken in again. `first` and
    `last` are the days between which it happened, else was published, as the source gives them; `provider`
    is whose deed it is by the source ("CN GB", "*" for who has no code, "" where it does not say).
    """

    key = models.CharField(max_length=KEY, unique=True)
    kind = models.CharField(max_length=20)
    side = models.CharField(max_length=20)
    title = models.TextField()
    quotation = models.TextField()
    publisher = models.TextField()
    url = models.TextField(null=True)
    file = models.TextField(null=True)
    line = models.BigIntegerField(null=True)
    first = models.DateField(null=True)
    last = models.DateField(null=True)
    provider = models.TextField(default="")
    body = models.TextField()
    digest = models.CharField(max_length=32)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField(db_index=True)  # the newest is looked up with each answer

    class Meta:
        db_table = "constancia_evidence"
        indexes = (
            models.Index(fields=("kind", "-first", "id"), name="evidence_newest_of_kind"),
            models.Index(fields=("-first", "id"), name="evidence_newest"),  # as lists have it
            models.Index(fields=("provider", "last", "first"), name="evidence_by_provider"),
        )
        constraints = (
            one_of("evidence_kind", "kind", EvidenceKind),
            one_of("evidence_side", "side", Side),
            models.CheckConstraint(
                condition=~Q(key="") & ~Q(quotation="") & ~Q(publisher=""), name="evidence_is_quotable"
            ),
            models.CheckConstraint(
                condition=Q(url__isnull=False) | Q(file__isnull=False), name="evidence_has_a_place"
            ),
            models.CheckConstraint(condition=Q(line__isnull=True) | Q(line__gte=1), name="evidence_line"),
            models.CheckConstraint(
                condition=Q(first__isnull=True, last__isnull=True) | Q(first__lte=F("last")),
                name="evidence_runs_forwards",
            ),
        )

    def __str__(self) -> str:
        return self.title


class EvidenceCountryRow(models.Model):
    """A country that a piece of evidence is about, with its days: lists of a country read nothing else."""

    evidence = models.ForeignKey(EvidenceRow, on_delete=models.CASCADE, related_name="countries")
    country = models.CharField(max_length=2)
    first = models.DateField(null=True)
    last = models.DateField(null=True)
    provider = models.TextField(default="")

    class Meta:
        db_table = "constancia_evidence_country"
        indexes = (
            models.Index(fields=("country", "provider", "last", "first"), name="evidence_country_provider"),
            models.Index(fields=("country", "evidence"), name="evidence_by_country"),
            models.Index(fields=("country", "-first", "evidence", "last"), name="evidence_newest_of_country"),
        )
        constraints = (
            models.UniqueConstraint(fields=("evidence", "country"), name="evidence_country_once"),
            models.CheckConstraint(
                condition=Q(country__regex=r"^[A-Z]{2}$"), name="evidence_country_is_a_code"
            ),
        )

    def __str__(self) -> str:
        return self.country


class LeadRow(models.Model):
    """A machine's guess, replaced when leads are looked for again; `grounds` is JSON of the codec's."""

    statement = models.CharField(max_length=KEY)
    evidence = models.ForeignKey(EvidenceRow, on_delete=models.CASCADE, related_name="leads")
    score = models.FloatField()
    grounds = models.TextField()
    by = models.TextField()

    class Meta:
        db_table = "constancia_lead"
        constraints = (
            models.UniqueConstraint(fields=("statement", "evidence"), name="lead_once"),
            models.CheckConstraint(condition=Q(score__gte=0, score__lte=1), name="lead_score"),
            models.CheckConstraint(condition=~Q(grounds="[]"), name="lead_has_grounds"),
        )

    def __str__(self) -> str:
        return f"{self.statement}: {self.score:.2f}"


class LinkRow(models.Model):
    """A person's finding that evidence bears on a commitment. Only added to."""

    statement = models.CharField(max_length=KEY, db_index=True)
    evidence = models.ForeignKey(EvidenceRow, on_delete=models.PROTECT, related_name="links")
    relation = models.CharField(max_length=20)
    by = models.TextField()
    at = models.TextField()
    why = models.TextField()

    class Meta:
        db_table = "constancia_link"
        constraints = (
            one_of("link_relation", "relation", Relation),
            models.CheckConstraint(condition=Q(by__startswith="person:"), name="link_by_a_person"),
            models.CheckConstraint(condition=~Q(why=""), name="link_says_why"),
        )

    def __str__(self) -> str:
        return f"{self.statement}: {self.relation}"


class ReviewRow(models.Model):
    """A person's word on what a machine said. Only added to; the newest on a subject counts."""

    key = models.CharField(max_length=KEY, unique=True)
    subject = models.CharField(max_length=KEY, db_index=True)
    machine_value = models.TextField()
    human_value = models.TextField(null=True)
    verdict = models.CharField(max_length=20)
    note = models.TextField()
    by = models.TextField()
    at = models.TextField()
    supersedes = models.TextField(null=True)

    class Meta:
        db_table = "constancia_review"
        constraints = (
            one_of("review_verdict", "verdict", Verdict),
            models.CheckConstraint(condition=Q(by__startswith="person:"), name="review_by_a_person"),
            models.CheckConstraint(
                condition=Q(verdict=str(Verdict.CHANGED), human_value__isnull=False)
                | (~Q(verdict=str(Verdict.CHANGED)) & Q(human_value__isnull=True)),
                name="review_changes_what_it_says",
            ),
        )

    def __str__(self) -> str:
        return f"{self.subject}: {self.verdict}"
