"""Tables as rows, one at a time: CSV, XLSX, and the JSON of a service, in constant memory.

Each row comes with the place it stands at: the line of a CSV file, the row of a sheet, the number of an
entry in a JSON list, all from 1.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile, is_zipfile

from constancia.gather.errors import GatherError
from constancia.gather.extra import required

Row = dict[str, str]
Numbered = tuple[int, list[str]]
UNPACKED = 4 << 30  # bytes that the parts of a workbook may declare in all
CELL = 10 << 20  # characters of one cell of a CSV file
SAMPLE = 4096
PREAMBLE = 10  # lines among which the header is looked for: services put notes in front of it
EVENTS = 100_000  # of a JSON file that are looked through for its lists


@dataclass(frozen=True, slots=True)
class Head:
    """What may be the header of a table: its names, the line they stand in, and the sheet or JSON list."""

    names: tuple[str, ...]
    line: int = 0
    within: str = ""


def heads(path: Path) -> Iterator[Head]:
    """What may be the headers of the tables in a file, in its order; GatherError for other files."""
    yield from _readers(path)[0](path)


def rows(path: Path, head: Head) -> Iterator[tuple[int, Row]]:
    """The rows under a header, each by its names; GatherError where the file is broken."""
    yield from _readers(path)[1](path, head)


def _readers(path: Path) -> tuple[Any, Any]:
    """What the file is is told by its content."""
    try:
        with path.open("rb") as file:
            start = file.read(SAMPLE).removeprefix(b"\xef\xbb\xbf").lstrip()
        if not start:
            raise GatherError(f"{path.name} is empty")
        if is_zipfile(path):
            return _sheet_heads, _sheet_rows
    except OSError as error:
        raise GatherError(f"{path} cannot be read: {error.strerror or error}") from error
    if b"\0" in start:
        raise GatherError(f"{path.name} is no CSV, XLSX or JSON; export it as 'CSV UTF-8' and try again")
    return (_json_heads, _json_rows) if start[:1] in b"[{" else (_csv_heads, _csv_rows)


def _csv_heads(path: Path) -> Iterator[Head]:
    for (line, names), _ in zip(_csv_lines(path), range(PREAMBLE), strict=False):
        yield Head(tuple(names), line)


def _csv_rows(path: Path, head: Head) -> Iterator[tuple[int, Row]]:
    for line, cells in _csv_lines(path):
        if line <= head.line or not any(cells):
            continue
        if len(cells) > len(head.names) and any(cells[len(head.names) :]):
            raise GatherError(
                f"{path.name}, line {line}: it has more cells than the header in line {head.line}"
            )
        yield line, _row(head, cells)


def _csv_lines(path: Path) -> Iterator[Numbered]:
    """Each record with the line it begins in, its cells without the space around them."""
    csv.field_size_limit(CELL)
    with path.open(encoding="utf-8-sig", newline="") as file:
        begins = 1
        try:
            delimiter = max(",;\t", key="".join(file.readline() for _ in range(PREAMBLE)).count)
            file.seek(0)
            reader = csv.reader(file, delimiter=delimiter, strict=True)
            for cells in reader:
                yield begins, [cell.strip() for cell in cells]
                begins = reader.line_num + 1
        except UnicodeDecodeError as error:
            raise GatherError(f"{path.name} is not in UTF-8; save it as 'CSV UTF-8' and try again") from error
        except csv.Error as error:
            raise GatherError(f"{path.name}, line {begins}: it is no CSV ({error})") from error


def _sheet_heads(path: Path) -> Iterator[Head]:
    for sheet in _sheet_names(path):
        for (line, names), _ in zip(_sheet_lines(path, sheet), range(PREAMBLE), strict=False):
            yield Head(tuple(names), line, sheet)


def _sheet_rows(path: Path, head: Head) -> Iterator[tuple[int, Row]]:
    for line, cells in _sheet_lines(path, head.within):
        if line > head.line and any(cells):
            yield line, _row(head, cells)


def _sheet_names(path: Path) -> list[str]:
    with _Workbook(path) as book:
        return [sheet.title for sheet in book.worksheets]


def _sheet_lines(path: Path, sheet: str) -> Iterator[Numbered]:
    with _Workbook(path) as book:
        found = book[sheet]
        found.reset_dimensions()  # some programs write wrong ones
        for number, cells in enumerate(found.iter_rows(values_only=True), start=1):
            yield number, [_text(cell) for cell in cells]


class _Workbook:
    """A workbook that is open for reading a row at a time; what goes wrong in it is a GatherError."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> Any:
        required("openpyxl")
        from openpyxl import load_workbook

        try:
            with ZipFile(self.path) as parts:
                unpacked = sum(part.file_size for part in parts.infolist())
            if unpacked > UNPACKED:
                raise GatherError(f"{self.path.name} would unpack to more than {UNPACKED >> 30} GB; split it")
            self.book = load_workbook(self.path, read_only=True, data_only=True, keep_links=False)
        except (BadZipFile, KeyError, ValueError, OSError) as error:
            raise self._broken() from error
        return self.book

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: object) -> None:
        self.book.close()
        if isinstance(error, BadZipFile | KeyError | ValueError | SyntaxError):  # lxml's are SyntaxErrors
            raise self._broken() from error

    def _broken(self) -> GatherError:
        return GatherError(f"{self.path.name} is no workbook that can be read; save it as XLSX anew")


def _json_heads(path: Path) -> Iterator[Head]:
    """The names in the first object of each list, whichever lists stand in the file's first part."""
    required("ijson")
    import ijson

    seen: set[str] = set()
    names: list[str] = []
    inside = ""
    with path.open("rb") as file:
        try:
            for (prefix, event, _), _ in zip(ijson.parse(file), range(EVENTS), strict=False):
                is_entry = prefix == "item" or prefix.endswith(".item")
                if event == "start_map" and not inside and is_entry and prefix not in seen:
                    inside, names = prefix, []
                elif inside and event in _SCALARS:
                    names.append(prefix.removeprefix(f"{inside}."))
                elif event == "end_map" and prefix == inside:
                    seen.add(inside)
                    yield Head(tuple(names), 0, inside)
                    inside = ""
        except ijson.JSONError as error:
            raise GatherError(f"{path.name} is no complete JSON ({error}); fetch it anew") from error


_SCALARS = frozenset({"string", "number", "integer", "double", "boolean", "null"})


def _json_rows(path: Path, head: Head) -> Iterator[tuple[int, Row]]:
    required("ijson")
    import ijson

    with path.open("rb") as file:
        try:
            for number, entry in enumerate(ijson.items(file, head.within), start=1):
                if not isinstance(entry, dict):
                    raise GatherError(f"{path.name}, entry {number}: it is {type(entry).__name__}, no object")
                yield number, dict(_flat(entry))
        except ijson.JSONError as error:
            raise GatherError(f"{path.name} is no complete JSON ({error}); fetch it anew") from error


def _flat(entry: dict[str, object], before: str = "") -> Iterator[tuple[str, str]]:
    """The values of an object, those of objects inside it under "outer.inner"."""
    for name, value in entry.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{name}.")
        else:
            yield f"{before}{name}", _text(value)


def _row(head: Head, cells: list[str]) -> Row:
    return {name: cell for name, cell in zip(head.names, cells, strict=False) if name}


def _text(value: object) -> str:
    """A cell as text; a whole number without ".0", a date as ISO 8601."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    isoformat = getattr(value, "isoformat", None)
    return isoformat()[:10] if isoformat is not None else str(value).strip()
