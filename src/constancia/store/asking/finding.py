"""Words and filters -> the statements that pass: the index knows the words, the catalogue all the rest."""

from __future__ import annotations

from dataclasses import replace

from constancia.store.asking.catalogue import COUNTED, Catalogue, catalogue
from constancia.store.filters import Filters
from constancia.store.search import index
from constancia.store.search.asked import Term, terms
from constancia.store.search.entries import code_of
from constancia.store.search.wanted import Known, Narrowing, wanted


class Finding:
    """One set of filters, answered from what is stored at this moment; at most `most` that have the words."""

    def __init__(self, filters: Filters, *, most: int) -> None:
        found = terms(filters.q)
        self.filters = filters
        self.catalogue: Catalogue = catalogue()
        self.known = _spellings(found)
        self.words = wanted(found, self.known)
        self._nothing = bool(filters.q.strip()) and not found
        self._found: dict[tuple[Narrowing, int], index.Matches] = {}
        self.most = most
        self.complete = True  # until more had the words than are looked at

    @property
    def by_words(self) -> bool:
        """Whether words must occur: such a list is ranked, others stand in the papers' order."""
        return any(not one.excluded for one in self.words)

    def page(self, *, offset: int, limit: int) -> tuple[list[int], int]:
        """Places from the `offset`-th on, and how many there are in all."""
        if not self.by_words:
            found = self.within(self.filters)
            return self.catalogue.at(found, offset=offset, limit=limit), found.bit_count()
        places = self._narrowed(self.filters)
        return index.ranked(self.words, places)[offset : offset + limit].tolist(), len(places)

    def within(self, filters: Filters) -> int:
        """The set of statements that pass these filters and have the words."""
        passing = self.catalogue.passing(filters)
        if self._nothing or not self.words:
            return 0 if self._nothing else passing
        if not self.by_words:
            return passing & ~self._excluded()
        return passing & self.catalogue.set_of(self._narrowed(filters))

    def _narrowed(self, filters: Filters) -> index.Places:
        """The places of statements that pass these filters and have the words.

        The words are looked up without the filters, and again with them where too many have the words: the
        index goes through all statements that have a common value.
        """
        narrowing = Narrowing(_codes(filters), self.catalogue.stretch(filters))
        if narrowing != Narrowing() and not self._common():
            first = min(self.most, index.MOST)
            anywhere = self._looked_up(Narrowing(), first)
            if anywhere.whole:
                return self.catalogue.held(anywhere.places, self.catalogue.passing(filters))
        found = self._looked_up(narrowing, self.most)
        self.complete = self.complete and found.whole
        return self.catalogue.held(found.places)

    def _common(self) -> bool:
        """Whether too many have the words by far, as the latest statements tell; not asked of few papers."""
        since, all_of_them = self.catalogue.since, self.catalogue.statements
        latest = since(index.SAMPLE)
        if not latest:
            return False
        found = self._looked_up(Narrowing(within=(latest, since(0))), index.SAMPLE)
        return len(found.places) * all_of_them > index.SAMPLE * index.MOST

    def _looked_up(self, narrowing: Narrowing, most: int) -> index.Matches:
        if (narrowing, most) not in self._found:
            kept = self.catalogue
            found = index.find(self.words, narrowing, kept.since, most=most, of=kept.statements)
            self._found[narrowing, most] = found
        return self._found[narrowing, most]

    def _excluded(self) -> int:
        """The set of those that have what must not occur, where nothing else was asked for."""
        found = 0
        for one in self.words:
            all_of_them = index.find(
                (replace(one, excluded=False),), Narrowing(), self.catalogue.since, most=index.ALL
            )
            found |= self.catalogue.set_of(all_of_them.places)
        return found


def spellings(q: str) -> Known:
    """What the words typed may be, where they were typed without accents."""
    return _spellings(terms(q))


def _spellings(found: tuple[Term, ...]) -> Known:
    return index.spellings(word.folded for term in found for word in term.words if not word.sign)


def _codes(filters: Filters) -> tuple[tuple[str, ...], ...]:
    """The filters as codes in the index: one of each group must be there."""
    chosen = ((name, getattr(filters, name)) for name in COUNTED)
    return tuple(tuple(code_of(name, value) for value in values) for name, values in chosen if values)
