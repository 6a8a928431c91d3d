"""What stands around a paper's own words: navigation, titles, sources, contents, running heads, notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from constancia.lexicon.numbering import Around, Numbering
from constancia.model import DivisionKind, Document, Span
from constancia.outline.blocks import Block, explicit
from constancia.outline.contents import contents, is_cell, is_named, is_number
from constancia.outline.markup import Form
from constancia.outline.signs import ideographic, terminal
from constancia.outline.wording import ends_as_paragraph, folded, short

HEAD = 12  # blocks within which titles, dates and sources are looked for
CUT_OFF = 30  # signs of a title printed short at the head of a page
REPEATS = 3  # times a short line must stand in a text to be a running head
_FRONT = re.compile(r"\ufeff?(?:---|\+\+\+)[ \t]*\n.*?\n(?:---|\+\+\+|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FRONT_TITLE = re.compile(r"^title:[ \t]*(.+(?:\n[ \t]+.+)*)", re.MULTILINE)
_NOTE = re.compile(r"\\?\[\^?\d{1,3}\\?\]:?\s|<a [^>]*ftn|\[\\?\[\d+\\?\]\]\(", re.IGNORECASE)
_MENU = re.compile(r"[^|›»•\n]{1,40}(?:[ \t][|›»•][ \t][^|›»•\n]{1,40}){2,}")  # Home | About us | Contact
_PAGE_SIGNS = "0123456789 |-–—·/."
_ROLES = {
    "title": DivisionKind.TITLE,
    "contents": DivisionKind.CONTENTS,
    "furniture": DivisionKind.RESIDUE,
    "running-head": DivisionKind.RUNNING_HEAD,
    "footnote": DivisionKind.FOOTNOTE,
    "metadata": DivisionKind.METADATA,
    "source": DivisionKind.SOURCE_LINE,
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of furniture: its kind, its place, and the indices of the blocks it fills."""

    kind: DivisionKind
    span: Span
    blocks: range


def front_matter(text: str) -> Span | None:
    """The YAML or TOML block at the very start of a Markdown file."""
    if not text.startswith(("---", "+++", "\ufeff---")):
        return None
    match = _FRONT.match(text)
    return None if match is None else Span(0, len(match.group().rstrip()) or 1)


def furniture(
    document: Document, listed: Sequence[Block], numbering: Numbering, again: frozenset[str] = frozenset()
) -> list[Piece]:
    """All furniture among the blocks, in text order; front matter is no block.

    `again` are the folded wordings of lines that come again and are headings.
    """
    kinds: dict[int, DivisionKind] = {}
    runs = list(contents(listed, numbering))
    for run in runs:
        kinds.update(dict.fromkeys(run, DivisionKind.CONTENTS))
    for index, block in enumerate(listed):
        if index not in kinds and (kind := _alone(block, numbering.around)) is not None:
            kinds[index] = kind
    _mark_running_heads(listed, kinds, numbering.around, again)
    _mark_head(document, listed, kinds, numbering)
    _mark_title_with_page(listed, kinds)
    return _pieces(listed, kinds, runs)


def _pieces(
    listed: Sequence[Block], kinds: dict[int, DivisionKind], contents_at: Sequence[range]
) -> list[Piece]:
    runs = {run.start: run for run in contents_at}
    found = []
    for index in sorted(kinds):
        if kinds[index] is DivisionKind.CONTENTS and index not in runs:
            continue
        run = runs.get(index, range(index, index + 1))
        span = Span(listed[run[0]].outer_start, listed[run[-1]].outer_end)
        found.append(Piece(kinds[index], span, run))
    return found


def _alone(block: Block, around: Around) -> DivisionKind | None:
    """What a block is by its own words, wherever it stands."""
    if block.hint is not None and block.hint.role in _ROLES:
        return _ROLES[block.hint.role]
    if len(block.wording) > 240 or block.level is not None:
        return DivisionKind.FOOTNOTE if _NOTE.match(block.wording) else None
    wording = block.wording.casefold()
    if wording in around.residue_lines or wording.startswith(around.residue_starts):
        return DivisionKind.RESIDUE
    if wording.startswith(around.source_starts):
        return DivisionKind.SOURCE_LINE
    return DivisionKind.FOOTNOTE if _NOTE.match(block.wording) else None


