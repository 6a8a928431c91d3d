"""The only serialiser: nouns to plain JSON values and back, exactly.

A noun becomes an object with its fields by name, a tuple a list, a code its word, bytes base64. What
comes back is checked field by field, so that `from_json(Paper, to_json(paper)) == paper` and anything
else is a ValueError that names the place.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Hashable, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum, StrEnum
from functools import cache
from math import isfinite
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from constancia.model.place import Places

Json = Any  # None, bool, int, float, str, and lists and objects of them
Writer = Callable[[Any], Json]
Reader = Callable[[Json, str], Any]
Noun = TypeVar("Noun")

PLAIN = frozenset((NoneType, bool, str, int))  # JSON has them as they are
NAMES = {str: "text", bool: "true or false", int: "a whole number", float: "a number", NoneType: "null"}


def to_json(noun: object) -> Json:
    """Plain JSON values for a noun; ValueError where JSON has no such value (a number that is none)."""
    return _WRITERS[noun.__class__](noun)


def from_json(noun: type[Noun], value: Json) -> Noun:
    """The noun of this class that `to_json` wrote as `value`; ValueError naming the place that is not."""
    return cast(Noun, _reader(cast(Hashable, noun))(value, noun.__name__))


def _writer(kind: Any) -> Writer:
    """How values of this class are written: every class that a noun's field may have is handled here."""
    if kind in PLAIN:
        return _as_it_is
    if issubclass(kind, StrEnum):
        return _word
    if kind is float:
        return _finite
    if kind is tuple or issubclass(kind, Places):
        return _list
    if kind is bytes:
        return _base64
    if is_dataclass(kind):
        return _object_writer(tuple(field.name for field in fields(kind)))
    raise ValueError(f"{kind.__name__} is no noun that can be written as JSON")


def _as_it_is(value: Any) -> Json:
    return value


def _word(value: Any) -> Json:
    return value._value_


def _finite(value: Any) -> Json:
    if not isfinite(value):
        raise ValueError(f"JSON has no number {value}")
    return value


def _list(value: Any) -> Json:
    return [item if item.__class__ in PLAIN else _WRITERS[item.__class__](item) for item in value]


def _base64(value: Any) -> Json:
    return b64encode(value).decode("ascii")


def _object_writer(names: tuple[str, ...]) -> Writer:
    if len(names) == 1:
        return lambda noun: {names[0]: to_json(getattr(noun, names[0]))}
    values = attrgetter(*names)  # all of them at once, in a third of the time

    def write(noun: Any) -> Json:
        return {
            name: value if value.__class__ in PLAIN else _WRITERS[value.__class__](value)
            for name, value in zip(names, values(noun), strict=True)
        }

    return write


class _Writers(dict[type, Writer]):
    """How values of each class are written, found out when the first of it comes."""

    def __missing__(self, kind: type) -> Writer:
        self[kind] = writer = _writer(kind)
        return writer


_WRITERS = _Writers()


@cache
def _reader(kind: Any) -> Reader:
    """How values of this type are read: every type that a noun's field may have is handled here."""
    if get_origin(kind) is tuple:
        return _tuple_reader(get_args(kind))
    if get_origin(kind) is Sequence:
        return _tuple_reader((*get_args(kind), ...))
    if get_origin(kind) is UnionType:
        return _union_reader(get_args(kind))
    if kind is bytes:
        return _bytes
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _code_reader(kind)
    if isinstance(kind, type) and is_dataclass(kind):
        return _noun_reader(kind)
    if kind in NAMES:
        return _plain_reader(kind)
    raise TypeError(f"no way to read {kind} from JSON")


def _wrong(place: str, wanted: str, value: Json) -> ValueError:
    shown = repr(value)
    return ValueError(f"{place}: expected {wanted}, not {shown if len(shown) <= 60 else shown[:57] + '...'}")


def _plain_reader(kind: type) -> Reader:
    def read(value: Json, place: str) -> Any:
        if type(value) is kind:
            if isinstance(value, float) and not isfinite(value):
                raise _wrong(place, NAMES[kind], value)
            return value
        if kind is float and type(value) is int:
            return _as_float(value, place)
        raise _wrong(place, NAMES[kind], value)

    return read


def _as_float(value: int, place: str) -> float:
    try:
        return float(value)
    except OverflowError as error:
        raise _wrong(place, NAMES[float], value) from error


def _bytes(value: Json, place: str) -> bytes:
    if not isinstance(value, str):
        raise _wrong(place, "base64", value)
    try:
        return b64decode(value, validate=True)
    except ValueError as error:
        raise _wrong(place, "base64", value) from error


def _code_reader(kind: type[Enum]) -> Reader:
    def read(value: Json, place: str) -> Any:
        try:
            return kind(value)
        except ValueError as error:
            raise _wrong(place, "one of " + ", ".join(str(code.value) for code in kind), value) from error

    return read


def _tuple_reader(items: tuple[Any, ...]) -> Reader:
    """`tuple[X, ...]` of any length, or `tuple[X, Y]` of exactly that one."""
    many = len(items) == 2 and items[1] is Ellipsis

    def read(value: Json, place: str) -> Any:
        if not isinstance(value, list):
            raise _wrong(place, "a list", value)
        if not many and len(value) != len(items):
            raise _wrong(place, f"a list of {len(items)}", value)
        kinds = [items[0]] * len(value) if many else items
        return tuple(
            _reader(kind)(item, f"{place}[{index}]")
            for index, (kind, item) in enumerate(zip(kinds, value, strict=True))
        )

    return read


def _union_reader(choices: tuple[Any, ...]) -> Reader:
    """A value of the plain type it has, or of the one choice that is no plain type."""
    plain = [choice for choice in choices if choice in NAMES]
    other = [choice for choice in choices if choice not in NAMES]
    if len(other) > 1:
        raise TypeError(f"no telling {choices} apart in JSON")

    def read(value: Json, place: str) -> Any:
        if type(value) in plain:
            return _plain_reader(type(value))(value, place)
        if other:
            return _reader(other[0])(value, place)
        if float in plain:
            return _reader(float)(value, place)
        raise _wrong(place, " or ".join(NAMES[choice] for choice in plain), value)

    return read


def _noun_reader(kind: type) -> Reader:
    hints = get_type_hints(kind)
    wanted = {field.name: (hints[field.name], _optional(field)) for field in fields(kind)}

    def read(value: Json, place: str) -> Any:
        if not isinstance(value, dict):
            raise _wrong(place, "an object", value)
        unknown = sorted(str(name) for name in value.keys() - wanted.keys())
        if unknown:
            raise ValueError(f"{place}: has no {', '.join(unknown)}")
        missing = [name for name, (_, optional) in wanted.items() if name not in value and not optional]
        if missing:
            raise ValueError(f"{place}: lacks {', '.join(missing)}")
        found = {name: _reader(wanted[name][0])(item, f"{place}.{name}") for name, item in value.items()}
        try:
            return kind(**found)
        except ValueError as error:
            raise ValueError(f"{place}: {error}") from error

    return read


def _optional(field: Field[Any]) -> bool:
    """A field with a default may be left out, as an older version that did not know it did."""
    return field.default is not MISSING or field.default_factory is not MISSING
