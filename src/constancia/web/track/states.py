"""Where commitments stand, as rows of lists and files. Every state is attributed and has its day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later

from constancia.model import Assessment, CommitmentClass, Fact, Paper, State, Statement
from constancia.store.judged import facts as added
from constancia.store.judged.assessing import assessments
from constancia.track.classes import proof_test
from constancia.track.eligibility import Judged
from constancia.track.proposals import Proposal, Reason
from constancia.track.situation import Situation
from constancia.track.standing import Key, Standing, in_effect, standings
from constancia.track.tracked import Tracked
from constancia.web.listing import Column
from constancia.web.templatetags.words import day, label, reader_language, who
from constancia.web.track import library, wording
from constancia.web.track.rows import titles_of

DAYS = 8  # days of which what was found in the facts is held in memory
REASONS = {
    Reason.ASPIRATION: later("Its words name nothing whose arrival could be shown."),
    Reason.EXPLORED: later("It is to be explored: activity is noted, nothing is scored."),
    Reason.WATCHED: later("It is a stance, or support for what others do: it is watched, nothing is scored."),
    Reason.OTHERS: later("It is addressed to others: %(about)s."),
    Reason.PRECONDITION: later("A precondition is not met."),
    Reason.MEETS: later("The latest known meeting is within one and a half of its own interval: %(about)s."),
    Reason.OVERDUE: later(
        "The latest known meeting is further back than one and a half of its own interval: %(about)s."
    ),
    Reason.MIXED: later("Some of these meet by their own intervals, others are overdue: %(about)s."),
    Reason.NO_INTERVAL: later(
        "The registers do not tell how often this meets, if it meets at all: %(about)s."
    ),
    Reason.COURSE: later("By what happened since the paper: %(about)s."),
    Reason.BEFORE: later("All that the registers know of it is older than the paper: %(about)s."),
    Reason.WHICH: later(
        "There is a new document of this kind; whether it is the one meant, a person must say: %(about)s."
    ),
    Reason.UNKNOWN: later("The registers know of none with this country: %(about)s."),
    Reason.PEOPLE: later("No rule can tell; no one has judged it yet."),
}


@dataclass(frozen=True, slots=True)
class StateRow:
    """A commitment for a country as lists show it: where it stands in the paper, and its days."""

    standing: Standing
    paper: str
    area: str
    title: str
    as_of: date
    known: date | None
    source: Paper

    @property
    def test(self) -> str:
        """The proof test in the reader's language."""
        statement = self.standing.statement
        return proof_test(self.source, statement, language=reader_language(), written=day).test


def rows(
    paper: Paper | Tracked,
    as_of: date,
    *,
    known: date | None = None,
    countries: Iterable[str] | None = None,
    about: Sequence[Statement] | None = None,
) -> tuple[StateRow, ...]:
    """Every commitment, or those of `about`, for each of these countries, else for all it speaks to."""
    tracked = paper if isinstance(paper, Tracked) else Tracked(paper)
    asked = tracked.countries if countries is None else tuple(countries)
    which = tracked.undertakings if about is None else about
    judged, now = judgements(which, as_of, known), situation(as_of, known)
    work, titles = tracked.paper.document.work.id, titles_of(tracked.paper)
    return tuple(
        StateRow(one, work, area, titles.get(area, ""), as_of, known, tracked.paper)
        for one in standings(tracked, asked, now, judged, about=which)
        for area in (one.statement.division or "",)
    )


def judgements(about: Iterable[Statement], as_of: date, known: date | None) -> Mapping[Key, Assessment]:
    """What people judged of these commitments, as far as it counts on a day."""
    return in_effect(assessments(one.id for one in about), as_of=as_of, known=known or date.max)


def situation(as_of: date, known: date | None) -> Situation:
    """The facts as of a day, by what is known now or was known then; what was looked up in them is kept."""
    return _situation(as_of, known, added.version())


@lru_cache(maxsize=DAYS)
def _situation(as_of: date, known: date | None, _facts: tuple[int, int]) -> Situation:
    return Situation(library.known() if known is None else library.known_on(known), as_of)


def told(row: StateRow) -> str:
    """Why it stands so: by whom, as of which day, on what."""
    judged, on = row.standing.assessment, day(row.as_of.isoformat())
    if judged is not None:
        return _("As of %(day)s, according to %(who)s (written on %(at)s): %(why)s") % {
            "day": day(judged.as_of),
            "who": who(judged.by),
            "at": day(judged.at[:10]),
            "why": judged.rationale,
        }
    proposal = row.standing.proposal
    said = f"{_reason(proposal)} {_sources(proposal)}".strip()
    return _("As of %(day)s, by rule: %(why)s") % {"day": on, "why": said}


