"""Small Word documents from their parts, and what a reader says of a document's paragraphs."""

from __future__ import annotations

from hostile import docx as raw_docx

from constancia.model import Document
from constancia.read import read_document


def roles(document: Document) -> list[tuple[str, int | None, str | None, str]]:
    return [(hint.role, hint.level, hint.label, hint.span.quote(document.text)) for hint in document.hints]


def word(*parts: str, numbering: str = "", styles: str = "", **members: bytes) -> Document:
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    if numbering:
        members["word__numbering_xml"] = f"<w:numbering {names}>{numbering}</w:numbering>".encode()
    if styles:
        members["word__styles_xml"] = f"<w:styles {names}>{styles}</w:styles>".encode()
    return read_document(raw_docx("".join(parts), **members))


def item(words: str, *, level: int = 0, number: int = 1) -> str:
    listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{listed}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def level(at: int, style: str, pattern: str) -> str:
    how = f'<w:numFmt w:val="{style}"/><w:lvlText w:val="{pattern}"/>'
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/>{how}</w:lvl>'


LEGAL = (
    '<w:abstractNum w:abstractNumId="7">'
    + level(0, "upperRoman", "%1.")
    + level(1, "decimal", "%1.%2")
    + level(2, "lowerLetter", "(%3)")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
    "</w:lvlOverride></w:num>"
)
