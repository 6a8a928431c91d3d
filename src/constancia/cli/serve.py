"""`constancia serve`: the site on this machine."""

from __future__ import annotations

import errno
import os
from typing import Annotated

import typer

from constancia.cli.failures import fail

REMEDY = "Choose another one: constancia serve --port N (make run PORT=N)."


def serve(
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port to answer on; 0 takes a free one.")
    ] = 8000,
    host: Annotated[
        str,
        typer.Option(
            help="Address to answer on; 0.0.0.0 lets other machines in, by the names in CONSTANCIA_HOSTS."
        ),
    ] = "127.0.0.1",
    processes: Annotated[
        int | None,
        typer.Option(min=1, max=64, help="Processes that answer; left out, one a processor, two at most."),
    ] = None,
) -> None:
    """Show the stored papers as a site.

    Its address is printed once it answers; Ctrl-C stops it.
    """
    from constancia import store
    from constancia.web import server

    store.configure()
    store.prepare()
    if processes and processes > 1 and not hasattr(os, "fork"):
        raise fail("This system has no copies of processes. Leave --processes out.")
    try:
        server.serve(host, port, processes=processes or server.default_processes(), ready=_announce)
    except (OSError, UnicodeError) as error:
        raise fail(f"{_why(error, host, port)} {REMEDY}") from error


def _announce(address: str) -> None:
    typer.echo("Ctrl-C stops the site.")
    typer.echo(address)


def _why(error: OSError | UnicodeError, host: str, port: int) -> str:
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.EADDRINUSE:
        return f"Port {port} of {host} is taken by another program."
    if number == errno.EACCES:
        return f"Port {port} may only be used by an administrator."
    reason = getattr(error, "strerror", None) or str(error)
    return f"{host} port {port} cannot be used ({reason})."
