"""Docling's headings of a paper (titles and section headers), as JSON. Plain text goes in as Markdown."""

import sys
from io import BytesIO
from pathlib import Path
from time import process_time

from told import Heading, tell

started = process_time()
from docling.datamodel.base_models import DocumentStream  # noqa: E402 (timed)
from docling.document_converter import DocumentConverter  # noqa: E402

imported = process_time() - started
paper = Path(sys.argv[1])


def read():
    stream = DocumentStream(name=f"{paper.stem}.md", stream=BytesIO(paper.read_bytes()))
    document = DocumentConverter().convert(stream).document
    return [
        Heading(item.text, getattr(item, "level", 1))
        for item, _ in document.iterate_items()
        if item.label in ("title", "section_header") and item.text
    ]


tell(read, imported)
