"""Rows of new codings, of several papers at once: each table's rows go in together, and none is read back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from django.db import models

from constancia.store.keeping import indexing
from constancia.store.keeping.condensing import form
from constancia.store.keeping.flat import ANOMALY, CODE, DIVISION, FRONTED, STATEMENT, Flat, Row
from constancia.store.keeping.rows import insert_values, numbers
from constancia.store.models import (
    AnomalyRow,
    CodeRow,
    CondensedRow,
    DivisionRow,
    DocumentRow,
    FrontedRow,
    RunRow,
    StatementRow,
)

Numbers = Sequence[int]


@dataclass(frozen=True, slots=True)
class New:
    """A document that has its row, and the coding that is to become its current run."""

    document: DocumentRow
    flat: Flat


def add(new: Sequence[New]) -> list[RunRow]:
    """Runs with all their rows, in the caller's transaction; the documents have no current run."""
    runs = RunRow.objects.bulk_create(
        RunRow(
            document=one.document, **one.flat.run, record=one.flat.indexed.record, indexed=indexing.VERSION
        )
        for one in new
    )
    papers = [one.flat for one in new]
    _insert(CondensedRow, ("run_id", "form", "content"), (
        (run.pk, form(), one.condensed) for run, one in zip(runs, papers, strict=True)
    ))  # fmt: skip
    _write([run.pk for run in runs], papers)
    indexing.write(
        indexing.New(run.pk, run.document.slug, run.document.language, one.indexed)
        for run, one in zip(runs, papers, strict=True)
    )
    return runs


def _write(runs: Numbers, papers: Sequence[Flat]) -> None:
    """What a run is made of; a row's own number and that of its whole stand before its own columns."""
    divisions = _numbered(DivisionRow, [len(one.divisions) for one in papers])
    statements = _numbered(StatementRow, [len(one.statements) for one in papers])
    each = list(zip(runs, papers, divisions, statements, strict=True))
    _insert(DivisionRow, ("id", "run_id", "parent_id", *DIVISION), (
        row for run, one, its, _ in each for row in _within(run, its, one.divisions, its)
    ))  # fmt: skip
    _insert(AnomalyRow, ("division_id", *ANOMALY), (
        (its[row[0]], *row[1:]) for _, one, its, _ in each for row in one.anomalies
    ))  # fmt: skip
    _insert(CodeRow, ("run_id", *CODE), ((run, *row) for run, one, *_ in each for row in one.codes))
    _insert(StatementRow, ("id", "run_id", "division_id", *STATEMENT), (
        row for run, one, its, own in each for row in _within(run, own, one.statements, its)
    ))  # fmt: skip
    _insert(FrontedRow, ("statement_id", *FRONTED), (
        (own[row[0]], *row[1:]) for _, one, _, own in each for row in one.fronted
    ))  # fmt: skip


def _numbered(model: type[models.Model], counts: Sequence[int]) -> list[Numbers]:
    """Numbers for the rows of each paper, in their order."""
    each = iter(numbers(model, sum(counts)))
    return [list(islice(each, count)) for count in counts]


def _within(run: int, numbers: Numbers, rows: Iterable[Row], divisions: Numbers) -> Iterator[Row]:
    """Rows with a number of their own, each in a division of the run or in none."""
    for number, (place, *rest) in zip(numbers, rows, strict=True):
        yield number, run, None if place is None else divisions[place], *rest


def _insert(model: type[models.Model], columns: Sequence[str], rows: Iterable[Row]) -> None:
    insert_values(model._meta.db_table, columns, rows)
