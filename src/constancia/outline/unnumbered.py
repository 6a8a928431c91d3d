"""Headings known by markup, emphasis, brackets, a name, or because they come again; no number is needed."""

from __future__ import annotations

import re
from dataclasses import replace

from constancia.outline.blocks import Block, explicit
from constancia.outline.candidate import (
    PAPER,
    PARAGRAPH,
    PARTING,
    Candidate,
    Setting,
    is_paragraph,
    made,
    may_be_subtitle,
    reads_on,
    rest,
    with_next,
)
from constancia.outline.enumerators import Enumerator
from constancia.outline.glued import GLUED
from constancia.outline.head import is_date
from constancia.outline.markup import Form, inner, plain, run_in
from constancia.outline.numbered import named_behind_reference, names_its_annex, numbered
from constancia.outline.plainlines import DATED, MOST_WORDS_IN_LOWER_CASE, is_prose, may_be_a_title
from constancia.outline.signs import ideographic
from constancia.outline.wording import (
    LONGEST_TITLE,
    asks,
    breaks_in,
    capitals,
    enacts,
    ends_as_paragraph,
    folded,
    is_address,
    is_legend,
    lead_in,
    opens_like_a_title,
    sentence,
    short,
    too_long,
    unfinished,
    words,
)

EMPHASISED = frozenset({Form.BOLD_UNDERLINED, Form.BOLD_ITALIC, Form.BOLD, Form.UNDERLINED, Form.ITALIC})
MOST_WORDS_OF_A_LABEL = 14  # with a colon; more announce what follows
SIGNERS = 3  # lines set alike behind the first that signs
BENEATH = 7  # the level below the six that markup has
_RUN_ENDS = "*_<>/u \u00a0\u202f\u200b"  # marks and blanks behind the words of a run in bold
RUN_IN, RUN_IN_WORDS = "run-in", "run-in-words"  # a keyword or capitals; other words in bold
NAMES = (2, 6)  # words of the name of one who signs
MARKED, UNMARKED = "marked", "unmarked"
ANNOUNCED = 1000  # code points of the longest letter that sends out a paper
AGAIN = "again"  # the form of lines that come again under each theme
_SHARE = re.compile(r"[,:;] ?\d[\d.,]*\.?\d ?%?$|^\W*\d[\d.,]* ?%$")  # in a chart: "Waste, 12.29"
_INITIAL = re.compile(r"[A-Z]\. ?[^\W\d_]")
_BLANKS = "____"
_GOES_ON = re.compile(r"[–—-] ?[^\W\d]|[a-zß-ÿ]{2}")
_SMALL = re.compile(r"[a-zß-ÿ]{2}|[a-zß-ÿ] ")
_CLOSING = "\"'”’»」』)）"
BRACKETED = "bracketed"
_LENTICULAR = re.compile(r"[【〖]([^【】〖〗\n]{2,20})[】〗]")


def marked(index: int, block: Block, setting: Setting) -> Candidate | None:
    """A heading by the file's own markup; its number may be in the markup alone (DOCX).

    Markup of one level alone says what is a heading, and leaves the levels to the numbers. A paragraph is
    none: some number theirs with the styles of headings. Nor is the end of a sentence that begins above.
    """
    if too_long(block.wording) or (reads_on(block) and not short(block.wording)):
        return None
    if setting.text[block.start].islower() and _breaks_off(setting.blocks[index - 1] if index else None):
        return None
    title = rest(block)
    role = setting.numbering.role(title)
    accept, reject = (0.0, 9.0) if setting.marked else (0.2, 3.0)
    readings = block.enumerators
    found = made(index, block, title, accept=accept, reject=reject, readings=readings, form=MARKED, role=role)
    following = setting.next_block(index)
    if not title and following is not None and (_titles(following, block) or _names_in_plain(index, setting)):
        found = with_next(found, following, mark="subtitle-on-next-line")
    return replace(found, level=explicit(block)) if setting.marked and not setting.flat else found


def _breaks_off(above: Block | None) -> bool:
    """Whether the line above is no heading, and its sentence goes on: "the provisions of", "art. 57."."""
    return above is not None and explicit(above) is None and above.wording[-1:].isalnum() and not above.closed


