"""Areas of a paper by the words people use for them: "agriculture" is "Agricultural cooperation"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from constancia.model import Division, Paper
from constancia.registers.keys import words

STEM = 5  # letters with which two words of one family begin: "agricultur-al", "agricultur-e"
ENDING = 5  # letters that may follow them in either


def areas_called(paper: Paper, asked: str) -> tuple[str, ...]:
    """Ids of the divisions that are meant: the one of this id and all in it, else those with such a title.

    All words must be in the title, each in any of its forms. Empty where there is no such division.
    """
    found = [one.id for one in paper.divisions if one.id == asked.strip()]
    if found:
        return tuple(_beneath(paper, found[0]))
    wanted = words(asked)
    titles = ((one, words(one.title)) for one in paper.divisions)
    return tuple(
        one.id
        for one, title in titles
        if wanted and all(any(_kin(word, other) for other in title) for word in wanted)
    )


def areas(paper: Paper) -> tuple[Division, ...]:
    """The divisions in which something is undertaken, in text order."""
    filled = {one.division for one in paper.statements if one.is_undertaking}
    return tuple(one for one in paper.divisions if one.id in filled)


def _beneath(paper: Paper, id: str) -> Iterator[str]:
    """A division and all in it; parents stand before their children."""
    inside = {id}
    for one in paper.divisions:
        if one.id in inside or one.parent in inside:
            inside.add(one.id)
            yield one.id


def _kin(asked: str, word: str) -> bool:
    """Whether two folded words are one, or of one family; of words that no space parts any piece suffices."""
    if word.startswith(asked) or (asked in word and not asked.isascii()):
        return True
    pairs = zip(asked, word, strict=False)
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    longest = max(len(asked), len(word)) - alike
    return longest <= ENDING and (alike >= STEM or alike == len(word) == STEM - 1)
