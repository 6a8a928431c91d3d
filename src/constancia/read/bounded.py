"""A reader run in a process of its own, with its time and memory bounded.

The child gets the file on its standard input and answers in JSON, which can carry nothing but data. Where
the system has no resource limits (Windows) the time alone is bounded.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
from base64 import b64decode, b64encode
from dataclasses import asdict
from typing import Any

from constancia.model import Box, Division, Hint, Place, Span
from constancia.model.codec import from_json, to_json
from constancia.read import limits
from constancia.read.content import Content
from constancia.read.detect import Format
from constancia.read.errors import ReadError
from constancia.read.sidecar import Sidecar

_START = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]); "
    "from constancia.read.bounded import answer; answer(sys.argv[2], sys.argv[3])"
)
_ANEW = "Make the file anew, for example by printing it to PDF, or split it into parts"


def read_bounded(kind: Format, data: bytes, *, name: str) -> Content:
    """The content of a file, read in a child process; ReadError where the child finds or meets an error."""
    # -I and -S: nothing of the user's environment, and no start-up work; the child needs our path alone.
    command = [sys.executable, "-I", "-S", "-c", _START, json.dumps(sys.path), kind.value, name]
    try:
        child = subprocess.run(command, input=data, capture_output=True, timeout=limits.PATIENCE, check=False)  # noqa: S603 - our own interpreter, our own module, no shell
    except subprocess.TimeoutExpired as error:
        raise ReadError(name, f"the file takes longer than {limits.PATIENCE} s to read", _ANEW) from error
    except (OSError, ValueError) as error:
        raise ReadError(
            name, f"no process can be started to read it ({error})", "Check the installation"
        ) from error
    try:
        found = json.loads(child.stdout)
    except ValueError as error:
        most = limits.megabytes(limits.MEMORY_BYTES)
        within = f"within {limits.SECONDS} s and {most}"
        problem = f"the file cannot be read {within}: it is damaged, hostile or too long"
        raise ReadError(name, problem, _ANEW) from error
    if "problem" in found:
        raise ReadError(name, found["problem"], found["remedy"])
    return _content(found)


def answer(kind: str, name: str) -> None:
    """What the child does: bound itself, read, print. Any other end is a failure of the file."""
    _bound()
    data = sys.stdin.buffer.read()
    try:
        found = _dictionary(_read(Format(kind), data, name))
    except ReadError as error:
        found = {"problem": error.problem, "remedy": error.remedy}
    except (MemoryError, RecursionError):
        sys.exit(1)
    sys.stdout.buffer.write(json.dumps(found).encode("ascii"))


def _bound() -> None:
    with contextlib.suppress(ImportError):
        import resource

        for bound, most in (
            (resource.RLIMIT_CPU, limits.SECONDS),
            (resource.RLIMIT_DATA, limits.MEMORY_BYTES),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
        ):
            with contextlib.suppress(ValueError, OSError):  # a stricter bound is in force already
                resource.setrlimit(bound, (most, most))


def _read(kind: Format, data: bytes, name: str) -> Content:
    from constancia.read.document import read_here

    return read_here(kind, data, name=name)


def _dictionary(content: Content) -> dict[str, Any]:
    found = {
        "text": content.text,
        "media_type": content.media_type,
        "hints": [
            (hint.span.start, hint.span.end, hint.role, hint.level, hint.label) for hint in content.hints
        ],
        "places": [_row(place) for place in content.places],
        "known": asdict(content.known),
        "divided": [to_json(division) for division in content.divided],
    }
    return found | {name: getattr(content, name) for name in ("encoding", "title", "language", "notes")}


def _row(place: Place) -> tuple[Any, ...]:
    box = place.box
    printed = box and (box.page, box.left, box.bottom, box.right, box.top)
    return place.span.start, place.span.end, place.element, printed, b64encode(place.edges).decode("ascii")


def _content(found: dict[str, Any]) -> Content:
    known = found["known"]
    lists = {key: tuple(value) if isinstance(value, list) else value for key, value in known["work"].items()}
    return Content(
        found["text"],
        found["media_type"],
        tuple(
            Hint(Span(start, end), role, level, label) for start, end, role, level, label in found["hints"]
        ),
        tuple(_place(*row) for row in found["places"]),
        found["encoding"],
        found["title"],
        found["language"],
        tuple(found["notes"]),
        Sidecar(lists, known["document"], known["source"]),
        tuple(from_json(Division, division) for division in found["divided"]),
    )


def _place(start: int, end: int, element: str | None, printed: list[Any] | None, edges: str) -> Place:
    return Place(Span(start, end), element, Box(*printed) if printed else None, b64decode(edges))
