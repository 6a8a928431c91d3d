"""Edits of how a paper is set: marks, line breaks, numbers of headings, titles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from random import Random

from constancia.evaluation.editions.draft import Block, Draft
from constancia.evaluation.editions.state import State
from constancia.evaluation.editions.wording import Wording
from constancia.model import AreaRelation
from constancia.text.sentences import is_wrapped

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_HAN = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五")
_NUMBER = re.compile(r"(?<!\w)(?:\d+|[IVX]+)(?![\w])|[一二三四五六七八九十]+")


def restyle(state: State, wording: Wording, random: Random) -> State | None:
    """Other quotation marks and dashes, or blank lines: nothing that is said."""
    del wording
    signs = {"“": '"', "”": '"', "’": "'", "–": "-"}
    style = signs if is_wrapped(state.new.join()[0]) else random.choice([signs, {"\n": "\n\n"}])
    blocks = tuple(
        replace(
            block,
            pieces=tuple(replace(piece, text=_styled(piece.text, style)) for piece in block.pieces),
        )
        for block in state.new.blocks
    )
    return state.told("restyle", replace(state.new, blocks=blocks))


def _styled(text: str, style: Mapping[str, str]) -> str:
    for sign, put in style.items():
        text = text.replace(sign, put)
    return text


def renumber(state: State, wording: Wording, random: Random) -> State | None:
    """Headings under numbers of another sort: 1 for I or 一, I for 1."""
    del wording, random
    draft, count = state.new, 0
    for at, block in _headings(draft):
        printed = draft.divisions[block.division].printed or ""
        numbers = _NUMBER.findall(printed)
        put = _other_number(numbers[0]) if len(numbers) == 1 and printed in block.pieces[0].text else None
        if put is not None:
            text = block.pieces[0].text.replace(printed, printed.replace(numbers[0], put), 1)
            draft = draft.with_block(at, _with_first(block, text))
            count += 1
    return state.told("renumber", draft, areas={AreaRelation.RENUMBERED: count}) if count else None


def _other_number(number: str) -> str | None:
    """
    >>> _other_number("4"), _other_number("IV"), _other_number("四")
    ('IV', '4', '4')
    """
    for listed in (_ROMAN, _HAN):
        if number in listed:
            return str(listed.index(number) + 1)
    return _ROMAN[int(number) - 1] if number.isdecimal() and 0 < int(number) <= len(_ROMAN) else None


def retitle(state: State, wording: Wording, random: Random) -> State | None:
    """One area under a title with another word in it."""
    if AreaRelation.RENAMED in state.areas:
        return None
    headings = list(_headings(state.new))
    for at, block in random.sample(headings, len(headings)):
        division = state.new.divisions[block.division]
        title = division.title
        if division.printed is None and not block.text.startswith("#"):
            continue  # a line that is known for a heading by its words alone
        for one, other in random.sample(wording.title_words, len(wording.title_words)):
            if re.search(one, title) and title in block.pieces[0].text:
                put = re.sub(one, other, title, count=1)
                draft = state.new.with_block(
                    at, _with_first(block, block.pieces[0].text.replace(title, put, 1))
                )
                return state.told("retitle", draft, areas={AreaRelation.RENAMED: 1})
    return None


def _headings(draft: Draft) -> Iterable[tuple[int, Block]]:
    """The blocks that open an area, each with its index."""
    last = -1
    for at, block in enumerate(draft.blocks):
        if block.division > last:
            last = block.division
            yield at, block


def _with_first(block: Block, text: str) -> Block:
    return replace(block, pieces=(replace(block.pieces[0], text=text), *block.pieces[1:]))
