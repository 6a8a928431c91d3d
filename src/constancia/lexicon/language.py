"""By what a text shows its language: the words that no text can do without (`language.toml`)."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from constancia.lexicon.files import languages, table


@dataclass(frozen=True, slots=True)
class Marks:
    """What tells one language from others.

    `words` make up the share `typical` of the words of ordinary prose. `characters` and `foreign` are
    ranges as inside a regular expression's brackets: signs that are words by themselves, and signs that the
    language never writes. `variants` name ways of writing it, each with signs only that way has. `encodings`
    are the codecs its texts were written in before Unicode, the likelier first.
    """

    language: str
    name: str
    words: frozenset[str]
    typical: float
    characters: str
    foreign: re.Pattern[str]
    variants: Mapping[str, frozenset[str]]
    encodings: tuple[str, ...]


@cache
def marks() -> tuple[Marks, ...]:
    """The marks of each language that has them, sorted. ValueError names a file that is amiss."""
    return tuple(_marks(code, rows) for code in languages() if (rows := table(code, "language")))


def _marks(language: str, rows: dict[str, Any]) -> Marks:
    try:
        found = Marks(
            language=language,
            name=str(rows["name"]),
            words=frozenset(rows["words"]),
            typical=float(rows["typical"]),
            characters=str(rows.get("characters", "")),
            foreign=re.compile(f"[{rows['foreign']}]"),
            variants={name: frozenset(signs) for name, signs in rows.get("variants", {}).items()},
            encodings=tuple(codecs.lookup(codec).name for codec in rows.get("encodings", ())),
        )
    except (KeyError, LookupError, TypeError, ValueError, re.error) as error:
        raise ValueError(f"lexicon/{language}/language.toml: {error!r}") from error
    if not 0 < found.typical <= 1 or not found.words:
        raise ValueError(f"lexicon/{language}/language.toml: words are needed, and typical between 0 and 1")
    return found


@cache
def word_pattern() -> re.Pattern[str]:
    """One match a word: a run of letters, or one sign of a language that writes without spaces."""
    signs = "".join(each.characters for each in marks())
    return re.compile(rf"[{signs}]|[^\W\d_{signs}]+" if signs else r"[^\W\d_]+")
