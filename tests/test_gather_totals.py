"""Sums count once, and say what they leave out."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constancia.gather.totals import LeftOut, Total, totals
from constancia.model import Amount, AmountKind, Evidence, EvidenceKind, Provenance, Share, Side

BUDGET, COMMITMENT, DISBURSEMENT = AmountKind.BUDGET, AmountKind.COMMITMENT, AmountKind.DISBURSEMENT
WHOLE = "2026-01-01/2026-12-31"


def evidence(
    id: str, *amounts: Amount, kind: EvidenceKind = EvidenceKind.ACTIVITY, **known: object
) -> Evidence:
    source = Provenance("Ministry", file="f.xml", line=1)
    return Evidence(id, kind, Side.THIRD, id, id, source, amounts=amounts, **known)  # type: ignore[arg-type]  # tests name fields


def money(value: str, kind: AmountKind = COMMITMENT, unit: str = "USD", **known: object) -> Amount:
    return Amount(value, unit, kind, **known)  # type: ignore[arg-type]  # as above


@pytest.mark.parametrize(
    ("given", "sums", "left_out"),
    [
        (
            [evidence("a", money("1")), evidence("a", money("1"))],
            [(COMMITMENT, "USD", None, "1")],
            [("a", "twice")],
        ),
        (
            [evidence("a", money("5", BUDGET, date=WHOLE, basis="original"),
                      money("7", BUDGET, date="2026-01-01/2026-06-30", basis="revised"),
                      money("2", BUDGET, date="2027", basis="original"))],
            [(BUDGET, "USD", None, "9")],
            [("a", "revised")],
        ),
        (
            [evidence("a", money("10"), money("3", DISBURSEMENT)),
             evidence("b", money("4"), flags=("part-of:a",)),
             evidence("c", money("1"), flags=("part-of:b",))],
            [(COMMITMENT, "USD", None, "1"), (DISBURSEMENT, "USD", None, "3")],
            [("a", "parts"), ("b", "parts")],
        ),
        (
            [evidence("a", money("10"), flags=("has-part:b", "part-of:b")),
             evidence("b", money("4"), flags=("part-of:a", "has-part:a"))],
            [],
            [("a", "parts"), ("b", "parts")],
        ),
        (
            [evidence("a", money("1"), flags=("umbrella",)), evidence("b", money("2")),
             evidence("c", money("9"), kind=EvidenceKind.INDICATOR)],
            [(COMMITMENT, "USD", None, "2")],
            [("a", "umbrella"), ("c", "statistic")],
        ),
        (
            [evidence("a", money("1", unit="EUR"), money("2", basis="constant-2021")),
             evidence("b", money("3", basis="nominal"))],
            [(COMMITMENT, "EUR", None, "1"), (COMMITMENT, "USD", "constant-2021", "2"),
             (COMMITMENT, "USD", "nominal", "3")],
            [],
        ),
    ],
)  # fmt: skip
def test_each_amount_counts_once(given, sums, left_out):
    found = totals(given)
    assert [(one.kind, one.unit, one.basis, str(one.value)) for one in found.totals] == sums
    assert [(one.evidence, one.reason) for one in found.left_out] == left_out


def test_shares_of_a_transaction_go_before_those_of_the_activity():
    recipients = (Share("iso-3166", "BB", "60"), Share("iso-3166", "GD", "40"))
    own = money("10", countries=(Share("iso-3166", "GD"),))
    both = evidence("a", money("100"), own, recipients=recipients, sectors=(Share("1", "11220"),))
    assert totals([both], country="GD").totals == (Total(COMMITMENT, "USD", None, Decimal("50.0"), 2),)
    assert totals([both], country="BB").totals == (Total(COMMITMENT, "USD", None, Decimal("60.0"), 1),)
    assert totals([both], sector="11220").totals[0].value == 110
    unsaid = evidence("b", money("5"), countries=("BB", "GD"))
    assert totals([unsaid], country="BB").left_out == (LeftOut("b", "share"),)


@given(st.lists(st.integers(0, 9), min_size=1, max_size=12))
def test_the_order_of_the_evidence_changes_no_sum(values):
    """Properties: a chain of parts, of which only the last counts, however it is sorted."""
    chain = [
        evidence(str(at), money(str(value)), flags=(f"part-of:{at - 1}",) if at else ())
        for at, value in enumerate(values)
    ]
    assert totals(chain).totals == totals(reversed(chain)).totals
    assert totals(chain).totals[0].value == values[-1]
