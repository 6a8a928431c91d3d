"""Items of a list that name an act instead of telling it: "Creación de un fondo" for "crear un fondo"."""

from __future__ import annotations

from collections.abc import Sequence

from constancia.lexicon.clauses import (
    ADVERB,
    AND,
    BE,
    CAPITAL,
    COMMA,
    DETERMINER,
    FINITE,
    HAVE,
    MODAL,
    PREPOSITION,
    RELATIVE,
    SEMICOLON,
    SUBORDINATOR,
    THAT,
    TO,
    Grammar,
)
from constancia.lexicon.verbs import (
    ADJECTIVE,
    BASE,
    FIRST,
    FUTURE,
    NOUN,
    PARTICIPLE,
    PAST,
    SUBJUNCTIVE,
    THIRD,
)
from constancia.statements.drafts import Draft
from constancia.statements.passages import Passage
from constancia.statements.spaced.words.steps import is_bare, particle
from constancia.statements.spaced.words.words import Words

_OPENS = RELATIVE | SUBORDINATOR | THAT
_LEADS = FINITE | BE | HAVE | ADVERB  # before a verb: "which *will also be* used"
_TOLD = FINITE | THIRD | PAST | FUTURE | SUBJUNCTIVE
_BEHIND = PREPOSITION | DETERMINER | AND | COMMA
LONG = 6  # words of an act named in a paragraph of its own
ROW = 2  # acts named in one paragraph
HEAD = 60  # characters in which a sentence names its act
TELLING = 3  # words in front of a noun that tell of its act: "Mais eficaz"
SHORTEST = 3  # words: "Reducción de costos"; a shorter item is a heading


def acts(words: Words, grammar: Grammar, passage: Passage, clauses: list[Draft]) -> tuple[list[Draft], int]:
    """The acts that an item names, one for each of its nouns ("Criação de um fundo e reforma da lei"), and
    where an infinitive follows ("Reforço das creches e *abrir escolas*"); none where it opens otherwise.

    `clauses` are what the item was read for: a verb that only a relative clause has is none of its own.
    """
    first = _act(words, grammar)
    if first < 0:
        return [], len(words)
    heads = [first, *_further(words, grammar, first)]
    end = _infinitive_behind(words, heads[-1]) if grammar.direct else len(words)
    inside = [one for one in clauses if end == len(words) or one.span.start < words.starts[end]]
    if inside and not (_is_inside(words, grammar, inside[0]) or _describes(words, grammar, inside[0])):
        return [], len(words)
    starts = [0, *(head - _has_article(words, head) for head in heads[1:])]
    ends = [*(max(_joint(words, grammar, head), 1) for head in heads[1:]), end]
    parts = zip(heads, starts, ends, strict=True)
    return [_named(words, grammar, passage, *part) for part in parts], end


def _act(words: Words, grammar: Grammar) -> int:
    """Where an item's noun stands that names its act, behind an article or what tells of it ("*Maior* apoio
    a"); -1 where it opens otherwise.
    """
    if len(words) < SHORTEST or not grammar.nominal:
        return -1
    if words.folded[0] in grammar.pronominal or words.folded[0] in grammar.pronominal_singular:
        return -1  # "*Esta* mejora de los puertos"
    first = int(bool(words.tags[0] & DETERMINER and not words.tags[0] & PREPOSITION))  # "the training of"
    if not first:
        while first < TELLING and words.folded[first] in grammar.nominal_telling:
            first += 1
    return first if _names_act(words, grammar, first) else -1


def _names_act(words: Words, grammar: Grammar, index: int) -> bool:
    """Whether a noun names an act here, and what it is done to follows."""
    if index + 1 >= len(words) or _verb(words.folded[index], grammar) is None:
        return False
    if grammar.direct and _is_title(words, index):
        return False
    return _is_of(words.folded[index + 1 :], words.tags[index + 1 :], grammar)


def _is_title(words: Words, noun: int) -> bool:
    """ "Constitución Política del Perú": whether a word with a capital stands right behind a noun, and others
    alone up to a comma, so that all is a name.
    """
    comma = next((at for at in range(noun, len(words)) if words.tags[at] & COMMA), len(words))
    plain = CAPITAL | PREPOSITION | DETERMINER | AND
    capitals = words.tags[noun] & words.tags[noun + 1] & CAPITAL
    return bool(capitals) and all(tag & plain for tag in words.tags[noun:comma])


