"""How far a sentence without spaces has been read: the clause at hand, and what one hands on to the next.

A clause is a stretch between commas with a predicate at its head (`predicates`). What has no
predicate belongs to the clause before it, or, in front, to the next. What a segment is to its neighbours
is asked in `fronted`, `said` and `topics`, what it takes over in `handed_on`; here is the order of questions.
"""

from __future__ import annotations

import re

from constancia.model import Span
from constancia.statements.drafts import Draft
from constancia.statements.passages import Passage
from constancia.statements.unspaced import aims, placed, said, topics
from constancia.statements.unspaced.coordinated import REACH, SHORTEST_OBJECT, coordinated
from constancia.statements.unspaced.fronted import SHORTEST_STATE, Segment, is_fronted
from constancia.statements.unspaced.handed_on import State, carried, taken_over, undertakes
from constancia.statements.unspaced.predicates import Predicate, predicate
from constancia.statements.unspaced.segment import past_adverbs
from constancia.statements.unspaced.voice import controls, is_passive
from constancia.statements.unspaced.written import Written

STATE = ""  # the lemma of a clause whose predicate the lexicon does not have


class Walk:
    """One walk over the segments of a sentence; indexes count from the sentence's start."""

    __slots__ = (
        "_aims",
        "_before",
        "_done",
        "_masked",
        "_open",
        "_passage",
        "_rules",
        "_saying",
        "_sentence",
        "_state",
        "_treated",
        "_years",
        "heralds",
        "items",
    )

    def __init__(
        self,
        sentence: Written,
        passage: Passage,
        given: State,
        *,
        items: State | None = None,
        years: range = range(0),
    ) -> None:
        self._sentence, self._passage, self._state = sentence, passage, given
        self._masked, self._rules = sentence.masked, sentence.rules
        self._done: list[Draft] = []
        self._open: Draft | None = None
        self._saying = self._aims = False
        self._treated = -1  # where those end to whom something is done
        self._years = years  # those of the plan: what is to be done in them is no past
        self._before = sentence.begin  # where the segment before begins
        self.heralds = False  # whether its end only says that what was agreed follows: "声明如下："
        self.items = items  # what the items of a list within the paragraph take over

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

    def handed_on(self) -> State:
        """What the items of a list take over from the sentence that opens it: its promise, and the side that
        makes it.
        """
        subject, state = self._state.subject, self._state
        acts = subject is not None and (state.governing or self._sentence.names_side(subject))
        if subject is not None and self._rules.contents.search(
            self._sentence.quote, *self._sentence.place(subject)
        ):
            return State()  # "委员会的任务将包括："
        return State(subject=subject if acts else None, wrapper=state.wrapper, governing=state.governing)

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

    def _list(self) -> None:
        """What opens a list in the same sentence is told by its items, which take over its promise."""
        if self._open is not None:
            self._open = None
            self._saying = False
        self._state = self.items = self.handed_on()

    def _labels(self, start: int, end: int, found: Predicate | None) -> bool:
        """Whether a segment is only a label before a colon: "自由贸易试验区：推广成果"."""
        if not self._begins() or not self._sentence.opens_list(end) or (found is not None and found.modals):
            return False
        rules = self._rules
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
        if self._rules.guiding.match(self._masked, start) and self._sentence.adds(end + 1):
            return True  # "*针对投资过快的问题*，以及结构问题，"
        if not self._state.fronted or not self._sentence.adds(start):
            return False
        return self._sentence.place(self._state.fronted[-1])[1] + 1 == start

    def _begins(self) -> bool:
        """Whether no clause and no phrase that begins one stands before."""
        return not self._done and self._open is None and self._state.begun < 0

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
        self._aims = self._aims or (not clause.copula and aims.opened(self._sentence, found, self._before))
        return self._aims or aims.goes_on(self._sentence, clause, found)

    def _agree(self, subject: Span | None, verb: Span) -> None:
        self._finish()
        lemma = self._masked[slice(*self._sentence.place(verb))]
        self._state = self._state._replace(
            subject=subject, wrapper=verb, governing=(lemma,), past=False, agreed=True
        )

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
        return any(one.search(piece) for one in (self._rules.degree, self._rules.quality))

    def _topic(self, start: int, end: int) -> None:
        """The clause begins here, with its subject; its verb comes behind the comma."""
        self._finish()
        subject = topics.topic(self._sentence, start, end)
        told = self._state.told or self._rules.past_time.search(self._masked, start, end) is not None
        begun = self._state.begun if self._state.begun >= 0 else start
        self._state = self._state._replace(
            subject=subject, wrapper=None, governing=(), past=False, told=told, begun=begun
        )

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

    def _front(self, start: int, end: int) -> None:
        self._finish()
        piece = self._masked[start:end]
        rules = self._rules
        dated = rules.date.fullmatch(piece) is not None and rules.until.match(piece) is None
        told = (dated and not self._is_planned(piece)) or rules.past_time.search(piece) is not None
        fronted = (*self._state.fronted, self._sentence.absolute(start, end))
        before = self._state.told and not piece.endswith(rules.relative)  # "弄虚作假*的，*处以罚款"
        self._state = self._state._replace(fronted=fronted, told=before or told)
        strives = rules.striving.fullmatch(piece)
        if strives is not None:
            word = self._sentence.absolute(start, start + strives.end("word"))
            self._state = self._state._replace(wrapper=word, governing=(strives["word"],), agreed=True)

    def _is_planned(self, piece: str) -> bool:
        """Whether a time in front is a year of the plan: "*2027年，*新建站点"."""
        year = self._rules.year.search(piece) if self._years else None
        return year is not None and int(year[0]) in self._years

    def _keep_promise(self, start: int, end: int, modal: re.Match[str]) -> None:
        """ "愿同各国一道，": the clause begins here, its verb comes behind the comma. Behind
        "愿继续在平等基础上，" it begins with the verb; what stands between is fronted.
        """
        self._finish()
        absolute, state = self._sentence.absolute, self._state
        opens, closes = modal.start(), topics.behind_promise(self._sentence, modal, end)
        further = self._masked[modal.end() : closes]
        together = self._rules.company.search(self._masked[start:end]) is not None
        behind = () if together or closes >= end else (absolute(closes, end),)
        named = topics.named_before(self._sentence, start, opens)
        self._state = state._replace(
            subject=absolute(start, named) if named > start else state.subject,
            wrapper=absolute(opens, end if together else closes),
            governing=(modal[0], further) if further else (modal[0],),
            fronted=(*state.fronted, *behind),
            begun=start if together or opens > start else -1,
        )

    def _extend(self, end: int) -> None:
        if self._open is not None:
            stop = self._sentence.absolute(0, end).end
            self._open = self._open._replace(span=Span(self._open.span.start, stop))

    def _finish(self) -> None:
        if self._open is not None:
            self._done.append(self._open)
            self._open = None
        self._saying = self._aims = False

    def _clause(self, end: int, found: Predicate) -> None:
        """Begin a clause with what it says itself and what it takes over."""
        self._finish()
        self._open = clause = self._draft(end, found)
        self._saying = said.says(self._sentence, clause, end)
        if self._saying:
            return
        if found.lemma not in self._rules.keeps and found.lemma not in self._rules.paired:
            segment = Segment(self._masked, found.start, end, self._sentence.end, self._sentence.offset)
            *done, self._open = coordinated(clause, segment, self._rules)
            self._done += done

    def _is_past(self, state: State, found: Predicate) -> bool:
        """Whether a clause tells what was done; not what is to be reached in a year of the plan: "到2027年，
        *累计建成*站点".
        """
        if not state.past or not state.fronted:
            return state.past
        begin, end = self._sentence.place(state.fronted[-1])
        done = self._masked.startswith(self._rules.aspect, self._sentence.place(found.verb)[1])
        return done or begin < 0 or not self._is_planned(self._masked[begin:end])

    def _draft(self, end: int, found: Predicate) -> Draft:
        sentence, rules = self._sentence, self._rules
        governing = carried(sentence, found)
        state = taken_over(sentence, self._state, self._done, found, governing)
        extra = tuple(word for word, span in found.modals if (word, span) not in governing)
        begun = state.begun if state.begun >= 0 else found.start
        topic = found.subject is None and state.begun >= 0
        told_of = found._replace(subject=state.subject) if topic else found
        if topic and state.governing and not found.modals:  # "各县要针对问题，*全面整改*"
            told_of = told_of._replace(modals=((state.governing[0], found.verb),))
        lately = not found.modals and rules.lately.match(self._masked, found.start) is not None
        told = state.told or (lately and topics.is_of_late(sentence, found))
        told = told or (topic and topics.is_dated(sentence, found))
        self._state = state._replace(begun=-1, told=told)
        return Draft(
            span=sentence.absolute(begun, end),
            verb=found.verb,
            lemma=found.lemma,
            subject=state.subject,
            wrapper=state.wrapper or (found.modals[0][1] if found.modals else None),
            fronted=state.fronted,
            governing=(*state.governing, *extra),
            division=self._passage.division,
            past=self._is_past(state, found) or (told and not undertakes(sentence, state.governing)),
            passive=is_passive(sentence, told_of),
            agent=found.agent is not None and state.subject is not found.agent,
            copula=found.lemma == rules.copula,
            negative=found.negative,
            controls=controls(sentence, found, end),
            listed=self._passage.listed,
            place=len(self._done),
        )
