"""The verbs that classes of commitments rest on, and how proof tests are worded (`proofs.toml`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from constancia.lexicon.files import table

FILE = "proofs"
UNSTATED = frozenset({"date", "issuer"})


@dataclass(frozen=True, slots=True)
class Proofs:
    """Of one language: groups of verbs by name, as dictionaries have them, and tests by the rule's word.

    `unstated` is what tests say instead of a `date` or `issuer` that a paper does not tell.
    """

    verbs: Mapping[str, frozenset[str]]
    tests: Mapping[str, str]
    unstated: Mapping[str, str]


@cache
def proofs(language: str) -> Proofs:
    """What a language has; no verbs and no tests where it has no such file. ValueError where it is wrong."""
    found = table(language, FILE)
    verbs, tests, unstated = (found.get(part, {}) for part in ("verbs", "tests", "unstated"))
    if tests and set(unstated) != UNSTATED:
        raise ValueError(f"lexicon/{language}/{FILE}.toml: [unstated] has {' and '.join(sorted(UNSTATED))}")
    for group, words in verbs.items():
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise ValueError(f"lexicon/{language}/{FILE}.toml: verbs.{group} is no list of words")
    for name, words in tests.items():
        if not isinstance(words, str) or not words.strip():
            raise ValueError(f"lexicon/{language}/{FILE}.toml: tests.{name} is no sentence")
    return Proofs({group: frozenset(words) for group, words in verbs.items()}, dict(tests), dict(unstated))
