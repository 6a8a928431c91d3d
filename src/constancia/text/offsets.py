"""Code points and UTF-16 code units: the two ways in which programs count a text.

Constancia counts code points, as Python does. JavaScript, Java, Windows and the browser's selections count
UTF-16 code units, of which an emoji or a rare Han character takes two. No other file knows of UTF-16.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from constancia.model import Span

_WIDE = re.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Offsets:
    """Both counts of one text. `wide` are the code points, in order, that take two code units.

    A text of plain letters costs nothing to keep; each call takes the logarithm of the wide ones.
    """

    length: int
    wide: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Offsets:
        return cls(len(text), tuple(found.start() for found in _WIDE.finditer(text)))

    def to_utf16(self, offset: int) -> int:
        """Code units before the code point at `offset` (0 to the text's length); ValueError outside."""
        if not 0 <= offset <= self.length:
            raise ValueError(f"offset {offset} leaves a text of {self.length} code points")
        return offset + bisect_left(self.wide, offset)

    def from_utf16(self, units: int) -> int:
        """The code point that begins at `units`; ValueError outside the text and inside a code point."""
        if not 0 <= units <= self.length + len(self.wide):
            raise ValueError(f"{units} leaves a text of {self.length + len(self.wide)} UTF-16 code units")
        before = bisect_right(_Units(self.wide), units)
        offset = units - before
        if before and offset <= self.wide[before - 1]:
            raise ValueError(f"{units} stands inside the code point at {self.wide[before - 1]}")
        return offset

    def span_to_utf16(self, span: Span) -> tuple[int, int]:
        """Start and end in code units, half-open."""
        return self.to_utf16(span.start), self.to_utf16(span.end)

    def span_from_utf16(self, start: int, end: int) -> Span:
        return Span(self.from_utf16(start), self.from_utf16(end))


@dataclass(frozen=True, slots=True)
class _Units:
    """The second code unit of each wide code point, as a sequence to search; nothing is built for it."""

    wide: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.wide)

    def __getitem__(self, index: int) -> int:
        return self.wide[index] + index + 1
