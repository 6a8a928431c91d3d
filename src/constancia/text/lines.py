"""Lines of a text with their offsets, trimmed of white space at both ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

# White space to a reader, though not to `str.strip`: zero-width signs and a stray byte-order mark.
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"


class Line(NamedTuple):
    """One line without the white space around it: `start` and `end` in code points of the text.

    `number` counts from 0. `indent` is how many code points stand before `start` on the line.
    """

    number: int
    start: int
    end: int
    indent: int
    text: str

    @property
    def blank(self) -> bool:
        return not self.text


def lines(text: str) -> Iterator[Line]:
    """Every line of `text`, blank ones too, in order, made one by one; lines end at `\\n` alone."""
    offset = number = 0
    while offset <= len(text):
        end = text.find("\n", offset)
        raw = text[offset : end if end >= 0 else len(text)]
        inner = trimmed(raw)
        indent = raw.find(inner) if inner else 0
        start = offset + indent
        yield Line(number, start, start + len(inner), indent, inner)
        offset += len(raw) + 1
        number += 1


def trimmed(raw: str) -> str:
    """Without white space, visible or not, at both ends."""
    inner = raw.strip()
    if inner and (inner[0] in INVISIBLE or inner[-1] in INVISIBLE):
        return _trimmed_of_invisible(inner)
    return inner


def _trimmed_of_invisible(inner: str) -> str:
    start, end = 0, len(inner)
    while start < end and (inner[start] in INVISIBLE or inner[start].isspace()):
        start += 1
    while end > start and (inner[end - 1] in INVISIBLE or inner[end - 1].isspace()):
        end -= 1
    return inner[start:end]
