"""What part each coded paper plays: `evaluation/papers.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

FILE = "papers.toml"
DEVELOPMENT, KNOWN, HELD_OUT = PARTS = ("development", "known", "held-out")


def parts(path: Path) -> Mapping[str, str]:
    """Paper -> one of `PARTS`, ValueError for another word; what is not named there is held out."""
    if not path.is_file():
        return {}
    found = {paper: row.get("part") for paper, row in tomllib.loads(path.read_text(encoding="utf-8")).items()}
    for paper, part in found.items():
        if part not in PARTS:
            raise ValueError(f"{path}: the part of {paper} is {part!r}, none of {', '.join(PARTS)}")
    return found
