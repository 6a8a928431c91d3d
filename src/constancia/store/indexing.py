"""The index kept in step: a run goes in when it becomes the current one, and out when it is no longer.

Everything happens in the caller's transaction, with the rows themselves.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db import connection, transaction

from constancia.model import Paper
from constancia.store.models import KEY, DivisionRow, FacetRow, RunRow, StatementRow, WordRow
from constancia.store.recording import Stretch, code, written
from constancia.store.search import index
from constancia.store.search.entries import Entry, entry, vocabulary
from constancia.store.search.folding import fold
from constancia.store.search.words import LETTERS, Form, forms, key_of, stem

VERSION = 1  # of all that decides what is indexed; a higher one has every store indexed anew

Listed = tuple[str, str, str, bool]  # a word's key, written and folded form, and whether it is a name


@dataclass(frozen=True, slots=True)
class Holding:
    """What the index takes of a run: its statements in text order, and its divisions' bodies."""

    language: str
    texts: Sequence[str]
    spans: Sequence[Stretch]
    codes: Sequence[Sequence[tuple[str, str]]]
    names: Sequence[Sequence[str]]
    divisions: dict[str, Stretch]


@dataclass(frozen=True, slots=True)
class Indexed:
    """The same as the index holds it: an entry a statement, words with their numbers, the run's `record`."""

    entries: Sequence[Entry]
    words: Mapping[Listed, int]
    record: str


def holding(paper: Paper) -> Holding:
    """The holding of what was found in a paper."""
    facets = [[(facet.name, _value(facet.value)) for facet in one.facets] for one in paper.statements]
    return Holding(
        language=paper.document.language,
        texts=[one.quote for one in paper.statements],
        spans=[(one.span.start, one.span.end) for one in paper.statements],
        codes=[codes(each) for each in facets],
        names=[names(each) for each in facets],
        divisions={one.id: (one.body.start, one.body.end) for one in paper.divisions},
    )


def stored_holding(run: RunRow) -> Holding:
    """The same from a run's rows."""
    facets: dict[int, list[tuple[str, str]]] = defaultdict(list)
    rows = FacetRow.objects.filter(statement__run=run).order_by("statement", "position")
    for owner, name, value in rows.values_list("statement", "name", "value"):
        facets[owner].append((name, value))
    listed = list(
        StatementRow.objects.filter(run=run).order_by("position").values_list("pk", "exact", "start", "end")
    )
    divisions = DivisionRow.objects.filter(run=run).values_list("key", "body_start", "body_end")
    return Holding(
        language=run.document.language,
        texts=[exact for _, exact, _, _ in listed],
        spans=[(start, end) for *_, start, end in listed],
        codes=[codes(facets[pk]) for pk, *_ in listed],
        names=[names(facets[pk]) for pk, *_ in listed],
        divisions={key: (start, end) for key, start, end in divisions},
    )


def _value(value: str | int | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def codes(facets: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return [found for name, value in facets if (found := code(name, value)) is not None]


def names(facets: Iterable[tuple[str, str]]) -> list[str]:
    return [value for name, value in facets if name == "named"]


def indexed(holding: Holding) -> Indexed:
    """What is written of a holding."""
    found = [forms(text, key_of(holding.language)) for text in holding.texts]
    return Indexed(
        [entry(words, codes) for words, codes in zip(found, holding.codes, strict=True)],
        _listed(holding, found),
        written(holding.codes, holding.spans, holding.divisions),
    )


def add(run: RunRow) -> None:
    """Index a stored run."""
    its = indexed(stored_holding(run))
    index.remove(run.pk)
    write(run.pk, run.document.slug, run.document.language, its)
    RunRow.objects.filter(pk=run.pk).update(record=its.record, indexed=VERSION)


def write(run: int, paper: str, language: str, its: Indexed) -> None:
    """Index a run of this number, all but its record, in the paper of this slug; nothing of it is there."""
    index.write(run, its.entries, (("paper", paper), ("language", language)))
    _add(its.words)


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


def _listed(holding: Holding, found: Iterable[Sequence[Form]]) -> Counter[Listed]:
    """The words and names of a run with how many of its statements have each; `found` are their words."""
    key = key_of(holding.language)
    words: Counter[tuple[str, str]] = Counter()
    names: Counter[str] = Counter()
    for each, named in zip(found, holding.names, strict=True):
        words.update(vocabulary(each))
        names.update(set(named))
    listed: Counter[Listed] = Counter(
        {
            (key, written, folded, False): number
            for (written, folded), number in words.items()
            if len(written) <= LETTERS and len(folded) <= KEY
        }
    )
    for name, number in names.items():
        if len(name) <= KEY and 0 < len(fold(name)) <= KEY:
            listed[key, name, fold(name), True] = number
    return listed


def _add(words: Mapping[Listed, int]) -> None:
    """Count words; sorted, so that two transactions never wait for each other in a ring."""
    rows = [
        (key, named, written, folded, "" if named else stem(key, written)[:KEY], number)
        for (key, written, folded, named), number in sorted(words.items())
    ]
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO constancia_word (language, named, written, folded, stem, statements)"
            " VALUES (%s, %s, %s, %s, %s, %s) ON CONFLICT (language, named, written)"
            " DO UPDATE SET statements = constancia_word.statements + excluded.statements",
            rows,
        )


def _take_away(words: Mapping[Listed, int]) -> None:
    """The way back from `_add`; a word that no statement has any more goes."""
    rows = [(number, key, named, written) for (key, written, _, named), number in sorted(words.items())]
    one = "WHERE language = %s AND named = %s AND written = %s"
    with connection.cursor() as cursor:
        cursor.executemany(f"UPDATE constancia_word SET statements = statements - %s {one}", rows)  # noqa: S608
        gone = [row[1:] for row in rows]
        cursor.executemany(f"DELETE FROM constancia_word {one} AND statements = 0", gone)  # noqa: S608
