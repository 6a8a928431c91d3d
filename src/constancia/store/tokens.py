"""Tokens: by them a program acts for an account. Shown once when made; only the hash is kept."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256

from django.contrib.auth.models import User
from django.db import transaction

from constancia.store.changes import record
from constancia.store.database import place
from constancia.store.errors import NotStored, explained
from constancia.store.limits import KEY
from constancia.store.models import TokenRow

SIGN = "constancia_"  # how each begins, so that people and scanners of code know one
LENGTH = 32  # random bytes


@dataclass(frozen=True, slots=True)
class Token:
    """A token as lists show it: never the token itself."""

    id: int
    owner: str
    name: str
    made: datetime
    used: date | None
    revoked: bool


@explained(place)
@transaction.atomic
def make(owner: User, name: str, *, by: str) -> str:
    """A new token for an account, called as its owner wants; it cannot be told again."""
    token = SIGN + secrets.token_urlsafe(LENGTH)
    TokenRow.objects.create(owner=owner, name=name.strip()[:KEY] or "–", digest=_digest(token))
    record(by, "token made", owner.username, name.strip()[:KEY])
    return token


@explained(place)
@transaction.atomic
def revoke(owner: User, id: int, *, by: str) -> None:
    """Let a token in no more; NotStored where the account has none of this number."""
    row = TokenRow.objects.select_for_update(of=("self",)).filter(owner=owner, pk=id).first()
    if row is None:
        raise NotStored(f"{owner.username} has no token {id}")
    if row.revoked_at is None:
        row.revoked_at = datetime.now(UTC)
        row.save(update_fields=["revoked_at"])
        record(by, "token revoked", owner.username, row.name)


@explained(place)
def tokens(owner: User) -> tuple[Token, ...]:
    """An account's tokens, the newest first."""
    rows = TokenRow.objects.filter(owner=owner).order_by("-pk")
    return tuple(
        Token(row.pk, owner.username, row.name, row.created_at, row.used_on, row.revoked_at is not None)
        for row in rows
    )


@explained(place)
def owner_of(token: str) -> User | None:
    """The account that a token acts for; None where it is none, revoked, or its account closed."""
    rows = TokenRow.objects.select_related("owner").filter(digest=_digest(token), revoked_at=None)
    row = rows.filter(owner__is_active=True).first()
    if row is None:
        return None
    today = datetime.now(UTC).date()
    if row.used_on != today:  # once a day: a program that only reads does not write at each request
        TokenRow.objects.filter(pk=row.pk).update(used_on=today)
    owner: User = row.owner
    return owner


def _digest(token: str) -> str:
    """A plain hash is enough: what is hashed is random and long."""
    return sha256(token.encode("utf-8", "replace")).hexdigest()
