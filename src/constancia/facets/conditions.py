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

from constancia.facets.moods import hypothetical
from constancia.facets.reading import Reading
from constancia.lexicon.clauses import ADVERB, FINITE, grammar
from constancia.lexicon.cues import Hit, words
from constancia.lexicon.unspaced import is_unspaced, unspaced
from constancia.lexicon.verbs import BASE, NOUN, PARTICIPLE, PAST, SUBJUNCTIVE, THIRD
from constancia.model import Facet, Span
from constancia.text.tokens import Tokens, is_year

# A comma inside a limit joins the members of a list; what is longer than this is a phrase of its own.
LIST_MEMBER = 14
_COMMAS = frozenset(",;")
_SEMICOLONS = frozenset(";；")  # no comma: they end a limit
_OPENS, _CLOSES = frozenset("«“"), frozenset("»”")
_CLAUSE = frozenset({"clause", "future", "bare", "present"})  # the cues behind which a finite verb stands
_LIMITS = ("fixed", "opening", "loose", "apart", "fronting", "principled", "ruled", "framing", "mood")
_GROUNDS = {"principled": ("rules", "values"), "loose": ("rules", "values"), "ruled": ("rules",)}
_AHEAD = 12  # signs in which a verb and what makes it part of a noun are looked for
_VERBAL = FINITE | SUBJUNCTIVE | THIRD | PAST
_NOUN = 5  # signs before a place in which a noun may begin that it is in
# Tokens that may stand before the cue in a fronted phrase that is a limit as a whole.
_FRONTED_LEAD = 2


def conditions(reading: Reading, _found: Sequence[Facet]) -> Iterator[Facet]:
    """Each limit among the fronted phrases that govern the statement, then each in the statement."""
    for fronted in reading.fronted:
        hits = fronted.hits.get("conditions")
        if hits:
            yield from _fronted(reading, _Phrase(reading.language, fronted.tokens, hits, None))
    hits = reading.hits.get("conditions")
    if hits:
        phrase = _Phrase(
            reading.language, reading.tokens, hits, reading.verb, reading.verb_end - 1, reading.lead
        )
        for first, last, hit in phrase.limits():
            yield _facet(reading, reading.tokens.span(first, last), hit)


