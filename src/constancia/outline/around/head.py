"""The head of a paper: its title, and the subtitle, date and source around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from constancia.lexicon.numbering import Around, Numbering
from constancia.model import DivisionKind, Document, Span
from constancia.outline.around.contents import is_cell, is_named
from constancia.outline.around.letters import called_alike, mark_sent_as_an_annex, mark_sent_with_a_letter
from constancia.outline.around.subtitles import is_body, is_subtitle
from constancia.outline.lines.blocks import Block, explicit
from constancia.outline.lines.markup import Form
from constancia.outline.lines.signs import ideographic, terminal
from constancia.outline.lines.wording import folded, short

HEAD = 12  # blocks within which titles, dates and sources are looked for
ORDINAL_SIGNS = "ºª°"
PLACE = 30  # code points of the name of a place before a date
_FRONT = re.compile(r"\ufeff?(?:---|\+\+\+)[ \t]*\n.*?\n(?:---|\+\+\+|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FRONT_TITLE = re.compile(r"^title:[ \t]*(.+(?:\n[ \t]+.+)*)", re.MULTILINE)
_MENU = re.compile(r"[^|›»•\n]{1,40}(?:[ \t][|›»•][ \t][^|›»•\n]{1,40}){2,}")  # Home | About us | Contact


def front_matter(text: str) -> Span | None:
    """The YAML or TOML block at the very start of a Markdown file."""
    if not text.startswith(("---", "+++", "\ufeff---")):
        return None
    match = _FRONT.match(text)
    return None if match is None else Span(0, len(match.group().rstrip()) or 1)


def mark_head(
    document: Document, listed: Sequence[Block], kinds: dict[int, DivisionKind], numbering: Numbering
) -> None:
    """Title, repeated title, date and signature lines: the short lines before the first paragraph."""
    known = [document.called, *_front_title(document.text)]
    titles = [folded(title) for title in known]
    title = next((index for index, kind in kinds.items() if kind is DivisionKind.TITLE), None)
    marked = _marked_title(listed)
    if marked is None and title is None:
        marked = _largest(listed, numbering)
    if marked is not None:
        kinds[marked] = DivisionKind.TITLE
        titles.append(folded(listed[marked].wording))
        title = marked if title is None else min(title, marked)
    mark_sent_as_an_annex(listed, kinds, titles)
    cover = _cover(listed, kinds, numbering)
    begun = False  # behind the title and a list of contents
    for index in range(min(HEAD + _cells_on_top(listed), len(listed))):
        block = listed[index]
        if index in kinds:
            begun = begun or (title is not None and kinds[index] is DivisionKind.CONTENTS and title < index)
            continue
        body = is_body(block, numbering) and not _counts_editions(block, listed, numbering)
        if index >= cover and (body or _goes_on_elsewhere(block, listed)):
            break
        if title is not None and called_alike(folded(block.wording), titles):
            kinds[index] = DivisionKind.REPEATED_TITLE
        elif _is_above_the_largest(index, listed):
            kinds[index] = DivisionKind.RUNNING_HEAD
        elif is_date(block.wording, numbering.around) or block.form is Form.ITALIC:
            kinds[index] = DivisionKind.METADATA
        elif explicit(block) is None and _MENU.fullmatch(block.wording):
            kinds[index] = DivisionKind.RESIDUE
        elif marked is not None and index < marked:
            kinds[index] = DivisionKind.METADATA
        elif title is None and _may_be_title(index, listed, titles, document, kinds):
            kinds[index] = DivisionKind.TITLE
            titles.append(folded(block.wording))
            title = index
        elif index < cover or (
            title is not None and not begun and _goes_on(index, listed, title, kinds, numbering)
        ):
            kinds[index] = DivisionKind.METADATA
            if title is not None and _is_second_line(index, listed, title):
                titles.append(folded(block.wording))
        elif explicit(block) is not None or block.form is not Form.PLAIN:
            break
    if title is not None:
        _mark_called_again(title, listed, kinds, numbering)
    mark_sent_with_a_letter(listed, kinds, titles)


def _mark_called_again(
    title: int, listed: Sequence[Block], kinds: dict[int, DivisionKind], numbering: Numbering
) -> None:
    """What a page calls its paper once more, in larger print than all headings, right over the first."""
    for index, block in enumerate(listed[title + 1 : min(HEAD, len(listed) - 1)], title + 1):
        if block.closed or not short(block.wording):
            return
        if index in kinds or block.form is Form.PLAIN:
            continue
        beneath = listed[index + 1]
        over = beneath.form is not Form.PLAIN and not (beneath.closed or beneath.enumerators)
        own = not (block.enumerators or is_named(block, numbering))
        if own and over and explicit(block) is None and _is_largest(index, listed):
            kinds[index] = DivisionKind.METADATA
        return


def _goes_on(
    index: int, listed: Sequence[Block], title: int, kinds: dict[int, DivisionKind], numbering: Numbering
) -> bool:
    """Whether a line beneath a title is of it: a subtitle, or its second line, larger than all headings."""
    if is_subtitle(index, listed, title, kinds, numbering):
        return True
    return _is_second_line(index, listed, title) and _is_largest(index, listed)


def _is_second_line(index: int, listed: Sequence[Block], title: int) -> bool:
    first, second = listed[title], listed[index]
    alike = (first.form, first.size) == (second.form, second.size)
    return index == title + 1 and alike and first.form is not Form.PLAIN


def _cells_on_top(listed: Sequence[Block]) -> int:
    """How many cells stand over the paper: a table of who issued it, when and under which number."""
    return next((index for index, block in enumerate(listed) if not is_cell(block)), 0)


def _largest(listed: Sequence[Block], numbering: Numbering) -> int | None:
    """The one line of the head that is printed larger than all others, its number and issuer above it."""
    for index, block in enumerate(listed[:HEAD]):
        if is_body(block, numbering):
            return None
        if _is_largest(index, listed):
            return None if any(above.size == block.size for above in listed[:index]) else index
    return None


def _cover(listed: Sequence[Block], kinds: dict[int, DivisionKind], numbering: Numbering) -> int:
    """How many blocks stand before the contents list, where the paper has not begun there."""
    first = min((index for index, kind in kinds.items() if kind is DivisionKind.CONTENTS), default=0)
    own = [listed[index] for index in range(first) if index not in kinds]
    short_lines = all(short(block.wording) and not (block.closed or block.bullet) for block in own)
    begun = any(is_body(block, numbering) for block in own) and not (short_lines and len(own) > 1)
    return 0 if first > HEAD or begun else first


def _front_title(text: str) -> list[str]:
    front = front_matter(text)
    match = None if front is None else _FRONT_TITLE.search(text[: front.end])
    if match is None:
        return []
    return [re.sub(r"\\_|\\x..|\\\s*\n\s*\\?", " ", match.group(1)).strip("\"' ")]


def _counts_editions(block: Block, listed: Sequence[Block], numbering: Numbering) -> bool:
    """A first line whose number no heading goes on with, over another heading: "6th Plan of Action"."""
    following = listed[1] if len(listed) > 1 else None
    if block is not listed[0] or following is None or block.closed or not short(block.wording):
        return False
    late = block.enumerators and all((each.value or 0) > 1 for each in block.enumerators)
    over = is_named(following, numbering) or (short(following.wording) and not following.closed)
    return bool(late) and over and not _goes_on_elsewhere(block, listed)


def _is_an_edition(block: Block, listed: Sequence[Block]) -> bool:
    """Whether a number with the sign of ordinals, with which no heading goes on, counts editions: "7º"."""
    ordinal = block.enumerators[0].printed[-1] in ORDINAL_SIGNS
    return ordinal and not _goes_on_elsewhere(block, listed)


def _marked_title(listed: Sequence[Block]) -> int | None:
    """The one top heading over all others that markup calls headings, where it has no number.

    The name of a site's room may stand right over it in a smaller heading.
    """
    marked = [(index, level) for index, block in enumerate(listed) if (level := explicit(block)) is not None]
    while len(marked) > 1 and marked[1][0] == marked[0][0] + 1 and marked[1][1] < marked[0][1]:
        del marked[0]
    if not marked or marked[0][0] > HEAD:
        return None
    if listed[marked[0][0]].enumerators and not _is_an_edition(listed[marked[0][0]], listed):
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
    if _goes_on_elsewhere(block, listed) or _stands_over_a_count(index, listed):
        return False
    if called_alike(folded(block.wording), titles):
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


def _stands_over_a_count(index: int, listed: Sequence[Block]) -> bool:
    """A line set off over numbers from one on, with which the paper goes on beneath the next set alike."""
    if listed[index].form is Form.PLAIN:
        return False
    block, first = listed[index], listed[index + 1] if index + 1 < len(listed) else None
    style = next((each.style.id for each in first.enumerators if each.value == 1), None) if first else None
    value, beneath = 0, False
    for other in listed[index + 1 :] if style else ():
        number = next((each.value for each in other.enumerators if each.style.id == style), None)
        if number is not None:
            if beneath or number != value + 1:
                return beneath and number == value + 1
            value = number
        elif (other.form, other.size, other.closed) == (block.form, block.size, False):
            beneath = short(other.wording)
    return False


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


def _is_place(name: str) -> bool:
    """Words with capitals, and at most a small one between two: "Port of Spain", "Nova Iorque-EUA"."""
    listed = name.split()
    return 0 < len(listed) <= 4 and listed[0][0].isupper() and listed[-1][0].isupper() and name[-1].isalpha()


def is_date(wording: str, around: Around) -> bool:
    """A line that holds a date and hardly more: "September 29, 2022", "（2022年10月16日）".

    Or a place before it: "Port of Spain, Trinidad, 3 May 2030".
    """
    place, comma, date = wording.partition(",")
    if comma and len(place) <= PLACE and _is_place(place) and is_date(date.strip(), around):
        return True
    lowered = wording.casefold()
    if len(wording) > 60 or not re.search(r"\d{4}", wording):
        return False
    if not any(month in lowered for month in around.months):
        return bool(re.fullmatch(r"[\d\s./\-:()]+", wording))
    letters = sum(sign.isalpha() for sign in lowered)
    return letters <= (4 if ideographic(wording) else 24)
