"""Drafts of one sentence: its coordinated clauses, each with what it says itself and what it takes over."""

from __future__ import annotations

from constancia.lexicon.clauses import (
    COMMA,
    MODAL,
    Grammar,
)
from constancia.lexicon.verbs import (
    BASE,
    FIRST,
    FUTURE,
    GERUND,
    PAST,
    THIRD,
)
from constancia.model import Span
from constancia.statements.drafts import Draft
from constancia.statements.passages import Passage
from constancia.statements.spaced import nominal
from constancia.statements.spaced.leads import LONGEST_NAME
from constancia.statements.spaced.members.joints import Member
from constancia.statements.spaced.members.members import members
from constancia.statements.spaced.verbs.verb_group import Group
from constancia.statements.spaced.words.steps import skip_adverbs
from constancia.statements.spaced.words.words import Words


def sentence_drafts(
    words: Words, grammar: Grammar, passage: Passage, *, row: bool, fields: bool
) -> list[Draft]:
    """The clauses of one sentence, or the act that an item or one of a `row` names, unless it is one of
    `fields`.
    """
    if len(words) > 1 and words.folded[0] in grammar.reciting and words.tags[1] & COMMA:
        return []  # "Whereas, the Parties intend to build a port;"
    clauses = [draft(words, member, passage, grammar) for member in members(words, grammar)]
    clauses = [one for one in clauses if not _only_names_speaker(one, grammar)]
    if clauses and _only_orders(words, clauses[0], grammar):
        clauses = clauses[1:]
    if clauses and clauses[0].span.start == words.starts[0] and words.folded[0] in grammar.recitals:
        return []  # "Recognizing the bonds between them;": a preamble says why, not what
    may_name = row or (passage.listed and not fields)
    may_name = may_name or (len(words) > 0 and nominal.stands_alone(words, passage))
    if not may_name:
        return _reported(clauses)
    named, end = nominal.acts(words, grammar, passage, clauses)
    if end < len(words):
        rest = words.behind(end)
        named += [draft(rest, member, passage, grammar) for member in members(rest, grammar)]
    return named or _reported(clauses)


def _only_names_speaker(draft: Draft, grammar: Grammar) -> bool:
    """ "The Minister said", and nothing else: what was said stands apart."""
    return draft.lemma in grammar.mute and draft.subject is not None and draft.verb.end == draft.span.end


def _only_orders(words: Words, draft: Draft, grammar: Grammar) -> bool:
    """ "It is hereby ordered as follows: Section 1": nothing is told yet."""
    said = [word for word, at in zip(words.folded, words.starts, strict=True) if at >= draft.span.start]
    unsaid = draft.passive and said[:1] and said[0] in grammar.impersonal
    return bool(unsaid) and not grammar.following.isdisjoint(said[:LONGEST_NAME])


def _reported(clauses: list[Draft]) -> list[Draft]:
    """The clauses of one sentence; an act in progress behind what the same one has done is told with it."""
    done, subject, found = False, None, list[Draft]()
    for clause in clauses:
        done = (done and clause.subject == subject) or clause.perfect or clause.past
        subject = clause.subject
        found.append(clause._replace(reported=done and clause.progressive))
    return found


def draft(words: Words, member: Member, passage: Passage, grammar: Grammar) -> Draft:
    group, level = member.group, member.level
    ours, subject = _first_person(words, group), member.subject
    if ours and subject is not None and subject[0] < member.first:
        subject = None  # "The economy grew, and *we* will build": no verb of the subject before
    end = group.verb + len(group.lemma.split())
    return Draft(
        span=words.span(_first(words, member), member.end),
        verb=words.span(group.verb, min(end, member.end)),
        lemma=group.lemma,
        subject=None if subject is None else words.span(*subject),
        wrapper=_wrapper(words, level) or _wrapper(words, group),
        fronted=() if member.fronted is None else (words.span(*member.fronted),),
        governing=member.governing,
        division=passage.division,
        passive=group.passive,
        perfect=group.perfect or level.perfect,
        past=group.outer == PAST or group.past or level.past,
        progressive=group.progressive or (level.progressive and _goes_on(group, level)),
        copula=group.copula,
        reflexive=group.reflexive,
        negative=group.negative,
        controls=member.controls,
        tenseless=not group.wrapped and words.folded[group.verb] in grammar.verbs.tenseless,
        third_person=subject is None and not ours and level.outer in (THIRD, PAST),
        first_person=ours or _first_person(words, level),
        resumes=subject is None and not ours and _resumes(words, level, grammar),
        listed=passage.listed,
        place=member.place,
    )


def _goes_on(group: Group, level: Group) -> bool:
    """ "is building ports and *opening* schools", "está a erguer portos e a *abrir* escolas"."""
    return group.form == GERUND or (level.infinitive and level.progressive and group.form == BASE)


def _resumes(words: Words, level: Group, grammar: Grammar) -> bool:
    """ "Además, *deberá* publicar", "También *rendirá* cuentas": whether a verb without a subject tells what
    whoever acted before is to do.
    """
    if not grammar.direct or level.passive or level.copula or level.reflexive:
        return False
    if level.lemma == grammar.lemmas["have"]:
        return False  # "Habrá talleres"
    tag = words.tags[skip_adverbs(words, level.first)]
    return bool(tag & (FUTURE | MODAL)) and not tag & FIRST


def _first(words: Words, member: Member) -> int:
    """Where a clause begins: at its verb where a number stands right before that ("and shall (b) set")."""
    verb = member.group.verb
    numbered = verb - 3 >= member.first and words.folded[verb - 3] == "(" and words.folded[verb - 1] == ")"
    apart = member.subject is None or member.subject[1] <= member.first
    return verb if numbered and apart else member.first


def _wrapper(words: Words, group: Group) -> Span | None:
    """The words of a group that introduce its verb."""
    return words.span(group.first, group.verb) if group.wrappers and group.first < group.verb else None


def _first_person(words: Words, group: Group) -> bool:
    """Whether the ending of a verb names the actor: that of a list's first, or its own ("grew, and *we*
    will build").
    """
    return any(tag & FIRST for tag in words.tags[group.first : group.verb + 1])
