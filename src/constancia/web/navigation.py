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
    Way("registers", later("Registers")),
    Way("calendar", later("Calendar")),
)
FOOT = (Way("accuracy", later("Accuracy")), Way("about", later("About")))
