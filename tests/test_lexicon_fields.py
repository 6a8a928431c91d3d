"""Rules filled from a language's file: where a value stands, and what is said where it does not."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from constancia.lexicon.actors import actors
from constancia.lexicon.fields import endings, filled, pattern, plain, rows, words


@dataclass(frozen=True, slots=True)
class Rules:
    language: str
    invite: frozenset[str] = words("invitation.verbs", needed=True)
    position: frozenset[str] = words("position.verbs", "position.phrases")
    joiners: frozenset[tuple[str, ...]] = words("joiners")
    alone: re.Pattern[str] = pattern("manner.alone", "manner.principle")
    held: re.Pattern[str] = pattern("position.held", bounded=True)
    plural: tuple[str, ...] = endings("plural")
    pairs: tuple[tuple[str, str], ...] = rows("pairs")
    direct: bool = plain("direct", default=False)


DATA = {
    "invitation": {"verbs": "invite  welcome"},
    "position": {"verbs": "deplore", "phrases": ["take note"], "held": "hold|\n   held"},
    "joiners": [["as", "well", "as"]],
    "manner": {"alone": "", "principle": "mutual benefit"},
    "plural": "s es",
    "pairs": [["la", "lo"]],
}


def test_each_field_from_its_place():
    rules = filled(Rules, DATA, language="en")
    assert rules == Rules(
        language="en",
        invite=frozenset({"invite", "welcome"}),
        position=frozenset({"deplore", "take note"}),
        joiners=frozenset({("as", "well", "as")}),
        alone=re.compile("(?:mutual benefit)"),
        held=re.compile(r"(?<!\w)(?:hold|held)(?!\w)"),
        plural=("s", "es"),
        pairs=(("la", "lo"),),
        direct=False,
    )


def test_what_a_file_does_not_give_matches_nothing():
    rules = filled(Rules, {"invitation": {"verbs": ""}}, language="fr")
    assert (rules.position, rules.joiners, rules.plural, rules.pairs) == (frozenset(), frozenset(), (), ())
    assert not rules.alone.search("mutual benefit")
    assert not rules.held.search("")


@pytest.mark.parametrize("data", [{}, {"invitation": {}}, {"invitation": "verbs"}])
def test_a_needed_place_is_named_where_it_lacks(data: dict[str, object]):
    with pytest.raises(KeyError, match=r"invitation\.verbs"):
        filled(Rules, data, language="fr")


def test_whether_words_are_spaced_is_told_of_the_script_not_of_the_actors(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("constancia.lexicon.actors.table", lambda *_: {})
    spaced = [actors.__wrapped__(language).spaced for language in ("en", "zh")]
    assert spaced == [True, False]
