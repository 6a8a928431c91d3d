"""Whose list a bare verb goes on: the actor's own, or that of an infinitive inside the member; and which
participle goes on a passive.
"""

from __future__ import annotations

from collections.abc import Iterator

from constancia.lexicon.clauses import (
    ADVERB,
    AND,
    COMMA,
    DETERMINER,
    FINITE,
    MODAL,
    PREPOSITION,
    RELATIVE,
    SEMICOLON,
    SUBORDINATOR,
    THAT,
    TO,
)
from constancia.lexicon.verbs import ADJECTIVE, BASE, GERUND, NOUN, PARTICIPLE, THIRD
from constancia.statements.spaced.members.joints import Joint, joint_at
from constancia.statements.spaced.members.walk import Walk
from constancia.statements.spaced.verbs.finite import finite
from constancia.statements.spaced.verbs.verb_group import LEXICAL
from constancia.statements.spaced.words import ahead
from constancia.statements.spaced.words.ahead import REACH
from constancia.statements.spaced.words.forms import is_plural
from constancia.statements.spaced.words.steps import particle
from constancia.statements.spaced.words.words import SEPARATORS
from constancia.text.tokens import is_year

BRIEF = 3  # words of a phrase of time: "by the summer"
NAMED = 8  # words of a subject whose auxiliary is left out, and its participle
_NO_NOUN = SEPARATORS | FINITE | TO | RELATIVE | THAT | SUBORDINATOR | PREPOSITION | GERUND | ADVERB
_BEFORE_NOUN = DETERMINER | ADJECTIVE


def bare_member(walk: Walk, joint: Joint) -> bool:
    """A verb in the bare form: the next member, or the next of an infinitive inside this one."""
    if _completes(walk, joint):
        return False
    inside = walk.plural and (walk.inner == "relative" or bool(walk.inside & MODAL))
    closes = joint.comma and joint.joined and walk.place > 0 and not walk.final
    if inside and not joint.hard and not closes:
        return False  # "firms that buy and sell"; not where the list still lacks its last member
    if walk.inner == "relative" and not joint.hard and _is_of_what_allows(walk, joint):
        return False
    if walk.inner in ("", "relative") or joint.hard:
        return walk.add(joint, joint.first, BASE, level=False)
    if walk.inner == "that":
        if walk.place == 0 and _has_purpose(walk, joint) and _list_is_inner(walk, joint):
            walk.inner = "list"
            return False
        return (
            joint.comma
            and not _goes_on_inside(walk, joint)
            and walk.add(joint, joint.first, BASE, level=False)
        )
    if walk.inner == "list":
        return _names_guest(walk, joint) and walk.add(joint, joint.first, BASE, level=False)
    if walk.paired and joint.comma:
        return walk.add(joint, joint.first, BASE, level=False)
    if not joint.comma:
        walk.paired = walk.paired or joint.joined
        own = walk.inner == "purpose" and (walk.has_wrapper(joint) or _is_own(walk, joint))
        own = own and not _is_set_apart(walk, joint)
        return own and walk.add(joint, joint.first, BASE, level=False)
    if (walk.place == 0 or walk.final) and _list_is_inner(walk, joint):
        walk.inner = "list"
        return False
    return walk.add(joint, joint.first, BASE, level=False)


def _is_of_what_allows(walk: Walk, joint: Joint) -> bool:
    """ "planos que nos permitam *reduzir* o abandono, *elevar* a taxa": an infinitive goes on the nearest."""
    if not walk.grammar.direct:
        return False
    opened = [at for at in range(walk.group.end, joint.at) if walk.tags[at] & (RELATIVE | THAT)]
    near = range(opened[-1] + 1, min(opened[-1] + 3, joint.at - 1)) if opened else range(0)
    verbs, folded = walk.grammar.verbs, walk.words.folded
    allows = (at for at in near if verbs.lemma(folded[at], walk.tags[at] & LEXICAL) in walk.grammar.control)
    verb = next(allows, None)  # "que *permitam*", "que nos *permitam*"
    return verb is not None and walk.tags[verb + 1] & (BASE | NOUN) == BASE


def _is_set_apart(walk: Walk, joint: Joint) -> bool:
    """ "a grant, *to lift* their pay and encourage them": whether a comma parts what an act is for."""
    inside = range(joint.at - 1, walk.group.end, -1)
    mark = next((at for at in inside if walk.tags[at] & TO and walk.tags[at + 1] & BASE), -1)
    return mark > 0 and bool(walk.tags[mark - 1] & COMMA)


