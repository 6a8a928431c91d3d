"""A paper flattened: what the store's rows hold of it, but for the numbers that a store gives them.

A process that reads papers hands them on like this: texts and tuples travel in a fifth of the time that tens
of thousands of nouns took, and all that can be made of a paper without the store is made there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from constancia.model import Continuity, Division, Document, Firmness, Kind, Paper, Span, Statement, Work
from constancia.model.codec import to_json
from constancia.store.coded_values import CODES, Codes, written
from constancia.store.condensing import condensed
from constancia.store.errors import StoreError
from constancia.store.holding import Indexed, holding, indexed

_as_text = json.JSONEncoder(ensure_ascii=False).encode  # made once: each `json.dumps` makes its own
NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")  # as JSON writes it, not the six letters in a text
AT_ONCE = 200  # rows that are hashed together: a long paper as one piece of JSON would fill the memory

Row = tuple[Any, ...]
DIVISION = (
    "position", "key", "kind", "level", "ordinal", "printed", "title", "heading_start", "heading_end",
    "body_start", "body_end",
)  # fmt: skip
ANOMALY = ("position", "code", "message", "start", "end")
STATEMENT = (
    "position", "key", "start", "end", "exact", "prefix", "suffix", "verb_start", "verb_end", "lemma",
    "subject_start", "subject_end", "wrapper_start", "wrapper_end", "tier", "kind", "actor", "actor_stated",
    "action", "firmness", "continuity", "precision", "facets",
)  # fmt: skip
FRONTED = ("position", "start", "end")
CODE = ("position", "name", "type", "value", "by", "confidence")

# How the values of CODES are read. Tables, for a paper has hundreds of each and a class of codes is slow.
KINDS, RUNGS, COURSES = ({str(one): str(one) for one in each} for each in (Kind, Firmness, Continuity))
READ: Mapping[str, Callable[[Any], Any]] = {
    "kind": lambda value: KINDS.get(value) or str(Kind(str(value))),
    "actor": str,
    "actor_stated": bool,
    "action": str,
    "firmness": lambda value: RUNGS.get(value) or str(Firmness(str(value))),
    "continuity": lambda value: COURSES.get(value) or str(Continuity(str(value))),
    "precision": int,
}


@dataclass(frozen=True, slots=True)
class Flat:
    """A paper as columns of rows, named above. What a row is a part of stands before its columns:

    the division's parent, the anomaly's division and the statement's by their ids, the statement of a
    fronted phrase by its position.
    """

    work: Work
    key: str
    document: Mapping[str, Any]
    run: Mapping[str, Any]
    divisions: Sequence[Row]
    anomalies: Sequence[Row]
    statements: Sequence[Row]
    fronted: Sequence[Row]
    codes: Sequence[Row]
    condensed: str
    indexed: Indexed


def flattened(paper: Paper) -> Flat:
    """A paper as its rows hold it; StoreError where a database cannot keep it."""
    title = paper.document.work.title[:80]
    try:
        return _flat(paper)
    except UnicodeEncodeError as error:
        code = f"U+{ord(str(error.object)[error.start]):04X}"
        raise StoreError(f"{title!r} has half a character in it ({code}); read its file again") from error
    except ValueError as error:
        raise StoreError(f"{title!r} cannot be stored: {error}") from error


def _flat(paper: Paper) -> Flat:
    _check_parents(paper.divisions)
    codes = Codes()
    numbers = [codes.numbers(one.facets) for one in paper.statements]
    statements = [
        _statement(at, one, its) for at, (one, its) in enumerate(zip(paper.statements, numbers, strict=True))
    ]
    coded, rows = codes.facets(), codes.rows()
    parts: dict[str, Sequence[Row]] = {
        "divisions": [_division(at, one) for at, one in enumerate(paper.divisions)],
        "anomalies": [row for one in paper.divisions for row in _anomalies(one)],
        "statements": statements,
        "fronted": [row for at, one in enumerate(paper.statements) for row in _fronted(at, one)],
        "codes": [(at, *one) for at, one in enumerate(rows)],
    }
    return Flat(
        work=paper.document.work,
        key=paper.document.id,
        document=_document(paper.document),
        run=_run(paper, parts),
        condensed=condensed(paper, coded, numbers),
        indexed=indexed(holding(paper, {at: (one[0], one[2]) for at, one in enumerate(rows)}, numbers)),
        **parts,
    )


def _check_parents(divisions: Sequence[Division]) -> None:
    known = {None, *(one.id for one in divisions)}
    for one in divisions:
        if one.parent not in known:
            raise StoreError(
                f"The division {one.title[:40]!r} stands under {one.parent!r}, which is not there"
            )


def _document(document: Document) -> dict[str, Any]:
    """The columns of a document's row that do not depend on the store."""
    whole = to_json(document)
    _kept(whole)
    return {
        "language": document.language,
        "rendering": str(document.rendering),
        "text": document.text,
        "characters": len(document.text),
        "hints": json.dumps(whole["hints"]),
        "places": json.dumps(whole["places"]),
        "divided": json.dumps(whole["divided"]),
        "source": whole["source"],
    }


