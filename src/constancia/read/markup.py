"""XML without its dangers: no entities, nothing fetched, no depth without end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from constancia.read.errors import ReadError

if TYPE_CHECKING:
    from lxml.etree import _Element

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# The same vocabulary in the strict form of the standard (ISO/IEC 29500), which Word writes on demand.
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"


def parse_xml(data: bytes, *, name: str) -> _Element:
    """The root of an XML file; ReadError where it is not well formed or defines entities.

    The parser fetches nothing, expands no entity and stops at the depth and sizes libxml2 holds safe
    (256 levels, 10 MB in one text).
    """
    from lxml import etree  # late: it takes a tenth of a second, and plain text needs none of it

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data.replace(_STRICT, WORD.encode()), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(
            name, f"this is no well-formed XML ({error})", "Save the file anew from its program"
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise ReadError(
            name,
            "the XML carries a document type (DTD), by which files attack their readers",
            "Take the <!DOCTYPE ...> out if you trust the file",
        )
    return root


def children(element: _Element, tag: str) -> Iterator[_Element]:
    """The child elements of that tag."""
    return (child for child in element if child.tag == tag)


def value(element: _Element, attribute: str) -> str | None:
    """A Word attribute (`w:val`, `w:id` and so on)."""
    return element.get(f"{{{WORD}}}{attribute}")
