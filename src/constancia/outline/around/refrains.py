"""Headings without a number that come again under each theme: "Context", "Actions", "Context", "Actions"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise

from constancia.outline.around.contents import is_cell
from constancia.outline.lines.blocks import Block, explicit
from constancia.outline.lines.candidate import field, rest
from constancia.outline.lines.markup import Form
from constancia.outline.lines.signs import ideographic
from constancia.outline.lines.wording import asks, folded, opens_like_a_title, short, words

TIMES = 2  # a line must come again once at the least
TOGETHER = 2  # lines that come again one after the other: one alone is a label, or the head of a page
MOST_WORDS, MOST_SIGNS = 6, 10  # of such a line, and in writing without spaces
MOSTLY = 0.6  # of the times, as a share


def refrains(listed: Sequence[Block]) -> frozenset[str]:
    """The folded wordings of lines that come again, in one order, under headings of which none does.

    Most of them stand over text. A line that comes again by itself is none ("Key actions" in each box), and
    none comes twice under one heading.
    """
    places = _again(listed)
    while places:
        kept = {key: places[key] for key in _in_company(listed, places)}
        if kept.keys() == places.keys():
            return frozenset(kept) if len(kept) >= TOGETHER and _over_text(listed, kept) else frozenset()
        places = kept
    return frozenset()


def _again(listed: Sequence[Block]) -> dict[str, list[int]]:
    """Where each short line stands that is set alike each time and breaks no sentence off."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, block in enumerate(listed):
        if _may_come_again(block):
            places[folded(block.wording)].append(index)
    return {
        key: found
        for key, found in places.items()
        if len(found) >= TIMES
        and len({listed[at].form for at in found}) == 1
        and all(_is_whole_before(listed, at) for at in found)
    }


def _may_come_again(block: Block) -> bool:
    told = block.closed and not asks(block.wording)
    if block.enumerators or block.bullet or block.row or told or explicit(block) is not None:
        return False
    if block.hint is not None and block.hint.role != "strong":
        return False
    wording = block.wording
    if not short(wording) or wording.endswith((",", "，", "、", ":", "：")) or field(wording):
        return False
    brief = len(wording) <= MOST_SIGNS if ideographic(wording) else 0 < len(words(wording)) <= MOST_WORDS
    return brief and opens_like_a_title(wording) and not any(sign.isdecimal() for sign in wording)


def _is_whole_before(listed: Sequence[Block], index: int) -> bool:
    """What stands before ends as a paragraph, or is a line of its own: no page was turned within it."""
    if index == 0:
        return False
    before = listed[index - 1]
    return before.closed or before.bullet or bool(before.enumerators) or short(before.wording)


def _in_company(listed: Sequence[Block], places: Mapping[str, Sequence[int]]) -> Iterator[str]:
    """Those that mostly follow, or are followed by, the same other one, and have a heading before each."""
    order = sorted((at, key) for key, found in places.items() for at in found)
    under = _themes(listed, order)
    steps = Counter((one[1], other[1]) for one, other in pairwise(order) if one[1] != other[1])
    for key, found in places.items():
        together = max((count for pair, count in steps.items() if key in pair), default=0)
        apart = len({under[at] for at in found}) == len(found)
        apart = apart and None not in {under[at] for at in found} and not _mostly_over_its_like(listed, found)
        if apart and together >= max(TIMES, MOSTLY * len(found)):
            yield key


def _mostly_over_its_like(listed: Sequence[Block], places: Sequence[int]) -> bool:
    """Whether a line in bold comes again over others that are set as it is: a page's head."""
    return sum(is_set_alike_below(listed, at) for at in places) >= MOSTLY * len(places)


def is_set_alike_below(listed: Sequence[Block], index: int) -> bool:
    """Whether the line beneath one in bold is another line, set as it is."""
    block, following = listed[index], listed[index + 1] if index + 1 < len(listed) else None
    if following is None or block.form is Form.PLAIN or not short(following.wording):
        return False
    return (following.form, following.size) == (block.form, block.size) and not following.closed


def _themes(listed: Sequence[Block], order: Sequence[tuple[int, str]]) -> dict[int, int | None]:
    """The index of the last heading before each place that may hold what comes again, None before any."""
    again = {at for at, _ in order}
    times = Counter(map(_said, (block for block in listed if short(block.wording) and not is_cell(block))))
    under: dict[int, int | None] = {}
    theme = None
    for index in range(len(listed)):
        if index in again:
            under[index] = theme
        elif _is_single(listed[index], times) and _may_hold(index, listed, again):
            theme = index
    return under


def _said(block: Block) -> tuple[str, Form]:
    """What a line says, and how it is set: a list of contents says it too, in other print or in cells."""
    return folded(block.wording), block.form


def _is_single(block: Block, times: Mapping[tuple[str, Form], int]) -> bool:
    """Whether a line stands once, or with its number once more: in a list of contents."""
    return times[_said(block)] < TIMES + bool(block.enumerators)


def _may_hold(index: int, listed: Sequence[Block], again: Set[int]) -> bool:
    """Whether a line may be the heading over lines that come again, right below it or below its text."""
    block = listed[index]
    if explicit(block) is not None:
        return True
    if block.bullet or block.row or block.closed or not short(block.wording):
        return False
    return opens_like_a_title(rest(block)) and (index + 1 in again or index + 2 in again)


def _over_text(listed: Sequence[Block], places: Mapping[str, Sequence[int]]) -> bool:
    again = {at for found in places.values() for at in found}
    told = sum(_has_text(listed, at, again) for at in again)
    return told >= MOSTLY * len(again)


def _has_text(listed: Sequence[Block], index: int, again: Set[int]) -> bool:
    following = listed[index + 1] if index + 1 < len(listed) else None
    if following is None or index + 1 in again:
        return False
    if listed[index].form is not Form.PLAIN and following.form is Form.PLAIN:
        return True  # set off over print of the text: "IMPLEMENTATION" over "Duration: 4 years"
    return following.closed or following.bullet or bool(following.enumerators) or not short(following.wording)
