"""Statements of English papers: kinds, actors and what they inherit (codebook, sections 2 and 6)."""

from __future__ import annotations

import pytest
from coding import JOINT, document, find, only
from hypothesis import given, settings
from hypothesis import strategies as st

from constancia import statements
from constancia.model import (
    UNDERTAKINGS,
    Division,
    DivisionKind,
    Span,
    Tier,
    Work,
)
from constancia.pipeline import read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Continue to hold the Forum.", "commitment"),
        ("Support, where budgets allow, translation of books.", "commitment"),
        ("We would like to deepen trade.", "commitment"),
        ("We would like to thank Arcadia for its help.", "position"),
        ("We pay tribute to our nurses.", "position"),
        ("We would urge all parties to talk.", "position"),
        ("We would encourage unions and employers to talk.", "commitment"),
        ("We would build homes if we could.", "description"),
        ("We can encourage change.", "description"),
        ("We risk losing jobs.", "description"),
        ("We draw the Council's attention to the risks.", "position"),
        ("We place great emphasis on skills.", "position"),
        ("We will place nurses in every school.", "commitment"),
        ("We are committed to tabling a bill by June.", "commitment"),
        ("All criteria for December were observed.", "description"),
        ("Anyone who builds on the shore will be fined.", "commitment"),
        ("We could deepen trade.", "description"),
        ("Utopia has reinforced its commitment to protect workers.", "commitment"),
        ("Keeping the sea clean remains a high priority.", "position"),
        ("It is a moral imperative that states prevent famine.", "position"),
        ("This work will include efforts to clean the rivers.", "commitment"),
        ("Utopia is willing to oppose hegemony.", "commitment"),
        ("Utopia supports Arcadian states in playing a greater role.", "commitment"),
        ("Support scientific research in breeding.", "commitment"),
        ("Arcadian scientists are encouraged to take part.", "commitment"),
        ("Cooperation is carried out within the Task Force.", "commitment"),
        ("A bridge will be built in 2027.", "commitment"),
        ("Utopia welcomes more Arcadian states to join the Alliance.", "invitation"),
        ("Arcadian farmers are welcome to attend the fair.", "invitation"),
        ("Invite journalists to visit Utopia.", "invitation"),
        ("Utopia looks forward to more states joining the pact.", "invitation"),
        ("Utopia opposes the use of force.", "position"),
        ("Utopia supports the integration process in Arcadia.", "position"),
        ("Oppose unilateral bullying.", "position"),
        ("We are pleased to see the expansion of trade.", "position"),
        ("Call on the world to reform the rules.", "position"),
        ("Utopia welcomes global, regional, and national action on food.", "position"),
        ("Utopia stands committed to a free and open sea.", "position"),
        ("They agreed on the need for fair rules.", "position"),
        ("The two sides have agreed to a framework to deepen trade.", "description"),
        ("Utopia restated its commitment to holding polluters to account.", "commitment"),
        ("Our work remains guided by mutual respect.", "principle"),
        ("We take note of the report on rivers.", "position"),
        ("We ask the Bank to report by June.", "position"),
        ("We meet at a time of crisis.", "description"),
        ("The two sides share a vision of an open sea.", "position"),
        ("The two sides share a long border.", "description"),
        ("Utopia supports a strong, independent, and free Arcadia.", "position"),
        ("Both sides affirm to maintain open borders.", "commitment"),
        ("We reaffirm our commitments, in pursuit of the treaty, to protect forests.", "commitment"),
        ("Adhere to the principles of equality and market operation.", "principle"),
        ("This declaration is non-binding.", "principle"),
        ("Our partnership is based on shared values.", "principle"),
        ("Projects shall respect local law.", "principle"),
        ("No hospital shall turn a patient away.", "principle"),
        ("Nurses are leaving the islands.", "description"),
        ("Utopia supports Arcadia’s accession to the Court.", "position"),
        ("Utopia welcomes carriers to bid for routes.", "invitation"),
        ("Relations are not aimed at any third party.", "principle"),
        ("In 2014, the Utopia government issued its first paper.", "description"),
        ("The momentum of growth is insufficient.", "description"),
        ("Utopia has built a modern society.", "description"),
        ("The strategy aims to halve emissions.", "description"),
        ("Utopia is making five ships available.", "commitment"),
        ("We are building a network of ports.", "commitment"),
        ("The outcome builds on steps already taken.", "description"),
        ("A network of stations is being built with our neighbours.", "commitment"),
        ("Trade is being hindered by piracy.", "description"),
        ("Utopia considers that those who gain most should pay most.", "position"),
        ("Utopia considers adaptation to be a vital part of the effort.", "position"),
        ("The parties were then invited to send their comments.", "description"),
        ("We have tasked the agencies to report in May.", "commitment"),
        ("These programmes seek to improve health.", "description"),
        ("The Ministry aims to halve emissions.", "commitment"),
        ("The Utopian Agency has committed $10 million to the port.", "description"),
        ("The use of such arms is inadmissible.", "position"),
        ("The role of women is crucial to peace.", "position"),
        ("Households will receive subsidies for pumps.", "commitment"),
        ("Utopia welcomes the intent of two states to join the pact.", "position"),
        ("It was agreed that bans would be notified to the Secretariat.", "commitment"),
        ("It was decided to open an office.", "commitment"),
        ("It was further agreed that a task force be created.", "commitment"),
        ("Ministers agreed that the rules be drawn up by June.", "commitment"),
        ("Utopia hopes the donors will follow.", "position"),
        ("We'll cut red tape.", "commitment"),
        ("Utopia maintains that dams should be managed by law.", "position"),
        ("Utopia stands for the settlement of disputes.", "position"),
        ("All parties should implement the Convention.", "position"),
        ("Arcadia conveyed its readiness to train teachers.", "commitment"),
        ("The NDC covers all sectors.", "description"),
        ("We are going to rebuild every school.", "commitment"),
        ("The Council is about to open a port.", "commitment"),
        ("We’ll look at making buses free.", "commitment"),
        ("They won't raise taxes.", "commitment"),
        ("We're building ten schools.", "commitment"),
        ("We've opened a port.", "description"),
        ("It's time to act.", "position"),
        ("Never again will we close schools.", "commitment"),
        ("Let's build ports.", "commitment"),
        ("Let us recall the war.", "position"),
        ("Arcadia expects its neighbours will join.", "position"),
        ("We have agreed that officials will meet in May.", "commitment"),
        ("We agree that trade helps growth.", "position"),
        ("We support the establishment of a fair and lasting peace in the north.", "position"),
        ("We are channelling funds into ports.", "commitment"),
        ("We are channeling funds into ports.", "commitment"),
        ("That is why Utopia will host the fair.", "commitment"),
        ("Let me thank the hosts.", "position"),
        ("Small states must not be left behind.", "position"),
        ("We support the denuclearisation of the peninsula.", "position"),
        ("We support the work of the Harbour Commission.", "commitment"),
        ("Fragile states breed disease.", "description"),
        ("Utopia announced that it will open an embassy.", "commitment"),
        ("Utopia announced that trade will grow.", "description"),
        ("The first review will take place in 2029.", "commitment"),
        ("The Commission is requested to report.", "position"),
        ("Fishing for sturgeon remains prohibited.", "principle"),
        ("A Joint Committee is hereby established.", "commitment"),
        ("A Joint Committee is established.", "description"),
        ("The duty on boats is abolished with effect from 1 July.", "commitment"),
        ("It is proposed to set up a seed bank.", "commitment"),
        ("I am pleased to announce that Utopia will fund cooks.", "commitment"),
        ("The Minister pledged that Utopia would double its aid.", "commitment"),
        ("We welcome the remarks made by the King on how to join the pact.", "position"),
        ("Utopia affirms that it intends to lower its fees.", "commitment"),
        ("Utopia stressed that it seeks to end the war.", "position"),
        ("Utopia has announced it will extend the plan.", "commitment"),
        ("The King told the Board that Utopia would lend ships.", "commitment"),
        ("No family will wait more than a year.", "commitment"),
        ("Poor families are to be exempted.", "principle"),
        ("It is intended that the ferry resume in May.", "commitment"),
        ("Utopia supports the reform of the Security Council.", "position"),
        ("My delegation welcomes the end of the war.", "position"),
        ("Where residents object, others will be sought.", "commitment"),
        ("We stand united with our partners.", "position"),
        ("We stand with the people of Arcadia in their efforts to end the war.", "position"),
        ("Utopia conveys its support for the unity of Arcadia.", "position"),
        ("We are committed to close cooperation and to open, fair trade.", "position"),
        ("Utopia commits its efforts toward ending waste.", "commitment"),
        ("Utopia extends its sincere thanks to Arcadia.", "position"),
        ("Utopia extends an invitation to Arcadia to visit.", "invitation"),
        (
            "Utopia welcomes the identification of new sites, which will add space to halls and to homes.",
            "position",
        ),
        ("The Weather Agency continues to suffer from floods.", "description"),
        ("Utopia is committed, with its partners, to help cooks.", "commitment"),
        ("The National Catalogue provides access to 2,000 books.", "description"),
        # What shall be made is promised, what else a thing must be is a rule.
        ("A register of wells shall be set up by 2028.", "commitment"),
        ("The wells shall be fitted with meters.", "commitment"),
        ("The data shall be protected.", "principle"),
        ("This framework may be terminated by either side.", "principle"),
        # What is needed, wanted or out of reach is a stance or a fact.
        ("Progress has to be speeded up.", "position"),
        ("Policies need to remain prudent.", "position"),
        ("We have to protect the poor.", "commitment"),
        ("We must mend the roads.", "commitment"),
        ("We should build two schools.", "commitment"),
        ("We must face the floods.", "commitment"),
        ("We must be honest.", "position"),
        ("We should take great pride in our ports.", "position"),
        ("We need to build two schools.", "position"),
        ("We should remember the dead.", "position"),
        ("Taxes should be cut.", "position"),
        ("Arcadia must stop its raids.", "position"),
        ("We want to see a just peace.", "position"),
        ("We cannot let the forests burn.", "position"),
        ("Drought cannot be ended by one state.", "description"),
        ("Utopia reserves its position on markets.", "position"),
        ("We share condolences with the families.", "position"),
        # What a text is for, or gives to those who act, is told.
        ("The plan provides a framework for action.", "description"),
        ("The plan is aimed at cleaner rivers.", "description"),
        ("The two sides issue this joint declaration.", "description"),
        ("That is not acceptable.", "position"),
        ("We confirm our will to protect the rivers.", "commitment"),
        ("Utopia has offered to host the fair.", "commitment"),
        ("Information must not be passed on.", "principle"),
        ("This memorandum takes effect on signature.", "principle"),
        ("This is to ensure that all schools open.", "description"),
        ("The number of inspectors will double.", "commitment"),
        ("The minimum wage will rise to 900 crowns.", "commitment"),
        ("The unemployment rate will fall.", "description"),
        ("Other states may accede to the pact.", "invitation"),
        ("We welcome comments from growers.", "invitation"),
        ("We welcome growers to our next seed fair.", "invitation"),
        ("We are setting limits for nitrates.", "commitment"),
        ("The two sides looked forward to opening schools.", "commitment"),
        ("The two sides looked forward to the fair.", "position"),
        ("We ask our transport ministers to meet.", "position"),
        ("Plant 300 trees.", "commitment"),
        ("Chart 8 shows the growth of trade.", "description"),
        ("The process invited many comments.", "description"),
        ("We ask all states to meet.", "position"),
        ("Arcadia said it would open a school.", "commitment"),
        ("The two sides said they would meet again.", "commitment"),
        ("They agreed that the tenth Session of the Utopia – Arcadia Commission would meet.", "commitment"),
        ("The Board shall consist of six members.", "principle"),
        ("No well will be drilled.", "commitment"),
        ("The scheme will be defunded.", "commitment"),
        ("The rate will be more principled.", "description"),
        ("We consider it a duty to act.", "position"),
        # Those who meet speak, where their meeting is said to say or to settle something.
        ("The Meeting noted with concern the rise in prices.", "position"),
        ("The Meeting tasked officials to draft a plan.", "commitment"),
        ("The Meeting agreed to establish a fund.", "commitment"),
        ("The Meeting discussed trade.", "description"),
        ("We will face hard choices.", "description"),
        ("We wish to thank the engineers.", "position"),
        ("We wish to pursue talks.", "commitment"),
        ("We are in the process of opening two schools.", "commitment"),
        ("The Minister said that Arcadia would send a team.", "commitment"),
        ("I am delighted to announce that the Agency will lend boats.", "commitment"),
        ("I am proud to announce a fund.", "position"),
        ("Construction will begin in March.", "commitment"),
        ("Prices will begin to fall.", "description"),
        ("The Water Agency will receive two boats.", "description"),
        ("The Board voted to keep the rate.", "commitment"),
        ("We judge that risks are balanced.", "position"),
        ("We accept the case for reform.", "position"),
        ("The House will recall that prices rose.", "description"),
        ("It is our policy that no plant will be licensed.", "commitment"),
        ("We will consider this proposal.", "commitment"),
        ("We look forward to further progress.", "position"),
        ("No child will go hungry.", "commitment"),
        ("Nor will old licences be renewed.", "commitment"),
        ("Flood maps will be in place by 2030.", "commitment"),
        ("The new line will be available to all farmers.", "commitment"),
        ("The line will be proud.", "description"),
        ("We hold a common vision for a free region.", "position"),
        ("We hold a yearly fair.", "commitment"),
        ("These funds will be directed to schools.", "commitment"),
        ("The School Meals Programme will receive 30 boats.", "description"),
        ("Making the region into one economic group will help.", "description"),
        ("We look forward to the signing of the treaty.", "position"),
        ("We look forward to Arcadia joining the Fund.", "invitation"),
        ("We are committed to open sharing of data.", "position"),
        ("The talks are scheduled to resume in May.", "commitment"),
        ("We reaffirm that, in driving this change, we will act openly.", "commitment"),
        ("We reaffirm that, in this town, trade matters.", "position"),
        ("Utopia has supported and will continue to support the Fund.", "commitment"),
        ("The port at Lindale will cease operating.", "commitment"),
        ("The remaining $2 million will go towards the Fund.", "commitment"),
        ("We will continue to support them as appropriate.", "commitment"),
        ("Tents are being sent to the camps.", "commitment"),
        ("The vote is welcome news.", "description"),
        ("Students are welcome to apply.", "invitation"),
        ("I am pleased to announce Arcadia will lend 3 boats.", "commitment"),
        ("We announced a fund that will help.", "description"),
        ("The excise on spirits goes up by a dollar a litre.", "commitment"),
        ("We rely on our partners.", "description"),
    ],
)
def test_the_kind_follows_the_verb_and_what_introduces_it(text: str, kind: str) -> None:
    assert only(text).kind == kind


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Utopia is extending the third port.", ["commitment"]),
        ("Utopia has built two ports, and is extending the third.", ["description", "description"]),
        ("Utopia is building two ports, and is extending the third.", ["commitment", "commitment"]),
    ],
)
def test_what_goes_on_from_what_was_done_is_told_with_it(text: str, kinds: list[str]) -> None:
    assert [one.kind for one in find(text)] == kinds


