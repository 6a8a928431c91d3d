"""Who is who in papers that come without a sidecar: each subject is judged by what it is."""

from __future__ import annotations

import coding
import pytest

from constancia import pipeline, statements
from constancia.model import Statement, Tier, Work
from constancia.statements.actors import capitals


def find(text: str, *, title: str = "", language: str = "en") -> tuple[Statement, ...]:
    return coding.find(text, work=Work("paper", title), language=language)


def told(text: str, *, title: str = "", language: str = "en") -> list[tuple[str, str]]:
    return [
        (statement.kind.value, statement.actor) for statement in find(text, title=title, language=language)
    ]


STRATEGY = "Overseas Strategy of the Government of Borea"


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("Borea will lend ten ships.", "commitment", "issuer"),
        ("The Government will lend ten ships.", "commitment", "issuer"),
        ("The Minister for Trade will visit each island.", "commitment", "issuer"),
        ("Borea supports the call for a fair market.", "position", "issuer"),
        ("Canada will lend ten ships.", "commitment", "partner"),
        ("The Government of Canada will lend ten ships.", "commitment", "partner"),
        ("The Borean Research Council will fund ten chairs.", "commitment", "other:Borean Research Council"),
        ("IFAD will fund ten farms.", "commitment", "other:IFAD"),
        ("Universities will share their laboratories.", "commitment", "other:Universities"),
        # A body is not who acts where it is what is made.
        ("A Joint Council will be set up.", "commitment", "issuer"),
        # What the issuer works with acts for it; what comes of it is told.
        ("This programme will train ten pilots.", "commitment", "issuer"),
        ("This programme will enable faster trade.", "description", "issuer"),
        # Things and events are no party.
        ("Trade will grow.", "description", "issuer"),
        ("Relations rest on mutual respect.", "principle", "issuer"),
        ("Storms will arrive every year.", "description", "issuer"),
        # With verbs of deeds a subject that no list knows acts itself, and a thing acts for the issuer.
        ("The Lagoon Circle will invest in ferries.", "commitment", "other:Lagoon Circle"),
        ("The trade dialogue will review tariffs.", "commitment", "issuer"),
        ("The trade dialogue will bring peace.", "description", "issuer"),
        # A pronoun with what explains it; what is ours is the issuer's.
        ("We, the ministers of the islands, meeting in Orm, agree to open a port.", "commitment", "issuer"),
        ("My ministers will open a port.", "commitment", "issuer"),
        ("My Ministry will open a port.", "commitment", "issuer"),
        ("Our Ministry of Trade will open a port.", "commitment", "other:Ministry of Trade"),
        ("Borea and Tolm will patrol the banks.", "commitment", "joint"),
        # What a thing must undergo is a rule; what the world at large must do is held.
        ("Deficiencies must be addressed.", "principle", "issuer"),
        ("The world must act against hunger.", "position", "issuer"),
        ("Bridges must withstand a flood.", "principle", "issuer"),
        # What people come to is no promise of theirs.
        ("Farmers will benefit from better roads.", "description", "other:Farmers"),
    ],
)
def test_a_subject_is_judged_by_what_it_is(text: str, kind: str, actor: str) -> None:
    assert told(f"Borea will act. {text}", title=STRATEGY)[1:] == [(kind, actor)]


def test_a_country_is_known_by_each_of_its_names() -> None:
    text = "The United States will act. The U.S. will help. The USA will pay. Mexico will listen."
    assert [actor for _, actor in told(text)] == ["issuer", "issuer", "issuer", "partner"]


def test_a_union_of_states_has_a_short_name_that_others_share_in_part() -> None:
    text = "The United States of America will act. America will help. Latin America will listen."
    assert [actor for _, actor in told(text)] == ["issuer", "issuer", "other:Latin America"]


@pytest.mark.parametrize(
    ("title", "text", "actors"),
    [
        (
            "Coastal Council meeting - Conclusions",
            "The Coastal Council will act. The Coastal Council will meet in May. Chile will host it.",
            ["issuer", "issuer", "partner"],
        ),
        (
            "Northern Four Plus Work Plan",
            "The Northern Four Plus countries shall share data. The Northern Four Plus countries will meet.",
            ["issuer", "issuer"],
        ),
    ],
)
def test_a_body_or_a_group_that_the_title_names_is_the_issuer(
    title: str, text: str, actors: list[str]
) -> None:
    assert [actor for _, actor in told(text, title=title)] == actors


