"""Lists of contents: lines that only name the headings that stand elsewhere, or lead to their pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from constancia.lexicon.numbering import Numbering
from constancia.outline.lines.blocks import Block, explicit
from constancia.outline.lines.candidate import rest
from constancia.outline.lines.signs import terminal
from constancia.outline.lines.wording import folded, short

LONGEST_ENTRY = 240  # code points of a contents entry, dots and page included
ENTRIES = 5  # lines of a list of contents that ends where its first one comes again
PROSE = 80  # code points from which a line is more likely text than the name of a heading
LED = 4  # lines without dots between two with them
NAMED = 4  # names of an unnamed list with pages, for each that stands again
MOST_PAGES = 60  # from one entry to the next
TOGETHER = 2  # entries with dots and a page on one line
STRAYS = 4  # lines in a row of a contents list that need name no heading; without a number they count twice
_LEADERS = re.compile(
    r"(?:(?:[ \t]?[.·_]){3,}|…+)[ \t]*(?:\d{1,4}|[ivxlc]{1,7})?\s*(?:$|(?=\w))", re.IGNORECASE
)
_PAGED = re.compile(r"(?:[ \t]?[.,·_…]){2,}[ \t]*(?:\d{1,4}|[ivxlc]{1,7})\b\s*", re.IGNORECASE)
_ENDS_IN_A_PAGE = re.compile(r"(?<![\w.,–-])\d{1,3}$")
_PAGES_TOGETHER = re.compile(r"\d{1,3}(?: \d{1,3}){3,}")
_PAGE_AT_END = re.compile(r"(?:[\s.…·]+(?:\d{1,3}|[ivxlc]{1,7})|(?<=[^\W\d_]{3})\d{1,3})\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a contents entry may name, folded: `whole` without its page, `keys` also as it stands."""

    whole: str
    keys: tuple[str, ...]


def named_in_contents(listed: Sequence[Block], runs: Iterable[range], numbering: Numbering) -> frozenset[str]:
    """The folded names of headings in these lists of contents, as printed without their pages."""
    kept = [[listed[index] for index in _to_the_last_page(listed, run)] for run in runs]
    entries = (block for each in kept for block in each)
    names = {_entry(block).whole for block in entries if not is_named(block, numbering, "contents")}
    return frozenset(names.union(*(_together(each, numbering) for each in kept)) - {""})


def _together(listed: Sequence[Block], numbering: Numbering) -> set[str]:
    """The names of entries that stand one behind the other on a line, as text taken from a page has them."""
    if not any(len(_PAGED.findall(_whole(block))) >= TOGETHER for block in listed):
        return set()
    said = " ".join(_whole(block) for block in listed if not is_named(block, numbering, "contents"))
    names = _PAGED.split(_without_name(said, numbering))[:-1]
    return {folded(name) for name in names if len(name) <= LONGEST_ENTRY}


def _whole(block: Block) -> str:
    return block.text[block.start : block.end]


def _without_name(said: str, numbering: Numbering) -> str:
    """The words behind the name of the list: "Contents Preface ... i"."""
    name, _, behind = said.partition(" ")
    return behind if numbering.role(name) == "contents" else said


def _to_the_last_page(listed: Sequence[Block], run: range) -> range:
    """A list without the lines behind its last page, where most lead to one: who edits stands there."""
    led = [at for at in run if _leads(listed[at].wording)]
    return range(run.start, led[-1] + 1) if 2 * len(led) > len(run) else run


def contents(listed: Sequence[Block], numbering: Numbering) -> Iterator[range]:
    """Runs of blocks that only name headings standing elsewhere, or that lead to page numbers."""
    runs = list(_runs(listed, numbering))
    paged = range(0) if runs else _paged(listed)
    yield from [paged] if paged else runs


def _runs(listed: Sequence[Block], numbering: Numbering) -> Iterator[range]:
    entries = [_entry(block) for block in listed]
    places = {key: index for index, block in enumerate(listed) for key in _names(block.wording, block)}
    index = 0
    while index < len(listed):
        titled = is_named(listed[index], numbering, "contents")
        inside = not titled and _opens_with_name(listed[index], numbering)
        named = titled or _announces(listed[index], numbering)
        start = index + named
        named = named or inside
        end = _end_of_list(listed, entries, places, start, named=named)
        if (
            titled
            and (again := _first_again(listed, entries, start) or _behind_pages(listed, start)) is not None
        ):
            yield range(index, again)
            index = again
            continue
        if end - index >= (2 if titled or inside else 4) and _believed(
            listed, entries, places, range(start, end), named
        ):
            end = _led_on(listed, end)
            yield range(index if titled else _first_led(listed, range(start, end)), end)
        index = max(index + 1, end)


