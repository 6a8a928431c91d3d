"""Codes of evidence as people read them, in the reader's language."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as later
from django.utils.translation import pgettext_lazy as later_in

from constancia.model import EvidenceKind, Relation, Side, Verdict

KINDS = {
    EvidenceKind.ACTIVITY: later("Aid activity"),
    EvidenceKind.PROJECT: later("Project"),
    EvidenceKind.FLOW: later("Trade or finance"),
    EvidenceKind.INDICATOR: later("Indicator"),
    EvidenceKind.RECORD: later("Row of a table"),
    EvidenceKind.DOCUMENT: later("Page or document"),
}
SIDES = {
    Side.ISSUER: later("the issuer’s side"),
    Side.COUNTERPART: later("the other side"),
    Side.BOTH: later("both sides together"),
    Side.THIRD: later("a third party"),
    Side.UNSTATED: later("side not stated"),
}
RELATIONS = {
    Relation.SUPPORTS: later("Supports"),
    Relation.CONTRADICTS: later("Contradicts"),
    Relation.CONTEXT: later_in("relation", "Context"),
    Relation.BASELINE: later("Baseline: before the paper"),
}
VERDICTS = {
    Verdict.ACCEPTED: later("Accepted"),
    Verdict.REJECTED: later("Rejected"),
    Verdict.DEFERRED: later("Deferred"),
}
GROUNDS = {
    "word": later("Words"),
    "name": later("Name"),
    "meaning": later("Meaning"),
    "country": later("Country"),
    "date": later("Date"),
    "instrument": later("Instrument"),
}
WHEN = {  # what a date tells of a piece, as leads are kept with it
    "before the paper": later("before the paper"),
    "since the paper": later("since the paper"),
}
