"""Sentences that can be told in another language: their words, and what was filled into them."""

from __future__ import annotations

import re
from typing import Any

_FIELDS = re.compile(r"\{\w+(?:!r)?(?::,)?\}")


class Tellable(str):
    """A sentence, and as `template` and `values` what it was made of.

    Templates are in English, with values in braces; `web/catalogues.py` collects them to be translated.

    >>> Tellable("{value!r} is no number", value="ten")
    "'ten' is no number"
    """

    __slots__ = ("template", "values")

    template: str
    values: dict[str, object]

    def __new__(cls, template: str, /, **values: object) -> Tellable:
        made = super().__new__(cls, template.format(**values))
        made.template, made.values = template, values
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, object]]:
        """By what a copy is made, in another process too."""
        return (self.template,), self.values


def packed(said: object) -> object:
    """A sentence as JSON, from which it can be told anew: itself, or its template and values, each alike."""
    if isinstance(said, Tellable):
        values = {name: packed(value) for name, value in said.values.items()}
        return {"template": said.template, "values": values}
    return said if isinstance(said, str | int | float) else str(said)


def unpacked(data: Any) -> str:
    """The sentence that was packed; KeyError, TypeError or ValueError for JSON that is none.

    It may come from a process that a hostile file has taken over: fields are names, and nothing else.
    """
    if isinstance(data, str):
        return data
    if re.search(r"[{}]", _FIELDS.sub("", data["template"])):
        raise ValueError(f"{data['template'][:80]!r} is no template")
    values = {name: unpacked(one) if isinstance(one, dict) else one for name, one in data["values"].items()}
    return Tellable(data["template"], **values)
