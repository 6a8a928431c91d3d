"""Lists that run in: "Las Partes se comprometen a: a) abrir el puerto; b) ..." is a lead-in with items."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from constancia.lexicon.clauses import AND, BE, FINITE, MODAL, TO, Grammar
from constancia.lexicon.verbs import ADJECTIVE, BASE, FIRST, FUTURE, NOUN, PARTICIPLE, PAST, THIRD
from constancia.model import Span
from constancia.statements.passages import Passage
from constancia.statements.spaced import nominal

FEWEST = 2  # items
LATE = 5  # words before the colon, one of which says that a list follows
LONGEST_LABEL = 8  # words
_SAID = FIRST | FUTURE | PAST | THIRD
_COLON = re.compile(r":\s+")
_MARKED = re.compile(r"\(?(?:[A-Za-z]|\d{1,2}|[ivxIVX]{1,4})(?:[).]|\s[-–—])\s+")
# A mark of its own between blanks, with what joins it to the item before.
_INSIDE = re.compile(r",?(?:\s+[ye])?\s+(?=\(?(?:[a-h]|\d{1,2}|[ivx]{1,4})\)\s)")
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
                before = (*passage.sentences[:place], *([lead] if lead else []))
                if before:
                    yield replace(passage, sentences=before)
                item = replace(passage, listed=True, worded=False)
                yield from (replace(item, sentences=(one,)) for one in items if one)
                rest = replace(passage, sentences=passage.sentences[place + 1 :])
                yield from unrolled(text, [rest] if rest.sentences else [], grammar)
                break
        else:
            yield passage


def _parts(text: str, sentence: Span, grammar: Grammar) -> Sequence[Span | None]:
    """The lead-in, if there is one, and the items of a sentence, without their marks; none where it holds no
    list of acts.
    """
    colon = _COLON.search(text, sentence.start, sentence.end)
    if not grammar.direct:
        return _following(text, sentence, colon.start(), grammar) if colon else ()
    if colon is None:
        listed = ";" in text[sentence.start : sentence.end] or _INSIDE.search(
            text, sentence.start, sentence.end
        )
        return _enumerated(text, sentence, grammar) if listed else ()
    written = text[sentence.start : colon.start()]
    field = _names_field(written, text[colon.end() : sentence.end], grammar)
    label = field or _is_label(written, grammar)
    if not (label or _leads(written, grammar)):
        return ()
    lead = None if field else Span(sentence.start, colon.start() + 1)
    pieces = _pieces(text, colon.end(), sentence.end)
    items = [_item(text, piece, grammar, label=label) for piece in pieces]
    if label:
        whole = [item or piece for item, piece in zip(items, pieces, strict=True)]
        return (lead, *(whole if items[0] else [Span(colon.end(), sentence.end)]))
    acts = [item for item in items if item is not None]
    return (lead, *acts) if len(acts) >= FEWEST and len(acts) == len(items) else ()


def _following(text: str, sentence: Span, colon: int, grammar: Grammar) -> Sequence[Span]:
    """ "The Ministers agreed on the following: *to hold* two rounds; *to open* a port": where semicolons part
    acts behind their mark, and words before a colon say that they follow.
    """
    said = _WORD.findall(text[sentence.start : colon].lower())
    if grammar.following.isdisjoint(said[-LATE:]):
        return ()
    pieces = _pieces(text, colon + 1, sentence.end)
    items = [item for piece in pieces if (item := _item(text, piece, grammar)) is not None]
    marked = all(grammar.tags.get(text[item.start : item.start + 2].lower(), 0) & TO for item in items)
    parted = marked and len(items) == len(pieces) >= FEWEST
    return (Span(sentence.start, colon + 1), *items) if parted else ()


def _pieces(text: str, start: int, end: int, *, marked: bool = False) -> list[Span]:
    """What semicolons part, or marks in brackets: "(i) open a port, (ii) mend roads"."""
    bounds = [at for at in range(start, end) if text[at] == ";"]
    if marked or _MARKED.match(text, start, end):
        inside = (match.start() for match in _INSIDE.finditer(text, start, end))
        bounds = sorted({*bounds, *(at for at in inside if text[:at].rstrip()[-1:] != ";")})
    pairs = zip([start, *(at + (text[at] == ";") for at in bounds)], [*bounds, end], strict=True)
    return [Span(first, last) for first, last in pairs if first < last]


def _enumerated(text: str, sentence: Span, grammar: Grammar) -> Sequence[Span | None]:
    """A list without a lead-in, of acts of which one at least is named by a noun: "Ampliar la red; mejora de
    los puertos; ...".
    """
    pieces = _pieces(text, sentence.start, sentence.end, marked=True)  # the first mark was left out before
    items = [_item(text, piece, grammar, label=True) for piece in pieces]
    heads = [_WORD.match(text, item.start) for item in items if item is not None]
    named = any(head and not nominal.is_infinitive(head[0], grammar) for head in heads)
    return (None, *items) if named and len(heads) == len(items) >= FEWEST else ()


def _names_field(written: str, behind: str, grammar: Grammar) -> bool:
    """ "Créditos para la ciencia: *Ampliar* los fondos", "Salud: *Se* abrirán clínicas": whether words before
    a colon tell nothing, and an act stands behind it, or a sentence that opens with its verb.
    """
    verb = _WORD.match(behind) if grammar.direct else None
    if verb is None or not (nominal.is_infinitive(verb[0], grammar) or _opens_sentence(verb[0], grammar)):
        return False
    words = _WORD.findall(written.lower())
    return _is_bare(words, grammar) and words[-1] not in grammar.past


def _opens_sentence(word: str, grammar: Grammar) -> bool:
    """Whether a capitalised word opens a sentence without a subject: "*Serão* abertas", "*Se* abrirán"."""
    word, first = word.lower(), word[0]
    verb = grammar.tags.get(word, 0) & (BE | FUTURE | MODAL | FIRST) or word in grammar.reflexive
    return first.isupper() and bool(verb)


def _is_label(written: str, grammar: Grammar) -> bool:
    """Whether words before a colon only name what kind of act comes: "Líneas de acción", "Estas medidas son",
    "Entre as ações previstas estão".
    """
    words = _WORD.findall(written.lower())
    named = not grammar.labels.isdisjoint(words) and not nominal.names_act(written, grammar)
    return named and _is_bare(words, grammar)


def _is_bare(words: Sequence[str], grammar: Grammar) -> bool:
    """Whether a few words have no verb but a form of be at their end."""
    if not 0 < len(words) <= LONGEST_LABEL:
        return False
    tags = [grammar.tags.get(word, 0) for word in words]
    if tags[-1] & BE:
        tags.pop()
    no_verb = NOUN | ADJECTIVE | PARTICIPLE
    return not any(tag & (FINITE | MODAL | BASE | BE) or (tag & THIRD and not tag & no_verb) for tag in tags)


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
    joined = any(grammar.tags.get(word, 0) & AND for word in words[-LATE:])
    opens = opens or (words[-1] in grammar.labels and not joined)  # "El plan tiene tres objetivos:"
    return bool(opens) or not grammar.following.isdisjoint(words)


def _item(text: str, piece: Span, grammar: Grammar, *, label: bool = False) -> Span | None:
    """One item from its verb or the noun that names its act on; None where it opens otherwise. Behind a
    `label` a noun needs no mark.
    """
    marked, start, end = False, piece.start, piece.end
    while (word := _WORD.search(text, start, end)) is not None:
        mark = _MARKED.match(text, max(start, word.start() - (text[word.start() - 1] == "(")), end)
        if mark is None and not (grammar.tags.get(word[0], 0) & AND and not marked):
            break
        marked, start = marked or mark is not None, mark.end() if mark else word.end()
    if word is None:
        return None
    named = (marked or label) and nominal.names_act(text[word.start() : end], grammar)
    verb = word
    if word[0].lower() in grammar.negations:  # "c) *no* ceder el local"
        verb = _WORD.search(text, word.end(), end) or word
    if not grammar.direct and grammar.tags.get(word[0], 0) & TO:  # "(a) *to* hold two rounds of talks"
        behind = _WORD.match(text, min(word.end() + 1, end), end)
        named = behind is not None and bool(grammar.tags.get(behind[0], 0) & BASE)
    return Span(word.start(), end) if named or nominal.is_infinitive(verb[0], grammar) else None