def _further(words: Words, grammar: Grammar, first: int) -> list[int]:
    """The nouns of further acts, each behind an *and* or a comma and with what it is done to; none where one
    before may be what they are joined to ("apoio à *criação* de hortas e ampliação de parques"), but for a
    comma and an *and*.
    """
    found, parted, inner = list[int](), False, False
    for at in range(first + SHORTEST - 1, len(words) - 2 if grammar.direct else 0):
        if words.tags[at] & (_OPENS | TO | FINITE):
            break
        if _verb(words.folded[at], grammar) is None:
            continue
        behind = words.tags[at + 1] & PREPOSITION and not words.tags[at + 1] & (AND | COMMA)
        joint = _joint(words, grammar, at)
        if joint - 1 in (first, *found):
            continue  # "Reparação *e limpeza* de escolas": of one object
        hard = joint > 0 and bool(words.tags[joint - 1] & COMMA)
        apart = joint > 0 and _verb(words.folded[joint - 1], grammar) is None
        inner = not (apart and behind) or (inner and not hard)
        if not inner:
            found.append(at)
            parted = parted or not words.tags[joint] & COMMA
    return found if parted else []


def _has_article(words: Words, noun: int) -> bool:
    return words.tags[noun - 1] & (DETERMINER | PREPOSITION) == DETERMINER


def _joint(words: Words, grammar: Grammar, noun: int) -> int:
    """The word that joins a noun to what stands before, behind it its article ("bem como *o* reforço de"); -1
    where none does.
    """
    article = _has_article(words, noun)
    for joiner in grammar.joiners:
        start = noun - article - len(joiner)
        if start > 0 and tuple(words.folded[start : noun - article]) == joiner:
            return start
    if words.tags[noun - 1] & (AND | COMMA | SEMICOLON):
        return noun - 1
    last = noun - 1 - article
    hard = words.tags[last] & AND and words.tags[last - 1] & COMMA
    alike = _has_article(words, 1) and words.tags[last] & (
        AND | COMMA | SEMICOLON
    )  # "*A* reparação, *a* troca"
    return last if article and (hard or alike) else -1


def _infinitive_behind(words: Words, head: int) -> int:
    """Where an infinitive goes on the item behind an *and*: "Reforço das creches e *abrir* escolas"."""
    for at in range(head + SHORTEST, len(words) - 1):
        if words.tags[at] & (_OPENS | TO | FINITE):
            break
        if is_bare(words, at):
            return at if words.tags[at - 1] & AND else len(words)  # "visando *reduzir* filas e promover"
    return len(words)


def _named(words: Words, grammar: Grammar, passage: Passage, head: int, start: int, end: int) -> Draft:
    lemma = _verb(words.folded[head], grammar) or words.folded[head]
    behind = particle(words, grammar, head, lemma)  # "Puesta *en marcha*"
    while end > head + 1 and words.tags[end - 1] & (AND | COMMA | SEMICOLON):
        end -= 1  # "gestión del agua; *y*"
    return Draft(
        span=words.span(start, end),
        verb=words.span(head, head + 1 + len(behind)),
        lemma=" ".join((lemma, *behind)),
        subject=None,
        wrapper=None,
        fronted=(),
        governing=(),
        division=passage.division,
        listed=passage.listed,
        nominal=True,
    )


def governed(words: Words, passage: Passage, lemma: str) -> Draft:
    """An item without a verb, as what the verb of its lead-in is about: "*becas* para mil estudiantes"."""
    return Draft(
        span=words.span(0, len(words)),
        verb=words.span(0, 1),  # an article before what is governed: "*la* creación de un fondo"
        lemma=lemma,
        subject=None,
        wrapper=None,
        fronted=(),
        governing=(),
        division=passage.division,
        listed=True,
        nominal=True,
    )


def is_infinitive(word: str, grammar: Grammar) -> bool:
    """Whether a word, in the lexicon or not, can only be the infinitive of a verb."""
    tag = grammar.tags.get(word.lower(), 0) or grammar.verbs.guess(word.lower())
    return bool(tag & BASE and not tag & NOUN)


