"""Keywords and codes that a paper makes its own: "Pledge 1", "Pledge 2" ..., "OE1", "OE2" ...."""

from __future__ import annotations

import re

from constancia.lexicon.numbering import KEYWORD_NUMERALS, Numbering, Style
from constancia.outline.enumerators import Reader, with_style
from constancia.outline.numerals import readings

LEAST = 3  # lines that count on with one word before the number, so that the word is a keyword
LEAST_KNOWN = 2  # the same where a known keyword is one of the words: "Structural Pillar 1"
LONGEST = 160  # code points of such a line
_NUMBERED = re.compile(
    r"^[#*_ \t]{0,6}"
    r"(?P<word>[^\W\d_]{3,20}(?: [^\W\d_]{2,20}){0,2}[ \xa0]|[\u4e00-\u9fff]{2,4}|[A-Z]{1,4}[-–]?(?=\d))"
    r"(?P<n>\d{1,2}(?:\.\d{1,2})?|[IVX]{1,6}|[一二三四五六七八九十]{1,3})"
    r"(?=[.:：)][*_ \t\xa0]|[：.]\w|[ \t\xa0]+[–—-]|[ \t\xa0\u3000]+[^\Wa-zà-ÿ]|[*_ ]*$)[^\n]{0,200}",
    re.MULTILINE,
)
_SYSTEMS = ("decimal", "roman", "path", "ideographs")


def with_own_keywords(styles: Reader, text: str) -> Reader:
    """The reader with the keywords that lines of `text` count on with; itself where there are none."""
    known = styles.numbering
    last: dict[str, tuple[int, ...]] = {}
    steps: dict[str, int] = {}
    for match in _NUMBERED.finditer(text):
        word = _word(match["word"])
        if not match["word"][0].isupper() and not _ideographic(word):
            continue
        if len(match[0].rstrip()) > LONGEST or word in known.around.captions:
            continue
        number = _number(match["n"], known)
        steps[word] = steps.get(word, 0) + _counts_on(last.get(word), number)
        last[word] = number
    found = [
        word
        for word, count in steps.items()
        if count >= (LEAST_KNOWN if any(_is_known(each, styles) for each in word.split()) else LEAST)
        and not _is_known(word, styles)
    ]
    for word in found:
        styles = with_style(styles, _style(word))
    return styles


def _word(printed: str) -> str:
    """The word in lower case, as a style has it; a code right before its number keeps its capitals."""
    return printed if printed.isascii() and not printed[-1].isspace() else printed.strip().casefold()


def _ideographic(word: str) -> bool:
    return not word.isascii() and "\u4e00" <= word[0] <= "\u9fff"


def _number(token: str, known: Numbering) -> tuple[int, ...]:
    for number in readings(token, _SYSTEMS, known):
        return (*number.above, number.value)
    return ()


def _counts_on(before: tuple[int, ...] | None, number: tuple[int, ...]) -> bool:
    """Whether a number is the first, the next one, or the first beneath the next one."""
    if not number:
        return False
    if before is None:
        return number[-1] == 1
    return number[-1] == 1 if number[:-1] != before[:-1] else number[-1] == before[-1] + 1


def _is_known(word: str, styles: Reader) -> bool:
    return any(word in style.words for style in styles.numbering.styles)


def _style(word: str) -> Style:
    gap = "" if _ideographic(word) or word != word.casefold() else " "
    return Style(
        id=word,
        family=f"keyword:{word}",
        prints=(f"{{word}}{gap}{{n}}",),
        numerals=KEYWORD_NUMERALS,
        words=(word,),
        kind="section",
    )
