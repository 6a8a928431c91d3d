"""Where the commitments of a paper stand: areas by countries, one country, one commitment, as of any day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from constancia.model import CommitmentClass, State, Statement
from constancia.store import queries
from constancia.store.errors import NotStored
from constancia.store.judged import assessing
from constancia.store.judged import facts as added
from constancia.store.keeping.coding import condensed_paper
from constancia.store.queries import PaperSummary
from constancia.track.proposals import Stand
from constancia.track.standing import counted
from constancia.track.tracked import Tracked
from constancia.web.coded import KEPT, Key, coded
from constancia.web.explore import citation
from constancia.web.listing import Listing, address, download, page
from constancia.web.navigation import to_paper
from constancia.web.templatetags.words import day, reader_language
from constancia.web.track import asked, judging, states, wording
from constancia.web.track.resting import held
from constancia.web.track.rows import titles_of
from constancia.web.track.states import STATES, StateRow

SUMS = 256  # matrices that are held in memory: a paper, a day and who knows what, some 20 kB each
COUNTRIES = 1024  # papers whose countries are held in memory
DAYS = ("as_of", "known")  # the days that an address may name
Stretches = Callable[[int, int], Sequence[StateRow]]  # rows from an offset on, so many at most
Stood = tuple[Statement, tuple[Stand, ...]]  # a commitment, and where it stands for each country
UNKNOWN = frozenset({State.NOT_ASSESSED, State.NOT_ASSESSABLE, State.NO_EVIDENCE_FOUND})


@dataclass(frozen=True, slots=True)
class Cell:
    """What is known of the commitments of an area for a country: `stated` have a state, `before` a baseline.

    `meant` is False where none of them applies to the country.
    """

    code: str
    stated: int
    before: int
    meant: bool

    @property
    def words(self) -> str:
        """The cell as it is shown: "2(1)", a point where nothing is known, a dash where none is meant."""
        if not self.meant:
            return "–"
        stated, before = str(self.stated or ""), f"({self.before})" if self.before else ""
        return stated + before or "·"


@dataclass(frozen=True, slots=True)
class Line:
    """An area with a cell for each country."""

    id: str
    title: str
    commitments: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """How many commitments there are of a class, and how their states are spread over the countries."""

    kind: CommitmentClass
    commitments: int
    states: tuple[tuple[State, int], ...]


@dataclass(frozen=True, slots=True)
class Alike:
    """Countries for which a commitment stands the same, for the same reason in the same words."""

    state: State
    why: str
    rows: tuple[StateRow, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The sums of the matrix of a paper on a day, for all countries to which it speaks."""

    codes: tuple[str, ...]
    lines: tuple[Line, ...]
    shares: tuple[Share, ...]


@require_safe
def matrix(request: HttpRequest, slug: str) -> HttpResponseBase:
    """Areas by countries; before it the share of each class. `?country=` asks for one by its name."""
    if wanted := request.GET.get("country", ""):
        return redirect("states_country", slug, asked.code_of(wanted))
    paper, as_of, known = asked.paper_of(slug), asked.as_of(request), asked.known(request)
    found = _found(paper, as_of, known=known)
    title = _("Where the commitments stand")
    context = {
        "crumbs": to_paper(paper),
        "paper": paper,
        "title": title,
        "as_of": as_of,
        "knows": True,
        "known": known,
        "query": _days(request),
        "shares": found.shares,
        "countries": [(code, wording.name(code)) for code in found.codes],
        "lines": found.lines,
        "counterpart": paper.work.counterpart,
        "citation": citation.of_list(paper, title, address(request), key="states"),
    }
    listing = _listing(paper, title, lambda: _rows(paper, as_of, known))
    return download(request, listing) or render(request, "track/matrix.html", context)


