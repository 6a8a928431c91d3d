"""Assessments in the store: added, never changed; refused where a rule finds fault; any day again."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from django.db import Error, connection, transaction
from test_track_classes import paper

from constancia.model import Assessment, Paper, SearchLog, State
from constancia.store.errors import StoreError
from constancia.store.judged.assessing import MANY, add_assessments, add_searches, assessments, searches
from constancia.store.judged.holdings import Refused, holdings, holdings_about, judge
from constancia.store.keeping.save import save
from constancia.track.checks import faults
from constancia.web.track.states import STATES, rows

pytestmark = pytest.mark.django_db

# Two people send their forms at once; each has seen that nothing was judged yet.
AT_ONCE = """
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date
from threading import Barrier, BrokenBarrierError

import constancia
from constancia import store
store.configure()
store.prepare()

from django.db import connections
from constancia.store.judged.assessing import assessments
from constancia.store.keeping.save import save
from constancia.web.track import judging

paper = constancia.read(b"A Plan\\n\\n1. Roads\\n\\nWe will build roads.\\n", name="plan.txt")
save(paper)
id = next(one.id for one in paper.statements if one.is_undertaking)
both = Barrier(2, timeout=2)

def seen(judgements):
    with suppress(BrokenBarrierError):  # alone here where the other has to wait
        both.wait()
    return str(len(judgements))

judging.seen = seen
said = {"country": "", "as_of": date(2026, 3, 1), "state": "not_assessed", "rationale": "Now"}
said |= {"confidence": "", "evidence": ""}

def send(who):
    try:
        return judging.kept(id, said, who, beside="0")
    finally:
        connections.close_all()

with ThreadPoolExecutor(2) as pool:
    told = sorted(pool.map(send, ["person:ana", "person:ben"]))
print(len(assessments([id])), told[0][1][:15], told[1][1][:15], sep="|")
"""

TODAY = date(2026, 11, 28)


@pytest.fixture
def small() -> Paper:
    made = paper("We will deepen cooperation in fisheries. We will promote common development.")
    save(made)
    return made


def judged(paper: Paper, **values: object) -> Assessment:
    found = {
        "id": "a", "commitment": paper.statements[0].id, "country": "BR", "as_of": "2026-10-01",
        "state": State.NO_EVIDENCE_FOUND, "rationale": "Searched and found nothing", "by": "person:ana",
        "at": "2026-10-02T10:00:00Z",
    }  # fmt: skip
    return Assessment(**(found | values))  # type: ignore[arg-type]  # as the test gives them


def searched(paper: Paper) -> SearchLog:
    return SearchLog(
        paper.statements[0].id, None, "2026-09-30", "person:ana", ("Ministry",), ("fisheries",), 0
    )


def test_what_was_judged_comes_back_as_it_was(small: Paper):
    one, log = judged(small), searched(small)
    add_searches([log])
    add_assessments([one])
    assert (assessments(), searches()) == ((one,), (log,))
    assert assessments(["other"]) == ()
    assert list(faults(holdings(), today=TODAY)) == []


def test_of_many_commitments_and_of_few_the_same_is_told(small: Paper):
    add_assessments([judged(small), judged(small, id="b", supersedes="a")])
    many = [small.statements[0].id, *map(str, range(MANY))]
    assert assessments(many) == assessments(many[:1]) == assessments()
    assert assessments(many[1:]) == ()


@pytest.mark.parametrize("sql", ["UPDATE {} SET body = ''", "DELETE FROM {}"])
@pytest.mark.parametrize("table", ["constancia_assessment", "constancia_search_log"])
def test_the_database_refuses_to_change_or_remove_it(small: Paper, sql: str, table: str):
    add_searches([searched(small)])
    add_assessments([judged(small)])
    with pytest.raises(Error, match="only added to"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql.format(table))
    assert len(assessments()) == len(searches()) == 1


def test_one_takes_the_place_of_another_only_once(small: Paper):
    add_assessments([judged(small), judged(small, id="b", supersedes="a")])
    with pytest.raises(StoreError, match="breaks a rule"), transaction.atomic():
        add_assessments([judged(small, id="c", supersedes="a")])


def test_a_judgement_that_breaks_a_rule_is_refused_with_its_reason(small: Paper):
    with pytest.raises(Refused, match="no search before 2026-10-01 is logged") as caught:
        judge(judged(small), today=TODAY)
    assert [one.rule for one in caught.value.faults] == ["no-search-log"]
    assert assessments() == ()
    add_searches([searched(small)])
    judge(judged(small), today=TODAY)
    assert len(assessments()) == 1


def test_whether_a_judgement_can_stand_is_told_by_its_own_commitment_alone(small: Paper):
    """Of other commitments nothing is read, and the rules find the same with it as in the whole store."""
    other = replace(judged(small), id="other", commitment=small.statements[1].id, country="PE")
    add_assessments([other])
    add_searches([searched(small)])
    one = judged(small, evidence=("gone",), supersedes="other")
    about = holdings_about(one)
    assert [kept.id for kept in about.commitments] == [small.statements[0].id]
    assert [kept.id for kept in about.assessments] == ["other"]
    whole = holdings()
    found, every = (
        {
            (fault.rule, fault.subject)
            for fault in faults(replace(held, assessments=(*held.assessments, one)), today=TODAY)
            if fault.subject == "assessment a"
        }
        for held in (about, whole)
    )
    assert found == every != set()


def test_a_past_day_is_rebuilt_byte_for_byte_whatever_is_added_later(small: Paper):
    def export(as_of: date, known: date) -> str:
        found = rows(small, as_of, known=known, countries=("BR", "CL"))
        return "\n".join(str([column.value(row) for column in STATES]) for row in found)

    add_searches([searched(small)])
    judge(judged(small), today=TODAY)
    then = export(date(2026, 10, 15), date(2026, 10, 15))
    assert "no_evidence_found" in then
    late = judged(small, id="b", at="2026-11-01T08:00:00Z", supersedes="a", state=State.NOT_ASSESSED)
    judge(late, today=TODAY)
    assert export(date(2026, 10, 15), date(2026, 10, 15)) == then
    assert export(date(2026, 10, 15), TODAY) != then


def test_of_two_judgements_in_one_instant_the_second_is_told_of_the_first(tmp_path: Path) -> None:
    judge_at_once(str(tmp_path / "papers.sqlite3"))


def judge_at_once(database: str) -> None:
    """Two people judge a commitment in the same instant, in a store of their own."""
    done = subprocess.run(
        [sys.executable, "-c", AT_ONCE],
        env={**os.environ, "CONSTANCIA_DATABASE": database},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.strip() == "1|This was judged|"
