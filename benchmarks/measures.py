"""Taking times: of a process of its own, of work done again, of the time that goes into the parser."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import IO, Any

MEGABYTE = 1_000_000
COMMAND = (sys.executable, "-c", "from constancia.cli.main import main; main()")  # constancia
LINE = 100  # bytes that the last line of an output may have


@dataclass(frozen=True, slots=True)
class Cold:
    """A process of its own: seconds on the clock and of processor, medians; peak resident memory in bytes."""

    seconds: float
    processor: float
    memory: int


@dataclass(frozen=True, slots=True)
class Warm:
    """Work done again in a warm process: seconds on the clock and seconds of processor, medians."""

    seconds: float
    processor: float


# Linux counts into getrusage what the process weighed before it became this one, so its own
# high-water mark is asked for where there is one.
PEAK = """
import pathlib, resource, sys
marks = pathlib.Path("/proc/self/status")
if marks.exists():
    peak = next(int(line.split()[1]) * 1024 for line in marks.open() if line.startswith("VmHWM"))
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(peak)
"""


def cold(code: str, *arguments: str, runs: int) -> Cold:
    """Run Python code in processes of its own; RuntimeError where it fails."""
    taken = [_child([sys.executable, "-c", code, *arguments]) for _ in range(runs)]
    clock, processor = zip(*taken, strict=True)
    peak = subprocess.run(  # noqa: S603 (our own code)
        [sys.executable, "-c", code + "\n" + PEAK, *arguments], capture_output=True, text=True, check=True
    )
    return Cold(median(clock), median(processor), int(peak.stdout.split()[-1]))


def command_seconds(*arguments: str, runs: int) -> float:
    """Seconds of the command `constancia` with these arguments, a process each, the median."""
    return median(command_taken(*arguments)[0] for _ in range(runs))


def command_taken(*arguments: str) -> tuple[float, float]:
    """Seconds on the clock and of processor of the command `constancia`, in a process of its own."""
    return _child([*COMMAND, *arguments])


def command_weighed(*arguments: str) -> Cold:
    """What the command `constancia` took with these arguments, in a process of its own."""
    weigh = f"import atexit; atexit.register(exec, {PEAK!r}, {{}})"
    python, option, code = COMMAND
    command = [python, option, f"{weigh}; {code}", *arguments]
    with tempfile.TemporaryFile("w+") as out:  # may be long: it is read from its end
        seconds, processor = _child(command, out=out)
        out.seek(max(0, out.tell() - LINE))
        return Cold(seconds, processor, int(out.read().split()[-1]))


def _child(command: list[str], *, out: IO[str] | int = subprocess.DEVNULL) -> tuple[float, float]:
    """Seconds on the clock and of processor."""
    started, spent = perf_counter(), _children()
    done = subprocess.run(command, stdout=out, stderr=subprocess.PIPE, text=True, check=False)  # noqa: S603 (our own code)
    seconds, processor = perf_counter() - started, _children() - spent
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr.strip()[-300:]}")
    return seconds, processor


def _children() -> float:
    """Seconds of processor of all child processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def warm(work: Callable[[], object], *, runs: int) -> Warm:
    """Do the work once unmeasured, then `runs` times."""
    work()
    clock, processor = [], []
    for _ in range(runs):
        started, spent = perf_counter(), process_time()
        work()
        clock.append(perf_counter() - started)
        processor.append(process_time() - spent)
    return Warm(median(clock), median(processor))


@contextmanager
def parser_timed() -> Iterator[list[float]]:
    """Inside, the seconds of each batch that spaCy parses are added to the list it gives."""
    spent: list[float] = []
    try:
        from spacy.language import Language
    except ImportError:
        yield spent
        return
    call, pipe = Language.__call__, Language.pipe

    def timed_call(self: Language, *arguments: Any, **options: Any) -> Any:
        started = perf_counter()
        try:
            return call(self, *arguments, **options)
        finally:
            spent.append(perf_counter() - started)

    def timed_pipe(self: Language, *arguments: Any, **options: Any) -> Iterator[Any]:
        parsed = iter(pipe(self, *arguments, **options))
        while True:
            started = perf_counter()
            try:
                one = next(parsed)
            except StopIteration:
                return
            finally:
                spent.append(perf_counter() - started)
            yield one

    Language.__call__, Language.pipe = timed_call, timed_pipe
    try:
        yield spent
    finally:
        Language.__call__, Language.pipe = call, pipe


def children(pid: int) -> list[int]:
    """The processes that a process started and that are still there; none where the system does not say."""
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text().split()]
