"""Broken files by the thousand: each must be read or refused with a sentence, without a traceback or a hang.

    python tests/fuzz_read.py --count 100000 --seconds 1800 --seed 1

Whole files of every format are broken at random, by bytes and inside their archives, and given to readers.
The same seed breaks the same files in the same way; what is found is printed with its seed. The above takes
some five minutes of processor; on a machine with other work give it more seconds.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import re
import resource
import signal
import sys
import time
import traceback
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from typing import NoReturn

import hostile
import renderings

from constancia.read import ReadError
from constancia.read.detect import detect_bytes
from constancia.read.document import read_content, read_here

# Seconds of processor time after which one small file counts as a hang; a busy machine is none.
HANG = 10
CHUNK = 500

MARKDOWN = "---\ntitle: x\n---\n# One\n\n**two** [three](four)\n\nSix\n===\n```\n# no\n```\n1. x\n"
AKN = (
    '<section eId="s"><num>1.</num><heading>One</heading><content><p>We will<authorialNote marker="1">'
    "<p>note</p></authorialNote> do it.</p></content></section><p>x</p><toc><tocItem>y</tocItem></toc>"
)
WORDS = [
    b"\0", b"\xff", b"\r", b"\xef\xbb\xbf", b"\xff\xfe", b"<", b">", b"</", b"&#0;", b"&amp;", b"&x;",
    b'"', b"<!--", b"<![CDATA[", b"]]>", b"<!DOCTYPE html>", b"<p>", b"<table><tr><td>",
    b"<ol start=-9999999999>", b"<li value=x>", b"<w:p>", b"<w:numPr>", b'<w:numId w:val="99"/>',
    b'w:val="-1"', b"<w:del>", b"<w:br/>", b"obj", b"endobj", b"stream", b"endstream",
    b"/Length 999999999", b"/Kids [2 0 R]", b"/Rotate 90", b"BT", b"ET", b"Tj", b"9999999999", b"-1",
    b"Tm", b"1 0 0 -1 0 0", b"/Filter /FlateDecode", b"%PDF-1.7", b"trailer", b"PK\x03\x04",
    b"\xed\xa0\x80", "，。“”（一）".encode(), "🌍".encode(), "\u202e".encode(), b"# ", b"---\n", b"===\n",
    b"```", b"c:before=\"\"",
]  # fmt: skip


@cache
def seeds() -> dict[str, bytes]:
    """A small whole file of each format and encoding."""
    plan = "\n".join(renderings.lines(renderings.PLAN)[:7])
    zh = "一、总则\n双方将加强合作，共同推动学校和道路建设。\n（一）教育\n继续开展交流。\n"
    two = renderings.pdf(plan, columns=2, size=8, footnotes=["1 A note."])
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    listed = f"<w:p><w:pPr>{number}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>"
    return {
        "plain": plan.encode(),
        "plain, UTF-16": plan.encode("utf-16"),
        "plain, GB18030": zh.encode("gb18030"),
        "plain, Big5": "雙方將加強合作，共同推動學校建設。".encode("big5"),
        "plain, Windows-1252": plan.encode("cp1252"),
        "markdown": MARKDOWN.encode(),
        "html": renderings.html(plan),
        "akn": hostile.akn(AKN),
        "akn of our own": _own_akn(plan),
        "pdf": hostile.pdf(stream=hostile.text("We will keep our word"), pages=3),
        "pdf, two columns": two,
        "docx": _lean(renderings.docx(plan)),
        "docx, plain": hostile.docx(
            listed * 3 + hostile.paragraph("We will."), word__numbering_xml=_NUMBERING
        ),
    }


_NUMBERING = (
    f'<w:numbering xmlns:w="{hostile.WORD}"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0">'
    '<w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
).encode()


def _lean(data: bytes) -> bytes:
    """A Word file without what no reader of text opens: what is broken there breaks nothing."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as archive, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as anew:
        for name in filter(_OPENED.search, archive.namelist()):
            anew.writestr(name, _OF_TABLES.sub(b"", archive.read(name)))
    return out.getvalue()


_OPENED = re.compile(r"\.rels$|Content_Types|/(?:document|styles|numbering|footnotes|endnotes|core)\.xml$")
_OF_TABLES = re.compile(rb'<w:latentStyles.*?</w:latentStyles>|<w:style w:type="table".*?</w:style>', re.S)


def _own_akn(text: str) -> bytes:
    from io import StringIO

    from constancia.outline import divide
    from constancia.publish import akn
    from constancia.read import read_document

    out = StringIO()
    document = read_document(text.encode())
    akn.write(document, divide(document), out)
    return out.getvalue().encode()


def broken(data: bytes, chance: random.Random) -> bytes:
    """The same file with one to twelve things wrong."""
    if data.startswith(b"PK") and chance.random() < 0.8:
        return _broken_inside(data, chance)
    found = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 3, 5, 12))):
        chance.choice(BREAKS)(found, chance)
    return bytes(found)


