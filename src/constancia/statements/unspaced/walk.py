"""The segments of a sentence without spaces, one after another: what each is to what was told before it.

A clause is a stretch between commas with a predicate at its head (`predicates`). What has no
predicate belongs to the clause before it, or, in front, to the next. What a segment is to its neighbours
is asked in `fronted`, `said` and `topics`, what it takes over in `handed_on`; here is the order of questions.
"""

from __future__ import annotations

from constancia.statements.drafts import Draft
from constancia.statements.unspaced import aims, placed, said, topics
from constancia.statements.unspaced.coordinated import REACH, SHORTEST_OBJECT
from constancia.statements.unspaced.fronted import SHORTEST_STATE, Segment, is_fronted
from constancia.statements.unspaced.handed_on import State
from constancia.statements.unspaced.predicates import Predicate, predicate
from constancia.statements.unspaced.segment import comes_to, past_adverbs
from constancia.statements.unspaced.telling import Telling

STATE = ""  # the lemma of a clause whose predicate the lexicon does not have


class Walk(Telling):
    """One walk over the segments of a sentence."""

    __slots__ = ()

    def read(self) -> list[Draft]:
        for start, end in self._sentence.segments():
            self._segment(start, end)
            self._before = start
            if self._sentence.opens_items(end) or self._names_list(start, end):
                self._list()
        self._finish()
        return self._done

    def _names_list(self, start: int, end: int) -> bool:
        """Whether a segment only says that its list follows: "我们将在以下方面加强合作："."""
        if self._open is None or not self._sentence.opens_list(end):
            return False
        rules, behind = self._rules, past_adverbs(self._rules, self._masked, end + 1, self._sentence.end)
        acts = rules.strong.match(self._masked, behind, self._sentence.end)
        return acts is not None and rules.following.search(self._sentence.quote, start, end) is not None

    def _segment(self, start: int, end: int) -> None:
        """One segment: a clause, a fronted phrase, or more of the clause at hand."""
        sentence = self._sentence
        if self._open is not None and topics.only_adds(sentence, start, end):
            self._extend(end)
            return
        start = sentence.past_lead(start, end)
        if start >= end or self._heralds(start, end) or self._opens(start, end):
            return
        if self._rules.addressed.match(self._masked, start, end):
            self._treated = max(self._treated, topics.treated(sentence, start, end))
        if end <= self._treated:
            self._front(start, end)
            return
        found = predicate(self._masked, sentence.offset, self._rules, start, min(end, start + REACH))
        if found is not None and said.reports_duty(sentence, found, self._state.subject):
            duty = sentence.place(found.verb)[1]
            self._front(start, duty)
            self._segment(duty, end)
        elif self._is_said(start, end, found):
            self._extend(end)
        elif self._labels(start, end, found):
            return
        else:
            self._told(start, end, found)

    def _heralds(self, start: int, end: int) -> bool:
        """Whether a segment behind a clause only says that what was agreed follows: "声明如下："."""
        herald = self._rules.heralding.fullmatch(self._masked, start, end)
        ends = end >= self._sentence.end or self._sentence.opens_list(end)
        if self._open is None or herald is None or not ends:
            return False
        self._finish()
        self.heralds = True
        return True

    def _labels(self, start: int, end: int, found: Predicate | None) -> bool:
        """Whether a segment is only a label before a colon: "自由贸易试验区：推广成果"."""
        if not self._begins() or not self._sentence.opens_list(end) or (found is not None and found.modals):
            return False
        rules = self._rules
        if rules.lead_ins.search(self._masked, start, end):
            return True  # "今年的主要预期目标*为：*"
        party = rules.party.match(self._masked, start, end)
        return party is None and rules.strong.search(self._masked, start, end) is None

    def _opens(self, start: int, end: int) -> bool:
        """Whether a segment only opens the next ("我宣布，", "除此之外，") or closes the clause at hand."""
        piece, sentence = self._masked[start:end], self._sentence
        if self._rules.frame.fullmatch(piece) and end < sentence.end:
            self._finish()
            self._state = self._state._replace(begun=start)
            return True
        if topics.is_who_speaks(sentence, self._before, start):
            return True
        if self._open is not None and aims.hangs(sentence, start, self._before):
            self._extend(end)
            return True
        goes_on = self._open is not None and (
            topics.adds(sentence, self._before, start, end)
            or (self._open.controls and sentence.quote.startswith(self._rules.also, start))
        )
        if goes_on or self._closes(piece):
            self._extend(end)
            return True
        if self.items is not None and self._rules.others.fullmatch(self._sentence.quote, start, end):
            self._finish()
            return True
        if sentence.quote[end - 1] in self._rules.telling_ends and said.is_told_by(sentence, start, end):
            self._finish()
            self._state = State()
            return True
        named = topics.besides(sentence, start, end)
        if named is not None and self._saying and self._open is not None:
            self._extend(end)  # "我们认为，*三国作为经济体*，应当"
            return True
        if named is not None:
            self._finish()
            subject = sentence.absolute(start, named)
            self._state = self._state._replace(subject=subject, wrapper=None, governing=(), begun=start)
            return True
        return False

    def _told(self, start: int, end: int, found: Predicate | None) -> None:
        """A segment by its predicate: fronted, more of the clause at hand, or a clause of its own."""
        sentence, rules = self._sentence, self._rules
        segment = Segment(self._masked, start, end, sentence.end, sentence.offset)
        purpose = self._begins() and (
            self._adds(start, end)
            or topics.is_required_for(sentence, start, end)
            or rules.thus.match(self._masked, end + 1) is not None
            or any(topics.serves(sentence, one, found, start, end) for one in self._state.fronted[-1:])
        )
        suspended = topics.suspends(sentence, start, end)
        stands = placed.stands(sentence, found, start, end)
        apart = suspended or stands or self._answers(end, found) or self._is_aimed(end, found)
        apart = apart or (found is not None and self._begins() and topics.is_thing(sentence, found, end))
        if purpose or (not apart and is_fronted(segment, found, rules)):
            self._set_apart(segment, found)
        elif found is None or suspended or stands:
            self._verbless(start, end)
        elif self._goes_on(found):
            self._extend(end)
        elif topics.is_named_act(sentence, found, end) or (
            self._begins()
            and (topics.is_told_apart(sentence, found, start, end) or topics.is_thing(sentence, found, end))
        ):
            self._topic(start, end)
        elif said.opens(sentence, found, end) or said.reports(sentence, found, end):
            self._front(start, end)
        elif said.agrees(sentence, found, end):
            self._agree(found.subject, found.verb)
        elif said.promises(sentence, found, end):
            self._finish()
            self._state = self._state._replace(subject=found.subject, wrapper=None, governing=(), past=False)
        elif (
            self._is_nobodys(found)
            and not said.recites(sentence, found.lemma)
            and not rules.serving.match(self._masked, found.start)
            and topics.is_told_of(sentence, end, first=self._begins())
        ):
            begun = self._state.begun
            self._state = self._state._replace(begun=start if begun < 0 else begun)
        else:
            self._clause(end, found)

    def _set_apart(self, segment: Segment, found: Predicate | None) -> None:
        """What looks like a phrase in front of a clause; the last segment has none behind it, and belongs to
        the clause at hand ("予以通报，*作为考核依据*") or is one ("开放市场，*为此制定计划*").
        """
        if self._open is None or segment.leads:
            self._front(segment.start, segment.end)
        elif found is None or self._rules.conditional.match(self._masked, segment.start):
            self._extend(segment.end)
        else:
            self._clause(segment.end, found)

    def _answers(self, end: int, found: Predicate | None) -> bool:
        """Whether the last segment says what becomes of a topic: "产生的分歧，*通过协商解决*"."""
        return found is not None and found.ends and self._state.begun >= 0 and end >= self._sentence.end

    def _is_aimed(self, end: int, found: Predicate | None) -> bool:
        """Whether what a segment does is for what the next tells: "就用地*进行研究*，以期改划"."""
        if found is None or self._open is not None or end >= self._sentence.end:
            return False
        about = self._rules.topic.match(self._masked, found.start) is not None
        return about and self._rules.closing.match(self._masked, end + 1) is not None

    def _adds(self, start: int, end: int) -> bool:
        """Whether a segment goes on with the phrase in front of it ("为避免扩散，*及误解*，"), or is itself
        gone on with.
        """
        rules, sentence = self._rules, self._sentence
        stressed = rules.particularly.match(sentence.quote, end + 1) is not None
        if rules.guiding.match(self._masked, start) and (stressed or sentence.adds(end + 1)):
            return True  # "*针对投资过快的问题*，以及结构问题，"
        stressed = rules.particularly.match(sentence.quote, start) is not None
        if not self._state.fronted or not (stressed or sentence.adds(start)):
            return False
        return self._sentence.place(self._state.fronted[-1])[1] + 1 == start

    def _is_nobodys(self, found: Predicate) -> bool:
        """Whether an act opens the sentence that nobody does and nobody promises."""
        unsaid = found.subject is None and not found.modals and self._state.subject is None
        opens = unsaid and self._open is None and not self._done
        return opens and found.lemma != self._rules.copula

    def _is_said(self, start: int, end: int, found: Predicate | None) -> bool:
        """Whether a segment belongs to what the clause at hand says: "双方强调，"."""
        clause, sentence = self._open, self._sentence
        if clause is None:
            return False
        if said.claims(sentence, clause, found, (start, end)):
            return True
        if clause.copula and (found is None or found.subject is not None):
            return False
        if said.hangs(sentence, clause, start):
            self._saying = self._saying or said.swallows(sentence, clause)
            return True
        return self._saying and said.is_said(sentence, clause, found, start)

    def _goes_on(self, found: Predicate) -> bool:
        """Whether a bare verb goes on with what the clause at hand aims at."""
        clause = self._open
        if clause is None or found.subject is not None or found.modals:
            return False
        if aims.waits(self._sentence, clause, found, self._before):
            self._open, self._aims = clause._replace(controls=True), True
        self._aims = self._aims or (not clause.copula and aims.opened(self._sentence, found, self._before))
        further = clause.lemma in self._rules.control and found.lemma in self._rules.enabling
        return (self._aims and not further) or aims.goes_on(self._sentence, clause, found)

    def _verbless(self, start: int, end: int) -> None:
        """A segment without a verb: a promise whose verb comes later, a told state, or more of the clause."""
        piece, sentence = self._masked[start:end], self._sentence
        modal, decided = topics.promise(sentence, start, end), topics.decides(sentence, start, end)
        if decided is not None:
            self._agree(sentence.absolute(start, decided), sentence.absolute(decided, end))
        elif modal is not None:
            self._keep_promise(start, end, modal)
        elif self._rules.company.search(piece):
            self._finish()
        elif topics.is_topic(sentence, start, end):
            self._topic(start, end)
        elif self._state.begun >= 0 and (
            placed.is_apposed(sentence, start) or placed.is_when(sentence, start, end)
        ):
            return
        elif self._open is None and self._rules.particularly.match(self._sentence.quote, end + 1):
            self._state = self._state._replace(begun=start)
        elif self._open is None and self._state.governing and end < sentence.end:
            return  # "要以高度的责任心，*务实的行动*，"
        elif self._stands_alone(piece, start):
            self._tell(start, end)
        else:
            self._extend(end)

    def _stands_alone(self, piece: str, start: int) -> bool:
        """Whether a segment without a verb is a clause: behind no verb, behind "但", or telling a quality."""
        if self._open is None or self._open.lemma == STATE or self._sentence.contrasts(start):
            return True
        if self._open.agent and self._open.verb.end == self._open.span.end:
            return True  # "由火山岛组成，七成人口居住在沿岸": nothing is left to go on with
        if self._sentence.parts(start):
            return not self._goes_on_listing(start)
        return not self._saying and self._tells_quality(piece)

    def _goes_on_listing(self, start: int) -> bool:
        """Whether a noun behind a semicolon is one more of a list of nouns: "实施项目：渔业；*港口*"."""
        clause = self._open
        begin = self._sentence.place(clause.span)[0] if clause is not None else start
        opens = self._masked.rfind(self._rules.opening, max(begin, 0), start)
        return opens >= 0 and self._rules.strong.search(self._masked, opens, start) is None

    def _tells_quality(self, piece: str) -> bool:
        told = any(one.search(piece) for one in (self._rules.degree, self._rules.quality))
        return told or comes_to(self._rules, piece, 0, len(piece))

    def _tell(self, start: int, end: int) -> None:
        """A clause whose predicate the lexicon does not have: a state is told, or a promise ends with it
        ("我们将同各方一道，为共同繁荣不懈努力").
        """
        begun, absolute = self._state.begun >= 0, self._sentence.absolute
        promised = begun and bool(self._state.governing)
        short = end - start < SHORTEST_STATE and (promised or not begun)
        piece = self._masked[start:end]
        if short or (self._rules.enumeration in piece and not self._tells_quality(piece)):
            self._extend(end)
            return
        verb = absolute(end - SHORTEST_OBJECT, end)
        if promised:
            word = self._masked[end - SHORTEST_OBJECT : end]
            self._clause(end, Predicate(start, verb, word, None, (), past=False, ends=True))
            return
        party = self._rules.party.match(self._masked, start, end)
        known = party is not None and self._rules.adverb.match(self._masked, party.end(), end) is not None
        stop = party.end() if party is not None and known else end - SHORTEST_OBJECT
        subject = absolute(start, stop) if stop > start else None  # a sign or two, all of them the verb
        self._clause(end, Predicate(start, verb, STATE, subject, (), past=True, ends=True))

    def _closes(self, piece: str) -> bool:
        """Purpose, result or an exception to the clause before: "以提升能力", "从而", "但边境地区除外"."""
        rules = self._rules
        if self._open is None or rules.closing.match(piece) or rules.excepting.fullmatch(piece):
            return self._open is not None
        if aims.is_means(rules, piece, 0) or self._brings_on(piece):
            return False
        return piece.startswith(rules.purpose) and rules.coupled.search(piece) is None

    def _brings_on(self, piece: str) -> bool:
        """Whether a segment tells by what something is brought on: "以项目促投资"."""
        rules = self._rules
        acts = rules.bringing.fullmatch(piece) is not None
        return acts and rules.strong.match(piece, past_adverbs(rules, piece, 1, len(piece))) is None
