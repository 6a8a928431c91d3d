"""The coordinated clauses of a sentence: where each begins and ends, and what it inherits."""

from __future__ import annotations

from constancia.lexicon.clauses import (
    AND,
    BE,
    COLON,
    COMMA,
    DETERMINER,
    DO,
    FINITE,
    HAVE,
    MODAL,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TO,
    Grammar,
)
from constancia.lexicon.verbs import ADJECTIVE, BASE, FIRST, FUTURE, GERUND, NOUN, PARTICIPLE, PAST, THIRD
from constancia.statements.spaced.members.agreement import takes_up
from constancia.statements.spaced.members.avowals import avows, named_will
from constancia.statements.spaced.members.behind_colon import explains
from constancia.statements.spaced.members.further import (
    announced_further,
    chained,
    lasts,
    said_besides,
    said_further,
    says_again,
    shares_object,
    stays_so,
)
from constancia.statements.spaced.members.joints import Joint, Member, joint_at
from constancia.statements.spaced.members.lists import bare_member, gapped, shares_auxiliary
from constancia.statements.spaced.members.repeats import repeats, same_subject
from constancia.statements.spaced.members.shared_forms import (
    decides_further,
    gerund_member,
    listed_infinitive,
)
from constancia.statements.spaced.members.spoken import announcer_goes_on, promises, says
from constancia.statements.spaced.members.subjects import new_subject
from constancia.statements.spaced.members.walk import Walk
from constancia.statements.spaced.openings.inversions import denied
from constancia.statements.spaced.openings.opened import Opening
from constancia.statements.spaced.openings.openings import opening
from constancia.statements.spaced.verbs.finite import finite, reads_as_verb
from constancia.statements.spaced.verbs.groups import read
from constancia.statements.spaced.verbs.paths import describes, is_thing
from constancia.statements.spaced.verbs.verb_group import LEXICAL
from constancia.statements.spaced.words import ahead
from constancia.statements.spaced.words.ahead import BEFORE_NOUN
from constancia.statements.spaced.words.forms import is_plural
from constancia.statements.spaced.words.steps import ASIDE, skip_adverbs
from constancia.statements.spaced.words.words import SEPARATORS, Words

BRIEF = 4  # words of a subordinate clause without a verb: "when asked, "
_NOTED = SEPARATORS | TO | RELATIVE | SUBORDINATOR | THAT | BASE  # what the walk stops at


def members(words: Words, grammar: Grammar) -> list[Member]:
    """The clauses of one sentence, in order; none where it has no verb of its own."""
    found = named_will(words, grammar) or opening(words, grammar, 0, len(words))
    if found is None:
        return []
    return _run(Walk(words, grammar), found)


def _run(walk: Walk, found: Opening) -> list[Member]:
    """Walk from the first verb to the end of the sentence."""
    if not walk.open(found):
        return []
    index = walk.group.end
    tags, folded, closing = walk.tags, walk.words.folded, walk.grammar.closing
    while index < walk.end:
        if tags[index] & COLON:
            if explains(walk, index):
                index = walk.group.end
                continue
            walk.listing = True
        if tags[index] & _NOTED or folded[index] in closing:
            index = _step(walk, index)
        else:
            index += 1
    walk.close(walk.end)
    return walk.done


def _step(walk: Walk, index: int) -> int:
    """Look at one word; the index of the next to look at."""
    tag = walk.tags[index]
    if tag & SEPARATORS:
        return _separator(walk, index)
    if walk.closed:
        return index + 1
    if walk.words.folded[index] in walk.grammar.closing:
        # "say *so* and act", "do *so*"
        walk.closed = index + 1 < walk.end and not walk.tags[index + 1] & SEPARATORS
    elif tag & TO:
        _infinitive(walk, index)
    elif tag & (RELATIVE | SUBORDINATOR):
        return _subordinate(walk, index)
    elif tag & THAT:
        return _that(walk, index)
    elif tag & BASE and not walk.inner:
        _bare(walk, index)
    return index + 1