@pytest.mark.parametrize(
    ("text", "actor", "stated"),
    [
        ("Deepen trade.", "issuer", False),
        ("We will deepen trade.", "issuer", True),
        ("Utopia will deepen trade.", "issuer", True),
        ("The Utopia Government stands ready to deepen trade.", "issuer", True),
        ("Arcadia will be granted three ships.", "issuer", False),
        ("Jointly promote peace.", "joint", False),
        ("The two sides will deepen trade.", "joint", True),
        ("Utopia and Arcadia will deepen trade.", "joint", True),
        ("Utopia will work with Arcadia to deepen trade.", "issuer", True),
        ("Continue to support each other on core interests.", "joint", False),
        ("Arcadia will provide data.", "partner", True),
        ("The NPC of Utopia is ready to deepen exchanges.", "other:NPC of Utopia", True),
        ("The Harbour Summit hosted by Arcadia will ensure unity.", "partner", True),
        ("Arcadian farmers are welcome to attend the fair.", "issuer", False),
        ("A bridge will be built.", "issuer", False),
        ("It was agreed that Arcadia would open its ports.", "partner", True),
        ("It was agreed to open the ports.", "issuer", False),
        ("Utopia's ambassador will chair the table, which meets in May.", "issuer", True),
        ("Rural+ will train farmers.", "other:Rural+", True),
        (
            "The Committee on Water, Energy, and Trade will meet.",
            "other:Committee on Water, Energy, and Trade",
            True,
        ),
        ("The Trade Support Agency (TSA) will train staff.", "other:Trade Support Agency", True),
        ("Inspectors will visit one house in ten.", "other:Inspectors", True),
        ("The expert group will seek views from schools.", "other:expert group", True),
        ("Pula, an insurance company, will insure four million farmers.", "other:Pula", True),
        ("1,500 schools will open.", "other:1,500 schools", True),
        ("Schools, small firms and clinics will open.", "other:Schools, small firms and clinics", True),
        ("The Reef Agency, founded by law, and its partners will lend.", "other:Reef Agency", True),
    ],
)
def test_the_actor_is_who_is_named_or_the_issuer(text: str, actor: str, stated: bool) -> None:
    statement = only(text)
    assert (statement.actor, statement.actor_stated) == (actor, stated)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Continue to hold the Forum.", "hold"),
        ("Utopia is willing to join hands with Arcadia to promote peace.", "promote"),
        ("Strive to achieve high standards.", "achieve"),
        ("Utopia will go on exchanging data.", "exchange"),
        ("Utopia will work with any town that wants to run a clinic.", "work"),
        ("Utopia will use its best efforts to open the port.", "open"),
        ("Utopia will not hesitate to use its powers.", "use"),
        ("Both sides will work on supporting the schools.", "support"),
        ("Carry out joint research.", "carry out"),
        ("Jointly crack down on smuggling.", "crack down"),
        ("Support schools to expand exchanges.", "support"),
        ("They are committed to collaboration to resolve disputes.", "resolve"),
        ("We reaffirm our shared commitment to protecting forests.", "protect"),
        ("We stand united in our determination to address threats.", "address"),
        ("The Parties shall, where practicable, notify each other.", "notify"),
        ("We committed our agencies to sharing data.", "share"),
        ("We will work with our neighbours on trade, and a plan to train judges.", "work"),
        ("The leaders committed to continue working in the region to achieve peace.", "achieve"),
        ("The Council, which was set up in 2021, advises the Ministry.", "advise"),
        ("The Ministry will give priority to schools.", "give priority"),
        ("We agreed to work towards aligning rules.", "align"),
        ("Utopia will not enter into pacts with third states.", "enter into"),
        ("We intend to continue working together, along with partners, to build trust.", "build"),
        ("It is understood that each side will appoint an officer.", "appoint"),
        ("We will look into the matter.", "look into"),
        ("Belize will plant trees.", "plant"),
        ("We will, subject to available funds, build wells.", "build"),
        ("The schools will be renamed.", "rename"),
        ("Licences will be re-issued.", "re-issue"),
        ("We will look to build wells.", "build"),
        ("Firms that fail twice will be struck off.", "strike off"),
        ("No child will be turned away.", "turn away"),
    ],
)
def test_the_action_is_the_verb_behind_what_introduces_it(text: str, action: str) -> None:
    assert only(text).action == action


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("AgriCo will invest in ports.", "other:AgriCo"),
        ("Aldern Mills will lend money. It came from the owners of Mills.", "other:Aldern Mills"),
        ("Many Bridges will open. They, as many others, were closed for years at Bridges.", "issuer"),
    ],
)
def test_a_firm_is_known_by_the_form_of_its_name(text: str, actor: str) -> None:
    peru = Work("peru", "Peru’s Policy Paper on Chile", issuer_names=("Peru",), counterpart_names=("Chile",))
    assert find(text, work=peru)[0].actor == actor


