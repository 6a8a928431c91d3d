"""Clauses that do not begin with their subject: "It was agreed that", "Let us build", "Nor will we"."""

from __future__ import annotations

from constancia.lexicon.clauses import (
    ADVERB,
    AND,
    BE,
    COMMA,
    DETERMINER,
    DO,
    FINITE,
    MODAL,
    PREPOSITION,
    RELATIVE,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    TO,
    Grammar,
)
from constancia.lexicon.verbs import (
    BASE,
    FIRST,
    FUTURE,
    NOUN,
    PARTICIPLE,
    THIRD,
)
from constancia.statements.spaced.openings.opened import Opening, clause_at
from constancia.statements.spaced.openings.subject_start import LONGEST_NAME
from constancia.statements.spaced.verbs.finite import finite
from constancia.statements.spaced.verbs.promised import meant, promise
from constancia.statements.spaced.words.forms import SEGMENT
from constancia.statements.spaced.words.steps import bare_behind_asides, is_bare, skip_adverbs
from constancia.statements.spaced.words.words import Words

NEAR_MODAL = 4  # words of "under no such circumstances"


def stressed(words: Words, grammar: Grammar, start: int, end: int) -> int:
    """Behind a phrase that is stressed: "Es en este sentido que *pactamos*"; 0 where none stands in front."""
    phrase = range(start + 1, min(start + 2 + 2 * LONGEST_NAME, end - 1))
    if not grammar.direct or not words.tags[start] & BE or not words.tags[start] & FINITE or not phrase:
        return 0
    if not words.tags[start + 1] & PREPOSITION or words.tags[start + 1] & TO:
        return 0
    for at in phrase:
        if words.tags[at] & THAT:
            return at + 1
        if words.tags[at] & (COMMA | FINITE | TO):
            break
    return 0


def told_by_first_word(words: Words, grammar: Grammar, start: int, end: int) -> Opening | None:
    """A clause whose first word tells how it is built: "let us", "what we need", "it was agreed that"."""
    return (
        _exhorted(words, grammar, start, end)
        or _free_relative(words, grammar, start, end)
        or _wanted(words, grammar, start, end)
        or _settled(words, grammar, start, end)
        or _restricted(words, grammar, start, end)
        or _task_of(words, grammar, start, end)
        or _duty_of(words, grammar, start, end)
    )


def _exhorted(words: Words, grammar: Grammar, start: int, end: int) -> Opening | None:
    """ "Let us build peace": what those who speak urge themselves to do."""
    for phrase in grammar.exhorting:
        opened = start + len(phrase)
        verb = skip_adverbs(words, opened)
        if verb < end and tuple(words.folded[start:opened]) == phrase and words.tags[verb] & BASE:
            return Opening(verb, BASE, begin=start)
    return None


def _free_relative(words: Words, grammar: Grammar, start: int, end: int) -> Opening | None:
    """ "*What we need* is a bank": the verb behind that of the clause which is the subject."""
    told = start + 1 < end and words.tags[start + 1] & (SUBJECT | DETERMINER | BE)
    if words.folded[start] not in grammar.free_relatives or not told:
        return None
    inner = finite(words, grammar, start + 1, end)
    head = finite(words, grammar, inner + 1, end) if inner >= 0 else -1
    return None if head < 0 else clause_at(words, grammar, start, head, begin=start)


def _wanted(words: Words, grammar: Grammar, start: int, end: int) -> Opening | None:
    """ "*O que queremos é* reforçar a rede", "Lo que el Gobierno busca es ampliar": the verb of what one
    means to do, where the act stands behind it.
    """
    if not grammar.direct or start + 4 >= end or not words.tags[start + 1] & THAT:
        return None
    if words.folded[start] not in grammar.clitics:
        return None
    for verb in range(start + 2, min(start + 2 + LONGEST_NAME, end - 2)):
        tag = words.tags[verb]
        if not tag & (FIRST | THIRD | FUTURE) or not words.tags[verb + 1] & BE:
            continue
        form = tag & FIRST or tag & (THIRD | FUTURE)
        meant = grammar.verbs.lemma(words.folded[verb], form) in grammar.wrappers.infinitive
        acts = words.tags[verb + 1] & FINITE and is_bare(words, verb + 2)
        named = verb > start + 2 and words.folded[verb - 1] not in grammar.reflexive
        subject = (start + 2, verb) if named else None
        return Opening(verb, tag & THIRD or FINITE, subject, begin=start) if meant and acts else None
    return None


