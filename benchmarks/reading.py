"""`python -m benchmarks.reading`: one long text in each format: how fast it is read and in what memory.

The text is made of the first paper: its headings, and its paragraphs with their words drawn anew, so that it
packs as prose does. Each file is read in a process of its own; what the smallest file of its format takes, in
time and in memory, is taken off. Memory is the peak of the caller and that of the reader's process together.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from io import BytesIO, StringIO
from pathlib import Path

from benchmarks.measures import MEGABYTE, PEAK
from constancia.outline import divide
from constancia.publish import akn
from constancia.read import read_document

PAPER = Path(__file__).resolve().parent.parent / "papers" / "china-lac-2025.txt"
SPAN = 5  # words in each element of a page that is dense with tags
LEAST, MOST = 10, 20  # megabytes of text a minute a core; times the file

_READ = """
import resource, sys
from constancia.outline import divide
from constancia.read import limits, read_document
limits.HARMLESS_BYTES = 0  # a page of any size in a process of its own, so that a small one can be taken off
document = read_document(sys.argv[1])
divide(document)
used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
seconds = sum(each.ru_utime + each.ru_stime for each in used)
print(seconds, 1024 * used[1].ru_maxrss, len(document.text.encode()))
"""


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds of processor, bytes of memory at the peak, bytes of the text."""

    seconds: float
    memory: int
    text: int


def lines(size: int) -> list[str]:
    """The paragraphs of a text of so many code points; those without a full stop are headings."""
    paper = [line for line in PAPER.read_text(encoding="utf-8-sig").split("\n") if line.strip()]
    words = sorted({word for line in paper for word in line.split()})
    chance, found, length = random.Random(1), [], 0  # noqa: S311 - chance for a text, not for secrets
    while length < size:
        line = paper[len(found) % len(paper)]
        drawn = line if is_heading(line) else " ".join(chance.choices(words, k=len(line.split()))) + "."
        found.append(drawn)
        length += len(drawn) + 1
    return found


def is_heading(line: str) -> bool:
    return len(line) < 80 and not line.endswith(".")


def _plain(text: Sequence[str]) -> bytes:
    return "\n".join(text).encode()


def _markdown(text: Sequence[str]) -> bytes:
    return "\n\n".join(f"## {line}" if is_heading(line) else line for line in text).encode()


def _html(text: Sequence[str], inner: Callable[[str], str] = escape) -> bytes:
    tagged = (f"<h2>{inner(line)}</h2>" if is_heading(line) else f"<p>{inner(line)}</p>" for line in text)
    return f"<!DOCTYPE html><html><body><main>{''.join(tagged)}</main></body></html>".encode()


def _dense(text: Sequence[str]) -> bytes:
    def spans(line: str) -> str:
        words = line.split()
        parts = (" ".join(words[at : at + SPAN]) for at in range(0, len(words), SPAN))
        return "".join(f"<span>{escape(part)} </span>" for part in parts)

    return _html(text, spans)


def _docx(text: Sequence[str]) -> bytes:
    from docx import Document

    document, out = Document(), BytesIO()
    for line in text:
        document.add_paragraph(line, style="Heading 1" if is_heading(line) else None)
    document.save(out)
    return out.getvalue()


def _pdf(text: Sequence[str]) -> bytes:
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.utils import simpleSplit
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, pageCompression=1)
    height = 0
    for line in text:
        for printed in simpleSplit(line.encode("latin-1", "replace").decode("latin-1"), "Helvetica", 9, 460):
            if height < 60:
                canvas.showPage()
                canvas.setFont("Helvetica", 9)
                height = 780
            canvas.drawString(60, height, printed)
            height -= 11
        height -= 6
    canvas.save()
    return out.getvalue()


def _akn(text: Sequence[str]) -> bytes:
    out = StringIO()
    document = read_document(_plain(text), name="long.txt", language="en")
    akn.write(document, divide(document), out)
    return out.getvalue().encode()


FORMATS: dict[str, Callable[[Sequence[str]], bytes]] = {
    "plain text": _plain,
    "Markdown": _markdown,
    "HTML": _html,
    f"HTML, a tag every {SPAN} words": _dense,
    "DOCX": _docx,
    "PDF": _pdf,
    "Akoma Ntoso": _akn,
}


def taken(data: bytes) -> Taken:
    """What reading and outlining a file takes, in a process of its own; RuntimeError where it fails."""
    with tempfile.NamedTemporaryFile() as file:
        file.write(data)
        file.flush()
        done = subprocess.run(  # noqa: S603 (our own code)
            [sys.executable, "-c", _READ + PEAK, file.name], capture_output=True, text=True, check=False
        )
    if done.returncode != 0:
        raise RuntimeError(done.stderr.strip()[-300:])
    seconds, readers, text, own = done.stdout.split()
    return Taken(float(seconds), int(readers) + int(own), int(text))


def row(name: str, text: Sequence[str], small: Sequence[str]) -> str:
    """A format's line of the table."""
    data = FORMATS[name](text)
    least, most = taken(FORMATS[name](small)), taken(data)
    rate = most.text / MEGABYTE / (most.seconds - least.seconds) * 60
    memory = most.memory - least.memory
    return (
        f"| {name} | {len(data) / MEGABYTE:.1f} | {most.text / MEGABYTE:.1f} | {rate:.0f} "
        f"| {memory / len(data):.1f} | {memory / most.text:.1f} |"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=2.0, help="of the text (2)")
    asked = parser.parse_args()
    text, small = lines(int(asked.megabytes * MEGABYTE)), lines(2_000)
    print(f"Asked for: {LEAST} MB of text a minute a core at the least, {MOST} times the file at the most.\n")
    print("| format | file, MB | text, MB | MB a minute a core | memory, times the file | times the text |")
    print("|---|--:|--:|--:|--:|--:|")
    for name in FORMATS:
        print(row(name, text, small), flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
