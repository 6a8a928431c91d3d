"""HTML: the paper's own text out of a page, each paragraph led back to its element."""

# ruff: noqa: SIM905 - lists of element names read better as words in lines than as literals
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import islice, zip_longest

from constancia.model import Hint
from constancia.model.tellable import Tellable
from constancia.read.article import Article, find_article
from constancia.read.content import Content, Lines
from constancia.read.css import USUAL, Sheet
from constancia.read.detect import Format
from constancia.read.elements import is_note
from constancia.read.encoding import Decoded
from constancia.read.errors import SAVE_THE_PAGE, ReadError
from constancia.read.headline import title_of
from constancia.read.lines import Piece, by_lines
from constancia.read.numbering import enumerator
from constancia.read.page import Kind, Page, page_of
from constancia.read.prints import Print

# Elements that begin and end a paragraph of their own; all others run on in the line.
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol "
    "option p pre section summary table tbody td tfoot th thead tr ul".split()
)
LONGEST_NOTE = 0.6  # of the page's text: so much of it is never its notes
_BRACKETED = re.compile(r"[\[(](?:\d{1,3}|[a-z*†‡§])[\])]")
_MARK = re.compile(rf"\d{{1,3}}|[a-z*†‡§]|{_BRACKETED.pattern}")
_BACK = re.compile(r"[\u21a9\u2191\u21b5\u23ce\u2934\u293a^\ufe0e]+")  # the link from a note to its mark
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_STYLES = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


def read(decoded: Decoded, *, name: str) -> Content:
    """The article of a page, a paragraph a line; navigation, share bars and lists of links are left out.

    Raises ReadError where the page holds no text of its own.
    """
    page = page_of(decoded.text, name=name)
    article = find_article(page)
    lines, marks = _lines(page, article)
    if not lines:
        raise ReadError(
            name,
            Tellable("the page holds no text of its own"),
            SAVE_THE_PAGE,
        )
    taken = f"{marks} marks of footnotes were taken out of the lines" if marks else None
    notes = [note for note in (decoded.note, article.note, taken) if note]
    root = page.kind(0)
    return Content(
        lines.text,
        Format.HTML,
        tuple(_with_their_heads(lines.hints)),
        lines.places,
        decoded.encoding,
        title_of(page, lines.text),
        root.get("lang") or root.get("xml:lang"),
        tuple(notes),
    )


def _with_their_heads(hints: list[Hint]) -> Iterator[Hint]:
    """A heading right over footnotes ("Notes") is one of them."""
    for hint, following in zip_longest(hints, hints[1:]):
        over = following is not None and following.role == "footnote" and hint.role in ("heading", "strong")
        if over and following.span.start == hint.span.end + 1:
            yield replace(hint, role="footnote", level=None)
        else:
            yield hint


def _lines(page: Page, article: Article) -> tuple[Lines, int]:
    """The paragraphs, and how many marks of footnotes were taken out of them."""
    lines = Lines()
    walk = _Walk(page, article, lines)
    walk.run()
    return lines, walk.marks


@dataclass(slots=True)
class _Open:
    """An element that is being walked through; `path` numbers its path, None while none is needed."""

    element: int
    kind: Kind
    position: int  # among the children of its name, from 1; 0 of the root
    type_: Print  # how its text is set
    path: int | None = None
    counts: dict[str, int] = field(default_factory=dict)  # its children so far, by name
    number: int = 0  # of its last list item
    labelled: bool = False  # a list item whose number stands before a line already
    is_block: bool = False


