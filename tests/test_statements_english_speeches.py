"""English letters, press releases and speeches: asides, grants, rules on what is handed in, how things go."""

from __future__ import annotations

import pytest
from coding import only, quotes

from constancia.pipeline import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Minister will today (Monday 10 March) set out the plan.",
            "The Minister will today (Monday 10 March) set out the plan",
        ),
        (
            "The Agency will – if asked – lend boats.",
            "The Agency will – if asked – lend boats",
        ),
        (
            "The Government is (subject to funding) opening ten wards.",
            "The Government is (subject to funding) opening ten wards",
        ),
        (
            "As a result of this change, over 12,000 people will be removed from the roll.",
            "over 12,000 people will be removed from the roll",
        ),
        ("If you have questions, please contact the Office.", "please contact the Office"),
        ("May we at the outset thank the Council.", "May we at the outset thank the Council"),
        ("Allow me to thank the Council.", "Allow me to thank the Council"),
        (
            "The plan tells of local power, clinical leadership and a sustained focus on quality.",
            "The plan tells of local power, clinical leadership and a sustained focus on quality",
        ),
    ],
)
def test_asides_and_figures_stand_where_they_stand(text: str, expected: str) -> None:
    assert quotes(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In the past year the economy has grown, jobs have come, and we have opened schools.",
            ["the economy has grown", "jobs have come", "we have opened schools"],
        ),
        ("In the year the law is passed, ships will be lent.", ["ships will be lent"]),
        (
            "It requires a focus on delivery – but that focus needs to help reform.",
            ["It requires a focus on delivery", "that focus needs to help reform"],
        ),
        (
            "The Minister – and her staff – will open ports.",
            ["The Minister – and her staff – will open ports"],
        ),
        (
            "You have spared no time and of course we look forward to working with you.",
            ["You have spared no time", "we look forward to working with you"],
        ),
        (
            "He said: “We need to speed up the work. We will lend ships, and soon.",
            ["We need to speed up the work", "We will lend ships, and soon"],
        ),
        (
            "The Union regrets, but respects the decision to leave.",
            ["The Union regrets, but respects the decision to leave"],
        ),
        (
            "These were the towns that were hardest hit and we have decided to help them.",
            ["These were the towns that were hardest hit", "we have decided to help them"],
        ),
        ("It is clear that trade helps and ships sail.", ["It is clear that trade helps and ships sail"]),
        (
            "Safety will remain unchanged and Member States and the Ports Agency are watching the market.",
            ["Safety will remain unchanged", "Member States and the Ports Agency are watching the market"],
        ),
        (
            "Ana Roe, Vice-President for Ports, presented to Commissioners a roadmap.",
            ["Ana Roe, Vice-President for Ports, presented to Commissioners a roadmap"],
        ),
        ("In May about 400 homes will be built.", ["about 400 homes will be built"]),
        (
            "A report will be compiled and checked by the Board and then shared with the Cabinet.",
            ["A report will be compiled and checked by the Board", "then shared with the Cabinet"],
        ),
        (
            "A report will be sent to the Council and published online.",
            ["A report will be sent to the Council", "published online"],
        ),
        ("Each quarter a report will be compiled.", ["a report will be compiled"]),
        ("This year, however, the Council will open a port.", ["the Council will open a port"]),
        (
            "The Board knew the risk, but it still failed to act.",
            ["The Board knew the risk", "it still failed to act"],
        ),
        (
            "The Agency is watching the market and liaising with firms.",
            ["The Agency is watching the market", "liaising with firms"],
        ),
        ("The year the war began ended badly.", ["The year the war began ended badly"]),
        ("In the past year, my team and I have built ports.", ["my team and I have built ports"]),
        ("Both welcomed the plan.", ["Both welcomed the plan"]),
        (
            "The talks were held in May and both sides noted the growth of trade.",
            ["The talks were held in May", "both sides noted the growth of trade"],
        ),
        (
            "We will adapt the plan to changes in trade, external influences such as wars, and aid.",
            ["We will adapt the plan to changes in trade, external influences such as wars, and aid"],
        ),
        (
            "We will expand subsidies for builders, plus extend our scheme.",
            ["We will expand subsidies for builders", "extend our scheme"],
        ),
    ],
)
def test_clauses_of_speakers_are_parted(text: str, expected: list[str]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The projects must be in the areas of art and culture.", "principle"),
        ("Applications must be received by 1 May.", "principle"),
        ("Projects should also provide work.", "principle"),
        ("Women must be protected.", "position"),
        ("There will be a total of 16 million to spend next year.", "commitment"),
        ("There will be no need for an annual form.", "commitment"),
        ("There will be storms.", "description"),
        ("New arrangements will operate from 2027.", "commitment"),
        ("The new rules will come into force on 1 July.", "commitment"),
        ("This Agreement will come into force on 1 July.", "principle"),
        ("The Bill will reform the law on schools.", "commitment"),
        ("Legislation now before Parliament will reform the law on schools.", "commitment"),
        ("Low income workers earning less than 14,000 will pay no tax.", "commitment"),
        ("Good progress continues to be made.", "description"),
        ("Further progress will be made on ports.", "commitment"),
        ("We are encouraged by the work done.", "position"),
        ("Firms are encouraged to apply.", "commitment"),
        ("The Minister is perturbed by the delay.", "position"),
        ("Please return the form by Friday.", "position"),
        ("May I begin by thanking the Council.", "position"),
        ("I’d like to extend to you a very warm welcome.", "position"),
        ("We would like to extend our programme to the towns.", "commitment"),
        ("We wish you every success.", "position"),
        ("I begin by thanking the owners of this land.", "position"),
        ("I also extend that acknowledgement to all here.", "position"),
        ("I want to thank the Chair for her words.", "position"),
        ("I want to open ports.", "commitment"),
        ("These projects will create jobs.", "description"),
        ("These projects will build schools.", "commitment"),
        ("The Port Fund will be a game-changer for towns.", "description"),
        ("I present this Policy Address to share my views.", "description"),
        ("We are pleased that the port is open.", "position"),
        ("We are pleased to give 10 million.", "commitment"),
        ("The country is recovering from the storm.", "description"),
        ("The partnership will come to an end in May.", "description"),
        ("Building Homes sets out a vision for schools.", "description"),
        ("Municipalities are permitted to use the fund.", "commitment"),
        ("The MoU will help trade.", "description"),
        ("I enclose a copy of the report.", "description"),
        ("I am writing to set out our plans.", "description"),
        ("My officials will contact you.", "commitment"),
    ],
)
def test_what_speakers_say_is_told_by_what_it_does(text: str, kind: str) -> None:
    assert str(only(text).kind) == kind


def test_who_does_not_pay_is_granted_it_and_own_officials_are_the_issuer() -> None:
    granted = only("Pensioners will not pay the charge.")
    assert (granted.actor, granted.actor_stated) == ("issuer", False)
    assert only("My officials will contact you.").actor == "issuer"
    assert str(only("Applicants will not receive a reply.").kind) == "description"


def test_when_something_was_said_in_front_limits_nothing() -> None:
    text = "As I said in May when I took office, we will lend ships. When funds allow, we will lend boats."
    said, limited = read(text.encode(), name="speech.txt", language="en").statements
    assert (said.conditions, limited.conditions) == ((), ("When funds allow",))