def _infinitive(walk: Walk, index: int) -> None:
    """An infinitive inside the member: what its object does, or what it is for."""
    verb = skip_adverbs(walk.words, index + 1)
    if verb >= walk.end or not walk.tags[verb] & (BASE | FINITE) or walk.inner not in ("", "relative"):
        return
    if walk.inner and verb + 1 < walk.end and walk.tags[verb + 1] & SEPARATORS:
        return  # "that lost their reason to be, "
    if walk.words.folded[verb] in walk.grammar.idle:
        return  # "hold to account"
    if walk.tags[verb] & NOUN and walk.words.folded[index - 1] in walk.grammar.to_nouns:
        return  # "access to project financing"
    things = walk.grammar.wrappers.things
    governs = not things.isdisjoint((walk.group.lemma, walk.words.folded[index - 1]))
    if governs and (is_thing(walk.words, walk.grammar, verb) or describes(walk.words, walk.grammar, verb)):
        return  # "committed to dialogue and to building", "to open standards and to building"
    past = (
        walk.inner == "relative" and walk.inside & (PAST | BASE) == PAST
    )  # "which *helped* us to meet and led"
    walk.nested = walk.nested or bool(past and not walk.grammar.direct)
    controls = walk.group.lemma in walk.grammar.control or walk.group.passive
    walk.inner = "control" if controls else "purpose"
    walk.controls = walk.controls or controls


def _bare(walk: Walk, index: int) -> None:
    """ "help them train": the complement of a verb that takes the bare form."""
    if walk.group.lemma not in walk.grammar.bare or index <= walk.group.end:
        return
    walk.guest = index - 1 if index - 1 > walk.group.end else None
    if not walk.tags[index] & (NOUN | ADJECTIVE) or (
        not walk.tags[index - 1] & BEFORE_NOUN and reads_as_verb(walk.words, walk.grammar, index, walk.end)
    ):
        walk.inner, walk.bare = "control", True


def _subordinate(walk: Walk, index: int) -> int:
    """A relative or subordinate clause takes the next verb for itself; "while ensuring" has its own."""
    if walk.tags[index] & SUBORDINATOR and walk.tags[skip_adverbs(walk.words, index + 1) % walk.end] & GERUND:
        walk.inner = walk.inner or "relative"
        return index + 1
    timed = walk.tags[index] & (SUBORDINATOR | RELATIVE) == SUBORDINATOR
    if timed and walk.words.folded[min(index + 1, walk.end - 1)][0].isdigit():
        return index + 1  # "until 2034 and open it": a time
    verb = finite(walk.words, walk.grammar, index + 1, ahead.stop(walk.words, index + 1))
    if verb == index + 1 and not walk.grammar.direct:
        verb = max(
            verb, ahead.listed_verb(walk.words, verb, walk.end)
        )  # "where *ports, roads and rails are*"
    timed = walk.words.folded[index] in walk.grammar.conjunctive
    if timed and _is_moment(walk, index):
        return index + 1
    if (timed and verb < 0) or (verb > 0 and walk.tags[verb] & FINITE and walk.tags[verb - 1] & AND):
        return index + 1  # "until 2019 and have fallen", "until the summer and stands": no clause
    walk.nested = walk.inner in ("control", "purpose") and verb >= 0
    walk.inner = walk.inner or "relative"
    parted = next((at for at in range(index + 2, min(index + BRIEF, verb)) if walk.tags[at] & COMMA), verb)
    listed = range(parted + 2, verb) if not walk.tags[min(parted + 1, walk.end - 1)] & AND else ()
    if parted < verb and not any(walk.tags[at] & AND for at in listed):
        return (
            index + 1
        )  # "and, when asked, helps": no verb of its own, unlike "where old, poor and weak are"
    tag = walk.inside = walk.tags[verb] if verb >= 0 else 0
    walk.plural = tag & (BASE | HAVE | BE) == BASE or bool(tag & MODAL)
    return verb + 1 if verb >= 0 else index + 1


def _is_moment(walk: Walk, index: int) -> bool:
    """ "welcomed the gains made *since* May and agreed", "reviewed the work *since* May, noted that prices
    rose": a time without a verb, and more that was told.
    """
    end = min(index + ASIDE, walk.end - 1)
    joined = next((at for at in range(index + 1, end) if walk.tags[at] & (AND | COMMA)), -1)
    if joined < 0 or walk.grammar.direct:
        return False
    verbal = FINITE | THIRD | PAST | BASE
    other = NOUN | ADJECTIVE
    alone = not any(walk.tags[at] & verbal and not walk.tags[at] & other for at in range(index + 1, joined))
    joint = joint_at(walk.words, joined, walk.end)
    if not alone or joint.verb >= walk.end or walk.level.outer != PAST or not walk.tags[joint.verb] & PAST:
        return False
    closing = ahead.comma(walk.words, joint.verb) + 1  # "since the talks, held in May, were useful"
    return joint.joined or closing >= walk.end or not walk.tags[closing] & FINITE


