"""Verb groups: from the first word of a predicate to its main verb, through what introduces it.

"is willing to work with its neighbours to expand" is one group: its verb is *expand*, and the words
before it are its wrapper, which carry how firm the statement is.
"""

from __future__ import annotations

from dataclasses import dataclass

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
    SUBJECT,
    TO,
    Grammar,
)
from constancia.lexicon.verbs import BASE, CONDITIONAL, FIRST, FUTURE, GERUND, NOUN, PARTICIPLE, PAST, THIRD
from constancia.statements.words import Words

# Names for wrappers that are no word of their own, in every language.
IS_TO, FUTURE_FORM, CONDITIONAL_FORM = "be to", "future", "conditional"
LEXICAL = BASE | THIRD | PAST | PARTICIPLE | GERUND
_WE_DID = FIRST | PAST
_HEADS = LEXICAL | FIRST | FUTURE | CONDITIONAL | HAVE | DO | BE
COMPANY = 60  # words that may stand between "work with" and its "to": the longest seen has 41
ASIDE = 15  # words put in between a verb and its infinitive
LONGEST_NUMBER = 4  # signs of a number in a run-in list, as in "(viii)"
NEAR = 8  # words between a verb and the noun that makes both a wrapper: "reaffirm our shared commitment to"


@dataclass(frozen=True, slots=True)
class Group:
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


@dataclass(slots=True)
class _Path:
    """How far a group has been read."""

    at: int
    form: int
    wrappers: list[str]
    infinitive: bool = False
    perfect: bool = False
    progressive: bool = False
    past: bool = False


def skip_adverbs(words: Words, index: int) -> int:
    """The first word from `index` on that is no adverb; the number of words where there is none."""
    tags, end = words.tags, len(words.tags)
    while index < end and tags[index] & ADVERB:
        index += 1
        if index + 1 < end and tags[index] & AND and tags[index + 1] & ADVERB:
            index += 1
    return index


def read(words: Words, grammar: Grammar, first: int, form: int) -> Group | None:
    """The verb group that starts at `first` with a verb in `form` (FINITE forms by their own tag).

    None where no verb comes of it, as in a sentence that breaks off behind its modal.
    """
    path = _Path(first, form, [])
    outer = form
    while True:
        path.at = skip_adverbs(words, path.at)
        if path.at >= len(words):
            return None
        tag = words.tags[path.at]
        path.past = path.past or words.folded[path.at] in grammar.past or tag & _WE_DID == _WE_DID
        if path.wrappers and tag & TO:
            path.at += 1
        elif path.wrappers and _wishes(words, grammar, path):
            continue
        elif tag & MODAL:
            path.wrappers.append(words.folded[path.at])
            path.at, path.form = _behind_asides(words, _past_colon(words, path.at + 1)), BASE
        elif tag & BE:
            done = _behind_be(words, grammar, path, first, outer)
            if done is not None:
                return done
        elif tag & (HAVE | DO) and _auxiliary(words, path):
            continue
        elif not _introduces(words, grammar, path):
            return _main(words, grammar, path, first, outer)


def _wishes(words: Words, grammar: Grammar, path: _Path) -> bool:
    """ "would like to": a word that is a verb behind a modal alone."""
    word = words.folded[path.at]
    if word not in grammar.wishes or path.at + 1 >= len(words) or not words.tags[path.at + 1] & TO:
        return False
    return _to(words, path, path.at + 1, word)


def _past_colon(words: Words, index: int) -> int:
    """ "will: (1) plant": the word behind the colon and the first number of a run-in list."""
    if index >= len(words) or not words.tags[index] & COLON:
        return index
    return past_number(words, index + 1)


def past_number(words: Words, index: int) -> int:
    """Past a number in brackets that stands in a run-in list: "; (2) "."""
    folded, end = words.folded, index + 3
    if end >= len(folded) or folded[index] != "(" or folded[index + 2] != ")":
        return index
    return end if len(folded[index + 1]) <= LONGEST_NUMBER else index


