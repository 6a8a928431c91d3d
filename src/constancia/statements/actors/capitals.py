"""Words that a text writes as names: with a capital inside its sentences, in brackets, in its title."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from constancia.lexicon.actors import Actors

_SPACE = re.compile(r"\s+")
# Sought from the capital on: from every small letter on it took four times as long.
_CAPITALISED = re.compile(r"(?<=\s)[^\W\d_a-zß-öø-ÿ]\w[\w’.-]*")
_SMALL = re.compile(r"[^\W\dA-Z]|\b[AO]")
GAP = 80  # code points of white space, a line's end among them, that are looked back over
_IN_CAPITALS = re.compile(r"\b[^\W\d_a-z]{4,}\b")
TITLE = 300  # code points in which a paper's title stands
SAMPLE = 300_000  # code points in which names are looked for
_DEFINED = re.compile(r"\(([A-Z]{3,})\b")
_NAMED = re.compile(r"((?:\b[A-Z][\w’-]*\s(?:(?:of|on|for|to|and|the|in)\s){0,3}){1,9})\(([A-Z]{3,})\)")
SPELT_OUT = 400  # code points before them in which a name stands that they shorten
EXPLAINED = 120  # code points before initials in brackets in which they are explained


def names(text: str, headings: Container[int]) -> frozenset[str]:
    """The words written with a capital behind a word in small letters, or behind "A" or "O".

    Not the first one behind a heading: `headings` are the code points where those end. So is what a title in
    capitals names, where the text has it with a capital more than once and never in small letters.
    """
    sample = text[:SAMPLE]
    found = {word.rstrip(".’") for word in set(_inside(sample, headings))}
    found |= {word for word in _titled(sample) if len(re.findall(rf"\b{re.escape(word)}\b", sample)) > 1}
    return frozenset(word for word in found if word[0].isupper())


def _inside(sample: str, headings: Container[int]) -> Iterator[str]:
    """The words with a capital behind one in small letters, on its line or the next; of several with a
    capital the first ("the *United* States").
    """
    last = 0
    for match in _CAPITALISED.finditer(sample):
        gap = sample[max(last, match.start() - GAP) : match.start()]
        before = match.start() - len(gap) + len(gap.rstrip())
        if before <= last or gap.count("\n", len(gap.rstrip())) > 1 or not _SMALL.match(sample, before - 1):
            continue
        last = match.end()
        if before not in headings:
            yield match[0]


def _titled(sample: str) -> Iterator[str]:
    """The words in capitals on top of a text that it has nowhere in small letters, in a name's print."""
    for word in set(_IN_CAPITALS.findall(sample[:TITLE])):
        if word.isupper() and re.search(rf"\b{re.escape(word.lower())}\b", sample) is None:
            yield word.capitalize()


def programmes(text: str, words: Actors) -> frozenset[str]:
    """The initials that stand in brackets behind the name of a means: "el Programa de Becas (PRB)"."""
    found = set[str]()
    for match in _DEFINED.finditer(text[:SAMPLE]):
        before = _SPACE.sub(" ", text[max(0, match.start() - EXPLAINED) : match.start()])
        last = max((one.end() for one in words.means.finditer(before)), default=-1)
        if last >= 0 and not any(one[0][0].isupper() for one in words.body.finditer(before, last)):
            found.add(match[1])
    return frozenset(found)


def texts(text: str, words: Actors) -> frozenset[str]:
    """The initials that stand in brackets behind the name of a text: "the Memorandum on Wells (MOW)"."""
    found = set[str]()
    for short in _DEFINED.finditer(text[:SAMPLE]) if words.spaced else ():
        within = _NAMED.finditer(text, max(0, short.start() - SPELT_OUT), short.end() + 1)
        match = next((one for one in within if one.start(2) == short.start(1)), None)
        if match is None:
            continue
        before = words.postmodifier.split(_SPACE.sub(" ", match[1]).strip(), maxsplit=1)[0]
        head = before.rpartition(" ")[2]
        if words.thing.fullmatch(head) and not words.body.fullmatch(head):
            found.add(match[2])
    return frozenset(found)
