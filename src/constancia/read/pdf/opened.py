"""The piece of a line being put together from its glyphs; coordinates as in `pieces.py`."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from unicodedata import bidirectional

from constancia.read.pdf.pieces import is_han

# In heights of a line. Justified text stretches its blanks to one height at most; columns and the cells
# of tables stand further apart.
WIDE_GAP = 1.5
# A blank that no glyph prints is believed from this gap on; blanks of fonts are 0.2 to 0.3 high.
BLANK_GAP = 0.09
MISSING_BLANK_GAP = 0.2
BESIDE_HAN = 0.45
# Where glyphs of one line may stand above or below its baseline: marks of footnotes are raised by a third.
BASELINE = 0.45
# The mark of a footnote is set smaller than its line, and stands higher.
SMALL = 0.87
RAISED = 0.2
# The box of a stroke, in heights of the letter before it.
FLAT = 0.3
# How far before its words the bullet stands that word processors print as the letter "o".
HANGING = 0.6
LETTER_O = ["o"]
FIRST_LEFTWARDS = "\u0590"
FIRST_HAN = 0x2E80  # below it no sign is written without blanks
_PATH = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,4}")


@dataclass(slots=True)
class Open:
    """The piece being put together. `heights` lists (position, bottom, top) wherever these change."""

    texts: list[str] = field(default_factory=list)
    lefts: array[float] = field(default_factory=lambda: array("f"))
    heights: list[tuple[int, float, float]] = field(default_factory=list)
    left: float = 0.0
    right: float = 0.0
    bottom: float = 0.0  # of the tallest glyph, as its top
    top: float = 0.0
    last_bottom: float = 0.0  # of the last glyph, as its top
    last_top: float = 0.0
    near: float = 0.0  # up to here a glyph stands right behind the last one, without a blank
    first: int = 0
    last: int = 0
    blank: bool = False  # a blank glyph was met since the last letter
    printed: bool = False  # and the file itself holds it
    wide: bool = False  # and it is as wide as a Han character
    drawn: bool = False  # a font of drawings sets the first glyph
    leftwards: bool = False  # a letter of Arabic, Hebrew or another writing from right to left is in it


def spaced(here: Open, left: float, code: int) -> bool:
    """Whether a glyph behind a printed blank is, without doubt, the next word's on the same line."""
    size = here.last_top - here.last_bottom
    return (
        here.printed
        and not here.wide
        and code < FIRST_HAN
        and ord(here.texts[-1][-1]) < FIRST_HAN
        and here.bottom == here.last_bottom
        and here.top == here.last_top
        and left >= here.left
        and left >= here.lefts[-1] - 0.1 * size
        and -0.5 * size < left - here.right < WIDE_GAP * size
    )


def continues(here: Open, placed: tuple[float, float, float, float], text: str) -> bool:
    """Whether a glyph stands on the line of the piece, right behind it."""
    left, bottom, right, top = placed
    size = max(here.top - here.bottom, top - bottom)
    if abs((bottom + top) - (here.bottom + here.top)) / 2 > BASELINE * size:
        return False
    if here.leftwards or _is_leftwards(text):
        return max(here.left - right, left - here.right) < WIDE_GAP * size
    # Full-width punctuation is set into its neighbour's box, and the parts of a ligature share one.
    forwards = left >= here.lefts[-1] - 0.1 * size
    gap = left - here.right
    return forwards and (gap < WIDE_GAP * size or (gap < 3 * WIDE_GAP * size and _is_enumerator(here, text)))


def _is_leftwards(text: str) -> bool:
    """Whether a sign is of a writing from right to left."""
    return text >= FIRST_LEFTWARDS and bidirectional(text[0]) in ("R", "AL")


def hangs(here: Open, placed: tuple[float, float, float, float]) -> bool:
    """Whether a lone "o" stands before the words of a line as a bullet does."""
    left, bottom, _, top = placed
    size = max(here.top - here.bottom, top - bottom)
    level = abs((bottom + top) - (here.bottom + here.top)) / 2 < BASELINE * size
    return level and HANGING * size < left - here.right < 3 * WIDE_GAP * size


def _is_enumerator(here: Open, after: str) -> bool:
    """A bullet or a number stands far from the text that it counts: a tab is between them.

    So does 2.1 before a letter; before a figure it is one of a table.
    """
    text = "".join(here.texts)
    if _PATH.fullmatch(text) and after.isalpha():
        return True
    return len(text) <= 6 and " " not in text and (text[-1] in ".):：、．）" or not text[0].isalnum())


def append(here: Open, text: str, placed: tuple[float, float, float, float], at: int) -> None:
    left, bottom, right, top = placed
    if not here.texts:
        here.left, here.bottom, here.right, here.top, here.first = left, bottom, right, top, at
    elif _blank_between(here, text, left, _height(here, top - bottom)):
        here.texts.append("\u3000" if here.wide else " ")
        here.lefts.append(here.right)
    if (bottom, top) != (here.last_bottom, here.last_top) or not here.heights:
        here.heights.append((len(here.texts), bottom, top))
    width = (right - left) / len(text)
    here.leftwards = here.leftwards or _is_leftwards(text)
    here.texts.extend(text)
    here.lefts.extend(left + index * width for index in range(len(text)))
    here.blank = here.printed = here.wide = False
    here.last, here.last_bottom, here.last_top = at, bottom, top
    here.right = max(here.right, right)
    here.near = here.right + MISSING_BLANK_GAP * (top - bottom)
    here.left = min(here.left, left)
    if top - bottom > here.top - here.bottom:
        here.bottom, here.top = bottom, top


def _runs(here: Open) -> Iterator[tuple[int, int, float, float]]:
    """Stretches of glyphs of one height: start, end, bottom, top."""
    for (start, bottom, top), (end, _, _) in pairwise([*here.heights, (len(here.texts), 0.0, 0.0)]):
        yield start, end, bottom, top


def raised(here: Open, bottom: float, size: float) -> tuple[int, ...]:
    """The positions of glyphs smaller than a line of this size, and above its bottom."""
    return tuple(
        at
        for start, end, low, high in _runs(here)
        if high - low < SMALL * size and low > bottom + RAISED * size
        for at in range(start, end)
    )


def usual_height(here: Open) -> tuple[float, float]:
    """Bottom and top of most letters: a raised mark, a bullet or a row of dots is no measure of a line."""
    if len(here.heights) == 1:
        return here.heights[0][1:]
    counted: Counter[tuple[float, float]] = Counter()
    for start, end, bottom, top in _runs(here):
        counted[bottom, top] += sum(map(str.isalnum, here.texts[start:end]))
    return counted.most_common(1)[0][0]


def _height(here: Open, size: float) -> float:
    """The height of a glyph, or that of the one before: the box of a hyphen may be as flat as its stroke."""
    before = here.last_top - here.last_bottom
    return before if size < FLAT * before else size


def _blank_between(here: Open, char: str, left: float, size: float) -> bool:
    if here.leftwards:
        return here.blank
    gap = left - here.right
    if is_han(here.texts[-1]) and is_han(char[0]):
        return here.wide or gap > 0.8 * size
    if here.printed:
        return gap > -0.5 * size
    if is_han(here.texts[-1]) or is_han(char[0]):
        if here.blank and here.texts[-1] in ".):" and _is_enumerator(here, char):
            return gap > MISSING_BLANK_GAP * size
        return gap > BESIDE_HAN * size  # word processors set figures a quarter off
    return gap > (BLANK_GAP if here.blank else MISSING_BLANK_GAP) * size
