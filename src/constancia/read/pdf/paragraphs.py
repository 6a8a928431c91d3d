"""Printed lines put together again to paragraphs: which line goes on in the next."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from constancia.read.pdf.pieces import LEADERS, PAGE_NUMBER, Piece, half_points, is_han
from constancia.read.pdf.printed import body_size, mostly_bold

# Lines of one paragraph stand closer than this, in distances usual for their size.
NEXT_LINE = 1.25
# A raised mark pushes its line so far down in a browser: a line that ends in no stop goes on over that.
RAISED_LINE = 1.4
# So close, two bold lines are one heading, whatever room the first had left.
TIGHT = 1.08
# A first line set in, or a hanging one, differs from the next by this much of its height.
INDENT = 0.7
# Items in a cell are set in, or out, by no more than this, in steps of two points.
SET_IN = 15
# Lines in a size that is met seldom are taken to stand as far apart, for their size, as the others do.
ENOUGH = 6
USUAL_LEADING = 1.2
# A page is set no wider, in heights of a line: what stands further apart are lines of their own.
WIDEST = 2.0
# Lines so much larger than the text are display: broken by sense, and closer to each other than this.
DISPLAY = 1.12
DISPLAY_LEADING = 1.4
SIZES_DIFFER = 0.08

# Lines beside others, of those that begin at one edge, that tell the width of a column: so many, and two
# thirds of them as full as this.
BESIDE, FILLED = 8, 0.7
# The small words of a text: so many letters, met so often.
SMALL, OFTEN = 3, 10

_SMALL_AT_THE_END = re.compile(r"[^\s.,;:]\s([^\W\d_]{1,3})$")
# A bullet printed as "o" is a word in some languages: "garantir", "o respeito".
_OPENS = re.compile(
    r"\s*(?:[•●○◦■□▪▫◆◇►▸➢➤✓✔❖·∙‣⁃*]|[-–—−>»]\s|o\s(?![a-zà-ÿ])|\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,6}|[IVXLC]{1,6}|[A-Z])[.)](?=\s|$|[\u4e00-\u9fff])|\d{1,2}(?:\.\d{1,2})+\.?(?:\s|$)"
    r"|[（(][一二三四五六七八九十百\d]{1,4}[)）]|[一二三四五六七八九十百]{1,4}、|\d{1,2}[．、]|第[一二三四五六七八九十百\d]{1,4}[章节節条條部编編])"
)
_ENDS = re.compile(r"[.!?:;。！？：；…][\"'”’»）)\]]*$")
_COUNTED = re.compile(r"[^\W\d_]+\.? (?:N[°º] )?\d{1,3}[.:]")
_LEADS = re.compile(rf"{LEADERS}\s*(?:{PAGE_NUMBER})?$")  # to a page: a line of contents is whole
_PAGE = re.compile(r"[^\W\d].{0,100}?\s(\d{1,3})$")


# How lines are set: their size, whether with those in tables, and on which page, 0 for any.
_Set = tuple[float, bool, int]


@dataclass(slots=True)
class Paragraph:
    """The printed lines that make one paragraph, in order."""

    lines: list[Piece]

    @property
    def is_underlined(self) -> bool:
        return all(line.underlined for line in self.lines)

    @property
    def colour(self) -> int | None:
        """The colour of all its lines, as 0xRRGGBB; None where they are set in several."""
        first = self.lines[0].colour
        return first if all(line.colour == first for line in self.lines) else None


@dataclass(frozen=True, slots=True)
class Margins:
    """How wide the lines of a page or a column run, how far apart they stand by their size.

    `body` is the size of the text; `weighs` tells whether bold sets anything off from it.
    """

    right: dict[tuple[int, int], float]
    cells: dict[tuple[int, int], float]
    leading: dict[_Set, float] = field(default_factory=dict)
    body: float = 0.0
    weighs: bool = True
    small: frozenset[str] = frozenset()
    unruled: dict[tuple[int, int], float] = field(default_factory=dict)
    ruled: dict[tuple[int, int], float] = field(default_factory=dict)


def paragraphs(pages: Sequence[Sequence[Piece]]) -> list[Paragraph]:
    """The paragraphs of a document whose pages hold nothing but text, in reading order."""
    weighs = not mostly_bold(line for page in pages for line in page)
    margins = Margins(
        rights(pages),
        _cells(pages),
        _leadings(pages),
        body_size(pages),
        weighs,
        _small(pages),
        _unruled(pages),
        _ruled(pages),
    )
    found: list[Paragraph] = []
    for page in pages:
        for line in page:
            if found and _goes_on(found[-1], line, margins):
                found[-1].lines.append(line)
            else:
                found.append(Paragraph([line]))
    return found


def rights(pages: Sequence[Sequence[Piece]]) -> dict[tuple[int, int], float]:
    """The right margin of each page and column: nearly the furthest that a line reaches."""
    rights: dict[tuple[int, int], list[float]] = {}
    for page in pages:
        for line in page:
            if not line.beside:
                rights.setdefault((line.page, line.column), []).append(line.right)
    return {place: sorted(ends)[int(0.95 * (len(ends) - 1))] for place, ends in rights.items()}


def _cells(pages: Sequence[Sequence[Piece]]) -> dict[tuple[int, int], float]:
    """How far the lines reach that begin at one edge of a page: the width of a cell, by page and edge."""
    return {place: max(line.right for line in lines) for place, lines in _by_edge(pages).items()}


def _unruled(pages: Sequence[Sequence[Piece]]) -> dict[tuple[int, int], float]:
    """How far the columns of prose reach on pages that are not in columns as a whole, by page and edge.

    Lines over the whole page may begin there too: those beside others tell the width, where most of the
    lines that are no longer do, and fill it.
    """
    found: dict[tuple[int, int], float] = {}
    for place, lines in _by_edge(pages).items():
        beside = [line for line in lines if line.beside]
        if len(beside) < BESIDE:
            continue
        reach = max(line.right for line in beside)
        within = sum(line.right <= reach + line.size for line in lines)
        filling = sum(line.right - line.left > FILLED * (reach - line.left) for line in beside)
        if 2 * len(beside) >= within and 3 * filling > 2 * len(beside):
            found[place] = reach
    return found


def _ruled(pages: Sequence[Sequence[Piece]]) -> dict[tuple[int, int], float]:
    """How far the lines in cells between rules reach, by page and edge, set in or not."""
    reached: dict[tuple[int, int], float] = {}
    for line in (line for page in pages for line in page if line.cell):
        place = _cell(line)
        reached[place] = max(line.right, reached.get(place, 0.0))
    near = range(-SET_IN, SET_IN + 1)
    return {
        (page, edge): max(reached.get((page, edge + away), 0.0) for away in near) for page, edge in reached
    }


def _by_edge(pages: Sequence[Sequence[Piece]]) -> dict[tuple[int, int], list[Piece]]:
    listed: dict[tuple[int, int], list[Piece]] = {}
    for page in pages:
        for line in page:
            listed.setdefault(_cell(line), []).append(line)
    return listed


def _cell(piece: Piece) -> tuple[int, int]:
    return piece.page, round(piece.left / 2)


def _leadings(pages: Sequence[Sequence[Piece]]) -> dict[_Set, float]:
    """The distance of one line to the next that is usual in each size: anywhere, and outside of rules.

    Tables may be set closer than the text around them, and pages wider than the others (`_Set`).
    """
    distances: dict[_Set, Counter[int]] = {}
    for kind, down in _distances(pages):
        distances.setdefault(kind, Counter())[down] += 1
    known = {kind: _usual(counted) for kind, counted in distances.items() if counted.total() >= ENOUGH}
    ratios = sorted(usual / kind[0] for kind, usual in known.items() if not kind[2])
    ratio = ratios[len(ratios) // 2] if ratios else USUAL_LEADING
    return known | {kind: ratio * kind[0] for kind in distances if not (kind[2] or kind in known)}


def _distances(pages: Sequence[Sequence[Piece]]) -> Iterator[tuple[_Set, int]]:
    """Each distance of a line to the next of its size, in half points; of a page only those of full lines."""
    for page in pages:
        left = min((line.left for line in page), default=0.0)
        reach = left + FILLED * (max((line.right for line in page), default=0.0) - left)
        for line, after in pairwise(page):
            down, size = line.bottom - after.bottom, half_points(line.size)
            if size != half_points(after.size) or not 0.5 * line.size < down < 3 * line.size:
                continue
            yield (size, True, 0), round(down * 2)
            if not (line.cell or after.cell):
                yield (size, False, 0), round(down * 2)
                if line.right > reach:
                    yield (size, False, line.page), round(down * 2)


def _usual(counted: Counter[int]) -> float:
    """The smallest of the distances met often: between paragraphs there is more."""
    often = max(counted.values()) / 3
    return min(distance for distance, count in counted.items() if count >= often) / 2


def _leading(piece: Piece, margins: Margins) -> float:
    """How far from a line the next one stands as a rule: on its page, where that is set wider."""
    size, ruled = half_points(piece.size), piece.cell > 0
    usual = margins.leading.get((size, ruled, 0), USUAL_LEADING * piece.size)
    own = usual if ruled else margins.leading.get((size, False, piece.page), usual)
    return max(usual, own) if own <= WIDEST * piece.size else usual


def _goes_on(paragraph: Paragraph, after: Piece, margins: Margins) -> bool:
    before = paragraph.lines[-1]
    if before.page == after.page and before.cell != after.cell:
        return False
    if _differ(before, after) or _LEADS.search(before.text) or _are_entries(before.text, after.text):
        return False
    if _OPENS.match(after.text) and not _is_full_stop_free(before):
        return False
    upwards = after.bottom > before.top  # to the next column, where the file has the order
    if before.page != after.page or before.column != after.column or upwards:
        return _over_a_break(before, after, margins)
    down = before.bottom - after.bottom
    if _is_display(before, after, margins) and 0.3 < down / before.size <= DISPLAY_LEADING:
        return True
    usual = _leading(before, margins)
    loose = _hangs(paragraph, after) or _runs_on(before, after)
    apart = DISPLAY_LEADING * before.size if loose else TIGHT * usual
    if margins.weighs and 0.3 * before.size < down <= apart and _is_heavy_pair(before, after):
        return True
    most = RAISED_LINE if after.raised and _is_full_stop_free(before) else NEXT_LINE
    if not 0.3 * before.size < down <= most * usual or not before.overlaps(after):
        return False
    counts = _OPENS.match(after.text) is not None
    if counts and margins.weighs and _are_bold(before, after):
        return False
    if counts and (down > TIGHT * usual or not _is_full(before, after, margins)):
        return False
    if _is_set_in(paragraph, after):
        return False
    return _is_full(before, after, margins) or _runs_on(before, after) or _is_cut(before, after, margins)


def _is_cut(before: Piece, after: Piece, margins: Margins) -> bool:
    """Whether a line ends in one of the small words of the text ("of", "por"): what they lead to is next."""
    last = _SMALL_AT_THE_END.search(before.text)
    return last is not None and last[1] in margins.small and not _OPENS.match(after.text)


def _small(pages: Sequence[Sequence[Piece]]) -> frozenset[str]:
    """The short words that stand in many lines, in small letters, with others around them."""
    counted: Counter[str] = Counter()
    for page in pages:
        for line in page:
            counted.update(word for word in line.text.split()[1:-1] if len(word) <= SMALL and word.islower())
    return frozenset(word for word, count in counted.items() if count >= OFTEN and word.isalpha())


def _are_entries(before: str, after: str) -> bool:
    """Two lines of contents without dots: each ends in its page, and the second opens as a name does."""
    pages = _PAGE.search(before), _PAGE.search(after)
    if pages[0] is None or pages[1] is None or after[0].islower():
        return False
    return int(pages[0][1]) <= int(pages[1][1])


def _is_display(before: Piece, after: Piece, margins: Margins) -> bool:
    """Whether both lines belong to a title or heading in large print, the second without a number."""
    large = min(before.size, after.size) >= DISPLAY * margins.body
    named = before.text.endswith((":", "：")) and before.setting == after.setting  # "Means:", "Who pays"
    parted = (_ENDS.search(before.text) and not named) or _OPENS.match(after.text)
    return large and not parted and before.overlaps(after)


def _hangs(paragraph: Paragraph, after: Piece) -> bool:
    """Whether a line hangs beneath the words of a number's title, at whatever distance."""
    first = paragraph.lines[0]
    return _OPENS.match(first.text) is not None and after.left - first.left > INDENT * after.size