def _reason(proposal: Proposal) -> str:
    if proposal.judged is not None:
        return f"{REASONS[proposal.reason]} {_why(proposal.judged, proposal.country)}"
    about = ", ".join(_named(one) for one in proposal.about)
    return str(REASONS[proposal.reason]) % {"about": about}


def _why(judged: Judged, country: str) -> str:
    return wording.why(judged, country)


def _sources(proposal: Proposal) -> str:
    return "" if proposal.judged is not None else wording.according(proposal.facts)


def _named(identity: str) -> str:
    found = wording.name(identity)
    return found if found != identity else wording.property_name(identity)


def evidence(row: StateRow) -> tuple[str, ...]:
    """The ids of what a state rests on."""
    judged = row.standing.assessment
    return judged.evidence if judged is not None else tuple(one.id for one in facts(row))


def facts(row: StateRow) -> tuple[Fact, ...]:
    """The facts of the registers that a rule's proposal rests on."""
    return row.standing.proposal.facts


def confidence(row: StateRow) -> str | None:
    judged = row.standing.assessment
    found = row.standing.proposal.confidence if judged is None else judged.confidence
    return None if found is None else str(found)


def _baseline(row: StateRow) -> str | None:
    found = row.standing.proposal.baseline
    return None if found is None else str(found)


def _by(row: StateRow) -> str:
    judged = row.standing.assessment
    return row.standing.proposal.rule if judged is None else judged.by


STATES: Sequence[Column[StateRow]] = (
    Column("paper", later("Paper (code)"), lambda row: row.paper),
    Column("as_of", later("As of"), lambda row: row.as_of.isoformat()),
    Column("known", later("By what was known on"), lambda row: row.known and row.known.isoformat()),
    Column("country", later("Country"), lambda row: row.standing.country),
    Column("area", later("Area (code)"), lambda row: row.area),
    Column("area_title", later("Area"), lambda row: row.title),
    Column("class", later("Class"), lambda row: str(row.standing.kind)),
    Column("state", later("State"), lambda row: str(row.standing.state)),
    Column("state_name", later("State, in words"), lambda row: label(row.standing.state, "state")),
    Column("confidence", later("Confidence"), confidence),
    Column("baseline", later("Where it stood before the paper"), _baseline),
    Column("judged_by", later("By whom"), _by),
    Column("because", later("Why"), told, wide=True),
    Column("evidence", later("What it rests on"), lambda row: list(evidence(row))),
    Column("sources", later("Address"), lambda row: [one.address for one in facts(row)]),
    Column("test", later("Proof test"), lambda row: row.test, wide=True),
    Column("statement", later("Statement"), lambda row: row.standing.statement.id),
    Column("quote", later("Wording"), lambda row: row.standing.statement.quote, wide=True),
)
ASSESSMENTS: Sequence[Column[Assessment]] = (
    Column("id", later("Judgement (code)"), lambda one: one.id),
    Column("statement", later("Statement"), lambda one: one.commitment),
    Column("country", later("Country"), lambda one: one.country),
    Column("as_of", later("As of"), lambda one: one.as_of),
    Column("state", later("State"), lambda one: str(one.state)),
    Column("state_name", later("State, in words"), lambda one: label(one.state, "state")),
    Column("confidence", later("Confidence"), lambda one: one.confidence and str(one.confidence)),
    Column("because", later("Why"), lambda one: one.rationale, wide=True),
    Column("evidence", later("What it rests on"), lambda one: list(one.evidence)),
    Column("judged_by", later("By whom"), lambda one: one.by),
    Column("seconded_by", later("Seconded by"), lambda one: one.seconded_by),
    Column("at", later("Written down at"), lambda one: one.at),
    Column("supersedes", later("Takes the place of"), lambda one: one.supersedes),
)
SHOWN = ("area_title", "class", "state", "because", "quote")


def summary(tracked: Tracked, found: Iterable[StateRow]) -> list[dict[str, Any]]:
    """Class by class: how many commitments there are, then of how many pairs with a country each state is."""
    counted = Counter((row.standing.kind, row.standing.state) for row in found)
    shares = Counter(tracked.class_of(one.id).kind for one in tracked.undertakings)
    shown = [state for state in State if any(counted[kind, state] for kind in CommitmentClass)]
    return [
        {"class": str(kind), "commitments": shares[kind]}
        | {str(state): counted[kind, state] for state in shown}
        for kind in CommitmentClass
    ]
