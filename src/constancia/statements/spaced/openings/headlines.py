"""Acts told by an infinitive alone, as plans do: "Coast Guard *to acquire* two ships"."""

from __future__ import annotations

from constancia.lexicon.clauses import AND, CAPITAL, COMMA, DETERMINER, PREPOSITION, TO, Grammar
from constancia.lexicon.verbs import BASE, NOUN
from constancia.statements.actors.side_names import countries
from constancia.statements.spaced.openings.opened import Opening
from constancia.statements.spaced.words.steps import skip_adverbs
from constancia.statements.spaced.words.words import Words

LONGEST_BODY = 9  # words of whose act it is


def foretold(words: Words, grammar: Grammar, start: int, end: int) -> Opening | None:
    """The act of a body that an infinitive follows at once; None where more than its name stands there."""
    if grammar.direct:
        return None
    first = start + bool(words.tags[start] & DETERMINER)
    mark = first
    while mark < min(first + LONGEST_BODY, end - 1) and not words.tags[mark] & TO:
        joins = words.tags[mark] & (PREPOSITION | AND) and words.tags[mark + 1] & CAPITAL
        if not (words.tags[mark] & CAPITAL or joins):
            return None
        mark += 1
    verb = skip_adverbs(words, mark + 1)
    members = mark == first + 1 and words.folded[first] in grammar.speakers  # "Members to enact"
    members = members or " ".join(words.folded[first:mark]) in countries(grammar.language)
    if (mark - start < 2 and not members) or verb >= end or not words.tags[mark] & TO:
        return None
    body = members or words.folded[mark - 1] in grammar.bodies or words.folded[first] in grammar.bodies
    follows = words.tags[verb + 1] if verb + 1 < end else AND
    object_behind = members and not follows & (PREPOSITION | AND | COMMA)  # "Kenya to increase imports"
    if not body or not words.tags[verb] & BASE or (words.tags[verb] & NOUN and not object_behind):
        return None
    return Opening(verb, BASE, (start, mark), begin=start)
