"""A number on a line of its own, and what stands beneath as its title."""

from __future__ import annotations

from dataclasses import replace

from constancia.outline.found.numbered import named_behind_reference
from constancia.outline.lines.blocks import Block, explicit
from constancia.outline.lines.candidate import Candidate, Setting, made, may_be_subtitle, rest, with_next
from constancia.outline.lines.markup import Form
from constancia.outline.lines.wording import LONGEST_TITLE, capitals, sentence, short


def titles(block: Block, number: Block) -> bool:
    """A heading without a number, right below one set alike that is a number alone, is its title."""
    alike = explicit(block) == explicit(number) and block.size == number.size
    if not alike or (block.enumerators and not _opens_with_a_quantity(block, number)):
        return False
    if block.size is not None and not block.closed and len(block.wording) <= LONGEST_TITLE:
        return True  # too long for one by its words alone
    return block.form is number.form and short(block.wording)


def _opens_with_a_quantity(block: Block, number: Block) -> bool:
    """Figures alone before words beneath a number with a sign: "1.1.", "25 April, a day of hope"."""
    figures = all(each.printed.isdecimal() for each in block.enumerators)
    return figures and bool(rest(block)) and not number.wording.isdecimal()


def number_alone(index: int, block: Block, setting: Setting) -> Candidate | None:
    """A number over, or in the cell before, a title that is set as it is: the two are one heading.

    So is a keyword with its number over a title that is printed larger, or smaller in capitals.
    """
    following = setting.next_block(index)
    if not block.enumerators or rest(block) or following is None:
        return None
    if (named := named_behind_reference(index, block, setting)) is not None:
        return named
    worded = block.enumerators[0].style.words and (larger(following, block) or _in_capitals(following, block))
    told = titles(following, block) or names_in_plain(index, setting)
    annexed = _names_an_annex(index, block, setting)
    if not (told or worded or annexed or index in setting.alone):
        return None
    found = made(index, block, "", accept=0.3, reject=4.0, readings=block.enumerators)
    sizes = [each for each in (block.size, following.size) if each is not None]
    size = block.size if annexed else min(sizes, default=None)
    return replace(with_next(found, following, mark="subtitle-on-next-line"), size=size)


def names_in_plain(index: int, setting: Setting) -> bool:
    """A line printed as the text is, and over text, beneath a keyword and its number: "Article 2", "Aims"."""
    number, name, text = setting.blocks[index], setting.next_block(index), setting.next_block(index + 1)
    if name is None or text is None or name.hint is not None or text.form is not Form.PLAIN:
        return False
    if not (number.enumerators and number.enumerators[0].style.words and may_be_subtitle(name)):
        return False
    over = (
        text.closed or bool(text.enumerators) or text.wording.endswith((":", "：")) or not short(text.wording)
    )
    return over and not sentence(name.wording, setting.sentences)


def _names_an_annex(index: int, block: Block, setting: Setting) -> bool:
    """Whether the one line set so in the rest of a paper names the annex, in larger print, right above it."""
    name = setting.next_block(index)
    if block.enumerators[0].style.kind != "annex" or name is None or name.enumerators or name.size is None:
        return False
    smaller = block.size is not None and block.size < name.size and may_be_subtitle(name)
    later = (other for other in setting.blocks[index + 2 :] if other.size == name.size)
    return smaller and setting.numbering.role(name.wording) is None and next(later, None) is None


def larger(block: Block, number: Block) -> bool:
    sizes = block.size, number.size
    return None not in sizes and sizes < sizes[::-1] and not block.enumerators and short(block.wording)


def _in_capitals(block: Block, number: Block) -> bool:
    """Whether a line in capitals, smaller than the number above it, is set off and has none itself."""
    if block.size is None or number.size is None or block.size < number.size:
        return False
    return capitals(block.wording) and short(block.wording) and not (block.enumerators or block.closed)
