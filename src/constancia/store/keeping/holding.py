"""What a run's statements are searched, counted and suggested by: made of a paper, without the store."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from constancia.model import Paper
from constancia.store.keeping.recording import Stretch, code
from constancia.store.keeping.recording import written as recorded
from constancia.store.limits import KEY
from constancia.store.search.entries import Entry, code_of
from constancia.store.search.phrases import phrases
from constancia.store.search.words import LETTERS, Runs, fold_signs, key_of

Listed = tuple[str, str, str, bool]  # a word's key, written and folded form, and whether it is a name
Named = tuple[str, str]  # a code's name and its value, as text


@dataclass(frozen=True, slots=True)
class Holding:
    """What the index takes of a run: its statements in text order, and its divisions' bodies.

    `numbers` say which of the codes each statement has.
    """

    language: str
    texts: Sequence[str]
    spans: Sequence[Stretch]
    numbers: Sequence[Sequence[int]]
    codes: Mapping[int, Named]
    divisions: Mapping[str, Stretch]


@dataclass(frozen=True, slots=True)
class Indexed:
    """The same as the index holds it: an entry a statement, words with their numbers, the run's `record`."""

    entries: Sequence[Entry]
    words: Mapping[Listed, int]
    record: str


def holding(paper: Paper, codes: Mapping[int, Named], numbers: Sequence[Sequence[int]]) -> Holding:
    """The holding of what was found in a paper."""
    spans = [one.span for one in paper.statements]
    return Holding(
        language=paper.document.language,
        texts=[one.quote for one in paper.statements],
        spans=[(one.start, one.end) for one in spans],
        numbers=numbers,
        codes=codes,
        divisions={one.id: (one.body.start, one.body.end) for one in paper.divisions},
    )


def indexed(holding: Holding) -> Indexed:
    """What is written of a holding."""
    runs = Runs(key_of(holding.language))
    asked = {at: one for at, each in holding.codes.items() if (one := code(*each)) is not None}
    entries, written = _entries(holding, runs, {at: code_of(*one) for at, one in asked.items()})
    having = _having(holding.numbers)
    words = _words(runs, Counter(written)) | _phrases(runs.key, holding.texts)
    return Indexed(
        entries,
        words | _names(runs.key, holding.codes, having),
        recorded(
            [(asked[at], places) for at, places in having.items() if at in asked],
            holding.spans,
            holding.divisions,
        ),
    )


def _entries(holding: Holding, runs: Runs, tokens: Mapping[int, str]) -> tuple[list[Entry], list[str]]:
    """An entry a statement, and the words of each, as they are written, one after another."""
    entries: list[Entry] = []
    written: list[str] = []
    for text, its in zip(holding.texts, holding.numbers, strict=True):
        found = runs.of(text)
        codes = sorted({tokens[at] for at in its if at in tokens})
        stems, words = (" ".join([one[column] for one in found]) for column in (0, 1))
        entries.append((stems, words, " ".join(codes)))
        written += {one.written for one in found}
    return entries, written


def _having(numbers: Sequence[Sequence[int]]) -> Mapping[int, Sequence[int]]:
    """The places of the statements that have the code of a number, by the numbers."""
    having: dict[int, list[int]] = defaultdict(list)
    for at, its in enumerate(numbers):
        for one in its:
            having[one].append(at)
    return having


def _words(runs: Runs, counted: Mapping[str, int]) -> dict[Listed, int]:
    """Words with how many of a run's statements have each; signs, which are not written, are not listed."""
    folded = {one.written: one.folded for one in runs.values()}
    return {
        (runs.key, written, folded[written], False): number
        for written, number in counted.items()
        if 0 < len(written) <= LETTERS and len(folded[written]) <= KEY
    }


def _phrases(key: str, texts: Sequence[str]) -> dict[Listed, int]:
    """What stands for words where no spaces part them, with how many statements have each."""
    return {(key, one, fold_signs(one), False): number for one, number in phrases(texts).items()}


def _names(key: str, codes: Mapping[int, Named], having: Mapping[int, Sequence[int]]) -> dict[Listed, int]:
    """Names with how many of a run's statements have each."""
    places: dict[str, set[int]] = defaultdict(set)
    for at, (name, value) in codes.items():
        if name == "named" and at in having:
            places[value].update(having[at])
    return {
        (key, name, fold_signs(name), True): len(each)
        for name, each in places.items()
        if len(name) <= KEY and 0 < len(fold_signs(name)) <= KEY
    }
