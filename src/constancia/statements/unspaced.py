"""Drafts from a language that writes no spaces: clauses by punctuation, verbs from the lexicon.

A clause is a stretch between commas with a predicate at its head (statements/predicates.py). What has no
predicate belongs to the clause before it, or, in front, to the next.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise, zip_longest
from typing import NamedTuple

from constancia.lexicon.unspaced import Unspaced
from constancia.model import Span
from constancia.statements.coordinated import REACH, SHORTEST_OBJECT, coordinated
from constancia.statements.drafts import Draft
from constancia.statements.fronted import SHORTEST_STATE, Segment, front, is_fronted, stop
from constancia.statements.passages import Passage
from constancia.statements.predicates import BLANK, Predicate, mask, predicate

_SEPARATOR = re.compile(r"[，；：;]|[,:](?!\d)")
STATE = ""  # the lemma of such a clause
_ENUMERATED = re.compile("、")
_ADDRESSED = "。：:！!，, "


class _State(NamedTuple):
    """What one clause of a sentence hands on to the next.

    `past` comes from a verb before, `told` from a fronted time gone by; `begun` is where a clause
    without a verb of its own began ("愿同各国一道，").
    """

    subject: Span | None = None
    wrapper: Span | None = None
    governing: tuple[str, ...] = ()
    past: bool = False
    told: bool = False
    fronted: tuple[Span, ...] = ()
    begun: int = -1


def drafts(
    text: str, found: Iterable[Passage], rules: Unspaced, reviews: Collection[str | None] = ()
) -> Iterator[Draft]:
    """The clauses of a text's passages, in order. What opens a list is told by its items, which take over
    its subject and its promise; what stands in divisions that look back (`reviews`, their ids) is told.
    """
    given, all_passages = _State(), list(found)
    for passage, behind in zip_longest(all_passages, all_passages[1:]):
        opens = behind is not None and behind.listed
        plain = _State(told=passage.division in reviews)
        if not passage.listed:
            given = plain
        for place, sentence in enumerate(passage.sentences):
            walk = _Sentence(text, sentence, passage, rules, plain if place else given)
            clauses = walk.read()
            if opens and sentence.quote(text).rstrip().endswith(rules.opening):
                given = walk.handed_on()
                clauses = clauses[:-1]
            yield from _reported(clauses)


def _reported(clauses: list[Draft]) -> Iterator[Draft]:
    """The clauses of one sentence; what someone does in front of what the same one has done is told with it:
    "工作组每年召开会议，累计落实八十七个项目".
    """
    for clause, behind in pairwise(clauses):
        told = behind.past and clause.subject is not None and behind.subject == clause.subject
        yield clause._replace(reported=told and not clause.governing)
    yield from clauses[-1:]


class _Sentence:
    """One walk over the segments of a sentence; indexes count from the sentence's start."""

    __slots__ = (
        "_begin",
        "_done",
        "_end",
        "_masked",
        "_offset",
        "_open",
        "_passage",
        "_quote",
        "_rules",
        "_saying",
        "_state",
    )

    def __init__(self, text: str, sentence: Span, passage: Passage, rules: Unspaced, given: _State) -> None:
        self._passage, self._rules, self._offset = passage, rules, sentence.start
        self._quote = quote = sentence.quote(text)
        self._masked = mask(quote, rules)
        self._begin, self._end = front(quote, rules), stop(quote)
        if rules.unsaid.fullmatch(quote.strip().rstrip(_ADDRESSED)):
            self._begin = self._end
        self._state = given
        self._done: list[Draft] = []
        self._open: Draft | None = None
        self._saying = False

    def read(self) -> list[Draft]:
        for start, end in self._segments():
            self._segment(start, end)
        self._finish()
        return self._done

    def handed_on(self) -> _State:
        """What the items of a list take over from the sentence that opens it: its promise, and the side that
        makes it.
        """
        subject, state = self._state.subject, self._state
        side = subject if subject is not None and (state.governing or self._is_side(subject)) else None
        return _State(subject=side, wrapper=state.wrapper, governing=state.governing)

    def _segments(self) -> Iterator[tuple[int, int]]:
        at = self._begin
        if at >= self._end:
            return
        for match in _SEPARATOR.finditer(self._masked, at):
            yield at, match.start()
            at = match.end()
        yield at, max(self._end, at)

    def _segment(self, start: int, end: int) -> None:
        """One segment: a clause, a fronted phrase, or more of the clause at hand."""
        start = self._past_lead(start, end)
        if start >= end or self._opens(start, end):
            return
        found = predicate(self._masked, self._offset, self._rules, start, min(end, start + REACH))
        if found is not None and self._reports_duty(found):
            duty = found.verb.end - self._offset
            self._front(start, duty)
            self._segment(duty, end)
        elif self._is_said(start):
            self._extend(end)
        else:
            self._told(start, end, found)

    def _opens(self, start: int, end: int) -> bool:
        """Whether a segment only opens the next ("我宣布，", "除此之外，") or closes the clause at hand."""
        piece = self._masked[start:end]
        if self._rules.frame.fullmatch(piece) and end < self._end:
            self._finish()
            self._state = self._state._replace(begun=start)
            return True
        slogans = self._open is not None and self._rules.watchwords.fullmatch(self._quote, start, end)
        if slogans or self._closes(piece):
            self._extend(end)
            return True
        besides = self._rules.besides.fullmatch(piece) if end < self._end else None
        if besides is not None:
            self._finish()
            subject = self._absolute(start, start + besides.end("topic"))
            self._state = self._state._replace(subject=subject, wrapper=None, governing=(), begun=start)
        return besides is not None

    def _told(self, start: int, end: int, found: Predicate | None) -> None:
        """A segment by its predicate: fronted, more of the clause at hand, or a clause of its own."""
        piece, rules = self._masked[start:end], self._rules
        segment = Segment(self._masked, start, end, self._end, self._offset)
        if self._is_required_for(start, end) or is_fronted(segment, found, rules):
            self._front(start, end)
        elif found is None or self._suspended(piece, start, end):
            self._verbless(start, end)
        elif self._goes_on(found):
            self._extend(end)
        elif self._is_named_act(found) and rules.demanding.match(self._masked, end + 1):
            self._topic(start, end)
        elif self._reports(found, end):
            self._front(start, end)
        elif self._agrees(found, end):
            self._agree(found)
        elif self._is_told_of(found, end):
            begun = self._state.begun
            self._state = self._state._replace(begun=start if begun < 0 else begun)
        else:
            self._clause(end, found)

    def _is_said(self, start: int) -> bool:
        """Whether a segment belongs to what the clause at hand says: "双方强调，"."""
        rules = self._rules
        if self._open is not None and self._hangs(self._open, start):
            return True
        if self._open is None or not self._saying:
            return False
        if self._open.verb.end == self._open.span.end:
            promise = (rules.willing, rules.will, rules.coming, rules.consenting)
            return not any(one.match(self._masked, start) for one in promise)
        named = rules.party.match(self._masked, start)
        return rules.resuming.match(self._masked, named.end() if named else start) is None

    def _hangs(self, clause: Draft, start: int) -> bool:
        """Whether the segment before ended inside what is said or valued:
        "赞赏对方在总统领导下，取得成就".
        """
        rules, begin = self._rules, clause.verb.end - self._offset
        if clause.lemma not in rules.saying | rules.position | rules.listing:
            return False
        before = self._masked[begin : start - 1]
        if _SEPARATOR.search(before):
            return False
        closed = rules.within in before and rules.closed.search(before)
        return bool(closed or rules.since.search(before))

    def _says(self, clause: Draft, end: int) -> bool:
        """Whether the clauses behind a clause are what it says: nothing or a duty stands behind its verb."""
        rules = self._rules
        if clause.lemma in rules.urging:
            return True
        begin = clause.verb.end - self._offset
        if clause.lemma not in rules.saying:
            return False
        return begin >= end or rules.obliged.search(self._masked, begin, end) is not None

    def _goes_on(self, found: Predicate) -> bool:
        """Another aim of a clause that tells its aims: "本文旨在总结经验，明确方向"."""
        if self._open is None or self._open.lemma not in self._rules.purposive:
            return False
        return found.subject is None and not found.modals

    def _reports(self, found: Predicate, end: int) -> bool:
        """Whether a segment only says where the next is said: a text says it ("联合声明指出，"), or
        what is said is a duty and no side says it ("会议强调，要…").
        """
        rules, subject = self._rules, found.subject
        if subject is None or not found.ends or found.lemma not in rules.saying or end >= self._end:
            return False
        if rules.written.search(self._quote, subject.start - self._offset, subject.end - self._offset):
            return True
        if self._is_side(subject):
            return False
        acts = found.lemma in rules.announcing and rules.strong.match(self._masked, end + 1)
        return bool(acts or rules.binding.match(self._masked, end + 1))

    def _reports_duty(self, found: Predicate) -> bool:
        """Whether who is no side says what is to be done: "会议强调要加强"."""
        subject = found.subject or self._state.subject
        if subject is None or found.lemma not in self._rules.saying or self._is_side(subject):
            return False
        return self._rules.binding.match(self._masked, found.verb.end - self._offset) is not None

    def _is_side(self, subject: Span) -> bool:
        begin, end = subject.start - self._offset, subject.end - self._offset
        return begin < 0 or self._rules.party.search(self._masked, begin, end) is not None

    def _is_named_act(self, found: Predicate) -> bool:
        """Whether what looks like a verb is an act of something, named: "预算的编制，应当坚持原则"."""
        subject = found.subject
        if subject is None or not found.ends:
            return False
        return self._masked.startswith(self._rules.relative, subject.end - self._offset - 1)

    def _agrees(self, found: Predicate, end: int) -> bool:
        """Whether a segment is an agreement whose content comes behind the comma: "双方一致同意，"."""
        consent = self._rules.lasting.fullmatch(found.lemma)
        return consent is not None and found.subject is not None and found.ends and end < self._end

    def _agree(self, found: Predicate) -> None:
        self._finish()
        self._state = self._state._replace(
            subject=found.subject, wrapper=found.verb, governing=(found.lemma,), past=False
        )

    def _is_told_of(self, found: Predicate, end: int) -> bool:
        """Whether an act that nobody does opens a sentence and the next segment tells what it is:
        "深化传统友好，*是*两国的方针".
        """
        nobody = found.subject is None and not found.modals and self._state.subject is None
        opens = self._open is None and not self._done and self._state.begun < 0
        if nobody and opens and self._rules.predicating.match(self._masked, end + 1) is not None:
            return True
        if not nobody or self._open is not None or self._done:
            return False
        last = self._last_segment()
        return last > end and self._rules.serving.match(self._masked, last) is not None

    def _last_segment(self) -> int:
        """Where the last segment of the sentence begins."""
        marks = [match.end() for match in _SEPARATOR.finditer(self._masked, self._begin, self._end)]
        return marks[-1] if marks else self._begin

    def _verbless(self, start: int, end: int) -> None:
        """A segment without a verb: a promise whose verb comes later, a told state, or more of the clause."""
        piece = self._masked[start:end]
        if self._rules.company.search(piece) or self._promise(start, end) is not None:
            self._keep_promise(start, end)
        elif self._is_topic(piece, start, end):
            self._topic(start, end)
        elif self._stands_alone(piece, start):
            self._tell(start, end)
        else:
            self._extend(end)

    def _suspended(self, piece: str, start: int, end: int) -> bool:
        """Whether a promise opens a phrase that the comma closes: "愿在平等的基础上，"."""
        modal = self._promise(start, end)
        if modal is None or not self._rules.closed.search(piece):
            return False
        return self._rules.preposition.match(self._masked, modal.end(), end) is not None

    def _stands_alone(self, piece: str, start: int) -> bool:
        """Whether a segment without a verb is a clause: behind no verb, behind "但", or telling a quality."""
        if self._open is None or self._open.lemma == STATE or self._contrasted(start):
            return True
        return not self._saying and self._rules.degree.search(piece) is not None

    def _is_topic(self, piece: str, start: int, end: int) -> bool:
        """Whether a segment is the subject of the next: "这五年，是…", "我们党以极大勇气，…"."""
        rules = self._rules
        told = rules.degree.search(piece) or rules.quality.search(piece)
        if end >= self._end or told or _ENUMERATED.search(piece):
            return False
        if rules.predicating.match(self._masked, end + 1):
            return True
        if rules.relative in piece and rules.demanding.match(self._masked, end + 1):
            return True
        named = self._named(start, end)
        if named is None or self._masked[named.end() : named.end() + 1] in rules.pairing:
            return False
        return rules.preposition.match(self._masked, named.end(), end) is not None

    def _named(self, start: int, end: int) -> re.Match[str] | None:
        """The party, or the body that acts within its powers, at the start of a segment."""
        rules, masked = self._rules, self._masked
        return rules.party.match(masked, start, end) or rules.acting.match(masked, start, end)

    def _topic(self, start: int, end: int) -> None:
        """The clause begins here, with its subject; its verb comes behind the comma."""
        self._finish()
        named = self._named(start, end)
        stop = end if named is None or self._rules.predicating.match(self._masked, end + 1) else named.end()
        self._state = self._state._replace(
            subject=self._absolute(start, stop), wrapper=None, governing=(), past=False, begun=start
        )

    def _promise(self, start: int, end: int) -> re.Match[str] | None:
        rules = self._rules
        modal = rules.willing.search(self._masked, start, end) or rules.carried.search(
            self._masked, start, end
        )
        if modal is not None:
            return modal
        duties = rules.bound.finditer(self._masked, start, end)
        masked = self._masked
        return next(
            (
                one
                for one in duties
                if rules.guiding.match(masked, one.end(), end) or masked.startswith(rules.within, one.end())
            ),
            None,
        )

    def _contrasted(self, start: int) -> bool:
        return any(word in self._masked[max(start - 2, 0) : start + REACH] for word in self._rules.contrast)

    def _tell(self, start: int, end: int) -> None:
        """A clause whose predicate the lexicon does not have: a state is told, or a promise ends with it
        ("我们将同各方一道，为共同繁荣不懈努力").
        """
        begun = self._state.begun >= 0 and not self._state.governing
        short = end - start < SHORTEST_STATE and not begun
        if short or _ENUMERATED.search(self._masked, start, end):
            self._extend(end)
            return
        verb = self._absolute(end - SHORTEST_OBJECT, end)
        if self._state.governing and self._state.begun >= 0:
            word = self._masked[end - SHORTEST_OBJECT : end]
            self._clause(end, Predicate(start, verb, word, None, (), past=False, ends=True))
            return
        party = self._rules.party.match(self._masked, start, end)
        known = party is not None and self._rules.adverb.match(self._masked, party.end(), end) is not None
        stop = party.end() if party is not None and known else end - SHORTEST_OBJECT
        self._clause(
            end, Predicate(start, verb, STATE, self._absolute(start, stop), (), past=True, ends=True)
        )

    def _past_lead(self, start: int, end: int) -> int:
        """Past white space and conjunctions."""
        while start < end and self._masked[start] != BLANK and self._masked[start].isspace():
            start += 1
        while match := self._rules.lead.match(self._masked, start, end):
            start = match.end()
        return start

    def _closes(self, piece: str) -> bool:
        """Purpose, result or an exception to the clause before: "以提升能力", "从而", "但边境地区除外"."""
        rules = self._rules
        if self._open is None or rules.closing.match(piece) or rules.excepting.fullmatch(piece):
            return self._open is not None
        if rules.means.match(piece):
            return False
        second = rules.predicate.get(rules.purpose, "")
        return piece.startswith(rules.purpose) and not (second and second in piece)

    def _is_required_for(self, start: int, end: int) -> bool:
        """Whether the first act of a sentence tells what the next is for: "实现共享，*必须*深化改革"."""
        begun = self._done or self._open is not None or self._state.begun >= 0
        if begun or self._rules.strong.match(self._masked, start) is None:
            return False
        return self._rules.requiring.match(self._masked, end + 1) is not None

    def _front(self, start: int, end: int) -> None:
        self._finish()
        piece = self._masked[start:end]
        rules = self._rules
        dated = rules.date.fullmatch(piece) is not None and rules.until.match(piece) is None
        told = dated or rules.past_time.search(piece) is not None
        fronted = (*self._state.fronted, self._absolute(start, end))
        self._state = self._state._replace(fronted=fronted, told=self._state.told or told)

    def _keep_promise(self, start: int, end: int) -> None:
        """ "愿同各国一道，": the clause begins here, its verb comes behind the comma. Behind
        "愿在平等基础上，" it begins with the verb; what stands between is fronted.
        """
        self._finish()
        modal = self._promise(start, end)
        if modal is None:
            return
        together = self._rules.company.search(self._masked[start:end]) is not None
        state = self._state
        behind = () if together or modal.end() >= end else (self._absolute(modal.end(), end),)
        self._state = state._replace(
            subject=self._absolute(start, modal.start()) if modal.start() > start else state.subject,
            wrapper=self._absolute(modal.start(), end if together else modal.end()),
            governing=(modal[0],),
            fronted=(*state.fronted, *behind),
            begun=start if together or modal.start() > start else -1,
        )

    def _extend(self, end: int) -> None:
        if self._open is not None:
            self._open = self._open._replace(span=Span(self._open.span.start, self._offset + end))

    def _finish(self) -> None:
        if self._open is not None:
            self._done.append(self._open)
            self._open = None
        self._saying = False

    def _absolute(self, start: int, end: int) -> Span:
        return Span(self._offset + start, self._offset + end)

    def _clause(self, end: int, found: Predicate) -> None:
        """Begin a clause with what it says itself and what it takes over."""
        self._finish()
        state = self._taken_over(found)
        extra = tuple(word for word, _ in found.modals if not self._carries(word))
        begun = state.begun if state.begun >= 0 else found.start
        clause = Draft(
            span=self._absolute(begun, end),
            verb=found.verb,
            lemma=found.lemma,
            subject=state.subject,
            wrapper=state.wrapper or (found.modals[0][1] if found.modals else None),
            fronted=state.fronted,
            governing=(*state.governing, *extra),
            division=self._passage.division,
            past=state.past or state.told,
            passive=self._passive(found),
            agent=found.agent,
            copula=found.lemma == self._rules.copula,
            negative=found.negative,
            controls=self._controls(found, end),
            listed=self._passage.listed,
            place=len(self._done),
        )
        self._open = clause
        self._state = state._replace(begun=-1)
        self._saying = self._says(clause, end)
        if self._saying:
            return
        if found.lemma not in self._rules.keeps and found.lemma not in self._rules.paired:
            segment = Segment(self._masked, found.start, end, self._end, self._offset)
            *done, self._open = coordinated(clause, segment, self._rules)
            self._done += done

    def _passive(self, found: Predicate) -> bool:
        """Whether what stands in front is what is done: "合同已签署", but not "双方强调，"."""
        if found.subject is None or found.lemma in self._rules.saying | self._rules.changing:
            return False
        begin, end = found.subject.start - self._offset, found.subject.end - self._offset
        if self._rules.party.fullmatch(self._masked, begin, end):
            return found.agent
        return found.ends or found.agent

    def _taken_over(self, found: Predicate) -> _State:
        """The state behind a predicate: a new subject begins anew, a promise is carried on."""
        state = self._state
        if found.subject is not None or self._turns(found):
            state = state._replace(subject=found.subject, wrapper=None, governing=(), past=False)
        carried = [(word, span) for word, span in found.modals if self._carries(word)]
        if carried:
            words = tuple(word for word, _ in carried)
            return state._replace(wrapper=carried[0][1], governing=words, past=False)
        return state._replace(past=state.past or found.past)

    def _turns(self, found: Predicate) -> bool:
        """Whether a duty without a subject is none of the thing told of before it: "毕业生将高达千万人，要
        促进就业"; nor of a thing where it names in front to whom something is done ("对超标者必须严惩").
        """
        rules, thing = self._rules, self._state.subject
        if thing is None or not any(rules.binding.fullmatch(word) for word, _ in found.modals):
            return False
        if self._masked[found.start - 1 : found.start] in rules.further:
            return False
        begin, end = thing.start - self._offset, thing.end - self._offset
        if begin < 0 or rules.party.fullmatch(self._masked, begin, end):
            return False
        told = bool(self._done) and not any(map(rules.binding.fullmatch, self._done[-1].governing))
        return told or rules.topic.match(self._masked, found.start) is not None

    def _carries(self, word: str) -> bool:
        """Whether a modal governs the clauses behind its own: 愿, 将 and 同意 do, 继续 does not."""
        rules = self._rules
        return any(
            pattern.fullmatch(word) for pattern in (rules.willing, rules.will, rules.lasting, rules.binding)
        )

    def _controls(self, found: Predicate, end: int) -> bool:
        if found.lemma not in self._rules.control:
            return False
        rules = self._rules
        begin = found.verb.end - self._offset + 1
        stop = min(end, begin + REACH)
        behind = rules.strong.search(self._masked, begin, stop)
        if behind is None or rules.done not in self._masked[begin:stop]:
            return behind is not None
        where = self._masked.find(rules.relative, behind.end(), stop)
        return where < 0 or rules.strong.search(self._masked, where, stop) is not None
