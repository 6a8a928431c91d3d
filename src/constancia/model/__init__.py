"""Nouns. Standard library only: frozen, slotted dataclasses that refuse to be wrong."""

from constancia.model.division import FURNITURE, Anomaly, Division, DivisionKind
from constancia.model.document import Document, Hint, Rendering, Source, Work
from constancia.model.paper import Paper, Run
from constancia.model.place import Box, Place
from constancia.model.span import Selector, Span
from constancia.model.statement import (
    FURTHER_MULTIPLE,
    FURTHER_SINGLE,
    MULTIPLE,
    SINGLE,
    UNDERTAKINGS,
    UNSTATED,
    Clause,
    Continuity,
    Facet,
    Firmness,
    Kind,
    Statement,
    Tier,
    Value,
    statement_id,
    with_facets,
)

__all__ = [
    "FURNITURE",
    "FURTHER_MULTIPLE",
    "FURTHER_SINGLE",
    "MULTIPLE",
    "SINGLE",
    "UNDERTAKINGS",
    "UNSTATED",
    "Anomaly",
    "Box",
    "Clause",
    "Continuity",
    "Division",
    "DivisionKind",
    "Document",
    "Facet",
    "Firmness",
    "Hint",
    "Kind",
    "Paper",
    "Place",
    "Rendering",
    "Run",
    "Selector",
    "Source",
    "Span",
    "Statement",
    "Tier",
    "Value",
    "Work",
    "statement_id",
    "with_facets",
]
