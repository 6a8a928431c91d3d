"""The index kept in step: a run goes in when it becomes the current one, and out when it is no longer.

Everything happens in the caller's transaction, with the rows themselves.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import connection, transaction

from constancia.store.keeping.coded_values import numbers, typed
from constancia.store.keeping.holding import Holding, Indexed, Listed, indexed
from constancia.store.keeping.load import codes_of
from constancia.store.limits import KEY
from constancia.store.models import DivisionRow, RunRow, StatementRow, WordRow
from constancia.store.search import index
from constancia.store.search.words import stem

VERSION = 2  # of all that decides what is indexed; a higher one has every store indexed anew
_as_json = json.JSONEncoder(ensure_ascii=False).encode


@dataclass(frozen=True, slots=True)
class New:
    """A run of this number of which nothing is indexed yet, in the paper of this slug."""

    run: int
    paper: str
    language: str
    its: Indexed


def stored_holding(run: RunRow) -> Holding:
    """The same from a run's rows."""
    rows = StatementRow.objects.filter(run=run).order_by("position")
    listed = list(rows.values_list("exact", "start", "end", "facets"))
    divisions = DivisionRow.objects.filter(run=run).values_list("key", "body_start", "body_end")
    return Holding(
        language=run.document.language,
        texts=[exact for exact, *_ in listed],
        spans=[(start, end) for _, start, end, _ in listed],
        numbers=[numbers(each) for *_, each in listed],
        codes={at: (one.name, typed(one.value)[1]) for at, one in codes_of(run.pk).items()},
        divisions={key: (start, end) for key, start, end in divisions},
    )


def add(run: RunRow) -> None:
    """Index a stored run."""
    its = indexed(stored_holding(run))
    index.remove(run.pk)
    write([New(run.pk, run.document.slug, run.document.language, its)])
    RunRow.objects.filter(pk=run.pk).update(record=its.record, indexed=VERSION)


def write(new: Iterable[New]) -> None:
    """Index runs, all but their records; their words are counted together, for most of them have the same."""
    words: Counter[Listed] = Counter()
    for one in new:
        index.write(one.run, one.its.entries, (("paper", one.paper), ("language", one.language)))
        words.update(one.its.words)
    _add(words)
    transaction.on_commit(index.settle, robust=True)


def drop(run: RunRow) -> None:
    """Take a run out of the index, if it is in it."""
    if run.indexed:
        index.remove(run.pk)
        _take_away(indexed(stored_holding(run)).words)
        RunRow.objects.filter(pk=run.pk).update(indexed=0)


def refresh() -> None:
    """Index what this version has not: the papers of an older version's store, a paper a transaction."""
    if RunRow.objects.exclude(indexed__in=(0, VERSION)).exists():
        _clear()
    for pk in RunRow.objects.filter(current=True, indexed=0).order_by("pk").values_list("pk", flat=True):
        with transaction.atomic():
            rows = RunRow.objects.select_for_update(of=("self",)).select_related("document")
            run = rows.filter(pk=pk, current=True, indexed=0).first()
            if run is not None:
                add(run)


@transaction.atomic
def _clear() -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {index.TABLE}")  # noqa: S608  # our own name
    WordRow.objects.all().delete()
    RunRow.objects.update(indexed=0)


def _add(words: Mapping[Listed, int]) -> None:
    """Count words; sorted, so that two transactions never wait for each other in a ring."""
    rows = [
        (key, named, written, folded, "" if named else stem(key, written)[:KEY], number)
        for (key, written, folded, named), number in sorted(words.items())
    ]
    if not rows:
        return
    into = "INSERT INTO constancia_word (language, named, written, folded, stem, statements)"
    known = (
        "ON CONFLICT (language, named, written)"
        " DO UPDATE SET statements = constancia_word.statements + excluded.statements"
    )
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":  # a statement a row takes three times as long
            # As JSON, which is written and read in a third of the time of the driver's own arrays.
            columns = ", ".join(["json_array_elements_text(%s::json)"] * 6)
            together = f"""{into} SELECT language, named::boolean, written, folded, stem, statements::integer
                FROM ROWS FROM ({columns}) w (language, named, written, folded, stem, statements) {known}"""  # noqa: S608
            cursor.execute(together, [_as_json(column) for column in zip(*rows, strict=True)])
        else:
            cursor.executemany(f"{into} VALUES (%s, %s, %s, %s, %s, %s) {known}", rows)


def _take_away(words: Mapping[Listed, int]) -> None:
    """The way back from `_add`; a word that no statement has any more goes."""
    rows = [(number, key, named, written) for (key, written, _, named), number in sorted(words.items())]
    one = "WHERE language = %s AND named = %s AND written = %s"
    with connection.cursor() as cursor:
        cursor.executemany(f"UPDATE constancia_word SET statements = statements - %s {one}", rows)  # noqa: S608
        gone = [row[1:] for row in rows]
        cursor.executemany(f"DELETE FROM constancia_word {one} AND statements = 0", gone)  # noqa: S608
