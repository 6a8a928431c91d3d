"""Codes of evidence as people read them, in the reader's language."""

from __future__ import annotations

from django.utils.translation import gettext as _
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
AUTHORS = {  # who found a lead, as it is kept with it
    "rule:leads.words": later("found by a rule, from words and names"),
    "rule:leads.meaning": later("found by a rule, from words, names and meaning"),
}
WHEN = {  # what a date tells of a piece, as leads are kept with it
    "before the paper": later("before the paper"),
    "since the paper": later("since the paper"),
}
FLAGS = {
    "umbrella": later("umbrella agreement: in no sum"),
    "not-for-aggregates": later("its source does not recommend it for sums"),
    "country-suspect": later("its country is in doubt"),
    "country-by-name": later("country read from the title"),
    "country-inferred": later("country inferred from the description"),
    "re-export": later("re-export: in exports too"),
    "re-import": later("re-import: in imports too"),
    "breakdown": later("part of another row"),
    "aggregate": later("all partners together"),
    "estimated": later("estimated by its source"),
    "amount-estimated": later("amount estimated by its source"),
    "recheck": later("quotation retyped: compare it with the page"),
    "memorandum": later("a memorandum, which binds nobody"),
    "letter-of-intent": later("a letter of intent, which binds nobody"),
    "statement": later("a statement, which binds nobody"),
    "status-contradicts-dates": later("its status and its dates contradict each other"),
    "start-before-commitment": later("it began before it was committed"),
}
RELATED = {  # flags that name another piece by its id
    "mirror-of": later("the same trade, as the other side reports it"),
    "under": later("under this agreement"),
    "part-of": later("part of this activity"),
    "has-part": later("has this activity as a part"),
    "reprint-of": later("a reprint of this text"),
}


def flag(code: str) -> str:
    """A doubt or warning in words; a source's own class, which has none here, as it stands."""
    name, _colon, value = code.partition(":")
    if name == "level":
        return _("level of the Harmonized System: %(level)s") % {"level": value}
    return str((RELATED if value else FLAGS).get(name, code))
