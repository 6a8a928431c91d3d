"""The words by which two texts are compared: without endings, ideographs in pairs, as they were written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from constancia.lexicon.stems import stemmed

_SIGNS = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(rf"[{_SIGNS}]+|[^\W\d_{_SIGNS}]{{2,}}")
_PLAIN_RUN = re.compile(r"[a-z]{2,}")  # the same in ASCII: most texts, in a fifth of the time
_SIGN = re.compile(f"[{_SIGNS}]")
KNOWN = 200_000  # words of a language that are kept with their terms


def terms(text: str, language: str) -> dict[str, str]:
    """Each term of a text, in its order, with its first wording in lower case.

    >>> terms("Building schools", "en")
    {'build': 'building', 'school': 'schools'}
    """
    found: dict[str, str] = {}
    runs = dict.fromkeys(_runs(text))
    for run, term in zip(runs, map(_stems(language).__getitem__, runs), strict=True):
        found.setdefault(term, run)
    return found


def term_keys(text: str, language: str) -> dict[str, None]:
    """The terms alone: of a hundred thousand texts they come in half the time."""
    return dict.fromkeys(map(_stems(language).__getitem__, _runs(text)))


def _runs(text: str) -> list[str]:
    """The words of a text in lower case, and its ideographs in pairs."""
    folded = text.casefold()
    if folded.isascii():
        return _PLAIN_RUN.findall(folded)
    runs = _RUN.findall(folded)
    return [one for run in runs for one in _pairs(run)] if _SIGN.search(folded) else runs


def _pairs(run: str) -> Iterable[str]:
    return map("".join, pairwise(run)) if _SIGN.match(run) else (run,)


class _Stems(dict[str, str]):
    """Words of one language with their terms, each worked out when it is first asked for."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, word: str) -> str:
        if len(self) >= KNOWN:
            self.clear()
        self[word] = term = word if _SIGN.match(word) else self._stem(word)
        return term

    def _stem(self, word: str) -> str:
        parts = unicodedata.normalize("NFD", stemmed(self._language, word))
        return "".join(sign for sign in parts if not unicodedata.combining(sign))


@cache
def _stems(language: str) -> _Stems:
    return _Stems(language)
