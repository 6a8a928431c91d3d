"""A sentence cut into words, each with what it can be by itself and by its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from unicodedata import normalize

from constancia.lexicon.clauses import (
    ADVERB,
    AND,
    CAPITAL,
    CLOSING,
    COLON,
    COMMA,
    DETERMINER,
    FINITE,
    MODAL,
    PREPOSITION,
    SEMICOLON,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    TO,
    Grammar,
    grammar,
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
    SUBJUNCTIVE,
    THIRD,
)
from constancia.model import Span
from constancia.statements.spaced.words import paired, suppositions
from constancia.statements.spaced.words.linked import mark_links
from constancia.statements.spaced.words.proper import keep_names
from constancia.statements.spaced.words.set_apart import (
    QUOTES,
    join_named,
    join_younger,
    keep_quoted_acts,
    mark_dashes,
    mask,
)
from constancia.statements.spaced.words.single_words import (
    LEXICAL,
    VERB_FORMS,
    hangs,
    known_words,
    without_pronoun,
)
from constancia.statements.spaced.words.words import DASHES, Words

# Markup (emphasis, tags, link targets) is passed over; a word keeps its hyphens, apostrophes and inner stops.
# An underscore joins words ("data_set"); around them it is emphasis.
_LINK = r"<[^<>\n]{1,200}>|</?[a-z]+\s[^<>]{1,200}>|\[(?=[^\[\]]{1,300}\]\()|\]\([^)\s]{0,500}\)"
_ACCENTS = r"\u0300-\u036f"


def _written(letters: str) -> str:
    """The pattern of a word, whose `letters` one or more are, and of any other sign."""
    inner = r"[-’'./&]|-(?<=[^\W\d_]-)\s*\n\s*(?=[^\W\d_])"
    sign = rf"[^\w\s*_\\`#~|\u200b-\u200d\ufeff{_ACCENTS}]"
    return rf"{_LINK}|(\d+(?:[.,]\d+)+\w*|{letters}(?:(?:{inner}){letters})*|{sign})"


_TOKEN = re.compile(_written(r"[^\W_]+(?:_+[^\W_]+)*"))
# Where accents are signs of their own behind their letters, as some systems save texts.
_MARKED = rf"(?:[^\W_][{_ACCENTS}]*)+"
_ACCENTED = re.compile(_written(rf"{_MARKED}(?:_+{_MARKED})*"))
_ACCENT = re.compile(f"[{_ACCENTS}]")
_EITHER = NOUN | THIRD  # what may be a noun or a verb
_RARE = re.compile(rf"[<\]’'{_ACCENTS}]")  # markup, an apostrophe or such an accent: most sentences have none
# What is a word is the match as a whole. To map over matches takes half the time of asking them one by one.
_whole, _start, _end = re.Match.group, re.Match.start, re.Match.end
_PART = re.compile(r"\w+|[’']\w+")
_CONJOINED = COMMA | SEMICOLON | AND | THAT  # behind these "se" may be "if"
_OPENINGS = frozenset("(“«[")
_MEASURES = "%‰°+"  # signs that end a figure or a short form: "REDD+"
_STRAIGHT = '"'  # opens and closes
_TELLING = FINITE | THIRD | FUTURE  # forms that tell: "só *poderão*"
_OF_VERBS = VERB_FORMS | FINITE | ADVERB | THAT
LONGEST_TIME = 9  # words of "há pelo menos cerca de dois anos"


def cut(text: str, sentence: Span, rules: Grammar) -> Words:
    """The words of a sentence. What stands in brackets or short quotations is no verb of the sentence."""
    words = _listed(text, sentence, rules)
    keep_names(words, rules)
    present = frozenset(words.folded)
    _join_phrases(words, rules, present)
    if not (rules.direct or DASHES.isdisjoint(present)):
        mark_dashes(words)
    if ";" in present:
        join_named(words)
    if not rules.younger.isdisjoint(present):
        join_younger(words, rules)
    if not rules.elapsing.isdisjoint(present):
        _mark_elapsed(words, rules)
    if rules.direct and not QUOTES.isdisjoint(present):
        keep_quoted_acts(words, rules)
    if rules.marks:
        _mark_infinitives(words, rules)
    if not _doubtful_firsts(rules.language).isdisjoint(present):
        _mark_first_persons(words, rules)
    if not rules.nouns.isdisjoint(present):
        _mark_nouns(words, rules)
    if not rules.adverb_verbs.isdisjoint(present):
        _mark_verbs(words, rules)
    if not rules.prior.isdisjoint(present):
        paired.mark_prior(words.folded, words.tags, rules)
    if words.folded[:1] and words.folded[0] in rules.neither:
        paired.mark_neither(words.folded, words.tags)
    _mark_suppositions(words, rules, present)
    if text.find("- ", sentence.start, sentence.end) >= 0:
        _mark_hanging(words, text)
    if not _OPENINGS.isdisjoint(present):
        mask(words)
    return words


def _mark_hanging(words: Words, text: str) -> None:
    """ "short- *and* long-term measures": an *and* behind a hyphen joins two parts of words."""
    for at in range(1, len(words)):
        hyphen = words.starts[at] - 2
        if words.tags[at] & AND and text[hyphen : hyphen + 1] == "-" and text[hyphen - 1].isalnum():
            words.tags[at] = ADVERB
            words.folded[at - 1] = words.folded[at - 1].replace(
                "-", "_"
            )  # no dash that closes what is put in


def _listed(text: str, sentence: Span, rules: Grammar) -> Words:
    """The words of a sentence with what each can be by itself, up to its last word or figure."""
    rare = _RARE.search(text, sentence.start, sentence.end) is not None
    accented = rare and _ACCENT.search(text, sentence.start, sentence.end) is not None
    token = _ACCENTED if accented else _TOKEN
    matches = [*token.finditer(text, sentence.start, sentence.end)]
    if rare:
        matches = [match for match in matches if match.lastindex]
    if rare and rules.contractions:
        matches = [part for match in matches for part in _parts(match, rules)]
    known = known_words(rules.language)
    written = map(_whole, matches)
    entries = [*map(known, (normalize("NFC", word) for word in written) if accented else written)]
    starts, ends = [*map(_start, matches)], [*map(_end, matches)]
    folded = [low for low, _, _ in entries]
    tags = [inside for _, _, inside in entries]
    if entries:
        tags[0] = entries[0][1]
    if ";" in folded or (folded and folded[0] in QUOTES):
        for at in range(1, len(entries)):
            heads = folded[at - 1] == ";" or (at == 1 and folded[0] in QUOTES)
            if heads and not entries[at][1] & SUBJECT:  # "; IT projects"
                tags[at] = entries[at][1]  # "Ampliar la red; Fomentar el riego": as if a sentence began
    while folded and not (folded[-1][-1].isalnum() or folded[-1] in _MEASURES or _closes(folded, tags)):
        for column in (starts, ends, folded, tags):
            column.pop()
    return Words(starts, ends, folded, tags)


def _closes(folded: list[str], tags: list[int]) -> bool:
    """Whether a last sign closes what was opened, a title and no speech: "o plano "Mar Limpo*"*"."""
    if tags[-1] & CLOSING or folded[-1] != _STRAIGHT or folded.count(_STRAIGHT) % 2:
        return bool(tags[-1] & CLOSING)
    opened = len(folded) - 2 - folded[-2::-1].index(_STRAIGHT)
    told = any(tag & FINITE for tag in tags[opened:])
    return folded[-2][-1].isalnum() and not (told or (opened and tags[opened - 1] & COLON))


def _join_phrases(words: Words, rules: Grammar, present: frozenset[str]) -> None:
    """Phrases of several words that are one *and* or one adverb; `present` are the words of the sentence."""
    for joiner in rules.joiners:
        if joiner[1] in present:
            _join(words, joiner, rules)
    for joiner in rules.meanwhile:
        if joiner[1] in present:
            _join(words, joiner, rules, meanwhile=True)
    for phrase in rules.contrasting:
        if phrase[0] in present:
            paired.mark_contrast(words.folded, words.tags, phrase)
    for word in rules.either & present:
        paired.mark_either(words.folded, words.tags, word)
    for phrase in rules.fixed_nouns:
        if present.issuperset(phrase):
            paired.mark_noun(words.folded, words.tags, phrase)
    for phrase in rules.noun_phrases:
        if present.issuperset(phrase):
            paired.mark_last_noun(words.folded, words.tags, phrase)
    for phrase in rules.adverb_phrases:
        if present.issuperset(phrase):
            _mark_adverbs(words, phrase)
    for phrase in rules.consequences:
        if present.issuperset(phrase):
            paired.mark_consequence(words.folded, words.tags, phrase, rules)
    if rules.links:
        mark_links(words.folded, words.tags, rules)


def _mark_suppositions(words: Words, rules: Grammar, present: frozenset[str]) -> None:
    """Words and phrases that open what is only supposed (`suppositions`)."""
    if not (
        rules.supposing.isdisjoint(present)
        and rules.providing.isdisjoint(present)
        and rules.beginning.isdisjoint(present)
    ):
        suppositions.mark(words.folded, words.tags, rules)
    if not rules.comparing.isdisjoint(present):
        suppositions.mark_comparisons(words.folded, words.tags, rules)
    for phrase in rules.beginning_phrases:
        if phrase[1] in present:
            suppositions.mark_phrase(words.folded, words.tags, phrase, rules)


def _parts(match: re.Match[str], rules: Grammar) -> Iterable[re.Match[str]]:
    """A word, or the two that are written as one: "we’ll"."""
    if rules.contracted.fullmatch(match.group().replace("'", "’")) is None:
        return (match,)
    return _PART.finditer(match.string, match.start(), match.end())


def _mark_infinitives(words: Words, rules: Grammar) -> None:
    """A preposition right before an infinitive is its mark."""
    folded, tags = words.folded, words.tags
    for index, (word, tag) in enumerate(zip(folded, tags, strict=True)):
        if tag & VERB_FORMS and word not in rules.tags and hangs(word, rules):
            folded[index] = without_pronoun(word, rules)
        if tag & _EITHER == _EITHER and 0 < index < len(tags) - 1:
            acts = tags[index + 1] & (BASE | NOUN) == BASE and not tags[index - 1] & (
                DETERMINER | PREPOSITION
            )
            tags[index] = tag & ~NOUN if acts else tag  # "tiene costos y *busca* ampliar"
    if len(tags) > 1 and not tags[0] & ~CAPITAL and tags[1] & DETERMINER:
        tags[0] |= BASE if folded[0].endswith(rules.infinitive_endings) else 0
    marking = _marking(rules.language)
    for index in [at for at, word in enumerate(folded[:-1]) if word in marking or tags[at] & COLON]:
        following = folded[index + 1]
        if (
            folded[index] in rules.guess_after
            and not tags[index + 1]
            and following.endswith(rules.infinitive_endings)
        ):
            tags[index + 1] = BASE
        pronoun = folded[index] in rules.reflexive and index and not tags[index - 1] & _CONJOINED
        if pronoun and tags[index + 1] & (VERB_FORMS | FINITE):
            tags[index] = ADVERB
        if folded[index] in rules.reflexive and following in rules.negations and tags[index] & SUBORDINATOR:
            tags[index] &= ~ADVERB  # "mas *se* não agirmos"
        led = folded[index - 1] in rules.negations or tags[index - 1] & MODAL
        denied = index and led  # "não *só* abrir", "devem *primeiro* abrir"
        heads = not index or tags[index - 1] & COMMA  # "*Solo* manejan": who, is not said
        told = _TELLING | BASE if denied else _TELLING & ~THIRD if heads else _TELLING
        verb = min(index + 1 + (following in rules.reflexive), len(tags) - 1)
        if folded[index] in rules.before_verbs and tags[verb] & told:
            tags[index] = ADVERB  # "*só* poderão concorrer"
        if folded[index] in rules.clitics and _takes_pronoun(index, tags):
            tags[index] = ADVERB
        if not index and tags[0] & ADVERB and folded[0] in rules.clitics and not tags[1] & _OF_VERBS:
            tags[0] = DETERMINER | CAPITAL  # "Lo anterior"
        if folded[index] in rules.marks and _is_infinitive(folded, tags, index + 1, rules):
            if tuple(folded[index : index + 3]) in rules.since:
                tags[index : index + 2] = [PREPOSITION] * 2  # "*a partir* de 2026"
            else:
                tags[index] = TO
        if tags[index] & COLON:
            verb = min(index + 1 + (following in rules.negations), len(tags) - 1)
            if tags[verb] & FINITE:
                tags[index] = SEMICOLON  # "water matters: we will clean the rivers" is two clauses


@cache
def _doubtful_firsts(language: str) -> frozenset[str]:
    """First persons that are nouns too: "anuncio"."""
    tags = grammar(language).tags
    return frozenset(word for word, tag in tags.items() if tag & FIRST and tag & NOUN)


def _mark_first_persons(words: Words, rules: Grammar) -> None:
    """ "Les *anuncio* que", "*Rechazo* la violencia": a noun as well, but for the pronoun in front of it or
    what follows it where the sentence begins.
    """
    folded, tags, doubtful = words.folded, words.tags, _doubtful_firsts(rules.language)
    for at in [at for at, word in enumerate(folded[:-1]) if word in doubtful]:
        governs = tags[at + 1] & (THAT | DETERMINER | BASE) and not tags[at + 1] & PREPOSITION
        spoken = folded[at - 1] in rules.spoken_to if at else governs
        tags[at] = FIRST | FINITE | (tags[at] & CAPITAL) if spoken else tags[at] & ~FIRST


@cache
def _marking(language: str) -> frozenset[str]:
    """The words that say what the word behind them can be."""
    rules = grammar(language)
    return rules.guess_after | rules.reflexive | rules.clitics | rules.marks | rules.before_verbs


def _takes_pronoun(index: int, tags: list[int]) -> bool:
    """Whether a word before a verb is its object: "los apoyaremos", "que lo permita"; "nos obriga", where no
    article is meant.
    """
    tag, following = tags[index], tags[index + 1]
    if following & NOUN:
        return False
    told = following & (THIRD | PAST) and tag & PREPOSITION and not tag & DETERMINER
    did = following & (PAST | PARTICIPLE | THIRD) == PAST  # "los exhortaron"
    return bool(following & FINITE or (following & SUBJUNCTIVE and index) or told or did)


def _is_infinitive(folded: list[str], tags: list[int], index: int, rules: Grammar) -> bool:
    """An infinitive right behind its mark, or behind a negation or a pronoun: "a no abrir", "de as abrir"."""
    between = rules.negations | rules.clitics | rules.reflexive | rules.spoken_to
    while folded[index] in between and index + 1 < len(tags):
        index += 1
    return bool(tags[index] & BASE) and not tags[index] & NOUN


def _mark_verbs(words: Words, rules: Grammar) -> None:
    """ "They will *further* their aims": a verb between a modal or "to" and a determiner."""
    tags = words.tags
    for at in range(1, len(tags) - 1):
        led = tags[at - 1] & (MODAL | TO) and tags[at + 1] & DETERMINER
        if led and words.folded[at] in rules.adverb_verbs and not tags[at + 1] & ADVERB:
            tags[at] = BASE


def _join(words: Words, joiner: tuple[str, ...], rules: Grammar, *, meanwhile: bool = False) -> None:
    """A phrase that joins one bare verb to another is an *and*: "as well as promote", "así como ampliar"."""
    folded, tags, length = words.folded, words.tags, len(joiner)
    for index in range(len(tags) - length):
        found = folded[index + 1] == joiner[1] and tuple(folded[index : index + length]) == joiner
        parted = index and tags[index - 1] & SEMICOLON  # "; *a la vez que* abrirá"
        if found and meanwhile and not (parted or _stands_apart(words, index + length, rules)):
            continue
        itself = index + length + 1 < len(tags) and folded[index + length] in rules.reflexive
        told = itself and tags[index + length + 1] & THIRD  # ", *a la vez que* se facilita"
        if found and meanwhile and (parted or told):
            tags[index : index + length] = [AND if parted else SEMICOLON] * length
            continue
        if found and (
            _infinitive_at(words, index + length, rules) or _is_owned(words, index + length, rules)
        ):
            tags[index : index + length] = [AND] * length


def _stands_apart(words: Words, index: int, rules: Grammar) -> bool:
    """Whether what happens meanwhile is more than how the actor does it: something said ("al tiempo que
    expresaron su voluntad"), or done to another ("ao mesmo tempo que se promoverá").
    """
    word = words.folded[index]
    if word in rules.reflexive:
        return True
    return rules.verbs.lemma(word, words.tags[index] & LEXICAL) in rules.wrappers.statement


def _mark_elapsed(words: Words, rules: Grammar) -> None:
    """ "abriu, *há* apenas dois anos": a time gone by behind what is told opens no clause."""
    for at in range(1, len(words)):
        if words.folded[at] in rules.elapsing:
            written = " ".join(words.folded[at : at + LONGEST_TIME])
            if rules.elapsed.match(written):
                words.tags[at] = PREPOSITION


def _mark_adverbs(words: Words, phrase: tuple[str, ...]) -> None:
    """ "and in particular note": the words of such a phrase are passed over like an adverb."""
    folded, length = words.folded, len(phrase)
    for index in range(len(words) - length):
        if folded[index] == phrase[0] and tuple(folded[index : index + length]) == phrase:
            words.tags[index : index + length] = [ADVERB] * length
            folded[index : index + length] = [" ".join(phrase)] * length
            if not index:
                _mark_again(words, phrase[-1])


def _mark_nouns(words: Words, rules: Grammar) -> None:
    """ "No *well* will be drilled": a noun behind its determiner, an adverb elsewhere ("the well known")."""
    tags = words.tags
    for at in range(1, len(tags) - 1):
        known = tags[at + 1] & (PARTICIPLE | ADJECTIVE | ADVERB) and not tags[at + 1] & FINITE
        if words.folded[at] in rules.nouns and tags[at - 1] & DETERMINER and not known:
            tags[at] = 0


def _mark_again(words: Words, last: str) -> None:
    """ "That is why pay will rise and *why* we will": the last word of a phrase in front, said again."""
    for at in range(1, len(words) - 1):
        if words.folded[at] == last and words.tags[at - 1] & AND:
            words.tags[at] = ADVERB


def _is_owned(words: Words, index: int, rules: Grammar) -> bool:
    """Whether a possessive stands here: "así como *su* voluntad de"."""
    return not rules.possessives.isdisjoint(words.folded[index : index + 2])


def _infinitive_at(words: Words, index: int, rules: Grammar) -> bool:
    """An infinitive, with its mark or without; where one may follow its verb directly, any verb."""
    if words.folded[index] in rules.marks and index + 1 < len(words):
        index += 1
    if words.tags[index] & TO and index + 1 < len(words):
        return bool(words.tags[index + 1] & (BASE | GERUND))
    tag = words.tags[index]
    if rules.direct:
        while index + 1 < len(words) and (tag & ADVERB or words.folded[index] in rules.reflexive):
            index, tag = index + 1, words.tags[index + 1]
        return bool(tag & (BASE | FINITE)) or tag & (PAST | PARTICIPLE | NOUN) == PAST
    return bool(tag & (BASE | GERUND)) and not tag & (NOUN | ADJECTIVE)
