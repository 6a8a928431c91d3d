"""From a path or bytes to a Document: what to open, what to call it, what it is."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from constancia.lexicon.files import languages, table
from constancia.model import Document, Source, Work
from constancia.model.tellable import Tellable
from constancia.read import bounded, limits, sidecar
from constancia.read.content import Content
from constancia.read.detect import Format, detect_bytes, detect_text
from constancia.read.encoding import Decoded, declared_encoding, decode
from constancia.read.errors import GIVE_THE_PAPER, SPLIT_IT, ReadError
from constancia.read.language import UNKNOWN, guess
from constancia.read.sidecar import Sidecar

_FIRST_LINE = re.compile(r"\S.*")
ID_LENGTH = 150  # code points of an id by a file's name: as long as one that people may give
_TEXT = Tellable("Give a file that holds the paper's text")
TITLE_LENGTH = 200  # code points of a first line that serve as a title


def read_document(
    source: str | Path | bytes, *, name: str | None = None, language: str | None = None
) -> Document:
    """The paper in a file, or in bytes, as one text with what is known of it.

    A `str` is a path. `name` is what to call bytes; `language` (its two-letter code, or a tag that begins
    with it) overrides what the TOML file beside the paper says and what the text shows. Raises
    ReadError, which names the file, what is wrong with it and what to do.
    """
    if isinstance(source, bytes):
        known, data, called = sidecar.NONE, source, name or f"paper-{sha256(source).hexdigest()[:12]}"
    else:
        path = Path(source)
        data, called = _bytes(path), name or path.name
        known = sidecar.beside(path)
    content = read_content(data, name=called)
    return _document(data, content, called, known, language)


def read_content(data: bytes, *, name: str) -> Content:
    """The text of a file with its hints and places, by the format its content shows; ReadError if none."""
    if not data:
        raise ReadError(name, Tellable("the file is empty"), _TEXT)
    _check_size(name, len(data), limits.FILE_BYTES)
    kind = detect_bytes(data, name=name)
    content = _text(data, name) if kind is None else bounded.read_bounded(kind, data, name=name)
    if not content.text.strip():
        raise ReadError(name, Tellable("the file holds only white space"), _TEXT)
    _check_lines(name, content.text)
    return content


def _text(data: bytes, name: str) -> Content:
    _check_size(name, len(data), limits.TEXT_BYTES)
    decoded = decode(data, name=name, declared=declared_encoding(data))
    kind = detect_text(decoded.text)
    if kind is None:
        raise ReadError(name, Tellable("this is XML of a vocabulary that is not known here"), GIVE_THE_PAPER)
    if kind in (Format.HTML, Format.AKN) and len(data) > limits.HARMLESS_BYTES:
        del decoded  # the other process decodes the data itself
        return bounded.read_bounded(kind, data, name=name)
    return _of_text(kind, decoded, name)


def read_here(
    kind: Format, data: bytes, *, name: str, found: Callable[[int], None] = lambda _: None
) -> Content:
    """The content of a file of a known format, in this process.

    `found` is told now and then how many characters of a long file were found.
    """
    # The readers are imported when they are needed: most papers are text, and text needs no library.
    if kind is Format.DOCX:
        from constancia.read import docx

        return docx.read(data, name=name)
    if kind is Format.PDF:
        from constancia.read.pdf import reading as pdf

        shown = pdf.printed(data, name=name, found=found)
        del data  # in a process of its own nothing else holds it: it goes before the text is put together
        return pdf.content(shown)
    return _of_text(kind, decode(data, name=name, declared=declared_encoding(data)), name)


def _of_text(kind: Format, decoded: Decoded, name: str) -> Content:
    if kind is Format.MARKDOWN:
        from constancia.read import markdown

        return markdown.read(decoded)
    if kind is Format.HTML:
        from constancia.read import html

        return html.read(decoded, name=name)
    if kind is Format.AKN:
        from constancia.read import akn

        return akn.read(decoded, name=name)
    notes = (decoded.note,) if decoded.note else ()
    return Content(decoded.text, Format.PLAIN, encoding=decoded.encoding, notes=notes)


def _document(data: bytes, content: Content, name: str, known: Sidecar, language: str | None) -> Document:
    known = known.over(content.known)
    code, notes = _language(content, known, language, name)
    if not table(code, "clauses"):
        notes = (*notes, f"Of papers in this language ({code}) the outline is read, not the statements")
    source = Source(
        name=name,
        media_type=content.media_type,
        sha256=sha256(data).hexdigest(),
        encoding=content.encoding,
        notes=(*content.notes, *notes),
    )
    return Document(
        work=_work(name, content, known),
        source=replace(source, **known.source),
        language=code,
        rendering=known.rendering,
        text=content.text,
        hints=content.hints,
        places=content.places,
        divided=content.divided,
    )


def _language(
    content: Content, known: Sidecar, language: str | None, name: str
) -> tuple[str, tuple[str, ...]]:
    """The caller's word, then the sidecar's, then the text's; a file's own tag where the text is mute."""
    stated = language or known.language
    if stated is not None:
        return _known_language(stated, name), ()
    found = guess(content.text)
    tagged = _primary(content.language or "")
    if found.language == UNKNOWN and tagged in languages():
        return tagged, ("The language is the one the file states; the text is too short to show it",)
    return found.language, (found.note,) if found.note else ()


def _known_language(stated: str, name: str) -> str:
    code = _primary(stated)
    if code != UNKNOWN and code not in languages():
        known = ", ".join(languages())
        raise ReadError(
            name,
            Tellable("there is no language {stated!r} here", stated=stated),
            Tellable("Name one of {known}, or {unknown} for none", known=known, unknown=UNKNOWN),
        )
    return code


def _primary(tag: str) -> str:
    """The language of a tag such as pt-BR."""
    return re.split(r"[-_]", tag.strip().lower())[0]


def _work(name: str, content: Content, known: Sidecar) -> Work:
    first = _FIRST_LINE.search(content.text)
    title = content.title or (first[0].strip() if first else name)
    return Work(**{"id": _slug(name), "title": title[:TITLE_LENGTH], **known.work})


def _slug(name: str) -> str:
    """The file's name without its ending, in lower case, words joined by hyphens.

    A longer one is cut, and told by its hash from others that begin alike.
    """
    slug = re.sub(r"[\W_]+", "-", Path(name).stem).strip("-").lower() or "paper"
    if len(slug) <= ID_LENGTH:
        return slug
    mark = sha256(slug.encode("utf-8", "replace")).hexdigest()[:8]
    return f"{slug[: ID_LENGTH - len(mark) - 1].rstrip('-')}-{mark}"


def _bytes(path: Path) -> bytes:
    name = str(path)
    try:
        status = path.stat()
        _check_kind(name, status)
        _check_size(name, status.st_size, limits.FILE_BYTES)
        return path.read_bytes()
    except ReadError:
        raise
    except FileNotFoundError as error:
        raise ReadError(name, Tellable("there is no such file"), Tellable("Check the path")) from error
    except PermissionError as error:
        raise ReadError(
            name, Tellable("you may not read this file"), Tellable("Ask its owner for read permission")
        ) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(
            name,
            Tellable("the file cannot be read ({reason})", reason=reason),
            Tellable("Check the path and the disk"),
        ) from error


def _check_kind(name: str, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise ReadError(
            name, Tellable("this is a folder, not a file"), Tellable("Name one of the files in it")
        )
    if not stat.S_ISREG(status.st_mode):
        raise ReadError(
            name, Tellable("this is a device, not a file"), Tellable("Name a file that holds the paper")
        )


def _check_lines(name: str, text: str) -> None:
    count = text.count("\n") + 1
    if count > limits.LINES:
        problem = Tellable(
            "its text has {count:,} lines, the limit is {most:,}", count=count, most=limits.LINES
        )
        raise ReadError(name, problem, SPLIT_IT)


def _check_size(name: str, size: int, limit: int) -> None:
    if size > limit:
        problem = Tellable(
            "the file has {size}, the limit is {most}",
            size=limits.megabytes(size),
            most=limits.megabytes(limit),
        )
        raise ReadError(name, problem, SPLIT_IT)
