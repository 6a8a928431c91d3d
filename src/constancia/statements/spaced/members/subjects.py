"""Clauses with a subject of their own behind a comma, a semicolon or an *and*."""

from __future__ import annotations

from constancia.lexicon.clauses import (
    ADVERB,
    AND,
    CAPITAL,
    COMMA,
    DETERMINER,
    FINITE,
    MODAL,
    PREPOSITION,
    RELATIVE,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    TO,
)
from constancia.lexicon.verbs import (
    ADJECTIVE,
    BASE,
    FUTURE,
    GERUND,
    MAINLY_NOUN,
    NOUN,
    PARTICIPLE,
    PAST,
    THIRD,
)
from constancia.statements.spaced.members.agreement import past_aside
from constancia.statements.spaced.members.behind_fronted import (
    BRIEF,
    behind_condition,
    behind_fronted,
    behind_semicolon,
    may_describe,
    opens,
    turns,
)
from constancia.statements.spaced.members.besides import is_said_of_list, tells_besides
from constancia.statements.spaced.members.joints import Joint, in_apposition, joint_at
from constancia.statements.spaced.members.walk import Walk
from constancia.statements.spaced.openings.openings import opening
from constancia.statements.spaced.verbs.finite import finite, opens_time, strictly_finite
from constancia.statements.spaced.words import ahead
from constancia.statements.spaced.words.steps import skip_adverbs
from constancia.statements.spaced.words.words import DASHES, SEPARATORS

CLOSE = 5  # words of a subject that is joined to a clause by a bare *and*
CLOSE_LINKED = 12  # the same where nouns are linked by prepositions: "y los programas de formación docente"
_NO_SUBJECT = PREPOSITION | RELATIVE | THAT | TO | SUBORDINATOR | GERUND | SEPARATORS


def new_subject(walk: Walk, joint: Joint) -> bool:
    """A clause with a subject of its own: ", and both sides will"."""
    again = joint.hard or _speaks_again(walk, joint) or turns(walk, joint)
    told = walk.inner in ("that", "list") and not again
    if told or _lists_on_relative(walk, joint):
        return False
    first = joint.first
    contrast = walk.words.folded[first] in walk.grammar.contrast
    contrast = contrast or _concludes(walk, first)
    first += contrast
    told = contrast and walk.grammar.direct and first + 1 < walk.end
    first += bool(told and walk.tags[first] & THAT)  # "mientras *que* la red abrirá"
    linked = _past_link(walk, joint, first)
    contrast, first = contrast or linked > first, linked
    apart = skip_adverbs(walk.words, first) if turns(walk, joint) else first + 1
    if joint.joined and apart < walk.end and walk.tags[first] & ADVERB and walk.tags[apart] & COMMA:
        first = apart + 1  # "but, ultimately, peace can", "and in this regard, peace can"
    spoken = skip_adverbs(walk.words, first)
    if joint.joined and spoken < walk.end and walk.tags[spoken] & SUBJECT and not walk.grammar.direct:
        first = spoken  # "and *of course* we look forward to"
    if joint.hard:
        return behind_semicolon(walk, joint, first)
    if first >= walk.end:
        return False
    if walk.tags[first] & PREPOSITION and joint.joined and (joint.comma or walk.grammar.direct):
        return behind_fronted(walk, joint, first)
    if walk.tags[first] & SUBORDINATOR and joint.joined and joint.comma:
        return behind_condition(walk, joint, first)
    if walk.words.folded[first] in walk.grammar.appositive:
        return False
    if opens_time(walk.words, walk.grammar, min(skip_adverbs(walk.words, first), walk.end - 1), walk.end):
        return False  # ", even as we do"
    if not _may_be_subject(walk, joint, first):
        return False
    comma, limit = ahead.comma(walk.words, first), past_aside(walk.words, first)
    spoken = walk.tags[first] & SUBJECT or (joint.joined and _speakers_go_on(walk, joint))
    bare = not joint.comma and limit == comma and not (spoken or contrast)
    limit = min(limit, first + CLOSE_LINKED) if bare else limit
    head = strictly_finite(walk.words, walk.grammar, first, limit)
    near = head >= 0 and _is_near(walk, first, head)
    if bare and not (near and (_is_certain(walk, head) or tells_besides(walk, first, head))):
        return False
    if contrast and head < 0:
        head = finite(walk.words, walk.grammar, first, limit)
    if head <= first or (contrast and _is_for(walk, first, head)) or _is_of_last(walk, joint, first, head):
        return False
    listed = _first_of_list(walk, joint, first, head)
    if listed < first:
        joint, first = joint_at(walk.words, listed - 1, walk.end), listed
    return opens(walk, joint, opening(walk.words, walk.grammar, first, limit))


