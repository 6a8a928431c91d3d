"""A reader run in a process of its own, with its time and memory bounded.

The child gets the file on its standard input and answers in JSON and columns of numbers, which can carry
nothing but data. Where the system has no resource limits (Windows) the time alone is bounded.
"""

from __future__ import annotations

import contextlib
import gc
import json
import subprocess
import sys
from threading import Timer
from typing import IO, cast

from constancia.model.tellable import Tellable
from constancia.read import limits, wire
from constancia.read.content import Content
from constancia.read.detect import Format
from constancia.read.errors import ReadError

_START = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]); "
    "from constancia.read.bounded import answer; answer(*sys.argv[2:])"
)
_SIGN = b"\n"  # that a child gets on; its answer begins with something else
_ANEW = Tellable("Make the file anew, for example by printing it to PDF, or split it into parts")


def read_bounded(kind: Format, data: bytes, *, name: str) -> Content:
    """The content of a file, read in a child process; ReadError where the child finds or meets an error."""
    # -I and -S: nothing of the user's environment, and no start-up work; the child needs our path alone.
    command = [
        sys.executable,
        "-I",
        "-S",
        "-c",
        _START,
        json.dumps(sys.path),
        kind.value,
        name,
        str(len(data)),
    ]
    try:
        child = subprocess.Popen(  # noqa: S603 - our own interpreter, our own module, no shell
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
    except (OSError, ValueError) as error:
        raise ReadError(
            name,
            Tellable("no process can be started to read it ({error})", error=error),
            Tellable("Check the installation"),
        ) from error
    with child:
        return _answered(child, data, name)


def _answered(child: subprocess.Popen[bytes], data: bytes, name: str) -> Content:
    """What a child tells of the data, in the time that it has; each sign that it gets on gives it more."""
    clock = _Clock(child)
    stdin, stdout = cast("IO[bytes]", child.stdin), cast("IO[bytes]", child.stdout)
    try:
        with contextlib.suppress(BrokenPipeError):  # it has ended: what it answered tells
            stdin.write(data)
            stdin.close()
        while (line := stdout.readline()) == _SIGN:
            clock.more()
        return wire.received(line, stdout, name=name)
    except ReadError:
        raise
    except (ValueError, KeyError, TypeError, IndexError, OverflowError) as error:
        if clock.over:
            raise ReadError(
                name,
                Tellable("the file takes longer than {seconds} s to read", seconds=limits.PATIENCE),
                _ANEW,
            ) from error
        most = limits.megabytes(limits.MEMORY_BYTES)
        problem = Tellable(
            "the file cannot be read within {seconds} s and {most}: it is damaged, hostile or too long",
            seconds=limits.SECONDS,
            most=most,
        )
        raise ReadError(name, problem, _ANEW) from error
    finally:
        clock.stop()
        child.kill()


class _Clock:
    """Ends a child when its time is over."""

    def __init__(self, child: subprocess.Popen[bytes]) -> None:
        self.child = child
        self.over = False
        self.patience = limits.PATIENCE
        self._start()

    def more(self) -> None:
        """All of its time from now on, and a second for what it has still to do with what it found."""
        self.stop()
        self.patience += 1
        self._start()

    def stop(self) -> None:
        self.timer.cancel()

    def _start(self) -> None:
        self.timer = Timer(self.patience, self._end)
        self.timer.start()

    def _end(self) -> None:
        self.over = True
        self.child.kill()


def answer(kind: str, name: str, size: str) -> None:
    """What the child does: bound itself, read, print. Any other end is a failure of the file."""
    from constancia.read.document import read_here  # late: it imports this module

    _bound()
    gc.disable()  # what is found is all kept; looking for garbage among it takes a tenth of the time
    earned = _Earned(int(size))
    try:
        # The reader alone holds the file, so that it can let it go.
        found = wire.sent(read_here(Format(kind), sys.stdin.buffer.read(), name=name, found=earned))
    except ReadError as error:
        found = wire.refusal(error)
    except (MemoryError, RecursionError):
        sys.exit(1)
    for piece in found:
        sys.stdout.buffer.write(piece)


def _bound() -> None:
    with contextlib.suppress(ImportError):
        import resource

        longest = limits.SECONDS + limits.MOST_GLYPHS // limits.GLYPHS_A_SECOND
        for bound, most, last in (
            (resource.RLIMIT_CPU, limits.SECONDS, longest),
            (resource.RLIMIT_DATA, limits.MEMORY_BYTES, limits.MEMORY_BYTES),
            (resource.RLIMIT_FSIZE, 0, 0),
            (resource.RLIMIT_CORE, 0, 0),
        ):
            with contextlib.suppress(ValueError, OSError):  # a stricter bound is in force already
                resource.setrlimit(bound, (most, last))


class _Earned:
    """Gives a child that finds text the time to go on, and its parent a sign of it; `size` is its file's."""

    def __init__(self, size: int) -> None:
        self.most = limits.GLYPHS_A_BYTE * size
        self.seconds = limits.SECONDS

    def __call__(self, glyphs: int) -> None:
        seconds = limits.SECONDS + min(glyphs, self.most) // limits.GLYPHS_A_SECOND
        if seconds == self.seconds:
            return
        self.seconds = seconds
        with contextlib.suppress(ImportError, ValueError, OSError):
            import resource

            resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.getrlimit(resource.RLIMIT_CPU)[1]))
        sys.stdout.buffer.write(_SIGN)
        sys.stdout.buffer.flush()
