"""Which names and instruments of a paper stand in titles of evidence, and how they are written there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate

from constancia.lexicon.cues import matcher
from constancia.lexicon.files import languages
from constancia.registers.keys import words
from constancia.text.tokens import tokenise
from constancia.track.wanted import Brief, Parties, Wanted

Found = tuple[int, str, str]  # a title by its number, what it names, and the words of it that do
TELLING = 3  # words of a name, without those of the parties, that name it in any order
MANY, MUCH = 20, 0.05  # from so many titles on, what this share of them names tells nothing ("loan")
PHRASE = 2  # tokens of a phrase that names an instrument in a title: "lease" alone may be anything
TITLE = 80  # characters of a title that are shown where its words stand apart
INSTRUMENTS = "instruments"  # the cue list


def named(asked: Iterable[Wanted], briefs: Sequence[Brief], parties: Parties) -> dict[int, dict[str, str]]:
    """For evidence by its number: the names and kinds of instrument that it shares with the undertakings.

    A name is there where one of its wordings is. Of a name that has both parties in it the rest suffices, in
    any order: what is held as "Northland-Isles Fisheries Ministers Forum" is told as a forum of ministers.
    """
    every = list(asked)
    wordings = {wording: name for one in every for wording, name in one.names}
    codes = frozenset(code for one in every for code in one.instruments)
    found: dict[int, dict[str, str]] = {}
    ways = (_as_worded(wordings, briefs), _in_any_order(wordings, briefs, parties), _as_cued(codes, briefs))
    for way in ways:
        for at, name, here in way:
            found.setdefault(at, {}).setdefault(name, here)
    return _telling(found, len(briefs))


def _telling(found: dict[int, dict[str, str]], titles: int) -> dict[int, dict[str, str]]:
    """What was found without the names that much of the evidence has."""
    counted: dict[str, int] = {}
    for names in found.values():
        for name in names:
            counted[name] = counted.get(name, 0) + 1
    common = {name for name, number in counted.items() if titles >= MANY and number > MUCH * titles}
    for names in found.values():
        for name in common & names.keys():
            del names[name]
    return found


def _as_worded(wordings: dict[str, str], briefs: Sequence[Brief]) -> Iterator[Found]:
    titles = [_plain(brief.title) for brief in briefs]
    starts = [0, *accumulate(len(title) + 1 for title in titles)]
    every = "\0".join(titles)  # one long text is searched ten times faster than many short ones
    for wording, name in {_plain(wording): name for wording, name in wordings.items()}.items():
        place = every.find(wording)
        while place >= 0:
            at = bisect_right(starts, place) - 1
            yield at, name, wording
            place = every.find(wording, starts[at + 1])


def _plain(text: str) -> str:
    """The text in lower case, without hyphens: "free-trade agreement" is written either way."""
    return text.casefold().replace("-", " ")


def _in_any_order(wordings: dict[str, str], briefs: Sequence[Brief], parties: Parties) -> Iterator[Found]:
    sides = [frozenset(word for name in side for word in words(name)) for side in parties]
    sought: dict[frozenset[str], str] = {}
    for wording, name in wordings.items():
        whole = frozenset(words(wording))
        own = whole.difference(*sides)
        if len(own) >= TELLING and all(whole & side for side in sides):
            sought[own] = name
    needed = frozenset[str]().union(*sought)
    for at, brief in enumerate(briefs if sought else ()):
        here = needed.intersection(words(brief.title))
        if len(here) >= TELLING:
            yield from ((at, name, brief.title[:TITLE]) for own, name in sought.items() if own <= here)


def _as_cued(codes: Collection[str], briefs: Sequence[Brief]) -> Iterator[Found]:
    """The kinds of instrument that the words of a title name in its own language."""
    spoken = frozenset(languages())
    for at, brief in enumerate(briefs if codes else ()):
        if brief.language in spoken:
            tokens = tokenise(brief.title)
            for hit in matcher(brief.language, (INSTRUMENTS,)).find(tokens.folded).get(INSTRUMENTS, ()):
                if hit.cue.group in codes and hit.last - hit.first >= PHRASE:
                    yield at, hit.cue.group, tokens.span(hit.first, hit.last).quote(brief.title).casefold()
