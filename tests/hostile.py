"""Files made to harm their reader, each built here in a few lines; `FILES` maps a name to what builds it.

Each must be refused with a sentence, or read, within ten seconds and 500 MB; nothing in it is fetched or run.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def docx(body: str, *, head: str = "", **members: bytes) -> bytes:
    """A Word file with this body; more members as keywords, `__` for a slash and `_xml` for the ending."""
    document = f'<?xml version="1.0"?>{head}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
        for name, data in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), data)
    return out.getvalue()


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def akn(body: str, *, head: str = "") -> bytes:
    inner = f'<doc name="x"><mainBody>{body}</mainBody></doc>'
    return f'{head}<akomaNtoso xmlns="{AKN}">{inner}</akomaNtoso>'.encode()


def pdf(*objects: bytes, stream: bytes = b"", pages: int = 1, extra: bytes = b"") -> bytes:
    """A PDF of one font whose pages all show the same content stream, its table in order."""
    kids = b" ".join(b"%d 0 R" % (5 + number) for number in range(pages))
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F1 3 0 R >> >> >>"
    )
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R " + extra + b">>",
        b"<< /Type /Pages /Kids [" + kids + b"] /Count %d >>" % pages,
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length %d >> stream\n" % len(stream) + stream + b"\nendstream",
        *[page] * pages,
        *objects,
    ]
    out, offsets = BytesIO(), []
    out.write(b"%PDF-1.7\n")
    for number, part in enumerate(parts, 1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n" % number + part + b"\nendobj\n")
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % offset for offset in offsets))
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(parts) + 1, start))
    return out.getvalue()


def text(words: str) -> bytes:
    return b"BT /F1 12 Tf 72 720 Td (" + words.encode("ascii") + b") Tj ET"


def _declared_huge() -> bytes:
    """A Word file whose directory declares one gigabyte for its document."""
    data = bytearray(docx(paragraph("small")))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 1_000_000_000)
    local = data.index(b"PK\x03\x04")
    data[local + 22 : local + 26] = struct.pack("<I", 1_000_000_000)
    return bytes(data)


def _flate_bomb() -> bytes:
    """A content stream that unpacks, in three layers, to a gigabyte of blanks."""
    once = zlib.compress(b" " * 100_000_000, 9)
    stream = zlib.compress(once * 10, 9)
    body = (
        b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >> stream\n" % len(stream)
        + stream
        + b"\nendstream"
    )
    return pdf(body, stream=text("see the other stream")).replace(b"/Contents 4 0 R", b"/Contents 6 0 R")


def _laughs(element: str) -> str:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE {element} [<!ENTITY l0 "ha">{entities}]>'


def _million_objects() -> bytes:
    return pdf(*[b"<< /A 1 >>"] * 1_000_000, stream=text("We will read it"))


def _form_in_itself() -> bytes:
    form = (
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> "
        b"/Length 12 >> stream\n/X Do /X Do  \nendstream"
    )
    return pdf(form, stream=b"/X Do").replace(b"/Font <<", b"/XObject << /X 6 0 R >> /Font <<", 1)


FILES: dict[str, Callable[[], bytes]] = {
    "docx: a zip bomb": lambda: docx(paragraph("a" * 900_000_000)),
    "docx: a million paragraphs": lambda: docx(paragraph("We will.") * 1_000_000),
    "docx: one gigabyte declared": _declared_huge,
    "docx: entity bomb": lambda: docx(paragraph("&l9;"), head=_laughs("w:document")),
    "docx: external entity": lambda: docx(
        paragraph("&x;"), head='<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    ),
    "docx: elements 100,000 deep": lambda: docx("<w:p>" * 100_000 + "</w:p>" * 100_000),
    "docx: 20,000 members": lambda: docx(paragraph("x"), **{f"word__m{n}_xml": b"" for n in range(20_000)}),
    "docx: macros": lambda: docx(paragraph("We will keep our word."), word__vbaProject_bin=b"Sub AutoOpen()"),
    "akn: entity bomb": lambda: akn("<p>&l9;</p>", head=_laughs("akomaNtoso")),
    "akn: quadratic entities": lambda: akn(
        f"<p>{'&a;' * 100_000}</p>", head=f'<!DOCTYPE akomaNtoso [<!ENTITY a "{"a" * 100_000}">]>'
    ),
    "akn: external entity": lambda: akn(
        "<p>&x;</p>", head='<!DOCTYPE akomaNtoso [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    ),
    "akn: external DTD": lambda: akn(
        "<p>x</p>", head='<!DOCTYPE akomaNtoso SYSTEM "http://127.0.0.1:9/x.dtd">'
    ),
    "akn: elements 1,000,000 deep": lambda: akn("<section>" * 1_000_000),
    "akn: a million elements": lambda: akn("<p>x</p>" * 1_000_000),
    "akn: a million attributes": lambda: akn(
        "<p " + " ".join(f'a{n}="x"' for n in range(1_000_000)) + ">x</p>"
    ),
    "html: elements 1,000,000 deep": lambda: b"<html><body>" + b"<div>" * 1_000_000 + b"We will.",
    "html: a million formatting elements": lambda: (
        b"<html><body><p>We will " + b"<b>" * 1_000_000 + b"keep it"
    ),
    "html: a million paragraphs": lambda: b"<html><body>" + b"<p>We will do it.</p>" * 900_000,
    "html: a million list items": lambda: b"<html><body><p>We will</p><ol>" + b"<li>x" * 1_000_000,
    "html: small and of 60,000 paragraphs": lambda: b"<html><body>" + b"<p>x" * 60_000,
    "html: small and as deep as it may be": lambda: b"<html><body>" + b"<ul><li>" * 120_000 + b"x",
    "html: a title of 20,000 parts": lambda: (
        b"<title>%s</title><h1>Roads</h1>%s<article><p>We will keep them.</p></article>"
        % (b" | ".join(b"part %d" % number for number in range(20_000)), b"<div>part 1</div>" * 3000)
    ),
    "html: links to elsewhere": lambda: (
        b"<html><body><p>We will <img src='http://127.0.0.1:9/a.png'> keep it.</p>"
        b"<iframe src='file:///etc/passwd'></iframe><link rel=stylesheet href='http://127.0.0.1:9/a.css'></body></html>"
    ),
    "pdf: a million objects": _million_objects,
    "pdf: unpacks to a gigabyte": _flate_bomb,
    "pdf: 100,000 pages": lambda: pdf(stream=text("We will"), pages=100_000),
    "pdf: 2,900 pages of 2,000 characters": lambda: pdf(stream=text("We will " * 250), pages=2_900),
    "pdf: a form that holds itself": _form_in_itself,
    "pdf: ten million characters on a page": lambda: pdf(stream=text("W" * 10_000_000)),
    "pdf: a script": lambda: pdf(
        stream=text("We will keep our word"), extra=b"/OpenAction << /S /JavaScript /JS (app.alert(1)) >> "
    ),
    "pdf: cut off": lambda: pdf(stream=text("We will"))[:300],
    "plain: one line of 20 MB": lambda: b"word " * 4_000_000,
    "plain: one word of 20 MB": lambda: b"a" * 20_000_000,
    "plain: 20 MB of line ends": lambda: b"\n" * 19_999_999 + b"x",
    "markdown: 20 MB of bold marks": lambda: b"**a\n" * 4_900_000,
    "markdown: 20 MB of open links": lambda: b"# a\n" + b"[" * 10_000_000 + b"](" * 4_000_000,
    "html: 20 MB of open comments": lambda: b"<html><body>" + b"<!--" * 4_900_000,
    "plain: 20 MB of carriage returns": lambda: b"\r" * 19_999_999 + b"x",
    "plain, every byte": lambda: bytes(range(256)) * 1_000,
}

# Those that take a second or more to build and read: enough of them run always, these on demand.
HEAVY = frozenset(
    {
        "akn: a million attributes",
        "akn: a million elements",
        "docx: a million paragraphs",
        "docx: a zip bomb",
        "html: 20 MB of open comments",
        "html: a million list items",
        "html: a million paragraphs",
        "markdown: 20 MB of bold marks",
        "markdown: 20 MB of open links",
        "pdf: 100,000 pages",
        "pdf: 2,900 pages of 2,000 characters",
        "pdf: ten million characters on a page",
        "pdf: unpacks to a gigabyte",
        "plain: 20 MB of carriage returns",
        "plain: 20 MB of line ends",
        "plain: one line of 20 MB",
        "plain: one word of 20 MB",
    }
)
