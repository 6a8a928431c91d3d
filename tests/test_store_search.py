"""Search: what is found by which words, ranked, marked and counted; the same answers from both databases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module

import pytest
from django.db import connection

from constancia.model import (
    Clause,
    Division,
    DivisionKind,
    Document,
    Facet,
    Paper,
    Rendering,
    Run,
    Selector,
    Source,
    Span,
    Statement,
    Tier,
    Work,
    statement_id,
)
from constancia.store import queries
from constancia.store.asking.catalogue import catalogue
from constancia.store.errors import BadFilter
from constancia.store.filters import Filters
from constancia.store.keeping.indexing import refresh
from constancia.store.keeping.removing import forget
from constancia.store.keeping.save import save
from constancia.store.models import RunRow, WordRow
from constancia.store.search import entries, index, words
from constancia.store.search.asked import terms
from constancia.store.search.entries import run_and_position
from constancia.store.search.marking import marks
from constancia.store.search.wanted import Narrowing, wanted

pytestmark = pytest.mark.django_db

SENTENCES = {
    "en": (
        "will deepen customs cooperation and smart customs",
        "will simplify the procedures of customs zones",
        "is willing to offer scholarships and train customs officers",
        "supports China-CELAC Forum meetings of organisms",
    ),
    "es": (
        "ampliará la cooperación aduanera",
        "ofrecerá créditos a las pequeñas empresas",
        "organizará cooperaciones técnicas",
    ),
    "pt": ("ampliará as cooperações aduaneiras", "oferecerá ação e formação técnica"),
    "zh": ("深化海关合作", "愿提供政府奖学金，加强关系", "探讨建立APEC联合实验室"),
    "zh-Hant": ("深化海關合作",),
}


def _first(span: Span) -> Span:
    return Span(span.start, span.start + 1)


def made(
    language: str, *, version: str = "1", facets: tuple[Facet, ...] = (), sentences: Sequence[str] = ()
) -> Paper:
    """A paper of one sentence a statement, each commitment under its own heading."""
    sentences = sentences or SENTENCES[language]
    text = "\n".join(sentences)
    work = Work(f"paper-{language}", f"Paper in {language}", date="2025-01-01")
    document = Document(work, Source("a.txt", "text/plain", "0" * 64), language, Rendering.OFFICIAL, text)
    statements, divisions, start = [], [], 0
    for at, sentence in enumerate(sentences):
        span = Span(start, start + len(sentence))
        start = span.end + 1
        divisions.append(
            Division(
                f"d{at}",
                DivisionKind.AREA,
                1,
                at,
                None,
                f"Area {at}",
                Span(span.start, span.start + 1),
                span,
                None,
            )
        )
        coded = (Facet("kind", "commitment", "rule:k"), Facet("actor", "issuer", "rule:a"), *facets)
        statements.append(
            Statement(
                statement_id(document.id, sentence, 0), Selector.of(text, span), f"d{at}",
                Clause(_first(span), "do"), Tier.RULES, coded,
            )
        )  # fmt: skip
    return Paper(document, tuple(divisions), tuple(statements), Run(version, Tier.RULES, ()))


@pytest.fixture
def library() -> None:
    for language in SENTENCES:
        save(made(language))


def found(q: str, **filters: tuple[str, ...] | str) -> set[str]:
    results = queries.search(Filters(q=q, **filters), limit=50)  # type: ignore[arg-type]
    assert results.total == len(results.hits)
    assert results.complete
    return {hit.statement.quote for hit in results.hits}


EN, ES, PT, ZH, HANT = (SENTENCES[language] for language in SENTENCES)


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    ("q", "quotes"),
    [
        ("CUSTOM", {*EN[:3]}),
        ("customs cooperation", {EN[0]}),
        ('"smart customs"', {EN[0]}),
        ('"customs smart"', set()),
        ('"cooperation and smart customs"', {EN[0]}),
        ('"customs cooperation smart customs"', set()),
        ('"smart customs cooperation"', set()),  # each pair of its words stands there, the phrase does not
        ("custom* -officers", {EN[0], EN[1]}),
        ('customs -"smart customs" -train', {EN[1]}),
        ("scholarship", {EN[2]}),
        ("schol*", {EN[2]}),
        ("ＣＵＳＴＯＭＳ cooperation", {EN[0]}),
        ("China-CELAC", {EN[3]}),
        ("celac", {EN[3]}),
        ("organizar", {ES[2]}),  # an English "organism" has the same stem, in another language
        ("cooperación", {ES[0], ES[2]}),
        ("cooperaciones", {ES[0], ES[2]}),
        ("cooperacao", set()),
        ("cooperacoes", {PT[0]}),
        ("credito", {ES[1]}),
        ("CRÉDITOS", {ES[1]}),
        ("pequena", {ES[1]}),
        ("acao", {PT[1]}),
        ("técnica", {ES[2], PT[1]}),
        ("amplia*", {ES[0], PT[0]}),
        ("海关", {ZH[0], HANT[0]}),
        ("海關合作", {ZH[0], HANT[0]}),
        ("关", {ZH[0], ZH[1], HANT[0]}),
        ("系", {ZH[1]}),
        ("关合", {ZH[0], HANT[0]}),
        ("海合", set()),
        ("APEC联合", {ZH[2]}),
        ("apec 实验室 -海关", {ZH[2]}),
        ("海关*", {ZH[0], HANT[0]}),
        ("customs %", {*EN[:3]}),
        ("%_'\"", set()),
        ("customs OR NEAR(", set()),
        ("steel", set()),
    ],
)
def test_what_is_found(q: str, quotes: set[str]) -> None:
    assert found(q) == quotes
    assert sum(queries.counts(Filters(q=q), ["paper"])["paper"].values()) == len(quotes)


@pytest.mark.usefixtures("library")
def test_without_words_everything_stands_in_the_papers_order() -> None:
    everything = [quote for language in sorted(SENTENCES) for quote in SENTENCES[language]]
    listed = queries.search(limit=50)
    assert (listed.total, [hit.statement.quote for hit in listed.hits]) == (len(everything), everything)
    assert [hit.statement.quote for hit in queries.search(limit=4, offset=3).hits] == everything[3:7]
    excluded = queries.search(Filters(q="-customs -cooperación"), limit=50)
    assert [hit.statement.quote for hit in excluded.hits] == [
        one for one in everything if one not in (*EN[:3], ES[0], ES[2])
    ]


@pytest.mark.usefixtures("library")
def test_the_best_match_comes_first_and_pages_follow_each_other() -> None:
    whole = [hit.statement.quote for hit in queries.search(Filters(q="customs")).hits]
    assert whole[0] == EN[0]  # which says it twice
    pages = [queries.search(Filters(q="customs"), limit=1, offset=at).hits[0] for at in range(3)]
    assert [hit.statement.quote for hit in pages] == whole


@pytest.mark.usefixtures("library")
def test_a_hit_tells_its_paper_its_heading_and_where_the_words_stand() -> None:
    (hit,) = queries.search(Filters(q='"smart customs" coop*')).hits
    assert (hit.paper.slug, hit.heading) == ("paper-en", "Area 0")
    assert [mark.quote(hit.statement.quote) for mark in hit.marks] == ["cooperation", "smart customs"]
    (hit,) = queries.search(Filters(q="credito")).hits
    assert [mark.quote(hit.statement.quote) for mark in hit.marks] == ["créditos"]


@pytest.mark.parametrize(
    ("text", "q", "language", "marked"),
    [
        ("Los créditos y CRÉDITOS", "crédito", "es", ["créditos", "CRÉDITOS"]),
        ("smart\n customs zone", '"smart custom"', "en", ["smart\n customs"]),
        ("Straße und ﬁsh", "strasse fish", "de", ["Straße", "ﬁsh"]),
        ("e\u0301tude des e\u0301tudes", "étude", "fr", ["e\u0301tude", "e\u0301tudes"]),
        ("开展海關合作", "海关合作", "zh", ["海關合作"]),
        ("开展海关合作", "关", "zh", ["关"]),
        ("customs", "-customs", "en", []),
        ("customs", "cust*", "en", ["customs"]),
        ("nothing here", "steel", "en", []),
    ],
)
def test_what_was_looked_for_is_marked_in_the_exact_text(
    text: str, q: str, language: str, marked: list[str]
) -> None:
    assert [span.quote(text) for span in marks(text, q, language)] == marked


def test_filters_and_counts_of_the_whole_library() -> None:
    facets = (
        Facet("firmness", "will", "rule:f"), Facet("precision", 2, "rule:p"),
        Facet("registered", "celac", "rule:r"), Facet("topics", "sdg:4", "rule:t"),
        Facet("counterpart", "BR", "rule:c"), Facet("instruments", "grant-aid", "rule:i"),
    )  # fmt: skip
    save(made("en", facets=facets))
    save(made("es"))
    for name, value in (
        ("mechanism", "celac"), ("topic", "sdg:4"), ("country", "BR"), ("instrument", "grant-aid"),
        ("firmness", "will"), ("precision", "2"), ("language", "en"), ("paper", "paper-en"),
    ):  # fmt: skip
        assert found("", **{name: (value,)}) == set(EN)
        assert found("customs", **{name: (value,)}) == set(EN[:3])
        assert queries.counts(Filters(q="customs"), [name])[name][value] == 3
    assert found("", country=("BR",), mechanism=("apec",)) == set()
    assert found("", topic=("sdg:4", "sdg:5")) == set(EN)
    assert queries.counts(Filters(paper=("paper-en",)), ["paper", "language", "kind"]) == {
        "paper": {"paper-en": 4, "paper-es": 3},
        "language": {"en": 4},
        "kind": {"commitment": 4, "invitation": 0, "position": 0, "principle": 0, "description": 0},
    }


@pytest.mark.usefixtures("library")
def test_an_area_is_of_one_paper() -> None:
    assert found("customs", paper=("paper-en",), area="d1") == {EN[1]}
    assert found("", paper=("paper-zh",), area="d1") == {ZH[1]}
    for wrong in ({"area": "d1"}, {"area": "d9", "paper": ("paper-en",)}, {"area": "d1", "paper": ("x",)}):
        with pytest.raises(BadFilter, match=r"one paper|no area 'd9'|no paper 'x'"):
            queries.search(Filters(**wrong))  # type: ignore[arg-type]


def test_the_index_keeps_step_with_what_is_stored() -> None:
    slug = save(made("en")).slug
    words = sorted(WordRow.objects.values_list("written", "statements"))
    newer = made("en", version="2")
    save(replace(newer, statements=newer.statements[1:]))
    assert found("customs") == set(EN[1:3])
    save(made("en"))
    assert found("customs") == set(EN[:3])
    assert sorted(WordRow.objects.values_list("written", "statements")) == words
    forget(slug)
    assert found("customs") == set()
    assert not WordRow.objects.exists()


def test_what_is_said_to_be_in_another_language_is_indexed_as_such() -> None:
    save(made("es"))
    paper = made("es")
    save(replace(paper, document=replace(paper.document, language="pt")))
    assert found("", language=("pt",)) == set(ES)
    assert set(WordRow.objects.values_list("language", flat=True)) == {"pt"}


def test_a_store_of_an_older_version_is_indexed_anew() -> None:
    save(made("en"))
    words = sorted(WordRow.objects.values_list("written", "statements"))
    for older in (0, -1):
        RunRow.objects.update(indexed=older, record="")
        if not older:
            WordRow.objects.all().delete()
        refresh()
        assert found("customs", kind=("commitment",)) == set(EN[:3])
        assert sorted(WordRow.objects.values_list("written", "statements")) == words


@pytest.mark.usefixtures("library")
def test_what_is_being_typed_is_completed() -> None:
    def offered(q: str) -> list[tuple[str, int]]:
        return [(one.q, one.statements) for one in queries.suggestions(q)]

    assert offered("cust") == [("customs", 3)]
    assert offered("smart -CUST") == [("smart -customs", 3)]
    assert offered("crédi") == offered("credi") == [("créditos", 1)]
    assert offered("c") == offered("customs ") == offered("") == []


def test_of_ideographs_that_are_typed_words_are_offered() -> None:
    customs = ("加强海关合作", "深化海关合作", "推动海关能力建设", "开展海关的交流")
    save(made("zh", sentences=(*customs, "保护海洋资源", "利用海洋能源", "研究海洋")))

    def offered(q: str) -> list[tuple[str, int]]:
        return [(one.q, one.statements) for one in queries.suggestions(q)]

    assert offered("海") == [("海关", 4), ("海洋", 3)]
    assert offered("合作 海關") == [("合作 海关", 4)]
    assert offered("关") == []


def test_names_are_offered_whole() -> None:
    save(made("en", facets=(Facet("named", "China-CELAC Forum", "rule:n"),)))
    assert queries.suggestions("see chi")[0].q == 'see "China-CELAC Forum"'


@pytest.mark.parametrize(
    ("q", "read"),
    [
        ("", []),
        ("  Créditos\tLAC ", ["creditos", "lac"]),
        ('trade "Free  Trade" -aid', ["trade", "free trade", "-aid"]),
        ("“smart customs” «zona franca»", ["smart customs", "zona franca"]),
        ('"never closed', ["never", "closed"]),
        ("pre* －out x-ray", ["pre*", "-out", "x ray"]),
        ("ＦＴＡ -", ["fta"]),
        ("海关合作", ["海关 关合 合作"]),
        ("关", ["关*"]),
    ],
)
def test_how_a_search_is_read(q: str, read: list[str]) -> None:
    shown = [
        ("-" if term.excluded else "")
        + " ".join(word.folded for word in term.words)
        + ("*" if term.prefix else "")
        for term in terms(q)
    ]
    assert shown == read


@pytest.mark.usefixtures("library")
def test_of_words_that_very_many_have_so_many_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "MOST", 3)
    some, every = queries.search(Filters(q="customs")), queries.search(Filters(q="customs"), whole=True)
    assert (some.complete, some.total, len(some.hits)) == (False, 3, 3)
    assert (every.complete, {hit.statement.quote for hit in every.hits}) == (True, set(EN[:3]))
    assert sum(queries.counts(Filters(q="customs"))["language"].values()) == 3
    monkeypatch.setattr(queries, "MOST", 4)
    assert queries.search(Filters(q="customs")).complete
    monkeypatch.setattr(queries, "MOST", 1)
    assert not found("-customs") & set(EN[:3]), "what must not occur is looked up whole"
    (paper,) = (one for one in queries.papers() if one.language == "en")
    assert queries.count(paper, Filters(q="customs")) == 3, "one paper is counted whole"


@pytest.fixture
def papers_of_customs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twenty papers, of which the n-th has n % 3 statements on customs and one on something else."""
    for number in range(20):
        customs = tuple(f"will open customs office {number}-{at}" for at in range(number % 3))
        monkeypatch.setitem(SENTENCES, "en", (f"will plant trees in year {number}", *customs))
        save(made("en"))


