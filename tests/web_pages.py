"""A page as tests look at it: what is in it, read with the standard library's own parser."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from django.test import Client

WEIGHT = 200_000  # bytes a page may weigh
VOID = {"meta", "link", "input", "br", "img", "hr"}


@dataclass
class Page(HTMLParser):
    """The elements of a page with their attributes, what is wrongly nested, and the paper's own text."""

    html: str
    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    open: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    article: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.feed(self.html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = (tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag == "a" and any(name == "a" for name, _ in self.open):
            self.faults.append(f"a link inside a link: {element}")
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1][0] != tag:
            self.faults.append(f"</{tag}> closes {self.open[-1][0] if self.open else 'nothing'}")
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        inside = [name for name, _ in self.open]
        ours = any(
            attributes.get("class", "") in ("notes", "tag", "ref", "vh") for _, attributes in self.open
        )
        if "article" in inside and not ours:
            self.article += data

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def with_class(self, name: str) -> list[dict[str, str]]:
        return [attributes for _, attributes in self.elements if name in attributes.get("class", "").split()]

    def with_attribute(self, name: str) -> list[dict[str, str]]:
        return [attributes for _, attributes in self.elements if name in attributes]

    @property
    def levels(self) -> list[int]:
        """The levels of the headings, in order."""
        return [int(tag[1]) for tag, _ in self.elements if tag[0] == "h" and tag[1:].isdigit()]

    @property
    def ids(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]


def get(client: Client, address: str, status: int = 200) -> Page:
    """The page at an address, which must answer with this status."""
    response = client.get(address)
    assert response.status_code == status, address
    return Page(response.content.decode())
