"""Verb groups: from the first word of a predicate to its main verb, through what introduces it.

"is willing to work with its neighbours to expand" is one group: its verb is *expand*, and the words
before it are its wrapper, which carry how firm the statement is.
"""

from __future__ import annotations

from constancia.lexicon.clauses import (
    ADVERB,
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
    SEMICOLON,
    SUBORDINATOR,
    TO,
    Grammar,
)
from constancia.lexicon.verbs import (
    ADJECTIVE,
    BASE,
    FIRST,
    FUTURE,
    GERUND,
    NOUN,
    PARTICIPLE,
    PAST,
    THIRD,
)
from constancia.statements.spaced.verbs.paths import Path
from constancia.statements.spaced.verbs.promised import settled
from constancia.statements.spaced.verbs.verb_group import (
    FUTURE_FORM,
    Group,
    closed,
    copula_group,
    passive_group,
)
from constancia.statements.spaced.verbs.wrappers import adjective, intended, introduces, is_to, wishes
from constancia.statements.spaced.words.steps import (
    NEAR,
    bare_behind_asides,
    past_aside,
    past_colon,
    past_inset,
    past_moment,
    skip_adverbs,
)
from constancia.statements.spaced.words.words import Words

_WE_DID = FIRST | PAST


def read(words: Words, grammar: Grammar, first: int, form: int) -> Group | None:
    """The verb group that starts at `first` with a verb in `form` (FINITE forms by their own tag).

    None where no verb comes of it, as in a sentence that breaks off behind its modal.
    """
    path = Path(first, form, [])
    outer = form
    while True:
        path.at = skip_adverbs(words, path.at)
        if path.at >= len(words):
            return None
        tag = words.tags[path.at]
        path.past = path.past or words.folded[path.at] in grammar.past or tag & _WE_DID == _WE_DID
        if path.wrappers and (tag & TO or words.folded[path.at] in grammar.floating):
            path.at += 1
        elif path.wrappers and wishes(words, grammar, path):
            continue
        elif tag & MODAL:
            path.at = _last_modal(words, path.at)
            path.wrappers.append(words.folded[path.at])
            if _wills_too(words, grammar, path):
                continue
            path.at, path.form = _behind_modal(words, grammar, path.at + 1), BASE
        elif tag & BE:
            done = _behind_be(words, grammar, path, first, outer)
            if done is not None:
                return done
        elif _auxiliary(words, grammar, path):
            continue
        elif _is_passed_over(words, grammar, path):
            path.at += 1
        elif not introduces(words, grammar, path):
            return closed(words, grammar, path, first, outer)


def _is_passed_over(words: Words, grammar: Grammar, path: Path) -> bool:
    """ "will *next* meet": a word that is no verb between a modal and a verb."""
    behind = words.tags[path.at + 1] if path.at + 1 < len(words) else 0
    modal = path.form == BASE and path.at and words.tags[path.at - 1] & MODAL
    if not modal or words.tags[path.at] or grammar.direct:
        return False
    return behind & (BASE | NOUN) == BASE or bool(behind & BASE and words.folded[path.at] in grammar.days)


def _last_modal(words: Words, modal: int) -> int:
    """ "can *and should*": the second of two modals that share a verb."""
    behind = words.tags[modal + 1 : modal + 3]
    return modal + 2 if len(behind) > 1 and behind[0] & AND and behind[1] & MODAL else modal


def _wills_too(words: Words, grammar: Grammar, path: Path) -> bool:
    """ "não podemos *nem queremos* ignorar": step to a verb of will that shares the modal's verb."""
    second = skip_adverbs(words, path.at + 2)
    if not grammar.direct or second + 1 >= len(words) or not words.tags[path.at + 1] & AND:
        return False
    form = words.tags[second] & (THIRD | FIRST | FUTURE)
    if not form or not words.tags[second + 1] & BASE:
        return False
    if grammar.verbs.lemma(words.folded[second], form) not in grammar.wrappers.infinitive:
        return False
    path.at, path.form = second, form
    return True


def _behind_modal(words: Words, grammar: Grammar, index: int) -> int:
    """Past what stands between a modal and its verb: a colon, an aside, an adverb and then an aside ("will
    *also, as part of the plan,* open", "will, *inter alia: (a)* open").
    """
    index = past_moment(words, grammar, index)
    behind = skip_adverbs(words, index)
    parted = index < behind < len(words) and words.tags[behind] & (COMMA | COLON)
    if behind < len(words) and words.tags[behind] & (PREPOSITION | TO | BASE) == PREPOSITION:
        behind = _behind_phrase(words, behind)
        return behind if behind > index else index
    return bare_behind_asides(words, past_colon(words, behind if parted else index))


