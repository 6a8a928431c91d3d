"""PDF: the printed lines of a text layer put together to paragraphs, each led back to its page and boxes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from constancia.model import Box, BoxPlaces, Hint, Span
from constancia.read import limits
from constancia.read.content import Content
from constancia.read.detect import Format
from constancia.read.errors import ReadError
from constancia.read.pdfcells import cells
from constancia.read.pdfglyphs import Piece, pieces
from constancia.read.pdforder import Row, in_order
from constancia.read.pdfparagraphs import Paragraph, Vocabulary, lines, paragraphs
from constancia.read.pdfprint import body_size, footnotes, marks, raised_marks, running, separate
from constancia.read.prints import LARGER, LONGEST_HEADING, Print, ranks, unique_at_the_start

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_RECOGNISE = "Run text recognition on it, for example: ocrmypdf in.pdf out.pdf"
PROSE = 2  # paragraphs longer than a heading that make their size one of the text's
_FILE_NAME = re.compile(r"\.\w{2,5}$|^Microsoft|^untitled|^(?:slide|document|layout) ?\d|^\w+$", re.I)

_SMALL_WORD = re.compile(r"(?![ivxlc]+$)[^\W\d_]{2,}[,;]?")  # no enumerator


@dataclass(frozen=True, slots=True)
class Printed:
    """What the pages of a PDF show: their rows in reading order, and the numbers of those without text."""

    pages: list[list[Row]]
    title: str
    empty: list[int]


def printed(data: bytes, *, name: str, found: Callable[[int], None] = lambda _: None) -> Printed:
    """The rows of each page; all that is taken from the file itself.

    `found` is told after each page how many characters there were so far. Raises ReadError for a damaged
    or locked file, one of more pages or characters than allowed, and one whose pages are pictures.
    """
    document = _open(data, name)
    try:
        listed, empty = _pages(document, name, limits.glyphs_of(len(data)), found)
        title = _title(document.get_metadata_value("Title") or "")
    finally:
        document.close()
    if not any(listed):
        raise ReadError(name, f"{_named_pages(empty)} of the PDF: pictures without a text layer", _RECOGNISE)
    return Printed(listed, title, empty)


def _title(stated: str) -> str:
    """The title in a PDF's metadata, unless a program put the name of a file there."""
    title = " ".join(stated.split())
    return "" if _FILE_NAME.search(title) or not title[:1].isalnum() else title


def _open(data: bytes, name: str) -> PdfDocument:
    import pypdfium2 as library  # late: the library is a large one, and plain text needs none of it

    try:
        document = library.PdfDocument(data)
        count = len(document)
    except library.PdfiumError as error:
        locked = "password" in str(error).lower()
        problem = "the PDF is locked by a password" if locked else f"the PDF cannot be opened ({error})"
        remedy = (
            "Take the password off, for example: qpdf --decrypt in.pdf out.pdf"
            if locked
            else "Get the file again"
        )
        raise ReadError(name, problem, remedy) from error
    if count > limits.PAGES:
        document.close()
        raise ReadError(
            name, f"the PDF has {count} pages, the limit is {limits.PAGES}", "Split it into its papers"
        )
    if not count:
        raise ReadError(name, "the PDF has no pages", "Get the file again")
    return document


def _pages(
    document: PdfDocument, name: str, most: int, found: Callable[[int], None]
) -> tuple[list[list[Row]], list[int]]:
    """The rows of each page in reading order, and the numbers of pages that show no text."""
    listed, glyphs = [], 0
    known: dict[float, float] = {}
    for number in range(1, len(document) + 1):
        count, page = _page(document, number, name, known)
        glyphs += count
        if glyphs > most:
            problem = f"the PDF shows more than {most:,} characters up to page {number}"
            raise ReadError(name, f"{problem}, the most for a file of its size", "Split it into its papers")
        found(glyphs)
        listed.append(page)
    return in_order(listed), [number for number, page in enumerate(listed, 1) if not page]


def _page(
    document: PdfDocument, number: int, name: str, known: dict[float, float]
) -> tuple[int, list[Piece]]:
    """How many glyphs a page has, and its pieces in the order of the file; `known` as for `pieces`."""
    import pypdfium2 as library

    try:
        page = document[number - 1]
        text_page = page.get_textpage()
        found = [piece for piece in pieces(page, text_page, number, known) if piece.text.strip()]
        count = text_page.count_chars()
        text_page.close()
        page.close()
    except library.PdfiumError as error:
        raise ReadError(name, f"page {number} cannot be read ({error})", "Get the file again") from error
    return count, found


