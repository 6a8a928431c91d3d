"""MarkItDown's headings of a paper (the # lines of its Markdown), as JSON."""

import re
import sys
from time import perf_counter

started = perf_counter()
from markitdown import MarkItDown  # noqa: E402 (timed)
from told import Heading, tell  # noqa: E402

imported = perf_counter()
markdown = MarkItDown().convert(sys.argv[1]).text_content
found = [
    Heading(match[2].strip(), len(match[1])) for match in re.finditer(r"(?m)^(#{1,6})\s+(.+)$", markdown)
]
tell(found, imported - started, perf_counter() - imported)
