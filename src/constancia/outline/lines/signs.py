"""Signs at the end of a line, and writings without spaces: what cutting into blocks and judging both need."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import east_asian_width

TERMINAL = ".!?。！？；;:：…"
CLOSING = "\"'”’»)）］]」』*_"


def terminal(text: str) -> bool:
    """Whether a line ends as a sentence ends, closing quotes and markup aside."""
    return text.rstrip(CLOSING)[-1:] in TERMINAL or text[-1:] in TERMINAL


def ideographic(text: str) -> bool:
    """Whether most letters belong to a writing without spaces."""
    head = text[:40]
    return not head.isascii() and _mostly_wide(head)


@lru_cache(maxsize=1 << 10)  # each line is asked about thirty times in a row
def _mostly_wide(head: str) -> bool:
    letters = [sign for sign in head if sign.isalpha()]
    return sum(east_asian_width(sign) in "WF" for sign in letters) * 2 > len(letters)
