"""Keywords and codes that a paper makes its own: "Pledge 1", "Pledge 2" ..., "OE1", "OE2" ...."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise

from constancia.lexicon.numbering import KEYWORD_NUMERALS, Numbering, Style
from constancia.outline.lines.enumerators import Reader, with_style
from constancia.outline.lines.numerals import readings

LEAST = 3  # lines that count on with one word before the number, so that the word is a keyword
LEAST_LETTERS = 2  # letters before figures that count on, so that they are codes: A1, A2, B1
LEAST_SURE = 2  # the same of codes in capitals, or where a word is known: "Structural Pillar 1"
MARKED = 2  # lines that one counts for which markup calls a heading
LONGEST = 160  # code points of such a line
_SYSTEMS = ("decimal", "roman", "path", "ideographs", "latin", "word")

_CODE = Style(
    id="code",
    family="code",
    prints=("{n}.", "{n}:", "{n}：", "{n})", "{n} -", "{n} –", "{n} —", "{n}"),
    numerals=("code",),
)

_MIXED = Style(
    id="letter-and-roman",
    family="dot",
    prints=("{n}.", "{n})", "{n}:", "{n} -", "{n} –", "{n}"),
    numerals=("mixed",),
)
_MIXED_LINE = re.compile(
    r"^[#*_ \t]{0,6}([A-HJ-Z]\.[IVX]{1,5}|[IVX]{1,5}\.[A-H])[.)]?[ \t]+[^\W\d_]", re.MULTILINE
)


def with_own_keywords(styles: Reader, text: str) -> Reader:
    """The reader with the keywords that lines of `text` count on with; itself where there are none."""
    steps, runs = _steps(styles.numbering, text)
    letters = [word for word, count in steps.items() if count and len(word) == 1 and word.isascii()]
    counted = sum(steps[letter] for letter in letters)
    if len(letters) >= LEAST_LETTERS and counted >= LEAST and all(runs[letter] == 1 for letter in letters):
        styles = with_style(styles, _CODE)
        for letter in letters:
            del steps[letter]
    found = [
        word
        for word, count in steps.items()
        if count >= (LEAST_SURE if _is_sure(word, styles) else LEAST) and not _is_known(word, styles)
    ]
    for word in found:
        styles = with_style(styles, _style(word))
    return with_style(styles, _MIXED) if _has_mixed(styles.numbering, text) else styles


def _has_mixed(known: Numbering, text: str) -> bool:
    """Whether letters and Roman numerals count on together: "A.I", "A.II"; one alone is an abbreviation."""
    found = [number for token in _MIXED_LINE.findall(text) for number in readings(token, ("mixed",), known)]
    return any(
        one.above == other.above and (one.value, other.value) == (1, 2) for one, other in pairwise(found)
    )


def _steps(known: Numbering, text: str) -> tuple[Counter[str], Counter[str]]:
    """How often lines count on with each word or code before their number; in how many runs it stands."""
    last: dict[str, list[tuple[int, ...]]] = {}
    steps: Counter[str] = Counter()
    runs: Counter[str] = Counter()
    latest = ""
    asked: set[tuple[int, ...]] = set()  # the numbers of the line before, where that asks
    for match in _numbered(tuple(known.words)).finditer(text):
        word, question = _word(match["word"]), asked
        asked = set(_numbers(match["n"], known)) if match[0].rstrip("*_ ").endswith(("?", "？")) else set()
        if question.intersection(_numbers(match["n"], known)):
            continue  # "A1" behind "Q1": an answer
        if not match["word"][0].isupper() and not _ideographic(word):
            continue
        if len(match[0].rstrip()) > LONGEST or word in known.around.captions:
            continue
        numbers = _numbers(match["n"], known)
        before = last.get(word, [()])
        counts_on = any(_counts_on(one or None, other) for one in before for other in numbers)
        steps[word] += counts_on * (MARKED if match[0].startswith("#") else 1)
        runs[word] += word != latest
        last[word], latest = numbers, word if len(word) == 1 else latest
    return steps, runs


@lru_cache(maxsize=16)
def _numbered(words: tuple[str, ...]) -> re.Pattern[str]:
    """A line that opens with a word or a code and a number; `words` are those that are numbers."""
    named = "|".join(rf"(?i:{re.escape(word)})\b" for word in words) or r"(?!)"
    return re.compile(
        r"^[#*_ \t]{0,6}"
        r"(?P<word>[^\W\d_]{3,20}(?: [^\W\d_]{2,20}){0,3}[ \xa0]|[\u4e00-\u9fff]{2,4}|[A-Z]{1,4}[-–]?(?=\d))"
        rf"(?:#(?=\d))?(?P<n>{named}|\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}|[IVX]{{1,6}}|[A-Z]|[一二三四五六七八九十]{{1,3}})"
        r"(?=[ \xa0]?[:：][*_ \t\xa0]|[.)][-–—]?[*_ \t\xa0]|[：.]\w|[ \t\xa0]+[–—-]"
        r"|[ \t\xa0\u3000]+[^\Wa-zà-ÿ]|[*_ ]*$)[^\n]{0,200}",
        re.MULTILINE,
    )


def _word(printed: str) -> str:
    """The word in lower case, as a style has it; a code right before its number keeps its capitals."""
    return printed if printed.isascii() and not printed[-1].isspace() else printed.strip().casefold()


def _ideographic(word: str) -> bool:
    return not word.isascii() and "\u4e00" <= word[0] <= "\u9fff"


def _numbers(token: str, known: Numbering) -> list[tuple[int, ...]]:
    """What a number may be, with those above it: "C" is Roman a hundred and the third letter."""
    return [(*number.above, number.value) for number in readings(token, _SYSTEMS, known)]


def _counts_on(before: tuple[int, ...] | None, number: tuple[int, ...]) -> bool:
    """Whether a number is the first, the next one, or the first beneath the next one."""
    if before is None:
        return number[-1] == 1
    return number[-1] == 1 if number[:-1] != before[:-1] else number[-1] == before[-1] + 1


def _is_sure(word: str, styles: Reader) -> bool:
    """Whether a word is a code of several capitals ("OE1"), or one of several is a known keyword."""
    code = len(word) > 1 and word.isascii() and word.isupper()
    return code or any(_is_known(each, styles) for each in word.split())


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
