"""The index's tables: FTS5 in SQLite, a `tsvector` under GIN in PostgreSQL. All SQL of the search is here.

Only the current run of each document is indexed. What is written is written in the caller's transaction.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from django.db import connection

from constancia.store.keeping.rows import insert_singly, insert_values
from constancia.store.search.entries import BITS, Entry, blocks, code_of, lexemes, place_of
from constancia.store.search.wanted import Known, Narrowing, Wanted, fts5, tsquery, weighed

TABLE = "constancia_search"
MOST = 3_000  # matches that are looked at: a word that more statements have tells none of them apart
ENOUGH = 0.75  # of those: so many tell as well, and the rest of the library is not gone through for more
ALL = 2**62  # of what must not occur nothing may be overlooked
RANKED = 500  # matches that are put in order by how well they match, the latest first of all
SAMPLE = 16_000  # of the latest statements: by how many of them match it is told how many of all do
TELLING = 20  # matches in a sample, from which on they tell it

Places = np.ndarray[Any, np.dtype[np.int64]]
Since = Callable[[int], int]  # `Catalogue.since`


@dataclass(frozen=True, slots=True)
class Matches:
    """Places of the latest statements that have what was asked for, the latest first; `whole` if of all."""

    places: Places
    whole: bool


def write(run: int, entries: Iterable[Entry], everywhere: Iterable[tuple[str, str]]) -> None:
    """Index a run's statements, given in text order; nothing of it may be there.

    `everywhere` are codes that all of them have.
    """
    codes = " ".join(code_of(*one) for one in everywhere)
    rows = (
        (place_of(run, at), stems, words, f"{its} {codes}") for at, (stems, words, its) in enumerate(entries)
    )
    if connection.vendor == "postgresql":
        vectors = ((place, lexemes(place, (stems, words, its))) for place, stems, words, its in rows)
        insert_values(TABLE, ("place", "vector"), vectors)
    else:
        insert_singly(TABLE, ("rowid", "stems", "words", "codes"), rows)


def settle() -> None:
    """Put what was written into its place in the index of words, after the transaction; SQLite has done it.

    PostgreSQL keeps new rows in a list, for together they cost it a third; every search reads that list.
    Who does not own the index leaves that to the server's own vacuum.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT gin_clean_pending_list(oid) FROM pg_class"
                " WHERE oid = to_regclass(%s) AND pg_has_role(relowner, 'USAGE')",
                (f"{TABLE}_vector",),
            )


def remove(run: int) -> None:
    """Take a run's statements out of the index."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"DELETE FROM {TABLE} WHERE {_place()} >= %s AND {_place()} < %s",  # noqa: S608  # our own names
            (run << BITS, (run + 1) << BITS),
        )


def find(
    asked: Sequence[Wanted], narrowing: Narrowing, since: Since, *, most: int = MOST, of: int = 0
) -> Matches:
    """The latest statements that have what was asked for, at most so many.

    `since` gives the place from which on the latest so many of the library's statements lie, `of` how many
    they are in all, where that is known.
    """
    if connection.vendor == "postgresql":
        whole = narrowing.within or most == ALL
        return _backwards(asked, narrowing, since, most, ALL if whole else _sample(asked, most, of))
    conditions, values = [f"{TABLE} MATCH %s"], [fts5(asked, narrowing.codes)]
    if narrowing.within:
        conditions += ["rowid >= %s", "rowid < %s"]
        values += map(str, narrowing.within)
    sql = f"SELECT rowid FROM {TABLE} WHERE {' AND '.join(conditions)} ORDER BY rowid DESC LIMIT %s"  # noqa: S608  # our own names
    found = np.array([row[0] for row in _rows(sql, (*values, most))], np.int64)
    return Matches(found, len(found) < most)


def _sample(asked: Sequence[Wanted], most: int, of: int) -> int:
    """How many of the latest statements are looked through first.

    To look up a beginning takes nearly as long in a part of the library as in the whole: its part is told by
    how many statements have each word that begins so.
    """
    begun = [
        one.phrases[0][0] for one in asked if one.prefix and not one.excluded and len(one.phrases[0]) == 1
    ]
    if not begun or not of:
        return SAMPLE
    sql = "SELECT sum(statements) FROM constancia_word WHERE folded LIKE %s AND NOT named"
    numbers = [_rows(sql, (f"{one}%",))[0][0] for one in begun]  # a token has no sign that LIKE reads
    return max([SAMPLE, *(most * of // int(number) for number in numbers if number)])


def _backwards(asked: Sequence[Wanted], narrowing: Narrowing, since: Since, most: int, size: int) -> Matches:
    """PostgreSQL's: from the newest statements back, in stretches as long as what is missing should need."""
    first, end = narrowing.within or (0, since(0))
    found, looked = np.array([], np.int64), 0
    while end > first:
        begin = max(first, since(looked + size))
        found = np.concatenate((found, _between(asked, narrowing.codes, begin, end)))
        looked, end = looked + size, begin
        if len(found) >= ENOUGH * most:
            break
        size = max(looked, int(looked * (most / len(found) - 1))) if len(found) >= TELLING else ALL
    return Matches(found[:most], end <= first and len(found) < most)