def _is_heavy_pair(before: Piece, after: Piece) -> bool:
    """Whether both lines are bold, as those of a heading that was broken by sense are: no cells of a table.

    A line in capitals is a heading over one that is not, and "Figure 1: Trade" a legend over a heading.
    """
    heavy = _are_bold(before, after)
    beside = before.beside or after.beside or not before.overlaps(after)
    if not heavy or beside or before.text.isupper() != after.text.isupper():
        return False
    explained = before.text.endswith(":") and after.text[0].islower()
    if _COUNTED.match(before.text) and not before.text.isupper():
        return False
    return not _OPENS.match(after.text) and (explained or not _ENDS.search(before.text))


def _are_bold(*lines: Piece) -> bool:
    return all(line.setting.opens_bold and line.setting.ends_bold for line in lines)


def _differ(before: Piece, after: Piece) -> bool:
    """Another size or weight: a heading over its text, a caption under it.

    A bold beginning may end inside the next line, and a bold word may begin a line of plain text; a whole
    line of bold words in the middle of a sentence is no heading.
    """
    if abs(before.size - after.size) > SIZES_DIFFER * max(before.size, after.size):
        return True
    if _runs_on(before, after):
        return False
    if before.setting.opens_bold and before.setting.ends_bold:
        return not after.setting.opens_bold
    return after.setting.opens_bold and after.setting.ends_bold and not before.setting.ends_bold


