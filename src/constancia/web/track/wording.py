"""What the registers and rules tell, in sentences of the reader's language. Every claim says by whom."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.utils.translation import ngettext

from constancia.model import Fact, InstrumentRecord, LifeCycle, Step, When
from constancia.registers.choosing import Closeness, Reason
from constancia.registers.countries import country_name, is_country
from constancia.registers.courses import PARTICIPATION
from constancia.registers.names import register
from constancia.registers.properties import events, properties
from constancia.registers.provisions import ProvisionKind
from constancia.track.eligibility import Judged, Verdict, Why
from constancia.track.offers import Holding, OfferKind
from constancia.track.recurrence import Interval, Outlook, Rule, Standing
from constancia.web.templatetags.words import day, label, reader_language

STATES = {
    LifeCycle.PROPOSED: later("Proposed"),
    LifeCycle.NEGOTIATING: later("Negotiating"),
    LifeCycle.SIGNED: later("Signed"),
    LifeCycle.IN_FORCE: later("In force"),
    LifeCycle.SUSPENDED: later("Suspended"),
    LifeCycle.ENDED: later("Ended"),
    LifeCycle.EXPIRED: later("Expired"),
}
TAKING_PART = {
    LifeCycle.SIGNED: later("Approved, not yet in"),
    LifeCycle.IN_FORCE: later("Takes part"),
    LifeCycle.SUSPENDED: later("Suspended"),
    LifeCycle.ENDED: later("Left"),
}
KINDS = {
    OfferKind.INVITATION: later("Invitation"),
    OfferKind.OFFER: later("Offer"),
    OfferKind.ENABLING: later("Other undertaking"),
}
VERDICTS = {
    Verdict.MET: later("Met"),
    Verdict.NOT_MET: later("Not met"),
    Verdict.UNKNOWN: later("Unknown"),
    Verdict.NOTHING_ASKED: later("Nothing is asked"),
}
CONSIDERED = {
    Verdict.MET: later("For this country too"),
    Verdict.NOT_MET: later("Not for this country"),
    Verdict.UNKNOWN: later("Unknown"),
}
RULES = {
    ProvisionKind.PRECONDITION: later("Precondition"),
    ProvisionKind.EXCLUSION: later("Exclusion"),
    ProvisionKind.CONSIDERATION: later("Special consideration"),
    ProvisionKind.RESERVATION: later("Left open"),
    ProvisionKind.ASSURANCE: later("Assurance"),
}
WHYS = {
    Why.RELATIONS: later("There are diplomatic relations between %(country)s and %(about)s."),
    Why.NO_RELATIONS: later("There are no diplomatic relations between %(country)s and %(about)s."),
    Why.RELATIONS_UNKNOWN: later(
        "Nothing is known of diplomatic relations between %(country)s and %(about)s."
    ),
    Why.NO_ISSUER: later("It is not known who issued the paper."),
    Why.MEMBER: later("%(country)s belongs to: %(about)s."),
    Why.NO_MEMBER: later("%(country)s does not belong to: %(about)s."),
    Why.MEMBERSHIP_UNKNOWN: later("Nothing is known of whether %(country)s belongs to: %(about)s."),
    Why.PARTS: later("All that is asked for is on record: %(about)s."),
    Why.PARTS_MISSING: later("Not on record yet: %(about)s."),
    Why.LEFT_OPEN: later("The paper leaves this open, and no register can tell."),
    Why.NOT_ASKED: later("This asks nothing of %(country)s."),
}
REASONS = {
    Reason.ONLY: later("It is the only source."),
    Reason.CLOSER: later("Its publisher is closer to the matter."),
    Reason.MORE_PUBLISHERS: later("More publishers say so."),
    Reason.MORE_EXACT: later("Its date is more exact."),
    Reason.COPIED: later("Its quotation was copied, not retyped."),
    Reason.LATER: later("It was read later."),
    Reason.ORDER: later("Nothing tells them apart but the order of their addresses."),
}
CLOSE = {
    Closeness.OFFICIAL: later("official"),
    Closeness.AGENCY: later("news agency"),
    Closeness.PRESS: later("press"),
    Closeness.COMPILED: later("compiled"),
}
DETAILS = {
    "amount": later("amount"),
    "bank": later("bank"),
    "document": later("document"),
    "host": later("host"),
    "lender": later("lender"),
    "level": later("level"),
    "number": later("number"),
    "partner": later("partner"),
    "place": later("place"),
    "result": later("result"),
    "scope": later("scope"),
    "stage": later("stage"),
    "subject": later("subject"),
    "taking part": later("taking part"),
    "term": later("term"),
    "terms": later("terms"),
    "who": later("who"),
}
STANDINGS = {Standing.CURRENT: later("Still meets"), Standing.LAPSED: later("Lapsed")}


def name(identity: str) -> str:
    """A country or an entry of the registers as the reader's language calls it."""
    if is_country(identity):
        return country_name(identity, reader_language())
    entry = register().entries.get(identity)
    return identity if entry is None else entry.name(reader_language())


