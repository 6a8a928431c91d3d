"""What stands around a paper's own words: navigation, sources, contents, running heads, notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from constancia.lexicon.numbering import Around, Numbering
from constancia.model import DivisionKind, Document, Span
from constancia.outline.around.contents import contents, is_cell, is_named, is_number, named_in_contents
from constancia.outline.around.head import HEAD, is_date, mark_head
from constancia.outline.around.letters import CUT_OFF
from constancia.outline.around.refrains import is_set_alike_below
from constancia.outline.lines.blocks import Block, explicit
from constancia.outline.lines.counted import over_marks
from constancia.outline.lines.markup import Form
from constancia.outline.lines.wording import capitals, enacts, ends_as_paragraph, folded, lead_in, short

ENACTED = 3  # lines that the name of a law may fill
FIELDS, LABEL = 3, 20  # lines on top that tell fields, and signs of what stands before their colons
MOSTLY = 0.8  # of the times, as a share
MARKED = 4  # times a marked line comes right behind itself, as no heading does
REPEATS = 3  # times a short line must stand in a text to be a running head
_FILED = re.compile(r"[\u4e00-\u9fff]{1,12}[〔［[（(]\d{4}[〕］\]）)]第?\d{1,4}[号號]")  # 国办发〔2033〕4号
_PAGE_MARK = re.compile(r"\[\[page [a-z]?\d+\]\]")  # where gazettes tell their printed pages
_NOTE = re.compile(r"\\?\[\^?\d{1,3}\\?\]:?\s|<a [^>]*ftn|\[\\?\[\d+\\?\]\]\(", re.IGNORECASE)
_FIELD = re.compile(r"(?P<field>[^\W\d_][^:：\d]{1,40}) ?[:：]\s*(?P<told>[^\W_].{0,100})")
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


_TITLES = (DivisionKind.TITLE, DivisionKind.REPEATED_TITLE)


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of furniture: its kind, its place, and the indices of the blocks it fills."""

    kind: DivisionKind
    span: Span
    blocks: range


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
        if index not in kinds and (kind := _alone(block, numbering)) is not None:
            kinds[index] = kind
    for index, kind in list(kinds.items()):
        if kind is DivisionKind.TITLE and _introduces(index, listed, numbering):
            del kinds[index]
    _mark_marked_heads(listed, kinds)
    _mark_fields_on_top(listed, kinds)
    _mark_running_heads(listed, kinds, numbering.around, again)
    mark_head(document, listed, kinds, numbering)
    _mark_title_with_page(listed, kinds)
    _mark_title_over_nothing(listed, kinds, named_in_contents(listed, runs, numbering))
    _mark_enacted_title(listed, kinds, numbering)
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


def _introduces(index: int, listed: Sequence[Block], numbering: Numbering) -> bool:
    """A line set off in a way of its own, as titles are, that names the text right beneath: "Abstract"."""
    following = listed[index + 1] if index + 1 < len(listed) else None
    over_text = following is not None and following.closed and following.hint is None
    return over_text and is_named(listed[index], numbering, "introduction")


def _alone(block: Block, numbering: Numbering) -> DivisionKind | None:
    """What a block is by its own words, wherever it stands."""
    around, hint = numbering.around, block.hint
    if hint is not None and hint.role in _ROLES:
        dated = hint.role == "title" and is_date(block.wording, around)
        return DivisionKind.METADATA if dated else _ROLES[hint.role]
    if hint is not None and hint.label:
        return None  # numbered by the file: "3. Share"
    if len(block.wording) > 240 or block.level is not None:
        return DivisionKind.FOOTNOTE if _NOTE.match(block.wording) else None
    wording = block.wording.casefold()
    if wording in around.residue_lines or wording.startswith(around.residue_starts):
        return DivisionKind.RESIDUE
    if wording.startswith(around.source_starts):
        return DivisionKind.SOURCE_LINE
    if wording.endswith(("号", "號")) and _FILED.fullmatch(wording):
        return DivisionKind.METADATA
    if wording.startswith("[[") and _PAGE_MARK.fullmatch(wording):
        return DivisionKind.RUNNING_HEAD
    return DivisionKind.FOOTNOTE if _NOTE.match(block.wording) else None


