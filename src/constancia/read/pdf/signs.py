"""What the codes of a PDF's glyphs stand for: letters, ligatures taken apart, bullets of symbol fonts."""

from __future__ import annotations

import unicodedata

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
# Fonts that draw a character and the radical of its shape with one glyph give either code for it.
RADICALS = range(0x2E80, 0x2FE0)
_WRITTEN = dict(
    zip(
        "\u2e9d\u2e9f\u2ea0\u2eaa\u2eac\u2eae\u2eb0\u2ebc\u2ec1\u2ec4\u2ec5\u2ec6\u2ec8\u2ec9\u2ecb\u2ed0\u2ed1\u2ed3\u2ed4\u2ed8\u2ed9"
        "\u2eda\u2edb\u2edc\u2edd\u2ee0\u2ee2\u2ee3\u2ee4\u2ee5\u2ee6\u2ee7\u2ee8\u2ee9\u2eea\u2eeb\u2eec\u2eed\u2eee\u2eef\u2ef0\u2ef2\u2ef3",
        "月母民疋示竹纟肉虎西见角讠贝车钅長长门青韦页风飞食饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙亀龟",
        strict=True,
    )
)
_HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: "\u00ad"}
_BULLET = "\u2022"
SECOND_BULLET = "\u25e6"  # in the text, for the letter "o" of a typewriter's font that counts items
_FIRST_DRAWING = 0x2000  # below it stand letters
_UNKNOWN = "\ufffd"


def drawing(text: str) -> str:
    """What a font of drawings prints: a bullet, where the file has a letter or no known sign for it."""
    known = _FIRST_DRAWING <= ord(text[0]) < 0xF000
    return text if known else _BULLET


def character(code: int) -> str:
    """A glyph's text: ligatures taken apart, bullets named, radicals as characters, lone surrogates out."""
    if code in _HYPHENS:
        return _HYPHENS[code]
    if code in _LIGATURES:
        return _LIGATURES[code]
    if code in _SYMBOLS:
        return _SYMBOLS[code]
    if code in RADICALS:
        return _WRITTEN.get(chr(code)) or unicodedata.normalize("NFKC", chr(code))
    return _UNKNOWN if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF or code < 32 else chr(code)
