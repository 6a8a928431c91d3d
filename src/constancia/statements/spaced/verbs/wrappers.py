"""What introduces a verb, and the step from there to it: "is willing to", "agreed that officials would"."""

from __future__ import annotations

from constancia.lexicon.clauses import (
    ADVERB,
    AND,
    BE,
    CAPITAL,
    COLON,
    COMMA,
    DETERMINER,
    FINITE,
    HAVE,
    PREPOSITION,
    RELATIVE,
    SEMICOLON,
    THAT,
    TO,
    Grammar,
)
from constancia.lexicon.verbs import BASE, FUTURE, GERUND, NOUN, PARTICIPLE
from constancia.statements.spaced.verbs.infinitives import infinitive
from constancia.statements.spaced.verbs.paths import COMPANY, Path, to_marked, to_verb
from constancia.statements.spaced.verbs.promised import announced, intends, of_oneself, promised
from constancia.statements.spaced.words.steps import (
    ASIDE,
    NEAR,
    behind_aside,
    is_bare,
    mark_behind,
    past_colon,
    past_number,
    skip_adverbs,
)
from constancia.statements.spaced.words.words import Words

POSSESSIVES = ("’s", "'s", "s’", "s'")

IS_TO = "be to"  # the name of this wrapper, which is no word of its own, in every language


def introduces(words: Words, grammar: Grammar, path: Path) -> bool:
    """Whether the verb at hand only introduces another; if so, step to that one."""
    word = words.folded[path.at]
    have = words.tags[path.at] & HAVE
    lemma = grammar.lemmas["have"] if have else grammar.verbs.lemma(word, path.form)
    wrappers = grammar.wrappers
    verb = path.at
    if lemma in wrappers.copula and _is_ready(words, grammar, path, lemma):
        return True
    if _listed(words, path, verb + 1, lemma):
        return True
    stresses = lemma in wrappers.stressing
    oneself = (stresses or lemma in wrappers.pledging) and of_oneself(words, grammar, verb + 2)
    promises = lemma in wrappers.resolving or oneself
    said = skip_adverbs(words, verb + 1)  # "decides also that"
    if promises and (
        promised(words, grammar, path, said, lemma)
        or (not stresses and intends(words, grammar, path, said, lemma))
    ):
        return True
    if announced(words, grammar, path, verb + 1, lemma):
        return True
    if lemma in wrappers.obliging and _obliged(words, grammar, path, lemma):
        return True
    if lemma in wrappers.gerund and _gerund(words, path, verb + 1, lemma):
        return True
    led = (
        wrappers.company if grammar.direct else wrappers.company | wrappers.resolving
    )  # "agreed *on taking* steps"
    if lemma in led and _towards(words, grammar, path, verb + 1, lemma):
        return True
    if lemma in wrappers.infinitive and _with_another(words, grammar, path, lemma):
        return True
    if lemma in wrappers.committing and _committed(words, grammar, path, verb + 1, lemma):
        return True
    if lemma in wrappers.infinitive and infinitive(
        words, path, verb + 1, lemma, COMPANY if lemma in wrappers.company else 0, grammar
    ):
        return True
    if lemma in grammar.phrase_verbs and _phrase(words, grammar, path, lemma):
        return True
    if lemma in wrappers.setting and _set_as_aim(words, grammar, path, lemma):
        return True
    return lemma in wrappers.statement and _statement(words, grammar, path, lemma)


def _is_ready(words: Words, grammar: Grammar, path: Path, lemma: str) -> bool:
    """ "are ready to open", "stands committed": step over a copula's adjective, or to its participle."""
    wrappers, verb = grammar.wrappers, path.at
    state = skip_adverbs(words, verb + 1)
    if adjective(words, grammar, path, state):
        if lemma in wrappers.statement:
            path.wrappers.insert(-1, lemma)  # "declared themselves ready to": said, and so promised
        return True
    participle = state < len(words) and words.tags[state] & PARTICIPLE
    if not participle or words.folded[state] not in wrappers.adjective or _keeps(words, verb, state):
        return False
    path.wrappers.append(lemma)
    path.at, path.form = state, PARTICIPLE
    return True


def _with_another(words: Words, grammar: Grammar, path: Path, lemma: str) -> bool:
    """ "agreed *and determined* to open": whether another verb that introduces one stands behind an *and*."""
    behind = skip_adverbs(words, path.at + 2)
    if grammar.direct or behind + 1 >= len(words) or not words.tags[path.at + 1] & AND:
        return False
    again = grammar.verbs.lemma(words.folded[behind], path.form) if words.tags[behind] & path.form else ""
    if again not in grammar.wrappers.infinitive or not words.tags[behind + 1] & TO:
        return False
    path.wrappers.append(lemma)
    path.at = behind
    return True


