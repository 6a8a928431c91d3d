"""The trained gate: the kind of a statement where weights learnt from coded papers are surer than the rules.

`any/gate.json` has the weights; `python -m constancia.evaluation.training` makes them from what the rules
said of papers that they had never seen, and what people coded there. The gate looks at what the rules
found, never at the text itself, so it costs little; it is asked once a document, when all rules have spoken.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from math import exp
from typing import NamedTuple

from constancia.lexicon.files import ANY
from constancia.lexicon.unspaced import is_unspaced
from constancia.model import Kind

FILE, NAME = "gate.json", "kinds"
KINDS = tuple(str(kind) for kind in Kind)
SCALE = 100  # weights are kept as whole hundredths
SHARES = 5  # steps in which the shares of kinds in a document are told
ENDINGS = (2, 3, 4)  # code points of a verb's end
FEWEST = 8  # statements: it was trained on whole papers, and a few sentences tell too little beside them
BEHIND = 40  # code points behind a verb that are looked at for its first two words

# By how much the gate must be surer of its kind than of the rules'. Swept 0 to .7 on papers it was not
# trained on, of our own writing and others: below .6 it harms real papers as often as it helps them.
MARGIN = 0.6

Sign = tuple[str, str]  # what is looked at, and what was seen there
_NONE: Mapping[str, Sequence[int]] = {}


class Seen(NamedTuple):
    """What the gate sees of one statement: what the rules said of it, and the words they said it on.

    `subject` is empty where none is written, `inherited` where it stands before the statement; `behind` has
    the beginning of what follows the verb, `paragraph` the offset at which the statement's line begins,
    `lists` those of the kind rules on which the verb stands: they mean the same in every language.
    """

    kind: str
    rule: str
    actor: str
    actor_rule: str
    lemma: str
    verb: str
    subject: str
    inherited: bool
    wrapped: bool
    fronted: bool
    behind: str
    paragraph: int
    lists: tuple[str, ...] = ()


class Surer(NamedTuple):
    """The kind that the gate puts in place of the rules', and how likely it is right."""

    kind: Kind
    confidence: float


@dataclass(frozen=True, slots=True)
class Gate:
    """Weights by sign, one for each of `KINDS`, and those that every statement has; `hash` is theirs.

    Documents of fewer statements than `fewest` are left to the rules.
    """

    weights: Mapping[str, Mapping[str, Sequence[int]]]
    always: Sequence[int]
    hash: str
    fewest: int = 0

    @property
    def by(self) -> str:
        """Who a value is set by, as facets say it."""
        return f"model:{NAME}@{self.hash}"

    def judge(self, document: Sequence[Seen], language: str) -> list[Surer | None]:
        """For each statement of a document, in order, a surer kind; None where the rules' stands."""
        if not self.weights or len(document) < self.fewest:
            return [None] * len(document)
        found = signs(document, language)
        return [self._judge(one, own) for one, own in zip(document, found, strict=True)]

    def _judge(self, one: Seen, found: Sequence[Sign]) -> Surer | None:
        sure = self.shares(found)
        best = max(range(len(KINDS)), key=sure.__getitem__)
        kind = KINDS[best]
        if kind == one.kind or sure[best] - sure[KINDS.index(one.kind)] <= MARGIN:
            return None
        return Surer(Kind(kind), round(sure[best], 3))

    def shares(self, found: Sequence[Sign]) -> list[float]:
        """How likely each of `KINDS` is by what was seen; together 1."""
        rows = [row for name, value in found if (row := self.weights.get(name, _NONE).get(value))]
        odds = [1 / (1 + exp(-sum(points) / SCALE)) for points in zip(self.always, *rows, strict=True)]
        whole = sum(odds)
        return [one / whole for one in odds]


@cache
def gate() -> Gate:
    """The gate that ships with this version; ValueError naming the file where it holds anything else."""
    try:
        return gate_of((files(__package__) / ANY / FILE).read_bytes())
    except ValueError as error:
        raise ValueError(f"lexicon/{ANY}/{FILE}: {error}; train it anew") from error


def gate_of(data: bytes) -> Gate:
    """A gate from its file; of an empty object one that is never surer. ValueError for anything else."""
    found = json.loads(data)
    if found == {}:
        return Gate({}, (), "none")
    if not isinstance(found, dict) or set(found) != {"kinds", "always", "weights"}:
        raise ValueError("it holds no kinds, always and weights")
    if tuple(found["kinds"]) != KINDS:
        raise ValueError(f"it is of the kinds {found['kinds']}, not of {[str(kind) for kind in KINDS]}")
    return Gate(found["weights"], found["always"], blake2b(data, digest_size=6).hexdigest(), FEWEST)


def signs(document: Sequence[Seen], language: str) -> list[list[Sign]]:
    """What is looked at in each statement of a document: the statement itself and what stands beside it."""
    told = Counter(one.kind for one in document)
    around = {kind: _around(kind, told) for kind in told}
    unspaced = is_unspaced(language)
    return [
        [*_own(one, language, unspaced=unspaced), *_beside(document, index), *around[one.kind]]
        for index, one in enumerate(document)
    ]


def _own(one: Seen, language: str, *, unspaced: bool) -> Iterator[Sign]:
    """The rules' answers, which mean the same in all languages, and words, which do not."""
    subject = "none" if not one.subject else "inherited" if one.inherited else "own"
    actor = one.actor.partition(":")[0]
    yield "rule", one.rule
    yield "kind", one.kind
    yield "actor", actor
    yield "actor rule", one.actor_rule
    yield "rule, actor", f"{one.rule} {actor}"
    yield "subject", subject
    yield "rule, subject", f"{one.rule} {subject}"
    yield "wrapped, fronted", f"{one.wrapped} {one.fronted}"
    yield "lemma", f"{language} {one.lemma}"
    for name in one.lists or ("none",):
        yield "list", name
        yield "list, rule", f"{name} {one.rule}"
    for length in ENDINGS:
        yield "ending", f"{language} {one.verb[-length:]}"
    first, second = _first_two(one.behind, unspaced=unspaced)
    yield "behind", f"{language} {first}"
    yield "both behind", f"{language} {first} {second}"
    if one.subject:
        words = list(one.subject) if unspaced else one.subject.split()
        yield "subject begins", f"{language} {words[0]}"
        yield "subject ends", f"{language} {words[-1]}"


def _first_two(behind: str, *, unspaced: bool) -> tuple[str, str]:
    """The first two words behind a verb, of signs in a script that does not part words."""
    words = list(behind[:2]) if unspaced else behind.split(maxsplit=2)
    first, second = (*words, "", "")[:2]
    return first, second


def _beside(document: Sequence[Seen], index: int) -> Iterator[Sign]:
    """The kinds of the statements before and behind, and whether they share its paragraph."""
    one = document[index]
    for name, other in (("before", index - 1), ("next", index + 1)):
        if not 0 <= other < len(document):
            yield name, "none"
            continue
        near = document[other]
        yield name, near.kind
        if near.paragraph == one.paragraph:
            yield f"{name}, same paragraph", near.kind
        if other < index:
            yield "rule, before", f"{one.rule} {near.kind}"
            if near.subject and near.subject == one.subject:
                yield "before, same subject", near.kind


def _around(own: str, told: Mapping[str, int]) -> list[Sign]:
    """How common each kind is among the document's other statements, for one of kind `own`."""
    others = max(1, sum(told.values()) - 1)
    shares = {kind: (told.get(kind, 0) - (kind == own)) / others for kind in KINDS}
    return [("document", f"{kind} {round(SHARES * share)}") for kind, share in shares.items()]
