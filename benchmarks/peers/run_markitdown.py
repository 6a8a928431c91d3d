"""MarkItDown's headings of a paper (the # lines of its Markdown), as JSON."""

import re
import sys
from time import perf_counter

from told import Heading, tell

started = perf_counter()
from markitdown import MarkItDown  # noqa: E402 (timed)

imported = perf_counter() - started


def read():
    markdown = MarkItDown().convert(sys.argv[1]).text_content
    lines = re.finditer(r"(?m)^(#{1,6})\s+(.+)$", markdown)
    return [Heading(line[2].strip(), len(line[1])) for line in lines]


tell(read, imported)