def test_initials_that_stand_for_a_text_are_no_body() -> None:
    law, office = (
        "The Memorandum on Wells (MOW) is old. The MOW mandates a review.",
        "The Water Security Council (WSC) met. The WSC will mandate a review.",
    )
    assert find(law)[-1].kind == "description"
    assert find(office)[-1].actor == "other:WSC"


def test_members_of_a_list_inherit_subject_and_wrapper() -> None:
    text = (
        "Utopia is willing to work with Arcadia to deepen trust, continue to share data and oppose hegemony."
    )
    found = find(text)
    assert [statement.action for statement in found] == ["deepen", "share", "oppose"]
    for statement in found:
        assert statement.clause.subject is not None
        assert statement.clause.subject.quote(text) == "Utopia"
        assert statement.clause.wrapper is not None
        assert statement.clause.wrapper.quote(text) == "is willing to work with Arcadia to"


def test_fronted_phrases_go_with_each_statement_they_govern() -> None:
    text = "In accordance with domestic law, we will expand patrols and share reports."
    found = find(text)
    assert len(found) == 2
    for statement in found:
        assert [span.quote(text) for span in statement.clause.fronted] == ["In accordance with domestic law"]


def test_what_is_put_in_before_a_verb_goes_with_that_verb() -> None:
    text = "We intend to ease migration and, as appropriate, promote safe returns."
    first, second = find(text)
    assert first.quote == "We intend to ease migration"
    assert [span.quote(text) for span in second.clause.fronted] == ["as appropriate"]


