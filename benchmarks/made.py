"""Papers in any number, made of the areas of real ones: what the benchmarks load, serve and kill.

Each is a Markdown file of one language: a title of its own and areas drawn from the papers in `papers/` and
`evaluation/gold/`, until it is as long as asked for. The same number always gives the same paper.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from constancia import outline
from constancia.model import Division
from constancia.read import read_document

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("papers/*.txt", "evaluation/gold/*.txt")
SIZE = 50_000  # bytes of a paper
LEAST = 150  # bytes of an area that is worth drawing
GROUP = 5  # areas under one heading


@dataclass(frozen=True, slots=True)
class Made:
    """A made paper: the name of its file, its language and its bytes."""

    name: str
    language: str
    content: bytes


def papers(count: int, *, first: int = 0, size: int = SIZE) -> Iterator[Made]:
    """`count` papers of some `size` bytes, the languages by turns, from the number `first` on."""
    languages = sorted(areas())
    for number in range(first, first + count):
        language = languages[number % len(languages)]
        yield Made(f"made-{number}.md", language, _text(number, areas()[language], size).encode())


def written(folder: Path, count: int, *, first: int = 0, size: int = SIZE) -> list[Path]:
    """The same as files in a folder."""
    paths = []
    for made in papers(count, first=first, size=size):
        paths.append(folder / made.name)
        paths[-1].write_bytes(made.content)
    return paths


@cache
def areas() -> dict[str, tuple[tuple[str, str], ...]]:
    """By language the areas of real papers: heading and text."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for pattern in SOURCES:
        for path in sorted(ROOT.glob(pattern)):
            document = read_document(path)
            divisions = outline.divide(document)
            inner = {one.parent for one in divisions}
            for one in divisions:
                if one.id not in inner and not one.is_furniture:
                    found[document.language].append((one.title, _own(document.text, one)))
    return {
        language: kept
        for language, each in found.items()
        if (kept := tuple((title, text) for title, text in each if len(text.encode()) >= LEAST))
    }


def _own(text: str, division: Division) -> str:
    """What stands under a heading, as paragraphs that no Markdown is read into."""
    lines = text[division.heading.end : division.body.end].splitlines()
    return "\n\n".join(line.strip().lstrip("#>*-+ ") for line in lines if line.strip())


def _text(number: int, known: tuple[tuple[str, str], ...], size: int) -> str:
    choose = random.Random(number)  # noqa: S311 (a sample, not a secret)
    parts, length = [f"# Made paper {number}"], 0
    while length < size:
        for at in range(GROUP + 1):
            title, text = choose.choice(known)
            parts.append(f"{'##' if at == 0 else '###'} {' '.join(title.split())}" + f"\n\n{text}" * (at > 0))
            length += len(parts[-1].encode()) + 2
            if length >= size:
                break
    return "\n\n".join(parts) + "\n"
