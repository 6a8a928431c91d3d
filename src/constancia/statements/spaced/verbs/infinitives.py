"""The infinitive that a verb introduces: "intend to expand", "queremos, en mayo, abrir"."""

from __future__ import annotations

from constancia.lexicon.clauses import (
    AND,
    BE,
    COLON,
    COMMA,
    FINITE,
    PREPOSITION,
    RELATIVE,
    SEMICOLON,
    THAT,
    TO,
    Grammar,
)
from constancia.lexicon.verbs import ADJECTIVE, BASE, NOUN, PARTICIPLE, THIRD
from constancia.statements.spaced.verbs.paths import COMPANY, Path, to_marked, to_verb
from constancia.statements.spaced.words.steps import (
    ASIDE,
    NEAR,
    behind_aside,
    is_bare,
    list_goes_on,
    past_colon,
    skip_adverbs,
)
from constancia.statements.spaced.words.words import Words
from constancia.text.tokens import is_year


def infinitive(words: Words, path: Path, index: int, lemma: str, reach: int, grammar: Grammar) -> bool:
    """ "intend to expand"; with company, "work with its neighbours to expand"."""
    direct, topics = grammar.direct, grammar.topics
    particles = grammar.verbs.particles.get(lemma, ()) if lemma in grammar.wrappers.gerund else ()
    if index < len(words) and (words.folded[index],) in particles:
        return False  # "look *forward* to further progress"
    behind = past_colon(words, skip_adverbs(words, index))
    if behind >= len(words):
        return False
    bare = _bare(words, grammar, behind) if direct else -1
    if bare >= 0:
        return to_verb(words, path, bare, lemma)
    marked = direct and words.folded[behind] in grammar.marks and behind + 1 < len(words)
    if marked and words.tags[behind + 1] & COMMA:
        behind += 1  # "se comprometen a, en seis meses, abrir"
    if words.tags[behind] & COMMA:
        behind = behind_aside(words, behind)
        if direct and words.tags[behind] & BASE:
            return to_verb(words, path, behind, lemma)
    if direct and lemma in grammar.wrappers.gerund and words.folded[behind] in grammar.guess_after:
        return False  # "segue *para* ser discutido"
    timed = _behind_time(words, grammar, behind) if direct and not reach else -1
    if timed >= 0:
        return to_verb(words, path, timed, lemma)
    opened = _behind_phrase(words, grammar, behind, lemma) if direct else -1
    if opened >= 0:
        return to_verb(words, path, opened, lemma)
    whom = _behind_whom(words, grammar, behind, lemma)
    if whom >= 0 and is_bare(words, whom):
        return to_verb(words, path, whom, lemma)
    if whom >= 0:
        return to_marked(words, grammar, path, whom, lemma)
    if words.tags[behind] & TO:
        return to_marked(words, grammar, path, behind, lemma)
    for to in range(behind, min(behind + reach, len(words) - 1)):
        tag = words.tags[to]
        if tag & (SEMICOLON | COLON | FINITE) or words.folded[to] in topics or (direct and tag & THAT):
            return False
        if tag & TO:
            verb = skip_adverbs(words, to + 1)
            if verb < len(words) and words.tags[verb] & NOUN and words.folded[to - 1] in grammar.to_nouns:
                continue  # "cooperate to cut barriers *to trade*"
            if verb < len(words) and words.tags[verb] & BASE and not _is_theirs(words, grammar, behind, to):
                return to_marked(words, grammar, path, to, lemma)
        if tag & (COMMA | AND) and (list_goes_on(words, to) or (direct and _tells(words, to + 1))):
            return False
    return False


def _bare(words: Words, grammar: Grammar, behind: int) -> int:
    """The verb right behind its verb, with no mark or past what stands between both, in a language that joins
    them so; -1 where none is.
    """
    marked = words.folded[behind] in grammar.marks and behind + 1 < len(words)
    able = behind + marked
    if words.folded[able] in grammar.wrappers.able and is_bare(words, able + 1):
        return able + 1  # "vão *poder* comprar", "passam a *poder* marcar"
    if words.tags[behind] & FINITE and is_bare(words, behind + 1):
        return behind + 1  # "o que queremos *é* abrir"
    if words.tags[behind] & (BASE | BE) and not words.tags[behind] & NOUN:
        return behind
    if words.folded[behind] in grammar.clitics and is_bare(words, behind + 1):
        return behind + 1  # "decidimos *nos* concentrar"
    if marked and words.folded[behind + 1] in grammar.clitics and is_bare(words, behind + 2):
        return behind + 2  # "comprometem-se a *nos* apoiar"
    return -1


def _behind_time(words: Words, grammar: Grammar, index: int) -> int:
    """ "pretendemos *até ao final da legislatura* abrir": the bare verb behind a time, or -1."""
    if not words.tags[index] & PREPOSITION or words.tags[index] & TO:
        return -1
    for at in range(index + 1, min(index + NEAR, len(words))):
        if words.tags[at] & (FINITE | COMMA | SEMICOLON | THAT | RELATIVE | TO):
            break
        if is_bare(words, at):
            told = words.folded[index:at]
            timed = not grammar.moments.isdisjoint(told) or any(is_year(word) for word in told)
            return at if timed else -1
    return -1


def _behind_phrase(words: Words, grammar: Grammar, index: int, lemma: str) -> int:
    """ "acuerdan *en su programa* abrir", "acuerdan *en su calidad de anfitriones*, abrir": the bare verb of
    what is settled or vowed, behind a phrase; or -1.
    """
    settles = lemma in grammar.wrappers.settled or lemma in grammar.wrappers.vowing
    if not settles or not words.tags[index] & PREPOSITION or words.tags[index] & TO:
        return -1
    for at in range(index + 1, min(index + ASIDE, len(words) - 1)):
        if is_bare(words, at + bool(words.tags[at] & COMMA)):
            return at + bool(words.tags[at] & COMMA)
        if words.tags[at] & (FINITE | COMMA | SEMICOLON | COLON | THAT | RELATIVE | TO | AND):
            return -1
    return -1


def _behind_whom(words: Words, grammar: Grammar, index: int, lemma: str) -> int:
    """ "se comprometió *con los vecinos* a reparar", "acordó *con ellos* abrir": the act's mark, or its bare
    verb, behind those it is said to; or -1.
    """
    if words.folded[index] not in grammar.wrappers.witnesses:
        return -1
    vows, settles = lemma in grammar.wrappers.vowing, lemma in grammar.wrappers.settled
    for at in range(index + 2, min(index + COMPANY, len(words))):
        if words.tags[at] & (FINITE | COMMA | SEMICOLON | COLON | THAT | RELATIVE):
            break
        if is_bare(words, at):
            behind = words.tags[at - 1] & (TO | PREPOSITION)
            if not behind:
                return at if settles else -1
            return at - 1 if vows and words.folded[at - 1] in grammar.datives else -1
    return -1


def _tells(words: Words, index: int) -> bool:
    """ "trabaja en una reforma *y confía* en lograr": whether a verb of the same subject stands here."""
    tag = words.tags[index]
    return bool(tag & THIRD) and not tag & (NOUN | ADJECTIVE | PARTICIPLE | PREPOSITION)


def _is_theirs(words: Words, grammar: Grammar, start: int, to: int) -> bool:
    """ "work with all who *want to* join": whether an infinitive is what the company is said to want."""
    told = any(words.tags[at] & (RELATIVE | THAT) for at in range(start, to))
    lemma = grammar.verbs.lemma(words.folded[to - 1], THIRD | BASE)
    return told and lemma in grammar.wrappers.infinitive