def _keeps(words: Words, verb: int, state: int) -> bool:
    """ "mantiene *abierto* el diálogo": whether the state is that of an object, which stands behind it."""
    behind = words.tags[min(state + 1, len(words) - 1)]
    return not words.tags[verb] & BE and behind & (DETERMINER | PREPOSITION) == DETERMINER


def wishes(words: Words, grammar: Grammar, path: Path) -> bool:
    """ "would like to": a word that is a verb behind a modal alone."""
    word = words.folded[path.at]
    if word not in grammar.wishes or path.at + 1 >= len(words) or not words.tags[path.at + 1] & TO:
        return False
    return to_marked(words, grammar, path, path.at + 1, word)


def _listed(words: Words, path: Path, colon: int, lemma: str) -> bool:
    """ "will prioritize: (1) training staff; (2) ...": each act of a run-in list is one of its own."""
    if colon >= len(words) or not words.tags[colon] & COLON:
        return False
    first = past_number(words, colon + 1)
    act = first > colon + 1 and first < len(words) and bool(words.tags[first] & GERUND)
    return act and to_verb(words, path, first, lemma)


def _obliged(words: Words, grammar: Grammar, path: Path, lemma: str) -> bool:
    """ "tenemos que invertir", "havemos de concluir", "has to be": both words together are the wrapper."""
    link = skip_adverbs(words, path.at + 1)
    if link >= len(words) or words.folded[link] not in grammar.wrappers.obliging_links:
        return False
    verb = skip_adverbs(words, link + 1)
    sure = words.tags[link] & TO or not words.tags[min(verb, len(words) - 1)] & NOUN
    if verb >= len(words) or not words.tags[verb] & (BASE | BE) or not sure:
        return False
    return to_verb(words, path, verb, f"{lemma}_{words.folded[link]}")


def adjective(words: Words, grammar: Grammar, path: Path, index: int) -> bool:
    """ "willing to", "committed to", "united in our determination to", "de acuerdo en"."""
    index = _past_state(words, grammar, index)
    if index < len(words) and path.wrappers and _is_charged(words, grammar, index):
        return to_verb(words, path, index + 2, words.folded[index])
    if index >= len(words) or words.folded[index] not in grammar.wrappers.adjective:
        return False
    word = words.folded[index]
    behind = skip_adverbs(words, index + 1)
    pair = behind + 1 < len(words) and words.tags[behind] & AND and not grammar.direct
    if pair and words.folded[behind + 1] in grammar.wrappers.adjective:  # "ready *and willing* to"
        behind = skip_adverbs(words, behind + 2)
    if grammar.direct and behind < len(words) and words.tags[behind] & BASE:
        return to_verb(words, path, behind, word)
    if not grammar.direct and behind < len(words) and words.tags[behind] & COMMA:
        aside = behind_aside(words, behind)  # "is committed, with its partners, to help"
        behind = aside if words.tags[aside] & TO else behind
    if behind < len(words) and words.tags[behind] & TO:
        done = behind + 1 < len(words) and words.tags[behind + 1] & GERUND
        if word in grammar.wrappers.needs and (done or words.folded[behind] in grammar.guess_after):
            return False  # "essential *for* reducing", "essential to reducing": what it is needed for
        return to_marked(words, grammar, path, behind, word) or _shared(words, grammar, path, behind, word)
    if behind < len(words) and words.folded[behind] in grammar.wrapper_links:
        act = skip_adverbs(words, behind + 1)
        if act < len(words) and words.tags[act] & GERUND and word in grammar.wrappers.concerned:
            return to_verb(words, path, act, word)  # "interested in opening"
        return _noun(words, grammar, path, behind + 1, _resolve(words, grammar, behind, word))
    return False


def _is_charged(words: Words, grammar: Grammar, index: int) -> bool:
    """ "will be *responsible for* running": whether a task follows, in -ing."""
    if words.folded[index] not in grammar.wrappers.responsible or index + 2 >= len(words):
        return False
    linked = words.folded[index + 1] in grammar.wrappers.responsible_links
    return linked and words.tags[index + 2] & (GERUND | NOUN) == GERUND


def _past_state(words: Words, grammar: Grammar, index: int) -> int:
    """ "están *de acuerdo* en abrir": the last word of a phrase that is as good as an adjective."""
    for phrase in grammar.wrappers.states:
        if tuple(words.folded[index : index + len(phrase)]) == phrase:
            return index + len(phrase) - 1
    return index


