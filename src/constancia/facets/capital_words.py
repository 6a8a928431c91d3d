"""What is known of the capitalised words of a statement: heads, places, acronyms, names known everywhere."""

from __future__ import annotations

from constancia.facets.reading import Reading
from constancia.lexicon.cues import Hit, matcher
from constancia.lexicon.names import DOCUMENTS, HEADS, KNOWN, NameWords

RANGES = frozenset("-–")  # between two years
JOINERS = frozenset("-–—/+&‑")
EMPHASIS = frozenset("*_")  # marks of Markdown inside a name: "WTO *Agreement on Ports*"
ACRONYM = 9  # letters of the longest
_LOWER_REST = 8  # tokens in lower case between a capital and the head noun that ends a name
# Words of so many letters, at least so many and this share of them all in capitals: a statement is
# shouted, and capitals say nothing.
_LOUD, _LOUD_WORD, _LOUD_SHARE = 3, 4, 0.4

Group = tuple[int, int]  # tokens from the first to the last, exclusive


def _is_loud(words: tuple[str, ...]) -> bool:
    long = [word for word in words if len(word) >= _LOUD_WORD]
    shouted = sum(word.isupper() for word in long)
    return shouted >= _LOUD and shouted >= _LOUD_SHARE * len(long)


class CapitalWords:
    """What single tokens and stretches of them are; all indexes are of the statement's tokens."""

    __slots__ = ("closed", "documents", "heads", "known", "loud", "places", "reading", "tokens")

    def __init__(self, reading: Reading, closed: NameWords) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.closed = closed
        self.loud = _is_loud(self.tokens.words)
        self.heads: dict[int, Hit] = {}
        self.known: list[Hit] = []
        self.documents: dict[int, Hit] = {}
        self.places: set[int] = set()
        for hit in reading.hits.get("names", ()):
            if hit.cue.group in HEADS:
                if not self._tells(hit.first):
                    self.heads[hit.first] = hit
            elif hit.cue.group in KNOWN:
                self.known.append(hit)
            elif hit.cue.group == DOCUMENTS:
                self.documents[hit.first] = hit
                self.places.update(range(hit.first, hit.last))
            else:
                self.places.update(range(hit.first, hit.last))

    def _tells(self, index: int) -> bool:
        """ "Coordinación *Política*": a word that heads a name, but tells of the noun right before it."""
        telling = self.tokens.folded[index] in self.closed.telling_heads and index > 0
        return (
            telling and self.capital(index - 1) and self.tokens.folded[index - 1] not in self.closed.function
        )

    def capital(self, index: int) -> bool:
        """A word with a capital, "4G", or an abbreviation the paper defines that begins small ("iCOP")."""
        word = self.tokens.words[index]
        if word[0].isupper() or (word[0].isdigit() and not word.isdigit() and word[-1].isupper()):
            return True
        return word[-1].isupper() and any(hit.first == index for hit in self.known)

    def plain(self, index: int) -> bool:
        """Whether a word in lower case stands here that is no function word."""
        word = self.tokens.folded[index]
        return self.tokens.words[index].islower() and word not in self.closed.function and word.isalpha()

    def place(self, first: int, last: int) -> bool:
        """Whether the tokens are names of places and peoples, and what joins them."""
        places, folded = self.places, self.tokens.folded
        return all(
            index in places or folded[index] in self.closed.links or folded[index] in JOINERS
            for index in range(first, last)
        )

    def whole(self, first: int, last: int) -> bool:
        """Whether tokens are a name by themselves, or begin one that is known everywhere."""
        begins = any(hit.first == first and hit.last > last for hit in self.known)
        return begins or self.head(first, last) is not None or self.acronym(first, last)

    def acronym(self, first: int, last: int) -> bool:
        """Whether a token is an acronym, everyday abbreviations and sums of money aside."""
        if self.loud:
            return False
        for index in range(first, last):
            word = self.tokens.words[index]
            if len(word) > ACRONYM or word[-1] == "." or word[-1].islower() or index in self.places:
                continue
            folded = self.tokens.folded[index]  # "co2", but "g20" of "g"
            plain = self.closed.not_names.isdisjoint((folded, folded.strip("0123456789")))
            if sum(letter.isupper() for letter in word) >= 2 and plain:
                return True
        return False

    def head(self, first: int, last: int) -> Hit | None:
        """The known name or the first capitalised head noun among the tokens."""
        for hit in self.known:
            numbered = hit.first == first and self.tokens.words[first].isdigit()
            if first <= hit.first and hit.last <= last and (numbered or self.capital(hit.first)):
                return hit
        for index in range(first, last):
            found = self.heads.get(index)
            if found is not None and found.last <= last and self.capital(index) and not self.loud:
                return found
        return None

    def own_head(self, first: int, last: int) -> Hit | None:
        """The first capitalised head noun, known names aside."""
        for index in range(first, last):
            if index in self.heads and self.capital(index):
                return self.heads[index]
        return None

    def is_head(self, word: str) -> bool:
        """Whether a word in small letters is a head noun, also where it ends a known name here."""
        hits = matcher(self.reading.language).find((word,)).get("names", ())
        return any(hit.cue.group in HEADS for hit in hits)

    def document(self, first: int, last: int) -> Hit | None:
        """A document with a capital that begins the tokens: "*Memorandum of Understanding* on Ports"."""
        found = self.documents.get(first)
        return found if found is not None and found.last <= last and self.capital(first) else None

    def lower_head(self, last: int) -> Hit | None:
        """The last head noun to which unbroken words in lower case lead from token `last`."""
        words, folded = self.tokens.words, self.tokens.folded
        found, index = None, last
        while index < min(last + _LOWER_REST, len(words)):
            if folded[index] in self.closed.function or not (
                words[index].isalpha() or words[index] in JOINERS
            ):
                break
            if words[index] in JOINERS and self.closed.attached.intersection(folded[index + 1 : index + 2]):
                break  # "ASEAN-led mechanisms"
            hit = self.heads.get(index)
            if hit is not None and hit.cue.group == "half":
                found = hit
                index = hit.last - 1
            index += 1
        return found

    def open_ended(self, group: Group) -> bool:
        """'Fair for Investment | and Trade': the head stands before a link, so more may be joined."""
        return any(
            not self.closed.links.isdisjoint(self.tokens.folded[self.heads[index].last : group[1]])
            for index in range(*group)
            if index in self.heads
        )

    def known_across(self, left: Group, right: Group) -> bool:
        hits = (*self.known, *self.documents.values())
        return any(hit.first < left[1] and hit.last > right[0] for hit in hits)

    def small_headed(self, first: int) -> bool:
        """ "a *lei* Geral da Caça": whether a head in small letters has its adjective in capitals."""
        if not first or not self.plain(first - 1) or self.tokens.folded[first] not in self.closed.qualifiers:
            return False
        return self.is_head(self.tokens.folded[first - 1])

    def titled(self, first: int) -> bool:
        """Whether a noun such as *portal*, or it and an adjective, stands in lower case before a title."""
        behind = self.tokens.folded[max(0, first - 2) : first]
        if not behind or not self.tokens.words[first - 1].islower():
            return False
        return behind[-1] in self.closed.titled or (
            behind[0] in self.closed.titled and behind[-1] not in self.closed.function
        )

    def without_people(self, first: int, last: int) -> int:
        """ "NATO Allies": the end of a body's own name, where only people or states of it follow."""
        head = self.head(first, last)
        known = head is not None and head.cue.group in KNOWN and self.own_head(first, last) is None
        end = head.last if known and head is not None else first + 1
        if not known and not self.acronym(first, first + 1):
            linked = self.closed.links.intersection(self.tokens.folded[first:last])
            partner = not linked and head is not None and head.last == last - 1 and self._of_body(last - 1)
            return last - 1 if partner else last  # "Dialogue *Partner*"
        plain = all(self._of_body(index) for index in range(end, last))
        return end if plain else last

    def _of_body(self, index: int) -> bool:
        """People or states of a body, also as initials in the plural: "G7 *DFIs*"."""
        word = self.tokens.words[index]
        return self.tokens.folded[index] in self.closed.of_bodies or (
            word[-1:] == "s" and word[:-1].isupper()
        )

    def only_function(self, index: int) -> bool:
        """Whether a word is no part of a name: a function word, unless it has a capital behind an article
        ("the *One* Water Summit") or such a noun ("o programa *Mais* Médicos").
        """
        if self.tokens.folded[index] not in self.closed.function:
            return False
        if index in self.heads and self.capital(index):
            return False  # "a *Frente* Parlamentar"
        behind = index and (
            self.tokens.folded[index - 1] in self.closed.introducing | self.closed.titled
            and self.tokens.words[index - 1].islower()
        )
        return not (behind and self.tokens.words[index][0].isupper())