def _broken_inside(data: bytes, chance: random.Random) -> bytes:
    """A member of the archive broken, the archive whole: what a checksum would stop gets to the parser."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as archive, zipfile.ZipFile(out, "w") as anew:
        names = archive.namelist()
        chosen = chance.choice([*names, *["word/document.xml"] * len(names)])
        for name in names:
            member = archive.read(name)
            anew.writestr(name, broken(member, chance) if name == chosen else member)
    return out.getvalue()


def _flip(data: bytearray, chance: random.Random) -> None:
    if data:
        data[chance.randrange(len(data))] = chance.randrange(256)


def _cut(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data) + 1)
    del data[start : start + chance.choice((1, 4, 40, 400, len(data)))]


def _put(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data) + 1)
    data[at:at] = chance.choice(WORDS) * chance.choice((1, 1, 1, 2, 50, 2000))


def _again(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data) + 1)
    piece = data[start : start + chance.choice((3, 30, 300, 3000))]
    at = chance.randrange(len(data) + 1)
    data[at:at] = piece * chance.choice((1, 2, 30))


def _number(data: bytearray, chance: random.Random) -> None:
    """A number in the file made another: lengths, offsets, levels."""
    digits = [at for at, byte in enumerate(data) if 48 <= byte <= 57]
    if digits:
        at = chance.choice(digits)
        data[at : at + 1] = chance.choice((b"0", b"-1", b"99999999", b"4294967296", b"1e999", b"7"))


BREAKS: tuple[Callable[[bytearray, random.Random], None], ...] = (
    _flip,
    _flip,
    _cut,
    _put,
    _put,
    _again,
    _number,
)


def attempt(data: bytes) -> str:
    """`read` or `refused`; anything else is raised. PDF and DOCX are read in this process."""
    try:
        kind = detect_bytes(data, name="fuzz")
        content = read_content(data, name="fuzz") if kind is None else read_here(kind, data, name="fuzz")
    except ReadError as error:
        str(error).encode("utf-8")
        return "refused"
    content.text.encode("utf-8")
    for hint in content.hints:
        assert hint.span.end <= len(content.text)
    assert all(place.span.end <= len(content.text) for place in content.places)
    return "read"


def inputs(seed: int, start: int, count: int) -> Iterator[tuple[int, str, bytes]]:
    """The numbered inputs of a seed: any of them can be made again alone."""
    files = sorted(seeds().items())
    for number in range(start, start + count):
        chance = random.Random(f"{seed}/{number}")  # noqa: S311 - chance for tests, not for secrets
        name, data = files[number % len(files)]
        yield number, name, broken(data, chance)


def run(seed: int, start: int, count: int) -> list[str]:
    """What went wrong in these inputs, a line each."""
    return [
        finding
        for number, name, data in inputs(seed, start, count)
        for finding in findings(f"seed {seed} input {number} ({name})", attempt, data)
    ]


def findings(told: str, attempt: Callable[..., object], *given: object) -> Iterator[str]:
    """What goes wrong in one attempt, with its place; so does more than `HANG` seconds of processor."""
    signal.signal(signal.SIGPROF, _hang)
    signal.setitimer(signal.ITIMER_PROF, HANG)
    try:
        attempt(*given)
    except Exception as error:  # every exception but a refusal is a finding
        where = traceback.extract_tb(error.__traceback__)[-1]
        yield f"{told}: {error!r} at {where.filename}:{where.lineno}"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _hang(*_: object) -> NoReturn:
    raise TimeoutError(f"more than {HANG} s")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seconds", type=float, default=1_800)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for data in seeds().values():
        attempt(data)  # each process forked from here finds the readers and their data at hand
    print(f"{len(seeds())} files to break", flush=True)
    begun, done, found = time.monotonic(), 0, 0
    while done < options.count and time.monotonic() - begun < options.seconds:
        found += _chunk(options.seed, done, min(CHUNK, options.count - done))
        done += CHUNK
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(
        f"{min(done, options.count)} inputs, {found} findings, {time.monotonic() - begun:.0f} s, "
        f"{used.ru_utime + used.ru_stime:.0f} s of processor"
    )
    return 1 if found else 0


def _chunk(seed: int, start: int, count: int) -> int:
    """A stretch of inputs in a process of its own: what crashes the parser is told, not suffered."""
    child = os.fork()
    if child == 0:
        found = ["the fuzz run itself failed"]
        with contextlib.suppress(Exception):
            found = run(seed, start, count)
        print(*found, sep="\n", end="\n" if found else "", flush=True)
        os._exit(min(len(found), 100))
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        print(
            f"seed {seed} inputs {start} to {start + count - 1}: killed by signal {os.WTERMSIG(status)}",
            flush=True,
        )
        return 1
    return os.WEXITSTATUS(status)


if __name__ == "__main__":
    sys.exit(main())