def _settled(words: Words, grammar: Grammar, start: int, end: int) -> Opening | None:
    """ "It was agreed that officials would meet", "It was agreed to meet": the clause of what was settled,
    with its own subject or with none.
    """
    if words.folded[start] not in grammar.impersonal:
        return None
    be = skip_adverbs(words, start + 1)
    participle = skip_adverbs(words, be + 1)
    if participle + 1 >= end or not words.tags[be] & BE:
        return None
    if meant(words, grammar, start, participle)[1] >= 0:
        return Opening(be, FINITE, None, begin=start)
    if not words.tags[participle] & PARTICIPLE:
        return None
    if grammar.verbs.lemma(words.folded[participle], PARTICIPLE) not in grammar.wrappers.resolving:
        return None
    if words.tags[participle + 1] & TO:
        return Opening(be, FINITE, None, begin=start)
    modal = promise(words, grammar, participle + 1)
    return Opening(be, FINITE, (participle + 2, modal), begin=start) if modal >= 0 else None


def denied(words: Words, grammar: Grammar, start: int, end: int) -> Opening | None:
    """ "Nor will *we* close schools", "Never again will banks lend": the subject behind its modal."""
    modal = start if words.tags[start] & (MODAL | DO) else skip_adverbs(words, start + 1)
    if modal + 2 >= end or not words.tags[modal] & (MODAL | DO) or modal < 1:
        return None
    first = min(start, modal - 1)
    if words.folded[first] not in grammar.inverting:
        return None
    return _behind_subject(words, modal, end, begin=first)


def _restricted(words: Words, grammar: Grammar, start: int, end: int) -> Opening | None:
    """ "Only when the debt is paid will *we* borrow", "Under no circumstances will the port be sold"."""
    ruled_out = start + 1 < end and words.folded[start + 1] in grammar.excluding
    if not (ruled_out or words.folded[start] in grammar.restricting):
        return None
    for modal in range(start + 1, min(start + SEGMENT, end - 2)):
        if words.tags[modal] & COMMA:
            break
        if words.tags[modal] & MODAL:
            near = modal <= start + 2 and words.tags[modal + 1] & DETERMINER  # "Not only shall *the* Parties"
            led = words.tags[start + 1] & (SUBORDINATOR | PREPOSITION)
            near = near or (led and words.tags[modal + 1] & (DETERMINER | PREPOSITION) == DETERMINER)
            inverted = words.tags[modal + 1] & SUBJECT or near or (ruled_out and modal <= start + NEAR_MODAL)
            found = _behind_subject(words, modal, end, begin=start) if inverted else None
            if found is not None and led:
                return found._replace(begin=modal, fronted=(start, modal))
            return found
    return None


def _behind_subject(words: Words, modal: int, end: int, *, begin: int) -> Opening | None:
    """The clause whose verb stands behind its subject, which stands behind its modal."""
    for verb in range(modal + 2, min(modal + LONGEST_NAME, end)):
        tag = words.tags[verb]
        if tag & BASE and (tag & BE or not words.tags[verb - 1] & DETERMINER):
            return Opening(verb, BASE, (modal + 1, verb), begin=begin, modal=modal)
    return None


def is_inverted(words: Words, grammar: Grammar, modal: int, end: int) -> bool:
    """Whether a modal in front has its subject behind it; a pronoun only in a condition ("should they")."""
    following = skip_adverbs(words, modal + 1)
    asked = 0 if words.folded[modal] in grammar.supposing else SUBJECT
    return following < end and not words.tags[following] & (BASE | asked)


