"""Evidence that may bear on a commitment, for a person to accept or reject. A lead never changes a state.

Of each commitment the likeliest pieces are found by words that few others share (TF-IDF, weighed on both
sides) and, between languages, by meaning; then each pair is scored by its own words, by those of its area, by
meaning where the encoder is installed, and by names and instruments that stand in both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from scipy.sparse import csr_matrix, vstack

from constancia.meaning import encoder
from constancia.model import Evidence, Ground, Lead, Paper
from constancia.model.dates import first_day, last_day
from constancia.registers.countries import country_name
from constancia.track.deeds import is_of, issuer_of, issuers_of
from constancia.track.likeness import Space, Texts, Weighed, product
from constancia.track.naming import named
from constancia.track.terms import term_keys, terms
from constancia.track.wanted import UNSTATED, Brief, Wanted, countries_of, parties_of, wanted

TITLE = 300  # characters of a title that are encoded
CANDIDATES = 20  # pieces of evidence a commitment that are scored; 40 gave one lead of 62 another place
FOREIGN = 20_000  # titles in other languages that are encoded: bounds the time
MOST = 5  # leads a commitment
# Fitted on judged pairs (evaluation/leads.csv): with these a lead of 0.39 and more was right in 50 of 59.
WORDS, AREA, MEANING, NAME = 0.45, 0.35, 0.6, 0.25
ENOUGH = 2  # shared words without which no lead comes, unless a name is shared: one word alone misled
ALONE = (
    0.55  # meaning without a shared word or name: of 18 leads below it 7 were right, all with a name since
)
ALIKE = 0.9  # weight of meaning alone, where no word can be shared
IN_TEXT, IN_AREA, TITLE_OF_AREA = 0.35, 0.3, 2.0  # what a term counts there; in a title or a quotation 1
BY_WORDS, BY_MEANING = "rule:leads.words", "rule:leads.meaning"
LEAST, LEAST_WITHOUT_MEANING = 0.39, 0.25
SHOWN = 4  # shared words that a lead shows


def leads(
    paper: Paper, evidence: Iterable[Evidence | Brief], *, most: int = MOST, least: float | None = None
) -> list[Lead]:
    """For each undertaking of a paper at most `most` leads of a score of at least `least`, surest first.

    Evidence of countries that are none of the paper's own is left out, where the paper says which they are,
    and so is what its source says to be the deed of others than the paper's issuer.
    """
    asked = wanted(paper)
    briefs = [one if isinstance(one, Brief) else Brief.of(one) for one in evidence]
    own = countries_of(paper)
    briefs = [one for one in briefs if not own or not one.countries or own & set(one.countries)]
    issuers = issuers_of(issuer_of(paper))
    briefs = [one for one in briefs if is_of(one.providers, issuers)]
    if not asked or not briefs:
        return []
    if least is None:
        least = LEAST if encoder.available() else LEAST_WITHOUT_MEANING
    return list(_Pairing(paper, asked, briefs).leads(most, least))


class _Pairing:
    """The undertakings of one paper against one body of evidence; numbers are places in these two lists."""

    def __init__(self, paper: Paper, asked: list[Wanted], briefs: list[Brief]) -> None:
        self.paper, self.asked, self.briefs = paper, asked, briefs
        self.language = paper.document.language
        self.quotes = [terms(one.words, self.language) for one in asked]
        self.spoken = [self.language if one.language == UNSTATED else one.language for one in briefs]
        texts = Texts(map(_weighed_text, briefs, self.spoken))
        areas = list(dict.fromkeys(one.area for one in asked))
        self.area = [areas.index(one.area) for one in asked]
        quotes, of_areas = self._weighed_quotes(areas)
        self.space = space = Space(quotes, texts)
        self.words = self._nearest_parts(space, quotes)
        space = Space(of_areas, texts)
        self.near = product(space.matrix(of_areas), space.evidence()).toarray()
        self.names = named(asked, briefs, parties_of(paper))

    def _weighed_quotes(self, areas: list[str]) -> tuple[list[Weighed], list[Weighed]]:
        """The terms of each undertaking with those of its area's title, and the terms of each area."""
        titles = [terms(area, self.language) for area in areas]
        of_areas: list[dict[str, float]] = [{} for _ in areas]
        quotes: list[Weighed] = []
        for quote, area in zip(self.quotes, self.area, strict=True):
            quotes.append(dict.fromkeys(titles[area], IN_AREA) | dict.fromkeys(quote, 1.0))
            for term in quote:
                of_areas[area][term] = of_areas[area].get(term, 0.0) + 1.0
        for of_area, title in zip(of_areas, titles, strict=True):
            of_area.update(dict.fromkeys(title, TITLE_OF_AREA))
        return quotes, list(of_areas)

    def _nearest_parts(self, space: Space, quotes: list[Weighed]) -> csr_matrix:
        """How near each undertaking is to each piece, the whole of it or the part that comes nearest.

        Who promises "hydropower, solar and wind energy" promises each: a dam alone bears on it.
        """
        parts = [
            (at, dict.fromkeys(terms(item, self.language), 1.0))
            for at, one in enumerate(self.asked)
            for item in one.items
        ]
        near = product(space.matrix([*quotes, *(item for _, item in parts)]), space.evidence())
        rows: list[list[int]] = [[at] for at in range(len(quotes))]
        for row, (at, _) in enumerate(parts, start=len(quotes)):
            rows[at].append(row)
        return csr_matrix(vstack([near[own].max(axis=0) for own in rows]))

    def leads(self, most: int, least: float) -> Iterator[Lead]:
        likely = [self._likely(at) for at in range(len(self.asked))]
        meaning = _Meaning(self.asked, self.briefs, self.language, likely)
        for at, numbers in enumerate(likely):
            near = self._nearness(at)
            pairs = sorted(
                (-self._score(at, one, near.get(one, 0.0), meaning), self.briefs[one].id, one)
                for one in meaning.added(at, numbers)
                if self.asked[at].may_be_of(self.briefs[one])
            )
            for score, _, one in pairs[:most]:
                if -score >= least and (grounds := tuple(self._grounds(at, one, meaning))):
                    yield Lead(self.asked[at].id, self.briefs[one].id, round(-score, 4), grounds, meaning.by)

    def _nearness(self, at: int) -> dict[int, float]:
        """How near an undertaking is by its words to each piece that shares one."""
        row = self.words[at]
        return dict(zip(row.indices.tolist(), row.data.tolist(), strict=True))

    def _likely(self, at: int) -> set[int]:
        """The evidence worth scoring for an undertaking: what shares enough words, and what shares a name."""
        row = self.words[at]
        rough = WORDS * row.data + AREA * self.near[self.area[at], row.indices]
        best = row.indices[np.argsort(-rough, kind="stable")[:CANDIDATES]]
        mine = self.asked[at].called
        called = [one for one, names in self.names.items() if mine & names.keys()] if mine else []
        found = {int(one) for one in best} | set(called[:CANDIDATES])
        return {one for one in found if self._may_be_told(at, one)}

    def _may_be_told(self, at: int, one: int) -> bool:
        """Whether anything could be said of why it is a lead: what has no ground takes no other's place."""
        if not self.asked[at].may_be_of(self.briefs[one]):
            return False
        if self.spoken[one] != self.language or self._shared_names(at, one):
            return True
        return len(self._shared_words(at, one)) >= ENOUGH

    def _score(self, at: int, one: int, near: float, meaning: _Meaning) -> float:
        name = NAME if self._shared_names(at, one) else 0.0
        alike = meaning.of(at, one)
        if self._is_foreign(at, one):
            return min(1.0, max(0.0, ALIKE * alike) + name)
        own = WORDS * near + AREA * float(self.near[self.area[at], one])
        return min(1.0, own + max(0.0, MEANING * alike) + name)

    def _grounds(self, at: int, one: int, meaning: _Meaning) -> Iterator[Ground]:
        """What matched; a country or a date alone is no ground."""
        asked, brief = self.asked[at], self.briefs[one]
        found = [Ground("word", left, right) for left, right in self._shared_words(at, one)]
        names = [Ground("name", name, words) for name, words in self._shared_names(at, one)]
        if len(found) < ENOUGH and not names:
            found = []
        found += names
        if not found and self._is_foreign(at, one) and ALIKE * meaning.of(at, one) >= ALONE:
            found.append(Ground("meaning", asked.quote[:80], brief.title[:80]))
        if not found:
            return
        yield from found
        for code in brief.countries[:1]:
            yield Ground(
                "country", self.paper.document.work.counterpart or "", country_name(code, self.language)
            )
        day = self.paper.document.work.date
        if day and brief.date:
            when = "before the paper" if last_day(brief.date) < first_day(day) else "since the paper"
            yield Ground("date", day, f"{brief.date}, {when}")

    def _is_foreign(self, at: int, one: int) -> bool:
        """Whether a piece is in another language; one that states none is, where nothing is shared."""
        if self.briefs[one].language != UNSTATED:
            return self.briefs[one].language != self.language
        return len(self._shared_words(at, one)) < ENOUGH and not self._shared_names(at, one)

    def _shared_names(self, at: int, one: int) -> list[tuple[str, str]]:
        """What both name, and the words of the title that do."""
        mine = self.asked[at].called
        return [(name, words) for name, words in self.names.get(one, {}).items() if name in mine]

    def _shared_words(self, at: int, one: int) -> list[tuple[str, str]]:
        """The rarest words that both the undertaking and the title have."""
        mine = self.quotes[at]
        theirs = terms(self.briefs[one].title, self.spoken[one])
        weight = self.space.weight
        shared = sorted(
            (term for term in mine if term in theirs and weight(term)), key=lambda term: -weight(term)
        )
        return [(mine[term], theirs[term]) for term in shared[:SHOWN]]


