"""Where in a web page the paper is: which element holds it, and what in that is not of it.

The measure is plain: prose stands in text that is no link; navigation, share bars and lists of related
articles are links. Names of classes are a second opinion, believed only of what holds little prose.
"""

# ruff: noqa: SIM905 - lists of element names read better as words in lines than as literals
from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from constancia.read.elements import (
    AROUND_NAMES,
    HEADINGS,
    MAIN_TAGS,
    has_id_around,
    has_word,
    is_heading,
    is_hidden,
    is_named_around,
    is_named_main,
    is_note,
    is_surely_around,
    leads_elsewhere,
    leads_to_itself,
    may_be_around,
    may_be_never,
)
from constancia.read.headline import headline, titled
from constancia.read.page import Kind, Page

_CONTAINERS = frozenset(
    "aside dd details div dl figure footer form header li ol p section span table tbody td tr ul".split()
)

# An element that is named as being around the paper is believed up to this share of the page's prose: some
# names are given to the page's frame too, others only to what is never the paper.
MOST_AROUND = 0.3
MOST_SURELY_AROUND = 0.6

# Of the elements that call themselves main, the largest is believed where it has so much of the page's prose,
# and so many times that of the next: a page of teasers has many articles.
ENOUGH_TO_BE_MAIN = 0.3
AHEAD = 3

TEASERS = 3  # as many headings in a row that lead elsewhere are a list of other papers

# The paper's element holds nearly all prose of the one around it; a sidebar of teasers may have a tenth.
NEARLY_ALL = 0.85

# A stretch more than half of which is links, in two links at least, is a list of links.
MOSTLY_LINKS = 0.5

_LISTS = frozenset({"ul", "ol", "dl"})
ANNOUNCING = 6  # words at least of a sentence that ends in a colon, over a list of the paper's own

LONGEST_SENTENCE = 2_000  # code points; what is longer is looked at no further

MOST_ALONE = 2  # headings at least, of which the last one may head nothing

_NEAR = 8  # siblings between a heading and the list that it heads


@dataclass(frozen=True, slots=True)
class _Measure:
    """Characters in an element, blanks not counted: all, and those inside links; and how many links."""

    text: int
    linked: int
    links: int

    @property
    def prose(self) -> int:
        return self.text - self.linked


class _Measures:
    """The measure of each element without what is dropped; `roots` are those dropped that are in no other."""

    def __init__(self, page: Page, dropped: Iterable[int]) -> None:
        self.page = page
        self.roots: list[int] = []
        for element in sorted(dropped):
            if not self.roots or element >= page.ends[self.roots[-1]]:
                self.roots.append(element)
        gone = [self._whole(element) for element in self.roots]
        self.gone = [
            [0, *accumulate(counts)]
            for counts in (
                [each.text for each in gone],
                [each.linked for each in gone],
                [each.links for each in gone],
            )
        ]

    def __contains__(self, element: int) -> bool:
        """Whether an element is kept."""
        at = bisect_right(self.roots, element) - 1
        return at < 0 or element >= self.page.ends[self.roots[at]]

    def __getitem__(self, element: int) -> _Measure:
        """Of an element that is kept."""
        whole = self._whole(element)
        first, last = bisect_left(self.roots, element), bisect_left(self.roots, self.page.ends[element])
        text, linked, links = (counts[last] - counts[first] for counts in self.gone)
        return _Measure(whole.text - text, whole.linked - linked, whole.links - links)

    def _whole(self, element: int) -> _Measure:
        page = self.page
        return _Measure(
            page.solid_closes[element] - page.solid[element],
            page.linked_closes[element] - page.linked[element],
            page.anchors[page.ends[element]] - page.anchors[element],
        )


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
    measures = _Measures(page, never)
    around = _around(page, measures)
    around |= _teasers(page, measures)
    measures = _Measures(page, never | around)
    main = _descend(page, _named_main(page, measures), measures)
    lists = _lists_of_links(page, main, measures)
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