def _behind_asides(words: Words, index: int) -> int:
    """ "shall, where practicable, notify": the bare verb behind the commas, or the index itself."""
    if index >= len(words) or not words.tags[index] & COMMA:
        return index
    for at in range(index + 1, min(index + 2 * ASIDE, len(words))):
        if words.tags[at - 1] & COMMA and words.tags[skip_adverbs(words, at) % len(words)] & BASE:
            return at
    return index


def _auxiliary(words: Words, path: _Path) -> bool:
    """Have or do before another verb: step over it."""
    following = skip_adverbs(words, path.at + 1)
    if following >= len(words):
        return False
    tag = words.tags[following]
    if words.tags[path.at] & HAVE and tag & PARTICIPLE:
        path.perfect, path.form, path.at = True, PARTICIPLE, following
        return True
    if words.tags[path.at] & DO and tag & BASE:
        path.form, path.at = BASE, following
        return True
    return False


def _behind_be(words: Words, grammar: Grammar, path: _Path, first: int, outer: int) -> Group | None:
    """Be and what follows: a wrapper's adjective, a passive, a progressive, or the verb itself."""
    be = path.at
    following = skip_adverbs(words, be + 1)
    if following >= len(words):
        return _copula(words, grammar, path, first, outer)
    word, tag = words.folded[following], words.tags[following]
    if _adjective(words, grammar, path, following):
        return None
    granted = _granted(words, be, following) if words.folded[be] in grammar.settling else -1
    if granted >= 0:
        return _passive(words, grammar, path, granted, first, outer)
    if tag & BE:
        path.at = following
        path.perfect = path.perfect or bool(words.tags[following] & PARTICIPLE)
        path.progressive = path.progressive or bool(words.tags[following] & GERUND)
        return None
    if word in grammar.welcome or tag & PARTICIPLE:
        return _passive(words, grammar, path, following, first, outer)
    if tag & GERUND and not tag & NOUN:
        path.at, path.form, path.progressive = following, GERUND, True
        return None
    if (tag & TO or (grammar.direct and tag & BASE and not tag & NOUN)) and _is_to(words, path, following):
        return None
    return _copula(words, grammar, path, first, outer)


def _granted(words: Words, be: int, following: int) -> int:
    """ "Fica o Poder Executivo autorizado a": the participle behind whom it is said of, with an infinitive;
    -1 where none stands there.
    """
    for at in range(following + 1, min(be + NEAR, len(words) - 2)):
        if words.tags[at] & (COMMA | FINITE | TO):
            break
        if words.tags[at] & PARTICIPLE and words.tags[at + 1] & TO:
            return at
    return -1


def _is_to(words: Words, path: _Path, following: int) -> bool:
    """ "is to ensure", "es fortalecer": what is planned."""
    verb = skip_adverbs(words, following + 1) if words.tags[following] & TO else following
    if verb >= len(words) or not words.tags[verb] & (BASE | BE):
        return False
    path.wrappers.append(IS_TO)
    path.at, path.form, path.infinitive = verb, BASE, True
    return True


def _passive(words: Words, grammar: Grammar, path: _Path, verb: int, first: int, outer: int) -> Group:
    """ "is carried out", "are welcome to"."""
    lemma = grammar.verbs.lemma(words.folded[verb], PARTICIPLE)
    if words.folded[path.at] in grammar.future_be:
        path.wrappers.append(FUTURE_FORM)
    end = _particle(words, grammar, verb, lemma)
    return Group(
        first,
        verb,
        end,
        _with_particle(words, lemma, verb, end),
        PARTICIPLE,
        outer,
        tuple(path.wrappers),
        passive=True,
        perfect=path.perfect,
        progressive=path.progressive,
        past=path.past,
        negative=_has(words, grammar.negations, first, verb),
    )


def _copula(words: Words, grammar: Grammar, path: _Path, first: int, outer: int) -> Group:
    following = min(path.at + 2, len(words))
    negative = _has(words, grammar.negations, first, following)
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


