"""Content on its way between two processes: a line of JSON, then columns of numbers. Nothing but data.

The line says what follows: the text, as UTF-8, and the columns, each with its type and its length in bytes.
What comes in is checked, so that a reader that a file has taken over can send wrong words but no more.
"""

from __future__ import annotations

import json
from array import array
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import IO, Any

from constancia.model import BoxPlaces, Division, ElementPlaces, Hint, Paths, Place, Span
from constancia.model.codec import from_json, to_json
from constancia.model.place import Runs
from constancia.model.tellable import packed, unpacked
from constancia.read.content import Content
from constancia.read.errors import ReadError
from constancia.read.sidecar import Sidecar

_NONE = -1
PIECE = 1 << 14  # code points, or bytes, that are taken at a time
Buffer = bytes | bytearray | memoryview  # what can be written


def refusal(error: ReadError) -> Iterator[Buffer]:
    yield _line({"problem": packed(error.problem), "remedy": packed(error.remedy)})


def sent(content: Content) -> Iterator[Buffer]:
    """A content in pieces that are written one after the other."""
    text = content.text
    words: dict[str, int] = {}  # roles and labels of hints, which come again and again
    columns: list[Any] = [*_hint_columns(content.hints, words), *_place_columns(content.places)]
    told = {
        "text": sum(map(len, _encoded(text))),
        "words": list(words),
        "places": type(content.places).__name__,
        "steps": content.places.paths.known if isinstance(content.places, ElementPlaces) else [],
        "columns": [(each.typecode, len(each) * each.itemsize) for each in columns],
        "known": asdict(content.known),
        "divided": [to_json(division) for division in content.divided],
    }
    names = ("media_type", "encoding", "title", "language", "notes")
    yield _line(told | {name: getattr(content, name) for name in names})
    yield from _encoded(text)
    yield from (memoryview(each) for each in columns)
    yield from content.places.edges if isinstance(content.places, BoxPlaces) else ()


def _encoded(text: str) -> Iterator[bytes]:
    """A text as UTF-8, piece by piece: a long one is not held twice."""
    for at in range(0, len(text), PIECE):
        yield text[at : at + PIECE].encode("utf-8", "surrogatepass")


def _line(told: dict[str, Any]) -> bytes:
    return json.dumps(told).encode("ascii") + b"\n"


def _hint_columns(hints: Iterable[Hint], words: dict[str, int]) -> list[Any]:
    starts, ends, roles, levels, labels = (array(code) for code in "IIIii")
    for hint in hints:
        starts.append(hint.span.start)
        ends.append(hint.span.end)
        roles.append(words.setdefault(hint.role, len(words)))
        levels.append(_NONE if hint.level is None else hint.level)
        labels.append(_NONE if hint.label is None else words.setdefault(hint.label, len(words)))
    return [starts, ends, roles, levels, labels]


def _place_columns(places: Sequence[Place]) -> list[Any]:
    if isinstance(places, ElementPlaces):
        paths = places.paths
        return [places.starts, places.ends, places.elements, paths.parents, paths.names, paths.positions]
    if isinstance(places, BoxPlaces):
        return [places.starts, places.ends, places.pages, places.sides, array("I", map(len, places.edges))]
    return []


def received(line: bytes, stream: IO[bytes], *, name: str) -> Content:
    """What another process sent, the first line of it read already: a Content, or the ReadError it met.

    ValueError for anything else.
    """
    told = json.loads(line)
    if "problem" in told:
        raise ReadError(name, unpacked(told["problem"]), unpacked(told["remedy"]))
    text = _decoded(stream, told["text"])
    columns = [_column(stream, code, length) for code, length in told["columns"]]
    hints = tuple(_hints(columns[:5], told["words"], len(text)))
    known = told["known"]
    lists = {key: tuple(value) if isinstance(value, list) else value for key, value in known["work"].items()}
    return Content(
        text,
        told["media_type"],
        hints,
        _places(told, columns[5:], stream, len(text)),
        told["encoding"],
        told["title"],
        told["language"],
        tuple(told["notes"]),
        Sidecar(lists, known["document"], known["source"]),
        tuple(from_json(Division, division) for division in told["divided"]),
    )


def _decoded(stream: IO[bytes], length: int) -> str:
    decoder = getincrementaldecoder("utf-8")("surrogatepass")
    text = ""  # grows where it stands; its pieces joined at the end would be held twice
    for at in range(0, length, PIECE):
        text += decoder.decode(_exactly(stream, min(PIECE, length - at)))
    return text + decoder.decode(b"", final=True)


def _exactly(stream: IO[bytes], length: int) -> bytes:
    data = stream.read(length)
    if len(data) != length:
        raise ValueError(f"{len(data)} of {length} bytes came")
    return data


def _column(stream: IO[bytes], code: str, length: int) -> Any:
    found: Any = array(code)
    found.frombytes(_exactly(stream, length))
    return found


def _hints(columns: Sequence[array[int]], words: Sequence[str], length: int) -> Iterator[Hint]:
    for start, end, role, level, label in zip(*columns, strict=True):
        if end > length:
            raise ValueError(f"a hint ends at {end} in a text of {length}")
        yield Hint(
            Span(start, end),
            words[role],
            None if level == _NONE else level,
            None if label == _NONE else words[label],
        )


def _places(told: dict[str, Any], columns: Sequence[Any], stream: IO[bytes], length: int) -> Sequence[Place]:
    if told["places"] == ElementPlaces.__name__:
        found: BoxPlaces | ElementPlaces = _element_places(told["steps"], *columns)
    elif told["places"] == BoxPlaces.__name__:
        found = _box_places(stream, *columns)
    else:
        return ()
    if not all(start < end <= length for start, end in zip(found.starts, found.ends, strict=True)):
        raise ValueError(f"a place outside a text of {length}")
    return found


def _element_places(known: list[str], starts: Any, ends: Any, elements: Any, *steps: Any) -> ElementPlaces:
    paths = Paths(known, *steps)
    if not _even(starts, ends, elements) or not _lead(paths, elements):
        raise ValueError("paths of elements that lead nowhere")
    found = ElementPlaces(paths)
    found.starts, found.ends, found.elements = starts, ends, elements
    return found


def _box_places(stream: IO[bytes], starts: Any, ends: Any, pages: Any, sides: Any, lengths: Any) -> BoxPlaces:
    if not _even(starts, ends, pages, sides[::4], lengths):
        raise ValueError("boxes of which parts are missing")
    found = BoxPlaces()
    found.starts, found.ends, found.pages, found.sides = starts, ends, pages, sides
    found.edges = Runs(_exactly(stream, sum(lengths)), lengths)
    return found


def _even(*columns: Sequence[Any]) -> bool:
    return len({len(each) for each in columns}) == 1


def _lead(paths: Paths, elements: Iterable[int]) -> bool:
    """Whether each step follows one before it, so that every path comes to an end."""
    return (
        _even(paths.parents, paths.names, paths.positions)
        and all(parent < at for at, parent in enumerate(paths.parents))
        and max(paths.names, default=0) < max(len(paths.known), 1)
        and max(elements, default=0) < max(len(paths), 1)
    )
