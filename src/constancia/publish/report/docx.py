"""A report as a document of two pages or so: what to know, with the weightiest quotations of each kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, BinaryIO

from docx import Document
from docx.enum.section import WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from constancia.model import MatchRelation
from constancia.publish.report.content import Briefing, Entry, Quoted, Section
from constancia.publish.report.redline import Piece, redline
from constancia.publish.report.themes import Themes
from constancia.text.xml import to_xml

# Quoted in each section: what is weightiest, fewer where both sides are; the other formats have the rest.
_ALONE, _PAIRS = 3, 2
_THEMES = 24  # themes in the table of several editions, the fullest; the other formats have the rest
_LONGEST = 240  # characters of a quotation; a longer one ends in an ellipsis
_SAME = 100  # characters of a stretch that does not differ; of a longer one the middle is left out
_SENTENCES = {"areas": 2, "area": 3, "name": 3, "share": 2}  # of these not all are told
_ACROSS = 6  # counts beside each other
_ONE_SIDED = frozenset({MatchRelation.ADDED, MatchRelation.DROPPED})
# What a briefing is read for; how statements were merged, split, moved and reworded the other formats show.
_READ_FOR = _ONE_SIDED | {
    MatchRelation.STRENGTHENED,
    MatchRelation.SOFTENED,
    MatchRelation.WIDENED,
    MatchRelation.NARROWED,
}
_GONE, _CAME, _SOFT = RGBColor(0x8C, 0x1D, 0x18), RGBColor(0x14, 0x5A, 0x32), RGBColor(0x54, 0x5B, 0x64)
# A file says when it was made; the same comparison shall make the same file.
_MADE = datetime(2026, 1, 1, tzinfo=UTC)


def write(briefings: Sequence[Briefing], out: BinaryIO, table: Themes | None = None) -> None:
    """A document with one briefing a pair of papers; text of a paper is never a field, link or markup.

    The themes of several editions stand on a page of their own, the last.
    """
    book = Document()
    _look(book, briefings[0])
    for number, report in enumerate(briefings):
        if number:
            book.add_section(WD_SECTION.NEW_PAGE)
        _report(book, report)
    if table:
        book.add_section(WD_SECTION.NEW_PAGE)
        _themes(book, table)
    book.save(out)


def _look(book: Any, first: Briefing) -> None:
    for section in book.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.2)
        section.top_margin = section.bottom_margin = Cm(1.8)
    for name, size, before, after in (
        ("Normal", 9.5, 0, 2),
        ("Title", 16, 0, 4),
        ("Heading 1", 12, 7, 2),
        ("List Bullet", 9.5, 0, 0),
    ):
        style = book.styles[name]
        style.font.name, style.font.size = "Calibri", Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        fonts.set(qn("w:eastAsia"), "Noto Sans CJK SC")
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        if name != "Normal":
            style.font.color.rgb = RGBColor(0x12, 0x20, 0x2B)
    made = book.core_properties
    made.title, made.author, made.comments = _xml(first.title)[:255], "Constancia", ""
    made.created = made.modified = _MADE
    made.language = first.reader


def _report(book: Any, report: Briefing) -> None:
    say = report.say
    book.add_paragraph(_xml(report.title), style="Title")
    for role, title, particulars in report.papers:
        line = book.add_paragraph()
        line.add_run(_xml(f"{role}: ")).bold = True
        line.add_run(_xml(f"{title} ({particulars})"))
    _counts(book, report)
    book.add_paragraph(_xml(say("short")), style="Heading 1")
    for text in _sentences(report):
        book.add_paragraph(_xml(text), style="List Bullet")
    for section in report.sections:
        if section.relation in _READ_FOR:
            _section(book, section, report)
    book.add_paragraph(_xml(say("method")), style="Heading 1")
    book.add_paragraph(_xml(" ".join(report.method)))


def _sentences(report: Briefing) -> Iterable[str]:
    left = dict(_SENTENCES)
    for one in report.sentences:
        if one.relation is not None:
            continue  # the counts stand above
        if one.about in left:
            left[one.about] -= 1
        if left.get(one.about, 0) >= 0:
            yield one.text


def _counts(book: Any, report: Briefing) -> None:
    """The counts as small cells, each number under its name, in rows in which no word must be broken."""
    if not report.counts:
        return
    rows = -(-len(report.counts) // _ACROSS)
    across = -(-len(report.counts) // rows)
    table = book.add_table(rows=rows, cols=across)
    table.style = "Table Grid"
    for at, (name, number) in enumerate(report.counts):
        paragraph = table.cell(at // across, at % across).paragraphs[0]
        _soft(paragraph, name)
        run = paragraph.add_run(f"\n{number}")
        run.font.size, run.bold = Pt(12), True


def _themes(book: Any, table: Themes) -> None:
    book.add_paragraph(_xml(table.title), style="Title")
    rows = table.rows[:_THEMES]
    cells = book.add_table(rows=len(rows) + 1, cols=len(table.heads))
    cells.style = "Table Grid"
    for at, row in enumerate((table.heads, *rows)):
        for across, text in enumerate(row):
            run = cells.cell(at, across).paragraphs[0].add_run(_xml(text))
            run.font.size, run.bold = Pt(8.5), not at or not across
    if len(table.rows) > _THEMES:
        _soft(book.add_paragraph(), table.say("more", n=len(table.rows) - _THEMES))


def _section(book: Any, section: Section, report: Briefing) -> None:
    book.add_paragraph(_xml(f"{section.title} ({len(section.entries)})"), style="Heading 1")
    shown = _ALONE if section.relation in _ONE_SIDED else _PAIRS
    for entry in section.entries[:shown]:
        _entry(book, entry, report)
    more = len(section.entries) - shown
    if more > 0:
        book.paragraphs[-1].paragraph_format.keep_with_next = True
        _soft(book.add_paragraph(), report.say("more", n=more))


def _entry(book: Any, entry: Entry, report: Briefing) -> None:
    left, right = _pieces(entry, report)
    if entry.left and entry.right:
        why = book.add_paragraph()
        why.paragraph_format.keep_with_next = True
        _soft(why, entry.why)
    for side, pieces, name, colour, language in (
        (entry.left, left, "before", _GONE, report.languages[0]),
        (entry.right, right, "after", _CAME, report.languages[1]),
    ):
        for one, parts in zip(side, pieces, strict=True):
            paragraph = book.add_paragraph()
            paragraph.paragraph_format.left_indent = Cm(0.5)
            paragraph.paragraph_format.keep_with_next = side is entry.left and bool(entry.right)
            paragraph.paragraph_format.keep_together = True
            if entry.left and entry.right:
                paragraph.add_run(_xml(f"{report.say(name)}: ")).bold = True
            _quotation(paragraph, parts, colour, language)
            _soft(paragraph, f"  {_where(one)}")


def _pieces(entry: Entry, report: Briefing) -> tuple[list[tuple[Piece, ...]], list[tuple[Piece, ...]]]:
    if report.comparable and len(entry.left) == 1 and len(entry.right) == 1:
        before, after = redline(entry.left[0].quote, entry.right[0].quote)
        return [before], [after]
    return _whole(entry.left), _whole(entry.right)


def _whole(side: Sequence[Quoted]) -> list[tuple[Piece, ...]]:
    return [(Piece(one.quote, differs=False),) for one in side]


def _quotation(paragraph: Any, pieces: Iterable[Piece], colour: RGBColor, language: str) -> None:
    paragraph.add_run("“")
    room = _LONGEST
    listed = list(pieces)
    for at, piece in enumerate(listed):
        between = not piece.differs and len(listed) > 1
        text = _without_middle(piece.text, is_last=at == len(listed) - 1) if between else piece.text
        run = paragraph.add_run(_xml(text if len(text) <= room else text[:room].rstrip() + " […]"))
        _mark(run, language)
        if piece.differs:
            run.font.color.rgb, run.bold = colour, True
        room -= len(text)
        if room <= 0:
            break
    paragraph.add_run("”")


def _mark(run: Any, language: str) -> None:
    """Says in which language words are, for spelling, hyphens and reading aloud."""
    lang = OxmlElement("w:lang")
    for name in ("w:val", "w:eastAsia"):
        lang.set(qn(name), language)
    run._r.get_or_add_rPr().append(lang)


def _without_middle(same: str, *, is_last: bool) -> str:
    """A stretch that does not differ, so short that what differs beside it is seen."""
    if len(same) <= _SAME:
        return same
    if is_last:
        return same[:_SAME].rstrip() + " […]"
    head, tail = same[: _SAME // 2], same[-_SAME // 2 :]
    # Whole words where there are any near: a script without spaces is cut where it is.
    head, tail = head.rpartition(" ")[0] or head, tail.partition(" ")[2] or tail
    return f"{head.rstrip()} […] {tail.lstrip()}"


def _soft(paragraph: Any, text: str) -> None:
    run = paragraph.add_run(_xml(text))
    run.font.size, run.font.color.rgb = Pt(8.5), _SOFT


def _where(one: Quoted) -> str:
    return ", ".join(filter(None, (one.area, one.place)))


def _xml(text: str) -> str:
    return to_xml(" ".join(text.split(" ")))[0]
