"""Writing an ordinal the way an enumerator template asks: "({roman})" and 4 give "(iv)"."""

from __future__ import annotations

from collections.abc import Sequence

_ROMAN = (
    (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_HAN = "零一二三四五六七八九"
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def printed(template: str, path: Sequence[int], words: Sequence[str], ordinals: Sequence[str]) -> str | None:
    """The enumerator of the heading whose numbers from the top are `path`, its own last.

    A template names one numeral: arabic, full_width, roman, ROMAN, alpha, ALPHA, han, path ("2.1"),
    word, Word, WORD, first, First, FIRST. `words` and `ordinals` are a language's number words from
    one on; None where they do not reach that far.
    """
    number = path[-1]
    if number > len(words) and any(name in template.lower() for name in ("{word}", "{first}")):
        return None
    word, first = (words[number - 1], ordinals[number - 1]) if number <= len(words) else ("", "")
    return template.format(
        arabic=number,
        full_width=str(number).translate(_FULL_WIDTH),
        roman=roman(number),
        ROMAN=roman(number).upper(),
        alpha=alpha(number),
        ALPHA=alpha(number).upper(),
        han=han(number),
        path=".".join(map(str, path)),
        word=word,
        Word=word.capitalize(),
        WORD=word.upper(),
        first=first,
        First=first.capitalize(),
        FIRST=first.upper(),
    )


def roman(number: int) -> str:
    """1 to 399 in small Roman numerals."""
    written = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        written += sign * times
    return written


def alpha(number: int) -> str:
    """a to z, then aa, bb ..., as lists run on."""
    times, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (times + 1)


def han(number: int) -> str:
    """1 to 99 in Chinese numerals."""
    tens, ones = divmod(number, 10)
    if tens == 0:
        return _HAN[ones]
    return (_HAN[tens] if tens > 1 else "") + "十" + (_HAN[ones] if ones else "")
