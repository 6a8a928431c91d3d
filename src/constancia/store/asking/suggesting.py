"""What someone may be about to type: words and names that stored statements have."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection
from django.db.models import Q, Sum

from constancia.store.database import place
from constancia.store.errors import explained
from constancia.store.filters import WORDS
from constancia.store.models import WordRow
from constancia.store.search.words import fold_signs

SHORTEST = 2  # letters to go by; of an ideograph one is enough
LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A search that can be completed to `q`, and how many statements have the word or name it ends in."""

    q: str
    statements: int


@explained(place)
def suggestions(q: str, *, limit: int = 8) -> tuple[Suggestion, ...]:
    """Completions of the word that `q` ends in, the most frequent first; names are put in quotation marks.

    None where `q` ends in a space or with too few letters. A name is offered by its own beginning or, where
    it is not the first thing typed, by that of the last word.
    """
    begun, last = _split(q[:WORDS])
    folded = fold_signs(last)
    if not folded or (len(folded) < SHORTEST and folded.isascii()):
        return ()
    rows = WordRow.objects.filter(_begins(folded)).values_list("named", "written")
    counted = rows.annotate(number=Sum("statements")).order_by("-number", "named", "written")
    return tuple(
        Suggestion(begun + (f'"{written}"' if named else written), number)
        for named, written, number in counted[:limit]
    )


def _split(q: str) -> tuple[str, str]:
    """What stands before the last word, and the last word without its signs."""
    begun, _space, last = q.rpartition(" ")
    sign = last[: len(last) - len(last.lstrip('-"“'))]
    before = f"{begun} " if begun else ""
    return before + sign.strip('"“'), last[len(sign) :]


def _begins(folded: str) -> Q:
    """Folded forms that begin so, by the index that each database has for it."""
    if connection.vendor == "postgresql":
        return Q(folded__startswith=folded)
    return Q(folded__gte=folded, folded__lt=folded + LAST)