class _Walk:
    """One pass through the page: text is gathered until a block begins or ends, then it is a paragraph."""

    def __init__(self, page: Page, article: Article, lines: Lines) -> None:
        self.page = page
        self.article = article
        self.lines = lines
        self.sheet = Sheet.of(page)
        self.buffer: list[Piece] = []
        self.open: list[_Open] = []
        self.blocks: list[int] = []  # the places of the block elements among the open ones
        self.telling: list[int] = []  # of those that say what the text in them is
        self.links = 0  # open links
        self.marks = 0  # of footnotes
        self.notes_end = 0  # the number behind the last element of the notes that were met
        self.noted = False  # the gathered text is a footnote
        self.unlinked = False  # the gathered text holds some that is no link

    def run(self) -> None:
        at, dropped, ends = 0, self.article.dropped, self.page.ends
        while at < len(self.page):
            while self.open and ends[self.open[-1].element] <= at:
                self._leave()
            marked = at not in dropped and self._leads_to_a_note(at)
            back = at not in dropped and not marked and self._leads_back(at)
            self.noted = self.noted or back
            if marked or back or at in dropped:
                self.marks += marked
                self._pass_by(at)
                at = ends[at]
            else:
                self._enter(at)
                at += 1
        while self.open:
            self._leave()

    def _leads_to_a_note(self, element: int) -> bool:
        """A raised or bracketed number behind words that is a link within the page: a footnote's mark."""
        tag = self.page.tag(element)
        if tag not in ("sup", "a") or not any(not text.isspace() for text, _ in self.buffer):
            return False
        mark = self.page.inner(element).strip()
        if not (_MARK if tag == "sup" else _BRACKETED).fullmatch(mark):
            return False
        links = (element, *self.page.children(element), self.page.parents[element])
        return any(
            (self.page.kind(each).get("href") or "").startswith("#")
            for each in links
            if self.page.tag(each) == "a"
        )

    def _leads_back(self, element: int) -> bool:
        """A link from a note to its mark: an arrow behind the note, or its number in front."""
        kind = self.page.kind(element)
        if kind.tag != "a" or kind.get("href") != "#":
            return False
        words = self.page.inner(element).strip()
        if not self.buffer and self.marks and (_BRACKETED.fullmatch(words) or words.isdecimal()):
            self.noted = True
        return _BACK.fullmatch(words) is not None

    def _pass_by(self, element: int) -> None:
        """A dropped element ends a paragraph, where it is a block, and counts among its siblings."""
        kind = self.page.kind(element)
        self._count(kind)
        if kind.tag in BLOCKS:
            self._flush()
        self._tail(element)

    def _enter(self, element: int) -> None:
        page, kind = self.page, self.page.kind(element)
        around = self.open[-1].type_ if self.open else USUAL
        here = _Open(element, kind, self._count(kind), self.sheet.type_of(kind, around))
        if kind.tag in BLOCKS:
            self._flush()
            here.is_block = True
            self.blocks.append(len(self.open))
            if kind.tag in ("td", "th", "li") or heading_level(kind) is not None:
                self.telling.append(len(self.open))
            if is_note(kind) and self._is_brief(element):
                self.notes_end = max(self.notes_end, page.ends[element])
            self.noted = element < self.notes_end
        self.open.append(here)
        self.links += kind.tag == "a"
        if kind.tag == "br":
            self.buffer.append(("\n", here.type_))
        elif kind.tag == "ol":
            here.number = _whole(kind.get("start"), 1) - 1
        if page.closes[element] > page.opens[element]:
            self._text(element, page.before_children(element))

    def _is_brief(self, element: int) -> bool:
        whole = self.page.solid_closes[0] - self.page.solid[0]
        return self.page.solid_closes[element] - self.page.solid[element] <= LONGEST_NOTE * whole

    def _leave(self) -> None:
        here = self.open[-1]
        if here.is_block:
            self._flush()
            place = self.blocks.pop()
            if self.telling and self.telling[-1] == place:
                self.telling.pop()
        self.open.pop()
        self.links -= here.kind.tag == "a"
        self._tail(here.element)

    def _count(self, kind: Kind) -> int:
        """The position of the next child among those of its name; list items are numbered as well."""
        if not self.open:
            return 0
        above = self.open[-1]
        if kind.tag == "li":
            above.number = _whole(kind.get("value"), above.number + 1)
        above.counts[kind.tag] = position = above.counts.get(kind.tag, 0) + 1
        return position

    def _tail(self, element: int) -> None:
        if text := self.page.tail(element):
            self._text(self.page.parents[element], text)

    def _text(self, owner: int, text: str) -> None:
        if text and self.article.inside[owner]:
            self.unlinked = self.unlinked or (not self.links and not text.isspace())
            inside_pre = bool(self.blocks) and self.open[self.blocks[-1]].kind.tag == "pre"
            self.buffer.append((text if inside_pre else text.replace("\n", " "), self.open[-1].type_))

    def _flush(self) -> None:
        noted, self.noted = self.noted, self._in_notes()
        if not self.buffer:
            self.unlinked = False
            return
        pieces, self.buffer = self.buffer, []
        link, self.unlinked = not self.unlinked, False
        if not self.blocks or all(text.isspace() for text, _ in pieces):
            return
        role, level, label, cell = self._role()
        if role is None and cell is None and link:
            role = "furniture"  # "Read more: ...", "Download the annex": a paragraph that is one link
        if noted:
            role, level, cell = "footnote", None, None
        path = self._path(self.blocks[-1])
        style = self.open[self.blocks[-1]].kind.classes.split(" ", 1)[0]
        for text, type_ in by_lines(pieces):
            named = _styled(type_, style) if style else type_
            text = text.replace("[]", "") if noted else text  # around the link back
            self.lines.add(text, element=path, role=role, level=level, label=label, type_=named, cell=cell)
            label = None

    def _in_notes(self) -> bool:
        return bool(self.open) and self.open[-1].element + 1 < self.notes_end

    def _role(self) -> tuple[str | None, int | None, str | None, int | None]:
        """The innermost heading or list item around the text, a label for an item's first line; the cell."""
        if not self.telling:
            return None, None, None, None
        at = self.telling[-1]
        block = self.open[at]
        if (level := heading_level(block.kind)) is not None:
            return "heading", level, None, None
        if block.kind.tag in ("td", "th"):
            return None, None, None, self._cell(at)
        first, block.labelled = not block.labelled, True
        return "list-item", None, self._label(at) if first else None, None

    def _cell(self, at: int) -> int:
        """What the text of a cell belongs to: where it is alone in its row, all the rows around."""
        row = self.page.parents[self.open[at].element]
        cells = (each for each in self.page.children(row) if self.page.tag(each) in ("td", "th"))
        return self._path(at if len(list(islice(cells, 2))) > 1 else max(at - 2, 0))

    def _label(self, at: int) -> str | None:
        """The number that a browser prints before an item of an ordered list."""
        item, above = self.open[at].kind, self.open[at - 1]
        if above.kind.tag != "ol":
            return None
        style = _STYLES.get(item.get("type") or above.kind.get("type") or "1", "decimal")
        return f"{enumerator(above.number, style)}."

    def _path(self, at: int) -> int:
        """The number of the path that leads to an open element; those on the way are made where missing."""
        first = at
        while self.open[first].path is None and first:
            first -= 1
        for each in range(first, at + 1):
            here = self.open[each]
            if here.path is None:
                above = self.open[each - 1].path if each else None
                here.path = self.lines.paths.step(above, here.kind.tag, here.position)
        found = self.open[at].path
        assert found is not None  # noqa: S101 - made just now
        return found


@cache
def _styled(type_: Print, style: str) -> Print:
    return replace(type_, style=style)


def heading_level(kind: Kind) -> int | None:
    """The level of an element that is a heading by its name or its role, None for others."""
    if kind.get("role") == "heading":
        return _whole(kind.get("aria-level"), 2)
    return _HEADINGS.get(kind.tag)


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and re.fullmatch(r"-?\d{1,9}", text.strip()) else default
