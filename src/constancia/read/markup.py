"""XML without its dangers: no entities, nothing fetched, no depth without end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from constancia.model.tellable import Tellable
from constancia.read.errors import ReadError

if TYPE_CHECKING:
    from lxml.etree import _Element

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# The same vocabulary in the strict form of the standard (ISO/IEC 29500), which Word writes on demand.
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_CAREFUL: Mapping[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}


def parse_xml(data: bytes, *, name: str) -> _Element:
    """The root of an XML file; ReadError where it is not well formed or defines entities.

    The parser fetches nothing, expands no entity and stops at the depth and sizes libxml2 holds safe
    (256 levels, 10 MB in one text).
    """
    from lxml import etree  # late: it takes a tenth of a second, and plain text needs none of it

    parser = etree.XMLParser(**_CAREFUL)
    try:
        root: _Element = etree.fromstring(data.replace(_STRICT, WORD.encode()), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _not_well_formed(name, error) from error
    _check_type(root, name)
    return root


def streamed(pieces: Iterable[bytes], tag: str, *, name: str) -> Iterator[_Element]:
    """The children of the first element of a tag, one by one, each gone from memory when the next comes.

    `pieces` are those of one file. As careful as `parse_xml`, with the same errors, and those of the
    pieces; nothing where no element has the tag.
    """
    from lxml import etree

    parser = etree.XMLPullParser(events=("start",), tag=tag, **_CAREFUL)
    holder = None
    try:
        for piece in _transitional(pieces):
            parser.feed(piece)
            if holder is None and (found := next(iter(parser.read_events()), None)) is not None:
                holder = found[1]
                _check_type(holder, name)
            while holder is not None and len(holder) > 1:  # the last may not be whole yet
                yield holder[0]
                _remove_first(holder)
        root = parser.close()
        if root is None:  # of some broken files the parser says no more than that
            raise ValueError("nothing whole is in it")
        _check_type(root, name)
    except ReadError:
        raise
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _not_well_formed(name, error) from error
    yield from () if holder is None else holder


def _remove_first(holder: _Element) -> None:
    """The first child out of memory, from its innermost elements on: to take a table of many rows out whole
    costs the library the square of their number.
    """
    from lxml import etree

    for _, element in etree.iterwalk(holder[0]):
        element.clear()
    del holder[0]


def _transitional(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """A file in pieces with the strict form's vocabulary named as the usual one, across their ends too."""
    rest, most = b"", len(_STRICT) - 1
    for piece in pieces:
        whole = (rest + piece).replace(_STRICT, WORD.encode())
        yield whole[:-most]
        rest = whole[-most:]
    yield rest


def _not_well_formed(name: str, error: Exception) -> ReadError:
    return ReadError(
        name,
        Tellable("this is no well-formed XML ({error})", error=error),
        Tellable("Save the file anew from its program"),
    )


def _check_type(element: _Element, name: str) -> None:
    if element.getroottree().docinfo.internalDTD is not None:
        raise ReadError(
            name,
            Tellable("the XML carries a document type (DTD), by which files attack their readers"),
            Tellable("Take the <!DOCTYPE ...> out if you trust the file"),
        )


def children(element: _Element, tag: str) -> Iterator[_Element]:
    """The child elements of that tag."""
    return (child for child in element if child.tag == tag)


def value(element: _Element, attribute: str) -> str | None:
    """A Word attribute (`w:val`, `w:id` and so on)."""
    return element.get(f"{{{WORD}}}{attribute}")
