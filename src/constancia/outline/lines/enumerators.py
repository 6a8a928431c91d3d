"""The enumerator at the start of a line: which style, which number (`lexicon/*/numbering.toml`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import takewhile
from typing import NamedTuple

from constancia.lexicon.numbering import Numbering, Style, numbering
from constancia.outline.lines.numerals import Numeral, readings

# "Measure No. 3", "Medida n.º 3", "Outcome #3": what some print between a keyword and its number.
_NUMBER_SIGN = r"(?:(?:n\.?\s?[º°ª]|no\.|núm\.|№|#)\s*)?"
# Figures and Roman capitals alone: behind a plural, or a word that joins numbers, a letter is a word.
_NUMBERS = r"(?:[0-9]{1,3}(?:\.[0-9]{1,2})?(?![0-9])|(?-i:[IVX]{1,5})(?![^\W\d_]))"
MOST_WEAK = 999  # a larger number without a sign of its own is a year or a quantity
# What is put in later counts between two numbers: "Artigo 5.º-A", "Artículo 12 bis".
_PUT_IN = r"(?:[-–](?-i:[A-Z])(?![^\W\d_])|\s(?:bis|ter|qu[aá]ter|quinquies|sexies)(?!\w))?"
# The sign of an ordinal; where it was a small raised letter, a plain "o" is left: "Artigo 15.o".
_SIGNS_BEHIND = rf"(?:\.?[º°ª]|(?<=[0-9])\.?o(?![^\W_]))?{_PUT_IN}(?:[.,)][-–—]?)?"
LONGEST = 60  # code points; no enumerator with its keyword is longer


@dataclass(frozen=True, slots=True)
class Enumerator:
    """One reading of a printed enumerator. `end` is its length in code points, trailing space left out.

    `number` is None where a keyword stands alone ("Annex").
    """

    style: Style
    number: Numeral | None
    printed: str
    end: int

    @property
    def value(self) -> int | None:
        return None if self.number is None else self.number.value


_TOKENS = {
    "code": r"[a-z]{1,4}[-–]?[0-9]{1,2}(?:\.[0-9]{1,2})?(?![0-9])",
    "mixed": r"(?-i:[A-HJ-Z]\.[IVX]{1,5}|[IVX]{1,5}\.[A-H])(?![^\W_])",
}


class Pattern(NamedTuple):
    """One template of a style. `needed` must stand in a line, in small letters, for the pattern to match it.

    A line is tried with fifty patterns, of which it can match five: to look for `needed` first takes a tenth
    of the time, and a pattern that no line of a paper needs is never compiled. `parts` match one behind the
    other: what stands for a number is long, and is compiled once for all the keywords it may stand beside.
    """

    style: Style
    needed: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """The styles of one language; `patterns` by the sign a line starts with.

    `hint` fails fast on the many lines that start with a letter and with no enumerator.
    """

    numbering: Numbering
    hint: re.Pattern[str]
    patterns: dict[str, tuple[Pattern, ...]]

    def read(self, text: str) -> tuple[Enumerator, ...]:
        """Every reading of the longest enumerator at the start of `text`; none where there is none."""
        patterns = self.patterns.get(text[:1])
        if patterns is None or not self.hint.match(text):
            return ()
        head = text[:LONGEST]
        low = head.lower()
        found: list[Enumerator] = []
        for style, needed, parts in patterns:
            if needed in low:
                found += self._try(style, parts, head)
        longest = max((reading.end for reading in found), default=0)
        return tuple(reading for reading in found if reading.end == longest)

    def _try(self, style: Style, parts: Iterable[str], head: str) -> list[Enumerator]:
        end, number = _matched(parts, head)
        printed = head[:end]
        if not end or not _parted(printed, head[end:]):
            return []
        if style.alone and head[end:].strip(" .:–—-"):
            return []
        if style.weak and printed.isalpha() and printed.isascii() and head[end:].lstrip()[:1].islower():
            return []  # "I am": a word
        if number is None:
            return [] if head[end:].lstrip()[:1].islower() else [Enumerator(style, None, printed, end)]
        numerals = readings(number, style.numerals, self.numbering)
        if style.weak:  # "2032: first services" is a year
            numerals = (numeral for numeral in numerals if numeral.value <= MOST_WEAK)
        return [Enumerator(style, numeral, printed, end) for numeral in numerals]


@cache
def reader(language: str) -> Reader:
    """The styles of a language, ready to read with. ValueError where its data is not as it should be."""
    known = numbering(language)
    by_sign: dict[str, list[Pattern]] = {}
    for style in known.styles:
        for template in style.prints:
            pattern = _pattern(template, style, known)
            for sign in _openings(template, style, known):
                by_sign.setdefault(sign, []).append(pattern)
    return Reader(known, _hint(known), {sign: tuple(listed) for sign, listed in by_sign.items()})


def with_style(known: Reader, style: Style) -> Reader:
    """The reader with one more keyword, or codes, as a paper may bring its own."""
    by_sign = dict(known.patterns)
    for template in style.prints:
        pattern = _pattern(template, style, known.numbering)
        for sign in _openings(template, style, known.numbering):
            by_sign[sign] = (pattern, *by_sign.get(sign, ()))
    opening = _any(style.words) if style.words else _TOKENS["code"]
    hint = re.compile(f"{known.hint.pattern}|{opening}", re.IGNORECASE)
    return Reader(known.numbering, hint, by_sign)


def _openings(template: str, style: Style, known: Numbering) -> set[str]:
    """The signs a line in this style may start with, in both cases."""
    if template.startswith("{word}"):
        signs = {word[0] for word in style.words}  # and of their plurals, which begin alike
    elif not template.startswith("{n}"):
        signs = {template[0]}
    else:
        signs = {sign for numeral in style.numerals for sign in _signs(numeral, known)}
    return {case for sign in signs for case in (sign, sign.upper(), sign.lower())}


def _signs(numeral: str, known: Numbering) -> Iterable[str]:
    if numeral in known.sequences:
        return known.sequences[numeral]
    return {
        "decimal": "0123456789０１２３４５６７８９",
        "roman": "ivxlc",
        "code": "abcdefghijklmnopqrstuvwxyz",
        "mixed": "abcdefghijklmnopqrstuvwxyz",
        "path": "0123456789abcdefghijklmnopqrstuvwxyz",
        "word": {word[0] for word in known.words},
        "ideographs": {*known.digits, *known.units},
    }[numeral]


def _matched(parts: Iterable[str], head: str) -> tuple[int, str | None]:
    """Where an enumerator ends, and its number as it is printed; 0 where the parts do not match."""
    end, number = 0, None
    for part in parts:
        match = _compiled(part).match(head, end)
        if match is None:
            return 0, None
        end, number = match.end(), match.groupdict().get("n", number)
    return end, number


@lru_cache(maxsize=1024)  # all languages have some four hundred; papers bring their own
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def _pattern(template: str, style: Style, known: Numbering) -> Pattern:
    plurals = tuple(plural for plural, word in known.plurals.items() if word in style.words)
    words = (*style.words, *plurals)
    return Pattern(style, _needed(template, words), _parts(template, style, known, plurals))


def _needed(template: str, words: tuple[str, ...]) -> str:
    """What all lines of a template have, in small letters: how its words begin, else a sign of its own."""
    if words:
        low = [word.lower() for word in words]
        shared = takewhile(lambda pair: pair[0] == pair[1], zip(min(low), max(low), strict=False))
        return "".join(sign for sign, _ in shared).partition(" ")[0]
    signs = template.replace("{n}", " ").split()
    return signs[-1].lower() if signs else ""


def _parts(template: str, style: Style, known: Numbering, plurals: tuple[str, ...]) -> tuple[str, ...]:
    joint = rf"(?:\s+|(?=[0-9])|(?<=\.)){_NUMBER_SIGN}"
    named = _any(style.words) if style.words else ""
    if template == "{word} {n}":
        if plurals:
            named = rf"(?:{named}|{_any(plurals)}(?=\s+{_NUMBERS}))"
        return named + _signed(joint), _number(style, known) + _several(known) + _SIGNS_BEHIND
    if template == "{n} {word}":  # "Second Part", "1.º Eixo"; in "2.0 Policy" the word is the title's
        # "3 Programme of work", "2 Strategy": figures without a sign, and the word is the title's
        # and "A plan for all", "UM PROGRAMA NOVO": an article
        articles = tuple(word for word in known.words if word in known.sentences.small)
        article = rf"|{_any(articles)}\s+{named}\s+\w" if articles else ""
        own = rf"(?![0-9]+\s+{named}\s*$|[0-9ivxl]+\s+{named}\s+\w{article})"
        number = _number(style, known, without={"path", "code"}) + r"(?:\.?[ºª°]|(?<=[0-9])\.[oa](?=\s))?"
        # "One programme for all" counts nothing: what stands behind the word goes on in small letters,
        # or in capitals with a word that is written so.
        small = rf"(?!\s+{_any(tuple(known.sentences.small))}\s)" if known.sentences.small else ""
        return own, number, rf"{joint}{named}(?!\w)(?:[.,]|(?!\s+(?-i:[a-zà-ÿ])){small})"
    return (_source(template, style, known, named),)


def _signed(joint: str) -> str:
    """The same, or a hyphen or colon before a number that ends the line or has a sign: "Annex: 1"."""
    alone = r"(?-i:[0-9]{1,2}|[IVX]{1,4}|[A-Z])(?:\s*[.:–]|\s*$)"
    return rf"(?:\s?[-–:]\s?(?={alone})|{joint})"


def _source(template: str, style: Style, known: Numbering, named: str) -> str:
    """A template in one part."""
    pattern = re.escape(template).replace(r"\ ", r"\s*")
    pattern = pattern.replace(re.escape("{word}"), named)
    pattern = pattern.replace(re.escape("{n}"), _number(style, known))
    if template == "{word}{n}":
        return pattern + _several(known) + _SIGNS_BEHIND
    return pattern + r"(?![^\W\d_a-z])" if style.words and style.words[0].isascii() else pattern


def _number(style: Style, known: Numbering, *, without: Set[str] = frozenset()) -> str:
    return rf"(?P<n>{_token(style, known, without=without)})"


def _several(known: Numbering) -> str:
    """More numbers that share the keyword and the title: "Recommendations 4 and 5", "Actions 1-3"."""
    if not known.joints:
        return ""
    joined = rf"(?:\s*,\s*{_NUMBERS})*,?\s+{_any(known.joints)}\s+{_NUMBERS}"
    return rf"(?:{joined}|(?<=[0-9])[–-]{_NUMBERS})?"


def _token(style: Style, known: Numbering, *, without: Set[str]) -> str:
    """What may stand for `{n}`: broad here, judged by `readings`."""
    kinds = _TOKENS | {
        "decimal": r"[0-9０-９]{1,5}(?![0-9０-９])",
        "roman": r"[ivxlc]{1,9}(?![a-z])",
        "path": r"(?:(?:[0-9]{1,3}|[a-z]{1,5})(?:\.[a-z]{0,2}[0-9]{1,3}){1,5}(?![0-9])"
        r"|[0-9]{1,2}\.?(?!o(?![a-z0-9]))[a-z](?![a-z0-9]))",
        "word": _any(tuple(known.words)) + r"(?!\w)",
        "ideographs": f"[{''.join(known.digits)}{''.join(known.units)}]{{1,6}}",
        "latin": r"(?:[a-z]|aa|bb|cc|dd|ee|ff|gg|hh|ii|jj|kk|ll|mm|nn|oo|pp|qq|rr)(?![a-z])",
    }
    if not style.words:  # "Actions 1-3" are three
        kinds["path"] = rf"(?:{kinds['path']}|[0-9]{{1,2}}(?:-[0-9]{{1,2}}){{1,2}}(?![0-9-]))"
    order = ("code", "mixed", "path", "word", "decimal", "roman", "latin", "ideographs")
    asked = [kind for kind in order if kind in style.numerals and kind not in without]
    parts = [kinds[kind] for kind in asked if _known(kind, known)]
    for name in style.numerals:
        if name not in kinds:
            parts.append(f"[{''.join(re.escape(sign) for sign in known.sequences[name])}]")
    return "|".join(parts) or r"(?!)"


def _known(kind: str, known: Numbering) -> bool:
    return not ((kind == "word" and not known.words) or (kind == "ideographs" and not known.digits))


def _any(words: tuple[str, ...]) -> str:
    """Any of the words, longest first; a space stands for any white space."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"