def _end_of_list(
    listed: Sequence[Block], entries: Sequence[_Entry], places: dict[str, int], start: int, *, named: bool
) -> int:
    """Where a list of contents that starts at `start` ends: at the latest where its entries come again.

    A list with a name may hold lines that name nothing, as the second line of a long entry.
    """
    end = reached = start
    strays = 0
    seen: set[str] = set()
    while end < len(listed) and strays <= STRAYS and seen.isdisjoint(entries[end].keys):
        following = entries[end + 1] if end + 1 < len(listed) else _Entry("", ())
        if is_number(listed[end]) and not seen.isdisjoint(following.keys):
            break  # "Chapter 1" over the title that was the first entry
        if following.whole and entries[end].whole + following.whole in seen:
            break  # an entry again, over two lines
        entry = _names_a_heading(listed[end], entries[end], places, end, named)
        if entry and not _stands_over_text(listed, places, end, named=named):
            reached, strays = end + 1, 0
        elif not named or (listed[end].closed and not _has_keyword(listed[end])):
            break
        else:
            strays += bool(entries[end].whole.strip("0123456789")) * (1 if listed[end].enumerators else 2)
        seen.update(entries[end].keys if end == start else {entries[end].whole} - {""})
        end += 1
    return reached


def _led_on(listed: Sequence[Block], end: int) -> int:
    """Where the lines with dots end that follow a list so set, its chapters and broken entries between."""
    reached = at = end
    while at < min(reached + LED, len(listed)) and _leads(listed[end - 1].wording):
        block = listed[at]
        at += 1
        if _leads(block.wording):
            reached = at
        elif block.closed or block.bullet or not short(block.wording):
            break
    return reached


def _first_led(listed: Sequence[Block], run: range) -> int:
    """Where a list without a name begins whose lines lead to pages: the title of the paper stands above."""
    if sum(_leads(listed[at].wording) for at in run) < 2:
        return run.start
    return next(at for at in run if _leads(listed[at].wording) or listed[at].enumerators)


def _paged(listed: Sequence[Block]) -> range:
    """A list of contents without a name on top of a paper: names, each with a page that is no less.

    A part of the names stand again below. A cover may stand above; lines without a page, as those of parts,
    between.
    """
    begun = next((at for at, block in enumerate(listed) if block.closed or len(block.wording) > PROSE), 0)
    numbers: list[tuple[int, int]] = []  # the pages, and where each stands
    for at, block in enumerate(listed[:begun]):
        page = None if is_number(block) or _has_keyword(block) else _ENDS_IN_A_PAGE.search(block.wording)
        if page is None:
            continue
        if not numbers or numbers[-1][0] <= int(page[0]) <= numbers[-1][0] + MOST_PAGES:
            numbers.append((int(page[0]), at))
        elif len(numbers) < ENTRIES:
            numbers = [(int(page[0]), at)]
    if len(numbers) < ENTRIES:
        return range(0)
    first, last = numbers[0][1], numbers[-1][1]
    first -= first > 0 and listed[first].wording.isdecimal()
    names = {folded(listed[at].wording) for at in range(first, last) if not listed[at].wording.isdecimal()}
    again = {folded(block.wording) for block in listed[last + 1 :]}
    known = len(names & again)
    return range(first, last + 1) if known >= STRAYS and NAMED * known > len(names) else range(0)


def _first_again(listed: Sequence[Block], entries: Sequence[_Entry], start: int) -> int | None:
    """Where the first entry of a list with a name comes again, if nothing but short lines stands between."""
    first = entries[start].whole if start < len(listed) else ""
    for at in range(start + 1, len(listed) if first else start):
        block = listed[at]
        if entries[at].whole == first and not _leads(block.wording):
            return at if at - start >= ENTRIES else None
        if block.closed or block.bullet or is_cell(block) or len(block.wording) > LONGEST_ENTRY:
            return None
    return None


def _behind_pages(listed: Sequence[Block], start: int) -> int | None:
    """Behind the pages of a list with a name, set together behind its short lines: "20 28 44 52"."""
    for at in range(start, len(listed)):
        block = listed[at]
        if _PAGES_TOGETHER.fullmatch(block.wording):
            pages = [int(page) for page in block.wording.split()]
            return at + 1 if pages == sorted(pages) and at - start >= ENTRIES else None
        if block.closed or block.bullet or len(block.wording) > LONGEST_ENTRY:
            return None
    return None


