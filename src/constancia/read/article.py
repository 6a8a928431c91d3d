"""Where in a web page the paper is: which element holds it, and what in that is not of it.

The measure is plain: prose stands in text that is no link; navigation, share bars and lists of related
articles are links. Names of classes are a second opinion, believed only of what holds little prose.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from constancia.read.around import (
    AHEAD,
    CONTAINERS,
    Measures,
    linked,
    lists_of_links,
    of_kinds,
    stands_around,
    teasers,
)
from constancia.read.elements import (
    HEADINGS,
    MAIN_TAGS,
    is_heading,
    is_hidden,
    is_named_main,
    leads_to_itself,
    may_be_never,
)
from constancia.read.headline import headline, titled
from constancia.read.page import Page

# Of the elements that call themselves main, the largest is believed where it has so much of the page's prose
# and is so far ahead of the next (`AHEAD`): a page of teasers has many articles.
ENOUGH_TO_BE_MAIN = 0.3


# The paper's element holds nearly all prose of the one around it; a sidebar of teasers may have a tenth.
NEARLY_ALL = 0.85


MOST_ALONE = 2  # headings at least, of which the last one may head nothing

_NEAR = 8  # siblings between a heading and the list that it heads


@dataclass(frozen=True, slots=True)
class Article:
    """`inside`: a 1 for each element whose text is the paper's; `dropped`: those that hold none of it.

    `note` says how many stretches of the page were left out.
    """

    dropped: frozenset[int]
    inside: bytearray
    note: str | None = None


def find_article(page: Page) -> Article:
    """The element of a page that holds its prose, and what to leave out of it."""
    never = _never(page)
    measures = Measures(page, never)
    around = stands_around(page, measures)
    around |= teasers(page, measures)
    measures = Measures(page, never | around)
    main = _descend(page, _named_main(page, measures), measures)
    lists = lists_of_links(page, main, measures)
    dropped = never | around | lists
    dropped |= _stray_headings(page, dropped, lists | around)
    inside = _inside(page, main, dropped)
    if (last := _last_heading(page, inside)) is not None:
        dropped.add(last)
        inside[last : page.ends[last]] = bytes(page.ends[last] - last)
    title = _title(page, inside, never, main)
    left_out = len(around) + len(lists)
    note = f"{left_out} stretches of the page around the paper (navigation, share bars, links) were left out"
    if title is not None:
        inside[title : page.ends[title]] = b"\1" * (page.ends[title] - title)
        dropped -= {*range(title, page.ends[title]), *page.around(title)}
    return Article(frozenset(dropped), inside, note if left_out else None)


def _never(page: Page) -> set[int]:
    """What never holds text of a paper; a button in a heading is its words and folds its section.

    The sign behind a heading that leads to itself ("¶", "#") is none of its words.
    """
    headed = page.covered(of_kinds(page, is_heading))
    links = (element for element in of_kinds(page, leads_to_itself) if headed[element])
    signs = {element for element in links if not any(map(str.isalnum, page.inner(element)))}
    return signs | {
        element
        for element in of_kinds(page, may_be_never)
        if not (headed[element] and page.tag(element) == "button") or is_hidden(page.kind(element))
    }


def _named_main(page: Page, measures: Measures) -> int:
    """The element that calls itself the main one, where it holds enough of the prose and no other does."""
    prose = {
        element: measures[element].prose for element in of_kinds(page, is_named_main) if element in measures
    }
    ranked = sorted(prose, key=prose.__getitem__, reverse=True)
    if not ranked or prose[ranked[0]] <= ENOUGH_TO_BE_MAIN * measures[0].prose:
        return 0
    best = ranked[0]
    others = [
        prose[element]
        for element in ranked
        if not (best <= element < page.ends[best] or element <= best < page.ends[element])
    ]
    return best if AHEAD * max(others, default=0) <= prose[best] else 0


def _descend(page: Page, element: int, measures: Measures) -> int:
    """Down to the smallest element that still holds nearly all the prose."""
    while prose := measures[element].prose:
        inner = (
            child for child in page.children(element) if child in measures and page.tag(child) in _DEEPER
        )
        deeper = next((child for child in inner if measures[child].prose >= NEARLY_ALL * prose), None)
        if deeper is None:
            break
        element = deeper
    return element


_DEEPER = (CONTAINERS - {"p", "span", "li", "dd", "ul", "ol", "dl"}) | MAIN_TAGS | {"body", "html"}


def _inside(page: Page, main: int, dropped: Iterable[int]) -> bytearray:
    """A 1 for each element of the main one, those dropped left out with all that is in them."""
    inside = bytearray(len(page))
    inside[main : page.ends[main]] = b"\1" * (page.ends[main] - main)
    for element in Measures(page, dropped).roots:
        inside[element : page.ends[element]] = bytes(page.ends[element] - element)
    return inside


def _last_heading(page: Page, inside: bytearray) -> int | None:
    """A heading behind all other text of the paper's: it heads what was left out ("Related")."""
    headings = [each for each in of_kinds(page, is_heading) if inside[each]]
    if len(headings) < MOST_ALONE or not page.solid_closes[headings[-1]] > page.solid[headings[-1]]:
        return None
    last = headings[-1]
    behind = range(page.ends[last], len(page))
    texts = [page.before_children(each) for each in behind if inside[each]]
    tails = [
        page.tail(each) for each in (last, *behind) if page.parents[each] >= 0 and inside[page.parents[each]]
    ]
    return None if any(words.strip() for words in (*texts, *tails)) else last


def _stray_headings(page: Page, dropped: set[int], lists: set[int]) -> set[int]:
    """Headings right before a dropped list, with nothing of the paper behind it: they head the list."""
    found = set()
    for element in lists:
        before = _neighbour(page, element, dropped, forwards=False)
        after = _neighbour(page, element, dropped, forwards=True)
        if before >= 0 and page.tag(before) in HEADINGS and (after < 0 or page.tag(after) in HEADINGS):
            found.add(before)
    return found


def _neighbour(page: Page, element: int, dropped: set[int], *, forwards: bool) -> int:
    """The next sibling kept, a few steps off at most, -1 for none.

    The element itself where text stands between.
    """
    here = element
    for _ in range(_NEAR):
        following = page.after(here) if forwards else page.previous[here]
        if page.tail(here if forwards or following < 0 else following).strip():
            return element
        if following < 0 or not (following in dropped or page.tag(following) in ("hr", "br")):
            return following
        here = following
    return element


def _title(page: Page, inside: bytearray, never: set[int], main: int) -> int | None:
    """What prints the paper's title above it, where the paper's element has no <h1> of its own.

    That is the line that prints what the page calls itself, else its first <h1>; the link to a site is none.
    """
    headings = [
        each
        for each in page.of_tag("h1")
        if each not in never and page.solid_closes[each] - page.solid[each] > linked(page, each)
    ]
    if any(inside[each] for each in headings):
        return None
    title = titled(page, headings) if headings else None
    title = headline(page, main, never) if title is None else title
    return next(iter(headings), None) if title is None else title
