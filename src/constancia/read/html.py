"""HTML: the paper's own text out of a page, each paragraph led back to its element."""

# ruff: noqa: SIM905 - lists of element names read better as words in lines than as literals
from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from constancia.read.article import Article, find_article
from constancia.read.content import Content, Lines, fold
from constancia.read.css import USUAL, Sheet
from constancia.read.detect import Format
from constancia.read.encoding import Decoded
from constancia.read.errors import ReadError
from constancia.read.numbering import enumerator
from constancia.read.prints import Piece, by_lines

if TYPE_CHECKING:
    from lxml.etree import _Element

# Elements that begin and end a paragraph of their own; all others run on in the line.
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol "
    "option p pre section summary table tbody td tfoot th thead tr ul".split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_STYLES = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


def read(decoded: Decoded, *, name: str) -> Content:
    """The article of a page, a paragraph a line; navigation, share bars and lists of links are left out.

    Raises ReadError where the page holds no text of its own.
    """
    root = _parse(decoded.text, name)
    article = find_article(root)
    lines = _lines(root, article)
    if not lines.text:
        raise ReadError(
            name, "the page holds no text of its own", "Save the page from a browser, with its text shown"
        )
    notes = [note for note in (decoded.note, article.note) if note]
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    return Content(
        lines.text,
        Format.HTML,
        tuple(lines.hints),
        tuple(lines.places),
        decoded.encoding,
        _title(root),
        language,
        tuple(notes),
    )


def _parse(text: str, name: str) -> _Element:
    from lxml import etree  # late: it takes a tenth of a second, and plain text needs none of it

    # Huge: old pages never close their formatting, and so nest deeper than the usual 256; this allows 2,048.
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(
            name, f"the page cannot be taken apart ({error})", "Save the page from a browser"
        ) from error
    cut = next((each.message for each in parser.error_log if each.type_name == "ERR_RESOURCE_LIMIT"), None)
    if cut is not None:
        problem = f"the page is nested too deeply to be read whole ({cut.partition(',')[0]})"
        raise ReadError(name, problem, "Print the page to PDF and read that")
    if root is None:
        raise ReadError(name, "the page is empty", "Save the page from a browser, with its text shown")
    return root


def _title(root: _Element) -> str | None:
    for element in root.iter("title"):
        return fold("".join(element.itertext())) or None
    return None


def _lines(root: _Element, article: Article) -> Lines:
    lines = Lines()
    _Walk(lines, article, Sheet.of(root)).run(root)
    return lines


class _Walk:
    """One pass through the tree: text is gathered until a block begins or ends, then it is a paragraph."""

    def __init__(self, lines: Lines, article: Article, sheet: Sheet) -> None:
        self.lines = lines
        self.article = article
        self.sheet = sheet
        self.buffer: list[Piece] = []
        self.blocks: list[tuple[_Element, str]] = []  # the open block elements with their paths
        self.labelled: set[_Element] = set()
        self.types = [USUAL]  # how the open elements set their text
        self.links = 0  # open links
        self.unlinked = False  # the gathered text holds some that is no link

    def run(self, root: _Element) -> None:
        """An explicit stack, not recursion: pages nest as deep as they like."""
        stack: list[tuple[_Element, str, bool]] = [(root, f"/{root.tag!s}", False)]
        while stack:
            element, path, leaving = stack.pop()
            if leaving:
                self._leave(element)
                continue
            if element in self.article.dropped:
                if element.tag in BLOCKS:
                    self._flush()
                self._tail(element)
                continue
            self._enter(element, path)
            stack.append((element, path, True))
            stack.extend(reversed(_children(element, path)))

    def _enter(self, element: _Element, path: str) -> None:
        if element.tag in BLOCKS:
            self._flush()
            self.blocks.append((element, path))
        self.types.append(self.sheet.type_of(element, self.types[-1]))
        self.links += element.tag == "a"
        if element.tag == "br":
            self.buffer.append(("\n", self.types[-1]))
        self._text(element, element.text)

    def _leave(self, element: _Element) -> None:
        self.types.pop()
        self.links -= element.tag == "a"
        if element.tag in BLOCKS:
            self._flush()
            self.blocks.pop()
        self._tail(element)

    def _tail(self, element: _Element) -> None:
        parent = element.getparent()
        if parent is not None:
            self._text(parent, element.tail)

    def _text(self, owner: _Element, text: str | None) -> None:
        if text and owner in self.article.inside:
            self.unlinked = self.unlinked or (not self.links and bool(text.strip()))
            inside_pre = any(block.tag == "pre" for block, _ in self.blocks[-1:])
            self.buffer.append((text if inside_pre else text.replace("\n", " "), self.types[-1]))

    def _flush(self) -> None:
        pieces, self.buffer = self.buffer, []
        link, self.unlinked = not self.unlinked, False
        if not self.blocks or not any(text.strip() for text, _ in pieces):
            return
        role, level, label, cell = self._role()
        if role is None and cell is None and link:
            role = "furniture"  # "Read more: ...", "Download the annex": a paragraph that is one link
        element, path = self.blocks[-1]
        style = element.get("class", "").split(" ", 1)[0]
        for text, type_ in by_lines(pieces):
            named = replace(type_, style=style) if style else type_
            self.lines.add(text, element=path, role=role, level=level, label=label, type_=named, cell=cell)
            label = None

    def _role(self) -> tuple[str | None, int | None, str | None, str | None]:
        """The innermost heading or list item around the text, a label for an item's first line; the cell."""
        for block, path in reversed(self.blocks):
            if (level := heading_level(block)) is not None:
                return "heading", level, None, None
            if block.tag in ("td", "th"):
                return None, None, None, _cell(block, path)
            if block.tag == "li":
                first = block not in self.labelled
                self.labelled.add(block)
                return "list-item", None, _label(block) if first else None, None
        return None, None, None, None


def heading_level(element: _Element) -> int | None:
    """The level of an element that is a heading by its name or its role, None for others."""
    if element.get("role") == "heading":
        return _whole(element.get("aria-level"), 2)
    return _HEADINGS.get(str(element.tag))


def _cell(cell: _Element, path: str) -> str:
    """What the text of a cell belongs to: where it is alone in its row, all the rows around."""
    row = cell.getparent()
    alone = row is not None and sum(each.tag in ("td", "th") for each in row) == 1
    return path.rpartition("/")[0].rpartition("/")[0] if alone else path


def _children(element: _Element, path: str) -> list[tuple[_Element, str, bool]]:
    counts: dict[str, int] = {}
    found = []
    for child in element:
        if isinstance(child.tag, str):
            counts[child.tag] = counts.get(child.tag, 0) + 1
            found.append((child, f"{path}/{child.tag}[{counts[child.tag]}]", False))
    return found


def _label(item: _Element) -> str | None:
    """The number that a browser prints before an item of an ordered list."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return None
    number = _whole(parent.get("start"), 1) - 1
    for each in parent:
        if each.tag == "li":
            number = _whole(each.get("value"), number + 1)
        if each is item:
            break
    style = _STYLES.get(item.get("type") or parent.get("type") or "1", "decimal")
    return f"{enumerator(number, style)}."


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and re.fullmatch(r"-?\d{1,9}", text.strip()) else default
