"""The register of names: mechanisms, initiatives, conventions, funds, bodies, groups and regions.

An entry is data (`entries/*.toml`). A name that is found in a text is linked to an entry only where it is
one of its names by key (`keys.key`); what the register does not have is a candidate, never added.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from constancia.registers.files import name_files, table
from constancia.registers.keys import Key, key, unspaced

_PLAIN = frozenset({"type", "ids", "source", "note", "members", "as_of", "abbreviations"})
_HEADER = frozenset({"source"})


@dataclass(frozen=True, slots=True)
class Type:
    """A sort of name. `heads` are the nouns by which names of it are known, folded, by language;
    `inside` says whether its entries are also looked for inside longer names."""

    name: str
    inside: bool
    heads: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Entry:
    """What the register knows of one name. `names` are by language, the first of each the one to show.

    `ids` are its codes elsewhere ("wikidata", "m49"); `members` are ISO 3166-1 codes as of `as_of`.
    """

    id: str
    type: str
    names: Mapping[str, tuple[str, ...]]
    abbreviations: tuple[str, ...]
    ids: Mapping[str, str]
    source: str
    members: tuple[str, ...] = ()
    as_of: str | None = None
    note: str | None = None

    def name(self, language: str) -> str:
        """What to call it in a language; the first name there is, where that language has none."""
        names = self.names.get(language) or next(iter(self.names.values()))
        return names[0]

    @property
    def wordings(self) -> Iterator[str]:
        """Every name and abbreviation in every language."""
        for names in self.names.values():
            yield from names
        yield from self.abbreviations


@dataclass(frozen=True, slots=True)
class Register:
    """All entries, by id and by key."""

    entries: Mapping[str, Entry]
    keys: Mapping[Key, Entry]
    longest: int  # words of the longest name

    def find(self, name: str) -> Entry | None:
        """The entry that has this name, whatever its case, hyphens and word order; None where none has."""
        return self.keys.get(key(name))

    def resembling(self, name: str) -> tuple[Entry, ...]:
        """The entries of which a name has all words of this one and more, in the register's order.

        A name without spaces has its signs.
        """
        wanted = set(key(name))
        found = {entry.id for known, entry in self.keys.items() if wanted and _has(known, wanted)}
        return tuple(entry for entry in self.entries.values() if entry.id in found)


def _has(known: Key, wanted: set[str]) -> bool:
    """Whether a name has all these words and more."""
    if wanted < set(known):
        return True
    (first, *more) = wanted
    return not more and unspaced(first) and any(first in word != first for word in known)


@cache
def register() -> Register:
    """The register of names; ValueError names the file and entry that break its form."""
    entries: dict[str, Entry] = {}
    keys: dict[Key, Entry] = {}
    for file, data in name_files():
        for entry in _entries(f"registers/entries/{file}", data):
            if entry.id in entries:
                raise ValueError(f"registers/entries/{file}: [{entry.id}] is there twice")
            entries[entry.id] = entry
            _index(keys, entry, file)
    return Register(entries, keys, max(len(found) for found in keys))


@cache
def types() -> Mapping[str, Type]:
    """The types of names in the order in which they are tried (`types.toml`)."""
    return {name: _type(name, data) for name, data in table("types").items()}


def _type(name: str, data: Any) -> Type:
    where = f"registers/types.toml: [{name}]"
    if not isinstance(data, dict):
        raise ValueError(f"{where} is no table")
    heads = {language: words for language, words in data.items() if language != "inside"}
    if not all(isinstance(words, str) for words in heads.values()):
        raise ValueError(f"{where} needs a line of nouns for each language")
    split = {language: tuple(words.split()) for language, words in heads.items()}
    return Type(name, data.get("inside") is True, split)


def _index(keys: dict[Key, Entry], entry: Entry, file: str) -> None:
    for wording in entry.wordings:
        found = key(wording)
        if not found:
            raise ValueError(f"registers/entries/{file}: [{entry.id}]: {wording!r} has no word of its own")
        known = keys.setdefault(found, entry)
        if known.id != entry.id:
            raise ValueError(f"registers/entries/{file}: {wording!r} names both {known.id} and {entry.id}")


def _entries(where: str, data: Mapping[str, Any]) -> Iterator[Entry]:
    header = {name: value for name, value in data.items() if not isinstance(value, dict)}
    if set(header) - _HEADER:
        raise ValueError(f"{where}: {sorted(set(header) - _HEADER)} is known nowhere")
    for identity, fields in data.items():
        if isinstance(fields, dict):
            yield _entry(f"{where}: [{identity}]", identity, {**header, **fields})


def _entry(where: str, identity: str, fields: Mapping[str, Any]) -> Entry:
    names = {language: value for language, value in fields.items() if language not in _PLAIN}
    if not names or any(len(language) != 2 for language in names):
        raise ValueError(f"{where} has no names, or a field that is known nowhere: {sorted(names)}")
    if fields.get("type") not in types():
        raise ValueError(f"{where} has no type of types.toml")
    if not isinstance(fields.get("source"), str):
        raise ValueError(f"{where} has no source")
    ids = fields.get("ids", {})
    if not isinstance(ids, dict) or not all(isinstance(code, str) for code in ids.values()):
        raise ValueError(f"{where}: ids are texts by name")
    return Entry(
        id=identity,
        type=fields["type"],
        names={language: _texts(where, value) for language, value in names.items()},
        abbreviations=_texts(where, fields.get("abbreviations", [])),
        ids=ids,
        source=fields["source"],
        members=tuple(fields.get("members", "").split()),
        as_of=fields.get("as_of"),
        note=fields.get("note"),
    )


def _texts(where: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(text, str) and text.strip() for text in value):
        raise ValueError(f"{where}: {value!r} is no list of names")
    return tuple(value)