def _of_kinds(page: Page, is_one: Callable[[Kind], bool]) -> Iterator[int]:
    """The elements of such kinds, in document order."""
    wanted = [is_one(kind) for kind in page.known]
    return (element for element, kind in enumerate(page.kinds) if wanted[kind])


def _never(page: Page) -> set[int]:
    """What never holds text of a paper; a button in a heading is its words and folds its section.

    The sign behind a heading that leads to itself ("¶", "#") is none of its words.
    """
    headed = page.covered(_of_kinds(page, is_heading))
    links = (element for element in _of_kinds(page, leads_to_itself) if headed[element])
    signs = {element for element in links if not any(map(str.isalnum, page.inner(element)))}
    return signs | {
        element
        for element in _of_kinds(page, may_be_never)
        if not (headed[element] and page.tag(element) == "button") or is_hidden(page.kind(element))
    }


def _around(page: Page, measures: _Measures) -> set[int]:
    """What is around the paper by tag, role or class.

    By id only where it holds no prose: ids are often a heading's words.
    """
    whole = measures[0].prose
    found = set()
    frames = _frames(page, measures)
    for element in filter(measures.__contains__, _of_kinds(page, may_be_around)):
        kind, measure = page.kind(element), measures[element]
        if not frames.isdisjoint(kind.classes.split()):
            continue
        if measure.prose > MOST_SURELY_AROUND * whole:
            continue
        if (
            is_surely_around(kind)
            or (measure.prose <= MOST_AROUND * whole and is_named_around(kind))
            or (
                measure.linked >= measure.prose
                and measure.prose <= MOST_AROUND * whole
                and has_id_around(kind)
            )
        ):
            found.add(element)
    return found


def _frames(page: Page, measures: _Measures) -> frozenset[str]:
    """The classes named as what is around a paper whose elements hold most of the page's prose together.

    Builders of pages call each of their blocks a widget.
    """
    named = {name for kind in page.known for name in kind.classes.split() if has_word(name, AROUND_NAMES)}
    most = MOST_SURELY_AROUND * measures[0].prose
    return frozenset(name for name in named if _prose_of_class(page, name, measures) > most)


def _prose_of_class(page: Page, name: str, measures: _Measures) -> int:
    """The prose of all elements of a class; what stands in two of them counts once."""
    reached = prose = 0
    for element in _of_kinds(page, lambda kind: name in kind.classes.split()):
        if element >= reached and element in measures:
            reached = page.ends[element]
            prose += measures[element].prose
    return prose


def _teasers(page: Page, measures: _Measures) -> set[int]:
    """Items of a list of other papers: three or more in a row, each with a heading that leads elsewhere."""
    items: dict[int, set[int]] = {}
    for element in _leading_elsewhere(page, measures):
        child = element
        for parent in page.around(element):
            if child in items.setdefault(parent, set()):
                break  # a heading before led here, and on from here
            items[parent].add(child)
            child = parent
    found: set[int] = set()
    for children in items.values():
        if len(children) >= TEASERS and not found.intersection(children):
            found |= children
    prose = sum(measures[element].prose for element in found)
    return found if prose <= MOST_SURELY_AROUND * measures[0].prose else set()


def _leading_elsewhere(page: Page, measures: _Measures) -> Iterator[int]:
    """The headings that are, or are in, a link to another page."""
    links = list(_of_kinds(page, leads_elsewhere))
    linked = page.covered(links)
    for heading in filter(measures.__contains__, _of_kinds(page, is_heading)):
        inner = bisect_left(links, page.ends[heading]) > bisect_left(links, heading)
        measure = measures[heading]
        if (inner or linked[heading]) and measure.linked > MOSTLY_LINKS * measure.text:
            yield heading


