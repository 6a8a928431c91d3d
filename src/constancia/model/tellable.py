"""Sentences that can be told in another language: their words, and what was filled into them."""

from __future__ import annotations

from collections.abc import Callable


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

    def __reduce__(self) -> tuple[Callable[..., Tellable], tuple[str, dict[str, object]]]:
        return _again, (self.template, self.values)


def _again(template: str, values: dict[str, object]) -> Tellable:
    return Tellable(template, **values)
