"""Whether what stands behind a comma or an "and" repeats the form of a verb before it."""

from __future__ import annotations

from constancia.lexicon.clauses import (
    ADVERB,
    AND,
    BE,
    CAPITAL,
    COMMA,
    DETERMINER,
    FINITE,
    HAVE,
    MODAL,
    PREPOSITION,
    SUBORDINATOR,
    THAT,
    TO,
)
from constancia.lexicon.verbs import ADJECTIVE, BASE, FIRST, GERUND, NOUN, PARTICIPLE, PAST, THIRD
from constancia.statements.spaced.members.agreement import (
    agrees,
    differs,
    is_reflexive,
    outlasts,
    results,
    returns,
    undergoes,
)
from constancia.statements.spaced.members.joints import Joint
from constancia.statements.spaced.members.walk import Walk
from constancia.statements.spaced.verbs.verb_group import LEXICAL
from constancia.statements.spaced.words import ahead
from constancia.statements.spaced.words.forms import is_plural
from constancia.statements.spaced.words.steps import skip_adverbs
from constancia.statements.spaced.words.words import SEPARATORS


def _repeats_inside(walk: Walk, tag: int) -> bool:
    """Whether a verb goes on a relative clause: "which has cut trade, *raised* prices", "that helps
    firms, *creates* jobs".
    """
    if walk.inner != "relative":
        return False
    helped = walk.inside & FINITE and walk.inside & HAVE
    return bool(tag & PARTICIPLE and helped) or bool(tag & THIRD and walk.inside & THIRD)


def same_subject(walk: Walk, joint: Joint, form: int) -> bool:
    if results(walk.words, walk.grammar, walk.level, walk.group, joint):
        return False
    joined = joint.joined or walk.before_aside(joint) < joint.at
    if walk.inner == "that" and joint.comma and joined:
        return walk.add(joint, joint.first, form, level=True)
    inside = walk.inside_of(joint) and not (
        agrees(walk.words, walk.level, walk.group, joint)
        or _returns(walk, joint)
        or _is_willing(walk, joint)
        or outlasts(walk.words, walk.grammar, walk.level, walk.group, joint)
        or undergoes(walk.words, walk.grammar, walk.level, walk.group, joint)
    )
    return not inside and walk.add(joint, joint.first, form, level=True)


def _returns(walk: Walk, joint: Joint) -> bool:
    """Whether a verb behind a clause inside goes on the list in front of it."""
    return walk.inner in ("that", "relative") and returns(
        walk.words, walk.grammar, walk.level, walk.group, joint
    )


def _is_willing(walk: Walk, joint: Joint) -> bool:
    """ "recognises that prices hurt trade and *is committed to* cutting them": what whoever speaks is willing
    to do, as no thing is.
    """
    state = skip_adverbs(walk.words, joint.verb + 1)
    if walk.grammar.direct or walk.inner != "that" or not joint.joined or state + 2 >= walk.end:
        return False
    willing = walk.words.folded[state] in walk.grammar.wrappers.adjective - walk.grammar.wrappers.needs
    acts = walk.tags[state + 1] & TO and walk.tags[state + 2] & (BASE | GERUND | NOUN) in (BASE, GERUND)
    lasts = walk.grammar.verbs.lemma(walk.words.folded[joint.verb], THIRD) in walk.grammar.wrappers.copula
    return willing and bool(acts) and (lasts or bool(walk.tags[joint.verb] & BE))


def _said_by_all(walk: Walk, joint: Joint) -> bool:
    """ "discussed the talks which took place in May and *welcomed* them", "notes that trade has grown and
    *stresses* its role": what only those who speak say or settle, if the list's first verb has that form too
    and the clause between tells of nothing of the kind.
    """
    form = walk.level.outer & (PAST | THIRD)
    if not walk.tags[joint.verb] & form:
        return False
    if walk.grammar.direct:
        return form == PAST and joint.joined and _settled_by_all(walk, joint)
    said = walk.grammar.performative | walk.grammar.said
    if not joint.joined:  # "accepts that aid was late, *regrets* the delay, and"
        listed = walk.tags[min(joint.verb + 1, walk.end - 1)] & (DETERMINER | THAT)
        if form != THIRD or walk.inner != "that" or not (joint.comma and listed):
            return False
        said |= walk.grammar.operative
    inside = range(walk.group.end, joint.at)
    lemmas = [
        walk.grammar.verbs.lemma(walk.words.folded[at], form)
        for at in (joint.verb, *inside)
        if walk.tags[at] & form
    ]
    stands = joint.comma and joint.joined and walk.inner == "that"
    said |= walk.grammar.stances if stands else frozenset()
    if lemmas[0] in said and said.isdisjoint(lemmas[1:]):
        return True
    if form != PAST:
        return False
    settles = walk.grammar.wrappers.resolving.intersection(lemmas[:1])
    if settles and walk.tags[min(joint.verb + 1, walk.end - 1)] & THAT and walk.inner == "relative":
        return True  # "noted the gains which had been made and *agreed that* the Fund should grow"
    if walk.inner != "that":
        return False
    coming = [walk.tags[at] for at in inside if walk.tags[at] & FINITE]
    if joint.comma and any(tag & MODAL for tag in coming) and not any(walk.tags[at] & BE for at in inside):
        return True  # "agreed that all may work there, and *extended* the stay": no past goes on a modal
    deciding = walk.grammar.deciding
    told = joint.comma or any(
        walk.tags[at] & FINITE and walk.words.folded[at] not in walk.grammar.past for at in inside
    )
    return told and lemmas[0] in deciding and (said | deciding).isdisjoint(lemmas[1:])


