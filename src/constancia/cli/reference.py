"""The page of the documentation that lists every verb with its options: `docs/reference/cli.md`.

`make docs` writes it; a test fails where it no longer says what the commands do.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from typer.models import ArgumentInfo, OptionInfo

from constancia.cli.main import VERBS

STATUS = (
    ("0", "done"),
    (
        "1",
        "the input, the store or the machine does not allow it; a sentence on standard error says what to do",
    ),
    ("2", "the command was written wrongly"),
    ("130", "stopped with Ctrl-C"),
    ("141", "whoever was reading the output went away"),
)
VARIABLES = (
    (
        "`CONSTANCIA_DATABASE`",
        "where papers are stored: a file's path, `sqlite:///FILE` or "
        "`postgresql://USER:PASSWORD@HOST/NAME`; by default a file in your data folder",
    ),
    ("`CONSTANCIA_HOSTS`", "names the site answers to, with commas; by default this machine alone"),
    ("`CONSTANCIA_SECRET`", "a long random text for signing; without it each start makes its own"),
    ("`CONSTANCIA_TLS`", "`1` where the site stands behind TLS: secure cookies, redirects"),
    ("`CONSTANCIA_SHARED`", "a folder with more coded papers for `constancia eval`"),
    (
        "`CONSTANCIA_DEBUG`",
        "`1` shows where in the code an error happened; never on a site for others",
    ),
    ("`NO_COLOR`", "set to anything: no colours"),
    ("`COLUMNS`", "how wide a table is written into a pipe or a file"),
)
_METAVARS = {int: "N", str: "TEXT", Path: "PATH", list[Path]: "PATH"}
HEAD = """# The command line

<!-- Written by `make docs` from the commands themselves: change those, not this page. -->

Results go to standard output, everything else to standard error. A progress bar appears after a second,
and only where both are a terminal. `--out` writes a file whole or not at all; without `--format` its
ending (`.jsonl`, `.csv` ...) chooses the format. What the rows hold: [rows](rows.md).
"""


def page() -> str:
    """The page as Markdown."""
    parts = [
        HEAD,
        _table(("exit status", "means"), STATUS),
        _table(("variable", "means"), VARIABLES),
        *(_section(name, verb.load()) for name, verb in VERBS.items()),
    ]
    return "\n".join(parts)


def _section(called: str, verb: Any) -> str:
    """One verb: its use, its explanation, its arguments and options."""
    taken = list(_parameters(verb))
    arguments = [name.strip("`") for name, _ in taken if not name.startswith("`-")]
    use = "```text\n" + " ".join(["constancia", called, "[OPTIONS]", *arguments]) + "\n```\n"
    explained = inspect.cleandoc(verb.__doc__ or "")
    return "\n".join([f"## constancia {called}\n", use, f"{explained}\n", _table(("what", "means"), taken)])


def _parameters(verb: Any) -> Iterator[tuple[str, str]]:
    """Each argument and option as it is typed, with what it means and its default."""
    hints = get_type_hints(verb, include_extras=True)
    for name, parameter in inspect.signature(verb).parameters.items():
        value, info = _split(hints[name])
        if isinstance(info, ArgumentInfo):
            yield f"`{info.metavar or name.upper()}`", info.help or ""
        else:
            yield _typed(name, info, value), (info.help or "") + _default(parameter.default)


def _split(hint: Any) -> tuple[Any, OptionInfo | ArgumentInfo]:
    """The type of what is given, and what Typer is told about it; `X | None` is X."""
    value, *notes = get_args(hint)
    if get_origin(value) in (Union, UnionType):
        value = next(part for part in get_args(value) if part is not NoneType)
    return value, next(note for note in notes if isinstance(note, OptionInfo | ArgumentInfo))


def _typed(name: str, info: OptionInfo | ArgumentInfo, value: Any) -> str:
    flags = [flag for flag in (info.default, *(info.param_decls or ())) if isinstance(flag, str)]
    names = ", ".join(f"`{flag}`" for flag in flags or [f"--{name.replace('_', '-')}"])
    if value is bool:
        return names
    if get_origin(value) is Literal:
        return f"{names} " + " ".join(f"`{choice}`" for choice in get_args(value))
    return f"{names} {info.metavar or _METAVARS[value]}"


def _default(value: Any) -> str:
    return "" if value in (None, False, inspect.Parameter.empty) else f" Default: `{value}`."


def _table(head: tuple[str, str], rows: Any) -> str:
    lines = [f"| {head[0]} | {head[1]} |", "|---|---|"]
    lines += [f"| {name} | {meaning} |".replace("\n", " ") for name, meaning in rows]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(page())
