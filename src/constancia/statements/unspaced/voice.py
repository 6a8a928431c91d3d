"""How a predicate without spaces governs: whether its subject is acted on, whether its object is to act,
whether its modal reaches over the clauses behind.
"""

from __future__ import annotations

from constancia.lexicon.unspaced import Unspaced
from constancia.statements.unspaced.coordinated import REACH
from constancia.statements.unspaced.predicates import Predicate
from constancia.statements.unspaced.written import Written

IDIOM = 4  # code points of an idiom


def is_passive(sentence: Written, found: Predicate) -> bool:
    """Whether what stands in front is what is done: "合同已签署", but not "双方强调，"."""
    rules = sentence.rules
    if found.subject is None or found.lemma in rules.saying | rules.changing:
        return False
    if found.agent is None and len(found.lemma) == IDIOM:
        return False  # "国际组织应*与时俱进*": idioms have no object
    place = sentence.place(found.subject)
    if rules.party.fullmatch(sentence.masked, *place) or rules.peers.fullmatch(sentence.quote, *place):
        return found.agent is not None
    if (
        found.agent is None
        and found.modals
        and rules.doers.fullmatch(sentence.quote, *sentence.place(found.subject))
    ):
        return False
    return found.ends or found.agent is not None


def controls(sentence: Written, found: Predicate, end: int) -> bool:
    """Whether the object of the verb is to act: "支持企业开展合作"; not "支持对方所作的努力"."""
    rules, masked = sentence.rules, sentence.masked
    if found.lemma not in rules.control:
        return False
    begin = _behind_all(sentence, sentence.place(found.verb)[1]) + 1
    stop = min(end, begin + REACH)
    behind = rules.strong.search(masked, begin, stop)
    if behind is None or rules.proposed.search(masked, begin, stop):
        return False
    if rules.done not in masked[begin:stop]:
        return True
    where = masked.find(rules.relative, behind.end(), stop)
    return where < 0 or rules.strong.search(masked, where, stop) is not None


def _behind_all(sentence: Written, at: int) -> int:
    """Behind a verb, and the one that shares its object: "支持*和推动*和平进程"."""
    rules, masked = sentence.rules, sentence.masked
    second = rules.strong.match(masked, at + 1) if masked[at : at + 1] in rules.pairing else None
    return second.end() if second else at


def carries(rules: Unspaced, word: str, *, acts: bool = False) -> bool:
    """Whether a modal governs the clauses behind its own: 愿, 将 and 同意 do, 继续 does not; 应 does where
    its subject `acts`.
    """
    reaching = (
        rules.willing,
        rules.will,
        rules.lasting,
        rules.wishing,
        rules.binding,
        *([rules.shall] if acts else []),
    )
    return any(pattern.fullmatch(word) for pattern in reaching)
