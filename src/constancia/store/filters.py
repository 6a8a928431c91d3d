"""What narrows a list of statements, and how it is written in an address."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Protocol, Self
from urllib.parse import urlencode

from constancia.model import Continuity, Firmness, Kind
from constancia.store.errors import BadFilter

PRECISIONS = ("0", "1", "2")
WORDS = 200  # characters of free text that are searched for: no one types more
CODES: dict[str, tuple[str, ...]] = {
    "kind": tuple(Kind),
    "firmness": tuple(Firmness),
    "continuity": tuple(Continuity),
    "precision": PRECISIONS,
}
# Further filters, and the facet of which each asks for a value.
FACETS = {
    "mechanism": "registered",
    "instrument": "instruments",
    "country": "counterpart",
    "topic": "topics",
}
FREE = ("paper", "language", "actor", *FACETS)  # names whose values are no closed list


class Query(Protocol):
    """A parsed query string, as Django's `QueryDict`: each name with all its values."""

    def getlist(self, key: str, /) -> list[str]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Statements of these papers, kinds and rungs, in this area, by this actor, with these words.

    Several values of one name widen the list, several names narrow it; an empty tuple does neither.
    `paper` is a document's slug, `mechanism` an entry of the register, `country` a counterpart (a country's
    code or a group in the register), `topic` a goal or purpose ("sdg:4"). `area` is the id of a division of
    the one paper and takes in what stands under it. Free text (`q`) is words, "phrases in quotation marks",
    beginnings* and -exclusions, without regard to case, accents and endings; each must occur.
    """

    paper: tuple[str, ...] = ()
    language: tuple[str, ...] = ()

    kind: tuple[str, ...] = ()
    firmness: tuple[str, ...] = ()
    continuity: tuple[str, ...] = ()
    precision: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    mechanism: tuple[str, ...] = ()
    instrument: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    area: str = ""
    q: str = ""

    def __post_init__(self) -> None:
        for name, codes in CODES.items():
            wrong = [value for value in getattr(self, name) if value not in codes]
            if wrong:
                raise BadFilter(f"{name} is one of {', '.join(codes)}, not {wrong[0][:40]!r}")

    def __bool__(self) -> bool:
        """Whether anything is narrowed at all."""
        return any(getattr(self, field.name) for field in fields(self))

    @classmethod
    def of(cls, query: Query) -> Self:
        """The filters in an address; names that are none are left alone, BadFilter where a value is none."""
        many = {name: _clean(query.getlist(name)) for name in (*FREE, *CODES)}
        return cls(**many, area=_last(query, "area"), q=_shortened(_last(query, "q")))

    def query(self) -> str:
        """The same filters as a query string, always in the same order; empty where none is set."""
        return urlencode(list(self.pairs()))

    def pairs(self) -> Iterable[tuple[str, str]]:
        """Name and value of each filter that is set, in the fields' order."""
        for field in fields(self):
            value = getattr(self, field.name)
            yield from (
                (field.name, item) for item in (value if isinstance(value, tuple) else (value,)) if item
            )

    def with_value(self, name: str, value: str | tuple[str, ...]) -> Self:
        """The same filters but for this one."""
        return replace(self, **{name: value})  # type: ignore[arg-type]  # names with types of their own

    def without(self, name: str, value: str = "") -> Self:
        """The same filters less one value, or less all values of a name."""
        old = getattr(self, name)
        if isinstance(old, tuple):
            return self.with_value(name, tuple(item for item in old if value and item != value))
        return self.with_value(name, "")

    def toggled(self, name: str, value: str) -> Self:
        """The same filters with this value on where it was off, and the other way round."""
        old = getattr(self, name)
        if isinstance(old, tuple):
            return self.without(name, value) if value in old else self.with_value(name, (*old, value))
        return self.with_value(name, "" if old == value else value)


def is_shortened(query: Query) -> bool:
    """Whether less is searched for than the free text in an address."""
    return len(_last(query, "q")) > WORDS


def _last(query: Query, name: str) -> str:
    return " ".join(query.getlist(name)[-1:]).replace("\0", "").strip()


def _shortened(words: str) -> str:
    """As much of free text as is searched for: of what is too long whole words."""
    if len(words) <= WORDS:
        return words
    whole, space, _ = words[: WORDS + 1].rpartition(" ")
    return whole if space else words[:WORDS]


def _clean(values: Iterable[str]) -> tuple[str, ...]:
    """Each value once, in a fixed order, so that one choice has one address."""
    return tuple(sorted({value.replace("\0", "") for value in values} - {""}))
