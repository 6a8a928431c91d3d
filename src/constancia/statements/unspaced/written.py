"""One sentence of a language without spaces as it stands: what is looked at while its clauses are found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from constancia.lexicon.unspaced import Unspaced
from constancia.model import Span
from constancia.statements.unspaced.coordinated import REACH
from constancia.statements.unspaced.fronted import front, stop
from constancia.statements.unspaced.masked import BLANK, mask

SEPARATOR = re.compile(r"[，；：;]|[,:](?!\d)")
PARTS = ("；", ";")
_COLONS = "：:"
_ASKED = ("？", "?")
SIGNED = 72  # code points of a body's name or of a title alone on a line
_ADDRESSED = "。：:！!，, "


class Written(NamedTuple):
    """A sentence: its words, the same masked, where it begins and ends behind and before what is none of it.

    `offset` is where it stands in its text, in code points; the other numbers count from its start.
    """

    quote: str
    masked: str
    offset: int
    begin: int
    end: int
    rules: Unspaced

    def absolute(self, start: int, end: int) -> Span:
        return Span(self.offset + start, self.offset + end)

    def place(self, span: Span) -> tuple[int, int]:
        """Where a span of the text stands in the sentence; below 0 where it stands before it."""
        return span.start - self.offset, span.end - self.offset

    def segments(self) -> Iterator[tuple[int, int]]:
        """Its stretches between commas, cut where a promise is joined ("支持倡议*并*愿参与")."""
        at = self.begin
        if at >= self.end:
            return
        inner = {match.end() - 1 for match in self.rules.regarding.finditer(self.masked, at)}
        for match in SEPARATOR.finditer(self.masked, at):
            if match.start() in inner:
                continue
            yield from self._promised(at, match.start())
            at = match.end()
        yield from self._promised(at, max(self.end, at))

    def _promised(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """A stretch, cut where a word that joins a promise to it stands behind an act with its object."""
        for match in self.rules.rejoined.finditer(self.masked, start + 1, end):
            if self.rules.strong.search(self.masked, start, match.start() - 1):  # not "同意*并将*推动"
                yield start, match.start()
                start = match.end()
        yield start, end

    def past_lead(self, start: int, end: int) -> int:
        """Past white space, the number of an item, and conjunctions."""
        while start < end and self.masked[start] != BLANK and self.masked[start].isspace():
            start += 1
        number = self.rules.run_in.match(self.quote, start, end) if start > self.begin else None
        start = number.end() if number else start
        if self.quote.startswith(self.rules.also, start):
            behind = start + len(self.rules.also)
            acts = self.rules.strong.match(self.masked, behind, end)
            if acts is not None and self.rules.relative not in self.masked[behind:end]:
                start = behind  # "*以及*简化程序"
        while match := self.rules.lead.match(self.masked, start, end):
            start = match.end()
        return start

    def opens_list(self, end: int) -> bool:
        """Whether the segment up to `end` opens what stands behind its colon."""
        return end < self.end and self.masked[end] in _COLONS

    def opens_items(self, end: int) -> bool:
        """Whether numbered items stand behind that colon, in the same sentence."""
        return self.opens_list(end) and self.rules.run_in.match(self.quote, end + 1) is not None

    def adds(self, at: int) -> bool:
        """Whether a word such as "以及" joins what stands here with what stands before."""
        return self.quote.startswith(self.rules.also, at) or bool(self.rules.adding.match(self.masked, at))

    def parts(self, start: int) -> bool:
        """Whether what stands before `start` closes a part of the sentence, as a semicolon does."""
        return self.masked[:start].rstrip().endswith(PARTS)

    def names_side(self, subject: Span) -> bool:
        """Whether a subject is a party by its form, or stands in a sentence before."""
        begin, end = self.place(subject)
        return begin < 0 or self.rules.party.search(self.masked, begin, end) is not None

    def contrasts(self, start: int) -> bool:
        """Whether a word such as "但" opens the segment."""
        return any(word in self.masked[max(start - 2, 0) : start + REACH] for word in self.rules.contrast)


def written(text: str, sentence: Span, rules: Unspaced) -> Written:
    """A sentence of a text; one that says nothing begins where it ends."""
    quote = sentence.quote(text)
    begin, end = front(quote, rules), stop(quote)
    asks = quote.rstrip().endswith(_ASKED) and rules.questions.search(quote) is not None
    silent = rules.unsaid.fullmatch(quote.strip().rstrip(_ADDRESSED)) is not None
    silent = silent or (len(quote) < SIGNED and rules.signed.fullmatch(quote.strip()) is not None)
    if asks or silent:
        begin = end
    return Written(quote, mask(quote, rules), sentence.start, begin, end, rules)
