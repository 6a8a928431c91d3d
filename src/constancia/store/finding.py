"""Words and filters -> the statements that pass: the index knows the words, the catalogue all the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from constancia.store.catalogue import COUNTED, Catalogue, catalogue
from constancia.store.filters import Filters
from constancia.store.search import index
from constancia.store.search.asked import Term, terms
from constancia.store.search.entries import code_of
from constancia.store.search.wanted import Known, Narrowing, wanted

FEW = 5_000  # statements that have the words, of which each is held against the filters by itself


class Finding:
    """One set of filters, answered from what is stored at this moment."""

    def __init__(self, filters: Filters) -> None:
        found = terms(filters.q)
        self.filters = filters
        self.catalogue: Catalogue = catalogue()
        self.known = _spellings(found)
        self.words = wanted(found, self.known)
        self._nothing = bool(filters.q.strip()) and not found
        self._found: dict[Narrowing, Sequence[int]] = {}
        self.complete = True  # until more had the words than are looked at (`index.MOST`)

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
        return index.ranked(self.words, places)[offset : offset + limit], len(places)

    def within(self, filters: Filters) -> int:
        """The set of statements that pass these filters and have the words."""
        passing = self.catalogue.passing(filters)
        if self._nothing or not self.words:
            return 0 if self._nothing else passing
        if not self.by_words:
            return passing & ~self._excluded()
        anywhere = self._looked_up(Narrowing())
        if len(anywhere) < index.MOST:
            return passing & self.catalogue.set_of(anywhere)
        return passing & self.catalogue.set_of(self._narrowed(filters))

    def _narrowed(self, filters: Filters) -> Sequence[int]:
        """The places of statements that pass these filters and have the words.

        Where few have the words they are looked up without the filters, for the index goes through all that
        have a common value.
        """
        narrowing = Narrowing(_codes(filters), self.catalogue.stretch(filters))
        if narrowing == Narrowing():
            return self.catalogue.held(self._looked_up(narrowing))
        few = self._few()
        if few is not None:
            return self.catalogue.held(few, self.catalogue.passing(filters))
        return self.catalogue.held(self._looked_up(narrowing))

    def _few(self) -> Sequence[int] | None:
        """All that have the words, kept for whatever is counted next; None where they are not few."""
        found = self._found.get(Narrowing())
        if found is None:
            found = index.find(self.words, Narrowing(), most=FEW)
            if len(found) < FEW:
                self._found[Narrowing()] = found
        return found if len(found) < FEW else None

    def _looked_up(self, narrowing: Narrowing) -> Sequence[int]:
        if narrowing not in self._found:
            self._found[narrowing] = index.find(self.words, narrowing)
        found = self._found[narrowing]
        self.complete = self.complete and len(found) < index.MOST
        return found

    def _excluded(self) -> int:
        """The set of those that have what must not occur, where nothing else was asked for."""
        found = 0
        for one in self.words:
            places = index.find((replace(one, excluded=False),), Narrowing())
            self.complete = self.complete and len(places) < index.MOST
            found |= self.catalogue.set_of(places)
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
