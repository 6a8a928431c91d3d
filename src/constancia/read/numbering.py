"""Numbers that word processors and browsers print before items: no text has them, only their style."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_HAN = "〇一二三四五六七八九"
_HAN_UNITS = ("", "十", "百", "千")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"

# The names of Office Open XML (ECMA-376, part 1, 17.18.59) for numbers counted in Han characters.
_COUNTED = frozenset(
    {
        "chineseCounting",
        "chineseCountingThousand",
        "japaneseCounting",
        "taiwaneseCounting",
        "taiwaneseCountingThousand",
    }
)


def enumerator(number: int, style: str) -> str:
    """`number` in a style named as in Office Open XML; in figures where the style has no sign for it."""
    if number < 1:
        return str(number)
    if style in ("lowerLetter", "upperLetter"):
        return _cased(_letters(number), style)
    if style in ("lowerRoman", "upperRoman") and number < 4000:
        return _cased(_roman(number), style)
    if style in _COUNTED and number < 10_000:
        return _han(number)
    if style == "decimalZero":
        return f"{number:02}"
    if style == "decimalFullWidth":
        return str(number).translate({ord("0") + digit: 0xFF10 + digit for digit in range(10)})
    signs = {
        "ideographDigital": _HAN[1:],
        "japaneseDigitalTenThousand": _HAN[1:],
        "ideographTraditional": _STEMS,
        "ideographZodiac": _BRANCHES,
        "decimalEnclosedCircle": _CIRCLED,
        "decimalEnclosedCircleChinese": _CIRCLED,
    }.get(style, "")
    return signs[number - 1] if number <= len(signs) else str(number)


def _cased(text: str, style: str) -> str:
    return text.upper() if style.startswith("upper") else text


def _letters(number: int) -> str:
    """a to z, then aa, bb: the letter repeated, as word processors count."""
    times, at = divmod(number - 1, 26)
    return chr(ord("a") + at) * min(times + 1, 9)


def _roman(number: int) -> str:
    printed = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        printed += sign * times
    return printed


def _han(number: int) -> str:
    """Below ten thousand: 10 is 十, 21 二十一, 105 一百〇五."""
    printed, gap = "", False
    for place, digit in zip(range(len(str(number)) - 1, -1, -1), map(int, str(number)), strict=True):
        if not digit:
            gap = bool(printed)
            continue
        printed += ("〇" if gap else "") + _HAN[digit] + _HAN_UNITS[place]
        gap = False
    return printed.removeprefix("一") if 10 <= number < 20 else printed
