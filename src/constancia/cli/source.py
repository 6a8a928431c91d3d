"""Where a paper comes from: a file, or standard input."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from constancia.cli.failures import fail

if TYPE_CHECKING:
    from constancia.model import Document

STANDARD_INPUT = "-"


def document(paper: str, *, language: str | None) -> Document:
    """The paper named on the command line; constancia.read.ReadError where there is none."""
    from constancia.read import read_document

    known = _language(language)
    if paper != STANDARD_INPUT:
        return read_document(paper, language=known)
    return read_document(_standard_input(), name="standard input", language=known)


def _standard_input() -> bytes:
    """All of standard input, up to just past what a paper may have: the reader then says it is too long."""
    from constancia.read.limits import FILE_BYTES

    if sys.stdin is None or sys.stdin.closed:
        raise fail("standard input is closed. Name the paper's file.")
    return sys.stdin.buffer.read(FILE_BYTES + 1)


def _language(code: str | None) -> str | None:
    from constancia.lexicon.files import languages

    if code is not None and code not in languages():
        raise fail(f"--language {code}: there is no such lexicon. Choose one of {', '.join(languages())}.")
    return code