def over_marks(index: int, block: Block, setting: Setting) -> Candidate | None:
    """A part that stands over marked articles and has no mark itself: "PART I", and its name beneath."""
    style = block.enumerators[0].style if block.enumerators else None
    level = None if style is None else setting.parts.get(style.id)
    if level is None or block.number_end != len(block.wording):
        return None
    found = made(index, block, "", accept=0.2, reject=3.0, readings=block.enumerators, form=MARKED)
    following = setting.next_block(index)
    if following is not None and may_be_subtitle(following):
        found = with_next(found, following, mark="subtitle-on-next-line")
    return replace(found, level=level)


def _titles(block: Block, number: Block) -> bool:
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


def named(index: int, block: Block, setting: Setting) -> Candidate | None:
    """A heading by its name: "Introduction", "结束语"."""
    role = setting.numbering.role(block.wording)
    if block.enumerators or role == "contents" or enacts(block.wording, setting.sentences):
        return None
    if role is not None:
        title = "".join(block.wording.split()) if ideographic(block.wording) else block.wording
        return made(index, block, title, role=role, accept=0.2, reject=3.0)
    role = _named_at_length(index, block, setting)
    return None if role is None else made(index, block, block.wording, role=role, accept=0.4, reject=2.0)


def _named_at_length(index: int, block: Block, setting: Setting) -> str | None:
    """The role of a line of its own over a paragraph that says whose it is: "Foreword by the Minister".

    Not in smaller print than a heading above it: "Summary of needs" is of "Adaptation".
    """
    wording, following = block.wording, setting.next_block(index)
    if following is None:
        return None
    apart = not setting.spaced or block.form is not Form.PLAIN or block.gap
    if not apart or not is_prose(following):
        return None
    if not short(wording) or ends_as_paragraph(wording) or sentence(wording, setting.sentences):
        return None
    listed = words(wording)
    for count in range(1, min(4, len(listed) - 1)):
        role = setting.numbering.role(" ".join(listed[:count]))
        if role is not None and listed[count].casefold() in setting.sentences.small:
            return None if role == "contents" or _is_smaller(index, block, setting) else role
    return None


def _is_smaller(index: int, block: Block, setting: Setting) -> bool:
    """Whether a line above is set off in larger print."""
    return any(_larger(above, block) for above in setting.blocks[:index])


def emphasised(index: int, block: Block, setting: Setting) -> Candidate | None:
    """A block all in bold, underlined or italics."""
    wording = block.wording
    announces = wording.endswith((":", "：")) and len(words(wording)) > MOST_WORDS_OF_A_LABEL
    if not short(wording) or announces or lead_in(wording, setting.sentences):
        return None
    if not words(wording):
        named = _number_alone(index, block, setting)
        return named and _gone_on(named, setting)
    if _is_explained(block, setting.next_block(index)):
        return None
    if setting.text.startswith("[", block.start) and setting.text[block.end - 1] in ")]":
        return None  # a link by itself
    share = not block.enumerators and _SHARE.search(wording) is not None
    if share or is_address(wording) or _goes_on_a_legend(index, setting):
        return None
    kind = block.enumerators and block.first == block.last and names_its_annex(block)
    title = wording if kind else rest(block)
    accept, reject = (0.3, 4.0) if block.enumerators else (0.2, 4.0)
    usual = wording[:1].isalnum() and (block.size, block.form) in setting.unstopped
    excused = asks(wording) or may_be_a_title(title, setting) or (usual and not block.closed)
    told = sentence(title, setting.sentences) and not excused
    stopped = wording.rstrip(_CLOSING).endswith((".", "。", "…")) and not usual
    if not block.enumerators and (told or stopped):
        accept, reject = 2.0, 0.5
    if block.form == Form.ITALIC:
        accept, reject = accept + 0.6, reject / 3
    dated = is_date(wording, setting.numbering.around) or wording.endswith((",", "，"))
    dated = dated or index in setting.quoted or (not block.enumerators and wording.startswith(("(", "（")))
    if dated or (not block.enumerators and breaks_in(title)) or _goes_on_below(index, setting):
        accept, reject = 2.0, 0.5
    signed = _signs(index, block, setting) or _is_signed(index, block, setting)
    signed = signed or _stands_over_its_date(index, block, setting)
    if signed or _ends_in_italics(index, block, setting):
        accept, reject = 2.0, 0.5
    colon, title = title.endswith((":", "：")), title.rstrip(":： ")
    found = made(index, block, title, accept=accept, reject=reject, readings=block.enumerators)
    found = replace(found, colon=colon)
    if _goes_on_larger(block, setting.next_block(index), setting):
        following = setting.blocks[index + 1]
        return replace(with_next(found, following, mark="wrapped"), size=following.size)
    if not title:
        found = _number_alone(index, block, setting) or found
    return _gone_on(found, setting)