def _named_main(page: Page, measures: _Measures) -> int:
    """The element that calls itself the main one, where it holds enough of the prose and no other does."""
    prose = {
        element: measures[element].prose for element in _of_kinds(page, is_named_main) if element in measures
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


def _descend(page: Page, element: int, measures: _Measures) -> int:
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


_DEEPER = (_CONTAINERS - {"p", "span", "li", "dd", "ul", "ol", "dl"}) | MAIN_TAGS | {"body", "html"}


def _lists_of_links(page: Page, main: int, measures: _Measures) -> set[int]:
    """Containers in the main element that are mostly links, with no more prose than a list has.

    Notes are none, whatever they refer to, nor is a list that a sentence of the paper announces.
    """
    most = MOST_AROUND * measures[main].prose
    containers = [kind.tag in _CONTAINERS for kind in page.known]
    kinds, ends, anchors = page.kinds, page.ends, page.anchors
    listing = [kind.tag in _LISTS for kind in page.known]
    announced = (each for each in range(main, ends[main]) if listing[kinds[each]] and _announced(page, each))
    own = page.covered(sorted({*_of_kinds(page, is_note), *announced}))
    return {
        element
        for element in range(main, ends[main])
        if containers[kinds[element]]
        and anchors[ends[element]] - anchors[element] > 1
        and not own[element]
        and element in measures
        and not _is_item_of_prose(page, element, measures)
        and _is_list(measures[element], most)
    }


def _is_item_of_prose(page: Page, element: int, measures: _Measures) -> bool:
    """Whether a list item that is mostly links stands among others that have hardly any."""
    if page.tag(element) != "li":
        return False
    listed = measures[page.parents[element]]
    return listed.prose > AHEAD * listed.linked


def _announced(page: Page, element: int) -> bool:
    """Whether the words right before an element are a sentence, no link, that ends in a colon."""
    before = page.previous[element]
    above = page.parents[element]
    if before < 0:
        return page.tag(above) == "li" and _announces(page.before_children(above))
    if page.tail(before).strip():
        return _announces(page.tail(before))
    linked = 2 * _linked(page, before) > page.solid_closes[before] - page.solid[before]
    brief = page.closes[before] - page.opens[before] <= LONGEST_SENTENCE
    return brief and page.tag(before) in ("p", "div") and not linked and _announces(page.inner(before))


def _announces(text: str) -> bool:
    words = text.split()
    return text.rstrip().endswith((":", "：")) and (len(words) >= ANNOUNCING or len("".join(words)) >= 40)


def _is_list(measure: _Measure, most: float) -> bool:
    return measure.links > 1 and measure.prose <= most and measure.linked > MOSTLY_LINKS * measure.text


def _inside(page: Page, main: int, dropped: Iterable[int]) -> bytearray:
    """A 1 for each element of the main one, those dropped left out with all that is in them."""
    inside = bytearray(len(page))
    inside[main : page.ends[main]] = b"\1" * (page.ends[main] - main)
    for element in _Measures(page, dropped).roots:
        inside[element : page.ends[element]] = bytes(page.ends[element] - element)
    return inside


def _last_heading(page: Page, inside: bytearray) -> int | None:
    """A heading behind all other text of the paper's: it heads what was left out ("Related")."""
    headings = [each for each in _of_kinds(page, is_heading) if inside[each]]
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


def _linked(page: Page, element: int) -> int:
    """Code points, no blanks, of an element's text that stand in links."""
    return page.linked_closes[element] - page.linked[element]


def _title(page: Page, inside: bytearray, never: set[int], main: int) -> int | None:
    """What prints the paper's title above it, where the paper's element has no <h1> of its own.

    That is the line that prints what the page calls itself, else its first <h1>; the link to a site is none.
    """
    headings = [
        each
        for each in page.of_tag("h1")
        if each not in never and page.solid_closes[each] - page.solid[each] > _linked(page, each)
    ]
    if any(inside[each] for each in headings):
        return None
    title = titled(page, headings) if headings else None
    title = headline(page, main, never) if title is None else title
    return next(iter(headings), None) if title is None else title
