"""The predicate of one clause in a language without spaces: from left to right over adverbs, modals and
phrases with a preposition to the verb.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from constancia.lexicon.unspaced import Unspaced
from constancia.model import Span
from constancia.statements.segment import VERB, Segment

BLANK = "\ufffc"  # stands for what is quoted, bracketed or a noun, so that no verb is seen in it
MEASURE = 4  # code points of a number with its measure
_QUOTED = re.compile(r"[“「『《（(][^”」』》）)]{0,60}[”」』》）)]|·[\u4e00-\u9fff]{3}")


class Predicate(NamedTuple):
    """What a segment says: its verb, its subject if it has one, the modals before the verb.

    `ends` is set where nothing stands behind the verb. Spans are code points into the whole text.
    """

    start: int
    verb: Span
    lemma: str
    subject: Span | None
    modals: tuple[tuple[str, Span], ...]
    past: bool
    ends: bool
    negative: bool = False
    agent: Span | None = None


def mask(sentence: str, rules: Unspaced) -> str:
    """The sentence with what is quoted or bracketed blanked, nouns that hold a verb, and what stands behind
    the dot of a foreign name; offsets kept.
    """
    quoted = _QUOTED.sub(lambda match: match[0][0] + BLANK * (len(match[0]) - 2) + match[0][-1], sentence)
    return rules.noun.sub(lambda match: _blanked(match, rules), quoted)


def _blanked(match: re.Match[str], rules: Unspaced) -> str:
    """A noun blanked; as it is where its first sign ends a verb, or a verb holds it: "*推动*能源转型" has no
    动能, "*稳就业*" is a verb.
    """
    before = match.start() - 1
    verb = rules.strong.match(match.string, before) if before >= 0 else None
    held = verb is not None and (verb.end() == before + VERB or verb.end() >= match.end())
    return match[0] if held else BLANK * len(match[0])


def predicate(masked: str, offset: int, rules: Unspaced, start: int, end: int) -> Predicate | None:
    """The predicate of `masked[start:end]`; None where it has none. `offset` is where `masked` stands."""
    return _Scan(masked, offset, rules, start, end).run()


class _Scan(Segment):
    """The search for one segment's predicate, from left to right."""

    __slots__ = ("_agent", "_at", "_modals", "_negated", "_offset", "_past", "_subject")

    def __init__(self, masked: str, offset: int, rules: Unspaced, start: int, end: int) -> None:
        super().__init__(masked, rules, start, end)
        self._offset, self._at = offset, start
        self._modals: list[tuple[str, Span]] = []
        self._subject: Span | None = None
        self._past = self._negated = False
        self._agent: Span | None = None

    def run(self) -> Predicate | None:
        searched = self._party()
        while self._at < self._end:
            if self._prefix():
                continue
            verb = self._pair(self._at) or self._disposed() or self._verb(direct=not searched)
            if verb is not None:
                return self._found(verb)
            if self._matches(self._rules.guiding, self._at):
                return None
            place = self._marker(self._at + 1)
            if place < 0:
                return self._unknown()
            if self._subject is None and not searched and not self._disposes():
                self._name(place)
            self._at, searched = place, True
        return None

    def _name(self, place: int) -> None:
        """Take what stands here for the subject, up to a place."""
        end = place
        while end > self._at + 1 and self._masked[end - 1] in self._rules.trailing:
            end -= 1
        self._subject = Span(self._offset + self._at, self._offset + end)
        self._at = place

    def _opens_object(self) -> bool:
        """Whether 将, with an adverb at most behind it, stands right before this place."""
        modal = self._modals[-1] if self._modals else None
        if modal is None or self._rules.carried.fullmatch(modal[0]) is None:
            return False
        end = modal[1].end - self._offset
        return end == self._at or self._rules.adverb.fullmatch(self._masked, end, self._at) is not None

    def _disposes(self) -> bool:
        """Whether a modal without a subject opens what is acted on: "逐步*将*学位占比提高到"; it is none."""
        if not self._opens_object():
            return False
        self._modals.pop()
        return True

    def _disposed(self) -> re.Match[str] | None:
        """The verb of what a noun-like word behind 将 is changed to: "将*进口*货物通关时间压缩至24小时"."""
        if not self._opens_object():
            return None
        changed = self._rules.measured.search(self._masked, self._at, self._end)
        strong = self._matches(self._rules.strong, self._at)
        found = self._matches(self._rules.disposed, self._at)
        put = found is not None and self._is_put(found)  # "将应对气候变化摆在首位"
        if changed is None and strong and not put and not self._is_inside(strong, found):
            return None
        verb = self._matches(self._rules.verb, found.start(found.lastindex or 0)) if found else None
        if verb is not None:
            self._modals.pop()
        return verb

    def _is_put(self, found: re.Match[str]) -> bool:
        """Whether a verb at the end tells what becomes of what 将 opens, which no 把 handles."""
        group = found.lastgroup
        inner = self._masked[self._at : found.start(found.lastindex or 0)]
        return group == "put" or (group == "joined" and self._rules.handling not in inner)

    def _unknown(self) -> Predicate | None:
        """A duty, or an act that is asked for by how it is to be done ("着力"), whose verb the lexicon does
        not have: what stands behind is it.
        """
        rules = self._rules
        duty = bool(self._modals)
        asked = self._subject is None and rules.doing.fullmatch(self._masked, self._start, self._at)
        together = not duty or not rules.obliged.fullmatch(self._modals[-1][0])
        if not (duty or asked) or self._at + 1 >= self._end:
            return None
        if together and self._matches(rules.preposition, self._at):
            return None
        verb = re.compile("..").match(self._masked, self._at, self._end)
        return self._found(verb) if verb and BLANK not in verb[0] else None

    def _party(self) -> bool:
        """Step over a subject that its form shows to be a party, where a predicate stands right behind it."""
        match = self._matches(self._rules.party, self._at)
        behind = (
            self._first(match.end(), self._rules.acts, self._rules.coming, self._rules.date)
            if match
            else None
        )
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

    def _prefix(self) -> bool:
        """Step over a modal, an adverb, a date, a preposition with its phrase, or what is held to."""
        rules, at = self._rules, self._at
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
        planned = self._matches(rules.planned, at)
        if planned and self._plans(planned.end()):
            self._modals.append((planned[0], Span(self._offset + at, self._offset + planned.end())))
            self._at = planned.end()
            return True
        past = self._matches(rules.past, at) or self._matches(rules.ongoing, at)
        adverb = self._matches(rules.adverb, at) if past else None
        if past and (adverb is None or adverb.end() <= past.end()):  # "正", but "正确处理"
            self._past, self._at = True, past.end()
            return True
        return self._adverb() or self._phrase()

    def _is_ruled(self, duty: re.Match[str], verb: re.Match[str]) -> bool:
        """Whether a duty is told of what stands before it: no 的 follows, or only rules have it."""
        ruled = verb[0] != self._rules.copula and self._matches(self._rules.duties, duty.start())
        return self._is_plain(duty.end()) or bool(ruled)

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
        if match[0] in rules.linked and self._grows(match.end()):
            return False  # "同友邻的关系进一步加强"
        negated = self._masked.endswith(rules.negation, self._start, self._at)  # "*不*对双方产生影响"
        self._negated = self._negated or negated
        enclosed = self._matches(rules.enclosed, self._at)
        if enclosed and (
            self._verb_behind(enclosed.end()) or self._matches(rules.other_modal, enclosed.end())
        ):
            self._at = enclosed.end()
            return True
        closed = rules.guiding.fullmatch(match[0]) or rules.verb.fullmatch(match[0])
        if match[0] == rules.benefit and (
            use := rules.beneficial.search(self._masked, match.end() + 1, self._end)
        ):
            self._at = use.start()
            return True
        governed = self._matches(rules.verb, match.end()) if rules.through.fullmatch(match[0]) else None
        begin = governed.end() if governed else match.end() + (match[0] == rules.agent)
        place = self._becomes(begin) if match[0] == rules.handling else -1
        place = place if place >= 0 else self._marker(begin, nouns_only=closed is not None)
        if place < 0:
            return False
        measured = rules.measured.match(self._masked, match.start(), self._end)
        if match[0] == rules.agent and measured is None and self._agent is None and place > match.end():
            place = self._behind_agent(match.end(), place)
            self._agent = Span(self._offset + match.end(), self._offset + place)
        self._past = self._past or match[0] in self._rules.compared
        self._at = place
        return True

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
        found = next((at for at in places if self._marks(at)), -1)
        if found >= 0 or nouns_only:
            return found
        weak = self._rules.verb.search(self._masked, start + 1, self._end)
        if weak is None or weak.end() >= self._end:
            return -1
        named = self._rules.carriers.match(self._masked, weak.end(), self._end)
        return -1 if named and named.end() == self._end else weak.start()  # "渔业管理*工作*"

    def _marks(self, at: int) -> bool:
        rules = self._rules
        if self._matches(rules.moment, at) or self._obliges(at):
            return True
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

    def _verb(self, *, direct: bool) -> re.Match[str] | None:
        """The verb that stands here, unless it is part of a noun or of what the clause is told of."""
        match = self._matches(self._rules.verb, self._at)
        if match is None or self._is_qualified(match):
            return None
        free = direct and not self._modals
        bare = free and self._at == self._start
        if free and (self._tells_apart(match, bare=bare) or self._matches(self._rules.amounts, match.end())):
            return None
        if bare and self._is_bound(match):
            return None
        weak = not self._modals and self._matches(self._rules.strong, self._at) is None
        if (bare or weak) and self._has_quality(match):
            return None
        if weak and self._rules.degree.search(self._masked, match.end(), self._end):
            return None  # "中方合作日益紧密"
        if bare and self._is_told_of(match, weak=weak):
            return None
        return None if bare and weak and self._is_noun(match) else match

    def _is_qualified(self, verb: re.Match[str]) -> bool:
        """Whether a noun behind the verb is what a quality is told of: "维护和平的*决心坚定不移*"."""
        if self._modals or self._is_plain(verb.end()):
            return False
        quality = self._rules.quality.search(self._masked, verb.end(), self._end)
        return quality is not None and self._rules.relative in self._masked[verb.end() : quality.start()]

    def _tells_apart(self, verb: re.Match[str], *, bare: bool) -> bool:
        """Whether the verb tells of what kind a noun is, or whose act it is."""
        rules = self._rules
        if self._masked.startswith(rules.relative, verb.end()):
            return True  # "长期形成的问题"
        holds = verb[0] in rules.listing | rules.clausal  # "坚持各国的事务由各国决定"
        if bare and (verb.end() >= self._end or (not holds and self._has_agent(verb.end()))):
            return True
        if self._is_subject(verb, whole=bare):
            return True  # "全面依法治国是革命"
        return rules.ruling.search(self._masked, verb.end(), self._end) is not None  # "未列入预算的不得支出"

    def _is_bound(self, verb: re.Match[str]) -> bool:
        """Whether the verb is part of what a duty is told of."""
        rules = self._rules
        if verb[0] in rules.saying:
            return False
        if self._is_obliged(verb.end()) or self._is_promised(verb):
            return True  # a noun: "规划应以自愿为原则"
        duties = rules.binding.finditer(self._masked, verb.end() + 1, self._end)
        return verb[0] not in rules.urging and any(
            self._strong_behind(duty.end()) and self._is_ruled(duty, verb) for duty in duties
        )  # what is done is the subject of a duty: "制定政策要听取意见"

    def _has_quality(self, verb: re.Match[str]) -> bool:
        """Whether what is told ends the clause: "推动作用*显著*", "合作前景*广阔*"."""
        drives = verb[0] in self._rules.driving
        return not drives and self._rules.quality.search(self._masked, verb.end(), self._end) is not None

    def _is_told_of(self, verb: re.Match[str], *, weak: bool) -> bool:
        """Whether something is told of the act that the verb names."""
        rules, end = self._rules, verb.end()
        if rules.deeds_told.search(self._masked, end, self._end):
            return True  # "促进合作的努力不会减弱"
        ruled = self._matches(rules.guiding, end) if weak else None
        if weak and (self._matches(rules.gauges, end) or (ruled is not None and len(ruled[0]) > 1)):
            return True  # "补贴期限不超过一年"; a noun: "会晤根据一方的建议"
        if verb[0] not in rules.driving and self._is_reported(end):
            return True
        plain = verb[0] not in rules.driving | rules.control | rules.saying
        achieved = rules.achieved.search(self._masked, end + 1, self._end) if plain else None
        return achieved is not None  # "应对气候变化取得了成效"

    def _is_noun(self, verb: re.Match[str]) -> bool:
        """Whether what only may be a verb is a noun, by what follows."""
        rules, end = self._rules, verb.end()
        if self._is_told(end) or rules.degree.search(self._masked, end, self._end):
            return True
        changed = None if self._matches(rules.disposing, end) else self._matches(rules.disposed, end)
        if changed is not None and changed.lastgroup in ("verb", "entered"):
            return True  # "进口通关时间压缩至三十小时"
        if rules.fulfilled.search(self._masked, end, self._end):
            return True  # "收入分配差距缩小"
        paired = self._masked[end : end + 1] in rules.pairing
        if paired and not self._matches(rules.strong, end + 1):
            return True  # "投资与消费"
        stative = rules.stative.search(self._masked, end, self._end)
        return stative is not None and not self._is_relative(stative)  # what it is or has follows

    def _dated(self, verb: int) -> bool:
        """Whether a day stands before the verb of a party and no promise: what happened then is told."""
        if self._subject is None or self._modals:
            return False
        return self._rules.day.search(self._masked, self._start, verb) is not None

    def _is_past(self, verb: re.Match[str]) -> bool:
        """Whether a verb tells what was done, by a word before it, by 了, by a day, or what lasts, by 着."""
        lasting = not self._modals and self._matches(self._rules.during, verb.end()) is not None
        return self._past or lasting or self._is_done(verb.end()) or self._dated(verb.start())

    def _found(self, match: re.Match[str]) -> Predicate:
        rules = self._rules
        return Predicate(
            self._start,
            Span(self._offset + match.start(), self._offset + match.end()),
            match[0] + rules.predicate.get(match[0], ""),
            self._subject,
            tuple(self._modals),
            self._is_past(match),
            match.end() >= self._end,
            self._negated
            or self._masked.endswith(rules.negation, self._start, match.start())
            or any(word in rules.negation for word, _ in self._modals),
            self._agent,
        )