@pytest.mark.usefixtures("papers_of_customs")
@pytest.mark.parametrize("most", [1, 4, 11, 18, 19, 20, index.ALL])
@pytest.mark.parametrize(("q", "each"), [("customs", 1), ('"customs office"', 1), ("cust*", 1), ("tree", 0)])
def test_the_latest_are_looked_at_in_whatever_stretches(
    monkeypatch: pytest.MonkeyPatch, most: int, q: str, each: int
) -> None:
    monkeypatch.setattr(index, "SAMPLE", 5)
    monkeypatch.setattr(index, "TELLING", 2)
    monkeypatch.setattr(entries, "LISTED", 3)
    words = wanted(terms(q), {})
    some = index.find(words, Narrowing(), catalogue().since, most=most, of=40)
    every = index.find(words, Narrowing(), lambda statements: 0 if statements else 2**62).places.tolist()
    places = some.places.tolist()
    assert places == sorted(every, reverse=True)[: len(places)]
    assert min(index.ENOUGH * most, len(every)) <= len(places) <= most
    assert len(places) == len(every) or not some.whole
    assert len(every) == (19 if each else 20)
    assert all((run_and_position(place)[1] > 0) == bool(each) for place in places)
    begin, end = places[-1], places[0]
    within = index.find(words, Narrowing(within=(begin, end)), catalogue().since)
    assert (within.places.tolist(), within.whole) == (places[1:], True)


