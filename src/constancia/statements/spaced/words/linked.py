"""What joins a clause to the one before by pointing back at it: "y *para ello* abrirán"."""

from __future__ import annotations

from constancia.lexicon.clauses import (
    ADVERB,
    AND,
    COMMA,
    FINITE,
    PREPOSITION,
    RELATIVE,
    SEMICOLON,
    SUBJECT,
    THAT,
    Grammar,
)
from constancia.lexicon.verbs import ADJECTIVE, FIRST, FUTURE, NOUN, PARTICIPLE, PAST, THIRD

_VERBAL = FINITE | THIRD | PAST


def mark_links(folded: list[str], tags: list[int], rules: Grammar) -> None:
    """ "señalaron que A es vital y *al respecto* abrirán B": what follows is a clause of its own, as if a
    semicolon stood there, where its verb comes next and goes on no clause inside.
    """
    for at in [at for at, tag in enumerate(tags[:-3]) if tag & AND and at > 1]:
        first = at + 1 + bool(tags[at + 1] & COMMA)
        end = at - bool(tags[at - 1] & COMMA)
        behind = _behind_link(folded, tags, first, rules)
        if behind > 0 and _goes_on(folded, tags, end, behind, rules):
            tags[end:behind] = [SEMICOLON] * (behind - end)
        if tags[first] & PREPOSITION and tags[first + 1] & SUBJECT and _tells(tags, at, first + 2):
            tags[end : first + 2] = [SEMICOLON] * (first + 2 - end)


def _behind_link(folded: list[str], tags: list[int], first: int, rules: Grammar) -> int:
    """Where the phrase that points back and begins here ends, with its comma; 0 where there is none."""
    written = folded[first]  # the whole phrase where it is an adverb
    for phrase in rules.links.get(written.partition(" ")[0], ()):
        behind = first + len(phrase)
        said = written == " ".join(phrase) or tuple(folded[first:behind]) == phrase
        if said and behind + 1 < len(tags):
            return behind + bool(tags[behind] & COMMA)
    return 0


def _past_adverbs(tags: list[int], at: int) -> int:
    while at < len(tags) - 1 and tags[at] & ADVERB:
        at += 1
    return at


def _tells(tags: list[int], end: int, behind: int) -> bool:
    """ "son socios y *con ellas se producen* ventas": whether a verb tells right behind a pronoun and the
    preposition that governs it, and another tells in front of `end`, in no clause inside.
    """
    verb = _past_adverbs(tags, behind)
    told = any(tags[at] & _VERBAL and not tags[at] & NOUN for at in range(end - 1))
    inside = any(tags[at] & (THAT | RELATIVE) for at in range(end))
    plain = tags[verb] & (_VERBAL | FUTURE) and not tags[verb] & (NOUN | ADJECTIVE | PARTICIPLE | FIRST)
    return told and not inside and bool(plain)


def _goes_on(folded: list[str], tags: list[int], end: int, behind: int, rules: Grammar) -> bool:
    """Whether a verb behind a link goes on what the first verb of the sentence tells, up to `end`."""
    verb = _past_adverbs(tags, behind)
    told = [at for at in range(end) if tags[at] & _VERBAL and not tags[at] & NOUN]
    tag = tags[verb]
    if not told or told[-1] == end - 1 or not tag & _VERBAL or tag & NOUN:
        return False
    alike = rules.is_plural(folded[verb]) is rules.is_plural(folded[told[0]])
    inside = any(tags[at] & (THAT | RELATIVE) for at in range(told[0], end))
    if tag & FUTURE or not inside:
        return alike and bool(inside or tag & tags[told[0]] & _VERBAL)
    return alike and bool(tag & tags[told[0]] & PAST)
