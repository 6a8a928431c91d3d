"""Blocks that may be headings, each with what speaks for it and against it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from constancia.lexicon.numbering import Numbering
from constancia.outline.blocks import Block, explicit
from constancia.outline.enumerators import Enumerator, Reader
from constancia.outline.markup import Form, inner, plain, run_in
from constancia.outline.signs import ideographic, terminal
from constancia.outline.wording import (
    capitals,
    ends_as_paragraph,
    first_stop,
    folded,
    lead_in,
    opens_like_a_title,
    sentence,
    short,
    spaced_out,
    title_case,
    unfinished,
    words,
)

_PARTING = " \t.:：–—-,，　"
_TOKEN = re.compile(r"\S+")
_GAP = re.compile(r"(?<=[^\W\d_a-zA-Z])[ \t\xa0\u3000]+(?=\w)")
_SENTENCE_END = re.compile(r"[.。!！?？;；][\"”’»)）]?\s*")
EMPHASISED = frozenset({Form.BOLD_UNDERLINED, Form.BOLD_ITALIC, Form.BOLD, Form.UNDERLINED})
GLUED = 110  # code points within which a heading printed on its paragraph's line must end
GLUED_IDEOGRAPHIC = 40


@dataclass(frozen=True, slots=True)
class Candidate:
    """A block, or the start of one, that may be a heading.

    `first` and `last` are the indices of the blocks it takes in; `start` and `end` code points of the
    text. `readings` are what its enumerator may mean, `form` how it is set off, `level` what markup says,
    `title` its wording without the enumerator, `role` what its name says ("introduction"). `accept` and
    `reject` are the costs of calling it a heading and of not, in the units of `nesting`; `marks` are
    codes of what is irregular in its print.
    """

    first: int
    last: int
    start: int
    end: int
    readings: tuple[Enumerator, ...]
    form: str
    level: int | None
    title: str
    role: str | None
    accept: float
    reject: float
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """What a block is judged against: the text, its blocks, the language, the file's own headings."""

    text: str
    blocks: Sequence[Block]
    reader: Reader
    marked: bool
    openers: frozenset[str]  # words that open paragraphs of this paper

    @property
    def numbering(self) -> Numbering:
        return self.reader.numbering

    def next_block(self, index: int) -> Block | None:
        return self.blocks[index + 1] if index + 1 < len(self.blocks) else None


def candidates(listed: Sequence[Block], text: str, reader: Reader) -> list[Candidate]:
    """All candidates in text order; `listed` are the blocks that are not furniture."""
    setting = Setting(text, listed, reader, _is_marked(listed), _openers(listed))
    found: list[Candidate] = []
    for index in range(len(listed)):
        if found and index <= found[-1].last:
            continue
        candidate = _candidate(index, setting)
        if candidate is not None:
            found.append(candidate)
        if not setting.marked and (tail := _at_the_end(index, setting)) is not None:
            found.append(tail)
    return list(_without_lists(_in_company(_without_loners(found))))


def _openers(listed: Sequence[Block]) -> frozenset[str]:
    return frozenset(
        block.wording.split(" ", 1)[0] for block in listed if not block.enumerators and _is_paragraph(block)
    )


def _is_marked(listed: Sequence[Block]) -> bool:
    """Whether the file marks its headings itself (# in Markdown, styles, <h2>): then it is believed."""
    return sum(explicit(block) is not None for block in listed) >= 2


def _candidate(index: int, setting: Setting) -> Candidate | None:
    block = setting.blocks[index]
    if explicit(block) is not None:
        return _from_markup(index, block, setting)
    if block.bullet or setting.marked or (block.hint is not None and block.hint.role != "heading"):
        return None
    role = setting.numbering.names.get(block.wording.rstrip(":： ").casefold())
    if role == "contents":
        return None
    if role is not None and not block.enumerators:
        return _plain(index, block, block.wording, role=role, accept=0.2, reject=3.0)
    if block.form in EMPHASISED or block.form == Form.ITALIC:
        return _emphasised(index, block, setting)
    if (found := _run_in(index, block, setting)) is not None:
        return found
    if block.enumerators:
        return _numbered(index, block, setting)
    return _by_form(index, block, setting)


