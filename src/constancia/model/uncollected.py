"""Stretches of work in which little is thrown away, so that it need not be looked for, or seldom."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Inside, Python looks for no cycles of garbage; as a decorator, in the whole function.

    Coding a paper makes a hundred thousand nouns that all stay and no cycles; each time they have grown by a
    quarter every object of the process was looked at again, 6 % of the time and more.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


# Objects, and rounds over the younger ones, after which Python looks for cycles of garbage.
SELDOM = (50_000, 20, 100)


def collect_seldom() -> None:
    """From here on Python looks seldom for cycles of garbage: for a process that handles whole papers.

    Papers that come from other processes are tens of thousands of nouns each; two thirds of the time of
    taking them in went into looking through all that was there.
    """
    gc.set_threshold(*SELDOM)


@contextmanager
def collected_seldom() -> Iterator[None]:
    """The same inside, and as before afterwards."""
    was = gc.get_threshold()
    collect_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*was)
