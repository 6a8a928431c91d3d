"""JSON Lines: one object a row, UTF-8, nothing escaped that need not be."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TextIO

from constancia.publish.rows import Row


def write(rows: Iterable[Row], out: TextIO) -> None:
    out.writelines(lines(rows))


def lines(rows: Iterable[Row]) -> Iterator[str]:
    """What `write` writes, line by line as the rows come."""
    for row in rows:
        yield json.dumps(row, ensure_ascii=False) + "\n"