def _lists_on_relative(walk: Walk, joint: Joint) -> bool:
    """ "decided on a plan that advances trade, *addresses* shared concerns, and": a verb in the third person
    that goes on a clause on a noun, and no subject.
    """
    tag, behind = walk.tags[joint.verb], walk.tags[min(joint.verb + 1, walk.end - 1)]
    alike = walk.inner == "relative" and tag & walk.inside & THIRD and not tag & MAINLY_NOUN
    return bool(alike) and not (walk.grammar.direct or joint.hard or behind & (FINITE | THIRD))


def _may_be_subject(walk: Walk, joint: Joint, first: int) -> bool:
    """Whether a subject may begin with a word: "that" where it points ("and *that* plan will")."""
    if not walk.tags[first] & _NO_SUBJECT or walk.tags[first] & SUBJECT:
        return True
    points = joint.joined and joint.comma and walk.tags[first] & THAT and not walk.inner
    points = points and walk.words.folded[first] in walk.grammar.pronominal_singular
    points = points and not walk.tags[min(first + 1, walk.end - 1)] & (THIRD | FINITE | PAST)
    return points or walk.words.folded[first] in walk.grammar.adjectival or _is_done(walk, first)


def _first_of_list(walk: Walk, joint: Joint, first: int, head: int) -> int:
    """ "will be heard on it and *water*, soil and forests *will* be kept": where a list of subjects begins in
    front of a comma; `first` where there is none.
    """
    if walk.grammar.direct or joint.joined or not any(walk.tags[at] & AND for at in range(first, head)):
        return first
    for at in range(joint.at - 1, max(joint.at - CLOSE, walk.group.end), -1):
        if walk.tags[at] & AND:
            named = walk.tags[at - 1] & walk.tags[at + 1] & CAPITAL  # "the Small and Medium Enterprises Fair"
            return first if named else at + 1
        if walk.tags[at] & (SEPARATORS | PREPOSITION | TO | FINITE | RELATIVE | THAT | GERUND):
            break
    return first


def _is_of_last(walk: Walk, joint: Joint, first: int, head: int) -> bool:
    """Whether a verb behind a joint says something of what stands before: "an office, *the ports need*"."""
    return bool(
        walk.tags[_before_adverbs(walk, head)] & AND
        or (ahead.is_contact(walk.words, first, head) and not _is_timed(walk, first))
        or _is_of_noun(walk, first, head)
        or may_describe(walk, head)
        or _tells_of_last(walk, joint, head)
        or _is_behind_dash(walk, first, head)
        or _goes_on_adjective(walk, joint, head)
        or _is_helped(walk, joint, head)
        or _is_object(walk, joint, head)
        or is_said_of_list(walk, joint, first, head)
        or in_apposition(walk.words, joint, first, head)
        or _goes_on_relative(walk, joint, head)
        or _acts_inside(walk, first, head)
    )


def _is_timed(walk: Walk, first: int) -> bool:
    """ "and *every year* we have widened it": a time in front of its subject, no clause on a noun."""
    words = walk.words.folded
    return (
        not walk.grammar.direct
        and words[first] in walk.grammar.timing
        and words[first + 1] in walk.grammar.moments
    )


