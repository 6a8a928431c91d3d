"""Bytes to text: which encoding, and how it is known."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from constancia.read.errors import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAVE_AS_UTF8 = "Save the file as UTF-8 text and read it again"


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with line ends \\n and no byte-order mark; `note` tells what was assumed, None where it is certain."""

    text: str
    encoding: str
    note: str | None = None


def decode(data: bytes, *, name: str) -> Decoded:
    """The text of a file; ReadError naming the byte where it is none."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_strict(data[len(mark) :], encoding, name), encoding)
    return Decoded(_strict(data, "utf-8", name), "utf-8")


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        problem = f"byte {error.start} is not {encoding.upper()} text ({error.reason})"
        raise ReadError(name, problem, _SAVE_AS_UTF8) from error
    if "\0" in text:
        problem = f"a NUL character stands at character {text.index(chr(0))}: this is no text"
        raise ReadError(
            name, problem, "Give the paper itself: text, Markdown, HTML, PDF, DOCX or Akoma Ntoso"
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")
