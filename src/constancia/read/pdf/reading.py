"""PDF: the printed lines of a text layer put together to paragraphs, each led back to its page and boxes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, zip_longest
from typing import TYPE_CHECKING

from constancia.model import BoxPlaces, Hint, Span
from constancia.model.tellable import Tellable
from constancia.read import limits
from constancia.read.content import Content, printed_title
from constancia.read.detect import Format
from constancia.read.errors import GET_AGAIN, SPLIT_IT, ReadError
from constancia.read.pdf.cells import cells
from constancia.read.pdf.glyphs import pieces
from constancia.read.pdf.grounds import on_paper
from constancia.read.pdf.heads import set_off, without_drawings
from constancia.read.pdf.order import in_order
from constancia.read.pdf.paragraphs import Paragraph, paragraphs
from constancia.read.pdf.pieces import Piece, led, unstretched, with_one_hyphen
from constancia.read.pdf.printed import (
    body_size,
    footnotes,
    marks,
    mostly_bold,
    raised_marks,
    running,
    separate,
)
from constancia.read.pdf.rules import goes_on_below, marked, of_tables, parted, rules
from constancia.read.pdf.seen import seen
from constancia.read.pdf.vocabulary import Vocabulary
from constancia.read.prints import (
    LONGEST_NAMED,
    STOPS_OF_LEADS,
    centred_in_company,
    ranks,
    unique_at_the_start,
)

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_RECOGNISE = Tellable("Run text recognition on it, for example: {command}", command="ocrmypdf in.pdf out.pdf")
_FILE_NAME = re.compile(r"\.\w{2,5}$|^Microsoft|^untitled|^(?:slide|document|layout) ?\d|^\w+$", re.I)


@dataclass(frozen=True, slots=True)
class Printed:
    """What the pages of a PDF show: their pieces in reading order, and the numbers of those without text."""

    pages: list[list[Piece]]
    title: str
    empty: list[int]


def printed(data: bytes, *, name: str, found: Callable[[int], None] = lambda _: None) -> Printed:
    """The pieces of each page; all that is taken from the file itself.

    `found` is told after each page how many characters there were so far. Raises ReadError for a damaged
    or locked file, one of more pages, characters or pieces than allowed, and one whose pages are pictures.
    """
    document = _open(data, name)
    try:
        listed, empty = _pages(document, _Tally(name, limits.glyphs_of(len(data))), found)
        title = _title(document.get_metadata_value("Title") or "")
    finally:
        document.close()
    if not any(listed):
        raise ReadError(
            name,
            Tellable("{pages} of the PDF: pictures without a text layer", pages=_named(empty)),
            _RECOGNISE,
        )
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
        problem = (
            Tellable("the PDF is locked by a password")
            if locked
            else Tellable("the PDF cannot be opened ({error})", error=error)
        )
        remedy = (
            Tellable("Take the password off, for example: {command}", command="qpdf --decrypt in.pdf out.pdf")
            if locked
            else GET_AGAIN
        )
        raise ReadError(name, problem, remedy) from error
    if count > limits.PAGES:
        document.close()
        raise ReadError(
            name,
            Tellable("the PDF has {count} pages, the limit is {most}", count=count, most=limits.PAGES),
            SPLIT_IT,
        )
    if not count:
        raise ReadError(name, Tellable("the PDF has no pages"), GET_AGAIN)
    return document


@dataclass(slots=True)
class _Tally:
    """How many characters and pieces a PDF has shown so far, and how many characters it may show at most."""

    name: str
    most: int
    glyphs: int = 0
    pieces: int = 0

    def add_glyphs(self, count: int, page: int) -> None:
        self.glyphs += count
        if self.glyphs > self.most:
            raise self._refusal(
                Tellable(
                    "the PDF shows more than {most:,} characters up to page {page}, "
                    "the most for a file of its size",
                    most=self.most,
                    page=page,
                )
            )

    def some(self, found: Iterable[Piece], page: int) -> list[Piece]:
        """Those pieces of a page that print something, where there is room for all of its pieces."""
        room = limits.pieces_of(self.glyphs) - self.pieces
        taken = list(islice(found, room + 1))
        if len(taken) > room:
            most = limits.pieces_of(self.glyphs)
            raise self._refusal(
                Tellable(
                    "the PDF shows its text in more than {most:,} pieces up to page {page}, "
                    "as tables of single words do",
                    most=most,
                    page=page,
                )
            )
        self.pieces += len(taken)
        return [piece for piece in taken if piece.text.strip()]

    def _refusal(self, problem: str) -> ReadError:
        return ReadError(self.name, problem, SPLIT_IT)


def _pages(
    document: PdfDocument, tally: _Tally, found: Callable[[int], None]
) -> tuple[list[list[Piece]], list[int]]:
    """The pieces of each page in reading order, and the numbers of pages that show no text."""
    listed = []
    known: dict[float, float] = {}
    goes_on = False
    for number in range(1, len(document) + 1):
        page, goes_on = _page(document, number, tally, known, goes_on=goes_on)
        listed.append(page)
        found(tally.glyphs)
    return in_order(listed), [number for number, page in enumerate(listed, 1) if not page]


def _page(
    document: PdfDocument, number: int, tally: _Tally, known: dict[float, float], *, goes_on: bool
) -> tuple[list[Piece], bool]:
    """The pieces of a page in the order of the file, and whether a table goes on at its foot.

    `known` as for `pieces`, `goes_on` what was told of the page before.
    """
    import pypdfium2 as library

    try:
        page = document[number - 1]
        text_page = page.get_textpage()
        tally.add_glyphs(text_page.count_chars(), number)
        shown = list(led(unstretched(map(with_one_hyphen, pieces(page, text_page, number, known)))))
        drawn = of_tables(rules(page), shown, goes_on=goes_on)
        found = tally.some(parted(shown, drawn), number)
        found = marked(on_paper(seen(found), page), drawn)
        text_page.close()
        page.close()
    except library.PdfiumError as error:
        problem = Tellable("page {number} cannot be read ({error})", number=number, error=error)
        raise ReadError(tally.name, problem, GET_AGAIN) from error
    return found, goes_on_below(drawn)


def _named(numbers: Sequence[int]) -> Tellable:
    """`page 3`, `pages 1–4, 7`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    named = ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
    if len(numbers) > 1:
        return Tellable("pages {numbers}", numbers=named)
    return Tellable("page {numbers}", numbers=named)


