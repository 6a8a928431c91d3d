"""How to cite a statement: the wording, where it stands, and where it can be looked up."""

from __future__ import annotations

from django.utils.translation import gettext as _

from constancia.store.queries import PaperSummary, StatementDetail
from constancia.web.templatetags.words import day, label


def reference(detail: StatementDetail, address: str) -> str:
    """One line for a footnote."""
    paper = detail.paper
    parts = [
        _("%(issuer)s, %(title)s (%(date)s)")
        % {"issuer": issuer(paper), "title": paper.title, "date": day(paper.work.date)}
        if issuer(paper)
        else _("%(title)s (%(date)s)") % {"title": paper.title, "date": day(paper.work.date)},
    ]
    if detail.breadcrumb:
        parts.append(_("section “%(section)s”") % {"section": detail.breadcrumb[-1].title})
    parts.append(_("“%(quotation)s”") % {"quotation": " ".join(detail.summary.quote.split())})
    parts.append(rendering(paper))
    parts.append(
        _("Constancia, statement %(id)s, %(address)s") % {"id": detail.summary.id, "address": address}
    )
    return ", ".join(parts) + "."


def bibtex(detail: StatementDetail, address: str) -> str:
    """The statement as a BibTeX entry. Braces and backslashes would be commands there: they are left out."""
    paper = detail.paper
    fields = {
        "author": issuer(paper),
        "title": paper.title,
        "date": paper.work.date or "",
        "note": rendering(paper),
        "url": address,
        "annote": " ".join(detail.summary.quote.split()),
    }
    lines = [f"  {name} = {{{_unbraced(value)}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{constancia-{detail.summary.id},", *lines, "}"])


def issuer(paper: PaperSummary) -> str:
    """The name by which the paper calls its issuer, else the issuer's code; empty where neither is known."""
    return paper.work.issuer_names[0] if paper.work.issuer_names else paper.work.issuer or ""


def counterpart(paper: PaperSummary) -> str:
    return paper.work.counterpart_names[0] if paper.work.counterpart_names else paper.work.counterpart or ""


def rendering(paper: PaperSummary) -> str:
    """Whose wording it is: "machine translation, source: Xinhua"."""
    name = label(paper.rendering, "rendering").lower()
    if not paper.source.publisher:
        return name
    return _("%(rendering)s, source: %(publisher)s") % {
        "rendering": name,
        "publisher": paper.source.publisher,
    }


def _unbraced(value: str) -> str:
    return value.translate({ord("{"): None, ord("}"): None, ord("\\"): None})
