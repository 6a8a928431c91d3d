"""DOCX: paragraphs as they are with all tracked changes accepted, headings and list numbers as hints."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from constancia.model.tellable import Tellable
from constancia.read.archive import Archive
from constancia.read.content import Content, Lines, printed_title
from constancia.read.detect import Format
from constancia.read.errors import SAVE_ANEW, ReadError
from constancia.read.lines import Piece, by_lines
from constancia.read.markup import WORD, children, streamed, value
from constancia.read.prints import Print
from constancia.read.wordparts import Parts
from constancia.read.wordstyles import Lists, Numbering, Styles, flag

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = f"{{{WORD}}}"
_PARAGRAPH, _TABLE, _ROW, _CELL = (f"{_W}{tag}" for tag in ("p", "tbl", "tr", "tc"))
_PROPERTIES, _RUN, _RUN_PROPERTIES = f"{_W}pPr", f"{_W}r", f"{_W}rPr"
_TEXT_BOX = f"{_W}txbxContent"

# Dropped with all that is in them: deletions, the old places of moves, comments, field codes, and the
# second rendering of a drawing for old programs.
_DROPPED = frozenset(
    {
        f"{_W}{tag}"
        for tag in ("del", "moveFrom", "delText", "instrText", "delInstrText", "pPr", "rPr", "sectPr")
    }
    | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)
_SIGNS = {
    f"{_W}tab": " ",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "\u2011",
    f"{_W}ptab": " ",
}
PLACED = 10  # lines at least, in frames at places on the page, that tell of a converter


def read(data: bytes, *, name: str) -> Content:
    """The paragraphs of a document, one a line, then its footnotes and endnotes.

    Headers, footers, comments and macros are left out. Raises ReadError where the archive is damaged or
    hostile, or holds no text.
    """
    archive = Archive(data, name=name)
    parts = Parts.of(archive)
    styles = Styles.of(parts.related("styles"))
    walk = _Walk(Lines(), styles, Lists(Numbering.of(parts.related("numbering"))))
    if not walk.body(archive.pieces(parts.main), name=f"{name}: {parts.main}"):
        raise ReadError(name, Tellable("the Word document has no body"), SAVE_ANEW)
    for kind in ("footnote", "endnote"):
        walk.notes(parts.related(f"{kind}s"), f"{_W}{kind}")
    if not walk.lines:
        problem = Tellable("the Word document holds no text, only pictures or nothing")
        raise ReadError(
            name,
            problem,
            Tellable(
                "Run text recognition on it: save it as PDF, then {command}",
                command="ocrmypdf in.pdf out.pdf",
            ),
        )
    return Content(
        walk.lines.text,
        Format.DOCX,
        tuple(walk.lines.hints),
        walk.lines.places,
        title=printed_title(_title(parts.named("docProps/core.xml")), walk.lines.text),
        notes=tuple(_notes(archive, walk)),
    )


def _title(core: _Element | None) -> str:
    title = None if core is None else core.findtext("{http://purl.org/dc/elements/1.1/}title")
    return (title or "").strip()


def _notes(archive: Archive, walk: _Walk) -> list[str]:
    notes = []
    if walk.placed > walk.paragraphs / 2 and walk.placed >= PLACED:
        notes.append(
            "Most lines stand in frames at places on the page, as programs put them that make Word of PDF: "
            "their order may be another than the page's. Read the PDF, if there is one"
        )
    if f"{_W}del" in walk.dropped or f"{_W}moveFrom" in walk.dropped:
        notes.append("Tracked changes were taken as accepted: insertions kept, deletions dropped")
    if any(member.startswith(("word/header", "word/footer")) for member in archive.members):
        notes.append("Headers and footers of the pages were left out")
    if "word/comments.xml" in archive.members:
        notes.append("Comments were left out")
    if any("vba" in member.lower() for member in archive.members):
        notes.append("The document carries macros; they were neither read nor run")
    return notes


class _Walk:
    """One pass through a document's paragraphs in reading order."""

    def __init__(self, lines: Lines, styles: Styles, lists: Lists) -> None:
        self.lines = lines
        self.styles = styles
        self.lists = lists
        self.dropped: set[str] = set()
        self.paragraphs = self.placed = 0  # those of the body; those in frames at places on the page
        self.carried: list[Piece] = []  # of a paragraph whose end mark was deleted: it runs on into the next

    def body(self, data: Iterable[bytes], *, name: str) -> bool:
        """What stands in the body of a part, element by element; False where there is none."""
        counts: dict[str, int] = {}
        body = self.lines.paths.step(None, "w:document/w:body[1]")
        for child in streamed(data, f"{_W}body", name=name):
            if isinstance(child.tag, str):
                self.run(child, self._step(body, child.tag, counts))
        return bool(counts)

    def run(self, root: _Element, path: int) -> None:
        """Every paragraph, in tables, content controls and text boxes too; a stack, no recursion."""
        stack: list[tuple[_Element, int, int | None, bool]] = [(root, path, None, False)]
        while stack:
            element, path, cell, in_contents = stack.pop()
            if element.tag in _DROPPED:
                self.dropped.add(str(element.tag))
                continue
            if element.tag == _PARAGRAPH:
                self._paragraph(element, path, cell, in_contents)
                boxes = self._boxes(element, path)
                stack.extend((box, where, cell, in_contents) for box, where in reversed(boxes))
                continue
            cell = self._cell(element, path) if element.tag == _CELL else cell
            in_contents = in_contents or _is_contents(element)
            inner = self._numbered(element, path)
            stack.extend((child, where, cell, in_contents) for child, where in reversed(inner))

    def notes(self, part: _Element | None, tag: str) -> None:
        """Footnotes or endnotes at the text's end; the separators kept among them are none."""
        for note in () if part is None else children(part, tag):
            if value(note, "type") in (None, "normal"):
                text = " ".join(filter(None, map(self._text, note.iter(_PARAGRAPH))))
                name = tag.removeprefix(_W)
                path = self.lines.paths.step(None, f"w:{name}s/w:{name}[@w:id='{value(note, 'id')}']")
                self.lines.add(text, element=path, role="footnote", label=value(note, "id"))

    def _paragraph(self, paragraph: _Element, path: int, cell: int | None, in_contents: bool) -> None:
        properties = next(children(paragraph, _PROPERTIES), None)
        self.paragraphs += 1
        self.placed += _is_placed(properties)
        style = self.styles.of_paragraph(properties)
        pieces = self.carried + self._pieces(paragraph, style.type_)
        if _mark_deleted(properties):
            self.carried = pieces
            return
        self.carried = []
        if not any(text.strip() for text, _ in pieces):
            return
        if style.outline is not None:
            self.lists.count(style.counted, style.numbering)
        label = self.lists.label(style.numbering)
        level = style.outline
        role = "list-item" if label is not None else None
        if in_contents or style.is_contents:
            role, level, label = "contents", None, None
        elif style.is_title:
            role, level = "title", None
        elif level is not None:
            role = "heading"
        if cell is not None and role == "heading":
            role, level = None, None  # a heading in a table of data is a cell
        for text, type_ in by_lines(pieces):
            self.lines.add(
                text, element=path, role=role, level=level, label=label or None, type_=type_, cell=cell
            )
            label = None

    def _text(self, paragraph: _Element) -> str:
        return "".join(text for text, _ in self._pieces(paragraph, self.styles.usual))

    def _pieces(self, paragraph: _Element, type_: Print) -> list[Piece]:
        """What a paragraph's runs print, each in its type; text boxes in it are paragraphs of their own."""
        found: list[Piece] = []
        stack: list[tuple[_Element, Print]] = [(paragraph, type_)]
        while stack:
            element, type_ = stack.pop()
            tag = str(element.tag)
            if tag in _DROPPED or tag == _TEXT_BOX:
                self.dropped.add(tag)
            elif tag == f"{_W}t":
                found.append((element.text or "", type_))
            elif tag in _SIGNS:
                found.append((_SIGNS[tag], type_))
            elif tag == _RUN:
                properties = next(children(element, _RUN_PROPERTIES), None)
                if properties is not None and flag(properties, "vanish"):
                    self.dropped.add(f"{_W}vanish")
                    continue
                type_ = self.styles.type_of_run(properties, type_)
                stack.extend((child, type_) for child in reversed(element))
            else:
                stack.extend((child, type_) for child in reversed(element))
        return found

    def _cell(self, cell: _Element, path: int) -> int:
        """What the text of a cell belongs to: where it is alone in its row, all the rows around."""
        row = cell.getparent()
        alone = row is not None and len(list(islice(children(row, _CELL), 2))) == 1
        return self.lines.paths.above(path, 2) if alone else path

    def _numbered(self, element: _Element, path: int) -> list[tuple[_Element, int]]:
        """The children, each with its path: tag and position among those of the same tag."""
        counts: dict[str, int] = {}
        return [
            (child, self._step(path, child.tag, counts)) for child in element if isinstance(child.tag, str)
        ]

    def _step(self, path: int, tag: str, counts: dict[str, int]) -> int:
        """One step on: a tag and its position among those of the same tag counted so far."""
        short = f"w:{tag.removeprefix(_W)}" if tag.startswith(_W) else "*"
        return self.lines.paths.child(path, short, counts)

    def _boxes(self, paragraph: _Element, path: int) -> list[tuple[_Element, int]]:
        """The text boxes anchored in a paragraph, outermost first."""
        if next(paragraph.iter(_TEXT_BOX), None) is None:
            return []
        found = []
        stack = [(paragraph, path)]
        while stack:
            element, where = stack.pop()
            if element.tag == _TEXT_BOX:
                found.append((element, where))
            elif element.tag not in _DROPPED:
                stack.extend(reversed(self._numbered(element, where)))
        return found


def _is_placed(properties: _Element | None) -> bool:
    """Whether a paragraph stands in a frame whose place on the page is told; a drop cap's is not."""
    frame = None if properties is None else next(children(properties, f"{_W}framePr"), None)
    return frame is not None and frame.get(f"{_W}y") is not None and frame.get(f"{_W}dropCap") is None


def _mark_deleted(properties: _Element | None) -> bool:
    """Whether a tracked change deleted the paragraph's end: then it is one with the next."""
    if properties is None:
        return False
    return any(
        next(children(mark, f"{_W}del"), None) is not None for mark in children(properties, _RUN_PROPERTIES)
    )


def _is_contents(element: _Element) -> bool:
    """A content control that word processors make for a table of contents."""
    if element.tag != f"{_W}sdt":
        return False
    gallery = element.find(f"{_W}sdtPr/{_W}docPartObj/{_W}docPartGallery")
    return gallery is not None and value(gallery, "val") == "Table of Contents"