def _gone_on(found: Candidate, setting: Setting) -> Candidate:
    """With the next line, set alike, that goes on in small letters or behind a dash: "– a vote for ports"."""
    block, following = setting.blocks[found.last], setting.next_block(found.last)
    if following is None or not words(found.title) or not _GOES_ON.match(following.wording):
        return found
    alike = (following.form, following.size) == (block.form, block.size) and block.form is not Form.PLAIN
    if not alike or following.closed or following.enumerators or not short(following.wording):
        return found
    return with_next(found, following, mark="wrapped")


def _goes_on_larger(block: Block, following: Block | None, setting: Setting) -> bool:
    """Whether a line breaks off at a small word and goes on in larger print: "A COAST FOR", "ALL"."""
    if following is None or block.size is None or following.size is None or following.size >= block.size:
        return False
    listed = words(block.wording)
    cut = bool(listed) and listed[-1].casefold() in setting.sentences.small and block.wording[-1].isalpha()
    return cut and not following.enumerators and short(following.wording) and explicit(following) is None


def _is_explained(block: Block, following: Block | None) -> bool:
    """A word with its colon over what it means: "Public purse:", "is what the state spends."."""
    colon = block.wording.endswith((":", "：")) and not block.enumerators
    plain_line = following is not None and not (following.bullet or following.enumerators or following.hint)
    return colon and plain_line and following is not None and following.wording[:1].islower()


def _goes_on_a_legend(index: int, setting: Setting) -> bool:
    """Whether the line above is over a table or a picture and breaks off: "Table 6. Cuts by 2020,"."""
    above = setting.blocks[index - 1].wording if index else ""
    return is_legend(above, setting.numbering.around) and unfinished(above, setting.sentences)


def _goes_on_below(index: int, setting: Setting) -> bool:
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


def _ends_in_italics(index: int, block: Block, setting: Setting) -> bool:
    """A line in italics over another one, or over nothing: who speaks, a note, the end of the paper."""
    following = setting.next_block(index)
    return block.form is Form.ITALIC and (following is None or following.form is Form.ITALIC)


def _is_signed(index: int, block: Block, setting: Setting) -> bool:
    """A name, or the place and date, that end a paper, or words over blanks to sign on: "Name: ______"."""
    following = setting.blocks[index + 1 : index + 1 + SIGNERS]
    if following and _BLANKS in following[0].wording:
        return True
    ends = index + 1 + len(following) == len(setting.blocks)
    alike = all(each.form is block.form and not each.enumerators for each in (block, *following))
    return index > 0 and ((ends and alike) or index >= setting.back_cover)


def _stands_over_its_date(index: int, block: Block, setting: Setting) -> bool:
    """Behind a text, an office or a name over the day on which it was signed, set alike."""
    date = setting.next_block(index)
    if index == 0 or date is None or block.enumerators:
        return False
    alike = (date.form, date.size) == (block.form, block.size) and date.wording[0] not in "(（"
    return alike and is_date(date.wording, setting.numbering.around)


def _signs(index: int, block: Block, setting: Setting) -> bool:
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


def _number_alone(index: int, block: Block, setting: Setting) -> Candidate | None:
    """A number over, or in the cell before, a title that is set as it is: the two are one heading.

    So is a keyword with its number over a title that is printed larger, or smaller in capitals.
    """
    following = setting.next_block(index)
    if not block.enumerators or rest(block) or following is None:
        return None
    if (named := named_behind_reference(index, block, setting)) is not None:
        return named
    worded = block.enumerators[0].style.words and (_larger(following, block) or _in_capitals(following, block))
    told = _titles(following, block) or _names_in_plain(index, setting)
    annexed = _names_an_annex(index, block, setting)
    if not (told or worded or annexed or index in setting.alone):
        return None
    found = made(index, block, "", accept=0.3, reject=4.0, readings=block.enumerators)
    sizes = [each for each in (block.size, following.size) if each is not None]
    size = block.size if annexed else min(sizes, default=None)
    return replace(with_next(found, following, mark="subtitle-on-next-line"), size=size)


