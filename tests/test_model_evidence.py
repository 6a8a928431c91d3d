"""Evidence, links, assessments and reviews refuse to be wrong, and come back from JSON as they were."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from constancia.model import assessment as judged
from constancia.model import evidence as known
from constancia.model.codec import from_json, to_json
from constancia.model.dates import first_day, last_day

SCHOOL = known.Evidence(
    id=known.evidence_id("register", "7"),
    kind=known.EvidenceKind.PROJECT,
    side=known.Side.THIRD,
    title="A school in Puerto Cobre",
    quotation="The school was handed over on 3 May 2026.",
    provenance=known.Provenance("A research group", file="projects.csv", line=7, sha256="0" * 64),
    countries=("BB",),
    date="2026-05-03",
    dates=(known.Dated("end-actual", "2026-05-03"),),
    amounts=(known.Amount("1200000.50", "USD", known.AmountKind.COMMITMENT, "2025", "nominal"),),
    sectors=(known.Share("DAC", "11220", "100"),),
    flags=("umbrella",),
)
OPENED = judged.Assessment(
    id="a1",
    commitment="c1",
    country="BB",
    as_of="2026-06-01",
    state=judged.State.DELIVERED,
    rationale="The school is open.",
    by="person:ana",
    at="2026-06-01T10:00:00Z",
    evidence=(SCHOOL.id,),
    confidence=judged.Confidence.MEDIUM,
    seconded_by="person:luis",
)
PROVED = judged.ProofTest("c1", judged.CommitmentClass.DELIVERY, "A school opens.", "rule:class.delivery")
SEARCHED = judged.SearchLog("c1", "BB", "2026-06-01", "person:ana", ("a ministry's site",), ("school",), 0)
REVIEWED = judged.Review(
    "r1", "lead:c1:e1", "0.8", None, judged.Verdict.REJECTED, "", "person:ana", "2026-06-01"
)
LEAD = known.Lead("c1", "e1", 0.8, (known.Ground("country", "Barbados", "BRB"),), "rule:leads")
LINK = known.Link("c1", "e1", known.Relation.SUPPORTS, "person:ana", "2026-06-01", "It names the school.")


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-02-03", date(2024, 2, 3), date(2024, 2, 3)),
        ("2024-02/2025", date(2024, 2, 1), date(2025, 12, 31)),
    ],
)
def test_a_date_stands_for_all_its_days(written, first, last):
    assert (first_day(written), last_day(written)) == (first, last)


@pytest.mark.parametrize("written", ["", "24", "2024-13", "2024-02-30", "2025/2024", "0000", "3 May 2024"])
def test_what_is_no_date_is_refused(written):
    with pytest.raises(ValueError, match=r"date|interval"):
        first_day(written)


@pytest.mark.parametrize("noun", [SCHOOL, OPENED, PROVED, SEARCHED, REVIEWED, LEAD, LINK])
def test_it_comes_back_from_json(noun):
    assert from_json(type(noun), to_json(noun)) == noun


@pytest.mark.parametrize(
    ("noun", "wrong", "message"),
    [
        (SCHOOL, {"quotation": " "}, "not quotable, not evidence"),
        (SCHOOL, {"countries": ("BRB",)}, "no ISO alpha-2 code"),
        (SCHOOL, {"date": "spring"}, "no date"),
        (SCHOOL.provenance, {"file": None}, "can be read again"),
        (SCHOOL.provenance, {"publisher": ""}, "has a publisher"),
        (SCHOOL.provenance, {"sha256": "abc"}, "no SHA-256"),
        (SCHOOL.amounts[0], {"value": "many"}, "no number"),
        (SCHOOL.amounts[0], {"value": "NaN"}, "no number"),
        (LEAD, {"grounds": ()}, "what matched"),
        (LEAD, {"score": 1.2}, "from 0 to 1"),
        (LINK, {"by": "rule:leads"}, "made by a person"),
        (LINK, {"why": ""}, "says why"),
        (PROVED, {"test": ""}, "written test"),
        (SEARCHED, {"terms": ()}, "where was looked"),
        (OPENED, {"rationale": ""}, "reasons"),
        (OPENED, {"supersedes": "a1"}, "itself"),
        (REVIEWED, {"human_value": "0.2"}, "only a changed one"),
    ],
)
def test_what_is_wrong_is_refused(noun, wrong, message):
    with pytest.raises(ValueError, match=message):
        replace(noun, **wrong)


@pytest.mark.parametrize(
    ("date", "published", "baseline"),
    [("2025-05", None, True), ("2025-05/2026-05", None, False), (None, "2026", False), (None, None, None)],
)
def test_what_lies_before_the_paper_is_its_baseline(date, published, baseline):
    assert replace(SCHOOL, date=date, published=published).is_baseline("2025-12-10") is baseline
