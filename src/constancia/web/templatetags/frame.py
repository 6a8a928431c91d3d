"""What the frame of every page needs: navigation, the reader's languages."""

from __future__ import annotations

from dataclasses import dataclass

from django import template
from django.conf import settings
from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils.translation import get_language, get_language_info

from constancia.web.navigation import FOOT, TOP, Way

register = template.Library()
FORMS = (("csv", "CSV"), ("xlsx", "XLSX"), ("jsonl", "JSONL"))
PLACES = {"top": TOP, "foot": FOOT}


@dataclass(frozen=True, slots=True)
class Link:
    """A way as a page shows it; `current` where it leads to this page, `inside` where to one above it."""

    address: str
    words: str
    current: bool
    inside: bool


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language of the interface under its own name."""

    code: str
    name: str
    current: bool


@register.simple_tag
def navigation(request: HttpRequest | None, place: str) -> list[Link]:
    """The links of one place of the frame: `{% navigation request "top" as ways %}`."""
    return [_link("" if request is None else request.path, way) for way in PLACES[place]]


def _link(path: str, way: Way) -> Link:
    address = reverse(way.to)
    return Link(address, str(way.words), path == address, address != "/" and path.startswith(address))


@register.simple_tag
def tongues() -> list[Tongue]:
    """The languages that the interface speaks."""
    now = get_language()
    return [Tongue(code, name, code == now) for code, name in settings.LANGUAGES]


@register.simple_tag
def direction() -> str:
    """The writing direction of the reader's language."""
    return "rtl" if get_language_info(get_language() or settings.LANGUAGE_CODE)["bidi"] else "ltr"


@register.simple_tag(takes_context=True)
def files(context: template.Context, of: str = "") -> list[Link]:
    """The files of a list: of this page as it is filtered, or of the list at the address `of`."""
    found = []
    for form, words in FORMS:
        query = context["request"].GET.copy() if not of else QueryDict(of.partition("?")[2], mutable=True)
        query.pop("page", None)
        query["format"] = form
        found.append(Link(f"{of.partition('?')[0]}?{query.urlencode()}", words, current=False, inside=False))
    return found


@register.simple_tag(takes_context=True)
def with_query(context: template.Context, **changes: object) -> str:
    """This page's address with some of its query changed; None takes a name away.

    `{% with_query page=3 %}` is `?kind=position&page=3` on `?kind=position`.
    """
    query = context["request"].GET.copy()
    for name, value in changes.items():
        query.setlist(name, [] if value is None else [str(value)])
    return f"?{query.urlencode()}"
