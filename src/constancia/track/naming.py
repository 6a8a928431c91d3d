"""Which names and instruments of a paper stand in titles of evidence, and how they are written there."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate

from constancia.lexicon.cues import matcher, phrases
from constancia.lexicon.files import languages
from constancia.registers.keys import fold, parts, words
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
    titles = _Titles(_plain(brief.title) for brief in briefs)
    for wording, name in {_plain(wording): name for wording, name in wordings.items()}.items():
        yield from ((at, name, wording) for at in titles.having(wording))


class _Titles:
    """Many titles as one long text, which is searched ten times faster than many short ones."""

    def __init__(self, titles: Iterable[str]) -> None:
        every = list(titles)
        self._starts = [0, *accumulate(len(title) + 1 for title in every)]
        self._text = "\0".join(every)

    def having(self, words: str) -> Iterator[int]:
        """The numbers of the titles that have these words somewhere, each once, in their order."""
        place = self._text.find(words)
        while place >= 0:
            at = bisect_right(self._starts, place) - 1
            yield at
            place = self._text.find(words, self._starts[at + 1])


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
    for at in _having_some(needed, briefs) if sought else ():
        title = briefs[at].title
        here = needed.intersection(words(title))
        yield from ((at, name, title[:TITLE]) for own, name in sought.items() if own <= here)


def _having_some(needed: Iterable[str], briefs: Sequence[Brief]) -> list[int]:
    """The titles that may have enough of these words: the others need not be cut into theirs."""
    titles = _Titles(fold(brief.title).replace(".", "") for brief in briefs)
    counted = Counter(
        at for word in needed for at in {at for part in parts(word) for at in titles.having(part)}
    )
    return sorted(at for at, number in counted.items() if number >= TELLING)


def _as_cued(codes: Collection[str], briefs: Sequence[Brief]) -> Iterator[Found]:
    """The kinds of instrument that the words of a title name in its own language."""
    spoken = {brief.language for brief in briefs if codes}.intersection(languages())
    for language in sorted(spoken):
        find = matcher(language, (INSTRUMENTS,)).find
        for at in _having_telling(language, codes, briefs):
            title = briefs[at].title
            tokens = tokenise(title)
            for hit in find(tokens.folded).get(INSTRUMENTS, ()):
                if hit.cue.group in codes and hit.last - hit.first >= PHRASE:
                    yield at, hit.cue.group, tokens.span(hit.first, hit.last).quote(title).casefold()


def _having_telling(language: str, codes: Collection[str], briefs: Sequence[Brief]) -> list[int]:
    """The titles in a language that have the longest word of a phrase that names one of these kinds."""
    told = (phrase for phrase, cue in phrases(language, INSTRUMENTS) if cue.group in codes)
    longest = {max(phrase, key=len) for phrase in told if len(phrase) >= PHRASE}
    mine = [at for at, brief in enumerate(briefs) if brief.language == language]
    titles = _Titles(briefs[at].title.lower() for at in mine)
    return sorted({mine[at] for word in longest for at in titles.having(word)})
