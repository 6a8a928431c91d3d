"""MarkItDown's headings of a paper (the # lines of its Markdown), as JSON."""

import re
import sys
from time import process_time

from told import Heading, tell

started = process_time()
from markitdown import MarkItDown  # noqa: E402 (timed)

imported = process_time() - started


def read():
    markdown = MarkItDown().convert(sys.argv[1]).text_content
    lines = re.finditer(r"(?m)^(#{1,6})\s+(.+)$", markdown)
    return [Heading(line[2].strip(), len(line[1])) for line in lines]


tell(read, imported)
