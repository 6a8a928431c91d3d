"""What was asked for in the index's own tokens, and in each database's own query language.

The same tokens go to both databases, and neither cuts or stems a word itself: both give the same answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice, pairwise, product

from constancia.lexicon.stems import stemmed_languages
from constancia.store.search.asked import Term
from constancia.store.search.entries import pair
from constancia.store.search.words import Word, stem, stem_token, token

VARIANTS = 8  # ways in which the words of one phrase are stemmed in one language

# Folded word -> key of a language -> stems that words so spelt have there once their accents are known.
Known = Mapping[str, Mapping[str, frozenset[str]]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """One of these phrases must occur, or must not. `stems` says which words of the index they are of."""

    phrases: tuple[tuple[str, ...], ...]
    stems: bool
    prefix: bool
    excluded: bool


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Codes that a statement must have one of, and the stretch of places it must lie in (half-open)."""

    codes: tuple[tuple[str, ...], ...] = ()
    within: tuple[int, int] | None = None


def wanted(terms: Iterable[Term], known: Known) -> tuple[Wanted, ...]:
    """The terms as tokens. Words are stemmed by every language, for no one says which they type."""
    return tuple(_wanted(term, known) for term in terms)


def _wanted(term: Term, known: Known) -> Wanted:
    if term.prefix or any(word.sign for word in term.words):
        plain = tuple(token(word.folded) for word in term.words)
        return Wanted((plain,), stems=False, prefix=term.prefix, excluded=term.excluded)
    found: list[tuple[str, ...]] = []
    for key in (*stemmed_languages(), ""):
        each = [sorted(_stems(word, key, known)) for word in term.words]
        found += [
            tuple(stem_token(key, one) for one in phrase) for phrase in islice(product(*each), VARIANTS)
        ]
    return Wanted(tuple(dict.fromkeys(found)), stems=True, prefix=False, excluded=term.excluded)


def _stems(word: Word, key: str, known: Known) -> set[str]:
    """The stem of a word as typed; where it was typed without accents, those of the words it may be."""
    typed = {stem(key, word.written)}
    return typed if word.written != word.folded else typed | known.get(word.folded, {}).get(key, frozenset())


def fts5(asked: Iterable[Wanted], codes: Iterable[tuple[str, ...]] = ()) -> str:
    """As an FTS5 expression; at least one part must not be an exclusion."""
    parts = [_fts5(one) for one in asked if not one.excluded]
    parts += [f"codes : ({' OR '.join(_quoted(code) for code in group)})" for group in codes]
    excluded = [_fts5(one) for one in asked if one.excluded]
    found = " AND ".join(f"({part})" for part in parts)
    return f"({found}) NOT ({' OR '.join(excluded)})" if excluded else found


def _fts5(one: Wanted) -> str:
    phrases = (" + ".join(map(_quoted, phrase)) + (" *" if one.prefix else "") for phrase in one.phrases)
    return f"{'stems' if one.stems else 'words'} : ({' OR '.join(phrases)})"


def tsquery(asked: Iterable[Wanted], codes: Iterable[tuple[str, ...]] = ()) -> str:
    """As a `tsquery` of PostgreSQL, in the lexemes that `lexemes` makes."""
    parts = [
        ("!" if one.excluded else "") + _any(_looked_up(one, phrase) for phrase in one.phrases)
        for one in asked
    ]
    return " & ".join([*parts, *(_any(_lexeme("#", code) for code in group) for group in codes)])


def weighed(asked: Iterable[Wanted]) -> str:
    """The same as what the rank of a statement is told by: the words and where each of them stands."""
    return " & ".join(
        _any(_placed(one, phrase) for phrase in one.phrases) for one in asked if not one.excluded
    )


def _any(parts: Iterable[str]) -> str:
    return f"({' | '.join(parts)})"


def _looked_up(one: Wanted, phrase: tuple[str, ...]) -> str:
    """A phrase by its pairs; of more than two words in their places too, for the pairs may stand apart."""
    if not one.stems or len(phrase) < 2:
        return _placed(one, phrase)
    found = [_lexeme("", pair(word, other)) for word, other in pairwise(phrase)]
    return f"({' & '.join(found if len(phrase) == 2 else [*found, _placed(one, phrase)])})"


def _placed(one: Wanted, phrase: tuple[str, ...]) -> str:
    sort = "" if one.stems else "="
    return "(" + " <-> ".join(_lexeme(sort, each) for each in phrase) + (":*)" if one.prefix else ")")


def _lexeme(sort: str, name: str) -> str:
    return f"'{sort}{name}'"


def _quoted(name: str) -> str:
    return f'"{name}"'
