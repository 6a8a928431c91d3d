"""A report as a workbook: a sheet of counts and sentences, one of every change, areas, names, the method."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, BinaryIO
from unicodedata import east_asian_width

import xlsxwriter  # type: ignore[import-untyped]  # it ships no types

from constancia.publish.report.content import Briefing, Quoted
from constancia.publish.report.themes import Themes
from constancia.publish.xlsx import fitting, sheet_name

_WIDE, _NARROW, _NUMBER = 60, 18, 8  # widths in characters
_LINE, _MOST = 15, 25  # points that a line is high, and lines that a row has at most
_A4 = 9


def write(briefings: Sequence[Briefing], out: BinaryIO, table: Themes | None = None) -> None:
    """Every text is written as text: none is computed, none becomes a link."""
    with xlsxwriter.Workbook(out, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        forms = {
            "bold": book.add_format({"bold": True, "text_wrap": True, "valign": "top"}),
            "text": book.add_format({"text_wrap": True, "valign": "top"}),
        }
        for number, report in enumerate(briefings, 1):
            mark = "" if len(briefings) == 1 else f" {number}"
            _summary(book.add_worksheet(sheet_name(report.say("short") + mark)), report, forms)
            _changes(book.add_worksheet(sheet_name(report.say("changes") + mark)), report, forms)
            for heading, lines in (("areas", report.areas), ("names", report.names)):
                if lines:
                    sheet = book.add_worksheet(sheet_name(report.say(heading) + mark))
                    _table(sheet, (report.say("relation"), report.say("why")), lines, (_NARROW, _WIDE), forms)
        if table:
            sheet = book.add_worksheet(sheet_name(table.title))
            widths = (_WIDE, *[2 * _NARROW] * (len(table.heads) - 1))
            _table(sheet, table.heads, table.rows, widths, forms)


def _summary(sheet: Any, report: Briefing, forms: dict[str, Any]) -> None:
    widths = (_NUMBER, 2 * _WIDE)
    _laid_out(sheet, widths)
    lines: list[tuple[str, str, int | None]] = [("bold", report.title, None)]
    lines += [("text", f"{role}: {title} ({known})", None) for role, title, known in report.papers]
    lines += [("bold", report.say("counts"), None)]
    lines += [("text", name, number) for name, number in report.counts]
    lines += [("bold", report.say("short"), None)]
    lines += [("text", one.text, None) for one in report.sentences if one.relation is None]
    lines += [("bold", report.say("method"), None)]
    lines += [("text", line, None) for line in report.method]
    for at, (form, text, number) in enumerate(lines):
        sheet.set_row(at, _height(("", text), (_NUMBER, _WIDE) if form == "bold" else widths))
        sheet.write_string(at, 1, fitting(text), forms[form])
        if number is not None:
            sheet.write_number(at, 0, number, forms["bold"])


def _laid_out(sheet: Any, widths: Sequence[int]) -> None:
    """Columns of these widths; printed across one page's breadth, the pages numbered."""
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&C&P / &N")


def _height(row: Sequence[Any], widths: Sequence[int]) -> float:
    """Points for a row of wrapped texts: a program that does not measure them would show one line."""
    lines = 1
    for value, width in zip(row, widths, strict=True):
        if isinstance(value, str):
            lines = max(lines, sum(-(-_breadth(line) // (width - 2)) or 1 for line in value.split("\n")))
    return _LINE * min(lines, _MOST)


def _breadth(text: str) -> int:
    """In characters; those of Chinese are twice as wide as a letter."""
    return sum(1 + (east_asian_width(sign) in "WF") for sign in text)


def _changes(sheet: Any, report: Briefing, forms: dict[str, Any]) -> None:
    say = report.say
    sides = [(name, "area", "place") for name in ("before", "after")]
    heads = [
        *(say("relation"), say("why"), say("score")),
        *(say(side) if part == side else f"{say(side)}: {_head(report, part)}" for side, *_ in sides
          for part in (side, "area", "place")),
    ]  # fmt: skip
    rows = (
        (", ".join(entry.relations), entry.why, entry.score, *_side(entry.left), *_side(entry.right))
        for entry in report.entries
    )
    side_widths = (_WIDE, _NARROW, _NARROW)
    _table(sheet, heads, rows, (_NARROW, _WIDE, 8, *side_widths, *side_widths), forms)


def _head(report: Briefing, part: str) -> str:
    """The head of a column; that of a place is what its cells begin or end with."""
    return report.say("area") if part == "area" else report.say("place", start="", end="").strip(" –")


def _side(quoted: Sequence[Quoted]) -> tuple[str, str, str]:
    return (
        "\n".join(one.quote for one in quoted),
        "\n".join(dict.fromkeys(one.area for one in quoted if one.area)),
        "\n".join(one.place for one in quoted),
    )


def _table(
    sheet: Any,
    heads: Sequence[str],
    rows: Iterable[Sequence[Any]],
    widths: Sequence[int],
    forms: dict[str, Any],
) -> None:
    _laid_out(sheet, widths)
    sheet.write_row(0, 0, heads, forms["bold"])
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    last = 0
    for last, row in enumerate(rows, 1):
        sheet.set_row(last, _height(row, widths))
        for column, value in enumerate(row):
            if isinstance(value, float):
                sheet.write_number(last, column, value, forms["text"])
            elif value:
                sheet.write_string(last, column, fitting(value), forms["text"])
    sheet.autofilter(0, 0, last, len(heads) - 1)
