"""The words by which two texts are compared: without endings, ideographs in pairs, as they were written."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

import snowballstemmer

from constancia.lexicon.files import languages, table

_SIGNS = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(rf"[{_SIGNS}]+|[^\W\d_{_SIGNS}]{{2,}}")
_SIGN = re.compile(f"[{_SIGNS}]")


def terms(text: str, language: str) -> dict[str, str]:
    """Each term of a text, in its order, with its first wording in lower case.

    >>> terms("Building schools", "en")
    {'build': 'building', 'school': 'schools'}
    """
    found: dict[str, str] = {}
    for run in _RUN.findall(text.casefold()):
        if _SIGN.match(run):
            for at in range(len(run) - 1):
                found.setdefault(run[at : at + 2], run[at : at + 2])
        else:
            found.setdefault(_stem(run, language), run)
    return found


@lru_cache(maxsize=200_000)
def _stem(word: str, language: str) -> str:
    stemmer = _stemmer(language)
    plain = word if stemmer is None else stemmer.stemWord(word)
    return "".join(sign for sign in unicodedata.normalize("NFD", plain) if not unicodedata.combining(sign))


@cache
def _stemmer(language: str) -> snowballstemmer.stemmer | None:
    """The language's own, where its lexicon names one."""
    name = table(language, "search").get("stemmer") if language in languages() else None
    return snowballstemmer.stemmer(name) if name else None
