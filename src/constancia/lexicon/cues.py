"""Cue lists: which words of a language carry which value of a facet.

A cue file is TOML: a group ("offers") holds cues, each an id with its patterns. Pattern syntax, expanded
when the file is loaded, so that matching is a walk through a dictionary:

- `a/b` one word or the other; `(a)` the word or nothing; both for single words without spaces;
- `stem~class` the stem with each ending of that class in `forms.toml`: `strengthen~v`, `carr~y out`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import NamedTuple

from constancia.lexicon.files import table
from constancia.text.tokens import fold

FILES = ("firmness", "continuity", "conditions", "precision", "names", "instruments")
# By file: how many tokens its longest phrase up to here has, and the cues of that.
_Ends = tuple[tuple[str, int, tuple["Cue", ...]], ...]
# What may follow, token by token, and how far the phrases reach that end here or before.
_Node = tuple[dict[str, "_Node"] | None, _Ends]
_Growing = tuple[dict[str, "_Growing"], dict[str, list["Cue"]]]


@dataclass(frozen=True, slots=True)
class Cue:
    """One entry of a cue list. `file` and `group` say what it stands for."""

    file: str
    group: str
    name: str
    language: str

    @property
    def rule(self) -> str:
        """The id by which a facet names this cue in `by`."""
        return f"rule:{self.language}.{self.file}.{self.group}.{self.name}"


class Hit(NamedTuple):
    """A cue found in tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    cue: Cue


Hits = dict[str, list[Hit]]


class Matcher:
    """Finds every phrase of all cue lists of a language in one pass over the tokens."""

    __slots__ = ("_root",)

    def __init__(self, phrases: Iterable[tuple[tuple[str, ...], Cue]]) -> None:
        growing: _Growing = ({}, {})
        for tokens, cue in phrases:
            node = growing
            for token in tokens:
                node = node[0].setdefault(token, ({}, {}))
            cues = node[1].setdefault(cue.file, [])
            if cue not in cues:
                cues.append(cue)
        self._root = _grown(growing)

    def touches(self, tokens: Sequence[str]) -> bool:
        """Whether any phrase could begin among the tokens: a quick look before `find`, for short lists."""
        return not self._root.keys().isdisjoint(tokens)

    def find(self, tokens: Sequence[str]) -> Hits:
        """All hits by file, in text order; of hits in one file those inside a longer one are left out."""
        found: Hits = {}
        reached: dict[str, int] = {}  # by file: how far its hits so far reach
        root, count = self._root, len(tokens)
        for first in [at for at, token in enumerate(tokens) if token in root]:
            children, ends = root[tokens[first]]
            last = first + 1
            while children is not None and last < count:
                node = children.get(tokens[last])
                if node is None:
                    break
                children, ends = node
                last += 1
            for file, length, cues in ends:
                end = first + length
                if end > reached.get(file, 0):
                    reached[file] = end
                    hits = found.get(file)
                    if hits is None:
                        hits = found[file] = []
                    for cue in cues:
                        hits.append(Hit(first, end, cue))
        return found


def _grown(root: _Growing) -> dict[str, _Node]:
    """The children of the root, each with what ends at it or before it, so that a walk asks its last node
    alone; None for the children of one that has none: most have none, and memory costs time. A stack, no
    recursion: a name that a file states may have thousands of words.
    """
    grown: dict[str, _Node] = {}
    waiting: list[tuple[_Growing, int, _Ends, dict[str, _Node]]] = [(root, 1, (), grown)]
    while waiting:
        (children, _), depth, before, into = waiting.pop()
        for token, child in children.items():
            own = {file: (file, depth, tuple(cues)) for file, cues in child[1].items()}
            ends = tuple(({end[0]: end for end in before} | own).values()) if own else before
            inner: dict[str, _Node] | None = {} if child[0] else None
            into[token] = inner, ends
            if inner is not None:
                waiting.append((child, depth + 1, ends, inner))
    return grown


@cache
def matcher(language: str, files: tuple[str, ...] = FILES) -> Matcher:
    """The matcher over these cue files of a language; ValueError names a file that breaks the form."""
    return Matcher(phrase for name in files for phrase in _phrases(language, name))


@cache
def phrases(language: str, file: str) -> tuple[tuple[tuple[str, ...], Cue], ...]:
    """Every phrase of a cue file as its folded tokens, with its cue."""
    return tuple(_phrases(language, file))


@cache
def words(language: str, *groups: str) -> frozenset[str]:
    """The words of some plain sets in `forms.toml` ("coordinators"), folded; empty where it has none."""
    return frozenset(word for group in groups for word in _listed(language, group))


def _listed(language: str, group: str) -> Iterator[str]:
    listed = table(language, "forms").get(group, [])
    if not isinstance(listed, list) or not all(isinstance(word, str) for word in listed):
        raise ValueError(f"lexicon/{language}/forms.toml: {group} is not a list of words")
    yield from (word.lower() for word in listed)


@cache
def carries(language: str, what: str) -> bool:
    """Whether something said once covers the clauses that follow: `[carries]` in `forms.toml`, else no."""
    return table(language, "forms").get("carries", {}).get(what) is True


def _phrases(language: str, name: str) -> Iterator[tuple[tuple[str, ...], Cue]]:
    where = f"lexicon/{language}/{name}.toml"
    endings = table(language, "forms").get("endings", {})
    for group, cues in table(language, name).items():
        if not isinstance(cues, dict):
            raise ValueError(f"{where}: {group} is not a table of cues")
        for key, patterns in cues.items():
            if not isinstance(patterns, list) or not all(isinstance(pattern, str) for pattern in patterns):
                raise ValueError(f"{where}: {group}.{key} is not a list of patterns")
            cue = Cue(name, group, key, language)
            for pattern in patterns:
                yield from ((phrase, cue) for phrase in _expand(pattern, endings, where))


def _expand(pattern: str, endings: dict[str, list[str]], where: str) -> Iterator[tuple[str, ...]]:
    for choice in product(*(_choices(part, endings, where) for part in pattern.split())):
        phrase = fold(" ".join(choice))
        if not phrase:
            raise ValueError(f"{where}: the pattern {pattern!r} can be empty")
        yield phrase


def _choices(part: str, endings: dict[str, list[str]], where: str) -> list[str]:
    optional = part.startswith("(") and part.endswith(")")
    found = [""] if optional else []
    for option in (part[1:-1] if optional else part).split("/"):
        stem, tilde, ending = option.partition("~")
        if tilde and ending not in endings:
            raise ValueError(f"{where}: no class of endings is called {ending!r} ({part!r})")
        found += [stem + tail for tail in endings[ending]] if tilde else [stem]
    return found
