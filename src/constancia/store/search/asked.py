"""What someone typed -> what must and what must not occur."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from constancia.store.search.words import Word, words

TERM = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')
QUOTES = str.maketrans("“”„«»＂", '""""""')
SIGNS = str.maketrans("－−–＊", "---*")  # what else is written for - and *
MOST = 24  # terms that are looked for: no one types more


@dataclass(frozen=True, slots=True)
class Term:
    """Words that follow each other. `prefix`: the last may go on. `excluded`: they must not occur."""

    words: tuple[Word, ...]
    prefix: bool = False
    excluded: bool = False


@lru_cache(maxsize=256)  # each hit of a list asks anew
def terms(q: str) -> tuple[Term, ...]:
    """Words, "phrases", prefix* and -exclusions in the order typed; what has no letter is left out.

    A word with signs inside ("China-CELAC", "U.S.") is a phrase.
    """
    return tuple(dict.fromkeys(_terms(q.translate(QUOTES))))[:MOST]


def _terms(q: str) -> Iterator[Term]:
    for match in TERM.finditer(q):
        written = match["word"]
        if written is None:
            phrase, prefix, minus = match["phrase"], False, bool(match["minus"])
        else:
            plain = written.translate(SIGNS)
            minus = bool(match["minus"]) or plain.startswith("-")
            phrase, prefix = written, plain.endswith("*")
        found = _sequence(phrase)
        if found:
            yield Term(found, prefix or _one_sign(found), minus)


def _sequence(phrase: str) -> tuple[Word, ...]:
    """The words of a phrase, where it stands aside; the sign after a last pair stands in every text."""
    found = tuple(words(phrase))
    if len(found) > 1 and found[-1].sign and found[-2].sign and found[-1].start == found[-2].start + 1:
        found = found[:-1]
    return tuple(Word(0, 0, one.written, one.folded, one.sign) for one in found)


def _one_sign(found: tuple[Word, ...]) -> bool:
    """Whether the last word is a lone ideograph, which begins the pairs it stands in."""
    return found[-1].sign and len(found[-1].folded) == 1
