"""A clause of a sentence, and the commas and conjunctions between two, as word indexes."""

from __future__ import annotations

from typing import NamedTuple

from constancia.lexicon.clauses import ADVERB, AND, COMMA, DETERMINER, SEMICOLON
from constancia.lexicon.verbs import GERUND
from constancia.statements.spaced.verbs.verb_group import Group
from constancia.statements.spaced.words.ahead import BEFORE_NOUN
from constancia.statements.spaced.words.steps import past_number, skip_adverbs
from constancia.statements.spaced.words.words import SEPARATORS, Words


class Member(NamedTuple):
    """One clause as word indexes: `first` to `end` (exclusive) is its quotation.

    `subject` may stand before `first`, inherited. `level` is the first verb group of the list this one
    stands in: the group itself, or the one whose wrapper it shares. `place` counts the members since.
    """

    first: int
    end: int
    group: Group
    level: Group
    subject: tuple[int, int] | None
    fronted: tuple[int, int] | None
    place: int
    controls: bool

    @property
    def governing(self) -> tuple[str, ...]:
        """What introduces the verb, inherited words first (see Group.wrappers)."""
        if self.level is self.group:
            return self.group.wrappers
        return (*self.level.wrappers, *self.group.wrappers)


class Joint(NamedTuple):
    """One stretch of commas and *and*: `first` is the word behind it, `verb` the one behind its adverbs."""

    at: int
    first: int
    verb: int
    comma: bool
    joined: bool
    hard: bool


def joint_at(words: Words, index: int, end: int) -> Joint:
    """The joint that begins at `index`, with the numbers of a run-in list behind it."""
    at, seen, numbered = index, 0, False
    while index < end and words.tags[index] & SEPARATORS:
        seen |= words.tags[index]
        behind = past_number(words, index + 1)
        numbered = numbered or (behind > index + 1 and bool(seen & (COMMA | SEMICOLON)))
        index = behind
    verb = skip_adverbs(words, index)
    if seen & AND and verb > index:
        verb = _past_listed(words, verb, end)
    verb = min(verb, end)
    comma, hard = bool(seen & (COMMA | SEMICOLON)), numbered or bool(seen & SEMICOLON)
    return Joint(at, index, verb, comma, bool(seen & AND), hard)


def _past_listed(words: Words, index: int, end: int) -> int:
    """Past adverbs that are listed: "and promptly, *fully and finally* leave"."""
    while index < end - 1 and words.tags[index] & COMMA and words.tags[index + 1] & ADVERB:
        index = skip_adverbs(words, index + 1)
    return index


def in_apposition(words: Words, joint: Joint, first: int, head: int) -> bool:
    """ ", the first law the Congress has passed": a noun with a clause that no word opens."""
    if joint.joined:
        return False
    inside = range(first + 1, head)
    return any(words.tags[at] & DETERMINER and not words.tags[at - 1] & BEFORE_NOUN for at in inside)


def in_noun_list(words: Words, joint: Joint) -> bool:
    """ "training and exchange programs", "research, design and support services"."""
    if words.tags[joint.at - 1] & GERUND:
        return True
    return joint.at > 1 and bool(words.tags[joint.at - 2] & COMMA)
