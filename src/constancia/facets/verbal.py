"""Words of a statement that are forms of verbs and name no field: "o percurso que *iniciámos*"."""

from __future__ import annotations

from constancia.facets.reading import Reading
from constancia.lexicon.clauses import grammar
from constancia.lexicon.cues import words
from constancia.lexicon.verbs import ADJECTIVE, ANY_FORM, MAINLY_NOUN, NOUN, PARTICIPLE

_NOMINAL = NOUN | MAINLY_NOUN | ADJECTIVE


def verbal(reading: Reading, index: int) -> bool:
    """Whether a token can only be a verb: by an ending that no noun of the language has ("prometemos",
    "desarrollar"), unless an article makes it a noun ("o poder"); or a participle that tells how the noun
    before it is ("ligações *reforçadas*", but "os refugiados").
    """
    token = reading.tokens.folded[index]
    endings = tuple(words(reading.language, "verb_endings"))
    if not endings or not token.endswith(endings):
        return False
    tag = grammar(reading.language).tags.get(token, 0)
    if not tag & ANY_FORM or tag & _NOMINAL:
        return False
    before = reading.tokens.folded[index - 1] if index else ""
    if tag & PARTICIPLE:
        return index > reading.verb_end and _is_content(reading, before)
    return before not in words(reading.language, "noun_articles")


def _is_content(reading: Reading, token: str) -> bool:
    return token[:1].isalpha() and token not in words(reading.language, "function_words", "adverbs")
