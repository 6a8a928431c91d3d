"""A stretch of work in which nothing is thrown away, so that nothing need be looked for."""

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
