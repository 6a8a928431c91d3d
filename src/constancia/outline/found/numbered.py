"""Blocks that start with an enumerator and carry no markup: headings, paragraphs or list items."""

from __future__ import annotations

import re
from dataclasses import replace

from constancia.outline.found.glued import (
    GLUED,
    MOST_WORDS_BY_WORD,
    by_number_word,
    glued,
    glued_bare,
    goes_on_behind_a_number,
    is_announced,
    stop_inside,
)
from constancia.outline.lines.blocks import Block
from constancia.outline.lines.candidate import (
    PARTING,
    Candidate,
    Setting,
    is_paragraph,
    made,
    may_be_subtitle,
    rest,
    with_next,
)
from constancia.outline.lines.enumerators import Enumerator
from constancia.outline.lines.markup import Form, plain
from constancia.outline.lines.signs import ideographic, terminal
from constancia.outline.lines.wording import (
    capitals,
    lead_in,
    opens_like_a_title,
    sentence,
    short,
    spaced_out,
    together,
    unfinished,
    words,
)

LONG_LINE = 50  # code points of a title that may have been broken before a capital
LONG_LINE_IN_CAPITALS = 40  # the same where capitals go on in capitals
MOST_WORDS_OF_A_KIND = 2  # behind "Annex", of what kind it is
MOST_SIGNS_CLOSED = 20  # of a title in writing without spaces that ends in a full stop
LABEL = "label"  # the form of a numbered title with a colon, over a list
MOST_WORDS_CLOSED = 8  # words of a title with a full stop; with a keyword there may be more
CLOSED_BY_NAME = 1.7  # the cost of such a one
TELLS = 1.5  # the cost of a numbered line that is a sentence, without a stop
BY_NAME = 4.5  # the cost of not believing "Chapter 3" on a line of its own, or over a title
_IN_BRACKETS = re.compile(r"[(（]([^()（）]+)[)）]")  # beneath a number: "Article 2", "(Scope)"
# Beneath an annex: "(referred to in Article 3)", "[Section 2(1)]".
_REFERENCE = re.compile(
    r"[(（\[](?:[^\W\dA-Z_][^\[\]]*|[^\W\d_]{2,20}\.? \d{1,3}(?: ?\(\w{1,3}\))*(?:[,;] [^()]*)?)[)）\]]"
)
_SENTENCE_END = re.compile(r"[.。!！?？;；][\"”’»)）]?\s*")


def numbered(index: int, block: Block, setting: Setting) -> Candidate | None:
    """The heading that a numbered block is or starts with; None where it can be none."""
    title = block.wording if names_its_annex(block) else together(rest(block))
    style = block.enumerators[0].style
    if not title:
        return _with_subtitle(index, block, setting)
    if not any(map(str.isalpha, title)):
        return None  # "10,000 12,000": the scale of a chart
    if lists_annexes(index, block, setting) or _is_told_of(index, setting) or _notes_a_table(index, setting):
        return None
    if _holds_a_list_of_a_list(index, setting):
        return None
    inside = stop_inside(block, setting.text, title)
    if style.weak and inside is not None and (found := by_number_word(index, block, setting, inside)):
        return found
    if style.weak and (not opens_like_a_title(title) or spaced_out(title) or _ends_a_date(title, setting)):
        return None
    if inside is not None and goes_on_behind_a_number(block, setting.text, inside):
        inside = None
    if short(title) and (inside is None or (not inside[2] and not terminal(title))):
        accept, reject = (
            (3.0, 0.2)
            if _announces(index, title, setting)
            else _titled(title, setting, named=bool(style.words))
        )
        if accept == TELLS and _stands_over_a_paragraph(index, block, title, setting):
            accept = 0.9
        if accept >= 3.0 and block.closed and (bare := glued_bare(index, block, setting)) is not None:
            return bare
        if style.words and accept == 1.0 and _parted_by_sign(block):
            accept = 0.6
        if style.words and accept < 1.0 and not block.closed:
            reject = BY_NAME
        elif style.words and accept < 1.0 and _names_an_article(index, title, setting):
            accept, reject = 0.5, 2.0
        found = made(index, block, title, accept=accept, reject=reject, readings=block.enumerators)
        if accept == 3.0 and _is_label(block, title, setting):
            return replace(found, title=title.rstrip(":： "), accept=0.6, reject=1.5, form=LABEL)
        if accept < 1.0 and title[-1] in ":：":
            found = replace(found, title=title.rstrip(":： "))
        return _gone_on(_without_stop(found), setting)
    if style.weak:
        return None
    if inside is None:
        return glued_bare(index, block, setting)
    return glued(index, block, setting, inside) or glued_bare(index, block, setting, known=True)


