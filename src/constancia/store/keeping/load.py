"""Rows -> the paper they were: `load(save(paper).document) == paper`."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Any, Protocol

from constancia.model import (
    Anomaly,
    Clause,
    Division,
    DivisionKind,
    Document,
    Facet,
    Hint,
    Paper,
    Place,
    Rendering,
    Run,
    Selector,
    Source,
    Span,
    Statement,
    Tier,
    Value,
    Work,
)
from constancia.model.codec import from_json
from constancia.store.database import place
from constancia.store.errors import NotStored, explained
from constancia.store.keeping.coded_values import CODES, VALUES, Facets
from constancia.store.models import (
    AnomalyRow,
    CodeRow,
    DivisionRow,
    DocumentRow,
    FrontedRow,
    RunRow,
    StatementRow,
    WorkRow,
)

AT_ONCE = 2000  # rows fetched at a time
TIERS = {str(tier): tier for tier in Tier}  # a table: a paper has hundreds of statements
CLAUSE = (
    "verb_start", "verb_end", "lemma", "subject_start", "subject_end", "wrapper_start", "wrapper_end"
)  # fmt: skip
STATEMENT = ("pk", "key", "division", "start", "end", "exact", "prefix", "suffix", "tier", "facets", *CLAUSE)


class _Stretch(Protocol):
    """A row that stands at a span."""

    start: int
    end: int


def load(
    document: str, *, run: int | None = None, facets: Collection[str] = (), worded: Collection[str] = ()
) -> Paper:
    """The paper of this `Document.id` as its current run coded it, or as an earlier run of that number did.

    With the names of `facets` those alone are read of each statement, and with them `kind` and `actor`, and
    of those the words alone that `worded` names; who set a value is then left out of what is one code.

    NotStored where the store has no such document or run; StoreError where it cannot be read.
    """
    with explained(place):
        rows = RunRow.objects.filter(document__key=document).select_related("document__work")
        row = rows.filter(current=True).first() if run is None else rows.filter(pk=run).first()
        if row is None:
            raise NotStored(f"The store has no document {document!r}" + (f" with run {run}" if run else ""))
        divisions = tuple(divisions_of(row.pk).values())
        return Paper(_document(row.document), divisions, _statements(row, facets, worded), run_of(row))


def work_of(row: WorkRow) -> Work:
    """The noun that a row of works keeps."""
    names = ("title", "issuer", "counterpart", "date", "succeeds", "issuer_names", "counterpart_names")
    return from_json(Work, {"id": row.key, **{name: getattr(row, name) for name in names}})


def _document(row: DocumentRow) -> Document:
    return Document(
        work=work_of(row.work),
        source=from_json(Source, row.source),
        language=row.language,
        rendering=Rendering(row.rendering),
        text=row.text,
        hints=tuple(from_json(Hint, hint) for hint in json.loads(row.hints)),
        places=tuple(from_json(Place, place) for place in json.loads(row.places)),
        divided=tuple(from_json(Division, one) for one in json.loads(row.divided)),
        title=row.title,
    )


def run_of(row: RunRow) -> Run:
    """The noun that a row of runs keeps."""
    run: dict[str, Any] = {
        "version": row.version,
        "tier": row.tier,
        "hashes": row.hashes,
        "options": row.options,
    }
    return from_json(Run, run)


def divisions_of(run: int) -> dict[int, Division]:
    """The divisions of the run of this number, in text order, each by its row's number."""
    rows = list(DivisionRow.objects.filter(run=run).order_by("position"))
    keys = {row.pk: row.key for row in rows}
    anomalies: dict[int, list[Anomaly]] = defaultdict(list)
    for row in AnomalyRow.objects.filter(division__run=run).order_by("division", "position"):
        anomalies[row.division_id].append(Anomaly(row.code, _span(row), row.message))
    return {
        row.pk: Division(
            id=row.key,
            kind=DivisionKind(row.kind),
            level=row.level,
            ordinal=row.ordinal,
            printed=row.printed,
            title=row.title,
            heading=Span(row.heading_start, row.heading_end),
            body=Span(row.body_start, row.body_end),
            parent=None if row.parent_id is None else keys[row.parent_id],
            anomalies=tuple(anomalies[row.pk]),
        )
        for row in rows
    }


def _statements(run: RunRow, names: Collection[str], worded: Collection[str]) -> tuple[Statement, ...]:
    plain = [one for one in CODES if one in {*names, "kind", "actor"} and one not in worded] if names else []
    coded = Facets(codes_of(run.pk, names={*names} - {*plain} if names else None), worded)
    fronted: dict[int, list[Span]] = defaultdict(list)
    for row in FrontedRow.objects.filter(statement__run=run).order_by("statement", "position"):
        fronted[row.statement_id].append(_span(row))
    keys = dict(DivisionRow.objects.filter(run=run).values_list("pk", "key"))
    rows = StatementRow.objects.filter(run=run).order_by("position").values_list(*STATEMENT, *plain)
    return tuple(
        Statement(
            id=key,
            selector=Selector(Span(start, end), exact, prefix, suffix),
            division=None if division is None else keys[division],
            clause=_clause(*rest[: len(CLAUSE)], fronted=fronted.get(number, ())),
            tier=TIERS[tier],
            facets=(*_plain(plain, rest[len(CLAUSE) :]), *coded.of(facets)),
        )
        for number, key, division, start, end, exact, prefix, suffix, tier, facets, *rest in rows.iterator(
            AT_ONCE
        )
    )


def codes_of(
    run: int, *, names: Collection[str] | None = None, numbers: Iterable[int] | None = None
) -> dict[int, Facet]:
    """The codes of a run by their numbers, each as a facet that rests on no words.

    With `names` or `numbers` those alone that have one of them.
    """
    rows = CodeRow.objects.filter(run=run)
    if names is not None:
        rows = rows.filter(name__in=list(names))
    if numbers is not None:
        rows = rows.filter(position__in=list(numbers))
    columns = ("position", "name", "type", "value", "by", "confidence")
    return {
        at: Facet(name, VALUES[kind](value), by, (), confidence)
        for at, name, kind, value, by, confidence in rows.values_list(*columns)
    }


def _plain(names: Iterable[str], values: Iterable[Value | None]) -> Iterable[Facet]:
    """The facets of these names, but of those without a value."""
    return (code_of(*pair) for pair in zip(names, values, strict=True) if pair[1] is not None)


@lru_cache(maxsize=4096)
def code_of(name: str, value: Value) -> Facet:
    """A value without who set it: few of them are many statements'."""
    return Facet(name, value, "")


def clause_of(row: StatementRow, fronted: Iterable[Span]) -> Clause:
    """How a stored statement is built, given the phrases fronted to it."""
    return _clause(*(getattr(row, name) for name in CLAUSE), fronted=fronted)


def _clause(
    verb_start: int,
    verb_end: int,
    lemma: str,
    subject_start: int | None,
    subject_end: int | None,
    wrapper_start: int | None,
    wrapper_end: int | None,
    *,
    fronted: Iterable[Span],
) -> Clause:
    return Clause(
        verb=Span(verb_start, verb_end),
        lemma=lemma,
        subject=_maybe(subject_start, subject_end),
        wrapper=_maybe(wrapper_start, wrapper_end),
        fronted=tuple(fronted),
    )


def _span(row: _Stretch) -> Span:
    return Span(row.start, row.end)


def _maybe(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)
