"""Words in bold that belong to a table or a chart, and are no headings: its title, its axes, its rows."""

from __future__ import annotations

import re
from itertools import takewhile

from constancia.outline.lines.blocks import Block
from constancia.outline.lines.candidate import Setting
from constancia.outline.lines.markup import Form
from constancia.outline.lines.wording import is_legend, short

_FIGURE = re.compile(
    r"\s*[-–−+]?(?!(?:19|20)\d\d\s*$)"
    r"(?:\d{1,3}(?:[ .,\u00a0]\d{3})+(?:[.,]\d\d?)?|\d+(?:[.,]\d+)? ?%|\d{1,5})\s*"
)
_SCALE = re.compile(r"[-–−+]?\d[\d.,]*%?(?:\s+[-–−+]?\d[\d.,]*%?)*")  # "1994 2000 2005", "0% 20% 40%", "2.5"
FIGURES = 2  # alone on their lines between words and what follows them, as no page has numbers
BROKEN = 3  # lines over which the words of one cell may be broken
REACH = 12  # blocks above in which the figures and words of a chart are looked for


def is_of_a_chart(index: int, setting: Setting) -> bool:
    """Words in larger print over a figure alone, or between one and the legend: "Emissions", "10 613".

    So are those behind the figures of a chart, or right beneath its legend, that no text stands under.
    """
    block, following = setting.blocks[index], setting.next_block(index)
    if following is None or block.size is None or block.enumerators:
        return False
    before = index > 0 and _is_figure(setting.blocks[index - 1])
    if _is_figure(following) or (before and is_legend(following.wording, setting.numbering.around)):
        return True
    if _is_set_as_its_legend(index, setting) or _is_over_a_larger_legend(index, setting):
        return True
    if _figures_between(block, following, setting) >= FIGURES or _is_over_a_scale(index, setting):
        return True
    return _is_in_a_chart(index, setting) and _goes_on_in_a_chart(index, setting)


def is_among_cells(index: int, setting: Setting) -> bool:
    """Two or three lines set alike without a number, cells before and behind: the words of a broken cell."""
    block = setting.blocks[index]
    if block.size is None or block.enumerators:
        return False
    first = last = index
    while first and index - first < BROKEN and _is_set_as(setting.blocks[first - 1], block):
        first -= 1
    while (
        last + 1 < len(setting.blocks)
        and last - index < BROKEN
        and _is_set_as(setting.blocks[last + 1], block)
    ):
        last += 1
    cells = first > 0 and _is_cell(setting.blocks[first - 1]) and _is_cell(setting.next_block(last))
    return cells and 0 < last - first < BROKEN


def _is_set_as(block: Block, other: Block) -> bool:
    return (block.form, block.size) == (other.form, other.size) and not block.enumerators


def is_named_by_a_legend(index: int, setting: Setting) -> bool:
    """The line beneath a legend that is a word and its number alone: "GRÁFICO 1", "Prices in the towns".

    Or between a legend and its table, whose name it ends.
    """
    block, above = setting.blocks[index], setting.blocks[index - 1] if index else None
    if above is None or block.enumerators or block.closed:
        return False
    if above.bullet or not is_legend(above.wording, setting.numbering.around):
        return False
    return above.wording.count(" ") <= 1 or (above.form is block.form and _is_cell(setting.next_block(index)))


def _is_set_as_its_legend(index: int, setting: Setting) -> bool:
    """Whether a legend in the same print stands above, with nothing but words so printed between."""
    block = setting.blocks[index]
    for above in reversed(setting.blocks[max(0, index - REACH) : index]):
        if (above.form, above.size) != (block.form, block.size) or above.enumerators:
            return False
        if is_legend(above.wording, setting.numbering.around):
            return True
    return False


def _is_over_a_larger_legend(index: int, setting: Setting) -> bool:
    """Whether a legend in larger print stands below, with nothing but words printed alike between."""
    block = setting.blocks[index]
    for below in setting.blocks[index + 1 : index + 1 + REACH]:
        if block.size is None or below.size is None or below.enumerators or below.size > block.size:
            return False
        if is_legend(below.wording, setting.numbering.around):
            return below.size < block.size
    return False


def _is_over_a_scale(index: int, setting: Setting) -> bool:
    """Whether a line names a chart: over words in smaller print, and they over figures alone."""
    names, after = setting.next_block(index), setting.next_block(index + 1)
    if names is None or after is None or not _is_a_label(names):
        return False
    scale = takewhile(_is_figure, setting.blocks[index + 2 : index + REACH])
    return _figures_between(names, after, setting) + sum(1 for _ in scale) > FIGURES


def _is_in_a_chart(index: int, setting: Setting) -> bool:
    """Whether a legend stands right above, or words and figures that no sentence parts from each other."""
    above = setting.blocks[max(0, index - REACH) : index]
    if above and not above[-1].bullet and is_legend(above[-1].wording, setting.numbering.around):
        return True
    figures = _figures_between(above[-1], setting.blocks[index], setting) if above else 0
    for block in reversed(above):
        if not _is_a_label(block):
            break
        figures += _SCALE.fullmatch(block.wording) is not None
    return figures >= FIGURES


def _goes_on_in_a_chart(index: int, setting: Setting) -> bool:
    """Whether a word, figures, the end of a sentence or the source stand below, and no text begins."""
    block, below = setting.blocks[index], index + 1
    while below < len(setting.blocks) and (setting.blocks[below].form, setting.blocks[below].size) == (
        block.form,
        block.size,
    ):
        below += 1
    if below == len(setting.blocks):
        return False
    following = setting.blocks[below]
    if _is_a_label(following) or (following.form is Form.PLAIN and following.wording[:1].islower()):
        return True
    between = setting.text[block.end : following.start].split("\n")
    return any(line.strip().casefold().startswith(setting.numbering.around.source_starts) for line in between)


def _figures_between(block: Block, following: Block, setting: Setting) -> int:
    """How many figures stand alone on the lines between two blocks, taken for the numbers of pages."""
    between = setting.text[block.end : following.start].split("\n")
    return sum(_FIGURE.fullmatch(line) is not None for line in between)


def _is_a_label(block: Block) -> bool:
    """A word or two, or figures, in plain print and without a stop."""
    if block.form is not Form.PLAIN or block.bullet or block.closed:
        return False
    return short(block.wording) and not block.wording.endswith((":", "：", ",", "，", ";", "；"))


def _is_cell(block: Block | None) -> bool:
    return block is not None and block.hint is not None and block.hint.role == "table"


def _is_figure(block: Block) -> bool:
    """A number alone that counts nothing beneath a heading: no path and no year."""
    first = bool(block.enumerators) and block.enumerators[0].value == 1
    return not first and _FIGURE.fullmatch(block.wording) is not None