def _behind_phrase(words: Words, index: int) -> int:
    """ "shall *within sixty days* notify": the bare verb behind a phrase; the index itself without one."""
    for at in range(index + 1, min(index + NEAR, len(words))):
        tag = words.tags[at]
        if tag & (COMMA | FINITE | TO | SEMICOLON):
            break
        sure = tag & (BASE | NOUN | ADJECTIVE) == BASE or words.tags[min(at + 1, len(words) - 1)] & DETERMINER
        if tag & BASE and sure and not words.tags[at - 1] & (PREPOSITION | DETERMINER):
            return at
    return index


def _auxiliary(words: Words, grammar: Grammar, path: Path) -> bool:
    """Have or do before another verb: step over it. What "will have been done" is as good as a future."""
    word, following = words.folded[path.at], past_inset(words, skip_adverbs(words, path.at + 1))
    if following >= len(words):
        return False
    tag = words.tags[following]
    if _has_participle(words, grammar, path.at, following):
        if word in grammar.future_have:
            path.wrappers.append(FUTURE_FORM)
        path.perfect = path.perfect or word not in grammar.future_have
        path.form, path.at = PARTICIPLE, following
        return True
    if words.tags[path.at] & DO and tag & BASE:
        path.form, path.at = BASE, following
        return True
    if tag & GERUND and _is_under_way(words, grammar, path.at):
        path.form, path.at, path.progressive, path.own = GERUND, following, True, following
        return True
    return False


def _is_under_way(words: Words, grammar: Grammar, verb: int) -> bool:
    """ "*Se encuentra* elaborando un plan": whether a verb stands for the progressive's own auxiliary."""
    told = words.tags[verb] & (THIRD | FIRST | PAST)
    own = told and words.folded[verb - 1] in grammar.reflexive if verb else False
    lemma = grammar.verbs.lemma(words.folded[verb], told) if own else ""
    return lemma in grammar.wrappers.progressing


def _has_participle(words: Words, grammar: Grammar, have: int, following: int) -> bool:
    """Whether both make a perfect: "ter" only with a participle that agrees with nothing: "têm crescido"."""
    if not words.tags[following] & PARTICIPLE:
        return False
    participle = words.folded[following]
    planned = any(participle == noun for _, noun in grammar.wrappers.phrases)  # "têm *previsto* abrir"
    alike = words.folded[have] in grammar.compound and participle.endswith("o") and not planned
    return bool(words.tags[have] & HAVE) or alike


def _behind_be(words: Words, grammar: Grammar, path: Path, first: int, outer: int) -> Group | None:
    """Be and what follows: a wrapper's adjective, a passive, a progressive, or the verb itself."""
    be = path.at
    following = past_aside(words, skip_adverbs(words, be + 1))
    if grammar.direct:
        following = _past_word_aside(words, following)
    following = _past_floating(words, grammar, following)
    if following >= len(words):
        return copula_group(words, grammar, path, first, outer)
    tag = words.tags[following]
    called = grammar.direct and tag & DETERMINER and not path.past  # "será *la* encargada de vigilar"
    state = following + 1 if called else following
    if settled(words, grammar, path, following, first) or adjective(words, grammar, path, state):
        return None
    if grammar.direct and intended(words, grammar, path, following):
        return None
    granted = _granted(words, be, following) if words.folded[be] in grammar.settling else -1
    if granted >= 0:
        return passive_group(words, grammar, path, granted, first, outer)
    if tag & BE:
        path.at = following
        path.perfect = path.perfect or bool(words.tags[following] & PARTICIPLE)
        path.progressive = path.progressive or bool(words.tags[following] & GERUND)
        return None
    if (
        _is_welcome(words, grammar, following)
        or tag & PARTICIPLE
        or (path.wrappers and _unlisted(words, grammar, following))
    ):
        return passive_group(words, grammar, path, following, first, outer)
    process = _past_process(words, grammar, following)
    if grammar.direct and process > following:  # "está *a ser* construído"
        path.at, path.progressive = process, True
        return None
    following, tag = process, words.tags[process]
    if tag & GERUND and not tag & NOUN and not _describes(words, grammar, following):
        path.at, path.form, path.progressive = following, GERUND, True
        return None
    if _is_doing(words, grammar, path, following):
        return None
    if called and words.tags[min(state, len(words) - 1)] & TO:
        following, tag = state, words.tags[state]  # "nuestro fin es *el de* abrir"
    if (tag & TO or (grammar.direct and tag & BASE and not tag & NOUN)) and is_to(words, path, following):
        return None
    return copula_group(words, grammar, path, first, outer)


