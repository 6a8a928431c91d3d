"""The worker beside the site: started with it, started anew where it dies, ended with it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

COMMAND = (sys.executable, "-c", "from constancia.cli.main import main; main()", "work", "--attended")
PATIENCE = 5.0  # seconds that a worker has to end by itself; what it had in hand is taken up again
AGAIN = 2.0  # seconds before a worker that died is started anew


@contextmanager
def worker() -> Iterator[None]:
    """Inside, a process reads what is uploaded."""
    ending = Event()
    keeper = Thread(target=_keep, args=(ending,), daemon=True)
    keeper.start()
    try:
        yield
    finally:
        ending.set()
        keeper.join(PATIENCE + 5)


def _keep(ending: Event) -> None:
    while not ending.is_set():
        # A session of its own: Ctrl-C is for the site, which then tells the worker.
        running = subprocess.Popen(COMMAND, stdin=subprocess.PIPE, start_new_session=True)  # noqa: S603 - our own command
        while running.poll() is None and not ending.wait(0.25):
            pass
        if ending.is_set():
            _end(running)
        else:
            ending.wait(AGAIN)


def _end(running: subprocess.Popen[bytes]) -> None:
    if running.stdin is not None:
        running.stdin.close()
    try:
        running.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        running.kill()
        running.wait()
