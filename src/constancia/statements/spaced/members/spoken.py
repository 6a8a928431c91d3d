"""What goes on a list because of who speaks: what was announced, promised or is done by saying it."""

from __future__ import annotations

from constancia.lexicon.clauses import CAPITAL, DETERMINER, FINITE, SUBJECT
from constancia.lexicon.verbs import ADJECTIVE, BASE, NOUN, PAST
from constancia.statements.spaced.members.joints import Joint
from constancia.statements.spaced.members.walk import Walk
from constancia.statements.spaced.words import ahead


def announcer_goes_on(walk: Walk, joint: Joint) -> bool:
    """ "announced that the Bank will lend to towns, and *invited* all to apply": what is told of who
    announced goes on behind what will be done.
    """
    if not walk.announces or not joint.joined or walk.grammar.direct:
        return False
    behind = walk.tags[min(joint.verb + 1, walk.end - 1)]
    lasting = walk.group.passive and not behind & (DETERMINER | CAPITAL)
    return bool(walk.tags[walk.announcer.head] & PAST) and not (lasting or walk.inside_of(joint))


def promises(walk: Walk, joint: Joint) -> bool:
    """ "They reviewed the talks and *intend* to meet": what is told, then what is promised or said."""
    if not joint.joined or walk.inner or walk.clause.subject is None:
        return False
    said = walk.words.folded[joint.verb] in walk.grammar.performative | walk.grammar.said
    plain = joint.comma and not walk.tags[joint.verb] & (NOUN | ADJECTIVE | PAST)
    return said or plain or walk.has_wrapper(joint)


def says(walk: Walk, joint: Joint) -> bool:
    """ "We call on X to act and *reaffirm* our support": what only those do who speak."""
    if walk.clause.subject is None or walk.inner == "that":
        return False
    word = walk.words.folded[joint.verb]
    spoken = walk.tags[walk.clause.subject[0]] & SUBJECT and joint.joined
    if spoken and word in walk.grammar.said and ahead.calls(walk.words, walk.grammar, joint.verb):
        return walk.level.outer in (BASE, FINITE)  # "We encourage A to act and *call on* B to pay"
    if walk.level.outer != BASE:
        behind = walk.level.outer == FINITE and joint.comma and joint.joined
        return behind and word in walk.grammar.performative
    if word in walk.grammar.performative:
        return True
    closes = joint.comma and not walk.controls  # "commit to act to save lives, end hunger, and *call* for"
    closes = joint.joined and (closes or ahead.calls(walk.words, walk.grammar, joint.verb))
    inside = bool(walk.inner) and not closes
    return word in walk.grammar.said and not inside and bool(walk.level.wrappers)
