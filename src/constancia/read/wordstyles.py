"""What a Word document says of its paragraphs: styles, outline levels, and the numbers of its lists."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from constancia.read.markup import WORD, children, value
from constancia.read.numbering import enumerator
from constancia.read.prints import Print

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = f"{{{WORD}}}"
_HEADING = re.compile(r"heading ?([1-9])$", re.I)
_CONTENTS = re.compile(r"(?:toc ?[1-9]|toc heading|table of figures)$", re.I)
_BODY_LEVEL = 9  # the outline level that says: no heading
USUAL = Print(10.0)  # where a document says nothing (ECMA-376, part 1, 17.3.2.38)
_DEPTH = 20  # styles are based on styles; a ring of them ends here


Said = Mapping[str, str | None]  # properties by name


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What holds for one paragraph: heading level from 1, its list as (id, level from 0), and its type."""

    outline: int | None = None
    numbering: tuple[str, int] | None = None
    counted: tuple[str, int] | None = None  # in the list of its style, where it is an item of another
    is_title: bool = False
    is_contents: bool = False
    type_: Print = USUAL


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    based_on: str | None
    outline: int | None
    numbering: tuple[str | None, int | None]
    printed: Said = field(default_factory=dict)  # of its runs


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by id, and the id of the one a paragraph has without saying so.

    `usual` is the type where no style says another.
    """

    by_id: Mapping[str, _Style] = field(default_factory=dict)
    default: str | None = None
    usual: Print = USUAL

    @classmethod
    def of(cls, part: _Element | None) -> Styles:
        found: dict[str, _Style] = {}
        default = None
        for style in () if part is None else children(part, f"{_W}style"):
            identity = value(style, "styleId")
            if identity is None or value(style, "type") not in (None, "paragraph", "character"):
                continue
            found[identity] = _style(style)
            if value(style, "default") in ("1", "true", "on") and value(style, "type") != "character":
                default = identity
        usual = None if part is None else part.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr")
        return cls(found, default, typed(USUAL, said_of(usual)))

    def type_of_run(self, properties: _Element | None, around: Print) -> Print:
        """How a run is set in a paragraph set like `around`: by its character style, then by itself."""
        if properties is None:
            return around
        for style in reversed(self._chain(_child_value(properties, "rStyle"))):
            around = typed(around, style.printed)
        return typed(around, said_of(properties))

    def _chain(self, identity: str | None) -> list[_Style]:
        """A style and those it is based on, itself first."""
        found: list[_Style] = []
        while len(found) < _DEPTH and (style := self.by_id.get(identity or "")) is not None:
            found.append(style)
            identity = style.based_on
        return found

    def of_paragraph(self, properties: _Element | None) -> ParagraphStyle:
        """A paragraph's own properties, and where it has none those of its style and the styles under it."""
        outline, (list_id, level) = _own(properties)
        chain = self._chain(_child_value(properties, "pStyle") or self.default)
        directly, under = list_id, None
        for style in chain:
            outline = style.outline if outline is None else outline
            list_id = style.numbering[0] if list_id is None else list_id
            level = style.numbering[1] if level is None else level
            if under is None and style.numbering[0] is not None:
                under = (style.numbering[0], style.numbering[1] or 0)
        names = [style.name for style in chain]
        name = names[0] if names else ""
        if outline is None and (heading := next(filter(None, map(_HEADING.match, names)), None)):
            outline = int(heading[1]) - 1
        return ParagraphStyle(
            outline=outline + 1 if outline is not None and outline < _BODY_LEVEL else None,
            # List 0 takes a paragraph out of its style's list.
            numbering=(list_id, level or 0) if list_id not in (None, "0") and list_id else None,
            counted=under if under and directly not in (None, "0", under[0]) else None,
            is_title=name.lower() in ("title", "subtitle"),
            is_contents=bool(_CONTENTS.match(name)),
            type_=self._type(chain),
        )

    def _type(self, chain: Sequence[_Style]) -> Print:
        """What a paragraph's styles say of its type, the most general first; its own style's name with it."""
        type_ = self.usual
        for style in reversed(chain):
            type_ = typed(type_, style.printed)
        own = chain[0].name if chain else ""
        return replace(type_, style="" if own == self._name_of_default() else own)

    def _name_of_default(self) -> str:
        style = self.by_id.get(self.default or "")
        return "" if style is None else style.name


def _style(style: _Element) -> _Style:
    properties = next(children(style, f"{_W}pPr"), None)
    outline, numbering = _own(properties)
    printed = said_of(next(children(style, f"{_W}rPr"), None))
    name, based_on = _child_value(style, "name") or "", _child_value(style, "basedOn")
    return _Style(name, based_on, outline, numbering, printed)


def said_of(properties: _Element | None) -> Said:
    """What the properties of a run say, by their names; None for one that says no more than its name."""
    listed = () if properties is None else properties
    return {str(each.tag).removeprefix(_W): value(each, "val") for each in listed}


