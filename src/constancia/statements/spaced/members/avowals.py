"""Will that a noun names: said besides with one verb of saying ("expressed its thanks and *its will to*
extend the talks"), or an item by itself ("Nuestro compromiso de erradicar").
"""

from __future__ import annotations

from constancia.lexicon.clauses import DETERMINER, Grammar
from constancia.lexicon.verbs import BASE, GERUND
from constancia.statements.spaced.members.joints import Joint
from constancia.statements.spaced.members.walk import Walk
from constancia.statements.spaced.openings.opened import Opening
from constancia.statements.spaced.verbs.groups import read
from constancia.statements.spaced.verbs.verb_group import Group
from constancia.statements.spaced.words.steps import mark_behind, skip_adverbs
from constancia.statements.spaced.words.words import Words

ADJECTIVES = 2  # words between a possessive and its noun: "su firme voluntad"


def avows(walk: Walk, joint: Joint) -> bool:
    """Whether a second thing that is said begins behind the joint, if one of the two is an act: "su voluntad
    de ampliarlo", "nuestra preocupación por la sequía"; if so it has begun.
    """
    said = _said(walk)
    noun = _willed(walk, joint) if said and joint.joined else -1
    if noun < 0 or walk.inside_of(joint):
        return False
    group = _act(walk, joint, noun, said)
    if group is not None:
        group = group._replace(outer=walk.level.outer)
        return walk.begin(joint, group, level=walk.grammar.direct)
    if said not in walk.level.wrappers:
        return False  # nouns under one verb are one
    stance = walk.level._replace(first=joint.first, verb=noun, end=noun + 1, lemma=said, wrappers=())
    return walk.begin(joint, stance, level=True)


def named_will(words: Words, grammar: Grammar) -> Opening | None:
    """The act of an item that names a will: "Nuestro compromiso *de erradicar*"; None where none is named."""
    noun = _possessed(words, grammar, 0) if len(words) > 1 and grammar.direct else -1
    if noun < 0 or words.folded[noun] not in grammar.wrappers.noun:
        return None
    mark = mark_behind(words, noun + 1)
    verb = skip_adverbs(words, mark + 1) if mark >= 0 else len(words)
    if verb >= len(words) or not words.tags[verb] & BASE:
        return None
    return Opening(verb, BASE, begin=0)


def _said(walk: Walk) -> str:
    """The verb of saying of the list at hand; nothing where it has none."""
    verbs = (walk.level.lemma, *walk.level.wrappers)
    return next((verb for verb in verbs if verb in walk.grammar.wrappers.statement), "")


def _willed(walk: Walk, joint: Joint) -> int:
    """The noun of what is said besides: with a possessive, or one of will behind another ("reafirmaron el
    compromiso con la paz y *la determinación* de"); -1 where none is.
    """
    words, nouns = walk.words, walk.grammar.wrappers.noun
    noun = _possessed(words, walk.grammar, joint.first)
    if noun >= 0 or joint.first + 1 >= walk.end or not words.tags[joint.first] & DETERMINER:
        return noun
    near = words.folded[walk.group.end : walk.group.end + 2 + ADJECTIVES]
    return joint.first + 1 if words.folded[joint.first + 1] in nouns and not nouns.isdisjoint(near) else -1


def _possessed(words: Words, grammar: Grammar, first: int) -> int:
    """The noun behind a possessive: one of will behind adjectives, else the next word; -1 where none is."""
    end = len(words)
    article = first + 1 < end and words.folded[first] not in grammar.possessives
    at = first + bool(article and words.tags[first] & DETERMINER)
    if at + 1 >= end or words.folded[at] not in grammar.possessives:
        return -1
    near = range(at + 1, min(at + 2 + ADJECTIVES, end))
    felt = grammar.wrappers.felt
    other = -1 if felt else at + 1
    return next((noun for noun in near if words.folded[noun] in grammar.wrappers.noun | felt), other)


def _act(walk: Walk, joint: Joint, noun: int, said: str) -> Group | None:
    """ "su voluntad *de ampliarlo*": the act that a noun of will introduces."""
    name = walk.words.folded[noun]
    mark = mark_behind(walk.words, noun + 1) if name in walk.grammar.wrappers.noun else -1
    verb = skip_adverbs(walk.words, mark + 1)
    done = mark >= 0 and verb < walk.end and walk.tags[verb] & (GERUND | BASE) == GERUND
    group = read(walk.words, walk.grammar, mark + 1, GERUND if done else BASE) if mark >= 0 else None
    if group is None:
        return None
    return group._replace(first=joint.first, wrappers=(said, name, *group.wrappers), infinitive=True)
