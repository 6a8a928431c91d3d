"""What has been told of a sentence without spaces so far, and how it changes.

That is the clauses that are done, the clause at hand, and what one hands on to the next (`handed_on`): a
subject, a promise, what stands in front.
"""

from __future__ import annotations

import re

from constancia.model import Span
from constancia.statements.drafts import Draft
from constancia.statements.passages import Passage
from constancia.statements.unspaced import said, topics
from constancia.statements.unspaced.coordinated import coordinated
from constancia.statements.unspaced.fronted import Segment
from constancia.statements.unspaced.handed_on import State, carried, taken_over, undertakes
from constancia.statements.unspaced.predicates import Predicate
from constancia.statements.unspaced.voice import controls, is_passive
from constancia.statements.unspaced.written import Written


class Telling:
    """A sentence as far as it is told; indexes count from the sentence's start."""

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

    def _list(self) -> None:
        """What opens a list in the same sentence is told by its items, which take over its promise."""
        if self._open is not None:
            self._open = None
            self._saying = False
        self._state = self.items = self.handed_on()

    def _begins(self) -> bool:
        """Whether no clause and no phrase that begins one stands before."""
        return not self._done and self._open is None and self._state.begun < 0

    def _agree(self, subject: Span | None, verb: Span) -> None:
        self._finish()
        lemma = self._masked[slice(*self._sentence.place(verb))]
        self._state = self._state._replace(
            subject=subject, wrapper=verb, governing=(lemma,), past=False, agreed=True
        )

    def _topic(self, start: int, end: int) -> None:
        """The clause begins here, with its subject; its verb comes behind the comma."""
        self._finish()
        subject = topics.topic(self._sentence, start, end)
        told = self._state.told or self._rules.past_time.search(self._masked, start, end) is not None
        begun = self._state.begun if self._state.begun >= 0 else start
        self._state = self._state._replace(
            subject=subject, wrapper=None, governing=(), past=False, told=told, begun=begun
        )

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
