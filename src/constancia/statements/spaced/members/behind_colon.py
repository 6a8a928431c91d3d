"""A clause behind a colon: what is said to be told, or what explains the clause in front."""

from __future__ import annotations

from constancia.lexicon.clauses import DETERMINER, FINITE, PREPOSITION, RELATIVE, SUBJECT, THAT, TO
from constancia.lexicon.verbs import ADJECTIVE, BASE, NOUN, PARTICIPLE, PAST, THIRD
from constancia.statements.spaced.members.behind_fronted import BRIEF, opens
from constancia.statements.spaced.members.joints import joint_at
from constancia.statements.spaced.members.walk import Walk
from constancia.statements.spaced.openings.openings import opening
from constancia.statements.spaced.words import ahead
from constancia.statements.spaced.words.forms import before_adverbs


def explains(walk: Walk, colon: int) -> bool:
    """ "We have one aim: the Ministry *will* train nurses": a clause behind a colon, with a subject and an
    auxiliary of its own; if so it has begun.
    """
    numbered = walk.grammar.direct and ")" in walk.words.folded[colon + 1 : colon + 4]  # ": a) é possível"
    if walk.inner or numbered or walk.words.folded[colon] != ":":
        return False
    found = opening(walk.words, walk.grammar, colon + 1, ahead.stop(walk.words, colon + 1))
    if found is None or found.subject is None or not _is_sure(walk, found.head):
        return False
    label = walk.place == 0 and _is_label(walk, colon)
    begun = opens(walk, joint_at(walk.words, colon, walk.end), found)
    if begun and label:
        walk.done.pop()
    return begun


def _is_sure(walk: Walk, head: int) -> bool:
    """Whether a verb behind a colon is no noun; where one may stand alone, any that tells."""
    tag, before = walk.tags[head], walk.tags[before_adverbs(walk.words, head)]
    if walk.grammar.direct and before & (THAT | RELATIVE):
        return False  # ": uma dívida, que *foi* cara"
    told = tag & (THIRD | PAST) and not tag & (NOUN | ADJECTIVE | PARTICIPLE | PREPOSITION)
    return bool(tag & FINITE or (walk.grammar.direct and told))


def _is_label(walk: Walk, colon: int) -> bool:
    """ "*Dispute settlement*: the Parties will": a few words that only name what is told behind them,
    or say that it follows ("decided *the following*:").
    """
    if walk.grammar.direct and walk.words.folded[colon - 1] in walk.grammar.following:
        return True
    words = range(walk.start, colon)
    told = DETERMINER | PREPOSITION | TO | SUBJECT
    bare = walk.group.form == BASE and walk.clause.subject is None and not walk.group.wrapped
    return bare and 0 < len(words) <= BRIEF and not any(walk.tags[at] & told for at in words)