def _introduces(words: Words, grammar: Grammar, path: _Path) -> bool:
    """Whether the verb at hand only introduces another; if so, step to that one."""
    word = words.folded[path.at]
    have = words.tags[path.at] & HAVE
    lemma = grammar.lemmas["have"] if have else grammar.verbs.lemma(word, path.form)
    wrappers = grammar.wrappers
    verb = path.at
    if lemma in wrappers.copula:
        state = skip_adverbs(words, verb + 1)
        if _adjective(words, grammar, path, state):
            return True
        if (
            state < len(words)
            and words.folded[state] in wrappers.adjective
            and words.tags[state] & PARTICIPLE
        ):
            path.wrappers.append(lemma)
            path.at, path.form = state, PARTICIPLE
            return True
    if lemma in wrappers.obliging and _obliged(words, grammar, path, lemma):
        return True
    if lemma in wrappers.gerund and _gerund(words, path, verb + 1, lemma):
        return True
    if lemma in wrappers.company and _towards(words, grammar, path, verb + 1, lemma):
        return True
    if lemma in wrappers.committing and _committed(words, path, verb + 1, lemma):
        return True
    if lemma in wrappers.infinitive and _infinitive(
        words, path, verb + 1, lemma, COMPANY if lemma in wrappers.company else 0, grammar
    ):
        return True
    if lemma in grammar.phrase_verbs and _phrase(words, grammar, path, lemma):
        return True
    return lemma in wrappers.statement and _statement(words, grammar, path, lemma)


def _obliged(words: Words, grammar: Grammar, path: _Path, lemma: str) -> bool:
    """ "tenemos que invertir", "havemos de concluir": both words together are the wrapper."""
    link = skip_adverbs(words, path.at + 1)
    if link >= len(words) or words.folded[link] not in grammar.wrappers.obliging_links:
        return False
    verb = skip_adverbs(words, link + 1)
    if verb >= len(words) or not words.tags[verb] & (BASE | BE) or words.tags[verb] & NOUN:
        return False
    return _verb(words, path, verb, f"{lemma}_{words.folded[link]}")


def _adjective(words: Words, grammar: Grammar, path: _Path, index: int) -> bool:
    """ "willing to", "committed to", "united in our determination to"."""
    if index >= len(words) or words.folded[index] not in grammar.wrappers.adjective:
        return False
    word = words.folded[index]
    behind = skip_adverbs(words, index + 1)
    if grammar.direct and behind < len(words) and words.tags[behind] & BASE:
        return _verb(words, path, behind, word)
    if behind < len(words) and words.tags[behind] & TO:
        done = behind + 1 < len(words) and words.tags[behind + 1] & GERUND
        if word in grammar.wrappers.needs and (done or words.folded[behind] in grammar.guess_after):
            return False  # "essential *for* reducing", "essential to reducing": what it is needed for
        return _to(words, path, behind, word) or _shared(words, grammar, path, behind, word)
    if behind < len(words) and words.folded[behind] in grammar.wrapper_links:
        return _noun(words, grammar, path, behind + 1, word)
    return False


def _to(words: Words, path: _Path, to: int, lemma: str) -> bool:
    """Step behind an infinitive's mark, to a verb in its bare form or in -ing."""
    return _verb(words, path, skip_adverbs(words, to + 1), lemma)


def _verb(words: Words, path: _Path, verb: int, lemma: str) -> bool:
    """Step to a verb in its bare form or in -ing; False where the word is none."""
    if verb >= len(words):
        return False
    tag = words.tags[verb]
    if tag & (BASE | BE):
        form = BASE
    elif tag & GERUND:
        form = GERUND
    else:
        return False
    path.wrappers.append(lemma)
    path.at, path.form, path.infinitive = verb, form, True
    return True


def _shared(words: Words, grammar: Grammar, path: _Path, to: int, lemma: str) -> bool:
    """ "committed to (...) cooperation to resolve / in strengthening"."""
    for noun in range(to + 1, min(to + 4, len(words) - 1)):
        if words.folded[noun] in grammar.wrappers.shared:
            following = words.tags[noun + 1]
            if following & TO:
                return _to(words, path, noun + 1, lemma)
            if following & PREPOSITION and noun + 2 < len(words) and words.tags[noun + 2] & GERUND:
                return _to(words, path, noun + 1, lemma)
            return False
    return False