def _mark_running_heads(
    listed: Sequence[Block], kinds: dict[int, DivisionKind], around: Around, again: frozenset[str]
) -> None:
    """Page numbers, and short lines that stand again and again. The first of them may be the heading."""
    keys = ["" if (key := _running_key(block)) in again else key for block in listed]
    for index, (block, following) in enumerate(pairwise(listed)):
        if keys[index] and is_number(block):
            keys[index] += folded(following.wording[:CUT_OFF])  # "CHAPTER I" has its title on the next line
    counts = Counter(keys)
    pages = [index for index, block in enumerate(listed) if _is_page_number(block, around)]
    if len(pages) >= 2:
        kinds.update(dict.fromkeys(pages, DivisionKind.RUNNING_HEAD))
    styles: dict[str, str] = {}
    for index, key in enumerate(keys):
        block = listed[index]
        if block.enumerators and not block.enumerators[0].style.weak:
            before = styles.get(block.enumerators[0].style.id)
            styles[block.enumerators[0].style.id] = key
            if not key or before != key:
                continue
        if key and index not in kinds and counts[key] >= REPEATS and not block.bullet:
            kinds[index] = DivisionKind.RUNNING_HEAD


def _mark_title_with_page(listed: Sequence[Block], kinds: dict[int, DivisionKind]) -> None:
    """The title of the paper again, with a number beside it: the head of a page, be there but one."""
    title = next((folded(listed[at].wording) for at, kind in kinds.items() if kind is DivisionKind.TITLE), "")
    if len(title) < CUT_OFF:
        return
    for index, block in enumerate(listed):
        paged = block.wording[:1].isdecimal() or block.wording[-1:].isdecimal()
        if index not in kinds and paged and folded(block.wording.strip(_PAGE_SIGNS)) == title:
            kinds[index] = DivisionKind.RUNNING_HEAD


def _running_key(block: Block) -> str:
    """A short plain line without the page number beside it; empty where it cannot be a running head."""
    if block.form != Form.PLAIN or len(block.wording) > 100 or ends_as_paragraph(block.wording):
        return ""
    if explicit(block) is not None or is_cell(block):
        return ""  # "Lead", "By": a table has its heads again in each chapter
    numbered = bool(block.number_end) and not block.enumerators[0].style.weak
    end = block.number_end if numbered else 0
    rest = block.wording[end:].rstrip(_PAGE_SIGNS)
    if rest.endswith((":", "：")):
        return ""  # a field, and the number what it tells: "Deadline: 2033"
    return folded(block.wording[:end] + rest if numbered else rest.lstrip(_PAGE_SIGNS))


def _is_page_number(block: Block, around: Around) -> bool:
    if len(block.wording) > 20 or block.form != Form.PLAIN or is_cell(block):
        return False
    if block.wording.endswith("."):
        return False
    rest = re.sub(r"[\d\s/|\-–—·.]", "", block.wording.casefold())
    for word in around.page_words:
        rest = rest.replace(word, "")
    rest = rest.replace("of", "").replace("de", "")
    return not rest and any(sign.isdecimal() for sign in block.wording)