def names_act(written: str, grammar: Grammar) -> bool:
    """Whether words open with a noun that names an act and with what it is done to: "la mejora de"."""
    words = written.lower().split(None, LONG)[:LONG]
    tags = [grammar.tags.get(word, 0) for word in words]
    first = int(bool(tags and tags[0] & DETERMINER and not tags[0] & PREPOSITION))
    behind = any(tag & PREPOSITION for tag in tags[first + 1 : first + 3])
    return behind and _verb(words[first], grammar) is not None


def in_row(text: str, passage: Passage, grammar: Grammar) -> bool:
    """Whether sentences of a paragraph name acts one behind the other: "Creación de un fondo. Mejora de"."""
    if len(passage.sentences) < ROW or not grammar.nominal:
        return False
    heads = (text[one.start : min(one.start + HEAD, one.end)] for one in passage.sentences)
    return sum(names_act(head, grammar) for head in heads) >= ROW


def _is_of(folded: Sequence[str], tags: Sequence[int], grammar: Grammar) -> bool:
    """Whether what the act is done to follows: in English behind "of", or "and upkeep of"."""
    if grammar.nominal_links:
        joined = tags and tags[0] & AND
        told = joined and len(folded) > 1 and folded[1] in grammar.nominal_telling  # "and *safe* disposal of"
        return not grammar.nominal_links.isdisjoint(folded[: 3 + bool(told) if joined else 1])
    return any(tag & _BEHIND for tag in tags[:2])


def stands_alone(words: Words, passage: Passage) -> bool:
    """Whether a passage is one sentence with its final sign, and too long for a heading."""
    sentence = passage.sentences[0]
    return len(passage.sentences) == 1 and len(words) >= LONG and words.ends[-1] < sentence.end


def _verb(noun: str, grammar: Grammar) -> str | None:
    """The verb of a noun, by the list or by its ending where that makes a known verb."""
    listed = grammar.nominal.get(noun)
    if listed is not None:
        return listed
    for ending, base in grammar.nominal_endings:
        if noun.endswith(ending) and len(noun) > len(ending) + 1:
            verb = noun[: -len(ending)] + base
            if verb in grammar.verbs.tags or grammar.verbs.guess(verb):
                return verb
    return None


def _describes(words: Words, grammar: Grammar, clause: Draft) -> bool:
    """ "The exchange of tutors *specialized in* ports": a form in -ed that tells of those before it."""
    verb = next((at for at, start in enumerate(words.starts) if start >= clause.verb.start), len(words))
    if grammar.direct or verb + 1 >= len(words) or words.tags[verb - 1] & _LEADS:
        return False
    done = words.tags[verb] & PARTICIPLE and not words.tags[verb] & (FINITE | THIRD)
    return bool(done and words.tags[verb + 1] & (PREPOSITION | TO))


def _is_behind_case(words: Words, verb: int) -> bool:
    """ "Training of teachers, *where needed*, remains": whether a case without a verb stands between commas
    right in front of a verb.
    """
    if not words.tags[verb - 1] & COMMA:
        return False
    opening = max((at for at in range(verb - 1) if words.tags[at] & COMMA), default=verb)
    case = words.tags[opening + 1 : verb - 1]
    return any(tag & SUBORDINATOR for tag in case) and not any(tag & (_TOLD | THAT) for tag in case)


def _is_inside(words: Words, grammar: Grammar, clause: Draft) -> bool:
    """Whether a clause's verb is that of a relative or subordinating word of the item, none of which has one
    yet: not in "La entrega de bienes *que* no *figuren* en el anexo *obedecerá*".
    """
    pending, opened = 0, False
    first = next((at for at, start in enumerate(words.starts) if start >= clause.verb.start), len(words))
    while first and words.tags[first - 1] & _LEADS and not words.tags[first - 1] & _OPENS:
        if words.tags[first - 1] & (FIRST | BE | HAVE | MODAL) == FIRST:
            break  # "a que *assistimos* penaliza"
        first -= 1
    if not grammar.direct and _is_behind_case(words, first):
        return False
    for tag in words.tags[:first]:
        if tag & _OPENS:
            pending, opened = pending + 1, True
            continue
        if pending and tag & _TOLD and (opened or not tag & (NOUN | ADJECTIVE | PARTICIPLE)):
            pending -= 1
        opened = False
    return pending > 0
