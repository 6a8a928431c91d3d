"""Texts that tests have, coded by the rules: of one side or of two, in any language."""

from __future__ import annotations

from constancia import statements
from constancia.model import Document, Rendering, Source, Statement, Tier, Work

ONE_SIDED = Work(
    "utopia", "Utopia’s Policy Paper on Arcadia", issuer_names=("Utopia",), counterpart_names=("Arcadia",)
)
JOINT = Work("joint", "Joint Declaration between Utopia and Arcadia")


def document(text: str, *, work: Work = ONE_SIDED, language: str = "en") -> Document:
    return Document(work, Source("paper.txt", "text/plain", "0" * 64), language, Rendering.UNSTATED, text)


def find(text: str, *, work: Work = ONE_SIDED, language: str = "en") -> tuple[Statement, ...]:
    return statements.find(document(text, work=work, language=language), (), tier=Tier.RULES)


def quotes(text: str, *, language: str = "en") -> list[str]:
    return [statement.quote for statement in find(text, language=language)]


def coded(text: str, *, work: Work = ONE_SIDED, language: str = "en") -> list[tuple[str, str]]:
    """The quotation and the kind of each statement."""
    return [(statement.quote, str(statement.kind)) for statement in find(text, work=work, language=language)]


def only(text: str, *, work: Work = ONE_SIDED, language: str = "en") -> Statement:
    (statement,) = find(text, work=work, language=language)
    return statement
