"""What a person reads in a terminal: how wide it is, whether in colour, and nothing that could steer it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import category, east_asian_width

# ANSI colours by what a value means. Each is also said in words: colour is never the only sign.
COLOURS = {
    "commitment": 32,
    "invitation": 36,
    "position": 35,
    "principle": 34,
    "description": 90,
    "anomaly": 33,
    "furniture": 90,
    "heading": 1,
}


@dataclass(frozen=True, slots=True)
class Screen:
    """`width` in columns; `colour` only where someone looks at it."""

    width: int = 100
    colour: bool = False

    def paint(self, text: str, meaning: str) -> str:
        """The text in the colour of what it means, or as it is."""
        return f"\x1b[{COLOURS[meaning]}m{text}\x1b[0m" if self.colour and text else text


def visible(text: str) -> str:
    """The text on one line, with every control and format character shown instead of obeyed.

    A paper is written by strangers: an escape sequence in it must not reach the terminal.

    >>> visible("a\\x1b[2Jb\\nc")
    'a␛[2Jb c'
    """
    if text.isprintable():
        return text
    return "".join(_shown(char) for char in text)


def one_line(text: str) -> str:
    """The same with single spaces between its words: a paper may indent its lines.

    >>> one_line("the Secretary\\n    of State")
    'the Secretary of State'
    """
    return " ".join(visible(text).split())


def _shown(char: str) -> str:
    if char in "\n\t\r\x0b\x0c\u2028\u2029" or category(char) == "Zs":
        return " "
    if char < "\x20":
        return chr(0x2400 + ord(char))
    if category(char) in ("Cc", "Cs") or char in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069":
        return "\ufffd"
    return char


def columns_of(text: str) -> int:
    """How many columns of a terminal the text takes: two for a Chinese sign, none for a combining one.

    >>> columns_of("论坛 e\u0301")
    6
    """
    if text.isascii():
        return len(text)
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def folded(text: str, width: int) -> Iterator[str]:
    """The text in lines of at most `width` columns, broken at spaces where it has them.

    >>> list(folded("deepen mutual trust", 8))
    ['deepen', 'mutual', 'trust']
    """
    line, used = "", 0
    for word in re.findall(r"\S+\s*|\s+", text):
        for piece in [word] if columns_of(word.rstrip()) <= width else word:
            if used + columns_of(piece.rstrip()) > width and line:
                yield line.rstrip()
                line, used = "", 0
            line, used = line + piece, used + columns_of(piece)
    yield line.rstrip()
