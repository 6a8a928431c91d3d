"""How paragraphs are set, and what that tells: which are set off as headings are, and how they rank."""

# ruff: noqa: SIM905 - lists of names read better as words in lines than as literals
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

from constancia.model import Hint, Span

# Set so much larger than the text, a paragraph is a heading or a title; captions and quotations stay below.
LARGER = 1.1
LONGEST_HEADING = 300  # code points
LONGEST_NAMED = 200  # code points of the longest paragraph in a style that sets headings
LONGEST_IN_ITALICS = 100  # code points of a heading that italics alone set off
MOST_RANKS = 12  # what is set in more ways is no order of headings; the lowest share the last rank
# A cell that holds so much of the paper is a frame around it; no cell of a table of data does.
FRAME = 0.3
NUMBERED = re.compile(r"[（(]?第?[一二三四五六七八九十百\d]+[章节節条條编編篇部、.)）]|附[件录錄表：]")
# Lines, paragraphs each, over which a heading is broken at most, and letters of its first one at least.
MOST_LINES, SHORTEST_LINE = 3, 24
FIRST_IDEOGRAPH = "\u2e80"
IMPRINT = 3  # lines beneath a title that are set alike
# A keyword with its number and a title: "Axis 1. Jobs".
COUNTED = re.compile(
    r"(?P<word>[^\W\d_]{3,20}(?: [^\W\d_]{2,20}){0,2}) (?P<n>\d{1,2})[.:)]? ?[-–—]? ?[^\W\d_]"
)
SET_LARGER = 0.8  # of the lines that are marked as headings are set larger than the text, as a share
STRAYS = 8  # marked lines at least, so that one chance is none
BANNER = 6  # entries of a table that holds nothing but headings: three numbers and their titles

# What files call the styles of their headings.
_NAMES = frozenset(
    "biaoti bt h1 h2 h3 h4 h5 h6 head heading headline rubric rubrica sti subhead subheading subtitle "
    "subtitulo ti tit title titre titulo título 标题 標題".split()
)
STOPS = ("", *'.,:;!。，：；！”»")）')
STOPS_OF_LEADS = tuple(".:。：")  # behind words in bold that open a paragraph
_WORD = re.compile(r"h[1-6]|[^\W\d_]+")
# The number of a heading that stands apart from its title, with its keyword: "2", "Annex 3:", "第一章".
NUMBER_ALONE = re.compile(
    r"(?:[^\W\d_]{2,12}\.? )?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLC]{1,6}|[A-Z])[.):：]?|[a-z][.)]"
    r"|[（(]?第?[一二三四五六七八九十]{1,3}\w?[)）、]?"
)


@dataclass(frozen=True, slots=True)
class Print:
    """The type a paragraph is set in: `size` in points, `style` the name its file gives it ("" for none).

    `capitals` tells of small letters that are printed as capitals, `centred` of lines in the middle where
    others begin at the left; `lead` are the words in bold that open a paragraph in lighter type, and no part
    of the type.
    """

    size: float
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    capitals: bool = False
    centred: bool = False
    style: str = ""
    lead: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Entry:
    """One paragraph as a reader met it; `cell` numbers the table cell it stands in, None outside tables."""

    span: Span
    role: str | None = None
    level: int | None = None
    label: str | None = None
    print: Print | None = None
    cell: int | None = None


def hints(entries: Sequence[Entry], text: str) -> list[Hint]:
    """What the print of a paper says of its paragraphs, in text order.

    Cells that hold a large share of the paper are no table's, nor are those around a heading alone.
    Paragraphs in bold, or larger than the text, are `strong`; where they are set in more ways than one, each
    tells its rank, 1 the highest.
    """
    frames = _frames(entries)
    placed = [replace(each, cell=None) if each.cell in frames else each for each in entries]
    body = body_size((each.span.end - each.span.start, each.print) for each in placed)
    placed = _without_strays(placed, body)
    headings = _styles_of_headings(placed)
    for at in [*_banners(placed, text, body, headings), *_bands(placed, text, body, headings)]:
        placed[at] = replace(placed[at], cell=None)
    strong = _with_own_styles([_strong(each, body, headings) for each in placed], placed)
    for at in _in_italics(placed, strong, text):
        strong[at] = placed[at].print
    titles = unique_at_the_start(strong)
    titles = titles if any(strong[titles:]) else 0  # nothing else is set off: it may be the one heading
    ranked = ranks(strong[titles:])
    found = []
    lines = _lines_of_headings(placed, strong, text, body, titles)
    for at, (entry, type_) in enumerate(zip(placed, strong, strict=True)):
        if at in lines and at - 1 in lines and lines[at] == lines[at - 1]:
            continue  # in the heading that has begun above
        if entry.role is not None and type_ is None:
            found.append(Hint(entry.span, entry.role, entry.level, entry.label))
        elif entry.cell is not None:
            found.append(Hint(entry.span, "table"))
        elif type_ is not None and at < titles:
            found.append(Hint(entry.span, "title"))
        elif type_ is not None:
            rank = ranked[type_] if len(ranked) > 1 else None
            span = Span(entry.span.start, lines.get(at, entry.span.end))
            found.append(Hint(span, "strong", rank, entry.label))
        elif (lead := _lead(entry, text)) is not None:
            found.append(Hint(lead, "run-in"))
    return found


