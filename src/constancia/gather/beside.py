"""Evidence that lies beside a paper: tables in the folder `NAME.evidence`, each with its mapping."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from constancia.gather import table
from constancia.gather.errors import GatherError
from constancia.gather.mapping import load
from constancia.gather.outcome import Outcome


def beside(paper: Path) -> Iterator[Outcome]:
    """Everything in the tables beside a paper, table by table; GatherError where a mapping is missing.

    Beside `forum.txt` these are `forum.evidence/*.csv`, and `forum.evidence/x.toml` is how `x.csv` is read.
    """
    for path in sorted(paper.with_suffix(".evidence").glob("*.csv")):
        mapping = path.with_suffix(".toml")
        if not mapping.is_file():
            raise GatherError(
                f"{path} has no mapping; write {mapping.name} beside it, or take the table away"
            )
        yield from table.read(path, mappings=(load(mapping),))
