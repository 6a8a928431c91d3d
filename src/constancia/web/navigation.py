"""The ways through the site, by which every page begins and ends. A new page adds its line here."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later

from constancia.store.queries import PaperSummary

Crumb = tuple[str, str, str]  # address, words, the language of the words or "" for the reader's


@dataclass(frozen=True, slots=True)
class Way:
    """A link of the navigation: the name of an address that needs no arguments, and what it is called."""

    to: str
    words: Promise


TOP = (
    Way("home", later("Papers")),
    Way("search", later("Search")),
    Way("compare", later("Compare")),
    Way("countries", later("Countries")),
    Way("mechanisms", later("Mechanisms")),
    Way("instruments", later("Instruments")),
    Way("organisations", later("Organisations")),
    Way("calendar", later("Calendar")),
)
FOOT = (
    Way("registers", later("Registers")),
    Way("evidence", later("Evidence")),
    Way("accuracy", later("Accuracy")),
    Way("changes", later("Who changed what")),
    Way("downloads", later("Downloads")),
    Way("api", later("Data for programs")),
    Way("about", later("About")),
    Way("sign-in", later("Account")),
)


def to_paper(paper: PaperSummary) -> list[Crumb]:
    """The way down to a paper's page, as `parts/crumbs.html` shows it."""
    return [
        (reverse("home"), _("Papers"), ""),
        (reverse("paper", args=[paper.slug]), paper.title, paper.language),
    ]
