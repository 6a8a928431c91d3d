"""What the pages of a paper cite: the paper, a part of it, a list of its statements, one statement."""

from __future__ import annotations

from django.utils.translation import gettext as _

from constancia.model import Rendering
from constancia.store.queries import Heading, PaperSummary, StatementDetail
from constancia.web.citation import Citation, Cited, citation
from constancia.web.templatetags.words import label, language_name


def of_paper(paper: PaperSummary, address: str) -> Citation:
    return citation(_cited(paper, address, paper.slug))


def of_area(paper: PaperSummary, heading: Heading, address: str) -> Citation:
    return citation(_cited(paper, address, f"{paper.slug}-{heading.id}", part=heading.title))


def of_list(paper: PaperSummary, title: str, address: str, *, key: str = "statements") -> Citation:
    """A list of what a paper holds as it is filtered; `key` tells it from the paper's other lists."""
    return citation(_cited(paper, address, f"{paper.slug}-{key}", part=title))


def of_statement(detail: StatementDetail, address: str) -> Citation:
    part = detail.breadcrumb[-1].title if detail.breadcrumb else ""
    quotation = detail.summary.quote
    return citation(_cited(detail.paper, address, detail.summary.id, part=part, quotation=quotation))


def _cited(paper: PaperSummary, address: str, key: str, *, part: str = "", quotation: str = "") -> Cited:
    return Cited(
        key=key,
        title=paper.title,
        address=address,
        author=issuer(paper),
        date=paper.work.date or "",
        part=part,
        edition=rendering(paper),
        quotation=quotation,
    )


def issuer(paper: PaperSummary) -> str:
    """The name by which the paper calls its issuer, else the issuer's code; empty where neither is known."""
    return paper.work.issuer_names[0] if paper.work.issuer_names else paper.work.issuer or ""


def counterpart(paper: PaperSummary) -> str:
    return paper.work.counterpart_names[0] if paper.work.counterpart_names else paper.work.counterpart or ""


def rendering(paper: PaperSummary) -> str:
    """Whose wording it is: "unofficial machine translation (English), source: Xinhua"."""
    name = label(paper.rendering, "rendering").lower()
    if paper.rendering in (Rendering.MACHINE, Rendering.TRANSLATION):
        name = f"{name} ({language_name(paper.language)})"
    if not paper.source.publisher:
        return name
    return _("%(rendering)s, source: %(publisher)s") % {
        "rendering": name,
        "publisher": paper.source.publisher,
    }