def _is_done(walk: Walk, first: int) -> bool:
    """ ", *housing is* scarce": a form in -ing that is the subject of an auxiliary right behind it."""
    if walk.grammar.direct or first + 1 >= walk.end:
        return False
    return bool(walk.tags[first] & GERUND and walk.tags[first + 1] & FINITE)


def _acts_inside(walk: Walk, first: int, head: int) -> bool:
    """ "to deliver secure, clean and cheap power *and ensure* prices are fair": whether a bare verb, no
    noun, goes on a list between the joint and the verb.
    """
    bare = (at for at in range(first + 1, head) if walk.tags[at] & (BASE | NOUN | ADJECTIVE | FINITE) == BASE)
    return not walk.grammar.direct and any(walk.tags[at - 1] & AND for at in bare)


def _is_object(walk: Walk, joint: Joint, head: int) -> bool:
    """ "aprobará, *en mayo*, un plan y el Congreso votará": whether what stands behind an aside is what the
    verb before it governs, and another clause is joined to it.
    """
    opened, at = walk.group.end, joint.at
    if not walk.grammar.direct or joint.joined or not opened < at or not walk.tags[opened] & COMMA:
        return False
    if any(walk.tags[inside] & COMMA for inside in range(opened + 1, at)):
        return False
    joined = (index for index in range(joint.first + 1, head) if walk.tags[index] & AND)
    return any(walk.tags[index + 1] & (DETERMINER | CAPITAL) for index in joined)


def _past_link(walk: Walk, joint: Joint, first: int) -> int:
    """ "e *por isso* o Governo abrirá", "y, *por ello, en este mandato,* el Gobierno abrirá": past what joins
    a clause to the one before, and a phrase between commas; the index itself where neither stands.
    """
    if not (walk.grammar.direct and joint.joined) or first >= walk.end:
        return first
    folded = walk.words.folded
    for phrase in walk.grammar.connectives.get(folded[first], ()):
        behind = first + len(phrase)
        if behind + 1 >= walk.end or tuple(folded[first:behind]) != phrase:
            continue
        behind += bool(walk.tags[behind] & COMMA)
        closing = ahead.comma(walk.words, behind) + 1
        phrased = walk.tags[behind] & PREPOSITION and closing < walk.end
        for opened in (closing, behind) if phrased else (behind,):
            if walk.tags[opened] & (DETERMINER | PREPOSITION) == DETERMINER or walk.tags[opened] & SUBJECT:
                return opened
    return first


def _is_of_noun(walk: Walk, first: int, head: int) -> bool:
    """ "Assumimos, com ambição, uma política *em que o país estará* presente": whether the verb is that of a
    clause on a noun.
    """
    if not walk.grammar.direct:
        return False
    clause = range(first + 1, head)
    told = [at for at in clause if walk.tags[at] & (THAT | RELATIVE) and walk.tags[at - 1] & PREPOSITION]
    verbal = FINITE | THIRD | PAST | COMMA
    own = told and any(walk.tags[at] & verbal and not walk.tags[at] & NOUN for at in range(told[-1], head))
    behind = range(head + 2, ahead.comma(walk.words, head))
    return bool(told) and not own and not any(walk.tags[at] & (FINITE | FUTURE) for at in behind)


def _is_near(walk: Walk, first: int, head: int) -> bool:
    """Whether the verb of a clause behind a bare *and* is near enough; one that promises may stand behind a
    clause on its subject ("and any firm that fails twice *will* be struck off").
    """
    told = next((at for at in range(first + 1, head) if walk.tags[at] & (THAT | RELATIVE)), -1)
    names = all(walk.tags[at] & (CAPITAL | DETERMINER | AND) for at in range(first, head))
    if walk.grammar.direct or ((head < first + CLOSE or names) and told < 0):
        return told < 0
    promises = walk.words.folded[head] in walk.grammar.promising and walk.tags[first] & DETERMINER
    own = any(walk.tags[at] & (THIRD | BASE | PAST | FINITE) for at in range(told + 1, head))
    return bool(promises) and (told < 0 or (told <= first + 2 and own))


