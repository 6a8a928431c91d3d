"""A file of evidence in any format that is known: told by its content, read as a stream."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path

from constancia.gather import iati, table
from constancia.gather.errors import GatherError
from constancia.gather.mapping import TableMapping, load, shipped
from constancia.gather.outcome import Outcome
from constancia.gather.parties import NOBODY, Parties


class SourceFormat(StrEnum):
    """Whose format a file has; `table` is any table with a mapping of the user's."""

    IATI = "iati"
    AIDDATA = "aiddata"
    COMTRADE = "comtrade"
    WORLDBANK = "worldbank"
    TABLE = "table"


def read(
    path: Path,
    *,
    today: date,
    format: SourceFormat | None = None,
    mapping: Path | None = None,
    parties: Parties = NOBODY,
) -> Iterator[Outcome]:
    """Everything in a file, in its order; GatherError where it is none of evidence, or is broken.

    Without a format it is told by the content. A mapping makes it a table, whatever else it might be.
    """
    if mapping is not None:
        return table.read(path, mappings=(load(mapping),), parties=parties)
    if format is SourceFormat.TABLE:
        raise GatherError(f"{path.name}: a table of your own needs a mapping; name its file with --mapping")
    if is_iati(path, format):
        return iati.read(path, today=today, parties=parties)
    return table.read(path, mappings=_mappings(format), parties=parties)


def is_iati(path: Path, format: str | None = None, mapping: Path | None = None) -> bool:
    """Whether a file is to be read as activities: by the format named, else by its content."""
    return mapping is None and (format == SourceFormat.IATI or (format is None and _is_xml(path)))


def _mappings(format: SourceFormat | None) -> tuple[TableMapping, ...]:
    """The shipped mappings of a format: its name stands in front of theirs."""
    return tuple(one for one in shipped() if format is None or one.name.startswith(f"{format}-"))


def _is_xml(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            start = file.read(1024).removeprefix(b"\xef\xbb\xbf").lstrip()
    except OSError as error:
        raise GatherError(f"{path} cannot be read: {error.strerror}") from error
    return start[:1] == b"<" or start[:2] in (b"\xff\xfe", b"\xfe\xff")
