"""Processes that do one work side by side: Python uses one processor in each."""

from __future__ import annotations

import os
import signal
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from threading import Thread

PATIENCE = 10.0  # seconds that a process has to end by itself
AGAIN = 2.0  # seconds before one that died is started anew
LOOK = 0.25  # seconds between two looks at who lives


@contextmanager
def side_by_side(work: Callable[[], None], count: int) -> Iterator[Callable[[], None]]:
    """Inside, `count` processes do `work`; what is given starts one anew that dies, until interrupted.

    They are copies of this process (POSIX alone has them) and share its memory while that does not change;
    threads are to be started inside. They end with it, also where it is killed: each reads a pipe that
    nobody but this process can write to.
    """
    reading, writing = os.pipe()
    copy = partial(_copy, work, reading, writing)
    running: set[int] = set()
    try:
        running.update(copy() for _ in range(count))
        yield partial(_keep, running, copy)
    finally:
        _end(running)
        os.close(writing)
        os.close(reading)


def _keep(running: set[int], copy: Callable[[], int]) -> None:
    with suppress(KeyboardInterrupt):
        while True:
            time.sleep(LOOK)
            gone = {pid for pid in running if _has_ended(pid)}
            running -= gone
            for _ in gone:
                time.sleep(AGAIN)
                running.add(copy())


def _copy(work: Callable[[], None], reading: int, writing: int) -> int:
    """A copy of this process that does the work and ends; its number."""
    if pid := os.fork():
        return pid
    status = 1
    try:
        os.close(writing)
        Thread(target=_end_with_parent, args=(reading,), daemon=True).start()
        work()
        status = 0
    except KeyboardInterrupt:
        status = 0
    except BaseException:  # it must not go on in the parent's code, whatever it was
        traceback.print_exc()
    finally:
        os._exit(status)


def _end_with_parent(reading: int) -> None:
    """End at once when the parent was killed: whoever starts the site again needs its port."""
    os.read(reading, 1)  # nothing is ever written: it returns when the other end is closed
    os._exit(1)


def _has_ended(pid: int) -> bool:
    return os.waitpid(pid, os.WNOHANG)[0] == pid


def _end(running: set[int]) -> None:
    for pid in running:
        os.kill(pid, signal.SIGINT)
    until = time.monotonic() + PATIENCE
    while running and time.monotonic() < until:
        running -= {pid for pid in running if _has_ended(pid)}
        time.sleep(LOOK / 10)
    for pid in running:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