@pytest.mark.parametrize(
    ("head", "text", "actors"),
    [
        (
            "# Water Strategy\n\n*Ministry of Water, Republic of Borea*\n\n",
            "The Ministry will dig wells. The Ministry of Health will help. Borea will pay.",
            ["issuer", "other:Ministry of Health", "issuer"],
        ),
        (
            "# Framework between the Kingdom of Borea and the Tolm Islands Community\n\n",
            "The Partners shall meet. The Community will pay. The Kingdom will lend ships.",
            ["joint", "partner", "issuer"],
        ),
        (
            "# ASEAN Security Plan\n\n",
            "ASEAN will meet each year. ASEAN will act. The ASEAN Security Plan will guide us.",
            ["issuer", "issuer", "issuer"],
        ),
    ],
)
def test_a_side_goes_by_the_kind_of_body_it_is(head: str, text: str, actors: list[str]) -> None:
    assert [actor for _, actor in told(head + text)] == actors


def test_the_mark_of_a_title_in_markdown_is_no_part_of_a_name() -> None:
    text = b"# Northland's Plan for the Southern Isles\n\nNorthland will send medical teams.\n"
    (found,) = pipeline.read(text, name="plan.md", tier=Tier.RULES).statements
    assert (found.kind.value, found.actor) == ("commitment", "issuer")


def test_the_address_of_the_publisher_tells_the_issuer() -> None:
    front = "---\nsource_url: https://www.gov.br/acordo\ntitle: High-Level Dialogue\n---\n\n"
    text = (
        "Mexico will train ten judges. Brazil will lend ten ships. Brazil and Mexico will meet Acme. "
        "The Silva-Costa Administration will report. Acme will build ships."
    )
    found = [actor for _, actor in told(front + text)]
    assert found == ["partner", "issuer", "joint", "issuer", "other:Acme"]


def test_in_a_text_of_three_we_are_the_issuer_and_so_are_their_leaders() -> None:
    text = (
        "Canada, Mexico and Peru will meet. The three countries will share data. "
        "We will open a school. The leaders will report."
    )
    assert [actor for _, actor in told(text, title="Declaration of the Coast")] == ["issuer"] * 4


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("We, the ministers of Canada, Mexico and Peru,\n\nWe will meet each year.", ["issuer"]),
        (
            "The ministers of Canada, Mexico and Peru and the envoy of Chile met. The countries will act.",
            ["issuer", "issuer"],
        ),
    ],
)
def test_more_than_two_countries_that_present_themselves_speak_as_one(text: str, actors: list[str]) -> None:
    found = told(f"# Joint Declaration between Canada and the Coast\n\n{text}")
    assert [actor for _, actor in found] == actors


def test_an_act_together_with_others_is_joint_only_beside_another_side() -> None:
    text = "We will explore, together with the schools, new courses."
    assert told(text, title="Plan for Schools") == [("commitment", "issuer")]


def test_paragraphs_that_end_in_semicolons_take_over_their_lead_in() -> None:
    text = "The ministers declare their will to:\n\nImprove trade;\n\nRestore forests; and\n\nProtect rivers."
    found = find(text, title="Declaration of the Coast")
    told_ = [(one.selector.exact, one.kind.value, one.actor_stated) for one in found]
    assert told_ == [
        (act, "commitment", True) for act in ("Improve trade", "Restore forests", "Protect rivers")
    ]


def test_in_a_text_of_two_each_side_may_speak_for_itself() -> None:
    text = (
        "The two sides will open a school. Borea will build it. Zephyria will, for its part, pay for it. "
        "Each Party will bear its costs. The countries will review the text."
    )
    found = told(text, title="Joint Statement between Borea and Zephyria")
    assert [actor for _, actor in found] == ["joint", "issuer", "partner", "joint", "joint"]


