"""How a comparison of two papers is cited."""

from __future__ import annotations

from django.utils.translation import gettext as _

from constancia.store.queries import PaperSummary
from constancia.web.citation import Citation, Cited, citation
from constancia.web.compare.library import Pair
from constancia.web.templatetags.words import day


def of_comparison(found: Pair, address: str) -> Citation:
    """The page at this address, by both papers and their dates."""
    titles = {"old": _dated(found.old), "new": _dated(found.new)}
    title = _("What changed: %(old)s → %(new)s") if found.comparison.succession else _("%(old)s and %(new)s")
    return citation(Cited(key=f"{found.old.slug}-{found.new.slug}", title=title % titles, address=address))


def _dated(paper: PaperSummary) -> str:
    return f"{paper.title} ({day(paper.work.date)})" if paper.work.date else paper.title