def _gerund(words: Words, path: _Path, index: int, lemma: str) -> bool:
    """ "continue strengthening", "commit to pursuing", "look forward to working"."""
    verb = skip_adverbs(words, index)
    if verb < len(words) and words.tags[verb] & TO:
        verb = skip_adverbs(words, verb + 1)
    if verb >= len(words) or not words.tags[verb] & GERUND:
        return False
    path.wrappers.append(lemma)
    path.infinitive = words.tags[verb - 1] & TO != 0
    path.at, path.form = verb, GERUND
    return True


def _towards(words: Words, grammar: Grammar, path: _Path, index: int, lemma: str) -> bool:
    """ "work towards aligning"."""
    behind = index < len(words) and words.folded[index] in grammar.towards
    return behind and _gerund(words, path, index + 1, lemma)


def _committed(words: Words, path: _Path, index: int, lemma: str) -> bool:
    """ "committed their governments to working"."""
    for to in range(index, min(index + NEAR, len(words) - 1)):
        if words.tags[to] & (COMMA | SEMICOLON | FINITE):
            return False
        if words.tags[to] & TO:
            verb = skip_adverbs(words, to + 1)
            return verb < len(words) and bool(words.tags[verb] & GERUND) and _to(words, path, to, lemma)
    return False


def _infinitive(words: Words, path: _Path, index: int, lemma: str, reach: int, grammar: Grammar) -> bool:
    """ "intend to expand"; with company, "work with its neighbours to expand"."""
    direct, topics = grammar.direct, grammar.topics
    behind = skip_adverbs(words, index)
    if behind >= len(words):
        return False
    if direct and words.tags[behind] & (BASE | BE) and not words.tags[behind] & NOUN:
        return _verb(words, path, behind, lemma)
    marked = direct and words.folded[behind] in grammar.marks and behind + 1 < len(words)
    if marked and words.tags[behind + 1] & COMMA:
        behind += 1  # "se comprometen a, en seis meses, abrir"
    if words.tags[behind] & COMMA:
        behind = _behind_aside(words, behind)
        if direct and words.tags[behind] & BASE:
            return _verb(words, path, behind, lemma)
    if words.tags[behind] & TO:
        return _to(words, path, behind, lemma)
    for to in range(behind, min(behind + reach, len(words) - 1)):
        tag = words.tags[to]
        if tag & (SEMICOLON | COLON | FINITE) or words.folded[to] in topics:
            return False
        if tag & TO:
            verb = skip_adverbs(words, to + 1)
            if verb < len(words) and words.tags[verb] & BASE:
                return _to(words, path, to, lemma)
        if tag & (COMMA | AND) and _list_goes_on(words, to):
            return False
    return False


def _behind_aside(words: Words, comma: int) -> int:
    """ "intend, within their means, to": the word behind the second comma, if a verb comes."""
    for index in range(comma + 1, min(comma + ASIDE, len(words) - 1)):
        if words.tags[index] & COMMA:
            return index + 1 if words.tags[index + 1] & (TO | BASE) else comma
    return comma


def _list_goes_on(words: Words, separator: int) -> bool:
    """Whether a verb stands right behind a comma or an *and*."""
    index = separator + 1
    while index < len(words) and words.tags[index] & (AND | ADVERB):
        index += 1
    return index < len(words) and bool(words.tags[index] & BASE) and not words.tags[index] & NOUN


def _phrase(words: Words, grammar: Grammar, path: _Path, lemma: str) -> bool:
    """ "join hands with its neighbours to"."""
    for noun in range(path.at + 1, min(path.at + 4, len(words))):
        if (lemma, words.folded[noun]) in grammar.wrappers.phrases:
            return _infinitive(words, path, noun + 1, lemma, COMPANY, grammar)
    return False


