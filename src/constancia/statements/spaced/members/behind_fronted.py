"""Subjects of their own behind what is fronted, behind a condition or a semicolon."""

from __future__ import annotations

from constancia.lexicon.clauses import (
    ADVERB,
    AND,
    COMMA,
    DETERMINER,
    FINITE,
    PREPOSITION,
    RELATIVE,
    SUBJECT,
    THAT,
    TO,
)
from constancia.lexicon.verbs import BASE, FIRST, FUTURE, GERUND, PARTICIPLE, PAST, THIRD
from constancia.statements.spaced.members.agreement import agrees, differs
from constancia.statements.spaced.members.joints import Joint
from constancia.statements.spaced.members.walk import Walk
from constancia.statements.spaced.openings.opened import Opening
from constancia.statements.spaced.openings.openings import opening
from constancia.statements.spaced.verbs.finite import strictly_finite
from constancia.statements.spaced.words import ahead
from constancia.statements.spaced.words.steps import ASIDE, BEGINS, skip_adverbs

TURN = 3  # words that take up all that was said: "in this regard"
BRIEF = 3  # words of a preposition, an article and a noun


def behind_semicolon(walk: Walk, joint: Joint, first: int) -> bool:
    found = opening(walk.words, walk.grammar, first, ahead.stop(walk.words, first))
    if walk.listing and found is not None and not walk.tags[found.head] & FINITE:
        return False  # "is on: (1) return of migrants; (2) strengthened patrols": things, not acts
    fronted = found is not None and found.subject is None and found.fronted is not None
    if walk.grammar.direct and found is not None and fronted and _goes_on(walk, joint, found):
        return True  # "elaborará un plan; *al mismo tiempo* abrirá una oficina"
    describes = found is not None and _is_described(walk, found)
    return not describes and not _is_circumstance(walk, joint, found) and opens(walk, joint, found)


def may_describe(walk: Walk, head: int) -> bool:
    """ "mitigation, and resilience of marine protected areas": a form in -ed heads a clause of its own
    only where the past is told, or behind a pronoun; not before who did it ("towns *hit* by storms").
    """
    tag = walk.tags[head]
    if tag & FINITE or not tag & PARTICIPLE or walk.tags[head - 1] & SUBJECT:
        return False
    behind = min(head + 1, walk.end - 1)
    if walk.words.folded[behind] in walk.grammar.agent:
        return True
    if tag & BASE and not (
        walk.grammar.direct or walk.tags[head - 1] & RELATIVE
    ):  # "while councils *run them*", "and skills *soon become* old"
        shown = walk.words.folded[behind] in walk.grammar.object_pronouns or walk.tags[head - 1] & ADVERB
        if shown or walk.tags[behind] & DETERMINER:
            return False
    return not (walk.level.outer == PAST or walk.level.perfect or walk.level.past)


def _is_described(walk: Walk, found: Opening) -> bool:
    """ "; and *investments aligned* with the agenda": a thing with a form in -ed that describes it."""
    if walk.grammar.direct or found.subject is None or not ahead.before_preposition(walk.words, found.head):
        return False
    return may_describe(walk, found.head)


def _is_circumstance(walk: Walk, joint: Joint, found: Opening | None) -> bool:
    """Whether no clause of its own stands behind a semicolon: one in -ing, or an item of a run-in list
    that is the object of a told verb, "has three aims: (1) to cut A; (2) raise B".
    """
    if found is None or found.subject is not None:
        return False
    numbered = walk.words.folded[joint.first - 1] == ")"
    told = BASE not in (walk.group.form, walk.level.outer)
    return found.form == GERUND or (found.form == BASE and numbered and told)


