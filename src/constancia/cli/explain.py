"""`constancia explain`: why one statement was read as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from constancia.cli.failures import fail
from constancia.cli.options import Language, Out, Paper, Tier
from constancia.cli.output import opened, refuse_overwriting, screen
from constancia.cli.source import document
from constancia.cli.tiers import chosen_tier
from constancia.cli.waiting import waiting

if TYPE_CHECKING:
    from constancia.model import Paper as Coded
    from constancia.model import Statement


def explain(
    paper: Paper,
    at: Annotated[
        int,
        typer.Option(
            metavar="OFFSET",
            min=0,
            help="A character of the statement, counted from 0 (`start` in the rows).",
        ),
    ],
    out: Out = None,
    language: Language = None,
    tier: Tier = None,
) -> None:
    """Print the reasoning for the statement that stands at an offset of the paper's text.

    Its sentence with the quotation marked, where it begins and ends and why, and every value with the
    rule that set it and the words it rests on; its names with their entries in the register.
    """
    from constancia import pipeline
    from constancia.publish import explain as reasoning

    refuse_overwriting(paper, out)
    with waiting(f"Reading {paper}"):
        read = document(paper, language=language)
        coded = pipeline.code(read, tier=chosen_tier(tier, read), enrich=True)
    statement = _statement(coded, at)
    with opened(out) as stream:
        reasoning.write(coded, statement, stream, screen=screen(out))


def _statement(paper: Coded, offset: int) -> Statement:
    """The statement there; where there is none, a sentence that names the nearest ones."""
    from textwrap import shorten

    from constancia.publish.explain import line_of, nearest, statement_at
    from constancia.publish.screen import visible

    found = statement_at(paper, offset)
    if found is not None:
        return found
    length = len(paper.document.text)
    if offset >= length:
        raise fail(f"The text has {length} characters, so that none stands at {offset}.")
    message = f"No statement stands at {offset} (line {line_of(paper, offset)})."
    listed = [f"--at {one.span.start}: “{shorten(visible(one.quote), 60)}”" for one in nearest(paper, offset)]
    raise fail(f"{message} The nearest: {'; '.join(listed)}." if listed else f"{message} The paper has none.")
