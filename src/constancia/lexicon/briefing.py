"""How a briefing on two papers is told to a reader (`briefing.toml`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from constancia.lexicon.files import texts

FILE = "briefing"


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one language, by group and name."""

    groups: Mapping[str, Mapping[str, str]]

    def __call__(self, name: str, **filled: object) -> str:
        """A heading, or a word of the frame."""
        return self.groups["words"][name].format(**filled)

    def section(self, name: str, *, apart: bool) -> str:
        """The heading over the statements of a relation; `apart` where no paper succeeds the other."""
        sections = self.groups["sections"]
        return sections.get(f"{name}_apart", sections[name]) if apart else sections[name]

    def method(self, name: str) -> str:
        return self.groups["method"][name]

    def sentence(self, name: str, number: int, **filled: object) -> str:
        """A sentence in its form for this number, which stands in it as `{n}`."""
        form = "one" if number == 1 or name not in self.groups["many"] else "many"
        return self.groups[form][name].format(n=number, **filled)


@cache
def phrases(language: str) -> Phrases:
    """The phrases of a reader's language.

    LookupError where it has none; ValueError naming the file where an entry is no phrase.
    """
    return Phrases(texts(language, FILE, lacking="no briefing is told", what="phrases"))
