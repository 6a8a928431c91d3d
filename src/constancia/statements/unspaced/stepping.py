"""The way to the verb of one clause in a language without spaces: over its party, modals, adverbs, dates and
phrases with a preposition.
"""

from __future__ import annotations

import re

from constancia.lexicon.unspaced import Unspaced
from constancia.model import Span
from constancia.statements.unspaced.segment import VERB, Segment, past_adverbs

MEASURE = 4  # code points of a number with its measure


class Stepping(Segment):
    """One clause and how far it has been read (`_at`), with what was stepped over."""

    __slots__ = ("_agent", "_at", "_modals", "_negated", "_offset", "_past", "_subject")

    def __init__(self, masked: str, offset: int, rules: Unspaced, start: int, end: int) -> None:
        super().__init__(masked, rules, start, end)
        self._offset, self._at = offset, start
        self._modals: list[tuple[str, Span]] = []
        self._subject: Span | None = None
        self._past = self._negated = False
        self._agent: Span | None = None

    def _name(self, place: int) -> None:
        """Take what stands here for the subject, up to a place."""
        end = place
        while end > self._at + 1 and self._masked[end - 1] in self._rules.trailing:
            end -= 1
        if end > self._at + 1 and self._rules.each_of.match(self._masked, end - 2, end):
            end -= 1  # "各省（自治区、直辖市）*都*要"
        self._subject = Span(self._offset + self._named_from(end), self._offset + end)
        self._at = place

    def _named_from(self, end: int) -> int:
        """Where a subject that ends here begins: with what tells of what kind it is ("*未*达标的企业",
        "*有条件*的地区").
        """
        told = self._masked.find(self._rules.relative, self._at, end)
        denied = self._masked.endswith(self._rules.negation, self._start, self._at)
        whole = not self._modals and (told == self._at or (told > self._at and denied))
        return self._start if whole else self._at

    def _party(self) -> bool:
        """Step over a subject that its form shows to be a party, where a predicate stands right behind it."""
        match = self._matches(self._rules.party, self._at)
        behind = self._first(match.end(), *self._acting()) if match else None
        told = self._deed_told(match.end()) if match else None
        if told is not None and match is not None:
            acts = self._rules.strong.search(self._masked, match.end(), told.start())
            behind = behind if acts is None else None  # "我国应对变化的行动不会放缓"
        if match is not None and self._grows(match.end()):
            return False
        if match is None or behind is None or self._masked.startswith(self._rules.relative, behind.end()):
            return False
        self._subject = Span(self._offset + self._at, self._offset + match.end())
        self._at = match.end()
        return True

    def _costs(self) -> bool:
        """Step over what costs something, up to who bears it: "双方派遣的专家*的旅费*由派出方承担"."""
        told = self._rules.costs_told.search(self._masked, self._start, self._end)
        if told is None or self._rules.agreeing.search(self._masked, self._start, told.start()):
            return False
        self._name(told.end() - len(self._rules.agent))
        return True

    def _matter(self) -> bool:
        """Step over what may come up between those who agree, or be altered ("产生的*任何争议*应协商解决"),
        or over one side by what it does.
        """
        told = self._matches(self._rules.matters, self._start)
        told = told or self._matches(self._rules.sided, self._start)
        if told is not None:
            self._name(told.end())
        return told is not None

    def _served(self) -> bool:
        """Step over an act, up to what it is good for: "双方开展合作*符合共同利益*"."""
        rules = self._rules
        told = rules.served.search(self._masked, self._start + VERB, self._end)
        acts = rules.strong.finditer(self._masked, self._start, told.start()) if told else ()
        weak = rules.verb.match(self._masked, past_adverbs(rules, self._masked, self._start, self._end))
        words = [act[0] for act in acts]
        if weak is not None and told is not None and weak.end() <= told.start():
            words = words or [weak[0]]
        holds = rules.saying | rules.position | rules.control | rules.driving
        if told is None or not words or not holds.isdisjoint(words):
            return False
        self._name(told.start())
        return True

    def _all_alike(self) -> bool:
        """Step over what the same is done to, all of it: "*招标限制*一律取消"."""
        told = self._matches(self._rules.alike, self._start)
        if told is None or not self._strong_behind(told.end()):
            return False
        who = (self._rules.party, self._rules.doers)
        if any(one.fullmatch(told["what"]) for one in who):
            return False
        self._at = told.end("what")
        return True

    def _acting(self) -> tuple[re.Pattern[str], ...]:
        """What shows that a party acts which stands right before it."""
        return (self._rules.acts, self._rules.coming, self._rules.date, self._rules.from_where)

    def _prefix(self) -> bool:
        """Step over a modal, an adverb, a date, a preposition with its phrase, or what is held to."""
        rules, at = self._rules, self._at
        upon = self._matches(rules.upon, at)
        if upon is not None:
            self._at = upon.end()
            return True
        held = self._matches(rules.holding, at)
        if held and (self._verb_behind(held.end()) or self._phrase_behind(held.end())):
            self._at = held.end()
            return True
        if self._masked[at] not in rules.stepping:
            return self._adverb()
        kinds = (rules.willing, rules.will, rules.coming, rules.continuing, rules.other_modal)
        for pattern in kinds if self._matches(rules.modal, at) else ():
            modal = self._matches(pattern, at)
            if modal and self._is_modal(modal):
                self._modals.append((modal[0], Span(self._offset + at, self._offset + modal.end())))
                self._at = modal.end()
                return True
        consenting = self._matches(rules.consenting, at)
        strives = self._matches(rules.striven, at) if at == self._start else None
        strives = strives or self._matches(rules.arranged, at)
        if consenting and (strives or self._leads_on(consenting.end())):
            self._modals.append((consenting[0], Span(self._offset + at, self._offset + consenting.end())))
            self._at = consenting.end()
            if strives and not self._verb_behind(self._at):
                self._name(strives.start("verb"))
            return True
        if consenting and self._delegates(consenting):
            return True
        if self._wishes(at):
            return True
        planned = self._matches(rules.planned, at)
        if planned and not self._opens_object() and self._plans(planned.end()):
            self._modals.append((planned[0], Span(self._offset + at, self._offset + planned.end())))
            self._at = planned.end()
            return True
        past = self._matches(rules.past, at) or self._matches(rules.ongoing, at)
        adverb = self._matches(rules.adverb, at) if past else None
        if past and (adverb is None or adverb.end() <= past.end()):  # "正", but "正确处理"
            self._past, self._at = True, past.end()
            return True
        return self._adverb() or self._phrase()

    def _opens_object(self) -> bool:
        """Whether 将, with an adverb at most behind it, stands right before this place."""
        modal = self._modals[-1] if self._modals else None
        if modal is None or self._rules.carried.fullmatch(modal[0]) is None:
            return False
        end = modal[1].end - self._offset
        return end == self._at or self._rules.adverb.fullmatch(self._masked, end, self._at) is not None

    def _delegates(self, consenting: re.Match[str]) -> bool:
        """Step over what is agreed and those of the sides who do it: "双方*同意有关部门*加强磋商"."""
        named = self._subject is not None or consenting.start() == self._start
        named = named and self._rules.lasting.fullmatch(consenting[0]) is not None
        whom = self._matches(self._rules.delegated, consenting.end()) if named else None
        if whom is None or not (self._verb_behind(whom.end()) or self._phrase_behind(whom.end())):
            return False
        start, end = consenting.span()
        self._modals.append((consenting[0], Span(self._offset + start, self._offset + end)))
        self._at = whom.end()
        return True

    def _wishes(self, at: int) -> bool:
        """Step over what a party hopes to do itself: "双方*希望*扩大贸易"; not what it hopes others will."""
        opens = self._subject is not None or at == self._start
        hope = self._matches(self._rules.wishing, at) if opens else None
        if hope is None or not (self._strong_behind(hope.end()) or self._phrase_behind(hope.end())):
            return False
        self._modals.append((hope[0], Span(self._offset + at, self._offset + hope.end())))
        self._at = hope.end()
        return True

    def _leads_on(self, at: int) -> bool:
        """Whether what is agreed stands behind: an act or a phrase, no noun ("商定*合作的*领域")."""
        verb = self._matches(self._rules.verb, at)
        if verb is not None and self._masked.startswith(self._rules.relative, verb.end()):
            return False
        return self._verb_behind(at) or self._phrase_behind(at)

    def _consents(self, date: re.Match[str]) -> bool:
        """Step over what is striven for by a date, which says so itself: "*力争到2030年*总额突破一万亿元"."""
        strives = self._matches(self._rules.consenting, date.start())
        if strives is None or date.end() >= self._end:
            return False
        self._modals.append((strives[0], Span(self._offset + strives.start(), self._offset + strives.end())))
        self._at = date.end()
        return True

    def _adverb(self) -> bool:
        rules = self._rules
        date = self._matches(rules.date, self._at)
        if date is not None and self._consents(date):
            return True
        match = date or self._first(self._at, rules.adverb, rules.settled_by)
        if match is None or self._begins_longer_verb(match):
            return False
        if rules.verb.fullmatch(match[0]) and not (
            self._matches(rules.guiding, match.end())
            or self._masked.startswith(rules.handling, match.end())
            or self._verb_behind(match.end(), governed=True)
            or self._phrase_behind(match.end())
        ):
            return False
        self._at = match.end()
        if self._masked.startswith(rules.manner, self._at) and self._strong_behind(self._at + 1):
            self._at += 1  # "持之以恒*地*开展"
        joined = self._masked[self._at : self._at + 1] in rules.pairing
        if joined and rules.adverb.match(self._masked, self._at + 1):
            self._at += 1
        return True

    def _phrase(self) -> bool:
        """Step over a preposition and its noun, to the next modal, adverb or verb."""
        match = self._matches(self._rules.preposition, self._at)
        if match is None or self._pair(self._at) is not None or self._begins_longer_verb(match):
            return False
        rules = self._rules
        if self._at == self._start and self._matches(rules.relating, self._at):
            return False  # "与城市相适应的体系加快构建"
        if match[0] in rules.linked and self._grows(match.end()):
            return False  # "同友邻的关系进一步加强"
        negated = self._masked.endswith(rules.negation, self._start, self._at)  # "*不*对双方产生影响"
        self._negated = self._negated or negated
        enclosed = self._matches(rules.enclosed, self._at)
        ends = rules.strong.fullmatch(self._masked, max(self._end - VERB, 0), self._end)
        loose = not self._modals or rules.bound.fullmatch(self._modals[-1][0]) is not None
        closes = enclosed is not None and loose and enclosed.end() == self._end
        if closes and ends and rules.guiding.fullmatch(match[0]):
            return False  # "要按照本方案*要求*，制定"
        if enclosed and (
            self._verb_behind(enclosed.end())
            or self._first(enclosed.end(), rules.other_modal, rules.carried, rules.willing)
        ):
            self._at = enclosed.end()
            return True
        acts = self._behind_grounds(match)
        if acts > 0:
            self._at = acts
            return True
        closed = rules.guiding.fullmatch(match[0]) or rules.verb.fullmatch(match[0])
        use = self._beneficial(match.end()) if match[0] == rules.benefit else None
        if use is not None:
            self._at = use.start()
            return True
        governed = self._matches(rules.verb, match.end()) if rules.through.fullmatch(match[0]) else None
        begin = governed.end() if governed else match.end() + (match[0] == rules.agent)
        place = self._becomes(begin) if match[0] == rules.handling else -1
        place = place if place >= 0 else self._marker(begin, nouns_only=closed is not None)
        if place < 0 and match[0] == rules.agent and self._matches(rules.verb, self._end - VERB):
            place = self._end - VERB  # "由接待方*负担*", which may be a noun elsewhere
        if place < begin:
            return False
        measured = rules.measured.match(self._masked, match.start(), self._end)
        if match[0] == rules.agent and measured is None and self._agent is None and place > match.end():
            place = self._behind_agent(match.end(), place)
            self._agent = Span(self._offset + match.end(), self._offset + place)
        self._past = self._past or match[0] in self._rules.compared
        self._at = place
        return True

    def _beneficial(self, behind: int) -> re.Match[str] | None:
        """What is done for something, past what is only begun for it: "为现代化开好局起好步*打下*基础"."""
        rules = self._rules
        use = rules.beneficial.search(self._masked, behind + 1, self._end)
        further = use
        while further is not None and further[0] in rules.starting:
            further = self._matches(rules.beneficial, further.end())
        return further or use

    def _behind_grounds(self, opens: re.Match[str]) -> int:
        """Where an act that may be a noun stands right behind what it rests on ("根据各自法律*发展*合作"), or
        -1; one that is a verb alone is found anyway.
        """
        if not self._rules.guiding.fullmatch(opens[0]):
            return -1
        for ground in self._rules.grounds.finditer(self._masked, opens.end(), self._end):
            verb = self._matches(self._rules.verb, ground.end())
            if verb is not None:
                whole = verb.end() + VERB < self._end and not self._masked.startswith(
                    self._rules.relative, verb.end()
                )
                return verb.start() if whole else -1
        return -1

    def _behind_agent(self, start: int, place: int) -> int:
        """Where the act of an agent begins: "由县政府*组织*验收", whose first verb may be a noun."""
        first = place - VERB
        return first if first > start + 1 and self._masked[first:place] in self._rules.keeps else place

    def _marker(self, start: int, *, nouns_only: bool = False) -> int:
        """Where the next modal, adverb or verb of the segment stands; -1 where there is none.

        Verbs inside a 的-phrase are passed; verbs that are nouns as well count where there is no other.
        """
        openers, masked = self._rules.openers, self._masked
        places = (at for at in range(start, self._end) if masked[at] in openers)
        found = next((at for at in places if self._marks(at) and not (nouns_only and self._tells(at))), -1)
        if found >= 0 or nouns_only:
            return found
        weak = self._rules.verb.search(self._masked, start + 1, self._end)
        if weak is None or weak.end() >= self._end:
            return -1
        named = self._rules.carriers.match(self._masked, weak.end(), self._end)
        return -1 if named and named.end() == self._end else weak.start()  # "渔业管理*工作*"

    def _tells(self, at: int) -> bool:
        """Whether a verb right before 的 only tells of what kind a noun is: "按照双方*达成的*共识"."""
        verb = self._matches(self._rules.strong, past_adverbs(self._rules, self._masked, at, self._end))
        return verb is not None and self._masked.startswith(self._rules.relative, verb.end())

    def _marks(self, at: int) -> bool:
        rules = self._rules
        if self._first(at, rules.moment, rules.asking) or self._obliges(at):
            return True
        if self._matches(rules.split, at):
            return False
        if rules.counted.search(self._masked, max(self._start, at - MEASURE), at):
            return False  # a noun: "一项倡议"
        if self._leads_to_verb(at) or self._leads_to_phrase(at) or self._pair(at) is not None:
            return True
        adverb = self._matches(rules.adverb, at)
        verb = self._matches(rules.strong, adverb.end() if adverb else at)
        while verb is None and adverb and (further := self._matches(rules.adverb, adverb.end())):
            adverb = further
            verb = self._matches(rules.strong, adverb.end())
        if verb is None and adverb and (len(adverb[0]) > 1 or adverb[0] in rules.negation):
            verb = self._matches(rules.verb, adverb.end())
            tied = verb is not None and verb[0] in rules.ties
            if tied and rules.verb.fullmatch(self._masked, max(self._start, at - VERB), at):
                return False  # "发展*友好合作*"
            if verb and self._masked[verb.end() : verb.end() + VERB] in rules.changing:
                return False  # a noun: "相互*投资*增长"
            if verb and self._matches(rules.grown, verb.start()):
                return False  # "全面*合作*日益深化"
        verb = verb or self._matches(rules.strong, at)
        if verb is None:
            if adverb is None or len(adverb[0]) == 1:
                return False
            noun = self._matches(rules.verb, at) is not None  # "祖国统一一定要实现"
            return self._leads_to_phrase(adverb.end()) or (not noun and self._obliges_at(adverb.end()))
        if self._is_relative(verb) or self._is_subject(verb) or self._is_named(verb):
            return False
        if self._masked.startswith(rules.agent, verb.end()) and self._has_agent(verb.end()):
            return False  # a noun: "具体*安排*由双方确定"
        head = self._matches(rules.heads, verb.end())
        if head is not None and self._first(head.end(), rules.past, rules.sure, rules.ongoing):
            return False  # "供水项目已开工"
        return not self._is_of_duty(verb)

    def _obliges_at(self, at: int) -> bool:
        """Whether a modal stands right behind an adverb: "该局今年内*会*公布"."""
        longer = self._matches(self._rules.sure, at - 1)  # "还需要": no adverb before 要
        return longer is None and (self._obliges(at) or self._leads_to_verb(at))

    def _is_of_duty(self, verb: re.Match[str]) -> bool:
        """Whether a verb is part of what a duty is told of: "项目实施应当符合", "机构设置和管理应当适应"."""
        rules = self._rules
        if verb[0] in rules.saying | rules.control | rules.driving:
            return False
        if self._is_plain(verb.end()) and self._is_obliged(verb.end()):
            return True
        return not self._modals and rules.duties.search(self._masked, verb.end(), self._end) is not None

    def _is_named(self, verb: re.Match[str]) -> bool:
        """Whether what stands between 的 and the verb of the clause is a noun: "计划的*实施*不影响"."""
        before = self._masked[verb.start() - 1 : verb.start()]
        behind = before == self._rules.relative or before in self._rules.pairing
        return behind and verb.end() < self._end and self._marks(verb.end())