@pytest.mark.parametrize(
    ("language", "text", "kind", "actor", "action"),
    [
        ("es", "Corresponderá al Ministerio de Salud aprobar los planes.", "commitment", "other:", "aprobar"),
        ("pt", "Cabe ao Ministério da Saúde aprovar os planos.", "commitment", "other:", "aprovar"),
        ("pt", "Far-se-á um levantamento anual.", "commitment", "issuer", "fazer"),
        ("pt", "Vamos ampliar a rede de escolas.", "commitment", "issuer", "ampliar"),
        ("es", "Se creará una comisión mixta.", "commitment", "issuer", "crear"),
        ("es", "- Creación de un fondo de agua.", "commitment", "issuer", "crear"),
        ("pt", "- Ampliação das redes de saúde.", "commitment", "issuer", "ampliar"),
        ("es", "Es necesario reformar la justicia.", "position", "issuer", None),
        ("pt", "Os projetos devem respeitar a lei.", "principle", "issuer", None),
        ("es", "La cooperación no implica condiciones.", "principle", "issuer", None),
    ],
)
def test_spanish_and_portuguese(language: str, text: str, kind: str, actor: str, action: str | None) -> None:
    (statement,) = find(text, language=language)
    assert statement.actor.startswith(actor)
    assert (statement.kind.value, statement.action) == (kind, action)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Last month, the ministers met.", ["the ministers met"]),
        ("Should funds allow, a road will be built.", ["a road will be built"]),
        ("Pursue a Fair Market: Borea will cut tariffs.", ["Borea will cut tariffs"]),
        ("**Fair Markets**: Borea will cut tariffs.", ["Borea will cut tariffs"]),
        ("Borea [will cut tariffs](https://example.org/cuts).", ["Borea [will cut tariffs"]),
        (
            "We will: (1) plant trees; (2) clean rivers; and (3) count birds.",
            ["plant trees", "clean rivers", "count birds"],
        ),
        (
            "We will promote schools that teach trades, host fairs and grow food.",
            ["We will promote schools that teach trades, host fairs and grow food"],
        ),
        (
            "We will widen roads, as well as promote railways.",
            ["We will widen roads", "promote railways"],
        ),
        (
            "In 2030, Peru, Chile and Mexico will open a port.",
            ["Peru, Chile and Mexico will open a port"],
        ),
        (
            "We will pay, provided that others pay, and in full.",
            ["We will pay, provided that others pay, and in full"],
        ),
    ],
)
def test_where_a_statement_begins_and_ends(text: str, quotes: list[str]) -> None:
    assert [statement.quote for statement in find(text)] == quotes


def test_a_language_without_clauses_is_refused() -> None:
    with pytest.raises(statements.LanguageError, match=r"lexicon/fr/clauses\.toml"):
        find("Le Gouvernement signera un accord.", language="fr")


def test_the_members_of_an_organisation_speak_as_its_issuer() -> None:
    text = "成员国支持建立开发银行。成员国反对单边制裁。"
    assert told(text, language="zh") == [("commitment", "issuer"), ("position", "issuer")]


def test_a_side_is_a_party_by_the_form_of_its_short_name() -> None:
    text = "海方重申反对单边制裁。海方将扩大进口。"
    assert told(text, language="zh") == [("position", "issuer"), ("commitment", "issuer")]


def test_a_title_of_two_clauses_names_no_sides() -> None:
    text = "中国将扩大进口。中国愿提供援助。"
    title = "携手同行，共创中国同海岛国家关系美好明天"
    assert told(text, title=title, language="zh") == [("commitment", "issuer")] * 2


def test_a_party_is_known_by_its_name_in_the_title() -> None:
    text = "Land and Sea in government will:\n- open ports\n- fund night schools"
    title = "Land and Sea Party of Borea"
    assert told(text, title=title) == [("commitment", "issuer"), ("commitment", "issuer")]


def test_what_ministers_charge_others_with_is_undertaken() -> None:
    text = "The Prime Ministers held talks. They welcomed the pact and tasked officials to report."
    assert told(text)[-1] == ("commitment", "joint")