def _mark_running_heads(
    listed: Sequence[Block], kinds: dict[int, DivisionKind], around: Around, again: frozenset[str]
) -> None:
    """Page numbers, and short lines that stand again and again. The first of them may be the heading."""
    fields = _fields(listed)
    keys = ["" if (key := _running_key(block, fields)) in again else key for block in listed]
    for index, (block, following) in enumerate(pairwise(listed)):
        if keys[index] and is_number(block):
            keys[index] += folded(following.wording[:CUT_OFF])  # "CHAPTER I" has its title on the next line
        elif is_number(block) and block.form is not Form.PLAIN and block.enumerators[0].style.words:
            keys[index + 1] = ""  # beneath "Article 1" in bold: "Aims", of this law and of those it amends
    counts = Counter(keys)
    numbers = over_marks(listed)
    pages = [
        index for index, block in enumerate(listed) if index not in numbers and _is_page_number(block, around)
    ]
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
    _mark_heads_in_bold(listed, kinds)


def _mark_fields_on_top(listed: Sequence[Block], kinds: dict[int, DivisionKind]) -> None:
    """What a file tells of itself on top, each in a line: "**Issued by**: the Council", "**Subject**:"."""
    fields = [index for index, block in enumerate(listed[:HEAD]) if _tells_a_field(block)]
    together = [at for at in fields if at - 1 in fields or at + 1 in fields]
    if len(together) >= FIELDS and any(listed[at].form is not Form.PLAIN for at in together):
        for at in together:
            kinds.setdefault(at, DivisionKind.METADATA)


def _tells_a_field(block: Block) -> bool:
    if block.enumerators or explicit(block) is not None or not short(block.wording):
        return False
    label, colon, told = block.wording.replace("：", ":").partition(":")
    return bool(colon) and len(label) <= LABEL and not (told and ends_as_paragraph(told))


def _mark_marked_heads(listed: Sequence[Block], kinds: dict[int, DivisionKind]) -> None:
    """What stands again and again with the mark of a heading and no other marked line between: page heads."""
    marked = [(at, folded(block.wording)) for at, block in enumerate(listed) if explicit(block) is not None]
    counts = Counter(key for _, key in marked)
    follow = Counter(key for (_, before), (_, key) in pairwise(marked) if key == before)
    for at, key in marked:
        if follow[key] >= MARKED and follow[key] >= MOSTLY * (counts[key] - 1):
            kinds[at] = DivisionKind.RUNNING_HEAD


def _mark_heads_in_bold(listed: Sequence[Block], kinds: dict[int, DivisionKind]) -> None:
    """What stands again and again right over headings that are set as it is: the head of a page."""
    over: dict[str, list[bool]] = {}
    told = [not (block.enumerators or explicit(block)) and block.size is not None for block in listed]
    for index, block in enumerate(listed):
        if told[index] and short(block.wording):
            over.setdefault(folded(block.wording), []).append(is_set_alike_below(listed, index))
    heads = {key for key, each in over.items() if len(each) >= REPEATS and sum(each) >= MOSTLY * len(each)}
    for index, block in enumerate(listed if heads else ()):
        if told[index] and folded(block.wording) in heads:
            kinds.setdefault(index, DivisionKind.RUNNING_HEAD)


