"""Paper -> rows, in one transaction: all of it is stored, or nothing is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from typing import Any, TypeVar

from django.db import models, transaction
from django.utils.text import slugify

from constancia.model import Division, Document, Facet, Paper, Run, Span, Statement, Value, Work
from constancia.model.codec import to_json
from constancia.store.changes import UNNAMED, record
from constancia.store.condensed import keep
from constancia.store.database import place
from constancia.store.errors import StoreError, explained
from constancia.store.indexing import VERSION, add, drop, holding, indexed, write
from constancia.store.models import (
    KEY,
    AnomalyRow,
    DivisionRow,
    DocumentRow,
    FacetRow,
    FacetType,
    FrontedRow,
    RunRow,
    StatementRow,
    WordsRow,
    WorkRow,
)
from constancia.store.rows import insert, insert_values

_as_text = json.JSONEncoder(ensure_ascii=False).encode  # made once: each `json.dumps` makes its own
NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")  # as JSON writes it, not the six letters in a text
Row = TypeVar("Row", bound=models.Model)


class Outcome(StrEnum):
    """What saving a paper did."""

    ADDED = "added"
    RECODED = "recoded"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Saved:
    """Where a paper now is. `document` is `Document.id`, `slug` its place in the site's addresses."""

    document: str
    slug: str
    run: int
    outcome: Outcome


def save(paper: Paper, *, by: str = UNNAMED) -> Saved:
    """Store a paper; nothing changes where this coding of this text is the current one already.

    Another coding of a known text becomes the current run, and the earlier runs keep their rows. What
    is said of the work and the source is brought up to date. The log of changes says that it was done `by`
    this person or program. StoreError where nothing was stored.
    """
    coding = _coding(paper)
    with explained(place), transaction.atomic():
        work = _put(WorkRow, paper.document.work.id, _work(paper.document.work))
        _unlearn(paper.document)
        document = _document(work, paper.document)
        known = document.runs.filter(coding=coding).first()
        if known and known.current:
            if not known.indexed:
                add(known)
            return Saved(document.key, document.slug, known.pk, Outcome.UNCHANGED)
        earlier = document.runs.filter(current=True).first()
        if earlier:
            _retire(earlier)
        run = _restore(known) if known else _run(document, paper, coding)
        outcome = Outcome.RECODED if earlier else Outcome.ADDED
        record(by, outcome, document.slug, f"run {run.pk}")
        return Saved(document.key, document.slug, run.pk, outcome)


def _unlearn(document: Document) -> None:
    """Take the text out of the index where it is known as one of another language: its words are others."""
    rows = RunRow.objects.filter(current=True, document__key=document.id).select_related("document")
    for run in rows.exclude(document__language=document.language):
        drop(run)


def _retire(run: RunRow) -> None:
    """Make a run an earlier one."""
    drop(run)
    run.current = False
    run.save(update_fields=["current", "updated_at"])


def _restore(run: RunRow) -> RunRow:
    """Make an earlier run the current one."""
    run.current = True
    run.save(update_fields=["current", "updated_at"])
    add(run)
    return run


def _coding(paper: Paper) -> str:
    """The hash of all that a run found, once it is known that a database can keep it."""
    title = paper.document.work.title[:80]
    coding = blake2b(digest_size=16)
    try:
        _kept(paper.document)
        found: Iterable[Run | Division | Statement] = (paper.run, *paper.divisions, *paper.statements)
        for part in found:  # one at a time: a long paper as one piece of JSON would fill the memory
            coding.update(_kept(part) + b"\n")
    except UnicodeEncodeError as error:
        code = f"U+{ord(str(error.object)[error.start]):04X}"
        raise StoreError(f"{title!r} has half a character in it ({code}); read its file again") from error
    except ValueError as error:
        raise StoreError(f"{title!r} cannot be stored: {error}") from error
    return coding.hexdigest()


def _kept(noun: Document | Run | Division | Statement) -> bytes:
    """A noun as JSON in UTF-8; ValueError where it holds what no database keeps as text."""
    written = _as_text(_plain(noun) if isinstance(noun, Statement) else to_json(noun)).encode()
    if b"\\u0000" in written and NUL.search(written):
        raise ValueError("there is a NUL in it, which is no text; take it out and read it again")
    return written


