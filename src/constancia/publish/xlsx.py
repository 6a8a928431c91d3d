"""A workbook that opens as a table: its head stays in sight, with filters, and no text is computed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, BinaryIO

import xlsxwriter  # type: ignore[import-untyped]  # it ships no types

from constancia.publish.rows import BETWEEN, Row

ROWS = 1_048_575  # rows that a sheet of this format has under its head
LETTERS = 32_767  # characters that a cell of this format holds
CUT = " […]"  # behind a text that is longer than a cell
_WIDE, _NARROW = 60, 16  # widths in characters of columns with long and with short texts


class TooLong(Exception):
    """There are more rows than a sheet of this format holds."""


def write(
    rows: Iterable[Row],
    out: BinaryIO,
    *,
    columns: Sequence[str],
    heads: Sequence[str],
    wide: frozenset[str] = frozenset(),
    sheet: str = "Constancia",
    notes: Sequence[str] = (),
) -> None:
    """A sheet of rows under `heads`, one for each of the `columns`, and a second sheet of notes.

    A row is written as it comes and not kept. Text longer than a cell is cut and marked as cut; more rows
    than a sheet holds raise TooLong.
    """
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        table = book.add_worksheet(sheet_name(sheet))
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        plain = book.add_format({"valign": "top"})
        for place, column in enumerate(columns):
            table.set_column(place, place, _WIDE if column in wide else _NARROW)
        table.freeze_panes(1, 0)
        table.write_row(0, 0, heads, bold)
        last = 0
        for last, row in enumerate(rows, 1):
            if last > ROWS:
                raise TooLong(f"a sheet of this format holds {ROWS} rows: take CSV or JSON Lines")
            for place, column in enumerate(columns):
                _cell(table, last, place, row.get(column), wrapped if column in wide else plain)
        table.autofilter(0, 0, last, len(columns) - 1)
        if notes:
            about = book.add_worksheet("i")
            about.set_column(0, 0, 2 * _WIDE)
            for line, note in enumerate(notes):
                about.write_string(line, 0, fitting(note), wrapped)


def _cell(table: Any, line: int, place: int, value: Any, form: Any) -> None:
    if value is None or value == "":
        return
    if isinstance(value, bool):
        table.write_boolean(line, place, value, form)
    elif isinstance(value, int | float):
        table.write_number(line, place, value, form)
    else:
        text = BETWEEN.join(map(str, value)) if isinstance(value, list | tuple) else str(value)
        table.write_string(line, place, fitting(text), form)


def fitting(text: str) -> str:
    """The text as a cell holds it: its length counts UTF-16 units."""
    if len(text) <= LETTERS // 2 or len(text.encode("utf-16-le", "replace")) <= 2 * LETTERS:
        return text
    return text[: LETTERS // 2 - len(CUT)] + CUT


def sheet_name(sheet: str) -> str:
    """A name that the format allows: 31 characters, none of []:*?/\\, no apostrophe at an end."""
    allowed = sheet.translate(dict.fromkeys(map(ord, "[]:*?/\\"), " "))
    return allowed.strip(" '")[:31].strip(" '") or "Constancia"