def _concludes(walk: Walk, at: int) -> bool:
    """Whether a clause begins here that tells what follows: "so we", "so the Government"."""
    if tuple(walk.words.folded[at : at + 2]) in walk.grammar.consequent:
        return True
    if walk.words.folded[at] not in walk.grammar.concluding:
        return False
    behind = walk.tags[min(at + 1, walk.end - 1)]
    joined = walk.tags[at - 1] & AND and not behind & (ADVERB | FINITE | PREPOSITION | SEPARATORS)
    return bool(behind & DETERMINER or joined)


def _is_for(walk: Walk, first: int, head: int) -> bool:
    """ ", so the poor *can* eat", ", so our towns are safe": what it is for, where nothing is promised."""
    if walk.words.folded[first - 1] not in walk.grammar.concluding or walk.tags[first - 2] & AND:
        return False
    weak = walk.tags[head] & MODAL or not walk.tags[first] & SUBJECT
    return bool(weak) and walk.words.folded[head] not in walk.grammar.promising


def _before_adverbs(walk: Walk, index: int) -> int:
    """The word before a verb and its adverbs and pronouns: "e *o* encaminhará"."""
    index -= 1
    while walk.grammar.direct and index > 0 and walk.tags[index] & ADVERB:
        index -= 1
    return index


def _speaks_again(walk: Walk, joint: Joint) -> bool:
    """ "We recognise that markets matter, and *we* plan to": the pronoun of the sentence, that of no clause
    inside.
    """
    subject, folded = walk.clause.subject, walk.words.folded
    yet = joint.comma and folded[joint.first] in walk.grammar.contrast  # ", *yet* we will"
    if walk.inner != "that" or subject is None or not (joint.joined or yet) or joint.first + 2 >= walk.end:
        return False
    if joint.comma and _speakers_go_on(walk, joint):
        return True
    spoken = joint.first + yet
    if folded[spoken] != folded[subject[0]] or not walk.tags[spoken] & SUBJECT:
        return False
    parted = joint.comma or folded[spoken + 1] in walk.grammar.promising  # "and *we will*"
    return parted and folded[spoken] not in folded[walk.group.end : joint.at]


def _speakers_go_on(walk: Walk, joint: Joint) -> bool:
    """ "confirmed that trade is free, and *the two leaders intend to* meet": those who speak, and a verb of
    will or of saying.
    """
    folded, end = walk.words.folded, min(joint.first + BRIEF + 1, walk.end - 1)
    named = next((at for at in range(joint.first, end) if folded[at] in walk.grammar.speakers), -1)
    if named < 0 or not walk.tags[joint.first] & DETERMINER:
        return False
    verb = skip_adverbs(walk.words, named + 1)
    if verb >= walk.end or not walk.tags[verb] & (BASE | PAST):
        return False
    lemma = walk.grammar.verbs.lemma(folded[verb], walk.tags[verb] & (BASE | PAST))
    said = walk.grammar.wrappers.infinitive | walk.grammar.performative | walk.grammar.said
    return lemma in said | walk.grammar.deciding


def _is_helped(walk: Walk, joint: Joint, head: int) -> bool:
    """ "helped the Board, the Office and the schools *train* staff": the last of those who are helped, and
    what they do.
    """
    if walk.tags[head] & (BASE | FINITE) != BASE or not joint.joined:
        return False
    if walk.inner:
        return _helps_inside(walk, joint)
    if walk.group.lemma not in walk.grammar.bare:
        return False
    walk.inner, walk.bare = "control", True
    return True


