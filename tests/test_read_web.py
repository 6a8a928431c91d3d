"""Web pages: the headline over the paper, and the notes under it."""

from __future__ import annotations

import pytest
from word_documents import roles

from constancia.model import Document
from constancia.outline import divide
from constancia.read import read_document

SAID = "<p>We will raise pensions, and we will pay them on time in every region of the country.</p>"
MARKED = (
    '<p>We will open a port<a href="#n1"><sup>1</sup></a> and keep it open in all of the years to come.</p>'
)


def page(body: str, title: str = "Plan") -> Document:
    return read_document(
        f"<html><head><title>{title}</title></head><body>{body}</body></html>".encode(), name="page"
    )


@pytest.mark.parametrize(
    "stated", ["A port for all - Ministry", "A port for all_News_Ministry", "A port for all"]
)
def test_the_line_that_prints_the_pages_title_is_the_papers_where_no_heading_is(stated: str) -> None:
    frame = '<div class="logo">Ministry</div><div><a href="/">A port for all</a></div>'
    body = f"{frame}<div class='title'>A port for all</div><div><span>2031</span></div><div>{SAID * 4}</div>"
    document = page(body, stated)
    assert document.text.split("\n")[0] == "A port for all"
    assert document.work.title == "A port for all"


def test_chinese_titles_are_parted_from_the_site_behind_any_sign() -> None:
    said = "<p>政府将于明年在沿海各市新建九座桥梁，并继续支持农村公路的建设和养护工作。</p>"
    body = f"<div>新华网 正文</div><div>新华网</div><div>桥梁通向未来！</div><div>{said * 4}</div>"
    assert page(body, "桥梁通向未来！-新华网").work.title == "桥梁通向未来！"


NOTES = {
    "by their class": '<div class="footnotes"><ol><li id="n1">Law 3 of 2020.</li></ol></div>',
    "by the link back": '<ol><li>Law 3 of 2020. <a href="#r1">↩</a></li></ol>',
    "by the number that leads back": '<p><a href="#r1">[1]</a> Law 3 of 2020.</p>',
    "by their id": '<div id="_ftn1"><p>Law 3 of 2020.</p></div>',
    "by their role": '<section role="doc-endnotes"><p>Law 3 of 2020.</p></section>',
}


@pytest.mark.parametrize("notes", NOTES.values(), ids=NOTES.keys())
def test_footnotes_of_a_page_and_the_heading_over_them_are_no_part_of_the_paper(notes: str) -> None:
    document = page(f"<h1>Plan</h1>{SAID * 3}<h2>Ports</h2>{MARKED}{SAID}<h2>Notes</h2>{notes}")
    found = [words for role, _, _, words in roles(document) if role == "footnote"]
    assert found[0] == "Notes"
    assert found[1].endswith("Law 3 of 2020.")
    assert [each.title for each in divide(document) if not each.is_furniture] == ["Ports"]


def test_a_link_within_the_page_is_no_note() -> None:
    document = page(
        f'<h1>Plan</h1>{SAID * 3}<p><a href="#aims">Our aims</a> are these: more, and better.</p>'
    )
    assert "footnote" not in [role for role, *_ in roles(document)]


def test_a_line_with_who_took_the_picture_behind_its_stop_is_no_heading() -> None:
    said = "<p>政府将于明年在沿海各市新建九座桥梁，并继续支持农村公路的建设和养护工作。</p>"
    document = page(f"<h1>桥梁通向未来</h1><p><b>图为新桥启动仪式。（王明摄）</b></p>{said * 3}")
    assert [each.title for each in divide(document) if not each.is_furniture] == []


def test_a_heading_behind_all_text_heads_what_was_left_out() -> None:
    related = '<div><h2>Read as well</h2></div><div class="related"><p><a href="/1">More</a></p></div>'
    document = page(f"<article><h1>Plan</h1>{SAID * 3}<h2>Ports</h2>{MARKED}{SAID}{related}</article>")
    assert [words for role, _, _, words in roles(document) if role == "heading"] == ["Plan", "Ports"]


LINKED = '<a href="/1">The atlas of ports</a> <a href="/2">The register of ferries</a>'


def test_links_that_a_sentence_of_the_paper_announces_are_of_it() -> None:
    listed = f"<ul><li>{LINKED}</li><li>{LINKED}</li></ul>"
    announced = f"<p>The following books will be kept by the port authority:</p>{listed}"
    document = page(f"<h1>Plan</h1>{SAID * 3}{announced}{SAID}<p>More news</p>{listed}")
    assert document.text.count("The register of ferries") == 2


def test_an_item_of_links_among_items_without_any_is_of_the_paper() -> None:
    items = "".join(f"<li>{SAID}</li>" for _ in range(3))
    document = page(f"<h1>Plan</h1>{SAID * 3}<p>We keep:</p><ul>{items}<li>{LINKED}</li></ul>{SAID}")
    assert "The register of ferries" in document.text


def test_notes_that_only_refer_are_notes() -> None:
    link = '<a href="/law">https://laws.example/3</a> <a href="#r1">↩</a>'
    note = f'<ol class="footnotes"><li id="fn1">See {link}</li></ol>'
    document = page(f"<h1>Plan</h1>{SAID * 3}{MARKED}{SAID}{note}")
    assert [words for role, _, _, words in roles(document) if role == "footnote"] == [
        "See https://laws.example/3"
    ]


@pytest.mark.parametrize("name", ["wp-caption-text", "caption", "photoCaption"])
def test_what_is_said_of_a_picture_is_left_out(name: str) -> None:
    picture = f'<div><img src="port.png"><p class="{name}"><b>The old port, by A. Name</b></p></div>'
    document = page(f"<h1>Plan</h1>{SAID * 3}{picture}{SAID}")
    assert "The old port" not in document.text
