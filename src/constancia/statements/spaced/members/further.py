"""Where who speaks says one thing more: a joint that goes on with what was said, announced or settled."""

from __future__ import annotations

from constancia.lexicon.clauses import (
    AND,
    COMMA,
    DETERMINER,
    FINITE,
    MODAL,
    PREPOSITION,
    SUBJECT,
    THAT,
    TO,
)
from constancia.lexicon.verbs import BASE, FIRST, FUTURE, PAST, THIRD
from constancia.statements.spaced.members.agreement import is_reflexive
from constancia.statements.spaced.members.joints import Joint
from constancia.statements.spaced.members.pledges import act_behind
from constancia.statements.spaced.members.repeats import family
from constancia.statements.spaced.members.walk import Walk
from constancia.statements.spaced.openings.opened import Opening
from constancia.statements.spaced.verbs.groups import read
from constancia.statements.spaced.verbs.promised import promise
from constancia.statements.spaced.verbs.verb_group import FUTURE_FORM, LEXICAL
from constancia.statements.spaced.words import ahead
from constancia.statements.spaced.words.steps import skip_adverbs
from constancia.statements.spaced.words.words import SEPARATORS


def says_again(walk: Walk, joint: Joint) -> bool:
    """Whether what follows only says the same in other words: ", ou seja, compensar"."""
    before = tuple(walk.words.folded[joint.at - 1].split())
    return before in walk.grammar.restating and bool(walk.tags[min(joint.verb, walk.end - 1)] & BASE)


def said_further(walk: Walk, joint: Joint) -> bool:
    """ "establece que A; *que* B": more of what is said."""
    return walk.inner == "that" and joint.first < walk.end and bool(walk.tags[joint.first] & THAT)


def announced_further(walk: Walk, joint: Joint) -> bool:
    """ "anunciaron que abrirán A y *que* cerrarán B": one act more; if so it has begun."""
    if joint.first >= walk.end or not walk.tags[joint.first] & THAT:
        return False
    if not walk.announces:
        return _settled_further(walk, joint)
    act = act_behind(walk.words, walk.grammar, joint.first + 1, ahead.stop(walk.words, joint.first))
    if act is None:
        return False
    if act.subject is None and act.begin is None:
        return walk.add(joint, act.head, act.form, level=True)
    walk.close(joint.at)
    return walk.open(act) and walk.promised()


def _settled_further(walk: Walk, joint: Joint) -> bool:
    """ "agreed that A would meet and *that B would* report": one more thing that is settled."""
    settles = walk.level.wrappers[:1]
    modal = promise(walk.words, walk.grammar, joint.first)
    if modal < 0 or not walk.grammar.wrappers.resolving.issuperset(settles) or not settles:
        return False
    walk.close(joint.at)
    if not walk.open(Opening(modal, FINITE, (joint.first + 1, modal))):
        return False
    walk.group = walk.level = walk.group._replace(wrappers=(*settles, *walk.group.wrappers[1:]))
    return True


def shares_object(walk: Walk, joint: Joint) -> bool:
    """ "strengthen and expand": one member with two verbs."""
    tag = walk.tags[joint.verb]
    if stays_so(walk, joint):
        return True
    if joint.hard or walk.group.copula or walk.group.passive:
        return False
    bare = walk.group.end in (joint.at, walk.before_aside(joint))  # "reduce and, over time, end fees"
    if not bare and not _shares_preposition(walk, joint):
        return False
    if bare and _has_its_object(walk, joint):
        return False
    if walk.level.reflexive and _acts_alone(walk, joint):
        return False  # "La mayoría se movilizó e *logró* la reforma"
    listed = joint.joined or _joins_another(walk, joint.verb)
    personal = listed and tag & walk.tags[walk.group.verb] & (FIRST | FUTURE)
    if personal:
        second = read(walk.words, walk.grammar, joint.verb, FINITE)
        return second is not None and not set(second.wrappers) - {FUTURE_FORM}
    return bool(tag & MODAL) or bool(tag & LEXICAL & family(walk.group.form)) or lasts(walk, joint)


def _has_its_object(walk: Walk, joint: Joint) -> bool:
    """ "irá *superá-la* e abrir portos": whether what an infinitive acts on hangs on it alone."""
    hung = [
        walk.words.ends[at] - walk.words.starts[at] > len(walk.words.folded[at])
        for at in (walk.group.verb, joint.verb)
    ]
    own = walk.tags[walk.group.verb] & walk.tags[joint.verb] & BASE and hung == [True, False]
    return walk.grammar.direct and bool(own)


