"""What a web page says of its type: elements, attributes, and the simple rules of its style sheets."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from constancia.read.page import Kind, Page
from constancia.read.prints import Print

USUAL = Print(12.0)  # what browsers print where nothing is said, in points
# A summary opens the section that it folds away, whatever the page's style makes of it.
_BOLD, _ITALIC = frozenset({"b", "strong", "summary"}), frozenset({"i", "em", "cite"})
_POINTS = {"pt": 1.0, "px": 0.75, "rem": 12.0, "pc": 12.0, "in": 72.0, "cm": 28.35, "mm": 2.835}
_KEYWORDS = {
    "xx-small": 7.0, "x-small": 7.5, "small": 10.0, "medium": 12.0, "large": 13.5, "x-large": 18.0,
    "xx-large": 24.0,
}  # fmt: skip
_FONTS = (7.5, 10.0, 12.0, 13.5, 18.0, 24.0, 36.0)  # <font size="1"> to 7
_RELATIVE = {"larger": 1.2, "smaller": 1 / 1.2}
_SCALED = {"big": 1.2, "small": 1 / 1.2, "summary": 1.2}
_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]{0,4000})\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SELECTOR = re.compile(r"(?:[a-z][a-z0-9]*)?(?:\.[\w-]+)?", re.I)
_SIZE = re.compile(r"(\d{1,4}(?:\.\d{0,6})?|\.\d{1,6})\s*(pt|px|em|rem|%|pc|in|cm|mm)")
_LARGEST = 1000.0  # points
_LONGEST_SHEET = 1 << 18  # characters of style sheets that are looked at

Declarations = Mapping[str, str]


@dataclass(slots=True)
class Sheet:
    """The rules of a page for an element, a class, or a class of an element; others are passed by."""

    rules: dict[str, dict[str, str]] = field(default_factory=dict)
    _known: dict[tuple[str, str, str, str, Print], Print] = field(default_factory=dict)

    @classmethod
    def of(cls, page: Page) -> Sheet:
        text = "\n".join(map(page.inner, page.of_tag("style")))[:_LONGEST_SHEET]
        sheet = cls()
        for selectors, body in _RULE.findall(_COMMENT.sub("", text)):
            declared = _declared(body)
            for selector in selectors.split(",") if declared else ():
                if _SELECTOR.fullmatch(own := selector.strip()) and own:
                    sheet.rules.setdefault(own, {}).update(declared)
        return sheet

    def type_of(self, kind: Kind, around: Print) -> Print:
        """How the text of an element is set, inside text set like `around`."""
        tag, classes, own = kind.tag, kind.classes, kind.attributes.get("style", "")
        font = kind.attributes.get("size", "") if tag == "font" else ""
        if not (classes or own or font) and tag not in _TELLING and tag not in self.rules:
            return around
        key = (tag, classes, own, font, around)
        if key not in self._known:
            self._known[key] = self._new(tag, classes, own, font, around)
        return self._known[key]

    def _new(self, tag: str, classes: str, own: str, font: str, around: Print) -> Print:
        bold, italic = around.bold or tag in _BOLD, around.italic or tag in _ITALIC
        found = replace(around, bold=bold, italic=italic, underlined=around.underlined or tag == "u")
        if tag in _SCALED:
            found = replace(found, size=_bounded(found.size * _SCALED[tag]))
        if font:
            found = replace(found, size=_font_size(font, found.size))
        for selector in (tag, *(f".{each}" for each in classes.split())):
            found = _applied(self.rules.get(selector, {}), found, around)
        for each in classes.split():
            found = _applied(self.rules.get(f"{tag}.{each}", {}), found, around)
        return _applied(_declared(own), found, around)


_TELLING = _BOLD | _ITALIC | {"u", *_SCALED}


def _declared(body: str) -> dict[str, str]:
    """The declarations that tell how type looks."""
    found = {}
    for each in body.split(";"):
        name, _, said = each.partition(":")
        if (name := name.strip().lower()) in _PROPERTIES and said:
            found[name] = said.replace("!important", "").strip().lower()
    return found


_PROPERTIES = frozenset(
    {"font", "font-size", "font-weight", "font-style", "text-decoration", "text-transform"}
)


def _applied(declared: Declarations, type_: Print, around: Print) -> Print:
    for name, said in declared.items():
        if name in ("font", "font-size"):
            type_ = replace(type_, size=_size(said, around.size, type_.size))
        if name in ("font", "font-weight") and (weight := _WEIGHT.search(said)) is not None:
            type_ = replace(type_, bold=weight[0].startswith("bold") or weight[0] in "600 700 800 900")
        if name in ("font", "font-style") and (slant := _SLANT.search(said)) is not None:
            type_ = replace(type_, italic=slant[0] != "normal")
        if name == "text-decoration":
            type_ = replace(type_, underlined="underline" in said)
        if name == "text-transform":
            type_ = replace(type_, capitals=said == "uppercase")
    return type_


_WEIGHT = re.compile(r"\b(?:bold(?:er)?|normal|lighter|[1-9]00)\b(?!\s*(?:px|pt|%))")
_SLANT = re.compile(r"\b(?:italic|oblique|normal)\b")


def _size(said: str, around: float, otherwise: float) -> float:
    """A size in points; `around` is that of the element around it, `otherwise` holds where none is said."""
    if (found := _SIZE.search(said)) is not None:
        number, unit = float(found[1]), found[2]
        points = number * around if unit == "em" else number * around / 100 if unit == "%" else 0.0
        return _bounded(points or number * _POINTS.get(unit, 0.0)) or otherwise
    word = next((each for each in said.split() if each in _KEYWORDS or each in _RELATIVE), "")
    return _KEYWORDS.get(word) or _bounded(_RELATIVE.get(word, 0.0) * around) or otherwise


def _bounded(points: float) -> float:
    """Sizes multiply inside one another; past a page's height they tell nothing."""
    return round(min(points, _LARGEST), 1)


def _font_size(said: str, around: float) -> float:
    """`<font size="5">`, or "+1" and "-1" from 3."""
    if not re.fullmatch(r"[+-]?[0-9]", said.strip()):
        return around
    step = int(said) + (3 if said.strip()[0] in "+-" else 0)
    return _FONTS[min(max(step, 1), len(_FONTS)) - 1]