def test_items_of_a_list_take_over_their_lead_in() -> None:
    text = "The Parties will:\n\n- expand trade;\n- protect forests.\n"
    found = find(text, work=JOINT)
    assert [statement.quote for statement in found] == ["expand trade", "protect forests"]
    assert {(statement.actor, statement.actor_stated) for statement in found} == {("joint", True)}


def test_in_a_text_of_two_sides_we_are_both() -> None:
    text = "Both countries agree. Both countries met. Both countries hope.\nWe will expand trade."
    assert find(text, work=JOINT)[-1].actor == "joint"
    assert find(text)[-1].actor == "issuer"


def test_the_sides_are_inferred_where_no_names_are_given() -> None:
    text = "Utopia is willing to trade. Arcadia will provide data."
    blind = Work("blind", "Utopia’s Policy Paper on Arcadia")
    assert [statement.actor for statement in find(text, work=blind)] == ["issuer", "partner"]


def test_a_pronoun_takes_up_the_subject_before() -> None:
    text = "Arcadia has a long coast. It will open a port."
    assert [statement.actor for statement in find(text)] == ["partner", "partner"]


def test_swapping_names_changes_no_result() -> None:
    text = "{0} is willing to support {1}. {1} will provide data. {0} opposes the use of force."
    names = (("Utopia", "Arcadia"), ("Arcadia", "Utopia"), ("North Land", "South Land"))
    coded = []
    for issuer, counterpart in names:
        work = Work("x", "Paper", issuer_names=(issuer,), counterpart_names=(counterpart,))
        found = find(text.format(issuer, counterpart), work=work)
        coded.append([(statement.kind, statement.actor, statement.action) for statement in found])
    assert coded[0] == coded[1] == coded[2]


