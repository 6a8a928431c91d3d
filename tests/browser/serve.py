"""The site that the browser looks at: two editions of a paper, evidence with a lead, an editor's account."""

from __future__ import annotations

from conftest import first_paper, later_edition

from constancia import store

store.configure()
store.prepare()

from constancia.model import Evidence, EvidenceKind, Ground, Lead, Paper, Provenance, Side  # noqa: E402
from constancia.store import comparisons  # noqa: E402
from constancia.store.judged.evidence import take_in  # noqa: E402
from constancia.store.judged.links import save_leads  # noqa: E402
from constancia.store.keeping.save import save  # noqa: E402
from constancia.web.accounts import roles  # noqa: E402
from constancia.web.server import serve  # noqa: E402

PIECE = Evidence(
    "piece",
    EvidenceKind.DOCUMENT,
    Side.THIRD,
    "Harbour wall",
    "A wall was built.",
    Provenance("A ministry", file="a.csv", line=3, sha256="0" * 64),
    countries=("BB",),
    date="2026-03-05",
)


def fill(paper: Paper) -> None:
    """Stores the paper, its next edition, a lead to one of its undertakings and who may judge it."""
    save(paper)
    comparisons.make_editions(save(later_edition()).document)
    take_in([PIECE])
    promise = next(one.id for one in paper.statements if one.is_undertaking)
    grounds = (Ground("word", "walls", "wall"), Ground("date", "2025-12-10", "2026-03-05, since the paper"))
    save_leads([promise], [Lead(promise, PIECE.id, 0.8, grounds, "rule:leads")])
    roles.add("editor", "a long password", roles.Role.EDITOR, by="test")


fill(first_paper())
serve("127.0.0.1", 0, ready=lambda address: print(address, flush=True))
