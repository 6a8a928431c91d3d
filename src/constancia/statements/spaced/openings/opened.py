"""Where one clause begins: its first verb, its subject, and what is fronted."""

from __future__ import annotations

from typing import NamedTuple

from constancia.lexicon.clauses import (
    ADVERB,
    AND,
    COMMA,
    DETERMINER,
    FINITE,
    PREPOSITION,
    SUBJECT,
    Grammar,
)
from constancia.lexicon.verbs import (
    BASE,
    FIRST,
    GERUND,
    NOUN,
    PARTICIPLE,
    PAST,
    THIRD,
)
from constancia.statements.spaced.openings.subject_start import is_object, subject_start, with_others
from constancia.statements.spaced.openings.turned import act_behind_subject
from constancia.statements.spaced.words.words import Words


class Opening(NamedTuple):
    """One clause's beginning: its first verb at `head` in `form`, its subject as a word range.

    `begin` is set where the clause starts before its subject ("Corresponde al Ministerio aprobar"), `modal`
    where its auxiliary does ("nor *will* we").
    """

    head: int
    form: int
    subject: tuple[int, int] | None = None
    fronted: tuple[int, int] | None = None
    begin: int | None = None
    modal: int | None = None


def clause_at(words: Words, grammar: Grammar, start: int, head: int, *, begin: int | None = None) -> Opening:
    """The clause whose first verb is at `head`; its subject begins at `begin`, or behind what is fronted."""
    tag = words.tags[head]
    if tag & FIRST:
        return _first_person(words, grammar, start, head)
    verb = _first_adverb(words, grammar, start, head)
    if begin is None:
        begin = subject_start(words, grammar, start, verb)
    elif words.tags[verb - 1] & SUBJECT and not is_object(words, grammar, start, verb - 1):
        begin = max(begin, with_others(words, grammar, begin, verb - 1))
    turned = act_behind_subject(words, grammar, head) if begin >= verb else None
    if turned is not None:
        act, subject = turned
        stop = begin - 1 if words.tags[begin - 1] & COMMA else begin
        return Opening(act, BASE, subject, (start, stop) if start < stop else None, begin=verb, modal=head)
    form = _form(tag)
    if tag & PAST and form == BASE and _is_one(words, grammar, begin, verb):
        form = PAST  # "The Minister *put* forward": in the present only more than one can
    if begin == start:
        return Opening(verb, form, (start, verb) if start < verb else None)
    stop = begin - 1 if words.tags[begin - 1] & COMMA else begin
    return Opening(verb, form, (begin, verb) if begin < verb else None, (start, stop))


def _first_adverb(words: Words, grammar: Grammar, start: int, head: int) -> int:
    """Where the adverbs in front of a verb begin, but for one that a preposition governs: "desde *hoy*"."""
    first = head
    while first > start and words.tags[first - 1] & ADVERB:
        first -= 1
    since = tuple(words.folded[max(first - 3, 0) : first]) in grammar.since  # "a partir de *ahora*"
    governed = since or words.folded[first - 1] in grammar.conjunctive
    governed = governed and words.folded[first] not in grammar.reflexive  # "hasta *se* venden"
    return first + 1 if grammar.direct and start < first < head and governed else first


def _is_one(words: Words, grammar: Grammar, first: int, end: int) -> bool:
    """Whether a subject is one: a pronoun, or a noun that is no plural."""
    own = words.tags[first:end]
    if grammar.direct or not own or any(tag & AND for tag in own):
        return False
    last = words.folded[end - 1]
    if len(own) == 1:
        return last in grammar.singular_subjects
    return bool(own[0] & DETERMINER) and not (last.endswith("s") or last in grammar.plural)


def _form(tag: int) -> int:
    """The one form that a finite verb is taken for."""
    if not tag & (THIRD | PAST | BASE):
        return FINITE
    return THIRD if tag & THIRD else PAST if tag & PAST and not tag & BASE else BASE


def _first_person(words: Words, grammar: Grammar, start: int, head: int) -> Opening:
    """A verb whose ending is its subject; a pronoun in front with all that is put in behind it stays, and so
    do those who speak by their office ("Los Presidentes *acordamos*").
    """
    verb_start = _first_adverb(words, grammar, start, head)
    if words.tags[start] & SUBJECT or _speak(
        words, grammar, start, _before_aside(words, grammar, start, verb_start)
    ):
        return Opening(verb_start, FINITE, (start, verb_start))
    if verb_start == start:
        return Opening(verb_start, FINITE)
    if words.tags[verb_start - 1] & COMMA:
        return Opening(verb_start, FINITE, None, (start, verb_start - 1))
    return Opening(verb_start, FINITE, None, (start, verb_start))


def _before_aside(words: Words, grammar: Grammar, start: int, verb: int) -> int:
    """ "Los Presidentes, *reunidos en Lima*, acordamos": the end of the subject before an aside with a
    participle, or with what else opens one ("*conscientes* de", "*tras* oír"); the verb itself without one.
    """
    if not words.tags[verb - 1] & COMMA:
        return verb
    for at in range(start + 2, verb - 2):
        opens = words.tags[at + 1] & (GERUND | PREPOSITION) or words.folded[at + 1] in grammar.fronting
        if words.tags[at] & COMMA and opens:
            return at
    met = (
        at
        for at in range(start + 2, verb - 1)
        if words.tags[at] & (PARTICIPLE | NOUN) == PARTICIPLE or words.folded[at] in grammar.minded
    )
    first = next(met, verb)
    return first - bool(words.tags[first - 1] & COMMA) if first < verb else verb


def _speak(words: Words, grammar: Grammar, start: int, verb: int) -> bool:
    """Whether several people stand right in front of "we" as a verb's ending: no time, and no object, which
    a pronoun would repeat ("Las becas *las* ampliaremos").
    """
    if not words.tags[start] & DETERMINER or words.tags[start] & PREPOSITION or verb - start < 2:
        return False  # one word alone: "Todos queremos"
    if not words.folded[start].endswith("s") or words.tags[verb - 1] & COMMA:
        return False
    repeated = words.folded[verb] in grammar.clitics
    return not repeated and grammar.moments.isdisjoint(words.folded[start:verb])
