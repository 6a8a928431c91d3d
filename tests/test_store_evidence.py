"""Evidence in the store: once, whole or not at all, and what people say of it only added to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from constancia.gather.outcome import Blank, Refused
from constancia.model import (
    Amount,
    AmountKind,
    Evidence,
    EvidenceKind,
    Ground,
    Lead,
    Link,
    Provenance,
    Relation,
    Review,
    Side,
    Verdict,
)
from constancia.store import versions
from constancia.store.errors import NotStored, StoreError
from constancia.store.judged.evidence import (
    EvidenceFilters,
    Taken,
    all_evidence,
    evidence,
    evidence_count,
    evidence_list,
    newest,
    take_in,
)
from constancia.store.judged.evidence_pages import leads_for, leads_to
from constancia.store.judged.links import add_link, add_review, lead_subject, links_of, save_leads
from constancia.store.models.evidence import EvidenceRow

pytestmark = pytest.mark.django_db

WALL = Evidence(
    "wall",
    EvidenceKind.ACTIVITY,
    Side.COUNTERPART,
    "Harbour wall",
    "The wall is built.",
    Provenance("Ministry of Works", file="a.xml", line=3),
    countries=("BB", "GD"),
    date="2025-02/2026-01",
    amounts=(Amount("9.50", "BBD", AmountKind.COMMITMENT),),
    flags=("part-of:x",),
)
SCHOOL = replace(
    WALL, id="school", kind=EvidenceKind.PROJECT, title="学校", countries=("DM",), date=None, amounts=()
)
LEAD = Lead("s1", "wall", 0.8, (Ground("word", "harbours", "Harbour"),), "rule:leads")


def test_what_goes_in_comes_out_and_only_once():
    assert take_in([WALL, Blank("a.csv", 4), SCHOOL, WALL]) == Taken(added=2, repeated=1, blank=1)
    assert take_in([WALL, SCHOOL]) == Taken(unchanged=2)
    changed = replace(WALL, countries=("BB",), title="Harbour wall, phase 2")
    assert take_in([changed]) == Taken(changed=1)
    assert evidence("wall") == changed
    assert list(all_evidence()) == [changed, SCHOOL]
    assert evidence_count(EvidenceFilters(country="GD")) == 0
    with pytest.raises(NotStored, match="no evidence 'other'"):
        evidence("other")


def test_deeds_of_an_issuer_are_its_own_and_those_of_whom_nobody_says():
    pieces = {"own": ("GB",), "both": ("CN", "GB"), "other": ("CN",), "named": ("A bank",), "unsaid": ()}
    take_in([replace(WALL, id=id, providers=providers) for id, providers in pieces.items()])
    for country in (None, "BB"):
        filters = EvidenceFilters(issuer="GB", country=country)
        assert {one.id for one in evidence_list(filters)} == {"own", "both", "unsaid"}
        assert evidence_count(filters) == 3
    take_in([replace(WALL, id="other", providers=("GB",))])  # told anew
    assert evidence_count(EvidenceFilters(issuer="GB")) == 4


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (EvidenceFilters(), ["wall", "school"]),
        (EvidenceFilters(kind="project"), ["school"]),
        (EvidenceFilters(country="BB"), ["wall"]),
        (EvidenceFilters(publisher="Nobody"), []),
        (EvidenceFilters(since="2026-01"), ["wall"]),
        (EvidenceFilters(since="2026-02"), []),
        (EvidenceFilters(until="2025-01"), []),
        (EvidenceFilters(until="2025"), ["wall"]),
    ],
)
def test_a_list_has_what_is_asked_for(filters, found):
    take_in([SCHOOL, WALL])
    assert sorted(one.id for one in evidence_list(filters)) == sorted(found)
    assert evidence_count(filters) == len(found)


@pytest.mark.parametrize(
    "filters",
    [
        EvidenceFilters(),
        EvidenceFilters(kind="project"),
        EvidenceFilters(country="BB"),
        EvidenceFilters(country="BB", since="2025", until="2026"),
    ],
)
@pytest.mark.skipif(connection.vendor != "sqlite", reason="each database tells its plans in its own way")
def test_lists_are_read_in_their_order_from_an_index_alone(filters):
    plan = newest(filters).explain()
    assert "COVERING INDEX evidence_newest" in plan
    assert "TEMP B-TREE" not in plan


def test_undated_evidence_comes_last_on_every_database():
    undated = replace(WALL, id="undated", date=None, published=None)
    take_in([undated, WALL])
    for filters in (EvidenceFilters(), EvidenceFilters(country="BB"), EvidenceFilters(kind=str(WALL.kind))):
        assert [one.id for one in evidence_list(filters)][-1] == "undated"


def test_a_country_keeps_the_days_of_its_evidence_when_they_change():
    take_in([replace(WALL, date="2020")])
    take_in([replace(WALL, date="2025-02/2026-01")])
    assert evidence_count(EvidenceFilters(country="GD", until="2024")) == 0
    assert [one.id for one in evidence_list(EvidenceFilters(country="GD", since="2026"))] == ["wall"]


def test_a_file_with_a_refusal_is_kept_partly_or_not_at_all():
    refused = Refused("a.csv", 3, "7", ("no country",))
    heard: list[Refused] = []
    assert take_in([WALL, refused], told=heard.append) == Taken(added=1, refused=1, kept=False)
    assert (evidence_count(), heard) == (0, [refused])
    assert take_in([WALL, refused], partly=True) == Taken(added=1, refused=1)
    assert evidence_count() == 1


def test_what_no_database_keeps_is_told_with_its_line():
    with pytest.raises(StoreError, match=r"a\.xml, line 3: there is a NUL"):
        take_in([SCHOOL, replace(WALL, title="a\0b")])
    with pytest.raises(StoreError, match="half a character"):
        take_in([replace(WALL, title="a\ud800")])
    assert evidence_count() == 0


def test_the_database_refuses_what_the_noun_refuses():
    take_in([WALL])
    late = {"first": date(2030, 1, 1)}
    for values in ({"quotation": ""}, {"kind": "rumour"}, {"line": 0}, {"file": None}, late):
        with pytest.raises(DatabaseError), transaction.atomic():
            EvidenceRow.objects.filter(key="wall").update(**values)


def test_leads_are_replaced_and_a_review_stands_beside_them():
    take_in([WALL, SCHOOL])
    save_leads(["s1"], [LEAD, replace(LEAD, evidence="school", score=0.9)])
    assert [(one.lead.evidence, one.verdict) for one in leads_for(["s1"])] == [
        ("school", None),
        ("wall", None),
    ]
    assert save_leads(["s1", "s2"], [LEAD]) == 1
    add_review(
        Review("r1", lead_subject(LEAD), "0.8", None, Verdict.DEFERRED, "ask", "person:ana", "2026-01-01")
    )
    add_review(
        Review("r2", lead_subject(LEAD), "0.8", None, Verdict.REJECTED, "no", "person:ana", "2026-01-02")
    )
    (found,) = leads_for(["s1"])
    assert (found.lead, found.evidence, found.verdict) == (LEAD, WALL, Verdict.REJECTED)
    assert leads_to("wall") == (found,)
    with pytest.raises(NotStored, match="no evidence 'lost'"):
        save_leads(["s1"], [replace(LEAD, evidence="lost")])
    assert len(leads_for(["s1"])) == 1


def test_leads_that_go_without_others_in_their_place_are_told_by_the_mark():
    take_in([WALL])
    save_leads(["s1", "s2"], [LEAD, replace(LEAD, commitment="s2")])
    before = versions.mark()
    assert save_leads(["s1"], []) == 0
    assert versions.mark() != before


def test_a_link_is_a_persons_and_is_never_changed():
    take_in([WALL])
    link = Link("s1", "wall", Relation.SUPPORTS, "person:ana", "2026-03-01T10:00:00", "it is the wall meant")
    add_link(link)
    add_link(replace(link, relation=Relation.CONTEXT, at="2026-03-02T10:00:00"))
    assert [one.relation for one, _ in links_of("s1")] == [Relation.SUPPORTS, Relation.CONTEXT]
    assert links_of("s1", until=date(2026, 3, 1)) == ((link, WALL),)
    for sql in ("UPDATE constancia_link SET why = 'other'", "DELETE FROM constancia_link"):
        with (
            pytest.raises(DatabaseError, match="only added to"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(sql)
    assert len(links_of("s1")) == 2
    with pytest.raises(NotStored):
        add_link(replace(link, evidence="lost"))
