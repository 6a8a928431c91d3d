"""Constancia: a government's policy paper as data, quoted exactly.

    import constancia

    paper = constancia.read("papers/china-lac-2025.txt")
    paper.outline, paper.statements
    constancia.to_frame(paper.statements)

Importing the package is quick: each name below is loaded when it is first used.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from constancia.model import Comparison, Division, Document, Match, Paper, Span, Statement
    from constancia.pipeline import compare, read, timeline
    from constancia.publish.frame import to_frame
    from constancia.read import ReadError

__version__ = "0.1.0"

__all__ = [
    "Comparison",
    "Division",
    "Document",
    "Match",
    "Paper",
    "ReadError",
    "Span",
    "Statement",
    "__version__",
    "compare",
    "read",
    "timeline",
    "to_frame",
]

_HOME = {
    "Comparison": "constancia.model",
    "Division": "constancia.model",
    "Document": "constancia.model",
    "Match": "constancia.model",
    "Paper": "constancia.model",
    "ReadError": "constancia.read",
    "Span": "constancia.model",
    "Statement": "constancia.model",
    "timeline": "constancia.pipeline",
    "to_frame": "constancia.publish.frame",
}


class _Package(ModuleType):
    """`constancia.read` and `constancia.compare` are the verbs, although folders have the same names.

    Importing such a folder would set the attribute to the module; a property keeps the verb in place,
    whoever imports what first. `from constancia.read import ReadError` works as ever.
    """

    @property
    def read(self) -> Any:
        return import_module("constancia.pipeline").read

    @read.setter
    def read(self, folder: ModuleType) -> None:
        """The import system's own assignment: passed over."""

    @property
    def compare(self) -> Any:
        return import_module("constancia.pipeline").compare

    @compare.setter
    def compare(self, folder: ModuleType) -> None:
        """As above."""


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'constancia' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


sys.modules[__name__].__class__ = _Package
