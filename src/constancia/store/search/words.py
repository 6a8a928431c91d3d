"""A text as the index sees it: its words, each with its place, its folded form and its stem.

Ideographs are taken in overlapping pairs, and the last of a run alone: a run that is asked for is found
wherever it stands, whatever the words around it are taken to be.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from constancia.lexicon.characters import rewriting
from constancia.lexicon.files import languages
from constancia.lexicon.stems import stemmed, stemmed_languages
from constancia.store.search.folding import fold

NO_STEM = "_"  # holds the place of an ideograph among stems
TOKENS = 5_000  # words of one statement that are indexed
LETTERS = 60  # characters of a word that are indexed
KEPT = 20_000  # words of which each form is held in memory, some 8 MB: those that come again and again
SIGNS = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_MARKS = "\u0300-\u036f"
_PLAIN = re.compile(r"[^\W_]+")  # the same, in half the time, of a text without signs and marks
_ODD = re.compile(f"[{SIGNS}{_MARKS}]")
_RUN = re.compile(rf"[{SIGNS}]+|(?:[^\W_{SIGNS}][{_MARKS}]*)+")
_SIGN = re.compile(f"[{SIGNS}]")


class Word(NamedTuple):
    """One word at `start..end` of its text: as written but for case, and folded; `sign` marks ideographs.

    A tuple, for a paper is some ten thousand of them.
    """

    start: int
    end: int
    written: str
    folded: str
    sign: bool


class Run(NamedTuple):
    """A word of letters, or the words of some ideographs, as the index holds them, parted by spaces.

    How it is written and folded is empty for ideographs, and all is where nothing is left but marks.
    """

    stems: str
    words: str
    written: str
    folded: str


def words(text: str) -> Iterator[Word]:
    """The words of a text in order. A run of n ideographs is n words: its pairs and its last sign."""
    for run in _RUN.finditer(text):
        if _SIGN.match(run[0]):
            yield from _signs(run[0], run.start())
        else:
            written, folded = _spelt(run[0])
            if folded:
                yield Word(run.start(), run.end(), written, folded, sign=False)


@lru_cache(maxsize=KEPT)
def _spelt(run: str) -> tuple[str, str]:
    """A word as written but for case and width, and folded."""
    return unicodedata.normalize("NFKC", run.casefold()), fold(run)


def _signs(run: str, start: int) -> Iterator[Word]:
    for at in range(len(run)):
        pair = run[at : at + 2]
        yield Word(start + at, start + at + len(pair), pair, fold_signs(pair), sign=True)


@lru_cache(maxsize=KEPT)
def fold_signs(text: str) -> str:
    """A text folded, its ideographs in one way of writing."""
    return fold(text).translate(_one_way_of_writing())


@cache
def _one_way_of_writing() -> dict[int, int]:
    """Characters that two ways of writing a language tell apart, as one."""
    return {other: own for language in languages() for other, own in rewriting(language).items()}


def key_of(language: str) -> str:
    """By what the stems of a document in this language are told apart from others ("pt-BR": "pt").

    Languages whose words are not brought to stems have the empty key.
    """
    primary = language.partition("-")[0].lower()
    return primary if primary in stemmed_languages() else ""


@lru_cache(maxsize=KEPT)
def stem(key: str, written: str) -> str:
    """The folded stem of a word, written with its accents, in the language of this key."""
    return fold(stemmed(key, written))


@lru_cache(maxsize=KEPT)
def stem_token(key: str, stem: str) -> str:
    """A stem as the index holds it: of one language, in characters that no database takes apart."""
    return token(f"{key}_{stem}")


@lru_cache(maxsize=KEPT)
def token(text: str) -> str:
    """Letters and digits of ASCII and the common ideographs as they are, all else by its number."""
    return "".join(map(_plain, text))[:LETTERS]


def _plain(character: str) -> str:
    if (
        character.isascii() and (character.isalnum() or character == "_")
    ) or "\u4e00" <= character <= "\u9fff":
        return character
    return f"u{ord(character):05x}"


class Runs(dict[str, Run]):
    """The runs of a paper whose stems have this key, each worked out once.

    The same words as `words` finds, without their places: a paper is some ten thousand of them.
    """

    def __init__(self, key: str) -> None:
        self.key = key

    def of(self, text: str) -> list[Run]:
        """The runs of a text that are indexed, in order."""
        text = text if len(text) <= TOKENS else _beginning(text)
        found = (_RUN if _ODD.search(text) else _PLAIN).findall(text)
        return [one for one in map(self.__getitem__, found) if one.words]

    def __missing__(self, run: str) -> Run:
        found = self[run] = _signs_run(run) if _SIGN.match(run) else _letters_run(self.key, run)
        return found


def _beginning(text: str) -> str:
    """A long text as far as its words are indexed."""
    *_, last = (0, *(one.end for one in islice(words(text), TOKENS)))
    return text[:last]


@lru_cache(maxsize=KEPT)
def _letters_run(key: str, run: str) -> Run:
    written, folded = _spelt(run)
    if not folded:
        return Run("", "", "", "")
    return Run(stem_token(key, stem(key, written)), token(folded), written, folded)


def _signs_run(run: str) -> Run:
    found = [*map(_sign_word, map("".join, pairwise(run))), _sign_word(run[-1])]
    return Run(" ".join([NO_STEM] * len(found)), " ".join(found), "", "")


@lru_cache(maxsize=KEPT)
def _sign_word(pair: str) -> str:
    return token(fold_signs(pair))
