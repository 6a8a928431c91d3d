"""What a web page calls itself, and the line in which it prints the headline of its paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from itertools import islice

from constancia.read.content import HEAD, fold
from constancia.read.elements import HEADINGS
from constancia.read.page import Page

NEAR = 5_000  # elements between a headline and its paper
SHORTEST, LONGEST = 4, 400  # letters of a headline
# A title is taken apart within so many code points, into so many parts: each run of them is looked for.
PARTED, MOST_PARTS = 2_000, 24
# What parts the title of a paper from the name of its site; in Chinese without blanks around it.
_JOINT = re.compile(
    r"\s+[|–—·:»«•/-]+\s+|\s*[|｜_»]\s*|(?<=[\u2e80-\u9fff》！？!?])[-–—]+(?=[\u2e80-\u9fff])"
)


def stated_title(page: Page) -> str:
    """The page's own title, the name of its site behind it as a rule; "" for none."""
    element = next(page.of_tag("title"), None)
    return "" if element is None else fold(page.inner(element))


def title_of(page: Page, text: str) -> str | None:
    """What the page calls itself, without the site's name: the parts of it that the paper prints in a line.

    Where it prints none of them, those are left out that the page shows elsewhere, as a site shows its name.
    """
    stated = stated_title(page)
    printed = set(map(_letters, text[:HEAD].split("\n")))
    for run in _runs(stated):
        if _letters(run) in printed and _letters(run):
            return run
    own = [(start, end) for start, end in _bounds(stated) if not _comes_again(stated[start:end], page.text)]
    return (stated[own[0][0] : own[-1][1]] if own else stated) or None


def headline(page: Page, before: int, out: Set[int]) -> int | None:
    """What prints the page's title in front of an element, or a run of its parts with the longest of them.

    A heading is believed before other lines, and of those the last; None where there is none, or it is one
    of `out` or a link.
    """
    stated = stated_title(page)
    longest = max((stated[start:end] for start, end in _bounds(stated)), key=len)
    wordings = [_letters(run) for run in _runs(stated) if longest in run and len(_letters(run)) >= SHORTEST]
    found: dict[str, int] = {}
    for element in range(max(0, before - NEAR), before) if wordings else ():
        if element not in out and _may_print(page, element):
            words = _letters(fold(page.inner(element)))
            if page.tag(found.get(words, element)) not in HEADINGS or page.tag(element) in HEADINGS:
                found[words] = element
    return next((found[wording] for wording in wordings if wording in found), None)


def titled(page: Page, elements: Iterable[int]) -> int | None:
    """The first of some elements that prints the page's title, or a run of its parts."""
    wordings = set(map(_letters, _runs(stated_title(page))))
    return next((each for each in elements if _letters(fold(page.inner(each))) in wordings), None)


def _may_print(page: Page, element: int) -> bool:
    length = page.solid_closes[element] - page.solid[element]
    linked = page.linked_closes[element] - page.linked[element]
    return SHORTEST <= length <= LONGEST and linked < length and page.tag(element) not in ("title", "head")


def _bounds(stated: str) -> list[tuple[int, int]]:
    joints = islice(_JOINT.finditer(stated, 0, PARTED), MOST_PARTS - 1)
    parts = [0, *(end for joint in joints for end in joint.span()), len(stated)]
    return list(zip(parts[::2], parts[1::2], strict=True))


def _runs(stated: str) -> Iterator[str]:
    """The title, then what is left of it without parts at its ends, the longest first."""
    bounds = _bounds(stated)
    for count in range(len(bounds), 0, -1):
        for first in range(len(bounds) - count + 1):
            yield stated[bounds[first][0] : bounds[first + count - 1][1]]


def _comes_again(words: str, text: str) -> bool:
    # No casefold of the text: that of a long one takes twelve bytes a code point while it is made.
    found = re.finditer(re.escape(words), text, re.IGNORECASE)
    return len(list(islice(found, 2))) > 1


def _letters(line: str) -> str:
    return re.sub(r"[\W_]+", "", line.casefold())
