"""Drafts from a language that writes its words apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from constancia.lexicon.clauses import COLON, Grammar
from constancia.lexicon.verbs import PAST
from constancia.model import Span
from constancia.statements.drafts import Draft
from constancia.statements.members import Member, members
from constancia.statements.passages import Passage
from constancia.statements.words import Words, cut


@dataclass(frozen=True, slots=True)
class _Lead:
    """What the items of a list take from the words before their colon."""

    subject: Span | None
    wrapper: Span | None
    governing: tuple[str, ...]


def drafts(text: str, found: Iterable[Passage], grammar: Grammar) -> Iterator[Draft]:
    """The clauses of a text's passages, in order."""
    for passage in found:
        for sentence in passage.sentences:
            words = cut(text, sentence, grammar)
            for member in members(words, grammar):
                yield _draft(words, member, passage)


def _draft(words: Words, member: Member, passage: Passage) -> Draft:
    group, level = member.group, member.level
    return Draft(
        span=words.span(member.first, member.end),
        verb=words.span(group.verb, max(group.end if " " in group.lemma else group.verb + 1, group.verb + 1)),
        lemma=group.lemma,
        subject=None if member.subject is None else words.span(*member.subject),
        wrapper=words.span(level.first, level.verb) if level.wrappers else _own(words, member),
        fronted=() if member.fronted is None else (words.span(*member.fronted),),
        governing=member.governing,
        division=passage.division,
        passive=group.passive,
        perfect=group.perfect or level.perfect,
        past=group.outer == PAST,
        progressive=group.progressive,
        copula=group.copula,
        controls=member.controls,
        listed=passage.listed,
        place=member.place,
    )


def _own(words: Words, member: Member) -> Span | None:
    group = member.group
    return words.span(group.first, group.verb) if group.wrappers else None
