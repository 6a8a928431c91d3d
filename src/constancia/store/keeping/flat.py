"""A paper flattened: what the store's rows hold of it, but for the numbers that a store gives them.

A process that reads papers hands them on like this: texts and tuples travel in a fifth of the time that tens
of thousands of nouns took, and all that can be made of a paper without the store is made there.
"""

from __future__ import annotations

import json
import marshal
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from constancia.model import (
    Continuity,
    Division,
    Document,
    Facet,
    Firmness,
    Kind,
    Paper,
    Span,
    Statement,
    Work,
)
from constancia.model.codec import to_json
from constancia.store.errors import StoreError
from constancia.store.keeping.coded_values import CODES, Codes, written
from constancia.store.keeping.condensing import condensed
from constancia.store.keeping.holding import Indexed, holding, indexed

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

READ: Mapping[str, Callable[[Any], Any]] = {  # how the values of CODES are read
    "kind": lambda value: str(Kind(str(value))),
    "actor": str,
    "actor_stated": bool,
    "action": str,
    "firmness": lambda value: str(Firmness(str(value))),
    "continuity": lambda value: str(Continuity(str(value))),
    "precision": int,
}


@dataclass(frozen=True, slots=True)
class Flat:
    """A paper as columns of rows, named above. What a row is a part of stands before its columns:

    the division's parent, the anomaly's division, the statement's and the statement of a fronted phrase,
    each by its position.
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

    def __reduce__(self) -> tuple[Callable[[Work, bytes], Flat], tuple[Work, bytes]]:
        """As pickle sends it: what is made of plain values alone is packed in a third of pickle's time."""
        found = self.indexed
        packed: Any = (
            *(self.key, self.document, self.run, self.divisions, self.anomalies, self.statements),
            *(self.fronted, self.codes, self.condensed),
            (found.entries, found.words, found.record),
        )
        return _unpacked, (self.work, marshal.dumps(packed))


def _unpacked(work: Work, packed: bytes) -> Flat:
    columns: list[Any] = list(marshal.loads(packed))  # noqa: S302 (of a process of our own)
    columns[-1] = Indexed(*columns[-1])
    return Flat(work, *columns)


def flattened(paper: Paper) -> Flat:
    """A paper as its rows hold it; StoreError where a database cannot keep it."""
    title = paper.document.called[:80]
    try:
        return _flat(paper)
    except UnicodeEncodeError as error:
        code = f"U+{ord(str(error.object)[error.start]):04X}"
        raise StoreError(f"{title!r} has half a character in it ({code}); read its file again") from error
    except ValueError as error:
        raise StoreError(f"{title!r} cannot be stored: {error}") from error


def _flat(paper: Paper) -> Flat:
    places = _places(paper.divisions)
    codes = Codes()
    numbers = [codes.numbers(one.facets) for one in paper.statements]
    coded, rows = codes.facets(), codes.rows()
    single = _Single(coded)
    statements = [
        _statement(at, one, _at(places, one.division), single, its)
        for at, (one, its) in enumerate(zip(paper.statements, numbers, strict=True))
    ]
    parts: dict[str, Sequence[Row]] = {
        "divisions": [_division(at, one, _at(places, one.parent)) for at, one in enumerate(paper.divisions)],
        "anomalies": [row for at, one in enumerate(paper.divisions) for row in _anomalies(at, one)],
        "statements": statements,
        "fronted": [row for at, one in enumerate(paper.statements) for row in _fronted(at, one)],
        "codes": [(at, *one) for at, one in enumerate(rows)],
    }
    whole = condensed(paper, coded, numbers)
    return Flat(
        work=paper.document.work,
        key=paper.document.id,
        document=_document(paper.document),
        run=_run(paper, whole, parts),
        condensed=whole,
        indexed=indexed(holding(paper, {at: (one[0], one[2]) for at, one in enumerate(rows)}, numbers)),
        **parts,
    )


