"""Which papers have been coded by people, and where their files lie."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from constancia.evaluation.coded import Row, located
from constancia.evaluation.gold import rows

ENDINGS = (".txt", ".md")
OUTLINE, FURNITURE, STATEMENTS = ".outline.jsonl", ".furniture.jsonl", ".jsonl"


class GoldError(ValueError):
    """A coding that does not fit its paper; the message names both."""


@dataclass(frozen=True, slots=True)
class Gold:
    """A paper's file and what people coded in it; None where they did not code that.

    Outline rows have `start` and `end`; furniture rows `line` (1-based) and `kind`.
    """

    id: str
    path: Path
    statements: tuple[Row, ...] | None
    outline: tuple[Row, ...] | None
    furniture: tuple[Row, ...] | None


def golds(folder: Path, papers: Sequence[Path] = ()) -> Iterator[Gold]:
    """The coded papers of a folder, by name: `X.jsonl` and `X.outline.jsonl` belong to paper X.txt or X.md.

    The paper lies beside them or in one of `papers`; codings without a paper there are passed over.
    """
    names = {path.name.split(".")[0] for path in folder.glob(f"*{STATEMENTS}")}
    for name in sorted(names):
        path = _paper(name, (folder, *papers))
        if path is not None:
            statements = _rows(folder / f"{name}{STATEMENTS}")
            outline, furniture = _rows(folder / f"{name}{OUTLINE}"), _rows(folder / f"{name}{FURNITURE}")
            yield Gold(name, path, statements, outline, furniture)


def checked(gold: Gold, text: str) -> Gold:
    """The same with every quotation at its place in `text`; GoldError where one does not stand there."""
    statements = gold.statements
    if statements is not None and not all("start" in row for row in statements):
        try:
            statements = tuple(located(statements, text))
        except ValueError as error:
            raise GoldError(f"{gold.id}: {error}") from error
    for row in statements or ():
        if text[row["start"] : row["end"]] != row["quote"]:
            raise GoldError(f"{gold.id}: the gold does not quote this text at {row['start']}")
    return Gold(gold.id, gold.path, statements, gold.outline, gold.furniture)


def _paper(name: str, folders: Sequence[Path]) -> Path | None:
    found = (folder / f"{name}{ending}" for folder in folders for ending in ENDINGS)
    return next((path for path in found if path.is_file()), None)


def _rows(path: Path) -> tuple[Row, ...] | None:
    return tuple(rows(path)) if path.is_file() else None
