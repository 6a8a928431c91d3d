"""Rows of facts that were added here. Both tables are only added to."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from constancia.store.limits import KEY


class FactRow(models.Model):
    """A fact of the registers that was added here, beside those that come with Constancia.

    Rows are added, never changed: what proved wrong is withdrawn by a row of its own. `fact` is the
    noun as the codec writes it, `key` its id; `by` is who added it.
    """

    key = models.CharField(max_length=KEY, unique=True)
    subject = models.CharField(max_length=KEY, db_index=True)
    fact = models.TextField()
    by = models.CharField(max_length=KEY)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "constancia_fact"

    def __str__(self) -> str:
        return self.key


class FactWithdrawalRow(models.Model):
    """That a fact which was added here is to be shown no more: by whom, and why."""

    fact = models.OneToOneField(FactRow, on_delete=models.PROTECT, related_name="withdrawal")
    by = models.CharField(max_length=KEY)
    why = models.TextField()
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "constancia_fact_withdrawal"
        constraints = (models.CheckConstraint(condition=~Q(why=""), name="fact_withdrawal_says_why"),)

    def __str__(self) -> str:
        return f"{self.fact_id}: {self.why}"
