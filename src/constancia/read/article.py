"""Where in a web page the paper is: which element holds it, and what in that is not of it.

The measure is plain: prose stands in text that is no link; navigation, share bars and lists of related
articles are links. Names of classes are a second opinion, believed only of what holds little prose.
"""

# ruff: noqa: SIM905 - lists of element names read better as words in lines than as literals
from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

# Never text of a paper, whatever is in them.
_NEVER = frozenset(
    "script style noscript template head button iframe object embed svg math select input textarea "
    "datalist canvas audio video map dialog menu nav figcaption".split()
)
# Around a paper as a rule; where one holds most of the page's prose it is the paper's own.
_AROUND = frozenset("form header".split())
_SURELY = frozenset("aside footer".split())
_AROUND_ROLES = frozenset(
    "alert alertdialog banner complementary contentinfo dialog menu menubar navigation search toolbar".split()
)
_AROUND_NAMES = frozenset(
    "ad ads banner bottom captcha consent copyright download follow hot lang language languages login "
    "menu modal nav navbar navigation overlay popup print promo ranking rating search skip sponsor "
    "sponsored subscribe subscription tag tags toolbar tools topbar widget".split()
)
_SURELY_NAMES = frozenset(
    "advert advertisement adverts breadcrumb breadcrumbs byline comment comments cookie cookies crumb "
    "crumbs disqus feedback fenxiang footer gdpr newsletter pager pagination recirc recommend "
    "recommendation recommendations recommended related share sharing sidebar social taglist teaser "
    "teasers trending xgxw xiangguan".split()
)
_MAIN_TAGS = frozenset({"main", "article"})
_CONTAINERS = frozenset(
    "aside dd details div dl figure footer form header li ol p section span table tbody td tr ul".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_WORD = re.compile(r"[a-z]+")

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

_NEAR = 8  # siblings between a heading and the list that it heads


@dataclass(slots=True)
class _Measure:
    """Characters in an element, blanks not counted: all, and those inside links; and how many links."""

    text: int = 0
    linked: int = 0
    links: int = 0

    @property
    def prose(self) -> int:
        return self.text - self.linked


@dataclass(frozen=True, slots=True)
class Article:
    """`inside`: elements whose text is the paper's; `dropped`: those with none of it; `note` counts them."""

    dropped: frozenset[_Element]
    inside: frozenset[_Element]
    note: str | None = None


def find_article(root: _Element) -> Article:
    """The element of a page that holds its prose, and what to leave out of it."""
    never = frozenset(element for element in root.iter() if _is_never(element))
    measures = _measure(root, never)
    whole = measures[root].prose
    around = {element for element, measure in measures.items() if _is_around(element, measure, whole)}
    around |= _teasers(measures, whole)
    measures = _measure(root, never | around)
    main = _descend(_named_main(root, measures), measures)
    most = MOST_AROUND * measures[main].prose
    lists = {
        element for element in _within(main, never | around) if _is_list_of_links(element, measures, most)
    }
    dropped = never | around | lists
    dropped |= frozenset(_stray_headings(dropped, lists | around))
    inside = frozenset(_within(main, dropped))
    title = _title(root, inside, never)
    left_out = len(around) + len(lists)
    note = f"{left_out} stretches of the page around the paper (navigation, share bars, links) were left out"
    return Article(
        dropped - frozenset(_lineage(title)), inside | frozenset(title), note if left_out else None
    )


def _is_never(element: _Element) -> bool:
    if not isinstance(element.tag, str) or (element.tag in _NEVER and not _opens_a_section(element)):
        return True
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(element.get("style", "")))
    )


def _opens_a_section(element: _Element) -> bool:
    """A button that is a heading's words: pressed, it folds the section below in or out."""
    return element.tag == "button" and any(around.tag in _HEADINGS for around in element.iterancestors())


def _is_around(element: _Element, measure: _Measure, whole: int) -> bool:
    """By tag, role or class; by id only where it holds no prose: ids are often a heading's words."""
    if element.tag in _HEADINGS or element.tag in ("html", "body", "main", "article"):
        return False
    if measure.prose > MOST_SURELY_AROUND * whole:
        return False
    names = element.get("class", "").split()
    if element.tag in _SURELY or any(_has_word(name, _SURELY_NAMES) for name in names):
        return True
    if measure.prose > MOST_AROUND * whole:
        return False
    if element.tag in _AROUND or element.get("role") in _AROUND_ROLES:
        return True
    if any(_has_word(name, _AROUND_NAMES) for name in names):
        return True
    return measure.linked >= measure.prose and _has_word(element.get("id", ""), _AROUND_NAMES | _SURELY_NAMES)


def _has_word(name: str, known: frozenset[str]) -> bool:
    """The first or last word of a class's name says what it is: `share-bar`, `articleRelated`."""
    words = _WORD.findall(re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower())
    return bool(words) and not known.isdisjoint((words[0], words[-1]))


def _teasers(measures: dict[_Element, _Measure], whole: int) -> set[_Element]:
    """Items of a list of other papers: three or more in a row, each with a heading that leads elsewhere."""
    items: dict[_Element, set[_Element]] = {}
    for element in measures:
        if element.tag in _HEADINGS and _leads_elsewhere(element, measures):
            lineage = [element, *element.iterancestors()]
            for child, parent in pairwise(lineage):
                items.setdefault(parent, set()).add(child)
    found: set[_Element] = set()
    for children in items.values():
        if len(children) >= TEASERS and not found.intersection(children):
            found |= children
    prose = sum(measures[element].prose for element in found)
    return found if prose <= MOST_SURELY_AROUND * whole else set()


