"""From a path or bytes to a Document: what to open, what to call it, what it is."""

from __future__ import annotations

import os
import re
import stat
from hashlib import sha256
from pathlib import Path

from constancia.model import Document, Work
from constancia.read import limits, sidecar
from constancia.read.encoding import decode
from constancia.read.errors import ReadError
from constancia.read.sidecar import Sidecar

TITLE_LENGTH = 200  # code points of a first line that serve as a title


def read_document(
    source: str | Path | bytes, *, name: str | None = None, language: str | None = None
) -> Document:
    """The paper in a file, or in bytes, as one text with what is known of it.

    A `str` is a path. `name` is what to call bytes; `language` (two letters) overrides what the TOML
    file beside the paper says and what the text shows. Raises ReadError, which names the file, what
    is wrong with it and what to do.
    """
    if isinstance(source, bytes):
        known, data, called = sidecar.NONE, source, name or f"paper-{sha256(source).hexdigest()[:12]}"
    else:
        path = Path(source)
        data, called = _bytes(path), name or path.name
        known = sidecar.beside(path)
    return _document(data, called, known, language)


def _document(data: bytes, name: str, known: Sidecar, language: str | None) -> Document:
    if not data:
        raise ReadError(name, "the file is empty", "Give a file that holds the paper's text")
    if len(data) > limits.TEXT_BYTES:
        problem = f"{limits.megabytes(len(data))} is more than {limits.megabytes(limits.TEXT_BYTES)} of text"
        raise ReadError(name, problem, "Split the file into its papers")
    decoded = decode(data, name=name)
    if not decoded.text.strip():
        raise ReadError(name, "the file holds only white space", "Give a file that holds the paper's text")
    return Document(
        work=_work(name, decoded.text, known),
        source=sidecar.source(name, "text/plain", sha256(data).hexdigest(), known),
        language=language or known.language or "en",
        rendering=known.rendering,
        text=decoded.text,
    )


def _work(name: str, text: str, known: Sidecar) -> Work:
    first = next(line.strip() for line in text.splitlines() if line.strip())
    return Work(**{"id": _slug(name), "title": first[:TITLE_LENGTH], **known.work})


def _slug(name: str) -> str:
    """The file's name without its ending, in lower case, words joined by hyphens."""
    return re.sub(r"[\W_]+", "-", Path(name).stem).strip("-").lower() or "paper"


def _bytes(path: Path) -> bytes:
    name = str(path)
    try:
        status = path.stat()
        _check(name, status)
        return path.read_bytes()
    except ReadError:
        raise
    except FileNotFoundError as error:
        raise ReadError(name, "there is no such file", "Check the path") from error
    except PermissionError as error:
        raise ReadError(name, "you may not read this file", "Ask its owner for read permission") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(name, f"the file cannot be read ({reason})", "Check the path and the disk") from error


def _check(name: str, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise ReadError(name, "this is a folder, not a file", "Name one of the files in it")
    if not stat.S_ISREG(status.st_mode):
        raise ReadError(name, "this is a device, not a file", "Name a file that holds the paper")
    if status.st_size > limits.FILE_BYTES:
        size, most = limits.megabytes(status.st_size), limits.megabytes(limits.FILE_BYTES)
        raise ReadError(name, f"the file has {size}, the limit is {most}", "Split the file into its papers")
