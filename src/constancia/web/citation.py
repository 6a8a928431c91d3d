"""How to cite what a page shows: in the styles of the APA and of Chicago, as BibTeX, as a plain link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from constancia.web.templatetags.words import day as written
from constancia.web.templatetags.words import patterned

SITE = "Constancia"
_COMMANDS = str.maketrans("", "", "{}\\")  # what begins and bounds commands of TeX
_SPELLED = str.maketrans({"~": "\\textasciitilde{}", "^": "\\textasciicircum{}"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """What is cited. `part` is the section or the list, `edition` says whose wording it is.

    `date` is ISO, in full or the year alone, empty where there is none. `key` is unique on the site.
    """

    key: str
    title: str
    address: str
    author: str = ""
    date: str = ""
    part: str = ""
    edition: str = ""
    quotation: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """The citation in each form, ready to be copied. `note` has the quotation; empty where there is none."""

    note: str
    apa: str
    chicago: str
    bibtex: str
    address: str


def citation(cited: Cited, accessed: date | None = None) -> Citation:
    """How to cite it in the reader's language, looked up on the day `accessed`, by default today."""
    day = accessed or timezone.localdate()
    return Citation(
        _note(cited) if cited.quotation else "",
        _apa(cited, day),
        _chicago(cited, day),
        _bibtex(cited, day),
        cited.address,
    )


def _note(cited: Cited) -> str:
    """A footnote with the wording itself."""
    quotation = _("“%(quotation)s”") % {"quotation": _plain(cited.quotation)}
    return f"{quotation} ({'; '.join(_chicago_parts(cited))}), {cited.address}"


def _apa(cited: Cited, day: date) -> str:
    title = cited.title
    if cited.part:
        title = _("%(title)s, section “%(section)s”") % {"title": title, "section": cited.part}
    bracket = f" [{cited.edition}]" if cited.edition else ""
    retrieved = _("Retrieved %(date)s, from %(address)s") % {
        "date": patterned(day.isoformat(), pgettext("day of retrieval in the style of the APA", "MMMM d, y")),
        "address": cited.address,
    }
    dated = pgettext("day of publication in the style of the APA", "y, MMMM d")
    dated = patterned(cited.date, dated) if cited.date else _("n.d.")
    first = f"{cited.author} ({dated}). {title}" if cited.author else f"{title} ({dated})"
    return f"{first}{bracket}. {SITE}. {retrieved}"


def _chicago(cited: Cited, day: date) -> str:
    accessed = _("accessed %(date)s") % {"date": written(day.isoformat())}
    return f"{', '.join([*_chicago_parts(cited), SITE, accessed, cited.address])}."


def _chicago_parts(cited: Cited) -> Iterator[str]:
    if cited.author:
        yield cited.author
    if cited.part:
        yield _("“%(quotation)s”") % {"quotation": cited.part}
    yield cited.title
    if cited.date:
        yield written(cited.date)
    if cited.edition:
        yield cited.edition


def _bibtex(cited: Cited, day: date) -> str:
    """An entry. Its address is taken as it stands, in all else the signs of TeX are made harmless."""
    fields = {
        "author": f"{{{_harmless(cited.author)}}}" if cited.author else "",
        "title": _harmless(cited.title),
        "date": _harmless(cited.date),
        "titleaddon": _harmless(cited.part),
        "note": _harmless(cited.edition),
        "organization": SITE,
        "url": cited.address.translate(_COMMANDS),
        "urldate": day.isoformat(),
        "annote": _harmless(_plain(cited.quotation)),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    key = re.sub(r"[^A-Za-z0-9_-]+", "-", cited.key).strip("-") or "page"
    return "\n".join([f"@online{{constancia-{key},", *lines, "}"])


def _plain(text: str) -> str:
    return " ".join(text.split())


def _harmless(value: str) -> str:
    """Without what begins a command; the signs that mean something there are set as themselves."""
    return re.sub(r"([&%#_$])", r"\\\1", value.translate(_COMMANDS)).translate(_SPELLED)