@require_safe
def country(request: HttpRequest, slug: str, code: str) -> HttpResponseBase:
    """The commitments for one country, of one area where `?area=` names it, each with what it rests on."""
    paper, as_of, which = asked.paper_of(slug), asked.as_of(request), asked.code_of(code)
    known = asked.known(request)
    state = request.GET.get("state", "")
    tracked = _tracked(paper)
    areas = asked.areas_of(request, tracked.paper)
    about = [one for one in tracked.undertakings if not areas or (one.division or "") in areas]
    rows = _stretches(tracked, which, about, as_of, known=known)
    found = [row for row in rows(0, len(about)) if row.standing.state == state] if state else []
    if state:
        about = [row.standing.statement for row in found]
    title = _("Commitments and %(country)s") % {"country": wording.name(which)}
    listing = Listing(
        title=f"{paper.title}. {title}",
        file=f"{slug}-states-{which}",
        columns=STATES,
        count=lambda: len(about),
        rows=lambda offset, limit: found[offset : offset + limit] if state else rows(offset, limit),
    )
    if file := download(request, listing):
        return file
    shown = page(request, listing)
    context = {
        "crumbs": [*to_paper(paper), (reverse("states", args=[slug]), _("Where the commitments stand"), "")],
        "paper": paper,
        "title": title,
        "as_of": as_of,
        "knows": True,
        "known": known,
        "code": which,
        "area": titles_of(tracked.paper).get(about[0].division or "", "") if areas and about else "",
        "page": shown,
        "held": held(row.standing.assessment for row in shown if row.standing.assessment),
        "keep": [(name, value) for name in ("area", "state") if (value := request.GET.get(name, ""))],
        "citation": citation.of_list(paper, title, address(request), key=f"states-{which}"),
    }
    return render(request, "track/states.html", context)


@require_safe
def commitment(request: HttpRequest, id: str) -> HttpResponseBase:
    """One commitment: its class and test, where it stands for each country, what was judged and searched."""
    return _commitment(request, id)


def _commitment(request: HttpRequest, id: str, *, told: str = "", sent: str = "") -> HttpResponseBase:
    try:
        detail = queries.statement(id)
    except NotStored as error:
        raise Http404(_("There is no statement with this address.")) from error
    paper, as_of, known = detail.paper, asked.as_of(request), asked.known(request)
    tracked = tracked_around(paper, id)
    try:
        test = tracked.test(id, language=reader_language(), written=day)
    except KeyError as error:
        raise Http404(_("This statement undertakes nothing, so that nothing is to be proved.")) from error
    found = sorted(
        states.rows(tracked, as_of, known=known, about=[tracked.statement(id)]),
        key=lambda row: wording.name(row.standing.country),
    )
    spread = Counter(row.standing.state for row in found)
    written = min(as_of, known or as_of).isoformat()
    judgements = assessing.assessments([id])
    history = [one for one in reversed(judgements) if one.at[:10] <= written]
    may = judging.may_judge(request)
    context = {
        "crumbs": [
            *to_paper(paper),
            (reverse("states", args=[paper.slug]), _("Where the commitments stand"), ""),
        ],
        "paper": paper,
        "statement": detail.summary,
        "test": test,
        "alike": _alike(found),
        "as_of": as_of,
        "knows": True,
        "known": known,
        "query": _days(request),
        "spread": [(state, spread[state]) for state in State if spread[state]],
        "history": history,
        "held": held(history),
        "searches": [one for one in assessing.searches([id]) if one.at[:10] <= written],
        "forms": judging.forms(request, found, test.kind, sent) if may else None,
        "seen": judging.seen(judgements) if may else "",
        "waiting": judging.waiting(id) if may else (),
        "linked": judging.linked(id) if may else (),
        "told": told,
        "keep": [],
    }
    return render(request, "track/commitment.html", context)


def _alike(rows: Iterable[StateRow]) -> list[Alike]:
    """The countries together that are told the same, in the order of the first of each."""
    found: dict[tuple[State, str], list[StateRow]] = {}
    for row in rows:
        found.setdefault((row.standing.state, states.told(row)), []).append(row)
    return [Alike(state, why, tuple(together)) for (state, why), together in found.items()]


def _days(request: HttpRequest) -> str:
    """The days that an address names, to go on with."""
    return "".join(f"&{name}={request.GET[name]}" for name in DAYS if request.GET.get(name))


def shown(request: HttpRequest, id: str, told: str, sent: str = "") -> HttpResponseBase:
    """The page of a commitment with what is to be told of a form; `sent` names the one to go on with."""
    return _commitment(request, id, told=told, sent=sent)


def for_country(
    paper: PaperSummary, code: str, as_of: date, *, known: date | None = None
) -> tuple[Stretches, int]:
    """Where the commitments of a paper stand for one country: any stretch of them, and how many."""
    tracked = _tracked(paper)
    every = tracked.undertakings
    return _stretches(tracked, code, every, as_of, known=known), len(every)