def _is_full_stop_free(piece: Piece) -> bool:
    """Whether a line does not end as a sentence does: a number may go on in the next."""
    return not _ENDS.search(piece.text)


def _is_full(before: Piece, after: Piece, margins: Margins) -> bool:
    """Whether the next line's first word had no room left on this one: else the line was ended on purpose."""
    reach = None if before.column else margins.unruled.get(_cell(before))
    if reach is not None and before.right <= reach + before.size:
        margin = reach
    elif before.beside:
        margin = margins.cells[_cell(before)]
    else:
        margin = margins.right.get((before.page, before.column), before.right)
    if before.cell and (" " in before.text or is_han(before.text[-1])):
        margin = min(margin, margins.ruled[_cell(before)])
    return before.right + _first_word(after) + 0.15 * before.size >= margin - 0.5


def _runs_on(before: Piece, after: Piece) -> bool:
    """Whether a sentence is cut between the lines: the next one begins with a small letter."""
    in_sentence = after.text[0].islower() and not _OPENS.match(after.text)
    return in_sentence and not _ENDS.search(before.text) and after.left < before.right


def _first_word(piece: Piece) -> float:
    """The width of a line's first word; in Han characters, of the first one with its punctuation."""
    end = min(2, len(piece.text)) if is_han(piece.text[0]) else _end_of_word(piece.text)
    return (piece.left_of(end) if 0 < end < len(piece.text) else piece.right) - piece.left


def _end_of_word(text: str) -> int:
    """Where a word in letters ends: at a blank or a Han character; -1 where it fills the line."""
    return next((at for at, sign in enumerate(text) if sign.isspace() or (at and is_han(sign))), -1)


def _is_set_in(paragraph: Paragraph, after: Piece) -> bool:
    """Whether a line begins further right than the paragraph's lines do, or left of where its item hangs."""
    lines = paragraph.lines
    step = INDENT * after.size
    shift = after.left - lines[-1].left
    if len(lines) == 1:
        return shift > step and not _OPENS.match(lines[0].text)
    return abs(shift) > step


def _over_a_break(before: Piece, after: Piece, margins: Margins) -> bool:
    """Over the end of a page or column a paragraph goes on where its sentence does, a title over none."""
    if before.page > after.page or after.page - before.page > 1 or before.text.strip().isdecimal():
        return False
    text = after.text
    if _OPENS.match(text):
        return False
    if text[0].islower() and not _ENDS.search(before.text):
        return True
    if before.page != after.page and before.size >= DISPLAY * margins.body and _are_bold(before, after):
        return False
    full = _is_full(before, after, margins) or _is_cut(before, after, margins)
    return full and not _ENDS.search(before.text)
