"""The class of a commitment follows from its words alone, and its test is written before anyone looks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from constancia import pipeline
from constancia.lexicon.proofs import proofs
from constancia.model import CommitmentClass, Document, Paper, ProofTest, Rendering, Source, Work
from constancia.track.classes import class_rules, class_shares, proof_test

LANGUAGES = ("en", "es", "pt", "zh")


def paper(text: str, language: str = "en", issuer: str = "CN", date: str = "2025-12-10") -> Paper:
    """A paper with these sentences in it."""
    work = Work(id="made-2025", title="A Paper", issuer=issuer, counterpart="CELAC", date=date)
    source = Source("made.txt", "text/plain", "0" * 64)
    document = Document(work, source, language, Rendering.OFFICIAL, f"A Paper\n\n{text}\n")
    return pipeline.code(document, enrich=True)


def proof_tests(paper: Paper, *, language: str | None = None) -> tuple[ProofTest, ...]:
    """The class and test of every undertaking, in text order."""
    return tuple(proof_test(paper, one, language=language) for one in paper.statements if one.is_undertaking)


def only(text: str, language: str = "en") -> ProofTest:
    (found,) = proof_tests(paper(text, language))
    return found


@pytest.mark.parametrize(
    ("language", "text", "kind", "rule"),
    [
        ("en", "We will explore the possibility of concluding tax treaties.", "exploratory", "explores"),
        ("en", "We will continue to hold the China-Latin America Think Tank Forum.", "mechanism", "meets"),
        ("en", "We will expedite the signing of extradition treaties.", "instrument", "document"),
        ("en", "We will provide 500 training places each year.", "delivery", "number"),
        ("en", "We will provide government scholarships.", "delivery", "means"),
        ("en", "We will promote the Global Development Initiative.", "delivery", "under"),
        ("en", "We welcome journalists of the region to visit our newsrooms.", "event", "invites"),
        ("en", "We will firmly safeguard the multilateral trading system.", "position", "stance"),
        ("en", "We encourage universities to carry out joint research.", "position", "others"),
        ("en", "We will promote common development.", "aspiration", "slogan"),
        ("en", "We will hold anti-corruption seminars.", "event", "happens"),
        ("en", "We will deepen cooperation in fisheries.", "delivery", "field"),
        ("es", "Exploraremos la creación de laboratorios conjuntos.", "exploratory", "explores"),
        ("es", "Firmaremos tratados de extradición.", "instrument", "document"),
        ("es", "Profundizaremos la cooperación en la pesca.", "delivery", "field"),
        ("pt", "Assinaremos tratados de extradição.", "instrument", "document"),
        ("pt", "Aprofundaremos a cooperação em pesca.", "delivery", "field"),
        ("zh", "我们将探讨建立联合实验室。", "exploratory", "explores"),
        ("zh", "我们将商签引渡条约。", "instrument", "document"),
        ("zh", "我们将深化渔业合作。", "delivery", "field"),
    ],
)
def test_the_class_follows_from_the_words(language: str, text: str, kind: str, rule: str):
    found = only(text, language)
    assert (found.kind, found.by) == (kind, f"rule:{rule}")


def test_a_test_says_what_would_show_it_and_names_the_paper_s_day():
    found = only("We will expedite the signing of extradition treaties.")
    assert found.test == (
        "An instrument of this kind (Extradition treaty) between China and the country that was signed, "
        "renewed or came into force after 2025-12-10, shown by its text, by a register of treaties or by "
        "notices of both sides; a memorandum does not suffice."
    )
    assert found.words == ("extradition treaties",)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_is_worded_in_every_language(language: str):
    made = paper("We will continue to hold the China-Latin America Think Tank Forum.")
    statement = next(one for one in made.statements if one.is_undertaking)
    assert {rule.test for rule in class_rules()} == set(proofs(language).tests)
    worded = proof_test(made, statement, language=language).test
    assert worded
    assert "{" not in worded


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            "between the issuer and the country that was signed, renewed or came into force after the paper",
        ),
        (
            "es",
            "entre quien emite el documento y el país que se haya firmado, renovado",
        ),
        ("pt", "entrado em vigor depois de publicado o documento (que não traz data),"),
        ("zh", "发布方与该国之间有此类文书（引渡条约）在文件发布（日期未注明）之后签署"),
    ],
)
def test_what_a_paper_does_not_tell_is_said_in_words(language: str, told: str):
    made = paper("We will expedite the signing of extradition treaties.")
    work = replace(made.document.work, issuer=None, date=None)
    nameless = replace(made, document=replace(made.document, work=work))
    worded = proof_tests(nameless, language=language)[0].test
    assert told in worded
    assert "?" not in worded


def test_what_undertakes_nothing_has_no_test():
    made = paper("The two sides are friends. We will deepen cooperation in fisheries.")
    described = next(one for one in made.statements if not one.is_undertaking)
    with pytest.raises(ValueError, match="undertakes nothing"):
        proof_test(made, described)


def test_a_language_without_wording_is_refused_in_words():
    made = paper("We will deepen cooperation in fisheries.")
    with pytest.raises(LookupError, match=r"lexicon/fr/proofs\.toml has no wording"):
        proof_tests(made, language="fr")


def test_the_shares_leave_no_class_out_and_no_commitment(gold_paper: Paper):
    tests = proof_tests(gold_paper)
    shares = class_shares(tests)
    assert list(shares) == list(CommitmentClass)
    assert sum(shares.values()) == len(tests) == sum(one.is_undertaking for one in gold_paper.statements)


def test_another_issuer_changes_no_class_and_no_wording_but_its_name(gold_paper: Paper):
    work = replace(gold_paper.document.work, issuer="BR")
    swapped = replace(gold_paper, document=replace(gold_paper.document, work=work))
    for mine, other in zip(proof_tests(gold_paper), proof_tests(swapped), strict=True):
        named = "between China and" in mine.test
        told = mine.test.replace("between China and", "between Brazil and") if named else mine.test
        assert other == replace(mine, test=told)
