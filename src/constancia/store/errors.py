"""What can go wrong with a store, told in a sentence with its place and its remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager


class StoreError(Exception):
    """The store cannot do what was asked; the message names the place and the remedy."""


class BadFilter(ValueError):
    """A filter that no list has; the message says which values there are."""


class NotStored(LookupError):
    """The store has no such paper or statement."""


# What the two databases say, in lower case, and what it means to whoever has to put it right.
REMEDIES = (
    ("database is locked", "another program is writing to it; wait a moment and try again"),
    ("readonly database", "it may not be written; make the file and its folder writable, or set "
     "CONSTANCIA_DATABASE to a place that is"),
    ("unable to open database file", "the file cannot be opened; make its folder and give yourself the "
     "right to write there, or set CONSTANCIA_DATABASE to another place"),
    ("not a database", "the file is no SQLite database; set CONSTANCIA_DATABASE to another file"),
    ("malformed", "the file is damaged; restore a backup"),
    ("is full", "the disk is full; make room and try again"),
    ("disk i/o error", "the disk could not be read or written; check it and try again"),
    ("no such module: fts5", "this Python's SQLite has no FTS5; install a Python whose SQLite has it"),
    ("no such table", "it has no tables yet; run `constancia load` or `constancia serve` once"),
    ("does not exist", "it is not there or has no tables yet; create it, then run `constancia load` once"),
    ("no such column", "an older version made it; run `constancia load` or `constancia serve` once"),
    ("authentication failed", "name and password were refused; correct them in CONSTANCIA_DATABASE"),
    ("connection", "the server does not answer; start it or correct CONSTANCIA_DATABASE"),
    ("out of range", "a number is too large to be stored, so nothing was"),
    ("too long", "a name or an id is too long to be stored, so nothing was"),
    ("constraint", "what was to be stored breaks a rule of the store, so nothing was stored"),
)  # fmt: skip


@contextmanager
def explained(place: Callable[[], str]) -> Iterator[None]:
    """Whatever the database says inside, said again as a StoreError about `place()`; a decorator too."""
    from django.db import Error  # only once Django is needed: the command line's help must stay quick

    try:
        yield
    except Error as error:
        said = " ".join(str(error).split())
        remedy = next((remedy for words, remedy in REMEDIES if words in said.lower()), None)
        raise StoreError(f"{place()}: {remedy or 'the database refused'} ({said})") from error
    except OverflowError as error:
        raise StoreError(
            f"{place()}: a number is too large to be stored, so nothing was ({error})"
        ) from error
