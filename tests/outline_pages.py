"""Web pages of a few lines in the sizes that a test wants, and their outlines."""

from __future__ import annotations

from constancia.outline import divide
from constancia.read import read_document

PROSE = "The two governments open five ports and repair all roads before the year ends, and with care."


def line(words: str, *, size: int = 12, bold: bool = False) -> str:
    return f'<p style="font-size:{size}px">{"<b>" * bold}{words}{"</b>" * bold}</p>'


def head(words: str, size: int = 16) -> str:
    return line(words, size=size, bold=True)


TEXT = line(PROSE)
TITLE = line("A plan for all", size=30, bold=True)


def outlined(*parts: str, language: str | None = None) -> list[tuple[int, int | None, str]]:
    """Level, number and title of each heading of a page with these parts beneath its title."""
    page = f"<html><body><main>{TITLE}{''.join(parts)}</main></body></html>"
    found = divide(read_document(page.encode(), language=language))
    return [(each.level, each.ordinal, each.title) for each in found if not each.is_furniture]