def _mark_head(
    document: Document, listed: Sequence[Block], kinds: dict[int, DivisionKind], numbering: Numbering
) -> None:
    """Title, repeated title, date and signature lines: the short lines before the first paragraph."""
    known = [document.work.title, *_front_title(document.text)]
    titles = [folded(title) for title in known]
    if (marked := _marked_title(listed)) is not None:
        kinds[marked] = DivisionKind.TITLE
        titles.append(folded(listed[marked].wording))
    title = next((index for index, kind in kinds.items() if kind is DivisionKind.TITLE), None)
    for index in range(min(HEAD, len(listed))):
        block = listed[index]
        if index in kinds:
            continue
        body = _is_body(block, numbering) and not _counts_editions(block, listed, numbering)
        if body or _goes_on_elsewhere(block, listed):
            break
        if title is not None and _alike(folded(block.wording), titles):
            kinds[index] = DivisionKind.REPEATED_TITLE
        elif _is_above_the_largest(index, listed):
            kinds[index] = DivisionKind.RUNNING_HEAD
        elif _is_date(block.wording, numbering.around) or block.form is Form.ITALIC:
            kinds[index] = DivisionKind.METADATA
        elif explicit(block) is None and _MENU.fullmatch(block.wording):
            kinds[index] = DivisionKind.RESIDUE
        elif marked is not None and index < marked:
            kinds[index] = DivisionKind.METADATA
        elif title is None and _may_be_title(index, listed, titles, document, kinds):
            kinds[index] = DivisionKind.TITLE
            titles.append(folded(block.wording))
            title = index
        elif title is not None and _is_subtitle(index, listed, listed[title], numbering):
            kinds[index] = DivisionKind.METADATA
        elif explicit(block) is not None or block.form is not Form.PLAIN:
            break


def _is_subtitle(index: int, listed: Sequence[Block], title: Block, numbering: Numbering) -> bool:
    """A line between the title and another short line: a subtitle, an author, an occasion."""
    block, following = listed[index], listed[index + 1] if index + 1 < len(listed) else None
    if following is None or block.form not in (title.form, Form.PLAIN) or block.closed:
        return False
    if block.wording.endswith(","):
        return False  # "The General Assembly,": a sentence has begun
    return (
        explicit(block) is None
        and short(following.wording)
        and not following.closed
        and (
            not _is_body(following, numbering)
            or is_named(following, numbering)
            or _stands_so_alone(index, listed)
        )
    )


def _stands_so_alone(index: int, listed: Sequence[Block]) -> bool:
    """A line over the first number, as no other stands over one: who wrote the paper, no division of it."""
    block = listed[index]
    if not _heads_a_count(index, listed) or all(one.value != 1 for one in listed[index + 1].enumerators):
        return False
    return not any(
        other.form is block.form and _heads_a_count(later, listed)
        for later, other in enumerate(listed[index + 2 : -1], index + 2)
    )


def _heads_a_count(index: int, listed: Sequence[Block]) -> bool:
    """A line without a number right over one that has a number and is no sentence."""
    block, following = listed[index], listed[index + 1]
    plain_line = explicit(block) is None and not (block.enumerators or block.closed or block.bullet)
    return plain_line and short(block.wording) and bool(following.enumerators) and not following.closed


def _front_title(text: str) -> list[str]:
    front = front_matter(text)
    match = None if front is None else _FRONT_TITLE.search(text[: front.end])
    if match is None:
        return []
    return [re.sub(r"\\_|\\x..|\\\s*\n\s*\\?", " ", match.group(1)).strip("\"' ")]


def _is_body(block: Block, numbering: Numbering) -> bool:
    """Where the head of the paper ends: a paragraph, a numbered or named heading, a list."""
    if block.bullet or not short(block.wording) or (terminal(block.wording) and len(block.wording) > 60):
        return True
    if any(not enumerator.style.weak for enumerator in block.enumerators):
        return True
    return is_named(block, numbering)


def _counts_editions(block: Block, listed: Sequence[Block], numbering: Numbering) -> bool:
    """A first line whose number no heading goes on with, over another heading: "6th Plan of Action"."""
    following = listed[1] if len(listed) > 1 else None
    if block is not listed[0] or following is None or block.closed or not short(block.wording):
        return False
    late = block.enumerators and all((each.value or 0) > 1 for each in block.enumerators)
    over = is_named(following, numbering) or (short(following.wording) and not following.closed)
    return bool(late) and over and not _goes_on_elsewhere(block, listed)


