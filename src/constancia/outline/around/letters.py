"""A paper that was sent with a letter: its title stands twice, and is no heading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from constancia.model import DivisionKind
from constancia.outline.around.contents import is_cell
from constancia.outline.lines.blocks import Block, explicit
from constancia.outline.lines.markup import Form
from constancia.outline.lines.signs import ideographic
from constancia.outline.lines.wording import folded

CUT_OFF = 30  # signs of a title printed short at the head of a page
NAME = 24  # letters, or four times as many as signs of Chinese, of the name of a paper that another names


def mark_sent_as_an_annex(
    listed: Sequence[Block], kinds: dict[int, DivisionKind], titles: Sequence[str]
) -> None:
    """The word "Annex" over the title of a paper that was sent as one with a letter, and by itself now."""
    for index, (block, following) in enumerate(pairwise(listed)):
        if not _is_annex_alone(block):
            continue
        if index == 0:
            kinds.setdefault(index, DivisionKind.METADATA)
        elif called_alike(folded(following.wording), titles):
            kinds.setdefault(index, DivisionKind.METADATA)
            kinds.setdefault(index + 1, DivisionKind.REPEATED_TITLE)


def mark_sent_with_a_letter(
    listed: Sequence[Block], kinds: dict[int, DivisionKind], titles: Sequence[str]
) -> None:
    """The name of the one paper that a letter sends out, beneath it: what the letter is called holds it.

    "Notice on the Plan for Ports", and "Plan for Ports".
    """
    set_off = (
        (index, block)
        for index, block in enumerate(listed)
        if index not in kinds
        and (block.form is not Form.PLAIN or explicit(block) is not None)
        and not (block.closed or is_cell(block))
    )
    index, block = next(set_off, (0, None))
    if block is None or index < 2 or block.enumerators:
        return
    name = folded(block.wording)
    least = NAME // 4 if ideographic(block.wording) else NAME
    if len(name) >= least and any(name in title and name != title for title in titles):
        kinds[index] = DivisionKind.REPEATED_TITLE
        above = listed[index - 1]
        if _is_annex_alone(above) and not any(map(_is_annex_alone, listed[index + 1 :])):
            kinds[index - 1] = DivisionKind.METADATA


def _is_annex_alone(block: Block) -> bool:
    annex = bool(block.enumerators) and block.enumerators[0].style.kind == "annex"
    return annex and not block.wording[block.number_end :].strip(" :：")


def called_alike(key: str, titles: Sequence[str]) -> bool:
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