def _is_told_of(index: int, setting: Setting) -> bool:
    """Whether a later goal of another plan is told of: "these goals of the plan:", "Goal 7: Open ports"."""
    style, above = setting.blocks[index].enumerators[0], setting.blocks[index - 1] if index else None
    if above is None or not style.style.words or (style.value or 1) == 1:
        return False
    return above.wording.endswith((":", "：")) and not above.enumerators and above.form is Form.PLAIN


def _holds_a_list_of_a_list(index: int, setting: Setting) -> bool:
    """Whether an item in print of the text, over bullets, is of a list that words with a colon announce.

    Headings with a number above are set off from the text.
    """
    block, following = setting.blocks[index], setting.next_block(index)
    plain = block.form is Form.PLAIN and block.size is None and not block.enumerators[0].style.words
    if not plain or following is None or not following.bullet or not is_announced(index, setting):
        return False
    return any(each.enumerators and each.form is not Form.PLAIN for each in setting.blocks[:index])


def _notes_a_table(index: int, setting: Setting) -> bool:
    """Whether a line is the first of several notes right beneath a table: "1. At prices of 2030"."""
    block, following = setting.blocks[index], setting.next_block(index)
    if not index or following is None or block.enumerators[0].value != 1:
        return False
    cell = setting.blocks[index - 1].hint
    return (
        cell is not None and cell.role == "table" and any(each.value == 2 for each in following.enumerators)
    )


def _ends_a_date(title: str, setting: Setting) -> bool:
    """A month and a year: the number before them is a day, "20 December 2033"."""
    listed = title.casefold().split()
    return len(listed) == 2 and listed[0] in setting.numbering.around.months and listed[1].isdecimal()


def names_its_annex(block: Block) -> bool:
    """A word or two right behind a keyword without a number are of its name: "Anexo técnico"."""
    if block.enumerators[0].number is not None or _parted_by_sign(block):
        return False
    behind = rest(block)
    return behind[:1].isalpha() and not ideographic(behind) and 0 < len(words(behind)) <= MOST_WORDS_OF_A_KIND


def lists_annexes(index: int, block: Block, setting: Setting) -> bool:
    """What is attached, at the end of a letter: "Annex: 1. Table of tasks", or a name over a signature."""
    printed, following = next(iter(block.enumerators), None), setting.next_block(index)
    if (
        printed is None
        or printed.number is not None
        or block.wording[printed.end - 1 : printed.end + 1].strip()[-1:] not in ":："
    ):
        return False
    if setting.reader.read(rest(block)) or following is None:
        return True
    text = following.closed or following.bullet or following.row or following.enumerators
    return not text and short(following.wording)


def _parted_by_sign(block: Block) -> bool:
    """Whether a colon, stop, dash or bar parts the number from the title: "Goal 1: open every school"."""
    printed = block.wording[block.number_end - 1 : block.number_end + 2]
    return any(sign in ".:：–—-|｜" for sign in printed)


def _stands_over_a_paragraph(index: int, block: Block, title: str, setting: Setting) -> bool:
    """A clause of a few words, without a stop, over a paragraph: "1.2 Pay that does not last".

    Behind a keyword so is one in writing without blanks, over a short sentence too: "第五条　生效与终止".
    """
    following = setting.next_block(index)
    if following is None or following.enumerators or following.bullet:
        return False
    if not ideographic(title):
        return len(words(title)) <= MOST_WORDS_BY_WORD and is_paragraph(following)
    named = bool(block.enumerators[0].style.words) and "，" not in title
    return named and len(title) <= MOST_SIGNS_CLOSED // 2 and following.closed


