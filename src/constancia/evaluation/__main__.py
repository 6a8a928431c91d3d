"""`python -m constancia.evaluation GOLD PREDICTED [--text PAPER]`: measure one coding against another.

Statements by default; with `--text`, outlines of that text. Rows as in the codebook's section 4, or
as `constancia extract` and `constancia outline` write them with `--format jsonl`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from constancia.evaluation.gold import rows
from constancia.evaluation.measure import measure
from constancia.evaluation.outline_measure import measure_outline


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m constancia.evaluation", description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("predicted", type=Path)
    parser.add_argument("--text", type=Path, help="the paper: compare outlines, not statements")
    options = parser.parse_args()
    gold, predicted = rows(options.gold), rows(options.predicted)
    if options.text is None:
        scores = measure(gold, predicted).scores()
    else:
        text = options.text.read_text(encoding="utf-8-sig")
        scores = measure_outline(gold, predicted, text).scores()
    for name, score in scores.items():
        sys.stdout.write(f"{name:24} {'-' if score is None else f'{score:.3f}'}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
