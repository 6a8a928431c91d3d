"""Why a quotation begins and ends where it does, told from the text around it."""

from __future__ import annotations

from constancia.lexicon.clauses import punctuation
from constancia.lexicon.cues import words
from constancia.model import Document, Paper, Span, Statement
from constancia.text.sentences import is_wrapped, paragraphs, sentences
from constancia.text.tokens import tokenise

_SEMICOLONS = ";；"
_COMMAS = ",，、:："
_CLOSING = "”’\"'»」』）)]"
_REACH = 10_000  # code points to each side in which a paragraph is looked for


def sentence_around(document: Document, span: Span) -> Span:
    """The sentence that holds a span; of a span over several, all of them."""
    text = document.text
    start = max(
        text.rfind("\n\n", 0, span.start) + 2 if "\n\n" in text[: span.start] else 0, span.start - _REACH
    )
    ends = text.find("\n\n", span.end)
    end = min(len(text) if ends < 0 else ends, span.end + _REACH)
    found = [
        sentence
        for paragraph in paragraphs(text, start, end, wrapped=is_wrapped(text))
        for sentence in sentences(text, paragraph, punctuation(document.language))
        if sentence.overlaps(span)
    ]
    if not found:
        return span
    return Span(min(span.start, found[0].start), max(span.end, found[-1].end))


def beginning(document: Document, statement: Statement, sentence: Span) -> tuple[str, ...]:
    """The rules ("begin.subject") by which the quotation begins where it does."""
    subject, start = statement.clause.subject, statement.span.start
    if subject is not None and statement.span.contains(subject):
        found = ["subject"]
    else:
        found = ["verb" if subject is None else "inherited"]
    if not document.text[sentence.start : start].strip():
        found.insert(0, "sentence")
    elif any(sentence.start <= one.start < start for one in statement.clause.fronted):
        found.append("fronted")
    elif _joined(document, Span(sentence.start, start)):
        found.append("left-out")
    return tuple(f"{document.language}.begin.{name}" for name in found)


def ending(paper: Paper, statement: Statement, sentence: Span) -> str:
    """The rule ("end.sentence") by which the quotation ends where it does."""
    document, end = paper.document, statement.span.end
    rest = document.text[end : sentence.end].lstrip(_CLOSING + " ")
    follows = any(end <= one.span.start < sentence.end for one in paper.statements)
    if not rest:
        name = "paragraph"
    elif not rest.strip(punctuation(document.language).enders + _CLOSING + "*_ \n"):
        name = "sentence"
    elif follows:
        name = "next"
    elif rest[0] in _SEMICOLONS:
        name = "semicolon"
    else:
        name = "clause" if rest[0] in _COMMAS else "word"
    return f"{document.language}.end.{name}"


def _joined(document: Document, before: Span) -> bool:
    tokens = tokenise(document.text, before.start, before.end)
    joins = words(document.language, "coordinators") | frozenset(_COMMAS + _SEMICOLONS)
    return bool(tokens) and tokens.folded[-1] in joins
