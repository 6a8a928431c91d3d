"""Rows of judgements and of searches for evidence. Both are only added to."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from constancia.model import State
from constancia.store.limits import KEY
from constancia.store.models.constraints import one_of


class AssessmentRow(models.Model):
    """A judgement of a commitment, as of a day. Only added to: the database refuses changes (migration).

    `body` is the whole noun as the codec writes it; the columns are to find it by. `commitment` is a
    statement's key, `as_of` and `at` are written as the noun has them.
    """

    key = models.CharField(max_length=KEY, unique=True)
    commitment = models.CharField(max_length=KEY, db_index=True)
    country = models.CharField(max_length=2, null=True)
    as_of = models.CharField(max_length=40)
    at = models.CharField(max_length=40)
    state = models.CharField(max_length=20)
    supersedes = models.CharField(max_length=KEY, null=True)
    body = models.TextField()

    class Meta:
        db_table = "constancia_assessment"
        constraints = (
            one_of("assessment_state", "state", State),
            models.UniqueConstraint(fields=("supersedes",), name="assessment_superseded_once"),
            models.CheckConstraint(
                condition=Q(supersedes__isnull=True) | ~Q(supersedes=F("key")),
                name="assessment_supersedes_another",
            ),
        )

    def __str__(self) -> str:
        return f"{self.commitment}: {self.state}"


class SearchRow(models.Model):
    """A dated search for evidence of a commitment. Only added to, as assessments are."""

    commitment = models.CharField(max_length=KEY, db_index=True)
    country = models.CharField(max_length=2, null=True)
    at = models.CharField(max_length=40)
    body = models.TextField()

    class Meta:
        db_table = "constancia_search_log"

    def __str__(self) -> str:
        return f"{self.commitment}: {self.at}"
