"""What editors do to wordings, per language: `wording.toml`, checked as it is read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import takewhile
from typing import Any

Pair = tuple[re.Pattern[str], str]


@dataclass(frozen=True, slots=True)
class Wording:
    """Patterns and additions of one language; what it lacks is empty, and that edit is then not made."""

    soften: tuple[Pair, ...] = ()
    soften_plain: tuple[str, ...] = ()
    soften_beside: tuple[str, ...] = ()
    soften_tail: tuple[str, ...] = ()
    soften_head: tuple[str, ...] = ()
    strengthen: tuple[Pair, ...] = ()
    strengthen_beside: tuple[str, ...] = ()
    strengthen_tail: tuple[str, ...] = ()
    strengthen_head: tuple[str, ...] = ()
    widen_tail: tuple[str, ...] = ()
    narrow_list: tuple[Pair, ...] = ()
    narrow_tail: tuple[str, ...] = ()
    governed: str = ""  # verbs that may stand under another one
    finite: str = ""  # verbs that an adverb may stand beside, and that a second sentence may repeat
    adverb_before: bool = False
    openers: str = ""  # words in small letters behind a phrase that was put in front
    synonyms: tuple[tuple[str, str], ...] = ()
    title_words: tuple[tuple[str, str], ...] = ()
    swap: str = ""
    voice: tuple[Pair, ...] = ()
    participle: tuple[Pair, ...] = ()
    participles: Mapping[str, str] = field(default_factory=dict)
    contractions: tuple[tuple[str, str], ...] = ()
    split_join: str = ""  # between the last two of a list
    split_links: str = ""  # words, or signs, that make it a list of something else
    split_openers: str = ""  # words that open an object whatever stands before
    one_name: str = ""  # places that are one in spite of the "and" in their name
    stop: str = ". "
    space: str = " "
    add_words: Mapping[str, str] = field(default_factory=dict)

    def keeps_names(self, before: str, *after: str, named: Iterable[str] = ()) -> bool:
        """Whether no name is cut: what begins where both texts are alike stands whole in one of `after`.

        Names are those that were coded (`named`) and places such as "Asia and the Pacific".
        """
        alike = sum(
            1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after[0], strict=False))
        )
        places = [match.span() for match in re.finditer(self.one_name, before)] if self.one_name else []
        places += [match.span() for name in named for match in re.finditer(re.escape(name), before)]
        return all(
            any(before[start:end] in text for text in after) for start, end in places if start <= alike
        )


_PATTERNS = frozenset({"soften", "strengthen", "narrow_list", "voice", "participle"})
_PAIRS = frozenset({"synonyms", "title_words", "contractions"})


@cache
def wording(language: str) -> Wording:
    """The wording of one language; KeyError where wording.toml has none."""
    data = tomllib.loads(files(__package__).joinpath("wording.toml").read_text(encoding="utf-8"))
    return Wording(**{name: _value(name, value) for name, value in data[language].items()})


def _value(name: str, value: Any) -> Any:
    if name in _PATTERNS:
        return tuple((re.compile(pattern), put) for pattern, put in value)
    if name in _PAIRS:
        return tuple((one, other) for one, other in value)
    return tuple(value) if isinstance(value, list) else value
