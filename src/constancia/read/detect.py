"""Which format a file has: by what is in it, never by its name."""

from __future__ import annotations

import re
import zipfile
import zlib
from enum import StrEnum
from io import BytesIO

from constancia.read.errors import ReadError


class Format(StrEnum):
    """The formats read, by media type."""

    PLAIN = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    AKN = "application/akn+xml"


_SAVE_AS = "Save it as DOCX, PDF or plain text and read that"

# Beginnings of files that people try and that hold no text we can reach, with what to do about them.
_REFUSED = (
    (
        b"\xd0\xcf\x11\xe0",
        "a Word, Excel or PowerPoint file of before 2007, or one locked by a password",
        _SAVE_AS,
    ),
    (b"{\\rtf", "a rich-text file (RTF)", _SAVE_AS),
    (b"\x1f\x8b", "a gzip archive", "Unpack it and read the paper inside"),
    (b"Rar!", "a RAR archive", "Unpack it and read the paper inside"),
    (b"7z\xbc\xaf", "a 7-Zip archive", "Unpack it and read the paper inside"),
    (b"BZh", "a bzip2 archive", "Unpack it and read the paper inside"),
    (b"\xfd7zXZ", "an xz archive", "Unpack it and read the paper inside"),
    (b"\x89PNG", "an image", "Run text recognition on it, for example: ocrmypdf image.png paper.pdf"),
    (b"\xff\xd8\xff", "an image", "Run text recognition on it, for example: ocrmypdf image.jpg paper.pdf"),
    (b"GIF8", "an image", "Run text recognition on it, for example: ocrmypdf image.png paper.pdf"),
    (b"II*\0", "an image", "Run text recognition on it, for example: ocrmypdf image.tif paper.pdf"),
    (b"MM\0*", "an image", "Run text recognition on it, for example: ocrmypdf image.tif paper.pdf"),
    (b"%!PS", "a PostScript file", "Turn it into PDF, for example: ps2pdf paper.ps"),
    (b"SQLite format 3", "a database", "Give the paper itself"),
    (b"\x7fELF", "a program", "Give the paper itself"),
    (b"MZ\x90", "a program", "Give the paper itself"),
)

# What the contents of an Office archive say of the part that is a text: Word's own name for it may change.
_CONTENTS = "[Content_Types].xml"
_WORD = b"wordprocessingml.document.main+xml"
_WORD_MACROS = b"ms-word.document.macroEnabled.main+xml"
_WORD_PART = "word/document.xml"
_CONTENTS_BYTES = 1_000_000
_OTHER_ARCHIVES = (
    ("xl/workbook.xml", "an Excel workbook"),
    ("ppt/presentation.xml", "a PowerPoint presentation"),
    ("content.xml", "an OpenDocument file"),
    ("META-INF/container.xml", "an EPUB book"),
)

# A PDF may have some junk before its mark: readers look through the first kilobyte, and so do we.
_HEAD = 1024
_START = 4096  # bytes in which markup shows itself

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_FRAGMENT = re.compile(
    r"\s*<(?:article|aside|div|footer|h[1-6]|header|main|meta|nav|p|section|table|title|ul|ol)\b", re.I
)
_AKN = re.compile(r"<(?:!DOCTYPE\s+)?(?:\w+:)?akomaNtoso\b")
_MARKDOWN = re.compile(
    r"\A---\n(?:.*\n)*?---\s*$|^#{1,6} \S|^(?:\*\*|__)\S.*(?:\*\*|__)[ \t]*$|\]\([^\s()]{1,200}\)", re.M
)


def detect_bytes(data: bytes, *, name: str) -> Format | None:
    """PDF or DOCX by its bytes, None for anything that may be text; ReadError for what is neither."""
    if b"%PDF-" in data[:_HEAD]:
        return Format.PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _archive(data, name)
    for beginning, what, remedy in _REFUSED:
        if data.startswith(beginning):
            raise ReadError(name, f"this is {what}", remedy)
    return None


def _archive(data: bytes, name: str) -> Format:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            contents = _contents(archive) if _CONTENTS in names else b""
    except (zipfile.BadZipFile, ValueError, RuntimeError, OSError, zlib.error, EOFError) as error:
        raise ReadError(
            name, f"this is a damaged archive ({error})", "Get the file again, or save it anew"
        ) from error
    if _WORD_PART in names or _WORD in contents or _WORD_MACROS in contents:
        return Format.DOCX
    for member, what in _OTHER_ARCHIVES:
        if member in names:
            raise ReadError(name, f"this is {what}", _SAVE_AS)
    raise ReadError(name, "this is a ZIP archive, not a paper", "Unpack it and read the paper inside")


def _contents(archive: zipfile.ZipFile) -> bytes:
    with archive.open(_CONTENTS) as stream:
        return stream.read(_CONTENTS_BYTES)


def detect_text(text: str) -> Format | None:
    """The format of a decoded file; None for XML of another vocabulary."""
    start = text[:_START]
    if _AKN.search(start):
        return Format.AKN
    if _PAGE.match(start) or (_FRAGMENT.match(start) and text.rstrip().endswith(">")):
        return Format.HTML
    if start.lstrip().startswith(("<?xml", "<!DOCTYPE")):
        return None
    return Format.MARKDOWN if _MARKDOWN.search(text) else Format.PLAIN
