"""Sentences that can be told in another language: their words, and what was filled into them."""

from __future__ import annotations


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
