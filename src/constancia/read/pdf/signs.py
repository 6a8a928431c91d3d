"""What the codes of a PDF's glyphs stand for: letters, ligatures taken apart, bullets of symbol fonts."""

from __future__ import annotations

_LIGATURES = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
}  # fmt: skip
# Bullets as symbol fonts code them, in the private area of Unicode.
_SYMBOLS = {
    0xF0B7: "•",
    0xF0A7: "▪",
    0xF0D8: "➢",
    0xF0FC: "✓",
    0xF06E: "■",
    0xF02D: "–",
    0xF076: "❖",
    0xF0A8: "◆",
}
_HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: "\u00ad"}
_BULLET = "\u2022"
_FIRST_DRAWING = 0x2000  # below it stand letters
_UNKNOWN = "\ufffd"


def drawing(text: str) -> str:
    """What a font of drawings prints: a bullet, where the file has a letter or no known sign for it."""
    known = _FIRST_DRAWING <= ord(text[0]) < 0xF000
    return text if known else _BULLET


def character(code: int) -> str:
    """A glyph's text: ligatures taken apart, bullets of symbol fonts named, lone surrogates replaced."""
    if code in _HYPHENS:
        return _HYPHENS[code]
    if code in _LIGATURES:
        return _LIGATURES[code]
    if code in _SYMBOLS:
        return _SYMBOLS[code]
    return _UNKNOWN if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF or code < 32 else chr(code)
