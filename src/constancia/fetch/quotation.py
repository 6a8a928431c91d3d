"""Where a quotation stands in a text, though the text breaks its lines and sets its marks another way."""

from __future__ import annotations

import re

from constancia.model import Selector, Span

LONGEST = 1000  # code points of a quotation
# Signs that people type in one form and printers set in another.
_ALIKE = ("'‘’‚ʼ´`", '"“”„«»', "-‐‑‒–—―−", "…")
_IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]")


def anchored(text: str, quotation: str) -> Selector | None:
    """The first place of a quotation in a text, in the text's own signs; None where it does not stand there.

    Letters must be the same. White space may be any, and of quotation marks and dashes any kind.

    >>> anchored("It says:\\n“Open\\nto all”.", '"Open to all"').exact
    '“Open\\nto all”'
    """
    words = quotation.split()
    if not words or len(quotation) > LONGEST:
        return None
    found = re.search(r"\s+".join(map(_pattern, words)), text)
    return Selector.of(text, Span(*found.span())) if found else None


def _pattern(word: str) -> str:
    return "".join(
        _sign(sign) + (r"\s*" if _IDEOGRAPH.match(sign) and at + 1 < len(word) else "")
        for at, sign in enumerate(word)
    )


def _sign(sign: str) -> str:
    alike = next((group for group in _ALIKE if sign in group), None)
    if alike is None:
        return re.escape(sign)
    return r"(?:…|\.\.\.)" if sign == "…" else f"[{re.escape(alike)}]"
