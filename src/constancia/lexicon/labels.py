"""What people read for a code: names and one-sentence meanings, per language of the reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from constancia.lexicon.files import table

FILE = "labels"


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a code, its form after numbers other than one, and what it means in one sentence."""

    name: str
    plural: str | None = None
    meaning: str | None = None


@dataclass(frozen=True, slots=True)
class Labels:
    """All labels of one language: group ("kind", "firmness", ...) to code to label."""

    language: str
    groups: Mapping[str, Mapping[str, Label]]

    def name(self, group: str, code: object) -> str:
        """The name of a code; a code without one (a rule newer than the labels) is shown as it is."""
        label = self.groups.get(group, {}).get(key(code))
        return str(code) if label is None else label.name

    def relation(self, group: str, code: object, *, apart: bool) -> str:
        """The name of a relation; `apart` where no paper succeeds the other: nothing is new or gone."""
        label = self.groups.get(f"{group}_apart", {}).get(key(code)) if apart else None
        return self.name(group, code) if label is None else label.name

    def counted(self, group: str, code: object, number: int) -> str:
        """The name as it stands after a number; the same name where the language has no other form."""
        label = self.groups.get(group, {}).get(key(code))
        return label.plural if label and label.plural and number != 1 else self.name(group, code)

    def meaning(self, group: str, code: object) -> str | None:
        label = self.groups.get(group, {}).get(key(code))
        return None if label is None else label.meaning

    def codes(self, group: str) -> tuple[str, ...]:
        """The codes of a group, in the file's order, which is the order people see."""
        return tuple(self.groups.get(group, {}))


def key(code: object) -> str:
    """How a code is written in the file: booleans and numbers as TOML writes them."""
    return str(code).lower() if isinstance(code, bool) else str(code)


@cache
def labels(language: str) -> Labels:
    """The labels of a language.

    Raises LookupError where it has none, ValueError naming file and entry where one is no label.
    """
    entries = table(language, FILE)
    if not entries:
        raise LookupError(f"lexicon/{language}/{FILE}.toml: there are no labels in {language!r}")
    return Labels(language, {group: _group(language, group, codes) for group, codes in entries.items()})


def _group(language: str, group: str, codes: object) -> dict[str, Label]:
    if not isinstance(codes, dict):
        raise ValueError(f"lexicon/{language}/{FILE}.toml: [{group}] must be a table of codes")
    return {code: _label(language, f"{group}.{code}", entry) for code, entry in codes.items()}


def _label(language: str, place: str, entry: object) -> Label:
    where = f"lexicon/{language}/{FILE}.toml: [{place}]"
    if not isinstance(entry, dict) or set(entry) - {"label", "plural", "meaning"}:
        raise ValueError(f"{where} takes label, plural and meaning only")
    if "label" not in entry or not all(isinstance(words, str) and words.strip() for words in entry.values()):
        raise ValueError(f"{where} needs a label, and no empty words")
    return Label(entry["label"], entry.get("plural"), entry.get("meaning"))
