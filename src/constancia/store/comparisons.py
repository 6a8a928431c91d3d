"""Comparisons kept: two stored papers are compared once, told in every reader's language, then only read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache

from django.db.models import QuerySet

from constancia import __version__
from constancia.lexicon.changes import FILE
from constancia.lexicon.files import languages, table, table_hash
from constancia.model import Comparison, Rendering
from constancia.model.codec import from_json, to_json
from constancia.model.document import Worded, apart
from constancia.store import queries
from constancia.store.answers import PaperSummary
from constancia.store.database import place
from constancia.store.errors import explained
from constancia.store.keeping.load import load
from constancia.store.models import ComparisonRow

# Statements of both papers together that are compared while someone waits: a few seconds' work.
AT_ONCE = 3_000
_TABLES = ("changes", "compare")  # what tells and decides differences in a language
_ANY = "en"  # the reader asked for where all are meant: they are made together
_IN_MEMORY = 12  # comparisons of a size that a page can be made of at once, some 3 MB each


class TooLong(Exception):
    """The papers are too long to be compared while someone waits."""


def comparison(
    left: PaperSummary, right: PaperSummary, *, reader: str, at_once: int | None = AT_ONCE
) -> Comparison:
    """The comparison of two stored papers as it is kept; made and kept where it is not there yet.

    TooLong where it would have to be made of more than `at_once` statements; None sets no limit.
    """
    found = kept(left, right, reader=reader)
    if found is not None:
        return found
    if at_once is not None and left.statements + right.statements > at_once:
        raise TooLong(f"{left.statements} and {right.statements} statements")
    return make(left, right, reader=reader)


@explained(place)
def kept(left: PaperSummary, right: PaperSummary, *, reader: str) -> Comparison | None:
    """The comparison that is kept of these codings, unless another version or lexicon made it."""
    row = _rows(left, right, reader).values_list("pk", "updated_at").first()
    return None if row is None else _read(*row)


def _rows(left: PaperSummary, right: PaperSummary, reader: str) -> QuerySet[ComparisonRow]:
    made_by = _made_by(left, right, reader)
    return ComparisonRow.objects.filter(left=left.run_id, right=right.run_id, reader=reader, made_by=made_by)


@explained(place)
def make(left: PaperSummary, right: PaperSummary, *, reader: str) -> Comparison:
    """Compare two stored papers and keep what was found for every reader, in place of what was kept before.

    LookupError where changes are not told in the reader's language.
    """
    from constancia.compare.papers import compare_for  # heavy: reading what is kept needs none of it

    old, new = (load(one.document, run=one.run_id) for one in (left, right))
    found = compare_for(old, new, {*_readers(), reader})
    ComparisonRow.objects.bulk_create(
        [
            ComparisonRow(
                left_id=left.run_id,
                right_id=right.run_id,
                reader=code,
                made_by=_made_by(left, right, code),
                comparison=json.dumps(to_json(told), ensure_ascii=False),
            )
            for code, told in found.items()
        ],
        update_conflicts=True,
        unique_fields=("left", "right", "reader"),
        update_fields=("made_by", "comparison", "updated_at"),
    )
    return found[reader]


def _readers() -> list[str]:
    """The languages that changes are told in."""
    return [code for code in languages() if table(code, FILE)]


def editions(document: str) -> list[tuple[PaperSummary, PaperSummary]]:
    """A stored document as the later and as the earlier one of two editions."""
    return list(successions(of=document))


def make_editions(document: str, *, at_once: int | None = AT_ONCE) -> list[tuple[PaperSummary, PaperSummary]]:
    """Compare a stored document with the editions before and after it; the pairs that are kept."""
    done: list[tuple[PaperSummary, PaperSummary]] = []
    if not queries.has_editions():
        return done
    for old, new in editions(document):
        try:
            comparison(old, new, reader=_ANY, at_once=at_once)
        except TooLong:  # the site says so, and how to compare them all the same
            continue
        done.append((old, new))
    return done


@explained(place)
def make_next() -> bool:
    """Make one comparison that pages lead to and that is not kept yet; whether there was one."""
    for left, right in (*successions(), *queries.rendering_pairs()):
        if left.statements + right.statements <= AT_ONCE and not _rows(left, right, _ANY).exists():
            make(left, right, reader=_ANY)
            return True
    return False


def successions(*, of: str | None = None) -> Iterator[tuple[PaperSummary, PaperSummary]]:
    """Stored papers with the edition that each succeeds, in the rendering that is best compared with it.

    `of` names a document: then only the pairs that it is one of.
    """
    later = queries.successors(of)
    earlier = queries.of_works({new.work.succeeds for new in later})
    for new in later:
        before = [old for old in earlier if old.work.id == new.work.succeeds]
        if before:
            old = min(before, key=lambda old: (apart(_worded(old), _worded(new)), old.slug))
            if of in (None, old.document, new.document):
                yield old, new


def _worded(paper: PaperSummary) -> Worded:
    return paper.language, Rendering(paper.rendering)


def _made_by(left: PaperSummary, right: PaperSummary, reader: str) -> str:
    hashes = [table_hash(code, name) for code in (left.language, right.language, reader) for name in _TABLES]
    return " ".join((__version__, *hashes))


@lru_cache(maxsize=_IN_MEMORY)
def _read(row: int, _updated_at: datetime) -> Comparison:
    """The noun that a row keeps; `_updated_at` tells one content of it from another."""
    written = ComparisonRow.objects.values_list("comparison", flat=True).get(pk=row)
    return from_json(Comparison, json.loads(written))
