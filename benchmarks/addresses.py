"""Every page of the site and every call of the API that is read, as addresses to ask a filled store for.

`PAGES` has each page by the name of its route, `CALLS` each call by its path; what stands in braces is drawn
from what is stored. A route that is only written to is in `WRITTEN_TO`. A test fails where one is missing.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from string import Formatter
from typing import Any
from urllib.parse import quote

WRITTEN_TO = frozenset(
    (
        "language",
        "token_revoke",
        "sign-out",
        "take_back",
        "facts_withdraw",
        "facts_recheck",
        "lead_review",
        "judge",
        "log_search",
        "evidence_link",
    )
)
PAGES: dict[str, tuple[str, ...]] = {
    "home": ("/", "/?page=2"),
    "paper": ("/papers/{paper}/", "/papers/{paper}/?q={word}", "/papers/{paper}/?firmness=offers&sheet=2"),
    "statements": ("/papers/{paper}/statements/", "/papers/{paper}/statements/?kind=commitment&page=2"),
    "area": ("/papers/{place}/",),
    "statement": ("/statements/{statement}/",),
    "search": (
        "/search/", "/search/?q={word}", "/search/?q={word}+{word}&firmness=will", "/search/?q={word}&page=2",
        "/search/?kind=commitment&topic={topic}", "/search/?page=40",
    ),
    "suggestions": ("/search/suggestions/?q={start}",),
    "mechanisms": ("/mechanisms/", "/mechanisms/?q=forum"),
    "organisations": ("/organisations/",),
    "entry": ("/entries/{entry}/",),
    "instruments": ("/instruments/",),
    "instrument": ("/instruments/{instrument}/",),
    "countries": ("/countries/", "/countries/?group=caricom"),
    "country": ("/countries/{country}/", "/countries/{country}/?only=named"),
    "downloads": ("/downloads/",),
    "accuracy": ("/accuracy/",),
    "about": ("/about/",),
    "compare": ("/compare/",),
    "compare_timeline": ("/compare/timeline/?paper={first}&paper={later}",),
    "compare_overview": ("/compare/{first}/{later}/",),
    "compare_statements": (
        "/compare/{first}/{later}/statements/", "/compare/{first}/{later}/statements/?relation=reworded"
    ),
    "compare_new": ("/compare/{first}/{later}/new/",),
    "compare_report": ("/compare/{first}/{later}/report.md",),
    "registers": ("/registers/",),
    "known_country": ("/registers/countries/{country}/",),
    "context": ("/registers/countries/{country}/context/",),
    "known_mechanism": ("/registers/mechanisms/{mechanism}/",),
    "known_instrument": ("/registers/instruments/{known}/",),
    "offers_choose": ("/papers/{paper}/offers/",),
    "offers": ("/papers/{paper}/offers/{country}/",),
    "states": ("/papers/{paper}/states/",),
    "states_country": ("/papers/{paper}/states/{country}/",),
    "commitment": ("/statements/{commitment}/states/",),
    "changes": ("/changes/", "/changes/?page=2"),
    "calendar": ("/calendar/",),
    "calendar_feed": ("/calendar.ics", "/calendar.ics?country={country}"),
    "evidence": ("/evidence/", "/evidence/?paper={first}"),
    "evidence_item": ("/evidence/{evidence}/",),
    "evidence_text": ("/evidence/{copied}/text/",),
    "evidence_copy": ("/evidence/{copied}/copy/",),
    "links": ("/evidence/links/?format=csv",),
    "reviews": ("/evidence/reviews/?format=csv",),
    "leads": ("/papers/{paper}/leads/", "/papers/{first}/leads/"),
    "api": ("/api/",),
    "sign-in": ("/account/sign-in/",),
}  # fmt: skip
# For whoever has signed in.
DESK: dict[str, tuple[str, ...]] = {
    "evidence_add": ("/evidence/add/",),
    "facts_edit": ("/registers/edit/",),
    "uploads": ("/desk/uploads/",),
    "upload": ("/desk/uploads/{upload}/",),
    "tokens": ("/desk/tokens/",),
    "password": ("/account/password/",),
}
CALLS: dict[str, tuple[str, ...]] = {
    "/papers": ("?limit=50",),
    "/papers/{paper}": ("",),
    "/papers/{paper}/text": ("",),
    "/papers/{paper}/outline": ("",),
    "/papers/{paper}/statements": ("", "?firmness=will&q={word}"),
    "/papers/{paper}/runs": ("",),
    "/papers/{paper}/offers": ("?country={country}",),
    "/papers/{paper}/leads": ("",),
    "/papers/{paper}/states": ("?country={country}",),
    "/papers/{paper}/changes": ("/papers/{later}/changes?old={first}",),  # of a paper that has an edition
    "/statements/{statement}/assessments": ("",),
    "/statements": ("", "?firmness=will&limit=100"),
    "/statements/{statement}": ("",),
    "/statements/{statement}/similar": ("",),
    "/search": ("?q={word}", "?q={word}&counts=true"),
    "/search/suggestions": ("?q={start}",),
    "/countries": ("",),
    "/countries/{country}": ("",),
    "/mechanisms": ("",),
    "/mechanisms/{mechanism}": ("",),
    "/instruments": ("",),
    "/instruments/{kind}": ("",),
    "/facts": ("",),
    "/evidence": ("",),
    "/evidence/{evidence}": ("",),
    "/links": ("",),
    "/reviews": ("",),
    "/uploads/{upload}": ("",),
}
READERS = ("en", "es", "pt-BR", "zh-Hans")
DRAWN = 300  # of what is stored, that addresses are made of


@dataclass(frozen=True, slots=True)
class Address:
    """What is asked for: the route it is of, and the address with everything drawn."""

    route: str
    target: str


class Addresses:
    """Addresses drawn from a store that is configured: each route as often as any other."""

    def __init__(self, seed: int = 1) -> None:
        self._choose = random.Random(seed)  # noqa: S311 (a sample, not a secret)
        self._known = _known(self._choose)

    def every(self, times: int) -> Iterator[Address]:
        """Each form of each address so often, in an order drawn by lot."""
        forms = [form for form in _forms() for _ in range(times)]
        self._choose.shuffle(forms)
        for route, form in forms:
            if self._can(form):
                yield Address(route, self._drawn(form))

    def endless(self) -> Iterator[Address]:
        """Addresses for as long as someone asks, all routes alike."""
        while True:
            yield from self.every(1)

    def left_out(self) -> tuple[str, ...]:
        """The routes of which the store has nothing to show."""
        shown = {route for route, form in _forms() if self._can(form)}
        return tuple(sorted({route for route, _form in _forms()} - shown))

    def _can(self, form: str) -> bool:
        return all(self._known[name] for name in _names(form))

    def _drawn(self, form: str) -> str:
        return "".join(
            text + (quote(self._choose.choice(self._known[name]), safe="/") if name else "")
            for text, name, _spec, _conversion in Formatter().parse(form)
        )


def _forms() -> Iterator[tuple[str, str]]:
    """Route and form of every address."""
    for pages in (PAGES, DESK):
        for route, forms in pages.items():
            for form in forms:
                yield route, form
    for path, queries in CALLS.items():
        for query in queries:
            target = query if query.startswith("/") else f"{path}{query}"
            yield f"/api/v1{path}", f"/api/v1{target}"


def _names(form: str) -> list[str]:
    return [name for _text, name, _spec, _conversion in Formatter().parse(form) if name]


def _known(choose: random.Random) -> dict[str, list[str]]:
    """What is stored, by the names that stand in forms; of much a sample."""
    from benchmarks.filled import FIRST, LATER
    from constancia.lexicon.labels import labels
    from constancia.registers.countries import country_names
    from constancia.registers.facts import facts
    from constancia.registers.mechanisms import mechanisms
    from constancia.registers.properties import instrument_kinds
    from constancia.store.asking import tallies
    from constancia.store.judged.evidence import all_evidence
    from constancia.store.models import DivisionRow, DocumentRow, EvidenceRow, StatementRow, UploadRow

    def some(values: list[Any]) -> list[Any]:
        return choose.sample(values, min(DRAWN, len(values)))

    rows = StatementRow.objects.filter(run__current=True)
    numbers = some(list(rows.values_list("pk", flat=True)))
    undertaken = rows.filter(kind__in=("commitment", "invitation")).values_list("pk", flat=True)
    quotes = list(rows.filter(pk__in=numbers).values_list("exact", flat=True))
    words = [one.strip(".,;:()“”，。") for text in quotes for one in text.split() if len(one) > 3]
    slugs = list(DocumentRow.objects.values_list("slug", flat=True))
    areas = DivisionRow.objects.filter(run__current=True, level__gt=0)
    return {
        "paper": some(slugs),
        "place": [
            f"{slug}/areas/{key}" for slug, key in some(list(areas.values_list("run__document__slug", "key")))
        ],
        "statement": list(rows.filter(pk__in=numbers).values_list("key", flat=True)),
        "commitment": list(rows.filter(pk__in=some(list(undertaken))).values_list("key", flat=True)),
        "word": some([one[:30] for one in words]),
        "start": [one[:3] for one in some(words)],
        "topic": list(tallies.totals("topic")),
        "entry": list(tallies.totals("mechanism")),
        "mechanism": list(mechanisms(facts())),
        "instrument": list(labels("en").codes("instrument")),
        "kind": list(instrument_kinds()),
        "known": list(instrument_kinds()),
        "country": list(country_names("en")),
        "evidence": some(list(EvidenceRow.objects.values_list("key", flat=True))),
        "copied": some([one.id for one in all_evidence() if one.provenance.archived]),
        "upload": some(list(UploadRow.objects.values_list("key", flat=True))),
        "first": [FIRST.stem],
        "later": [LATER],
    }
