"""What is told of someone else behind a bare *and*: "The law protects buyers and firms benefit"."""

from __future__ import annotations

from constancia.lexicon.clauses import (
    AND,
    COMMA,
    DETERMINER,
    FINITE,
    MODAL,
    PREPOSITION,
    RELATIVE,
    SEMICOLON,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    TO,
)
from constancia.lexicon.verbs import ADJECTIVE, BASE, GERUND, MAINLY_NOUN, NOUN, PARTICIPLE, PAST, THIRD
from constancia.statements.spaced.members.joints import Joint
from constancia.statements.spaced.members.walk import Walk

_PLAIN = NOUN | ADJECTIVE | PARTICIPLE
_OF_A_CLAUSE = FINITE | THAT | RELATIVE | TO | SUBORDINATOR | DETERMINER


def tells_besides(walk: Walk, first: int, head: int) -> bool:
    """Whether the word at `head` is the verb of a clause of its own whose subject begins at `first`: both it
    and the sentence's own verb are in the present, or both in the past.
    """
    if walk.grammar.direct:
        return _states_besides(walk, first, head)
    if walk.inner or walk.closed or not _tells(walk):
        return False
    if any(walk.tags[at] & (TO | THAT | GERUND | SUBORDINATOR) for at in range(first + 1, head)):
        return False
    if not walk.grammar.conjunctive.isdisjoint(walk.words.folded[walk.group.end : first]):
        return False  # "as firms and banks fail"
    tag = walk.tags[head]
    if _is_past(walk):
        return _was(walk, head)
    return bool(tag & THIRD and not tag & _PLAIN) or bool(tag & BASE and not tag & PAST)


def is_said_of_list(walk: Walk, joint: Joint, first: int, head: int) -> bool:
    """ "noted *peace, growth and trade are* linked", "ensure *small, medium, and large firms have*": whether
    the verb at `head` is that of a clause which no *that* opens, and whose subject is a list begun in front
    of the joint.
    """
    says = walk.group.lemma in walk.grammar.telling | walk.grammar.said
    if walk.grammar.direct or walk.inner or joint.hard or not says:
        return False
    begun = range(walk.group.end, joint.at)
    opened = begun[walk.tags[walk.group.end] & DETERMINER != 0 :]
    if not begun or any(walk.tags[at] & _OF_A_CLAUSE for at in opened):
        return False
    goes_on = joint.joined and any(walk.tags[at] & COMMA for at in begun)
    return goes_on or any(walk.tags[at] & AND for at in range(first, head))


def _states_besides(walk: Walk, first: int, head: int) -> bool:
    """ "O porto foi aberto e *o plano de gestão prevê* mais docas": a subject with its article, and a verb in
    the present that is nothing else and has its number.
    """
    tags, folded = walk.tags, walk.words.folded
    article = tags[first] & DETERMINER and not tags[first] & (PREPOSITION | SUBJECT)
    sure = tags[head] & THIRD and not tags[head] & (_PLAIN | MAINLY_NOUN | BASE)
    if walk.inner or walk.closed or walk.level.infinitive or not (article and sure):
        return False
    if any(tags[at] & (TO | THAT | RELATIVE | GERUND | SUBORDINATOR | AND) for at in range(first + 1, head)):
        return False
    if not walk.grammar.conjunctive.isdisjoint(folded[walk.group.end : first]):
        return False
    plural = walk.grammar.is_plural(folded[head])
    return plural is folded[first].endswith("s") and head + 1 < walk.end


def _tells(walk: Walk) -> bool:
    """Whether the sentence's own verb is plainly told: of a subject, promised by nobody, and with no clause
    that it might introduce ("hopes firms and banks join").
    """
    level = walk.level
    if walk.clause.subject is None or level.infinitive or level.wrapped or walk.tags[level.first] & MODAL:
        return False
    says = walk.grammar.telling | walk.grammar.bare
    return walk.group.lemma not in says and level.outer != GERUND


def _is_past(walk: Walk) -> bool:
    return walk.level.outer == PAST or walk.level.past


def _was(walk: Walk, head: int) -> bool:
    """ "Poverty fell and *incomes rose*", "and *flows tripled*": no form in -ed that may tell of a noun."""
    tag = walk.tags[head]
    if tag & PAST and not tag & (_PLAIN | BASE):
        return True
    lemma = walk.grammar.verbs.lemma(walk.words.folded[head], PARTICIPLE)
    ends = head + 1 >= walk.end or walk.tags[head + 1] & (COMMA | SEMICOLON)
    return bool(tag & PAST and not tag & (NOUN | ADJECTIVE) and ends) and lemma in walk.grammar.intransitive
