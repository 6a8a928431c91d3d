"""Countries and known bodies that one rendering names and the other does not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from constancia.compare.wording.around import around
from constancia.compare.wording.grams import fold, is_ideographic
from constancia.compare.wording.units import Wording, countries
from constancia.model import Aspect, Change, MatchRelation, Span
from constancia.registers.countries import country_names
from constancia.registers.names import Entry, register
from constancia.text.tokens import fold as tokens_of
from constancia.text.tokens import tokenise

_STEM = 5  # letters by which a country and its people are alike: "Haiti", "haitianos"
_INITIALS = 2  # letters of a country's name that may stand in any word: "US"
_BESIDE = 3  # words between two countries of one list, at most

_ACTING = "organisation"  # the type of names of which one is hardly ever rendered by another

_Named = dict[str, str]  # what stands there, by its code or id, with the words to show


def swaps(left: Wording, right: Wording) -> Iterator[Change]:
    """A country or a known body in place of another, and a country that is missing in a list of several.

    One that is left out elsewhere may only go without saying.
    """
    yield from _swapped(left, right, _countries, _is_meant)
    yield from _swapped(left, right, _bodies, _is_named)
    yield from _missing(left, right)


def _swapped(
    left: Wording,
    right: Wording,
    named: Callable[[Wording], _Named],
    is_meant: Callable[[str, Wording], bool],
) -> Iterator[Change]:
    before, after = named(left), named(right)
    gone = [words for one, words in before.items() if one not in after and not is_meant(one, right)]
    come = [words for one, words in after.items() if one not in before and not is_meant(one, left)]
    if gone and come:
        yield Change(MatchRelation.REWORDED, Aspect.TRANSLATION, ", ".join(gone), ", ".join(come))


def _missing(left: Wording, right: Wording) -> Iterator[Change]:
    before, after = _countries(left), _countries(right)
    both = before.keys() & after.keys()
    gone = [one for one in before if one not in after and not _is_meant(one, right)]
    come = [one for one in after if one not in before and not _is_meant(one, left)]
    if not both or bool(gone) == bool(come):
        return
    listed = [one for one in gone or come if _is_in_a_list(one, both, left if gone else right)]
    if listed:
        words = ", ".join((before if gone else after)[one] for one in listed)
        sides = (words, None) if gone else (None, words)
        yield Change(MatchRelation.REWORDED, Aspect.TRANSLATION, *sides)


def _countries(wording: Wording) -> _Named:
    """The countries named, by their codes, each as the text prints it."""
    return {
        code: as_printed(code, wording, statement.span)
        for statement in wording.statements
        for code in sorted(countries(wording.text, wording.language, statement.span))
    }


def _is_meant(one: str, other: Wording) -> bool:
    """Whether the other's sentences name it in some way: by its people, by a sign of its name."""
    names = [fold(name) for name in country_names(other.language).get(one, ())]
    stems = {name[:1] if is_ideographic(name) else name[:_STEM] for name in names}
    texts = [_without_others(one, other, span) for span in around(other)]
    pattern = "|".join(("" if is_ideographic(stem) else r"\b") + re.escape(stem) for stem in stems if stem)
    return bool(pattern) and any(re.search(pattern, text) for text in texts)


def _without_others(code: str, wording: Wording, span: Span) -> str:
    """A stretch of text, folded, without the names of other countries: 巴拉圭 begins as 巴拿马 does."""
    text = fold(span.quote(wording.text))
    for other in countries(wording.text, wording.language, span) - {code}:
        names = [fold(name) for name in country_names(wording.language).get(other, ())]
        for name in sorted(names, key=len, reverse=True):
            if len(name) > _INITIALS or is_ideographic(name):
                text = text.replace(name, " ")
    return text


def _is_named(body: str, other: Wording) -> bool:
    """Whether the other's sentences have any of its names, be it in a longer one or another language's."""
    texts = [fold(span.quote(other.text)) for span in around(other)]
    return any(fold(name) in text for name in register().entries[body].wordings for text in texts)


def _is_in_a_list(code: str, both: set[str], wording: Wording) -> bool:
    """Whether a country that both sides name stands right beside this one."""
    stood = [
        (found, at)
        for one in wording.statements
        for found in {code, *both}
        for at in places(found, wording, one.span)
    ]
    own = [at for found, at in stood if found == code]
    return any(
        found != code and _words_between(mine, at, wording.text) <= _BESIDE
        for mine in own
        for found, at in stood
    )


def _words_between(one: Span, other: Span, text: str) -> int:
    first, last = sorted((one, other))
    return sum(word[0].isalnum() for word in tokenise(text, first.end, max(first.end, last.start)).folded)


def places(code: str, wording: Wording, span: Span) -> Iterator[Span]:
    """Where a country is named first, by each of its names that stand in a stretch of text."""
    for name in country_names(wording.language).get(code, ()):
        at = wording.text.find(name, span.start, span.end)
        if at >= 0:
            yield Span(at, at + len(name))


def as_printed(code: str, wording: Wording, span: Span) -> str:
    """A country as a stretch of text prints it first, by the longest of its names; its code where none is."""
    quoted = [place.quote(wording.text) for place in places(code, wording, span)]
    return max(quoted, key=len, default=code)


def _bodies(wording: Wording) -> _Named:
    """The bodies that the registers know, by their ids, with the words of the text."""
    return {
        entry.id: " ".join(words.split())
        for statement in wording.statements
        for entry, words in _known(wording.text, wording.language, statement.span)
        if entry.type == _ACTING
    }


def _known(text: str, language: str, span: Span) -> Iterator[tuple[Entry, str]]:
    """The entries named in a stretch of text, the longest name first; none inside another."""
    tokens = tokenise(text, span.start, span.end)
    at = 0
    while at < len(tokens):
        for name, entry in _names(language).get(tokens.folded[at], ()):
            if tokens.folded[at : at + len(name)] == name and not tokens.words[at].islower():
                yield entry, tokens.span(at, at + len(name)).quote(text)
                at += len(name) - 1
                break
        at += 1


@cache
def _names(language: str) -> dict[str, list[tuple[tuple[str, ...], Entry]]]:
    """The names of a language and all abbreviations, by their first token, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for entry in register().entries.values():
        for name in {*entry.names.get(language, ()), *entry.abbreviations}:
            folded = tokens_of(name)
            if folded:
                found.setdefault(folded[0], []).append((folded, entry))
    for listed in found.values():
        listed.sort(key=lambda one: -len(one[0]))
    return found