def _settled_by_all(walk: Walk, joint: Joint) -> bool:
    """ "saludaron los logros que se registraron y *decidieron abrir* un puerto": what only those who speak
    settle, vow or state, if no verb of the clause between does.
    """
    words, wrappers = walk.words, walk.grammar.wrappers
    said = wrappers.settled | wrappers.vowing | wrappers.statement
    inside = [at for at in range(walk.group.end, joint.at) if walk.tags[at] & PAST]
    lemmas = [walk.grammar.verbs.lemma(words.folded[at], PAST) for at in (joint.verb, *inside)]
    return lemmas[0] in said and said.isdisjoint(lemmas[1:])


def repeats(walk: Walk, joint: Joint, tag: int) -> bool:
    """A verb in the form of the list's first: "supports A, opposes B"; "has built A, achieved B"."""
    inside = (walk.inside_of(joint) and not _returns(walk, joint)) or _repeats_inside(walk, tag)
    if (
        (inside and not (_said_by_all(walk, joint) or _is_willing(walk, joint)))
        or (walk.inner == "purpose" and not joint.comma and bool(walk.inside & (FINITE | THIRD)))
        or differs(walk.words, walk.grammar, walk.level, joint)
        or not ahead.fits(walk.words, walk.grammar, joint.verb)
        or (bool(tag & THIRD) and _of_several(walk))
    ):
        return False
    if ahead.only_describes(walk.words, walk.grammar, joint.verb):
        return False
    if _goes_on_adjectives(walk, joint):
        return False
    had = walk.tags[walk.level.verb] & HAVE and walk.words.folded[walk.level.verb] in walk.grammar.past
    acted = had or _acted_too(walk, joint)
    outer = PAST if acted else walk.level.outer  # "had talks and *signed* a pact"
    joined = joint.joined or walk.before_aside(joint) < joint.at
    lemma = walk.grammar.verbs.lemma(walk.words.folded[joint.verb], PAST)
    told = outer == PAST and (
        joined
        or (joint.comma and lemma in walk.grammar.said and _takes(walk, joint.verb, lemma))
        or not ahead.before_preposition(walk.words, skip_adverbs(walk.words, joint.verb + 1) - 1)
        or _is_past_alone(walk, joint, tag)
    )
    promised = walk.tags[walk.level.first] & MODAL
    if tag & THIRD and promised and not (joined or walk.grammar.direct):
        return False  # "will work with charities, *advocates*, and firms"
    if tag & THIRD and (outer in (THIRD, FINITE) or _still_does(walk, joint, outer)):
        return walk.add(joint, joint.first, THIRD, level=True)
    if tag & PAST and told:
        return walk.add(joint, joint.first, PAST, level=True)
    if joined and _is_undergone_too(walk, joint, tag):
        return walk.add(joint, joint.first, tag & (PAST | THIRD), level=True)
    if (
        tag & PARTICIPLE
        and walk.level.perfect
        and not walk.group.passive
        and (joined or walk.grammar.direct or not _hangs_on(walk, joint))
        and _goes_with_auxiliary(walk, joint)
    ):
        return walk.add(joint, joint.first, PARTICIPLE, level=False)
    return False


def _is_undergone_too(walk: Walk, joint: Joint, tag: int) -> bool:
    """ "se creó un fondo y *se prohíbe* la caza": a verb with its pronoun behind one of another tense, or
    behind what the speakers did ("criámos o fundo e *abriu-se* o porto").
    """
    level = walk.level
    ours = any(walk.tags[at] & FIRST for at in range(level.first, level.verb + 1))
    alone = (level.reflexive or (ours and not tag & FIRST)) and tag & (PAST | THIRD) in (PAST, THIRD)
    return alone and is_reflexive(walk.words, walk.grammar, joint.verb)


def _still_does(walk: Walk, joint: Joint, outer: int) -> bool:
    """ "opened in 2010 and now *serves* all": what goes on behind what was done, each with its own object."""
    plain = not walk.tags[joint.verb] & (NOUN | ADJECTIVE)
    own = outer == PAST and joint.joined and walk.group.end < joint.at
    return plain and own and not walk.grammar.direct


