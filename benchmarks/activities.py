"""How an IATI file of any size is borne: checking it and importing it, with the memory that they take.

    python -m benchmarks.activities FILE... [--megabytes 500]

FILEs are real activity files that the standard accepts; their activities are written again and again under
identifiers of their own until the file has its size. A file of a tenth of it goes before: memory is constant
where both take as much.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from lxml import etree

from benchmarks.measures import MEGABYTE, command_weighed
from constancia.gather.iati.schema import VERSIONS

PARTS = (0.1, 1.0)  # of the size asked for
CONSTANT = 1.2  # times the memory of the small file that the large one may take


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--megabytes", type=int, default=500)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CONSTANCIA_DATABASE"] = str(Path(folder) / "activities.sqlite3")
        made = Path(folder) / "activities.xml"
        peaks: dict[str, list[int]] = {"check": [], "import": []}
        for part in PARTS:
            number = write(asked.files, int(asked.megabytes * part * MEGABYTE), made)
            print(f"{number:,} activities, {made.stat().st_size / MEGABYTE:.0f} MB", flush=True)
            for task, told in peaks.items():
                taken = command_weighed("evidence", task, str(made))
                told.append(taken.memory)
                times = f"{taken.seconds:9.1f} s  processor {taken.processor:9.1f} s"
                print(f"{task:8} {times}  {taken.memory / MEGABYTE:.0f} MB at most", flush=True)
    for task, (small, large) in peaks.items():
        verdict = "kept" if large <= CONSTANT * small else "OVER"
        print(f"{task:8} {large / small:.2f} times the memory of a tenth, at most {CONSTANT}: {verdict}")
    return 0


def write(files: list[Path], size: int, out: Path) -> int:
    """An activity file of at least so many bytes; how many activities are in it."""
    written = number = 0
    with out.open("wb") as file:
        file.write(f'<iati-activities version="{VERSIONS[-1]}">\n'.encode())
        for activity in _activities(files):
            written += file.write(activity)
            number += 1
            if written >= size:
                break
        file.write(b"</iati-activities>\n")
    return number


def _activities(files: list[Path]) -> Iterator[bytes]:
    """The activities of all files, over and over, those of a later turn under other identifiers."""
    own = [
        etree.tostring(activity)
        for path in files
        for activity in etree.parse(path).getroot().iterfind("iati-activity")
    ]
    for turn in count():
        ending = f"-{turn}</iati-identifier>".encode()
        for activity in own:
            yield activity.replace(b"</iati-identifier>", ending, 1) if turn else activity


if __name__ == "__main__":
    raise SystemExit(main())
