"""What a verb group is, and how it closes: with its main verb, a passive or a copula."""

from __future__ import annotations

from typing import NamedTuple

from constancia.lexicon.clauses import (
    ADVERB,
    BE,
    DO,
    HAVE,
    MODAL,
    SUBJECT,
    Grammar,
)
from constancia.lexicon.verbs import (
    BASE,
    CONDITIONAL,
    FIRST,
    FUTURE,
    GERUND,
    PARTICIPLE,
    PAST,
    THIRD,
)
from constancia.statements.spaced.verbs.paths import Path
from constancia.statements.spaced.words.steps import (
    particle,
)
from constancia.statements.spaced.words.words import Words

# Names for wrappers that are no word of their own, in every language.
FUTURE_FORM, CONDITIONAL_FORM = "future", "conditional"
LEXICAL = BASE | THIRD | PAST | PARTICIPLE | GERUND
_HEADS = LEXICAL | FIRST | FUTURE | CONDITIONAL | HAVE | DO | BE


class Group(NamedTuple):
    """One verb group, as word indexes: `first` to `end` (exclusive), the main verb at `verb`.

    `form` is what the main verb is (one bit of lexicon/verbs.py), `outer` what the first verb of the
    group is: coordinated verbs repeat one or the other. `wrappers` names what stands before the verb,
    in order: modals as written, verbs by lemma, adjectives as written.
    """

    first: int
    verb: int
    end: int
    lemma: str
    form: int
    outer: int
    wrappers: tuple[str, ...] = ()
    infinitive: bool = False
    passive: bool = False
    perfect: bool = False
    progressive: bool = False
    copula: bool = False
    past: bool = False
    reflexive: bool = False
    negative: bool = False

    @property
    def wrapped(self) -> bool:
        return bool(self.wrappers)


def closed(words: Words, grammar: Grammar, path: Path, first: int, outer: int) -> Group | None:
    """The group that ends at the verb at hand."""
    tag = words.tags[path.at]
    if not tag & _HEADS and not _must_be_verb(words, path):
        return None
    if tag & SUBJECT:
        return None
    lemma = _lemma(words, grammar, path)
    behind = particle(words, grammar, path.at, lemma)
    own = max(first, path.own)
    if tag & (FUTURE | CONDITIONAL):
        path.wrappers.append(FUTURE_FORM if tag & FUTURE else CONDITIONAL_FORM)
    return Group(
        first,
        path.at,
        path.at + 1 + len(behind),
        grammar.verbs.reflexive.get(lemma) or " ".join((lemma, *behind)),
        path.form,
        outer,
        tuple(path.wrappers),
        infinitive=path.infinitive,
        perfect=path.perfect,
        progressive=path.progressive,
        past=path.past,
        reflexive=_has(words, grammar.reflexive, own, path.at) or _hung(words, first, path.at + 1),
        negative=_denied(words, grammar, first, path.at),
    )


def passive_group(words: Words, grammar: Grammar, path: Path, verb: int, first: int, outer: int) -> Group:
    """ "is carried out", "are welcome to"."""
    word = words.folded[verb]
    lemma = _dictionary(grammar, word, PARTICIPLE)
    if not words.tags[verb]:
        lemma = next((word.removesuffix(end) for end in grammar.done_endings if word.endswith(end)), lemma)
    if words.folded[path.at] in grammar.future_be:
        path.wrappers.append(FUTURE_FORM)
    behind = particle(words, grammar, verb, lemma)
    return Group(
        first,
        verb,
        verb + 1 + len(behind),
        " ".join((lemma, *behind)),
        PARTICIPLE,
        outer,
        tuple(path.wrappers),
        passive=True,
        perfect=path.perfect,
        progressive=path.progressive,
        past=path.past,
        negative=_denied(words, grammar, first, verb),
    )


def copula_group(words: Words, grammar: Grammar, path: Path, first: int, outer: int) -> Group:
    following = min(path.at + 2, len(words))
    negative = _denied(words, grammar, first, following)
    return Group(
        first,
        path.at,
        path.at + 1,
        grammar.lemmas["be"],
        path.form,
        outer,
        tuple(path.wrappers),
        copula=True,
        perfect=path.perfect,
        past=path.past,
        negative=negative,
    )


def _has(words: Words, listed: frozenset[str], first: int, verb: int) -> bool:
    """Whether one of some words stands in front of the verb, or hung on the word before it."""
    return not listed.isdisjoint(words.folded[first:verb])


def _denied(words: Words, grammar: Grammar, first: int, verb: int) -> bool:
    """Whether what denies stands in front of the verb: not "*no solo* limita", which denies nothing."""
    return any(
        words.folded[at] in grammar.negations and words.folded[at + 1] not in grammar.before_verbs
        for at in range(first, min(verb, len(words) - 1))
    )


def _must_be_verb(words: Words, path: Path) -> bool:
    """Whether a word that is not listed stands behind a modal: "shall gazette", "will not sunset"."""
    before = path.at - 1
    while before > 0 and words.tags[before] & ADVERB:
        before -= 1
    behind = words.tags[before] if path.at else 0
    return not words.tags[path.at] and path.form == BASE and bool(behind & MODAL)


def _hung(words: Words, first: int, end: int) -> bool:
    """Whether a pronoun hangs on a verb of the third person: "promove-se", whose word is cut to "promove"."""
    return any(
        words.ends[at] - words.starts[at] > len(words.folded[at]) and not words.tags[at] & (FIRST | BASE)
        for at in range(first, end)
    )


def _lemma(words: Words, grammar: Grammar, path: Path) -> str:
    tag = words.tags[path.at]
    if tag & HAVE:
        return grammar.lemmas["have"]
    if tag & DO:
        return grammar.lemmas["do"]
    if path.form == BASE and tag & PAST and not (tag & BASE or grammar.direct):
        return words.folded[path.at]  # "will *found* a university"
    return _dictionary(grammar, words.folded[path.at], path.form)


def _dictionary(grammar: Grammar, word: str, form: int) -> str:
    """The dictionary form of a verb, also where it is done again: "renamed" is "rename"."""
    known = grammar.verbs.readings
    rest = word.removeprefix(grammar.again)
    if grammar.again and rest != word and word not in known and rest in known:
        return grammar.again + grammar.verbs.lemma(rest, form)
    return grammar.verbs.lemma(word, form)
