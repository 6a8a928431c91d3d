"""Proper names in scripts with capitals, found by form: capitals around a head noun, acronyms, quotes.

Capitalised words are gathered in three steps: runs of them ("Smart Customs", "G-20"), runs linked by
'of' or 'on' where the left one has a head noun ("Committee on Banking"), and linked runs joined by
'and' where only together they are a name ("Import and Export Fair"). What then has a head noun, is
known everywhere or is an acronym is a name; places, peoples and persons are none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from constancia.facets.reading import Reading
from constancia.lexicon.cues import Hit
from constancia.lexicon.names import EXTENDED, HEADS, KNOWN, NameWords, name_words

_JOINERS = frozenset("-–—/+&‑")
_DASHES = frozenset("–—")  # part sentences too: "IDB Invest—the lending window"
_APOSTROPHES = frozenset("'’")
_LOWER_REST = 8  # tokens in lower case between a capital and the head noun that ends a name
_QUOTED_REST = 7
_LINKS = 3
ACRONYM = 9
LONGEST_TITLE = 15  # tokens between quotation marks; more are somebody's words
_YEAR = 4  # digits
# Words of so many letters, at least so many and this share of them all in capitals: a statement is
# shouted, and capitals say nothing.
_LOUD, _LOUD_WORD, _LOUD_SHARE = 3, 4, 0.4

Group = tuple[int, int]


class Name(NamedTuple):
    """Tokens `first` to `last` (exclusive) name something; `rule` is what says so."""

    first: int
    last: int
    rule: str


def capital_names(reading: Reading, start: int) -> list[Name]:
    """The names from token `start` on, in text order, none overlapping."""
    tokens = reading.tokens
    closed = name_words(reading.language)
    quoted = list(quotes(tokens.words, closed))
    if not quoted and tokens.words[start:] == tokens.folded[start:]:
        return []  # no capital
    finder = _Finder(reading, closed)
    found = [name for group in quoted if (name := finder.quoted(*group)) is not None]
    used = {index for name in found for index in range(name.first, name.last)}
    runs = finder.sided(finder.linked(finder.runs(start, used)))
    groups = finder.linked(iter(finder.coordinated(finder.enumerated(runs))))
    done = 0
    for first, last in groups:
        name = finder.name(max(first, done), last) if last > done else None
        if name is not None and name.first >= done:
            found.append(name)
            done = name.last
    return sorted(found, key=lambda name: name.first)


# Marks of scripts that nest them: each is closed by its own.
_PARTNERS = {"《": "》", "〈": "〉", "“": "”", "「": "」", "『": "』"}


def quotes(tokens: tuple[str, ...], closed: NameWords) -> Iterator[Group]:
    """Indexes of opening and closing quotation marks, where both stand; the outer ones of those nested."""
    if closed.opening_quotes.isdisjoint(tokens):
        return
    opened: int | None = None
    for index, token in enumerate(tokens):
        if opened is not None and token in closed.closing_quotes:
            if closed.title_marks and _PARTNERS.get(tokens[opened], token) != token:
                continue
            yield opened, index
            opened = None
        elif opened is None and token in closed.opening_quotes:
            opened = index


def _is_loud(words: tuple[str, ...]) -> bool:
    long = [word for word in words if len(word) >= _LOUD_WORD]
    shouted = sum(word.isupper() for word in long)
    return shouted >= _LOUD and shouted >= _LOUD_SHARE * len(long)


class _Finder:
    """The steps over one statement; all indexes are of its tokens."""

    __slots__ = ("closed", "heads", "known", "loud", "places", "reading", "tokens")

    def __init__(self, reading: Reading, closed: NameWords) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.closed = closed
        self.loud = _is_loud(self.tokens.words)
        self.heads: dict[int, Hit] = {}
        self.known: list[Hit] = []
        self.places: set[int] = set()
        for hit in reading.hits.get("names", ()):
            if hit.cue.group in HEADS:
                self.heads[hit.first] = hit
            elif hit.cue.group in KNOWN:
                self.known.append(hit)
            else:
                self.places.update(range(hit.first, hit.last))

    def _capital(self, index: int) -> bool:
        word = self.tokens.words[index]
        return word[0].isupper() or (word[0].isdigit() and not word.isdigit() and word[-1].isupper())

    def runs(self, start: int, used: set[int]) -> Iterator[Group]:
        """Capitalised words in a row, with what hangs on them by hyphens ("High-level", "G-20")."""
        words, count = self.tokens.words, len(self.tokens)
        index = start
        while index < count:
            if index in used or not self._capital(index):
                index += 1
                continue
            first, index = index, index + 1
            while index < count and index not in used:
                dotted = words[index] == "." and index in self.places  # "St. Vincent"
                if self._capital(index) or words[index].isdigit() or dotted:
                    index += 1
                elif words[index] in _JOINERS and index + 1 < count and self._joined(index):
                    index += 2
                else:
                    break
            yield first, index

    def _joined(self, index: int) -> bool:
        follows = self.tokens.words[index + 1]
        if follows in self.closed.attached:
            return False
        if self.tokens.starts[index] == self.tokens.ends[index - 1]:
            return follows[0].isupper() if self.tokens.words[index] in _DASHES else follows[0].isalnum()
        return self.tokens.words[index] in "+&" and follows[0].isupper()

    def linked(self, runs: Iterator[Group]) -> list[Group]:
        groups: list[Group] = []
        for first, last in runs:
            if groups and self._links(groups[-1], (first, last)):
                groups[-1] = (groups[-1][0], last)
            else:
                groups.append((first, last))
        return groups

    def _links(self, left: Group, right: Group) -> bool:
        """Whether 'of', 'on the' or a possessive between two runs makes them one name."""
        gap = self.tokens.folded[left[1] : right[0]]
        if not gap or len(gap) > _LINKS:
            return False
        if self._known_across(left, right):
            return True
        if gap[0] in _APOSTROPHES:
            own = gap[1:] == ("s",) or (len(gap) == 1 and self.tokens.folded[left[1] - 1].endswith("s"))
            return own and not self._place(*left) and not self._whole(*left)
        if not self.closed.links.issuperset(gap):
            return False
        if self._titled(left[0]):
            far = gap[0] not in self.closed.genitives
            word = far and right[1] - right[0] == 1  # "the programme Bread on the Table"
            return not (far and self._place(*right)) and (word or not self._whole(*right))
        if gap[0] not in self.closed.genitives:
            if len(gap) == 1 and gap[0] in self.closed.inner_links and self._leads(left, right):
                return True
            far = gap[0] in self.closed.far_links
            if self._place(*right) or (far and not self._open_ended(left)):
                return False
            if self._whole(*right) and (far or len(gap) > 1) and not self._annexed(left):
                return False
        return self._own_head(*left) is not None

    def _leads(self, left: Group, right: Group) -> bool:
        """ "the Space for Climate Observatory": whether an introduced word without a head leads to one."""
        if left[0] == 0 or self._whole(*left) or self._place(*left) or self._own_head(*right) is None:
            return False
        before = self.tokens.folded[left[0] - 1]
        return before in self.closed.introducing or before.isdigit()

    def _annexed(self, left: Group) -> bool:
        """ "Protocol to the Convention on Transit": whether a group ends with what belongs to a text."""
        return self.tokens.folded[left[1] - 1] in self.closed.annexes

    def sided(self, groups: list[Group]) -> list[Group]:
        """ "Agreement on Transit between Utopia and the Coastal Union": a document and its sides are one."""
        merged: list[Group] = []
        index = 0
        while index < len(groups):
            first, last = groups[index]
            two = self._sides(groups, index)
            merged.append((first, two[1]) if two else (first, last))
            index += two[0] if two else 1
        return merged

    def _sides(self, groups: list[Group], index: int) -> tuple[int, int] | None:
        """How many groups a document with its sides takes, and where it ends; None where none are named."""
        folded, bounds = self.tokens.folded, groups[index : index + 3]
        if not self.closed.sided.intersection(folded[slice(*bounds[0])]) or len(bounds) < 2:
            return None
        gap = [word for word in folded[bounds[0][1] : bounds[1][0]] if word not in self.closed.genitives]
        if len(gap) != 1 or gap[0] not in self.closed.side_links:
            return None
        if self.closed.joins.intersection(folded[slice(*bounds[1])]):
            return 2, bounds[1][1]
        joined = [word for word in folded[bounds[1][1] : bounds[-1][0]] if word not in self.closed.genitives]
        return (3, bounds[2][1]) if len(bounds) == 3 and set(joined) <= self.closed.joins and joined else None

    def _titled(self, first: int) -> bool:
        """Whether a noun such as *portal*, or it and an adjective, stands in lower case before a title."""
        behind = self.tokens.folded[max(0, first - 2) : first]
        if not behind or not self.tokens.words[first - 1].islower():
            return False
        return behind[-1] in self.closed.titled or (
            behind[0] in self.closed.titled and behind[-1] not in self.closed.function
        )

    def enumerated(self, groups: list[Group]) -> list[Group]:
        """ "System of Planning, Follow-up and Evaluation": what a head noun governs, member by member."""
        merged: list[Group] = []
        index = 0
        while index < len(groups):
            end = self._enumeration(groups, index)
            merged.append((groups[index][0], groups[end][1]))
            index = end + 1
        return merged

    def _enumeration(self, groups: list[Group], first: int) -> int:
        """The last member of the list that a group opens; the group itself where it opens none."""
        if not self._open_ended(groups[first]):
            return first
        for index in range(first + 1, len(groups)):
            member, gap = groups[index], self.tokens.folded[groups[index - 1][1] : groups[index][0]]
            if self._whole(*member) or self._place(*member):
                return first
            if len(gap) == 1 and gap[0] in self.closed.joins:
                return index if index > first + 1 else first
            if gap != (",",):
                return first
        return first

    def coordinated(self, groups: list[Group]) -> list[Group]:
        merged: list[Group] = []
        for group in reversed(groups):
            if merged and self._one_name(group, merged[-1]):
                merged[-1] = (group[0], merged[-1][1])
            else:
                merged.append(group)
        return merged[::-1]

    def _one_name(self, left: Group, right: Group) -> bool:
        """Whether 'and' between two groups stands inside one name, not between two."""
        if self._known_across(left, right):
            return True
        gap = self.tokens.folded[left[1] : right[0]]
        if len(gap) == 2 and gap[0] in self.closed.joins and gap[1] in self.closed.links:
            again = gap[1] in self.tokens.folded[slice(*left)]  # "Against Hunger and Against Poverty"
            return again and self._open_ended(left) and not self._whole(*right) and not self._place(*right)
        if not gap or len(gap) > 2 or not (gap[-1] in self.closed.joins or gap == (",",)):
            return False
        if len(gap) == 2 or gap == (",",):
            return self._series(left, right)
        left_whole, right_whole = self._whole(*left) and not self._unfinished(*left), self._whole(*right)
        if left_whole and right_whole:
            return False
        if right_whole:
            return right[0] in self.places if self._place(*left) else True
        if left_whole:
            return self._open_ended(left) and right[0] not in self.places
        return self._lower_head(right[1]) is not None

    def _unfinished(self, first: int, last: int) -> bool:
        """'APEC Internet | and Digital Economy Roadmap': a known name opens one whose head is to come."""
        last = self._without_people(first, last)
        opens = any(hit.first == first and hit.last < last for hit in self.known)
        return opens and self._own_head(first, last) is None

    def _series(self, left: Group, right: Group) -> bool:
        """'Women, Peace, and Security agenda': a title with commas, none of its members a name."""
        plain = not self._whole(*left) and left[0] not in self.places and not self._whole(*right)
        return plain and right[0] not in self.places and self._lower_head(right[1]) is not None

    def _open_ended(self, group: Group) -> bool:
        """'Fair for Investment | and Trade': the head stands before a link, so more may be joined."""
        return any(
            not self.closed.links.isdisjoint(self.tokens.folded[self.heads[index].last : group[1]])
            for index in range(*group)
            if index in self.heads
        )

    def _known_across(self, left: Group, right: Group) -> bool:
        return any(hit.first < left[1] and hit.last > right[0] for hit in self.known)

    def _head(self, first: int, last: int) -> Hit | None:
        """The known name or the first capitalised head noun among the tokens."""
        for hit in self.known:
            if first <= hit.first and hit.last <= last and self._capital(hit.first):
                return hit
        for index in range(first, last):
            found = self.heads.get(index)
            if found is not None and found.last <= last and self._capital(index) and not self.loud:
                return found
        return None

    def _own_head(self, first: int, last: int) -> Hit | None:
        """The first capitalised head noun, known names aside."""
        for index in range(first, last):
            if index in self.heads and self._capital(index):
                return self.heads[index]
        return None

    def _place(self, first: int, last: int) -> bool:
        """Whether the tokens are names of places and peoples, and what joins them."""
        places, folded = self.places, self.tokens.folded
        return all(
            index in places or folded[index] in self.closed.links or folded[index] in _JOINERS
            for index in range(first, last)
        )

    def _whole(self, first: int, last: int) -> bool:
        return self._head(first, last) is not None or self._acronym(first, last)

    def _acronym(self, first: int, last: int) -> bool:
        """Whether a token is an acronym, everyday abbreviations and sums of money aside."""
        if self.loud:
            return False
        for index in range(first, last):
            word = self.tokens.words[index]
            if len(word) > ACRONYM or word[-1] == "." or word[-1].islower() or index in self.places:
                continue
            bare = self.tokens.folded[index].rstrip("0123456789")
            if sum(letter.isupper() for letter in word) >= 2 and bare not in self.closed.not_names:
                return True
        return False

    def _lower_head(self, last: int) -> Hit | None:
        """The last head noun to which unbroken words in lower case lead from token `last`."""
        words, folded = self.tokens.words, self.tokens.folded
        found, index = None, last
        while index < min(last + _LOWER_REST, len(words)):
            if folded[index] in self.closed.function or not (
                words[index].isalpha() or words[index] in _JOINERS
            ):
                break
            if words[index] in _JOINERS and self.closed.attached.intersection(folded[index + 1 : index + 2]):
                break  # "ASEAN-led mechanisms"
            hit = self.heads.get(index)
            if hit is not None and hit.cue.group == "half":
                found = hit
                index = hit.last - 1
            index += 1
        return found

    def name(self, first: int, last: int) -> Name | None:
        """The name that a group of capitals is or begins; None for places, persons and plain words."""
        while first < last and self._only_function(first):
            first += 1
        if first >= last:
            return None
        last = self._without_people(first, last)
        rule, open_end = self._rule(first, last)
        if rule is not None and self._bracketed(first, last):
            known = None if rule.endswith(".acronym") else Name(first, last, rule)
            return self._defined(first, last) or known
        pair = self._pair(first, last)
        if open_end and rule is None and self._near(first, last):
            return Name(first, last + 1, self.heads[last].cue.rule)
        if open_end or pair:
            behind = self._lower_head(self._bracket(last))
            if behind is not None and (rule or pair or not self._place(first, last)):
                return Name(first, behind.last, behind.cue.rule)
        if rule is None or rule.endswith(".acronym"):
            return self._acronym_name(first, last, rule)
        return Name(first, self._year(self._behind_bracket(last)), rule)

    def _without_people(self, first: int, last: int) -> int:
        """ "NATO Allies": the end of a body's own name, where only people or states of it follow."""
        head = self._head(first, last)
        known = head is not None and head.cue.group in KNOWN and self._own_head(first, last) is None
        end = head.last if known and head is not None else first + 1
        if not known and not self._acronym(first, first + 1):
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

    def _only_function(self, index: int) -> bool:
        """Whether a word is no part of a name: a function word, unless it has a capital behind an article
        ("the *One* Water Summit").
        """
        if self.tokens.folded[index] not in self.closed.function:
            return False
        behind = index and self.tokens.folded[index - 1] in self.closed.introducing
        return not (behind and self.tokens.words[index][0].isupper())

    def _near(self, first: int, last: int) -> bool:
        """ "River Watch scheme": two capitals or more, no places, and right behind them a head noun."""
        head = self.heads.get(last)
        if head is None or head.last > last + 1 or self.tokens.folded[last] not in self.closed.near_heads:
            return False
        return last - first > 1 and not any(index in self.places for index in range(first, last))

    def _behind_bracket(self, last: int) -> int:
        """Past an abbreviation in brackets, and past the capitals that go on behind it ("(MPAC) 2025")."""
        end = index = self._bracket(last)
        while (
            last < end
            and index < len(self.tokens)
            and not (self.tokens.folded[index] in self.closed.not_names and self._before_plain(index))
            and (
                self._capital(index) or self.tokens.words[index].isdigit() or self.tokens.words[index] == "-"
            )
        ):
            index += 1
        return index

    def _before_plain(self, index: int) -> bool:
        """Whether a word in lower case follows: "GHG strategy" goes on no name."""
        return index + 1 < len(self.tokens) and self._plain(index + 1)

    def _year(self, last: int) -> int:
        """Past the year of a law: "the Tariff Act *of 1930*"."""
        words = self.tokens.words[last : last + 2]
        dated = len(words) == 2 and self.tokens.folded[last] in self.closed.genitives
        return last + 2 if dated and words[1].isdigit() and len(words[1]) == _YEAR else last

    def _acronym_name(self, first: int, last: int, rule: str | None) -> Name | None:
        """The acronym alone, a number with it ("COP 29"), or what an acronym in brackets stands for."""
        behind = self._bracket(last)
        if behind > last and self._place(first, last):
            return None  # a country and what it is called for short
        if behind > last and last - first > 1 and self._acronym(last + 1, behind - 1):
            return Name(first, behind, f"rule:{self.reading.language}.names.acronym")
        if rule is None:
            return None
        found = [index for index in range(first, last) if self._acronym(index, index + 1)]
        end = found[-1] + 1
        if end == last < len(self.tokens) and self._plain(last):
            return None  # "HPC technology": an everyday abbreviation before its noun
        while end < last and self.tokens.words[end].isdigit():
            end += 1
        return Name(found[0], end, rule)

    def _rule(self, first: int, last: int) -> tuple[str | None, bool]:
        """What makes the group a name, and whether a head noun in lower case may still follow."""
        head = self._head(first, last)
        if head is None:
            if self._acronym(first, last):
                return f"rule:{self.reading.language}.names.acronym", True
            if self._titled(first) and not self._place(first, last):
                return f"rule:{self.reading.language}.names.titled", False
            return None, True
        if head.cue.group in KNOWN:
            ends = head.last == last or self._own_head(first, last) is None
            return head.cue.rule, head.cue.group in EXTENDED and ends
        return (head.cue.rule if last - first > head.last - head.first else None), False

    def _pair(self, first: int, last: int) -> bool:
        """Two places side by side or joined by a hyphen: what follows is between them."""
        if self._head(first, last) is not None or first not in self.places:
            return False
        words = self.tokens.words[first:last]
        return any(word in _JOINERS for word in words) or self._two_places(first, last)

    def _two_places(self, first: int, last: int) -> bool:
        hits = [hit for hit in self.reading.of("names", "places") if first <= hit.first and hit.last <= last]
        return len(hits) > 1

    def _bracketed(self, first: int, last: int) -> bool:
        words = self.tokens.words
        return words[first - 1 : first] == ("(",) and words[last : last + 1] == (")",)

    def _defined(self, first: int, last: int) -> Name | None:
        """An abbreviation in brackets behind words in lower case: those are a name if a head opens them.

        "the community of island states (CIS)" is one; "certified operators (AEO)" are none.
        """
        for index in range(first - 2, max(0, first - _LOWER_REST - _LINKS), -1):
            if self.tokens.folded[index] in self.closed.commas:
                break
            head = self.heads.get(index)
            if head is None or index in self.places:  # "de acordo com" is no accord
                continue
            if self.tokens.folded[head.last] in self.closed.links:
                return Name(index, last + 1, head.cue.rule)
        return None

    def _plain(self, index: int) -> bool:
        """Whether a word in lower case stands here that is no function word."""
        word = self.tokens.folded[index]
        return self.tokens.words[index].islower() and word not in self.closed.function and word.isalpha()

    def _bracket(self, last: int) -> int:
        """Past an abbreviation or a place in brackets behind the name."""
        words = self.tokens.words
        if last + 2 >= len(words) or words[last] != "(" or not words[last + 1][0].isupper():
            return last
        closing = last + 2 + words[last + 2].isdigit()
        return closing + 1 if closing < len(words) and words[closing] == ")" else last

    def quoted(self, opening: int, closing: int) -> Name | None:
        """A title in quotation marks; with the marks where it is only part of the name."""
        first, last = opening + 1, closing
        while last > first and self.tokens.folded[last - 1] in self.closed.commas:
            last -= 1
        if first >= last:
            return None
        behind = self._head_behind(closing + 1)
        if behind is not None:
            return Name(opening, behind.last, behind.cue.rule)
        capitals = [
            index for index in range(first, last) if self._capital(index) and index not in self.places
        ]
        title = bool(capitals) and 1 < last - first <= LONGEST_TITLE
        hits = [*self.known, *self.heads.values()]
        inside = next((hit for hit in hits if first <= hit.first and hit.last <= last), None)
        if inside is not None:
            return Name(first, last, inside.cue.rule)
        return Name(first, last, f"rule:{self.reading.language}.names.title") if title else None

    def _head_behind(self, start: int) -> Hit | None:
        """The head noun that ends a name begun by a quoted title."""
        found = None
        for index in range(start, min(start + _QUOTED_REST, len(self.tokens))):
            folded = self.tokens.folded[index]
            if not folded.isalpha() or (folded in self.closed.function and folded not in self.closed.joins):
                break
            found = self.heads.get(index, found)
        return found