def _that(walk: Walk, index: int) -> int:
    """The clause that the verb tells ("agreed that", "coinciden en que"), or one about a noun."""
    before = walk.tags[index - 1]
    near = walk.group.end + 2 if walk.group.copula and not _is_of_things(walk, index) else walk.group.end
    if before & (PREPOSITION | TO):
        aside = walk.grammar.direct and walk.tags[min(index + 1, walk.end - 1)] & COMMA
        if not (aside or walk.group.end <= index - 1 <= walk.group.end + walk.group.copula):
            return index + 1
        verb = finite(walk.words, walk.grammar, index + 1, ahead.stop(walk.words, index + 1))
        return max(verb, index) + 1  # "coinciden en que, desde 1988, ambos países han crecido"
    if walk.group.end <= index <= near or (before & LEXICAL and not before & NOUN):
        walk.inner = "that"
        return index + 1
    return _subordinate(walk, index)


def _is_of_things(walk: Walk, that: int) -> bool:
    """ "These were *the towns* that were hit": a clause on things, no "the aim is that"."""
    article = walk.tags[that - 2] & DETERMINER if that > 1 else 0
    return bool(article) and is_plural(walk.words.folded[that - 1], walk.grammar) and not walk.grammar.direct


def _separator(walk: Walk, index: int) -> int:
    """A comma, semicolon or *and*: a new member begins behind it, or it is part of this one."""
    joint = joint_at(walk.words, index, walk.end)
    if joint.verb >= walk.end or (
        walk.closed and not joint.hard and not takes_up(walk.words, walk.level, walk.group, joint)
    ):
        return joint.first
    if joint.comma and says_again(walk, joint):
        return joint.verb + 1  # "alcançar a neutralidade, *ou seja, compensar* as emissões"
    if joint.comma:
        walk.nested = False
    if announced_further(walk, joint):
        return walk.group.end
    if said_further(walk, joint):
        return joint.first + 1
    if joint.hard:
        walk.inner, walk.closed = "", False
    if joint.comma and walk.words.folded[joint.first] in walk.grammar.provisos:
        if walk.tags[joint.first - 1] & COMMA and joint.joined:
            return joint.first + 1  # "and, *subject to* the budget, open"
        if not joint.joined:
            walk.closed = True
            return joint.first
    if shares_object(walk, joint):
        return _share(walk, joint)
    if chained(walk, joint):
        return joint.verb
    if _begins(walk, joint):
        return walk.group.end
    return joint.first


def _share(walk: Walk, joint: Joint) -> int:
    """Go on behind the second verb, and what that one introduces."""
    promises = walk.words.folded[joint.verb] in walk.grammar.promising and walk.group.perfect
    promises = promises or stays_so(walk, joint)
    going_on = lasts(walk, joint)
    form = FINITE if promises else THIRD if going_on else walk.group.form
    second = read(walk.words, walk.grammar, joint.verb, form)
    first = walk.level is walk.group
    if second is not None and (promises or going_on):  # "has led and *will continue to lead*"
        walk.group = second._replace(first=walk.group.first)
    walk.group = walk.group._replace(end=joint.verb + 1 if second is None else second.end)
    walk.level = walk.group if first else walk.level
    return walk.group.end


def _begins(walk: Walk, joint: Joint) -> bool:
    """Whether a member begins behind the joint; if so it has begun."""
    tag = walk.tags[joint.verb]
    if avows(walk, joint):
        return True
    if tag & PREPOSITION and joint.joined and _is_relative(walk, joint):
        return False
    if tag & BASE and joint.joined and _shares_later(walk, joint):
        return False
    if tag & (MODAL | DO) and _denies(walk, joint):
        return True
    if tag & BASE and decides_further(walk, joint):
        return True
    has = tag & HAVE and tag & BASE and _is_modal(walk) and not (walk.inner or walk.grammar.direct)
    if tag & FINITE and _foretold_inside(walk, joint, tag):
        return False
    if tag & FINITE and _is_of_those_told(walk, joint):
        return False
    if tag & FINITE and not has:  # "will lend ships, *have* them mended, and"
        return same_subject(walk, joint, FINITE)
    if tag & TO:
        return listed_infinitive(walk, joint)
    bare = (
        tag & BASE
        and (
            BASE in (walk.group.form, walk.level.outer, walk.level.form)
            or _is_modal(walk)
            or _continues(walk)
        )
        and not _counts_up(walk, joint)
        and walk.reads_as_verb(joint)
    )
    if bare:
        said = says(walk, joint) and walk.add(joint, joint.first, BASE, level=True)
        return said or bare_member(walk, joint) or new_subject(walk, joint)
    told = walk.level.outer == PAST or (walk.level.progressive and not walk.grammar.direct)
    if tag & BASE and told and promises(walk, joint):
        return walk.add(joint, joint.first, BASE, level=True)
    if tag & GERUND and walk.group.form == GERUND and gerund_member(walk, joint):
        return True
    if (tag & PARTICIPLE and shares_auxiliary(walk, joint)) or gapped(walk, joint):
        return True
    if tag & PAST and announcer_goes_on(walk, joint):
        return walk.resume(joint, PAST)
    if tag & (THIRD | PAST | PARTICIPLE) and repeats(walk, joint, tag):
        return True
    if tag & PAST and said_besides(walk, joint):
        return walk.add(joint, joint.first, PAST, level=True)
    return new_subject(walk, joint)


