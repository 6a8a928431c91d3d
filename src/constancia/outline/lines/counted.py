"""Lines over paragraphs that are numbered through a paper, and numbers that stand over marked headings."""

from __future__ import annotations

from collections.abc import Sequence

from constancia.outline.lines.blocks import Block, explicit
from constancia.outline.lines.markup import Form
from constancia.outline.lines.wording import opens_like_a_title, short

SKIPPED = 4  # numbers at most by which a count goes on: a page may break a paragraph
APART = 3  # numbers alone over marked headings, which most of those have
LEAST = 5  # such lines of which the paper's headings are told


def over_counted(blocks: Sequence[Block]) -> frozenset[int]:
    """The indices of short lines right over paragraphs that count on: "Natural farming", "12. We will ...".

    Behind the end of a paragraph, or a heading with a keyword; none where the paper has but a few.
    """
    found: list[int] = []
    last: dict[str, int] = {}
    for at, block in enumerate(blocks):
        first = next(iter(block.enumerators), None)
        if first is None or first.style.words or first.value is None or not block.closed:
            continue
        if not 0 < first.value - last.get(first.style.id, 0) <= SKIPPED:
            continue
        last[first.style.id] = first.value
        if at > 1 and _is_between(blocks[at - 2], blocks[at - 1]):
            found.append(at - 1)
    return frozenset(found) if len(found) >= LEAST else frozenset()


def over_marks(blocks: Sequence[Block]) -> frozenset[int]:
    """The indices of unmarked numbers, each alone over a marked heading: a web page sets them apart.

    "01" over "Where we stand", "Chapter 2" over "The coast". Most marked headings without a number of their
    own have one.
    """
    bare = [
        at for at, block in enumerate(blocks) if at and explicit(block) is not None and not block.enumerators
    ]
    found = [at - 1 for at in bare if _is_a_number(blocks[at - 1])]
    return frozenset(found) if len(found) >= APART and 2 * len(found) > len(bare) else frozenset()


def _is_a_number(block: Block) -> bool:
    alone = bool(block.enumerators) and block.number_end == len(block.wording)
    return alone and explicit(block) is None and block.enumerators[0].number is not None


def _is_between(above: Block, block: Block) -> bool:
    """Whether a line is none of the paragraph above, and no paragraph itself."""
    if block.form is not Form.PLAIN or block.enumerators or block.bullet or block.closed or block.hint:
        return False
    ends = block.gap or above.closed or (above.number_end and above.enumerators[0].style.words)
    return bool(ends) and short(block.wording) and opens_like_a_title(block.wording)
