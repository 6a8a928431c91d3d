"""The rules of assessment: seeded faults are found, and what is right raises no alarm."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from random import Random

import pytest
from fresh_faults import FAULTS, FURTHER, Rows, made
from seeded_faults import SEEDS, clean, seeded

from constancia.model import Paper, State
from constancia.registers.facts import facts
from constancia.track.checks import faults, rule_ids, severity
from constancia.track.holdings import Holdings, commitments_of, from_rows, to_rows

TODAY = date(2026, 11, 28)
RECALL = 0.98


def test_two_hundred_and_fifty_seeded_faults_are_found_by_their_rule_at_their_place():
    stores = seeded(250)
    missed = Counter(
        one.rule
        for one in stores
        if (one.rule, one.subject)
        not in {(found.rule, found.subject) for found in faults(from_rows(one.rows), today=TODAY)}
    )
    assert 1 - missed.total() / len(stores) >= RECALL, missed


@pytest.mark.parametrize("seed", [1, 2])
def test_sixty_faults_by_another_hand_are_found_at_their_place(seed: int):
    assert len(FAULTS) == 60
    missed = [
        what
        for at, (what, subject, way) in enumerate(FAULTS)
        if not any(
            found.subject == subject or found.subject.startswith(f"{subject} ")
            for found in faults(from_rows(made(way, 100 * seed + at)), today=TODAY)
        )
    ]
    assert 1 - len(missed) / len(FAULTS) >= RECALL, missed


@pytest.mark.parametrize(("what", "subject", "way"), FURTHER)
def test_what_once_was_missed_or_ended_the_check_is_found(
    what: str, subject: str, way: Callable[[Rows], None]
):
    found = faults(from_rows(made(way, len(what))), today=TODAY)
    assert any(one.subject == subject or one.subject.startswith(f"{subject} ") for one in found)


def test_every_rule_has_a_seeded_fault():
    assert tuple(SEEDS) == rule_ids()
    assert {severity(id) for id in rule_ids()} == {"error", "warning"}


@pytest.mark.parametrize("seed", range(20))
def test_a_store_without_a_fault_raises_no_alarm(seed: int):
    held = clean(Random(seed))  # noqa: S311  # a test's dice
    assert from_rows(to_rows(held)) == held
    assert list(faults(held, today=TODAY)) == []


def test_the_registers_and_the_first_paper_raise_no_alarm(gold_paper: Paper):
    held = Holdings(commitments_of(gold_paper), facts=facts())
    assert list(faults(held, today=TODAY)) == []


def test_other_names_of_issuer_and_country_change_no_fault():
    for one, other in zip(_told("CN", "BR"), _told("BR", "CN"), strict=True):
        assert one == other


def _told(issuer: str, country: str) -> list[tuple[str, str]]:
    """What the rules find in stores with every state tried on every commitment."""
    held = clean(Random(5), issuer, country)  # noqa: S311  # a test's dice
    found = []
    for state in State:
        tried = replace(held, assessments=tuple(replace(one, state=state) for one in held.assessments))
        found += [(fault.rule, fault.subject) for fault in faults(tried, today=TODAY)]
    return found


def test_a_row_of_no_noun_is_kept_and_told():
    held = from_rows([{"noun": "Promise", "value": {"id": "p1"}}])
    (found,) = faults(held, today=TODAY)
    assert (found.rule, found.subject) == ("unreadable", "promise p1")
    assert list(to_rows(held)) == [{"noun": "Promise", "value": {"id": "p1"}}]
