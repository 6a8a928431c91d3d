"""`python -m constancia.evaluation.agreement A B [--text PAPER] [--within]`: how far two coders agree.

A and B are codings of one paper by people who did not see each other's work (codebook, section 4); A
stands for the gold. Printed are the measures of section 5 and, for facets with few values, Cohen's kappa:
agreement beyond what chance would give. With `--within`, only A's statements from B's first line to
B's last are compared: for a second coder who coded a part.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from constancia.evaluation.coded import Row, located
from constancia.evaluation.gold import rows
from constancia.evaluation.measure import measure


def agreement(first: Sequence[Row], second: Sequence[Row]) -> dict[str, float | None]:
    """The measures of the codebook's section 5 with kappas; rows with offsets into one text."""
    return measure(first, second).scores()


def within(first: Sequence[Row], second: Sequence[Row]) -> list[Row]:
    """The rows of the first that start from the line of the second's first row to that of its last."""
    lines = [row["line"] for row in second]
    return [row for row in first if lines and min(lines) <= row["line"] <= max(lines)]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m constancia.evaluation.agreement",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    parser.add_argument("--text", type=Path, help="the paper, where rows have no offsets")
    parser.add_argument("--within", action="store_true", help="the second coder coded a part")
    options = parser.parse_args(arguments)
    try:
        first, second = (_placed(rows(path), options.text) for path in (options.first, options.second))
    except ValueError as error:
        parser.error(str(error))
    if options.within:
        first = within(first, second)
    sys.stdout.write(f"{len(first)} and {len(second)} statements\n")
    for name, score in agreement(first, second).items():
        sys.stdout.write(f"{name:24} {'-' if score is None else f'{score:.3f}'}\n")
    return 0


def _placed(coded: Sequence[Row], text: Path | None) -> list[Row]:
    """The rows with offsets: their own, or those their quotations have in the text."""
    if all("start" in row for row in coded):
        return list(coded)
    if text is None:
        raise ValueError("rows without start and end need --text PAPER")
    return located(coded, text.read_text(encoding="utf-8-sig").replace("\r\n", "\n"))


if __name__ == "__main__":
    raise SystemExit(main())
