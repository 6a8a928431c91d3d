"""Lists that run in: "Las Partes se comprometen a: a) abrir el puerto; b) ..." is a lead-in with items."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from constancia.lexicon.clauses import AND, BE, MODAL, Grammar
from constancia.lexicon.verbs import FIRST, FUTURE, NOUN, PAST, THIRD
from constancia.model import Span
from constancia.statements import nominal
from constancia.statements.passages import Passage

FEWEST = 2  # items
_SAID = FIRST | FUTURE | PAST | THIRD
_COLON = re.compile(r":\s+")
_MARKED = re.compile(r"\(?(?:[A-Za-z]|\d{1,2}|[ivxIVX]{1,4})(?:[).]|\s[-–—])\s+")
_WORD = re.compile(r"\w+(?:-\w+)*")


def unrolled(text: str, found: Iterable[Passage], grammar: Grammar) -> Iterator[Passage]:
    """The passages of a text; one that holds a list of acts is parted into the words up to their colon, a
    passage for each item, and what follows.
    """
    for passage in found:
        for place, sentence in enumerate(passage.sentences):
            parts = _parts(text, sentence, grammar)
            if parts:
                lead, items = parts[0], parts[1:]
                yield Passage(passage.division, passage.listed, (*passage.sentences[:place], lead))
                yield from (Passage(passage.division, True, (item,)) for item in items)
                rest = Passage(passage.division, passage.listed, passage.sentences[place + 1 :])
                yield from unrolled(text, [rest] if rest.sentences else [], grammar)
                break
        else:
            yield passage


def _parts(text: str, sentence: Span, grammar: Grammar) -> Sequence[Span]:
    """The lead-in and the items of a sentence, without their marks; none where it holds no list of acts."""
    colon = _COLON.search(text, sentence.start, sentence.end)
    if colon is None or not _leads(text[sentence.start : colon.start()], grammar):
        return ()
    bounds = [at for at in range(colon.end(), sentence.end) if text[at] == ";"]
    starts, ends = [colon.end(), *(at + 1 for at in bounds)], [*bounds, sentence.end]
    items = [_item(text, start, end, grammar) for start, end in zip(starts, ends, strict=True)]
    acts = [item for item in items if item is not None]
    if len(acts) < FEWEST or len(acts) < len(items):
        return ()
    return (Span(sentence.start, colon.start() + 1), *acts)


def _leads(written: str, grammar: Grammar) -> bool:
    """Whether words before a colon only lead to what follows: they end in the mark of an infinitive, a modal,
    a verb that takes one ("Proponemos") or a charge ("tendrá a su cargo"), say "the following", or open with
    be or with whose task it is ("São objetivos da", "Compete ao").
    """
    words = _WORD.findall(written.lower())
    if not words:
        return False
    first, last = (grammar.tags.get(word, 0) for word in (words[0], words[-1]))
    task = grammar.verbs.lemma(words[0], THIRD | FUTURE) in grammar.falls_to
    lemma = grammar.verbs.lemma(words[-1], last & _SAID)
    proposes = last & _SAID and not last & NOUN and lemma in grammar.wrappers.infinitive
    task = task or lemma in grammar.falls_to  # "Le corresponde:"
    opens = words[-1] in grammar.marks | grammar.charged or last & MODAL or first & BE or task or proposes
    return bool(opens) or not grammar.following.isdisjoint(words)


def _item(text: str, start: int, end: int, grammar: Grammar) -> Span | None:
    """One item from its verb or the noun that names its act on; None where it opens otherwise."""
    marked = False
    while (word := _WORD.search(text, start, end)) is not None:
        mark = _MARKED.match(text, max(start, word.start() - (text[word.start() - 1] == "(")), end)
        if mark is None and not (grammar.tags.get(word[0], 0) & AND and not marked):
            break
        marked, start = marked or mark is not None, mark.end() if mark else word.end()
    if word is None:
        return None
    named = marked and nominal.names_act(text[word.start() : end], grammar)
    return Span(word.start(), end) if named or nominal.is_infinitive(word[0], grammar) else None
