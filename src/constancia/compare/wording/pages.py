"""Figures that are the numbers of pages, which a text has between its words."""

from __future__ import annotations

import re

from constancia.compare.wording.grams import fold
from constancia.lexicon.cues import words
from constancia.model import Span

_EDGE = re.compile(r"\n ?\d{1,3}(?!\d)|(?<!\d)\d{1,3} ?\n")
_WORD = re.compile(r"\s+(\w+)")
_FIRST = 10  # smaller figures stand one after another by chance
_LEAF = 10_000  # code points within which the pages before and after have their numbers

_CUT_BEFORE = re.compile(r"[^\W\d_][,\w]*\s*\n\s*\d{1,3}\s+$")  # "We seek to", the page, "promote trade"
_CUT_BEHIND = re.compile(r"\s*\n\s*\d{1,3}\s+[^\W\d_]")
_NEAR = 80  # code points before a quotation in which the page before ends

# Where one page ends inside a sentence and the next begins with its number: no end of a paragraph.
NEW_PAGE = r"\s*\d{1,3}\s+[^\W\d]"


def stands_at_edge(text: str, span: Span) -> bool:
    """Whether digits alone stand at the edge of a line of the text."""
    return _EDGE.search(text, max(0, span.start - 2), span.end + 2) is not None


def stands_before_determiner(text: str, language: str, span: Span) -> bool:
    """Whether a figure counts nothing: "create 18 a national survey"."""
    behind = _WORD.match(text, span.end)
    return behind is not None and fold(behind[1]) in words(language, "determiners")


def is_numbered_on(text: str, span: Span) -> bool:
    """Whether a bare figure stands between the one before it and the one after it, as numbers of pages do."""
    said = span.quote(text)
    if not said.isdecimal() or int(said) < _FIRST:
        return False
    near = (text[max(0, span.start - _LEAF) : span.start], text[span.end : span.end + _LEAF])
    beside = zip((int(said) - 1, int(said) + 1), near, strict=True)
    return all(re.search(rf"(?<!\S){number}(?!\S)", part) for number, part in beside)


def is_cut_by_page(text: str, span: Span) -> bool:
    """Whether a quotation ends or begins where a page does, its sentence going on behind the number."""
    before = text[max(0, span.start - _NEAR) : span.start]
    return bool(_CUT_BEFORE.search(before) or _CUT_BEHIND.match(text, span.end))