def _marked_title(listed: Sequence[Block]) -> int | None:
    """The one top heading over all others that markup calls headings, where it has no number."""
    marked = [(index, level) for index, block in enumerate(listed) if (level := explicit(block)) is not None]
    if not marked or marked[0][0] > HEAD or listed[marked[0][0]].enumerators:
        return None
    first, level = marked[0]
    alone = len(marked) == 1 and first == 0  # a page whose other headings have no mark
    if level > 1 and len(marked) < 3 and not alone:
        return None
    return first if all(other > level for _, other in marked[1:]) else None


def _may_be_title(
    index: int,
    listed: Sequence[Block],
    titles: list[str],
    document: Document,
    kinds: dict[int, DivisionKind],
) -> bool:
    block = listed[index]
    if _goes_on_elsewhere(block, listed):
        return False
    if _alike(folded(block.wording), titles):
        return True
    if terminal(block.wording):
        return False
    if _stands_over_a_heading(index, listed):
        return True
    if explicit(block) is not None or _opens_a_count(block):
        return False
    if block.form is Form.PLAIN:
        return front_matter(document.text) is None
    alike = sum(other.form is block.form and short(other.wording) for other in listed)
    if alike == 1 or _is_largest(index, listed):
        return True
    first = all(before in kinds for before in range(index))
    return first and front_matter(document.text) is None


def _is_largest(index: int, listed: Sequence[Block]) -> bool:
    """Whether a line is printed larger than all that stands below it."""
    size = listed[index].size
    below = [block.size for block in listed[index + 1 :] if block.size is not None]
    return size is not None and bool(below) and all(size < other for other in below)


def _is_above_the_largest(index: int, listed: Sequence[Block]) -> bool:
    """A cell over the largest line of all: what a browser prints on top of each page."""
    hint = listed[index].hint
    if hint is None or hint.role != "table":
        return False
    return any(_is_largest(below, listed) for below in range(index + 1, min(HEAD, len(listed))))


def _opens_a_count(block: Block) -> bool:
    """Whether a block starts with a number that a heading may have: "1 Introduction", "2.1 Floods"."""
    return any(
        reading.value == 1 or (reading.number and reading.number.above) for reading in block.enumerators
    )


def _goes_on_elsewhere(block: Block, listed: Sequence[Block]) -> bool:
    """Whether the next number stands over a text too: "3.3 Meals" before "3.4 Roofs" is a heading."""
    wanted = {
        (each.style.id, each.number.above, each.number.value + 1)
        for each in block.enumerators
        if each.number is not None
    }
    return any(
        each.number is not None and (each.style.id, each.number.above, each.number.value) in wanted
        for other in listed
        if not other.closed and short(other.wording)
        for each in other.enumerators
    )


def _stands_over_a_heading(index: int, listed: Sequence[Block]) -> bool:
    """A heading with no word of its own before the next one that is set alike: a title."""
    block, following = listed[index], listed[index + 1] if index + 1 < len(listed) else None
    if following is None or (block.form is Form.PLAIN and explicit(block) is None):
        return False
    return explicit(following) == explicit(block) and following.form is block.form and not following.closed


def _alike(key: str, titles: Sequence[str]) -> bool:
    """Whether two folded titles have nearly the same signs in like number, or one is cut off."""
    return any(
        _overlap(key, title) >= 0.9 or (len(title) >= CUT_OFF and key.startswith(title))
        for title in titles
        if title
    )


def _overlap(left: str, right: str) -> float:
    pairs = Counter(pairwise(left)), Counter(pairwise(right))
    both = sum((pairs[0] & pairs[1]).values())
    total = sum(pairs[0].values()) + sum(pairs[1].values())
    return 2 * both / total if total else 0.0


def _is_date(wording: str, around: Around) -> bool:
    """A line that holds a date and hardly more: "September 29, 2022", "（2022年10月16日）"."""
    lowered = wording.casefold()
    if len(wording) > 60 or not re.search(r"\d{4}", wording):
        return False
    if not any(month in lowered for month in around.months):
        return bool(re.fullmatch(r"[\d\s./\-:()]+", wording))
    letters = sum(sign.isalpha() for sign in lowered)
    return letters <= (4 if ideographic(wording) else 24)
