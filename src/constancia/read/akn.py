"""Akoma Ntoso: a line a heading, paragraph or item; our own files come back word for word.

A file that Constancia wrote says in attributes of its own what stands between the elements
(`constancia.publish.akn`). In others a number runs on into the heading or the text after it, and
everything else begins a line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from constancia.model import Anomaly, Division, DivisionKind, ElementPlaces, Hint, Paths, Span
from constancia.model.tellable import Tellable
from constancia.read.content import Content, fold
from constancia.read.detect import Format
from constancia.read.encoding import Decoded
from constancia.read.errors import ReadError
from constancia.read.markup import parse_xml
from constancia.read.sidecar import Sidecar, checked
from constancia.text.xml import NAMESPACE, from_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_C = f"{{{NAMESPACE}}}"

# Elements whose text is one line, whatever is marked up inside it.
_TEXTS = frozenset(
    {
        "block",
        "crossHeading",
        "heading",
        "listIntroduction",
        "listWrapUp",
        "longTitle",
        "num",
        "p",
        "subheading",
        "tocItem",
    }
)
_HEADINGS = frozenset({"heading", "subheading", "crossHeading"})
_SKIPPED = frozenset({"meta", "proprietary", "presentation", "foreign"})
_NOTE = "authorialNote"
# Elements of the standard that say what the text in them is.
_ROLES = {
    "longTitle": "title",
    "toc": "contents",
    "td": "table",
    "th": "table",
    "item": "list-item",
    "point": "list-item",
    "header": "furniture",
    "footer": "furniture",
    "coverPage": "furniture",
}
_FURNITURE_ROLES = {
    DivisionKind.TITLE: "title",
    DivisionKind.CONTENTS: "contents",
    DivisionKind.RUNNING_HEAD: "running-head",
    DivisionKind.FOOTNOTE: "footnote",
}
_REMEDY = Tellable("Write the file anew, or correct it")
_LISTS = ("issuer_names", "counterpart_names")


def read(decoded: Decoded, *, name: str) -> Content:
    """The text of an Akoma Ntoso file; headings with their levels as hints. ReadError where it has none."""
    root = _root(decoded, name)
    walk = _Walk(own=root.find(f".//{_C}document") is not None, name=name)
    walk.run(root)
    walk.close(root)
    text = "".join(walk.parts)
    divided = read_divisions(root, name=name)
    _check(divided, text, name)
    if not text.strip():
        raise ReadError(name, Tellable("the Akoma Ntoso file holds no text"), _REMEDY)
    return Content(
        text,
        Format.AKN,
        tuple(walk.hints),
        walk.places,
        decoded.encoding,
        language=_language(root),
        notes=(decoded.note,) if decoded.note else (),
        known=_known(root, name),
        divided=divided,
    )


def read_divisions(root: _Element, *, name: str) -> tuple[Division, ...]:
    """The outline that Constancia wrote into a file, furniture included, in text order; () for others."""
    anomalies: dict[str, list[Anomaly]] = {}
    for element in root.iter(f"{_C}anomaly"):
        found = Anomaly(_own(element, "code"), _span(_own(element, "span"), name), _own(element, "message"))
        anomalies.setdefault(_own(element, "division"), []).append(found)
    divisions = [
        _division(each, anomalies, name) for each in root.iter() if each.get(f"{_C}kind") is not None
    ]
    return tuple(sorted(divisions, key=lambda each: (each.heading.start, -each.body.end)))


def _check(divisions: tuple[Division, ...], text: str, name: str) -> None:
    """That the outline in a file is one of its text: ReadError where someone has changed either."""
    above: dict[str, Division] = {}
    for each in divisions:
        parent = above.get(each.parent or "")
        nested = parent is not None and parent.body.contains(each.body) and parent.level < each.level
        if each.body.end > len(text) or each.id in above or (each.parent is not None and not nested):
            problem = Tellable(
                "the outline in the file does not fit its text (division {division!r})", division=each.id
            )
            raise ReadError(name, problem, _REMEDY)
        above[each.id] = each


def _root(decoded: Decoded, name: str) -> _Element:
    text = decoded.text
    # The declaration names the encoding of the file as it was; the text is decoded by now.
    if text.startswith("<?xml"):
        text = text.partition("?>")[2].lstrip()
    return parse_xml(text.encode("utf-8"), name=name)


@dataclass(slots=True)
class _Walk:
    """One pass through the elements: each text-bearing one is put behind what stands before it."""

    own: bool
    name: str
    parts: list[str] = field(default_factory=list)
    at: int = 0
    usual: str = ""
    hints: list[Hint] = field(default_factory=list)
    places: ElementPlaces = field(default_factory=lambda: ElementPlaces(Paths()))
    notes: list[tuple[_Element, int]] = field(default_factory=list)

    def run(self, root: _Element) -> None:
        first = self.places.paths.step(None, "akn:akomaNtoso")
        stack: list[tuple[_Element, int, int, str | None]] = [(root, first, 0, None)]
        while stack:
            element, path, level, role = stack.pop()
            tag = _local(element)
            if tag in _SKIPPED:
                continue
            role = _ROLES.get(tag, role)
            if tag in _TEXTS or (element.text or "").strip():
                self._text(element, tag, path, level, role)
                continue
            level += any(_local(child) == "heading" for child in element)
            stack.extend(
                (child, where, level, role) for child, where in reversed(self._numbered(element, path))
            )

    def close(self, root: _Element) -> None:
        """Notes go to the end, as they stand at the foot of a page; then what ends our own files."""
        for note, path in self.notes:
            marker = note.get("marker")
            self._add(fold("".join(note.itertext())), path, None, Hint(Span(0, 1), "footnote", None, marker))
        for body in root.iter("{*}mainBody"):
            self.parts.append(_own(body, f"{_C}after"))

    def _text(self, element: _Element, tag: str, path: int, level: int, role: str | None) -> None:
        hint = None
        kind = element.get(f"{_C}kind")
        if kind in list(DivisionKind):
            hint = Hint(Span(0, 1), _FURNITURE_ROLES.get(DivisionKind(kind), "furniture"))
        elif tag in _HEADINGS:
            hint = Hint(Span(0, 1), "heading", max(level, 1), _label(element))
        elif role is not None:
            hint = Hint(Span(0, 1), role)
        text = self._verbatim(element) if self.own else fold("".join(self._pieces(element, path)))
        self._add(text, path, element.get(f"{_C}before") if self.own else None, hint, attributes=element)
        self.usual = " " if tag == "num" and self.parts else "\n" if self.parts else ""

    def _verbatim(self, element: _Element) -> str:
        try:
            return from_xml("".join(element.itertext()), element.get(f"{_C}lost", ""))
        except ValueError as error:
            raise ReadError(
                self.name,
                Tellable("{attribute} does not fit its element ({error})", attribute="c:lost", error=error),
                _REMEDY,
            ) from error

    def _pieces(self, element: _Element, path: int) -> Iterator[str]:
        """The text of an element; notes inside it are set aside."""
        stack: list[_Element | str] = [element]
        while stack:
            piece = stack.pop()
            if isinstance(piece, str):
                yield piece
            elif _local(piece) == _NOTE:
                self.notes.append((piece, self.places.paths.step(path, f"/akn:{_NOTE}")))
            else:
                for child in reversed(piece):
                    stack.extend((child.tail or "", child))
                yield (piece.text or "") + (" " if _local(piece) in ("br", "eol") else "")

    def _add(
        self, text: str, path: int, before: str | None, hint: Hint | None, *, attributes: Any = None
    ) -> None:
        if before is not None and attributes is not None:
            before = self._restored(attributes)
        if not text:
            return
        gap = self.usual if before is None else before
        self.parts.extend((gap, text))
        start = self.at + len(gap)
        self.at = start + len(text)
        span = Span(start, self.at)
        self.places.add(span, path)
        if hint is not None:
            self.hints.append(Hint(span, hint.role, hint.level, hint.label))
        self.usual = "\n"

    def _numbered(self, element: _Element, path: int) -> list[tuple[_Element, int]]:
        """The children, each with its path: tag and position among those of the same tag."""
        counts: dict[str, int] = {}
        paths = self.places.paths
        return [
            (child, paths.child(path, f"akn:{_local(child)}", counts))
            for child in element
            if isinstance(child.tag, str)
        ]

    def _restored(self, element: _Element) -> str:
        try:
            return _own(element, f"{_C}before")
        except ValueError as error:
            raise ReadError(
                self.name,
                Tellable(
                    "{attribute} does not fit its element ({error})", attribute="c:before-lost", error=error
                ),
                _REMEDY,
            ) from error


def _label(heading: _Element) -> str | None:
    """The number beside a heading, as printed."""
    for element in heading.itersiblings(preceding=True):
        if _local(element) == "num":
            return fold("".join(element.itertext())) or None
    return None


def _local(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _own(element: _Element, attribute: str) -> str:
    """One of our own attributes with the characters back that XML could not hold; "" where it is missing."""
    return from_xml(element.get(attribute, ""), element.get(f"{attribute}-lost", ""))


def _language(root: _Element) -> str | None:
    for element in root.iter("{*}FRBRlanguage"):
        return element.get("language")
    return None


def _known(root: _Element, name: str) -> Sidecar:
    """What Constancia wrote of the work into its own file."""
    work: dict[str, Any] = {}
    for element in root.iter(f"{_C}work"):
        key, value = element.get("name", ""), _own(element, "value")
        work[key] = [*work.get(key, []), value] if key in _LISTS else value
    document = {}
    for element in root.iter(f"{_C}document"):
        document = {key: str(element.get(key)) for key in ("language", "rendering") if element.get(key)}
    return checked(name, {"work": work, "document": document})


def _division(element: _Element, anomalies: dict[str, list[Anomaly]], name: str) -> Division:
    ordinal = element.get(f"{_C}ordinal")
    try:
        return Division(
            id=_own(element, f"{_C}id"),
            kind=DivisionKind(_own(element, f"{_C}kind")),
            level=int(_own(element, f"{_C}level")),
            ordinal=None if ordinal is None else int(ordinal),
            printed=None if element.get(f"{_C}printed") is None else _own(element, f"{_C}printed"),
            title=_own(element, f"{_C}title"),
            heading=_span(_own(element, f"{_C}heading"), name),
            body=_span(_own(element, f"{_C}body"), name),
            parent=_own(element, f"{_C}parent") or None,
            anomalies=tuple(anomalies.get(_own(element, f"{_C}id"), ())),
        )
    except ValueError as error:
        raise ReadError(
            name, Tellable("a division in the file does not hold together ({error})", error=error), _REMEDY
        ) from error


def _span(text: str, name: str) -> Span:
    try:
        start, end = map(int, text.split())
        return Span(start, end)
    except ValueError as error:
        raise ReadError(name, Tellable("{text!r} is no span", text=text), _REMEDY) from error
