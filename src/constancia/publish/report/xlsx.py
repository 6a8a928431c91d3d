"""A report as a workbook: a sheet of counts and sentences, one of every change, areas, names, the method."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, BinaryIO

import xlsxwriter  # type: ignore[import-untyped]  # it ships no types

from constancia.publish.report.content import Briefing, Quoted
from constancia.publish.xlsx import fitting, sheet_name

_WIDE, _NARROW = 60, 18  # widths in characters


def write(briefings: Sequence[Briefing], out: BinaryIO) -> None:
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


def _summary(sheet: Any, report: Briefing, forms: dict[str, Any]) -> None:
    sheet.set_column(0, 0, 2 * _WIDE)
    sheet.set_column(1, 1, _NARROW)
    lines: list[tuple[str, str, int | None]] = [("bold", report.title, None)]
    lines += [("text", f"{role}: {title} ({known})", None) for role, title, known in report.papers]
    lines += [("bold", report.say("counts"), None)]
    lines += [("text", name, number) for name, number in report.counts]
    lines += [("bold", report.say("short"), None)]
    lines += [("text", one.text, None) for one in report.sentences]
    lines += [("bold", report.say("method"), None)]
    lines += [("text", line, None) for line in report.method]
    for at, (form, text, number) in enumerate(lines):
        sheet.write_string(at, 0, fitting(text), forms[form])
        if number is not None:
            sheet.write_number(at, 1, number)


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
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.write_row(0, 0, heads, forms["bold"])
    sheet.freeze_panes(1, 0)
    last = 0
    for last, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            if isinstance(value, float):
                sheet.write_number(last, column, value, forms["text"])
            elif value:
                sheet.write_string(last, column, fitting(value), forms["text"])
    sheet.autofilter(0, 0, last, len(heads) - 1)
