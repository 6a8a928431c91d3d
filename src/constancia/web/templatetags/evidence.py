"""Evidence as people read it: its codes, and what hangs on a statement."""

from __future__ import annotations

from typing import Any

from django import template

from constancia.model import Ground
from constancia.store import evidence as kept
from constancia.store.evidence_pages import leads_for
from constancia.web.evidence import wording

register = template.Library()


@register.filter
def kind_of_evidence(code: str) -> str:
    return str(next((words for one, words in wording.KINDS.items() if one == code), code))


@register.filter
def side_of(code: str) -> str:
    return str(next((words for one, words in wording.SIDES.items() if one == code), code))


@register.filter
def relation_of(code: str) -> str:
    return str(next((words for one, words in wording.RELATIONS.items() if one == code), code))


@register.filter
def verdict_of(code: str) -> str:
    return str(next((words for one, words in wording.VERDICTS.items() if one == code), code))


@register.filter
def ground_of(ground: Ground) -> str:
    return str(wording.GROUNDS.get(ground.on, ground.on))


@register.inclusion_tag("evidence/of_statement.html", takes_context=True)
def evidence_of(context: template.Context, statement: str, slug: str) -> dict[str, Any]:
    """The links of a statement, and how many leads wait: `{% evidence_of statement.id paper.slug %}`."""
    waiting = sum(one.review is None for one in leads_for([statement]))
    return {
        "links": kept.links_of(statement),
        "waiting": waiting,
        "statement": statement,
        "slug": slug,
        "request": context.get("request"),
    }