def _plain(
    index: int,
    block: Block,
    title: str,
    *,
    accept: float,
    reject: float,
    role: str | None = None,
    readings: tuple[Enumerator, ...] = (),
    marks: tuple[str, ...] = (),
    form: str = "",
) -> Candidate:
    return Candidate(
        first=index,
        last=index,
        start=block.start,
        end=block.end,
        readings=readings,
        form=form or block.form.value,
        level=None,
        title=title,
        role=role,
        accept=accept,
        reject=reject,
        marks=(*marks, *(("wrapped",) if block.wrapped else ())),
    )


def _rest(block: Block) -> str:
    """The wording behind the enumerator and what parts it from the title."""
    if not block.enumerators:
        return block.wording
    return block.wording[block.enumerators[0].end :].lstrip(_PARTING)


def _from_markup(index: int, block: Block, setting: Setting) -> Candidate:
    rest = _rest(block)
    role = setting.numbering.names.get(rest.rstrip(":： ").casefold())
    found = _plain(
        index, block, rest, accept=0.0, reject=9.0, readings=block.enumerators, form="marked", role=role
    )
    return replace(found, level=explicit(block))


def _emphasised(index: int, block: Block, setting: Setting) -> Candidate | None:
    """A block all in bold, underlined or italics."""
    wording, sentences = block.wording, setting.numbering.sentences
    if not short(wording) or lead_in(wording, sentences) or not words(wording):
        return None
    if setting.text.startswith("[", block.start) and setting.text[block.end - 1] in ")]":
        return None  # a link by itself
    rest = _rest(block)
    accept, reject = 0.2, 4.0
    if block.enumerators:
        accept, reject = 0.3, 4.0
    elif sentence(rest, sentences) or wording.endswith((".", "。")):
        accept, reject = 2.0, 0.5
    if block.form == Form.ITALIC:
        accept, reject = accept + 0.6, reject / 3
    return _plain(index, block, rest.rstrip(":： "), accept=accept, reject=reject, readings=block.enumerators)


def _run_in(index: int, block: Block, setting: Setting) -> Candidate | None:
    """Capitals or a keyword in bold that open a paragraph: "**GOAL 1: PROTECT** - The parties ..."."""
    raw = setting.text[block.outer_start : min(block.end, block.outer_start + 2 * GLUED + 100)]
    end = run_in(raw)
    if end is None:
        return None
    bounds = inner(raw[:end])
    wording = plain(raw[bounds.start : bounds.end])
    readings = tuple(reading for reading in setting.reader.read(wording) if reading.style.words)
    title = (wording[readings[0].end :] if readings else wording).strip(_PARTING)
    parted = raw[:end].rstrip("*_<>/u ")[-1:] in ".:：" or raw[end:].lstrip("* ")[:1] in ":–—"
    if not parted or not (readings or (capitals(title) and len(words(title)) > 1)):
        return None
    found = _plain(
        index, block, title, accept=0.4, reject=2.0, readings=readings, marks=("glued",), form="run-in"
    )
    start = block.outer_start + bounds.start
    return replace(found, start=start, end=start + len(raw[bounds.start : bounds.end].rstrip(":： ")))


def _numbered(index: int, block: Block, setting: Setting) -> Candidate | None:
    rest = _rest(block)
    style = block.enumerators[0].style
    if not rest:
        return _with_subtitle(index, block, setting)
    if style.weak and (not opens_like_a_title(rest) or spaced_out(rest)):
        return None
    inside = _stop_inside(block, setting.text, rest)
    if short(rest) and (inside is None or (not inside[2] and not terminal(rest))):
        accept, reject = _titled(rest, setting)
        found = _plain(index, block, rest, accept=accept, reject=reject, readings=block.enumerators)
        return _gone_on(_without_stop(found), setting)
    if style.weak:
        return None
    return _glued(index, block, setting, inside)


def _titled(rest: str, setting: Setting) -> tuple[float, float]:
    """Costs of a short numbered block: accepting and rejecting it."""
    sentences = setting.numbering.sentences
    if rest.endswith((";", "；", ",", "，")):
        return 4.0, 0.1
    if lead_in(rest, sentences):
        return 3.0, 0.2
    if terminal(rest) and rest[-1:] not in ":：?？":
        if sentence(rest, sentences) or (len(words(rest)) > 8 and not ideographic(rest)):
            return 3.0, 0.1
        return 0.8, 1.0
    if sentence(rest, sentences):
        return 1.5, 1.0
    if not opens_like_a_title(rest):
        return 1.0, 1.0
    return 0.3, 3.0


