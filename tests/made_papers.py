"""Papers that hypothesis makes: odd scripts, many divisions, statements with every facet or with few."""

from __future__ import annotations

from hypothesis import strategies as st

from constancia.model import (
    FURNITURE,
    FURTHER_MULTIPLE,
    MULTIPLE,
    Anomaly,
    Box,
    Clause,
    Continuity,
    Division,
    DivisionKind,
    Document,
    Facet,
    Firmness,
    Hint,
    Kind,
    Paper,
    Place,
    Rendering,
    Run,
    Selector,
    Source,
    Span,
    Statement,
    Tier,
    Work,
)

# All that a reader lets through: every script, emoji, combining marks, right-to-left, no surrogates or NULs.
LETTERS = st.characters(codec="utf-8", exclude_characters="\0")
WORDS = st.text(LETTERS, max_size=12)
NAMES = st.text(LETTERS, min_size=1, max_size=12)
TEXTS = st.text(LETTERS, min_size=1, max_size=200)
MAYBE = st.none() | WORDS
PAIRS = st.lists(st.tuples(WORDS, WORDS), max_size=3).map(tuple)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False, width=32)
BY = st.sampled_from(("rule:modal.will", "model:parser@12ab", "person:Renée", "rule:动词"))
VALUES = {
    "actor_stated": st.booleans(),
    "action": WORDS,
    "firmness": st.sampled_from(Firmness).map(str),
    "continuity": st.sampled_from(Continuity).map(str),
    "precision": st.integers(0, 2),
    "object": WORDS,
}


@st.composite
def spans(draw: st.DrawFn, within: Span) -> Span:
    start = draw(st.integers(within.start, within.end - 1))
    return Span(start, draw(st.integers(start + 1, within.end)))


@st.composite
def works(draw: st.DrawFn) -> Work:
    id = draw(NAMES)
    succeeds = MAYBE.filter(lambda one: one != id)  # no work succeeds itself
    names = st.lists(WORDS, max_size=2).map(tuple)
    return draw(st.builds(Work, st.just(id), WORDS, *[MAYBE] * 3, succeeds, names, names))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    text = draw(TEXTS)
    whole = Span(0, len(text))
    hint = st.builds(Hint, spans(whole), WORDS, st.none() | st.integers(1, 9), MAYBE)
    box = st.builds(Box, st.integers(1, 999), NUMBERS, NUMBERS, NUMBERS, NUMBERS)
    place = st.builds(Place, spans(whole), NAMES) | st.builds(Place, spans(whole), st.none(), box)
    return Document(
        draw(works()),
        draw(st.builds(Source, *[WORDS] * 3, *[MAYBE] * 5)),
        draw(st.sampled_from(("en", "es", "pt", "zh", "zh-Hant"))),
        draw(st.sampled_from(Rendering)),
        text,
        draw(st.lists(hint, max_size=2).map(tuple)),
        draw(st.lists(place, max_size=2).map(tuple)),
        tuple(draw(divisions(text, id, [])) for id in draw(st.lists(NAMES, max_size=2))),
    )


@st.composite
def divisions(draw: st.DrawFn, text: str, id: str, parents: list[str]) -> Division:
    kind = draw(st.sampled_from(DivisionKind))
    body = draw(spans(Span(0, len(text))))
    anomaly = st.builds(Anomaly, WORDS, spans(body), WORDS)
    return Division(
        id=id,
        kind=kind,
        level=0 if kind in FURNITURE else draw(st.integers(1, 9)),
        ordinal=draw(st.none() | st.integers(-1, 2**63 - 1)),
        printed=draw(MAYBE),
        title=draw(WORDS),
        heading=draw(spans(body)),
        body=body,
        parent=draw(st.none() | st.sampled_from(parents)) if parents else None,
        anomalies=draw(st.lists(anomaly, max_size=2).map(tuple)),
    )


@st.composite
def facets(draw: st.DrawFn, name: str, value: st.SearchStrategy[str | int | bool], whole: Span) -> Facet:
    words = draw(st.lists(spans(whole), max_size=2).map(tuple))
    return Facet(name, draw(value), draw(BY), words, draw(st.none() | NUMBERS))


@st.composite
def statements(draw: st.DrawFn, text: str, id: str, homes: list[str]) -> Statement:
    whole = Span(0, len(text))
    coded = [facets("kind", st.sampled_from(Kind).map(str), whole), facets("actor", WORDS, whole)]
    for name, values in VALUES.items():
        if draw(st.booleans()):
            coded.append(facets(name, values, whole))
    several = WORDS | st.integers() | st.booleans()
    lists = st.lists(st.sampled_from(MULTIPLE + FURTHER_MULTIPLE), max_size=3)
    coded += [facets(name, several, whole) for name in draw(lists)]
    maybe = st.none() | spans(whole)
    fronted = st.lists(spans(whole), max_size=2).map(tuple)
    return Statement(
        id,
        Selector.of(text, draw(spans(whole))),
        draw(st.none() | st.sampled_from(homes)) if homes else None,
        draw(st.builds(Clause, spans(whole), WORDS, maybe, maybe, fronted)),
        draw(st.sampled_from(Tier)),
        draw(st.permutations([draw(facet) for facet in coded]).map(tuple)),
    )


@st.composite
def papers(draw: st.DrawFn) -> Paper:
    document = draw(documents())
    ids = draw(st.lists(NAMES, unique=True, max_size=5))
    outline = [draw(divisions(document.text, id, ids[:at])) for at, id in enumerate(ids)]
    keys = draw(st.lists(NAMES, unique=True, max_size=4))
    found = [draw(statements(document.text, key, ids)) for key in keys]
    run = draw(st.builds(Run, WORDS, st.sampled_from(Tier), PAIRS, PAIRS))
    return Paper(document, tuple(outline), tuple(found), run)
