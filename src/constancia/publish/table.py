"""Rows as a table for reading in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice, zip_longest
from typing import Any, TextIO

from constancia.publish.rows import BETWEEN, Row
from constancia.publish.screen import COLOURS, Screen, columns_of, folded, visible

# What fits side by side; JSON Lines and CSV have every column. The last one takes the width left over.
OUTLINE_SHOWN = ("level", "ordinal", "printed", "kind", "anomalies", "title")
STATEMENTS_SHOWN = ("line", "kind", "firmness", "actor", "quote")

_NUMBERS = frozenset({"line", "level", "ordinal"})
_WIDEST = 24  # columns that any but the last column may take
_LEAST = 8  # to how few they shrink on a small screen
_NARROWEST = 20  # columns that the last one keeps on however small a screen
_GAP = "  "
_MEASURED = 1000  # rows by which the widths are told: what comes after them is folded, and not kept


def write(rows: Iterable[Row], out: TextIO, *, columns: Sequence[str], screen: Screen | None = None) -> None:
    """A table of these columns, as wide as the screen, long text folded inside its column.

    Its widths are those of the first rows, so that a table of any length is written as its rows come.
    """
    screen = screen or Screen()
    listed = ([_cell(row.get(column)) for column in columns] for row in rows)
    first = list(islice(listed, _MEASURED))
    widths = _widths([list(columns), *first], screen.width)
    head = [list(folded(name, width)) for name, width in zip(columns, widths, strict=True)]
    for line in _lines(head, columns, widths):
        out.write(screen.paint(line.rstrip(), "heading") + "\n")
    out.write(_GAP.join("─" * width for width in widths) + "\n")
    for row in chain(first, listed):
        cells = [list(folded(cell, width)) for cell, width in zip(row, widths, strict=True)]
        for line in _lines(cells, columns, widths, screen=screen):
            out.write(line.rstrip() + "\n")


def _widths(rows: list[list[str]], width: int) -> list[int]:
    """Columns as wide as their widest cell, within limits; the last one what is left of `width`."""
    widest = [max(columns_of(cell) for cell in column) for column in zip(*rows, strict=True)]
    for cap in range(_WIDEST, _LEAST, -4):
        first = [min(wide, cap) for wide in widest[:-1]]
        left = width - sum(first) - len(_GAP) * len(first)
        if left >= _NARROWEST:
            break
    return [*first, max(_NARROWEST, min(left, widest[-1]))]


def _lines(
    cells: list[list[str]], columns: Sequence[str], widths: list[int], *, screen: Screen | None = None
) -> Iterator[str]:
    """One row of folded cells, line by line."""
    meaning = "".join(cells[columns.index("kind")]) if screen and "kind" in columns else ""
    for parts in zip_longest(*cells, fillvalue=""):
        padded = []
        for part, column, width in zip(parts, columns, widths, strict=True):
            space = " " * (width - columns_of(part))
            text = screen.paint(part, meaning) if screen and column == "kind" and meaning in COLOURS else part
            padded.append(space + text if column in _NUMBERS else text + space)
        yield _GAP.join(padded)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return BETWEEN.join(_item(item) for item in value)
    return visible(str(value))


def _item(item: Any) -> str:
    return visible(str(item["message"] if isinstance(item, Mapping) else item))
