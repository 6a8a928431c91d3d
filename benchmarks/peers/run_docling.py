"""Docling's headings of a paper (titles and section headers), as JSON. Plain text goes in as Markdown."""

import sys
from io import BytesIO
from pathlib import Path
from time import perf_counter

started = perf_counter()
from docling.datamodel.base_models import DocumentStream  # noqa: E402 (timed)
from docling.document_converter import DocumentConverter  # noqa: E402
from told import Heading, tell  # noqa: E402

imported = perf_counter()
paper = Path(sys.argv[1])
stream = DocumentStream(name=f"{paper.stem}.md", stream=BytesIO(paper.read_bytes()))
document = DocumentConverter().convert(stream).document
found = [
    Heading(item.text, getattr(item, "level", 1))
    for item, _ in document.iterate_items()
    if item.label in ("title", "section_header")
]
tell(found, imported - started, perf_counter() - imported)
