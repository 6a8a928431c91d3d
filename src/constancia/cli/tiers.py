"""Which machinery reads a paper: what was asked for, or the best one installed, and saying so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constancia.cli.failures import complain, fail

if TYPE_CHECKING:
    from constancia.model import Document, Tier

INSTALL = "pip install 'constancia[parser]'"


def chosen_tier(asked: str | None, document: Document) -> Tier:
    """The tier to read a paper with.

    Says on standard error where a parser for the language exists and is merely not installed. Raises
    constancia.read.ReadError where the language has no lexicon for statements: nothing found would
    look like nothing said.
    """
    from constancia import pipeline
    from constancia.lexicon.clauses import parsers
    from constancia.lexicon.files import languages, table
    from constancia.model import Tier
    from constancia.statements import best_tier

    language = document.language
    known = ", ".join(code for code in languages() if table(code, "clauses"))
    remedy = f"Read its headings with `constancia outline`, or name its language (--language {known})"
    pipeline.must_have_statements(document, remedy=remedy)
    best = best_tier(language)
    if asked == Tier.PARSER and best is not Tier.PARSER:
        remedy = INSTALL if parsers(language) else "Use --tier rules"
        raise fail(f"--tier parser: there is no parser for {language!r} here. {remedy}.")
    if asked is None and best is Tier.RULES and parsers(language):
        complain(f"Read by the rules alone (tier: rules); with the parser more is read right: {INSTALL}.")
    return Tier(asked) if asked else best