def _names_an_article(index: int, title: str, setting: Setting) -> bool:
    """A few words with a full stop over the text they name: "Article 4. Silence."."""
    following = setting.next_block(index)
    if following is None or following.bullet or not following.closed:
        return False
    return not ideographic(title) or (len(title) <= MOST_SIGNS_CLOSED and "，" not in title)


def _announces(index: int, title: str, setting: Setting) -> bool:
    """A numbered line that ends in a colon over a list: "Article 3: The parties support:"."""
    following = setting.next_block(index)
    listed = following is not None and (following.bullet or bool(following.enumerators))
    return title[-1:] in (":", "：") and listed


def _is_label(block: Block, title: str, setting: Setting) -> bool:
    """A few words with a colon over a list, that announce nothing: "1. Members of the council:"."""
    if block.enumerators[0].style.words or title[-1] not in ":：" or not opens_like_a_title(title):
        return False
    return not lead_in(title, setting.sentences) and len(words(title)) <= MOST_WORDS_BY_WORD


def _titled(title: str, setting: Setting, *, named: bool = False) -> tuple[float, float]:
    """Costs of a short numbered block, of accepting and of rejecting it; `named`: it has a keyword."""
    if title.endswith((";", "；", ",", "，")):
        return 4.0, 0.1
    if lead_in(title, setting.sentences):
        return 3.0, 0.2
    if terminal(title) and title[-1:] not in ":：?？":
        if sentence(title, setting.sentences):
            return 3.0, 0.1
        if len(words(title)) > MOST_WORDS_CLOSED and not ideographic(title):
            return (CLOSED_BY_NAME, 1.0) if named else (3.0, 0.1)
        return 0.8, 1.0
    if sentence(title, setting.sentences):
        return TELLS, 1.0
    if not opens_like_a_title(title):
        return 1.0, 1.0
    return 0.3, 3.0


def at_the_end(index: int, setting: Setting) -> Candidate | None:
    """A numbered heading that stands at the end of the paragraph before its own."""
    block, following = setting.blocks[index], setting.next_block(index)
    if following is None or block.bullet or block.form != Form.PLAIN or block.end - block.start < 60:
        return None
    head = max(block.start, block.end - GLUED - 40)
    tail = setting.text[head : block.end]
    if terminal(tail) or not (following.enumerators or is_paragraph(following)):
        return None
    for stop in reversed(list(_SENTENCE_END.finditer(tail))):
        readings = setting.reader.read(plain(tail[stop.end() :]))
        if readings and not readings[0].style.weak:
            return _tail(index, block, head + stop.end(), readings, setting)
    return None


def _tail(
    index: int, block: Block, start: int, readings: tuple[Enumerator, ...], setting: Setting
) -> Candidate | None:
    title = plain(setting.text[start : block.end])[readings[0].end :].lstrip(PARTING)
    found = made(index, block, title, accept=0.5, reject=0.6, readings=readings, marks=("in-paragraph",))
    found = replace(found, start=start)
    if title:
        return found if short(title) and not sentence(title, setting.sentences) else None
    following = setting.next_block(index)
    if following is None or not may_be_subtitle(following):
        return None
    return with_next(found, following, mark="subtitle-on-next-line")