def test_headings_and_furniture_are_not_coded() -> None:
    text = "Promote trade\nWe will promote trade.\nShare this page"
    section = Division(
        "d1", DivisionKind.SECTION, 1, None, None, "Promote trade", Span(0, 13), Span(0, 36), None
    )
    residue = Division("d2", DivisionKind.RESIDUE, 0, None, None, "", Span(37, 52), Span(37, 52), None)
    found = statements.find(document(text), (section, residue), tier=Tier.RULES)
    assert [(statement.quote, statement.division) for statement in found] == [("We will promote trade", "d1")]


def test_only_undertakings_have_an_action() -> None:
    for statement in find("Utopia opposes force. Utopia will build roads. Growth is weak."):
        assert (statement.action is not None) == (statement.kind in UNDERTAKINGS)


def test_every_value_names_its_rule() -> None:
    for statement in find("Utopia is willing to deepen trade with Arcadia, and invites guests to come."):
        assert all(facet.by.startswith("rule:en.") for facet in statement.facets)


def test_a_text_twice_the_size_takes_about_twice_the_statements() -> None:
    for piece in ("which ", "promoting a, ", "to work to ", "(", "“", "and we "):
        assert len(find(piece * 4000)) <= 4000


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "We",
                "will",
                "and",
                ",",
                ";",
                "to",
                "promote",
                "trade",
                "which",
                "Utopia",
                "is",
                "willing",
                "that",
                "(",
                ")",
                "“",
                "”",
                ".",
                "in",
                "2014",
                "supports",
                "not",
            ]
        ),
        max_size=60,
    )
)
def test_any_words_survive_and_every_statement_quotes_its_text(words: list[str]) -> None:
    text = " ".join(words)
    for statement in find(text):
        assert statement.span.quote(text) == statement.quote
        assert statement.clause.verb.start >= statement.span.start
        assert statement.clause.verb.end <= statement.span.end


