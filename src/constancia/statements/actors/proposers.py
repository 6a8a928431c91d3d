"""The side that proposes most in a paper of one side: a party in its programme, which no title names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from constancia.lexicon.actors import Actors
from constancia.statements.actors.side_names import core_name, may_be_side
from constancia.statements.drafts import Draft, subject_line

ACTS, PROPOSALS = 15, 4  # clauses of which a name must be the subject, and those in which it proposes


def proposer(
    drafts: Iterable[Draft], text: str, words: Actors, known: Mapping[str, tuple[str, ...]]
) -> set[str]:
    """The name that proposes most often, and its longer and shorter forms: "Bloco", "Bloco de Esquerda"."""
    if not words.side_proposals:
        return set()
    acts, proposals = Counter[str](), Counter[str]()
    for draft in drafts:
        if draft.subject is not None and not draft.place:
            name = core_name(subject_line(draft, text), words)
            acts[name] += 1
            told = {draft.lemma, *draft.governing}
            proposals[name] += not told.isdisjoint(words.side_wrappers | words.side_proposals)
    sides = [name for name, _ in proposals.most_common() if _may_propose(name, words)]
    if not sides or sides[0].casefold() in known:
        return set()
    most = sides[0]
    if acts[most] < ACTS or proposals[most] < PROPOSALS:
        return set()
    return {name for name in sides if f"{name} ".startswith(f"{most} ") or f"{most} ".startswith(f"{name} ")}


def _may_propose(name: str, words: Actors) -> bool:
    """Whether a name may be that of a side, also one written in capitals throughout."""
    return may_be_side(name.title() if name.isupper() and " " not in name else name, words)
