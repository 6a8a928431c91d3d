"""What no constraint can see: each stored place lies in its text, each quotation is what stands there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.db import connection

from constancia.store.database import place
from constancia.store.errors import explained
from constancia.store.keeping.coded_values import ends, numbers

Ask = Callable[[str], Iterable[tuple[Any, ...]]]  # SQL -> rows

# Written out, as a backup's tables are no models here; only columns that every version has had.
TEXTS = "SELECT id, slug, text FROM constancia_document ORDER BY id"
QUOTES = """
    SELECT one.key, one.start, one."end", one.exact
    FROM constancia_statement one JOIN constancia_run run ON run.id = one.run_id WHERE run.document_id = {}"""
ENDS = {
    "a heading": """
    SELECT max(one.body_end)
    FROM constancia_division one JOIN constancia_run run ON run.id = one.run_id WHERE run.document_id = {}""",
}
# Of versions in which each facet and its words had rows.
WORDS = """
    SELECT max(one."end")
    FROM constancia_words one JOIN constancia_facet facet ON facet.id = one.facet_id
    JOIN constancia_statement statement ON statement.id = facet.statement_id
    JOIN constancia_run run ON run.id = statement.run_id WHERE run.document_id = {}"""
FACETS = """
    SELECT run.id, one.key, one.facets
    FROM constancia_statement one JOIN constancia_run run ON run.id = one.run_id WHERE run.document_id = {}
    ORDER BY one.run_id, one.position"""
CODES = """
    SELECT code.run_id, code.position
    FROM constancia_code code JOIN constancia_run run ON run.id = code.run_id WHERE run.document_id = {}"""


@explained(place)
def faults() -> tuple[str, ...]:
    """A sentence for everything that is wrong with the stored papers; none where all is well."""
    return tuple(found(_ask))


def _ask(sql: str) -> Iterable[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return list(cursor.fetchall())


def found(ask: Ask, *, rows: bool = False) -> Iterator[str]:
    """The faults of any store that answers SQL: this one, or a copy of one.

    `rows` says that it is an older one's, in which each facet has a row.
    """
    for id, slug, text in ask(TEXTS):
        for key, start, end, exact in ask(QUOTES.format(int(id))):
            if text[start:end] != exact:
                yield f"In the paper {slug} the statement {key} does not quote its text at {start}..{end}"
        for what, sql in ENDS.items():
            for (last,) in ask(sql.format(int(id))):
                if last is not None and last > len(text):
                    yield _too_far(slug, what, last, text)
        for last in _last_words(ask, id, rows=rows):
            if last > len(text):
                yield _too_far(slug, "a facet's word", last, text)
        if not rows:
            yield from _not_coded(ask, id, slug)


def _too_far(slug: str, what: str, last: int, text: str) -> str:
    return f"In the paper {slug} {what} ends at {last}, but the text at {len(text)}"


def _last_words(ask: Ask, id: int, *, rows: bool) -> Iterator[int]:
    """The furthest end of a document's words, if there are any."""
    if rows:
        found = [last for (last,) in ask(WORDS.format(int(id))) if last is not None]
    else:
        found = [end for *_, facets in ask(FACETS.format(int(id))) for end in ends(facets)]
    if found:
        yield max(found)


def _not_coded(ask: Ask, id: int, slug: str) -> Iterator[str]:
    """The statements whose facets are none of the codes of their run: no link of a row can say so."""
    codes = set(ask(CODES.format(int(id))))
    for run, key, facets in ask(FACETS.format(int(id))):
        if any((run, number) not in codes for number in numbers(facets)):
            yield f"In the paper {slug} the statement {key} has a facet that its run does not know"
