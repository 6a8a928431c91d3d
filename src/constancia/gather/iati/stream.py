"""An activity file as a stream: an activity at a time, with what stands around it, in constant memory.

The schema has no rule that binds one activity to another, so that each can be checked in a document of
its own: the file's root with its attributes, the activity, and what strayed in beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from constancia.gather.errors import GatherError
from constancia.gather.iati.rules import Finding
from constancia.gather.iati.schema import VERSIONS, schema

ROOT = "iati-activities"
ACTIVITY = "iati-activity"
PEEK = 1 << 16  # bytes read at once to see what the root is


def activities(path: Path) -> Iterator[tuple[etree._Element | None, list[Finding]]]:
    """Each activity with what the schema finds wrong in it and beside it; GatherError for other files.

    What strayed in behind the last one comes without. An activity is whole until the next is asked for.
    """
    _check_root(path)
    told: set[str] = set()  # what is wrong with the root, which stands around every activity
    for document, line in _documents(path):
        yield document.find(ACTIVITY), _wrong(document, line, told)


def _check_root(path: Path) -> None:
    """Refuse what is no activity file of a version that is known, before anything of it is kept."""
    parser = etree.XMLPullParser(events=("start",), resolve_entities=False, no_network=True)
    try:
        with path.open("rb") as file:
            while part := file.read(PEEK):
                parser.feed(part)
                for _, root in parser.read_events():
                    return _check_version(path, root)
    except etree.XMLSyntaxError as error:
        raise _broken(path, error) from error
    except OSError as error:
        raise GatherError(f"{path} cannot be read: {error.strerror}") from error
    raise GatherError(f"{path.name} is empty; it should be an IATI activity file")


def _check_version(path: Path, root: etree._Element) -> None:
    if root.getroottree().docinfo.internalDTD is not None:
        raise GatherError(
            f"{path.name}: it declares a document type, which no IATI file needs and none is trusted with; "
            "take the <!DOCTYPE ...> out, or ask its publisher for a file without it"
        )
    if root.tag != ROOT:
        raise GatherError(
            f"{path.name}, line {root.sourceline}: its root is <{root.tag!s}>, not <{ROOT}>; "
            "only files of IATI activities can be taken in"
        )
    version = root.get("version")
    if version is not None and version not in VERSIONS:
        raise GatherError(
            f"{path.name}, line {root.sourceline}: it is of IATI version {version[:20]!r}; "
            f"known are {', '.join(VERSIONS)}: ask its publisher for one of these"
        )


def _documents(path: Path) -> Iterator[tuple[etree._Element, int]]:
    """The file cut into documents of one activity each, with the line of the file's root."""
    reader = etree.iterparse(
        str(path), tag=ACTIVITY, resolve_entities=False, no_network=True, load_dtd=False, collect_ids=False
    )
    root: etree._Element | None = None
    whole = 0  # activities that are parsed; the last one stays until the next has come
    try:
        for _, element in reader:
            parent = element.getparent()
            if parent is None or parent.getparent() is not None:
                continue
            root = parent
            whole += 1
            if whole > 1:
                yield _cut(root, element), root.sourceline or 1
    except etree.XMLSyntaxError as error:
        raise _broken(path, error) from error
    if root is None:
        raise GatherError(f"{path.name}: there is no activity in it")
    yield _cut(root, None), root.sourceline or 1


def _cut(root: etree._Element, before: etree._Element | None) -> etree._Element:
    """A document of its own with all of the root's children before this one, taken out of the root."""
    document = etree.Element(root.tag, dict(root.attrib), root.nsmap)
    while len(root) and root[0] is not before:
        document.append(root[0])
    return document


def _wrong(document: etree._Element, root_line: int, told: set[str]) -> list[Finding]:
    """What the schema finds wrong in a document; of the root, what was not told before."""
    official = schema()
    if official.validate(document):
        return []
    found = []
    for entry in official.error_log:
        of_root = entry.line == 0
        if of_root and entry.message in told:
            continue
        if of_root:
            told.add(entry.message)
        found.append(Finding("schema", "error", root_line if of_root else entry.line, entry.message))
    return found


def _broken(path: Path, error: etree.XMLSyntaxError) -> GatherError:
    place = f"{path.name}, line {error.lineno}" if error.lineno else path.name
    return GatherError(
        f"{place}: it is no well-formed XML ({error.msg}); fetch it anew, or ask its publisher"
    )