def _stop_inside(block: Block, text: str, rest: str) -> tuple[int, int, bool] | None:
    """The first stop with more words behind it: its start, its end, and whether it ends a sentence."""
    start = block.start + (block.enumerators[0].end if block.enumerators else 0)
    while start < block.end and not text[start].isalnum():
        start += 1
    limit = GLUED_IDEOGRAPHIC if ideographic(rest) else GLUED
    stop = first_stop(text, start, min(block.end, start + limit + 2))
    if ideographic(rest) and (gap := _GAP.search(text, start, min(block.end, start + limit))) is not None:
        stop = min(stop or gap.span(), gap.span())
    if stop is None or not text[stop[1] : block.end].strip('*_ \n"”’»)）'):
        return None
    return *stop, text[stop[0]] in ".。!?！？" or (text[stop[0]].isspace() and text[stop[0] + 1] not in "–—")


def _glued(
    index: int, block: Block, setting: Setting, inside: tuple[int, int, bool] | None
) -> Candidate | None:
    """A heading that shares its line with its paragraph."""
    if inside is None:
        return _glued_without_stop(index, block, setting)
    start = block.start + block.enumerators[0].end
    title = plain(setting.text[start : inside[0]]).lstrip(_PARTING)
    colon = not inside[2]
    if not title or sentence(title, setting.numbering.sentences) or not opens_like_a_title(title):
        return None
    if colon and lead_in(title + ":", setting.numbering.sentences):
        return None
    accept, reject = (0.9, 1.0) if colon else (0.7, 1.4)
    if len(words(title)) > 10 and not ideographic(title):
        accept, reject = 2.0, 0.3
    found = _plain(
        index, block, title, accept=accept, reject=reject, readings=block.enumerators, marks=("glued",)
    )
    return replace(found, end=inside[0])


def _glued_without_stop(index: int, block: Block, setting: Setting) -> Candidate | None:
    """Enumerator, title and paragraph in one run of words: only the other headings can tell (`nesting`)."""
    start = block.start + block.enumerators[0].end
    end = _boundary(setting, start, block.end)
    if end is None:
        return None
    title = plain(setting.text[start:end]).lstrip(_PARTING)
    if not title or sentence(title, setting.numbering.sentences) or not opens_like_a_title(title):
        return None
    found = _plain(
        index, block, title, accept=1.0, reject=0.6, readings=block.enumerators, marks=("glued", "bare")
    )
    return replace(found, end=end)


def _boundary(setting: Setting, start: int, end: int) -> int | None:
    """Where a title may end in a run of words: before a word that opens other paragraphs of the paper.

    Failing that, before the first capital behind a word in lower case. Writing without spaces parts the
    two by a space.
    """
    head = setting.text[start : min(end, start + GLUED + 40)]
    tokens = [(found.start(), found.group()) for found in _TOKEN.finditer(head)]
    if ideographic(head):
        return start + tokens[1][0] - 1 if len(tokens) > 1 and tokens[1][0] <= GLUED_IDEOGRAPHIC else None
    turns = []
    for (_, before), (place, token) in pairwise(tokens[1:] if not tokens[0][1][0].isalnum() else tokens):
        if place > GLUED + 20 or not token[0].isupper() or not before[-1].isalnum():
            continue
        if before.casefold() in setting.numbering.sentences.small:
            continue
        if token in setting.openers:
            return start + len(head[:place].rstrip())
        if before.islower():
            turns.append(start + len(head[:place].rstrip()))
    return turns[0] if turns else None


def _at_the_end(index: int, setting: Setting) -> Candidate | None:
    """A numbered heading that stands at the end of the paragraph before its own."""
    block, following = setting.blocks[index], setting.next_block(index)
    if following is None or block.bullet or block.form != Form.PLAIN or block.end - block.start < 60:
        return None
    head = max(block.start, block.end - GLUED - 40)
    tail = setting.text[head : block.end]
    if terminal(tail) or not (following.enumerators or _is_paragraph(following)):
        return None
    for stop in reversed(list(_SENTENCE_END.finditer(tail))):
        readings = setting.reader.read(plain(tail[stop.end() :]))
        if readings and not readings[0].style.weak:
            return _tail(index, block, head + stop.end(), readings, setting)
    return None


