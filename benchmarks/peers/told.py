"""How a peer's script tells what it found. Runs in the peer's environment: standard library only."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Heading:
    """`level` and the half-open place in the file's text, in code points, where the tool gives them."""

    text: str
    level: int | None = None
    start: int | None = None
    end: int | None = None


def tell(headings: list[Heading], import_seconds: float, seconds: float) -> None:
    told = {
        "headings": [asdict(heading) for heading in headings],
        "import_seconds": import_seconds,
        "seconds": seconds,
    }
    sys.stdout.write("\n" + json.dumps(told))
