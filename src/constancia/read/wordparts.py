"""The parts of a Word document: which file of the archive holds the text, the styles, the footnotes."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from constancia.read.archive import Archive
from constancia.read.markup import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_USUAL = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Parts:
    """`main` is the text's path in the archive, `links` the paths of the parts it names, by their kind."""

    archive: Archive
    main: str
    links: Mapping[str, str]

    @classmethod
    def of(cls, archive: Archive) -> Parts:
        """By the archive's own relations, where it has them; else by the names Word gives."""
        main = _relations(archive, "").get("officeDocument", _USUAL)
        if main not in archive.members and _USUAL in archive.members:
            main = _USUAL
        return cls(archive, main, _relations(archive, main))

    def related(self, kind: str) -> _Element | None:
        """The root of the part of a kind (`styles`, `numbering`, `footnotes`), None where there is none."""
        return self.named(self.links.get(kind, posixpath.join(posixpath.dirname(self.main), f"{kind}.xml")))

    def named(self, path: str) -> _Element | None:
        data = self.archive.optional(path)
        return None if data is None else parse_xml(data, name=f"{self.archive.name}: {path}")


def _relations(archive: Archive, part: str) -> dict[str, str]:
    """The parts that one part names (the archive itself for ""), by the last word of the relation's type.

    Parts outside the archive are left out: nothing is fetched.
    """
    folder, name = posixpath.split(part)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    data = archive.optional(path)
    if data is None:
        return {}
    found: dict[str, str] = {}
    for relation in parse_xml(data, name=f"{archive.name}: {path}"):
        target = relation.get("Target", "")
        if relation.get("TargetMode") != "External" and target:
            kind = relation.get("Type", "").rpartition("/")[2]
            found.setdefault(kind, posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/"))
    return found