def _statement(words: Words, grammar: Grammar, path: _Path, lemma: str) -> bool:
    """ "reaffirm our shared commitment to strengthen"."""
    following = path.at + 1
    if following >= len(words):
        return False
    if (
        not words.tags[following] & (DETERMINER | ADVERB)
        and words.folded[following] not in grammar.wrappers.noun
    ):
        return False
    return _noun(words, grammar, path, path.at + 1, lemma)


def _noun(words: Words, grammar: Grammar, path: _Path, index: int, lemma: str) -> bool:
    for noun in range(index, min(index + NEAR, len(words) - 1)):
        if words.tags[noun] & (COMMA | FINITE | TO) or (words.tags[noun] & PREPOSITION and noun > index):
            return False
        if words.folded[noun] in grammar.wrappers.noun:
            to = _mark_behind(words, noun + 1)
            if to >= 0:
                return _to(words, path, to, lemma) or _shared(words, grammar, path, to, lemma)
    return False


def _mark_behind(words: Words, index: int) -> int:
    """The infinitive's mark behind a noun and its adjectives; -1 where none follows."""
    for to in range(index, min(index + NEAR, len(words))):
        if words.tags[to] & TO:
            return to
        if words.tags[to] & COMMA and to == index:
            behind = _behind_aside(words, to)
            return behind if words.tags[behind] & TO else -1
        if words.tags[to] & (COMMA | AND | FINITE):
            break
    return -1


def _main(words: Words, grammar: Grammar, path: _Path, first: int, outer: int) -> Group | None:
    """The group that ends at the verb at hand."""
    tag = words.tags[path.at]
    if not tag & _HEADS and not _must_be_verb(words, path):
        return None
    if tag & SUBJECT:
        return None
    lemma = _lemma(words, grammar, path)
    end = _particle(words, grammar, path.at, lemma)
    if tag & (FUTURE | CONDITIONAL):
        path.wrappers.append(FUTURE_FORM if tag & FUTURE else CONDITIONAL_FORM)
    return Group(
        first,
        path.at,
        end,
        grammar.verbs.reflexive.get(lemma) or _with_particle(words, lemma, path.at, end),
        path.form,
        outer,
        tuple(path.wrappers),
        infinitive=path.infinitive,
        perfect=path.perfect,
        progressive=path.progressive,
        past=path.past,
        reflexive=_has(words, grammar.reflexive, first, path.at) or _hung(words, first, path.at + 1),
        negative=_has(words, grammar.negations, first, path.at),
    )


def _has(words: Words, listed: frozenset[str], first: int, verb: int) -> bool:
    """Whether one of some words stands in front of the verb, or hung on the word before it."""
    return any(words.folded[index] in listed for index in range(first, verb))


def _must_be_verb(words: Words, path: _Path) -> bool:
    """Whether a word that is not listed stands right behind a modal: "shall gazette"."""
    behind = words.tags[path.at - 1] if path.at else 0
    return not words.tags[path.at] and path.form == BASE and bool(behind & MODAL)


def _hung(words: Words, first: int, end: int) -> bool:
    """Whether a pronoun hangs on a verb of the third person: "promove-se", whose word is cut to "promove"."""
    return any(
        words.ends[at] - words.starts[at] > len(words.folded[at]) and not words.tags[at] & (FIRST | BASE)
        for at in range(first, end)
    )


def _lemma(words: Words, grammar: Grammar, path: _Path) -> str:
    tag = words.tags[path.at]
    if tag & HAVE:
        return grammar.lemmas["have"]
    if tag & DO:
        return grammar.lemmas["do"]
    return grammar.verbs.lemma(words.folded[path.at], path.form)


def _particle(words: Words, grammar: Grammar, verb: int, lemma: str) -> int:
    """The end of the verb with the particle right behind it."""
    for particle in grammar.verbs.particles.get(lemma, ()):
        end = verb + 1 + len(particle)
        if tuple(words.folded[verb + 1 : end]) == particle:
            return end
    return verb + 1


def _with_particle(words: Words, lemma: str, verb: int, end: int) -> str:
    return " ".join([lemma, *words.folded[verb + 1 : end]])
