"""Lines that are set off and yet no headings: they sign, go on, date, explain or end in italics."""

from __future__ import annotations

import re

from constancia.outline.around.head import is_date
from constancia.outline.found.plainlines import MOST_WORDS_IN_LOWER_CASE
from constancia.outline.lines.blocks import Block, explicit
from constancia.outline.lines.candidate import Setting, may_be_subtitle, reads_on
from constancia.outline.lines.markup import Form
from constancia.outline.lines.wording import capitals, is_legend, short, unfinished, words

SIGNERS = 3  # lines set alike behind the first that signs
NAMES = (2, 6)  # words of the name of one who signs
_INITIAL = re.compile(r"[A-Z]\. ?[^\W\d_]")
_BLANKS = "____"
_SMALL = re.compile(r"[a-zß-ÿ]{2}|[a-zß-ÿ] ")


def is_explained(block: Block, following: Block | None) -> bool:
    """A word with its colon over what it means: "Public purse:", "is what the state spends."."""
    colon = block.wording.endswith((":", "：")) and not block.enumerators
    plain_line = following is not None and not (following.bullet or following.enumerators or following.hint)
    return colon and plain_line and following is not None and following.wording[:1].islower()


def goes_on_a_legend(index: int, setting: Setting) -> bool:
    """Whether the line above is over a table or a picture and breaks off: "Table 6. Cuts by 2020,"."""
    above = setting.blocks[index - 1].wording if index else ""
    return is_legend(above, setting.numbering.around) and unfinished(above, setting.sentences)


def goes_on_below(index: int, setting: Setting) -> bool:
    """Whether a line goes on in small letters below, in print of the text: "1 in 4", "harvests is lost".

    So does the first line of a chapter, set in bold: "A strong economy is the basis for all as a".
    """
    block, following = setting.blocks[index], setting.next_block(index)
    counted = bool(block.enumerators) and not block.enumerators[0].style.weak
    if counted or following is None or following.form is not Form.PLAIN:
        return False
    if _is_torn(block, following, setting):
        return True
    if not block.wording[:1].isdecimal():
        return False
    brief = not (following.closed or following.enumerators or following.bullet or following.hint)
    return brief and short(following.wording) and following.wording[:1].islower()


def _is_torn(block: Block, following: Block, setting: Setting) -> bool:
    """Whether a long line is a sentence without its end, or breaks off, and a paragraph goes on with it."""
    if not (reads_on(following) and _SMALL.match(following.wording)) or following.enumerators:
        return False
    told = len(words(block.wording)) > MOST_WORDS_IN_LOWER_CASE
    return unfinished(block.wording, setting.sentences) or (told and block.wording[-1:].isalpha())


def ends_in_italics(index: int, block: Block, setting: Setting) -> bool:
    """A line in italics over another one, or over nothing: who speaks, a note, the end of the paper."""
    following = setting.next_block(index)
    return block.form is Form.ITALIC and (following is None or following.form is Form.ITALIC)


def is_signed(index: int, block: Block, setting: Setting) -> bool:
    """A name, or the place and date, that end a paper, or words over blanks to sign on: "Name: ______"."""
    following = setting.blocks[index + 1 : index + 1 + SIGNERS]
    if following and _BLANKS in following[0].wording:
        return True
    ends = index + 1 + len(following) == len(setting.blocks)
    alike = all(each.form is block.form and not each.enumerators for each in (block, *following))
    return index > 0 and ((ends and alike) or index >= setting.back_cover)


def stands_over_its_date(index: int, block: Block, setting: Setting) -> bool:
    """Behind a text, an office or a name over the day on which it was signed, set alike."""
    date = setting.next_block(index)
    if index == 0 or date is None or block.enumerators:
        return False
    alike = (date.form, date.size) == (block.form, block.size) and date.wording[0] not in "(（"
    return alike and is_date(date.wording, setting.numbering.around)


def signs(index: int, block: Block, setting: Setting) -> bool:
    """A name in bold behind a text, over a line that tells the office, and no text: who signed it."""
    office, after = setting.next_block(index), setting.next_block(index + 1)
    if index == 0 or office is None:
        return False
    before = setting.blocks[index - 1]
    if not (before.closed or before.wording.endswith(",")):  # "With best regards,"
        return False
    if block.enumerators and not (after is None and _INITIAL.match(block.wording)):
        return False
    if office.form is not Form.PLAIN or not may_be_subtitle(office) or office.row:
        return False
    if after is not None and after.form is Form.PLAIN and explicit(after) is None:
        return False
    names = block.wording.split()
    told = NAMES[0] <= len(names) <= NAMES[1] and all(each[0].isupper() for each in names)
    return told and (after is None or not capitals(block.wording))
