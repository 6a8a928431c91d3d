"""Statements of English papers: units, kinds, actors (codebook, sections 1, 2 and 6)."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from constancia import statements
from constancia.model import (
    UNDERTAKINGS,
    Division,
    DivisionKind,
    Document,
    Rendering,
    Source,
    Span,
    Statement,
    Tier,
    Work,
)

ONE_SIDED = Work(
    "utopia", "Utopia’s Policy Paper on Arcadia", issuer_names=("Utopia",), counterpart_names=("Arcadia",)
)
JOINT = Work("joint", "Joint Declaration between Utopia and Arcadia")


def document(text: str, *, work: Work = ONE_SIDED, language: str = "en") -> Document:
    return Document(work, Source("paper.txt", "text/plain", "0" * 64), language, Rendering.UNSTATED, text)


def find(text: str, *, work: Work = ONE_SIDED, language: str = "en") -> tuple[Statement, ...]:
    return statements.find(document(text, work=work, language=language), (), tier=Tier.RULES)


def quotes(text: str, *, language: str = "en") -> list[str]:
    return [statement.quote for statement in find(text, language=language)]


def only(text: str, *, work: Work = ONE_SIDED, language: str = "en") -> Statement:
    (statement,) = find(text, work=work, language=language)
    return statement


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Verbs with objects of their own are statements of their own; verbs that share one are not.
        (
            "Deepen trade, expand tourism and promote sports.",
            ["Deepen trade", "expand tourism", "promote sports"],
        ),
        ("First, deepen trade and expand tourism.", ["deepen trade", "expand tourism"]),
        ("Second, we will plant trees.", ["we will plant trees"]),
        ("One, two or three ships will be built.", ["One, two or three ships will be built"]),
        ("Strengthen and expand cultural exchanges.", ["Strengthen and expand cultural exchanges"]),
        ("We will improve and continue to build roads.", ["We will improve and continue to build roads"]),
        ("Deepen cooperation in forestry and fisheries.", ["Deepen cooperation in forestry and fisheries"]),
        # Manner, purpose and result stay with their statement.
        (
            "Deepen research and share results, so as to feed people and protect forests.",
            ["Deepen research", "share results, so as to feed people and protect forests"],
        ),
        (
            "Use every channel to promote exchanges between firms and achieve mutual benefit.",
            ["Use every channel to promote exchanges between firms and achieve mutual benefit"],
        ),
        # What is fronted is left out, and the "To" of an imperative printed as an infinitive.
        ("In 2014, leaders of both sides met in Brasilia.", ["leaders of both sides met in Brasilia"]),
        ("To provide a fair business environment.", ["provide a fair business environment"]),
        (
            "On the basis of mutual benefit, explore new markets and discuss tariffs.",
            ["explore new markets", "discuss tariffs"],
        ),
        ("As Utopia prepares its summit, we will open an office.", ["we will open an office"]),
        # A control verb keeps its complement, with the list inside it.
        (
            "Encourage agencies to promote tourism, expand routes, and jointly support travellers.",
            ["Encourage agencies to promote tourism, expand routes, and jointly support travellers"],
        ),
        (
            "Support scholars to visit us, explore the building of laboratories and promote joint research.",
            [
                "Support scholars to visit us",
                "explore the building of laboratories",
                "promote joint research",
            ],
        ),
        (
            "We will help small states train staff, improve clinics, send help to small states,"
            " and host fairs.",
            [
                "We will help small states train staff, improve clinics",
                "send help to small states",
                "host fairs",
            ],
        ),
        # Relative and content clauses are no statements of their own.
        (
            "The government has issued a paper, which aims to sum up experience and look forward.",
            ["The government has issued a paper, which aims to sum up experience and look forward"],
        ),
        (
            "Utopia recognizes that there is one sea, the sea is open, and the coast is free.",
            ["Utopia recognizes that there is one sea, the sea is open, and the coast is free"],
        ),
        # A new subject begins a new statement, also behind "while".
        (
            "Growth is weak, conflicts occur frequently, and society faces many challenges.",
            ["Growth is weak", "conflicts occur frequently", "society faces many challenges"],
        ),
        (
            "Tariffs are set by law, while quotas are set by decree.",
            ["Tariffs are set by law", "quotas are set by decree"],
        ),
        # Lists in -ing and with a repeated "to".
        (
            "They are committed to upholding peace, promoting rights, and enhancing trade.",
            ["They are committed to upholding peace", "promoting rights", "enhancing trade"],
        ),
        (
            "They intend to support the people and to hold elections.",
            ["They intend to support the people", "hold elections"],
        ),
        # Words that are nouns as well are read by what follows them.
        ("Deepen exchanges in research, design and support services.", None),
        ("We welcome Arcadia’s ambitious reform agenda.", ["We welcome Arcadia’s ambitious reform agenda"]),
        (
            "Fund a programme to establish, finance, and monitor courts, and expand trade.",
            ["Fund a programme to establish, finance, and monitor courts", "expand trade"],
        ),
        # What those who speak do by saying it is theirs, whatever verb stands before.
        (
            "We call on all economies to work towards fair rules and reaffirm our commitment to engage.",
            ["We call on all economies to work towards fair rules", "reaffirm our commitment to engage"],
        ),
        # What joins a sentence or a clause to the one before is no part of either.
        ("So the Union continues to grow.", ["the Union continues to grow"]),
        (
            "Utopia can help but, ultimately, peace can only come from both sides.",
            ["Utopia can help", "peace can only come from both sides"],
        ),
        # A condition keeps its list; the clause begins with its subject.
        (
            "If the islands reform, confront crime, and reject terror, they can count on our support.",
            ["they can count on our support"],
        ),
        (
            "As the storm has undone past gains, the President and the Premier committed to act.",
            ["the President and the Premier committed to act"],
        ),
        (
            "We commit to expand food aid and call on all to help.",
            ["We commit to expand food aid", "call on all to help"],
        ),
        (
            "They will support key and emerging technologies.",
            ["They will support key and emerging technologies"],
        ),
        ("Utopia supports allies’ and partners’ growing fleets.", None),
        (
            "The Leaders supported better talks and intend to meet yearly.",
            ["The Leaders supported better talks", "intend to meet yearly"],
        ),
        (
            "The Leaders pledged to support mills and to work to improve the global steel supply chain.",
            ["The Leaders pledged to support mills", "work to improve the global steel supply chain"],
        ),
        # The mark of a footnote is no part of a sentence.
        (
            'Utopia will cut tariffs.<a href="#n">[1]</a> Arcadia will open ports.[2] Both will meet.',
            ["Utopia will cut tariffs", "Arcadia will open ports", "Both will meet"],
        ),
        (
            "We plan to forge ties as well as to promote trade.",
            ["We plan to forge ties", "promote trade"],
        ),
        # A word or a sentence that a page broke is one.
        (
            "We will build rela-\n\ntionships with our neighbours, \n\nand expand trade.",
            ["We will build rela-\n\ntionships with our neighbours", "expand trade"],
        ),
        (
            "Build a peaceful, open, secure and orderly region.",
            ["Build a peaceful, open, secure and orderly region"],
        ),
        # A verb behind "it" or "and" is no sign that the verb before is none.
        (
            "Most members condemned the raid and stressed it is causing hunger and raising prices.",
            ["Most members condemned the raid", "stressed it is causing hunger and raising prices"],
        ),
        (
            "Emissions rose until 2019 and have fallen since.",
            ["Emissions rose until 2019", "have fallen since"],
        ),
        # What a relative clause goes on with, and what only explains a noun, stays where it is.
        (
            "We have seen a storm, which has cut trade, raised prices, and closed ports.",
            ["We have seen a storm, which has cut trade, raised prices, and closed ports"],
        ),
        (
            "We will help the islands, particularly the least developed coastal states, in rebuilding.",
            ["We will help the islands, particularly the least developed coastal states, in rebuilding"],
        ),
        (
            "They have offered jobs under new and expanded schemes in the ports.",
            ["They have offered jobs under new and expanded schemes in the ports"],
        ),
        # Adverbs may stand before a new subject, and phrases for adverbs before a verb.
        (
            "We met in 2008, and today we reaffirm our commitment to trade.",
            ["We met in 2008", "we reaffirm our commitment to trade"],
        ),
        (
            "We welcome the plans of the islands, and in particular note the report on reefs.",
            ["We welcome the plans of the islands", "in particular note the report on reefs"],
        ),
        (
            "We commit to taking steps to save lives, and call for a change of course.",
            ["We commit to taking steps to save lives", "call for a change of course"],
        ),
        (
            "The two countries each made pledges on trade, and have been keeping them.",
            ["The two countries each made pledges on trade", "have been keeping them"],
        ),
        ("Meeting these goals requires patience.", ["Meeting these goals requires patience"]),
        ("Today marks the first day of the truce.", ["Today marks the first day of the truce"]),
        # Nouns of a list, and forms in -ed and -ing that only describe one, open no clause.
        (
            "We will support growth, mitigation, and the upkeep of marine protected areas.",
            ["We will support growth, mitigation, and the upkeep of marine protected areas"],
        ),
        ("They banned arms, and related items in ports.", ["They banned arms, and related items in ports"]),
        (
            "We commit to helping states in collecting, analysing, and using data.",
            ["We commit to helping states in collecting, analysing, and using data"],
        ),
        (
            "Call on all parties to talk; the focus is on: (1) return of migrants; (2) shared patrols.",
            ["Call on all parties to talk", "the focus is on: (1) return of migrants; (2) shared patrols"],
        ),
        # Behind the last *and* of a list, a list of its own; not where the first still lacks its end.
        (
            "The Leaders urge restraint and call on all to cease fire, protect the poor, and hold talks.",
            ["The Leaders urge restraint", "call on all to cease fire, protect the poor, and hold talks"],
        ),
        (
            "We agreed to share data, prosecute those who violate laws, and evaluate results.",
            ["We agreed to share data", "prosecute those who violate laws", "evaluate results"],
        ),
        (
            "Both sides expressed concern, and strongly oppose force.",
            ["Both sides expressed concern", "strongly oppose force"],
        ),
        (
            "Reform is essential to reducing poverty and keeping peace.",
            ["Reform is essential to reducing poverty and keeping peace"],
        ),
        (
            "We will join the [U.S. Fair](https://x.org/y) in May.",
            ["We will join the [U.S. Fair](https://x.org/y) in May"],
        ),
        # A preamble says why; a lead-in may only say that a list comes.
        ("RECOGNIZING the bonds between them;\n\nUtopia will cut tariffs.", ["Utopia will cut tariffs"]),
        (
            "The key terms include:\n\n- Utopia will cut tariffs.\n- Arcadia will open ports.\n",
            ["Utopia will cut tariffs", "Arcadia will open ports"],
        ),
        ("The Ministry will host a fair.\nTrade between both has grown.", None),
        # Paragraphs are numbered in many ways.
        ("2.1 The Ministry will host a fair.\n", ["The Ministry will host a fair"]),
        ("3. (1) The Ministry will host a fair.\n", ["The Ministry will host a fair"]),
        ("1.5 million trees will be planted.\n", ["1.5 million trees will be planted"]),
        (
            "**<u>GOAL 1: PROTECT OUR PEOPLE</u>** **–** The Ministry will host a fair.\n",
            ["The Ministry will host a fair"],
        ),
        # Run-in lists of acts.
        (
            "The Treasury will (1) lower fees; (2) publish its accounts; and (3) open a help desk.",
            ["lower fees", "publish its accounts", "open a help desk"],
        ),
        (
            "Ministers agreed: (a) to open a centre; and (b) to hold a fair.",
            ["open a centre", "hold a fair"],
        ),
        (
            "The programme will prioritize: (1) training nurses; (2) building wards.",
            ["training nurses", "building wards"],
        ),
        # What goes on the clause with "that" is no statement; what is agreed next to a thing is one.
        (
            "We recognise that women produce most of the food, but own little land.",
            ["We recognise that women produce most of the food, but own little land"],
        ),
        (
            "They agreed on the importance of a study, and to pay for it.",
            ["They agreed on the importance of a study", "pay for it"],
        ),
        (
            "The Ministry is committed to ensuring that all live in peace and has trained staff.",
            ["The Ministry is committed to ensuring that all live in peace and has trained staff"],
        ),
        (
            "The Ministry is committed to ensuring that all live in peace and is working to train staff.",
            ["The Ministry is committed to ensuring that all live in peace", "is working to train staff"],
        ),
        # Each side, again, and what a support is for.
        (
            "Both agencies will issue bulletins and will each appoint an officer.",
            ["Both agencies will issue bulletins", "will each appoint an officer"],
        ),
        (
            "We will close the mine, replant 900 trees and keep cattle out.",
            ["We will close the mine", "replant 900 trees", "keep cattle out"],
        ),
        (
            "We will scale up finance and support related to losses.",
            ["We will scale up finance and support related to losses"],
        ),
        (
            "The Ministry will write a guide to explain the rule that is simple and covers all firms.",
            ["The Ministry will write a guide to explain the rule that is simple and covers all firms"],
        ),
        ("**Mobilising private capital.** We will open a fund.\n", ["We will open a fund"]),
        ("Strengthen the Port Authority. Train staff.\n", ["Strengthen the Port Authority", "Train staff"]),
        # A clause on a noun is no statement, what explains behind a colon is one.
        (
            "The work we carry out in May will help both sides.",
            ["The work we carry out in May will help both sides"],
        ),
        (
            "We have a clear aim: the Ministry will train nurses.",
            ["We have a clear aim", "the Ministry will train nurses"],
        ),
        (
            "We will grow three crops: rice, maize and beans.",
            ["We will grow three crops: rice, maize and beans"],
        ),
        (
            "To share practices — on forums, data, and loops — the Council commits to opening a portal.",
            ["the Council commits to opening a portal"],
        ),
        ("In May they met and we will meet again.", ["they met", "we will meet again"]),
        ("The Bank (IDB) will work to cut fees.", ["The Bank (IDB) will work to cut fees"]),
        ("We intend to de-escalate and avoid war.", ["We intend to de-escalate and avoid war"]),
        (
            "We commit to addressing barriers, including easing rules; accepting papers; and cutting fees.",
            ["We commit to addressing barriers, including easing rules; accepting papers; and cutting fees"],
        ),
        (
            "We will pay, and Trinidad and Tobago will build.",
            ["We will pay", "Trinidad and Tobago will build"],
        ),
        ("That is why Utopia will host the fair.", ["Utopia will host the fair"]),
        (
            "Freight grew by 4 percent between 2015 and 2024.",
            ["Freight grew by 4 percent between 2015 and 2024"],
        ),
        (
            "Since our second meeting, the Bank has opened, and trade has doubled.",
            ["the Bank has opened", "trade has doubled"],
        ),
        # Acts printed as infinitives are a list; what may be a verb inside one is none.
        (
            "To protect wetlands, to plant trees and to restore pastures.",
            ["protect wetlands", "plant trees", "restore pastures"],
        ),
        (
            "To raise the share of value added from services.",
            ["raise the share of value added from services"],
        ),
        ("To meet these goals, the Ministry trains nurses.", ["the Ministry trains nurses"]),
        (
            "We have committed to addressing barriers, as well as to working towards aligning rules.",
            ["We have committed to addressing barriers", "working towards aligning rules"],
        ),
        (
            "We will plan for, absorb, recover from, and adapt to shocks.",
            ["We will plan for, absorb, recover from, and adapt to shocks"],
        ),
        # The pronoun of the sentence comes again behind what is recognised; that of a clause inside does not.
        (
            "We recognise that markets matter, and we plan to fight corruption.",
            ["We recognise that markets matter", "we plan to fight corruption"],
        ),
        (
            "We believe that we owe this to all, and we know it.",
            ["We believe that we owe this to all, and we know it"],
        ),
        # Forms in -ed among adjectives, plurals before an apostrophe or a clause on them, what a dash closes.
        (
            "It has created a prosperous, culturally developed and harmonious country.",
            ["It has created a prosperous, culturally developed and harmonious country"],
        ),
        (
            "It has chosen a green, low-carbon and recycled path.",
            ["It has chosen a green, low-carbon and recycled path"],
        ),
        (
            "Utopia suffers from a lack of reciprocity, and trading partners’ policies that suppress wages.",
            ["Utopia suffers from a lack of reciprocity, and trading partners’ policies that suppress wages"],
        ),
        (
            "The Alliance is unique, reinforced by the close ties we have with Arcadia.",
            ["The Alliance is unique, reinforced by the close ties we have with Arcadia"],
        ),
        (
            "We gather all - towns, churches, and all levels of government - to see that this is done.",
            ["We gather all - towns, churches, and all levels of government - to see that this is done"],
        ),
        # Where only the verb's place tells that it is one.
        (
            "These deals secure commitments in both countries.",
            ["These deals secure commitments in both countries"],
        ),
        (
            "We, the governments of Utopia, and Arcadia, share languages and history.",
            ["We, the governments of Utopia, and Arcadia, share languages and history"],
        ),
        ("Creating shared wealth hinges on trade.", ["Creating shared wealth hinges on trade"]),
        (
            "Arcadia, as well as our close partner in the north, remain allies.",
            ["Arcadia, as well as our close partner in the north, remain allies"],
        ),
        # A preposition with a pronoun behind it opens a clause; a word with 's has a noun behind it.
        (
            "We will stop threats; quick action to end them before they are seen; and more guards.",
            ["We will stop threats; quick action to end them before they are seen; and more guards"],
        ),
        ("The company’s planned works include two ports.", ["The company’s planned works include two ports"]),
        (
            "Some wars pose a threat to our interests and values that foreign help may be needed to save.",
            ["Some wars pose a threat to our interests and values that foreign help may be needed to save"],
        ),
        (
            "In addition to providing food, including milk, the Ministry has opened kitchens.",
            ["the Ministry has opened kitchens"],
        ),
        (
            "We will (1) cut the rate, by ten points, while keeping the rest, and (2) remove all duties.",
            ["cut the rate, by ten points, while keeping the rest", "remove all duties"],
        ),
    ],
)
def test_the_unit_is_one_predicate_with_its_arguments(text: str, expected: list[str] | None) -> None:
    found = quotes(text)
    if expected is None:
        assert len(found) == len(text.splitlines())
    else:
        assert found == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Continue to hold the Forum.", "commitment"),
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
        ("These programmes seek to improve health.", "description"),
        ("The Ministry aims to halve emissions.", "commitment"),
        ("The Utopian Agency has committed $10 million to the port.", "description"),
        ("The use of such arms is inadmissible.", "position"),
        ("The role of women is crucial to peace.", "position"),
        ("Households will receive subsidies for pumps.", "description"),
        ("Utopia welcomes the intent of two states to join the pact.", "position"),
        ("It was agreed that bans would be notified to the Secretariat.", "commitment"),
        ("It was decided to open an office.", "commitment"),
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
        ("The National Catalogue provides access to 2,000 books.", "description"),
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
        ("The Trade Support Agency (TSA) will train staff.", "other:Trade Support Agency", True),
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
