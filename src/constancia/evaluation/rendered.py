"""How right the likely mistranslations are that a comparison tells of two renderings of one work.

A paper in `evaluation/renderings` is there in four languages. Where one of them says `[[3:a|b]]`, "a" renders
the others and "b" does not: each pair of languages is compared once with every "a", where nothing is to be
told, and once with every "b" of its second language, where all are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

from constancia.model import Aspect, Comparison, Match, Span

LANGUAGES = ("en", "es", "pt", "zh")
_ALTERED = re.compile(r"\[\[(\d+):(.*?)\|(.*?)\]\]")
_STOP = re.compile(r"[.。\n]")


@dataclass(slots=True)
class Tally:
    """Faithful pairs of statements and what was told of them; mistakes that were put in, and those told."""

    pairs: int = 0
    told: int = 0
    altered: int = 0
    found: int = 0

    def add(self, other: Tally) -> None:
        self.pairs += other.pairs
        self.told += other.told
        self.altered += other.altered
        self.found += other.found


Compared = Callable[[tuple[str, str], tuple[str, str]], Comparison]  # two texts, each with its language


def measured(folder: Path, name: str, compared: Compared, languages: Iterable[str] = LANGUAGES) -> Tally:
    """One paper, each of the languages against each other one, as `compared` compares them."""
    tally = Tally()
    written = {code: (folder / f"{name}-{code}.md").read_text(encoding="utf-8") for code in languages}
    faithful = {code: _ALTERED.sub(r"\2", text) for code, text in written.items()}
    for one, other in permutations(written, 2):
        if LANGUAGES.index(one) < LANGUAGES.index(other):
            matches = _paired(compared((faithful[one], one), (faithful[other], other)))
            tally.add(Tally(pairs=len(matches), told=sum(map(_is_told, matches))))
        text, places = _altered(written[other])
        matches = _paired(compared((faithful[one], one), (text, other)))
        found = filter(_is_told, matches)
        sentences = [_sentence(text, place) for place in places]
        quoted = [quote.span for match in found for quote in match.right]
        hit = sum(any(span.overlaps(quote) for quote in quoted) for span in sentences)
        tally.add(Tally(altered=len(places), found=hit))
    return tally


def _paired(comparison: Comparison) -> list[Match]:
    return [match for match in comparison.matches if match.left and match.right]


def _is_told(match: Match) -> bool:
    return any(change.aspect is Aspect.TRANSLATION for change in match.changes)


def _altered(text: str) -> tuple[str, list[int]]:
    """The text with its mistakes, and where they are."""
    places, made = [], ""
    last = 0
    for mark in _ALTERED.finditer(text):
        made += text[last : mark.start()]
        places.append(len(made))
        made += mark[3]
        last = mark.end()
    return made + text[last:], places


def _sentence(text: str, place: int) -> Span:
    """The sentence around a place, as far as full stops tell it."""
    before = [stop.end() for stop in _STOP.finditer(text, 0, place)]
    behind = _STOP.search(text, place)
    return Span(before[-1] if before else 0, behind.end() if behind else len(text))
