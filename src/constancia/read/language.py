"""Which language a text is in, by its commonest words; deterministic, offline, a few milliseconds."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from constancia.lexicon.language import Marks, marks, word_pattern
from constancia.text.tokens import ADDRESS

# What a page has beside its words, and may be half of it: its front matter, tags, addresses.
_UNSAID = re.compile(rf"\A---\n(?s:.{{0,2000}}?)\n---\n|<[^<>]{{1,12000}}>|{ADDRESS.pattern}")

UNKNOWN = "und"  # the code of ISO 639 for a language that is not determined

# Code points of the beginning, the middle and the end of a long text: two thousand words are enough to be
# sure, and few enough to be quick.
SAMPLE = 4_000

# Measured: papers score 0.7 to 1.1 in their own language; the nearest relatives of a language reach 0.46.
SURE = 0.55

# A heading or a sentence has few words: then one common word of two or three must do.
SHORT = 40
SURE_WHEN_SHORT = 0.25


@dataclass(frozen=True, slots=True)
class Guess:
    """`language` is a code of the lexicon or `UNKNOWN`; `score` is 1 for ordinary prose, 0 for none of it."""

    language: str
    score: float
    note: str | None = None


def guess(text: str) -> Guess:
    """The language of a text."""
    written = _UNSAID.sub(" ", _sample(text)).lower()
    words = word_pattern().findall(written)
    counted, letters = Counter(words), "".join(set(written))
    scores = sorted(((_score(counted, letters, len(words), each), each) for each in marks()), key=_rank)
    if not scores:
        return Guess(UNKNOWN, 0.0, "No language has its marks in the lexicon")
    score, best = scores[0]
    if score < (SURE if len(words) >= SHORT else SURE_WHEN_SHORT):
        known = ", ".join(f"{each.name} ({each.language})" for each in marks())
        return Guess(
            UNKNOWN, score, f"The language was not recognised; known are {known}; name it to override"
        )
    variant = _variant(counted, best)
    return Guess(best.language, score, variant and f"{best.name} in {variant} characters")


def _score(counted: Counter[str], letters: str, total: int, language: Marks) -> float:
    own = sum(counted[word] for word in language.words & counted.keys())
    signs = frozenset(language.foreign.findall(letters))
    foreign = sum(number for word, number in counted.items() if not signs.isdisjoint(word)) if signs else 0
    return (own - foreign) / (total or 1) / language.typical


def _rank(scored: tuple[float, Marks]) -> tuple[float, str]:
    return (-scored[0], scored[1].language)


def _variant(counted: Counter[str], language: Marks) -> str | None:
    """The way of writing whose own signs are the most, None where the language has but one."""
    found = {name: sum(counted[sign] for sign in signs) for name, signs in language.variants.items()}
    return max(found, key=lambda name: found[name]) if any(found.values()) else None


def _sample(text: str) -> str:
    if len(text) <= 3 * SAMPLE:
        return text
    middle = len(text) // 2
    return "\n".join((text[:SAMPLE], text[middle : middle + SAMPLE], text[-SAMPLE:]))
