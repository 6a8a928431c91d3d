"""Drafts from a language that writes no spaces: clauses by punctuation, verbs from the lexicon.

A clause is a stretch between commas with a predicate at its head: adverbs, modals and phrases with a
preposition, then a verb. What has no predicate belongs to the clause before it, or, in front, to the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from constancia.lexicon.unspaced import Unspaced
from constancia.model import Span
from constancia.statements.drafts import Draft
from constancia.statements.passages import Passage

_QUOTED = re.compile(r"[“「『《（(][^”」』》）)]{0,60}[”」』》）)]")
_SEPARATOR = re.compile(r"[，；：,;:]")
_ENUMERATION = "、"
_YEAR = re.compile(r"(?:19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?")
_BLANK = "\ufffc"  # stands for what is quoted or bracketed, so that no verb is seen in it


@dataclass(frozen=True, slots=True)
class _Head:
    """The predicate of a segment: its verb, its subject if it has one, what introduces the verb."""

    start: int
    verb: Span
    lemma: str
    subject: Span | None
    modals: tuple[tuple[str, Span], ...]
    past: bool
    bare_end: bool  # nothing stands behind the verb


@dataclass(slots=True)
class _State:
    """What one clause of a sentence hands on to the next."""

    subject: Span | None = None
    wrapper: Span | None = None
    governing: tuple[str, ...] = ()
    past: bool = False
    told: bool = False
    fronted: tuple[Span, ...] = ()
    begun: int = -1


def drafts(text: str, found: Iterable[Passage], rules: Unspaced) -> Iterator[Draft]:
    """The clauses of a text's passages, in order."""
    for passage in found:
        for sentence in passage.sentences:
            yield from _Sentence(text, sentence, passage, rules).read()


