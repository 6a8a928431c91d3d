"""The class of each commitment and its written proof test, told before anyone looks for evidence.

Rules over the coded facets (`classes.toml`), the first that holds: the class follows from the words of the
paper alone, never from what came of them, and never from who speaks.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from constancia.lexicon.labels import labels
from constancia.lexicon.proofs import proofs
from constancia.model import CommitmentClass, Paper, ProofTest, Statement
from constancia.registers.countries import country_name, is_country
from constancia.registers.names import register

_FILE = "classes.toml"
SINGLE = ("firmness", "kind", "continuity", "precision")  # facets of which rules ask for codes
KEPT = 4096  # statements that differ in what rules ask, of which the rule is held in memory
_FIELDS = frozenset(
    {
        "class", "test", "rests", "firmness", "kind", "continuity", "precision", "instruments", "types",
        "verbs", "has",
    }
)  # fmt: skip
# What is looked at besides by those who tell what offers and commitments are about and to whom they speak.
_ELSEWHERE = frozenset(
    {
        "kind", "actor", "firmness", "precision", "counterpart", "conditions", "registered", "named",
        "instruments", "quantity", "object",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ClassRule:
    """One rule. A condition that is empty asks nothing; `codes` are those of single facets by their name."""

    id: str
    kind: CommitmentClass
    test: str
    rests: tuple[str, ...]
    codes: Mapping[str, frozenset[str]]
    instruments: frozenset[str]
    types: frozenset[str]
    verbs: str | None
    has: tuple[str, ...]

    @property
    def by(self) -> str:
        """Who says so, as facets and proposals tell it."""
        return f"rule:{self.id}"

    def holds(self, of: Asked) -> bool:
        """Whether every condition holds of a statement."""
        return (
            all(of.codes[SINGLE.index(name)] in codes for name, codes in self.codes.items())
            and (not self.instruments or not self.instruments.isdisjoint(of.instruments))
            and (not self.types or any(_type(one) in self.types for one in of.registered))
            and (self.verbs is None or of.verb in proofs(of.language).verbs.get(self.verbs, ()))
            and of.names.issuperset(self.has)
        )


class Asked(NamedTuple):
    """What rules ask of a statement; many of a paper are alike in it. `codes` are those of `SINGLE`."""

    language: str
    codes: tuple[str, ...]
    instruments: tuple[str, ...]
    registered: tuple[str, ...]
    verb: str
    names: frozenset[str]

    @classmethod
    def of(cls, statement: Statement, language: str) -> Asked:
        """`names` are of the facets that stand, as far as any rule asks for them."""
        coded = {one.name: one.value for one in statement.facets}
        return cls(
            language,
            tuple([str(coded.get(name)) for name in SINGLE]),
            statement.instruments if "instruments" in coded else (),
            statement.values("registered") if "registered" in coded else (),
            statement.clause.lemma.casefold(),
            _had().intersection(coded),
        )


@cache
def class_rules() -> tuple[ClassRule, ...]:
    """The rules in the order in which they are asked; ValueError where the file breaks its form."""
    text = (files(__package__) / _FILE).read_text(encoding="utf-8")
    return tuple(_rule(name, fields) for name, fields in tomllib.loads(text).items())


@cache
def weighed() -> frozenset[str]:
    """The facets by which offers are found and commitments are weighed: what no rule looks at is left out."""
    asked = (name for rule in class_rules() for name in (*rule.rests, *rule.codes, *rule.has))
    return _ELSEWHERE.union(asked)


def class_rule(statement: Statement, language: str) -> ClassRule:
    """The rule that decides the class of an undertaking."""
    return _first(Asked.of(statement, language))


@lru_cache(maxsize=KEPT)
def _first(asked: Asked) -> ClassRule:
    return next(rule for rule in class_rules() if rule.holds(asked))


@cache
def _had() -> frozenset[str]:
    return frozenset(name for rule in class_rules() for name in rule.has)


def proof_test(
    paper: Paper, statement: Statement, *, language: str | None = None, written: Callable[[str], str] = str
) -> ProofTest:
    """The class and the test of an undertaking of a paper, worded in a reader's language, else the paper's.

    `written` writes the paper's date for its readers; without it stands as it is kept. ValueError for a
    statement that undertakes nothing; LookupError where no tests are worded in `language`.
    """
    if not statement.is_undertaking:
        raise ValueError(f"{statement.id} undertakes nothing, so that nothing is to be proved")
    rule = class_rule(statement, paper.document.language)
    spoken = language or paper.document.language
    wording = proofs(spoken).tests.get(rule.test)
    if wording is None:
        raise LookupError(f"lexicon/{spoken}/proofs.toml has no wording for the test {rule.test!r}")
    return ProofTest(
        statement.id,
        rule.kind,
        wording.format(**_filled(paper, statement, rule, spoken, written)),
        rule.by,
        _words(paper, statement, rule),
    )


def class_shares(tests: Iterable[ProofTest]) -> Mapping[CommitmentClass, int]:
    """How many commitments there are of each class, in the order of the classes, none left out."""
    counted = Counter(one.kind for one in tests)
    return {kind: counted[kind] for kind in CommitmentClass}


def _filled(
    paper: Paper, statement: Statement, rule: ClassRule, language: str, written: Callable[[str], str]
) -> dict[str, str]:
    work = paper.document.work
    unstated = proofs(language).unstated
    issuer = work.issuer or unstated["issuer"]
    entries = [
        entry.name(language)
        for one in statement.values("registered")
        if (entry := register().entries.get(one)) is not None and entry.type in rule.types
    ]
    kinds = [labels(language).name("instrument", one) for one in _wanted(statement, rule)]
    return {
        "issuer": country_name(issuer, language) if is_country(issuer) else issuer,
        "date": written(work.date) if work.date else unstated["date"],
        "names": "; ".join(entries),
        "kinds": "; ".join(kinds),
        "quantity": "; ".join(statement.values("quantity")),
    }


def _wanted(statement: Statement, rule: ClassRule) -> tuple[str, ...]:
    return tuple(one for one in statement.instruments if one in rule.instruments)


def _words(paper: Paper, statement: Statement, rule: ClassRule) -> tuple[str, ...]:
    """The words of the paper that the class rests on; those of facets that have none are not told."""
    spans = [span for facet in statement.facets if facet.name in rule.rests for span in facet.words]
    return tuple(dict.fromkeys(span.quote(paper.document.text) for span in spans))


def _type(identity: str) -> str | None:
    entry = register().entries.get(identity)
    return None if entry is None else entry.type


def _rule(name: str, fields: Mapping[str, Any]) -> ClassRule:
    where = f"track/{_FILE}: [{name}]"
    unknown = sorted(fields.keys() - _FIELDS)
    if unknown:
        raise ValueError(f"{where} has the unknown field {unknown[0]}")
    try:
        return ClassRule(
            name,
            CommitmentClass(fields["class"]),
            fields["test"],
            tuple(fields["rests"]),
            {facet: frozenset(fields[facet]) for facet in SINGLE if facet in fields},
            frozenset(fields.get("instruments", ())),
            frozenset(fields.get("types", ())),
            fields.get("verbs"),
            tuple(fields.get("has", ())),
        )
    except (KeyError, ValueError) as error:
        raise ValueError(f"{where}: {error}") from error