def _names_in_plain(index: int, setting: Setting) -> bool:
    """A line printed as the text is, and over text, beneath a keyword and its number: "Article 2", "Aims"."""
    number, name, text = setting.blocks[index], setting.next_block(index), setting.next_block(index + 1)
    if name is None or text is None or name.hint is not None or text.form is not Form.PLAIN:
        return False
    if not (number.enumerators and number.enumerators[0].style.words and may_be_subtitle(name)):
        return False
    over = text.closed or bool(text.enumerators) or text.wording.endswith((":", "：")) or not short(text.wording)
    return over and not sentence(name.wording, setting.sentences)


def _names_an_annex(index: int, block: Block, setting: Setting) -> bool:
    """Whether the one line set so in the rest of a paper names the annex, in larger print, right above it."""
    name = setting.next_block(index)
    if block.enumerators[0].style.kind != "annex" or name is None or name.enumerators or name.size is None:
        return False
    smaller = block.size is not None and block.size < name.size and may_be_subtitle(name)
    later = (other for other in setting.blocks[index + 2 :] if other.size == name.size)
    return smaller and setting.numbering.role(name.wording) is None and next(later, None) is None


def _larger(block: Block, number: Block) -> bool:
    sizes = block.size, number.size
    return None not in sizes and sizes < sizes[::-1] and not block.enumerators and short(block.wording)


def _in_capitals(block: Block, number: Block) -> bool:
    """Whether a line in capitals, smaller than the number above it, is set off and has none itself."""
    if block.size is None or number.size is None or block.size < number.size:
        return False
    return capitals(block.wording) and short(block.wording) and not (block.enumerators or block.closed)


def refrain(index: int, block: Block, setting: Setting) -> Candidate | None:
    """A line that comes again under each theme; in bold or italics where the file marks its headings."""
    if not setting.again or block.enumerators or folded(block.wording) not in setting.again:
        return None
    if setting.marked and block.form not in EMPHASISED:
        return None
    found = made(index, block, block.wording, accept=0.2, reject=3.0, form=AGAIN)
    return replace(found, level=BENEATH if setting.marked and not setting.flat else None)


def beneath_marks(index: int, block: Block, setting: Setting) -> Candidate | None:
    """A whole line in bold or italics over text, in a file that marks its headings: it is beneath those."""
    following = setting.next_block(index)
    if (run := opening_run(index, block, setting)) is not None and not run.readings:
        return replace(run, level=None if setting.flat else BENEATH)
    if block.enumerators and block.form is Form.PLAIN and block.hint is None:
        apart = block.gap and following is not None and following.gap and is_paragraph(following)
        beneath = _numbered_beneath_marks if apart and not block.closed else _glued_beneath_marks
        return beneath(index, block, setting)
    if block.form not in (Form.BOLD, Form.BOLD_UNDERLINED, Form.ITALIC) or following is None:
        return None
    if block.form is Form.ITALIC and (block.closed or DATED.search(block.wording)):
        return None  # a caption, a line of authors or a sentence with stress
    if following.form is not Form.PLAIN or not (following.closed or following.bullet):
        return None
    if following.bullet and block.wording.endswith((":", "：")):
        return None  # a label over its list: "**Measures:**"
    found = emphasised(index, block, setting)
    if found is None or found.accept >= found.reject or (capitals(block.wording) and block.closed):
        return None
    return replace(found, level=None if setting.flat else BENEATH, form=UNMARKED, reject=2.0)


def _numbered_beneath_marks(index: int, block: Block, setting: Setting) -> Candidate | None:
    """A numbered title between blank lines, over a paragraph: "(a) Vessels"."""
    found = numbered(index, block, setting)
    if found is None or found.accept >= 1.0 or found.last > index or found.readings[0].style.weak:
        return None
    return replace(found, level=None if setting.flat else BENEATH, form=UNMARKED, reject=2.0)