def test_a_title_of_consultations_names_both_sides() -> None:
    text = "Borea will lend ten ships. Tolm promised to reply. Builders will train ten cooks."
    actors = [actor for _, actor in told(text, title="Joint Communiqué: Borea-Tolm High-Level Consultation")]
    assert actors == ["issuer", "partner", "other:Builders"]


def test_who_speaks_for_two_sides_is_no_part_of_their_names() -> None:
    title = "Joint Statement by the Leaders of Borea and Tolm"
    text = "Borea will bring together ten firms. The first visit by a King of Tolm to Borea sets a mark."
    assert told(text, title=title) == [("commitment", "issuer"), ("description", "joint")]
    assert told("Tolm will lend ten ships. Borea and Tolm will meet.", title=title) == [
        ("commitment", "partner"),
        ("commitment", "joint"),
    ]


def test_a_title_that_joins_two_countries_speaks_for_both() -> None:
    text = "The two countries resolve to trade. We will build ports. Peru and Chile agree to cut tariffs."
    title = "A Framework for a Peru-Chile Economic Partnership"
    assert told(text, title=title) == [("commitment", "joint")] * 3


def test_countries_that_act_together_do_so_where_no_side_is_known() -> None:
    assert told("Peru and Chile resolve to cut tariffs.", title="Paper") == [("commitment", "joint")]


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("The Korean side will offer fifty places.", "commitment", "issuer"),
        ("The Kenyan Government will open a centre.", "commitment", "partner"),
        ("Trinidad and Tobago and Saint Kitts and Nevis will open an embassy.", "commitment", "partner"),
        ("Bosnia and Herzegovina will open an embassy.", "commitment", "other:Bosnia and Herzegovina"),
        (
            "The police directorate is working with Kenya to train divers.",
            "commitment",
            "other:police directorate",
        ),
        ("Each embassy will publish a plan.", "commitment", "other:embassy"),
        ("Both sides encouraged their chambers to set up a council.", "commitment", "joint"),
    ],
)
def test_a_side_is_called_by_its_people_and_a_country_by_its_whole_name(
    text: str, kind: str, actor: str
) -> None:
    title = "Joint Statement between the Republic of Korea and the Republic of Kenya"
    assert told(text, title=title) == [(kind, actor)]


@pytest.mark.parametrize(
    ("title", "subject", "actor"),
    [
        ("Forum on Korea-Africa Cooperation: Plan of Action", "The Korean side", "issuer"),
        ("Forum on Korea-Africa Cooperation: Plan of Action", "The African side", "partner"),
        ("Plan of Action", "The Korean side", "issuer"),
        ("Plan of Action", "The African side", "partner"),
        ("Lagoon Union-United Kingdom Dialogue: Plan of Action", "The UK", "partner"),
    ],
)
def test_sides_are_known_by_a_title_that_pairs_them_or_by_what_they_are_called(
    title: str, subject: str, actor: str
) -> None:
    text = (
        "The two sides will open a port. The two sides will share charts. The two sides agreed to meet.\n\n"
        f"The Korean side will send divers. The African side will train them. {subject} will send cooks."
    )
    assert told(text, title=title)[-1] == ("commitment", actor)


def test_of_many_names_that_promise_none_is_the_issuer() -> None:
    text = "IslaNet will lend ten ships. PepCo will build a port. Grupo Marea will plant trees."
    assert [actor for _, actor in told(text, title="Fact Sheet on Investment")] == [
        "other:IslaNet",
        "other:PepCo",
        "other:Grupo Marea",
    ]


def test_leaders_without_an_article_are_those_of_a_text_of_several() -> None:
    text = "Leaders agreed to set up a fund. Members will pay. Leaders supported the work of the Commission."
    assert told(text, title="Communiqué") == [("commitment", "issuer")] * 3


@pytest.mark.parametrize(
    ("text", "title", "language"),
    [
        (
            "Each Party will name an officer. Each Party will pay.",
            "Joint Declaration between Utopia and Arcadia",
            "en",
        ),
        (
            "Cada Parte designará un oficial. Cada país pagará.",
            "Declaración conjunta entre Utopía y Arcadia",
            "es",
        ),
        (
            "Cada Parte designará um oficial. Cada país pagará.",
            "Declaração conjunta entre Utopia e Arcádia",
            "pt",
        ),
        ("各方将指定联络人。每一方应公布名单。", "云岭国和海屿国联合声明", "zh"),
    ],
)
def test_each_side_of_two_is_both(text: str, title: str, language: str) -> None:
    assert told(text, title=title, language=language) == [("commitment", "joint")] * 2


