"""Which paragraphs of a PDF are set off from its text as headings are, and how."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise, zip_longest

from constancia.read.pdf.paragraphs import Paragraph, rights
from constancia.read.pdf.pieces import Piece, half_points
from constancia.read.prints import LARGER, LONGEST_HEADING, LONGEST_IN_ITALICS, LONGEST_NAMED, STOPS, Print

PROSE = 2  # paragraphs longer than a heading that make their size one of the text's
# Points by which the blanks beside a centred line differ at most, and what they are at least.
UNEVEN = 12.0
WELL_INSIDE = 18.0
NARROW = 0.8  # of the usual width: what a page is set in beside a picture
_SMALL_WORD = re.compile(r"(?![ivxlc]+$)[^\W\d_]{2,}[,;]?")  # no enumerator
_NUMBERED = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[IVX]{1,5}[.):]|[A-H][.):])\s+[^\W\d_]"
    r"|[（(]?[一二三四五六七八九十]{1,3}[)）、]|第[一二三四五六七八九十]{1,3}[章节部编条]"
)
_ADDRESS = re.compile(r"://|www\.|@")


Edges = tuple[float, float]  # the left and the right one


@dataclass(frozen=True, slots=True)
class Middles:
    """The left and the right edge between which most text of a page is set, by page and column.

    `usual` are those of most pages: on one with little text but beside a picture its own tell nothing.
    """

    edges: dict[tuple[int, int], Edges]
    usual: Edges | None

    @classmethod
    def of(cls, found: Sequence[Paragraph]) -> Middles:
        """The edges at which the most lines of each page begin, and nearly the furthest that they reach."""
        lefts: dict[tuple[int, int], Counter[int]] = {}
        for paragraph in found:
            for line in paragraph.lines:
                lefts.setdefault((line.page, line.column), Counter())[round(line.left / 2)] += 1
        reached = rights([paragraph.lines for paragraph in found])
        usual = {place: 2.0 * counted.most_common(1)[0][0] for place, counted in lefts.items()}
        edges = {place: (left, reached[place]) for place, left in usual.items() if place in reached}
        return cls(edges, _usual_edges(edges.values()))

    def holds(self, paragraph: Paragraph) -> bool:
        """Whether all lines stand as far from the left as from the right edge, one of them well inside."""
        lines = paragraph.lines
        own = [self.edges.get((line.page, line.column), (line.left, line.right)) for line in lines]
        if _in_the_middle(lines, own):
            return True
        if self.usual is None or any(line.column for line in lines):
            return False
        if any(_width(each) >= NARROW * _width(self.usual) for each in own):
            return False
        return _in_the_middle(lines, [self.usual] * len(lines))


def _usual_edges(each: Iterable[Edges]) -> Edges | None:
    """The edges that most pages share."""
    counted = Counter((round(left / 2), round(right / 2)) for left, right in each)
    if not counted:
        return None
    left, right = counted.most_common(1)[0][0]
    return 2.0 * left, 2.0 * right


def _width(edges: Edges) -> float:
    return edges[1] - edges[0]


def _in_the_middle(lines: Sequence[Piece], between: Sequence[Edges]) -> bool:
    placed = zip(lines, between, strict=True)
    sides = [(line.left - left, right - line.right) for line, (left, right) in placed]
    even = all(abs(left - right) < UNEVEN for left, right in sides)
    return even and any(min(each) > WELL_INSIDE for each in sides)


def set_off(found: Sequence[Paragraph], body: float, *, weighs: bool) -> list[Print | None]:
    """How each paragraph is set off from the text; None for one that is not.

    `body` is the size of most of the text; `weighs` tells whether bold sets off.
    """
    largest = max(body, _largest_text(found))
    middles = Middles.of(found)
    types = [
        _strong(paragraph, body, largest, weighs=weighs, centred=middles.holds(paragraph))
        for paragraph in found
    ]
    size = half_points(body)
    for at in _in_italics(found, types, body):
        types[at] = Print(size, italic=True)
    usual = _usual_colour(found)
    kinds: dict[str, list[int]] = {}
    for at, paragraph in enumerate(found):
        kind = "underlined" if paragraph.is_underlined else f"colour {paragraph.colour}"
        if types[at] is None and (paragraph.is_underlined or paragraph.colour not in (usual, None)):
            kinds.setdefault(kind, []).append(at)
    for kind, own in kinds.items():
        for at in _alike(found, own, body):
            types[at] = Print(size, underlined=kind == "underlined", style=kind)
    return _by_colour(found, types)


def _by_colour(found: Sequence[Paragraph], types: Sequence[Print | None]) -> list[Print | None]:
    """The types, one of them parted by colour where its numbered lines are in one and the others in another.

    Parts "I" and "II" in red have sections in blue between them.
    """
    alike: dict[Print, list[Paragraph]] = {}
    for paragraph, type_ in zip(found, types, strict=True):
        if type_ is not None:
            alike.setdefault(type_, []).append(paragraph)
    parted = {type_ for type_, each in alike.items() if _are_two_kinds(each)}
    return [
        replace(type_, style="counted") if type_ in parted and _is_counted(paragraph) else type_
        for paragraph, type_ in zip(found, types, strict=True)
    ]


def _are_two_kinds(alike: Sequence[Paragraph]) -> bool:
    """Whether a number is printed in one of two colours alone, and comes back."""
    counted = [_is_counted(each) for each in alike]
    kinds = {
        (each.colour, told) for each, told in zip(alike, counted, strict=True) if each.colour is not None
    }
    runs = sum(1 for _ in groupby(counted))
    return len(kinds) == len({colour for colour, _ in kinds}) == len(set(counted)) == 2 < runs


def _is_counted(paragraph: Paragraph) -> bool:
    return _NUMBERED.match(paragraph.lines[0].text) is not None


def _usual_colour(found: Sequence[Paragraph]) -> int | None:
    """The colour in which most is set."""
    colours: Counter[int | None] = Counter()
    for paragraph in found:
        colours[paragraph.colour] += sum(len(line.text) for line in paragraph.lines)
    return colours.most_common(1)[0][0] if colours else None


def _alike(found: Sequence[Paragraph], own: Sequence[int], body: float) -> list[int]:
    """Short lines over text, where most of what is set in this way of its own is such a line."""
    heads = [
        at
        for at, following in zip_longest(own, own[1:])
        if at + 1 < len(found)
        and found[at].lines[0].size > body - 1
        and _is_brief(found[at], LONGEST_NAMED, colon=True)
        and following != at + 1
    ]
    return _if_most(heads, own)


def _is_brief(paragraph: Paragraph, longest: int, *, colon: bool = False) -> bool:
    words = "".join(line.text for line in paragraph.lines).rstrip(" :" if colon else " ")
    told = len(words) <= longest and words[-1:] not in STOPS and words[:1].isalnum()
    return told and not _ADDRESS.search(words) and not _begins_small(words)


def _largest_text(found: Sequence[Paragraph]) -> float:
    """The largest size that sets paragraphs of prose: a paper may be longest in its tables or its notes."""
    sizes: Counter[float] = Counter()
    for paragraph in found:
        printed = paragraph.lines
        if sum(len(line.text) for line in printed) > LONGEST_HEADING and not printed[0].setting.opens_bold:
            sizes[half_points(printed[0].size)] += 1
    return max((size for size, count in sizes.items() if count >= PROSE), default=0.0)


def _strong(
    paragraph: Paragraph, body: float, largest: float, *, weighs: bool, centred: bool
) -> Print | None:
    """How a paragraph that is set off from the text is set; None for one that is not, or goes on from it.

    `body` is the size of most of the text, `largest` that of its largest prose; `weighs` tells whether bold
    sets off, `centred` whether its lines stand in the middle of the text's width.
    """
    printed = paragraph.lines
    if _begins_small(printed[0].text):
        return None
    size = half_points(printed[0].size)
    bold = weighs and all(line.setting.opens_bold and line.setting.ends_bold for line in printed)
    if sum(len(line.text) for line in printed) > LONGEST_HEADING or not (bold or size >= LARGER * largest):
        return None
    slanted = all(line.setting.italic for line in printed)
    return Print(max(size, half_points(body)), bold, italic=slanted, centred=centred)


def _in_italics(found: Sequence[Paragraph], types: Sequence[Print | None], body: float) -> list[int]:
    """Short lines in italics over text in upright type, where most of what is so slanted is such a line.

    What is smaller than the text is a note or a source.
    """
    slanted = [
        at
        for at, (paragraph, type_) in enumerate(zip(found, types, strict=True))
        if type_ is None and _is_slanted(paragraph) and paragraph.lines[0].size > body - 1
    ]
    heads = [at for at in slanted if at and at + 1 < len(found) and _heads(found[at], found[at + 1])]
    return _if_most(heads, slanted)


def _if_most(heads: list[int], alike: Sequence[int]) -> list[int]:
    """These heads where they are several, and more than two thirds of what is set in their way."""
    return heads if len(heads) > 1 and 3 * len(heads) > 2 * len(alike) else []


def _is_slanted(paragraph: Paragraph) -> bool:
    return all(line.setting.italic for line in paragraph.lines)


def _heads(paragraph: Paragraph, following: Paragraph) -> bool:
    return _is_brief(paragraph, LONGEST_IN_ITALICS) and not _is_slanted(following)


def _begins_small(text: str) -> bool:
    """Whether the first word is all in small letters, as no heading's is ("e-Government" has a capital)."""
    first = text.split(maxsplit=1)[0]
    return first.islower() and _SMALL_WORD.fullmatch(first) is not None


def without_drawings(found: Sequence[Paragraph], types: Sequence[Print | None]) -> None:
    """Takes the drawing, an arrow or a star, off lines set off over plain text: it is no part of a title."""
    for at, (type_, following) in enumerate(pairwise(types)):
        line, below = found[at].lines[0], found[at + 1].lines[0].setting
        if type_ is None or following is not None or not line.setting.drawn or below.drawn:
            continue
        kept = line.text[1:].lstrip()
        if kept:
            found[at].lines[0] = line.without(range(len(line.text) - len(kept)))