def _places(divisions: Sequence[Division]) -> dict[str, int]:
    """The divisions' positions by their ids; StoreError where one stands under none of them."""
    places = {one.id: at for at, one in enumerate(divisions)}
    for one in divisions:
        if one.parent is not None and one.parent not in places:
            raise StoreError(
                f"The division {one.title[:40]!r} stands under {one.parent!r}, which is not there"
            )
    return places


def _at(places: Mapping[str, int], id: str | None) -> int | None:
    return None if id is None else places[id]


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
        "title": document.title,
    }


def _run(paper: Paper, whole: str, parts: Mapping[str, Sequence[Row]]) -> dict[str, Any]:
    """The columns of a run's row."""
    run = to_json(paper.run)
    return {
        **run,
        "coding": _coding(run, whole, parts),
        "statement_count": len(paper.statements),
        "undertaking_count": sum(statement.is_undertaking for statement in paper.statements),
        "heading_count": len(paper.outline),
    }


def _coding(run: Any, whole: str, parts: Mapping[str, Sequence[Row]]) -> str:
    """The hash of all that was found, once it is known to be text.

    What is condensed has all but which codes the facets are and on which words they rest, and quotations,
    which are as the text has them.
    """
    coding = blake2b(_kept(run), digest_size=16)
    if whole:
        coding.update(_checked(whole))
        coding.update("\n".join([row[-1] for row in parts["statements"]]).encode())
        parts = {"codes": parts["codes"]}
    for rows in parts.values():
        for at in range(0, len(rows), AT_ONCE):
            coding.update(_kept(rows[at : at + AT_ONCE]))
        coding.update(b"\n")
    return coding.hexdigest()


def _kept(value: Any) -> bytes:
    """A value as JSON in UTF-8; ValueError where it holds what no database keeps as text."""
    return _checked(_as_text(value))


def _checked(text: str) -> bytes:
    """JSON in UTF-8; ValueError where it holds what no database keeps as text."""
    written = text.encode()
    if b"\\u0000" in written and NUL.search(written):
        raise ValueError("there is a NUL in it, which is no text; take it out and read it again")
    return written


def _division(position: int, division: Division, parent: int | None) -> Row:
    return (
        parent,
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


def _anomalies(at: int, division: Division) -> Iterator[Row]:
    for position, anomaly in enumerate(division.anomalies):
        yield at, position, anomaly.code, anomaly.message, *_ends(anomaly.span)


def _fronted(position: int, statement: Statement) -> Iterator[Row]:
    for at, span in enumerate(statement.clause.fronted):
        yield position, at, *_ends(span)


def _ends(span: Span | None) -> tuple[int | None, int | None]:
    """The columns of a span."""
    return (None, None) if span is None else (span.start, span.end)


def _statement(
    position: int, statement: Statement, division: int | None, single: _Single, numbers: Sequence[int]
) -> Row:
    selector, clause = statement.selector, statement.clause
    return (
        division,
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
        *single.of(statement, numbers),
        written(numbers, statement.facets),
    )


class _Single:
    """The single facets of statements as columns: each code is read once."""

    def __init__(self, codes: Sequence[Facet]) -> None:
        self._codes = codes
        self._columns = {at: CODES.index(one.name) for at, one in enumerate(codes) if one.name in CODES}
        self._read: dict[int, Any] = {}

    def of(self, statement: Statement, numbers: Sequence[int]) -> list[Any]:
        """The columns of a statement with codes of these numbers.

        StoreError where a value is no code of the codebook.
        """
        found = [None] * len(CODES)
        for at in numbers:
            column = self._columns.get(at)
            if column is not None:
                if at not in self._read:
                    self._read[at] = self._value(self._codes[at], statement)
                found[column] = self._read[at]
        return found

    def _value(self, code: Facet, statement: Statement) -> Any:
        try:
            return READ[code.name](code.value)
        except ValueError as error:
            where = f"The statement {statement.quote[:40]!r}"
            raise StoreError(f"{where} cannot be stored: {error}") from error