def _completes(walk: Walk, joint: Joint) -> bool:
    """ "ensuring our firms, above all the small ones, *abide* by the law": the verb of what is to be so,
    which an aside parts from its subject.
    """
    if walk.grammar.direct or not joint.comma or joint.joined or joint.hard:
        return False
    inside = range(joint.at - 1, walk.group.verb, -1)
    told = next((at for at in inside if walk.tags[at] & (FINITE | GERUND | THIRD | TO)), -1)
    if told < 0 or not walk.tags[told] & GERUND:
        return False
    if walk.grammar.verbs.lemma(walk.words.folded[told], GERUND) not in walk.grammar.telling:
        return False
    commas = [at for at in range(told, joint.at) if walk.tags[at] & COMMA]
    return len(commas) == 1 and walk.words.folded[commas[0] + 1] in walk.grammar.appositive


def shares_auxiliary(walk: Walk, joint: Joint) -> bool:
    """ "Serão contratados médicos e *construídas* duas clínicas", "reports will be checked by the board and
    *published* in May": a participle that shares the auxiliary; if so a member has begun.
    """
    words, behind = walk.words, joint.verb + 1
    aside = joint.joined and walk.tags[joint.first - 1] & COMMA  # "e, observados os limites, será criado"
    listed = joint.joined or (walk.grammar.direct and _is_joined_later(walk, behind))
    shares = walk.group.passive and listed and not (aside or walk.inner) and behind < walk.end
    if not shares or walk.tags[joint.verb] & (NOUN | ADJECTIVE):
        return False
    if not walk.grammar.direct:
        behind_pair = walk.group.end + 2 * bool(
            walk.tags[walk.group.end] & AND
        )  # "compiled *and checked* by"
        described = any(walk.tags[at] & PARTICIPLE for at in range(behind_pair, joint.at))
        last = walk.words.folded[behind] in walk.grammar.elsewhere  # "and published *online*"
        goes_on = last or walk.tags[behind] & (PREPOSITION | TO | ADVERB)
        if described or joint.at == walk.group.end or not goes_on:
            return False
    elif walk.clause.subject is not None or not _is_said_of(walk, joint.verb):
        return False
    lemma = walk.grammar.verbs.lemma(words.folded[joint.verb], PARTICIPLE)
    group = walk.group._replace(first=joint.first, verb=joint.verb, end=behind, lemma=lemma, wrappers=())
    return walk.begin(joint, group, level=False)


def gapped(walk: Walk, joint: Joint) -> bool:
    """ "Clinics will be built and nurses *trained*", "built by May and 200 nurses *trained*": a clause
    with a subject of its own that leaves out its auxiliary; if so it has begun.
    """
    if walk.grammar.direct or walk.inner or joint.hard or not walk.group.passive:
        return False
    first, verb = joint.first, _gap(walk, joint)
    if verb < 0:
        return False
    lemma = walk.grammar.verbs.lemma(walk.words.folded[verb], PARTICIPLE)
    behind = particle(walk.words, walk.grammar, verb, lemma)
    lemma, end = " ".join((lemma, *behind)), verb + 1 + len(behind)
    group = walk.group._replace(first=first, verb=verb, end=end, lemma=lemma, wrappers=())
    if not walk.begin(joint, group, level=False):
        return False
    walk.clause = walk.clause._replace(subject=(first, verb))
    return True


def _gap(walk: Walk, joint: Joint) -> int:
    """The participle whose auxiliary is left out behind a joint, or -1: behind a comma one that another
    follows; behind an object of the verb before only with a number, or where that is a time.
    """
    folded, tags, first = walk.words.folded, walk.tags, joint.first
    inside = range(first + 1, min(first + NAMED, walk.end))
    verb = next((at for at in inside if tags[at] & (PARTICIPLE | NOUN | ADJECTIVE) == PARTICIPLE), -1)
    if verb < 0 or any(tags[at] & _NO_NOUN for at in range(first, verb)) or tags[verb - 1] & _BEFORE_NOUN:
        return -1
    if verb == first + 1 and not is_plural(folded[first], walk.grammar):
        return -1  # "and less polluted"
    if joint.at == walk.group.end:
        listed = verb + 1 < walk.end and tags[verb + 1] & (COMMA | AND)
        return verb if joint.joined or listed else -1
    ends = verb + 1 >= walk.end or bool(tags[verb + 1] & SEMICOLON)
    timed = joint.at <= walk.group.end + BRIEF and _is_time(walk, joint.at - 1)
    told = ends or folded[verb + 1] not in walk.grammar.agent
    counted = (timed and told) or (ends and folded[first][0].isdigit())
    return verb if joint.joined and counted else -1


def _is_time(walk: Walk, index: int) -> bool:
    """ "every *year*", "by *2030*": whether a word ends a phrase of time."""
    word = walk.words.folded[index]
    return word in walk.grammar.moments or is_year(word)


