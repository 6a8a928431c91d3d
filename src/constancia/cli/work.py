"""`constancia work`: the process that reads the files that editors upload."""

from __future__ import annotations

import os
import signal
import sys
import threading
from typing import Annotated

import typer


def work(
    once: Annotated[bool, typer.Option("--once", help="End when the queue is empty.")] = False,
    attended: Annotated[
        bool,
        typer.Option("--attended", help="End when standard input ends: as `constancia serve` starts it."),
    ] = False,
) -> None:
    """Read the files that were uploaded on the site, one after the other; compare and encode what is stored.

    `constancia serve` starts it by itself; beside another web server start it as a service of its own.
    One at a time works: a second one waits until the first is gone. Ctrl-C ends it after the file in hand.
    """
    from constancia import store

    store.configure()
    store.prepare()
    from constancia.store.queue.working import work as read

    if attended:
        threading.Thread(target=_end_with_input, daemon=True).start()
    read(until_empty=once)


def _end_with_input() -> None:
    """Whoever started this process holds its standard input open; killed, they close it too."""
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)