def _shares_later(walk: Walk, joint: Joint) -> bool:
    """ "the right to conserve, freely develop, *and manage* their seas": one more infinitive of a purpose,
    where those before it have no object yet.
    """
    if walk.inner != "purpose" or walk.grammar.direct or joint.at <= walk.group.end + 1:
        return False
    last = walk.tags[joint.at - 1] & (BASE | NOUN | ADJECTIVE) == BASE
    inside = range(walk.group.end, joint.at)
    to = max((at for at in inside if walk.tags[at] & TO), default=-1)
    return last and to >= 0 and not any(walk.tags[at] & AND for at in range(to, joint.at))


def _is_relative(walk: Walk, joint: Joint) -> bool:
    """ "a mayor who led the town, *and under whose* care it has grown": one more relative clause."""
    behind = walk.tags[min(joint.verb + 1, walk.end - 1)]
    return bool(behind & RELATIVE) and not walk.grammar.direct


def _is_of_those_told(walk: Walk, joint: Joint) -> bool:
    """ "Ensure members know their rights, and *are* heard": an auxiliary that no order has of its own."""
    order = walk.level.outer == BASE and walk.clause.subject is None and not walk.level.wrappers
    tag = walk.tags[joint.verb]
    does = tag & DO and walk.words.folded[joint.verb] in walk.grammar.singular  # "and *doesn’t* lose out"
    told = bool(tag & (BE | HAVE)) and not tag & BASE
    return order and not (walk.grammar.direct or joint.hard) and bool(told or does)


def _foretold_inside(walk: Walk, joint: Joint, tag: int) -> bool:
    """ "Se crea un fondo, que dará becas y *abrirá* escuelas": a second future of a relative clause, where
    the main verb is in the present or the past.
    """
    future = tag & FUTURE and not tag & FIRST and walk.inside & FUTURE
    told = walk.level.outer in (THIRD, PAST) and not walk.level.wrappers
    told = told and (walk.words.folded[joint.first - 1],) not in {
        row[-1:] for row in walk.grammar.contrasting
    }
    return walk.grammar.direct and walk.inner == "relative" and bool(future) and told and not joint.hard


def _denies(walk: Walk, joint: Joint) -> bool:
    """ "No port will be sold, *nor will any* be closed": a clause whose subject stands behind its modal."""
    found = denied(walk.words, walk.grammar, joint.verb, ahead.stop(walk.words, joint.verb))
    if found is None or found.begin != joint.verb - 1:
        return False
    walk.close(joint.at)
    return walk.open(found)


def _counts_up(walk: Walk, joint: Joint) -> bool:
    """ "The measures include more jobs and *support* services": what may be a noun is one more of the things
    that are named.
    """
    named = walk.level.lemma in walk.grammar.listing and not joint.hard
    return named and bool(walk.tags[joint.verb] & NOUN)


def _is_modal(walk: Walk) -> bool:
    """ "We will keep funding schools and *widen* roads": a bare verb goes on the modal of the list."""
    return bool(walk.tags[walk.level.first] & MODAL)


def _continues(walk: Walk) -> bool:
    """ "committed to continue funding schools, and *widen* roads": a bare verb goes on the infinitive."""
    bare = range(walk.level.first, walk.level.verb - 1)
    return any(walk.tags[at] & TO and walk.tags[at + 1] & (BASE | NOUN) == BASE for at in bare)