def _tail(
    index: int, block: Block, start: int, readings: tuple[Enumerator, ...], setting: Setting
) -> Candidate | None:
    wording = plain(setting.text[start : block.end])
    title = wording[readings[0].end :].lstrip(_PARTING)
    found = _plain(index, block, title, accept=0.5, reject=0.6, readings=readings, marks=("in-paragraph",))
    found = replace(found, start=start)
    if title:
        return found if short(title) and not sentence(title, setting.numbering.sentences) else None
    following = setting.next_block(index)
    if following is None or not _may_be_subtitle(following):
        return None
    return replace(found, last=index + 1, end=following.end, title=following.wording)


def _with_subtitle(index: int, block: Block, setting: Setting) -> Candidate | None:
    """An enumerator alone on its line: the next line is its title, unless that is a paragraph."""
    style = block.enumerators[0].style
    if style.weak and not style.words:
        return None
    following = setting.next_block(index)
    named = bool(style.words) or style.alone
    found = _plain(
        index,
        block,
        "",
        accept=0.2 if named else 1.0,
        reject=3.0 if named else 0.6,
        readings=block.enumerators,
        marks=("no-title",),
    )
    if following is None:
        return found
    if not _may_be_subtitle(following):
        return _titled_by_next(found, following, setting) if _is_paragraph(following) else found
    marks = ("subtitle-on-next-line",)
    found = replace(found, last=index + 1, end=following.end, title=following.wording, marks=marks)
    return _gone_on(found, setting)


def _titled_by_next(found: Candidate, following: Block, setting: Setting) -> Candidate:
    """The title opens the paragraph on the next line, where it opens one at all."""
    stop = _stop_inside(following, setting.text, following.wording)
    if stop is None or not stop[2]:
        return found
    title = plain(setting.text[following.start : stop[0]])
    if sentence(title, setting.numbering.sentences) or len(words(title)) > 8:
        return found
    return replace(found, end=stop[0], title=title, marks=("subtitle-on-next-line", "glued"))


def _without_stop(found: Candidate) -> Candidate:
    """An ideographic full stop at the end of a heading is no part of its title."""
    if not found.title.endswith("。"):
        return found
    return replace(found, title=found.title[:-1], end=found.end - 1)


def _gone_on(found: Candidate, setting: Setting) -> Candidate:
    """A heading that goes on in the next block, its line being broken where a capital follows."""
    following = setting.next_block(found.last)
    if following is None or following.gap or not following.wording or not _may_be_subtitle(following):
        return found
    after = setting.next_block(found.last + 1)
    short_rest = len(found.title) >= 50 and len(following.wording) <= 40
    if after is None or not _is_paragraph(after):
        return found
    if not unfinished(found.title, setting.numbering.sentences) and not short_rest:
        return found
    title = f"{found.title} {following.wording}"
    marks = (*found.marks, "wrapped")
    return replace(found, last=found.last + 1, end=following.end, title=title, marks=marks)


def _may_be_subtitle(block: Block) -> bool:
    return (
        not block.enumerators
        and not block.bullet
        and short(block.wording)
        and not ends_as_paragraph(block.wording)
        and opens_like_a_title(block.wording)
    )


def _by_form(index: int, block: Block, setting: Setting) -> Candidate | None:
    """A short line without number or emphasis that stands over a paragraph."""
    wording, following = block.wording, setting.next_block(index)
    if following is None or block.last - block.first > 1 or not short(wording) or ends_as_paragraph(wording):
        return None
    if not opens_like_a_title(wording) or sentence(wording, setting.numbering.sentences):
        return None
    if unfinished(wording, setting.numbering.sentences):
        return None
    if not _is_prose(following) or not _closed_before(index, setting):
        return None
    form = _plain_form(block, setting)
    if form is None:
        return None
    accept, reject = (0.7, 1.2) if block.gap else (1.2, 0.8)
    if form == "plain-sentence-case":
        accept, reject = accept + 0.3, reject - 0.3 * (not following.gap)
    return _plain(index, block, wording, accept=accept, reject=reject, form=form)


