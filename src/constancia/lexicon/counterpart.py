"""How a language tells that a body is a party to what is undertaken (`counterpart.toml`)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache

from constancia.lexicon.files import table
from constancia.text.tokens import fold

FILE = "counterpart"
Phrases = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class PartyWords:
    """Closed word sets as folded tokens; what each holds is said in English in `en/counterpart.toml`."""

    parties: Phrases
    skips: Phrases
    members: Phrases
    members_of: Phrases
    of: Phrases
    centres: Phrases


@cache
def party_words(language: str) -> PartyWords:
    """The party words of a language, empty where it has no such file; ValueError where one is wrong."""
    data = table(language, FILE)
    names = [field.name for field in fields(PartyWords)]
    if set(data) - set(names):
        raise ValueError(f"lexicon/{language}/{FILE}.toml: {sorted(set(data) - set(names))} is known nowhere")
    for name, listed in data.items():
        if not isinstance(listed, list) or not all(isinstance(word, str) and word for word in listed):
            raise ValueError(f"lexicon/{language}/{FILE}.toml: {name} is not a list of words")
    return PartyWords(*(frozenset(fold(word) for word in data.get(name, ())) for name in names))