def _plain(one: Statement) -> Sequence[Any]:
    """All of a statement without its fields' names: a paper has hundreds, with thousands of facets."""
    clause = one.clause
    spans = (one.span, clause.verb, clause.subject, clause.wrapper, *clause.fronted)
    return (
        *(one.id, one.quote, one.selector.prefix, one.selector.suffix, one.division, one.tier, clause.lemma),
        [None if span is None else (span.start, span.end) for span in spans],
        [
            (each.name, each.value, each.by, each.confidence and to_json(each.confidence), _ends(each.words))
            for each in one.facets
        ],
    )


def _ends(spans: Iterable[Span]) -> Sequence[int]:
    return [end for span in spans for end in (span.start, span.end)]


def _put(model: type[Row], key: str, values: dict[str, Any]) -> Row:
    """The row of this key with these values: made, changed, or left alone where it has them."""
    if not 0 < len(key) <= KEY:
        raise StoreError(f"{key[:40]!r} cannot be stored: an id has 1 to {KEY} characters")
    rows = model._default_manager.select_for_update()
    row, made = rows.get_or_create(key=key, defaults=values)
    changed = [] if made else [name for name, value in values.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, values[name])
    if changed:
        row.save(update_fields=[*changed, "updated_at"])
    return row


def _work(work: Work) -> dict[str, Any]:
    values: dict[str, Any] = to_json(work)
    del values["id"]
    return values


def _document(work: WorkRow, document: Document) -> DocumentRow:
    known = DocumentRow.objects.filter(key=document.id).only("slug", "work_id").first()
    values = {
        "work": work,
        "slug": known.slug if known else _slug(work, document),
        "language": document.language,
        "rendering": str(document.rendering),
        "text": document.text,
        "characters": len(document.text),
        "hints": json.dumps(to_json(document.hints)),
        "places": json.dumps(to_json(document.places)),
        "divided": json.dumps(to_json(document.divided)),
        "source": to_json(document.source),
    }
    row = _put(DocumentRow, document.id, values)
    if known and known.work_id != work.pk:
        WorkRow.objects.filter(pk=known.work_id, documents=None).delete()
    return row


def _slug(work: WorkRow, document: Document) -> str:
    """The work's id if it is free, else with the language, else with the text's hash; kept for good."""
    base = slugify(work.key)[: KEY - 60] or document.id
    tries = (base, f"{base}-{slugify(document.language)}", f"{base}-{document.id}")
    taken = set(DocumentRow.objects.filter(slug__in=tries).values_list("slug", flat=True))
    return next(slug for slug in tries if slug not in taken)


def _run(document: DocumentRow, paper: Paper, coding: str) -> RunRow:
    run = RunRow.objects.create(
        document=document,
        coding=coding,
        version=paper.run.version,
        tier=str(paper.run.tier),
        hashes=to_json(paper.run.hashes),
        options=to_json(paper.run.options),
        statement_count=len(paper.statements),
        undertaking_count=sum(statement.is_undertaking for statement in paper.statements),
        heading_count=len(paper.outline),
    )
    divisions = _divisions(run, paper.divisions)
    insert(StatementRow, (_statement(run, at, one, divisions) for at, one in enumerate(paper.statements)))
    _parts(run, paper.statements)
    keep(run.pk, paper)
    its = indexed(holding(paper))
    write(run.pk, document.slug, document.language, its)
    RunRow.objects.filter(pk=run.pk).update(record=its.record, indexed=VERSION)
    return run


def _divisions(run: RunRow, divisions: Sequence[Division]) -> dict[str | None, int | None]:
    """The rows' numbers by the divisions' ids; parents go in before children, a generation at a time."""
    stored: dict[str | None, int | None] = {None: None}
    waiting = list(enumerate(divisions))
    while waiting:
        ready = [(at, one) for at, one in waiting if one.parent in stored]
        if not ready:
            lost = waiting[0][1]
            raise StoreError(
                f"The division {lost.title[:40]!r} stands under {lost.parent!r}, which is not there"
            )
        insert(DivisionRow, (_division(run, at, one, stored) for at, one in ready))
        stored.update(DivisionRow.objects.filter(run=run).values_list("key", "pk"))
        placed = {at for at, _ in ready}
        waiting = [(at, one) for at, one in waiting if at not in placed]
    insert(AnomalyRow, (row for one in divisions for row in _anomalies(stored[one.id], one)))
    return stored


