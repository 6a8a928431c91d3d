"""Pages in columns hold what a tree of them would; content comes through a pipe as it was, or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO

import pytest
import renderings
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from constancia.model import Box, BoxPlaces, ElementPlaces, Paths, Place, Span
from constancia.model.place import Runs
from constancia.read import ReadError, wire
from constancia.read.article import find_article
from constancia.read.content import Content
from constancia.read.detect import Format
from constancia.read.document import read_here
from constancia.read.markup import WORD, streamed
from constancia.read.page import DEEPEST, Page, page_of

Row = tuple[str, int, str, str]  # name, the parent's number, text before the first element, text behind


def columns(page: Page) -> list[Row]:
    return [
        (page.tag(at), page.parents[at], page.before_children(at), page.tail(at)) for at in range(len(page))
    ]


def tree(text: str) -> list[Row]:
    root = etree.fromstring(text.encode(), etree.HTMLParser(encoding="utf-8", remove_comments=True))
    numbers = {element: at for at, element in enumerate(root.iter())}
    return [
        (str(each.tag), numbers.get(each.getparent(), -1), each.text or "", each.tail or "")
        for each in root.iter()
    ]


@pytest.mark.parametrize(
    "text",
    [
        renderings.html(renderings.PLAN).decode(),
        "<p>One<p>two <b>three<i>four</b> five</i><table><tr><td>six<td>seven</table>eight",
        "nine <!-- no --> ten<br>eleven<script>if (a < b) {}</script>",
        "<ul><li>一<ol start=3><li>二</ol></ul>🌍",
    ],
)
def test_columns_hold_what_a_tree_would(text: str) -> None:
    assert columns(page_of(text, name="x")) == tree(text)


TAGS = ("<p>", "</p>", "<b>", "</b>", "<td>", "<table>", "</table>", "<li>", "<ul>", "</ul>", "<a>", "</a>")


@given(st.lists(st.sampled_from((*TAGS, "x", "<br>"))))
def test_so_they_do_of_broken_pages(parts: list[str]) -> None:
    text = "<html><body>" + "".join(parts)
    assert columns(page_of(text, name="x")) == tree(text)


def test_text_behind_the_end_of_the_page_is_not_lost() -> None:
    content = read_here(Format.HTML, b"<html><body><p>One</p></body></html><p>Two</p>", name="x")
    assert content.text == "One\nTwo"


def test_children_and_siblings_are_found() -> None:
    page = page_of("<div><p>a<b>c</b></p><p>d</p></div>", name="x")
    div = next(page.of_tag("div"))
    first, second = page.children(div)
    assert (page.after(first), page.previous[second], page.after(second)) == (second, first, -1)
    assert (page.inner(first), page.inner(div), list(page.around(second))) == ("ac", "acd", [div, 1, 0])


def test_a_page_too_deep_is_refused() -> None:
    with pytest.raises(ReadError, match="nested too deeply"):
        page_of("<div>" * (DEEPEST + 1) + "x", name="x")


def test_headings_deep_in_a_page_are_not_all_followed_to_its_root(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = []

    def around(page: Page, element: int) -> Iterator[int]:
        for each in climbed(page, element):
            steps.append(each)
            yield each

    climbed = Page.around
    monkeypatch.setattr(Page, "around", around)
    many = "<h2><a href='/x'>One</a></h2><h2><button>Two</button></h2>" * 300
    find_article(page_of("<div>" * 500 + many + "<p>We will keep our word.", name="x"))
    assert len(steps) < 500 + 3 * 600


def test_what_is_covered_is_told_once_however_deep_it_stands() -> None:
    page = page_of("<div><p><b>a</b></p></div><p>b</p>", name="x")
    tags = [page.tag(each) for each in range(len(page))]
    assert tags == ["html", "body", "div", "p", "b", "p"]
    assert list(page.covered([2, 3, 4])) == [0, 0, 1, 1, 1, 0]


def received(pieces: Sequence[bytes]) -> Content:
    stream = BytesIO(b"".join(pieces))
    return wire.received(stream.readline(), stream, name="x")


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (Format.HTML, renderings.html(renderings.PLAN)),
        (Format.DOCX, renderings.docx(renderings.PLAN)),
        (Format.PDF, renderings.pdf(renderings.PLAN, columns=2, size=8)),
        (Format.PLAIN, "双方将加强合作。".encode()),
    ],
)
def test_content_comes_through_as_it_was(kind: Format, data: bytes) -> None:
    content = read_here(kind, data, name="x")
    assert received([bytes(piece) for piece in wire.sent(content)]) == content


def test_a_refusal_comes_through_as_it_was() -> None:
    with pytest.raises(ReadError, match=r"x: it is damaged. Save it anew"):
        received([bytes(piece) for piece in wire.refusal(ReadError("y", "it is damaged", "Save it anew"))])


@pytest.mark.parametrize(
    ("at", "change"),
    [
        (0, lambda _: b""),  # nothing came
        (0, lambda _: b"[]\n"),
        (1, lambda text: text[:-1]),  # less than was said
        (3, lambda ends: bytes([255] * len(ends))),  # hints that end behind the text
        (8, lambda ends: bytes([255] * len(ends))),  # places that do
        (10, lambda parents: bytes(len(parents))),  # paths that lead to themselves
    ],
)
def test_what_does_not_hold_together_is_no_content(at, change) -> None:
    pieces = [bytes(piece) for piece in wire.sent(read_here(Format.HTML, b"<h1>One</h1><p>Two", name="x"))]
    pieces[at] = change(pieces[at])
    with pytest.raises((ValueError, TypeError)):
        received(pieces)


@given(st.integers(0, 9), st.text(st.characters(codec="utf-8"), max_size=12))
def test_text_in_any_script_comes_through_wherever_its_pieces_end(short: int, last: str) -> None:
    content = Content("a" * (wire.PIECE - short) + last + "é", Format.PLAIN)
    assert received([bytes(piece) for piece in wire.sent(content)]) == content


@given(st.integers(1, 200))
def test_the_strict_vocabulary_is_known_wherever_a_file_is_cut(size: int) -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    file = f'<w:document xmlns:w="{strict}"><w:body><w:p/><w:p/></w:body></w:document>'.encode()
    pieces = (file[at : at + size] for at in range(0, len(file), size))
    tags = [element.tag for element in streamed(pieces, f"{{{WORD}}}body", name="x")]
    assert tags == [f"{{{WORD}}}p"] * 2


def test_places_in_columns_are_places() -> None:
    paths = Paths()
    body = paths.step(paths.step(None, "html"), "body", 1)
    second = paths.step(body, "p", 2)
    elements = ElementPlaces(paths)
    elements.add(Span(0, 3), second)
    elements.add(Span(4, 6), body)
    assert elements == (Place(Span(0, 3), "/html/body[1]/p[2]"), Place(Span(4, 6), "/html/body[1]"))
    assert (elements[-1], elements[:1]) == (elements[1], (elements[0],))
    assert (paths.above(second, 1), paths.above(second, 9)) == (body, 0)
    boxes = BoxPlaces()
    boxes.add(Span(0, 2), 3, (1.0, 2.0, 3.5, 4.25), b"\0\0\x80\0")
    assert boxes == (Place(Span(0, 2), box=Box(3, 1.0, 2.0, 3.5, 4.25), edges=b"\0\0\x80\0"),)
    assert boxes != elements
    boxes.edges = Runs(b"\0\0\x80\0", [4])
    boxes.add(Span(3, 4), 3, (1.01, 2.0, 3.5, 4.25), b"\0\1")
    assert [place.edges for place in boxes] == [b"\0\0\x80\0", b"\0\1"]
    assert boxes[1].box == Box(3, 1.01, 2.0, 3.5, 4.25)
