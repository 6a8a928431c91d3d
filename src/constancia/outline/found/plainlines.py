"""Headings known by their form alone: short plain lines over a paragraph, a list or another title."""

from __future__ import annotations

import re
from dataclasses import replace

from constancia.outline.around.head import is_date
from constancia.outline.found.numbered import LONG_LINE
from constancia.outline.lines.blocks import Block, explicit
from constancia.outline.lines.candidate import (
    Candidate,
    Setting,
    field,
    made,
    may_be_subtitle,
    reads_on,
    rest,
)
from constancia.outline.lines.markup import Form
from constancia.outline.lines.signs import ideographic
from constancia.outline.lines.wording import (
    asks,
    capitals,
    ends_as_paragraph,
    first_stop,
    lead_in,
    opens_a_question,
    opens_like_a_title,
    sentence,
    short,
    spaced_out,
    title_case,
    unfinished,
    words,
)

DATED = re.compile(r"\d{3}|\d$|\d[^\w\s]")  # years, prices and pages; "The 9 tasks" counts
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_YEARS = re.compile(r"(?:19|20)\d\d ?[-–—] ?(?:19|20)?\d\d\W*$")
BY_FORM = "plain-"
COUNTED = BY_FORM + "over-counted"
CAPITALS, COLON = BY_FORM + "capitals", BY_FORM + "colon"
TITLE_CASE, SENTENCE_CASE = BY_FORM + "title-case", BY_FORM + "sentence-case"
LONGEST_IDEOGRAPHIC = 24  # code points of a line without number or emphasis that may be a heading
MOST_WORDS, MOST_WORDS_IN_LOWER_CASE, MOST_WORDS_TOLD = 14, 9, 6
MOST_WORDS_LABEL = 3  # before a colon; more announce the list beneath
LEAST_WORDS_TOLD = 7  # of a line with a full stop that is a sentence whatever its verb


def by_form(index: int, block: Block, setting: Setting) -> Candidate | None:
    """A short line without number or emphasis that stands over a paragraph."""
    wording, following = block.wording, setting.next_block(index)
    if following is None or block.last - block.first > 1 or not short(wording):
        return None
    if wording.endswith((":", "：")):
        return _announcing(index, block, following, setting)
    if field(wording) in setting.fields or is_date(wording, setting.numbering.around):
        return None
    if not opens_like_a_title(wording) or not (asks(wording) or may_be_a_title(wording, setting)):
        return None
    if spaced_out(wording) or ".." in wording or "; " in wording or _is_place_and_date(index, wording):
        return None
    if unfinished(wording, setting.sentences) and not opens_a_question(wording, setting.sentences):
        return None
    if (stop := first_stop(wording, 0, len(wording))) is not None and wording[stop[0]] == ".":
        return None
    if setting.numbering.role(wording) == "contents":
        return None
    listed = _opens_a_list(following) or _counts_from_one(index + 1, setting)
    over_a_list = listed and (DATED.search(wording) is None or _is_title_of_a_plan(wording))
    over_points = following.bullet and len(words(wording)) <= MOST_WORDS_TOLD
    told = is_prose(following) or _tells(following, setting, set_off=setting.spaced and block.gap)
    over_text = told or _leads_in(index + 1, setting) or _stands_over_a_line(index, setting)
    stands_over = over_text or over_a_list or over_points or _is_gloss(index + 1, setting)
    if index not in setting.counted and not (stands_over and _closed_before(index, setting)):
        return None
    form = _plain_form(wording, setting)
    if form is None:
        return None
    if index in setting.counted and not sentence(wording, setting.sentences):
        found = made(index, block, wording, accept=0.5, reject=2.0, form=COUNTED)
        return replace(found, spacing=(block.gap, following.gap))
    apart = block.gap or not setting.spaced or _stands_over_a_blank(index, form, setting)
    accept, reject = (0.7, 1.2) if apart else (1.2, 0.8)
    if form == "sentence-case":
        accept, reject = accept + 0.3, reject - 0.4 * (setting.spaced and not following.gap)
    if following.enumerators and reads_on(following) and block.gap and following.gap:
        reject += 0.8  # between numbered paragraphs
    if following.bullet or (sentence(wording, setting.sentences) and not asks(wording)):
        accept += 0.6
    found = made(index, block, wording, accept=accept, reject=reject, form=BY_FORM + form)
    return replace(found, spacing=(block.gap, following.gap))


def _stands_over_a_blank(index: int, form: str, setting: Setting) -> bool:
    """A title in its capitals behind a stop or a number's title, where the blank line stands below alone."""
    above, following = setting.blocks[index - 1] if index else None, setting.next_block(index)
    if above is None or following is None or not following.gap or form not in ("capitals", "title-case"):
        return False
    return (above.closed or bool(above.enumerators)) and is_prose(following)


def _stands_over_a_line(index: int, setting: Setting) -> bool:
    """A line between blank lines, right over one that stands over a paragraph itself.

    It is in capitals and the other is not, or stands behind a paragraph.
    """
    block, following, after = setting.blocks[index], setting.next_block(index), setting.next_block(index + 1)
    if following is None or after is None or not (block.gap and following.gap and after.gap):
        return False
    dated = is_date(following.wording, setting.numbering.around)
    if following.enumerators or dated or not may_be_subtitle(following):
        return False
    lower = capitals(block.wording) and not capitals(following.wording)
    behind = index > 0 and setting.blocks[index - 1].closed and following.form is Form.PLAIN
    return (lower and is_prose(after)) or (behind and (is_prose(after) or _tells(after, setting)))


