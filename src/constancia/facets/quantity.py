"""How much, and how many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from constancia.facets.passage import Passage
from constancia.lexicon.cues import words
from constancia.lexicon.quantities import Quantities, quantities
from constancia.model import Facet, Span

_WORDS_COUNTED = 3  # of the noun phrase behind a number
_NOUN = re.compile(r"(?:\s{1,12}|-)([^\W\d_][\w’'-]*)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_IDEOGRAPHS = re.compile(r"[\u4e00-\u9fff]{0,8}")


def quantity(passage: Passage, times: Sequence[Facet]) -> Iterator[Facet]:
    """Each number with what it counts: ">= 5000 scholarships", "9000000000 USD", "40 %".

    Numbers of dates and of names are none; so are those that count the sides of the paper, and bare
    ones that a capitalised word numbers ("Article 6").
    """
    known = quantities(passage.language)
    if known is None:
        return
    taken = [*passage.names, *(span for facet in times for span in facet.words)]
    for stretch in passage.stretches:
        for match in known.number.finditer(passage.text, stretch.start, stretch.end):
            found = _quantity(passage, known, match, stretch.end)
            if found is not None and not any(found.words[0].overlaps(span) for span in taken):
                yield found


def _quantity(passage: Passage, known: Quantities, match: re.Match[str], end: int) -> Facet | None:
    unit = match["unit"] or match["sign"]
    counted = known.units[_plain(unit)] if unit else None
    last = match.end()
    if counted is None:
        counted, last = _counted(passage, known, last, end)
        if counted is None or _YEAR.fullmatch(match["digits"]):
            return None
    bound = known.bounds.get(_plain(match["bound"])) if match["bound"] else None
    amount = known.amount(match["digits"], match["multiplier"])
    parts = [bound, f"{_tidy(amount):f}", counted]
    value = " ".join(part for part in parts if part)
    return Facet("quantity", value, passage.rule("quantity", "counted"), (Span(match.start(), last),))


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


def _tidy(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal(1)) if amount == amount.to_integral_value() else amount.normalize()


def _counted(passage: Passage, known: Quantities, start: int, end: int) -> tuple[str | None, int]:
    """What is counted from `start` on, and where its words end; None where nothing is."""
    if not known.spaced:
        return _classified(passage, known, start, end)
    function = words(passage.language, "function_words", "coordinators")
    nouns: list[str] = []
    at = start
    while len(nouns) < _WORDS_COUNTED and (found := _NOUN.match(passage.text, at, end)):
        if found[1].lower() in function:
            break
        nouns.append(found[1])
        at = found.end()
    if not nouns or nouns[0].lower() in known.not_counted:
        return None, start
    return " ".join(nouns), at


def _classified(passage: Passage, known: Quantities, start: int, end: int) -> tuple[str | None, int]:
    if any(passage.text.startswith(word, start) for word in known.not_counted):
        return None, start
    classifier = known.classifiers.match(passage.text, start, end)
    if classifier is None:
        return None, start
    stops = words(passage.language, "function_words", "coordinators")
    counted = _IDEOGRAPHS.match(passage.text, classifier.end(), end)
    last = classifier.end()
    while counted and last < counted.end() and passage.text[last] not in stops:
        last += 1
    return passage.text[start:last], last
