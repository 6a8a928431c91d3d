"""From the glyphs of a page of a PDF to pieces of its printed lines; coordinates as in `pieces.py`.

Third-party types stop here: pypdfium2 is known to this file, to `rules.py`, `grounds.py` and `reading.py`
alone.
"""

from __future__ import annotations

import ctypes
import math
import re
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from constancia.read.pdf.calls import calls
from constancia.read.pdf.opened import (
    FIRST_HAN,
    LETTER_O,
    MISSING_BLANK_GAP,
    Open,
    append,
    continues,
    hangs,
    raised,
    spaced,
    usual_height,
)
from constancia.read.pdf.pieces import Piece, Setting, edges_of, joined
from constancia.read.pdf.signs import RADICALS, SECOND_BULLET, character, drawing

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

# Radians from the upright: scans and slanted fonts stay below.
ASLANT = 0.2
SAMPLED = 100  # glyphs by which a page tells how it is to be turned

_NOT_TEXT = frozenset({0, 10, 13})
# Word processors write no-break spaces into a PDF wherever they stretch a line.
_BLANK = frozenset({9, 32, 0xA0, 0x3000})
_WIDE_BLANK = 0x3000
_BOLD_NAME = re.compile(rb"bold|black|heavy|demi", re.I)
_ITALIC_NAME = re.compile(rb"italic|oblique|kursiv", re.I)
# Fonts whose letters are drawings: what such a font prints of an "n" is a bullet.
_DRAWING_NAME = re.compile(rb"dingbats|wingdings|webdings|awesome|icon", re.I)
_BOLD = 600  # the weight from which fonts call themselves semibold or bold
_OUTLINED = frozenset({2, 6})  # ways of painting that fill letters and draw their outlines
_UNPAINTED = frozenset({3, 7})  # and those that do neither

_setting = cache(Setting)


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
    reader = _Reader(page, text_page, number, known)
    for piece in filter(reader.shows, reader.run()):
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
        turned = self.rotation or page.get_rotation()
        self.shown: tuple[float, float, float, float] | None = None if turned else page.get_cropbox()
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
        upright, here = not self.rotation, Open()
        for at, code in enumerate(self._codes()):
            plain = 32 < code < 0xA0 or 0xAE <= code < FIRST_HAN or RADICALS.stop <= code < 0xD800
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
                and (here.lefts[-1] <= left <= here.near if not here.blank else spaced(here, left, code))
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
            if here.texts == LETTER_O and hangs(here, placed) and self._in_another_font(here.first, at):
                here.texts[0], here.drawn = SECOND_BULLET, True
            if here.texts and not continues(here, placed, text):
                yield self._piece(here)
                here = Open()
            if not here.texts and (0xF000 <= code <= 0xF0FF or self._face(at).draws):
                text, here.drawn = drawing(text), True
            append(here, text, placed, at)
        if here.texts:
            yield self._piece(here)

    def shows(self, piece: Piece) -> bool:
        """Whether any of a piece is on the page, where that is not turned: not the other half of a spread."""
        if self.shown is None:
            return True
        left, bottom, right, top = self.shown
        return piece.right > left and piece.left < right and piece.top > bottom and piece.bottom < top

    def _codes(self) -> Sequence[int]:
        """The code of each glyph; all at once where each has one, for a call a glyph takes its time."""
        codes = array("H", bytes(2 * (self.count + 1)))
        where = ctypes.c_void_p(codes.buffer_info()[0])
        if self.calls.text(self.address, 0, self.count, where) == self.count + 1:
            return codes[: self.count]
        return [self.library.FPDFText_GetUnicode(self.handle, at) for at in range(self.count)]

    def _special(self, code: int, here: Open, at: int) -> str:
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

    def _piece(self, here: Open) -> Piece:
        bottom, top = usual_height(here)
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
            raised=raised(here, bottom, size) if len(here.heights) > 1 else (),
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

    def _opening(self, here: Open) -> int:
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

    def _in_another_font(self, at: int, other: int) -> bool:
        fonts = [self.calls.font(self.calls.object(self.address, each)) for each in (at, other)]
        return bool(fonts[0] != fonts[1])

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

    def _bold_to(self, here: Open) -> int:
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