def property_name(identity: str) -> str:
    """What a property is called; a kind of instrument by the codebook's label."""
    kept = properties().get(identity)
    labels = kept.labels if kept else {}
    return labels.get(reader_language()) or label(identity, "instrument")


def detail_name(key: str) -> str:
    """What a further particular of a fact is called; a key that no one foresaw as it stands."""
    return str(DETAILS.get(key, key))


def event_name(identity: str) -> str:
    kept = events().get(identity)
    return kept.labels.get(reader_language(), identity) if kept else identity


def value(fact: Fact) -> str:
    """A fact's value: an event by its name, anything else as the source has it."""
    kept = properties().get(fact.property)
    return event_name(fact.value) if kept is not None and kept.has_course else fact.value


def when(dates: When | None) -> str:
    """A date as exact as it is known, in words of the reader's language."""
    if dates is None:
        return _("undated")
    return day(dates.start) if dates.end is None else f"{day(dates.start)} – {day(dates.end)}"


def month(day_worked_out: date) -> str:
    """The month of a day that is only worked out: an interval in months tells no day."""
    return day(f"{day_worked_out:%Y-%m}")


def state(record: InstrumentRecord, as_of: date) -> str:
    return state_name(record.kind, record.state(as_of))


def state_name(kind: str, found: LifeCycle | None) -> str:
    if found is None:
        return _("Unknown")
    own = TAKING_PART if kind == PARTICIPATION else STATES
    return str(own.get(found, STATES[found]))


def worked_out(step: Step) -> str:
    """What a day rests on that no source names; empty where a source names it."""
    if step.rule == "notice" and step.since is not None:
        return _("worked out: the notice ran until %(day)s") % {"day": day(step.since.isoformat())}
    if step.until is not None and step.rule is not None:
        return _("worked out: agreed until %(day)s") % {"day": day(step.until.isoformat())}
    return ""


def holding(one: Holding) -> str:
    """In a line: what a country has, where it stands, since when, who says so."""
    what = name(one.record.side) if one.record.kind == PARTICIPATION else property_name(one.record.kind)
    told = f"{what}: {state_name(one.record.kind, one.state)}"
    if one.fact is None:
        return told
    return _("%(told)s (%(event)s %(when)s, according to %(publisher)s)") % {
        "told": told,
        "event": value(one.fact),
        "when": when(one.fact.when),
        "publisher": one.fact.publisher,
    }


def verdict(judged: Judged) -> str:
    own = CONSIDERED if judged.rule.provision.kind is ProvisionKind.CONSIDERATION else VERDICTS
    return str(own.get(judged.verdict, VERDICTS[judged.verdict]))


def why(judged: Judged, country: str) -> str:
    """Why a rule is met or not, and according to whom."""
    about = ", ".join(property_name(one) if one in properties() else name(one) for one in judged.about)
    told = str(WHYS[judged.why]) % {"country": name(country), "about": about}
    return f"{told} {according(judged.facts)}".strip()


def according(facts: Iterable[Fact]) -> str:
    """ "According to A (3 May 1977) and B." by the facts; empty where there are none."""
    said = dict.fromkeys(
        f"{fact.publisher} ({when(fact.when)})" if fact.when else fact.publisher for fact in facts
    )
    return _("According to %(whom)s.") % {"whom": "; ".join(said)} if said else ""


def interval(found: Interval) -> str:
    """How often a mechanism meets, and how that is known."""
    months = ngettext("every %(n)s month", "every %(n)s months", found.months) % {"n": found.months}
    if found.rule is Rule.STATED:
        return _("%(often)s, as a source states") % {"often": months}
    gaps = len(found.gaps)
    told = ngettext(
        "%(often)s, by %(n)s gap between its known meetings",
        "%(often)s, the median of %(n)s gaps between its known meetings",
        gaps,
    )
    return told % {"often": months, "n": gaps}


def ahead(found: Outlook) -> str:
    """What comes next, in a sentence that says whether it is announced, expected or overdue."""
    if found.announced and found.announced[0].when is not None:
        return _("Announced for %(when)s") % {"when": when(found.announced[0].when)}
    if found.expected is None:
        return _("No next date is known.")
    told = month(found.expected)
    if found.is_overdue:
        return _("Was to be expected about %(when)s; none is known since.") % {"when": told}
    return _("Expected about %(when)s") % {"when": told}
