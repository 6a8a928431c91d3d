"""What may be a heading, and what it is judged against."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from constancia.lexicon.numbering import Numbering, Sentences
from constancia.outline.lines.blocks import Block, explicit
from constancia.outline.lines.counted import over_counted, over_marks
from constancia.outline.lines.enumerators import Enumerator, Reader
from constancia.outline.lines.markup import Form
from constancia.outline.lines.signs import ideographic
from constancia.outline.lines.wording import (
    MANY_CAPITALS,
    capitals,
    ends_as_paragraph,
    first_stop,
    folded,
    is_legend,
    opens_like_a_title,
    short,
    without_frame,
    without_icon,
    words,
)

PARTING = " \t.:：–—-|｜,，·•　"  # what may stand between an enumerator and its title
SPACED = 0.15  # of the blocks have a blank line before them, where blank lines mean something
LABELS = 3  # paragraphs that labels in capitals open, beside which one alone on its line is no heading
COVERED = 3  # lines in large print at the end of a paper that are its back cover
ALIKE, SELDOM = 8, 4  # lines printed alike, of which one in so many ends in a stop at most
IN_CAPITALS = "/capitals"  # behind the form of what is set in capitals, where others are not
LABELLED = "/colon"  # behind the form of lines with a colon, where numbered ones set alike have none
UNDER_A_PATH = "/path"  # behind the form of lines among such as have numbers like 1.1.2 and are set alike
PAPER = "paper"  # the role of a title of a paper inside the paper
OPENING = "introduction"  # that of what opens it
CLOSING = "conclusion"  # that of what closes it
ANNEXES = "annexes"  # that of a heading over all annexes
_STOPPED = re.compile(r"[^。]。$|[^\W\d_]{3}\.$|\w[)\]]\.$")  # no initials: "the U.S."
_YEARS = re.compile(r"^[(（](?:19|20)\d\d ?[-–—] ?(?:19|20)?\d\d[)）][ ]*[:：–—](?=[ ]*\S)")  # "(2032-34): "
_BROKEN = re.compile(r"(?<=[\u2e80-\uffef]) (?=[\u2e80-\uffef])")  # where a line of Chinese is broken
DOUBTFUL = 1.5  # the cost from which a candidate is more likely a sentence than a title
PARAGRAPH = 60  # code points of the shortest paragraph that proves a line above it a heading


@dataclass(frozen=True, slots=True)
class Candidate:
    """A block, or a part of one, that may be a heading.

    `first` and `last` are the indices of the blocks it takes in; `start` and `end` code points of the
    text. `readings` are what its enumerator may mean, `form` how it is set off, `level` what markup says,
    `title` its wording without the enumerator, `role` what its name says ("introduction"). `accept` and
    `reject` are the costs of calling it a heading and of not, in the units of `costs`; `marks` are codes of
    what is irregular in its print (`anomalies`). `size` is the rank of its print, 1 the largest;
    `spacing` of a plain line whether blank lines part it from what stands above and below; `listed` tells
    that the paper's contents list it, `colon` that one is printed behind its title; `ranked` that its print,
    and not its name, says where it stands.
    """

    first: int
    last: int
    start: int
    end: int
    readings: tuple[Enumerator, ...]
    form: str
    level: int | None
    title: str
    role: str | None
    accept: float
    reject: float
    marks: tuple[str, ...] = ()
    size: int | None = None
    spacing: tuple[bool, bool] | None = None
    listed: bool = False
    colon: bool = False
    ranked: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """The text, its blocks that are not furniture, and the styles of its language.

    `marked` tells whether the file marks its headings itself, `flat` whether it does so on one level alone
    while the numbers tell of several, `spaced` whether blank lines part its blocks; `openers` are words that
    open paragraphs; `contents` the folded names of headings in the paper's contents, `fields` what stands
    before a colon in several lines: "Lead minister: ..."; `again` the folded headings
    that come again under each theme; `alone` the indices of numbers that stand apart over titles set
    otherwise, and count from one: "01" in large print over "Where we stand", "II" over "Financing";
    `unstopped` the prints, by size and form, of lines that seldom end in a stop: those are headings;
    `back_cover` the index from which on all is in large print and nothing has a number; `quoted` the indices
    of lines in one print that end together in a stop: a motto over several lines; `boxed` those of numbered
    lines, one behind the other, beneath the line over a box; `labelled` tells that labels in capitals open
    several paragraphs; `parts` the levels of unmarked parts over marked articles, by style; `counted` the
    indices of lines over paragraphs that count through the paper, `over_marks` those of numbers that stand
    alone over marked headings.
    """

    text: str
    blocks: Sequence[Block]
    reader: Reader
    marked: bool
    flat: bool
    spaced: bool
    openers: frozenset[str]
    contents: frozenset[str]
    fields: frozenset[str]
    again: frozenset[str]
    alone: frozenset[int]
    unstopped: frozenset[tuple[int | None, Form]]
    back_cover: int
    quoted: frozenset[int]
    boxed: frozenset[int]
    labelled: bool
    parts: Mapping[str, int]
    counted: frozenset[int]
    over_marks: frozenset[int]

    @property
    def numbering(self) -> Numbering:
        return self.reader.numbering

    @property
    def sentences(self) -> Sentences:
        return self.reader.numbering.sentences

    def next_block(self, index: int) -> Block | None:
        return self.blocks[index + 1] if index + 1 < len(self.blocks) else None


def setting(
    text: str, blocks: Sequence[Block], reader: Reader, contents: frozenset[str], again: frozenset[str]
) -> Setting:
    """What candidates are judged against, of the blocks that are no furniture."""
    openers = frozenset(block.wording.split(" ", 1)[0] for block in blocks if is_paragraph(block))
    spaced = _is_spaced(blocks)
    flat = len({explicit(block) for block in blocks} - {None}) < 2 and _tells_of_levels(blocks)
    marked, fields, alone = _is_marked(blocks), _fields(blocks), _numbers_apart(blocks)
    parts = _parts(blocks) if marked else {}
    unstopped = _unstopped(blocks)
    return Setting(
        text,
        blocks,
        reader,
        marked,
        flat and not parts,
        spaced,
        openers,
        contents,
        fields,
        again,
        alone,
        unstopped,
        _back_cover(blocks),
        frozenset(_quoted(blocks)),
        frozenset(_boxed(blocks, reader.numbering)),
        sum(block.labels for block in blocks) >= LABELS,
        parts,
        over_counted(blocks),
        over_marks(blocks),
    )


def _parts(blocks: Sequence[Block]) -> dict[str, int]:
    """The styles of numbers alone, two or more from one on and none with a mark, above marked ones."""
    worded = [block for block in blocks if block.enumerators and block.enumerators[0].style.words]
    marks = [(block.enumerators[0].style, level) for block in worded if (level := explicit(block))]
    counts: dict[str, list[Enumerator]] = {}
    for block in worded:
        if explicit(block) is None and block.number_end == len(block.wording):
            counts.setdefault(block.enumerators[0].style.id, []).append(block.enumerators[0])
    found = {}
    for name, counted in counts.items():
        rank = counted[0].style.rank
        if rank is None:
            continue  # a keyword of the paper's own
        beneath = [
            level
            for style, level in marks
            if style.kind != "annex" and (style.rank is None or style.rank > rank)
        ]
        values = [each.value for each in counted]
        own = any(style.id == name for style, _ in marks)
        if len(beneath) > 1 and len(values) > 1 and values == list(range(1, len(values) + 1)) and not own:
            found[name] = min(beneath) - 1
    return {name: level for name, level in found.items() if level > 0}


def _boxed(blocks: Sequence[Block], numbering: Numbering) -> Iterator[int]:
    """The indices of two numbered lines or more from one on, right beneath "Box 2. Priorities"."""
    for at, block in enumerate(blocks):
        if not is_legend(block.wording, numbering.around):
            continue
        end = at + 1
        while end < len(blocks) and any(each.value == end - at for each in blocks[end].enumerators):
            end += 1
        if end - at > 2:
            yield from range(at + 1, end)


def _quoted(blocks: Sequence[Block]) -> Iterator[int]:
    """The indices of three lines or more, set off alike, of which the last alone is closed."""
    start = 0
    for at, block in enumerate(blocks):
        before = blocks[at - 1] if at else block
        alike = block.size is not None and (block.size, block.form) == (before.size, before.form)
        if not alike or before.closed or block.enumerators or not short(block.wording):
            start = at
        elif block.closed and at - start >= COVERED - 1:
            yield from range(start, at + 1)


def _back_cover(blocks: Sequence[Block]) -> int:
    """Where the lines in large print begin that end a paper, over no text: three at the least."""
    at = len(blocks)
    while at and blocks[at - 1].size is not None and not blocks[at - 1].enumerators:
        at -= 1
    return at if len(blocks) - at >= COVERED else len(blocks)


def _unstopped(blocks: Sequence[Block]) -> frozenset[tuple[int | None, Form]]:
    """The prints of many lines that seldom end in a stop, and are not mostly quotations in capitals."""
    printed = Counter((block.size, block.form) for block in blocks if block.size is not None)
    closed = Counter((block.size, block.form) for block in blocks if block.closed)
    quoted = Counter(
        (block.size, block.form)
        for block in blocks
        if block.size is not None and capitals(block.wording) and len(words(block.wording)) >= MANY_CAPITALS
    )
    return frozenset(
        each
        for each, count in printed.items()
        if count >= ALIKE and SELDOM * closed[each] <= count and 2 * quoted[each] < count
    )


def _numbers_apart(blocks: Sequence[Block]) -> frozenset[int]:
    listed: list[int] = []
    for index, (block, following) in enumerate(pairwise(blocks)):
        alone = block.number_end == len(block.wording) and bool(block.enumerators)
        alone = alone and (block.size is not None or (_is_roman(block) and may_be_subtitle(following)))
        over = (block.size is None) is (following.size is None)
        over = over and not (following.enumerators or following.closed)
        alike = not listed or block.size == blocks[listed[0]].size
        if alone and over and alike and block.enumerators[0].value == len(listed) + 1:
            listed.append(index)
    return frozenset(listed) if len(listed) > 1 else frozenset()


def _is_roman(block: Block) -> bool:
    """A Roman number in capitals behind a blank line: pages, and items of lists, have others."""
    return block.gap and block.wording.isupper() and block.wording.isalpha()


def field(wording: str) -> str:
    """What a line tells before a colon, folded; empty where it tells nothing so."""
    label, colon, value = wording.partition(":")
    return folded(label) if colon and value else ""


def _fields(blocks: Sequence[Block]) -> frozenset[str]:
    """The labels that two short lines or more have in common."""
    listed = (block for block in blocks if not block.enumerators and block.form is Form.PLAIN)
    labels = Counter(field(block.wording) for block in listed if short(block.wording))
    return frozenset(label for label, count in labels.items() if label and count > 1)


def _is_spaced(blocks: Sequence[Block]) -> bool:
    """Whether blank lines part the blocks; those around a title and what stands under it tell nothing."""
    first = next((index for index, block in enumerate(blocks) if is_paragraph(block)), 0)
    own = blocks[first + 1 :]
    return sum(block.gap for block in own) > SPACED * len(own)


def _is_marked(blocks: Sequence[Block]) -> bool:
    """Whether the file marks its headings itself (# in Markdown, styles, <h2>): then it is believed.

    Not where most numbered lines over paragraphs go unmarked: a site marks its own headings, and prints
    the paper's in bold.
    """
    marked = sum(explicit(block) is not None for block in blocks)
    unmarked = sum(
        explicit(block) is None and _is_numbered_title(block) and is_paragraph(after)
        for block, after in pairwise(blocks)
    )
    return marked >= 2 and marked * 2 >= unmarked


def _tells_of_levels(blocks: Sequence[Block]) -> bool:
    """Whether the numbers of headings are of several kinds, start anew, or stand in bold without a mark."""
    numbered = [block for block in blocks if block.enumerators]
    if any(explicit(block) is None and block.form is not Form.PLAIN for block in numbered):
        return True
    first = [block.enumerators[0] for block in numbered if explicit(block) is not None]
    kinds = {each.style.family for each in first}
    paths = any(each.number is not None and each.number.above for each in first)
    return len(kinds) > 1 or paths or sum(each.value == 1 for each in first) > 1


def _is_numbered_title(block: Block) -> bool:
    return (
        bool(block.enumerators)
        and not block.enumerators[0].style.weak
        and short(block.wording)
        and not block.closed
    )


def made(
    index: int,
    block: Block,
    title: str,
    *,
    accept: float,
    reject: float,
    role: str | None = None,
    readings: tuple[Enumerator, ...] = (),
    marks: tuple[str, ...] = (),
    form: str = "",
) -> Candidate:
    """A candidate that fills its block; an icon before its title is no part of that.

    Nor is a stop behind it, save where words count: "First, we resolve to work together."
    """
    if block.last > block.first:
        marks = (*marks, "wrapped")
    counted = bool(readings) and readings[0].style.family != "word"
    stops = counted and _STOPPED.search(title) is not None and block.wording.endswith(title)
    if block.last > block.first and ideographic(title):
        title = _BROKEN.sub("", title)
    return Candidate(
        first=index,
        last=index,
        start=block.start,
        end=block.end - stops,
        readings=readings,
        form=form or block.form.value,
        level=None,
        title=without_frame(without_icon(title[:-1] if stops else title)),
        role=role,
        accept=accept,
        reject=reject,
        marks=marks,
        size=block.size,
    )


def with_next(found: Candidate, following: Block, *, mark: str) -> Candidate:
    """The candidate grown by the block after it."""
    blank = "" if ideographic(found.title) and ideographic(following.wording) else " "
    title = f"{found.title}{blank}{following.wording}".strip()
    marks = (*(each for each in found.marks if each not in ("no-title", mark)), mark)
    return replace(found, last=found.last + 1, end=following.end, title=title, marks=marks)


def rest(block: Block) -> str:
    """The wording behind the enumerator and what parts it from the title, the years of a phase too."""
    if not block.number_end:
        return block.wording
    return _YEARS.sub("", block.wording[block.number_end :].lstrip(PARTING)).lstrip(PARTING)


def is_paragraph(block: Block) -> bool:
    return not block.enumerators and not block.bullet and reads_on(block)


def reads_on(block: Block) -> bool:
    """Whether a block, numbered or not, is long enough for a paragraph and ends as one.

    Two sentences are a paragraph at half that length.
    """
    least = PARAGRAPH // 3 if ideographic(block.wording) else PARAGRAPH
    if not block.closed or len(block.wording) < least // 2:
        return False
    return len(block.wording) >= least or _holds_a_stop(block)


def _holds_a_stop(block: Block) -> bool:
    start = block.number_end
    while (stop := first_stop(block.wording, start, len(block.wording))) is not None:
        if block.wording[stop[0]] in ".。!！?？" and block.wording[-1] in ".。":
            return True
        start = stop[1]
    return False


def may_be_subtitle(block: Block) -> bool:
    """Whether a line under an enumerator may be its title, or under a title the rest of it."""
    return (
        not block.enumerators
        and not block.bullet
        and explicit(block) is None
        and short(block.wording)
        and not ends_as_paragraph(block.wording)
        and opens_like_a_title(block.wording)
    )
