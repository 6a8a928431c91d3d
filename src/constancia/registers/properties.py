"""What facts may say (`properties.toml`), and the events of what has a course (`events.toml`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from constancia.model import LifeCycle
from constancia.registers.files import table

_PLAIN = frozenset({"kind", "object", "state", "once", "after", "for", "many"})


class PropertyKind(StrEnum):
    """How the values of a property are to be read."""

    EVENT = "event"
    INSTRUMENT = "instrument"
    MEMBERSHIP = "membership"
    EDITION = "edition"
    FIGURE = "figure"
    TEXT = "text"


class ObjectKind(StrEnum):
    """What a property relates its subject to."""

    COUNTRY = "country"
    ENTRY = "entry"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Property:
    """One thing that facts may say. `object` is None where it relates to nothing else.

    `many` is an instrument of whose kind a country may have many at once (loans, memoranda).
    """

    name: str
    kind: PropertyKind
    object: ObjectKind | None
    labels: Mapping[str, str]
    many: bool = False

    @property
    def has_course(self) -> bool:
        """Whether its values are events, one after the other."""
        return self.kind in (PropertyKind.EVENT, PropertyKind.INSTRUMENT)


@dataclass(frozen=True, slots=True)
class Event:
    """What may happen. `state` is None where it changes nothing; `after` names the detail that delays it."""

    name: str
    properties: frozenset[str]  # names of properties or of kinds
    state: LifeCycle | None
    once: bool
    after: str | None
    labels: Mapping[str, str]

    def belongs_to(self, kept: Property) -> bool:
        return bool(self.properties & {kept.name, str(kept.kind)})


@cache
def properties() -> Mapping[str, Property]:
    """The properties in the file's order; ValueError where the file breaks its form."""
    return {name: _property(name, fields) for name, fields in table("properties").items()}


@cache
def events() -> Mapping[str, Event]:
    """The events in the file's order; ValueError where the file breaks its form."""
    return {name: _event(name, fields) for name, fields in table("events").items()}


def instrument_kinds() -> tuple[str, ...]:
    """The kinds of instrument that have a life cycle."""
    return tuple(one.name for one in properties().values() if one.kind is PropertyKind.INSTRUMENT)


def _property(name: str, fields: Any) -> Property:
    where = f"registers/properties.toml: [{name}]"
    try:
        kind = PropertyKind(fields["kind"])
        related = fields.get("object")
        object = ObjectKind(related) if related else None
        return Property(name, kind, object, _labels(fields), fields.get("many") is True)
    except (KeyError, ValueError) as error:
        raise ValueError(f"{where}: {error}") from error


def _event(name: str, fields: Any) -> Event:
    where = f"registers/events.toml: [{name}]"
    try:
        state = fields.get("state")
        return Event(
            name,
            frozenset(fields["for"].split()),
            LifeCycle(state) if state else None,
            fields.get("once") is True,
            fields.get("after"),
            _labels(fields),
        )
    except (KeyError, ValueError) as error:
        raise ValueError(f"{where}: {error}") from error


def _labels(fields: Mapping[str, Any]) -> Mapping[str, str]:
    return {language: str(label) for language, label in fields.items() if language not in _PLAIN}
