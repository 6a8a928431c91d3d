"""CSV that a spreadsheet opens as it is meant: RFC 4180, lists in one cell, no cell that is a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from itertools import chain
from typing import Any, TextIO

from constancia.model import FURTHER_MULTIPLE, FURTHER_SINGLE, MULTIPLE, SINGLE
from constancia.publish.rows import BETWEEN, Row

MARK = "\ufeff"  # Excel takes a file for UTF-8 only with the mark in front

# Signs that make Excel, LibreOffice or Google Sheets compute a cell (OWASP, 'CSV injection').
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_AUTHORS = (*SINGLE, *MULTIPLE)
_FURTHER_AUTHORS = (*FURTHER_SINGLE, *FURTHER_MULTIPLE)


def write(rows: Iterable[Row], out: TextIO, *, columns: Sequence[str]) -> None:
    """A head line and a line a row. The column `by` becomes one column a facet: `by_kind`, `by_actor` ...

    A list is one cell, its values parted by ' | '. Text that a spreadsheet would compute gets a
    leading apostrophe; JSON Lines has it unchanged. `out` must not translate line ends.
    """
    out.writelines(lines(rows, columns=columns))


def lines(rows: Iterable[Row], *, columns: Sequence[str]) -> Iterator[str]:
    """What `write` writes, line by line as the rows come: for answers that are sent while they are made."""
    coded = _AUTHORS + tuple(name for name in _FURTHER_AUTHORS if name in columns)
    authors = tuple(f"by_{facet}" for facet in coded)
    head = [name for column in columns for name in (authors if column == "by" else (column,))]
    line = StringIO(newline="")
    writer = csv.writer(line)
    for cells in chain((head,), (_cells(row, head) for row in rows)):
        writer.writerow(cells)
        yield line.getvalue()
        line.seek(0)
        line.truncate()


def _cells(row: Row, head: Sequence[str]) -> list[str]:
    flat = dict(_flat(row))
    return [_cell(flat.get(name)) for name in head]


def _flat(row: Row) -> Iterator[tuple[str, Any]]:
    for name, value in row.items():
        if name == "by":
            yield from ((f"by_{facet}", author) for facet, author in value.items())
        else:
            yield name, value


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        return guarded(BETWEEN.join(_item(item) for item in value))
    return guarded(str(value))


def _item(item: Any) -> str:
    """A value of a list; an anomaly is its code and message."""
    return f"{item['code']}: {item['message']}" if isinstance(item, Mapping) else str(item)


def guarded(text: str) -> str:
    """The text, kept from being computed by a spreadsheet.

    >>> guarded("=HYPERLINK(1)")
    "'=HYPERLINK(1)"
    """
    return f"'{text}" if text.startswith(_FORMULA) else text
