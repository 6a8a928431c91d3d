"""Looking for leads: what is stored as evidence against a stored paper's undertakings."""

from __future__ import annotations

from constancia.model import Lead, Paper
from constancia.store.judged.evidence import briefs
from constancia.store.judged.links import save_leads
from constancia.track.leads import leads
from constancia.track.wanted import Brief


def look_for_leads(paper: Paper) -> tuple[list[Lead], dict[str, Brief]]:
    """Find the leads of a paper anew, store them in the place of its old ones, and give them.

    With them comes all evidence that was compared, by id.
    """
    known = {one.id: one for one in briefs()}
    found = leads(paper, known.values())
    save_leads([one.id for one in paper.statements], found)
    return found, known
