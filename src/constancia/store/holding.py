"""What a run's statements are searched, counted and suggested by: made of a paper, without the store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict

from constancia.model import Paper
from constancia.store.limits import KEY
from constancia.store.recording import Stretch, code
from constancia.store.recording import written as recorded
from constancia.store.search.entries import Entry, codes_written
from constancia.store.search.folding import fold
from constancia.store.search.words import LETTERS, forms, key_of

Listed = tuple[str, str, str, bool]  # a word's key, written and folded form, and whether it is a name
Named = tuple[str, str]  # a code's name and its value, as text


class Coded(TypedDict):
    """Of each statement the codes that filters answer to, and what it names."""

    codes: Sequence[Sequence[Named]]
    names: Sequence[Sequence[str]]


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


def holding(paper: Paper, codes: Mapping[int, Named], numbers: Sequence[Sequence[int]]) -> Holding:
    """The holding of what was found in a paper: `numbers` say which of the codes each statement has."""
    spans = [one.span for one in paper.statements]
    return Holding(
        language=paper.document.language,
        texts=[one.quote for one in paper.statements],
        spans=[(one.start, one.end) for one in spans],
        divisions={one.id: (one.body.start, one.body.end) for one in paper.divisions},
        **coded(codes, numbers),
    )


def coded(codes: Mapping[int, Named], numbers: Sequence[Sequence[int]]) -> Coded:
    """What is found by of statements that have the codes of these numbers."""
    asked = {at: found for at, one in codes.items() if (found := code(*one)) is not None}
    named = {at: value for at, (name, value) in codes.items() if name == "named"}
    return {
        "codes": [[asked[at] for at in its if at in asked] for its in numbers],
        "names": [[named[at] for at in its if at in named] for its in numbers],
    }


def indexed(holding: Holding) -> Indexed:
    """What is written of a holding."""
    key, entries = key_of(holding.language), []
    words: Counter[str] = Counter()
    folds: dict[str, str] = {}
    for text, codes in zip(holding.texts, holding.codes, strict=True):
        found = forms(text, key)
        stems, tokens, written, folded = zip(*found, strict=True) if found else ((), (), (), ())
        entries.append((" ".join(stems), " ".join(tokens), codes_written(codes)))
        words.update({*written})
        folds.update(zip(written, folded, strict=True))
    return Indexed(
        entries,
        {**_words(key, words, folds), **_names(key, holding.names)},
        recorded(holding.codes, holding.spans, holding.divisions),
    )


def _words(key: str, words: Mapping[str, int], folds: Mapping[str, str]) -> dict[Listed, int]:
    """Words with how many of a run's statements have each; signs, which are not written, are not listed."""
    return {
        (key, written, folds[written], False): number
        for written, number in words.items()
        if 0 < len(written) <= LETTERS and len(folds[written]) <= KEY
    }


def _names(key: str, names: Iterable[Iterable[str]]) -> dict[Listed, int]:
    """Names with how many of a run's statements have each."""
    counted = Counter(name for each in names for name in {*each})
    return {
        (key, name, fold(name), True): number
        for name, number in counted.items()
        if len(name) <= KEY and 0 < len(fold(name)) <= KEY
    }
