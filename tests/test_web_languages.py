"""The interface in four languages: nothing untranslated, chosen by browser or reader, permalinks the same."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from string import Formatter

import pytest
from django.conf import settings
from django.test import Client
from django.utils import translation
from web_pages import Page, get

from constancia.lexicon.files import table
from constancia.lexicon.labels import labels
from constancia.lexicon.notes import notes
from constancia.model import Paper
from constancia.model.tellable import Tellable, packed, unpacked
from constancia.outline.nested import anomalies
from constancia.registers import files as registers
from constancia.registers.names import register, types
from constancia.registers.purposes import SCHEMES
from constancia.store.keeping.save import save
from constancia.web import catalogues
from constancia.web.told import retold

READERS = tuple(code.split("-")[0] for code, _ in settings.LANGUAGES)
# Names of the house and of formats, signs, commands: the same in every language.
SAME = re.compile(
    r"Constancia|BibTeX|APA|Chicago|CSV|XLSX|JSON Lines|JSONL|API|ISO 3166-1|PAPER|SHA-256|WARC"
    r"|constancia (load|compare|eval|encode|evidence import)( --record| FILE)?|&\w+;|[A-Z]\b"
)


@pytest.mark.parametrize("room", catalogues.rooms(), ids=lambda room: room.name)
@pytest.mark.parametrize("language", catalogues.LANGUAGES)
def test_every_message_of_templates_and_code_is_translated(room: Path, language: str) -> None:
    assert catalogues.wanted(room)
    assert catalogues.faults(room, language) == []


@pytest.mark.parametrize("language", catalogues.LANGUAGES)
def test_what_is_filled_into_a_sentence_from_below_stands_in_its_translation_too(language: str) -> None:
    told = dict.fromkeys(message for message, _ in catalogues.tellable())
    assert len(told) > 50
    have = {str(one.id): str(one.string) for one in catalogues.read(catalogues.HERE, language)}
    for sentence in map(str, told):
        fields, kept = (sorted(Formatter().parse(one), key=str) for one in (sentence, have[sentence]))
        assert {field[1:] for field in fields if field[1]} == {field[1:] for field in kept if field[1]}


def test_a_sentence_from_below_is_told_in_the_readers_language_with_those_inside_it() -> None:
    why = Tellable("the server answers {status}", status=503)
    made = Tellable("{url}: {why}, {times} times; try again later", url="{x}", why=why, times=5)
    for said in (deepcopy(made), unpacked(json.loads(json.dumps(packed(made))))):  # as from another process
        assert said == "{x}: the server answers 503, 5 times; try again later"
        with translation.override("es"):
            assert retold(said) == "{x}: el servidor responde 503, 5 veces; inténtelo más tarde"
    with translation.override("es"):
        assert retold(unpacked(packed("as it is"))) == "as it is"


@pytest.mark.parametrize("template", ["{a.__class__}", "{a:>999999999}", "{a[0]}", "{a!s:{a}}", "{}", "{"])
def test_a_sentence_of_another_process_is_filled_in_with_its_values_and_nothing_else(template: str) -> None:
    with pytest.raises(ValueError, match="is no template"):
        unpacked({"template": template, "values": {"a": "b"}})


def templates() -> Iterator[Path]:
    for room in catalogues.rooms():
        yield from (room / "templates").rglob("*.html")


@pytest.mark.parametrize("path", sorted(templates()), ids=lambda path: path.name)
def test_no_template_has_words_outside_the_catalogue(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    source = re.sub(r"{% blocktranslate.*?{% endblocktranslate %}", "", source, flags=re.S)
    source = re.sub(r"{% comment.*?{% endcomment %}|{#.*?#}|<script.*?</script>", "", source, flags=re.S)
    attributes = re.findall(r'\b(?:title|aria-label|placeholder|alt|content|data-label)="([^"]*)"', source)
    visible = [re.sub(r"{%.*?%}|{{.*?}}", " ", one, flags=re.S) for one in attributes]
    texts = re.sub(r"<[^<>]*>", "\n", re.sub(r"{%.*?%}|{{.*?}}", " ", source, flags=re.S)).splitlines()
    left = [SAME.sub("", one) for one in (*texts, *visible)]
    allowed = re.compile(r"light dark|width=device-width, initial-scale=1")
    assert [one.strip() for one in left if re.search(r"[^\W\d_]", allowed.sub("", one))] == []


@pytest.mark.parametrize("reader", READERS[1:])
def test_rules_and_notes_are_told_in_every_language(reader: str) -> None:
    english, told = table(READERS[0], "rules"), table(reader, "rules")
    assert {group: set(rules) for group, rules in told.items()} == {
        group: set(rules) for group, rules in english.items()
    }
    noted = {language: {note.id for note in notes(language)} for language in READERS if notes(language)}
    explained = {
        language: set(found) | ({note.id for note in notes(language)} if language == reader else set())
        for language, found in table(reader, "explanations").items()
    }
    assert explained == noted


@pytest.mark.parametrize("reader", READERS)
def test_codes_of_registers_and_outline_have_names(reader: str) -> None:
    words = labels(reader)
    assert words.codes("type") == tuple(types())
    assert words.codes("scheme") == SCHEMES
    purposes = registers.table("purposes")
    assert all(reader in names for one in SCHEMES for names in purposes[one]["names"].values())
    source = Path(anomalies.__file__).read_text(encoding="utf-8")
    used = {*anomalies._MARKS, *re.findall(r'"([a-z-]+)",? f"|Anomaly\("([a-z-]+)"', source)}
    flat = {code for found in used for code in ([found] if isinstance(found, str) else found) if code}
    assert set(words.codes("anomaly")) == flat
    assert all(entry.name(reader) for entry in register().entries.values())


@pytest.mark.parametrize(
    ("asked", "language", "papers"),
    [
        ("es-MX,es;q=0.9,en;q=0.8", "es", "Documentos"),
        ("pt", "pt-br", "Documentos"),
        ("pt-PT,pt;q=0.9", "pt-br", "Documentos"),
        ("zh-CN,zh;q=0.9", "zh-hans", "文件"),
        ("zh-TW", "zh-hans", "文件"),
        ("fr,de;q=0.5", "en", "Papers"),
        ("", "en", "Papers"),
    ],
)
@pytest.mark.django_db
def test_the_browser_says_the_language(client: Client, asked: str, language: str, papers: str) -> None:
    response = client.get("/", headers={"Accept-Language": asked})
    page = Page(response.content.decode())
    assert page.all("html")[0]["lang"] == response.headers["Content-Language"] == language
    assert f">{papers}</a>" in page.html
    assert {"Accept-Language", "Cookie"} <= set(re.split(r",\s*", response.headers["Vary"]))


@pytest.mark.django_db
def test_the_reader_chooses_and_is_remembered(client: Client) -> None:
    page = get(client, "/about/?x=1")
    assert [one["value"] for one in page.all("button") if one.get("name") == "to"] == [
        code for code, _ in settings.LANGUAGES
    ]
    answer = client.get("/language/", {"to": "es", "next": "/about/?x=1"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/about/?x=1")
    cookie = answer.cookies["constancia_language"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    chosen = get(client, "/about/")
    assert chosen.all("html")[0]["lang"] == "es"
    assert "Acerca de Constancia" in chosen.html


@pytest.mark.parametrize("place", ["https://elsewhere.example/", "//elsewhere.example", "javascript:1", ""])
@pytest.mark.django_db
def test_the_switch_leads_nowhere_else(client: Client, place: str) -> None:
    assert client.get("/language/", {"to": "es", "next": place}).headers["Location"] == "/"


@pytest.mark.django_db
def test_a_language_that_the_site_does_not_speak_is_none(client: Client) -> None:
    assert client.get("/language/", {"to": "xx"}).status_code == 404


@pytest.mark.parametrize(("code", "date"), [("es", "10 de diciembre de 2025"), ("zh-hans", "2025年12月10日")])
@pytest.mark.django_db
def test_a_statement_is_quoted_in_its_language_and_told_in_the_readers(
    client: Client, gold_paper: Paper, code: str, date: str
) -> None:
    save(gold_paper)
    client.cookies["constancia_language"] = code
    one = next(one for one in gold_paper.statements if one.instruments)
    page = get(client, f"/statements/{one.id}/")
    assert page.all("blockquote")[0]["lang"] == "en"
    assert f"{one.quote}</blockquote>" in page.html
    reader = code.split("-")[0]
    assert labels(reader).name("kind", one.kind) in page.html
    assert all(labels(reader).name("instrument", code) in page.html for code in one.instruments)
    assert date in page.html
    assert f"/statements/{one.id}/" in get(client, "/papers/china-lac-2025/").html