def _acted_too(walk: Walk, joint: Joint) -> bool:
    """ "was met by the King and *visited the* port", "was briefed, and *held* talks": behind what was done to
    somebody, what they did: an article behind the verb, or a noun behind one that ends in no -ed.
    """
    level, behind = walk.level, walk.tags[min(joint.verb + 1, walk.end - 1)]
    if walk.grammar.direct or not (level.passive and level.past) or walk.inner:
        return False
    if behind & DETERMINER:
        return not behind & PREPOSITION
    plain = joint.comma and not behind & (SEPARATORS | PREPOSITION | TO | ADVERB | FINITE | SUBORDINATOR)
    return plain and not walk.words.folded[joint.verb].endswith(walk.grammar.done_endings)


def _is_past_alone(walk: Walk, joint: Joint, tag: int) -> bool:
    """ "apreciaron los lazos, *decidieron* por unanimidad abrir": a past that is no participle, and does not
    only say who said it (", *dijo* en Lima").
    """
    said = walk.words.folded[joint.verb] in walk.grammar.punctuation.sayings
    return walk.grammar.direct and joint.comma and not (tag & PARTICIPLE or said)


def _takes(walk: Walk, verb: int, lemma: str) -> bool:
    """ "called *for*": whether a verb is followed by a preposition of its own."""
    behind = walk.words.folded[min(verb + 1, walk.end - 1)]
    return behind in walk.grammar.verbs.takes.get(lemma, ())


def _hangs_on(walk: Walk, joint: Joint) -> bool:
    """ "has opened talks, *aimed* at peace": a participle that no other follows tells of a noun."""
    if not ahead.before_preposition(walk.words, joint.verb):
        return False
    later = range(joint.verb + 1, ahead.stop(walk.words, joint.verb) - 2)
    return not any(
        walk.tags[at] & AND and walk.tags[skip_adverbs(walk.words, at + 1)] & PARTICIPLE for at in later
    )


def _of_several(walk: Walk) -> bool:
    """Whether the subject is in the plural, with which no verb in the third person agrees: a pronoun, or
    those who speak ("the Parties").
    """
    if walk.clause.subject is None:
        return False
    first, end = walk.clause.subject
    last = walk.words.folded[end - 1]
    spoken = last in walk.grammar.speakers and is_plural(last, walk.grammar)
    return spoken or walk.words.folded[first] in walk.grammar.plural_pronouns


def _goes_with_auxiliary(walk: Walk, joint: Joint) -> bool:
    """Whether a participle has the ending of the list's first, where it takes no number: "han abierto A,
    *ampliado* B", but "los partidos, *desconectados*".
    """
    words = walk.words.folded
    return not walk.grammar.direct or words[joint.verb][-1] == words[walk.level.verb][-1]


def _goes_on_adjectives(walk: Walk, joint: Joint) -> bool:
    """ "new and *expanded* programmes", "a green, low-carbon and *recycled* path", "a democratic, culturally
    *developed* and harmonious country", "strong, *balanced*, and inclusive growth": a form in -ed among
    adjectives.
    """
    tags, at, behind = walk.tags, joint.at, joint.verb + 1
    if walk.grammar.direct:
        return False
    if joint.comma and not joint.joined and at > walk.group.end and tags[behind] & (AND | COMMA):
        return _ends_adjectives(walk, behind)
    if tags[behind] & AND:
        other = skip_adverbs(walk.words, behind + 1)
        return other < walk.end and not tags[other] & (LEXICAL | FINITE)
    if joint.comma:
        return False
    listed = at > 3 and tags[at - 2] & COMMA and tags[at - 4] & DETERMINER
    return bool(tags[at - 1] & (DETERMINER | ADJECTIVE) or listed)


def _ends_adjectives(walk: Walk, index: int) -> bool:
    """ "strong, balanced*, and inclusive growth*", "stable, balanced *and sustained growth*": whether a list
    of what something is like ends in front of it.
    """
    tags, other = walk.tags, index
    done = PAST | PARTICIPLE
    while other + 1 < walk.end and (
        tags[other] & (AND | COMMA | ADVERB) or (tags[other] & done and tags[other + 1] & SEPARATORS)
    ):
        other += 1
    if other + 1 >= walk.end or tags[other] & (FINITE | DETERMINER | PREPOSITION | TO):
        return False
    behind = DETERMINER | PREPOSITION | TO | ADVERB | SEPARATORS | FINITE | CAPITAL
    like = tags[index - 2] & COMMA and tags[index - 3] & ADJECTIVE and not tags[index - 3] & NOUN
    return not tags[other] & LEXICAL or bool(like and tags[other] & done and not tags[other + 1] & behind)


def family(form: int) -> int:
    """The forms in which a second verb may share the first one's object."""
    return (PAST | PARTICIPLE) if form & (PAST | PARTICIPLE) else form & LEXICAL or LEXICAL
