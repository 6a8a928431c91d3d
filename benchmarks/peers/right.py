"""Papers with their right headings: the project's own, those people coded, and places in outlines.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from benchmarks.peers.install import HERE, PROJECT
from constancia.evaluation.golds import Gold, golds

# Of the papers that people coded outside the project, those of real documents.
CODED = ("us-spain-2022", "la-declaration-2022-es")


@dataclass(frozen=True, slots=True)
class Right:
    """A heading: where it stands (code points, half-open), its level (1 at the top), its parent's index.

    `wordings` are those by which a tool may call it: the whole, its title, or one of its lines.
    """

    start: int
    end: int
    level: int
    parent: int | None
    printed: str
    title: str
    wordings: frozenset[str]


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper's file, decoded text, right headings in order, and lines that may be called either."""

    name: str
    path: Path
    text: str
    headings: tuple[Right, ...]
    neither: frozenset[str]


def papers(shared: Path) -> Iterator[Paper]:
    """The first paper, and those of `shared` (folders gold and corpus) where it has them."""
    for gold in golds(PROJECT / "evaluation" / "gold", (PROJECT / "papers",)):
        if gold.path.parent == PROJECT / "papers":
            yield _coded(gold)
    for gold in golds(shared / "gold") if shared.is_dir() else ():
        if gold.id in CODED:
            yield _coded(gold)
    for name, data in tomllib.loads((HERE / "outlines.toml").read_text(encoding="utf-8")).items():
        path = shared / "corpus" / data["file"]
        if path.is_file() and sha256(path.read_bytes()).hexdigest() == data["sha256"]:
            yield _placed(name, path, data)


def fold(text: str) -> str:
    """A heading as compared: markup, case, spaces and dashes folded."""
    plain = re.sub(r"</?\w+>|[#*_`\\]", " ", text).casefold()
    return " ".join(re.sub(r"\s*[\u2010-\u2015-]+\s*", "-", plain).split())


def _coded(gold: Gold) -> Paper:
    text = gold.path.read_text(encoding="utf-8-sig")
    headings = [
        _right(
            text, row["start"], row["end"], row["level"], row["parent"], row["printed"] or "", row["title"]
        )
        for row in gold.outline or ()
    ]
    return Paper(gold.id, gold.path, text, tuple(headings), frozenset())


def _placed(name: str, path: Path, data: Mapping[str, Any]) -> Paper:
    text = path.read_text(encoding="utf-8-sig")
    lines = text.split("\n")
    headings: list[Right] = []
    for line, level, *more in data["headings"]:
        first = sum(len(one) + 1 for one in lines[: line - 1])
        raw = "\n".join(lines[line - 1 : line - 1 + (more[0] if more else 1)])
        title = raw.split(data["until"])[0] if "until" in data else raw.strip().removeprefix("- ").rstrip()
        start = first + raw.index(title)
        above = [index for index, heading in enumerate(headings) if heading.level < level]
        parent = above[-1] if above else None
        headings.append(_right(text, start, start + len(title), level, parent, "", title))
    neither = frozenset(fold(lines[line - 1]) for line in data.get("neither", ()))
    return Paper(name, path, text, tuple(headings), neither)


def _right(
    text: str, start: int, end: int, level: int, parent: int | None, printed: str | None, title: str
) -> Right:
    raw = text[start:end]
    wordings = {fold(raw), fold(title), *(fold(line) for line in raw.split("\n") if fold(line))}
    return Right(start, end, level, parent, printed or "", " ".join(title.split()), frozenset(wordings))