def _division(
    run: RunRow, position: int, division: Division, stored: dict[str | None, int | None]
) -> dict[str, Any]:
    return {
        "run_id": run.pk,
        "position": position,
        "key": division.id,
        "kind": str(division.kind),
        "level": division.level,
        "ordinal": division.ordinal,
        "printed": division.printed,
        "title": division.title,
        "heading_start": division.heading.start,
        "heading_end": division.heading.end,
        "body_start": division.body.start,
        "body_end": division.body.end,
        "parent_id": stored[division.parent],
    }


def _anomalies(owner: int | None, division: Division) -> Iterator[dict[str, Any]]:
    for position, anomaly in enumerate(division.anomalies):
        yield {
            "division_id": owner,
            "position": position,
            "code": anomaly.code,
            "message": anomaly.message,
            **_stretch(anomaly.span),
        }


def _statement(
    run: RunRow, position: int, statement: Statement, divisions: dict[str | None, int | None]
) -> dict[str, Any]:
    return {
        "run_id": run.pk,
        "position": position,
        "key": statement.id,
        "division_id": divisions[statement.division],
        "exact": statement.quote,
        "prefix": statement.selector.prefix,
        "suffix": statement.selector.suffix,
        "lemma": statement.clause.lemma,
        "tier": str(statement.tier),
        **_stretch(statement.span),
        **_stretch(statement.clause.verb, "verb_"),
        **_stretch(statement.clause.subject, "subject_"),
        **_stretch(statement.clause.wrapper, "wrapper_"),
        **_codes(statement),
    }


def _stretch(span: Span | None, part: str = "") -> dict[str, int | None]:
    """The columns of a span."""
    start, end = (None, None) if span is None else (span.start, span.end)
    return {f"{part}start": start, f"{part}end": end}


def _codes(statement: Statement) -> dict[str, Any]:
    """The single facets as columns; StoreError where a value is no code of the codebook."""
    try:
        return {
            "kind": str(statement.kind),
            "actor": statement.actor,
            "actor_stated": statement.actor_stated,
            "action": statement.action,
            "firmness": statement.firmness and str(statement.firmness),
            "continuity": statement.continuity and str(statement.continuity),
            "precision": statement.precision,
        }
    except ValueError as error:
        raise StoreError(f"The statement {statement.quote[:40]!r} cannot be stored: {error}") from error


def _parts(run: RunRow, statements: Sequence[Statement]) -> None:
    """What a statement has several of: fronted phrases, facets, and the words of each facet."""
    owners = StatementRow.objects.filter(run=run).order_by("position").values_list("pk", flat=True)
    pairs = list(zip(owners, statements, strict=True))
    insert(
        FrontedRow,
        (
            {"statement_id": owner, "position": at, **_stretch(span)}
            for owner, one in pairs
            for at, span in enumerate(one.clause.fronted)
        ),
    )
    insert_values(
        FacetRow._meta.db_table,
        ("statement_id", "position", "name", "type", "value", "by", "confidence"),
        (
            (owner, at, facet.name, *_written(facet.value), facet.by, facet.confidence)
            for owner, one in pairs
            for at, facet in enumerate(one.facets)
        ),
    )
    _words(run, [facet for one in statements for facet in one.facets])


def _words(run: RunRow, facets: Sequence[Facet]) -> None:
    """The words of a run's facets, which stand in the order of their statements."""
    rows = FacetRow.objects.filter(statement__run=run).order_by("statement__position", "position")
    insert_values(
        WordsRow._meta.db_table,
        ("facet_id", "position", "start", "end"),
        (
            (owner, at, span.start, span.end)
            for owner, facet in zip(rows.values_list("pk", flat=True), facets, strict=True)
            for at, span in enumerate(facet.words)
        ),
    )


def _written(value: Value) -> tuple[str, str]:
    """A facet's value as its columns `type` and `value`."""
    if isinstance(value, bool):
        return str(FacetType.TRUTH), "true" if value else "false"
    if isinstance(value, int):
        return str(FacetType.NUMBER), str(value)
    return str(FacetType.WORD), str(value)
