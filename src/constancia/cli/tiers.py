"""Which machinery reads a paper: what was asked for, or the best one installed, and saying so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constancia.cli.failures import complain, fail

if TYPE_CHECKING:
    from constancia.model import Tier

INSTALL = "pip install 'constancia[parser]'"


def chosen_tier(asked: str | None, language: str) -> Tier:
    """The tier to read a paper of this language with.

    Says on standard error where a parser for the language exists and is merely not installed.
    """
    from constancia.lexicon.clauses import parsers
    from constancia.model import Tier
    from constancia.statements import best_tier

    best = best_tier(language)
    if asked == Tier.PARSER and best is not Tier.PARSER:
        remedy = INSTALL if parsers(language) else "Use --tier rules"
        raise fail(f"--tier parser: there is no parser for {language!r} here. {remedy}.")
    if asked is None and best is Tier.RULES and parsers(language):
        complain(f"Read by the rules alone (tier: rules); with the parser more is read right: {INSTALL}.")
    return Tier(asked) if asked else best
