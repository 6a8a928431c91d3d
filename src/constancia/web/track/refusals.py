"""Why a judgement cannot stand, told to the one who judges, in the reader's language.

The rules of assessment tell everyone else (`constancia check`, the API) in the words of track/rules.toml.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.utils.translation import gettext_lazy as later

from constancia.model import CommitmentClass, Fault, Relation, Side
from constancia.track.checks import admitted
from constancia.web.evidence.wording import RELATIONS, SIDES
from constancia.web.templatetags.words import day, label
from constancia.web.track import wording

SINCE = later("This was judged since you opened the page. Read it, and send yours again if it still holds.")
_CHAIN = ("superseded-elsewhere", "superseded-later", "superseded-loop", "superseded-twice")

# Rules that a judgement sent from a page can break, each told in full sentences.
REFUSALS = {
    **dict.fromkeys(_CHAIN, SINCE),
    "unknown-country": later("%(country)s is no country."),
    "unknown-evidence": later("%(id)s is neither evidence nor a fact here. Add it first, or correct the id."),
    "class-state": later("A commitment of this class (%(kind)s) can only be: %(allowed)s."),
    "no-proof-test": later("Nobody wrote down before what would show this state: %(state)s."),
    "unsupported": later("This state needs evidence: %(state)s. Cite what shows it, or log a search."),
    "not-linked": later(
        "%(id)s is cited, but no person has linked it to this commitment. Link it first: a lead is no link."
    ),
    "context-as-proof": later("%(id)s is linked as “%(relation)s” only: it proves no state."),
    "baseline-as-proof": later(
        "%(id)s (%(date)s) is older than the paper (%(paper)s): it shows what was there before, "
        "not what came of it."
    ),
    "contradicted-unshown": later("Nothing that is cited is linked as contradicting the commitment."),
    "memorandum": later(
        "What is cited binds nobody. This state needs a binding text or notices of both sides: %(state)s."
    ),
    "announced-only": later(
        "All that is cited only says that it is to be done. Cite what shows that it was begun or done."
    ),
    "no-search-log": later("No search before %(as_of)s is logged. Log where was looked, and for what."),
    "search-found": later("The search of %(at)s found something (%(found)s). Judge what it found."),
    "found-after-all": later(
        "%(id)s is cited or linked by then, so that something was found. Judge what it shows."
    ),
    "late-evidence": later("%(id)s is of %(date)s, after the day that is judged (%(as_of)s)."),
    "other-country": later(
        "%(id)s is about %(about)s, and the judgement about %(country)s. "
        "What was done with one country proves nothing of another."
    ),
    "statistic-as-proof": later(
        "%(id)s is a statistic, and the commitment names no quantity: it can only be context."
    ),
    "one-sided": later("All that is cited is of one side only (%(side)s): confidence is at most medium."),
    "reprint-counted": later(
        "%(id)s is a reprint of %(original)s, which is cited too. Reprints of one text count once."
    ),
    "recurrence": later("By the registers, as of %(as_of)s, %(mechanism)s stands so: %(found)s."),
    "duplicate-assessment": later("You have said the same of that day before."),
    "judged-ahead": later("The day that is judged has not come yet: %(as_of)s."),
}


def refusal(fault: Fault) -> str:
    """What is wrong with a judgement, in a sentence; a rule that no page can break in its own words."""
    sentence = REFUSALS.get(fault.rule)
    if sentence is None:
        return f"{fault.message} ({fault.rule})"
    values = dict(fault.values)
    return str(sentence) % {name: _TOLD.get(name, _plain)(value, values) for name, value in values.items()}


def _plain(value: str, _values: Mapping[str, str]) -> str:
    return value


def _day(value: str, _values: Mapping[str, str]) -> str:
    return day(value)


def _countries(value: str, _values: Mapping[str, str]) -> str:
    return ", ".join(map(wording.name, value.split(" and ")))


def _state(value: str, _values: Mapping[str, str]) -> str:
    return label(value, "state")


def _relations(value: str, _values: Mapping[str, str]) -> str:
    return ", ".join(str(RELATIONS[Relation(one)]) for one in value.split(" and "))


def _found(value: str, values: Mapping[str, str]) -> str:
    """How a mechanism stands; of a search, how much it found."""
    return _state(value, values) if "mechanism" in values else value


def _allowed(_value: str, values: Mapping[str, str]) -> str:
    return ", ".join(label(state, "state") for state in admitted(CommitmentClass(values["kind"])))


_TOLD: Mapping[str, Callable[[str, Mapping[str, str]], str]] = {
    "about": _countries,
    "allowed": _allowed,
    "as_of": _day,
    "at": _day,
    "country": _countries,
    "date": _day,
    "found": _found,
    "kind": lambda value, _values: label(value, "class"),
    "mechanism": lambda value, _values: wording.name(value),
    "paper": _day,
    "relation": _relations,
    "side": lambda value, _values: str(SIDES[Side(value)]),
    "state": _state,
}
