"""Many rows into one table, each database's quick way.

Django's `bulk_create` makes an object and a piece of SQL a row: with some 6,000 rows a paper it took
three times as long as all the rest of saving. The constraints are the database's either way.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from operator import itemgetter
from typing import Any, TypeVar

from django.db import connection, models
from django.db.models.expressions import RawSQL

T = TypeVar("T")
ROOM = 32_000  # kilobytes; with its own 2,000 SQLite took three times as long for 20,000 pieces of evidence
BATCH = 2000  # rows held at once
MARKS = 900  # values of one INSERT: SQLite takes half the time of a row each, and any SQLite takes so many


def stretches(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """The items in stretches of at most this size: a query names so many of them at once."""
    for at in range(0, len(items), size):
        yield items[at : at + size]


def rows_at(model: type[models.Model], places: Sequence[tuple[int, int]]) -> RawSQL:
    """The numbers of a table's rows at these places, each a run and a position in it.

    One look into an index a row; SQLite goes through the whole table for a list of pairs after IN.
    """
    listed = ", ".join(["(%s, %s)"] * len(places))
    pairs = (
        f"SELECT s.id FROM (VALUES {listed}) v CROSS JOIN {model._meta.db_table} s"  # noqa: S608
        " WHERE s.run_id = v.column1 AND s.position = v.column2"
    )
    return RawSQL(pairs, [number for pair in places for number in pair])  # noqa: S611 (numbers)


def insert(model: type[models.Model], rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert rows given as column -> value, one by one as they come; each has the columns of the first."""
    waiting = iter(rows)
    first = next(waiting, None)
    if first is None:
        return
    columns = tuple(first)
    insert_values(model._meta.db_table, columns, map(itemgetter(*columns), chain((first,), waiting)))


def insert_values(table: str, columns: Sequence[str], values: Iterable[tuple[Any, ...]]) -> None:
    """Insert rows given as tuples of these columns, some at a time as they come."""
    into = _into(table, columns)
    if connection.vendor == "postgresql":
        _copy(into, values)
        return
    waiting, marks = iter(values), f"({', '.join('?' * len(columns))})"
    with _file() as file:
        while batch := list(islice(waiting, MARKS // len(columns))):
            rows = ", ".join([marks] * len(batch))
            file.execute(f"INSERT INTO {into} VALUES {rows}", list(chain(*batch)))  # noqa: S608  # our own names


def insert_singly(table: str, columns: Sequence[str], values: Iterable[tuple[Any, ...]]) -> None:
    """The same in SQLite, row by row: into an index of words that takes half the time."""
    marks = ", ".join("?" * len(columns))
    with _file() as file:
        file.executemany(f"INSERT INTO {_into(table, columns)} VALUES ({marks})", values)  # noqa: S608  # our own names


def numbers(model: type[models.Model], count: int) -> Sequence[int]:
    """Numbers for so many new rows of a table, in the caller's transaction: no other row has or gets them."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # OFFSET 0: the sequence's name is looked up once, not for each number.
            sequence = "(SELECT pg_get_serial_sequence(%s, 'id')::regclass AS named OFFSET 0) AS sequence"
            series = f"SELECT nextval(named) FROM {sequence}, generate_series(1, %s)"  # noqa: S608  # our own words
            cursor.execute(series, (table, count))
            return [number for (number,) in cursor.fetchall()]
        # Whoever is in a transaction writes alone: what follows the last number is free.
        cursor.execute("SELECT max(seq) FROM sqlite_sequence WHERE name = %s", (table,))
        last = cursor.fetchone()[0] or 0
    return range(last + 1, last + count + 1)


def _into(table: str, columns: Sequence[str]) -> str:
    quote = connection.ops.quote_name
    return f"{quote(table)} ({', '.join(map(quote, columns))})"


@contextmanager
def _file() -> Iterator[sqlite3.Connection]:
    """SQLite's own connection: in queries of hundreds of values Django would look for each mark."""
    connection.ensure_connection()
    with connection.wrap_database_errors:
        yield connection.connection


@contextmanager
def roomy() -> Iterator[None]:
    """Inside, SQLite keeps more of its file in memory: many rows go into their indexes in half the time."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        (kept,) = cursor.execute("PRAGMA cache_size").fetchone()
        cursor.execute(f"PRAGMA cache_size = -{ROOM}")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA cache_size = {kept}")


def _copy(into: str, values: Iterable[tuple[Any, ...]]) -> None:
    """PostgreSQL's own: a tenth of the time that its INSERT took."""
    with (
        connection.wrap_database_errors,
        connection.cursor() as cursor,
        cursor.copy(f"COPY {into} FROM STDIN") as copy,
    ):
        for row in values:
            copy.write_row(row)
