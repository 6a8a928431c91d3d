"""What analysts and editors add to a commitment: a judgement, a search. Added, never changed.

What needs two people is kept as the first one's word until another says the same of the same day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import blake2b
from typing import Any

from django import forms as django_forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_POST

from constancia.model import (
    TWO_PEOPLE,
    Assessment,
    CommitmentClass,
    Confidence,
    Evidence,
    Review,
    SearchLog,
    State,
    Verdict,
)
from constancia.store.judged import assessing
from constancia.store.judged.holdings import Refused, allow, judge
from constancia.store.judged.links import add_review, links_of, reviews, reviews_about
from constancia.track.checks import admitted
from constancia.track.standing import in_effect
from constancia.web.templatetags.words import label
from constancia.web.track import refusals, wording
from constancia.web.track.states import StateRow

RIGHT = "store.review"  # what analysts and editors may do
_ABOUT = "assessment:%s:"  # how the subject of a word on a commitment begins


@dataclass(frozen=True, slots=True)
class Forms:
    """The two forms of a commitment's page."""

    judgement: JudgementForm
    search: SearchForm


class JudgementForm(django_forms.Form):
    """A judgement of the commitment; what it holds is checked by the rules of assessment."""

    country = django_forms.ChoiceField(label=later("Country"), required=False)
    as_of = django_forms.DateField(
        label=later("As of"), widget=django_forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    state = django_forms.ChoiceField(label=later("State"))
    confidence = django_forms.ChoiceField(label=later("Confidence"), required=False)
    evidence = django_forms.CharField(
        label=later("What it rests on: ids of evidence or facts, one a line"),
        required=False,
        max_length=4000,
        widget=django_forms.Textarea(attrs={"rows": 3}),
    )
    rationale = django_forms.CharField(
        label=later("Why"), max_length=4000, widget=django_forms.Textarea(attrs={"rows": 3})
    )

    def __init__(
        self, countries: Sequence[str], data: QueryDict | None = None, *, states: Iterable[State] = State
    ) -> None:
        super().__init__(data)
        _offer(self, "country", [("", _("All countries")), *_named(countries)])
        _offer(self, "state", [(str(one), label(one, "state")) for one in states])
        _offer(self, "confidence", [("", "–"), *((str(one), label(one, "confidence")) for one in Confidence)])


class SearchForm(django_forms.Form):
    """A search for evidence: where, with which words, and how much it found."""

    searched = django_forms.ChoiceField(label=later("Country"), required=False)
    places = django_forms.CharField(label=later("Where was looked, one place a line"), max_length=2000,
                                    widget=django_forms.Textarea(attrs={"rows": 2}))  # fmt: skip
    terms = django_forms.CharField(label=later("For which words, one a line"), max_length=2000,
                                   widget=django_forms.Textarea(attrs={"rows": 2}))  # fmt: skip
    found = django_forms.IntegerField(label=later("How much was found"), min_value=0, initial=0)

    def __init__(self, countries: Sequence[str], data: QueryDict | None = None) -> None:
        super().__init__(data)
        _offer(self, "searched", [("", _("All countries")), *_named(countries)])


def _offer(form: django_forms.Form, name: str, choices: list[tuple[str, str]]) -> None:
    form.fields[name].choices = choices  # type: ignore[attr-defined]  # a field of choices


def _named(countries: Sequence[str]) -> list[tuple[str, str]]:
    return sorted(((code, wording.name(code)) for code in countries), key=lambda pair: pair[1])


def may_judge(request: HttpRequest) -> bool:
    """Whether whoever asks has an account that may judge."""
    user = getattr(request, "user", None)
    return user is not None and bool(user.has_perm(RIGHT))


def forms(request: HttpRequest, rows: Sequence[StateRow], kind: CommitmentClass, sent: str = "") -> Forms:
    """The forms, with the states that the class admits; the one that was `sent` and refused ("judgement",
    "search") with what was written in it.
    """
    countries = [row.standing.country for row in rows]
    return Forms(
        JudgementForm(countries, request.POST if sent == "judgement" else None, states=admitted(kind)),
        SearchForm(countries, request.POST if sent == "search" else None),
    )


def _person(request: HttpRequest) -> str:
    if not may_judge(request):
        raise PermissionDenied(_("Only analysts and editors may judge. Sign in with such an account."))
    return f"person:{request.user.get_username()}"


@require_POST
def add_judgement(request: HttpRequest, id: str) -> HttpResponseBase:
    """Keep a judgement that breaks no rule; else the page again, with what is wrong."""
    from constancia.web.track.matrix import shown

    who = _person(request)
    form = JudgementForm(_asked(request, "country"), request.POST)
    if not form.is_valid():
        return shown(request, id, _wrong(form), "judgement")
    whole, wrong = kept(id, form.cleaned_data, who, beside=request.POST.get("seen", ""))
    if wrong:
        return shown(request, id, wrong, "judgement")
    if whole:
        return redirect("commitment", id)
    told = _("This needs two people. Your word is kept until another person says the same of that day.")
    return shown(request, id, told)


def kept(id: str, said: Mapping[str, Any], who: str, *, beside: str) -> tuple[bool, str]:
    """Whether a judgement is whole now, and why it is not kept, if it is not; it was written `beside` what
    `seen` said then.
    """
    with assessing.in_turn(id):
        if beside not in ("", seen(assessing.assessments([id]))):
            return False, str(refusals.SINCE)
        try:
            return judged(id, said, who), ""
        except Refused as error:
            return False, " ".join(map(refusals.refusal, error.faults))


def seen(judgements: Sequence[Assessment]) -> str:
    """What a form says that it was written beside: how many judgements of the commitment there were."""
    return str(len(judgements))


def _wrong(form: django_forms.Form) -> str:
    """What is wrong with a form, in a line."""
    return " ".join(str(error) for each in form.errors.values() for error in each)


def _asked(request: HttpRequest, name: str) -> list[str]:
    """The country that a form names, as its one choice: whether it is a country the rules say."""
    return [request.POST[name]] if request.POST.get(name) else []


def judged(id: str, said: Mapping[str, Any], who: str) -> bool:
    """Store the judgement; False where it is but the word of the first of two people, and kept as that.

    `said` has what the form has: `as_of` a day, `evidence` ids with spaces between them. Refused where it
    breaks a rule.
    """
    state, at = State(said["state"]), datetime.now(UTC)
    country, day = said["country"] or None, said["as_of"].isoformat()
    second = _other(id, country, state, day, who) if state in TWO_PEOPLE else None
    before = _superseded(assessing.assessments([id]), id, country, said["as_of"])
    one = Assessment(
        _id(id, country, day, who, at),
        id,
        country,
        day,
        state,
        said["rationale"],
        who,
        at.isoformat(),
        tuple(said["evidence"].split()),
        Confidence(said["confidence"]) if said["confidence"] else None,
        second,
        before,
    )
    if state in TWO_PEOPLE and second is None:
        allow(one, today=at.date(), lacking="two-people")
        _keep_word(id, country, state, day, said["rationale"], who, at)
        return False
    judge(one, today=at.date())
    return True


def _superseded(every: Sequence[Assessment], id: str, country: str | None, day: date) -> str | None:
    """The id of the judgement in whose place one of this day comes: of the same day, or before.

    What was said of a later day stays: one looks back at a day without taking back what came after it.
    """
    before = in_effect(every, as_of=day, known=date.max).get((id, country))
    if before is None or any(one.supersedes == before.id for one in every):
        return None
    return before.id


def _subject(id: str, country: str | None, state: State, day: str) -> str:
    return f"{_ABOUT % id}{country or 'all'}:{state}:{day}"


def _words(id: str, country: str | None, state: State, day: str) -> list[Review]:
    """What people said of that day, each of a person who has said nothing else of it since."""
    other = (_subject(id, country, one, day) for one in TWO_PEOPLE if one is not state)
    since = [(one.by, one.at) for one in reviews(*other)]
    since += [
        (one.by, one.at) for one in assessing.assessments([id]) if (one.country, one.as_of) == (country, day)
    ]
    said = reviews(_subject(id, country, state, day))
    return [one for one in said if not any(by == one.by and at > one.at for by, at in since)]


def linked(id: str) -> list[Evidence]:
    """The pieces that people linked to a commitment, each once: what a judgement can cite."""
    return list({piece.id: piece for _, piece in links_of(id)}.values())


@dataclass(frozen=True, slots=True)
class Word:
    """What one person said that needs two; it changes nothing yet."""

    country: str
    state: State
    as_of: str
    said: Review


def waiting(id: str) -> list[Word]:
    """The words of first people that wait for a second, of a commitment."""
    there = {(one.country, one.state, one.as_of) for one in assessing.assessments([id])}
    found = []
    for one in reviews_about(_ABOUT % id):
        _assessment, _id, country, state, day = one.subject.split(":")
        code = "" if country == "all" else country
        said = (code or None, State(state), day)
        if said not in there and one in _words(id, *said):
            found.append(Word(code, State(state), day, one))
    return found


def _other(id: str, country: str | None, state: State, day: str, who: str) -> str | None:
    """Another person who says the same of the same day."""
    return next((one.by for one in _words(id, country, state, day) if one.by != who), None)


def _keep_word(
    id: str, country: str | None, state: State, day: str, why: str, who: str, at: datetime
) -> None:
    if not any(one.by == who for one in _words(id, country, state, day)):
        key, subject = _id(id, country, day, who, at), _subject(id, country, state, day)
        add_review(Review(key, subject, "", None, Verdict.ACCEPTED, why, who, at.isoformat()))


def _id(id: str, country: str | None, day: str, who: str, at: datetime) -> str:
    key = "\x1f".join((id, country or "", day, who, at.isoformat()))
    return blake2b(key.encode("utf-8"), digest_size=8).hexdigest()


@require_POST
def add_search(request: HttpRequest, id: str) -> HttpResponseBase:
    """Log a search, of today."""
    from constancia.web.track.matrix import shown

    who = _person(request)
    form = SearchForm(_asked(request, "searched"), request.POST)
    if not form.is_valid():
        return shown(request, id, _wrong(form), "search")
    said = form.cleaned_data
    places, terms = (
        tuple(one for one in said[name].splitlines() if one.strip()) for name in ("places", "terms")
    )
    today = datetime.now(UTC).date().isoformat()
    one = SearchLog(id, said["searched"] or None, today, who, places, terms, said["found"])
    if one not in assessing.searches([id]):  # a form that is sent twice logs one search
        assessing.add_searches([one])
    return redirect("commitment", id)