def _resolve(words: Words, grammar: Grammar, link: int, word: str) -> str:
    """ "steadfast in our *resolve* to": what one is of a mind in; the adjective where that is no will."""
    near = words.folded[link + 1 : link + NEAR]
    return word if grammar.direct else next((noun for noun in near if noun in grammar.wrappers.noun), word)


def _shared(words: Words, grammar: Grammar, path: Path, to: int, lemma: str) -> bool:
    """ "committed to (...) cooperation to resolve / in strengthening"."""
    for noun in range(to + 1, min(to + 4, len(words) - 1)):
        if words.folded[noun] in grammar.wrappers.shared:
            following = words.tags[noun + 1]
            if following & TO:
                return to_marked(words, grammar, path, noun + 1, lemma)
            if following & PREPOSITION and noun + 2 < len(words) and words.tags[noun + 2] & GERUND:
                return to_marked(words, grammar, path, noun + 1, lemma)
            return False
    return False


def _gerund(words: Words, path: Path, index: int, lemma: str) -> bool:
    """ "continue strengthening", "commit to pursuing", "look forward to working"."""
    verb = skip_adverbs(words, index)
    if verb < len(words) and words.tags[verb] & TO:
        verb = skip_adverbs(words, verb + 1)
    if verb >= len(words) or not words.tags[verb] & GERUND:
        return False
    path.wrappers.append(lemma)
    path.infinitive = path.infinitive or words.tags[verb - 1] & TO != 0
    path.at, path.form = verb, GERUND
    return True


def _towards(words: Words, grammar: Grammar, path: Path, index: int, lemma: str) -> bool:
    """ "work towards aligning"."""
    behind = index < len(words) and words.folded[index] in grammar.towards
    return behind and _gerund(words, path, index + 1, lemma)


def _committed(words: Words, grammar: Grammar, path: Path, index: int, lemma: str) -> bool:
    """ "committed their governments to working", "committed their efforts toward ending"."""
    for to in range(index, min(index + NEAR, len(words) - 1)):
        if words.tags[to] & (COMMA | SEMICOLON | FINITE):
            return False
        if words.tags[to] & TO or words.folded[to] in grammar.towards - grammar.topics:
            verb = skip_adverbs(words, to + 1)
            whom = words.folded[to - 1] in grammar.object_pronouns | grammar.speakers and to > index
            form = GERUND | BASE if whom else GERUND  # "commits *us to act*"
            acts = verb < len(words) and bool(words.tags[verb] & form)
            return acts and to_marked(words, grammar, path, to, lemma)
    return False


def _phrase(words: Words, grammar: Grammar, path: Path, lemma: str) -> bool:
    """ "join hands with its neighbours to", "go on exchanging"."""
    for noun in range(path.at + 1, min(path.at + 4, len(words))):
        if (lemma, words.folded[noun]) in grammar.wrappers.phrases:
            noun = _directed(words, grammar, noun)
            behind = noun + 1 < len(words) and words.tags[noun + 1] & (PREPOSITION | TO) == PREPOSITION
            if grammar.direct and behind and words.folded[noun + 1] not in grammar.wrapper_links:
                return False  # "somar esforços *na* construção de sistemas para"
            if _gerund(words, path, noun + 1, lemma):
                return True  # "go on *exchanging*"
            return infinitive(words, path, noun + 1, lemma, COMPANY, grammar)
    return False


def _set_as_aim(words: Words, grammar: Grammar, path: Path, lemma: str) -> bool:
    """ "assume *como prioridades* para 2030: abrir", "fija *como objetivo principal*, en 2026, cerrar": the
    bare verb behind an aim that somebody sets.
    """
    noun = _aim_behind(words, grammar, path.at + 1)
    if noun < 0:
        return False
    for at in range(noun + 1, min(noun + ASIDE, len(words))):
        if words.tags[at] & (COMMA | COLON):
            behind = past_number(words, at + 1)
            verb = behind if is_bare(words, behind) else past_colon(words, behind_aside(words, at))
            return is_bare(words, verb) and to_verb(words, path, verb, lemma)
        if words.tags[at] & (FINITE | SEMICOLON | THAT | RELATIVE | AND):
            return False
        if is_bare(words, at):
            return to_verb(words, path, at, lemma)
    return False


def _aim_behind(words: Words, grammar: Grammar, index: int) -> int:
    """ "*como* principais *prioridades*": the noun of what is set; -1 where none is."""
    deemed = False
    for at in range(index, min(index + 2 * NEAR, len(words) - 1)):
        word, tag = words.folded[at], words.tags[at]
        if deemed and word in grammar.wrappers.purposes:
            return at
        if word in grammar.wrappers.deeming:
            deemed = True
        elif tag & (FINITE | COMMA | SEMICOLON | COLON | THAT | TO | RELATIVE):
            break
    return -1


