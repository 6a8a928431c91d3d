"""Rows of the log of who changed what."""

from __future__ import annotations

from typing import Any

from django.db import models

from constancia.store.limits import KEY


class ChangeRow(models.Model):
    """Who changed what. Rows are added; a row that is there is neither changed nor taken away."""

    at = models.DateTimeField(auto_now_add=True, db_index=True)
    by = models.CharField(max_length=KEY)
    what = models.CharField(max_length=40)
    subject = models.CharField(max_length=KEY)
    note = models.TextField(default="")

    class Meta:
        db_table = "constancia_change"
        verbose_name = "change"
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"{self.by}: {self.what} {self.subject}"

    def save(self, *arguments: Any, **options: Any) -> None:
        """Only a new row can be saved: TypeError for one that is stored."""
        if self.pk is not None:
            raise TypeError("a line of the log is never changed")
        super().save(*arguments, **options)

    def delete(self, *_arguments: Any, **_options: Any) -> tuple[int, dict[str, int]]:
        raise TypeError("a line of the log is never taken away")