def behind_fronted(walk: Walk, joint: Joint, first: int) -> bool:
    """ ", and since then trade has grown": a clause with a phrase in front of its subject, or of a verb that
    goes on the list ("y en este sentido convinieron").
    """
    limit = ahead.comma(walk.words, first)
    if _is_parted(walk, limit) or turns(walk, joint):
        limit = ahead.comma(walk.words, limit + 1)  # ", and in that spirit, they reaffirm"
    head = strictly_finite(walk.words, walk.grammar, first, limit)
    found = opening(walk.words, walk.grammar, first, limit) if head >= 0 else None
    if found is None or (walk.grammar.direct and walk.tags[found.head - 1] & AND):
        return False  # "en el norte *y en el sur* y abriremos"
    if (
        _is_brief(walk, first, head)
        and joint.comma
        and walk.level.outer == FINITE
        and not walk.inside_of(joint)
    ):
        return walk.add(joint, head, FINITE, level=True)
    if found.subject is not None:
        return joint.comma and found.fronted is not None and opens(walk, joint, found)
    if walk.grammar.direct and walk.tags[head] & FIRST and not walk.tags[walk.level.first] & FIRST:
        return not walk.inside_of(joint) and opens(walk, joint, found)  # "avanza, y en mayo abriremos"
    return walk.grammar.direct and _goes_on(walk, joint, found)


def turns(walk: Walk, joint: Joint) -> bool:
    """ "stressed that trade matters, and *in this regard*, Utopia welcomed": what takes up all that was said,
    and whoever acts behind it.
    """
    behind = joint.first + TURN
    if not (joint.joined and joint.comma) or behind + 2 >= walk.end or not walk.tags[behind] & COMMA:
        return False
    whole = walk.tags[joint.first] & ADVERB  # its words are one phrase already
    opened = walk.words.folded[joint.first : joint.first + 1 if whole else behind]
    told = tuple(" ".join(opened).split()) in walk.grammar.turning
    return told and bool(walk.tags[behind + 1] & BEGINS)


def _is_parted(walk: Walk, comma: int) -> bool:
    """Whether a pronoun and its verb stand right behind a comma."""
    if walk.grammar.direct or comma + 2 >= walk.end or not walk.tags[comma + 1] & SUBJECT:
        return False
    verb = skip_adverbs(walk.words, comma + 2)
    return verb < walk.end and bool(walk.tags[verb] & (FINITE | BASE | THIRD | PAST))


def _is_brief(walk: Walk, first: int, head: int) -> bool:
    """ ", and *with this pact* has agreed": one noun behind a preposition, then an auxiliary."""
    brief = head - first == BRIEF and walk.tags[first + 1] & DETERMINER
    return not walk.grammar.direct and bool(brief and walk.tags[head] & FINITE)


def behind_condition(walk: Walk, joint: Joint, first: int) -> bool:
    """ ", but if the Congress remains divided, the Government *will*": a clause behind its condition."""
    found = opening(walk.words, walk.grammar, first, ahead.stop(walk.words, first))
    ours = found is not None and walk.grammar.direct and walk.tags[found.head] & FIRST
    if found is None or (found.subject is None and not ours) or found.fronted is None:
        return False  # "mas, se nada fizermos, *perderemos* o rumo"
    return bool(walk.tags[found.head] & FINITE) and opens(walk, joint, found)


def _goes_on(walk: Walk, joint: Joint, found: Opening) -> bool:
    """Whether the verb behind a fronted phrase has the form of the list's first; if so a member has begun."""
    behind = joint._replace(verb=skip_adverbs(walk.words, found.head))
    parted = joint.hard and walk.tags[found.head - 1] & COMMA  # "; asimismo, abrirá"
    phrase = range(joint.first + 1, found.head - bool(parted))
    if len(phrase) > ASIDE or any(walk.tags[at] & (THAT | RELATIVE | COMMA) for at in phrase):
        return False
    if walk.tags[found.head - 1] & (PREPOSITION | TO):
        return False
    if walk.inside_of(joint) and not agrees(walk.words, walk.level, walk.group, behind):
        return False
    tag, outer = walk.tags[behind.verb], walk.tags[walk.level.first : walk.level.verb + 1]
    alike = any(tag & one & (FIRST | FUTURE) for one in outer) or (tag & PAST and walk.level.outer == PAST)
    if not alike or differs(walk.words, walk.grammar, walk.level, behind):
        return False
    if not walk.add(joint, found.head, found.form, level=True):
        return False
    walk.clause = walk.clause._replace(fronted=(joint.first, found.head))
    return True


def opens(walk: Walk, joint: Joint, found: Opening | None) -> bool:
    if found is None:
        return False
    before = walk.clause.fronted
    walk.close(joint.at)
    if walk.grammar.direct and found.fronted is None and not joint.hard:
        found = found._replace(fronted=before)  # "Caso a seca persista, A será aberta e *B* será suspenso"
    if walk.open(found):
        return True
    walk.done.pop()
    return False