def _with_subtitle(index: int, block: Block, setting: Setting) -> Candidate | None:
    """An enumerator alone on its line: the next line is its title, unless that is a paragraph."""
    style, following = block.enumerators[0].style, setting.next_block(index)
    sure = bool(style.words) or index in setting.alone
    if style.weak and not sure:
        return None
    accept, reject = (0.2, BY_NAME) if sure or style.alone else (1.0, 0.6)
    readings = block.enumerators
    if (named := named_behind_reference(index, block, setting)) is not None:
        return named
    found = made(index, block, "", accept=accept, reject=reject, readings=readings, marks=("no-title",))
    if readings[0].number is None:  # "Annex" without a number is its own title
        found = replace(found, title=block.wording, marks=())
    if following is None:
        return found
    after = setting.next_block(index + 1)
    apart = not found.marks and following.gap  # "Annex" may be all the title, and a heading stand below
    if _names_in_capitals(following, after) and style.words and not found.title:
        stopped = with_next(found, following, mark="subtitle-on-next-line")
        return replace(stopped, title=stopped.title.rstrip("."), end=stopped.end - 1)
    if may_be_subtitle(following) and not (apart and _stands_over_short_lines(index + 1, setting)):
        if after is not None and is_paragraph(after):
            found = replace(found, accept=min(found.accept, 0.3), reject=max(found.reject, 3.0))
        untitled = replace(found, title="")
        titled = with_next(untitled, following, mark="subtitle-on-next-line")
        if (inside := _IN_BRACKETS.fullmatch(titled.title)) is not None:
            return replace(titled, title=inside[1])
        return _gone_on(titled, setting)
    if found.title or not is_paragraph(following):
        return found
    return _titled_by_next(found, following, setting)


def named_behind_reference(index: int, block: Block, setting: Setting) -> Candidate | None:
    """An annex over what it belongs to in brackets, and its name: "SCHEDULE", "(Section 2)", "FORMS"."""
    reference, name = setting.next_block(index), setting.next_block(index + 1)
    if block.enumerators[0].style.kind != "annex" or reference is None or name is None:
        return None
    told = _REFERENCE.fullmatch(reference.wording)
    set_off = name.form is block.form or block.form is Form.PLAIN
    if told is None or not set_off or not may_be_subtitle(name):
        return None
    annex = made(index, block, "", accept=0.3, reject=BY_NAME, readings=block.enumerators)
    grown = with_next(with_next(annex, reference, mark="subtitle-on-next-line"), name, mark="wrapped")
    return replace(grown, title=name.wording)


def _names_in_capitals(block: Block, after: Block | None) -> bool:
    """Capitals with a full stop over a paragraph: "OF THE BOATS." beneath "CHAPTER II."."""
    told = capitals(block.wording) and block.wording.endswith(".") and short(block.wording)
    return told and not block.enumerators and after is not None and is_paragraph(after)


def _stands_over_short_lines(index: int, setting: Setting) -> bool:
    """Whether neither a paragraph nor a numbered line stands below, so that the line may be one of many."""
    following = setting.next_block(index)
    return following is None or not (following.enumerators or is_paragraph(following))


def _titled_by_next(found: Candidate, following: Block, setting: Setting) -> Candidate:
    """The title opens the paragraph on the next line, where it opens one at all."""
    stop = stop_inside(following, setting.text, following.wording)
    if stop is None or not stop[2]:
        return found
    title = plain(setting.text[following.start : stop[0]])
    clauses = "，" in title or "、" in title
    if sentence(title, setting.sentences) or len(words(title)) > 8 or (ideographic(title) and clauses):
        return found
    return replace(found, end=stop[0], title=title, marks=("subtitle-on-next-line", "glued"))


def _without_stop(found: Candidate) -> Candidate:
    """A full stop at the end of a heading is no part of its title, where its keyword tells that it is one."""
    worded = bool(found.readings[0].style.words) and found.title.endswith(".")
    if not found.title.endswith("。") and not worded:
        return found
    return replace(found, title=found.title[:-1], end=found.end - 1)


def _gone_on(found: Candidate, setting: Setting) -> Candidate:
    """A heading that goes on in the next block, its line being broken where a capital follows."""
    following, after = setting.next_block(found.last), setting.next_block(found.last + 1)
    if following is None or following.gap or not may_be_subtitle(following):
        return found
    if found.last + 1 in setting.counted:
        return found
    if following.form is not setting.blocks[found.last].form:
        return found
    if capitals(found.title) and capitals(following.wording) and len(found.title) >= LONG_LINE_IN_CAPITALS:
        return with_next(found, following, mark="wrapped")
    if after is None or not is_paragraph(after):
        return found
    broken = len(found.title) >= LONG_LINE and len(following.wording) < LONG_LINE
    if not broken and not unfinished(found.title, setting.sentences):
        return found
    return with_next(found, following, mark="wrapped")
