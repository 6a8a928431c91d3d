"""IATI activities: accepted exactly when schema and rules accept them, and read once each."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path

import pytest

from constancia.gather.errors import GatherError
from constancia.gather.iati import faults, read
from constancia.gather.outcome import Refused
from constancia.gather.parties import Parties
from constancia.model import Amount, AmountKind, Evidence, Share, Side, evidence_id

TODAY = date(2026, 6, 1)
SHARED = Path(os.environ.get("CONSTANCIA_SHARED", Path(__file__).parents[2] / "shared")) / "iati" / "iati"
ACTIVITY = """<iati-activity default-currency="USD" xml:lang="en" last-updated-datetime="2026-05-01T00:00:00">
    <iati-identifier>BB-GOV-9-{number}</iati-identifier>
    <reporting-org ref="BB-GOV-9" type="10"><narrative>Ministry of Works</narrative></reporting-org>
    <title><narrative>Harbour wall {number}</narrative></title>
    <description><narrative>The wall is
      built.</narrative><narrative xml:lang="es">Se construye.</narrative></description>
    <participating-org role="4" type="70"><narrative>Sea Walls Ltd</narrative></participating-org>
    <activity-status code="2"/>
    <activity-date iso-date="2025-02-01" type="2"/>
    <activity-date iso-date="2027-02-01" type="3"/>
    <recipient-country code="BB" percentage="60"/>
    <recipient-country code="GD" percentage="40"/>
    <sector code="21040"/>
    <budget type="1" status="2">
      <period-start iso-date="2026-01-01"/><period-end iso-date="2026-12-31"/>
      <value value-date="2026-01-01">500</value>
    </budget>
    <transaction>
      <transaction-type code="2"/><transaction-date iso-date="2025-03-01"/>
      <value currency="BBD" value-date="2025-03-01">900.50</value>
    </transaction>
  </iati-activity>
