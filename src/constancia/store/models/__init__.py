"""Rows: each table keeps one noun. Django looks for all of them here."""

from __future__ import annotations

from constancia.store.models.assessments import AssessmentRow, SearchRow
from constancia.store.models.desk import TokenRow, UploadRow
from constancia.store.models.evidence import EvidenceCountryRow, EvidenceRow, LeadRow, LinkRow, ReviewRow
from constancia.store.models.facts import FactRow, FactWithdrawalRow
from constancia.store.models.log import ChangeRow
from constancia.store.models.papers import (
    AnomalyRow,
    CodeRow,
    ComparisonRow,
    CondensedRow,
    DivisionRow,
    DocumentRow,
    FrontedRow,
    RunRow,
    StatementRow,
    VectorsRow,
    WordRow,
    WorkRow,
)

__all__ = [
    "AnomalyRow",
    "AssessmentRow",
    "ChangeRow",
    "CodeRow",
    "ComparisonRow",
    "CondensedRow",
    "DivisionRow",
    "DocumentRow",
    "EvidenceCountryRow",
    "EvidenceRow",
    "FactRow",
    "FactWithdrawalRow",
    "FrontedRow",
    "LeadRow",
    "LinkRow",
    "ReviewRow",
    "RunRow",
    "SearchRow",
    "StatementRow",
    "TokenRow",
    "UploadRow",
    "VectorsRow",
    "WordRow",
    "WorkRow",
]