def _helps_inside(walk: Walk, joint: Joint) -> bool:
    """ "is meant *to help* staff, managers, and leaders *make* choices": the last who are helped by an
    infinitive inside the member.
    """
    inside = range(joint.at - 1, walk.group.verb, -1)
    told = next((at for at in inside if walk.tags[at] & (FINITE | THIRD | PAST | TO)), 0)
    return bool(walk.tags[told] & TO) and walk.words.folded[told + 1] in walk.grammar.bare


def _goes_on_adjective(walk: Walk, joint: Joint, head: int) -> bool:
    """ "heed the economic, social and legal *needs* of towns and that trade can help": what may be a noun, in
    a list of adjectives behind an article.
    """
    if walk.grammar.direct or joint.joined or joint.at < 2 or walk.tags[joint.first] & DETERMINER:
        return False
    inside = range(joint.first, head)
    besides = any(walk.tags[at] & AND and walk.tags[at + 1] & THAT for at in inside)
    if walk.tags[head] & (NOUN | FINITE) != NOUN and not besides:
        return False
    return bool(walk.tags[joint.at - 2] & DETERMINER and not walk.tags[joint.at - 1] & (NOUN | CAPITAL))


def _is_behind_dash(walk: Walk, first: int, head: int) -> bool:
    """ "all - towns, and all levels of government - to see that": one dash alone closes what is put in."""
    dashes = sum(walk.words.folded[at] in DASHES or walk.words.folded[at] == "-" for at in range(first, head))
    return dashes == 1


def _goes_on_relative(walk: Walk, joint: Joint, head: int) -> bool:
    """ "a region where towns can grow, lakes *can* heal, and cooks *can* work": clauses of one relative
    clause, whose modal they repeat; the second has no *and* before it.
    """
    modal = walk.tags[head] & walk.inside & MODAL and walk.inner == "relative"
    if not modal or walk.grammar.direct or walk.words.folded[head] in walk.level.wrappers:
        return False
    repeated = sum(walk.words.folded[at] == walk.words.folded[head] for at in range(walk.group.end, joint.at))
    return repeated > 1 or (repeated == 1 and not joint.joined)


def _tells_of_last(walk: Walk, joint: Joint, head: int) -> bool:
    """ "leaders from schools, towns, and the firms *committed* to ending waste": behind a list of things
    a form in -ed before a preposition tells of the last.
    """
    tag = walk.tags[head]
    if tag & FINITE or not tag & PARTICIPLE or not (joint.joined and joint.comma) or walk.grammar.direct:
        return False
    if walk.tags[_before_adverbs(walk, head)] & SUBJECT:
        return False  # ", and *they* committed to"
    things = range(walk.group.end, joint.at)
    listed = any(walk.tags[at] & COMMA for at in things) and not any(
        walk.tags[at] & (FINITE | RELATIVE | THAT | TO) for at in things
    )
    return listed and ahead.before_preposition(walk.words, head)


def _is_certain(walk: Walk, verb: int) -> bool:
    """Whether a word can be nothing but the verb of a clause of its own, and this is no clause inside."""
    tag = walk.tags[verb]
    told = walk.level.outer == PAST and bool(tag & PAST)
    told = told and (tag & (PARTICIPLE | NOUN) == 0 if walk.grammar.direct else _tells_that(walk, verb))
    outside = walk.inner == "" or (
        walk.inner in ("purpose", "control") and not walk.nested and bool(tag & MODAL)
    )
    return outside and bool(tag & FINITE or told)


def _tells_that(walk: Walk, verb: int) -> bool:
    """ "agreed on a plan and the Council *noted that*": a verb of saying, and what is said."""
    lemma = walk.grammar.verbs.lemma(walk.words.folded[verb], PAST)
    said = lemma in walk.grammar.telling or lemma in walk.grammar.said
    return said and verb + 1 < walk.end and bool(walk.tags[verb + 1] & THAT)
