"""How a peer's script tells what it found. Runs in the peer's environment: standard library only."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from time import process_time


@dataclass(frozen=True)
class Heading:
    """`level` and the half-open place in the file's text, in code points, where the tool gives them."""

    text: str
    level: int | None = None
    start: int | None = None
    end: int | None = None


def tell(read: Callable[[], list[Heading]], import_seconds: float) -> None:
    """Read twice, as the first time may load models, and print the headings and all times as JSON.

    Times are seconds of processor: what else the machine does leaves them alone.
    """
    seconds = []
    headings: list[Heading] = []
    for _ in range(2):
        started = process_time()
        headings = read()
        seconds.append(process_time() - started)
    told = {
        "headings": [asdict(heading) for heading in headings],
        "import_seconds": import_seconds,
        "first_seconds": seconds[0],
        "again_seconds": seconds[1],
    }
    sys.stdout.write("\n" + json.dumps(told))
