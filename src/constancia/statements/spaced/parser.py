"""The parser's second opinion: what an ambiguous word is in its sentence. spaCy stays behind this door."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from itertools import islice
from typing import Any

from constancia.lexicon.clauses import CAPITAL, Grammar, parsers
from constancia.lexicon.files import languages
from constancia.lexicon.verbs import (
    ADJECTIVE,
    BASE,
    GERUND,
    MAINLY_NOUN,
    NOUN,
    PARTICIPLE,
    PAST,
    THIRD,
)
from constancia.model import Span
from constancia.statements.passages import Passage
from constancia.statements.spaced.members.members import members
from constancia.statements.spaced.words.cutting import cut
from constancia.statements.spaced.words.words import Words

BATCH = 256  # sentences sent to the parser at once
SHORTEST = 4  # words of a sentence worth parsing; shorter ones are headings
LONGEST = 1200  # code points of a sentence worth parsing; longer ones are lists or tables
_VERBAL = BASE | THIRD | PAST | PARTICIPLE | GERUND
# Penn Treebank tags, which the models of this parser family give.
_FORMS = {"VB": BASE, "VBP": BASE, "VBZ": THIRD, "VBD": PAST, "VBN": PARTICIPLE, "VBG": GERUND}
_CLAUSAL = frozenset({"VBP", "VBZ", "VBD", "MD"})  # what can head a clause
_NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS"})
_EXCLUDED = ["ner", "lemmatizer", "attribute_ruler", "senter", "parser"]

Sentence = tuple[Passage, list[Words]]


def installed(language: str) -> str | None:
    """The parser model of a language that is installed, looked up without importing anything."""
    if find_spec("spacy") is None:
        return None
    return next((name for name in parsers(language) if find_spec(name) is not None), None)


def fingerprints() -> tuple[tuple[str, str], ...]:
    """Each installed model with its version and that of the parser it runs on."""
    found = ((name, _version(name)) for name in map(installed, languages()) if name is not None)
    return tuple((f"parser/{name}", f"{number} on spacy {_version('spacy')}") for name, number in found)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"


@cache
def _model(name: str) -> Any:
    """The model, loaded once a process, with what tells words apart and nothing else."""
    import spacy  # heavy: only where this tier runs

    return spacy.load(name, exclude=_EXCLUDED)


def worded(text: str, found: Iterable[Passage], grammar: Grammar, name: str) -> Iterator[Sentence]:
    """Each passage with the words of its sentences; those that the rules cannot read are retagged by
    the parser.
    """
    passages = iter(found)
    while batch := list(islice(passages, BATCH)):
        cuts = [[cut(text, sentence, grammar) for sentence in passage.sentences] for passage in batch]
        pairs = [
            (sentence, words)
            for passage, listed in zip(batch, cuts, strict=True)
            for sentence, words in zip(passage.sentences, listed, strict=True)
            if _worth_parsing(sentence, words, grammar)
        ]
        if pairs:
            _put_in(text, pairs, _model(name))
        yield from zip(batch, cuts, strict=True)


def _worth_parsing(sentence: Span, words: Words, grammar: Grammar) -> bool:
    """Whether a sentence may hold a verb, and the rules find none at its head.

    Measured on the coded papers: where the rules find a clause, the parser's opinion of its words
    loses as many clauses as it gains, so it is not asked.
    """
    if not len(words) >= SHORTEST or sentence.end - sentence.start > LONGEST:
        return False
    return not members(words, grammar)


def _put_in(text: str, pairs: list[tuple[Span, Words]], model: Any) -> None:
    """Retag the words of each sentence."""
    sources = (sentence.quote(text).replace("\n", " ") for sentence, _ in pairs)
    for (sentence, words), document in zip(pairs, model.pipe(sources, batch_size=64), strict=True):
        forms = {token.idx + sentence.start: token.tag_ for token in document}
        if not _CLAUSAL.isdisjoint(forms.values()):
            _retag(words, forms)


def _retag(words: Words, forms: dict[int, str]) -> None:
    for index, tag in enumerate(words.tags):
        form = forms.get(words.starts[index])
        if form is not None and (tag & _VERBAL or not tag & ~CAPITAL):
            words.tags[index] = _decided(tag, form)


def _decided(tag: int, form: str) -> int:
    """What a word is by what the parser calls it: this form of a verb and no noun, or no verb."""
    verbal = _FORMS.get(form)
    if verbal is not None:
        return (tag & ~(_VERBAL | NOUN | MAINLY_NOUN | ADJECTIVE)) | verbal
    return tag & ~_VERBAL if form in _NOMINAL else tag
