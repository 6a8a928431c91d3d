"""The pairs of a comparison as a list: a file of them holds what the reader shows, filtered as it stands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from django.http import HttpRequest
from django.utils.translation import gettext as _

from constancia.model import Match, Quotation
from constancia.web.compare.library import Asked, Pair
from constancia.web.listing import Column, Listing
from constancia.web.templatetags.words import reader_labels

Numbered = tuple[int, Match]


def listed(request: HttpRequest, found: Pair, ask: Asked) -> Listing[Numbered]:
    """The matches that pass the filter, in the order of the reader."""
    found_here = list(found.matching(ask))
    return Listing(
        title=f"{_('Statement by statement')}: {found.old.title} → {found.new.title}",
        file=f"{found.old.slug}-{found.new.slug}-pairs",
        columns=_columns(found, request.build_absolute_uri("/").rstrip("/")),
        count=lambda: len(found_here),
        rows=lambda offset, limit: list(islice(found_here, offset, offset + limit)),
    )


def _columns(found: Pair, site: str) -> Sequence[Column[Numbered]]:
    names, apart = reader_labels(), not found.comparison.succession
    old, new = found.roles
    return (
        Column("relation", _("Relation (code)"), lambda row: [one.value for one in row[1].relations]),
        Column(
            "relation_name",
            _("Relation"),
            lambda row: [names.relation("match_relation", one, apart=apart) for one in row[1].relations],
        ),
        Column("left", old, lambda row: _quotes(row[1].left), wide=True),
        Column("left_places", _places_of(old), lambda row: _places(row[1].left)),
        Column("left_area", _("Area"), lambda row: _areas(found, row[1].left)),
        Column("right", new, lambda row: _quotes(row[1].right), wide=True),
        Column("right_places", _places_of(new), lambda row: _places(row[1].right)),
        Column("right_area", _("Area"), lambda row: _areas(found, row[1].right)),
        Column("why", _("Why"), lambda row: row[1].why, wide=True),
        Column("score", _("Score"), lambda row: row[1].score),
        Column("address", _("Permanent link"), lambda row: site + found.address_of(row[0])),
    )


def _places_of(paper: str) -> str:
    return _("%(paper)s: place (code points)") % {"paper": paper}


def _quotes(side: Sequence[Quotation]) -> list[str]:
    return [one.quote for one in side]


def _places(side: Sequence[Quotation]) -> list[str]:
    return [f"{one.span.start}–{one.span.end}" for one in side]


def _areas(found: Pair, side: Sequence[Quotation]) -> list[str]:
    return list(dict.fromkeys(found.title(one.paper, one.division) for one in side))
