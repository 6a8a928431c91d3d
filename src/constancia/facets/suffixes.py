"""Proper names in scripts without capitals, found by form: heads behind modifiers, title marks.

A name ends with a head noun (论坛) and reaches left to the nearest bound: a verb, a preposition, a
comma. `suffixes` make any modified head a name; `weak` ones (机制) only where the modifiers hold a
place, a known name or a quotation, for a "reporting mechanism" is none.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import takewhile

from constancia.facets.capitals import Name, quotes
from constancia.facets.reading import Reading
from constancia.lexicon.cues import Hit, words
from constancia.lexicon.names import KNOWN, NameWords, name_words
from constancia.lexicon.unspaced import unspaced

_LONGEST = 24  # tokens; in an unspaced script each ideograph is one
_QUOTED_REST = 12
_ENACTED = 4  # tokens before the head of a plan that is carried out
_FOUNDED_AT_LARGE = 6  # the same behind a word such as "区域" that alone tells one body from no other
_FOUNDED = 2  # tokens before the head of a body that is set up
_NATIONAL = 8  # tokens before the head of what a state has one of
_YEAR = 4  # digits
_PLACE = 4  # tokens of the place for which a state has something
_SIGNS = 2  # of its name at least
_ORDINAL = 6  # tokens of "第二十三届"
_DASHES = "—－-–"
_SUFFIXES = ("suffixes", "weak")
_SERIES = ("works", "loose", "brand")  # cues of what several of one kind are called


def suffix_names(reading: Reading, start: int) -> list[Name]:
    """The names from token `start` on, in text order, none overlapping."""
    closed = name_words(reading.language)
    if not closed.title_marks:  # a language with capitals
        return []
    hits = [hit for hit in reading.hits.get("names", ()) if hit.first >= start]
    return list(_Finder(reading, hits, start, closed).names())


class _Finder:
    """The search over one statement; all indexes are of its tokens."""

    __slots__ = ("bounds", "closed", "firm", "hits", "quoted", "reading", "start")

    def __init__(self, reading: Reading, hits: list[Hit], start: int, closed: NameWords) -> None:
        self.reading, self.hits, self.start, self.closed = reading, hits, start, closed
        self.quoted = list(quotes(reading.tokens.words, self.closed))
        self.bounds = {hit.last for hit in hits if hit.cue.group == "bounds"} | {reading.verb_end}
        self.firm = [hit for hit in hits if hit.cue.group in KNOWN or hit.cue.group == "places"]

    def names(self) -> Iterator[Name]:
        done = self.start
        for candidate in sorted((*self._titles(), *self._headed(), *self._known()), key=_order):
            if candidate.first >= done:
                yield candidate
                done = candidate.last

    def _titles(self) -> Iterator[Name]:
        """What stands between title marks, or a quotation with the head noun behind it."""
        words = self.reading.tokens.words
        for opening, closing in self.quoted:
            if opening < self.start or closing <= opening + 1 or self._is_itself(opening):
                continue
            if self._sums_up(opening):
                continue
            head = self._head_behind(closing + 1)
            if head is not None and self._is_venue(head):
                head = None  # "在“长河”框架下"
            if words[opening] in self.closed.title_marks:
                yield self._title(opening, closing, head)
            elif self._is_one_of_several(closing) or (head is None and self._is_launched(opening, closing)):
                yield Name(opening + 1, closing, f"rule:{self.reading.language}.names.quoted")
            elif head is None or head.cue.name == "loose" or self._ends_with_head(opening, closing):
                yield from self._inside(opening + 1, closing, *KNOWN)
            elif head.cue.group == "brands":
                yield Name(opening + 1, closing, head.cue.rule)
            else:
                yield Name(self._beside(opening, head), head.last, head.cue.rule)

    def _beside(self, opening: int, head: Hit) -> int:
        """Where a gathering's name begins that opens with its place: "*港城*“清流”论坛"."""
        if head.cue.name != "gathering":
            return opening
        before = (firm.first for firm in self.firm if firm.last == opening and firm.cue.group == "places")
        found = next(before, opening)
        return found if found == opening else self._beside(found, head)

    def _sums_up(self, opening: int) -> bool:
        """Whether a quotation only sums up watchwords by their number: "“五个中心”"."""
        counted = self.reading.tokens.folded[opening + 2 : opening + 3]
        return not words(self.reading.language, "sets").isdisjoint(counted)

    def _is_itself(self, opening: int) -> bool:
        """Whether a title is only pointed at: "本《行动计划》"."""
        before = self.reading.tokens.folded[opening - 1 : opening]
        title = self.reading.tokens.words[opening] in self.closed.title_marks
        return title and not words(self.reading.language, "articles").isdisjoint(before)

    def _title(self, opening: int, closing: int, head: Hit | None) -> Name:
        """What stands between title marks; with its conference or secretariat: "《公约》缔约方大会"."""
        if head is not None and head.cue.group == "suffixes":
            return Name(opening, head.last, head.cue.rule)
        behind = "".join(self.reading.tokens.folded[closing + 1 : closing + 1 + _ORDINAL])
        for annex in words(self.reading.language, "annexes"):
            if behind.startswith(annex):  # "《公约》议定书"
                rule = f"rule:{self.reading.language}.names.title"
                return Name(opening, closing + 1 + len(annex), rule)
        return Name(opening + 1, closing, f"rule:{self.reading.language}.names.title")

    def _is_launched(self, opening: int, closing: int) -> bool:
        """Whether a quotation is all that is carried out or set up ("启动“清流”"), and no watchwords."""
        language, reading = self.reading.language, self.reading
        if not words(language, "commas").isdisjoint(reading.tokens.folded[opening:closing]):
            return False
        lemma = reading.statement.clause.lemma
        begun = lemma in words(language, "enacting") or lemma in words(language, "founding")
        return begun and opening == reading.verb_end and closing + 1 == len(reading.tokens)

    def _is_one_of_several(self, closing: int) -> bool:
        """Whether a quotation is listed as a project or the like: "“星海营”、“书香港”*等交流项目*"."""
        language, folded = self.reading.language, self.reading.tokens.folded
        last, ends = closing, words(language, "list_ends")
        for begin, end in self.quoted:
            if last < begin <= last + 2:  # right behind, or behind the sign of a list
                last = end
        if last + 1 >= len(folded) or folded[last + 1] not in ends:
            return False
        bounds = words(language, "name_bounds")
        for hit in self.hits:
            if last + 1 < hit.first < last + _QUOTED_REST and hit.cue.name in _SERIES:
                return bounds.isdisjoint(folded[last + 2 : hit.first])
        return False

    def _ends_with_head(self, opening: int, closing: int) -> bool:
        return any(True for _ in self._inside(opening + 1, closing))

    def _inside(self, first: int, last: int, *known: str) -> Iterator[Name]:
        """The words of a quotation where they end with a head noun, or with a name of the groups `known`."""
        for hit in self.hits:
            brief = hit.first - first < _SIGNS
            alone = brief and hit.cue.group in _SUFFIXES  # “论坛”: only what it is called in short, “软平台”
            if alone:
                continue
            if hit.last == last and hit.first >= first and hit.cue.group in (*_SUFFIXES, *known):
                yield Name(first, last, hit.cue.rule)

    def _head_behind(self, start: int) -> Hit | None:
        """The head noun to which unbroken modifiers lead from token `start`; an ordinal is one of them."""
        folded, language = self.reading.tokens.folded, self.reading.language
        ordinal = start < len(folded) and folded[start] in words(language, "ordinal_marks")
        ends = words(language, "name_bounds")
        if not ordinal:
            ends = words(language, "name_bounds", "numbers")
        editions = words(language, "editions")
        counted = range(start, min(start + _ORDINAL, len(folded))) if ordinal else ()
        begin = next((index + 1 for index in counted if folded[index] in editions), start)
        for hit in self.hits:
            if not begin <= hit.first < start + _QUOTED_REST:
                continue
            between = folded[start : hit.first]
            if hit.cue.group == "bounds" or not ends.isdisjoint(between):
                return None
            if hit.cue.group in (*_SUFFIXES, "brands", "quoted"):
                return hit
        return None

    def _known(self) -> Iterator[Name]:
        for hit in self.hits:
            if hit.cue.group in KNOWN and not self._are_countries(hit):
                yield Name(self._with_pair(hit), hit.last, hit.cue.rule)

    def _with_pair(self, hit: Hit) -> int:
        """Where a known name begins that a dash joins with a place: "*中国—*东盟博览会"."""
        dashed = self.reading.tokens.words[hit.first - 1] in _DASHES if hit.first else False
        dash = hit.first - 1
        beside = (firm.first for firm in self.firm if firm.first < dash <= firm.last)
        return next(beside, hit.first) if dashed else hit.first

    def _are_countries(self, hit: Hit) -> bool:
        """Whether the members of an organisation are meant: "东盟*国家*"."""
        behind = "".join(self.reading.tokens.folded[hit.last : hit.last + 3])
        return hit.cue.group == "organisations" and behind.startswith(
            tuple(words(self.reading.language, "memberships"))
        )

    def _headed(self) -> Iterator[Name]:
        last: Name | None = None
        for hit in self.hits:
            if hit.cue.group not in _SUFFIXES:
                continue
            for name in self._names_with(hit, last):
                last = name
                yield name

    def _is_listed(self, first: int, hit: Hit, last: Name | None) -> bool:
        """Whether a name of the same head stands before in a list: "支持甲城实验室、*紫金山实验室*"."""
        if last is None or last.last + 1 != first or hit.first - first < _SIGNS:
            return False
        head = self._written(hit)
        joined = self.reading.tokens.words[last.last] in words(self.reading.language, "commas")
        return joined and "".join(self.reading.tokens.folded[: last.last]).endswith(head)

    def _names_with(self, hit: Hit, last: Name | None) -> Iterator[Name]:
        first = self._left(hit)
        if self._inside_quotes(hit) or self._is_venue(hit):
            return
        if self._enacted(hit):
            yield Name(self._behind_verb(), hit.last, hit.cue.rule)
        if hit.first - first < 1:
            return
        if self._generic(first) and not self._told_apart(first, hit):
            return
        own = self._particular(first, hit.first) or self._founded(first, hit)
        if hit.cue.group != "weak" or own or self._is_listed(first, hit, last):
            yield Name(first, hit.last, hit.cue.rule)

    def _left(self, hit: Hit) -> int:
        """Where the name that ends with `hit` begins."""
        closed = words(self.reading.language, "name_bounds", "numbers")
        index = hit.first
        while index > max(self.start, hit.first - _LONGEST):
            inside = next((firm for firm in self.firm if firm.first < index <= firm.last), None)
            if inside is not None:
                index = inside.first
            elif index in self.bounds or self._is_year(index) or self._closes(index - 1, closed):
                break
            else:
                index -= 1
        return index - self._counts_parties(index)

    def _counts_parties(self, index: int) -> bool:
        """Whether the number before a token tells how many parties there are: "*三*国领导人会议"."""
        folded, language = self.reading.tokens.folded, self.reading.language
        if not self.start < index < len(folded) or folded[index] not in words(language, "parties"):
            return False
        return folded[index - 1] in words(language, "numbers")

    def _enacted(self, hit: Hit) -> bool:
        """Whether a plan of many words is carried out, and ends the statement: "实施*就业优先战略*"."""
        language, folded, first = self.reading.language, self.reading.tokens.folded, self._behind_verb()
        if self.reading.statement.clause.lemma not in words(language, "enacting"):
            return False
        if self._written(hit) not in words(language, "plans") or hit.first - first < _ENACTED:
            return False
        general = "".join(folded[hit.first - 2 : hit.first]) in words(language, "general")
        closed = words(language, "name_bounds", "numbers", "coordinators")
        stops = [
            at
            for at in range(first, hit.first)
            if folded[at] in closed and not (self._of_years(at + 1) or self._is_of_word(at))
        ]
        joins = words(language, "coordinators")
        one = len(stops) == 1 and folded[stops[0]] in joins and first < stops[0] < hit.first - 1
        headed = any(first < other.first < hit.first and other.cue.group in _SUFFIXES for other in self.hits)
        whole = not stops or (one and not headed)  # "实施生态保护*和*高质量发展战略"
        return whole and not (general or self._generic(first)) and self._ends(hit)

    def _is_of_word(self, index: int) -> bool:
        """Whether a token only ends a longer word: "参*与*"."""
        written = "".join(self.reading.tokens.folded[index - 1 : index + 1])
        return written in words(self.reading.language, "limit_words")

    def _told_apart(self, first: int, hit: Hit) -> bool:
        """Whether a body with a name as general as "政府间合作委员会" is one of its own: it is set up, or its
        meetings are counted ("第五次会议").
        """
        behind = self.reading.tokens.folded[hit.last : hit.last + _ORDINAL]
        marks, editions = (words(self.reading.language, group) for group in ("ordinal_marks", "editions"))
        counted = bool(behind) and behind[0] in marks and not editions.isdisjoint(behind)
        return counted or (hit.first - first >= _FOUNDED_AT_LARGE and self._founded(first, hit))

    def _founded(self, first: int, hit: Hit) -> bool:
        """Whether a body of its own is set up: "设立*疫苗冷链中心*", not "设立三个中心", "设立服务中心"."""
        several = self.reading.tokens.folded[first].isdigit()  # "设立15个试验区"
        if several or self._written(hit) not in words(self.reading.language, "founded"):
            return False
        folded, language = self.reading.tokens.folded, self.reading.language
        behind = "".join(folded[:first]).endswith(tuple(words(language, "founding")))
        own = "".join(folded[first : hit.first]) not in words(language, "common")
        return behind and own and hit.first - first >= _FOUNDED and self._ends(hit)

    def _behind_verb(self) -> int:
        """Where the object begins: behind the verb and one joined to it without a sign: "启动*实施*计划"."""
        first, folded = max(self.start, self.reading.verb_end), self.reading.tokens.folded
        joined = words(self.reading.language, "carrying_out")
        return next((first + len(one) for one in joined if "".join(folded[first:]).startswith(one)), first)

    def _written(self, hit: Hit) -> str:
        return "".join(self.reading.tokens.folded[hit.first : hit.last])

    def _ends(self, hit: Hit) -> bool:
        """Whether nothing that the head would only modify stands behind it."""
        folded = self.reading.tokens.folded
        return hit.last == len(folded) or folded[hit.last] in self.closed.bounds

    def _closes(self, index: int, closed: frozenset[str]) -> bool:
        """Whether a word that is in no name ends one to its right, numbers of years aside."""
        return self.reading.tokens.folded[index] in closed and not self._of_years(index + 1)

    def _of_years(self, index: int) -> bool:
        """Whether the number before a token tells a year, or how long a plan runs: "三*年*行动计划"."""
        folded = self.reading.tokens.folded
        index += len(self._digits(index))
        return index < len(folded) and folded[index] in words(self.reading.language, "years")

    def _is_year(self, index: int) -> bool:
        """Whether a year begins here, as an edition does by it: "二〇一〇年世博会"."""
        return self._of_years(index) and sum(map(len, self._digits(index))) == _YEAR

    def _digits(self, index: int) -> tuple[str, ...]:
        """The tokens from here on that are digits as years are written: "二", "〇〇", "八"."""
        return tuple(takewhile(_are_digits, self.reading.tokens.folded[index:]))

    def _inside_quotes(self, hit: Hit) -> bool:
        return any(opening < hit.first < closing for opening, closing in self.quoted)

    def _is_venue(self, hit: Hit) -> bool:
        """Whether a framework is only where something is done: "论坛*框架下*"."""
        behind = self.reading.tokens.folded[hit.last : hit.last + 1]
        return self._written(hit) in words(self.reading.language, "venues") and not words(
            self.reading.language, "venue_ends"
        ).isdisjoint(behind)

    def _generic(self, first: int) -> bool:
        return any(hit.first == first and hit.cue.group == "generic" for hit in self.hits)

    def _is_national(self, first: int, last: int) -> bool:
        """Whether a long name is one that a state has alone: "国家数字经济创新发展试验区"; not where another
        head stands in it ("国家*实验室*运行管理机制").
        """
        folded, realms = self.reading.tokens.folded, words(self.reading.language, "realms")
        begins = (at for at in range(first, first + _PLACE + 1) if "".join(folded[at : at + 2]) in realms)
        realm = next(begins, last)  # "吉隆*国家*重点开发开放试验区"
        before = "".join(folded[first:realm])
        if last - realm <= _NATIONAL or 0 < len(before) < _SIGNS:
            return False
        if before and unspaced(self.reading.language).verb.search(before):
            return False
        return not any(
            hit.cue.group in _SUFFIXES and first < hit.first and hit.last <= last for hit in self.hits
        )

    def _particular(self, first: int, last: int) -> bool:
        if any(first <= hit.first < last for hit in self.firm):
            return True
        folded = self.reading.tokens.folded
        if first > 1 and folded[first - 1] in words(self.reading.language, "editions"):
            return folded[first - 2] not in words(self.reading.language, "every")  # "首届", not "历届"
        if self._is_national(first, last):
            return True
        written = self.reading.tokens.words[first:last]
        return any(
            word[0].isupper() or word in "—－-" or word in self.closed.opening_quotes for word in written
        )


def _are_digits(word: str) -> bool:
    return all(0 <= unicodedata.numeric(sign, -1) < 10 for sign in word)


def _order(name: Name) -> tuple[int, int]:
    return name.first, -name.last