def _glued_beneath_marks(index: int, block: Block, setting: Setting) -> Candidate | None:
    """A numbered title with its stop at the start of a paragraph: "（一）Schools. We will ..."."""
    found = numbered(index, block, setting)
    if found is None or "glued" not in found.marks or "bare" in found.marks or found.readings[0].style.weak:
        return None
    if found.accept >= found.reject or not reads_on(block):
        return None
    return replace(found, level=None if setting.flat else BENEATH)


def announced(index: int, block: Block, setting: Setting) -> Candidate | None:
    """The name of what a letter sends out, on a line of its own behind it: "《…计划》印发给你们", "…计划"."""
    wording = block.wording
    if block.enumerators or block.closed or setting.marked or not (ideographic(wording) and short(wording)):
        return None
    if f"《{wording}》" not in setting.text[max(0, block.start - ANNOUNCED) : block.start]:
        return None
    return made(index, block, wording, accept=0.3, reject=3.0, role=PAPER)


def opening_run(index: int, block: Block, setting: Setting) -> Candidate | None:
    """Capitals or a keyword in bold that open a paragraph: "**GOAL 1: PROTECT** - The parties ..."."""
    raw = setting.text[block.outer_start : min(block.end, block.outer_start + 3 * GLUED)]
    end = run_in(raw) if block.lead is None else block.lead - block.outer_start
    if end is None or (block.lead is not None and block.enumerators and not block.number_end):
        return None
    bounds = inner(raw[:end])
    wording = plain(raw[bounds.start : bounds.end])
    read = setting.reader.read(wording)
    readings = tuple(reading for reading in read if reading.style.words)
    if raw[:end].rstrip(_RUN_ENDS)[-1:] in (".", ":") and not readings:
        paths = block.lead is not None  # "3.5 Farms." in bold
        readings = tuple(each for each in read if not each.style.weak or (paths and _is_path(each)))
    title = (wording[readings[0].end :] if readings else wording).strip(PARTING + "。")
    sign = raw[:end].rstrip(_RUN_ENDS)[-1:]
    behind = raw[end:].lstrip(_RUN_ENDS)
    if not (sign and sign in ".:：。") and behind[:1] not in (":", "–", "—"):
        return None
    if not title:
        return None
    worded = any(reading.style.words for reading in readings)
    sure = worded or (not readings and capitals(title) and len(words(title)) > 1)
    told = sign in (".", ":") if readings else sign in (".", "。") and not block.enumerators
    told = told and (_opens_prose(title, behind, setting) or (block.lead is not None and bool(readings)))
    if not sure and not told:
        return None
    form = RUN_IN if sure else RUN_IN_WORDS
    found = made(index, block, title, accept=0.4, reject=2.0, readings=readings, marks=("glued",), form=form)
    start = block.outer_start + bounds.start
    return replace(found, start=start, end=start + len(raw[bounds.start : bounds.end].rstrip(":：。 ")))


def _is_path(reading: Enumerator) -> bool:
    return reading.number is not None and bool(reading.number.above)


def _opens_prose(title: str, behind: str, setting: Setting) -> bool:
    """Whether a run in bold is a title with its stop, and a sentence of the paragraph stands behind it."""
    brief = ideographic(title) or len(words(title)) <= MOST_WORDS_IN_LOWER_CASE
    if not brief or not short(title) or sentence(title, setting.sentences):
        return False
    least = PARAGRAPH // 4 if ideographic(title) else PARAGRAPH // 2
    return opens_like_a_title(title) and opens_like_a_title(behind) and len(behind) >= least


def bracketed(index: int, block: Block, setting: Setting) -> Candidate | None:
    """A title in lenticular brackets, on its own line or before its text: "【总体要求】"."""
    found = _LENTICULAR.match(block.wording)
    if found is None or block.enumerators or setting.text[block.start] != found[0][0]:
        return None
    marks = () if found.end() == len(block.wording) else ("glued",)
    made_ = made(index, block, found[1], accept=0.5, reject=2.0, form=BRACKETED, marks=marks)
    return replace(made_, end=block.start + found.end()) if marks else made_
