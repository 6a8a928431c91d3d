"""Sentences marked by hand, as statements: `[limit] <wrapper> other words | The quote with its {verb}`."""

from __future__ import annotations

import re

from constancia import facets
from constancia.model import (
    Clause,
    Document,
    Facet,
    Rendering,
    Selector,
    Source,
    Span,
    Statement,
    Tier,
    Work,
)

_MARKED = re.compile(
    r"(?:\[(?P<fronted>[^]]*)\] ?)?(?:<(?P<wrapper>[^>]*)> ?)?(?:(?P<between>[^|]*)\| ?)?(?P<quote>.*)",
    re.DOTALL,
)


def coded(
    marked: str,
    language: str = "en",
    *,
    lemma: str | None = None,
    kind: str = "commitment",
    stated: bool = True,
) -> Statement:
    """The statement of one marked sentence, with its facets.

    `[...]` is a fronted phrase, `<...>` a wrapper, then words up to `|`, all before the quote; `{...}`
    marks the verb in it, whose dictionary form is `lemma`, by default the words themselves.
    """
    return coded_together([(marked, lemma)], language, kind=kind, stated=stated)[0]


def coded_together(
    sentences: list[tuple[str, str | None]], language: str, *, kind: str = "commitment", stated: bool = True
) -> tuple[Statement, ...]:
    """The same for several sentences of one document."""
    text, found = "", []
    for marked, lemma in sentences:
        parts = _MARKED.fullmatch(marked)
        assert parts is not None
        text, fronted = _add(text, parts["fronted"])
        text, wrapper = _add(text, parts["wrapper"])
        text, _ = _add(text, parts["between"])
        quote = parts["quote"]
        opening, closing = quote.index("{"), quote.index("}")
        verb = Span(len(text) + opening, len(text) + closing - 1)
        text, span = _add(text, quote.replace("{", "").replace("}", ""))
        assert span is not None
        limits = (fronted,) if fronted else ()
        clause = Clause(verb, lemma or text[verb.start : verb.end].lower(), None, wrapper, limits)
        found.append((span, clause))
    document = Document(Work("w", "t"), Source("n", "text/plain", "0"), language, Rendering.UNSTATED, text)
    own = tuple(Facet(name, value, "t") for name, value in _own(kind, stated=stated).items())
    statements = [
        Statement(str(place), Selector.of(text, span), None, clause, Tier.RULES, own)
        for place, (span, clause) in enumerate(found)
    ]
    return facets.code(document, (), statements)


def _add(text: str, piece: str | None) -> tuple[str, Span | None]:
    if not piece:
        return text, None
    return f"{text}{piece} ", Span(len(text), len(text) + len(piece))


def _own(kind: str, *, stated: bool) -> dict[str, str | bool]:
    return {"kind": kind, "actor": "issuer", "actor_stated": stated}