def _fronted(reading: Reading, phrase: _Phrase) -> Iterator[Facet]:
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


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Tokens in which to look for limits; `verb` and `verb_last` are where the verb stands, if it is here.

    A limit between the verb and its object ("promote, *in accordance with the law*, the ...") is an
    aside: it ends at the next comma.
    """

    language: str
    tokens: Tokens
    hits: list[Hit]
    verb: int | None
    verb_last: int | None = None
    lead: int = 0  # the first token behind the subject

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
        if hit.first != behind and self.tokens.folded[behind] not in _COMMAS:
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
        rules, ahead = unspaced(self.language), "".join(self.tokens.folded[last : last + _AHEAD])
        if rules.done in (ahead[:1], self.tokens.folded[last - 1]):
            return True  # "根据协定*所*进行的研究"
        verb = rules.strong.match(ahead)
        return verb is not None and ahead.startswith(rules.relative, verb.end())

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
        last = self._phrase_end(hit, later)
        grounds = None if group == "loose" and self._set_apart(hit.first) else _GROUNDS.get(group)
        if grounds and not any(found.cue.group in grounds and found.first < last for found in later):
            return None
        return last if last > hit.last else None

    def _denied(self, first: int) -> bool:
        """ "não *se* desesperem": whether a cue stands behind a word that denies, and so opens no clause."""
        return first > 0 and self.tokens.folded[first - 1] in grammar(self.language).negations

    def _set_apart(self, first: int) -> bool:
        """Whether a cue stands at the head of its phrase or behind a comma."""
        return first == 0 or self.tokens.folded[first - 1] in words(self.language, "commas")

    def _follows_apart(self, first: int) -> bool:
        """Whether a cue stands behind the verb and a comma."""
        return self.verb_last is not None and first > self.verb_last and self._set_apart(first)

    def _closing(self, opening: Hit, later: list[Hit]) -> int | None:
        for hit in later:
            if hit.cue.group == "framing" and hit.cue.name == opening.cue.name:
                return None  # the later one is nearer to its end
            if hit.cue.group == "closing" and hit.cue.name == opening.cue.name:
                between = self.tokens.folded[opening.last : hit.first]
                return None if set(between) & words(self.language, "clause_ends") else hit.last
        return None

    def _phrase_end(self, opening: Hit, later: list[Hit]) -> int:
        """The next limit or purpose, a comma that joins no list, a new verb, or the end."""
        breaks = (hit.first for hit in later if hit.first >= opening.last and self._breaks(hit))
        bound = next((at for at in breaks if not self._quoted(opening.last, at)), len(self.tokens))
        if self.verb is not None and opening.last <= self.verb:
            bound = min(bound, self.verb)
        ends, joins = words(self.language, "limit_ends"), words(self.language, "coordinators")
        if opening.cue.name in _CLAUSE:
            apart = self._set_apart(opening.first)
            ends = frozenset() if apart else ends - words(self.language, "limit_prepositions")
        commas, means = words(self.language, "commas"), words(self.language, "limit_means")
        aside = self._is_aside(opening.first)
        index = opening.last
        while index < bound:
            token = self.tokens.folded[index]
            inside = index == opening.last or self._is_inside(index) or self._repeats(opening, index)
            inside = inside or self._in_other(index, later) or self._hangs(index, opening.last)
            inside = inside or self._goes_with(index) or self._quoted(opening.last, index)
            if token in ends and not inside:
                break
            if (
                token in commas
                and token not in joins  # "本着互信、互利、互助的原则"
                and not self._is_dated(index)
                and (aside or not self._joins_list(index, bound))
            ):
                break
            parts = token in means or (token in joins and not self._repeats(opening, index + 1))
            if parts and self._new_verb(index + 1):
                break
            if index > opening.last and self._is_governed(index, later):
                break
            index += 1
        return self.trimmed(opening.last, self._before_company(index, opening.last, bound))

    def _is_aside(self, first: int) -> bool:
        """ "promote, *in accordance with the law*, A", "promoverá, por su ente y *conforme a la ley*, A":
        whether a cue stands in what a comma right behind the verb opens, and no other has closed.
        """
        commas = words(self.language, "commas")
        if self.verb_last is None or first < self.verb_last + 2:
            return False
        opens, *inside = self.tokens.folded[self.verb_last + 1 : first]
        return opens in commas and commas.isdisjoint(inside)

    def _quoted(self, first: int, index: int) -> bool:
        """ "conforme a «Declaração *para* Todos»": whether a quotation that opened behind `first` goes on."""
        between = self.tokens.folded[first:index]
        return sum(token in _OPENS for token in between) > sum(token in _CLOSES for token in between)

    def _in_other(self, index: int, later: list[Hit]) -> bool:
        """ "en función de los criterios *de acuerdo a* la ley": whether a word is part of a later cue."""
        return not is_unspaced(self.language) and any(hit.first < index < hit.last for hit in later)

    def _hangs(self, index: int, first: int) -> bool:
        """ "su vocación *relacionada con* el turismo": whether a preposition hangs on a participle of the
        phrase, one that no comma sets apart.
        """
        folded = self.tokens.folded
        if index - 2 < first or folded[index] not in words(self.language, "limit_prepositions"):
            return False
        tails = tuple(words(self.language, "hanging_endings"))
        return bool(tails) and folded[index - 1].endswith(tails) and folded[index - 2] not in _COMMAS

    def _goes_with(self, index: int) -> bool:
        """ "subject to consultation *with* the unions": whether a preposition goes on the noun before it."""
        folded = self.tokens.folded
        return folded[index] in words(self.language, "limit_prepositions") and folded[index - 1] in words(
            self.language, "limit_nouns"
        )

    def _before_company(self, index: int, first: int, bound: int) -> int:
        """ "según la ley, *en coordinación* con": before a phrase that goes on behind the end of a limit."""
        if not first + 2 < index < bound:
            return index
        opening, noun, behind = self.tokens.folded[index - 2 : index + 1]
        goes_on = (
            behind in words(self.language, "limit_prepositions")
            and noun in words(self.language, "company_nouns")
            and opening in words(self.language, "locatives")
        )
        return index - 2 if goes_on else index

    def _repeats(self, opening: Hit, index: int) -> bool:
        """ "conforme *a* sus leyes y *a* los tratados": whether the cue's preposition is said again."""
        folded = self.tokens.folded
        if index + 1 >= len(folded) or folded[index] not in folded[opening.last - 1 : opening.last + 1]:
            return False  # "dentro del marco *de* la ley y *de* los tratados"
        if is_unspaced(self.language) or folded[index + 1] in words(self.language, "indefinites"):
            return False  # "y *con una* perspectiva de género"
        bare = grammar(self.language).tags.get(folded[index + 1], 0) & BASE
        return folded[index - 1] in words(self.language, "coordinators") and not bare

    def _is_governed(self, index: int, later: list[Hit]) -> bool:
        """Without spaces: whether the verb that the phrase limits begins here ("按照市场化原则*参与*"): right
        behind the noun of a rule, or where no relative clause follows.
        """
        if not is_unspaced(self.language):
            return False
        rules, folded = unspaced(self.language), self.tokens.folded
        ahead = "".join(folded[index : index + _AHEAD])
        adverb = rules.adverb.match(ahead)
        grounds = [hit for hit in later if hit.cue.group in ("rules", "values")]
        ruled = any(hit.last == index for hit in grounds)
        verbs = rules.verb if ruled else rules.strong  # "基于平等原则*研究*议题"
        verb = verbs.match(ahead, adverb.end() if adverb else 0) or verbs.match(ahead)
        if verb is None or rules.noun.match(ahead) or self._is_in_noun(index):
            return False
        if any(hit.first < index < hit.last or self._lists(hit, index) for hit in grounds):
            return False
        return ruled or rules.relative not in folded[index : index + _AHEAD]

    def _is_in_noun(self, index: int) -> bool:
        """Whether a sign stands inside a noun that looks like a verb: "共商*共建*共享原则"."""
        noun, folded = unspaced(self.language).noun, self.tokens.folded
        for begin in range(max(0, index - _NOUN), index):
            held = noun.match("".join(folded[begin : begin + _AHEAD]))
            if held is not None and begin + held.end() > index:
                return True
        return False

    def _lists(self, hit: Hit, index: int) -> bool:
        """Whether a value that is a verb as well is one of several: "本着相互*尊重*、合作共赢的原则"."""
        behind = self.tokens.folded[hit.last : hit.last + 1]
        return hit.first == index and bool(behind) and behind[0] in words(self.language, "coordinators")

    def _is_inside(self, index: int) -> bool:
        """Whether what may end a limit belongs to a phrase or a word of it: "to which", "参*与*"."""
        if is_unspaced(self.language) and self._is_in_noun(index):
            return True
        limits = words(self.language, "limit_words")
        written = ("".join(self.tokens.folded[at : at + 2]) for at in (index - 1, index))
        return not limits.isdisjoint(written) or self._governed_relative(index) or self._takes_relative(index)

    def _takes_relative(self, index: int) -> bool:
        """ "conforme a *lo que* dispone la ley", "los recursos *de que* disponga"."""
        folded = self.tokens.folded
        return folded[index] in words(self.language, "relatives") and folded[index - 1] in words(
            self.language, "antecedents"
        )

    def _governed_relative(self, index: int) -> bool:
        """ "the conventions *to which* both are parties": whether one of the two words stands here."""
        relatives, ends = words(self.language, "relatives"), words(self.language, "limit_ends")
        pairs = (self.tokens.folded[max(0, index - 1) : index + 1], self.tokens.folded[index : index + 2])
        return any(
            len(pair) == 2 and pair[0] in ends and pair[0] not in relatives and pair[1] in relatives
            for pair in pairs
        )

    def _breaks(self, hit: Hit) -> bool:
        """Whether a later cue opens a phrase of its own; without a comma or 'and' it belongs to this one."""
        if hit.cue.group in ("opening", "loose", "apart", "fronting", "principled", "ruled", "none"):
            joins = words(self.language, "coordinators", "commas")
            own = hit.cue.group == "principled" and not is_unspaced(self.language)
            return own or self.tokens.folded[hit.first - 1] in joins
        if hit.cue.group == "fixed" and is_unspaced(self.language):
            return self.tokens.folded[hit.first - 1] in words(self.language, "commas")  # "按照自愿原则"
        return hit.cue.group in ("fixed", "stops") and not self._governed_relative(hit.first)

    def clause_end(self, first: int, last: int) -> int:
        """The comma that ends a clause, unless another that is joined to it follows: "where it fails, or is
        late".
        """
        commas, joins = words(self.language, "commas"), words(self.language, "coordinators")
        folded = self.tokens.folded
        for index in range(first, last):
            if folded[index] not in commas or folded[index - 1] in joins:
                continue
            joined = index + 1 < last and folded[index + 1] in joins
            if is_unspaced(self.language) or not (joined or self._joins_list(index, last)):
                return index
        return last

    def parted(self, index: int) -> bool:
        """Whether a comma comes between a token and the end."""
        commas = words(self.language, "commas")
        return any(token in commas for token in self.tokens.folded[index:-1])

    def trimmed(self, first: int, last: int) -> int:
        """`last` without the commas and conjunctions that end the phrase."""
        drop = words(self.language, "coordinators", "commas")
        while last > first and (self.tokens.folded[last - 1] in drop or self._closes_alone(first, last - 1)):
            last -= 1
        return last

    def _closes_alone(self, first: int, index: int) -> bool:
        """Whether a bracket closes here that opens before the phrase: "(salvo excepciones *)*"."""
        return self.tokens.folded[index] == ")" and "(" not in self.tokens.folded[first:index]

    def _joins_list(self, comma: int, bound: int) -> bool:
        """Whether a comma stands between list members: a conjunction closes the list soon after."""
        joins = words(self.language, "coordinators")
        if self.tokens.folded[comma] in _SEMICOLONS or self._new_verb(comma + 1):
            return False
        for index in range(comma + 1, min(comma + 1 + LIST_MEMBER, bound)):
            if self.tokens.folded[index] in joins:
                return not self._new_verb(index + 1)
        return False

    def _is_dated(self, comma: int) -> bool:
        """ "the Act of January 14, 2019", "once 50,000 homes are built": a comma between a day and its year,
        or inside a figure.
        """
        day, year = self.tokens.folded[comma - 1], self.tokens.folded[comma + 1 : comma + 2]
        if not (day.isdigit() and year):
            return False
        figure = year[0].isdigit() and self.tokens.starts[comma + 1] == self.tokens.ends[comma - 1] + 1
        return figure or is_year(year[0])

    def _new_verb(self, index: int) -> bool:
        """Whether a gerund or another clause starts here ("... and *giving* full play to")."""
        if index >= len(self.tokens):
            return False
        token = self.tokens.folded[index]
        if token in words(self.language, "clause_openers"):
            return True
        told, means = tuple(words(self.language, "participle_endings")), words(self.language, "limit_means")
        if token.endswith(told) and index + 1 < len(self.tokens) and self.tokens.folded[index + 1] in means:
            return True  # ", *backed by* funds"
        tails = tuple(words(self.language, "gerund_endings"))
        return bool(tails) and token.endswith(tails) and token not in words(self.language, "gerund_nouns")
