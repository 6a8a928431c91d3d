"""Files made to harm their reader: refused with a sentence or read, within bounds, and nothing fetched."""

from __future__ import annotations

import os
import resource
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from hostile import FILES, HEAVY, akn, docx, paragraph, pdf, text

from constancia.read import ReadError, limits, read_document
from constancia.read.detect import Format
from constancia.read.document import read_here

SECONDS = 10
KILOBYTES = 500_000

# What a file is read as; all others are refused.
READ = {
    "docx: macros": "We will keep our word.",
    "html: a title of 20,000 parts": ("Roads|" + "part 1|" * 9)[:60],
    "html: links to elsewhere": "We will keep it.",
    "html: small and of 60,000 paragraphs": "x|" * 30,
    "pdf: a million objects": "We will read it",
    "pdf: a script": "We will keep our word",
}

_RUN = """
import pathlib, re, resource, sys
from constancia.read import ReadError, read_document
try:
    print("read", read_document(sys.argv[1]).text[:60].replace("\\n", "|"))
except ReadError as error:
    print("refused", error)
status = pathlib.Path("/proc/self/status")  # what getrusage says of a process counts its parent's memory too
own = int(re.search(r"VmHWM:\\s*(\\d+)", status.read_text())[1]) if status.exists() else 0
print(max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
"""


def attempt(data: bytes, folder: Path) -> tuple[str, float, int]:
    """What came of reading a file in a process of its own: the answer, its seconds, its kilobytes."""
    path = folder / "paper"
    path.write_bytes(data)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-c", _RUN, str(path)], capture_output=True, text=True, check=False
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert not done.stderr, done.stderr[-500:]
    answer, most = done.stdout.rsplit("\n", 2)[:2]
    return answer, seconds, int(most)


@pytest.mark.parametrize("name", [name for name in FILES if name not in HEAVY])
def test_a_hostile_file_is_refused_or_read_within_bounds(name: str, tmp_path: Path) -> None:
    check(name, tmp_path)


@pytest.mark.skipif(
    "CONSTANCIA_HEAVY" not in os.environ, reason="a minute of work: set CONSTANCIA_HEAVY to run it"
)
@pytest.mark.parametrize("name", sorted(HEAVY))
def test_the_heavy_ones_too(name: str, tmp_path: Path) -> None:
    check(name, tmp_path)


def check(name: str, folder: Path) -> None:
    answer, seconds, most = attempt(FILES[name](), folder)
    assert seconds < SECONDS
    assert most < KILOBYTES
    if name in READ:
        assert answer == f"read {READ[name]}"
    elif not name.startswith(("plain:", "markdown:")) and name not in HEAVY:
        assert answer.startswith("refused ")
        assert answer.endswith(".")


def test_nothing_is_fetched() -> None:
    """A server listens; files name it wherever a format can; no one calls."""
    calls = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        here = f"http://127.0.0.1:{server.getsockname()[1]}"

        def listen() -> None:
            end = time.monotonic() + 3
            while time.monotonic() < end and not done.is_set():
                try:
                    calls.append(server.accept())
                except TimeoutError:
                    continue

        done = threading.Event()
        listener = threading.Thread(target=listen)
        listener.start()
        for data in _calling(here):
            try:
                read_document(data)
            except ReadError:
                continue
        done.set()
        listener.join()
    assert calls == []


def _calling(here: str) -> list[bytes]:
    external = f'<!DOCTYPE d SYSTEM "{here}/x.dtd" [<!ENTITY x SYSTEM "{here}/x">]>'
    page = f"<link rel=stylesheet href='{here}/a.css'><base href='{here}'><script src='/a.js'></script>"
    include = f'<p xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="{here}/x"/></p>'
    return [
        akn("<p>&x;</p>", head=external.replace("<!DOCTYPE d", "<!DOCTYPE akomaNtoso")),
        akn(include),
        akn("<p>We will</p>", head=f'<?xml-stylesheet href="{here}/a.xsl"?>'),
        docx(paragraph("&x;"), head=external),
        f"<html><head>{page}</head><body><p>We will</p></body></html>".encode(),
    ]


def test_a_file_on_this_machine_is_not_drawn_in() -> None:
    secret = Path(__file__).resolve()
    data = docx(paragraph("&x;"), head=f'<!DOCTYPE d [<!ENTITY x SYSTEM "file://{secret}">]>')
    with pytest.raises(ReadError, match="document type"):
        read_document(data)


def test_the_limits_hold_together() -> None:
    assert limits.HARMLESS_BYTES < limits.TEXT_BYTES < limits.MEMBER_BYTES < limits.FILE_BYTES
    assert limits.SECONDS < SECONDS
    assert limits.MEMORY_BYTES < 1000 * KILOBYTES


@pytest.mark.parametrize(
    ("size", "glyphs"),
    [
        (5_000, 2_000_000),  # a small file that shows a page again and again
        (1_000_000, 4_000_000),
        (90_000_000, 8_000_000),  # what the memory holds
    ],
)
def test_a_pdf_may_hold_as_many_characters_as_its_size_can(size: int, glyphs: int) -> None:
    assert limits.glyphs_of(size) == glyphs


def test_a_pdf_tells_how_far_it_is_read() -> None:
    told: list[int] = []
    read_here(Format.PDF, pdf(stream=text("Keep it"), pages=3), name="x", found=told.append)
    assert told == [7, 14, 21]


def test_a_pdf_of_more_characters_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_GLYPHS", 20)
    with pytest.raises(
        ReadError, match="more than 20 characters up to page 3, the most for a file of its size"
    ):
        read_here(Format.PDF, pdf(stream=text("Keep it"), pages=3), name="x")


def test_a_pdf_of_more_pieces_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PIECES", 5)
    cells = b" ".join(b"BT /F1 9 Tf %d 720 Td (Yes) Tj ET" % left for left in (72, 172, 272))
    with pytest.raises(ReadError, match="its text in more than 5 pieces up to page 2"):
        read_here(Format.PDF, pdf(stream=cells, pages=3), name="x")
    assert len(read_here(Format.PDF, pdf(stream=cells), name="x").places) == 3


def test_text_aslant_is_one_piece_however_often_it_climbs() -> None:
    stamp = b"BT /F1 9 Tf 0.7 0.7 -0.7 0.7 72 72 Tm (" + b"Draft" * 20 + b") Tj ET "
    content = read_here(Format.PDF, pdf(stream=stamp + text("We will keep it")), name="x")
    assert content.text.split("\n") == ["We will keep it", "Draft" * 20]
    assert len(content.places) == 2