def stays_so(walk: Walk, joint: Joint) -> bool:
    """ "Utopia *is, and will remain, a partner*", "there *is and must be* no doubt": what is so and what
    is to be so, said of one thing.
    """
    be, tag = walk.group, walk.tags[joint.verb]
    if walk.grammar.direct or not be.copula or not tag & MODAL or joint.hard or not joint.joined:
        return False
    if skip_adverbs(walk.words, be.end) != joint.at:
        return False
    second = read(walk.words, walk.grammar, joint.verb, FINITE)
    return second is not None and (second.copula or second.lemma in walk.grammar.wrappers.copula)


def _acts_alone(walk: Walk, joint: Joint) -> bool:
    """Whether a verb without a pronoun, and what it acts on behind it, follow one with its own subject."""
    subject, behind = walk.clause.subject, skip_adverbs(walk.words, joint.verb + 1)
    own = subject is not None and walk.place == 0 and subject[1] >= walk.group.first - 1
    if not (own and walk.grammar.direct) or walk.group.wrapped or behind + 1 >= walk.end:
        return False
    if is_reflexive(walk.words, walk.grammar, joint.verb):
        return False
    return any(walk.tags[at] & (DETERMINER | PREPOSITION) == DETERMINER for at in (behind, behind + 1))


def _joins_another(walk: Walk, verb: int) -> bool:
    """ "construirá, *equipará y* abrirá el hospital": whether one more verb of the form follows at once."""
    other = skip_adverbs(walk.words, verb + 2)
    if other >= walk.end or not walk.grammar.direct or not walk.tags[verb + 1] & AND:
        return False
    return bool(walk.tags[other] & walk.tags[verb] & (FIRST | FUTURE))


def lasts(walk: Walk, joint: Joint) -> bool:
    """ "has funded and *continues to fund* schools": what was done goes on."""
    if walk.grammar.direct or not walk.group.perfect or not walk.tags[joint.verb] & (THIRD | BASE):
        return False
    goes_on = walk.grammar.verbs.lemma(walk.words.folded[joint.verb], THIRD | BASE)
    return goes_on in walk.grammar.wrappers.gerund and walk.has_wrapper(joint)


def chained(walk: Walk, joint: Joint) -> bool:
    """ "a programme to establish, finance, and monitor a court", "the data they collect, manage, and use":
    several verbs inside share an object.
    """
    verb = joint.at - 1
    if verb <= walk.group.end or not walk.tags[joint.verb] & BASE:
        return False
    if not joint.joined and not walk.tags[min(joint.verb + 1, walk.end - 1)] & SEPARATORS:
        return False  # "urge them to export, support the fairs and open markets"
    while verb > walk.group.end and walk.tags[verb] & BASE and walk.tags[verb - 1] & SEPARATORS:
        verb -= 2
        while verb > walk.group.end and walk.tags[verb] & SEPARATORS:
            verb -= 1
    behind = walk.tags[joint.verb + 1] if joint.verb + 1 < walk.end else COMMA
    contact = bool(walk.tags[verb - 1] & SUBJECT) and verb - 1 > walk.group.end and not joint.hard
    contact = contact and bool(behind & (SEPARATORS | PREPOSITION))  # no object of its own
    return bool(walk.tags[verb] & BASE and (contact or (walk.inner and walk.tags[verb - 1] & TO)))


def _shares_preposition(walk: Walk, joint: Joint) -> bool:
    """ "investing in and strengthening health systems", "work closely with and support each other"."""
    behind = skip_adverbs(walk.words, walk.group.end)
    parted = joint.joined or not walk.grammar.direct
    return parted and behind + 1 == joint.at and bool(walk.tags[behind] & (PREPOSITION | TO))


def said_besides(walk: Walk, joint: Joint) -> bool:
    """ "acompanharão o plano e *assinalaram que* é crucial": what those who will act said besides."""
    if not walk.grammar.direct or not joint.joined or walk.inside_of(joint):
        return False
    if joint.verb + 1 >= walk.end or not walk.tags[joint.verb + 1] & THAT:
        return False
    wrappers = walk.grammar.wrappers
    said = wrappers.retelling | wrappers.foretelling | wrappers.statement
    return walk.grammar.verbs.lemma(walk.words.folded[joint.verb], PAST) in said
