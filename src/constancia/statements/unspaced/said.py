"""What is said in a sentence without spaces: whether clauses belong to a verb of saying before them, and
whether a segment only tells who says what comes next.
"""

from __future__ import annotations

from constancia.lexicon.unspaced import Unspaced
from constancia.model import Span
from constancia.statements.actors.side_names import countries
from constancia.statements.drafts import Draft
from constancia.statements.unspaced.predicates import Predicate
from constancia.statements.unspaced.segment import VERB, past_adverbs
from constancia.statements.unspaced.written import PARTS, SEPARATOR, Written

CALL = 3  # code points up to a verb: fewer call on nobody


def is_said(sentence: Written, clause: Draft, found: Predicate | None, start: int) -> bool:
    """Whether a segment belongs to what the clause before it says: "双方强调，"."""
    rules, masked = sentence.rules, sentence.masked
    if clause.copula and sentence.parts(start):
        return False
    if clause.verb.end == clause.span.end:
        promise = (rules.willing, rules.will, rules.coming, rules.consenting)
        return not any(one.match(masked, start) for one in promise)
    named = rules.party.match(masked, start)
    if clause.lemma in rules.praising and named is not None and found is not None and found.modals:
        return False  # "赞赏对方的倡议，*双方将*加以落实"
    if found is not None and found.subject is not None and clause.lemma in rules.wished:
        return bool(found.modals) or found.lemma not in rules.saying | rules.position
    return rules.resuming.match(masked, named.end() if named else start) is None


def claims(sentence: Written, clause: Draft, found: Predicate | None, segment: tuple[int, int]) -> bool:
    """Whether a segment tells of a thing what the clause before it claims:
    "双方认为两国互信深化，*合作成果丰硕*".
    """
    rules, masked = sentence.rules, sentence.masked
    if clause.lemma not in rules.claiming or sentence.parts(segment[0]):
        return False
    if found is None:
        piece = masked[slice(*segment)]
        return rules.degree.search(piece) is not None or rules.quality.search(piece) is not None
    if found.subject is None and not found.modals:
        if _is_for(sentence, clause, segment) or _serves(sentence, segment):
            return True
        return found.past or rules.effective.match(masked, found.start) is not None
    begin, end = sentence.place(found.subject) if found.subject is not None else (-1, -1)
    return begin >= 0 and rules.party.fullmatch(masked, begin, end) is None


def _serves(sentence: Written, segment: tuple[int, int]) -> bool:
    """Whether a segment says for what else it has been good: "认为对方是伙伴，*为稳定作出贡献*"."""
    rules, masked = sentence.rules, sentence.masked
    opens = masked.startswith(rules.benefit, segment[0])
    return opens and rules.beneficial.search(masked, *segment) is not None


def _is_for(sentence: Written, clause: Draft, segment: tuple[int, int]) -> bool:
    """Whether what is claimed says for what something was done, over several segments: "认为合作*为*
    化解分歧，*增进互信*，深化友谊*作出了贡献*".
    """
    rules, masked, begin = sentence.rules, sentence.masked, sentence.place(clause.verb)[1]
    opens = masked.find(rules.benefit, begin, segment[0])
    paired = masked.find(rules.purpose, begin, opens) >= 0  # "*以*宪章*为*基础"
    if opens < 0 or paired or rules.beneficial.search(masked, opens, segment[0]):
        return False
    return rules.beneficial.search(masked, segment[0], sentence.end) is not None


def hangs(sentence: Written, clause: Draft, start: int) -> bool:
    """Whether the segment before ended inside what is said or valued: "赞赏对方在总统领导下，取得成就"."""
    rules, (_, begin) = sentence.rules, sentence.place(clause.verb)
    before = sentence.masked[begin : start - 1]
    if clause.lemma in rules.control and _ends_in_means(sentence, begin, start - 1):
        return True
    if clause.lemma in rules.letting and rules.option.match(sentence.masked, start):
        return True  # "容许业主，*可*换购单位"
    if SEPARATOR.search(before):
        return False
    closed = rules.within in before and rules.closed.search(before)
    if closed and lets(clause.lemma, before, rules):
        return True  # "鼓励企业在自愿基础上，*扩大投资*"
    if not any(clause.lemma in words for words in (rules.saying, rules.position, rules.listing)):
        return False
    return bool(closed or rules.since.search(before) or rules.pretext.search(before))


