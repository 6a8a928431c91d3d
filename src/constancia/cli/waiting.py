"""A progress bar where a person waits for more than a second."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer

PATIENCE = 1.0  # seconds before anything is shown


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """Show that work goes on, and for how long, once it takes more than a second.

    Nothing is shown where output is piped or standard error is no terminal.
    """
    if not all(stream is not None and stream.isatty() for stream in (sys.stderr, sys.stdout)):
        yield
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TimeElapsedColumn())
    progress = Progress(*columns, console=Console(stderr=True), transient=True)
    progress.add_task(what, total=None)
    late = Timer(PATIENCE, progress.start)
    late.daemon = True
    late.start()
    try:
        yield
    finally:
        late.cancel()
        late.join()
        progress.stop()
