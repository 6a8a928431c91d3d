"""What no constraint can see: each stored place lies in its text, each quotation is what stands there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.db import connection

from constancia.store.database import place
from constancia.store.errors import explained

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
    "a facet's word": """
    SELECT max(one."end")
    FROM constancia_words one JOIN constancia_facet facet ON facet.id = one.facet_id
    JOIN constancia_statement statement ON statement.id = facet.statement_id
    JOIN constancia_run run ON run.id = statement.run_id WHERE run.document_id = {}""",
}


@explained(place)
def faults() -> tuple[str, ...]:
    """A sentence for everything that is wrong with the stored papers; none where all is well."""
    return tuple(found(_ask))


def _ask(sql: str) -> Iterable[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return list(cursor.fetchall())


def found(ask: Ask) -> Iterator[str]:
    """The faults of any store that answers SQL: this one, or a copy of one."""
    for id, slug, text in ask(TEXTS):
        for key, start, end, exact in ask(QUOTES.format(int(id))):
            if text[start:end] != exact:
                yield f"In the paper {slug} the statement {key} does not quote its text at {start}..{end}"
        for what, sql in ENDS.items():
            for (last,) in ask(sql.format(int(id))):
                if last is not None and last > len(text):
                    yield f"In the paper {slug} {what} ends at {last}, but the text at {len(text)}"
