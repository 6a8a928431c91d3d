"""Runs the examples of the documentation: `python scripts/examples.py [--check] PAGE...`.

In a ```console block, what follows `$ ` is run by the shell in the project's folder; in a ```pycon
block, what follows `>>> ` by Python. Without --check the pages are rewritten with what came out; with
it, the exit status is 1 where a page says something else.
"""

from __future__ import annotations

import argparse
import difflib
import doctest
import io
import os
import re
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"^```(console|pycon)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def console(block: str) -> str:
    """The block's commands, each followed by its output; SystemExit where one complains."""
    lines = []
    here = Path(sys.executable).parent  # not resolved: the environment's own commands lie beside this link
    environment = {**os.environ, "PATH": f"{here}{os.pathsep}{os.environ['PATH']}", "COLUMNS": "100"}
    for command in re.findall(r"^\$ (.*)$", block, re.MULTILINE):
        done = subprocess.run(  # noqa: S602  # the commands stand in our own documentation
            command,
            shell=True,
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.stderr:
            sys.exit(f"$ {command}\n{done.stderr}")
        lines += [f"$ {command}\n", done.stdout]
    return "".join(lines)


def pycon(block: str) -> str:
    """The block's statements, each followed by what it prints."""
    names: dict[str, object] = {}
    lines = []
    for example in doctest.DocTestParser().get_examples(block):
        out = io.StringIO()
        with redirect_stdout(out):
            exec(compile(example.source, "<example>", "single"), names)  # noqa: S102  # our own documentation
        first, *more = example.source.splitlines()
        lines += [f">>> {first}\n", *(f"... {line}\n" for line in more), out.getvalue()]
    return "".join(lines)


def run(page: str) -> str:
    """The page with every example followed by what it really gives."""

    def fresh(found: re.Match[str]) -> str:
        given = {"console": console, "pycon": pycon}[found[1]](found[2])
        return f"```{found[1]}\n{given}```"

    return BLOCK.sub(fresh, page)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("pages", type=Path, nargs="+")
    options = parser.parse_args()
    os.chdir(ROOT)
    wrong = 0
    for path in options.pages:
        old = path.read_text(encoding="utf-8")
        new = run(old)
        if new == old:
            continue
        wrong += 1
        if options.check:
            pages = (old.splitlines(keepends=True), new.splitlines(keepends=True))
            sys.stdout.writelines(difflib.unified_diff(*pages, str(path), "as run"))
        else:
            path.write_text(new, encoding="utf-8")
    return 1 if wrong and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
