"""A page or paper at an address as evidence: fetched, archived, and quoted where it says so."""

from __future__ import annotations

from dataclasses import dataclass

from constancia.fetch import page
from constancia.fetch.archive import Archive, Archived, Converted
from constancia.fetch.cache import Fetched
from constancia.fetch.client import Fetcher, Wanted
from constancia.fetch.errors import FetchError
from constancia.fetch.page import Page
from constancia.fetch.quotation import LONGEST, anchored
from constancia.model import Evidence, EvidenceKind, Provenance, Selector, Side, evidence_id
from constancia.model.tellable import Tellable

SOURCE = "web"


@dataclass(frozen=True, slots=True)
class Given:
    """What a person says of a page; what is empty is taken from the page where it says so itself."""

    quotation: str = ""
    title: str = ""
    publisher: str = ""
    published: str = ""
    date: str = ""
    countries: tuple[str, ...] = ()
    side: Side = Side.UNSTATED
    language: str = ""
    licence: str = ""


def evidence(
    address: str, given: Given, fetcher: Fetcher, archive: Archive, *, wanted: Wanted = page.PAGES
) -> Evidence:
    """The evidence that a page is; FetchError where it cannot be had or does not say the quotation.

    Nothing is archived unless the quotation stands there. Without one it is the page's first paragraph.
    """
    if len(given.quotation) > LONGEST:
        raise FetchError(
            Tellable("a quotation has at most {most} characters; quote only what says it", most=LONGEST)
        )
    fetched = fetcher.fetch(address, wanted)
    found = page.read(fetched)
    known = archive.find(fetched.sha256, fetched.url)
    texts = [one.text for one in (known.texts if known else found.texts)]
    quotation = given.quotation or page.opening(texts[0])
    if not any(anchored(text, quotation) for text in texts):
        raise FetchError(
            Tellable(
                "{url}: it does not say {quotation!r}; copy the words from the page as they stand",
                url=fetched.url,
                quotation=quotation[:80],
            )
        )
    archived = known or archive.add(fetched, found.texts)
    return _evidence(fetched, found, archived, quotation, given)


def page_id(address: str, quotation: str) -> str:
    """The id of what a page says, whether a person copied it or it was fetched."""
    return evidence_id(SOURCE, f"{address}\x1f{' '.join(quotation.split())}")


def _evidence(fetched: Fetched, found: Page, archived: Archived, quotation: str, given: Given) -> Evidence:
    text, anchor = _place(archived, quotation)
    host = fetched.url.split("/")[2]
    return Evidence(
        id=page_id(fetched.asked, anchor.exact),
        kind=EvidenceKind.DOCUMENT,
        side=given.side,
        title=given.title or found.title or host,
        quotation=anchor.exact,
        provenance=Provenance(
            given.publisher or found.publisher or host,
            url=fetched.url,
            retrieved_at=archived.retrieved_at,
            licence=given.licence or None,
            sha256=archived.sha256,
            archived=text.record,
        ),
        countries=given.countries,
        date=given.date or None,
        published=given.published or found.published or None,
        language=given.language or found.language or None,
        anchor=anchor,
    )


def _place(archived: Archived, quotation: str) -> tuple[Converted, Selector]:
    for text in archived.texts:
        anchor = anchored(text.text, quotation)
        if anchor is not None:
            return text, anchor
    raise FetchError(
        Tellable(
            "{url}: the archived copy does not say {quotation!r}", url=archived.url, quotation=quotation[:80]
        )
    )
