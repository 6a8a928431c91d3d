"""English declarations: what is said of a list, phrases that point back, pledges, and whose body it is."""

from __future__ import annotations

import pytest
from coding import quotes

from constancia.pipeline import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What is said of a list, without "that".
        ("We will ensure small, medium, and large firms have access to credit.", None),
        ("The Government will ensure women, children, and older persons have access to care.", None),
        ("The leaders agreed trade, investment, and tourism are the pillars of their ties.", None),
        ("They noted peace, growth and trade are linked.", None),
        (
            "They noted the progress made, and both sides will build a port.",
            ["They noted the progress made", "both sides will build a port"],
        ),
        # A phrase between two signs that points back stands in front of what follows.
        (
            "Utopia supports the effort; and in this regard, expresses readiness to train staff.",
            ["Utopia supports the effort", "expresses readiness to train staff"],
        ),
        (
            "The Ministers welcomed the report, and in this context, reaffirmed their support for peace.",
            ["The Ministers welcomed the report", "reaffirmed their support for peace"],
        ),
        (
            "Utopia supports the effort; in this connection, urges all sides to act.",
            ["Utopia supports the effort", "urges all sides to act"],
        ),
    ],
)
def test_what_is_said_of_lists_and_what_points_back(text: str, expected: list[str] | None) -> None:
    assert quotes(text) == (expected or [text.rstrip(".")])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Both countries pledged continued support for the promotion of human rights.", "position"),
        ("We offer our full support to the mission.", "position"),
        ("We pledge to support the reform.", "commitment"),
        ("We offer financial support to the ports.", "commitment"),
    ],
)
def test_support_alone_is_a_stance(text: str, kind: str) -> None:
    (statement,) = read(f"Joint Declaration\n\n{text}\n".encode(), name="d.txt", tier="rules").statements
    assert str(statement.kind) == kind


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Agreement between Utopia and Portugal", "Portugal needs to reform its ports.", "position"),
        ("Acordo entre a Utopia e Portugal", "Portugal precisa de mais médicos.", "description"),
        ("Acordo entre a Utopia e Portugal", "Portugal necessita de mais médicos.", "description"),
    ],
)
def test_what_a_side_needs_is_no_promise(title: str, text: str, kind: str) -> None:
    (statement,) = read(f"{title}\n\n{text}\n".encode(), name="a.txt", tier="rules").statements
    assert str(statement.kind) == kind


@pytest.mark.parametrize(
    ("title", "text", "named"),
    [
        (
            "Brussels Communiqué",
            "We, the Heads of State of NATO, met. We will defend the values of NATO.",
            (),
        ),
        (
            "BRICS Leaders Declaration",
            "We, the Leaders of Utopia and Borea, met. We will strengthen BRICS.",
            (),
        ),
        ("XVI BRICS Summit Declaration", "We will strengthen BRICS.", ()),
        ("ASEAN-Utopia Summit Statement", "Utopia will deepen its ties with ASEAN.", ()),
        (
            "Lagoon Declaration",
            "We, the Leaders of Utopia, met on the margins of a NATO summit. We will strengthen NATO.",
            ("NATO",),
        ),
        ("Policy on NATO", "We will strengthen ties with NATO.", ("NATO",)),
        ("Policy on Trade", "We will strengthen ties with NATO.", ("NATO",)),
        ("Ties with ASEAN", "The Government will deepen its ties with ASEAN.", ("ASEAN",)),
    ],
)
def test_the_body_whose_members_speak_names_nothing(title: str, text: str, named: tuple[str, ...]) -> None:
    found = read(f"{title}\n\n{text}\n".encode(), name="d.txt", tier="rules").statements
    (undertaken,) = (one for one in found if one.action in ("defend", "strengthen", "deepen"))
    assert undertaken.named == named