def _is_joined_later(walk: Walk, index: int) -> bool:
    """ "Serão abertos três portos, *reabilitadas* dez pontes e *formados* cem pilotos": whether the last of
    the list is a participle too.
    """
    later = range(index, min(ahead.stop(walk.words, index), walk.end - 1))
    return any(walk.tags[at] & AND and walk.tags[at + 1] & PARTICIPLE for at in later)


def _is_said_of(walk: Walk, participle: int) -> bool:
    """Whether a participle stands in front of what it is said of: "*definidos* serviços mínimos"."""
    words, tags, behind = walk.words.folded, walk.tags, participle + 1
    if tags[behind] & DETERMINER or words[behind].isdigit():
        return True
    if tags[behind] & (
        SEPARATORS | PREPOSITION | TO | ADVERB | FINITE | RELATIVE | SUBORDINATOR | PARTICIPLE
    ):
        return False
    counted = behind + 1 < walk.end and not tags[behind + 1] & (SEPARATORS | PREPOSITION)
    nouns = (words[behind], words[behind + 1]) if counted else (words[behind],)
    return words[participle].endswith("s") and any(noun.endswith("s") for noun in nouns)


def _goes_on_inside(walk: Walk, joint: Joint) -> bool:
    """ "recognise that women *produce* most of the food, but *own* little land", "that trade can lift wages,
    and *cut* prices": whether a verb that introduces no other goes on the clause with *that*, whose own verb
    has its form.
    """
    verb = finite(walk.words, walk.grammar, walk.group.end + 1, joint.at)
    plural = verb >= 0 and (
        (walk.tags[verb] & MODAL and not walk.grammar.direct)
        or walk.words.folded[verb] in walk.grammar.promising
        or walk.tags[verb] & (BASE | FINITE) == BASE
    )
    said = walk.grammar.performative | walk.grammar.said | walk.grammar.own
    return bool(plural) and not (walk.words.folded[joint.verb] in said or walk.has_wrapper(joint))


def _has_purpose(walk: Walk, joint: Joint) -> bool:
    """ "ensure that all have the power to oversee, demand ...": an infinitive inside a clause inside."""
    inside = range(walk.group.end, joint.at - 1)
    return any(walk.tags[at] & TO and walk.tags[at + 1] & BASE for at in inside)


def _list_is_inner(walk: Walk, joint: Joint) -> bool:
    """Whether the verbs from here on belong to the infinitive inside the sentence's first member.

    They do where their list is complete with its own *and*; not where a verb of the actor's own
    ("support", "explore") is among them, unless it is the last.
    """
    later = _listed(walk, joint)
    if _names_guest(walk, joint):
        return False
    owned = [_is_own(walk, one) for one in later]
    if any(owned[:-1]) or (owned[-1] and len(later) == 1) or not later[-1].joined:
        return False
    return len(later) > 1 or (walk.inner == "control" and walk.group.lemma not in walk.grammar.own_guests)


def _names_guest(walk: Walk, joint: Joint) -> bool:
    """Whether those who are helped are named again: "help the regions train staff, send them doctors to
    the regions" - the second is the helper's own doing.
    """
    if walk.guest is None or not joint.comma:
        return False
    named = walk.words.folded[walk.guest - 1 : walk.guest + 1]
    stop = min(joint.verb + REACH, walk.end)
    for index in range(joint.verb + 1, stop - 1):
        if walk.tags[index] & COMMA:
            return False
        if walk.words.folded[index : index + 2] == named:
            return True
    return False


def _listed(walk: Walk, joint: Joint) -> list[Joint]:
    """This joint and those behind it, up to the one that closes the list with ", and"."""
    listed = [joint]
    for later in _later_bare(walk, joint.verb + 1):
        if listed[-1].comma and listed[-1].joined:
            break
        listed.append(later)
    return listed


def _is_own(walk: Walk, joint: Joint) -> bool:
    """Whether only the actor of the sentence would do it."""
    if walk.words.folded[joint.verb] in walk.grammar.own:
        return True
    if walk.inner != "purpose":
        return False
    return walk.has_wrapper(joint) or any(
        walk.words.folded[index] in walk.grammar.joint_adverbs for index in range(joint.first, joint.verb)
    )


def _later_bare(walk: Walk, index: int) -> Iterator[Joint]:
    """The joints up to the next semicolon behind which a bare verb stands."""
    stop = ahead.stop(walk.words, index)
    while index < stop:
        if not walk.tags[index] & SEPARATORS:
            index += 1
            continue
        joint = joint_at(walk.words, index, walk.end)
        index = joint.first
        if joint.verb < stop and walk.tags[joint.verb] & BASE and walk.reads_as_verb(joint):
            yield joint
