"""From the glyphs of a page of a PDF to pieces of its printed lines; coordinates as in `pieces.py`.

Third-party types stop here: pypdfium2 is known to this file, to `rules.py` and to `reading.py` alone.
"""

from __future__ import annotations

import ctypes
import math
import re
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from constancia.read.pdf.calls import calls
from constancia.read.pdf.pieces import Piece, Setting, edges_of, is_han, joined
from constancia.read.pdf.signs import RADICALS, character, drawing

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

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
# Radians from the upright: scans and slanted fonts stay below.
ASLANT = 0.2
SAMPLED = 100  # glyphs by which a page tells how it is to be turned

_NOT_TEXT = frozenset({0, 10, 13})
# Word processors write no-break spaces into a PDF wherever they stretch a line.
_BLANK = frozenset({9, 32, 0xA0, 0x3000})
_WIDE_BLANK = 0x3000
_FIRST_HAN = 0x2E80  # below it no sign is written without blanks
_BOLD_NAME = re.compile(rb"bold|black|heavy|demi", re.I)
_PATH = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,4}")
_ITALIC_NAME = re.compile(rb"italic|oblique|kursiv", re.I)
# Fonts whose letters are drawings: what such a font prints of an "n" is a bullet.
_DRAWING_NAME = re.compile(rb"dingbats|wingdings|webdings|awesome|icon", re.I)
_BOLD = 600  # the weight from which fonts call themselves semibold or bold
_OUTLINED = frozenset({2, 6})  # ways of painting that fill letters and draw their outlines
_UNPAINTED = frozenset({3, 7})  # and those that do neither

_setting = cache(Setting)


@dataclass(slots=True)
class _Open:
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


@dataclass(frozen=True, slots=True)
class _Face:
    """What the font of a glyph tells: its weight, its slant, and whether its letters are drawings."""

    bold: bool
    italic: bool
    draws: bool


def pieces(page: PdfPage, text_page: PdfTextPage, number: int, known: dict[float, float]) -> Iterator[Piece]:
    """The pieces of one page in the order of the file; `number` counts pages from 1.

    `known` keeps each number met in the document once: margins, baselines and sizes come again on every page.
    """
    stamp: list[Piece] = []
    for piece in _Reader(page, text_page, number, known).run():
        # A stamp set aslant climbs from glyph to glyph: its pieces are one.
        if piece.setting.turned:
            stamp.append(piece)
            continue
        if stamp:
            yield joined(stamp, between="")
            stamp = []
        yield piece
    if stamp:
        yield joined(stamp, between="")


