"""Texts that report a meeting in the past, in which "would" tells what will be: "Ministers agreed on a plan.
The Secretariat *would* submit it in May".
"""

from __future__ import annotations

from collections.abc import Iterable

from constancia.lexicon.kinds import Kinds
from constancia.statements.actors.cast import Actor
from constancia.statements.drafts import Draft
from constancia.statements.spaced.verbs.verb_group import FUTURE_FORM

LEAST = 4  # stances and decisions in the past before a text is taken for a report


def is_report(drafts: Iterable[Draft], words: Kinds) -> bool:
    """Whether the text's stances and decisions are told, two of three at the least, in the past by others
    than who speaks: "They welcomed", "The meeting agreed".
    """
    said = words.settles | words.position | words.charges
    past = present = 0
    for draft in drafts if words.backshift else ():
        settled = bool(words.promises & set(draft.governing[:1]))
        if draft.subject is None or not (settled or (draft.lemma in said and not draft.governing)):
            continue
        if draft.past and not draft.first_person:
            past += 1
        elif not draft.perfect:
            present += 1
    return past >= LEAST and past >= 2 * present


def as_said(draft: Draft, actor: Actor, words: Kinds) -> Draft:
    """A clause of a report as it was said at the meeting, "would meet" as a future. An offer ("would be
    willing to") and what is supposed of a thing ("the deal would create jobs") stay what they are.
    """
    governing = set(draft.governing)
    offers = draft.copula or governing & words.courteous
    if offers or not governing & words.backshift or not (actor.party or draft.passive):
        return draft
    told = tuple(FUTURE_FORM if one in words.backshift else one for one in draft.governing)
    return draft._replace(governing=told)
