"""What an element of a web page is, by its tag, role, class and id: of the paper, or around it."""

# ruff: noqa: SIM905 - lists of element names read better as words in lines than as literals
from __future__ import annotations

import re

from constancia.read.page import Kind, outer_words

# Never text of a paper, whatever is in them.
_NEVER = frozenset(
    "script style noscript template head button iframe object embed svg math select input textarea "
    "datalist canvas audio video map dialog menu nav figcaption".split()
)
# Around a paper as a rule; where one holds most of the page's prose it is the paper's own.
_AROUND = frozenset("form header".split())
_SURELY = frozenset("aside footer".split())
_AROUND_ROLES = frozenset(
    "alert alertdialog banner complementary contentinfo dialog menu menubar navigation search toolbar".split()
)
AROUND_NAMES = frozenset(
    "ad ads banner bottom captcha caption consent copyright download follow hot lang language languages "
    "login menu modal nav navbar navigation overlay popup print promo ranking rating search skip sponsor "
    "sponsored subscribe subscription tag tags toolbar tools topbar widget".split()
)
_SURELY_NAMES = frozenset(
    "advert advertisement adverts breadcrumb breadcrumbs byline comment comments cookie cookies crumb "
    "crumbs disqus editsection feedback fenxiang footer gdpr newsletter pager pagination recirc recommend "
    "recommendation recommendations recommended related share sharing sidebar social taglist teaser "
    "teasers trending xgxw xiangguan".split()
)
_NOTES = frozenset("endnote endnotes fn footnote footnotes ftn".split())
_NOTE_ROLES = frozenset("doc-endnote doc-endnotes doc-footnote".split())
MAIN_TAGS = frozenset({"main", "article"})
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_WORD = re.compile(r"[a-z]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


def is_heading(kind: Kind) -> bool:
    return kind.tag in HEADINGS


def leads_elsewhere(kind: Kind) -> bool:
    return kind.tag == "a" and kind.get("href") == "/"


def leads_to_itself(kind: Kind) -> bool:
    return kind.tag == "a" and kind.get("href") == "#"


def may_be_never(kind: Kind) -> bool:
    return kind.tag in _NEVER or is_hidden(kind)


def is_hidden(kind: Kind) -> bool:
    return (
        kind.get("hidden") is not None
        or kind.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(kind.get("style") or ""))
    )


def may_be_around(kind: Kind) -> bool:
    if kind.tag in HEADINGS or kind.tag in ("html", "body", "main", "article"):
        return False
    return is_surely_around(kind) or is_named_around(kind) or has_id_around(kind)


def is_surely_around(kind: Kind) -> bool:
    return kind.tag in _SURELY or any(has_word(name, _SURELY_NAMES) for name in kind.classes.split())


def is_named_around(kind: Kind) -> bool:
    return (
        kind.tag in _AROUND
        or kind.get("role") in _AROUND_ROLES
        or "caption" in _WORD.findall(kind.classes.lower())
        or any(has_word(name, AROUND_NAMES) for name in kind.classes.split())
    )


def has_id_around(kind: Kind) -> bool:
    return has_word(kind.get("id") or "", AROUND_NAMES | _SURELY_NAMES)


def is_note(kind: Kind) -> bool:
    """Whether a block is a footnote, or holds them all."""
    named = [kind.get("id") or "", *kind.classes.split()]
    return kind.get("role") in _NOTE_ROLES or any(has_word(name, _NOTES) for name in named)


def has_word(name: str, known: frozenset[str]) -> bool:
    """The first or last word of a class's name says what it is: `share-bar`, `articleRelated`."""
    return not known.isdisjoint(outer_words(name))


def is_named_main(kind: Kind) -> bool:
    return kind.tag in MAIN_TAGS or kind.get("role") == "main" or kind.get("itemprop") == "articleBody"
