"""Proper names in scripts with capitals, found by form: capitals around a head noun, acronyms, quotes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from constancia.facets.reading import Reading
from constancia.lexicon.cues import Hit
from constancia.lexicon.names import HEADS, KNOWN, NameWords, name_words

_JOINERS = frozenset("-–—/+&‑")
_APOSTROPHES = frozenset("'’")
# Words in lower case that may stand between a capital and the head noun that ends a name.
_LOWER_REST = 7
_LINKS = 3


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens `first` to `last` (exclusive) name something; `rule` is what says so."""

    first: int
    last: int
    rule: str


def capital_names(reading: Reading, start: int) -> Iterator[Name]:
    """The names from token `start` on, in text order, none overlapping."""
    finder = _Finder(reading, name_words(reading.language), start)
    groups = finder.coordinated(finder.linked(list(finder.atoms())))
    done = start
    for first, last in groups:
        name = finder.name(max(first, done), last) if last > done else None
        if name is not None:
            yield name
            done = name.last


@dataclass(frozen=True, slots=True)
class _Finder:
    reading: Reading
    closed: NameWords
    start: int

    def _capital(self, index: int) -> bool:
        word = self.reading.tokens.words[index]
        return word[0].isupper() or (word[0].isdigit() and any(letter.isupper() for letter in word))

    def _acronym(self, first: int, last: int) -> int | None:
        """A token of capitals that is no everyday abbreviation."""
        for index in range(first, last):
            word = self.reading.tokens.words[index]
            if sum(letter.isupper() for letter in word) >= 2 and len(word) <= 8 and not word.endswith("."):
                if word.lower() not in self.closed.not_names and not word[-1].islower():
                    return index
            elif len(word) <= 3 and word[0].isupper() and word[1:].isdigit():
                return index
        return None

    def atoms(self) -> Iterator[tuple[int, int]]:
        """Runs of capitalised words and what hangs on them by hyphens ("High-level", "G-20")."""
        tokens = self.reading.tokens
        index, count = self.start, len(tokens)
        while index < count:
            if not self._capital(index):
                index += 1
                continue
            first = index
            index += 1
            while index < count:
                word = tokens.words[index]
                if self._capital(index) or word.isdigit():
                    index += 1
                elif word in _JOINERS and index + 1 < count and self._joined(index):
                    index += 2
                else:
                    break
            yield first, index

    def _joined(self, index: int) -> bool:
        tokens = self.reading.tokens
        tight = tokens.starts[index] == tokens.ends[index - 1]
        follows = tokens.words[index + 1]
        if tight:
            return follows[0].isalnum() or follows[0] in '“"'
        return tokens.words[index] in "+&" and follows[0].isupper()

    def linked(self, atoms: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Atoms joined by 'of', 'on the', or a possessive, where the left one can bear it."""
        groups: list[tuple[int, int]] = []
        for first, last in atoms:
            if groups and self._links(groups[-1], first):
                groups[-1] = (groups[-1][0], last)
            else:
                groups.append((first, last))
        return groups

    def _links(self, left: tuple[int, int], first: int) -> bool:
        gap = self.reading.tokens.folded[left[1] : first]
        if not gap or len(gap) > _LINKS:
            return False
        if gap[0] in _APOSTROPHES:
            return len(gap) == 2 and gap[1] == "s" and not self._place(*left)
        if not set(gap) <= self.closed.links:
            return False
        return gap[0] in self.closed.links and (self._head(*left) is not None or self._titled(left, first))

    def _titled(self, left: tuple[int, int], first: int) -> bool:
        """'Women in Development Fund': the head may follow, in the atom behind the link."""
        return False

    def coordinated(self, groups: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Groups joined by 'and' where only together they are a name ("Import and Export Fair")."""
        merged: list[tuple[int, int]] = []
        for first, last in reversed(groups):
            if merged and self._one_name((first, last), merged[-1]):
                merged[-1] = (first, merged[-1][1])
            else:
                merged.append((first, last))
        return merged[::-1]

    def _one_name(self, left: tuple[int, int], right: tuple[int, int]) -> bool:
        gap = self.reading.tokens.folded[left[1] : right[0]]
        if not gap or gap[-1] not in self.closed.joins or len(gap) > 2:
            return False
        if len(gap) == 2 and gap[0] not in self.closed.commas:
            return False
        if self._known_across(left, right):
            return True
        left_whole, right_whole = self._whole(*left), self._whole(*right)
        if left_whole and right_whole:
            return False
        if right_whole:
            return self._place(*right, first_only=True) if self._place(*left) else len(gap) == 1
        if left_whole:
            return self._tail(left) and not self._place(*right, first_only=True)
        return self._lower_head(right[1]) is not None

    def _known_across(self, left: tuple[int, int], right: tuple[int, int]) -> bool:
        return any(hit.first < left[1] and hit.last > right[0] for hit in self.reading.of("names", *KNOWN))

    def _tail(self, group: tuple[int, int]) -> bool:
        """'Fair for Investment | and Trade': the head stands before a link, so what follows may be joined."""
        head = self._head(*group)
        return (
            head is not None
            and head.last < group[1]
            and self.reading.tokens.folded[head.last] in self.closed.links
        )

    def _head(self, first: int, last: int) -> Hit | None:
        found = [
            hit for hit in self.reading.of("names", *HEADS, *KNOWN) if first <= hit.first and hit.last <= last
        ]
        return next((hit for hit in found if self._capital(hit.first)), None)

    def _place(self, first: int, last: int, *, first_only: bool = False) -> bool:
        """Whether the tokens, or the first of them, are names of places or peoples."""
        covered = {
            index for hit in self.reading.of("names", "places") for index in range(hit.first, hit.last)
        }
        if first_only:
            return first in covered
        return all(
            index in covered
            or self.reading.tokens.folded[index] in self.closed.links
            or self.reading.tokens.words[index] in _JOINERS
            for index in range(first, last)
        )

    def _whole(self, first: int, last: int) -> bool:
        return self._head(first, last) is not None or self._acronym(first, last) is not None

    def _lower_head(self, last: int) -> Hit | None:
        """The last head noun that unbroken words in lower case lead to from token `last`."""
        tokens, found = self.reading.tokens, None
        hits = {hit.first: hit for hit in self.reading.of("names", "half")}
        index = last
        while index < min(last + _LOWER_REST, len(tokens)):
            word = tokens.words[index]
            if tokens.folded[index] in self.closed.function or not (word.isalpha() or word in _JOINERS):
                break
            if index in hits:
                found = hits[index]
            index += 1
        return found

    def name(self, first: int, last: int) -> Name | None:
        """The name that a group of capitals is or begins; None for places, persons and plain words."""
        first, last = self._trimmed(first, last)
        if first >= last:
            return None
        rule = self._rule(first, last)
        if rule is None and self._place(first, last) and not self._pair(first, last):
            return None
        if not (rule and self._head(first, last)):
            behind = self._lower_head(last)
            if behind is not None and (rule or self._pair(first, last) or not self._place(first, first + 1)):
                return Name(first, behind.last, behind.cue.rule)
        return None if rule is None else Name(first, self._parenthesis(last), rule)

    def _trimmed(self, first: int, last: int) -> tuple[int, int]:
        folded = self.reading.tokens.folded
        while first < last and folded[first] in self.closed.function:
            first += 1
        return first, last

    def _rule(self, first: int, last: int) -> str | None:
        head = self._head(first, last)
        if head is not None and (head.cue.group in KNOWN or last - first > head.last - head.first):
            return head.cue.rule
        if self._acronym(first, last) is not None:
            return f"rule:{self.reading.language}.names.acronym"
        return None

    def _pair(self, first: int, last: int) -> bool:
        return any(word in _JOINERS for word in self.reading.tokens.words[first:last])

    def _parenthesis(self, last: int) -> int:
        """Past an abbreviation or a place in brackets behind the name."""
        words = self.reading.tokens.words
        if (
            last + 2 < len(words)
            and words[last] == "("
            and words[last + 1][0].isupper()
            and words[last + 2] == ")"
        ):
            return last + 3
        return last
