"""Rows of those who work with the store from elsewhere: files that wait to be read, tokens of programs."""

from __future__ import annotations

from enum import StrEnum

from django.conf import settings
from django.db import models
from django.db.models import Q

from constancia.store.limits import KEY
from constancia.store.models.constraints import one_of


class Stage(StrEnum):
    """How far an uploaded file has come."""

    WAITING = "waiting"
    READING = "reading"
    CODING = "coding"
    STORING = "storing"
    STORED = "stored"
    REFUSED = "refused"


class UploadRow(models.Model):
    """A file that someone gave to be read: what was said of it, how far it has come, what came of it.

    `content` is kept until the file is read or refused. `said` is JSON: what the person said of the paper.
    `sentence` is why it was refused, as JSON, to be told in any language. `slug` is the paper that it became.
    """

    key = models.CharField(max_length=KEY, unique=True)
    by = models.CharField(max_length=KEY, db_index=True)
    name = models.TextField()
    size = models.IntegerField()
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField(null=True)
    said = models.JSONField(default=dict)
    stage = models.CharField(max_length=20, default=Stage.WAITING)
    sentence = models.JSONField(null=True)
    slug = models.CharField(max_length=KEY, default="")
    outcome = models.CharField(max_length=20, default="")
    headings = models.IntegerField(null=True)
    statements = models.IntegerField(null=True)
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        db_table = "constancia_upload"
        constraints = (
            one_of("upload_stage", "stage", Stage),
            models.CheckConstraint(
                condition=Q(stage__in=(str(Stage.STORED), str(Stage.REFUSED))) | Q(content__isnull=False),
                name="upload_is_kept_until_read",
            ),
        )

    def __str__(self) -> str:
        return self.name


class TokenRow(models.Model):
    """A program's leave to act for an account. Only the hash of the token is kept."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=KEY)
    digest = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(auto_now_add=True)
    used_on = models.DateField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "constancia_token"

    def __str__(self) -> str:
        return self.name
