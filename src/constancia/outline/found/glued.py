"""Numbered headings that share a line with their paragraph: where the title ends, and how sure that is."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from constancia.outline.lines.blocks import Block
from constancia.outline.lines.candidate import PARAGRAPH, Candidate, Setting, made
from constancia.outline.lines.markup import Form, plain
from constancia.outline.lines.signs import ideographic
from constancia.outline.lines.wording import first_stop, lead_in, opens_like_a_title, sentence, words

GLUED = 110  # code points within which a heading printed on its paragraph's line must end
GLUED_IDEOGRAPHIC = 40
LONGEST_HALVES = 24  # of a title in writing without spaces that has one inside
MOST_WORDS, MOST_WORDS_BY_NAME = 10, 20  # of a title with its stop; behind "Article 26"
MOST_WORDS_BY_WORD = 8  # of a title behind a number word; longer ones are sentences
ITEMS = 30  # of a list that a line announces; each looks back for that line
_TOKEN = re.compile(r"\S+")
_GAP = re.compile(  # not within signs set apart: "总　则"
    r"(?<=[^\W\d_a-zA-Z])(?<![ \t\xa0\u3000].)[ \t\xa0\u3000]+(?=[^\W\d_]|\d+[^\W\d_])(?!.(?:\s|$))",
    re.MULTILINE,
)
_BEHIND = '*_ \n"”’»)）'


def stop_inside(block: Block, text: str, title: str) -> tuple[int, int, bool] | None:
    """The first stop with more words behind it: its start, its end, and whether it ends a sentence.

    Writing without spaces stops at a space too.
    """
    start = _behind_enumerator(block, text)
    limit = GLUED_IDEOGRAPHIC if ideographic(title) else GLUED
    stop = first_stop(text, start, min(block.end, start + limit + 2))
    gap = _GAP.search(text, start, min(block.end, start + limit)) if ideographic(title) else None
    if gap is not None and not _halves(block, title):
        stop = min(stop or gap.span(), gap.span())
    if stop is None or not text[stop[1] : block.end].strip(_BEHIND):
        return None
    spaced = text[stop[0]].isspace() and text[stop[0] + 1] not in "–—"
    return *stop, spaced or text[stop[0]] in ".。!?！？"


def _halves(block: Block, title: str) -> bool:
    """Two halves of one title, no paragraph behind either: "發展經濟　改善民生"."""
    told = block.closed or any(sign in title for sign in "，,、：:；")
    return not told and len(title) <= LONGEST_HALVES


def goes_on_behind_a_number(block: Block, text: str, inside: tuple[int, int, bool]) -> bool:
    """A title that counts itself, with no paragraph behind it: "4.2.1. Line 1. Quays"."""
    brief = not block.closed and block.end - inside[1] < PARAGRAPH
    return brief and text[inside[0]] == "." and text[inside[0] - 1].isdecimal()


def _behind_enumerator(block: Block, text: str) -> int:
    """Where the title starts in the text: `end` counts the enumerator in the wording, markup left out."""
    printed = block.enumerators[0].printed if block.number_end else ""
    start = block.start
    for sign in printed:
        if not sign.isspace():
            start = text.find(sign, start, block.end) + 1 or start
    while start < block.end and not text[start].isalnum():
        start += 1
    return start


def glued(index: int, block: Block, setting: Setting, inside: tuple[int, int, bool]) -> Candidate | None:
    """A heading that shares its line with its paragraph, a stop or colon between them."""
    title = plain(setting.text[_behind_enumerator(block, setting.text) : inside[0]])
    if not _is_title(title, setting):
        return None
    parted = inside[2] or _runs_over_sentences(setting.text, inside[1], block.end)
    accept, reject = (0.7, 1.4) if parted else (0.9, 1.0)
    if parted and not inside[2] and is_announced(index, setting):
        accept = 0.9
    if not inside[2] and lead_in(title + ":", setting.sentences):
        return None
    named = bool(block.enumerators[0].style.words)
    if len(words(title)) > (MOST_WORDS_BY_NAME if named else MOST_WORDS) and not ideographic(title):
        accept, reject = 2.0, 0.3
    behind = plain(setting.text[inside[1] : min(block.end, inside[1] + PARAGRAPH)])
    if len(behind) < (PARAGRAPH // 4 if ideographic(title) else PARAGRAPH // 2):
        accept += 1.0  # an item of a list: a keyword and a few words on it
    readings = block.enumerators
    found = made(index, block, title, accept=accept, reject=reject, readings=readings, marks=("glued",))
    return replace(found, title=_without_bracket(title), end=inside[0])


def is_announced(index: int, setting: Setting) -> bool:
    """Whether a block is the first of a list beneath words with a colon, or follows such in the list.

    Its items may hold lists with bullets.
    """
    value = next((each.value for each in setting.blocks[index].enumerators), None)
    for above in reversed(setting.blocks[max(index - ITEMS, 0) : index]):
        if above.bullet:
            continue
        if not above.enumerators:
            return above.wording.endswith((":", "：")) and above.form is Form.PLAIN and not above.bullet
        if value is None or value - 1 not in {each.value for each in above.enumerators}:
            return False
        value -= 1
    return False


def _without_bracket(title: str) -> str:
    """A title between brackets, the opening one left out already: "Article 1.- (Scope). This law ..."."""
    closes = title[-1] in ")）" and not any(sign in title for sign in "(（")
    return title[:-1].rstrip() if closes else title


def _runs_over_sentences(text: str, start: int, end: int) -> bool:
    """Whether a paragraph of two sentences or more stands behind a colon: an item of a list has one."""
    stop = first_stop(text, start, end)
    return stop is not None and text[stop[0]] in ".。" and end - stop[1] >= PARAGRAPH // 3


def by_number_word(
    index: int, block: Block, setting: Setting, inside: tuple[int, int, bool]
) -> Candidate | None:
    """A title between a number word and a full stop: "Fourth, safe work. Inspectors will ..."."""
    title = plain(setting.text[_behind_enumerator(block, setting.text) : inside[0]])
    if block.enumerators[0].style.family != "word" or not inside[2] or not title:
        return None
    if (
        sentence(title, setting.sentences)
        or len(words(title)) > MOST_WORDS_BY_WORD
        or {",", "，"} & set(title)
    ):
        return None
    readings = block.enumerators
    found = made(index, block, title, accept=0.7, reject=1.4, readings=readings, marks=("glued",))
    return replace(found, end=inside[0])


def glued_bare(index: int, block: Block, setting: Setting, *, known: bool = False) -> Candidate | None:
    """Enumerator, title and paragraph in one run of words: only the other headings can tell (`company`).

    `known`: the paragraph must begin with a word that begins others.
    """
    start = _behind_enumerator(block, setting.text)
    end = _boundary(setting, start, block.end, known=known)
    title = "" if end is None else plain(setting.text[start:end])
    if end is None or not _is_title(title, setting):
        return None
    readings = block.enumerators
    found = made(index, block, title, accept=1.0, reject=0.6, readings=readings, marks=("glued", "bare"))
    return replace(found, end=end)


def _is_title(title: str, setting: Setting) -> bool:
    return bool(title) and not sentence(title, setting.sentences) and opens_like_a_title(title)


def _boundary(setting: Setting, start: int, end: int, *, known: bool) -> int | None:
    """Where a title may end in a run of words: before a word that opens other paragraphs of the paper.

    Failing that, before the first capital behind a word in lower case; not where it must be `known`.
    """
    head = setting.text[start : min(end, start + GLUED + 40)]
    turn: int | None = None
    for before, after in pairwise(_TOKEN.finditer(head)):
        if after.start() > GLUED + 20:
            break
        if not after[0][0].isupper() or not before[0][-1].isalnum():
            continue
        if before[0].casefold() in setting.sentences.small:
            continue
        if after[0] in setting.openers:
            return start + before.end()
        if before[0].islower() and turn is None:
            turn = start + before.end()
    return None if known else turn
