"""A statement cut up once for all facets: its tokens, the cues among them, and where its verb stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from constancia.facets.definitions import definitions
from constancia.facets.parties import parties
from constancia.lexicon.clauses import grammar
from constancia.lexicon.confidence import sure
from constancia.lexicon.cues import Hit, Hits, Matcher, words
from constancia.lexicon.unspaced import is_unspaced
from constancia.lexicon.verbs import BASE
from constancia.model import Document, Facet, Span, Statement
from constancia.text.tokens import Tokens, fold, tokenise


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some tokens with the cues among them."""

    tokens: Tokens
    hits: Hits


@dataclass(frozen=True, slots=True)
class Reading:
    """What every facet rule is given.

    `lead`, `verb` and `verb_end` are indexes into `tokens`: behind the subject, and the verb
    (half-open). `lemma` holds the cues of the verb's dictionary form, `wrapper` those of the words
    that carry its firmness, `fronted` the phrases before the quote that may limit it.
    """

    language: str
    text: str
    statement: Statement
    tokens: Tokens
    hits: Hits
    lead: int
    verb: int
    verb_end: int
    lemma: Hits
    wrapper: Hits
    wrapper_tokens: Tokens
    fronted: tuple[Stretch, ...]

    def of(self, file: str, *groups: str) -> list[Hit]:
        """The hits of some groups of a cue file inside the statement, in text order."""
        hits = self.hits.get(file)
        return [hit for hit in hits if hit.cue.group in groups] if hits else []

    def before_verb(self, file: str, *groups: str) -> list[Hit]:
        """The hits that begin between the subject and the end of the verb ("will *consider* lifting")."""
        hits = self.hits.get(file)
        if not hits or hits[0].first >= self.verb_end:
            return []
        lead, end = self.lead, self.verb_end
        return [hit for hit in hits if lead <= hit.first < end and hit.cue.group in groups]

    def wrapped(self, file: str, *groups: str) -> list[Hit]:
        """The hits of some groups among the wrapper's words."""
        return [hit for hit in self.wrapper.get(file, ()) if hit.cue.group in groups]

    def verbal(self, file: str, *groups: str) -> Hit | None:
        """The cue that the verb's dictionary form is, placed on the verb."""
        for hit in self.lemma.get(file, ()):
            if hit.cue.group in groups and hit.first == 0:
                return None if self._hidden(file) else Hit(self.verb, self.verb_end, hit.cue)
        return None

    def _hidden(self, file: str) -> bool:
        """Whether the verb stands in a longer phrase that only looks like its cue."""
        return any(hit.first <= self.verb and self.verb_end <= hit.last for hit in self.of(file, "none"))

    def span(self, hit: Hit) -> Span:
        return self.tokens.span(hit.first, hit.last)

    def facet(self, name: str, value: str | int, hit: Hit) -> Facet:
        """A facet that rests on a cue inside the statement."""
        rule = hit.cue.rule
        return Facet(name, value, rule, (self.span(hit),), sure(name, rule))

    def wrapper_facet(self, name: str, value: str | int, hit: Hit) -> Facet:
        """A facet that rests on a cue in the wrapper."""
        rule, words = hit.cue.rule, (self.wrapper_tokens.span(hit.first, hit.last),)
        return Facet(name, value, rule, words, sure(name, rule))

    def default(self, name: str, value: str | int, rule: str) -> Facet:
        """A facet set by the absence of any cue: the rule says so, no words stand behind it."""
        by = f"rule:{self.language}.{name}.{rule}"
        return Facet(name, value, by, (), sure(name, by))

    def after_adverbs(self, index: int) -> int:
        """The first token from `index` on that is no adverb."""
        adverbs = words(self.language, "adverbs")
        while index < len(self.tokens) and self.tokens.folded[index] in adverbs:
            index += 1
        return index

    def infinitive(self, stop: int | None = None) -> int | None:
        """Where a governed verb begins: behind the first infinitive mark that follows the verb's object."""
        marks = words(self.language, "infinitive_marks")
        endings = tuple(words(self.language, "infinitive_endings"))
        folded = self.tokens.folded[:stop]
        bare = self.after_adverbs(self.verb_end)
        spaced = endings and bare < len(folded) and not is_unspaced(self.language)
        if spaced and grammar(self.language).tags.get(folded[bare], 0) == BASE:
            return bare  # "alentarán *establecer* un fondo"
        for index in range(self.verb_end + 1, len(folded)):
            if folded[index] in marks:
                verb = self.after_adverbs(index + 1)
                if verb < len(folded) and (not endings or folded[verb].endswith(endings)):
                    return verb
        return None

    def coordinated(self, file: str, *groups: str) -> Iterator[Hit]:
        """The cues of verbs joined to the verb: "encourage and *support*", "buscar, reunir y *analizar*"."""
        joins = words(self.language, "coordinators") | words(self.language, "commas")
        end = self.verb_end
        hits = self.of(file, *groups) if self.tokens.folded[end : end + 1] else []
        while hits and end < len(self.tokens) and self.tokens.folded[end] in joins:
            start = self.after_adverbs(end + 1)
            hit = next((hit for hit in hits if hit.first == start), None)
            if hit is not None:
                yield hit
            end = start + 1 if hit is None else hit.last


