"""What a statement's row says of its facets: which code of the run each is, and on which words it rests.

Facets are parted by commas; each is the code's position and behind it the words, as starts and lengths:
"4,17 120+9 140+2". That a start lies before the text, or that a length is none, the database refuses.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from constancia.model import Facet, Span, Value
from constancia.model.codec import to_json


class CodeType(StrEnum):
    """What a coded value is in Python: str, int or bool."""

    WORD = "word"
    NUMBER = "number"
    TRUTH = "truth"


# The facets that stand in the statement's own row too, whatever set them.
CODES = ("kind", "actor", "actor_stated", "action", "firmness", "continuity", "precision")
Code = tuple[str, str, str, str, float | None]  # name, type, value, by, confidence: columns of a row
# What `typed` wrote as the columns `type` and `value`. A table, for a paper has hundreds of codes.
VALUES: Mapping[str, Callable[[str], Value]] = {
    str(CodeType.TRUTH): lambda value: value == "true",
    str(CodeType.NUMBER): int,
    str(CodeType.WORD): str,
}


class Codes:
    """The different codes of a run, numbered as they come."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[object, ...], int] = {}

    def numbers(self, facets: Iterable[Facet]) -> list[int]:
        """The number of each facet's code."""
        known, found = self._numbers, []
        for one in facets:
            value = one.value
            key = (one.name, value.__class__, value, one.by, one.confidence)
            number = known.get(key)
            if number is None:
                number = known[key] = len(known)
            found.append(number)
        return found

    def facets(self) -> list[Facet]:
        """Every code, as a facet that rests on no words."""
        return [Facet(name, value, by, (), sure) for name, _, value, by, sure in self._numbers]  # type: ignore[arg-type]

    def rows(self) -> list[Code]:
        """Every code, as columns; ValueError where a confidence is no number."""
        return [
            (name, *typed(value), by, to_json(sure))  # type: ignore[arg-type,misc]
            for name, _, value, by, sure in self._numbers
        ]


def typed(value: Value) -> tuple[str, str]:
    """A value as its columns `type` and `value`."""
    if isinstance(value, bool):
        return str(CodeType.TRUTH), "true" if value else "false"
    if isinstance(value, int):
        return str(CodeType.NUMBER), str(value)
    return str(CodeType.WORD), str(value)


def written(numbers: Sequence[int], facets: Sequence[Facet]) -> str:
    """A statement's facets, of codes with these numbers, as its row has them."""
    said = []
    for number, facet in zip(numbers, facets, strict=True):
        words = facet.words
        if not words:
            said.append(str(number))
        elif len(words) == 1:  # as most have
            (one,) = words
            said.append(f"{number} {one.start}+{one.end - one.start}")
        else:
            said.append(" ".join([str(number), *(f"{one.start}+{one.end - one.start}" for one in words)]))
    return ",".join(said)


def numbers(facets: str) -> list[int]:
    """The numbers of the codes of the facets that a row has."""
    return [_number(part) for part in _parts(facets)]


def ends(facets: str) -> Iterator[int]:
    """Where the words end that the facets of a row rest on."""
    return (span.end for part in _parts(facets) for span in _words(part))


def _parts(facets: str) -> list[str]:
    return facets.split(",") if facets else []


def _number(part: str) -> int:
    return int(part.partition(" ")[0])


def _words(part: str) -> tuple[Span, ...]:
    stretches = (one.partition("+") for one in part.split(" ")[1:])
    return tuple(Span(int(start), int(start) + int(length)) for start, _, length in stretches)


class Facets:
    """The facets of a run's statements, from the codes among which they are: of others there are none.

    With `worded` those of these names have their words, others none.
    """

    def __init__(self, codes: Mapping[int, Facet], worded: Collection[str] = ()) -> None:
        self._codes = codes
        self._worded = worded
        self._known: dict[str, Facet | None] = {}  # most facets are like another

    def of(self, facets: str) -> tuple[Facet, ...]:
        """The facets that a row has."""
        known = self._known
        found = []
        for part in _parts(facets):
            if part not in known:
                known[part] = self._read(part)
            if (one := known[part]) is not None:
                found.append(one)
        return tuple(found)

    def _read(self, part: str) -> Facet | None:
        code = self._codes.get(_number(part))
        if code is None or " " not in part or (self._worded and code.name not in self._worded):
            return code
        return Facet(code.name, code.value, code.by, _words(part), code.confidence)