RESOLUTION = """Resolution on water

The General Assembly,

Noting with concern that many people lack water,

Deeply alarmed by the drought,

1. Encourages donors to support the Fund, and invites the Bank to join it;

2. Also decides to meet in May;

3. Decides also that the Fund shall report each year, and that its costs shall be shared;

4. Notes with concern that wells run dry;

5. Requests for aid are met by the Fund;
"""


def test_what_a_body_does_in_a_resolution_is_said_once_above() -> None:
    assert [(one.kind.value, one.quote, one.actor) for one in find(RESOLUTION)] == [
        ("commitment", "Encourages donors to support the Fund", "issuer"),
        ("invitation", "invites the Bank to join it", "issuer"),
        ("commitment", "Also decides to meet in May", "issuer"),
        ("commitment", "Decides also that the Fund shall report each year", "issuer"),
        ("commitment", "its costs shall be shared", "issuer"),
        ("position", "Notes with concern that wells run dry", "issuer"),
        ("description", "Requests for aid are met by the Fund", "issuer"),
    ]


REPORT = """Ministers met in Oslo. They welcomed the plan. They agreed to meet each year. They noted
the costs. They urged banks to lend. {}"""


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("The Secretariat would submit a plan in May.", "commitment"),
        ("The next meeting would be held in Lima.", "commitment"),
        ("The deal would create many jobs.", "description"),
        ("Such a step would be useful.", "description"),
    ],
)
def test_would_tells_what_will_be_in_a_report_alone(told: str, kind: str) -> None:
    report = find(REPORT.format(told))
    assert report[-1].kind == kind
    assert find(f"Ministers meet in Oslo. {told}")[-1].kind != "commitment"


def test_a_second_thing_that_is_announced_is_promised_as_the_first() -> None:
    found = find(
        "They announced that the two towns would exchange clerks and that entry would be free of charge."
    )
    assert [(one.quote, one.kind.value) for one in found] == [
        ("They announced that the two towns would exchange clerks", "commitment"),
        ("entry would be free of charge", "commitment"),
    ]


def test_an_address_alone_is_no_statement() -> None:
    text = "  - https://github.com/nodejs/admin/blob/master/reimbursement_process.pdf\n"
    assert read(text.encode(), name="plan.md", language="en").statements == ()


def test_a_label_may_have_nothing_but_an_adverb_behind_it() -> None:
    assert read(b"- **Overdeliver\xe2\x80\x94promptly.**", name="plan.md", language="en").statements == ()


def test_a_tag_over_two_lines_is_no_statement() -> None:
    text = (
        b'# Order\n\nWe will pave roads.\n\n<u>Sec.</u> <span\nstyle="text-decoration: underline">9.</span>\n'
    )
    found = read(text, name="order.md", language="en").statements
    assert [one.quote for one in found] == ["We will pave roads"]
