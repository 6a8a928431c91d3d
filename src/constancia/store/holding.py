"""What a run's statements are searched, counted and suggested by: made of a paper, without the store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from constancia.model import Paper
from constancia.store.limits import KEY
from constancia.store.recording import Stretch, code, written
from constancia.store.search.entries import Entry, entry, vocabulary
from constancia.store.search.folding import fold
from constancia.store.search.words import LETTERS, Form, forms, key_of

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
    facets = [[(facet.name, plain(facet.value)) for facet in one.facets] for one in paper.statements]
    return Holding(
        language=paper.document.language,
        texts=[one.quote for one in paper.statements],
        spans=[(one.span.start, one.span.end) for one in paper.statements],
        codes=[codes(each) for each in facets],
        names=[names(each) for each in facets],
        divisions={one.id: (one.body.start, one.body.end) for one in paper.divisions},
    )


def plain(value: str | int | bool) -> str:
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