def _plain_form(block: Block, setting: Setting) -> str | None:
    wording = block.wording
    if ideographic(wording):
        return (
            "plain-ideographic"
            if len(wording) <= 24 and not any(s in wording for s in "，,。()（）")
            else None
        )
    if wording[:1].isdecimal() or len(words(wording)) > 14:
        return None
    if spaced_out(wording):
        return None
    if capitals(wording):
        return "plain-capitals"
    if title_case(wording, setting.numbering.sentences):
        return "plain-title-case"
    return "plain-sentence-case" if len(words(wording)) <= 9 else None


def _is_prose(block: Block) -> bool:
    """A paragraph, or the first line of one that the file has broken."""
    if block.enumerators or block.bullet or not opens_like_a_title(block.wording):
        return False
    return len(block.wording) >= 80 or _is_paragraph(block)


def _is_paragraph(block: Block) -> bool:
    return not block.enumerators and not block.bullet and len(block.wording) >= 60 and terminal(block.wording)


def _closed_before(index: int, setting: Setting) -> bool:
    """The block before ends as a paragraph does, so this line is no piece of it."""
    return index == 0 or terminal(setting.blocks[index - 1].wording) or setting.blocks[index].gap


def _without_loners(found: list[Candidate]) -> Iterator[Candidate]:
    """Plain lines are believed only in company: two of a form at the least, and no number of repeats."""
    counts: dict[str, int] = {}
    repeats: dict[str, int] = {}
    for candidate in found:
        counts[candidate.form] = counts.get(candidate.form, 0) + 1
        if not candidate.readings:
            key = folded(candidate.title)
            repeats[key] = repeats.get(key, 0) + 1
    for candidate in found:
        bare = candidate.form.startswith("plain-")
        if bare and counts[candidate.form] < 2:
            continue
        if bare and repeats[folded(candidate.title)] > 2:
            continue
        yield candidate


def _in_company(found: Iterator[Candidate]) -> Iterator[Candidate]:
    """A heading run into its paragraph is believed only beside others of its style.

    One parted by a stop needs another of either kind; one parted by nothing, or standing at the end of a
    paragraph, needs two that stand on lines of their own.
    """
    listed = list(found)
    alone: Counter[str] = Counter()
    glued: Counter[str] = Counter()
    forms = Counter(candidate.form for candidate in listed)
    for candidate in listed:
        if candidate.readings:
            run_in = {"glued", "in-paragraph"} & set(candidate.marks)
            (glued if run_in else alone)[candidate.readings[0].style.family] += 1
    for candidate in listed:
        family = candidate.readings[0].style.family if candidate.readings else ""
        if {"bare", "in-paragraph"} & set(candidate.marks):
            if alone[family] < 2:
                continue
        elif candidate.form == "run-in":
            if forms["run-in"] < 2:
                continue
        elif "glued" in candidate.marks and alone[family] + glued[family] < 2:
            continue
        marks = tuple(mark for mark in candidate.marks if mark != "bare")
        among_many = "glued" in marks and alone[family] + glued[family] > 2 and candidate.accept < 0.8
        yield replace(candidate, marks=marks, reject=candidate.reject + 1.0 * among_many)


def _without_lists(found: Iterator[Candidate]) -> Iterator[Candidate]:
    """Raise the cost of list items: three or more of one style with nothing between them."""
    run: list[Candidate] = []
    for candidate in found:
        if run and not _goes_on(run[-1], candidate):
            yield from _judged(run)
            run = []
        run.append(candidate)
    yield from _judged(run)


def _goes_on(before: Candidate, after: Candidate) -> bool:
    if not before.readings or not after.readings or before.level is not None:
        return False
    return after.first == before.last + 1 and before.readings[0].style is after.readings[0].style


def _judged(run: list[Candidate]) -> Iterator[Candidate]:
    for candidate in run:
        if len(run) < 2 or "glued" in candidate.marks or candidate.readings[0].style.words:
            yield candidate
        else:
            yield replace(candidate, accept=candidate.accept + (1.0 if len(run) == 2 else 2.5))
