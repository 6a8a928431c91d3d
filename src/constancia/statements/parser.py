"""The parser's second opinion: what an ambiguous word is in its sentence. spaCy stays behind this door."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from itertools import islice
from typing import Any

from constancia.lexicon.clauses import ADVERB, CAPITAL, MODAL, TO, Grammar, parsers
from constancia.lexicon.files import languages
from constancia.lexicon.verbs import (
    ADJECTIVE,
    BASE,
    GERUND,
    MAINLY_NOUN,
    PARTICIPLE,
    PAST,
    THIRD,
)
from constancia.model import Span
from constancia.statements.passages import Passage
from constancia.statements.words import Words, cut

BATCH = 256  # sentences sent to the parser at once
LONGEST = 1200  # code points of a sentence worth parsing; longer ones are lists or tables
_VERBAL = BASE | THIRD | PAST | PARTICIPLE | GERUND
# Penn Treebank tags, which the models of this parser family give.
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
    """Each passage with the words of its sentences, what the parser says of ambiguous words put in."""
    passages = iter(found)
    while batch := list(islice(passages, BATCH)):
        cuts = [[cut(text, sentence, grammar) for sentence in passage.sentences] for passage in batch]
        pairs = [
            (sentence, words)
            for passage, listed in zip(batch, cuts, strict=True)
            for sentence, words in zip(passage.sentences, listed, strict=True)
            if _worth_parsing(sentence, words)
        ]
        _put_in(text, pairs, grammar, _model(name))
        yield from zip(batch, cuts, strict=True)


def _worth_parsing(sentence: Span, words: Words) -> bool:
    if sentence.end - sentence.start > LONGEST:
        return False
    return any(tag & (_VERBAL | ADVERB) or not tag for tag in words.tags)


def _put_in(text: str, pairs: list[tuple[Span, Words]], grammar: Grammar, model: Any) -> None:
    """Retag the words of each sentence; a sentence that starts with a bare verb is read behind a
    subject of our own, since models trained on news do not know imperatives.
    """
    sources = []
    for sentence, words in pairs:
        prefix = grammar.imperative_prefix if words.tags and words.tags[0] & BASE else ""
        sources.append((prefix + sentence.quote(text).replace("\n", " "), len(prefix)))
    documents = model.pipe((source for source, _ in sources), batch_size=64)
    for (sentence, words), (_, shift), document in zip(pairs, sources, documents, strict=True):
        forms = {token.idx - shift + sentence.start: token.tag_ for token in document}
        _retag(words, forms)


def _retag(words: Words, forms: dict[int, str]) -> None:
    for index, tag in enumerate(words.tags):
        form = forms.get(words.starts[index])
        if form is not None and (tag & _VERBAL or not tag & ~CAPITAL):
            words.tags[index] = _decided(words, index, tag, form)


def _decided(words: Words, index: int, tag: int, form: str) -> int:
    """What a word is, given what the parser calls it.

    Measured on the development gold, the rules are the better judge of a verb in a list, the parser of
    a noun: it may take a verb's reading away from a doubtful word, and give one to a word that is not
    listed only behind an infinitive's mark or a modal.
    """
    before = words.tags[index - 1] if index else 0
    if not tag:
        return BASE if form == "VB" and before & (TO | MODAL) else 0
    if tag & (MAINLY_NOUN | ADJECTIVE):
        return tag & ~_VERBAL if index and form in _NOMINAL else tag
    return tag
