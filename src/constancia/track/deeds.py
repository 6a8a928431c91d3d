"""Whose deed a piece of evidence is: of the issuer of a paper, of somebody else, or unstated."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection

from constancia.model import Paper
from constancia.registers.countries import UnknownCountry, country_names, find_country, is_country
from constancia.registers.names import register

NOBODY = "nobody"  # the issuer of a paper that does not say who issued it: no provider is called so


def issuer_of(paper: Paper) -> str | None:
    """Who issued a paper: as its note says, else the country or body that it has act as its issuer most
    often, else the one country that its title names."""
    document = paper.document
    if document.work.issuer:
        return document.work.issuer
    acting = Counter(
        one.clause.subject.quote(document.text)
        for one in paper.statements
        if one.actor == "issuer" and one.clause.subject is not None
    )
    called = [*(name for name, _ in acting.most_common()), document.called]
    return next((found for name in called if (found := _meant(name, document.language))), None)


def _meant(name: str, language: str) -> str | None:
    """The country or body that has this name, or the one country that is named in it."""
    try:
        return find_country(name)
    except UnknownCountry:
        entry = register().find(name)
    if entry is not None:
        return entry.id
    inside = {
        code
        for code, names in country_names(language).items()
        if any(re.search(rf"(?<!\w){re.escape(one)}(?!\w)", name) for one in names)
    }
    return inside.pop() if len(inside) == 1 else None


def issuers_of(issuer: str | None) -> frozenset[str]:
    """Whose deeds are an issuer's own: itself, and of a group its members. `issuer` is as in `Work`."""
    if not issuer:
        return frozenset({NOBODY})
    if is_country(issuer):
        return frozenset({issuer})
    entry = register().entries.get(issuer.lower()) or register().find(issuer)
    return frozenset({issuer}) if entry is None else frozenset({entry.id, *entry.members})


def is_of(providers: Collection[str], issuers: Collection[str]) -> bool:
    """Whether a deed is of one of these, or its source does not say whose it is."""
    return not providers or any(one in issuers for one in providers)