def _weighed_text(brief: Brief, language: str) -> Weighed:
    """The terms of a piece of evidence; those of its title tell what it is."""
    text, title = term_keys(brief.text, language), term_keys(brief.title, language)
    return dict.fromkeys(text, IN_TEXT) | dict.fromkeys(title, 1.0)


class _Meaning:
    """How near in meaning undertakings and titles are that are looked at; 0 without the encoder."""

    def __init__(
        self, asked: list[Wanted], briefs: list[Brief], language: str, likely: list[set[int]]
    ) -> None:
        self.by = BY_WORDS
        self.titles: dict[int, int] = {}
        self.foreign = self.rows = np.empty(0, dtype=int)
        if not encoder.available():
            return
        self.by = BY_MEANING
        foreign = [at for at, one in enumerate(briefs) if one.language != language][:FOREIGN]
        wanted = sorted(set(foreign).union(*likely))
        texts = [briefs[at].title[:TITLE] for at in wanted]
        distinct = {text: row for row, text in enumerate(dict.fromkeys(texts))}
        self.titles = {at: distinct[text] for at, text in zip(wanted, texts, strict=True)}
        quotes = encoder.encode([f"{one.area}: {one.quote}" for one in asked])
        self.near = quotes @ encoder.encode(list(distinct)).T
        self.foreign = np.array(foreign, dtype=int)
        self.rows = np.array([self.titles[at] for at in foreign], dtype=int)

    def of(self, at: int, one: int) -> float:
        return float(self.near[at, self.titles[one]]) if one in self.titles else 0.0

    def added(self, at: int, likely: set[int]) -> set[int]:
        """The likely evidence, and what is nearest among that in other languages."""
        if not self.foreign.size:
            return likely
        nearest = np.argsort(-self.near[at, self.rows], kind="stable")[:CANDIDATES]
        return likely.union(self.foreign[nearest].tolist())
