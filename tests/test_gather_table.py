"""Tables become evidence by mappings: AidData, UN Comtrade, the World Bank, and anybody's."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from constancia.gather.dates import iso
from constancia.gather.errors import GatherError
from constancia.gather.formats import SourceFormat, read
from constancia.gather.mapping import load, parsed, shipped
from constancia.gather.outcome import Blank, Refused
from constancia.gather.parties import Parties
from constancia.model import Amount, AmountKind, Dated, Evidence, EvidenceKind, Share, Side, evidence_id

TODAY = date(2026, 6, 1)
SHARED = Path(os.environ.get("CONSTANCIA_SHARED", Path(__file__).parents[2] / "shared"))
PROJECT = {
    "AidData Record ID": 7,
    "Recommended For Aggregates": "Yes",
    "AidData Parent ID": 425,
    "Umbrella": "No",
    "Recipient": "Barbados",
    "Recipient ISO-3": "BRB",
    "Commitment Year": 2019,
    "Title": "A grant for a harbour wall",
    "Description": "On 3 December 2019 a grant was signed.",
    "Status": "Implementation",
    "Sector Code": 210,
    "Sector Name": "TRANSPORT AND STORAGE",
    "Funding Agencies": "Bank One|Bank Two",
    "Amount (Original Currency)": 10000000.0,
    "Original Currency": "CNY",
    "Amount (Constant USD 2021)": 1685346.25,
    "Commitment Date (MM/DD/YYYY)": "12/03/2019",
    "Actual Implementation Start Date (MM/DD/YYYY)": "02/27/2019",
    "Actual Completion Date (MM/DD/YYYY)": "08/26/2022",
}
TRADE = {
    "typeCode": "C",
    "freqCode": "A",
    "period": "2023",
    "reporterCode": 52,
    "reporterISO": "BRB",
    "reporterDesc": "Barbados",
    "flowCode": "M",
    "flowDesc": "Import",
    "partnerCode": 842,
    "partnerISO": "USA",
    "partnerDesc": "USA",
    "partner2Code": 0,
    "classificationCode": "HS",
    "cmdCode": "8703",
    "cmdDesc": "Cars",
    "customsCode": "C00",
    "motCode": 0,
    "mosCode": "0",
    "primaryValue": 1234.5,
}
MAPPING = """
source = "schools"
kind = "record"
publisher = "Ministry of Works"
url = "https://works.example"
id = "{No}"
title = "{School}, {Land}"
quotation = "{School}: {Text}"
countries = ["{Land}"]
date = "{Year}"
date_form = "day-first"
[[amount]]
value = "{Cost|}"
unit = "BBD"
kind = "commitment"
[[flag]]
of = "{Doubtful|}"
in = ["yes"]
word = "country-suspect"
"""
SCHOOLS = "No,School,Land,Year,Text,Cost,Doubtful\n"


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def csv_of(rows: list[dict[str, object]]) -> str:
    lines = [",".join(rows[0]), *(",".join(f'"{cell}"' for cell in row.values()) for row in rows)]
    return "\n".join(lines) + "\n"


def xlsx(folder: Path, rows: list[dict[str, object]]) -> Path:
    book = Workbook()
    book.active.append(["Notes on this workbook"])
    sheet = book.create_sheet("GCDF_3.0")
    sheet.append(list(rows[0]))
    for row in rows:
        sheet.append(list(row.values()))
    book.save(folder / "projects.xlsx")
    return folder / "projects.xlsx"


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_project_of_aiddata_keeps_its_doubts(tmp_path, form):
    path = xlsx(tmp_path, [PROJECT]) if form == "xlsx" else written(tmp_path, "p.csv", csv_of([PROJECT]))
    (found,) = read(path, today=TODAY)
    assert isinstance(found, Evidence), found
    assert (found.id, found.kind, found.side) == (
        evidence_id("aiddata", "7"),
        EvidenceKind.PROJECT,
        Side.THIRD,
    )
    assert (found.countries, found.date, found.provenance.line) == (("BB",), "2019-12-03", 2)
    assert found.dates == (
        Dated("commitment", "2019-12-03"),
        Dated("start-actual", "2019-02-27"),
        Dated("end-actual", "2022-08-26"),
    )
    assert [(one.value, one.unit, one.basis) for one in found.amounts] == [
        ("10000000" if form == "xlsx" else "10000000.0", "CNY", "original"),
        ("1685346.25", "USD", "constant-2021"),
    ]
    assert found.organisations == ("funding: Bank One", "funding: Bank Two")
    assert found.sectors == (Share("2", "210", None, "TRANSPORT AND STORAGE"),)
    assert found.flags == (
        f"under:{evidence_id('aiddata-parent', '425')}",
        "status-contradicts-dates",
        "start-before-commitment",
    )


@pytest.mark.parametrize(
    ("change", "flag"),
    [
        ({"Umbrella": "Yes"}, "umbrella"),
        ({"Recommended For Aggregates": "No"}, "not-for-aggregates"),
        ({"Recipient": "America, regional", "Recipient ISO-3": ""}, "area:America, regional"),
    ],
)
def test_what_is_not_to_be_added_is_flagged(tmp_path, change, flag):
    (found,) = read(written(tmp_path, "p.csv", csv_of([PROJECT | change])), today=TODAY)
    assert isinstance(found, Evidence)
    assert flag in found.flags


def test_a_pledge_is_no_commitment(tmp_path):
    (found,) = read(
        written(tmp_path, "p.csv", csv_of([PROJECT | {"Status": "Pipeline: Pledge"}])), today=TODAY
    )
    assert isinstance(found, Evidence)
    assert {one.kind for one in found.amounts} == {AmountKind.PLEDGE}


@pytest.mark.parametrize("form", ["json", "csv"])
def test_trade_names_its_mirror_and_its_level(tmp_path, form):
    mirror = TRADE | {"reporterCode": 842, "reporterISO": "USA", "partnerCode": 52, "partnerISO": "BRB",
                      "flowCode": "X"}  # fmt: skip
    text = json.dumps({"count": 2, "data": [TRADE, mirror]}) if form == "json" else csv_of([TRADE, mirror])
    one, two = read(
        written(tmp_path, f"t.{form}", text), today=TODAY, parties=Parties(counterpart=frozenset({"BB"}))
    )
    assert isinstance(one, Evidence), one
    assert isinstance(two, Evidence), two
    assert (one.countries, one.side, two.side) == (("BB", "US"), Side.COUNTERPART, Side.THIRD)
    assert one.flags == ("level:4", f"mirror-of:{two.id}")
    assert f"mirror-of:{one.id}" in two.flags
    assert one.amounts == (Amount("1234.5", "USD", AmountKind.VALUE, "2023", "M A HS level 4"),)
    assert one.provenance.publisher == "UN Comtrade, as reported by Barbados"


@pytest.mark.parametrize(
    ("change", "flags"),
    [
        ({"flowCode": "RX"}, ["level:4", "re-export"]),
        ({"cmdCode": "TOTAL"}, ["level:total"]),
        ({"cmdCode": "870321"}, ["level:6"]),
        (
            {"partnerCode": 0, "partnerISO": "W00", "partnerDesc": "World"},
            ["level:4", "aggregate", "area:W00"],
        ),
        ({"customsCode": "C01"}, ["level:4", "breakdown"]),
    ],
)
def test_trade_that_holds_other_trade_is_flagged(tmp_path, change, flags):
    (found,) = read(written(tmp_path, "t.json", json.dumps({"data": [TRADE | change]})), today=TODAY)
    assert isinstance(found, Evidence), found
    assert [flag for flag in found.flags if not flag.startswith("mirror-of")] == flags


def test_indicators_of_the_api_and_years_without_a_value(tmp_path):
    row = {
        "indicator": {"id": "NY.GDP.MKTP.CD", "value": "GDP (current US$)"},
        "country": {"id": "BB", "value": "Barbados"},
        "countryiso3code": "BRB", "date": "2023", "value": 6.5e9, "unit": "", "obs_status": "", "decimal": 0,
    }  # fmt: skip
    region = row | {"country": {"id": "ZJ", "value": "Latin America"}, "countryiso3code": "LCN"}
    text = json.dumps([{"page": 1, "total": 3}, [row, row | {"date": "2024", "value": None}, region]])
    found, blank, area = read(written(tmp_path, "w.json", text), today=TODAY)
    assert isinstance(found, Evidence), found
    assert found.amounts == (
        Amount("6500000000.0", "GDP (current US$)", AmountKind.VALUE, "2023", "NY.GDP.MKTP.CD"),
    )
    assert found.provenance.url == "https://data.worldbank.org/indicator/NY.GDP.MKTP.CD"
    assert blank == Blank("w.json", 2)
    assert isinstance(area, Evidence)
    assert (area.countries, area.flags) == ((), ("area:LCN",))


def test_a_column_a_year_behind_a_preamble(tmp_path):
    text = (
        '"Data Source","World Development Indicators",\n\n"Last Updated Date","2026-01-01",\n\n'
        '"Country Name","Country Code","Indicator Name","Indicator Code","2022","2023 [YR2023]",""\n'
        '"Barbados","BRB","GDP","NY.GDP","5","..",\n"Grenada","GRD","GDP","NY.GDP","","",\n'
    )
    found, blank = read(written(tmp_path, "w.csv", text), today=TODAY)
    assert isinstance(found, Evidence), found
    assert (found.title, found.provenance.line) == ("GDP: Barbados, 2022", 6)
    assert blank == Blank("w.csv", 7)


def test_a_table_of_the_users_own(tmp_path):
    mapping = written(tmp_path, "schools.toml", MAPPING)
    text = SCHOOLS + (
        '1,St Mary,Barbados,2.9.2024,"It opened,\nat last",,yes\n'
        '2,St John,Dominica,2025,It opened,"1,250.50",no\n'
        "3,St Luke,Atlantis,2025,It opened,,\n"
        "4,St Mark,Grenada,soon,It opened,,\n"
        ",St Paul,Grenada,2025,It opened,,\n"
    )
    one, two, *refused = read(written(tmp_path, "s.csv", text), today=TODAY, mapping=mapping)
    assert isinstance(one, Evidence), one
    assert isinstance(two, Evidence), two
    assert (one.date, one.flags, one.quotation) == (
        "2024-09-02",
        ("country-suspect",),
        "St Mary: It opened,\nat last",
    )
    assert (two.countries, two.amounts[0].value, two.provenance.line) == (("DM",), "1250.50", 4)
    assert [(type(row), row.line, row.reasons[0][:30]) for row in refused if isinstance(row, Refused)] == [
        (Refused, 5, "No country is called 'Atlantis'"[:30]),
        (Refused, 6, "'soon' is no date; write 2025, "[:30]),
        (Refused, 7, "it has no identifier of its ow"),
    ]


def test_reading_again_gives_the_same(tmp_path):
    path = written(tmp_path, "p.csv", csv_of([PROJECT]))
    assert list(read(path, today=TODAY)) == list(read(path, today=TODAY))


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("a.csv", "", "a.csv is empty"),
        ("a.csv", "one,two\n1,2\n", "has the columns of no source that is known; write"),
        (
            "a.csv",
            "reporterCode,partnerCode,flowCode,period,commodity,primaryValue\n156,52,X,2024,TOTAL,5\n",
            r"no source that is known \(comtrade-api needs cmdCode too\); write",
        ),
        ("a.json", '{"data": [{"a": 1}', "no complete JSON"),
        ("a.json", '{"data": 5}', "has the columns of no source"),
        ("a.csv", csv_of([PROJECT]) + '"9","half', "line 3: it is no CSV"),
        ("a.csv", csv_of([PROJECT]) + "1" + ",x" * 60 + "\n", "line 3: it has more cells than the header"),
    ],
)
def test_a_file_that_is_no_table_is_refused_in_a_sentence(tmp_path, name, text, told):
    with pytest.raises(GatherError, match=told):
        list(read(written(tmp_path, name, text), today=TODAY))


def test_files_that_are_no_text_are_refused(tmp_path):
    for data, told in [(b"a,b\n\xff,1\n", "not in UTF-8"), (b"a\0b", "no CSV, XLSX or JSON")]:
        path = tmp_path / "b.csv"
        path.write_bytes(data)
        with pytest.raises(GatherError, match=told):
            list(read(path, today=TODAY))
    broken = tmp_path / "b.xlsx"
    broken.write_bytes(xlsx(tmp_path, [PROJECT]).read_bytes()[:-300])
    with pytest.raises(GatherError):
        list(read(broken, today=TODAY))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('id = "{No}"', "", "a mapping needs id"),
        ('unit = "BBD"', 'units = "BBD"', "amount has no 'units'"),
        ('title = "', 'titel = "', "a mapping needs title"),
        ('"{Cost|}"', '"{Cost>sums}"', r"\[lookup.sums\] is used"),
        ('kind = "record"', 'kind = "rumour"', "'rumour' is not a valid EvidenceKind"),
        ('date_form = "day-first"', 'date_form = "any"', "date_form is one of"),
        ("source", "source =", "no TOML"),
    ],
)
def test_a_mapping_that_is_wrong_says_where(tmp_path, old, new, told):
    with pytest.raises(GatherError, match=told):
        load(written(tmp_path, "m.toml", MAPPING.replace(old, new, 1)))


def test_a_mapping_names_the_columns_that_a_table_lacks(tmp_path):
    mapping = written(tmp_path, "schools.toml", MAPPING)
    with pytest.raises(GatherError, match=r"s\.csv has no Text, Year, which schools\.toml needs"):
        list(read(written(tmp_path, "s.csv", "No,School,Land\n1,a,BB\n"), today=TODAY, mapping=mapping))


def test_the_format_that_is_named_is_the_only_one_tried(tmp_path):
    path = written(tmp_path, "p.csv", csv_of([PROJECT]))
    assert len(list(read(path, today=TODAY, format=SourceFormat.AIDDATA))) == 1
    for format, told in [(SourceFormat.COMTRADE, "comtrade-api needs"), (SourceFormat.TABLE, "--mapping")]:
        with pytest.raises(GatherError, match=told):
            list(read(path, today=TODAY, format=format))


def test_every_shipped_mapping_says_what_it_is_known_by():
    assert {one.name.partition("-")[0] for one in shipped()} == {"aiddata", "comtrade", "worldbank"}
    assert all(one.requires for one in shipped())
    assert parsed(MAPPING, "m").requires == {"No", "School", "Land", "Year", "Text"}


@pytest.mark.parametrize(
    ("text", "form", "found"),
    [
        ("2019.0", "iso", "2019"),
        ("202407", "iso", "2024-07"),
        ("2020Q2", "iso", "2020-04/2020-06"),
        ("2020M11", "iso", "2020-11"),
        ("2024-02-29T00:00:00", "iso", "2024-02-29"),
        ("1/2/2020", "month-first", "2020-01-02"),
        ("1/2/2020", "day-first", "2020-02-01"),
        ("1/2/2020", "iso", None),
        ("13/14/2020", "day-first", None),
        ("2023-02-29", "iso", None),
    ],
)
def test_dates_become_iso_and_no_more_exact(text, form, found):
    if found is None:
        with pytest.raises(ValueError, match="no date"):
            iso(text, form=form)
    else:
        assert iso(text, form=form) == found


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real files are not at hand")
@pytest.mark.parametrize(
    "name",
    ["aiddata_gcdf3_lac_projects_text.csv", "wb_gdp_celac_china.csv", "wb_population_celac_china.csv"],
)
def test_real_tables_raise_no_alarm(name):
    assert not [one for one in read(SHARED / "evidence" / name, today=TODAY) if isinstance(one, Refused)]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real files are not at hand")
def test_a_real_record_that_contradicts_itself_says_so(tmp_path):
    row = json.loads((SHARED / "iati" / "gcdf" / "gcdf3_record_89653_excerpt.json").read_text("utf-8"))
    (found,) = read(written(tmp_path, "r.json", json.dumps([row])), today=TODAY)
    assert isinstance(found, Evidence), found
    assert {"status-contradicts-dates", "start-before-commitment", "start-estimated"} <= set(found.flags)


@pytest.mark.parametrize(
    ("donor", "providers"),
    [
        ("United Kingdom", ("GB",)),
        ("CHN; Barbados", ("CN", "BB")),
        ("CELAC", ("celac",)),
        ("A foundation", ("A foundation",)),
        ("", ()),
    ],
)
def test_whose_deed_a_row_is_stands_in_a_column_that_the_mapping_names(tmp_path, donor, providers):
    mapping = written(
        tmp_path,
        "own.toml",
        'source = "own"\nkind = "record"\npublisher = "A list"\nid = "{Ref}"\ntitle = "{Name}"\n'
        'quotation = "{Name}"\nproviders = ["{Donor}"]\n',
    )
    path = written(tmp_path, "own.csv", f"Ref,Name,Donor\n1,A dam,{donor}\n")
    (found,) = read(path, today=date(2026, 6, 1), mapping=mapping)
    assert isinstance(found, Evidence)
    assert found.providers == providers