class _Reader:
    """Goes through a page's glyphs once; each call into the library costs a microsecond or two."""

    def __init__(self, page: PdfPage, text_page: PdfTextPage, number: int, known: dict[float, float]) -> None:
        import pypdfium2.raw as library

        self.library: Any = library
        self.handle = text_page.raw
        self.count = text_page.count_chars()
        self.number = number
        across, up = page.get_size()
        # The size of the page as it is stored, and by how much it is to be turned to be read.
        self.width, self.height = (up, across) if page.get_rotation() in (90, 270) else (across, up)
        self.rotation = self._usual_angle()
        self.box = library.FS_RECTF()
        self.name = ctypes.create_string_buffer(128)
        self.calls = calls()
        self.address = ctypes.c_void_p(ctypes.addressof(self.handle.contents))
        self.faces: dict[int | None, _Face] = {}  # by font
        self.high = 0  # the first half of a character that the library gives in two
        self.known = known
        self.channels = [ctypes.c_uint() for _ in range(4)]

    def run(self) -> Iterator[Piece]:
        """Most glyphs stand right behind the last one, as high as it: for these nothing else is looked at."""
        read_box, box = self.calls.box, self.box
        handle, reference = self.address, ctypes.c_void_p(ctypes.addressof(box))
        upright, here = not self.rotation, _Open()
        for at, code in enumerate(self._codes()):
            plain = 32 < code < 0xA0 or 0xAE <= code < _FIRST_HAN or RADICALS.stop <= code < 0xD800
            plain = plain and code != _WIDE_BLANK
            text = chr(code) if plain else self._special(code, here, at)
            if not text or not read_box(handle, at, reference):
                continue
            left, bottom, right, top = (
                (box.left, box.bottom, box.right, box.top) if upright else self._placed(box)
            )
            if (
                bottom == here.last_bottom
                and top == here.last_top
                and plain
                and here.texts
                and (here.lefts[-1] <= left <= here.near if not here.blank else _spaced(here, left, code))
            ):
                if here.blank:
                    here.texts.append(" ")
                    here.lefts.append(here.right)
                    here.blank = here.printed = False
                here.texts.append(text)
                here.lefts.append(left)
                here.right = right if right > here.right else here.right
                here.near = here.right + MISSING_BLANK_GAP * (top - bottom)
                here.last = at
                continue
            placed = (left, bottom, right, top)
            if here.texts and not _continues(here, placed, text):
                yield self._piece(here)
                here = _Open()
            if not here.texts and (0xF000 <= code <= 0xF0FF or self._face(at).draws):
                text, here.drawn = drawing(text), True
            _append(here, text, placed, at)
        if here.texts:
            yield self._piece(here)

    def _codes(self) -> Sequence[int]:
        """The code of each glyph; all at once where each has one, for a call a glyph takes its time."""
        codes = array("H", bytes(2 * (self.count + 1)))
        where = ctypes.c_void_p(codes.buffer_info()[0])
        if self.calls.text(self.address, 0, self.count, where) == self.count + 1:
            return codes[: self.count]
        return [self.library.FPDFText_GetUnicode(self.handle, at) for at in range(self.count)]

    def _special(self, code: int, here: _Open, at: int) -> str:
        """The text of a glyph that is no plain letter; "" for one that prints nothing, noting blanks."""
        if code in _NOT_TEXT:
            return ""
        if 0xD800 <= code <= 0xDBFF:
            self.high = code
            return ""
        if 0xDC00 <= code <= 0xDFFF and self.high:
            code, self.high = 0x10000 + ((self.high - 0xD800) << 10) + (code - 0xDC00), 0
        if code in _BLANK:
            here.blank = True
            here.wide = code == _WIDE_BLANK
            here.printed = here.printed or not self.library.FPDFText_IsGenerated(self.handle, at)
            return ""
        return character(code)

    def _placed(self, box: Any) -> tuple[float, float, float, float]:
        """Left, bottom, right and top on the page as it is read: it, or its text, may be set turned."""
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        if self.rotation == 90:
            return bottom, self.width - right, top, self.width - left
        if self.rotation == 180:
            return self.width - right, self.height - top, self.width - left, self.height - bottom
        if self.rotation == 270:
            return self.height - top, left, self.height - bottom, right
        return left, bottom, right, top

    def _piece(self, here: _Open) -> Piece:
        bottom, top = _usual_height(here)
        size = top - bottom
        opens, ends = self._face(self._opening(here)), self._face(here.last)
        bold, ends_bold = opens.bold, ends.bold
        italic = opens.italic and (bold or ends.italic)
        turned, unseen = self._is_turned(here.first), self._is_unseen(here.first)
        return Piece(
            page=self.number,
            text="".join(here.texts),
            edges=edges_of(here.lefts, here.left, here.right),
            left=self._once(here.left),
            bottom=self._once(bottom),
            right=here.right,
            top=self._once(top),
            size=self._once(size),
            setting=_setting(bold, ends_bold, italic, turned, here.drawn, unseen),
            colour=self._colour(here.first, here.last),
            bold_to=self._bold_to(here) if bold and not ends_bold else 0,
            raised=_raised(here, bottom, size) if len(here.heights) > 1 else (),
        )

    def _once(self, number: float) -> float:
        """A number as it was kept when first met: an object for each place would weigh as much as a word."""
        return self.known.setdefault(number, number)

    def _usual_angle(self) -> int:
        """By how many degrees the stored page is to be turned clockwise, for most glyphs to stand upright."""
        step = max(1, self.count // SAMPLED)
        angles = Counter(
            round(self.library.FPDFText_GetCharAngle(self.handle, at) / (math.pi / 2)) % 4  # clockwise
            for at in range(0, self.count, step)
            if not self.library.FPDFText_IsGenerated(self.handle, at)
        )
        return -90 * angles.most_common(1)[0][0] % 360 if angles else 0

    def _is_turned(self, at: int) -> bool:
        """Whether a glyph stands otherwise than most: a watermark, a stamp in the margin."""
        angle = self.library.FPDFText_GetCharAngle(self.handle, at) + math.radians(self.rotation)
        return abs(math.remainder(angle, math.tau)) > ASLANT

    def _opening(self, here: _Open) -> int:
        """The glyph by which the setting of a piece is told: the one behind a drawing that opens it."""
        at = here.first
        while here.drawn and at < here.last:
            at += 1
            if self.library.FPDFText_GetUnicode(self.handle, at) not in _BLANK:
                break
        return at

    def _face(self, at: int) -> _Face:
        """How a glyph is set; its font is asked once a page.

        Where a word processor has no bold font it fills the letters and draws around them too.
        """
        shown = self.calls.object(self.address, at)
        font = self.calls.font(shown)
        found = self.faces.get(font) if font else None
        if found is None:
            found = self.faces[font] = self._new_face(at)
        return found if found.bold or self.calls.mode(shown) not in _OUTLINED else replace(found, bold=True)

    def _is_unseen(self, at: int) -> bool:
        """Whether a glyph is not painted, or filled with a colour that lets all through."""
        shown = self.calls.object(self.address, at)
        mode = self.calls.mode(shown)
        return mode in _UNPAINTED or (
            mode == 0 and self._filled(shown) is not None and not self.channels[3].value
        )

    def _colour(self, first: int, last: int) -> int | None:
        """The colour in which a stretch of glyphs is filled, as 0xRRGGBB; None where its ends differ."""
        shown = self.calls.object(self.address, first), self.calls.object(self.address, last)
        found = [self._filled(each) for each in shown[: 1 if shown[0] == shown[1] else 2]]
        return found[0] if found[0] == found[-1] else None

    def _filled(self, shown: Any) -> int | None:
        red, green, blue, alpha = self.channels
        if not self.library.FPDFPageObj_GetFillColor(
            ctypes.cast(shown, self.library.FPDF_PAGEOBJECT), red, green, blue, alpha
        ):
            return None
        return (red.value << 16) + (green.value << 8) + blue.value

    def _bold_to(self, here: _Open) -> int:
        """How many code points of a piece are bold, which opens so and turns light once."""
        first, end = self._opening(here), here.last
        while end - first > 1:
            middle = (first + end) // 2
            heavy = self._face(self._printed(middle, first)).bold
            first, end = (middle, end) if heavy else (first, middle)
        first = self._printed(first, here.first)
        if not self.calls.box(self.address, first, ctypes.c_void_p(ctypes.addressof(self.box))):
            return 0
        return bisect_left(here.lefts, self._placed(self.box)[2] - MISSING_BLANK_GAP)

    def _printed(self, at: int, least: int) -> int:
        """The last glyph up to this one that is no blank."""
        while at > least and self.library.FPDFText_GetUnicode(self.handle, at) in _BLANK | _NOT_TEXT:
            at -= 1
        return at

    def _new_face(self, at: int) -> _Face:
        """By the weight that a glyph's font states, or by its name: many fonts state none."""
        length = self.library.FPDFText_GetFontInfo(self.handle, at, self.name, len(self.name), None)
        name = self.name.raw[: max(0, min(length, len(self.name)))]
        bold = self.library.FPDFText_GetFontWeight(self.handle, at) >= _BOLD or _BOLD_NAME.search(name)
        return _Face(bool(bold), bool(_ITALIC_NAME.search(name)), bool(_DRAWING_NAME.search(name)))


def _spaced(here: _Open, left: float, code: int) -> bool:
    """Whether a glyph behind a printed blank is, without doubt, the next word's on the same line."""
    size = here.last_top - here.last_bottom
    return (
        here.printed
        and not here.wide
        and code < _FIRST_HAN
        and ord(here.texts[-1][-1]) < _FIRST_HAN
        and here.bottom == here.last_bottom
        and here.top == here.last_top
        and left >= here.left
        and left >= here.lefts[-1] - 0.1 * size
        and -0.5 * size < left - here.right < WIDE_GAP * size
    )


def _continues(here: _Open, placed: tuple[float, float, float, float], text: str) -> bool:
    """Whether a glyph stands on the line of the piece, right behind it."""
    left, bottom, _, top = placed
    size = max(here.top - here.bottom, top - bottom)
    if abs((bottom + top) - (here.bottom + here.top)) / 2 > BASELINE * size:
        return False
    # Full-width punctuation is set into its neighbour's box, and the parts of a ligature share one.
    forwards = left >= here.lefts[-1] - 0.1 * size
    gap = left - here.right
    return forwards and (gap < WIDE_GAP * size or (gap < 3 * WIDE_GAP * size and _is_enumerator(here, text)))


def _is_enumerator(here: _Open, after: str) -> bool:
    """A bullet or a number stands far from the text that it counts: a tab is between them.

    So does 2.1 before a letter; before a figure it is one of a table.
    """
    text = "".join(here.texts)
    if _PATH.fullmatch(text) and after.isalpha():
        return True
    return len(text) <= 6 and " " not in text and (text[-1] in ".):：、．）" or not text[0].isalnum())


def _append(here: _Open, text: str, placed: tuple[float, float, float, float], at: int) -> None:
    left, bottom, right, top = placed
    if not here.texts:
        here.left, here.bottom, here.right, here.top, here.first = left, bottom, right, top, at
    elif _blank_between(here, text, left, _height(here, top - bottom)):
        here.texts.append("\u3000" if here.wide else " ")
        here.lefts.append(here.right)
    if (bottom, top) != (here.last_bottom, here.last_top) or not here.heights:
        here.heights.append((len(here.texts), bottom, top))
    width = (right - left) / len(text)
    here.texts.extend(text)
    here.lefts.extend(left + index * width for index in range(len(text)))
    here.blank = here.printed = here.wide = False
    here.last, here.last_bottom, here.last_top = at, bottom, top
    here.right = max(here.right, right)
    here.near = here.right + MISSING_BLANK_GAP * (top - bottom)
    here.left = min(here.left, left)
    if top - bottom > here.top - here.bottom:
        here.bottom, here.top = bottom, top


def _runs(here: _Open) -> Iterator[tuple[int, int, float, float]]:
    """Stretches of glyphs of one height: start, end, bottom, top."""
    for (start, bottom, top), (end, _, _) in pairwise([*here.heights, (len(here.texts), 0.0, 0.0)]):
        yield start, end, bottom, top


def _raised(here: _Open, bottom: float, size: float) -> tuple[int, ...]:
    """The positions of glyphs smaller than a line of this size, and above its bottom."""
    return tuple(
        at
        for start, end, low, high in _runs(here)
        if high - low < SMALL * size and low > bottom + RAISED * size
        for at in range(start, end)
    )


def _usual_height(here: _Open) -> tuple[float, float]:
    """Bottom and top of most glyphs: a raised mark or the bullet of a symbol font is no measure of a line."""
    if len(here.heights) == 1:
        return here.heights[0][1:]
    counted: Counter[tuple[float, float]] = Counter()
    for start, end, bottom, top in _runs(here):
        counted[bottom, top] += end - start
    return counted.most_common(1)[0][0]


def _height(here: _Open, size: float) -> float:
    """The height of a glyph, or that of the one before: the box of a hyphen may be as flat as its stroke."""
    before = here.last_top - here.last_bottom
    return before if size < FLAT * before else size


def _blank_between(here: _Open, char: str, left: float, size: float) -> bool:
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
