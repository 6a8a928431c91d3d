"""What is said besides with one verb of saying: "expressed its thanks and *its will to* extend the talks"."""

from __future__ import annotations

from constancia.lexicon.clauses import DETERMINER
from constancia.lexicon.verbs import BASE
from constancia.statements.groups import Group, read
from constancia.statements.joints import Joint
from constancia.statements.steps import mark_behind
from constancia.statements.walk import Walk
from constancia.statements.words import Words

ADJECTIVES = 2  # words between a possessive and its noun: "su firme voluntad"


def avows(walk: Walk, joint: Joint) -> bool:
    """Whether a second thing that is said begins behind the joint, if one of the two is an act: "su voluntad
    de ampliarlo", "nuestra preocupación por la sequía"; if so it has begun.
    """
    said = _said(walk)
    noun = _possessed(walk, joint.first) if said and joint.joined else -1
    if noun < 0 or walk.inside_of(joint):
        return False
    group = _act(walk, joint, noun, said)
    if group is not None:
        return walk.begin(joint, group, level=False)
    if said not in walk.level.wrappers:
        return False  # nouns under one verb are one
    stance = walk.level._replace(first=joint.first, verb=noun, end=noun + 1, lemma=said, wrappers=())
    return walk.begin(joint, stance, level=True)


def _said(walk: Walk) -> str:
    """The verb of saying of the list at hand; nothing where it has none."""
    verbs = (walk.level.lemma, *walk.level.wrappers)
    return next((verb for verb in verbs if verb in walk.grammar.wrappers.statement), "")


def _possessed(walk: Walk, first: int) -> int:
    """The noun behind a possessive: a known one behind adjectives, else the next word; -1 where none is."""
    words, grammar = walk.words, walk.grammar
    article = first + 1 < walk.end and words.folded[first] not in grammar.possessives
    at = first + bool(article and words.tags[first] & DETERMINER)
    if at + 1 >= walk.end or words.folded[at] not in grammar.possessives:
        return -1
    return named(words, at + 1, grammar.wrappers.noun) or at + 1


def named(words: Words, start: int, nouns: frozenset[str]) -> int:
    """Where one of some nouns stands, behind a few adjectives; 0 where none does."""
    near = range(start, min(start + ADJECTIVES + 1, len(words)))
    return next((at for at in near if words.folded[at] in nouns), 0)


def _act(walk: Walk, joint: Joint, noun: int, said: str) -> Group | None:
    """ "su voluntad *de ampliarlo*": the act that a noun of will introduces."""
    name = walk.words.folded[noun]
    mark = mark_behind(walk.words, noun + 1) if name in walk.grammar.wrappers.noun else -1
    group = read(walk.words, walk.grammar, mark + 1, BASE) if mark >= 0 else None
    if group is None:
        return None
    return group._replace(first=joint.first, wrappers=(said, name, *group.wrappers), infinitive=True)
