"""A web page in columns: its elements are numbers in document order, its text is one string.

A tree of objects takes some five hundred bytes an element, and a page of tables has an element every twenty
bytes; here an element takes fifty.
"""

# ruff: noqa: SIM905 - lists of names read better as words in lines than as literals
from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from constancia.model.tellable import Tellable
from constancia.read.errors import SAVE_THE_PAGE, ReadError

DEEPEST = 2_048  # elements inside one another; old pages never close their formatting, and nest by hundreds
# Attributes that reading asks for; what links lead to and what scripts need is never kept.
_ASKED = frozenset(
    "aria-hidden aria-level class hidden href id itemprop lang role size start style type value "
    "xml:lang".split()
)
_WORD = re.compile(r"[a-z]+")
_MANY = 4_096  # pieces of text that are put together at a time


@dataclass(frozen=True, slots=True)
class Kind:
    """What many elements of a page share: their name, and those of their attributes that are asked for.

    Of `href` it is kept whether it stays on the page (`#`), of `id` the first and the last word.
    """

    tag: str
    attributes: Mapping[str, str]

    def get(self, name: str) -> str | None:
        return self.attributes.get(name)

    @property
    def classes(self) -> str:
        return self.attributes.get("class", "")


@dataclass(slots=True)
class Page:
    """Elements from 0, the root; offsets are code points into `text`, all character data of the page.

    Columns with an entry an element: `kinds` (which of `known`), `parents` (-1 of the root), `previous`
    (the sibling before, -1 for none), `ends` (the number behind its last descendant's), `opens` and
    `closes` (where the text in it begins and ends). The counts `solid` (code points that are no blanks),
    `linked` (those in links) and `anchors` (links) tell how many stand before an element; `*_closes`
    before its end.
    """

    text: str = ""
    known: list[Kind] = field(default_factory=list)
    kinds: array[int] = field(default_factory=lambda: array("I"))
    parents: array[int] = field(default_factory=lambda: array("i"))
    previous: array[int] = field(default_factory=lambda: array("i"))
    ends: array[int] = field(default_factory=lambda: array("I"))
    opens: array[int] = field(default_factory=lambda: array("I"))
    closes: array[int] = field(default_factory=lambda: array("I"))
    solid: array[int] = field(default_factory=lambda: array("I"))
    solid_closes: array[int] = field(default_factory=lambda: array("I"))
    linked: array[int] = field(default_factory=lambda: array("I"))
    linked_closes: array[int] = field(default_factory=lambda: array("I"))
    anchors: array[int] = field(default_factory=lambda: array("I"))

    def __len__(self) -> int:
        return len(self.kinds)

    def kind(self, element: int) -> Kind:
        return self.known[self.kinds[element]]

    def tag(self, element: int) -> str:
        return self.known[self.kinds[element]].tag

    def inner(self, element: int) -> str:
        """All text in an element."""
        return self.text[self.opens[element] : self.closes[element]]

    def before_children(self, element: int) -> str:
        """An element's text before the first element in it."""
        first = element + 1
        end = self.opens[first] if first < self.ends[element] else self.closes[element]
        return self.text[self.opens[element] : end]

    def tail(self, element: int) -> str:
        """The text between an element and the next sibling, or the parent's end; "" behind the root."""
        parent = self.parents[element]
        if parent < 0:
            return ""
        after = self.ends[element]
        end = self.opens[after] if after < self.ends[parent] else self.closes[parent]
        return self.text[self.closes[element] : end]

    def children(self, element: int) -> Iterator[int]:
        child, end = element + 1, self.ends[element]
        while child < end:
            yield child
            child = self.ends[child]

    def after(self, element: int) -> int:
        """The next sibling, -1 for none."""
        parent, following = self.parents[element], self.ends[element]
        return following if parent >= 0 and following < self.ends[parent] else -1

    def around(self, element: int) -> Iterator[int]:
        """The elements around one, the nearest first."""
        while (element := self.parents[element]) >= 0:
            yield element

    def covered(self, elements: Iterable[int]) -> bytearray:
        """A 1 for each element that is one of these, or in one; they come in document order."""
        found, reached = bytearray(len(self)), 0
        for element in elements:
            if element >= reached:
                reached = self.ends[element]
                found[element:reached] = b"\1" * (reached - element)
        return found

    def of_tag(self, tag: str) -> Iterator[int]:
        """The elements of that name in document order."""
        wanted = {at for at, kind in enumerate(self.known) if kind.tag == tag}
        return (element for element, kind in enumerate(self.kinds) if kind in wanted)