def _is_doing(words: Words, grammar: Grammar, path: Path, mark: int) -> bool:
    """ "está *a* abrir portos": the infinitive that tells what goes on, if the mark opens such a one."""
    verb = skip_adverbs(words, mark + 1)
    if not grammar.direct or (words.folded[mark],) not in grammar.wrappers.processes or verb >= len(words):
        return False
    if not words.tags[mark] & TO or not words.tags[verb] & BASE:
        return False
    path.at, path.form, path.infinitive, path.progressive = verb, BASE, True, True
    return True


def _past_word_aside(words: Words, comma: int) -> int:
    """ "O objetivo é, *pois*, abrir", "es, *por tanto*, abrir": the bare verb behind a word or two that
    commas enclose; the index itself without one.
    """
    for closing in (comma + 2, comma + 3):
        if closing + 1 < len(words) and words.tags[comma] & words.tags[closing] & COMMA:
            return closing + 1 if words.tags[closing + 1] & (BASE | NOUN) == BASE else comma
    return comma


def _is_welcome(words: Words, grammar: Grammar, index: int) -> bool:
    """ "are *welcome* to", no "is welcome news"."""
    if grammar.direct or words.folded[index] not in grammar.welcome:
        return words.folded[index] in grammar.welcome
    behind = words.tags[index + 1] if index + 1 < len(words) else ADVERB
    return bool(behind & (ADVERB | PREPOSITION | TO | COMMA | SEMICOLON | AND | SUBORDINATOR | FINITE))


def _past_process(words: Words, grammar: Grammar, index: int) -> int:
    """ "is *in the process of* drafting", "está *a* ser feito": the form in -ing, or the auxiliary, behind
    such a phrase, or the index itself.
    """
    going = BE if grammar.direct else GERUND
    for phrase in grammar.wrappers.processes:
        behind = index + len(phrase)
        if behind < len(words) and tuple(words.folded[index:behind]) == phrase:
            return behind if words.tags[behind] & going else index
    return index


def _describes(words: Words, grammar: Grammar, index: int) -> bool:
    """ "Both aims are mutually *reinforcing*": a form in -ing that is an adjective, nothing behind it."""
    behind = words.tags[index + 1] if index + 1 < len(words) else COMMA
    alone = bool(behind & (COMMA | SEMICOLON | AND)) and not grammar.direct
    return alone and words.folded[index] in grammar.adjectival


def _unlisted(words: Words, grammar: Grammar, index: int) -> bool:
    """ "will be *defunded*": a participle of a verb that no list has, by its ending behind "will be"."""
    word = words.folded[index]
    if words.tags[index] or "-" in word or word in grammar.kinds or words.tags[index - 1] & DETERMINER:
        return False  # "more circumscribed": a state
    return word.endswith(grammar.done_endings) and word not in grammar.done_endings  # "will be ed.": a slip


def _past_floating(words: Words, grammar: Grammar, index: int) -> int:
    """ "are *both* committed to", "are *each* training": past what stands for the subject before its verb."""
    if index + 1 < len(words) and words.folded[index] in grammar.floating:
        behind = skip_adverbs(words, index + 1)
        known = behind < len(words) and words.folded[behind] in grammar.wrappers.adjective
        if known or (behind < len(words) and words.tags[behind] & (PARTICIPLE | GERUND)):
            return behind
    return index


def _granted(words: Words, be: int, following: int) -> int:
    """ "Fica o Poder Executivo autorizado a": the participle behind whom it is said of, with an infinitive;
    -1 where none stands there.
    """
    for at in range(following + 1, min(be + 2 * NEAR, len(words) - 2)):
        if words.tags[at] & (COMMA | FINITE | TO):
            break
        if words.tags[at] & PARTICIPLE and words.tags[at + 1] & TO:
            return at
    return -1