"""


def written(folder: Path, activities: str, root: str = '<iati-activities version="2.03">') -> Path:
    path = folder / "activities.xml"
    path.write_text(f'<?xml version="1.0"?>\n{root}\n{activities}</iati-activities>\n', encoding="utf-8")
    return path


def one(number: int = 1) -> str:
    return ACTIVITY.format(number=number)


def test_a_valid_activity_is_evidence(tmp_path):
    path = written(tmp_path, one())
    (found,) = read(path, today=TODAY, parties=Parties(counterpart=frozenset({"BB"})))
    assert isinstance(found, Evidence)
    assert (found.id, found.side, found.countries) == (
        evidence_id("iati", "BB-GOV-9-1"),
        Side.COUNTERPART,
        ("BB", "GD"),
    )
    assert (found.title, found.quotation) == ("Harbour wall 1", "The wall is built.")
    assert (found.date, found.status) == ("2025-02-01", "implementation")
    assert found.organisations == ("implementing: Sea Walls Ltd",)
    assert found.recipients[1] == Share("iso-3166", "GD", "40")
    assert found.amounts == (
        Amount("500", "USD", AmountKind.BUDGET, "2026-01-01/2026-12-31", "original"),
        Amount("900.50", "BBD", AmountKind.COMMITMENT, "2025-03-01"),
    )
    assert (found.provenance.publisher, found.provenance.line) == ("Ministry of Works", 3)
    assert not list(faults(path, today=TODAY))


def test_what_only_transactions_say_stays_with_them(tmp_path):
    text = re.sub(r"    <(recipient-country|sector) .*\n", "", one()).replace(
        "</value>\n    </transaction>",
        '</value>\n      <sector code="15110"/><recipient-country code="GD"/>\n    </transaction>',
    )
    (found,) = read(written(tmp_path, text), today=TODAY)
    assert isinstance(found, Evidence), found
    assert (found.countries, found.sectors, found.recipients) == (("GD",), (), ())
    assert found.amounts[1].sectors == (Share("1", "15110"),)
    assert found.amounts[1].countries == (Share("iso-3166", "GD"),)


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ('percentage="40"', 'percentage="50"', "3.1.2", 3),
        ('<sector code="21040"/>', "", "6.2.2", 3),
        (' default-currency="USD"', "", "7.8.1", 3),
        (' xml:lang="en" last', " last", "4.1.1", 3),
        ('iso-date="2025-02-01" type="2"', 'iso-date="2026-06-02" type="2"', "11.1.4", 3),
        ('iso-date="2027-02-01" type="3"', 'iso-date="2025-01-01" type="4"', "11.1.3", 3),
        ('<activity-date iso-date="2025-02-01" type="2"/>', "", "6.11.1", 3),
        ('transaction-date iso-date="2025-03-01"', 'transaction-date iso-date="2026-09-01"', "11.2.1", 20),
        ('period-end iso-date="2026-12-31"', 'period-end iso-date="2027-01-02"', "7.5.3", 16),
        ('period-end iso-date="2026-12-31"', 'period-end iso-date="2025-12-31"', "8.6.3", 16),
        ("<narrative>Harbour wall 1</narrative>", "<narrative/>", "4.3.1", 6),
        ("BB-GOV-9-1", "BB-GOV-9", "1.1.3", 3),
        ("<narrative>Sea Walls Ltd</narrative>", "", "6.10.1", 9),
        ("<activity-status", "<activity-state", "schema", 10),
        ('iso-date="2025-02-01" type="2"', 'iso-date="2025-02-30" type="2"', "schema", 11),
        ('<sector code="21040"/>', '<sector code="21040"/>loose words', "schema", 3),
    ],
)
def test_a_fault_refuses_the_activity_and_tells_its_place(tmp_path, old, new, rule, line):
    assert old in one()
    path = written(tmp_path, one().replace(old, new) + one(2))
    errors = [(found.rule, found.line) for found in faults(path, today=TODAY) if found.severity == "error"]
    assert (rule, line) in errors
    refused, kept = read(path, today=TODAY)
    assert isinstance(refused, Refused)
    assert refused.line == 3
    assert isinstance(kept, Evidence)


def test_a_warning_refuses_nothing(tmp_path):
    path = written(tmp_path, one().replace("BB-GOV-9-1", "XX-1"))
    assert [(found.rule, found.severity) for found in faults(path, today=TODAY)] == [("1.1.21", "warning")]
    assert [type(found) for found in read(path, today=TODAY)] == [Evidence]


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [("<stray/>\n", "", [3]), ("", "<stray/>\n", [25]), ("", "<!-- a note -->\n", [])],
)
def test_what_strays_in_beside_the_activities_is_told(tmp_path, before, after, lines):
    path = written(tmp_path, before + one() + after)
    assert [found.line for found in faults(path, today=TODAY)] == lines


def test_a_fault_of_the_root_is_told_once(tmp_path):
    path = written(tmp_path, one() + one(2) + one(3), root="<iati-activities>")
    assert [(found.rule, found.line) for found in faults(path, today=TODAY)] == [("schema", 2)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no well-formed XML|is empty"),
        ("<iati-organisations/>", "its root is <iati-organisations>"),
        ('<iati-activities version="1.05"><iati-activity/></iati-activities>', "version '1.05'"),
        ('<iati-activities version="2.03"/>', "no activity"),
        ('<iati-activities version="2.03"><iati-activity>', "no well-formed XML"),
        ("no markup at all", "no well-formed XML"),
    ],
)
def test_what_is_no_activity_file_is_refused_in_a_sentence(tmp_path, text, message):
    path = tmp_path / "file.xml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GatherError, match=message):
        list(read(path, today=TODAY))


def test_a_file_that_declares_entities_is_refused(tmp_path):
    bomb = (
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hosts">]>'
    )
    root = bomb + '<iati-activities version="2.03">'
    path = written(tmp_path, one().replace("Harbour wall 1", "Wall &b; &c;"), root)
    with pytest.raises(GatherError, match="declares a document type"):
        list(read(path, today=TODAY))


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real files are not at hand")
@pytest.mark.parametrize("name", ["real-CAF-subset.xml", "real-usaid-bb.xml"])
def test_real_valid_files_raise_no_alarm(name):
    path = SHARED / name
    assert not [found for found in faults(path, today=TODAY) if found.severity == "error"]
    assert {type(found) for found in read(path, today=TODAY)} == {Evidence}


@pytest.mark.parametrize(
    ("organisations", "providers"),
    [
        ("", ("BB", "Sea Walls Ltd")),
        ('<participating-org role="1" type="10" ref="XM-DAC-12-1"/>', ("BB", "GB", "Sea Walls Ltd")),
        ('<participating-org role="1" type="10" ref="GD–0001"/>', ("BB", "GD", "Sea Walls Ltd")),
        (
            '<participating-org role="1" type="21" ref="GB-CHC-1"><narrative>A charity</narrative>'
            "</participating-org>",
            ("BB", "A charity", "Sea Walls Ltd"),
        ),
        (
            '<participating-org role="3" type="40" ref="XM-DAC-46008"/>',
            ("BB", "XM-DAC-46008", "Sea Walls Ltd"),
        ),
    ],
    ids=["who reports", "a donor's number", "a country's register", "a charity stands for itself", "a bank"],
)
def test_a_deed_is_of_the_countries_whose_public_bodies_take_part(tmp_path, organisations, providers):
    text = one().replace("<participating-org role", f"{organisations}<participating-org role", 1)
    (found,) = read(written(tmp_path, text), today=TODAY)
    assert isinstance(found, Evidence)
    assert found.providers == providers
