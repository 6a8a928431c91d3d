"""Statements and divisions as a pandas frame."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from constancia.model import Continuity, Division, Firmness, Kind, Paper, Statement
from constancia.publish.rows import (
    FURTHER_COLUMNS,
    OUTLINE_COLUMNS,
    STATEMENT_COLUMNS,
    outline_rows,
    paper_rows,
    statement_columns,
    statement_row,
)

if TYPE_CHECKING:
    import pandas

# The ladder has an order, firmest last, so that `frame.firmness >= "offers"` means what it says.
_LADDER = [rung.value for rung in reversed(Firmness)]


def to_frame(records: Paper | Iterable[Statement] | Iterable[Division]) -> pandas.DataFrame:
    """A frame with a row a statement (or a division), under the names of `constancia extract` (or `outline`).

    A paper gives its statements with the `line` of each; statements alone do not know their lines.
    `firmness` is ordered from `explores` up to `will`. What a kind does not have is missing, not
    empty. Raises ImportError, saying what to install, where pandas is missing.
    """
    if isinstance(records, Paper):
        return _statements([dict(row) for row in paper_rows(records)], statement_columns(records))
    listed = list(records)
    divisions = [record for record in listed if isinstance(record, Division)]
    statements = [record for record in listed if isinstance(record, Statement)]
    if len(divisions) + len(statements) < len(listed) or (divisions and statements):
        raise TypeError("a frame is made of a paper, of statements or of divisions")
    if divisions:
        return _divisions(divisions)
    further = FURTHER_COLUMNS if any(record.is_enriched for record in statements) else ()
    rows = [dict(statement_row(record)) for record in statements]
    return _statements(rows, STATEMENT_COLUMNS[1:] + further)


def _statements(rows: list[dict[str, Any]], columns: tuple[str, ...]) -> pandas.DataFrame:
    pandas_ = _pandas()
    frame: pandas.DataFrame = pandas_.DataFrame(rows, columns=list(columns))
    return frame.astype(
        {
            "kind": pandas_.CategoricalDtype([kind.value for kind in Kind]),
            "firmness": pandas_.CategoricalDtype(_LADDER, ordered=True),
            "continuity": pandas_.CategoricalDtype([value.value for value in Continuity]),
            "actor_stated": "boolean",
            "precision": "Int64",
        }
    )


def _divisions(divisions: list[Division]) -> pandas.DataFrame:
    frame: pandas.DataFrame = _pandas().DataFrame(outline_rows(divisions), columns=list(OUTLINE_COLUMNS))
    return frame.astype({"ordinal": "Int64", "parent": "Int64"})


def _pandas() -> ModuleType:
    try:
        return import_module("pandas")
    except ImportError as error:
        raise ImportError("to_frame needs pandas: pip install 'constancia[frame]'") from error