def typed(around: Print, said: Said) -> Print:
    """The type that the properties of a run, or of a style's runs, make of the one around it."""
    if not said:
        return around
    half_points = whole(said.get("sz"))
    return Print(
        size=around.size if half_points is None else half_points / 2,
        bold=_on(said, "b", around.bold),
        italic=_on(said, "i", around.italic),
        underlined=said["u"] not in ("none", None) if "u" in said else around.underlined,
        capitals=_on(said, "caps", around.capitals),
        style=around.style,
    )


def _on(said: Said, tag: str, otherwise: bool) -> bool:
    """A property that is on by being there, unless it says off; `otherwise` where it is not."""
    return said[tag] not in ("0", "false", "off") if tag in said else otherwise


def _own(properties: _Element | None) -> tuple[int | None, tuple[str | None, int | None]]:
    """Outline level from 0, and list id with its level from 0, as written in these properties."""
    if properties is None:
        return None, (None, None)
    numbering = next(children(properties, f"{_W}numPr"), None)
    return whole(_child_value(properties, "outlineLvl")), (
        _child_value(numbering, "numId"),
        whole(_child_value(numbering, "ilvl")),
    )


def _child_value(element: _Element | None, tag: str) -> str | None:
    child = None if element is None else next(children(element, f"{_W}{tag}"), None)
    return None if child is None else value(child, "val")


def whole(text: str | None) -> int | None:
    """A number as written in an attribute, None where it is none."""
    return int(text) if text and re.fullmatch(r"-?[0-9]{1,6}", text) else None


def flag(properties: _Element, tag: str) -> bool:
    """A property that is on by being there, unless it says off."""
    found = next(children(properties, f"{_W}{tag}"), None)
    return found is not None and value(found, "val") not in ("0", "false", "off")


@dataclass(frozen=True, slots=True)
class _Level:
    style: str
    pattern: str
    start: int


@dataclass(frozen=True, slots=True)
class Numbering:
    """The lists of a document: each list id with its abstract list, its levels and its own restarts."""

    levels: Mapping[str, Mapping[int, _Level]] = field(default_factory=dict)
    lists: Mapping[str, str] = field(default_factory=dict)
    restarts: Mapping[str, Mapping[int, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, part: _Element | None) -> Numbering:
        if part is None:
            return cls()
        levels = {
            value(each, "abstractNumId") or "": _levels(each) for each in children(part, f"{_W}abstractNum")
        }
        lists, restarts = {}, {}
        for each in children(part, f"{_W}num"):
            identity = value(each, "numId") or ""
            lists[identity] = _child_value(each, "abstractNumId") or ""
            restarts[identity] = _restarts(each)
        return cls(levels, lists, restarts)


def _levels(abstract: _Element) -> dict[int, _Level]:
    found = {}
    for level in children(abstract, f"{_W}lvl"):
        at = whole(value(level, "ilvl")) or 0
        start = whole(_child_value(level, "start"))
        found[at] = _Level(
            _child_value(level, "numFmt") or "decimal",
            _child_value(level, "lvlText") or "",
            0 if start is None else start,
        )
    return found


def _restarts(num: _Element) -> dict[int, int]:
    found = {}
    for override in children(num, f"{_W}lvlOverride"):
        start = whole(_child_value(override, "startOverride"))
        if start is not None:
            found[whole(value(override, "ilvl")) or 0] = start
    return found


@dataclass(slots=True)
class Lists:
    """Counts through a document as its word processor would; one call a paragraph, in order."""

    numbering: Numbering
    _counts: dict[tuple[str, int], int] = field(default_factory=dict)
    _restarted: set[tuple[str, int]] = field(default_factory=set)

    def count(self, own: tuple[str, int] | None, item: tuple[str, int] | None) -> None:
        """One more in a heading's own list, which prints nothing where the heading is an item of another."""
        lists = self.numbering.lists
        if own is not None and item is not None and lists.get(own[0]) != lists.get(item[0]):
            self.label(own)

    def label(self, item: tuple[str, int] | None) -> str | None:
        """What is printed before a paragraph: "" for a bullet, None for one that is in no list."""
        if item is None:
            return None
        list_id, at = item
        abstract = self.numbering.lists.get(list_id)
        levels = self.numbering.levels.get(abstract or "", {})
        if abstract is None or at not in levels:
            return None
        self._count(list_id, abstract, levels, at)
        if levels[at].style in ("bullet", "none"):
            return ""
        return re.sub(
            r"%([1-9])", lambda found: self._number(abstract, levels, int(found[1]) - 1), levels[at].pattern
        )

    def _count(self, list_id: str, abstract: str, levels: Mapping[int, _Level], at: int) -> None:
        """One more at this level; a list that restarts does so the first time it is met."""
        restart = self.numbering.restarts.get(list_id, {}).get(at)
        if restart is not None and (list_id, at) not in self._restarted:
            self._restarted.add((list_id, at))
            self._counts[abstract, at] = restart
        else:
            before = self._counts.get((abstract, at), levels[at].start - 1)
            self._counts[abstract, at] = before + 1
        for deeper in [key for key in self._counts if key[0] == abstract and key[1] > at]:
            del self._counts[deeper]

    def _number(self, abstract: str, levels: Mapping[int, _Level], at: int) -> str:
        if at not in levels:
            return ""
        number = self._counts.setdefault((abstract, at), levels[at].start)
        return enumerator(number, levels[at].style)
