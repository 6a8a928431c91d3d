"""One text as a PDF, a web page and a Word document, as ministries publish them."""

# ruff: noqa: E501 - each line of the paper is one of its paragraphs
from __future__ import annotations

from collections.abc import Sequence
from html import escape
from io import BytesIO
from typing import Any

# A part of a paper of the usual build; each line is a paragraph, the numbered ones are headings.
PLAN = """\
National Plan for Digital Services
Introduction
The Government adopted this plan on 4 March 2024. It follows the first plan and builds on two years of consultation with regions, municipalities and civil society.
I. Better services
(i) One door to the State
We will open a single portal for all services by 2026 and continue to publish its source code. The Ministry of Finance will provide the funds, and municipalities are encouraged to take part.
The Agency is willing to explore the use of shared registers, so that no one has to state the same fact twice.
(ii) Self-service and support
We will expand the network of self-service offices – at least one in each municipality – and train 1,200 advisers. When conditions are ripe, the offices’ opening hours will be extended to “evenings and weekends”.
II. International cooperation
The Government supports multilateral cooperation and will join the Digital Compact. It invites all countries of the region to use the portal’s components free of charge.
We will hold an annual forum on digital services and will continue to deepen cooperation in research, training and standards with the countries of the region."""


def lines(text: str) -> list[str]:
    return text.split("\n")


def is_heading(line: str) -> bool:
    return not line.endswith((".", "”.", "。"))


def html(text: str) -> bytes:
    """The paper inside a ministry's page, with all that such pages have around it."""
    parts = [
        f"<h2>{escape(line)}</h2>" if is_heading(line) else f"<p>{escape(line)}</p>" for line in lines(text)
    ]
    return f"""<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Plan | Ministry</title><script>track("<p>no</p>")</script></head>
<body><a class="skip-link" href="#main">Skip to content</a>
<header><div class="logo">Ministry of Public Services</div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav></header>
<div class="breadcrumb"><a href="/">Home</a> &gt; <a href="/plans">Plans</a></div>
<div id="page"><div class="content"><div class="share-buttons"><a>Facebook</a> <a>X</a> <a>Print</a></div>
<div class="text">{"".join(parts)}</div>
<h3>Related articles</h3><ul><li><a href="/1">The Minister opens an office</a></li><li><a href="/2">New advisers start</a></li></ul>
</div><aside class="sidebar"><h3>Most read</h3><p>The Minister spoke about roads on Tuesday.</p></aside></div>
<footer><p>© Ministry of Public Services. <a href="/privacy">Privacy</a></p></footer></body></html>""".encode()


def docx(text: str) -> bytes:
    """The paper with real heading styles."""
    from docx import Document

    document = Document()
    for line in lines(text):
        if is_heading(line):
            document.add_heading(line, 2)
        else:
            document.add_paragraph(line)
    return _saved(document)


def _saved(document: Any) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def pdf(
    text: str,
    *,
    columns: int = 1,
    size: float = 11,
    justified: bool = False,
    head: str = "National Plan",
    numbers: bool = True,
    footnotes: Sequence[str] = (),
    font: str = "Times-Roman",
) -> bytes:
    """The paper printed on A5, with a running head and page numbers, lines broken where they are full."""
    from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT
    from reportlab.lib.pagesizes import A5
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

    _register(font)
    width, height = A5
    gap = 18
    column = (width - 100 - gap * (columns - 1)) / columns
    frames = [
        Frame(50 + number * (column + gap), 70, column, height - 130, 0, 0, 0, 0) for number in range(columns)
    ]
    out = BytesIO()
    template = BaseDocTemplate(out, pagesize=A5, invariant=True)
    template.addPageTemplates(
        PageTemplate(frames=frames, onPage=_around(head, numbers, footnotes, height, font))
    )
    cjk = "CJK" if font.startswith("STSong") else None
    body = ParagraphStyle(
        "body", fontName=font, fontSize=size, leading=1.25 * size, spaceAfter=0.6 * size, wordWrap=cjk,
        alignment=TA_JUSTIFY if justified else TA_LEFT,
    )  # fmt: skip
    heading = ParagraphStyle("heading", parent=body, fontSize=1.25 * size, leading=1.6 * size, keepWithNext=1)
    template.build([Paragraph(escape(line), heading if is_heading(line) else body) for line in lines(text)])
    return out.getvalue()


def _register(font: str) -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont

    if font.startswith("STSong"):
        pdfmetrics.registerFont(UnicodeCIDFont(font))


def _around(head: str, numbers: bool, footnotes: Sequence[str], height: float, font: str) -> Any:
    def draw(canvas: Any, template: Any) -> None:
        canvas.setFont(font, 8)
        if head:
            canvas.drawString(50, height - 40, head)
        if numbers:
            canvas.drawCentredString(210, 30, str(template.page))
        for number, note in enumerate(footnotes if template.page == 1 else ()):
            canvas.drawString(50, 58 - 10 * number, note)

    return draw
