"""Words brought to their stems by Snowball, where a language's `search.toml` names a stemmer."""

from __future__ import annotations

from functools import cache
from threading import local

import snowballstemmer

from constancia.lexicon.files import languages, table


class _Stemmers(local):
    """Those of one thread: a stemmer keeps the word it is at, and two threads would mix theirs up."""

    def __init__(self) -> None:
        self.of: dict[str, snowballstemmer.stemmer] = {}


_own = _Stemmers()


def stemmed(language: str, word: str) -> str:
    """The stem of a word, written with its accents; the word itself where the language has no stemmer."""
    name = _named(language)
    if name is None:
        return word
    stemmer = _own.of.get(name)
    if stemmer is None:
        stemmer = _own.of[name] = snowballstemmer.stemmer(name)
    found: str = stemmer.stemWord(word)
    return found


@cache
def stemmed_languages() -> tuple[str, ...]:
    """The languages whose words are brought to stems."""
    return tuple(code for code in languages() if _named(code))


@cache
def _named(language: str) -> str | None:
    name: str | None = table(language, "search").get("stemmer") if language in languages() else None
    return name