def _stretches(
    tracked: Tracked, code: str, about: Sequence[Statement], as_of: date, *, known: date | None
) -> Stretches:
    """Where commitments stand for one country, worked out for the stretch of them that is asked for."""

    def stretch(offset: int, limit: int) -> Sequence[StateRow]:
        some = about[offset : offset + limit]
        return states.rows(tracked, as_of, known=known, countries=(code,), about=some)

    return stretch


def _found(paper: PaperSummary, as_of: date, *, known: date | None) -> Found:
    """The sums over all commitments and countries of the paper.

    With `known` by what had been written and read by then: whatever is added later changes nothing of it.
    """
    return _sums(Key(paper), as_of, known, added.version(), assessing.version())


@lru_cache(maxsize=SUMS)
def _sums(
    key: Key,
    as_of: date,
    known: date | None,
    _facts: tuple[int, int],
    _judged: tuple[int, int],
) -> Found:
    """Kept until a fact or a judgement is added, or the paper is read anew."""
    tracked = _tracked(key.paper)
    judged = states.judgements(tracked.undertakings, as_of, known)
    stands = tuple(counted(tracked, tracked.countries, states.situation(as_of, known), judged))
    return Found(tracked.countries, tuple(_lines(tracked, stands)), tuple(_shares(tracked, stands)))


def _rows(paper: PaperSummary, as_of: date, known: date | None) -> Sequence[StateRow]:
    return states.rows(_tracked(paper), as_of, known=known)


def _tracked(paper: PaperSummary) -> Tracked:
    return _kept(Key(paper))


@lru_cache(maxsize=KEPT)
def _kept(key: Key) -> Tracked:
    return Tracked(coded(key.paper))


def tracked_around(paper: PaperSummary, id: str) -> Tracked:
    """A paper as far as one commitment of it needs it, in a third of the time."""
    return Tracked(condensed_paper(paper, around=id), _countries(Key(paper)))


@lru_cache(maxsize=COUNTRIES)
def _countries(key: Key) -> tuple[str, ...]:
    return _tracked(key.paper).countries


def _lines(tracked: Tracked, stands: Iterable[Stood]) -> Iterator[Line]:
    grouped: dict[str, list[tuple[Stand, ...]]] = {}
    for statement, by_country in stands:
        grouped.setdefault(statement.division or "", []).append(by_country)
    titles = titles_of(tracked.paper)
    for area, found in grouped.items():
        columns = zip(tracked.countries, zip(*found, strict=True), strict=True)
        cells = tuple(_cell(code, column) for code, column in columns)
        yield Line(area, titles.get(area, ""), len(found), cells)


def _cell(code: str, column: Iterable[Stand]) -> Cell:
    meant = stated = before = 0  # counted in one go: a matrix has some fifteen hundred cells
    for state, is_known in column:
        if state is not State.NOT_APPLICABLE:
            meant += 1
            stated += state not in UNKNOWN
            before += is_known
    return _cell_of(code, stated, before, bool(meant))


@lru_cache(maxsize=8192)
def _cell_of(code: str, stated: int, before: int, meant: bool) -> Cell:
    """A cell, one for all that are alike: matrices are held by the hundred."""
    return Cell(code, stated, before, meant)


def _shares(tracked: Tracked, stands: Iterable[Stood]) -> Iterator[Share]:
    commitments = Counter(tracked.class_of(one.id).kind for one in tracked.undertakings)
    spread: dict[CommitmentClass, Counter[State]] = {}
    for statement, by_country in stands:
        states = spread.setdefault(tracked.class_of(statement.id).kind, Counter())
        states.update(state for state, _ in by_country)
    for kind in CommitmentClass:
        counts = spread.get(kind, Counter())
        yield Share(kind, commitments[kind], tuple((one, counts[one]) for one in State if counts[one]))


def _listing(paper: PaperSummary, title: str, rows: Callable[[], Sequence[StateRow]]) -> Listing[Any]:
    found = cache(rows)  # a file is written a stretch at a time
    return Listing(
        title=f"{paper.title}. {title}",
        file=f"{paper.slug}-states",
        columns=STATES,
        count=lambda: len(found()),
        rows=lambda offset, limit: found()[offset : offset + limit],
    )