def _run(paper: Paper, parts: Mapping[str, Sequence[Row]]) -> dict[str, Any]:
    """The columns of a run's row; `coding` is the hash of all that was found, once it is known to be text."""
    run = to_json(paper.run)
    coding = blake2b(_kept(run), digest_size=16)
    for rows in parts.values():
        for at in range(0, len(rows), AT_ONCE):
            coding.update(_kept(rows[at : at + AT_ONCE]))
        coding.update(b"\n")
    return {
        **run,
        "coding": coding.hexdigest(),
        "statement_count": len(paper.statements),
        "undertaking_count": sum(statement.is_undertaking for statement in paper.statements),
        "heading_count": len(paper.outline),
    }


def _kept(value: Any) -> bytes:
    """A value as JSON in UTF-8; ValueError where it holds what no database keeps as text."""
    written = _as_text(value).encode()
    if b"\\u0000" in written and NUL.search(written):
        raise ValueError("there is a NUL in it, which is no text; take it out and read it again")
    return written


def _division(position: int, division: Division) -> Row:
    return (
        division.parent,
        position,
        division.id,
        str(division.kind),
        division.level,
        division.ordinal,
        division.printed,
        division.title,
        *_ends(division.heading),
        *_ends(division.body),
    )


def _anomalies(division: Division) -> Iterator[Row]:
    for position, anomaly in enumerate(division.anomalies):
        yield division.id, position, anomaly.code, anomaly.message, *_ends(anomaly.span)


def _fronted(position: int, statement: Statement) -> Iterator[Row]:
    for at, span in enumerate(statement.clause.fronted):
        yield position, at, *_ends(span)


def _ends(span: Span | None) -> tuple[int | None, int | None]:
    """The columns of a span."""
    return (None, None) if span is None else (span.start, span.end)


def _statement(position: int, statement: Statement, numbers: Sequence[int]) -> Row:
    selector, clause = statement.selector, statement.clause
    return (
        statement.division,
        position,
        statement.id,
        *_ends(selector.span),
        selector.exact,
        selector.prefix,
        selector.suffix,
        *_ends(clause.verb),
        clause.lemma,
        *_ends(clause.subject),
        *_ends(clause.wrapper),
        str(statement.tier),
        *_single(statement),
        written(numbers, statement.facets),
    )


def _single(statement: Statement) -> Row:
    """The single facets as columns; StoreError where a value is no code of the codebook."""
    values = {one.name: one.value for one in statement.facets if one.name in READ}
    try:
        return tuple([READ[name](values[name]) if name in values else None for name in CODES])
    except ValueError as error:
        raise StoreError(f"The statement {statement.quote[:40]!r} cannot be stored: {error}") from error
