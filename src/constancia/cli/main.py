"""`constancia`: the verbs and what their exit status means.

0 done · 1 the input, the store or the machine does not allow it · 2 the command was written wrongly ·
130 stopped with Ctrl-C · 141 whoever was reading the output went away.

A verb's module is imported when the verb is run, and it imports what it needs then: `constancia --help`
must wait for nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Annotated, Any, NamedTuple, cast

import typer
from typer.core import TyperCommand, TyperGroup

from constancia import __version__
from constancia.cli.failures import told

# Plain help prints in a third of the time and reads the same in the documentation.
_LOOK: dict[str, Any] = {
    "add_completion": False,
    "rich_markup_mode": None,
    "pretty_exceptions_enable": False,
}


class Verb(NamedTuple):
    """Where a verb's function stands, and what it does in a line."""

    module: str
    function: str
    line: str

    def load(self) -> Callable[..., None]:
        """The function itself; its docstring is the verb's help."""
        return cast(
            "Callable[..., None]", getattr(import_module(f"constancia.cli.{self.module}"), self.function)
        )


VERBS = {
    "outline": Verb("outline", "outline", "Print the headings of a paper."),
    "extract": Verb("extract", "extract", "Print what a paper says, statement by statement."),
    "explain": Verb("explain", "explain", "Print the reasoning for one statement."),
    "compare": Verb("compare", "compare", "Print what changed from one paper to the next."),
    "load": Verb("load", "load", "Read papers and store them for the site."),
    "papers": Verb("papers", "papers", "List the stored papers, newest first."),
    "runs": Verb("papers", "runs", "How often a paper was read, and what changed."),
    "forget": Verb("papers", "forget", "Take a paper out of the store."),
    "encode": Verb("encode", "encode", "Encode statements, to find similar ones."),
    "backup": Verb("backup", "backup", "Copy the whole store to one file."),
    "restore": Verb("backup", "restore", "Put a backup in the place of the store."),
    "serve": Verb("serve", "serve", "Show the stored papers as a site."),
    "work": Verb("work", "work", "Read the files uploaded on the site."),
    "user": Verb("user", "user", "Accounts of the site, and tokens."),
    "offers": Verb("offers", "offers", "Print what a country can ask for."),
    "state": Verb("state", "state", "Print where each commitment stands."),
    "check": Verb("check", "check", "Find what is wrong with assessments."),
    "registers": Verb("registers", "registers", "Look into the registers, or add to them."),
    "evidence": Verb("evidence", "evidence", "Take in what others say was done."),
    "eval": Verb("eval", "evaluate", "Measure how well papers are read."),
}


class _Listed(TyperCommand):
    """A verb as the list of verbs needs it; the command itself is built when it is asked for."""

    def __init__(self, name: str) -> None:
        super().__init__(name, help=VERBS[name].line, rich_markup_mode=None)

    def make_context(self, info_name: str | None, args: list[str], *rest: Any, **extra: Any) -> Any:
        """The context of the real command: what is parsed and run goes on there."""
        alone = typer.Typer(**_LOOK)
        alone.command(self.name)(VERBS[str(self.name)].load())
        return typer.main.get_command(alone).make_context(info_name, args, *rest, **extra)


class _Verbs(TyperGroup):
    """All verbs, none of them imported."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**{**given, "commands": {name: _Listed(name) for name in VERBS}})


app = typer.Typer(name="constancia", cls=_Verbs, no_args_is_help=True, **_LOOK)


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


def main() -> None:
    """The command itself: runs what the command line asks for and leaves with its exit status."""
    with told():
        app()
