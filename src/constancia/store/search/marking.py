"""Where what was asked for stands in the exact text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from constancia.model import Span
from constancia.store.search.asked import Term, terms
from constancia.store.search.wanted import Known
from constancia.store.search.words import Word, key_of, stem, words


def marks(text: str, q: str, language: str, known: Known | None = None) -> tuple[Span, ...]:
    """Where the words and phrases of `q` stand in `text`, in order; what overlaps or touches is one.

    `language` is the document's, by whose rules words are stemmed; `known` (`index.spellings`) tells what
    a word typed without accents may be. Exclusions mark nothing.
    """
    asked = [term for term in terms(q) if not term.excluded]
    found = list(words(text)) if asked else []
    key = key_of(language)
    places = (place for term in asked for place in _places(term, found, key, known or {}))
    return tuple(Span(start, end) for start, end in _joined(sorted(places)))


def holds(text: str, q: str, language: str) -> bool:
    """Whether `text` has all the words and phrases of `q`, and none that it leaves out."""
    asked, found, key = terms(q), list(words(text)), key_of(language)
    return bool(asked) and all(
        term.excluded != any(True for _place in _places(term, found, key, {})) for term in asked
    )


def _places(term: Term, found: Sequence[Word], key: str, known: Known) -> Iterator[tuple[int, int]]:
    length = len(term.words)
    exact = term.prefix or any(word.sign for word in term.words)
    last = term.words[-1]
    for at in range(len(found) - length + 1):
        here = found[at : at + length]
        pairs = list(zip(term.words, here, strict=True))
        if not all(_same(one, other, key, known, exact=exact) for one, other in pairs[:-1]):
            continue
        end = here[-1]
        if term.prefix and end.folded.startswith(last.folded):
            # A lone ideograph was looked for: not the one that stands behind it in the pair.
            yield here[0].start, end.start + 1 if end.sign else end.end
        elif not term.prefix and _same(last, end, key, known, exact=exact):
            yield here[0].start, end.end


def _same(asked: Word, other: Word, key: str, known: Known, *, exact: bool) -> bool:
    """Whether a word of the text is the one asked for: as spelt, or by its stem."""
    if asked.folded == other.folded:
        return True
    if exact or other.sign:
        return False
    there = stem(key, other.written)
    if stem(key, asked.written) == there:
        return True
    plain = asked.written == asked.folded
    return plain and there in known.get(asked.folded, {}).get(key, frozenset())


def _joined(places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in places:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
