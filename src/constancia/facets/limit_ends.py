"""Where a limit ends: at the next limit or purpose, a comma that joins no list, a new verb, or the end."""

from __future__ import annotations

from dataclasses import dataclass

from constancia.lexicon.clauses import MODAL, RELATIVE, SUBORDINATOR, THAT, grammar
from constancia.lexicon.cues import Hit, words
from constancia.lexicon.unspaced import is_unspaced, unspaced
from constancia.lexicon.verbs import BASE
from constancia.text.tokens import Tokens, is_year

# A comma inside a limit joins the members of a list; what is longer than this is a phrase of its own.
LIST_MEMBER = 14
COMMAS = frozenset(",;")
AHEAD = 12  # signs in which a verb and what makes it part of a noun are looked for
_SEMICOLONS = frozenset(";；")  # no comma: they end a limit
_OPENS, _CLOSES = frozenset("«“"), frozenset("»”")
_CLAUSE = frozenset({"clause", "future", "bare", "present"})  # the cues behind which a finite verb stands
_NOUN = 5  # signs before a place in which a noun may begin that it is in


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens in which limits are looked for; `verb` and `verb_last` are where the verb stands, if it is here.

    A limit between the verb and its object ("promote, *in accordance with the law*, the ...") is an
    aside: it ends at the next comma.
    """

    language: str
    tokens: Tokens
    hits: list[Hit]
    verb: int | None
    verb_last: int | None = None
    lead: int = 0  # the first token behind the subject

    def set_apart(self, first: int) -> bool:
        """Whether a cue stands at the head of its phrase or behind a comma."""
        return first == 0 or self.tokens.folded[first - 1] in words(self.language, "commas")

    def phrase_end(self, opening: Hit, later: list[Hit]) -> int:
        """The next limit or purpose, a comma that joins no list, a new verb, or the end."""
        breaks = (hit.first for hit in later if hit.first >= opening.last and self._breaks(hit))
        bound = next((at for at in breaks if not self._quoted(opening.last, at)), len(self.tokens))
        if self.verb is not None and opening.last <= self.verb:
            bound = min(bound, self.verb)
        ends, joins = words(self.language, "limit_ends"), words(self.language, "coordinators")
        if opening.cue.name in _CLAUSE:
            apart = self.set_apart(opening.first)
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
                and not (self._is_dated(index) or self._bracketed(opening.last, index))
                and (aside or not self._joins_list(index, bound))
            ):
                break
            parts = token in means or (token in joins and not self._repeats(opening, index + 1))
            if parts and self._new_verb(index + 1):
                break
            governed = index > opening.last and self._is_governed(index, later)
            if governed or self._is_modal(opening, index):
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

    def _is_modal(self, opening: Hit, index: int) -> bool:
        """ "las aldeas en el marco de su mandato *deberán* publicar": whether the auxiliary of the verb is
        here, behind a limit on who acts.
        """
        if opening.cue.name in _CLAUSE or is_unspaced(self.language) or not grammar(self.language).direct:
            return False
        told = self.tokens.folded[opening.last : index + 1]
        tags = [grammar(self.language).tags.get(token, 0) for token in told]
        return bool(tags[-1] & MODAL) and not any(tag & (THAT | RELATIVE | SUBORDINATOR) for tag in tags)

    def _bracketed(self, first: int, index: int) -> bool:
        """ "en la medida en que las aldeas (ribereñas*,* costeras) ahorren": whether a bracket that opened
        behind `first` goes on.
        """
        between = self.tokens.folded[first:index]
        return between.count("(") > between.count(")") and ")" in self.tokens.folded[index:]

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
        return bool(tails) and folded[index - 1].endswith(tails) and folded[index - 2] not in COMMAS

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
        ahead = "".join(folded[index : index + AHEAD])
        adverb = rules.adverb.match(ahead)
        grounds = [hit for hit in later if hit.cue.group in ("rules", "values")]
        ruled = any(hit.last == index for hit in grounds)
        verbs = rules.verb if ruled else rules.strong  # "基于平等原则*研究*议题"
        verb = verbs.match(ahead, adverb.end() if adverb else 0) or verbs.match(ahead)
        if verb is None or rules.noun.match(ahead) or self._is_in_noun(index):
            return False
        if any(hit.first < index < hit.last or self._lists(hit, index) for hit in grounds):
            return False
        return ruled or rules.relative not in folded[index : index + AHEAD]

    def _is_in_noun(self, index: int) -> bool:
        """Whether a sign stands inside a noun that looks like a verb: "共商*共建*共享原则"."""
        noun, folded = unspaced(self.language).noun, self.tokens.folded
        for begin in range(max(0, index - _NOUN), index):
            held = noun.match("".join(folded[begin : begin + AHEAD]))
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
