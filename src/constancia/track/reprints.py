"""Reprints: texts that are one text, printed again with another headline, dateline, order or length.

Each text becomes the set of its runs of words (of signs, in a script without spaces); what two share is held
against the shorter one, because a reprint is often cut. Press notes of one form that tell of different things
share most of their words too, so the runs with names and numbers in them must be shared as well, and where
the same words stand around a number it must be the same number.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

RUN = 5  # words of a run
SHARED = 0.5  # of the shorter text's runs; tests/test_track_reprints.py shows both kinds of error around it
NAMED = 0.5  # of the shorter text's runs that have a name or a number in them
COMMON = 200  # texts that may share a run before it is taken for boilerplate
NEIGHBOURS = 2  # words on one side of a number by which its place is known again
# Of the numbers whose place both texts have, how many may differ. Of 1,277 pairs of real project descriptions
# worded alike 0.25 tells 511 apart, and of 500 made reprints 13.
DIFFERENT, FEW = 0.25, 1
FEWEST = 8  # runs a text must have to be told apart from a phrase
_WORD = re.compile(r"[^\W_]+")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Shingled:
    """A text as its runs of words; `marked` are those that have a name or a number in them.

    `numbers` are by place: the words in front of them, or behind them.
    """

    runs: frozenset[str]
    marked: frozenset[str]
    numbers: Mapping[tuple[str, ...], frozenset[str]]


def shingled(text: str) -> Shingled:
    """The runs of `RUN` words, folded, and what tells apart: numbers, and capitals inside a sentence."""
    words = _words(unicodedata.normalize("NFKC", text))
    folded = [word.casefold() for word, _ in words]
    runs = {at: " ".join(folded[at : at + RUN]) for at in range(len(folded) - RUN + 1)}
    marked = (run for at, run in runs.items() if any(is_mark for _, is_mark in words[at : at + RUN]))
    return Shingled(frozenset(runs.values()), frozenset(marked), _numbers(folded))


def _numbers(words: Sequence[str]) -> Mapping[tuple[str, ...], frozenset[str]]:
    found: dict[tuple[str, ...], set[str]] = {}
    for at, word in enumerate(words):
        if not any(sign.isdigit() for sign in word):
            continue
        before, behind = words[max(0, at - NEIGHBOURS) : at], words[at + 1 : at + 1 + NEIGHBOURS]
        for side, place in (("before", before), ("behind", behind)):
            if len(place) == NEIGHBOURS:
                found.setdefault((side, *place), set()).add(word)
    return {place: frozenset(numbers) for place, numbers in found.items()}


def are_reprints(one: Shingled, other: Shingled) -> bool:
    """Whether two texts are one text: most of the shorter is in the other, with its names and numbers."""
    short, long = sorted((one, other), key=lambda text: len(text.runs))
    if len(short.runs) < FEWEST:
        return bool(short.runs) and short.runs == long.runs
    if len(short.runs & long.runs) < SHARED * len(short.runs):
        return False
    if len(short.marked & long.marked) < NAMED * len(short.marked):
        return False
    shared = short.numbers.keys() & long.numbers.keys()
    unlike = sum(short.numbers[place].isdisjoint(long.numbers[place]) for place in shared)
    return unlike <= max(FEW, DIFFERENT * len(shared))


def reprints(texts: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """Groups of ids whose texts are one text, each group and all groups in the order of `texts`."""
    kept = {id: shingled(text) for id, text in texts.items()}
    leader = {id: id for id in kept}
    for one, other in _candidates(kept):
        first, second = _leader(leader, one), _leader(leader, other)
        if first != second and are_reprints(kept[one], kept[other]):
            leader[second] = first
    groups: dict[str, list[str]] = {}
    for id in kept:
        groups.setdefault(_leader(leader, id), []).append(id)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def _candidates(kept: Mapping[str, Shingled]) -> Iterable[tuple[str, str]]:
    """Pairs that share enough runs to be looked at, in the order of the texts."""
    having: dict[str, list[str]] = {}
    for id, text in kept.items():
        for run in text.runs:
            having.setdefault(run, []).append(id)
    shared: Counter[tuple[str, str]] = Counter()
    for ids in having.values():
        if 1 < len(ids) <= COMMON:
            shared.update(combinations(ids, 2))
    order = {id: at for at, id in enumerate(kept)}
    enough = (
        pair
        for pair, number in shared.items()
        if number >= SHARED * min(len(kept[pair[0]].runs), len(kept[pair[1]].runs))
    )
    return sorted(enough, key=lambda pair: (order[pair[0]], order[pair[1]]))


def _leader(leader: Mapping[str, str], id: str) -> str:
    while leader[id] != id:
        id = leader[id]
    return id


def _words(text: str) -> Sequence[tuple[str, bool]]:
    """Words in order, each with whether it is a name or a number; each sign of an unspaced script is one."""
    found: list[tuple[str, bool]] = []
    opens = True
    at = 0
    for match in _WORD.finditer(text):
        opens = at == 0 or any(sign in text[at : match.start()] for sign in ".!?:\n。！？")
        word = match.group()
        if _UNSPACED.search(word):
            found.extend((part, part.isdigit()) for part in re.findall(r"\d+|[a-zA-Z]+|.", word))
        else:
            is_name = word[0].isupper() and not opens
            found.append((word, is_name or any(sign.isdigit() for sign in word)))
        at = match.end()
    return found