def _mark_title_with_page(listed: Sequence[Block], kinds: dict[int, DivisionKind]) -> None:
    """The title of the paper again, with a number beside it: the head of a page, be there but one.

    Not in print larger than the text: there it is a heading with its number. Where headings are set off, the
    title in print of the text is the head of a page without a number too.
    """
    at = next((at for at, kind in kinds.items() if kind is DivisionKind.TITLE), None)
    title = "" if at is None else folded(listed[at].wording)
    if len(title) < CUT_OFF // 2:
        return
    printed = any(block.size is not None for block in listed)
    for index, block in enumerate(listed):
        paged = block.wording[:1].isdecimal() or block.wording[-1:].isdecimal()
        told = (paged and len(title) >= CUT_OFF) or (printed and block.form is Form.PLAIN)
        if index in kinds or block.size is not None or not told:
            continue
        if folded(block.wording.strip(_PAGE_SIGNS)) == title:
            kinds[index] = DivisionKind.RUNNING_HEAD


def _mark_title_over_nothing(
    listed: Sequence[Block], kinds: dict[int, DivisionKind], named: frozenset[str]
) -> None:
    """The title of the paper again, set off and right over a heading: on the first page of each part.

    Not where it is among the `named` of the contents.
    """
    titles = (at for at, kind in kinds.items() if kind in _TITLES)
    said = {key: at for at in titles if (key := folded(listed[at].wording)) not in named}
    for index, (block, below) in enumerate(pairwise(listed)):
        at = said.get(folded(block.wording)) if _may_be_called(block) else None
        if at is None or index in kinds or block.form is Form.PLAIN:
            continue
        goes_on = at < index and folded(below.wording) == folded(listed[at + 1].wording)
        over = listed[index + 2] if goes_on and index + 2 < len(listed) else below
        if over.form is not Form.PLAIN and short(over.wording):
            kinds[index] = DivisionKind.REPEATED_TITLE
            if goes_on:
                kinds.setdefault(index + 1, DivisionKind.REPEATED_TITLE)


def _mark_enacted_title(
    listed: Sequence[Block], kinds: dict[int, DivisionKind], numbering: Numbering
) -> None:
    """Who decrees, in capitals over "DECRETA:", and what a law is called, beneath: no divisions of it."""
    for index, block in enumerate(listed[: -ENACTED - 1]):
        if enacts(block.wording, numbering.sentences):
            above = listed[index - 1] if index else block
            if _may_be_called(above) and capitals(above.wording) and not is_named(above, numbering):
                kinds.setdefault(index - 1, DivisionKind.METADATA)
        elif not (lead_in(block.wording, numbering.sentences) and capitals(listed[index + 1].wording)):
            continue
        for at in _name_beneath(index, listed):
            kinds.setdefault(at, DivisionKind.METADATA)


def _name_beneath(index: int, listed: Sequence[Block]) -> range:
    """The lines between one that announces a law and the first number of that."""
    ends = (at for at in range(index + 2, index + 2 + ENACTED) if _opens_a_law(listed[at]))
    name = range(index + 1, next(ends, 0))
    return name if all(_may_be_called(listed[at]) for at in name) else range(0)


def _opens_a_law(block: Block) -> bool:
    first = block.enumerators[0] if block.enumerators else None
    return first is not None and bool(first.style.words) and first.value == 1


def _may_be_called(block: Block) -> bool:
    plain_line = not (block.enumerators or block.bullet or ends_as_paragraph(block.wording))
    return plain_line and explicit(block) is None and short(block.wording)


def _fields(listed: Sequence[Block]) -> frozenset[str]:
    """What is told of each task in words of its own: "Responsible: the Ministry", "Responsible: cities"."""
    told: dict[str, set[str]] = {}
    for block in listed:
        if (found := _FIELD.match(block.wording)) is not None:
            told.setdefault(found["field"].casefold(), set()).add(folded(found["told"]))
    return frozenset(field for field, words in told.items() if len(words) > 1)


def _running_key(block: Block, fields: frozenset[str]) -> str:
    """A short plain line without the page number beside it; empty where it cannot be a running head."""
    if (found := _FIELD.match(block.wording)) is not None and found["field"].casefold() in fields:
        return ""
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
