"""`constancia`: the verbs and what their exit status means.

0 done · 1 the input, the store or the machine does not allow it · 2 the command was written wrongly ·
130 stopped with Ctrl-C · 141 whoever was reading the output went away.

Each verb imports what it needs when it runs: `constancia --help` must not wait for a parser or for Django.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from constancia import __version__
from constancia.cli.backup import backup, restore
from constancia.cli.check import check
from constancia.cli.compare import compare
from constancia.cli.encode import encode
from constancia.cli.eval import evaluate
from constancia.cli.evidence import evidence
from constancia.cli.explain import explain
from constancia.cli.extract import extract
from constancia.cli.failures import told
from constancia.cli.load import load
from constancia.cli.offers import offers
from constancia.cli.outline import outline
from constancia.cli.papers import forget, papers, runs
from constancia.cli.registers import registers
from constancia.cli.serve import serve
from constancia.cli.state import state
from constancia.cli.user import user
from constancia.cli.work import work

app = typer.Typer(
    name="constancia",
    help="Read a government's policy paper and keep it to its word.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,  # plain help: it prints in a third of the time and reads the same in the docs
    pretty_exceptions_enable=False,
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"constancia {__version__}")
        raise typer.Exit


@app.callback()
def constancia(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Read a government's policy paper and keep it to its word."""


VERBS: dict[str, Callable[..., None]] = {
    "outline": outline,
    "extract": extract,
    "explain": explain,
    "compare": compare,
    "load": load,
    "papers": papers,
    "runs": runs,
    "forget": forget,
    "encode": encode,
    "backup": backup,
    "restore": restore,
    "serve": serve,
    "work": work,
    "user": user,
    "offers": offers,
    "state": state,
    "check": check,
    "registers": registers,
    "evidence": evidence,
    "eval": evaluate,
}
for name, verb in VERBS.items():
    app.command(name)(verb)


def main() -> None:
    """The command itself: runs what the command line asks for and leaves with its exit status."""
    with told():
        app()
