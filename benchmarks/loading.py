"""What storing adds to reading: papers loaded by the command, beside the same papers only read.

    python -m benchmarks.loading [--papers 1000] [--workers 2] [--rounds 4] [--database FILE-or-URL]

Both use so many workers, each started anew in every round, and take turns, so that whatever else the machine
does slows both. The mark is 1.3 times.
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter

from benchmarks.made import written
from benchmarks.measures import COMMAND
from constancia import store
from constancia.cli.readers import Reading, read

MARK = 1.3


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--papers", type=int, default=1000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--database", help="an empty one; default: a file that is gone afterwards")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store.configure(asked.database or str(Path(folder) / "library.sqlite3"))  # the command's too
        store.prepare()
        taken = []
        for paths in _rounds(Path(folder), asked.papers, asked.rounds):
            taken.append((seconds_of_reading(paths, asked.workers), seconds_of_loading(paths, asked.workers)))
            print(told(taken[-1:]), flush=True)
        print(f"all: {told(taken)}")
    return 0


def _rounds(folder: Path, papers: int, rounds: int) -> Iterator[list[Path]]:
    for number in range(rounds):
        first, end = papers * number // rounds, papers * (number + 1) // rounds
        yield written(folder, end - first, first=first)


def seconds_of_reading(paths: Sequence[Path], workers: int) -> float:
    """Read and code the papers, and keep nothing of them."""
    began = perf_counter()
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        found = list(pool.map(statements_of, map(str, paths)))
    if not all(found):
        raise RuntimeError("a made paper has no statements")
    return perf_counter() - began


def statements_of(path: str) -> int:
    """How many statements the command finds in a file."""
    coded = read(path, Reading(None, None))
    if isinstance(coded, str):
        raise RuntimeError(coded)
    return len(coded.statements)


def seconds_of_loading(paths: Sequence[Path], workers: int) -> float:
    """The command itself; RuntimeError where it does not confirm each paper."""
    began = perf_counter()
    command = [*COMMAND, "load", "--workers", str(workers), *map(str, paths)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 (our own command)
    taken = perf_counter() - began
    if len(done.stdout.splitlines()) != len(paths):
        raise RuntimeError(f"not every paper was loaded: {done.stdout[-300:]}")
    return taken


def told(taken: Sequence[tuple[float, float]]) -> str:
    """Seconds of reading and of loading, and how many times the one the other is."""
    reading, loading = (sum(each) for each in zip(*taken, strict=True))
    times = loading / reading
    return f"read {reading:.0f} s, loaded {loading:.0f} s: {times:.2f} times" + " OVER" * (times > MARK)


if __name__ == "__main__":
    raise SystemExit(main())
