"""Cue lists: patterns are expanded when loaded, the longest phrase wins, and mistakes name their file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constancia.lexicon import cues
from constancia.lexicon.cues import FILES, Cue, Matcher, carries, matcher, words
from constancia.lexicon.files import languages, table
from constancia.text.tokens import fold, tokenise

ENDINGS = {"v": ["", "s", "ed", "ing"], "s": ["", "s"]}


@pytest.mark.parametrize(
    ("pattern", "phrases"),
    [
        ("in due course", ["in due course"]),
        ("strengthen~v", ["strengthen", "strengthens", "strengthened", "strengthening"]),
        ("sister city/cities", ["sister city", "sister cities"]),
        ("(fully) respect", ["respect", "fully respect"]),
        ("条件成熟时", ["条 件 成 熟 时"]),
        ("long-term loan~s", ["long - term loan", "long - term loans"]),
    ],
)
def test_a_pattern_stands_for_every_phrase_it_describes(pattern, phrases):
    expanded = {" ".join(phrase) for phrase in cues._expand(pattern, ENDINGS, "here")}
    assert expanded == set(phrases)


def test_a_pattern_that_could_be_empty_is_refused_with_its_place():
    with pytest.raises(ValueError, match=r"lexicon/xx/x\.toml: the pattern '\(a\)' can be empty"):
        list(cues._expand("(a)", ENDINGS, "lexicon/xx/x.toml"))


def test_an_unknown_class_of_endings_is_refused_with_its_place():
    with pytest.raises(ValueError, match="no class of endings is called 'zz'"):
        list(cues._expand("strengthen~zz", ENDINGS, "lexicon/xx/x.toml"))


def test_the_longest_phrase_hides_those_inside_it():
    give, consider = Cue("firmness", "none", "give", "en"), Cue("firmness", "explores", "consider", "en")
    found = Matcher([(fold("give consideration"), give), (fold("consideration"), consider)]).find(
        fold("will give consideration to it, and consideration for them")
    )
    assert [(hit.first, hit.last, hit.cue.name) for hit in found["firmness"]] == [
        (1, 3, "give"),
        (7, 8, "consider"),
    ]


def test_a_phrase_may_have_thousands_of_words():
    cue, long = Cue("names", "known", "fund", "en"), fold("great fund of the " * 2_000)
    (hit,) = Matcher([(long, cue), (long[:4], cue)]).find(("the", *long))["names"]
    assert (hit.first, hit.last) == (1, 8_001)


def test_files_do_not_hide_each_other():
    fund, name = Cue("instruments", "fund", "fund", "en"), Cue("names", "known", "imf", "en")
    found = Matcher([(("fund",), fund), (fold("monetary fund"), name)]).find(fold("the Monetary Fund"))
    assert {file: [hit.cue.name for hit in hits] for file, hits in found.items()} == {
        "names": ["imf"],
        "instruments": ["fund"],
    }


@pytest.mark.parametrize("language", languages())
def test_every_language_loads_and_every_cue_can_be_found(language):
    finder = matcher(language)
    for file in FILES:
        for group, listed in table(language, file).items():
            for key, patterns in listed.items():
                for pattern in patterns:
                    phrase = next(cues._expand(pattern, table(language, "forms")["endings"], file))
                    hits = finder.find(phrase)[file]
                    assert any((hit.cue.group, hit.cue.name) == (group, key) for hit in hits), pattern


def test_closed_sets_are_folded_and_unknown_ones_empty():
    assert "and" in words("en", "coordinators")
    assert words("en", "nothing of that name") == frozenset()
    assert carries("en", "continuing")
    assert not carries("zh", "continuing")


@given(st.text())
def test_tokens_stand_where_they_say(text):
    tokens = tokenise(text)
    assert [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)] == list(
        tokens.words
    )
    assert fold(text) == tokens.folded


def test_ideographs_are_tokens_of_their_own_and_abbreviations_stay_whole():
    assert tokenise("继续举办G-20 in the U.S.").words == (
        "继",
        "续",
        "举",
        "办",
        "G",
        "-",
        "20",
        "in",
        "the",
        "U.S.",
    )


def test_underscores_join_words_and_around_them_are_signs():
    assert tokenise("_Regularly_ test data_sets").words == ("_", "Regularly", "_", "test", "data_sets")