def _leads_elsewhere(heading: _Element, measures: dict[_Element, _Measure]) -> bool:
    """A heading that is, or is in, a link to another page."""
    links = [*heading.iter("a"), *heading.iterancestors("a")]
    elsewhere = any(not (link.get("href") or "#").startswith("#") for link in links)
    return elsewhere and measures[heading].linked > MOSTLY_LINKS * measures[heading].text


def _measure(root: _Element, dropped: frozenset[_Element] | set[_Element]) -> dict[_Element, _Measure]:
    """Each kept element with the measure of all that is in it, in one pass from the leaves."""
    from lxml import etree

    measures: dict[_Element, _Measure] = {}
    in_link = skipping = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            skipping += element in dropped
            in_link += element.tag == "a"
            if not skipping:
                measures[element] = _count(element.text, in_link)
                measures[element].links += element.tag == "a"
            continue
        in_link -= element.tag == "a"
        parent = element.getparent()
        if not skipping and parent is not None:
            _sum(measures[parent], measures[element])
        skipping -= element in dropped
        if not skipping and parent is not None:
            _sum(measures[parent], _count(element.tail, in_link))
    return measures


def _count(text: str | None, in_link: int) -> _Measure:
    length = sum(map(len, text.split())) if text else 0
    return _Measure(length, length if in_link else 0)


def _sum(total: _Measure, part: _Measure) -> None:
    total.text += part.text
    total.linked += part.linked
    total.links += part.links


def _named_main(root: _Element, measures: dict[_Element, _Measure]) -> _Element:
    """The element that calls itself the main one, where it holds enough of the prose and no other does."""
    named = [
        element
        for element in measures
        if element.tag in _MAIN_TAGS
        or element.get("role") == "main"
        or element.get("itemprop") == "articleBody"
    ]
    ranked = sorted(named, key=lambda element: measures[element].prose, reverse=True)
    if not ranked or measures[ranked[0]].prose <= ENOUGH_TO_BE_MAIN * measures[root].prose:
        return root
    best = ranked[0]
    around = {best, *best.iterancestors(), *best.iter()}
    others = [measures[element].prose for element in ranked if element not in around]
    return best if AHEAD * max(others, default=0) <= measures[best].prose else root


def _descend(element: _Element, measures: dict[_Element, _Measure]) -> _Element:
    """Down to the smallest element that still holds nearly all the prose."""
    while True:
        enough = NEARLY_ALL * measures[element].prose
        inner = [child for child in element if child in measures and child.tag in _DEEPER]
        deeper = [child for child in inner if measures[child].prose >= enough]
        if not deeper or measures[element].prose == 0:
            return element
        element = deeper[0]


_DEEPER = (_CONTAINERS - {"p", "span", "li", "dd", "ul", "ol", "dl"}) | _MAIN_TAGS | {"body", "html"}


def _within(main: _Element, dropped: frozenset[_Element] | set[_Element]) -> list[_Element]:
    """The elements of a tree in document order, those dropped left out with all that is in them."""
    found, stack = [], [main]
    while stack:
        element = stack.pop()
        if element in dropped:
            continue
        found.append(element)
        stack.extend(child for child in reversed(element) if isinstance(child.tag, str))
    return found


def _is_list_of_links(element: _Element, measures: dict[_Element, _Measure], most: float) -> bool:
    """A container mostly of links, with no more than `most` characters of prose: that is more than a list."""
    measure = measures.get(element)
    if measure is None or element.tag not in _CONTAINERS or measure.links < 2 or measure.prose > most:
        return False
    return measure.linked > MOSTLY_LINKS * measure.text


def _stray_headings(dropped: frozenset[_Element], lists: set[_Element]) -> list[_Element]:
    """Headings right before a dropped list, with nothing of the paper behind it: they head the list."""
    found = []
    for element in lists:
        before = _neighbour(element, dropped, forwards=False)
        after = _neighbour(element, dropped, forwards=True)
        heads = before is not None and before.tag in _HEADINGS
        if heads and (after is None or after.tag in _HEADINGS):
            found.append(before)
    return [heading for heading in found if heading is not None]


def _neighbour(element: _Element, dropped: frozenset[_Element], *, forwards: bool) -> _Element | None:
    """The next sibling kept, a few steps off at most; the element itself where text stands between."""
    here = element
    for _ in range(_NEAR):
        following = here.getnext() if forwards else here.getprevious()
        if _text(here.tail if forwards or following is None else following.tail):
            return element
        if following is None or not (following in dropped or following.tag in ("hr", "br")):
            return following
        here = following
    return element


def _text(text: str | None) -> bool:
    return bool(text and text.strip())


def _title(root: _Element, inside: frozenset[_Element], never: frozenset[_Element]) -> list[_Element]:
    """The page's first <h1>, with what it holds, where the paper's element has none of its own."""
    headings = [each for each in root.iter("h1") if each not in never and _text("".join(each.itertext()))]
    if not headings or any(each in inside for each in headings):
        return []
    return [element for element in headings[0].iter() if isinstance(element.tag, str)]


def _lineage(elements: list[_Element]) -> list[_Element]:
    """The elements and all around them."""
    return [*elements, *elements[0].iterancestors()] if elements else []
