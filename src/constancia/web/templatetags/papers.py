"""Papers as lists and heads of pages tell them from one another."""

from __future__ import annotations

from django import template
from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from constancia.model import Rendering
from constancia.store.queries import PaperSummary
from constancia.web.templatetags.words import day, label, language_name

register = template.Library()
KILO = 1000


@register.filter
def dated(paper: PaperSummary) -> str:
    """The paper's date; where none is known what the site calls it, for two may have one title."""
    return day(paper.work.date) if paper.work.date else paper.slug


@register.filter
def particulars(paper: PaperSummary) -> str:
    """Date, language and rendering, as far as they are known: "10 December 2025 · English · Official"."""
    known = [language_name(paper.language)]
    if paper.work.date or paper.slug != paper.title:
        known.insert(0, dated(paper))
    if paper.rendering != Rendering.UNSTATED:
        known.append(label(paper.rendering, "rendering"))
    return " · ".join(known)


@register.filter
def megabytes(size: int) -> str:
    """How large a file is, by thousands as limits are told: "24.9 MB", "8 kB"."""
    if size < KILO:
        return ngettext("%(n)s byte", "%(n)s bytes", size) % {"n": size}
    unit, each, places = ("MB", KILO * KILO, 1) if size >= KILO * KILO else ("kB", KILO, 0)
    return f"{number_format(round(size / each, places), decimal_pos=places)} {unit}"


@register.filter
def titled(paper: PaperSummary) -> SafeString:
    """The title in its language, and when it is of."""
    return format_html('<bdi lang="{}">{}</bdi> ({})', paper.language, paper.title, dated(paper))
