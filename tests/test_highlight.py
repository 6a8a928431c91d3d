"""What notebooks show of a paper and of a statement."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from constancia.model import (
    Clause,
    Document,
    Facet,
    Paper,
    Rendering,
    Run,
    Selector,
    Source,
    Span,
    Statement,
    Tier,
    Work,
)
from constancia.model.highlight import GROUNDS, LIMIT


class Reader(HTMLParser):
    """The text of HTML, the text inside its marks, and whether every tag is closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.marked, self.open = "", "", []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):  # noqa: ARG002  # HTMLParser's own signature
        if tag == "br":
            self.text += "\n"
        else:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data
        if self.open[-1:] == ["mark"]:
            self.marked += data


def paper(text: str, *spans: Span) -> Paper:
    document = Document(
        Work("w", "<script>alert(1)</script>"),
        Source("a.txt", "text/plain", "0" * 64),
        "en",
        Rendering.UNSTATED,
        text,
    )
    statements = tuple(
        Statement(
            f"s{number}",
            Selector.of(text, span),
            None,
            Clause(span, "x"),
            Tier.RULES,
            (Facet("kind", "position", "rule:k"), Facet("actor", "issuer", "rule:a")),
        )
        for number, span in enumerate(spans)
    )
    return Paper(document, (), statements, Run("0", Tier.RULES, ()))


def test_a_paper_shows_all_its_text_with_its_statements_marked(gold_paper: Paper):
    read = Reader(gold_paper._repr_html_())
    assert read.open == []
    assert read.marked == "".join(statement.quote for statement in gold_paper.statements)
    for line in gold_paper.document.text.splitlines()[:6]:
        assert line in read.text


def test_every_mark_says_its_kind_in_words(gold_paper: Paper):
    for statement in gold_paper.statements:
        read = Reader(statement._repr_html_())
        assert read.marked == statement.quote
        assert str(statement.kind) in read.text
        assert str(statement.firmness or statement.kind) in read.text


def test_nothing_of_a_text_becomes_markup():
    html = paper("<img src=x onerror=alert(1)> & <b>", Span(5, 20))._repr_html_()
    assert "<img" not in html
    assert "<script" not in html
    assert Reader(html).text.count("<img src=x onerror=alert(1)") == 0  # the mark's label stands inside
    assert Reader(html).marked == "src=x onerror=a"


def test_statements_that_overlap_are_marked_once():
    read = Reader(paper("one two three", Span(0, 7), Span(4, 13))._repr_html_())
    assert read.marked == "one two three"


def test_a_long_paper_is_cut_and_says_so():
    html = paper("word " * 100_000)._repr_html_()
    assert "300,000 of 500,000 characters are not shown" in html
    assert len(html) < LIMIT * 1.1


def test_a_printed_paper_is_one_line(gold_paper: Paper):
    assert repr(gold_paper) == "<Paper china-lac-2025 (en): 53 headings, 402 statements>"


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


@pytest.mark.parametrize("ground", GROUNDS.values())
def test_black_text_stands_out_on_every_ground(ground):
    """Contrast of at least 7:1, as WCAG 2.2 defines it."""
    red, green, blue = (int(part, 16) / 255 for part in re.findall("[0-9a-f]{2}", ground))
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)
    ]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    black = 0.0056  # of #111
    assert (luminance + 0.05) / (black + 0.05) >= 7
