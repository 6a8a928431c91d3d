"""Akoma Ntoso 3.0 (OASIS LegalDocML): the outline as nested elements, the text word for word.

Between two elements stands a line end, after a number a blank. Whatever else stands there (a blank line, a
number in a line of its own) is kept in attributes of Constancia's own namespace, which the schema allows
everywhere; so the file gives back the same text with the same offsets, and the same outline.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from constancia.model import Division, DivisionKind, Document, Span
from constancia.text.xml import NAMESPACE, to_xml

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

# Kinds with an element of their own; all others are `hcontainer` with their kind as its name.
_ELEMENTS = {
    DivisionKind.PART: "part",
    DivisionKind.CHAPTER: "chapter",
    DivisionKind.SECTION: "section",
    DivisionKind.ARTICLE: "article",
}
# The naming convention of the standard abbreviates these in `eId`.
_SHORT = {"chapter": "chp", "section": "sec", "article": "art"}

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}$")

# The schema asks for a date; this one, with the name `unstated`, says that the paper gives none.
_NO_DAY = "0001-01-01"


def write(document: Document, divisions: Sequence[Division], out: TextIO) -> None:
    """One document with its outline as an Akoma Ntoso `doc`; divisions in text order, furniture too."""
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    out.write(f'<akomaNtoso xmlns="{AKN}" xmlns:c="{NAMESPACE}">\n<doc name="policy-paper">\n')
    out.writelines(_meta(document, divisions))
    body = _Body(document.text)
    body.run(divisions)
    after = _attribute("c:after", document.text[body.at :])
    out.write(f"<mainBody{after}>\n")
    out.writelines(body.parts or ["<p/>\n"])
    out.write("</mainBody>\n</doc>\n</akomaNtoso>\n")


@dataclass(slots=True)
class _Body:
    """The elements as they are written; `at` is where in the text the writing has come to."""

    text: str
    parts: list[str] = field(default_factory=list)
    at: int = 0
    open: list[tuple[Division, str, str]] = field(default_factory=list)  # division, element, eId
    usual: str = ""  # what stands before an element unless its `c:before` says otherwise
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)

    def run(self, divisions: Sequence[Division]) -> None:
        headings = [division for division in divisions if not division.is_furniture]
        furniture = [division for division in divisions if division.is_furniture]
        self._blocks(headings[0].heading.start if headings else len(self.text), furniture)
        for at, division in enumerate(headings):
            following = headings[at + 1] if at + 1 < len(headings) else None
            self._enter(division)
            self._own_text(division, following, furniture)
        self._close(0)

    def _enter(self, division: Division) -> None:
        """Close what this division does not stand in, open its element and write its heading."""
        ids = [each.id for each, _, _ in self.open]
        self._close(ids.index(division.parent) + 1 if division.parent in ids else 0)
        element = _ELEMENTS.get(division.kind, "hcontainer")
        above = self.open[-1][2] if self.open else ""
        short = _SHORT.get(element, element)
        self.counts[above, short] += 1
        eid = f"{above}__{short}_{self.counts[above, short]}".removeprefix("__")
        name = f' name="{division.kind}"' if element == "hcontainer" else ""
        self.open.append((division, element, eid))
        self.parts.append(f'<{element}{name} eId="{eid}"{_described(division)}>\n')
        self._heading(division)

    def _heading(self, division: Division) -> None:
        """The number and the wording as elements of their own, where both stand so in the heading."""
        start, end = division.heading.start, division.heading.end
        printed = division.printed or ""
        number = self.text.find(printed, start, end) if printed else -1
        title = (
            self.text.find(division.title, max(number + len(printed), start), end) if division.title else -1
        )
        if number >= 0:
            self._text_element("num", Span(number, number + len(printed)))
        if title >= 0:
            self._text_element("heading", Span(title, title + len(division.title)))
        elif number < 0:
            self._text_element("heading", division.heading)

    def _own_text(
        self, division: Division, following: Division | None, furniture: Sequence[Division]
    ) -> None:
        """The text up to the next heading: an introduction where divisions stand inside, else the content."""
        end = following.heading.start if following else len(self.text)
        if not self.text[self.at : end].strip():
            return
        element = "intro" if following and following.parent == division.id else "content"
        self.parts.append(f'<{element} eId="{self.open[-1][2]}__{element}">\n')
        self._blocks(end, furniture)
        self.parts.append(f"</{element}>\n")

    def _blocks(self, end: int, furniture: Sequence[Division]) -> None:
        """A `p` a line, and one a piece of furniture, from where the writing has come to up to `end`."""
        for piece in furniture:
            if self.at <= piece.heading.start < end:
                self._paragraphs(piece.heading.start)
                self._text_element(
                    "p", piece.heading, attributes=_described(piece) + f' class="{piece.kind}"'
                )
        self._paragraphs(end)

    def _paragraphs(self, end: int) -> None:
        for line in _LINE.finditer(self.text, self.at, end):
            self._text_element("p", Span(line.start(), line.end()))

    def _text_element(self, element: str, span: Span, *, attributes: str = "") -> None:
        """One stretch of text word for word, and in an attribute what unusual stands before it."""
        before = self.text[self.at : span.start]
        if before != self.usual:
            attributes += _attribute("c:before", before, empty=True)
        text, lost = to_xml(span.quote(self.text))
        attributes += _attribute("c:lost", lost)
        self.parts.append(f"<{element}{attributes}>{escape(text)}</{element}>\n")
        self.at = span.end
        self.usual = " " if element == "num" else "\n"

    def _close(self, depth: int) -> None:
        while len(self.open) > depth:
            self.parts.append(f"</{self.open.pop()[1]}>\n")


def _described(division: Division) -> str:
    """What of a division the elements of the standard have no place for."""
    heading, body = division.heading, division.body
    parts = [
        _attribute("c:id", division.id),
        _attribute("c:kind", division.kind),
        _attribute("c:level", str(division.level)),
        _attribute("c:ordinal", "" if division.ordinal is None else str(division.ordinal)),
        "" if division.printed is None else _attribute("c:printed", division.printed, empty=True),
        _attribute("c:title", division.title, empty=True),
        _attribute("c:heading", f"{heading.start} {heading.end}"),
        _attribute("c:body", f"{body.start} {body.end}"),
        _attribute("c:parent", division.parent or ""),
    ]
    return "".join(parts)


def _attribute(name: str, value: str, *, empty: bool = False) -> str:
    """` name="value"`, nothing for an empty value unless it means something; line ends as references."""
    if not value and not empty:
        return ""
    text, lost = to_xml(value)
    written = f" {name}={quoteattr(text, {chr(9): '&#9;', chr(10): '&#10;'})}"
    return written + (f" {name}-lost={quoteattr(lost)}" if lost else "")


def _meta(document: Document, divisions: Sequence[Division]) -> Iterator[str]:
    yield '<meta>\n<identification source="#constancia">\n'
    yield from _identification(document)
    yield "</identification>\n"
    issuer = _quoted(document.work.issuer or "unstated")
    yield '<references source="#constancia">\n'
    yield f'<TLCOrganization eId="issuer" href="/ontology/organization/issuer" showAs={issuer}/>\n'
    yield '<TLCOrganization eId="constancia" href="/ontology/organization/constancia" showAs="Constancia"/>\n'
    yield '<TLCRole eId="author" href="/ontology/role/author" showAs="Author"/>\n</references>\n'
    yield from _proprietary(document, divisions)
    yield "</meta>\n"


def _identification(document: Document) -> Iterator[str]:
    """The work, this rendering of it, and this file, as FRBR has them."""
    work, language = document.work, document.language
    day = work.date if work.date and _DAY.match(work.date) else _NO_DAY
    date = f'<FRBRdate date="{day}" name="{"publication" if day != _NO_DAY else "unstated"}"/>\n'
    author = '<FRBRauthor href="#issuer" as="#author"/>\n'
    country = quoteattr(_country(work.issuer))
    uri = f"/akn/{_country(work.issuer)}/doc/{day}/{work.id}"
    for level, suffix, more in (
        ("FRBRWork", "", f"<FRBRcountry value={country}/>\n<FRBRname value={_quoted(work.title)}/>\n"),
        ("FRBRExpression", f"/{language}@{day}", f"<FRBRlanguage language={quoteattr(language)}/>\n"),
        ("FRBRManifestation", f"/{language}@{day}.akn", '<FRBRformat value="application/akn+xml"/>\n'),
    ):
        this, whole = _quoted(f"{uri}{suffix}/!main"), _quoted(uri + suffix)
        yield f"<{level}>\n<FRBRthis value={this}/>\n<FRBRuri value={whole}/>\n"
        yield f"{date}{author}{more}</{level}>\n"


def _proprietary(document: Document, divisions: Sequence[Division]) -> Iterator[str]:
    work = document.work
    yield '<proprietary source="#constancia">\n'
    rendering, language = (_attribute(name, getattr(document, name)) for name in ("rendering", "language"))
    yield f"<c:document{rendering}{language}/>\n"
    for name in ("id", "title", "issuer", "counterpart", "date", "succeeds"):
        written = getattr(work, name)
        if written is not None:
            yield f"<c:work name={quoteattr(name)}{_attribute('value', written, empty=True)}/>\n"
    for name in ("issuer_names", "counterpart_names"):
        for each in getattr(work, name):
            yield f"<c:work name={quoteattr(name)}{_attribute('value', each, empty=True)}/>\n"
    for division in divisions:
        for anomaly in division.anomalies:
            place = _attribute("span", f"{anomaly.span.start} {anomaly.span.end}")
            what = _attribute("code", anomaly.code) + _attribute("message", anomaly.message)
            yield f"<c:anomaly{_attribute('division', division.id)}{place}{what}/>\n"
    yield "</proprietary>\n"


def _quoted(text: str) -> str:
    return quoteattr(to_xml(text)[0])


def _country(issuer: str | None) -> str:
    """The issuer where it is a country's two-letter code; the schema wants a value in any case."""
    return issuer.lower() if issuer and re.fullmatch(r"[A-Za-z]{2}", issuer) else "unstated"