class _Sentence:
    """One walk over the segments of a sentence."""

    __slots__ = ("_done", "_masked", "_open", "_passage", "_place", "_rules", "_span", "_state", "_text")

    def __init__(self, text: str, sentence: Span, passage: Passage, rules: Unspaced) -> None:
        self._text, self._span, self._passage, self._rules = text, sentence, passage, rules
        self._masked = _mask(sentence.quote(text), rules)
        self._state = _State()
        self._done: list[Draft] = []
        self._open: Draft | None = None
        self._place = 0

    def read(self) -> list[Draft]:
        for start, end, sign in self._segments():
            self._segment(start, end, sign)
        self._finish()
        return self._done

    def _segments(self) -> Iterator[tuple[int, int, str]]:
        """(start, end, sign before) of each stretch between separators, as offsets into the sentence."""
        at, sign = 0, ""
        for match in _SEPARATOR.finditer(self._masked):
            yield at, match.start(), sign
            at, sign = match.end(), match.group()
        yield at, max(len(self._masked.rstrip("。！？!?. \t”」』")), at), sign

    def _segment(self, start: int, end: int, sign: str) -> None:
        """One segment: a clause, a fronted phrase, or more of the clause at hand."""
        start = self._past_lead(start, end)
        if start >= end:
            return None
        piece = self._masked[start:end]
        if self._closes(piece):
            return self._extend(end)
        head = self._head(start, end)
        if self._is_fronted(piece, head):
            self._front(start, end)
        elif head is None:
            if self._rules.company.search(piece) or self._promises(start, end):
                self._keep_company(start, end)
            else:
                self._extend(end)
        else:
            self._clause(start, end, head)
        return None

    def _past_lead(self, start: int, end: int) -> int:
        while start < end and self._masked[start] != _BLANK and self._masked[start].isspace():
            start += 1
        match = self._rules.lead.match(self._masked, start, end)
        while match and match.end() > start:
            start = match.end()
            match = self._rules.lead.match(self._masked, start, end)
        return start

    def _closes(self, piece: str) -> bool:
        """Purpose or result of the clause before: "以提升能力", "从而"."""
        if self._open is None:
            return False
        rules = self._rules
        if rules.closing.match(piece):
            return True
        if not piece.startswith(rules.purpose):
            return False
        return not any(first == rules.purpose and second in piece for first, second in rules.predicate)

    def _is_fronted(self, piece: str, head: _Head | None) -> bool:
        rules = self._rules
        if _YEAR.fullmatch(piece) or (head is None and rules.closed.search(piece) and len(piece) < 40):
            return True
        match = rules.fronted.match(piece)
        if match is None:
            return False
        if head is None or rules.closed.search(piece):
            return not rules.company.search(piece)
        behind = rules.verb.match(piece, match.end())
        opener = rules.preposition.fullmatch(match.group()) is not None
        return (not opener or behind is not None) and head.subject is None and not head.modals

    def _front(self, start: int, end: int) -> None:
        self._finish()
        span = self._absolute(start, end)
        piece = self._masked[start:end]
        past = bool(self._rules.past_time.search(piece)) or bool(_YEAR.fullmatch(piece))
        self._state = replace_state(
            self._state, fronted=(*self._state.fronted, span), told=self._state.told or past
        )

    def _promises(self, start: int, end: int) -> bool:
        match = self._find_modal(start, end)
        return match is not None

    def _find_modal(self, start: int, end: int) -> re.Match[str] | None:
        return self._rules.willing.search(self._masked, start, end)

    def _keep_company(self, start: int, end: int) -> None:
        """ "愿同各国一道，": the clause begins here, its verb comes behind the comma."""
        self._finish()
        modal = self._find_modal(start, end)
        if modal is None:
            return
        subject = self._absolute(start, modal.start()) if modal.start() > start else self._state.subject
        self._state = replace_state(
            self._state,
            subject=subject,
            wrapper=self._absolute(modal.start(), end),
            governing=(modal.group(),),
            begun=start,
        )

    def _extend(self, end: int) -> None:
        if self._open is not None:
            self._open = replace(self._open, span=Span(self._open.span.start, self._span.start + end))

    def _finish(self) -> None:
        if self._open is not None:
            self._done.append(self._open)
            self._open = None

    def _absolute(self, start: int, end: int) -> Span:
        return Span(self._span.start + start, self._span.start + end)

    def _clause(self, start: int, end: int, head: _Head) -> None:
        self._finish()
        state = self._state
        own = tuple(word for word, _ in head.modals)
        willing = [span for word, span in head.modals if self._carries(word)]
        if head.subject is not None:
            state = replace_state(state, subject=head.subject, wrapper=None, governing=(), past=False)
        state = replace_state(state, past=(state.past or head.past) and not willing)
        if willing:
            carried = tuple(word for word in own if self._carries(word))
            state = replace_state(state, wrapper=willing[0], governing=carried)
        extra = tuple(word for word in own if not self._carries(word))
        begun = state.begun if state.begun >= 0 else head.start
        wrapper = state.wrapper or (head.modals[0][1] if head.modals else None)
        self._open = Draft(
            span=self._absolute(begun, end),
            verb=head.verb,
            lemma=head.lemma,
            subject=state.subject,
            wrapper=wrapper,
            fronted=state.fronted,
            governing=(*state.governing, *extra),
            division=self._passage.division,
            past=state.past or state.told,
            passive=head.bare_end and head.subject is not None,
            controls=self._controls(head, end),
            listed=self._passage.listed,
            place=self._place,
        )
        self._place += 1
        self._state = replace_state(state, begun=-1)
        self._split(head, end)

    def _carries(self, word: str) -> bool:
        """Whether a modal governs the clauses behind its own: 愿 and 将 do, 继续 does not."""
        return bool(self._rules.willing.fullmatch(word) or self._rules.will.fullmatch(word))

    def _controls(self, head: _Head, end: int) -> bool:
        if head.lemma not in self._rules.control:
            return False
        return self._rules.verb.search(self._masked, head.verb.end - self._span.start + 1, end) is not None

    def _split(self, head: _Head, end: int) -> None:
        """ "简化程序、缩短周期", "完善规则并推动合作": the members of one segment."""
        if head.lemma in self._rules.keeps:
            return None
        at = head.verb.end - self._span.start + 1
        while at < end - 2:
            char = self._masked[at]
            step = 1 if char in (_ENUMERATION, "并") else 0
            if step:
                begin = at + step
                verb = self._rules.adverb.match(self._masked, begin, end)
                place = verb.end() if verb else begin
                match = self._rules.strong.match(self._masked, place, end)
                object_follows = match is not None and end - match.end() >= 2
                if (
                    match
                    and object_follows
                    and self._masked[match.end()] not in _ENUMERATION + self._rules.relative
                ):
                    if self._rules.relative not in self._masked[match.end() : end] or char == "并":
                        self._divide(at, begin, match, end)
                        return self._split(
                            _Head(
                                begin,
                                self._absolute(*match.span()),
                                match.group(),
                                None,
                                (),
                                head.past,
                                False,
                            ),
                            end,
                        )
            at += 1
        return None

    def _divide(self, at: int, begin: int, match: re.Match[str], end: int) -> None:
        assert self._open is not None
        first = replace(self._open, span=Span(self._open.span.start, self._span.start + at))
        self._done.append(first)
        self._open = replace(
            first,
            span=self._absolute(begin, end),
            verb=self._absolute(*match.span()),
            lemma=match.group(),
            passive=False,
            controls=False,
            place=self._place,
        )
        self._place += 1

    def _head(self, start: int, end: int) -> _Head | None:
        """The predicate of a segment; None where it has none."""
        return _Scan(self._masked, self._span.start, self._rules, start, end).head()


