"""Proper names in scripts with capitals, found by form: capitals around a head noun, acronyms, quotes.

Capitalised words are gathered in three steps: runs of them ("Smart Customs", "G-20"), runs linked by
'of' or 'on' where the left one has a head noun ("Committee on Banking"), and linked runs joined by
'and' where only together they are a name ("Import and Export Fair"). What then has a head noun, is
known everywhere or is an acronym is a name; places, peoples and persons are none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from constancia.facets.capital_groups import CapitalGroups
from constancia.facets.capital_words import EMPHASIS, JOINERS, RANGES, CapitalWords, Group
from constancia.facets.initials import bracketed, dashed, spelled_out
from constancia.facets.reading import Reading
from constancia.facets.small_titles import small_title
from constancia.lexicon.cues import Hit
from constancia.lexicon.names import BODIES, EXTENDED, HEADS, KNOWN, NameWords, name_words
from constancia.text.tokens import is_year

_DEFINED_REST = 11  # tokens before an abbreviation in brackets in which what it stands for begins
_QUOTED_REST = 7
LONGEST_TITLE = 15  # tokens between quotation marks; more are somebody's words
_ROMAN = frozenset("ivxlc")
_SPANNING = frozenset("-–—/")  # between two years, or a law's number and its year
_GRANTED = ".social"  # the rule of what people are granted, which a scheme may give: "Jobs Credit *scheme*"


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
    words = CapitalWords(reading, closed)
    namer = _Namer(reading, words)
    found = [name for group in quoted if (name := namer.quoted(*group)) is not None]
    found += [name for group in emphases(tokens.words) if (name := namer.set_apart(*group)) is not None]
    used = {index for name in found for index in range(name.first, name.last)}
    for first, opening in spelled_out(words, start):
        last = namer.behind_bracket(opening)
        if used.isdisjoint(range(first, last)):
            found.append(Name(first, last, _rule_of_spelled(words, first, opening)))
            used.update(range(first, last))
    done = 0
    for first, last in CapitalGroups(words).groups(start, used):
        name = namer.name(max(first, done), last) if last > done else None
        if name is not None and name.first >= done:
            found.append(name)
            done = name.last
    return sorted(found, key=lambda name: name.first)


def _of_head(rule: str) -> bool:
    """Whether a head noun is all that makes a name of its words."""
    return any(f".names.{group}." in rule for group in HEADS)


def _rule_of_spelled(words: CapitalWords, first: int, opening: int) -> str:
    """What says that words before their initials are a name: a body that is known without them tells more
    ("the World Trade Organization (WTO)").
    """
    head = words.head(first, opening)
    known = head is not None and head.first == first and head.cue.group in BODIES
    return head.cue.rule if head is not None and known else f"rule:{words.reading.language}.names.initials"


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


def emphases(tokens: tuple[str, ...]) -> Iterator[Group]:
    """Indexes of the single marks of Markdown around an emphasis: "the *Women and Ports Initiative*"."""
    alone = [
        index
        for index, sign in enumerate(tokens)
        if sign == "*" and "*" not in tokens[max(0, index - 1) : index] + tokens[index + 1 : index + 2]
    ]
    yield from zip(alone[::2], alone[1::2], strict=False)


class _Namer:
    """Which groups of one statement are names, and where those begin and end."""

    __slots__ = ("closed", "reading", "tokens", "words")

    def __init__(self, reading: Reading, words: CapitalWords) -> None:
        self.reading, self.words = reading, words
        self.tokens, self.closed = words.tokens, words.closed

    def name(self, first: int, last: int) -> Name | None:
        """The name that a group of capitals is or begins; None for places, persons and plain words."""
        while first < last and self.words.only_function(first):
            first += 1
        if first >= last:
            return None
        first = self._past_meeting(first, last)
        if first == last:
            return None
        last = self.words.without_people(first, last)
        rule, open_end = self._rule(first, last)
        if rule is not None and self._bracketed(first, last):
            known = None if rule.endswith(".acronym") else Name(first, last, rule)
            return self._defined(first, last) or known
        pair = self._pair(first, last)
        head = self.words.own_head(first, last)
        if rule is None and head is not None and (dated := self._dated(last)) > last:
            return Name(first, dated, head.cue.rule)
        near = (open_end and rule is None) or (rule or "").endswith(_GRANTED)
        if near and self._near(first, last):
            return Name(first, last + 1, self.words.heads[last].cue.rule)
        if open_end or pair:
            behind = self.words.lower_head(self._bracket(last))
            if behind is not None and (rule or pair or not self.words.place(first, last)):
                return Name(first, behind.last, behind.cue.rule)
        small = small_title(self.words, first, last) if rule is None or _of_head(rule) else None
        if small is not None:
            return Name(first, self.behind_bracket(small), self.words.heads[first].cue.rule)
        if rule is None and last - first > 1 and self.words.small_headed(first):
            return Name(first - 1, self.behind_bracket(last), f"rule:{self.reading.language}.names.titled")
        if rule is None or rule.endswith(".acronym"):
            return self._acronym_name(first, last, rule)
        end = self._emphasised(first, self._year(self.behind_bracket(last)))
        return Name(first - self._counted(first, last), dashed(self.words, first, end), rule)

    def _counted(self, first: int, last: int) -> int:
        """How many tokens of the year of a law or a plan, or of the number of a meeting, stand before its
        name: "the *1980* Schools Act", "the *2025-2030* Ports Plan", "the *18th* Harbour Congress".
        """
        folded = self.tokens.folded
        if first and folded[first - 1] in self.closed.counting:
            return 1
        if first < 2 or not is_year(folded[first - 1]):
            return 0
        ranged = first > 3 and folded[first - 2] in RANGES and is_year(folded[first - 3])
        years = 3 if ranged else 1
        headed = any(folded[at] in self.closed.dated and self.words.capital(at) for at in range(first, last))
        return years if headed and folded[first - years - 1] in self.closed.introducing else 0

    def _past_meeting(self, first: int, last: int) -> int:
        """Past a meeting that is counted, to the body that meets: "II Reunión del *Consejo* de Salud"."""
        folded, at = self.tokens.folded, first + 2
        counted = folded[first].isdigit() or _ROMAN.issuperset(folded[first])
        if at > last or not counted or folded[first + 1] not in self.closed.meetings:
            return first
        if at == last:
            return last  # "la IV *Reunión*", and no more
        while at < last and folded[at] in self.closed.genitives:
            at += 1
        return at if at in self.words.heads else first

    def _near(self, first: int, last: int) -> bool:
        """ "River Watch scheme": two capitals or more, no places, and right behind them a head noun."""
        head = self.words.heads.get(last)
        if head is None or head.last > last + 1 or self.tokens.folded[last] not in self.closed.near_heads:
            return False
        return last - first > 1 and not any(index in self.words.places for index in range(first, last))

    def behind_bracket(self, last: int) -> int:
        """Past an abbreviation in brackets and the capitals that go on behind it ("(MPAC) 2025")."""
        end = index = self._bracket(last)
        while (
            last < end
            and index < len(self.tokens)
            and not (self.tokens.folded[index] in self.closed.not_names and self._before_plain(index))
            and (
                self.words.capital(index)
                or self.tokens.words[index].isdigit()
                or self.tokens.words[index] == "-"
            )
        ):
            index += 1
        return index

    def _before_plain(self, index: int) -> bool:
        """Whether a word in lower case follows: "GHG strategy" goes on no name."""
        return index + 1 < len(self.tokens) and self.words.plain(index + 1)

    def _year(self, last: int) -> int:
        """Past the year of a law, "the Tariff Act *of 1930*", and what goes on a year or number in a name:
        "Plan del Mar 2009 *– 2013*", "Real Decreto 900 */ 2015*".
        """
        words = self.tokens.words[last : last + 2]
        if len(words) < 2 or not words[1].isdigit():
            return last
        dated = self.tokens.folded[last] in self.closed.genitives | self.closed.year_links
        spans = words[0] in _SPANNING and self.tokens.words[last - 1].isdigit()
        return last + 2 if is_year(words[1]) and (dated or spans) else last

    def _dated(self, last: int) -> int:
        """Past the date by which a text without a name of its own is told: "Statement *of 19 May 2005*"."""
        folded = self.tokens.folded[last : last + 4]
        day = len(folded) > 1 and folded[1].isdigit() and not is_year(folded[1])
        month, year = folded[1 + day : 2 + day], folded[2 + day : 3 + day]
        dated = month and month[0] in self.closed.name_months and year and is_year(year[0])
        return last + 3 + day if dated and folded[0] in self.closed.genitives else last

    def _emphasised(self, first: int, last: int) -> int:
        """Past the mark that closes an emphasis begun inside the name: "the WTO *Agreement on Ports*"."""
        marks = [word for word in self.tokens.words[first:last] if word in EMPHASIS]
        closing = last
        while closing - last < len(marks) and self.tokens.words[closing : closing + 1] == (marks[0],):
            closing += 1
        return closing

    def _acronym_name(self, first: int, last: int, rule: str | None) -> Name | None:
        """The acronym alone, a number with it ("COP 29"), or what an acronym in brackets stands for."""
        behind = self._bracket(last)
        if behind > last and self.words.place(first, last):
            return None  # a country and what it is called for short
        if behind > last and last - first > 1 and self.words.acronym(last + 1, behind - 1):
            return Name(first, behind, f"rule:{self.reading.language}.names.acronym")
        if rule is None:
            return None
        found = [index for index in range(first, last) if self.words.acronym(index, index + 1)]
        end = found[-1] + 1
        if end == last < len(self.tokens) and self.closed.near_heads and self.words.plain(last):
            return None  # "HPC technology": an everyday abbreviation before its noun
        while end < last and self.tokens.words[end].isdigit():
            ranged = self.tokens.words[end + 1 : end + 2] in (("-",), ("–",))
            end += 2 if ranged and end + 2 < last else 1  # "PNA 2024-2028"
        return Name(found[0], end, rule)

    def _rule(self, first: int, last: int) -> tuple[str | None, bool]:
        """What makes the group a name, and whether a head noun in lower case may still follow."""
        head = self.words.head(first, last)
        if head is None:
            document = self.words.document(first, last)
            if document is not None and document.last < last:
                return document.cue.rule, False
            if self.words.acronym(first, last):
                return f"rule:{self.reading.language}.names.acronym", True
            if self.words.titled(first) and not self.words.place(first, last):
                return f"rule:{self.reading.language}.names.titled", False
            return None, True
        if head.cue.group in KNOWN:
            ends = head.last == last or self.words.own_head(first, last) is None
            return head.cue.rule, head.cue.group in EXTENDED and ends
        return (head.cue.rule if last - first > head.last - head.first else None), False

    def _pair(self, first: int, last: int) -> bool:
        """Two places side by side or joined by a hyphen: what follows is between them."""
        if self.words.head(first, last) is not None or first not in self.words.places:
            return False
        words = self.tokens.words[first:last]
        return any(word in JOINERS for word in words) or self._two_places(first, last)

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
        for index in range(first - 2, max(0, first - _DEFINED_REST), -1):
            if self.tokens.folded[index] in self.closed.commas:
                break
            head = self.words.heads.get(index)
            if head is None or index in self.words.places:  # "de acordo com" is no accord
                continue
            if self.tokens.folded[head.last] in self.closed.links:
                return Name(index, last + 1, head.cue.rule)
        return None

    def _bracket(self, last: int) -> int:
        """Past an abbreviation or a place in brackets behind the name."""
        words = self.tokens.words
        if last + 2 >= len(words) or words[last] != "(" or not words[last + 1][0].isupper():
            return last
        closing = last + 2 + words[last + 2].isdigit()
        if closing < len(words) and words[closing] == ")":
            return closing + 1
        longer = bracketed(self.words, last)
        return last if longer is None else longer + 1

    def quoted(self, opening: int, closing: int) -> Name | None:
        """A title in quotation marks; with the marks where it is only part of the name."""
        first, last = opening + 1, closing
        while last > first and self.tokens.folded[last - 1] in self.closed.commas:
            last -= 1
        if first >= last or first == self.reading.verb:
            return None  # "prometió “*abrir* un puerto”": an act, and no title
        ends = last == closing  # unlike in "“Clean Sea,” and the Harbour Fund"
        behind = self._head_behind(closing + 1) if ends else None
        if behind is not None:
            return Name(opening, behind.last, behind.cue.rule)
        before = self._head_before(opening)
        if before is not None:
            return Name(before, closing + 1, self.words.heads[before].cue.rule)
        capitals = [
            index
            for index in range(first, last)
            if self.words.capital(index) and index not in self.words.places
        ]
        saying = self._is_saying(first, opening)
        title = bool(capitals) and not saying and 1 < last - first <= LONGEST_TITLE
        hits = [*self.words.known, *(() if saying else self.words.heads.values())]
        inside = next((hit for hit in hits if first <= hit.first and hit.last <= last), None)
        if inside is not None and last - first <= LONGEST_TITLE:
            return Name(first, last, inside.cue.rule)
        return Name(first, last, f"rule:{self.reading.language}.names.title") if title else None

    def _is_saying(self, first: int, opening: int) -> bool:
        """Whether a quotation in small letters names nothing ("o princípio “*um* País, dois sistemas”"); a
        noun of programmes before it makes it a title, and some languages write those so anyway.
        """
        words, folded = self.tokens.words[first : first + 2], self.tokens.folded
        small = words[0].islower() and words[1] not in JOINERS
        return bool(small and self.closed.small_links) and folded[opening - 1] not in self.closed.titled

    def _head_before(self, opening: int) -> int | None:
        """The head noun with a capital that begins a name before its quoted title: "Plan “Mar Limpio”"."""
        first = opening
        while first and self.words.capital(first - 1):
            first -= 1
        heads = (at for at in range(first, opening) if at in self.words.heads and self.closed.small_links)
        return next(heads, None)

    def set_apart(self, opening: int, closing: int) -> Name | None:
        """What is emphasised as a whole, where it begins with a capital and ends with a head noun."""
        head = self.words.heads.get(closing - 1)
        long = 1 < closing - opening - 1 <= LONGEST_TITLE
        if head is None or not long or self.words.loud or not self.words.capital(closing - 1):
            return None
        opens = self.words.capital(opening + 1) and not self.words.only_function(opening + 1)
        return Name(opening + 1, closing, head.cue.rule) if opens else None

    def _head_behind(self, start: int) -> Hit | None:
        """The head noun that ends a name begun by a quoted title."""
        found = None
        for index in range(start, min(start + _QUOTED_REST, len(self.tokens))):
            folded = self.tokens.folded[index]
            if not folded.isalpha() or (folded in self.closed.function and folded not in self.closed.joins):
                break
            found = self.words.heads.get(index, found)
        return found