def _is_title_of_a_plan(wording: str) -> bool:
    """Capitals that end in the years a plan is for: "PLAN FOR GREEN PORTS 2031-2040"."""
    return (
        capitals(wording)
        and len(words(wording)) > MOST_WORDS_LABEL - 1
        and _YEARS.search(wording) is not None
    )


def _is_place_and_date(index: int, wording: str) -> bool:
    """Right under the title, words with figures tell where and when it was adopted."""
    return index == 0 and any(sign.isdecimal() for sign in wording) and not asks(wording)


def _announcing(index: int, block: Block, following: Block, setting: Setting) -> Candidate | None:
    """A few words and a colon behind a blank line, over a paragraph and no list: "On dams:"."""
    title = block.wording[:-1].rstrip()
    told = lead_in(block.wording, setting.sentences) or not may_be_a_title(title, setting)
    if told or not opens_like_a_title(title) or len(words(title)) > MOST_WORDS_TOLD:
        return None
    if (setting.spaced and not block.gap) or not is_prose(following):
        return None
    return made(index, block, title, accept=0.7, reject=1.2, form=COLON)


def may_be_a_title(wording: str, setting: Setting) -> bool:
    """No sentence, save a few words in the middle of which a verb stands: "Homes people can afford"."""
    if ends_as_paragraph(wording):
        return False
    if not sentence(wording, setting.sentences):
        return True
    listed = words(wording)
    told = any(sentence(part, setting.sentences) for part in (" ".join(listed[:2]), listed[0]))
    return not told and not ideographic(wording) and len(listed) <= MOST_WORDS_TOLD


def _plain_form(wording: str, setting: Setting) -> str | None:
    """How a plain line looks; None where no heading looks so."""
    if ideographic(wording):
        fits = len(wording) <= LONGEST_IDEOGRAPHIC and not any(sign in wording for sign in "，,。()（）")
        return "ideographic" if fits else None
    count = len(words(wording))
    counted = wording[:1].isdecimal() and not (capitals(wording) and _YEAR.match(wording))
    if counted or count > MOST_WORDS:
        return None
    if asks(wording):
        return "question"
    if capitals(wording):
        return "capitals"
    if title_case(wording, setting.sentences):
        return "title-case"
    return "sentence-case" if count <= MOST_WORDS_IN_LOWER_CASE else None


def is_prose(block: Block) -> bool:
    """A paragraph, or the first line of one that the file has broken."""
    if block.bullet or not opens_like_a_title(block.wording):
        return False
    return reads_on(block) or (len(block.wording) >= 80 and not block.enumerators)


def _tells(block: Block, setting: Setting, *, set_off: bool = False) -> bool:
    """A paragraph of one short sentence, numbered or behind a blank line: "6. We will cut the rate.".

    So is one right beneath a line that is `set_off` by a blank line itself.
    """
    title = rest(block)
    apart = bool(block.enumerators) or ((block.gap or set_off) and not block.bullet)
    if not apart or not title.endswith((".", "。", "?", "？")):
        return False
    told = len(title) >= 15 if ideographic(title) else len(words(title)) >= LEAST_WORDS_TOLD
    return told or asks(title) or sentence(title, setting.sentences)


def _is_gloss(index: int, setting: Setting) -> bool:
    """A line between blank lines that says more of the title above it, without a stop, over points."""
    block, following = setting.blocks[index], setting.next_block(index)
    if following is None or not following.bullet or not (block.gap and following.gap):
        return False
    plain_line = block.form is Form.PLAIN and not (block.enumerators or block.bullet or block.closed)
    return plain_line and explicit(block) is None and len(words(block.wording)) > MOST_WORDS_TOLD


def _leads_in(index: int, setting: Setting) -> bool:
    """Words that end in a colon, over a list: "The plan rests on four principles:"."""
    block, following = setting.blocks[index], setting.next_block(index)
    listed = following is not None and (following.bullet or bool(following.enumerators))
    announced = block.wording.endswith((":", "：")) and len(words(block.wording)) > MOST_WORDS_LABEL
    return listed and not block.bullet and (announced or lead_in(block.wording, setting.sentences))


def _counts_from_one(index: int, setting: Setting) -> bool:
    """Whether a list of two numbers or more starts here; one item will do where it is in brackets."""
    block, following = setting.blocks[index], setting.next_block(index)
    if not block.enumerators:
        return False
    first = block.enumerators[0]
    if following is None or not following.enumerators:
        return first.style.family == "bracket" and first.value == 1
    second = following.enumerators[0]
    return not first.style.weak and first.style is second.style and (first.value, second.value) == (1, 2)


def _opens_a_list(block: Block) -> bool:
    """A heading with a keyword, or the first of its kind: the line above it may be the heading over all."""
    if not block.enumerators or not short(block.wording) or block.enumerators[0].style.weak:
        return False
    if block.enumerators[0].style.kind == "annex":
        return False  # what stands over an annex closes the paper: a name
    if block.closed and not asks(rest(block)):
        return False
    return block.enumerators[0].value == 1 or bool(block.enumerators[0].style.words)


def _closed_before(index: int, setting: Setting) -> bool:
    """The block before ends as a paragraph does, or is a title itself: this line is no piece of it."""
    if index == 0 or setting.blocks[index].gap:
        return True
    before = setting.blocks[index - 1]
    return before.closed or (
        len(before.wording) < LONG_LINE and not unfinished(before.wording, setting.sentences)
    )