def _named_pages(numbers: Sequence[int]) -> str:
    """`page 3`, `pages 1 to 4 and 7`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    named = [f"{run[0]} to {run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
    listed = " and ".join(filter(None, (", ".join(named[:-1]), named[-1])))
    return f"page{'s' if len(numbers) > 1 else ''} {listed}"


def content(shown: Printed) -> Content:
    """The text of a PDF: paragraphs a line each, then its footnotes, then running heads and page numbers."""
    listed = shown.pages
    heads = running(listed)
    size = body_size(listed)
    notes = [footnotes(page, heads, size) for page in listed]
    at_foot = [[row for row in page if id(row) in ids] for page, ids in zip(listed, notes, strict=True)]
    flow = [
        [row for row in page if id(row) not in heads | ids] for page, ids in zip(listed, notes, strict=True)
    ]
    flow, taken = _without_marks(flow, at_foot)
    text = _Text(Vocabulary.of(flow))
    text.add_flow(list(paragraphs(flow)), size)
    text.add(
        (one for page in at_foot for note in separate(page) for one in paragraphs([note])), role="footnote"
    )
    text.add((Paragraph([row]) for page in listed for row in page if id(row) in heads), role="running-head")
    return Content(
        text.text,
        Format.PDF,
        tuple(text.hints),
        text.places,
        title=shown.title or None,
        notes=tuple(_said(shown.empty, taken)),
    )


def _without_marks(flow: list[list[Row]], at_foot: list[list[Row]]) -> tuple[list[list[Row]], int]:
    """The rows of the text without the raised numbers that lead to footnotes of their page, and how many."""
    taken = 0
    cleared: list[list[Row]] = []
    for page, notes in zip(flow, at_foot, strict=True):
        known = marks(notes)
        rows = []
        for row in page:
            gone = raised_marks(row, known) if row.piece.raised else []
            taken += bool(gone)
            rows.append(replace(row, piece=row.piece.without(gone)) if gone else row)
        cleared.append([row for row in rows if row.piece.text.strip()])
    return cleared, taken


def _said(empty: list[int], taken: int) -> Iterator[str]:
    if empty:
        named = _named_pages(empty)
        yield (
            f"No text on {named}; if they are pictures, run text recognition on them, "
            "for example: ocrmypdf --skip-text in.pdf out.pdf"
        )
    if taken:
        yield f"The marks of footnotes were taken out of {taken} lines; the footnotes stand at the end"


class _Text:
    """Paragraphs one a line, with hints and with a place for each printed line.

    `parts` are the lines as the pages hold them, so that a long text is put together once.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.length = 0
        self.parts: list[str] = []
        self.hints: list[Hint] = []
        self.places = BoxPlaces()

    def add(self, found: Iterable[Paragraph], *, role: str | None = None) -> None:
        for paragraph in found:
            span = self._paragraph(paragraph)
            if role is not None:
                self.hints.append(Hint(span, role))

    def add_flow(self, found: list[Paragraph], body: float) -> None:
        """The paper's own paragraphs; those set off by size or weight are titles, or strong by rank."""
        largest = max(body, _largest_text(found))
        weighs = not _mostly_bold(found)
        types = [_strong(paragraph, body, largest, weighs=weighs) for paragraph in found]
        in_tables = cells(found, types)
        titles = unique_at_the_start(types)
        ranked = ranks(types[titles:])
        for at, (paragraph, type_) in enumerate(zip(found, types, strict=True)):
            span = self._paragraph(paragraph)
            if type_ is not None and at < titles:
                self.hints.append(Hint(span, "title"))
            elif at in in_tables:
                self.hints.append(Hint(span, "table"))
            elif type_ is not None:
                self.hints.append(Hint(span, "strong", ranked[type_] if len(ranked) > 1 else None))

    def _paragraph(self, paragraph: Paragraph) -> Span:
        self._append("\n" if self.length else "")
        start = self.length
        printed = list(lines(paragraph))
        for line, after in zip(printed, [*printed[1:], None], strict=True):
            cut, between = (0, "") if after is None else self.vocabulary.joint(line.text, after.text)
            kept = len(line.text) - cut
            self.places.add(Span(self.length, self.length + kept), *_placed(line, kept))
            self._append(line.text[:kept])
            self._append(between)
        return Span(start, self.length)

    def _append(self, part: str) -> None:
        self.parts.append(part)
        self.length += len(part)

    @property
    def text(self) -> str:
        return "".join(self.parts)


def _largest_text(found: Sequence[Paragraph]) -> float:
    """The largest size that sets paragraphs of prose: a paper may be longest in its tables or its notes."""
    sizes: Counter[float] = Counter()
    for paragraph in found:
        printed = list(lines(paragraph))
        if sum(len(line.text) for line in printed) > LONGEST_HEADING and not printed[0].opens_bold:
            sizes[round(printed[0].size * 2) / 2] += 1
    return max((size for size, count in sizes.items() if count >= PROSE), default=0.0)


def _mostly_bold(found: Sequence[Paragraph]) -> bool:
    """Whether bold is what the paper is set in, so that it sets nothing off."""
    weighed: Counter[bool] = Counter()
    for paragraph in found:
        for line in lines(paragraph):
            weighed[line.opens_bold and line.ends_bold] += len(line.text)
    return weighed[True] > weighed[False]


def _strong(paragraph: Paragraph, body: float, largest: float, *, weighs: bool) -> Print | None:
    """How a paragraph that is set off from the text is set; None for one that is not, or goes on from it.

    `body` is the size of most of the text, `largest` that of its largest prose; `weighs` tells whether bold
    sets off.
    """
    printed = list(lines(paragraph))
    if _begins_small(printed[0].text):
        return None
    size = round(printed[0].size * 2) / 2
    bold = weighs and all(line.opens_bold and line.ends_bold for line in printed)
    if sum(len(line.text) for line in printed) > LONGEST_HEADING or not (bold or size >= LARGER * largest):
        return None
    return Print(max(size, round(body * 2) / 2), bold, italic=all(line.italic for line in printed))


def _begins_small(text: str) -> bool:
    """Whether the first word is all in small letters, as no heading's is ("e-Government" has a capital)."""
    first = text.split(maxsplit=1)[0]
    return first.islower() and _SMALL_WORD.fullmatch(first) is not None


def _placed(line: Piece, length: int) -> tuple[Box, bytes]:
    """The box of a printed line with the left edges of its first code points."""
    box = Box(line.page, *(round(value, 2) for value in (line.left, line.bottom, line.right, line.top)))
    return box, line.edges[: 2 * length]
