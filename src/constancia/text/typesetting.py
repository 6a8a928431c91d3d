"""A text without what its typesetting put into it, and everything quoted as it is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from unicodedata import normalize

from constancia.model import Document
from constancia.text.lines import Line
from constancia.text.lines import lines as lines_of
from constancia.text.markers import MARKER
from constancia.text.respelling import Respelt

_SPACES = "\u00a0\u2000-\u200a\u202f"  # of all widths, or that do not break
_HYPHENS = "\u2010\u2011"
# Soft hyphens, joints and breaks without width, marks of the direction of writing.
_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_MARKS = "\u0300-\u036f"  # accents that are signs of their own, behind their letter
_WIDE = "\uff05\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"  # figures and letters as wide as an ideograph
# One class is looked for several times as fast as what it is made of, and most texts have none of it.
_ANY = re.compile(rf"[{_SPACES}{_HYPHENS}{_WIDE}{_UNSEEN}{_MARKS}\t]|  ")
_SET = re.compile(rf"[{_SPACES}{_HYPHENS}{_WIDE}]|[{_UNSEEN}]+|[{_MARKS}]+| {{2,3}}(?=\S)|\t(?=\w)")
_HAN = re.compile("[\u3400-\u9fff]")
_INSIDE = re.compile(" (?=[\u3400-\u9fff])")
STREWN = 0.01  # of a text of ideographs, spaces from which on they part nothing: a converter's
# A file of ideographs is broken at a width where its lines are so long, and so many of those that end in a
# sentence end within so many signs of the longest.
WIDTHS, RAGGED, BROKEN_SHARE = range(18, 81), 2, 0.4
LEAST_BROKEN = 3
_ENDS = "。！？"
_CLOSES = "。！？；："
_LATIN = re.compile(r"[A-Za-z]")
SAMPLE, IDEOGRAPHIC = 4_000, 0.3  # code points of a text looked at, and its share of ideographs


def unset(document: Document, *, lines: bool = True) -> Respelt:
    """The document with one plain space between words, plain hyphens, whole letters and nothing unseen; in
    ideographs without the spaces of a converter and the ends of lines inside a sentence.

    Rules are written for such texts; web pages, word processors and PDFs hold others. More than three spaces
    are left: they part columns. Without `lines` what a line is made of stays as well, its ends and its
    gaps: they tell headings. Values that rules find are told as they found them, their places are those of
    the text as it is printed.
    """
    text, pieces, dropped, done = document.text, list[str](), list[int](), 0
    for start, end, plain in _places(text, lines=lines):
        pieces += (text[done:start], plain)
        dropped += range(start + len(plain), end)
        done = end
    if not pieces:
        return Respelt(document, document, ())
    known = "".join((*pieces, text[done:]))
    read = Respelt(document, replace(document, text=known), tuple(dropped), quoting=False)
    return replace(read, known=replace(read.known, hints=tuple(read.hints())))


def _places(text: str, *, lines: bool) -> Iterator[tuple[int, int, str]]:
    """What is to be written otherwise, in order: from where to where, and what stands there instead."""
    found = list[tuple[int, int, str]]()
    if _is_ideographic(text):
        found += ((start, end, "") for start, end in (*(_breaks(text) if lines else ()), *_strewn(text)))
    for match in _SET.finditer(text) if _ANY.search(text) else ():
        start, end = match.span()
        before, sign = text[max(0, start - 1) : start], text[start]
        if sign in " \t":  # a few spaces, or a tabulator between words
            if lines and (before.isalnum() if sign == "\t" else before.strip()):
                found.append((start, end, " "))
        elif "\u0300" <= sign <= "\u036f":
            letter = normalize("NFC", text[max(0, start - 1) : end])
            if before.isalpha() and len(letter) == 1:
                found.append((start - 1, end, letter))
        else:
            found.append((start, end, _plain(sign)))
    done = 0
    for start, end, plain in sorted(found):
        if start >= done:
            yield start, end, plain
            done = end


def _plain(sign: str) -> str:
    """What stands for a sign; nothing for one that is not seen."""
    if sign.isspace():
        return " "
    if sign in _HYPHENS:
        return "-"
    return normalize("NFKC", sign) if sign >= "\uff05" and sign != "\ufeff" else ""


def _is_ideographic(text: str) -> bool:
    """Whether a text is one of ideographs, not one of letters that quotes some."""
    sample = text[:SAMPLE]
    return len(_HAN.findall(sample)) > IDEOGRAPHIC * len(sample)


def _strewn(text: str) -> list[tuple[int, int]]:
    """The spaces between ideographs of a text in which a converter saw gaps all over."""
    found = [match.span() for match in _INSIDE.finditer(text, 1) if _HAN.match(text, match.start() - 1)]
    return found if len(found) > STREWN * len(text) else []


def _breaks(text: str) -> list[tuple[int, int]]:
    """The ends of lines inside sentences, in a text of ideographs that is broken at a width."""
    every = list(lines_of(text))
    widths = sorted(len(line.text) for line in every if not line.blank)
    widest = widths[len(widths) * 9 // 10] if widths else 0
    if widest not in WIDTHS:
        return []
    followed = [pair for pair in pairwise(every) if not (pair[0].blank or pair[1].blank)]
    full = [(line, behind) for line, behind in followed if len(line.text) >= widest - RAGGED]
    inside = [line for line, _ in followed if line.text[-1] not in _CLOSES]
    broken = sum(line.text[-1] not in _CLOSES for line, _ in full)
    if broken < max(LEAST_BROKEN, BROKEN_SHARE * len(inside)):
        return []
    return [(line.end, behind.start) for line, behind in full if _goes_on(text, line, behind)]


def _goes_on(text: str, line: Line, behind: Line) -> bool:
    """Whether a full line's sentence goes on on the next one: neither its end nor a new paragraph."""
    apart = line.text[-1] in _ENDS or MARKER.match(behind.text) is not None
    opened = text[behind.start - behind.indent : behind.start]
    words = _LATIN.match(line.text[-1]) and _LATIN.match(behind.text)  # two words, parted by the line's end
    return not (apart or words or opened.strip(" ") or len(opened) > 1)
