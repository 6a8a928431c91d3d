"""One mark of all that is stored, asked for with a single query: by it answers are known to be still true."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from django.db import connection

from constancia.store.database import place
from constancia.store.errors import explained

_PAPERS = (
    "COUNT(*), SUM(id), SUM(indexed) FROM constancia_run WHERE current",
    "MAX(updated_at) FROM constancia_run",
    "MAX(updated_at) FROM constancia_document",
    "MAX(updated_at) FROM constancia_work",
)  # each of them from an index: rows hold whole texts
# Of each table what changes with it. What is only ever added to has a highest number; where rows are put in
# the place of others, or of none, their number tells too.
_LISTED = (
    *_PAPERS,
    "MAX(id) FROM constancia_fact",
    "MAX(id) FROM constancia_fact_withdrawal",
    "MAX(id) FROM constancia_evidence",
    "MAX(updated_at) FROM constancia_evidence",  # apart, for two of one query read the whole index
    "COUNT(*), MAX(id) FROM constancia_lead",
    "MAX(id) FROM constancia_link",
    "MAX(id) FROM constancia_review",
    "MAX(id) FROM constancia_assessment",
    "MAX(id) FROM constancia_search_log",
)
# What pages show and no list of the API but that of similar statements does.
_SHOWN = (
    "MAX(id) FROM constancia_change",
    "COUNT(*), MAX(id), MAX(updated_at) FROM constancia_comparison",
    "COUNT(*), MAX(id) FROM constancia_vectors",
)


def _together(parts: Iterable[str]) -> str:
    """One query for the one row of each of these."""
    each = (f"(SELECT {one}) m{number}" for number, one in enumerate(parts))
    return "SELECT * FROM " + " CROSS JOIN ".join(each)  # noqa: S608  # our own words


PAPERS = _together(_PAPERS)
_SQL = _together((*_LISTED, *_SHOWN))
_OF_PAGES = sum(one.partition(" FROM ")[0].count(",") + 1 for one in _SHOWN)  # the columns of _SHOWN


@dataclass(frozen=True, slots=True)
class Mark:
    """`listed` changes with papers, facts, evidence, findings, judgements; `whole` with all that is shown."""

    listed: str
    whole: str


@explained(place)
def mark() -> Mark:
    """The mark of what is stored now."""
    with connection.cursor() as cursor:
        cursor.execute(_SQL)
        row = cursor.fetchone()
    return Mark(_short(row[:-_OF_PAGES]), _short(row))


def _short(row: tuple[object, ...]) -> str:
    return blake2b(repr(row).encode(), digest_size=8).hexdigest()