def is_number(block: Block) -> bool:
    """A keyword with its number and nothing else: its title stands on the next line."""
    return _has_keyword(block) and block.number_end == len(block.wording)


def _has_keyword(block: Block) -> bool:
    return bool(block.enumerators) and bool(block.enumerators[0].style.words)


def _believed(
    listed: Sequence[Block], entries: Sequence[_Entry], places: dict[str, int], run: range, named: bool
) -> bool:
    """Most of its entries name headings behind its end, or lead to a page."""
    behind = sum(any(places.get(key, 0) >= run.stop for key in entries[at].keys) for at in run)
    leaders = sum(_leads(listed[at].wording) for at in run)
    pages = sum(_tells_page(listed, at) for at in run) if named else 0
    return max(behind, leaders, pages) * 2 > len(run)


def _leads(wording: str) -> bool:
    """Dots that lead to a page number."""
    return ("…" in wording or ".." in wording or ". ." in wording) and bool(_LEADERS.search(wording))


def _entry(block: Block) -> _Entry:
    if len(block.wording) > LONGEST_ENTRY or explicit(block) is not None:
        return _Entry("", ())
    whole = _LEADERS.sub("", block.wording) if _leads(block.wording) else block.wording
    bare = whole if is_number(block) else whole[:-12] + _PAGE_AT_END.sub("", whole[-12:])
    names = _names(bare, block)
    if whole != bare:
        names = list(dict.fromkeys((*names, *_names(whole, block))))
    return _Entry(folded(bare), tuple(names))


def _names(wording: str, block: Block) -> list[str]:
    """A heading's folded wording, with its number and without; nothing of a paragraph."""
    if len(wording) > LONGEST_ENTRY:
        return []
    rest = wording[block.number_end :] if block.number_end else ""
    return [key for part in (wording, rest) if len(key := folded(part)) > 1]


def _names_a_heading(block: Block, entry: _Entry, places: dict[str, int], index: int, named: bool) -> bool:
    if _leads(block.wording):
        return True
    if (
        not entry.keys
        or (is_cell(block) and not named)
        or (terminal(block.wording) and not named)
        or block.wording.endswith("。")
        or not short(block.wording)
    ):
        return False
    return any(places.get(key, 0) > index for key in entry.keys) or (
        named and bool(_PAGE_AT_END.search(block.wording[-12:]))
    )


def _tells_page(listed: Sequence[Block], index: int) -> bool:
    """Whether a page stands at the end of a line, or in a cell of its own beside it."""
    here, beside = listed[index], listed[index : index + 2]
    if is_cell(here) and all(is_cell(each) for each in beside):
        return here.wording.isdecimal() or beside[-1].wording.isdecimal()
    return bool(_PAGE_AT_END.search(here.wording[-12:]))


def _stands_over_text(listed: Sequence[Block], places: dict[str, int], index: int, *, named: bool) -> bool:
    """Whether a line without a page number stands right over a paragraph: then it is the heading itself.

    Not in a list with a name where it has a keyword, as "Schedule 1" before the paper's first words.
    """
    if named and _has_keyword(listed[index]):
        return False
    if _PAGE_AT_END.search(listed[index].wording[-12:]) or _leads(listed[index].wording):
        return False
    following = listed[index + 1] if index + 1 < len(listed) else None
    if following is None or len(following.wording) < PROSE or _leads(following.wording):
        return False
    if following.enumerators and not following.closed:
        return False
    return not any(places.get(key, 0) > index + 1 for key in _names(following.wording, following))


def _opens_with_name(block: Block, numbering: Numbering) -> bool:
    """The name of the list and its first entries on one line: "Contents Preface ... i I. Aims ... 1"."""
    return _leads(block.wording) and numbering.role(block.wording.partition(" ")[0]) == "contents"


def _announces(block: Block, numbering: Numbering) -> bool:
    """A sentence before a list that calls it so: "The table of contents of this Act is as follows:"."""
    if block.wording[-1:] not in (":", "："):
        return False
    low = block.wording.casefold()
    return any(role == "contents" and name in low for name, role in numbering.names.items() if " " in name)


def is_cell(block: Block) -> bool:
    return block.hint is not None and block.hint.role == "table"


def is_named(block: Block, numbering: Numbering, *roles: str) -> bool:
    role = numbering.role(block.wording[:60])
    if role is None and block.number_end:
        role = numbering.role(rest(block)[:60])
    return role is not None and (not roles or role in roles)
