"""JSON Lines: one object a row, UTF-8, nothing escaped that need not be."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from constancia.publish.rows import Row


def write(rows: Iterable[Row], out: TextIO) -> None:
    for row in rows:
        out.write(json.dumps(row, ensure_ascii=False) + "\n")