def content(shown: Printed) -> Content:
    """The text of a PDF: paragraphs a line each, then its footnotes, then running heads and page numbers.

    The pages are taken out of `shown`: what is in the text is held no longer as it was printed.
    """
    listed = shown.pages
    heads = running(listed)
    size = body_size(listed)
    notes = [footnotes(page, heads, size) for page in listed]
    around = [line for page in listed for line in page if id(line) in heads]
    at_foot = [[line for line in page if id(line) in ids] for page, ids in zip(listed, notes, strict=True)]
    flow = [
        [line for line in page if id(line) not in heads and id(line) not in ids]
        for page, ids in zip(listed, notes, strict=True)
    ]
    listed.clear()
    flow, taken = _without_marks(flow, at_foot)
    text = _Text(Vocabulary.of(flow))
    found = paragraphs(flow)
    del flow
    text.add_flow(found, size)
    text.add(
        (one for page in at_foot for note in separate(page) for one in paragraphs([note])), role="footnote"
    )
    text.add((Paragraph([line]) for line in around), role="running-head")
    return Content(
        text.text,
        Format.PDF,
        tuple(text.hints),
        text.places,
        title=printed_title(shown.title, text.text),
        notes=tuple(_said(shown.empty, taken)),
    )


def _without_marks(flow: list[list[Piece]], at_foot: list[list[Piece]]) -> tuple[list[list[Piece]], int]:
    """The lines of the text without the raised numbers that lead to footnotes of their page, and how many."""
    taken = 0
    cleared: list[list[Piece]] = []
    for page, notes in zip(flow, at_foot, strict=True):
        known = marks(notes)
        lines = []
        for line in page:
            gone = raised_marks(line, known) if line.raised else []
            taken += bool(gone)
            # That a mark stood there is kept: it pushes its line down from the one above.
            lines.append(replace(line.without(gone), raised=(0,)) if gone else line)
        cleared.append([line for line in lines if line.text.strip()])
    return cleared, taken


def _said(empty: list[int], taken: int) -> Iterator[str]:
    if empty:
        named = _named(empty)
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
        self.parts: list[str] = []
        self.length = 0
        self.hints: list[Hint] = []
        self.places = BoxPlaces()

    def add(self, found: Iterable[Paragraph], *, role: str | None = None) -> None:
        for paragraph in found:
            span = self._paragraph(paragraph)
            if role is not None:
                self.hints.append(Hint(span, role))

    def add_flow(self, found: list[Paragraph], body: float) -> None:
        """The paper's own paragraphs; those set off by size or weight are titles, or strong by rank.

        Each is taken out of the list when it is in the text.
        """
        weighs = not mostly_bold(line for paragraph in found for line in paragraph.lines)
        types = set_off(found, body, weighs=weighs)
        in_tables = cells(found, types)
        without_drawings(found, types)
        titles = unique_at_the_start(types)
        types = [*types[:titles], *centred_in_company(types[titles:])]
        ranked = ranks(types[titles:])
        found.reverse()
        for at, type_ in enumerate(types):
            paragraph = found.pop()
            span = self._paragraph(paragraph)
            if type_ is not None and at < titles:
                self.hints.append(Hint(span, "title"))
            elif at in in_tables:
                self.hints.append(Hint(span, "table"))
            elif type_ is not None:
                self.hints.append(Hint(span, "strong", ranked[type_] if len(ranked) > 1 else None))
            elif weighs and (lead := self._lead(paragraph, span)) is not None:
                self.hints.append(Hint(lead, "run-in"))

    def _lead(self, paragraph: Paragraph, span: Span) -> Span | None:
        """The words in bold, with their stop, that open a paragraph in lighter type just put in the text."""
        parts = self.parts[-2 * len(paragraph.lines) :]  # each line, and what joins it to the next
        end = 0
        for line, printed, between in zip(paragraph.lines, parts[::2], parts[1::2], strict=True):
            if not (line.setting.opens_bold and line.setting.ends_bold):
                end += min(line.bold_to, len(printed))
                break
            end += len(printed) + len(between)
        words = "".join(parts)
        end = len(words[:end].rstrip())
        end += words[end : end + 1] in STOPS_OF_LEADS
        told = 0 < end <= LONGEST_NAMED and words[end - 1] in STOPS_OF_LEADS and end < len(words)
        return Span(span.start, span.start + end) if told else None

    def _paragraph(self, paragraph: Paragraph) -> Span:
        if self.length:
            self._append("\n")
        start = self.length
        for line, after in zip_longest(paragraph.lines, paragraph.lines[1:]):
            cut, between = (0, "") if after is None else self.vocabulary.joint(line.text, after.text)
            kept = len(line.text) - cut
            sides = (line.left, line.bottom, line.right, line.top)
            span = Span(self.length, self.length + kept)
            self.places.add(span, line.page, sides, line.edges[: 2 * kept])
            self._append(line.text[:kept])
            self._append(between)
        return Span(start, self.length)

    def _append(self, part: str) -> None:
        self.parts.append(part)
        self.length += len(part)

    @property
    def text(self) -> str:
        return "".join(self.parts)