def replace_state(state: _State, **changes: object) -> _State:
    """A state with some of its values changed."""
    return replace(state, **changes)  # type: ignore[arg-type]  # one keyword each, by name


class _Scan:
    """The search for one segment's predicate, from left to right."""

    __slots__ = ("_at", "_end", "_masked", "_modals", "_offset", "_past", "_rules", "_start", "_subject")

    def __init__(self, masked: str, offset: int, rules: Unspaced, start: int, end: int) -> None:
        self._masked, self._offset, self._rules = masked, offset, rules
        self._start, self._at, self._end = start, start, end
        self._modals: list[tuple[str, Span]] = []
        self._subject: Span | None = None
        self._past = False

    def head(self) -> _Head | None:
        searched = False
        while self._at < self._end:
            if self._prefix():
                continue
            verb = self._predicate(self._at) or self._verb(direct=not searched)
            if verb is not None:
                return self._found(verb)
            if self._rules.guiding.match(self._masked, self._at, self._end):
                return None
            place = self._marker(self._at + 1)
            if place < 0:
                return None
            if self._subject is None and not searched and place > self._at:
                self._subject = Span(self._offset + self._at, self._offset + place)
            self._at = place
            searched = True
        return None

    def _prefix(self) -> bool:
        """Step over a modal, an adverb, a year, or a preposition with its phrase."""
        rules, masked, at, end = self._rules, self._masked, self._at, self._end
        for pattern in (rules.willing, rules.will, rules.continuing, rules.other_modal):
            match = pattern.match(masked, at, end)
            if match:
                self._modals.append((match.group(), Span(self._offset + at, self._offset + match.end())))
                self._at = match.end()
                return True
        if (match := rules.past.match(masked, at, end)) or (match := rules.ongoing.match(masked, at, end)):
            self._past = True
            self._at = match.end()
            return True
        if (match := _YEAR.match(masked, at, end)) or (match := rules.adverb.match(masked, at, end)):
            longer = rules.strong.match(masked, at, end)
            if longer and longer.end() > match.end():
                return False
            if rules.verb.fullmatch(match.group()) and not self._verb_behind(match.end()):
                return False
            self._at = match.end()
            return True
        return self._phrase()

    def _verb_behind(self, at: int) -> bool:
        """Whether an adverb that is a verb as well ("加快") has another verb right behind it."""
        while match := self._rules.adverb.match(self._masked, at, self._end):
            at = match.end()
        return self._rules.verb.match(self._masked, at, self._end) is not None

    def _phrase(self) -> bool:
        """Step over a preposition and its noun, to the next modal, adverb or verb."""
        rules = self._rules
        match = rules.preposition.match(self._masked, self._at, self._end)
        if match is None or self._predicate(self._at) is not None:
            return False
        longer = rules.strong.match(self._masked, self._at, self._end)
        if longer and longer.end() > match.end():
            return False
        place = self._marker(match.end(), nouns_only=self._rules.guiding.fullmatch(match.group()) is not None)
        if place < 0:
            return False
        self._at = place
        return True

    def _marker(self, start: int, *, nouns_only: bool = False) -> int:
        """Where the next modal, adverb or verb of the segment stands; -1 where there is none.

        Verbs inside a 的-phrase are passed; verbs that are nouns as well count where there is no other.
        """
        places = (at for at in range(start, self._end) if self._masked[at] != _BLANK)
        found = next((at for at in places if self._marks(at)), -1)
        if found >= 0 or nouns_only:
            return found
        weak = self._rules.verb.search(self._masked, start + 1, self._end)
        return weak.start() if weak and weak.end() < self._end else -1

    def _marks(self, at: int) -> bool:
        rules, masked, end = self._rules, self._masked, self._end
        if rules.sure.match(masked, at, end) and self._leads_to_verb(at):
            return True
        if rules.preposition.match(masked, at, end) and self._leads_to_phrase(at):
            return True
        if self._predicate(at) is not None:
            return True
        adverb = rules.adverb.match(masked, at, end)
        verb = rules.strong.match(masked, adverb.end() if adverb else at, end)
        if verb is None and adverb and len(adverb.group()) > 1:
            verb = rules.verb.match(masked, adverb.end(), end)
        verb = verb or rules.strong.match(masked, at, end)
        return verb is not None and not self._is_relative(verb)

    def _leads_to_verb(self, at: int) -> bool:
        """A single character is a modal only where a verb follows it."""
        match = self._rules.sure.match(self._masked, at, self._end)
        if match is None:
            return False
        if len(match.group()) > 1:
            return True
        behind = match.end()
        if behind >= self._end or self._masked[behind] == self._rules.relative:
            return False
        return self._rules.verb.search(self._masked, behind, self._end) is not None

    def _leads_to_phrase(self, at: int) -> bool:
        """A preposition behind a subject: of one character only those that begin no other word."""
        match = self._rules.preposition.match(self._masked, at, self._end)
        if match is None or match.group() in "和与跟为以用到随比从自由按经被凭除至于":
            return False
        return self._rules.verb.search(self._masked, match.end() + 1, self._end) is not None

    def _is_relative(self, match: re.Match[str]) -> bool:
        """Whether a verb stands in a phrase with 的 behind which another verb follows."""
        where = self._masked.find(self._rules.relative, match.end(), self._end)
        if where < 0:
            return False
        return self._rules.strong.search(self._masked, where + 1, self._end) is not None

    def _predicate(self, at: int) -> re.Match[str] | None:
        """ "以需求为导向": a preposition that makes a predicate with a second word."""
        for first, second in self._rules.predicate:
            if self._masked.startswith(first, at):
                where = self._masked.find(second, at + len(first) + 1, self._end)
                if where >= 0 and not self._rules.strong.match(self._masked, at + len(first), self._end):
                    return re.compile(re.escape(first)).match(self._masked, at, self._end)
        return None

    def _verb(self, *, direct: bool) -> re.Match[str] | None:
        match = self._rules.verb.match(self._masked, self._at, self._end)
        if match is None:
            return None
        if direct and not self._modals and not self._rules.strong.match(self._masked, self._at, self._end):
            stative = self._rules.stative.search(self._masked, match.end(), self._end)
            if stative and not self._is_relative(stative):
                return None
        if direct and self._subject is None and match.end() >= self._end and not self._modals:
            return None
        return match

    def _lemma(self, match: re.Match[str]) -> str:
        seconds = dict(self._rules.predicate)
        return match.group() + seconds.get(match.group(), "")

    def _found(self, match: re.Match[str]) -> _Head:
        aspect = self._masked.startswith(self._rules.aspect, match.end())
        return _Head(
            self._start,
            Span(self._offset + match.start(), self._offset + match.end()),
            self._lemma(match),
            self._subject,
            tuple(self._modals),
            self._past or aspect,
            match.end() >= self._end,
        )


def _mask(sentence: str, rules: Unspaced) -> str:
    """The sentence with what is quoted or bracketed blanked, and nouns that hold a verb; offsets kept."""
    quoted = _QUOTED.sub(
        lambda match: match.group()[0] + _BLANK * (len(match.group()) - 2) + match.group()[-1], sentence
    )
    return rules.noun.sub(lambda match: _BLANK * len(match.group()), quoted)