def test_a_country_speaks_by_its_full_name_too() -> None:
    text = "The Russian Federation will plant trees. The Russian Federation will open ports."
    assert [actor for _, actor in told(text)] == ["issuer", "issuer"]


@pytest.mark.parametrize(
    "title",
    [
        "Memorandum of Understanding between the Ministry of Kenya and the Ministry of Cuba",
        "MEMORANDUM OF UNDERSTANDING BETWEEN THE MINISTRY OF KENYA AND THE MINISTRY OF CUBA",
    ],
)
def test_a_title_in_capitals_names_the_sides_too(title: str) -> None:
    text = "The Kenyan Participant will build a clinic. The Cuban Participant will send doctors."
    assert told(text, title=title) == [("commitment", "issuer"), ("commitment", "partner")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Our aims\nDemocracy will last. We work with Norland.", {"Norland"}),
        ("ACCORD FOR KESTORIA\nKestoria will grow. Kestoria will last.", {"Kestoria"}),
        ("ACCORD ON WATER\nWater will flow. Water will last. We keep water clean.", set()),
    ],
)
def test_names_stand_behind_a_small_letter_and_in_titles_but_not_right_beneath_a_heading(
    text: str, names: set[str]
) -> None:
    assert capitals.names(text, {text.index("\n")}) == names


@pytest.mark.parametrize(
    ("head", "text", "actors"),
    [
        # Several countries that act once each: none of them speaks.
        (
            "Conference for the Recovery of Borea: Summary",
            "Canada will match every dollar. Norway pledged a hospital. Mexico will send engineers. "
            "Chile offered tents.",
            ["other:Canada", "other:Norway", "other:Mexico", "other:Chile"],
        ),
        (
            "Harbour Declaration",
            "1.1 We, the leaders of Japan and 49 African countries, met in Lomé. Japan will build a port.",
            ["issuer", "other:Japan"],
        ),
        (
            "CONVENTION ON THE SARGA SEA",
            "Each Contracting Party shall report. Any State Party may object. "
            "Contracting Parties shall refrain from dumping.",
            ["issuer", "issuer", "issuer"],
        ),
    ],
)
def test_who_speaks_where_many_act(head: str, text: str, actors: list[str]) -> None:
    assert [actor for _, actor in told(f"{head}\n\n{text}\n")] == actors


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "CONVENIO SOBRE EL MAR\n\nCada Parte Contratante informará. Todo Estado Parte cooperará.\n"),
        ("pt", "CONVENÇÃO SOBRE O MAR\n\nCada Parte Contratante informará. Todo Estado Parte cooperará.\n"),
        ("zh", "各缔约方应采取措施。每一缔约国应指定主管机关。\n"),
    ],
)
def test_the_parties_to_a_treaty_of_many_are_its_issuer(language: str, text: str) -> None:
    assert told(text, language=language) == [("commitment", "issuer")] * 2


@pytest.mark.parametrize(
    ("language", "text", "actors"),
    [
        (
            "en",
            "Memorandum of Understanding between Ireland and Denmark\n\nThe Irish side will lend a ship. "
            "The Danish side will train its crew.",
            ["issuer", "partner"],
        ),
        (
            "pt",
            "Memorando de Entendimento entre Cabo Verde e Angola\n\nA parte cabo-verdiana cederá um navio. "
            "A parte angolana formará a tripulação.",
            ["issuer", "partner"],
        ),
        (
            "es",
            "Memorando de Entendimiento entre Grecia y Polonia\n\nLa parte griega cederá un buque. "
            "La parte polaca formará a la tripulación.",
            ["issuer", "partner"],
        ),
    ],
)
def test_sides_are_called_by_their_peoples(language: str, text: str, actors: list[str]) -> None:
    assert [actor for _, actor in told(text, language=language)][-2:] == actors