def _lines_of_headings(
    entries: Sequence[Entry], strong: Sequence[Print | None], text: str, body: float, first: int
) -> dict[int, int]:
    """Where a heading ends whose lines are paragraphs each, by the indices of these from `first` on.

    They are set alike and larger than the text, and follow each other with nothing between. The first one is
    long, and a line that goes on has no capital in front, as Chinese has none anywhere.
    """
    found: dict[int, int] = {}
    at = first
    while at < len(entries):
        end = at + 1
        type_ = strong[at]
        if type_ is not None and type_.size >= LARGER * body and _is_long_line(entries[at], text):
            while end < len(entries) and strong[end] == type_ and _goes_on(entries[end], text):
                end += 1
        if 1 < end - at <= MOST_LINES:
            found |= dict.fromkeys(range(at, end), entries[end - 1].span.end)
        at = end
    return found


def _is_line(entry: Entry) -> bool:
    return entry.role is None and entry.label is None and entry.cell is None


def _goes_on(entry: Entry, text: str) -> bool:
    first = text[entry.span.start]
    unnumbered = NUMBERED.match(entry.span.quote(text)) is None
    return _is_line(entry) and unnumbered and (first.islower() or first > FIRST_IDEOGRAPH)


def _is_long_line(entry: Entry, text: str) -> bool:
    """Whether a line is so long that a heading may have been broken behind it, and ends in a letter."""
    wording = entry.span.quote(text)
    least = SHORTEST_LINE // 2 if wording[-1:] > FIRST_IDEOGRAPH else SHORTEST_LINE
    letters = sum(sign.isalpha() for sign in wording)
    return _is_line(entry) and letters >= least and wording[-1:].isalpha()


def _without_strays(entries: Sequence[Entry], body: float) -> list[Entry]:
    """The entries without their marks for headings, where these stand on some of like lines by chance.

    So they do where nearly all are set larger than the text, and half as many lines are set as they are and
    have no mark: whoever wrote the paper set its headings by hand, and print tells more of them.
    """
    marked = Counter(_bare(each.print) for each in entries if each.role == "heading" and each.print)
    alike = sum(
        each.role is None
        and each.cell is None
        and each.print is not None
        and _bare(each.print) in marked
        and each.span.end - each.span.start <= LONGEST_NAMED
        for each in entries
    )
    larger = sum(count for type_, count in marked.items() if type_.size >= LARGER * body)
    if larger < SET_LARGER * marked.total() or 2 * alike < max(marked.total(), STRAYS):
        return list(entries)
    return [replace(each, role=None, level=None) if each.role == "heading" else each for each in entries]


def _bare(type_: Print) -> Print:
    return replace(type_, style="")


def _lead(entry: Entry, text: str) -> Span | None:
    """The words in bold, with their full stop, that open a paragraph in lighter type."""
    words = "" if entry.print is None else " ".join(entry.print.lead.split())
    start, end = entry.span.start, entry.span.start + len(words)
    told = 0 < len(words) <= LONGEST_NAMED and words[-1] in STOPS_OF_LEADS and end < entry.span.end
    return Span(start, end) if told and text.startswith(words, start) else None


def _frames(entries: Sequence[Entry]) -> set[int]:
    lengths: Counter[int] = Counter()
    for each in entries:
        if each.cell is not None:
            lengths[each.cell] += each.span.end - each.span.start
    whole = sum(each.span.end - each.span.start for each in entries) if lengths else 0
    return {cell for cell, length in lengths.items() if length >= FRAME * whole}


def _banners(entries: Sequence[Entry], text: str, body: float, headings: frozenset[str]) -> Iterator[int]:
    """Entries in tables that hold nothing but a heading, in a cell or with its number in one of its own.

    The heading of a chapter may be followed by that of its first section: 2, 2.1.
    """
    at = 0
    for in_table, group in groupby(entries, lambda each: each.cell is not None):
        run = list(group)
        if in_table and len(run) <= BANNER:
            types = [_strong(replace(each, cell=None), body, headings) for each in run]
            if None not in types and (len(run) == 1 or _are_numbered(run, types, text)):
                yield from range(at, at + len(run))
        at += len(run)


def _bands(entries: Sequence[Entry], text: str, body: float, headings: frozenset[str]) -> list[int]:
    """Entries alone in rows of their own, two or more, each with a keyword that counts on: "Axis 1. Jobs".

    Cells that fill their rows share the number of the table.
    """
    found: dict[tuple[str, int], list[int]] = {}
    for at, each in enumerate(entries):
        if each.cell is None or _strong(replace(each, cell=None), body, headings) is None:
            continue
        counted = COUNTED.match(each.span.quote(text))
        if counted is not None:
            listed = found.setdefault((counted["word"].casefold(), each.cell), [])
            if int(counted["n"]) == len(listed) + 1:
                listed.append(at)
    return [at for listed in found.values() if len(listed) > 1 for at in listed]


