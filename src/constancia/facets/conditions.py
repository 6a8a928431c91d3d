"""The words that limit an undertaking, as written (codebook, section 3, `conditions`).

Groups of `conditions.toml`: a `fixed` cue ("in due course") is a limit whole; an `opening` cue
("in accordance with") reaches to the end of its phrase, a `fronting` one only before the clause, an `apart`
one only behind a comma and the verb (", should demand rise"); a
`principled` one ("on the basis of") only where a principle, a law or a value follows, a `ruled` one
("based on") only where a principle or a law does; a `loose` one ("subject to") behind a comma or where a
`principled` one would; a `framing` cue opens what the `closing` cue of its
name ends (在...情况下); a `mood` one ("cuando") opens a clause that is one where its verb tells of what
is not yet so. `stops` open purpose and relative clauses; `none` are generosities and venues that look like
limits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from constancia.facets.limit_ends import AHEAD, COMMAS, Phrase
from constancia.facets.moods import hypothetical
from constancia.facets.reading import Reading
from constancia.lexicon.clauses import ADVERB, FINITE, grammar
from constancia.lexicon.cues import Hit, words
from constancia.lexicon.unspaced import is_unspaced, unspaced
from constancia.lexicon.verbs import NOUN, PARTICIPLE, PAST, SUBJUNCTIVE, THIRD
from constancia.model import Facet, Span

_LIMITS = ("fixed", "opening", "loose", "apart", "fronting", "principled", "ruled", "framing", "mood")
_GROUNDS = {"principled": ("rules", "values"), "loose": ("rules", "values"), "ruled": ("rules",)}
_VERBAL = FINITE | SUBJUNCTIVE | THIRD | PAST
# Tokens that may stand before the cue in a fronted phrase that is a limit as a whole.
_FRONTED_LEAD = 2


def conditions(reading: Reading, _found: Sequence[Facet]) -> Iterator[Facet]:
    """Each limit among the fronted phrases that govern the statement, then each in the statement."""
    for fronted in reading.fronted:
        hits = fronted.hits.get("conditions")
        if hits:
            yield from _fronted(reading, _Limited(reading.language, fronted.tokens, hits, None))
    hits = reading.hits.get("conditions")
    if hits:
        phrase = _Limited(
            reading.language, reading.tokens, hits, reading.verb, reading.verb_end - 1, reading.lead
        )
        for first, last, hit in phrase.limits():
            yield _facet(reading, reading.tokens.span(first, last), hit)


def _fronted(reading: Reading, phrase: _Limited) -> Iterator[Facet]:
    """A fronted phrase that opens with a limit is one limit to its end, or the list of its fixed cues."""
    found = [one for one in phrase.limits() if not phrase.tells_when(one[0], one[2])]
    if not found:
        return
    first, last, hit = found[0]
    if len(found) == 1 and first <= _FRONTED_LEAD and hit.cue.group != "fixed":
        if phrase.tokens.folded[0] in words(reading.language, "locatives"):
            first = 0  # "*in districts* where the wells are dry"
        last = phrase.trimmed(first, len(phrase.tokens))
        if hit.cue.group == "fronting":  # a clause of its own: it ends where the next begins
            last = phrase.clause_end(first, last)
        found = [(first, last, hit)]
    elif len(found) == 1 and hit.cue.group != "fixed" and not phrase.parted(last):
        found = [(first, phrase.trimmed(first, len(phrase.tokens)), hit)]
    for first, last, hit in found:
        yield _facet(reading, phrase.tokens.span(first, last), hit)


def _facet(reading: Reading, span: Span, hit: Hit) -> Facet:
    return Facet("conditions", span.quote(reading.text), hit.cue.rule, (span,))


_FIGURE = 4  # tokens in which a share stands, with its sign
_SHARES = ("%", "％")


@dataclass(frozen=True, slots=True)
class _Limited(Phrase):
    """A phrase in which cues are asked whether they open a limit."""

    def tells_when(self, first: int, hit: Hit) -> bool:
        """ "As I said in May *when I took office*, ": a clause inside what stands in front, no limit."""
        if hit.cue.group != "fronting" or first <= _FRONTED_LEAD:
            return False
        joins = words(self.language, "coordinators", "commas")
        return not is_unspaced(self.language) and self.tokens.folded[first - 1] not in joins

    def limits(self) -> Iterator[tuple[int, int, Hit]]:
        """First token, end and cue of each limit, none inside another."""
        done = 0
        for index, hit in enumerate(self.hits):
            if hit.cue.group not in _LIMITS or hit.first < done or hit.first == self.verb:
                continue
            if self._told(hit) or self._describes(hit) or self._goes_on(hit, index + 1):
                continue
            asked = self._is_asked(hit) or self._owes(hit)
            if asked or self._serves(hit) or self._tells(hit):
                continue
            last = self._end(hit, self.hits[index + 1 :])
            if last is not None and not self._tells_apart(hit, last):
                yield hit.first, last, hit
                done = last

    def _is_hung(self, first: int) -> bool:
        """ "esperam-*se*": whether a cue is a pronoun that hangs on the verb before it."""
        hung = first > 1 and self.tokens.folded[first - 1] == "-"
        return hung and self.tokens.ends[first - 2] + 1 == self.tokens.starts[first]

    def _is_asked(self, hit: Hit) -> bool:
        """ "evaluar *si* los planes se cumplen": whether what stands here is what the verb asks."""
        if self.verb is None or self.verb_last is None or hit.first <= self.verb_last:
            return False
        behind = self.verb_last + 1
        if hit.first != behind and self.tokens.folded[behind] not in COMMAS:
            return False  # "revisar *el plazo*, si"
        if self.tokens.folded[hit.first] not in words(self.language, "whether"):
            return False
        return self.tokens.folded[self.verb].startswith(tuple(words(self.language, "asking_stems")))

    def _serves(self, hit: Hit) -> bool:
        """ "con el fin de atender a todos *bajo el principio de* equidad": whether the cue stands in what the
        act is for, which no comma has closed.
        """
        if is_unspaced(self.language):
            return False
        ends = [one.last for one in self.hits if one.cue.name == "purpose" and one.last <= hit.first]
        if not ends or ends[-1] == hit.first:
            return False
        return words(self.language, "commas").isdisjoint(self.tokens.folded[ends[-1] : hit.first])

    def _tells(self, hit: Hit) -> bool:
        """ "actividades *que se realicen* al amparo de": whether the cue hangs on a relative clause."""
        at, folded = hit.first - 1, self.tokens.folded
        if self.verb_last is None or at <= self.verb_last or is_unspaced(self.language):
            return False
        rules = grammar(self.language)
        tag = rules.tags.get(folded[at], 0)
        if not rules.direct or not tag & _VERBAL or tag & NOUN:
            return False
        before = folded[max(at - 2, self.verb_last + 1) : at]
        return not words(self.language, "relatives").isdisjoint(before)

    def _owes(self, hit: Hit) -> bool:
        """Whether what may open a limit is a duty with its verb: "一方*应负担*所要求材料的邮费"."""
        return hit.cue.name == "request" and self.verb is not None and hit.last == self.verb

    def _tells_apart(self, hit: Hit, last: int) -> bool:
        """Whether a limit only tells by what a noun came about: "为*根据协定派遣的*专家提供协助"."""
        if hit.cue.group != "opening" or self.verb is None or not is_unspaced(self.language):
            return False
        rules, ahead = unspaced(self.language), "".join(self.tokens.folded[last : last + AHEAD])
        if rules.done in (ahead[:1], self.tokens.folded[last - 1]):
            return True  # "根据协定*所*进行的研究"
        verb = rules.strong.match(ahead)
        if verb is not None and ahead.startswith(rules.relative, verb.end()):
            return True
        inside = self.tokens.folded[hit.last : last]
        opens = "".join(self.tokens.folded[hit.first : hit.last]) in words(self.language, "rests_on")
        behind = self.verb_last is not None and hit.first > self.verb_last
        if not (opens and behind) or rules.relative not in inside:
            return False
        stands = len(inside) - inside[::-1].index(rules.relative)  # "推动*基于新技术的*设备研发"
        return not any(one.cue.group == "rules" and one.first >= hit.last + stands for one in self.hits)

    def _goes_on(self, hit: Hit, following: int) -> bool:
        """Whether what may be a limit whole opens a longer one: "previa solicitud *de la otra Parte*"."""
        longer = self.hits[following : following + 1]
        if hit.cue.group != "fixed" or not longer or longer[0].first != hit.first:
            return False
        return self._end(longer[0], self.hits[following + 1 :]) is not None

    def _told(self, hit: Hit) -> bool:
        """Whether a relative clause opens right before ("rules that, *once* they apply, ..."), of which a
        pronoun is part ("o ciclo que agora *se* abre").
        """
        if self._is_hung(hit.first):
            return True
        before = self.tokens.folded[max(0, hit.first - 2) : hit.first]
        relatives = words(self.language, "relatives")
        if before and not is_unspaced(self.language):
            rules = grammar(self.language)
            timed = before[0] in relatives and rules.tags.get(before[-1], 0) & ADVERB
            if self.tokens.folded[hit.first] in rules.reflexive and (timed or before[-1] in relatives):
                return True
        return len(before) == 2 and before[0] in relatives and before[1] in words(self.language, "commas")

    def _describes(self, hit: Hit) -> bool:
        """Whether the cue hangs on a participle: "tariffs *imposed* pursuant to the Act", "proyectos
        *elegidos* de común acuerdo", not on the verb; in the subject too ("la oficina *creada* por ley").
        """
        at = hit.first - 1
        if self.verb is None or at < 0 or is_unspaced(self.language):
            return False
        rules = grammar(self.language)
        tag = rules.tags.get(self.tokens.folded[at], 0)
        whole = rules.direct and hit.cue.group == "fixed" and at > (self.verb_last or self.verb)
        if at < self.lead or whole:
            return bool(tag & PARTICIPLE) and not tag & NOUN
        tails = tuple(words(self.language, "participle_endings"))
        return bool(tails) and at > (self.verb_last or self.verb) and self.tokens.folded[at].endswith(tails)

    def _end(self, hit: Hit, later: list[Hit]) -> int | None:
        group = hit.cue.group
        if group == "fronting" and (self.verb is not None or self._denied(hit.first)):
            return None
        if group == "apart" and not self._follows_apart(hit.first):
            return None
        if group == "fixed":
            return hit.last
        if group == "framing":
            return self._closing(hit, later)
        if group == "mood" and not hypothetical(self.tokens.folded, hit, self.language, self.verb_last):
            return None
        if group == "opening" and is_unspaced(self.language) and self._counts(hit):
            return None  # "按3%安排", "按增长5%安排"
        last = self.phrase_end(hit, later)
        grounds = None if group == "loose" and self.set_apart(hit.first) else _GROUNDS.get(group)
        if grounds and not any(found.cue.group in grounds and found.first < last for found in later):
            return None
        if is_unspaced(self.language) and self.tokens.folded[last - 1][-1:] in _SHARES:
            return None  # "按照投入的50%给予支持"
        return last if last > hit.last else None

    def _counts(self, hit: Hit) -> bool:
        """Whether a figure stands behind a cue of one sign, or a share of a hundred behind another."""
        behind = self.tokens.folded[hit.last : hit.last + _FIGURE]
        short = len("".join(self.tokens.folded[hit.first : hit.last])) == 1
        figure = any(token[:1].isdigit() for token in behind[: 3 if short else 1])
        return figure and (short or any(token[-1:] in _SHARES for token in behind))

    def _denied(self, first: int) -> bool:
        """ "não *se* desesperem": whether a cue stands behind a word that denies, and so opens no clause."""
        if is_unspaced(self.language):
            return False
        rules = grammar(self.language)
        behind = rules.negations | rules.causing  # "por *se* tratar de uma ilha"
        return first > 0 and self.tokens.folded[first - 1] in behind

    def _follows_apart(self, first: int) -> bool:
        """Whether a cue stands behind the verb and a comma."""
        return self.verb_last is not None and first > self.verb_last and self.set_apart(first)

    def _closing(self, opening: Hit, later: list[Hit]) -> int | None:
        for hit in later:
            if hit.cue.group == "framing" and hit.cue.name == opening.cue.name:
                return None  # the later one is nearer to its end
            if hit.cue.group == "closing" and hit.cue.name == opening.cue.name:
                between = self.tokens.folded[opening.last : hit.first]
                if any(one.cue.group == "deeds" and one.first < hit.first for one in later):
                    return None  # "在开展合作的基础上": what is built on
                return None if set(between) & words(self.language, "clause_ends") else hit.last
        return None
