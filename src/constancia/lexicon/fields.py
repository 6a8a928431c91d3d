"""Rules as dataclasses that say, field by field, where in a language's file their value stands.

    @dataclass(frozen=True, slots=True)
    class Kinds:
        invite: frozenset[str] = words("invitation.verbs")

    filled(Kinds, table("en", "kinds"))

A new field is one line here and one in the file. A place is `table.key`, or `key` alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import field, fields
from typing import Any, TypeVar, cast

Filled = TypeVar("Filled")
_SOURCE = "source"
_NOTHING = re.compile(r"(?!)")


def words(*places: str, needed: bool = False) -> Any:
    """The words of all places: a text of words, or a list of phrases (of rows of words, as tuples).

    Places that are `needed` must be in the file, others may be absent.
    """
    return taken(*places, by=lambda *values: frozenset().union(*map(_words, values)), needed=needed)


def pattern(*places: str, bounded: bool = False, flags: int = 0) -> Any:
    """The alternatives of the first place that has any, which matches nothing where none has.

    `bounded` ones stand between word boundaries.
    """

    def compiled(*values: str | None) -> re.Pattern[str]:
        text = next((value for value in values if value), "")
        joined = re.sub(r"\s*\n\s*", "", text.strip())
        if not joined:
            return _NOTHING
        return re.compile(rf"(?<!\w)(?:{joined})(?!\w)" if bounded else f"(?:{joined})", flags)

    return taken(*places, by=compiled)


def endings(place: str, *, needed: bool = False) -> Any:
    """A text of endings as a tuple, for `str.endswith`."""
    return taken(place, by=lambda value: tuple((value or "").split()), needed=needed)


def rows(place: str, *, needed: bool = False) -> Any:
    """A list of rows, in their order, as tuples."""
    return taken(place, by=lambda value: tuple(map(tuple, value or ())), needed=needed)


def plain(place: str, default: Any = None, *, needed: bool = False) -> Any:
    """The value as it stands in the file."""
    return taken(place, by=lambda value: default if value is None else value, needed=needed)


def taken(*places: str, by: Callable[..., Any], needed: bool = False) -> Any:
    """What `by` makes of the places' values, None for each that the file has not."""
    return field(metadata={_SOURCE: (places, by, needed)})


def filled(rules: type[Filled], data: Mapping[str, Any], **given: Any) -> Filled:
    """The dataclass with each field from its place; `given` are the fields that no place is named for.

    Raises KeyError naming the place where a needed one is not there.
    """
    values = dict(given)
    for one in fields(cast("Any", rules)):
        if one.name not in given:
            places, by, needed = one.metadata[_SOURCE]
            values[one.name] = by(*(_found(data, place, needed=needed) for place in places))
    return rules(**values)


def _found(data: Mapping[str, Any], place: str, *, needed: bool) -> Any:
    value: Any = data
    for key in place.split("."):
        if not isinstance(value, Mapping) or key not in value:
            if needed:
                raise KeyError(place)
            return None
        value = value[key]
    return value


def _words(value: Any) -> frozenset[Any]:
    if value is None:
        return frozenset()
    if isinstance(value, str):
        return frozenset(value.split())
    return frozenset(tuple(one) if isinstance(one, list) else one for one in value)