def _between(asked: Sequence[Wanted], codes: tuple[tuple[str, ...], ...], begin: int, end: int) -> Places:
    """All places from `begin` to before `end`, latest first."""
    # `place + 0`: the words are looked up, not the places gone through.
    conditions, values = ["vector @@ %s::tsquery", "place + 0 < %s"], [tsquery(asked, codes), end]
    if begin:
        conditions += ["place + 0 >= %s"]
        values += [begin]
        if among := blocks(begin, end):
            # As a condition of its own PostgreSQL leaps to the blocks in each list of places.
            conditions += ["vector @@ %s::tsquery"]
            values += [among]
    sql = f"SELECT string_agg(int8send(place), '') FROM {TABLE} WHERE {' AND '.join(conditions)}"  # noqa: S608  # our own names
    return _latest_first(_numbers(_rows(sql, values)[0][0]))


def ranked(asked: Sequence[Wanted], places: Places) -> Places:
    """The places, the latest `RANKED` of them by how well they match, the others behind, latest first.

    By bm25 in SQLite, by ts_rank over the statement's length in PostgreSQL; of equals the latest first.
    """
    latest = _latest_first(places)
    first, rest = latest[:RANKED], latest[RANKED:]
    if len(first) < 2 or all(one.excluded for one in asked):
        return latest
    return np.concatenate((_by_rank(asked, first.tolist()), rest))


def _by_rank(asked: Sequence[Wanted], places: list[int]) -> Places:
    """These places, latest first, in the order of how well they match."""
    if connection.vendor == "postgresql":
        sql = f"""
            SELECT string_agg(
                int8send(place), '' ORDER BY ts_rank(vector, %s::tsquery, 1) DESC, place DESC
            ) FROM {TABLE} WHERE place = ANY(%s::bigint[])"""  # noqa: S608  # our own names
        return _numbers(_rows(sql, (weighed(asked), f"{{{','.join(map(str, places))}}}"))[0][0])
    # `+rowid`: the words are looked up once, not once for each place; only what is wanted is weighed.
    sql = f"""
        SELECT rowid FROM {TABLE}
        WHERE {TABLE} MATCH %s AND rowid >= %s AND +rowid IN (SELECT value FROM json_each(%s))
        ORDER BY round(bm25({TABLE}, 1, 1, 0), 6), rowid DESC"""  # noqa: S608  # our own names
    return np.array([row[0] for row in _rows(sql, (fts5(asked), places[-1], json.dumps(places)))], np.int64)


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


def _place() -> str:
    return "place" if connection.vendor == "postgresql" else "rowid"


def _rows(sql: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def _numbers(packed: bytes | None) -> Places:
    """Numbers that PostgreSQL sent as eight bytes each, which takes it a tenth of the time of rows."""
    return np.frombuffer(bytes(packed or b""), ">i8").astype(np.int64)


def _latest_first(places: Places) -> Places:
    return np.sort(places)[::-1]
