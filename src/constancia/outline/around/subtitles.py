"""Subtitles: which line beneath a title still belongs to it."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import pairwise

from constancia.lexicon.numbering import Around, Numbering
from constancia.outline.around.contents import is_named
from constancia.outline.lines.blocks import Block, explicit
from constancia.outline.lines.markup import Form
from constancia.outline.lines.signs import ideographic, terminal
from constancia.outline.lines.wording import asks, short, too_long

MARKED = 3  # headings beneath a marked line that is alone of its level and goes on with the title
NUMBERED = 2  # headings with numbers beside which one without, right beneath the title, is of that
LONGEST, LONGEST_IDEOGRAPHIC = 60, 20  # code points of a line with a stop that is no paragraph yet
_BREAKS = re.compile(r"[，。；：！？,;:]")
BLANKS = ("...", "…")  # for a date or a number that is not known yet: "REGULATION (EU) .../..."


def is_subtitle(
    index: int, listed: Sequence[Block], title: int, kinds: Container[int], numbering: Numbering
) -> bool:
    """A line between the title and another short line: a subtitle, an author, an occasion.

    Beneath the title so is one that goes on with its words ("between the Parties"), right beneath it a date,
    and a line set off as only numbered ones are; so is the party beneath a lone "and".
    """
    block, following = listed[index], listed[index + 1] if index + 1 < len(listed) else None
    if explicit(block) is not None:
        return index == title + 1 and not is_named(block, numbering) and _is_alone_by_mark(index, listed)
    if _is_closed(block):
        return False
    if _sends_out(index, listed) or _stands_over_labels(block, following):
        return True
    if (
        block.wording[:1].islower()
        and not block.enumerators
        and all(at in kinds for at in range(title, index))
    ):
        return True
    if index == title + 1 and _is_alone_among_numbers(index, listed) and not is_named(block, numbering):
        return True
    if index - 1 in kinds and _joins(listed[index - 1].wording):
        return True
    if index == title + 1 and not block.enumerators and _ends_in_a_date(block.wording, numbering.around):
        return True
    marked = listed[title].hint is not None and listed[title].form is Form.PLAIN
    if following is None or not (marked or block.form in (listed[title].form, Form.PLAIN)):
        return False
    if block.wording.endswith(","):
        return False  # "The General Assembly,": a sentence has begun
    return (
        short(following.wording)
        and (not _is_closed(following) or (asks(following.wording) and block.form is Form.PLAIN))
        and (
            not is_body(following, numbering)
            or is_named(following, numbering)
            or _stands_so_alone(index, listed)
        )
    )


def _is_closed(block: Block) -> bool:
    return block.closed and not block.wording.endswith(BLANKS)


def _is_alone_among_numbers(index: int, listed: Sequence[Block]) -> bool:
    """Whether a line in bold has no number and all others that are set so have one."""
    block = listed[index]
    if block.form is Form.PLAIN or block.enumerators:
        return False
    alike = [other for other in listed[index + 1 :] if other.form is block.form and short(other.wording)]
    return len(alike) >= NUMBERED and all(other.enumerators for other in alike)


def _is_alone_by_mark(index: int, listed: Sequence[Block]) -> bool:
    """A marked line right beneath a marked title, over no text, where all others with a mark are deeper.

    Or over another one of its level, where no other stands so.
    """
    level, above = explicit(listed[index]), explicit(listed[index - 1])
    later = [mark for other in listed[index + 1 :] if (mark := explicit(other)) is not None]
    if level is None or above is None or level <= above or listed[index].enumerators:
        return False
    if len(later) < MARKED or listed[index + 1].closed:
        return False
    marks = [explicit(block) for block in listed[index + 1 :]]
    return min(later) > level or (marks[0] == level and (level, level) not in pairwise(marks))


def _joins(wording: str) -> bool:
    """A word by itself that only joins the lines around it: "and", "entre", "与"."""
    return (wording.islower() and wording.isalpha()) or (ideographic(wording) and len(wording) == 1)


def _stands_over_labels(block: Block, following: Block | None) -> bool:
    """What a notice is called, over its first label: "Ports of the Coast", "AGENCY: Ports Office."."""
    return following is not None and following.labels and block.form is not Form.PLAIN


def _sends_out(index: int, listed: Sequence[Block]) -> bool:
    """What a letter is called, over those it is for: "Circular on Ports", "To all harbour masters:"."""
    block, beneath = listed[index], listed[index + 1 : index + 3]
    if block.form is Form.PLAIN or block.enumerators or block.closed or len(beneath) < 2:
        return False
    addressed, text = beneath
    plain_line = addressed.form is Form.PLAIN and not addressed.enumerators
    greets = plain_line and addressed.wording[-1:] in (":", "：")
    return greets and text.closed and not (text.bullet or text.enumerators or text.hint)


def _ends_in_a_date(wording: str, around: Around) -> bool:
    month = any(month in wording.casefold() for month in around.months)
    return month and wording[-4:].isdecimal()


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


def _is_unbroken(written: str) -> bool:
    """Whether a long line of a writing without spaces has no comma and no stop: the title of a treaty."""
    return ideographic(written) and not too_long(written) and not _BREAKS.search(written)


def is_body(block: Block, numbering: Numbering) -> bool:
    """Where the head of the paper ends: a paragraph, a numbered or named heading, a list."""
    longest = LONGEST_IDEOGRAPHIC if ideographic(block.wording) else LONGEST
    told = short(block.wording) or (
        block.size is not None and not block.closed
    )  # a long title in large print
    told = told or _is_unbroken(block.wording)
    if block.bullet or not told or (terminal(block.wording) and len(block.wording) > longest):
        return True
    if any(not enumerator.style.weak for enumerator in block.enumerators):
        return True
    return is_named(block, numbering)
