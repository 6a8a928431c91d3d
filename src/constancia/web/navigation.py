"""The ways through the site, by which every page begins and ends. A new page adds its line here."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as later


@dataclass(frozen=True, slots=True)
class Way:
    """A link of the navigation: the name of an address that needs no arguments, and what it is called."""

    to: str
    words: Promise


TOP = (
    Way("home", later("Papers")),
    Way("search", later("Search")),
    Way("countries", later("Countries")),
    Way("mechanisms", later("Mechanisms")),
    Way("instruments", later("Instruments")),
    Way("organisations", later("Organisations")),
    Way("calendar", later("Calendar")),
)
FOOT = (
    Way("registers", later("Registers")),
    Way("accuracy", later("Accuracy")),
    Way("downloads", later("Downloads")),
    Way("api", later("Data for programs")),
    Way("about", later("About")),
)
