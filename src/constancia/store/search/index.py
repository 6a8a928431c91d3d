"""The index's tables: FTS5 in SQLite, a `tsvector` under GIN in PostgreSQL. All SQL of the search is here.

Only the current run of each document is indexed. What is written is written in the caller's transaction.
"""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from sys import byteorder
from typing import Any

from django.db import connection

from constancia.store.rows import insert_values
from constancia.store.search.entries import BITS, Entry, lexemes
from constancia.store.search.wanted import Known, Narrowing, Wanted, fts5, tsquery

TABLE = "constancia_search"
MOST = 10_000  # matches that are looked at: a word that more statements have tells none of them apart
ALL = 2**62  # of what must not occur nothing may be overlooked
RANKED = 1_000  # matches that are put in order by how well they match, the latest first of all


def write(run: int, entries: Iterable[Entry]) -> None:
    """Index a run's statements, in the place of whatever was indexed under its number."""
    remove(run)
    if connection.vendor == "postgresql":
        insert_values(TABLE, ("place", "vector"), ((one.place, lexemes(one)) for one in entries))
    else:
        rows = ((one.place, " ".join(one.stems), " ".join(one.words), " ".join(one.codes)) for one in entries)
        insert_values(TABLE, ("rowid", "stems", "words", "codes"), rows)


def remove(run: int) -> None:
    """Take a run's statements out of the index."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"DELETE FROM {TABLE} WHERE {_place()} >= %s AND {_place()} < %s",  # noqa: S608  # our own names
            (run << BITS, (run + 1) << BITS),
        )


def find(asked: Sequence[Wanted], narrowing: Narrowing, *, most: int = MOST) -> Sequence[int]:
    """Places of statements that have what was asked for, at most so many.

    Of more than `most` SQLite gives the latest; PostgreSQL gives those that it comes upon first.
    """
    matching, values = _matching(asked, narrowing)
    if connection.vendor == "postgresql":
        inner = f"SELECT place FROM {TABLE} WHERE {matching} LIMIT %s"  # noqa: S608  # our own names
        sql = f"SELECT string_agg(int8send(place), '') FROM ({inner}) found"  # noqa: S608
        return _numbers(_rows(sql, (*values, most))[0][0])
    sql = f"SELECT rowid FROM {TABLE} WHERE {matching} ORDER BY rowid DESC LIMIT %s"  # noqa: S608
    return [row[0] for row in _rows(sql, (*values, most))]


def ranked(asked: Sequence[Wanted], places: Sequence[int]) -> list[int]:
    """The places, the latest `RANKED` of them by how well they match, the others behind, latest first.

    By bm25 in SQLite, by ts_rank over the statement's length in PostgreSQL; of equals the latest first.
    """
    latest = sorted(places, reverse=True)
    first, rest = latest[:RANKED], latest[RANKED:]
    if len(first) < 2 or all(one.excluded for one in asked):
        return latest
    if connection.vendor == "postgresql":
        sql = f"""
            SELECT place FROM {TABLE} WHERE place = ANY(%s)
            ORDER BY ts_rank(vector, %s::tsquery, 1) DESC, place DESC"""  # noqa: S608  # our own names
        return [row[0] for row in _rows(sql, (first, tsquery(asked)))] + rest
    # `+rowid`: the words are looked up once, not once for each place; only what is wanted is weighed.
    sql = f"""
        SELECT rowid FROM {TABLE}
        WHERE {TABLE} MATCH %s AND rowid >= %s AND +rowid IN (SELECT value FROM json_each(%s))
        ORDER BY round(bm25({TABLE}, 1, 1, 0), 6), rowid DESC"""  # noqa: S608  # our own names
    return [row[0] for row in _rows(sql, (fts5(asked), first[-1], json.dumps(first)))] + rest


def spellings(folded: Iterable[str]) -> Known:
    """The stems of the indexed words that are so spelt but for accents, by the key of their language."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    wanted = sorted(set(folded))
    if not wanted:
        return {}
    marks = ", ".join(["%s"] * len(wanted))
    sql = f"SELECT folded, language, stem FROM constancia_word WHERE folded IN ({marks}) AND stem <> ''"  # noqa: S608
    for word, language, stem in _rows(sql, wanted):
        found[word][language].add(stem)
    return {word: {key: frozenset(each) for key, each in keys.items()} for word, keys in found.items()}


def _matching(asked: Sequence[Wanted], narrowing: Narrowing) -> tuple[str, list[Any]]:
    """The condition and its values."""
    if connection.vendor == "postgresql":
        conditions = ["vector @@ %s::tsquery"]
        values: list[Any] = [tsquery(asked, narrowing.codes)]
    else:
        conditions, values = [f"{TABLE} MATCH %s"], [fts5(asked, narrowing.codes)]
    if narrowing.within:
        conditions += [f"{_place()} >= %s", f"{_place()} < %s"]
        values += narrowing.within
    return " AND ".join(conditions), values


def _place() -> str:
    return "place" if connection.vendor == "postgresql" else "rowid"


def _rows(sql: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def _numbers(packed: bytes | None) -> Sequence[int]:
    """Numbers that PostgreSQL sent as eight bytes each, which takes it a tenth of the time of rows."""
    found = array("q", bytes(packed or b""))
    if byteorder == "little":
        found.byteswap()
    return found