def lets(lemma: str, before: str, rules: Unspaced) -> bool:
    """Whether it is told whom a verb lets act and where, and not yet what: "鼓励企业在自愿基础上，"."""
    acts = lemma in rules.control | rules.driving and lemma not in rules.letting
    return acts and rules.within in before and rules.enclosing.search(before) is not None


def _ends_in_means(sentence: Written, begin: int, end: int) -> bool:
    """Whether whoever is let act has only said through what ("欢迎友邻通过博览会等平台，*推介产品*"), or by
    what ("允许各地根据实际需要，*整合资金*").
    """
    rules, masked = sentence.rules, sentence.masked
    for goes_by in rules.guiding.finditer(masked, begin, end):
        if rules.ruled.fullmatch(masked, goes_by.start(), end):
            before = rules.strong.search(masked, begin, goes_by.start())
            return before is None and rules.strong.search(masked, goes_by.end(), end) is None
    for opens in rules.through.finditer(masked, begin, end):
        phrase = rules.enclosed.match(masked, opens.start(), end)
        if phrase is not None and phrase.end() == end:
            acts = (
                rules.strong.search(masked, begin, opens.start()),
                rules.strong.search(masked, opens.end(), end),
            )
            return acts == (None, None)
    return False


def swallows(sentence: Written, clause: Draft) -> bool:
    """Whether what is valued, claimed or let goes on over the bare clauses behind: "赞赏论坛成立以来，
    推动合作，*加强交流*".
    """
    rules = sentence.rules
    behind = sentence.place(clause.verb)[1]
    others = clause.lemma in rules.wished and not rules.preposition.match(sentence.masked, behind)
    return others or clause.lemma in rules.praising | rules.claiming | rules.letting


def says(sentence: Written, clause: Draft, end: int) -> bool:
    """Whether the clauses behind a clause are what it says: nothing or a duty stands behind its verb."""
    rules, (_, begin) = sentence.rules, sentence.place(clause.verb)
    if clause.subject is None and not clause.governing and recites(sentence, clause.lemma):
        return True  # a recital: "确信应扩大合作，增强互信；"
    opens = sentence.place(clause.span)[0]
    if begin - opens > CALL and rules.calling.search(sentence.quote, opens, begin) is not None:
        return True  # "需要国际社会坚持合作，*共同应对*"
    parted = clause.copula and begin >= end and not sentence.opens_list(end)
    if clause.lemma in rules.urging or parted:
        return True  # "长远目标是，…"
    hoped = clause.lemma in rules.hoping and rules.hoped.match(sentence.quote, begin, end)
    if hoped or (clause.lemma in rules.wished and _has_own_subject(sentence, begin, end)):
        return True  # "希望有关各方保持克制，*开展对话*", "祝愿人民团结奋斗，*把国家建成强国*"
    if clause.lemma not in rules.saying:
        return False
    if (
        clause.lemma in rules.claiming
        and end < sentence.end
        and rules.since.search(sentence.masked, begin, end)
    ):
        return True  # "认为论坛成立以来，…"
    duty = rules.obliged.search(sentence.masked, begin, end) or rules.needful.search(
        sentence.quote, begin, end
    )
    return begin >= end or duty is not None


def recites(sentence: Written, lemma: str) -> bool:
    """Whether a sentence recites what the parties hold: "认为教育是重要因素；"."""
    return lemma in sentence.rules.claiming and sentence.quote.rstrip().endswith(PARTS)


