"""A run's coding in one row, as pages need it: what stands in thousands of rows is read from these in a fifth
of the time.

It holds the divisions, and of each statement what offers and states are found by: the single codes without
who set them, the facets that are weighed, and the words of those that limit or address it. A run's rows never
change, nor does this; a row of another `form` is one that another version wrote, and is written anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from constancia.model import (
    Anomaly,
    Clause,
    Division,
    DivisionKind,
    Facet,
    Paper,
    Selector,
    Span,
    Statement,
)
from constancia.model.statement import UNDERTAKINGS
from constancia.store.answers import StatementSummary
from constancia.store.keeping.coded_values import CODES, Codes
from constancia.store.keeping.condensing import Written, condensed, form, kept, laid_out
from constancia.store.keeping.load import TIERS, code_of, load
from constancia.store.models import CondensedRow, RunRow
from constancia.track.eligibility import SITES

_WITHOUT: Mapping[str, Any] = dict.fromkeys(CODES)
KINDS = {str(kind): kind for kind in DivisionKind}


@dataclass(frozen=True, slots=True)
class Coding:
    """What a run found in a text, as far as it is kept in one row."""

    divisions: tuple[Division, ...]
    statements: tuple[Statement, ...]


def coding(run: int, text: str, *, around: str | None = None) -> Coding:
    """What a run found in its text.

    With `around` of its statements at least the one of this id and what its division says besides
    undertakings: a fifth of the time.
    """
    written = _content(run)
    if written is not None:
        return _read(written, text, _beside(written, around) if around else written["statements"])
    paper, *_ = _from_rows(run)
    return Coding(paper.divisions, paper.statements)


def _beside(written: Written, id: str) -> Iterator[Sequence[Any]]:
    """The statement of this id, and those of its division that undertake nothing."""
    facets, statements = written["facets"], written["statements"]
    undertakes = {at for at, one in enumerate(facets) if one[0] == "kind" and one[1] in UNDERTAKINGS}
    home = next((division for each, division, *_ in statements if each == id), None)
    for each, division, tier, lemma, places, its in statements:
        if each == id or (division == home and undertakes.isdisjoint(its)):
            yield each, division, tier, lemma, places, its


def summaries(run: int, text: str) -> tuple[tuple[Division, ...], tuple[StatementSummary, ...]]:
    """The divisions that a run found in its text, and its statements as lists show them."""
    written = _content(run) or laid_out(*_from_rows(run))
    divisions = _divisions(written["divisions"])
    codes = {at: one for at, one in enumerate(written["facets"]) if one[0] in CODES}
    return divisions, tuple(
        StatementSummary(
            id,
            position,
            Span(*places[:2]),
            text[places[0] : places[1]],
            None if division is None else divisions[division].id,
            **{**_WITHOUT, **dict([codes[one] for one in its if one in codes])},
        )
        for position, (id, division, _tier, _lemma, places, its) in enumerate(written["statements"])
    )


def _content(run: int) -> Written | None:
    """What is written of a run; None where it is not, or not as it is needed now."""
    rows = CondensedRow.objects.filter(run=run, form=form()).values_list("content", flat=True)
    content = rows.first()
    return json.loads(content) if content else None


def keep(run: int, content: str) -> None:
    """Keep what `condensed` made of a run."""
    CondensedRow.objects.update_or_create(run_id=run, defaults={"form": form(), "content": content})


def refresh() -> None:
    """Write down what an older version stored, a paper a transaction."""
    current = RunRow.objects.filter(current=True)
    missing = current.exclude(pk__in=CondensedRow.objects.filter(form=form()).values("run"))
    for run in missing.order_by("pk").values_list("pk", flat=True):
        with transaction.atomic():
            if RunRow.objects.select_for_update(of=("self",)).filter(pk=run, current=True).exists():
                keep(run, condensed(*_from_rows(run)))


def _from_rows(run: int) -> tuple[Paper, Sequence[Facet], Sequence[Sequence[int]]]:
    """The paper, its codes, and which of them each statement has."""
    document = RunRow.objects.values_list("document__key", flat=True).get(pk=run)
    paper, codes = load(document, run=run, facets=kept(), worded=SITES), Codes()
    numbers = [codes.numbers(one.facets) for one in paper.statements]
    return paper, codes.facets(), numbers


def _read(written: Written, text: str, statements: Iterable[Sequence[Any]]) -> Coding:
    divisions = _divisions(written["divisions"])
    facets = [_facet(*one) for one in written["facets"]]
    ids = [one.id for one in divisions]
    return Coding(divisions, tuple([_statement(text, ids, facets, one) for one in statements]))


def _divisions(rows: Sequence[Any]) -> tuple[Division, ...]:
    return tuple(
        Division(
            id,
            KINDS[kind],
            level,
            ordinal,
            printed,
            title,
            Span(*heading),
            Span(*body),
            None if parent is None else rows[parent][0],
            tuple(Anomaly(code, Span(*span), message) for code, span, message in anomalies),
        )
        for id, kind, level, ordinal, printed, title, heading, body, parent, anomalies in rows
    )


def _facet(
    name: str, value: Any, by: str | None = None, confidence: float | None = None, words: Sequence[Any] = ()
) -> Facet:
    if by is None:
        return code_of(name, value)
    return Facet(name, value, by, tuple(Span(*one) for one in words), confidence)


def _statement(text: str, divisions: Sequence[str], facets: Sequence[Facet], row: Sequence[Any]) -> Statement:
    id, division, tier, lemma, places, its = row
    start, end, verb, verb_end, subject, subject_end, wrapper, wrapper_end, *fronted = places
    clause = Clause(
        Span(verb, verb_end),
        lemma,
        Span(subject, subject_end) if subject_end else None,
        Span(wrapper, wrapper_end) if wrapper_end else None,
        tuple([Span(*one) for one in zip(fronted[::2], fronted[1::2], strict=True)]) if fronted else (),
    )
    return Statement(
        id,
        Selector.of(text, Span(start, end)),
        None if division is None else divisions[division],
        clause,
        TIERS[tier],
        tuple([facets[one] for one in its]),
    )