class Reader:
    """Makes the readings of one document; what many statements share is cut up once.

    Wrappers are inherited by whole lists and verbs return, so both are kept for the document's life.
    """

    __slots__ = ("_document", "_lemmas", "_matcher", "_own", "_stretches")

    def __init__(self, document: Document, matcher: Matcher) -> None:
        self._document, self._matcher = document, matcher
        own = (parties(document, matcher), definitions(document, matcher))
        self._own = [found for found in own if found is not None]
        self._lemmas: dict[str, Hits] = {}
        self._stretches: dict[Span | None, Stretch] = {None: Stretch(Tokens((), (), (), ()), {})}

    def read(self, statement: Statement) -> Reading:
        """The reading of one statement of the document."""
        clause = statement.clause
        stretch = self._cut(statement.span)
        tokens = stretch.tokens
        verb = tokens.first_at(clause.verb.start)
        wrapper = self._shared(clause.wrapper)
        return Reading(
            language=self._document.language,
            text=self._document.text,
            statement=statement,
            tokens=tokens,
            hits=stretch.hits,
            lead=_lead(statement, tokens),
            verb=min(verb, len(tokens) - 1),
            verb_end=max(min(tokens.first_at(clause.verb.end - 1) + 1, len(tokens)), 1),
            lemma=self._lemma(clause.lemma),
            wrapper=wrapper.hits,
            wrapper_tokens=wrapper.tokens,
            fronted=tuple(self._shared(span) for span in clause.fronted if not span.overlaps(statement.span)),
        )

    def _cut(self, span: Span) -> Stretch:
        tokens = tokenise(self._document.text, span.start, span.end)
        hits = self._matcher.find(tokens.folded)
        for matcher in self._own:
            if not matcher.touches(tokens.folded):
                continue
            for file, found in matcher.find(tokens.folded).items():
                hits.setdefault(file, []).extend(found)
        return Stretch(tokens, hits)

    def _shared(self, span: Span | None) -> Stretch:
        stretch = self._stretches.get(span)
        if stretch is None and span is not None:
            stretch = self._stretches[span] = self._cut(span)
        return stretch or self._stretches[None]

    def _lemma(self, lemma: str) -> Hits:
        hits = self._lemmas.get(lemma)
        if hits is None:
            hits = self._lemmas[lemma] = self._matcher.find(fold(lemma))
        return hits


def _lead(statement: Statement, tokens: Tokens) -> int:
    """The first token behind the subject; 0 where the statement has none of its own."""
    subject = statement.clause.subject
    if subject is None or not statement.span.contains(subject):
        return 0
    return tokens.first_at(subject.end)
