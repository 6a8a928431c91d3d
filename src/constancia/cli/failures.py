"""Errors as sentences: the file, the place and the remedy on standard error, and exit status 1."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

DEBUG = "CONSTANCIA_DEBUG"
FAILED = 1
READER_GONE = 141  # what a shell reports of a program whose reader closed the pipe


def fail(message: str) -> typer.Exit:
    """Print the message; the exception to raise."""
    complain(message)
    return typer.Exit(FAILED)


def complain(message: str) -> None:
    typer.echo(f"constancia: {message}", err=True)


@contextmanager
def told() -> Iterator[None]:
    """Whatever goes wrong inside ends the program with a sentence, never with a traceback."""
    try:
        yield
    except BrokenPipeError:
        forget_output()
        sys.exit(READER_GONE)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        complain(sentence(error))
        sys.exit(FAILED)


def sentence(error: Exception) -> str:
    """What to tell about an error: its own words where it was made for people."""
    if _is_ours(error):
        return str(error)
    if isinstance(error, MemoryError):
        return "There is not enough memory for this paper. Split it, or use a machine with more."
    if isinstance(error, OSError) and error.strerror:
        place = f"{error.filename}: " if error.filename else ""
        if isinstance(error, FileNotFoundError) and place:
            return f"{place}there is no such file. Check the path."
        return f"{place}{error.strerror}."
    said = " ".join(str(error).split())
    return (
        f"This is a mistake in Constancia, not in your paper ({type(error).__name__}: {said}). "
        f"Please report it; {DEBUG}=1 shows where it happened."
    )


def _is_ours(error: Exception) -> bool:
    """Whether the error was written for people by the room it comes from (known only once loaded)."""
    homes = (
        ("constancia.read", "ReadError"),
        ("constancia.store", "StoreError"),
        ("constancia.gather.errors", "GatherError"),
    )
    kinds = tuple(getattr(sys.modules[home], name) for home, name in homes if home in sys.modules)
    return isinstance(error, kinds)


def forget_output() -> None:
    """Point standard output at nothing, so that Python's last flush has somewhere to go."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
