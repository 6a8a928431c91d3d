"""What was agreed, announced or settled, in a clause of its own: "agreed that officials would meet"."""

from __future__ import annotations

from constancia.lexicon.clauses import (
    BE,
    COLON,
    COMMA,
    FINITE,
    PREPOSITION,
    RELATIVE,
    SEMICOLON,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    TO,
    Grammar,
)
from constancia.lexicon.verbs import BASE, PARTICIPLE, THIRD
from constancia.statements.spaced.verbs.paths import COMPANY, Path, to_marked, to_verb
from constancia.statements.spaced.words.steps import bare_behind_asides, is_bare, mark_behind, skip_adverbs
from constancia.statements.spaced.words.words import Words

PAIR = 4  # words of those who speak: "the two prime ministers"


def settled(words: Words, grammar: Grammar, path: Path, participle: int, first: int) -> bool:
    """ "It was agreed to open an office", "It is understood that each side will pay", "Quedó acordado abrir":
    what was settled.
    """
    if not words.tags[participle] & PARTICIPLE:
        noun, to = meant(words, grammar, first - 1, participle)
        return to >= 0 and to_marked(words, grammar, path, to, words.folded[noun])
    lemma = grammar.verbs.lemma(words.folded[participle], PARTICIPLE)
    if grammar.direct and lemma in grammar.wrappers.settled:
        verb = bare_behind_asides(words, skip_adverbs(words, participle + 1))
        bare = is_bare(words, verb)
        path.past = path.past and not bare  # what was settled is still to be done
        return bare and to_verb(words, path, verb, lemma)
    if words.folded[first - 1] not in grammar.impersonal or lemma not in grammar.wrappers.resolving:
        return False
    if participle + 1 >= len(words):
        return False
    if words.tags[participle + 1] & TO:
        return to_marked(words, grammar, path, participle + 1, lemma)
    return promised(words, grammar, path, participle + 1, lemma)


def meant(words: Words, grammar: Grammar, subject: int, index: int) -> tuple[int, int]:
    """ "It is *the intention* of the Union *to* lend": the noun of what is meant, and the mark of the act; -1
    where none stands there.
    """
    if words.folded[subject] not in grammar.impersonal or words.folded[index] not in grammar.wrappers.whose:
        return -1, -1
    near = range(index + 1, min(index + COMPANY, len(words)))
    ends = COMMA | PREPOSITION | FINITE | TO
    end = next((at for at in near if words.tags[at] & ends), index + 1)
    if words.folded[end - 1] not in grammar.wrappers.noun | grammar.wrappers.purposes:
        return -1, -1
    return end - 1, mark_behind(words, end)


def promised(words: Words, grammar: Grammar, path: Path, that: int, lemma: str) -> bool:
    """ "agreed that officials *would* meet", "decided that fees *should* rise": step past the modal of what
    was settled.
    """
    modal = promise(words, grammar, that, decided=lemma in grammar.wrappers.deciding)
    if modal < 0:
        return False
    path.wrappers.append(lemma)
    verb = modal if words.tags[modal] & BE else modal + 1
    path.at, path.form = bare_behind_asides(words, verb), BASE
    return True


def announced(words: Words, grammar: Grammar, path: Path, subject: int, lemma: str) -> bool:
    """ "has announced it *will* lend": step past the modal behind a pronoun, where no "that" stands."""
    modal = skip_adverbs(words, subject + 1)
    if grammar.direct or modal + 1 >= len(words) or not words.tags[subject] & SUBJECT:
        return False
    if lemma not in grammar.wrappers.pledging or words.folded[modal] not in grammar.promising:
        return False
    path.wrappers.append(lemma)
    path.at, path.form = bare_behind_asides(words, modal + 1), BASE
    return True


def intends(words: Words, grammar: Grammar, path: Path, that: int, lemma: str) -> bool:
    """ "affirms that it *intends to* lower": step to the verb of will behind a pronoun."""
    verb = skip_adverbs(words, that + 2)
    if grammar.direct or verb + 2 >= len(words) or not words.tags[that] & THAT:
        return False
    form = words.tags[verb] & (THIRD | BASE)
    willing = grammar.verbs.lemma(words.folded[verb], form) in grammar.wrappers.infinitive if form else False
    if not willing or not words.tags[that + 1] & SUBJECT or not words.tags[verb + 1] & TO:
        return False
    path.wrappers.append(lemma)
    path.at, path.form = verb, form
    return True


def of_oneself(words: Words, grammar: Grammar, subject: int) -> bool:
    """Whether a pronoun and an auxiliary stand behind "that", or behind what is put between both ("reaffirm
    that, *in this spirit*, we will"); or those who speak ("stressed that *both sides* will").
    """
    near = words.folded[subject : subject + PAIR]
    both = next((at for at, word in enumerate(near) if word in grammar.speakers), 0)
    if both and not grammar.pairing.isdisjoint(near[:both]):
        verb = skip_adverbs(words, subject + both + 1)
        return verb < len(words) and bool(words.tags[verb] & FINITE)
    if subject < len(words) and words.tags[subject] & (PREPOSITION | COMMA | SUBJECT) != SUBJECT:
        inside = range(subject, min(subject + COMPANY, len(words) - 1))
        closing = (at for at in inside if words.tags[at] & COMMA and words.tags[at + 1] & SUBJECT)
        subject = next(closing, subject - 1) + 1
    verb = skip_adverbs(words, subject + 1)
    return verb < len(words) and bool(words.tags[subject] & SUBJECT and words.tags[verb] & (FINITE | THIRD))


def promise(words: Words, grammar: Grammar, that: int, *, decided: bool = False) -> int:
    """The modal that promises in a clause with "that", or the "be" that does without one ("that a fund *be*
    set up"), or where it is `decided` what should be; -1 where none is opened or another verb is first.
    """
    if that + 2 >= len(words) or not words.tags[that] & THAT:
        return -1
    if words.tags[that + 1] & COLON:
        return -1  # "decided that: (i) the levy will be kept"
    modals = grammar.promising | grammar.supposing if decided else grammar.promising
    for at in range(that + 2, min(that + COMPANY, len(words) - 1)):
        tag = words.tags[at]
        if words.folded[at] in modals or tag & (BE | BASE) == BE | BASE:
            return at
        idle = tag & FINITE and words.tags[at - 1] & TO  # "in a position *to do* so would"
        if tag & (FINITE | SEMICOLON | COLON | RELATIVE | SUBORDINATOR) and not idle:
            break
    return -1
