"""Constancia's headings of a paper, as JSON."""

import sys
from time import process_time

from told import Heading, tell

started = process_time()
from constancia.outline import divide  # noqa: E402 (timed)
from constancia.read import read_document  # noqa: E402

imported = process_time() - started


def read():
    document = read_document(sys.argv[1])
    return [
        Heading(one.heading.quote(document.text), one.level, one.heading.start, one.heading.end)
        for one in divide(document)
        if not one.is_furniture
    ]


tell(read, imported)
