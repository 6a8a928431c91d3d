"""The four roles. What each may do is written into the groups by a migration of the store."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.contrib.auth.models import Group, User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from constancia.store.changes import record


class Role(StrEnum):
    """Each may do all that those before it may."""

    READER = "reader"
    ANALYST = "analyst"
    EDITOR = "editor"
    ADMINISTRATOR = "administrator"


class Refused(ValueError):
    """An account that cannot be made or changed; the message says why."""


@dataclass(frozen=True, slots=True)
class Account:
    """An account as lists show it."""

    name: str
    role: str
    open: bool


def accounts() -> tuple[Account, ...]:
    """All accounts by name."""
    users = User.objects.order_by("username").prefetch_related("groups")
    return tuple(Account(one.username, role_of(one), one.is_active) for one in users)


def role_of(user: User) -> str:
    """What the account is; "" for one that was made elsewhere and is nothing yet."""
    return ", ".join(sorted(group.name for group in user.groups.all())) if user.pk else ""


def check_others(user: User) -> None:
    """Refused where the site would have no administrator without this account."""
    every = User.objects.filter(is_superuser=True, is_active=True)
    if set(every.values_list("pk", flat=True)) == {user.pk}:
        raise Refused(
            f"{user.username} is the only administrator. Make another one first: "
            "constancia user role NAME --role administrator"
        )


@transaction.atomic
def add(name: str, password: str, role: Role, *, by: str) -> None:
    """Make an account. Refused where the name is taken or no name, or the password too weak."""
    user = User(username=name)
    try:
        user.full_clean(exclude=["password"])
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error
    _check(password, user)
    user.set_password(password)
    user.save()
    record(by, "account added", name)
    give(user, role, by=by)


@transaction.atomic
def give(user: User, role: Role, *, by: str) -> None:
    """Give an account this role in the place of any other. Administrators may use the pages under /admin/.

    Refused where no other administrator would be left.
    """
    if role is not Role.ADMINISTRATOR:
        check_others(user)
    user.groups.set([Group.objects.get(name=role)])
    user.is_staff = user.is_superuser = role is Role.ADMINISTRATOR
    user.save()
    record(by, "account role", user.username, role)


@transaction.atomic
def set_password(user: User, password: str, *, by: str) -> None:
    """Give an account another password, which ends all its sessions. Refused where it is too weak."""
    _check(password, user)
    user.set_password(password)
    user.save()
    record(by, "account password", user.username)


@transaction.atomic
def close(user: User, *, by: str) -> None:
    """Let an account in no more; what it did stays under its name. Refused for the only administrator."""
    check_others(user)
    user.is_active = False
    user.save()
    record(by, "account closed", user.username)


@transaction.atomic
def reopen(user: User, *, by: str) -> None:
    """Let an account in again that was closed, with its role and its password."""
    user.is_active = True
    user.save()
    record(by, "account opened", user.username)


def known(name: str) -> User:
    """The account of this name; Refused where there is none."""
    user = User.objects.filter(username=name).first()
    if user is None:
        raise Refused(f"There is no account {name[:80]!r}.")
    return user


def _check(password: str, user: User) -> None:
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error
