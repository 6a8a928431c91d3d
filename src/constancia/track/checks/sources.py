"""Rules on evidence, links and facts: quotable, sourced, dated, counted once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from constancia.model import Evidence, EvidenceKind, Fact, Provenance, Relation
from constancia.model.dates import first_day, last_day
from constancia.registers.facts import WEB_ADDRESS
from constancia.registers.facts import faults as fact_faults
from constancia.registers.properties import PropertyKind, properties
from constancia.track.checks.chains import day_of
from constancia.track.checks.minimum import PROVING
from constancia.track.checks.ruling import Hit, hit, rule
from constancia.track.holdings import Holdings, Unread
from constancia.track.reprints import reprints

REPRINT = "reprint-of:"
AFTER_SIGNATURE = frozenset({"in-force", "renewed", "amended"})  # what happens only to what was signed
ENDING = frozenset({"ended", "suspended", "drawn"})  # so is this, but of one document: an older one may end


def _name(one: Evidence) -> str:
    return f"evidence {one.id}"


def original(one: Evidence) -> str | None:
    """The id of the text that this evidence is marked as a reprint of."""
    return next((flag.removeprefix(REPRINT) for flag in one.flags if flag.startswith(REPRINT)), None)


def _first(held: Holdings, id: str) -> str:
    """The text that was printed first, however often it was reprinted from one to the next."""
    passed = {id}
    while (piece := held.piece.get(id)) and (before := original(piece)) and before not in passed:
        passed.add(before)
        id = before
    return id


def _of_evidence(one: Unread) -> bool:
    return one.noun in ("Evidence", "Fact")


def _is_unquoted(one: Unread) -> bool:
    return _of_evidence(one) and not str(one.value.get("quotation") or "").strip()


def _lacks(one: Unread) -> str | None:
    """What a row of evidence or of facts does not say of its source."""
    if not _of_evidence(one):
        return None
    source = one.value.get("provenance", {}) if one.noun == "Evidence" else one.value
    if not isinstance(source, dict) or not str(source.get("publisher") or "").strip():
        return "publisher"
    places = ("url", "file") if one.noun == "Evidence" else ("address",)
    return None if any(source.get(place) for place in places) else "address"


@rule("unquoted")
def unquoted(held: Holdings, _today: date) -> Iterator[Hit]:
    for one in held.unread:
        if _is_unquoted(one):
            yield hit(f"{one.noun.lower()} {one.id}")
    for piece in held.evidence:
        if not _has_a_word(piece.quotation):
            yield hit(_name(piece))
    for fact in held.facts.all:
        if not _has_a_word(fact.quotation) and not fact.note:  # a note tells what a table's dash says
            yield hit(f"fact {fact.id}")


def _has_a_word(quotation: str) -> bool:
    """Whether it says anything: "..." and "-" do not."""
    return any(sign.isalnum() for sign in quotation)


@rule("unsourced")
def unsourced(held: Holdings, _today: date) -> Iterator[Hit]:
    for one in held.unread:
        lacks = _lacks(one)
        if lacks is not None:
            yield hit(f"{one.noun.lower()} {one.id}", lacks=lacks)
    for piece in held.evidence:
        if not _can_be_read_again(piece.provenance):
            yield hit(_name(piece), lacks="web address")


def _can_be_read_again(source: Provenance) -> bool:
    return source.file is not None or WEB_ADDRESS.match(source.url or "") is not None


@rule("unreadable")
def unreadable(held: Holdings, _today: date) -> Iterator[Hit]:
    for one in held.unread:
        if not _is_unquoted(one) and _lacks(one) is None:
            yield hit(f"{one.noun.lower()} {one.id}", noun=one.noun, reason=one.reason)


@rule("unknown-evidence")
def unknown_evidence(held: Holdings, _today: date) -> Iterator[Hit]:
    cited = [(f"assessment {one.id}", id) for one in held.assessments for id in one.evidence]
    cited += [(f"link {one.commitment} {one.evidence}", one.evidence) for one in held.links]
    for subject, id in cited:
        if id not in held.piece and id not in held.fact:
            yield hit(subject, id=id)


@rule("duplicate-evidence")
def duplicate_evidence(held: Holdings, _today: date) -> Iterator[Hit]:
    seen: dict[tuple[object, ...], str] = {}
    for one in held.evidence:
        place = one.provenance
        same = (place.publisher, place.url, place.file, place.line, one.title, one.quotation, one.date)
        other = seen.setdefault(same, one.id)
        if other != one.id:
            yield hit(_name(one), other=other)


@rule("dates-reversed")
def dates_reversed(held: Holdings, _today: date) -> Iterator[Hit]:
    for one in held.evidence:
        days = {found.event: found.date for found in one.dates}
        for start, begun in days.items():
            end = start.replace("start", "end")
            if end != start and end in days and last_day(days[end]) < first_day(begun):
                yield hit(_name(one), start=start, first=begun, end=end, last=days[end])


@rule("told-before")
def told_before(held: Holdings, _today: date) -> Iterator[Hit]:
    for one in held.evidence:
        read = day_of(one.provenance.retrieved_at)
        if read and one.published and read < first_day(one.published):
            yield hit(_name(one), retrieved=read, published=one.published)


@rule("linked-before")
def linked_before(held: Holdings, _today: date) -> Iterator[Hit]:
    for link in held.links:
        found, linked = held.piece.get(link.evidence), day_of(link.at)
        if found and found.published and linked and linked < first_day(found.published):
            yield hit(f"link {link.commitment} {link.evidence}", evidence=found.id, at=linked,
                      published=found.published)  # fmt: skip


@rule("duplicate-search")
def duplicate_search(held: Holdings, _today: date) -> Iterator[Hit]:
    for log, number in Counter(held.searches).items():
        if number > 1:
            yield hit(f"search {log.commitment} {log.at}", by=log.by)


@rule("duplicate-link")
def duplicate_link(held: Holdings, _today: date) -> Iterator[Hit]:
    seen: set[tuple[str, str, str, str]] = set()
    for one in held.links:
        same = (one.commitment, one.evidence, one.relation, one.by)
        if same in seen:
            yield hit(f"link {one.commitment} {one.evidence}", by=one.by, evidence=one.evidence,
                      relation=one.relation)  # fmt: skip
        seen.add(same)


@rule("conflicting-links")
def conflicting_links(held: Holdings, _today: date) -> Iterator[Hit]:
    for (commitment, evidence), links in held.linked.items():
        if {link.relation for link in links} >= PROVING:
            yield hit(f"link {commitment} {evidence}", evidence=evidence)


@rule("baseline-mislabelled")
def baseline_mislabelled(held: Holdings, _today: date) -> Iterator[Hit]:
    """Evidence before the paper that is said to support it, or after it that is said to be its baseline."""
    for link in held.links:
        found, commitment = held.piece.get(link.evidence), held.commitment.get(link.commitment)
        if found is None or commitment is None or commitment.date is None:
            continue
        before = found.is_baseline(commitment.date)
        if (before and link.relation in PROVING) or (before is False and link.relation is Relation.BASELINE):
            yield hit(f"link {link.commitment} {link.evidence}", evidence=found.id,
                      date=found.date or found.published, relation=link.relation,
                      paper=commitment.date)  # fmt: skip


@rule("unknown-reprint")
def unknown_reprint(held: Holdings, _today: date) -> Iterator[Hit]:
    for one in held.evidence:
        id = original(one)
        if id == one.id:
            yield hit(_name(one), id=id, what="this very piece")
        elif id is not None and id not in held.piece:
            yield hit(_name(one), id=id, what="not there")


@rule("unmarked-reprint")
def unmarked_reprint(held: Holdings, _today: date) -> Iterator[Hit]:
    """Documents only: rows of tables and activities are worded alike without being one text."""
    documents = {one.id: one.quotation for one in held.evidence if one.kind is EvidenceKind.DOCUMENT}
    for group in reprints(documents):
        unmarked = [id for id in group if original(held.piece[id]) is None]
        for id in unmarked[1:]:
            yield hit(f"evidence {id}", other=unmarked[0])


@rule("reprint-counted")
def reprint_counted(held: Holdings, _today: date) -> Iterator[Hit]:
    for one in held.assessments:
        counted: dict[str, str] = {}
        for id in one.evidence:
            root = _first(held, id)
            if root in counted:
                yield hit(f"assessment {one.id}", id=id, original=counted[root])
            counted.setdefault(root, id)


@rule("bad-fact")
def bad_fact(held: Holdings, _today: date) -> Iterator[Hit]:
    for fact in held.facts.all:
        for reason in fact_faults(fact):
            yield hit(f"fact {fact.id}", reason=reason)


@rule("fact-order")
def fact_order(held: Holdings, _today: date) -> Iterator[Hit]:
    signed: dict[tuple[object, ...], Fact] = {}
    dated = [fact for fact in held.facts.all if fact.when is not None and _is_instrument(fact)]
    for fact in dated:
        if fact.value == "signed":
            signed.setdefault(_document(fact), fact)
    for fact in dated:
        follows = fact.value in AFTER_SIGNATURE or (fact.value in ENDING and fact.detail("document"))
        before = signed.get(_document(fact)) if follows else None
        if before is not None and fact.when and before.when and fact.when.last < before.when.first:
            yield hit(f"fact {fact.id}", property=fact.property, event=fact.value.replace("-", " "),
                      force=fact.when, signed=before.when)  # fmt: skip


def _document(fact: Fact) -> tuple[object, ...]:
    return fact.subject, fact.property, fact.object, fact.detail("document")


def _is_instrument(fact: Fact) -> bool:
    kept = properties().get(fact.property)
    return kept is not None and kept.kind is PropertyKind.INSTRUMENT
