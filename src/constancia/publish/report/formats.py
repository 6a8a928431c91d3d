"""The formats of reports, by the ending of their files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from io import TextIOWrapper
from typing import BinaryIO, TextIO

from constancia.model import Comparison, Timeline
from constancia.publish import changes, csv, jsonl
from constancia.publish.report import docx, html, markdown, xlsx
from constancia.publish.report.content import Briefing, briefing
from constancia.publish.report.themes import Themes, themes
from constancia.publish.rows import Row

_Report = Callable[[Sequence[Briefing], BinaryIO, Themes | None], None]
_BRIEFINGS: dict[str, _Report] = {
    "docx": docx.write,
    "xlsx": xlsx.write,
    "html": html.write,
    "md": markdown.write,
}
REPORTS = (*_BRIEFINGS, "jsonl", "csv")


def write(
    comparisons: Sequence[Comparison],
    out: BinaryIO,
    *,
    form: str,
    reader: str = "en",
    timeline: Timeline | None = None,
) -> None:
    """A report on one or several comparisons in one of the REPORTS; it ends with the themes of a `timeline`.

    Rows (JSON Lines, CSV) have no place for themes. `reader` is the language it is told in. KeyError for
    another format; LookupError where reports are not told in that language.
    """
    if form in _BRIEFINGS:
        table = None if timeline is None else themes(timeline, reader=reader)
        _BRIEFINGS[form]([briefing(one, reader=reader) for one in comparisons], out, table)
        return
    stream = TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    try:
        _ROWS[form](comparisons, stream)
    finally:
        stream.detach()


def _jsonl(comparisons: Sequence[Comparison], out: TextIO) -> None:
    jsonl.write(_rows(comparisons), out)


def _csv(comparisons: Sequence[Comparison], out: TextIO) -> None:
    out.write(csv.MARK)
    csv.write(changes.flat(_rows(comparisons)), out, columns=changes.FLAT_COLUMNS)


def _rows(comparisons: Sequence[Comparison]) -> Iterator[Row]:
    """Of each comparison what must be known of it, then its rows."""
    for one in comparisons:
        yield from changes.notes(one)
        yield from changes.rows(one)


_ROWS: dict[str, Callable[[Sequence[Comparison], TextIO], None]] = {"jsonl": _jsonl, "csv": _csv}
