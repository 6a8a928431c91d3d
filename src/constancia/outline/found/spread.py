"""Headings known from elsewhere that the text prints over several lines, or on one with their paragraph."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from constancia.outline.lines.blocks import SHORT, Block
from constancia.outline.lines.candidate import Candidate, Setting, made
from constancia.outline.lines.markup import Form, plain
from constancia.outline.lines.signs import ideographic
from constancia.outline.lines.wording import folded, words

MOST_LINES = 4  # of a heading that the contents name
SURE, MISSED = 0.3, 4.0  # the costs of calling such lines a heading, and of not
FEWEST_WORDS = 2  # of a name without a number before its paragraph on the same line
FIRST = 6  # code points of a folded line that name alone what may begin with it


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a name stands: its first and last block, and its end in the text."""

    name: str
    first: int
    last: int
    end: int


def spread(names: frozenset[str], setting: Setting) -> Mapping[int, Candidate]:
    """By the index of their first block: headings that are no block of their own.

    They are of these `names`, which the contents have, or stand elsewhere on lines of their own.
    """
    if setting.marked:
        return {}
    again = {place.first: _heading(place, setting) for place in _said_again(setting.blocks)}
    return again | _by_name(names, setting) if names else again


def _said_again(listed: Sequence[Block]) -> Iterator[_Place]:
    """Paragraphs that begin with a number and a title which stand on a line of their own elsewhere.

    "C. The Way Ahead" stands so in one chapter, and in the next "C. The Way Ahead We will open ports."
    """
    alone = [block for block in listed if block.number_end and block.size is None and not block.closed]
    titles = {folded(block.wording) for block in alone if len(block.wording) <= SHORT and block.gap}
    for place in _places(sorted(title for title in titles if len(title) > FIRST), listed):
        if (
            place.first == place.last
            and place.end < listed[place.first].end
            and listed[place.first].number_end
        ):
            yield place


def _by_name(names: frozenset[str], setting: Setting) -> dict[int, Candidate]:
    """Of a name that stands at several places one is the heading and the others are not: it is left out."""
    whole = {folded(block.wording) for block in setting.blocks if len(block.wording) <= SHORT}
    wanted = sorted(name for name in names - whole if not name.isdecimal() and len(name) >= FIRST)
    places = [place for place in _places(wanted, setting.blocks) if _is_enough(place, setting)]
    times = Counter(place.name for place in places)
    longest: defaultdict[int, list[_Place]] = defaultdict(list)
    for place in places:
        if times[place.name] == 1:
            longest[place.first].append(place)
    best = {index: max(found, key=lambda one: len(one.name)) for index, found in longest.items()}
    return {index: _heading(place, setting) for index, place in best.items()}


def _places(wanted: Sequence[str], listed: Sequence[Block]) -> Iterator[_Place]:
    for index, block in enumerate(listed if wanted else ()):
        if block.bullet or block.row or block.form is not Form.PLAIN:
            continue
        start = folded(block.text[block.start : block.start + 2 * FIRST])[:FIRST]
        at = bisect_left(wanted, start)
        while len(start) == FIRST and at < len(wanted) and wanted[at].startswith(start):
            if (found := _place(wanted[at], index, listed)) is not None:
                yield found
            at += 1


def _place(name: str, first: int, listed: Sequence[Block]) -> _Place | None:
    """The lines from `first` on that say this name: whole ones, or the last with its paragraph behind."""
    left = name
    for index in range(first, min(first + MOST_LINES, len(listed))):
        block = listed[index]
        if index > first and (block.gap or block.bullet):
            return None
        said = folded(block.text[block.start : min(block.end, block.start + 2 * SHORT)])
        if left == said:
            return _Place(name, first, index, block.end)
        if left.startswith(said):
            left = left[len(said) :]
            continue
        if not said.startswith(left) or (end := _end(block, len(left))) is None:
            return None
        return _Place(name, first, index, end) if listed[first].gap else None
    return None


def _is_enough(place: _Place, setting: Setting) -> bool:
    """Whether a name before a paragraph's words is more than one of them, has a number, or is a usual one."""
    first, last = setting.blocks[place.first], setting.blocks[place.last]
    title = first.text[first.start : place.end]
    if place.end == last.end or first.enumerators or len(words(title)) >= FEWEST_WORDS:
        return True
    return setting.numbering.role(title) is not None


def _end(block: Block, count: int) -> int | None:
    """The end of so many folded signs of a line, where a sentence begins behind; none in a set page."""
    if block.size is not None:
        return None
    at = block.start
    while count > 0 and at < block.end:
        count -= len(folded(block.text[at]))
        at += 1
    behind = block.text[at : block.end].lstrip()
    parted = count == 0 and block.text[at : at + 1].isspace()
    return at if parted and behind[:1].isupper() else None


def _heading(place: _Place, setting: Setting) -> Candidate:
    block, last = setting.blocks[place.first], setting.blocks[place.last]
    start = block.start
    for sign in block.enumerators[0].printed if block.number_end else "":
        start = block.text.find(sign, start, block.end) + 1 or start
    printed = block.text[start : place.end]
    title = plain(printed.replace("\n", "") if ideographic(printed) else printed).lstrip(" .):-–—、")
    mark = "wrapped" if place.end == last.end else "glued"
    role = None if block.enumerators else setting.numbering.role(title)
    found = made(place.first, block, title, accept=SURE, reject=MISSED, role=role, readings=block.enumerators)
    return replace(found, last=place.last, end=place.end, marks=(mark,), listed=True)