def _has_own_subject(sentence: Written, begin: int, end: int) -> bool:
    """Whether what is wished or believed names who is to act, before what he is to do."""
    rules, masked = sentence.rules, sentence.masked
    at = past_adverbs(rules, masked, begin, end)
    opens = (rules.verb, rules.preposition, rules.carried, rules.binding)
    if at > begin or any(one.match(masked, at, end) for one in opens):
        return False
    return rules.strong.search(masked, at + VERB, end) is not None


def reports(sentence: Written, found: Predicate, end: int) -> bool:
    """Whether a segment only says where the next is said: a text says it ("联合声明指出，"), or
    what is said is a duty and no side says it ("会议强调，要…").
    """
    rules, subject = sentence.rules, found.subject
    if subject is None or not found.ends or found.lemma not in rules.saying or end >= sentence.end:
        return False
    if rules.written.search(sentence.quote, *sentence.place(subject)):
        return True
    if sentence.names_side(subject):
        return False
    masked = sentence.masked
    acts = found.lemma in rules.announcing | rules.ordering and rules.strong.match(masked, end + 1)
    told = found.lemma in rules.ordering and rules.tasked.match(masked, end + 1)
    dated = rules.date.match(masked, end + 1)
    behind = dated.end() if dated else end + 1  # "会议强调，*2030年要*稳住产业"
    return bool(acts or told or rules.binding.match(masked, behind))


def is_told_by(sentence: Written, start: int, end: int) -> bool:
    """Whether a segment only tells who says what comes behind it, and is no side himself:
    "部长在会后表示，", "王明强调，".
    """
    rules, quote = sentence.rules, sentence.quote
    if end >= sentence.end:
        return False
    if rules.telling.fullmatch(quote, start, end):
        return True
    person = rules.speaker.fullmatch(quote, start, end)
    many = rules.crowd.match(quote, start, end) is not None  # "*元首们*强调，"
    return person is not None and not many and person["name"] not in countries(rules.language)


def opens(sentence: Written, found: Predicate, end: int) -> bool:
    """Whether a segment only opens what stands behind it: "主要任务是：", "总体思路是，"."""
    rules = sentence.rules
    if found.lemma != rules.copula or not found.ends or end >= sentence.end:
        return False
    return sentence.opens_list(end) or rules.outlines.search(sentence.quote, found.start, end) is not None


def reports_duty(sentence: Written, found: Predicate, before: Span | None) -> bool:
    """Whether who is no side says what is to be done ("会议强调要加强"); `before` is the subject so far."""
    subject = found.subject or before
    if subject is None or found.lemma not in sentence.rules.saying or sentence.names_side(subject):
        return False
    return sentence.rules.binding.match(sentence.masked, sentence.place(found.verb)[1]) is not None


def promises(sentence: Written, found: Predicate, end: int) -> bool:
    """Whether a segment only tells who promises what comes behind the comma: "成员国表示，*愿*加强合作"."""
    rules = sentence.rules
    if found.subject is None or not found.ends or found.lemma not in rules.saying or end >= sentence.end:
        return False
    at = end + 1
    phrase = rules.enclosed.match(sentence.masked, at) if rules.vows.fullmatch(found.lemma) else None
    if phrase is not None and rules.carried.match(sentence.masked, phrase.end()):
        return True  # "双方声明，*在双边关系中将*遵循准则"
    return any(one.match(sentence.masked, at) for one in (rules.willing, rules.will, rules.consenting))


def agrees(sentence: Written, found: Predicate, end: int) -> bool:
    """Whether a segment is an agreement whose content comes behind the comma: "双方一致同意，"."""
    rules, listed = sentence.rules, sentence.opens_list(end)  # "我方建议：一是加强沟通"
    consent = (rules.consenting if listed else rules.lasting).fullmatch(found.lemma)
    named = found.subject is not None and found.agent is None  # "条件由部门商定，并签署协议"
    return consent is not None and named and found.ends and end < sentence.end
