"""Free text -> the statements that have it. The one place to change when an index takes over."""

from __future__ import annotations

import re

from django.db.models import QuerySet

from constancia.store.folding import fold
from constancia.store.models import StatementRow

TERM = re.compile(r'"([^"]*)"|(\S+)')
PLAIN = str.maketrans("“”„«»", '"""""')


def terms(q: str) -> tuple[str, ...]:
    """The words and "phrases" that must occur, folded, in the order written."""
    found = (fold(phrase or word.replace('"', "")) for phrase, word in TERM.findall(q.translate(PLAIN)))
    return tuple(dict.fromkeys(term for term in found if term))


def matching(statements: QuerySet[StatementRow], q: str) -> QuerySet[StatementRow]:
    """Those whose quotation has each word or phrase, at any place in a word."""
    for term in terms(q):
        statements = statements.filter(folded__contains=term)
    return statements
