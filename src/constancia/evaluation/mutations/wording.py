"""What the mutations print, per language: wording.toml, checked as it is read."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Wording:
    """Number words, enumerator templates and residue of one language."""

    words: tuple[str, ...]
    ordinals: tuple[str, ...]
    gap: str
    joints: tuple[str, ...]
    stops: tuple[str, ...]
    keywords: tuple[str, ...]
    single: tuple[str, ...]
    schemes: tuple[tuple[str, ...], ...]
    navigation: tuple[str, ...]
    share: tuple[str, ...]
    pages: tuple[str, ...]
    after: tuple[str, ...]
    contents: str

    def __post_init__(self) -> None:
        if len(self.words) != len(self.ordinals):
            raise ValueError("there are as many number words as ordinal words")

    @property
    def templates(self) -> tuple[str, ...]:
        """Every enumerator template, each once."""
        listed = (*self.keywords, *self.single, *(one for scheme in self.schemes for one in scheme))
        return tuple(dict.fromkeys(listed))


@cache
def wording(language: str) -> Wording:
    """The wording of one language; KeyError where wording.toml has none."""
    data = tomllib.loads(files(__package__).joinpath("wording.toml").read_text(encoding="utf-8"))
    return Wording(**{name: _frozen(value) for name, value in data[language].items()})


def _frozen(value: Any) -> Any:
    return tuple(_frozen(one) for one in value) if isinstance(value, list) else value
