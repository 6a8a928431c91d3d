"""How a change between two papers is told to a reader (`changes.toml`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from constancia.lexicon.files import texts
from constancia.lexicon.labels import Labels, labels

FILE = "changes"
_CODED = {"firmness": ("firmness", "kind"), "continuity": ("continuity",)}  # aspects whose values have labels


@dataclass(frozen=True, slots=True)
class Sentences:
    """The templates of one language: `{before}` and `{after}` stand for words, `{aspect}` for its name."""

    templates: Mapping[str, Mapping[str, str]]
    labels: Labels

    def change(self, relation: str, aspect: str, before: str | None, after: str | None) -> str:
        """One change: its relation and aspect by name, and what went, came in, or took whose place."""
        form = "from_to" if before and after else ("gone" if before else "come")
        return self.templates["change"][form].format(
            relation=self.labels.name("match_relation", relation),
            aspect=self.labels.name("aspect", aspect),
            before=before or "",
            after=after or "",
        )

    def relation(self, relation: str, form: str = "") -> str:
        """A relation that no single change makes.

        `form` is `across` for two languages, `apart` for papers of which neither succeeds the other.
        """
        told = self.templates["relation"]
        return (
            told.get(f"{relation}_{form}")
            or told.get(relation)
            or self.labels.name("match_relation", relation)
        )

    def area(self, relation: str, before: str, after: str, form: str = "") -> str:
        """What became of an area; `form` is `across` for two languages."""
        told = self.templates["area"]
        return (told.get(f"{relation}_{form}") or told[relation]).format(before=before, after=after)

    def name(self, relation: str, before: str, after: str) -> str:
        return self.templates["name"][relation].format(before=before, after=after)

    def note(self, name: str, **filled: object) -> str:
        """What a reader of a comparison must know."""
        return self.templates["note"][name].format(**filled)

    def values(self, aspect: str, values: Sequence[str]) -> list[str]:
        """Coded values by their labels where all are coded, else as words in quotation marks.

        Of "will" and "may" the first is a rung too, and yet both are words.
        """
        for group in _CODED.get(aspect, ()):
            known = self.labels.groups.get(group, {})
            if len(values) > 1 and all(value in known for value in values):
                return [self.labels.name(group, value) for value in values]
        return [self.templates["change"]["quoted"].format(words=value) for value in values]


@cache
def sentences(language: str) -> Sentences:
    """The templates of a reader's language.

    LookupError where it has none; ValueError naming the file where an entry is no sentence.
    """
    told = texts(language, FILE, lacking="changes are not told", what="sentences")
    return Sentences(told, labels(language))
