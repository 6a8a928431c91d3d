"""The formats of reports, by the ending of their files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import TextIOWrapper
from typing import BinaryIO, TextIO

from constancia.model import Comparison
from constancia.publish import changes, csv, jsonl
from constancia.publish.report import docx, html, markdown, xlsx
from constancia.publish.report.content import Briefing, briefing

_Report = Callable[[Sequence[Briefing], BinaryIO], None]
_BRIEFINGS: dict[str, _Report] = {
    "docx": docx.write,
    "xlsx": xlsx.write,
    "html": html.write,
    "md": markdown.write,
}
REPORTS = (*_BRIEFINGS, "jsonl", "csv")


def write(comparisons: Sequence[Comparison], out: BinaryIO, *, form: str, reader: str = "en") -> None:
    """A report on one or several comparisons in one of the REPORTS.

    `reader` is the language it is told in. KeyError for another format; LookupError where reports are not
    told in that language.
    """
    if form in _BRIEFINGS:
        _BRIEFINGS[form]([briefing(one, reader=reader) for one in comparisons], out)
        return
    stream = TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    try:
        _ROWS[form](comparisons, stream)
    finally:
        stream.detach()


def _jsonl(comparisons: Sequence[Comparison], out: TextIO) -> None:
    jsonl.write((row for one in comparisons for row in changes.rows(one)), out)


def _csv(comparisons: Sequence[Comparison], out: TextIO) -> None:
    out.write(csv.MARK)
    rows = (row for one in comparisons for row in changes.rows(one))
    csv.write(changes.flat(rows), out, columns=changes.FLAT_COLUMNS)


_ROWS: dict[str, Callable[[Sequence[Comparison], TextIO], None]] = {"jsonl": _jsonl, "csv": _csv}