def _hint(known: Numbering) -> re.Pattern[str]:
    signs = "".join(re.escape(sign) for row in known.sequences.values() for sign in row if not sign.isascii())
    ideographs = "".join(known.digits) + "".join(known.units)
    words = tuple(word for style in known.styles for word in style.words)
    opening = {template[0] for style in known.styles for template in style.prints if template[0] != "{"}
    literal = "".join(re.escape(sign) for sign in opening)
    parts = [
        rf"[0-9０-９{signs}{ideographs}{literal}]",
        r"[a-z]{1,9}(?:[.)）:．、]|\s*[-–—]\s)",
        r"[ivxlc]{1,9}(?:\s|$)",
    ]
    parts += [_any(words)] if words else []
    parts += [_any(tuple(known.words))] if known.words else []
    return re.compile("|".join(parts), re.IGNORECASE)


def _parted(printed: str, rest: str) -> bool:
    """Whether the enumerator ends here: "1. Aims", "一、基础" do; "U.S.", "1.5", "(a)(b)" do not."""
    if not rest or rest[0].isspace():
        return True
    if rest[0] in ".,;)）]，、．·/%":
        return False
    if printed[-1].isalnum() and printed[-1].isascii():
        return not rest[0].isalnum() and rest[0] not in "'’\"°"
    if rest[0].isdecimal():
        return not printed[-1].isascii()
    if rest[0].isascii() and rest[0].isalpha():
        return rest[0].isupper() and (len(rest) < 2 or rest[1] not in ".)")
    return True
