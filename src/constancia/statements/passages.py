"""The stretches of a text that are read for statements: what stands between headings and furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from constancia.model import Division, Span
from constancia.text.markers import marker_end
from constancia.text.punctuation import Punctuation
from constancia.text.sentences import (
    bulleted,
    cells,
    is_wrapped,
    label_end,
    paragraphs,
    parted_by_speaker,
    sentences,
    without_speaker,
)

# Dots that lead to a page: what has them is a line of contents, wherever it stands.
_LEADERS = re.compile(r"(?:\.[ \t]?){5,}[ \t]*(?:\d|[ivxlc]+\b)", re.IGNORECASE)
# A word among what counts a paragraph, no numeral of letters: "*Artículo* 5.", not "III -".
_WORDED = re.compile(r"(?!(?:[IVXLC]+|[ivxlc]+)\b)\b[^\W\d_]{3,}")
_PAGE = 8  # code points behind a sentence's dots in which its page stands


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph: its sentences, the id of the innermost division around it, whether it is an item,
    whether a word counts it ("Art. 4º", "Medida 2."), and the ids of all divisions around it.
    """

    division: str | None
    listed: bool
    sentences: tuple[Span, ...]
    worded: bool = False
    around: tuple[str, ...] = ()


def passages(text: str, divisions: Sequence[Division], punctuation: Punctuation) -> Iterator[Passage]:
    """The paragraphs of a text in order, headings, furniture and lines of contents left out."""
    wrapped, contents = is_wrapped(text), _LEADERS.search(text) is not None
    for start, end, around in _gaps(len(text), divisions):
        division = around[-1] if around else None
        found = paragraphs(text, start, end, wrapped=wrapped)
        parted = (piece for one in found for cell in cells(text, one) for piece in bulleted(text, cell))
        for paragraph in parted:
            begin = marker_end(text, paragraph, punctuation)
            worded = _WORDED.search(text, paragraph.start, begin) is not None
            begin, listed = label_end(text, begin, paragraph.end, punctuation.labels), begin > paragraph.start
            if begin < paragraph.end:
                cut = sentences(text, Span(begin, paragraph.end), punctuation)
                kept = (one for one in cut if not (contents and _leads(text, one)))
                read = (part for one in kept for part in parted_by_speaker(text, one, punctuation))
                told = tuple(without_speaker(text, one, punctuation) for one in read)
                yield Passage(division, listed, told, worded, around)


def _leads(text: str, sentence: Span) -> bool:
    """Whether dots in a sentence lead to a page, which may stand behind its end."""
    leaders = _LEADERS.search(text, sentence.start, sentence.end + _PAGE)
    return leaders is not None and leaders.start() <= sentence.end


def within(divisions: Sequence[Division], title: re.Pattern[str]) -> frozenset[str]:
    """The ids of the divisions whose title, or that of a division around them, has the pattern."""
    found: set[str] = set()
    for division in divisions:
        if division.parent in found or title.search(division.title):
            found.add(division.id)
    return frozenset(found)


def _gaps(length: int, divisions: Sequence[Division]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Stretches between headings, each with its divisions, the outer ones first; linear in the divisions."""
    at, open_divisions = 0, list[Division]()
    for division in sorted(divisions, key=lambda one: one.heading.start):
        if division.heading.start > at:
            yield from _inside(at, division.heading.start, open_divisions)
        at = max(at, division.heading.end)
        if not division.is_furniture:
            open_divisions.append(division)
    if at < length:
        yield from _inside(at, length, open_divisions)


def _inside(
    start: int, end: int, open_divisions: list[Division]
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """One gap, cut where a division that encloses its start ends before it does."""
    while start < end:
        while open_divisions and open_divisions[-1].body.end <= start:
            open_divisions.pop()
        innermost = open_divisions[-1] if open_divisions else None
        stop = min(end, innermost.body.end) if innermost else end
        yield start, stop, tuple(one.id for one in open_divisions if one.body.end > start)
        start = stop
