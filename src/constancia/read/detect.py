"""Which format a file has: by what is in it, never by its name."""

from __future__ import annotations

import re
import zipfile
import zlib
from enum import StrEnum
from io import BytesIO

from constancia.model.tellable import Tellable
from constancia.read.errors import ReadError


class Format(StrEnum):
    """The formats read, by media type."""

    PLAIN = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    AKN = "application/akn+xml"


_SAVE_AS = Tellable("Save it as DOCX, PDF or plain text and read that")
_UNPACK = Tellable("Unpack it and read the paper inside")
_GIVE = Tellable("Give the paper itself")
_IMAGE = Tellable("an image")
_PROGRAM = Tellable("a program")


def _recognise(image: str) -> Tellable:
    command = f"ocrmypdf {image} paper.pdf"
    return Tellable("Run text recognition on it, for example: {command}", command=command)


# Beginnings of files that people try and that hold no text we can reach, with what to do about them.
_REFUSED = (
    (
        b"\xd0\xcf\x11\xe0",
        Tellable("a Word, Excel or PowerPoint file of before 2007, or one locked by a password"),
        _SAVE_AS,
    ),
    (b"{\\rtf", Tellable("a rich-text file (RTF)"), _SAVE_AS),
    (b"\x1f\x8b", Tellable("an archive ({kind})", kind="gzip"), _UNPACK),
    (b"Rar!", Tellable("an archive ({kind})", kind="RAR"), _UNPACK),
    (b"7z\xbc\xaf", Tellable("an archive ({kind})", kind="7-Zip"), _UNPACK),
    (b"BZh", Tellable("an archive ({kind})", kind="bzip2"), _UNPACK),
    (b"\xfd7zXZ", Tellable("an archive ({kind})", kind="xz"), _UNPACK),
    (b"\x89PNG", _IMAGE, _recognise("image.png")),
    (b"\xff\xd8\xff", _IMAGE, _recognise("image.jpg")),
    (b"GIF8", _IMAGE, _recognise("image.png")),
    (b"II*\0", _IMAGE, _recognise("image.tif")),
    (b"MM\0*", _IMAGE, _recognise("image.tif")),
    (
        b"%!PS",
        Tellable("a PostScript file"),
        Tellable("Turn it into PDF, for example: {command}", command="ps2pdf paper.ps"),
    ),
    (b"SQLite format 3", Tellable("a database"), _GIVE),
    (b"\x7fELF", _PROGRAM, _GIVE),
    (b"MZ\x90", _PROGRAM, _GIVE),
)

# What the contents of an Office archive say of the part that is a text: Word's own name for it may change.
_CONTENTS = "[Content_Types].xml"
_WORD = b"wordprocessingml.document.main+xml"
_WORD_MACROS = b"ms-word.document.macroEnabled.main+xml"
_WORD_PART = "word/document.xml"
_CONTENTS_BYTES = 1_000_000
_OTHER_ARCHIVES = (
    ("xl/workbook.xml", Tellable("an Excel workbook")),
    ("ppt/presentation.xml", Tellable("a PowerPoint presentation")),
    ("content.xml", Tellable("an OpenDocument file")),
    ("META-INF/container.xml", Tellable("an EPUB book")),
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
            raise ReadError(name, Tellable("this is {what}", what=what), remedy)
    return None


def _archive(data: bytes, name: str) -> Format:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            contents = _contents(archive) if _CONTENTS in names else b""
    except (zipfile.BadZipFile, ValueError, RuntimeError, OSError, zlib.error, EOFError) as error:
        raise ReadError(
            name,
            Tellable("this is a damaged archive ({error})", error=error),
            Tellable("Get the file again, or save it anew"),
        ) from error
    if _WORD_PART in names or _WORD in contents or _WORD_MACROS in contents:
        return Format.DOCX
    for member, what in _OTHER_ARCHIVES:
        if member in names:
            raise ReadError(name, Tellable("this is {what}", what=what), _SAVE_AS)
    raise ReadError(
        name, Tellable("this is {what}", what=Tellable("an archive ({kind})", kind="ZIP")), _UNPACK
    )


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
