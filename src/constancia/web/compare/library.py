"""Two papers and what is known of them together: the comparison, its areas, its filters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from django.http import Http404, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from constancia.compare.translated.renderings import chosen_note
from constancia.model import Area, AreaMatch, Aspect, Comparison, Match, MatchRelation
from constancia.store import comparisons, queries
from constancia.store.errors import NotStored
from constancia.store.filters import Filters
from constancia.store.queries import PaperSummary
from constancia.web.templatetags.words import reader_language

ROWS = 60  # areas shown at once in the overview; of more only the outer ones
A_PAGE = 60  # matches on a page of the reader


@dataclass(frozen=True, slots=True)
class Asked:
    """The filter of an address: relations (none: all), in what pairs differ, the place of an area in
    `Comparison.areas`, words, and the ids of the statements of both papers that have them."""

    relations: frozenset[MatchRelation]
    aspect: Aspect | None
    area: int | None
    words: str = ""
    having: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.relations or self.aspect or self.words) or self.area is not None

    def passes(self, match: Match) -> bool:
        """Whether a match has one of the relations, differs in that, and has the words on one side."""
        if self.relations and self.relations.isdisjoint(match.relations):
            return False
        if self.words and self.having.isdisjoint(one.statement for one in (*match.left, *match.right)):
            return False
        return self.aspect is None or any(one.aspect is self.aspect for one in match.changes)


@dataclass(frozen=True)
class Pair:
    """Two stored papers and their comparison, told in the reader's language."""

    old: PaperSummary
    new: PaperSummary
    comparison: Comparison

    @cached_property
    def places(self) -> dict[tuple[str, str], int]:
        """Where the area match of a division stands in `Comparison.areas`."""
        return {
            (area.paper, area.division): at
            for at, match in enumerate(self.comparison.areas)
            for area in (*match.left, *match.right)
        }

    @cached_property
    def _parents(self) -> dict[tuple[str, str], str | None]:
        return {
            (area.paper, area.division): area.parent
            for match in self.comparison.areas
            for area in (*match.left, *match.right)
        }

    @cached_property
    def counts(self) -> dict[MatchRelation, int]:
        """How many matches each relation holds in; without those that none has."""
        return self.comparison.counts()

    @cached_property
    def roles(self) -> tuple[str, str]:
        """What the two papers are to each other."""
        if self.comparison.succession:
            return _("Older paper"), _("Newer paper")
        return _("First paper"), _("Second paper")

    @cached_property
    def others(self) -> tuple[tuple[PaperSummary, ...], tuple[PaperSummary, ...]]:
        """The renderings of both works that are stored besides these two papers."""
        papers = {self.old.slug, self.new.slug}
        old, new = (
            tuple(one for one in queries.renderings(paper) if one.slug not in papers)
            for paper in (self.old, self.new)
        )
        return old, new

    @property
    def reported(self) -> Comparison:
        """The comparison for a file, which says of how many renderings these are the ones compared."""
        if not any(self.others):
            return self.comparison
        of_one_work = self.old.work.id == self.new.work.id
        old, new = (len(one) + 1 for one in self.others)
        note = chosen_note(
            (old, 1 if of_one_work else new),
            (self.old, self.new),
            reader_language(),
            of_one_work=of_one_work,
        )
        return replace(self.comparison, notes=(note, *self.comparison.notes))

    @cached_property
    def _around(self) -> dict[tuple[str, str | None], tuple[int, ...]]:
        return {}

    def around(self, paper: str, division: str | None) -> tuple[int, ...]:
        """The area matches around a place, outermost first."""
        known = self._around.get((paper, division))
        if known is None:
            known = self._around[paper, division] = self._outwards(paper, division)
        return known

    def _outwards(self, paper: str, division: str | None) -> tuple[int, ...]:
        found: list[int] = []
        while division is not None:
            at = self.places.get((paper, division))
            if at is not None and at not in found:
                found.append(at)
            division = self._parents.get((paper, division))
        return tuple(reversed(found))

    def areas_of(self, match: Match) -> tuple[int, ...]:
        """The areas that a match is told of under: where it stands now, or where it stood."""
        one = (match.right or match.left)[0]
        return self.around(one.paper, one.division)

    @cached_property
    def depth(self) -> int:
        """How many levels of areas are shown at once."""
        depths = [
            len(self.around(area.paper, area.division)) for area in map(shown_area, self.comparison.areas)
        ]
        fitting = [depth for depth in set(depths) if sum(one <= depth for one in depths) <= ROWS]
        return max(fitting, default=1)

    def row(self, paper: str, division: str | None) -> int | None:
        """The area match under which the overview counts a place; None for what stands in none."""
        found = self.around(paper, division)[: self.depth]
        return found[-1] if found else None

    def standing(self, paper: str, division: str | None) -> tuple[int, str] | None:
        """The area match under which the overview counts a place, and its division there."""
        at = self.row(paper, division)
        if at is None:
            return None
        match = self.comparison.areas[at]
        own = {area.division for area in (*match.left, *match.right) if area.paper == paper}
        while division is not None and division not in own:
            division = self._parents.get((paper, division))
        return at, division or ""

    @cached_property
    def _titles(self) -> dict[tuple[str, str], str]:
        return {
            (area.paper, area.division): area.called
            for match in self.comparison.areas
            for area in (*match.left, *match.right)
        }

    def title(self, paper: str, division: str | None) -> str:
        """The title of the innermost area around a place; empty where there is none."""
        return self._titles.get((paper, division or ""), "")

    def key(self, at: int) -> str:
        """How an address names an area: by its division in the new paper, or where it is gone in the old."""
        match = self.comparison.areas[at]
        return f"new.{match.right[0].division}" if match.right else f"old.{match.left[0].division}"

    def address_of(self, number: int) -> str:
        """Where the reader shows the match of this number, nothing being filtered."""
        listed = reverse("compare_statements", args=[self.old.slug, self.new.slug])
        return f"{listed}?page={(number - 1) // A_PAGE + 1}#m{number}"

    def asked(self, query: QueryDict) -> Asked:
        """The filter of an address; what it does not know is left out."""
        known = {str(one): one for one in MatchRelation}
        relations = frozenset(known[one] for one in query.getlist("relation") if one in known)
        side, _dot, division = query.get("area", "").partition(".")
        paper = {"new": self.comparison.right.paper, "old": self.comparison.left.paper}.get(side, "")
        aspect = next((one for one in Aspect if one == query.get("aspect")), None)
        words = _words(query)
        return Asked(relations, aspect, self.places.get((paper, division)), words.q, self._having(words))

    def _having(self, words: Filters) -> frozenset[str]:
        if not words:
            return frozenset()
        return frozenset(one.id for paper in (self.old, self.new) for one in queries.statements(paper, words))

    def matching(self, ask: Asked) -> Iterator[tuple[int, Match]]:
        """The matches that pass, each with its number (from 1) in the whole comparison."""
        for number, match in enumerate(self.comparison.matches, 1):
            if ask.passes(match) and (ask.area is None or ask.area in self.areas_of(match)):
                yield number, match


def _words(query: QueryDict) -> Filters:
    """The words that an address asks for, and nothing else of it."""
    words = QueryDict(mutable=True)
    words["q"] = query.get("q", "")
    return Filters.of(words)


def shown_area(match: AreaMatch) -> Area:
    """The area by which a match is shown: the new one, or the old one where it is gone."""
    return (match.right or match.left)[0]


def papers_of(old: str, new: str) -> tuple[PaperSummary, PaperSummary]:
    try:
        return queries.paper(old), queries.paper(new)
    except NotStored as error:
        raise Http404(_("There is no paper with this address.")) from error


def pair(old: PaperSummary, new: PaperSummary) -> Pair:
    """Both papers compared; `comparisons.TooLong` where that would take too long just now."""
    return Pair(old, new, comparisons.comparison(old, new, reader=reader_language()))
