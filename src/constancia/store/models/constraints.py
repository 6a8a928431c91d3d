"""What tables refuse: the rules of the nouns, said again to the database."""

from __future__ import annotations

from enum import StrEnum

from django.db import models
from django.db.models import F, Q

from constancia.store.limits import KEY

__all__ = ["KEY", "forwards", "forwards_or_absent", "one_of"]


def forwards(name: str, part: str = "") -> models.CheckConstraint:
    """`0 <= start < end`, for the columns `{part}start` and `{part}end`."""
    start, end = f"{part}start", f"{part}end"
    return models.CheckConstraint(
        condition=Q(**{f"{start}__gte": 0, f"{end}__gt": F(start)}), name=f"{name}_runs_forwards"
    )


def forwards_or_absent(name: str, part: str) -> models.CheckConstraint:
    """Both columns empty, or `0 <= start < end`."""
    start, end = f"{part}start", f"{part}end"
    absent = Q(**{f"{start}__isnull": True, f"{end}__isnull": True})
    present = Q(**{f"{start}__isnull": False, f"{end}__isnull": False})
    runs = Q(**{f"{start}__gte": 0, f"{end}__gt": F(start)})
    return models.CheckConstraint(condition=absent | (present & runs), name=f"{name}_runs_forwards")


def one_of(name: str, field: str, codes: type[StrEnum]) -> models.CheckConstraint:
    """The column holds a code of this list."""
    return models.CheckConstraint(
        condition=Q(**{f"{field}__in": [str(code) for code in codes]}), name=f"{name}_is_a_code"
    )
