"""Facts: none without a source; what contradicts stands side by side; facts tell where things stand."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constancia.model import Fact, InstrumentRecord, LifeCycle, Mechanism, When
from constancia.model.codec import from_json, to_json
from constancia.model.fact import words
from constancia.registers.choosing import (
    Choice,
    Closeness,
    Reason,
    choose,
    closeness,
    contradictions,
    contradicts,
)
from constancia.registers.countries import UnknownCountry, country, find_country, neighbours
from constancia.registers.courses import participations, records
from constancia.registers.facts import COLUMNS, BadFact, Facts, facts, read_facts, row_of
from constancia.registers.mechanisms import mechanism, mechanisms, named_after
from constancia.registers.names import register
from constancia.registers.properties import events, instrument_kinds, properties
from constancia.track.inspection import Lack, inspect
from constancia.track.recurrence import Interval, Rule, Standing, outlook

ROOT = Path(__file__).resolve().parent.parent
TODAY = date(2026, 11, 28)
CELAC = register().entries["celac"].members
LAWFUL = {
    "subject": "BR",
    "property": "tax-treaty",
    "value": "signed",
    "publisher": "The Ruritanian Gazette",
    "address": "https://gazette.example/1",
    "quotation": "the treaty was signed",
    "language": "en",
    "retrieved": "2026-01-31",
    "object": "CN",
}


def fact(**changes: object) -> Fact:
    return Fact(**{**LAWFUL, **changes})  # type: ignore[arg-type]  # the table gives each its type


def course(country: str, property: str, side: str) -> InstrumentRecord:
    (record,) = records(facts(), country, side=side, property=property)
    return record


def joined(country: str, entry: str = "belt-and-road-initiative") -> InstrumentRecord:
    (record,) = (one for one in participations(facts(), country) if one.side == entry)
    return record


@pytest.mark.parametrize(
    "name", ["subject", "property", "value", "publisher", "address", "quotation", "language"]
)
def test_a_fact_without_its_source_is_none(name: str) -> None:
    with pytest.raises(ValueError, match=f"without its {name}"):
        fact(**{name: " "})


def test_a_quotation_is_short_and_a_day_is_a_day() -> None:
    with pytest.raises(ValueError, match="at most 25 words, not 26"):
        fact(quotation=" ".join(["word"] * 26))
    with pytest.raises(ValueError, match="retrieved is a day"):
        fact(retrieved="2026")
    assert words("自2017年6月1日起生效 as told") == 9


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2015", date(2015, 1, 1), date(2015, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2015-01-08/2015-01-09", date(2015, 1, 8), date(2015, 1, 9)),
        ("2015/2025-06", date(2015, 1, 1), date(2025, 6, 30)),
    ],
)
def test_a_date_is_as_exact_as_written(text: str, first: date, last: date) -> None:
    when = When.of(text)
    assert (when.first, when.last, str(when)) == (first, last, text)


@pytest.mark.parametrize("text", ["", "soon", "2015-13", "2015-02-30", "2016/2015", "2015/", "1/2/3"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|interval"):
        When.of(text)


@given(
    st.fixed_dictionaries(
        {
            "value": st.sampled_from(
                sorted(name for name, one in events().items() if "instrument" in one.properties)
            ),
            "quotation": st.text("abc é中\"',;\n", min_size=1, max_size=20).filter(
                lambda text: text.strip() == text
            ),
            "when": st.sampled_from(["", "2015", "2015-01-08/2015-01-09"]).map(
                lambda text: When.of(text) if text else None
            ),
            "details": st.lists(
                st.tuples(st.sampled_from("abc"), st.sampled_from(["x", "y z"])), max_size=2
            ).map(tuple),
            "recheck": st.booleans(),
            "note": st.none() | st.just("seen twice"),
        }
    )
)
def test_a_fact_survives_a_file_and_the_codec(changes: dict[str, object]) -> None:
    import csv
    from io import StringIO

    one = fact(**changes)
    stream = StringIO()
    writer = csv.DictWriter(stream, COLUMNS)
    writer.writeheader()
    writer.writerow(row_of(one))
    assert list(read_facts(stream.getvalue(), where="x.csv")) == [one]
    assert from_json(Fact, to_json(one)) == one


def head(**changes: str) -> str:
    row = {**LAWFUL, **changes}
    return ",".join(row) + "\n" + ",".join(f'"{cell}"' for cell in row.values()) + "\n"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"quotation": ""}, "x.csv, line 2: a fact without its quotation is none"),
        ({"address": ""}, "x.csv, line 2: a fact without its address is none"),
        ({"address": "memory"}, "x.csv, line 2: the address 'memory' is no web address"),
        ({"subject": "Atlantis"}, "neither a country's code nor an entry"),
        ({"object": ""}, "tax-treaty needs an object"),
        ({"object": "celac"}, "the object 'celac' is no country"),
        ({"value": "joined"}, "'joined' is no event of tax-treaty; they are resumed, ended, proposed"),
        ({"property": "mood"}, "'mood' is no property"),
        ({"property": "documents-signed", "value": "many"}, "'many' is no number"),
        ({"when": "lately"}, "'lately' is no date"),
        ({"details": "thirty days"}, "details are written"),
        ({"recheck": "perhaps"}, "recheck is yes, no or empty"),
    ],
)
def test_a_row_that_is_no_fact_is_named_with_its_line(changes: dict[str, str], told: str) -> None:
    with pytest.raises(BadFact, match=re.escape(told)):
        list(read_facts(head(**changes), where="x.csv"))


def test_a_file_needs_its_columns() -> None:
    with pytest.raises(BadFact, match="lacks the columns quotation"):
        list(read_facts("subject,property,value,publisher,address,language,retrieved\n", where="x.csv"))
    with pytest.raises(BadFact, match="mood is no column"):
        list(read_facts(head().replace("object", "mood", 1), where="x.csv"))


def test_every_fact_that_is_shipped_has_its_source_and_a_known_property() -> None:
    assert len(facts().all) > 450
    assert {one.property for one in facts().all} <= set(properties())
    assert all(one.quotation and one.address.startswith("http") and one.publisher for one in facts().all)


# Countries


@pytest.mark.parametrize("code", [*CELAC, "CN"])
def test_every_member_and_the_issuer_is_known_in_four_languages_and_by_its_codes(code: str) -> None:
    kept = country(code)
    assert dict(kept.names).keys() == {"en", "es", "pt", "zh"}
    for text in (
        code,
        kept.alpha3,
        kept.m49,
        str(kept.wikidata),
        *(name for _, names in kept.names for name in names),
    ):
        assert find_country(text) == code
    assert code == "CN" or facts().about(code, "relations", "CN")
    assert code == "CN" or {one.object for one in facts().about(code, "member")} >= {
        "celac",
        "least-developed-countries",
        "landlocked-developing-countries",
        "small-island-developing-states",
    }


def test_members_of_a_group_are_those_of_whom_a_fact_says_so() -> None:
    for group in ("celac", "caricom"):
        said = {one.subject for one in facts().all if one.property == "member" and one.object == group}
        assert said == set(register().entries[group].members) - {"MS"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Dominica", "DM"),
        ("Dominican Republic", "DO"),
        ("DOM", "DO"),
        ("多米尼克", "DM"),
        ("多米尼加", "DO"),
        ("república dominicana", "DO"),
    ],
)
def test_dominica_is_not_the_dominican_republic(text: str, code: str) -> None:
    assert find_country(text) == code


@pytest.mark.parametrize("text", ["", "Atlantis", "Guinea Republic of", "刚果"])
def test_a_name_that_is_no_country_or_several_is_refused(text: str) -> None:
    with pytest.raises(UnknownCountry):
        find_country(text)


def test_neighbours_are_those_of_the_same_region() -> None:
    assert neighbours("BB") == ("AG", "BS", "CU", "DM", "DO", "GD", "HT", "JM", "KN", "LC", "TT", "VC")
    assert neighbours("DE") == ()


# Mechanisms


def test_every_name_that_people_coded_in_the_first_paper_is_in_the_registers() -> None:
    rows = (ROOT / "evaluation" / "gold" / "china-lac-2025.jsonl").read_text(encoding="utf-8").splitlines()
    names = {name for row in rows for name in json.loads(row).get("named", [])}
    bracket = re.compile(r"\s*[(（][^()（）]*[)）]$")
    missing = {
        name for name in names if not (register().find(name) or register().find(bracket.sub("", name)))
    }
    assert len(names) == 125
    assert missing == set()


def test_a_mechanism_has_its_editions_and_what_comes_next() -> None:
    one = mechanism(facts(), "china-celac-forum-ministerial-meeting")
    assert [(edition.ordinal, str(edition.when)) for edition in one.editions] == [
        (1, "2015-01-08/2015-01-09"),
        (2, "2018-01-22"),
        (3, "2021-12-03"),
        (4, "2025-05-13"),
    ]
    assert one.editions[1].detail("taking part") == "25 foreign ministers, delegations from 31 countries"
    ahead = outlook(one, TODAY)
    assert ahead.interval == Interval(36, Rule.STATED)
    assert (ahead.expected, ahead.standing) == (date(2028, 5, 13), Standing.CURRENT)
    assert outlook(one, date(2017, 1, 1)).expected == date(2018, 1, 8)
    assert outlook(one, date(2021, 1, 1)).standing is Standing.CURRENT
    assert outlook(one, date(2022, 12, 1)).last == one.editions[2]


def made(*editions: tuple[int | None, str], interval: int | None = None) -> Mechanism:
    rows = [
        fact(
            subject="canton-fair",
            property="edition",
            value=str(number or "unnumbered"),
            when=When.of(when),
            object=None,
        )
        for number, when in editions
    ]
    if interval:
        rows.append(fact(subject="canton-fair", property="interval", value=str(interval), object=None))
    return mechanism(Facts.of(rows), "canton-fair")


def test_what_is_named_after_a_forum_is_told_beside_it() -> None:
    every = mechanisms(facts())
    after = {one.id for one in named_after(every["china-celac-forum"], every.values())}
    assert "china-celac-forum-ministerial-meeting" in after
    assert "china-celac-forum" not in after
    assert named_after(every["china-celac-forum-ministerial-meeting"], every.values()) == ()


@pytest.mark.parametrize(
    ("editions", "months"),
    [
        ([(1, "2020-01-10")], None),
        ([(None, "2020-01-10"), (None, "2021-01-10")], 12),
        ([(1, "2020-01-10"), (2, "2021-01-10"), (3, "2023-01-10")], 12),
        ([(1, "2020-01-10"), (4, "2023-01-10")], 12),
        ([(1, "2020-01-10"), (2, "2021-01-10"), (3, "2023-01-10"), (4, "2025-01-10")], 24),
        ([], None),
    ],
)
def test_an_interval_is_the_median_gap_and_missing_editions_share_it(
    editions: list[tuple[int | None, str]], months: int | None
) -> None:
    found = outlook(made(*editions), TODAY).interval
    assert (found.months if found else None) == months


def test_what_is_announced_comes_before_what_is_expected_and_what_is_late_has_lapsed() -> None:
    one = made((1, "2020-01-10"), (2, "2021-01-10"), (3, "2027-03-01"))
    ahead = outlook(one, TODAY)
    assert (ahead.next, ahead.is_announced, ahead.standing) == (date(2027, 3, 1), True, Standing.LAPSED)
    assert outlook(made((1, "2020-01-10"), interval=12), date(2021, 7, 10)).standing is Standing.CURRENT
    assert outlook(made((1, "2020-01-10"), interval=12), date(2021, 7, 11)).standing is Standing.LAPSED


def test_an_undated_edition_is_kept_and_tells_nothing_of_time() -> None:
    one = mechanism(facts(), "china-latin-america-entrepreneurs-summit")
    assert [edition.ordinal for edition in one.editions] == [17, 16, 18]
    assert outlook(one, TODAY).interval == Interval(12, Rule.GAPS, (12,))


def test_mechanisms_are_all_that_meet_run_or_pay() -> None:
    assert len(mechanisms(facts())) > 100
    with pytest.raises(KeyError):
        mechanism(facts(), "paris-agreement")


# The real disagreements


def shown(country: str, property: str, object: str, value: str | None = None) -> Choice:
    kept = facts().about(country, property, object)
    return choose(one for one in kept if value in (None, one.value))


def test_two_years_in_which_a_country_joined_stand_side_by_side() -> None:
    choice = shown("CU", "participation", "belt-and-road-initiative", "joined")
    assert choice.contradicted
    assert str(choice.shown.when) == "2018-11"
    assert choice.reason is Reason.CLOSER
    assert {str(one.when) for one in choice.beside} == {"2018", "2019"}


def test_a_state_begins_on_the_day_that_is_shown() -> None:
    vague, exact = fact(when=When.of("2018")), fact(when=When.of("2018-11"))
    other = fact(when=When.of("2016"), value="in-force")
    official = fact(when=When.of("2019"), value="in-force", publisher="Government of China")
    (record,) = records(Facts.of((vague, exact, other, official)), "BR")
    assert record.state(date(2018, 6, 1)) is None  # in 2016 as one says, in 2019 as the official source does
    assert record.state(date(2018, 11, 1)) is LifeCycle.SIGNED
    step = record.step(TODAY)
    assert step is not None
    assert (step.fact, step.state) == (official, LifeCycle.IN_FORCE)
    assert len(record.steps) == 4


def test_an_end_that_one_source_alone_tells_is_that_of_the_event_that_is_shown() -> None:
    shown = fact(when=When.of("2025-06-01"), value="in-force", publisher="Government of China")
    ending = fact(when=When.of("2025-06-01/2026-05-31"), value="in-force")
    (record,) = records(Facts.of((shown, ending)), "BR")
    step = record.step(TODAY)
    assert step is not None
    assert (step.fact, record.state(date(2026, 5, 31))) == (shown, LifeCycle.IN_FORCE)
    assert record.state(date(2026, 6, 1)) is LifeCycle.EXPIRED


def test_the_row_with_another_countrys_code_is_the_country_of_its_name() -> None:
    dominican = shown("DO", "participation", "belt-and-road-initiative").shown
    dominica = shown("DM", "participation", "belt-and-road-initiative").shown
    assert dominican.quotation.startswith("多米尼加;")
    assert dominica.quotation.startswith("多米尼克;")
    assert "code and English name of another country" in str(dominican.note)


def test_counts_of_members_by_source_and_date_are_no_contradiction_and_none_is_ours() -> None:
    counts = facts().about("belt-and-road-initiative", "countries-taking-part")
    assert {(one.value, str(one.when)) for one in counts} == {
        ("21", "2023-01-06"),
        ("21", "2023-06-06"),
        ("22", "2024"),
        ("22", "2025-05-09"),
        ("24", "2025-12-11"),
    }
    assert list(contradictions(counts)) == []
    ours = [
        code
        for code in CELAC
        for one in participations(facts(), code)
        if one.side == "belt-and-road-initiative" and one.state(date(2025, 12, 11)) is LifeCycle.IN_FORCE
    ]
    assert len(ours) == 22  # with Colombia, without Panama, whose notice had run out
    assert "PA" not in ours


def test_a_country_that_gave_notice_is_in_until_the_notice_has_run_out() -> None:
    record = joined("PA")
    assert record.state(date(2025, 2, 6)) is LifeCycle.IN_FORCE
    assert record.state(date(2025, 5, 6)) is LifeCycle.IN_FORCE
    assert record.state(date(2025, 5, 7)) is LifeCycle.ENDED
    step = record.step(TODAY)
    assert step is not None
    assert (step.event, step.since, step.rule) == ("notice-of-exit", date(2025, 5, 7), "notice")


def test_twelve_or_nineteen_documents_signed_on_one_visit() -> None:
    choice = shown("UY", "documents-signed", "CN")
    assert (choice.shown.value, [one.value for one in choice.beside], choice.contradicted) == (
        "12",
        ["19"],
        True,
    )


@pytest.mark.parametrize(
    ("code", "day", "state"),
    [
        ("NI", date(1986, 1, 1), LifeCycle.IN_FORCE),
        ("NI", date(2000, 1, 1), LifeCycle.ENDED),
        ("NI", TODAY, LifeCycle.IN_FORCE),
        ("GD", date(1987, 1, 1), LifeCycle.IN_FORCE),
        ("GD", date(2000, 1, 1), LifeCycle.ENDED),
        ("GD", TODAY, LifeCycle.IN_FORCE),
        ("BZ", date(1988, 1, 1), LifeCycle.IN_FORCE),
        ("BZ", TODAY, LifeCycle.ENDED),
        ("LC", date(2000, 1, 1), LifeCycle.IN_FORCE),
        ("LC", TODAY, LifeCycle.ENDED),
    ],
)
def test_relations_were_broken_and_resumed(code: str, day: date, state: LifeCycle) -> None:
    assert course(code, "relations", "CN").state(day) is state


def test_twenty_six_members_have_relations_with_the_issuer_and_seven_have_not() -> None:
    having = {code for code in CELAC if course(code, "relations", "CN").state(TODAY) is LifeCycle.IN_FORCE}
    assert set(CELAC) - having == {"BZ", "GT", "HT", "KN", "LC", "PY", "VC"}
    for code in set(CELAC) - having:
        assert course(code, "relations", "TW").state(TODAY) is LifeCycle.IN_FORCE


def test_an_approval_is_no_membership() -> None:
    assert joined("CO", "new-development-bank").state(TODAY) is LifeCycle.SIGNED
    assert joined("UY", "aiib").state(TODAY) is LifeCycle.SIGNED
    assert joined("BR", "new-development-bank").state(TODAY) is LifeCycle.IN_FORCE


@pytest.mark.parametrize("code", ["AR", "BR", "CL", "PE", "UY"])
def test_a_visa_free_trial_expired_on_its_day(code: str) -> None:
    record = course(code, "visa-facilitation", "CN")
    assert record.state(date(2025, 5, 31)) is None
    assert record.state(date(2026, 5, 31)) is LifeCycle.IN_FORCE
    assert record.state(date(2026, 6, 1)) is LifeCycle.EXPIRED


def test_a_swap_line_signed_drawn_and_renewed_is_three_events() -> None:
    record = course("AR", "currency-swap", "CN")
    assert [step.event for step in record.steps] == [
        "signed",
        "drawn",
        "signed",
        "renewed",
        "renewed",
        "drawn",
    ]
    assert record.state(date(2015, 6, 1)) is LifeCycle.SIGNED
    assert record.state(date(2024, 6, 1)) is LifeCycle.IN_FORCE
    last = record.step(TODAY)
    assert last is not None
    assert (record.state(TODAY), last.until, last.rule) == (LifeCycle.EXPIRED, date(2026, 6, 2), "term")


def test_a_text_that_was_seen_does_not_tell_where_an_instrument_stands() -> None:
    assert course("TT", "investment-treaty", "CN").state(TODAY) is None


def test_tax_treaties_since_when_and_who_says_so() -> None:
    told = {
        code: [(step.event, str(step.fact.when), step.fact.publisher) for step in record.steps]
        for code in CELAC
        for record in records(facts(), code, property="tax-treaty")
    }
    assert told.keys() == {"BB", "BR", "CL", "TT"}
    assert told["BB"] == [
        ("signed", "2000-05-15", "Ministry of Foreign Affairs of Barbados"),
        ("in-force", "2000-10-27", "Invest Barbados"),
    ]


# Choosing


@pytest.mark.parametrize(
    ("one", "other", "result"),
    [
        ({"when": "2018"}, {"when": "2019"}, True),
        ({"when": "2018"}, {"when": "2018-11"}, False),
        ({"when": "2018"}, {"when": None}, False),
        ({"value": "signed", "when": "2018"}, {"value": "in-force", "when": "2019"}, False),
        ({"value": "renewed", "when": "2018"}, {"value": "renewed", "when": "2019"}, False),
        (
            {"details": (("document", "a"),), "when": "2018"},
            {"details": (("document", "b"),), "when": "2019"},
            False,
        ),
        ({"object": "BR", "subject": "CN", "when": "2018"}, {"when": "2019"}, False),
        ({"property": "loan", "when": "2018"}, {"property": "loan", "when": "2019"}, False),
        (
            {"property": "loan", "details": (("document", "a"),), "when": "2018"},
            {"property": "loan", "details": (("document", "a"),), "when": "2019"},
            True,
        ),
    ],
)
def test_what_contradicts(one: dict[str, object], other: dict[str, object], result: bool) -> None:
    pair = [
        fact(**{**changes, "when": When.of(str(changes["when"])) if changes.get("when") else None})
        for changes in (one, other)
    ]
    assert contradicts(*pair) is result


def test_the_order_of_the_rule() -> None:
    gazette = fact(when=When.of("2018"))
    official = fact(when=When.of("2019"), publisher="Government of China")
    assert choose([gazette, official]) == Choice(official, (gazette,), Reason.CLOSER, contradicted=True)
    second = fact(when=When.of("2020"), publisher="Second")
    third = fact(when=When.of("2020"), publisher="Third", address="https://third.example")
    assert choose([gazette, second, third]).reason is Reason.MORE_PUBLISHERS
    exact = fact(when=When.of("2018-11"))
    assert choose([gazette, exact]) == Choice(exact, (gazette,), Reason.MORE_EXACT, contradicted=False)
    assert choose([fact(recheck=True, note="a"), fact(quotation="copied")]).reason is Reason.COPIED
    assert choose([gazette]) == Choice(gazette, (), Reason.ONLY, contradicted=False)
    with pytest.raises(ValueError, match="no fact"):
        choose([])


@given(st.permutations(range(4)))
def test_the_choice_does_not_depend_on_the_order_of_the_facts(order: list[int]) -> None:
    made = [
        fact(when=When.of(str(2000 + number)), address=f"https://{number}.example") for number in range(4)
    ]
    assert choose(made[number] for number in order) == choose(made)


def test_publishers_are_known_by_the_beginning_of_their_name() -> None:
    assert closeness("Xinhua, on IPP Media") is Closeness.AGENCY
    assert closeness("Some Paper") is Closeness.PRESS


def test_the_inspection_finds_what_is_lacking() -> None:
    kept = Facts.of(
        [fact(property="documents-signed", value=number, when=When.of("2026-02")) for number in ("1", "2")]
    )
    found = list(inspect(kept, TODAY, {"celac": "CN"}))
    assert [one.subject for one in found if one.lack is Lack.CONTRADICTORY] == ["BR"]
    assert {one.subject for one in found if one.lack is Lack.MISSING} == set(CELAC)
    shipped = list(inspect(facts(), TODAY))
    assert [one for one in shipped if one.lack is Lack.MISSING] == []
    assert {one.subject for one in shipped if one.lack is Lack.CONTRADICTORY} == {"CU", "UY"}
    empty = {one.subject for one in shipped if one.lack is Lack.EMPTY}
    assert empty == set(instrument_kinds()) - {fact.property for fact in facts().all}
    assert empty <= {one.subject for one in found if one.lack is Lack.EMPTY}
    assert {"PY", "GT"} <= {one.subject for one in shipped if one.lack is Lack.STALE}


def test_every_kind_of_instrument_has_a_label_and_every_event_four() -> None:
    from constancia.lexicon.labels import labels

    assert set(instrument_kinds()) <= set(labels("en").codes("instrument"))
    for one in (*events().values(), *(kept for kept in properties().values() if kept.labels)):
        assert one.labels.keys() == {"en", "es", "pt", "zh"}, one.name
