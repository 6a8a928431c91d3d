"""Bytes to a Document: what is kept, what is said of it, and what is refused with a sentence."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import constancia
from constancia.lexicon.files import languages
from constancia.model import Rendering, Span, Tier
from constancia.read import ReadError, read_document
from constancia.read.language import guess

PAPER = Path(__file__).parent.parent / "papers" / "china-lac-2025.txt"

SENTENCES = {
    "en": "We will build schools and roads, and the ministry is ready to work with all of the regions.",
    "es": "El Gobierno construirá escuelas y caminos, y está dispuesto a trabajar con las regiones del país.",
    "pt": "O Governo construirá escolas e estradas, e está pronto para trabalhar com todas as regiões.",
    "zh": "双方将加强合作，共同推动学校和道路建设，并同各地区开展交流。",
    "fr": "Le Gouvernement construira des écoles et routes, et il sera prêt à travailler avec les régions.",
}


def test_plain_text_is_the_decoded_file() -> None:
    document = read_document(PAPER)
    assert document.text == PAPER.read_text(encoding="utf-8")
    assert (document.language, document.source.media_type, document.source.encoding) == (
        "en",
        "text/plain",
        "utf-8",
    )
    assert document.places == () == document.hints


def test_what_lies_beside_a_paper_is_taken_in() -> None:
    document = read_document(PAPER)
    assert document.work.id == "china-lac-2025"
    assert (document.work.issuer, document.work.counterpart) == ("CN", "CELAC")
    assert document.rendering is Rendering.MACHINE
    assert document.source.publisher == "Xinhua"


def test_a_long_name_makes_an_id_that_can_be_kept_and_is_told_from_those_that_begin_alike() -> None:
    long = "national plan " * 20
    first, second = (read_document(b"A plan.", name=f"{long}{n}.txt").work.id for n in ("one", "two"))
    assert first != second
    assert len(first) <= 150
    assert first == read_document(b"A plan.", name=f"{long}one.txt").work.id


def test_without_a_sidecar_the_name_and_the_first_line_serve(tmp_path: Path) -> None:
    path = tmp_path / "Plan de Acción_2024.txt"
    path.write_text("\n  Plan de acción  \nEl Gobierno hará lo que dice en las regiones.\n", encoding="utf-8")
    work = read_document(path).work
    assert (work.id, work.title) == ("plan-de-acción-2024", "Plan de acción")
    assert work.issuer is None


@pytest.mark.parametrize(
    ("sidecar", "says"),
    [
        ("[work\n", "cannot be read as TOML"),
        ('[work]\ntittle = "x"\n', "[work] knows no 'tittle'"),
        ("[work]\ntitle = 3\n", "[work] title cannot be 3"),
        ('[document]\nrendering = "good"\n', "[document] rendering cannot be 'good'"),
        ('[work]\ndate = "10 May 2018"\n', "[work] date cannot be '10 May 2018'. Write the day as 2018"),
        ('[work]\nid = "x"\n[more]\n', "[more] is not one of [work], [document], [source]"),
        ('[document]\nlanguage = "tlh"\n', "there is no language 'tlh' here"),
    ],
)
def test_a_sidecar_that_is_not_as_it_should_be_is_named(tmp_path: Path, sidecar: str, says: str) -> None:
    (tmp_path / "plan.txt").write_text(SENTENCES["en"])
    (tmp_path / "plan.toml").write_text(sidecar)
    with pytest.raises(ReadError, match=re.escape(says)):
        read_document(tmp_path / "plan.txt")


def test_a_toml_file_of_another_program_is_no_sidecar(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(SENTENCES["en"])
    (tmp_path / "plan.toml").write_text('[build-system]\nrequires = ["x"]\n')
    assert read_document(tmp_path / "plan.txt").work.id == "plan"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "the file is empty"),
        (b" \n\t \xc2\xa0\n", "only white space"),
        (b"We will\0 build", "a NUL stands at character 7"),
        (b"\x07\x01\x02\x03We", "control codes"),
        ("We will build “schools”\nand “roads”".encode() + b"\xff more", "byte 43, in line 2, is damaged"),
        (b"\xef\xbb\xbfcaf\xe9", "byte 3 is not UTF-8 text"),
        (b"\xff\xfe\x00\xd8a\x00", "byte 0 is not UTF-16-LE text"),
        (b"\x89PNG\r\n\x1a\n", "this is an image"),
        (b"PK\x03\x04rubbish", "damaged archive"),
        (b"{\\rtf1 We will}", "rich-text file (RTF)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a Word, Excel or PowerPoint file of before 2007"),
        (b"<?xml version='1.0'?><plan>We will</plan>", "XML of a vocabulary that is not known"),
        (b"%PDF-1.7 rubbish", "the PDF cannot be opened"),
    ],
)
def test_bytes_that_are_no_paper_are_refused_with_the_reason(data: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=re.escape(says)) as caught:
        read_document(data, name="plan.txt")
    assert str(caught.value).startswith("plan.txt: ")
    assert str(caught.value).endswith(".")
    assert caught.value.remedy


def test_paths_that_lead_nowhere_are_named(tmp_path: Path) -> None:
    for path, says in (
        (tmp_path, "folder"),
        (tmp_path / "none.txt", "no such file"),
        (Path("/dev/null"), "device"),
    ):
        with pytest.raises(ReadError, match=says) as caught:
            read_document(path)
        assert str(path) in str(caught.value)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "closed.txt"
    path.write_text("x")
    path.chmod(0)
    with pytest.raises(ReadError, match="you may not read this file"):
        read_document(path)


def test_a_file_beyond_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as out:
        out.truncate(3_000_000_000)  # a sparse file: nothing is written
    with pytest.raises(ReadError, match=r"has 3,000\.0 MB, the limit is 100\.0 MB"):
        read_document(path)
    with pytest.raises(ReadError, match=r"has 50\.0 MB, the limit is 20\.0 MB"):
        read_document(b"a" * 50_000_000)


def test_a_text_of_more_lines_than_any_paper_has_is_refused() -> None:
    with pytest.raises(ReadError, match="has 300,001 lines, the limit is 250,000"):
        read_document(b"a\n" * 300_000)


def test_line_ends_and_byte_order_marks_leave_no_trace() -> None:
    assert read_document(b"\xef\xbb\xbfOne\r\ntwo\rthree\n").text == "One\ntwo\nthree\n"


ENCODINGS = {
    "en": ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"),
    "es": ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1"),
    "pt": ("utf-8", "utf-16-be", "cp1252", "latin-1"),
    "zh": ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "gb18030"),
}


@pytest.mark.parametrize(
    ("language", "codec"), [(one, codec) for one, codecs in ENCODINGS.items() for codec in codecs]
)
def test_every_encoding_gives_the_same_text(language: str, codec: str) -> None:
    text = "\n".join([SENTENCES[language]] * 3) + "\n"
    document = read_document(text.encode(codec))
    assert (document.text, document.language) == (text, language)


def test_big5_and_what_was_assumed() -> None:
    text = "雙方將加強合作，共同推動學校和道路建設，並同各地區開展交流。\n"
    document = read_document(text.encode("big5"))
    assert (document.text, document.source.encoding) == (text, "big5")
    assert "The file names no encoding; big5 was assumed by its language" in document.source.notes
    assert "Chinese in traditional characters" in document.source.notes


def test_windows_1252_is_told_from_latin_1_by_its_quotation_marks() -> None:
    assert (
        read_document("El “plan” de las regiones será público".encode("cp1252")).source.encoding == "cp1252"
    )


@pytest.mark.parametrize("text", SENTENCES.values(), ids=SENTENCES.keys())
def test_languages_are_told_from_one_sentence(text: str) -> None:
    assert guess(text).language == next(code for code, sentence in SENTENCES.items() if sentence == text)


@pytest.mark.parametrize(
    "text",
    [
        "Il Governo costruirà scuole e strade in tutte le regioni del Paese, e sarà pronto a lavorare con i "
        "comuni, le associazioni e le imprese affinché ognuno ne possa trarre vantaggio negli anni a venire, "
        "secondo gli impegni che sono stati presi davanti al Parlamento con la legge di bilancio.",
        "これは日本語の文書であり、政府の方針を示す。",
        "Правительство будет строить школы и дороги во всех регионах.",
        "한국 정부는 학교를 건설할 것이다.",
        "1234 5678",
    ],
)
def test_a_language_that_is_not_known_is_not_guessed(text: str) -> None:
    document = read_document(text.encode())
    assert document.language == "und"
    assert any("language was not recognised" in note for note in document.source.notes)


def test_a_tier_may_be_named_by_its_word() -> None:
    named = constancia.read(b"We will build a port.", name="p.txt", language="en", tier=Tier.RULES)
    worded = constancia.read(b"We will build a port.", name="p.txt", language="en", tier="rules")  # type: ignore[arg-type]
    assert (worded, worded.run.tier) == (named, Tier.RULES)
    with pytest.raises(ValueError, match="'best' is not a valid Tier"):
        constancia.read(b"We will build a port.", name="p.txt", language="en", tier="best")  # type: ignore[arg-type]


def test_a_page_half_of_tags_and_addresses_is_told_by_its_words() -> None:
    tag = '<img src="https://example.org/a.png" sizes="(max-width: 600px) 100vw, 600px" decoding="async">\n'
    text = "The plan of the ministry is for all of the towns that have no water.\n" + tag * 8
    assert read_document(text.encode(), name="plan.md").language == "en"


def test_the_callers_language_goes_first(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(SENTENCES["en"])
    (tmp_path / "plan.toml").write_text('[document]\nlanguage = "es"\n')
    assert read_document(path).language == "es"
    assert read_document(path, language="pt-BR").language == "pt"


MARKDOWN = """\
---
title: "A plan"
date: 2024
---

