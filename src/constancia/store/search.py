"""Free text -> the statements that have it. The one place to change when an index takes over."""

from __future__ import annotations

import re

from django.db.models import QuerySet

from constancia.model import Span
from constancia.store.folding import fold, fold_with_places
from constancia.store.models import StatementRow

TERM = re.compile(r'"([^"]*)"|([^\s"]+)')
PLAIN = str.maketrans("“”„«»＂", '""""""')


def terms(q: str) -> tuple[str, ...]:
    """The words and "phrases" that must occur, folded, each once, in the order written."""
    found = (fold(phrase or word) for phrase, word in TERM.findall(q.translate(PLAIN)))
    return tuple(dict.fromkeys(term for term in found if term))


def matching(statements: QuerySet[StatementRow], q: str) -> QuerySet[StatementRow]:
    """Those whose quotation has each word or phrase, at any place in a word."""
    for term in terms(q):
        statements = statements.filter(folded__contains=term)
    return statements


def marks(text: str, q: str) -> tuple[Span, ...]:
    """Where the words and phrases of `q` stand in `text`, in order; what overlaps or touches is one.

    Empty where there is none: a quotation that `matching` finds has at least one for each term.
    """
    folded, places = fold_with_places(text)
    found = sorted(
        (places[match.start()], places[match.end() - 1] + 1)
        for term in terms(q)
        for match in re.finditer(re.escape(term), folded)
    )
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(Span(start, end) for start, end in joined)
