"""Drafts from a language that writes no spaces: clauses by punctuation, verbs from the lexicon.

Here passages follow one another: what opens a list is told by its items, what a thing brings about goes on
from clause to clause. How one sentence is cut into clauses stands in `walk`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import zip_longest

from constancia.lexicon.unspaced import Unspaced
from constancia.model import Span
from constancia.statements.drafts import Draft
from constancia.statements.passages import Passage
from constancia.statements.unspaced.handed_on import State
from constancia.statements.unspaced.segment import VERB
from constancia.statements.unspaced.walk import Walk
from constancia.statements.unspaced.written import PARTS, written

_SLOGANS = re.compile("[^，、。]+")
TITLE = 160  # code points at the start of a text in which its title stands


def drafts(
    text: str, found: Iterable[Passage], rules: Unspaced, reviews: Collection[str | None] = ()
) -> Iterator[Draft]:
    """The clauses of a text's passages, in order. What opens a list is told by its items, which take over
    its subject and its promise; what stands in divisions that look back (`reviews`, their ids) is told.
    """
    given, all_passages = State(), list(found)
    years, loose = _planned(text, rules), False  # whether what a colon opened goes on
    for passage, behind in zip_longest(all_passages, all_passages[1:]):
        lists = behind is not None and _lists(passage, behind, text, rules)
        opens = lists or (behind is not None and _is_item(behind, text, rules))
        plain = State(told=passage.division in reviews)
        if not (loose or _is_item(passage, text, rules)):
            given = plain
        ended = loose and not _ends(passage, text).endswith(PARTS)
        loose = lists or (loose and not ended)
        begun = given._replace(told=given.told or plain.told)
        items: State | None = None
        recounts = False
        labelled = len(passage.sentences) > 1 and _is_label(passage.sentences[0].quote(text).strip(), rules)
        for sentence in passage.sentences[1:] if labelled else passage.sentences:
            listed = items if rules.run_in.match(text, sentence.start) else None
            walk = Walk(written(text, sentence, rules), passage, listed or begun, items=listed, years=years)
            clauses = walk.read()
            recounts = recounts or rules.looking_back.match(text, sentence.start, sentence.end) is not None
            if recounts and sentence is not passage.sentences[0]:
                clauses = [*_recounted(clauses, rules)]
            begun, items = plain, walk.items or items
            if opens and sentence.quote(text).rstrip().endswith(rules.opening):
                cases = rules.cases.search(text, sentence.start, sentence.end)
                given = State(told=True) if cases else walk.handed_on()
                clauses = clauses if walk.heralds else clauses[:-1]
            yield from _reported([*_of_things(clauses, text, rules)], text, rules)
        given = State() if ended else given


def _is_label(first: str, rules: Unspaced) -> bool:
    """Whether the first sentence of a paragraph only says what it is about, in words of four signs."""
    if rules.labels.fullmatch(first):
        return True
    each = _SLOGANS.findall(first) if rules.slogans.fullmatch(first) else []
    acts = [rules.strong.match(one) for one in each]
    return bool(each) and not all(act is not None and act.end() == VERB for act in acts)


def _ends(passage: Passage, text: str) -> str:
    """The last sentence of a paragraph."""
    return passage.sentences[-1].quote(text).rstrip() if passage.sentences else ""


def _lists(passage: Passage, behind: Passage, text: str, rules: Unspaced) -> bool:
    """Whether a paragraph opens a list without numbers: "双方同意以下列方式合作：", "互派专家；"."""
    last = _ends(passage, text)
    return (
        last.endswith(rules.opening)
        and rules.following.search(last) is not None
        and _ends(behind, text).endswith(PARTS)
    )


def _planned(text: str, rules: Unspaced) -> range:
    """The years that a plan is for by its title ("行动方案（2026—2028年）"); none where it tells none."""
    found = rules.plan_years.search(text[:TITLE])
    if found is None:
        return range(0)
    first, last = (int(year) for year in found.groups() if year)
    return range(first, last + 1)


def _is_item(passage: Passage, text: str, rules: Unspaced) -> bool:
    """Whether a paragraph opens with a bullet or a number, in figures or in words: "（一）", "——"."""
    return passage.listed or any(rules.numbering.match(text, one.start) for one in passage.sentences[:1])


def _of_things(clauses: Iterable[Draft], text: str, rules: Unspaced) -> Iterator[Draft]:
    """The clauses of one sentence; what a thing brings about goes on over the bare verbs of the same class:
    "铁路带动就业，*促进*增长" is told of the railway.
    """
    thing: Span | None = None
    for clause in clauses:
        weak = all(map(rules.other_modal.fullmatch, clause.governing))
        grows = clause.lemma in rules.changing and clause.verb.end == clause.span.end
        if not (grows or clause.lemma in rules.effecting) or clause.subject is None or not weak:
            thing = None
        elif thing is not None and clause.subject == thing and not clause.governing:
            yield clause._replace(past=True)
            continue
        else:
            written = clause.subject.quote(text)
            party = any(one.fullmatch(written) for one in (rules.party, rules.doers))
            inherited = clause.subject.end <= clause.span.start
            thing = None if party or inherited else clause.subject
        yield clause


def _recounted(clauses: Iterable[Draft], rules: Unspaced) -> Iterator[Draft]:
    """The clauses of a sentence in a paragraph that looks back: what a party has achieved since, with what it
    did besides, is told: "三年来，合作不断深化。*我们召开会议，成立中心*。".
    """
    since: Span | None = None
    for clause in clauses:
        if clause.governing or clause.subject is None:
            since = None
        elif clause.lemma in rules.achieving and clause.span.start <= clause.subject.start:
            since = clause.subject
        yield clause._replace(past=True) if since is not None and clause.subject == since else clause


def _reported(clauses: list[Draft], text: str, rules: Unspaced) -> Iterator[Draft]:
    """The clauses of one sentence; what someone does in front of what the same one has done is told with it:
    "工作组每年召开会议，深化交流，累计落实八十七个项目"; so it is in front of what came of that:
    "我国加强治理，绿色转型*取得了*成效".
    """
    last: Draft | None = None
    told: list[Draft] = []
    for clause in reversed(clauses):
        same = last is not None and clause.subject is not None and last.subject == clause.subject
        came = last is not None and last.past and rules.achieved.match(text, last.verb.start) is not None
        told_of = same or (came and clause.subject is not None)
        reported = told_of and last is not None and (last.past or last.reported) and not clause.governing
        last = clause._replace(reported=reported)
        told.append(last)
    yield from reversed(told)
