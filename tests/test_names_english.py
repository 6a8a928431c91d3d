"""English names: what belongs to a place, years and dates, plans that go with another, quotation marks."""

from __future__ import annotations

import pytest
from coded_sentences import coded


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("{fund} the New Partnership for Africa’s Development", ["New Partnership for Africa’s Development"]),
        ("{fund} the Initiative for Utopia’s Youth", ["Initiative for Utopia’s Youth"]),
        ("{follow} the 2050 Strategy for the Blue Sea", ["2050 Strategy for the Blue Sea"]),
        ("{follow} the 2025-2030 Action Plan on Ports", ["2025-2030 Action Plan on Ports"]),
        ("{follow} the Harbour Framework 2015 - 2030", ["Harbour Framework 2015 - 2030"]),
        ("{follow} the Joint Statement of 19 September 2005", ["Joint Statement of 19 September 2005"]),
        ("{join} the Protocol to the Treaty on the Free Zone", ["Protocol to the Treaty on the Free Zone"]),
        ("{follow} the Forest Strategy and Action Plan", ["Forest Strategy and Action Plan"]),
        ("{follow} the Green Growth Plan and the Harbour Plan", ["Green Growth Plan", "Harbour Plan"]),
        ("{use} the “Clean Sea Plan (CSP),” and the Harbour Fund", ["Clean Sea Plan (CSP)", "Harbour Fund"]),
        ("{host} the Forum on Trade in May", ["Forum on Trade"]),
        ("{amend} the Vagrants Ordinance", ["Vagrants Ordinance"]),
        ("{expand} the Unified Family Courts", ["Unified Family Courts"]),
        ("{maintain} the Common Travel Area", ["Common Travel Area"]),
        ("{use} the Secretary-General’s report", []),
    ],
)
def test_years_owners_and_plans_of_one_name(text: str, names: list[str]) -> None:
    assert list(coded(text).named) == names