def task(words: Words, grammar: Grammar, start: int, verb: int, end: int) -> Opening | None:
    """ "Corresponde al Ministerio aprobar los planes": whose task it is stands between the verbs."""
    lemma = grammar.verbs.lemma(words.folded[verb], THIRD | FUTURE)
    dative = skip_adverbs(words, verb + 1)
    if lemma not in grammar.falls_to or dative >= end or words.folded[dative] not in grammar.datives:
        return None
    for index in range(dative + 2, min(dative + SEGMENT, end)):
        if words.tags[index] & BASE and not words.tags[index] & NOUN and not words.tags[index - 1] & TO:
            return Opening(index, BASE, (dative + 1, index), begin=start)
    article = _thing_behind(words, dative + 1, end)
    form = THIRD if words.tags[verb] & THIRD else FINITE
    return Opening(verb, form, (dative + 1, article), begin=start) if article >= 0 else None


def _thing_behind(words: Words, first: int, end: int) -> int:
    """ "Compete ao Ministério *a gestão* do fundo": the article of somebody's task; -1 where none stands."""
    for at in range(first + 1, min(first + SEGMENT, end - 1)):
        tag = words.tags[at]
        if tag & (COMMA | FINITE | TO | THAT | RELATIVE):
            break
        if tag & (DETERMINER | PREPOSITION) == DETERMINER and not words.tags[at - 1] & (PREPOSITION | AND):
            return at
    return -1


def _task_of(words: Words, grammar: Grammar, start: int, end: int) -> Opening | None:
    """ "Al Ministerio le corresponde aprobar los planes", "À Comissão compete, em especial, propor": whose
    task it is stands in front of both verbs.
    """
    if words.folded[start] not in grammar.datives:
        return None
    aside = 0  # ", por intermedio de la Dirección de Agua,"
    for verb in range(start + 2, min(start + 2 * SEGMENT, end - 1)):
        tag = words.tags[verb]
        if tag & COMMA:
            aside += 1
            if aside == 1 and not words.tags[verb + 1] & PREPOSITION:
                break
            continue
        if (
            tag & (RELATIVE | THAT | TO | BASE)
            or aside > 2
            or (aside == 2 and not tag & (THIRD | FUTURE | ADVERB))
        ):
            break
        if tag & (THIRD | FUTURE) and grammar.verbs.lemma(words.folded[verb], tag) in grammar.falls_to:
            act = bare_behind_asides(words, skip_adverbs(words, verb + 1))
            bare = act < end and is_bare(words, act)
            return Opening(act, BASE, (start + 1, name_end(words, verb)), begin=start) if bare else None
    return None


def _duty_of(words: Words, grammar: Grammar, start: int, end: int) -> Opening | None:
    """ "Es competencia del Consejo aprobar el plan", "É da competência das câmaras limpar os rios": whose
    duty it is stands between the noun for that and the act.
    """
    tag = words.tags[start]
    amounts = tag & THIRD and grammar.verbs.lemma(words.folded[start], THIRD) in grammar.amounting
    if not grammar.duties or not (amounts or tag & (BE | FINITE) == BE | FINITE):
        return None
    near = range(start + 1, min(start + NEAR_MODAL, end - 3))
    noun = next((at for at in near if words.folded[at] in grammar.duties), -1)
    if noun < 0 or not words.tags[noun + 1] & PREPOSITION:
        return None
    for act in range(noun + 3, min(noun + SEGMENT, end)):
        if words.tags[act] & (COMMA | FINITE | THAT | RELATIVE | TO):
            break
        if is_bare(words, act):
            return Opening(act, BASE, (noun + 2, act), begin=start)
    return None


def name_end(words: Words, verb: int) -> int:
    """The end of whose task it is, before a verb and the words that go with it ("no *le corresponde*")."""
    while words.tags[verb - 1] & ADVERB:
        verb -= 1
    return verb - bool(words.tags[verb - 1] & COMMA)