def page_of(text: str, *, name: str) -> Page:
    """The page in a text; ReadError where nothing is in it, or too much inside one another."""
    from lxml import etree  # late: it takes a tenth of a second, and plain text needs none of it

    # Huge: old pages never close their formatting, and so nest deeper than the usual 256.
    builder = _Builder()
    parse: Any = etree.parse  # gives what its parser's target gives, whatever its type says
    options: Any = {"target": builder, "encoding": "utf-8", "no_network": True, "huge_tree": True}
    parser = etree.HTMLParser(remove_comments=True, remove_pis=True, **options)
    try:
        page: Page = parse(_Slices(text), parser)
    except _TooDeepError as error:
        problem = Tellable(
            "the page is nested too deeply to be read whole (more than {most:,} elements)", most=DEEPEST
        )
        raise ReadError(name, problem, Tellable("Print the page to PDF and read that")) from error
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(
            name,
            Tellable("the page cannot be taken apart ({error})", error=error),
            Tellable("Save the page from a browser"),
        ) from error
    if not page.kinds:
        raise ReadError(name, Tellable("the page is empty"), SAVE_THE_PAGE)
    return page


class _Slices:
    """A text as a file of UTF-8, made piece by piece."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def read(self, size: int) -> bytes:
        start, self.at = self.at, self.at + max(size // 4, 1)
        return self.text[start : self.at].encode("utf-8")


class _TooDeepError(Exception):
    """More elements inside one another than are read."""


class _Builder:
    """What the parser tells its findings to, one by one; no tree is built."""

    def __init__(self) -> None:
        self.page = Page()
        self.open: list[int] = []
        self.last = [-1]  # the last child so far: of the page, then of each open element
        self.ids: dict[object, int] = {}
        self.parts: list[str] = []
        self.pieces: list[str] = []
        self.length = self.solid = self.linked = self.anchors = self.links = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        page, number = self.page, len(self.page.kinds)
        if len(self.open) >= DEEPEST:
            raise _TooDeepError
        page.kinds.append(self._kind(tag, attributes))
        page.parents.append(self.open[-1] if self.open else -1)
        page.previous.append(self.last[-1])
        page.ends.append(number + 1)
        for opens, closes, count in (
            (page.opens, page.closes, self.length),
            (page.solid, page.solid_closes, self.solid),
            (page.linked, page.linked_closes, self.linked),
        ):
            opens.append(count)
            closes.append(count)
        page.anchors.append(self.anchors)
        self.last[-1] = number
        self.open.append(number)
        self.last.append(-1)
        if tag == "a":
            self.links += 1
            self.anchors += 1

    def end(self, tag: str) -> None:
        if len(self.open) > 1:  # what stands behind the end of the root is put into it, as browsers do
            self._close(self.open.pop())
            self.last.pop()
            self.links -= tag == "a"

    def data(self, text: str) -> None:
        if not self.open:
            return
        self.pieces.append(text)
        self.length += len(text)
        solid = sum(map(len, text.split()))
        self.solid += solid
        if self.links:
            self.linked += solid
        if len(self.pieces) == _MANY:
            self.parts.append("".join(self.pieces))
            self.pieces.clear()

    def close(self) -> Page:
        for element in self.open:
            self._close(element)
        self.page.anchors.append(self.anchors)
        self.page.text = "".join((*self.parts, *self.pieces))
        return self.page

    def _close(self, element: int) -> None:
        page = self.page
        page.ends[element] = len(page.kinds)
        page.closes[element] = self.length
        page.solid_closes[element] = self.solid
        page.linked_closes[element] = self.linked

    def _kind(self, tag: str, attributes: Mapping[str, str]) -> int:
        asked = {name: value for name, value in attributes.items() if name in _ASKED} if attributes else {}
        if "href" in asked:
            asked["href"] = "#" if (asked["href"] or "#").startswith("#") else "/"
        if "id" in asked:
            asked["id"] = " ".join(outer_words(asked["id"]))
        key = (tag, *asked.items()) if asked else tag
        found = self.ids.get(key)
        if found is None:
            found = self.ids[key] = len(self.page.known)
            self.page.known.append(Kind(tag, asked))
        return found


def outer_words(name: str) -> tuple[str, ...]:
    """The first and the last word of a class's or an id's name: share and bar of `shareBar-2`."""
    words = _WORD.findall(re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower())
    return (words[0], words[-1]) if words else ()
