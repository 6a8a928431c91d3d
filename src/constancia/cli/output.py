"""Where results go: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import typer

from constancia.cli.failures import READER_GONE, fail, forget_output

if TYPE_CHECKING:
    from constancia.publish.screen import Screen

ENDINGS = {"xml": "akn", "json": "jsonl", "ndjson": "jsonl"}  # formats that go by another ending too
LISTS = ("table", "jsonl", "csv")  # the formats of a list
PIPED_WIDTH = 100  # columns of a table that goes to a file or a program


@contextmanager
def opened(out: Path | None, *, mark: str = "") -> Iterator[TextIO]:
    """Standard output, or the file `out`, which appears or changes only once all is written.

    Always UTF-8 with line ends as they are written; `mark` goes in front of a file, not of
    standard output. A name that is no regular file (a device, a pipe) is written to directly.
    """
    if out is None or str(out) == "-":
        yield from _standard_output()
    elif out.exists() and not out.is_file():
        _check_folder(out)
        with out.open("w", encoding="utf-8", newline="") as stream:
            yield stream
    else:
        yield from _whole_file(out, mark)


def write_bytes(out: Path | None, data: bytes) -> None:
    """Standard output, where UTF-8 text is meant to be read, or the file `out`, whole or not at all."""
    with opened(out) as stream:
        stream.buffer.write(data)


def _standard_output() -> Iterator[TextIO]:
    stream = sys.stdout
    if stream is None:
        raise fail("standard output is closed. Name a file with --out.")
    try:
        if not stream.isatty():
            stream.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]  # TextIO lacks it
        else:
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # as above
        yield stream
        stream.flush()
    except BrokenPipeError as error:
        forget_output()
        raise typer.Exit(READER_GONE) from error
    except OSError as error:
        forget_output()
        raise fail(f"The output cannot be written: {error.strerror or error}.") from error


def _whole_file(out: Path, mark: str) -> Iterator[TextIO]:
    target = out.resolve()  # a link keeps pointing at its file
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with draft.open("x", encoding="utf-8", newline="") as stream:
            stream.write(mark)
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            shutil.copymode(target, draft)
        draft.replace(target)
    except OSError as error:
        raise fail(f"{out}: {_reason(error)}. Nothing was written; name another file with --out.") from error
    finally:
        draft.unlink(missing_ok=True)


def _check_folder(out: Path) -> None:
    if out.is_dir():
        raise fail(f"{out}: this is a folder. Name a file in it with --out.")


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "its folder does not exist"
    return (error.strerror or str(error)).lower()


def refuse_overwriting(paper: str, out: Path | None) -> None:
    """A paper is never replaced by what was found in it."""
    if out is not None and out.exists() and Path(paper).exists() and out.samefile(paper):
        raise fail(f"{out}: the output would overwrite the paper. Name another file with --out.")


def chosen(asked: str | None, out: Path | None, known: tuple[str, ...], default: str) -> str:
    """The format asked for, else the one that the output file's ending names, else the default."""
    ending = out.suffix.removeprefix(".").lower() if out is not None else ""
    ending = ENDINGS.get(ending, ending)
    return asked or (ending if ending in known else default)


def screen(out: Path | None) -> Screen:
    """How wide to write, and whether in colour: only to a terminal, and never where NO_COLOR is set."""
    from constancia.publish.screen import Screen

    columns = shutil.get_terminal_size((PIPED_WIDTH, 24)).columns
    if out is not None or sys.stdout is None or not sys.stdout.isatty():
        return Screen(columns)
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return Screen(columns, colour=not plain)


def write_list(
    rows: Iterable[Mapping[str, Any]],
    *,
    columns: Sequence[str],
    shown: Sequence[str],
    format: str | None,
    out: Path | None,
) -> None:
    """Rows in one of the formats of `LISTS`: all `columns` in CSV, those `shown` in a table."""
    from constancia.publish import csv, jsonl, table

    form = chosen(format, out, LISTS, "table")
    with opened(out, mark=csv.MARK if form == "csv" else "") as stream:
        if form == "table":
            table.write(rows, stream, columns=shown, screen=screen(out))
        elif form == "csv":
            csv.write(rows, stream, columns=columns)
        else:
            jsonl.write(rows, stream)
