"""Words that open a clause only by what stands behind them: "should funds allow", "once it is law", "such
rules as are needed".
"""

from __future__ import annotations

from constancia.lexicon.clauses import (
    ADVERB,
    AND,
    BE,
    CAPITAL,
    COMMA,
    DETERMINER,
    FINITE,
    HAVE,
    PREPOSITION,
    RELATIVE,
    SEMICOLON,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    TO,
    Grammar,
)
from constancia.lexicon.verbs import ADJECTIVE, BASE, NOUN, PARTICIPLE

NEAR = 9  # words behind "provided" in which the verb of its clause stands
_VERBAL = 0xFFF  # the bits of verb forms
_BREAK = COMMA | SEMICOLON


def mark(folded: list[str], tags: list[int], rules: Grammar) -> None:
    """Make subordinators of those words of a sentence that open a condition where they stand."""
    for index in range(len(tags) - 2):
        word = folded[index]
        if (
            (word in rules.providing and _provides(tags, index))
            or (word in rules.supposing and _supposes(folded, tags, index, rules))
            or (word in rules.beginning and _begins(folded, tags, index, rules, before=index - 1))
        ):
            tags[index] = SUBORDINATOR


def mark_comparisons(folded: list[str], tags: list[int], rules: Grammar) -> None:
    """Make relatives of those that stand before an auxiliary: "such rules *as* may be needed"."""
    for index in range(1, len(tags) - 1):
        if folded[index] in rules.comparing and tags[index + 1] & FINITE:
            tags[index] = RELATIVE


def mark_phrase(folded: list[str], tags: list[int], phrase: tuple[str, ...], rules: Grammar) -> None:
    """The same of a phrase: "*as soon as* the fund is set up and the rules are approved", "*each time* a
    licence expires".
    """
    length = len(phrase)
    for index in range(len(tags) - length - 1):
        found = folded[index] == phrase[0] and tuple(folded[index : index + length]) == phrase
        if found and _begins(folded, tags, index + length - 1, rules, before=index - 1):
            tags[index : index + length] = [SUBORDINATOR, *[ADVERB] * (length - 1)]


def _supposes(folded: list[str], tags: list[int], index: int, rules: Grammar) -> bool:
    """Whether a modal stands before its subject: "to send observers *should* the parties so request"."""
    if not index or folded[index - 1] in rules.inverting:
        return False
    named = tags[index + 1] & DETERMINER and folded[index + 1] not in rules.floating
    named = named and not (tags[index + 2] & ADVERB or tags[index + 2] & (BASE | NOUN) == BASE)
    verb = _VERBAL | ADVERB | COMMA | DETERMINER  # "should revenue exceed the forecast"
    named = named or (not tags[index + 1] & verb and bool(tags[index + 2] & BASE))
    if tags[index - 1] & COMMA and not tags[index + 1] & SUBJECT:
        return _is_told_before(tags, index - 1) and _holds_clause(tags, index)
    return bool(named or tags[index + 1] & SUBJECT) and not tags[index - 1] & (COMMA | AND | RELATIVE)


def _is_told_before(tags: list[int], comma: int) -> bool:
    """ "We will lend more, *should* prices fall": whether a verb stands in front of a comma, and no clause
    that the comma closes ("the States, which have signed, *should* act").
    """
    before = range(comma - 1, -1, -1)
    other = next((at for at in before if tags[at] & _BREAK), -1)
    inside = any(tags[at] & (RELATIVE | SUBORDINATOR) for at in range(other + 1, comma))
    return not (inside and other >= 0) and any(tags[at] & FINITE for at in range(comma))


def _holds_clause(tags: list[int], modal: int) -> bool:
    """Whether a noun stands between a modal and its verb: "should *private investors* come forward"."""
    first = modal + 1
    if tags[first] & ADVERB or tags[first] & (BASE | NOUN | ADJECTIVE) == BASE:
        return False
    near = range(first + 1, min(modal + NEAR, len(tags)))
    end = next((at for at in near if tags[at] & _BREAK), len(tags))
    return any(tags[at] & BASE for at in near if at < end)


def _provides(tags: list[int], index: int) -> bool:
    """Whether a clause stands behind "assuming that" in front, or behind "provided the" in a clause."""
    behind = tags[index + 1]
    if not index:
        return bool(behind & THAT)
    if not behind & DETERMINER or not any(tag & FINITE for tag in tags[:index]):
        return False
    if tags[index - 1] & (FINITE | ADVERB | SUBJECT | COMMA | AND | RELATIVE | CAPITAL):
        return False
    for at in range(index + 2, min(index + NEAR, len(tags))):
        if tags[at] & (COMMA | RELATIVE | THAT | TO | AND | SUBORDINATOR):
            return False
        if tags[at] & FINITE:
            return True
    return False


def _begins(folded: list[str], tags: list[int], index: int, rules: Grammar, *, before: int) -> bool:
    """Whether an adverb or a phrase that ends at `index` opens a clause, "*once* the law is passed", or a
    form in -ed, "*once* ratified"; not "once a year", "we once met". `before` is the word in front of it.
    """
    behind = tags[index + 1]
    often = any(word.removesuffix("s") in rules.moments for word in folded[index + 1 : index + 4])
    if often or (before >= 0 and tags[before] & (SUBJECT | FINITE | BE | HAVE | PREPOSITION)):
        return False
    if behind & PARTICIPLE and not behind & BASE:
        return before < 0
    if behind & (ADVERB | PREPOSITION | TO | AND | _BREAK):
        return False
    for at in range(index + 2, len(tags)):
        if tags[at] & _BREAK:
            return False
        if tags[at] & _VERBAL and not tags[at - 1] & (DETERMINER | PREPOSITION):
            return True
        if tags[at] & FINITE:
            return True
    return False