def _are_numbered(run: Sequence[Entry], types: Sequence[Print | None], text: str) -> bool:
    """Whether these are numbers and titles by turns, each in a cell and a pair set alike, growing deeper."""
    numbers = [each.span.quote(text) for each in run[::2]]
    return (
        len(run) % 2 == 0
        and types[::2] == types[1::2]
        and all(before.cell != after.cell for before, after in pairwise(run))
        and all(map(NUMBER_ALONE.fullmatch, numbers))
        and all(after.startswith(before.rstrip(".")) for before, after in pairwise(numbers))
    )


def body_size(printed: Iterable[tuple[int, Print | None]]) -> float:
    """The size in which most is set, given (code points, type)."""
    sizes: Counter[float] = Counter()
    for length, type_ in printed:
        if type_ is not None:
            sizes[type_.size] += length
    return sizes.most_common(1)[0][0] if sizes else 1.0


def _strong(entry: Entry, body: float, headings: frozenset[str]) -> Print | None:
    """How a paragraph is set off from the text; None where it is not, or says what it is."""
    type_ = entry.print
    if type_ is None or entry.cell is not None or entry.role not in (None, "list-item"):
        return None
    if entry.role == "list-item" and not (entry.label and type_.bold):
        return None
    size = max(type_.size, body)
    short = entry.span.end - entry.span.start <= LONGEST_HEADING
    off = size >= LARGER * body or type_.underlined or type_.style in headings
    return replace(type_, size=size) if type_.bold or (short and off) else None


def _in_italics(entries: Sequence[Entry], strong: Sequence[Print | None], text: str) -> list[int]:
    """Short lines in italics over text in upright type, where all that is in italics is such a line.

    One alone may be a date or a motto, and one that ends in a stop a sentence.
    """
    slanted = [
        at
        for at, (each, type_) in enumerate(zip(entries, strong, strict=True))
        if each.print is not None
        and each.print.italic
        and each.cell is None
        and each.role is None
        and not type_
    ]
    for at in slanted:
        span, following = entries[at].span, entries[at + 1].print if at + 1 < len(entries) else None
        words = span.quote(text) if span.end - span.start <= LONGEST_IN_ITALICS else ""
        if following is None or following.italic or not at or words.rstrip()[-1:] in STOPS:
            return []
    return slanted if len(slanted) > 1 else []


def _styles_of_headings(entries: Sequence[Entry]) -> frozenset[str]:
    """Styles that are named as headings are ("tit2", "section-heading") and never set a longer paragraph."""
    lengths: dict[str, list[int]] = {}
    for each in entries:
        if each.print is not None and each.print.style:
            lengths.setdefault(each.print.style, []).append(each.span.end - each.span.start)
    return frozenset(
        style
        for style, each in lengths.items()
        if len(each) > 1 and max(each) <= LONGEST_NAMED and not _NAMES.isdisjoint(_words(style))
    )


def _words(style: str) -> list[str]:
    return _WORD.findall(re.sub(r"(?<=[a-z])(?=[A-Z])", "-", style).lower())


def _with_own_styles(strong: Sequence[Print | None], entries: Sequence[Entry]) -> list[Print | None]:
    """A style tells one heading from another where it sets several of them and nothing else."""
    used = Counter(each.print.style for each in entries if each.print is not None)
    own = Counter(type_.style for type_ in strong if type_ is not None)
    return [
        type_
        if type_ is None or not type_.style or (own[type_.style] == used[type_.style] > 1)
        else replace(type_, style="")
        for type_ in strong
    ]


def unique_at_the_start(types: Sequence[Print | None]) -> int:
    """How many paragraphs at the start are the title's: set off in ways that do not come back.

    Beneath the first of them a few lines may be set alike: who issues the paper, where and when. So may the
    first ones be where they are centred.
    """
    last = {type_: at for at, type_ in enumerate(types)}
    at = 0
    while at < len(types) and (type_ := types[at]) is not None:
        end = last[type_] + 1
        alike = set(types[at:end]) == {type_} and end - at <= IMPRINT and any(types[end:])
        if end > at + 1 and not ((at or type_.centred) and alike):
            return at
        at = end
    return at


def centred_in_company(types: Sequence[Print | None]) -> list[Print | None]:
    """The types of what stands behind the title, one centred line alone being set as the others are.

    It may be a date, or what a picture is called.
    """
    centred = Counter(type_ for type_ in types if type_ is not None and type_.centred)
    return [
        replace(type_, centred=False) if type_ is not None and centred[type_] == 1 else type_
        for type_ in types
    ]


def ranks(types: Sequence[Print | None]) -> Mapping[Print, int]:
    """The types that set paragraphs off, from the highest: larger, bold, in capitals, centred, met first."""
    met = {type_: at for at, type_ in reversed(list(enumerate(types))) if type_ is not None}
    ordered = sorted(
        met,
        key=lambda type_: (
            -type_.size,
            not type_.bold,
            not type_.capitals,
            not type_.centred,
            met[type_],
        ),
    )
    return {type_: min(rank, MOST_RANKS) for rank, type_ in enumerate(ordered, 1)}