# First part

Text of it
==========

We will do it,
all of it.
---

```
# no heading
```
## Second part ##
"""


def test_markdown_is_the_file_and_its_marks_are_hints() -> None:
    document = read_document(MARKDOWN.encode())
    assert document.text == MARKDOWN
    assert document.source.media_type == "text/markdown"
    assert document.work.title == "A plan"
    assert [
        (hint.role, hint.level, hint.span.quote(document.text).split("\n")[0]) for hint in document.hints
    ] == [
        ("furniture", None, "---"),
        ("heading", 1, "First part"),
        ("heading", 1, "Text of it"),
        ("heading", 2, "Second part"),
    ]


# Any text at all, with the signs that split and join oddly made likely.
texts = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs", "Cc"]),
        st.sampled_from("\n\r\t \u00a0\u3000\u200b\u202e\u0301🌍👩‍🔬中文。#*->|`<&"),
    ),
    min_size=1,
    max_size=80,
)


@settings(max_examples=150, deadline=None)
@given(texts)
def test_what_is_read_as_text_is_the_text(text: str) -> None:
    """Any text comes back but for its line ends, and every span of it quotes itself."""
    try:
        document = read_document(text.encode("utf-8"))
    except ReadError:
        assert not text.strip() or "<" in text
        return
    if document.source.media_type.startswith("text/html"):
        return
    assert document.text == text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    for hint in document.hints:
        assert hint.span.quote(document.text) == document.text[hint.span.start : hint.span.end] != ""


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        document = read_document(data, name="x")
    except ReadError as error:
        assert str(error).startswith("x: ")  # noqa: PT017 - both ends of the attempt are right
    else:
        assert document.text.strip()
        document.text.encode("utf-8")


def test_reading_text_loads_no_parser() -> None:
    code = (
        "import sys; from constancia.read import read_document; "
        f"read_document({str(PAPER)!r}); "
        "print([name for name in ('lxml', 'pypdfium2', 'docx', 'django', 'spacy') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


SHARED = Path(os.environ.get("CONSTANCIA_SHARED", Path(__file__).parent.parent.parent / "shared")) / "corpus"


@pytest.mark.skipif(not SHARED.is_dir(), reason="the corpus is not on this machine")
def test_papers_of_the_corpus_are_read_in_their_languages() -> None:
    """All texts, and the smaller PDFs."""
    rows = (SHARED / "SOURCES.tsv").read_text(encoding="utf-8").splitlines()
    names = rows[0].split("\t")
    wrong = []
    for row in rows[1:]:
        fields = dict(zip(names, row.split("\t"), strict=False))
        path = SHARED / fields["file"]
        if path.suffix == ".pdf" and path.stat().st_size > 250_000:
            continue
        document = read_document(path)
        expected = fields["language"][:2] if fields["language"][:2] in languages() else "und"
        if document.language != expected or len(document.text) < 1_500:
            wrong.append((fields["file"], document.language, expected, len(document.text)))
    assert wrong == []


def test_a_span_of_a_file_that_is_its_own_text_leads_nowhere_else() -> None:
    assert read_document(PAPER).where(Span(0, 10)) == ()
