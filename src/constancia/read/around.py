"""What stands around a paper on its web page: lists of links, teasers, frames."""

# ruff: noqa: SIM905 - a list of element names reads better as words in a line than as literals
from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from constancia.read.elements import (
    AROUND_NAMES,
    has_id_around,
    has_word,
    is_heading,
    is_named_around,
    is_note,
    is_surely_around,
    leads_elsewhere,
    may_be_around,
)
from constancia.read.page import Kind, Page

CONTAINERS = frozenset(
    "aside dd details div dl figure footer form header li ol p section span table tbody td tr ul".split()
)
# An element that is named as being around the paper is believed up to this share of the page's prose: some
# names are given to the page's frame too, others only to what is never the paper.
MOST_AROUND = 0.3
MOST_SURELY_AROUND = 0.6
AHEAD = 3  # so many times that of all else is the prose of what is believed
TEASERS = 3  # as many headings in a row that lead elsewhere are a list of other papers
# A stretch more than half of which is links, in two links at least, is a list of links.
MOSTLY_LINKS = 0.5
_LISTS = frozenset({"ul", "ol", "dl"})
ANNOUNCING = 6  # words at least of a sentence that ends in a colon, over a list of the paper's own
LONGEST_SENTENCE = 2_000  # code points; what is longer is looked at no further


@dataclass(frozen=True, slots=True)
class Measure:
    """Characters in an element, blanks not counted: all, and those inside links; and how many links."""

    text: int
    linked: int
    links: int

    @property
    def prose(self) -> int:
        return self.text - self.linked


class Measures:
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

    def __getitem__(self, element: int) -> Measure:
        """Of an element that is kept."""
        whole = self._whole(element)
        first, last = bisect_left(self.roots, element), bisect_left(self.roots, self.page.ends[element])
        text, linked, links = (counts[last] - counts[first] for counts in self.gone)
        return Measure(whole.text - text, whole.linked - linked, whole.links - links)

    def _whole(self, element: int) -> Measure:
        page = self.page
        return Measure(
            page.solid_closes[element] - page.solid[element],
            page.linked_closes[element] - page.linked[element],
            page.anchors[page.ends[element]] - page.anchors[element],
        )


def of_kinds(page: Page, is_one: Callable[[Kind], bool]) -> Iterator[int]:
    """The elements of such kinds, in document order."""
    wanted = [is_one(kind) for kind in page.known]
    return (element for element, kind in enumerate(page.kinds) if wanted[kind])


def stands_around(page: Page, measures: Measures) -> set[int]:
    """What is around the paper by tag, role or class.

    By id only where it holds no prose: ids are often a heading's words.
    """
    whole = measures[0].prose
    found = set()
    frames = _frames(page, measures)
    for element in filter(measures.__contains__, of_kinds(page, may_be_around)):
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


def _frames(page: Page, measures: Measures) -> frozenset[str]:
    """The classes named as what is around a paper whose elements hold most of the page's prose together.

    Builders of pages call each of their blocks a widget.
    """
    named = {name for kind in page.known for name in kind.classes.split() if has_word(name, AROUND_NAMES)}
    most = MOST_SURELY_AROUND * measures[0].prose
    return frozenset(name for name in named if _prose_of_class(page, name, measures) > most)


def _prose_of_class(page: Page, name: str, measures: Measures) -> int:
    """The prose of all elements of a class; what stands in two of them counts once."""
    reached = prose = 0
    for element in of_kinds(page, lambda kind: name in kind.classes.split()):
        if element >= reached and element in measures:
            reached = page.ends[element]
            prose += measures[element].prose
    return prose


def teasers(page: Page, measures: Measures) -> set[int]:
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


def _leading_elsewhere(page: Page, measures: Measures) -> Iterator[int]:
    """The headings that are, or are in, a link to another page."""
    links = list(of_kinds(page, leads_elsewhere))
    linked = page.covered(links)
    for heading in filter(measures.__contains__, of_kinds(page, is_heading)):
        inner = bisect_left(links, page.ends[heading]) > bisect_left(links, heading)
        measure = measures[heading]
        if (inner or linked[heading]) and measure.linked > MOSTLY_LINKS * measure.text:
            yield heading


def lists_of_links(page: Page, main: int, measures: Measures) -> set[int]:
    """Containers in the main element that are mostly links, with no more prose than a list has.

    Notes are none, whatever they refer to, nor is a list that a sentence of the paper announces.
    """
    most = MOST_AROUND * measures[main].prose
    containers = [kind.tag in CONTAINERS for kind in page.known]
    kinds, ends, anchors = page.kinds, page.ends, page.anchors
    listing = [kind.tag in _LISTS for kind in page.known]
    announced = (each for each in range(main, ends[main]) if listing[kinds[each]] and _announced(page, each))
    own = page.covered(sorted({*of_kinds(page, is_note), *announced}))
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


def _is_item_of_prose(page: Page, element: int, measures: Measures) -> bool:
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
    mostly = 2 * linked(page, before) > page.solid_closes[before] - page.solid[before]
    brief = page.closes[before] - page.opens[before] <= LONGEST_SENTENCE
    return brief and page.tag(before) in ("p", "div") and not mostly and _announces(page.inner(before))


def _announces(text: str) -> bool:
    words = text.split()
    return text.rstrip().endswith((":", "：")) and (len(words) >= ANNOUNCING or len("".join(words)) >= 40)


def _is_list(measure: Measure, most: float) -> bool:
    return measure.links > 1 and measure.prose <= most and measure.linked > MOSTLY_LINKS * measure.text


def linked(page: Page, element: int) -> int:
    """Code points, no blanks, of an element's text that stand in links."""
    return page.linked_closes[element] - page.linked[element]
