"""Headings known by markup, emphasis, brackets, a name, or because they come again; no number is needed."""

from __future__ import annotations

import re
from dataclasses import replace

from constancia.outline.around.head import is_date
from constancia.outline.found.apart import larger, names_in_plain, number_alone, titles
from constancia.outline.found.doubts import (
    ends_in_italics,
    goes_on_a_legend,
    goes_on_below,
    is_explained,
    is_signed,
    signs,
    stands_over_its_date,
)
from constancia.outline.found.glued import GLUED
from constancia.outline.found.numbered import lists_annexes, names_its_annex, numbered
from constancia.outline.found.plainlines import DATED, MOST_WORDS_IN_LOWER_CASE, is_prose, may_be_a_title
from constancia.outline.lines.blocks import Block, explicit
from constancia.outline.lines.candidate import (
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
from constancia.outline.lines.enumerators import Enumerator
from constancia.outline.lines.markup import Form, inner, plain, run_in
from constancia.outline.lines.signs import ideographic
from constancia.outline.lines.wording import (
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
    words,
)

EMPHASISED = frozenset({Form.BOLD_UNDERLINED, Form.BOLD_ITALIC, Form.BOLD, Form.UNDERLINED, Form.ITALIC})
MOST_WORDS_OF_A_LABEL = 14  # with a colon; more announce what follows
BENEATH = 7  # the level below the six that markup has
_RUN_ENDS = "*_<>/u \u00a0\u202f\u200b"  # marks and blanks behind the words of a run in bold
PICTURED = 4  # blocks from a title to its text, pictures and their legends between
PICTURES = ("<img", "![", "[![", "<picture", "<figure")
RUN_IN, RUN_IN_WORDS = "run-in", "run-in-words"  # a keyword or capitals; other words in bold
MARKED, UNMARKED = "marked", "unmarked"
ANNOUNCED = 1000  # code points of the longest letter that sends out a paper
AGAIN = "again"  # the form of lines that come again under each theme
_SHARE = re.compile(r"[,:;] ?\d[\d.,]*\.?\d ?%?$|^\W*\d[\d.,]* ?%$")  # in a chart: "Waste, 12.29"
_GOES_ON = re.compile(r"[–—-] ?[^\W\d]|[a-zß-ÿ](?:[a-zß-ÿ]| [^\W\d])")
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
    title = rest(block)
    torn = setting.text[block.start].islower() and not title[:1].isupper()  # "e) AIMS" is whole
    if torn and _breaks_off(setting.blocks[index - 1] if index else None):
        return None
    role = setting.numbering.role(title)
    accept, reject = (0.0, 9.0) if setting.marked else (0.2, 3.0)
    readings = block.enumerators
    found = made(index, block, title, accept=accept, reject=reject, readings=readings, form=MARKED, role=role)
    following = setting.next_block(index)
    if not title and following is not None and (titles(following, block) or names_in_plain(index, setting)):
        found = with_next(found, following, mark="subtitle-on-next-line")
    found = replace(found, title=found.title.rstrip(":： ") or found.title)
    return replace(found, level=explicit(block)) if setting.marked and not setting.flat else found


def _breaks_off(above: Block | None) -> bool:
    """Whether the line above is no heading, and its sentence goes on: "the provisions of", "art. 57."."""
    return above is not None and explicit(above) is None and above.wording[-1:].isalnum() and not above.closed


def numbered_above(index: int, block: Block, setting: Setting) -> Candidate | None:
    """A marked heading whose number stands alone above it: "1.1", "Ports"."""
    heading = setting.next_block(index)
    found = marked(index + 1, heading, setting) if heading is not None else None
    return found and replace(found, first=index, start=block.start, readings=block.enumerators)


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
    return any(larger(above, block) for above in setting.blocks[:index])


def emphasised(index: int, block: Block, setting: Setting) -> Candidate | None:
    """A block all in bold, underlined or italics."""
    wording = block.wording
    announces = wording.endswith((":", "：")) and len(words(wording)) > MOST_WORDS_OF_A_LABEL
    if not short(wording) or announces or lead_in(wording, setting.sentences):
        return None
    if not words(wording):
        named = number_alone(index, block, setting)
        return named and _gone_on(named, setting)
    if is_explained(block, setting.next_block(index)) or lists_annexes(index, block, setting):
        return None
    if setting.text.startswith("[", block.start) and setting.text[block.end - 1] in ")]":
        return None  # a link by itself
    share = not block.enumerators and _SHARE.search(wording) is not None
    if share or is_address(wording) or goes_on_a_legend(index, setting):
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
    if dated or (not block.enumerators and breaks_in(title)) or goes_on_below(index, setting):
        accept, reject = 2.0, 0.5
    signed = signs(index, block, setting) or is_signed(index, block, setting)
    signed = signed or stands_over_its_date(index, block, setting)
    if signed or ends_in_italics(index, block, setting):
        accept, reject = 2.0, 0.5
    colon, title = title.endswith((":", "：")), title.rstrip(":：;； ")
    found = made(index, block, title, accept=accept, reject=reject, readings=block.enumerators)
    found = replace(found, colon=colon)
    if _goes_on_larger(block, setting.next_block(index), setting):
        following = setting.blocks[index + 1]
        return replace(with_next(found, following, mark="wrapped"), size=following.size)
    if not title:
        found = number_alone(index, block, setting) or found
        if not found.title and found.readings and found.readings[0].style.weak:
            return None  # the number of a page
        if not found.title and found.readings and found.readings[0].number is None:
            found = replace(found, title=wording.rstrip(":： "))  # "Annex" is its own title
    return _gone_on(found, setting)


def _gone_on(found: Candidate, setting: Setting) -> Candidate:
    """With the next line, set alike, that goes on in small letters or behind a dash: "– a vote for ports".

    Or in capitals behind those and a colon that have a number: "V. ON PORTS:", "A VOTE FOR ALL".
    """
    block, following = setting.blocks[found.last], setting.next_block(found.last)
    if following is None or not words(found.title):
        return found
    named = found.colon and bool(found.readings) and block.size is not None and capitals(block.wording)
    if not (named and capitals(following.wording)) and not _GOES_ON.match(following.wording):
        return found
    alike = (following.form, following.size) == (block.form, block.size) and block.form is not Form.PLAIN
    if not alike or following.closed or following.enumerators or not short(following.wording):
        return found
    if found.colon:
        found = replace(found, title=f"{found.title}:")
    return with_next(found, following, mark="wrapped")


def _goes_on_larger(block: Block, following: Block | None, setting: Setting) -> bool:
    """Whether a line breaks off at a small word and goes on in larger print: "A COAST FOR", "ALL"."""
    if following is None or block.size is None or following.size is None or following.size >= block.size:
        return False
    listed = words(block.wording)
    cut = bool(listed) and listed[-1].casefold() in setting.sentences.small and block.wording[-1].isalpha()
    return cut and not following.enumerators and short(following.wording) and explicit(following) is None


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
        if (path := _path_beneath_marks(index, block, setting)) is not None:
            return path
        apart = block.gap and following is not None and following.gap and is_paragraph(following)
        beneath = _numbered_beneath_marks if apart and not block.closed else _glued_beneath_marks
        return beneath(index, block, setting)
    if block.form not in (Form.BOLD, Form.BOLD_UNDERLINED, Form.ITALIC) or following is None:
        return None
    if block.form is Form.ITALIC and (block.closed or DATED.search(block.wording)):
        return None  # a caption, a line of authors or a sentence with stress
    following = _behind_pictures(index, setting) or following
    if following.form is not Form.PLAIN or not (following.closed or following.bullet):
        return None
    if following.bullet and block.wording.endswith((":", "：")):
        return None  # a label over its list: "**Measures:**"
    found = emphasised(index, block, setting)
    if found is None or found.accept >= found.reject or (capitals(block.wording) and block.closed):
        return None
    if block.closed and block.enumerators and sentence(found.title, setting.sentences):
        return None
    return replace(found, level=None if setting.flat else BENEATH, form=UNMARKED, reject=2.0)


def _behind_pictures(index: int, setting: Setting) -> Block | None:
    """The text behind a picture that opens a section, and the words over it: "Chart 1"."""
    for block in setting.blocks[index + 1 : index + 1 + PICTURED]:
        shown = block.text.startswith(PICTURES, block.start)
        if not shown and not (short(block.wording) and is_legend(block.wording, setting.numbering.around)):
            return block
    return None


def _path_beneath_marks(index: int, block: Block, setting: Setting) -> Candidate | None:
    """A title whose number goes on from that of the marked heading above, over its list: "2.1. Ports"."""
    found, following = numbered(index, block, setting), setting.next_block(index)
    number = found.readings[0].number if found is not None else None
    if found is None or found.last > index or number is None or following is None:
        return None
    if found.accept >= 1.0 and sentence(found.title, setting.sentences):
        return None
    above = next((each for each in reversed(setting.blocks[:index]) if explicit(each) is not None), None)
    parent = above.enumerators[0].number if above is not None and above.enumerators else None
    within = (*parent.above, parent.value) if parent is not None else ()
    if not within or number.above[: len(within)] != within:
        return None
    own = next((each.number for each in following.enumerators if each.number is not None), None)
    deeper = own is not None and own.above[: len(number.above) + 1] == (*number.above, number.value)
    if not (following.bullet or is_paragraph(following) or deeper):
        return None
    depth = BENEATH + len(number.above) - len(within)
    return replace(found, level=None if setting.flat else depth, form=UNMARKED, accept=0.3, reject=2.0)


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
    sign, behind = raw[:end].rstrip(_RUN_ENDS)[-1:], raw[end:].lstrip(_RUN_ENDS)
    if behind[:1] in (".", ":") and sign not in (".", ":"):
        sign, behind = behind[0], behind[1:].lstrip(_RUN_ENDS)  # "**1. Ports**: We open"
    if sign in (".", ":") and not readings:
        paths = block.lead is not None  # "3.5 Farms." in bold
        readings = tuple(each for each in read if not each.style.weak or (paths and _is_path(each)))
    title = (wording[readings[0].end :] if readings else wording).strip(PARTING + "。")
    if not (sign and sign in ".:：。") and behind[:1] not in ("–", "—"):
        return None
    if not title:
        return None
    worded = any(reading.style.words for reading in readings)
    sure = worded or (not readings and capitals(title) and len(words(title)) > 1)
    told = sign in (".", ":") if readings else sign in (".", "。") and not block.enumerators
    own = block.lead is not None and bool(readings)
    told = told and (own or _opens_prose(title, behind, setting, counted=bool(readings)))
    if not sure and not told:
        return None
    form = RUN_IN if sure else RUN_IN_WORDS
    found = made(index, block, title, accept=0.4, reject=2.0, readings=readings, marks=("glued",), form=form)
    start = block.outer_start + bounds.start
    return replace(found, start=start, end=start + len(raw[bounds.start : bounds.end].rstrip(":：。 ")))


def _is_path(reading: Enumerator) -> bool:
    return reading.number is not None and bool(reading.number.above)


def _opens_prose(title: str, behind: str, setting: Setting, *, counted: bool) -> bool:
    """Whether a run in bold is a title with its stop, and a sentence of the paragraph stands behind it.

    One that is `counted` may be long.
    """
    brief = counted or ideographic(title) or len(words(title)) <= MOST_WORDS_IN_LOWER_CASE
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