@pytest.mark.usefixtures("papers_of_customs")
def test_of_what_very_many_have_those_that_pass_are_found_in_the_index(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    expected = found("customs", kind=("commitment",)), found("customs", paper=("paper-en-2",))
    monkeypatch.setattr(index, "SAMPLE", 5)
    monkeypatch.setattr(index, "MOST", 2)
    assert (found("customs", kind=("commitment",)), found("customs", paper=("paper-en-2",))) == expected
    assert found("tree", kind=("invitation",)) == set()


@pytest.mark.usefixtures("library")
def test_a_store_of_the_version_before_pairs_gets_them() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite finds phrases by places alone")

    def vectors() -> list[tuple[int, str]]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT place, vector::text FROM constancia_search ORDER BY place")
            return cursor.fetchall()

    now = vectors()
    without = (
        "UPDATE constancia_search SET vector = ts_delete("
        "vector, ARRAY(SELECT lexeme FROM unnest(vector) WHERE strpos(lexeme, '+') > 0))"
    )
    with connection.schema_editor() as editor:
        editor.execute(without, params=None)
        assert all("+" not in vector for _place, vector in vectors())
        import_module("constancia.store.migrations.0016_pairs").add_pairs(None, editor)
    assert vectors() == now


@pytest.mark.usefixtures("papers_of_customs")
def test_the_latest_statements_begin_with_a_run() -> None:
    kept = catalogue()
    runs = sorted(part.run for part in kept.parts)
    assert [run_and_position(kept.since(number)) for number in (0, 1, 2, 3, 4)] == [
        (runs[-1] + 1, 0), (runs[-1], 0), (runs[-1], 0), (runs[-2], 0), (runs[-3], 0)
    ]  # fmt: skip
    assert (kept.since(kept.statements), kept.since(index.ALL)) == (0, 0)


@pytest.mark.parametrize("text", ["Ação\u0301 № 5 中共中央 e ＡＰＥＣ实", "\u0301 ẞ 開", "word " * 5_001, ""])
def test_what_is_indexed_are_the_words_that_are_marked(text: str) -> None:
    found = list(words.words(text))[: words.TOKENS]
    runs = words.Runs("pt").of(text)
    assert " ".join(one.words for one in runs).split() == [words.token(one.folded) for one in found]
    assert " ".join(one.stems for one in runs).split() == [
        words.NO_STEM if one.sign else words.stem_token("pt", words.stem("pt", one.written)) for one in found
    ]
    assert [(one.written, one.folded) for one in runs if one.written] == [
        (one.written, one.folded) for one in found if not one.sign
    ]


@pytest.mark.parametrize(
    ("runs", "asked"),
    [
        ((0, 1), "'#@0'"),
        ((15, 17), "'#@0' | '#@1'"),
        ((0, 32 * 16), " | ".join(f"'#@{n}'" for n in range(32))),
        ((0, 33 * 16), "'#@@0' | '#@@1' | '#@@2'"),
        ((0, 33 * 256), ""),
    ],
)
def test_a_part_of_the_library_is_asked_for_by_its_blocks(runs: tuple[int, int], asked: str) -> None:
    begin, end = (entries.place_of(run, 0) for run in runs)
    assert entries.blocks(begin, end) == asked