def _directed(words: Words, grammar: Grammar, noun: int) -> int:
    """The last word before the mark of "envidarão esforços *no sentido* de": the noun's where none stands."""
    for phrase in grammar.wrappers.directed:
        end = noun + 1 + len(phrase)
        if tuple(words.folded[noun + 1 : end]) == phrase:
            return end - 2
    return noun


def _statement(words: Words, grammar: Grammar, path: Path, lemma: str) -> bool:
    """ "reaffirm our shared commitment to strengthen", "coincidieron en el propósito de ampliar"."""
    following = _past_aside(words, path.at + 1)
    if following >= len(words):
        return False
    if grammar.direct and words.tags[following] & (PREPOSITION | TO) and lemma in grammar.wrappers.infinitive:
        return _noun(words, grammar, path, following, lemma)
    named = words.folded[following] in grammar.wrappers.noun | grammar.wrappers.concerns
    if not (named or words.tags[following] & (DETERMINER | ADVERB) or _is_owned(words, grammar, following)):
        return False
    return _noun(words, grammar, path, following, lemma)


def _is_owned(words: Words, grammar: Grammar, index: int) -> bool:
    """ "reiterated *Northern Utopia’s* commitment to open": whether the name of whose will it is opens."""
    if grammar.direct or not words.tags[index] & CAPITAL:
        return False
    near = range(index, min(index + NEAR, len(words)))
    last = next((at for at in near if not words.tags[at] & CAPITAL), index + 1) - 1
    return words.folded[last].endswith(POSSESSIVES)


def _past_aside(words: Words, index: int) -> int:
    """Past what stands between two commas: "renovaron, *a su vez*, su compromiso"."""
    if index >= len(words) or not words.tags[index] & COMMA:
        return index
    closing = (at for at in range(index + 1, min(index + NEAR, len(words))) if words.tags[at] & COMMA)
    return next(closing, index - 1) + 1


def _noun(words: Words, grammar: Grammar, path: Path, index: int, lemma: str) -> bool:
    for noun in range(index, min(index + NEAR, len(words) - 1)):
        named = words.folded[noun] in grammar.wrappers.noun
        charged = words.folded[noun] in grammar.wrappers.charges and words.tags[path.at] & FUTURE
        named = named or bool(charged)  # "tendrá la *función* de"
        other = FINITE if not (named and words.tags[noun - 1] & DETERMINER) else 0  # "our *will* to"
        if words.tags[noun] & (COMMA | other | TO) or (words.tags[noun] & PREPOSITION and noun > index):
            return False
        shows = words.folded[noun] in grammar.wrappers.concerns and lemma != grammar.lemmas["have"]
        if shows and _is_act_in(words, grammar, noun + 1):
            return to_marked(words, grammar, path, noun + 1, lemma)
        if named and not (not grammar.direct and _is_compound(words, noun)):
            to = mark_behind(words, noun + 1)
            if to >= 0:
                return to_marked(words, grammar, path, to, lemma) or _shared(words, grammar, path, to, lemma)
    return False


def _is_act_in(words: Words, grammar: Grammar, link: int) -> bool:
    """ "interest *in opening* air links": an act in -ing behind what shows interest."""
    linked = link + 2 < len(words) and words.folded[link] in grammar.wrapper_links
    return linked and words.tags[link + 1] & (GERUND | NOUN) == GERUND and not words.tags[link + 2] & COMMA


def _is_compound(words: Words, noun: int) -> bool:
    """ "the dispute *resolution* framework to": whether a noun only tells of the one right behind it."""
    return not words.tags[noun + 1] & ~NOUN and words.folded[noun + 1].isalpha()


def intended(words: Words, grammar: Grammar, path: Path, index: int) -> bool:
    """ "Es *nuestra intención* abrir escuelas": an act behind what it is to those whose it is."""
    if index + 2 >= len(words) or words.folded[index] not in grammar.possessives:
        return False
    noun, verb = words.folded[index + 1], skip_adverbs(words, index + 2)
    return noun in grammar.wrappers.noun and is_bare(words, verb) and to_verb(words, path, verb, noun)


def is_to(words: Words, path: Path, following: int) -> bool:
    """ "is to ensure", "es fortalecer": what is planned."""
    verb = skip_adverbs(words, following + 1) if words.tags[following] & TO else following
    if verb >= len(words) or not words.tags[verb] & (BASE | BE):
        return False
    path.wrappers.append(IS_TO)
    path.at, path.form, path.infinitive = verb, BASE, True
    return True
