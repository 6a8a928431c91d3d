"""A page or paper as texts to be quoted from, with what it says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import version

from constancia.fetch.archive import Text
from constancia.fetch.cache import Fetched
from constancia.fetch.client import Wanted
from constancia.fetch.errors import FetchError
from constancia.fetch.quotation import LONGEST
from constancia.gather.extra import required
from constancia.model.dates import first_day
from constancia.model.fact import words
from constancia.model.tellable import Tellable
from constancia.read.document import read_content
from constancia.read.errors import ReadError
from constancia.read.language import guess

HTML = frozenset({"text/html", "application/xhtml+xml"})
PAGES = Wanted(
    types=HTML | {"application/pdf", "text/plain", "text/markdown", "application/octet-stream",
                  "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    bytes=100_000_000,
    seconds=600,
)  # fmt: skip
HTML_BYTES = 10_000_000  # the longest page known here has 3 MB
TITLE = 300  # code points of a title
FEWEST = 5  # words of a paragraph that says something


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says of itself, empty where it does not; its texts, the one to quote from first."""

    title: str
    publisher: str
    published: str
    language: str
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """What the extractor found: the article's text, and the page's own metadata."""

    text: str = ""
    title: str = ""
    publisher: str = ""
    published: str = ""


def read(fetched: Fetched) -> Page:
    """The texts of what was fetched; FetchError where there is none in it.

    Of a web page first the article, as trafilatura finds it, then all that it shows, as the reader of
    papers has it: what stands in a table or beside the article can be quoted too.
    """
    data = fetched.path.read_bytes()
    try:
        content = read_content(data, name=fetched.url)
    except ReadError as error:
        raise FetchError(
            Tellable(
                "{url}: {problem}. {remedy}.", url=fetched.url, problem=error.problem, remedy=error.remedy
            )
        ) from error
    told = _article(data, fetched.url) if content.media_type in HTML else _Told()
    texts = [Text(f"trafilatura {version('trafilatura')}", told.text)] if told.text else []
    texts.append(Text("constancia.read", content.text))
    return Page(
        title=" ".join((told.title or content.title or _first_line(content.text)).split())[:TITLE],
        publisher=told.publisher,
        published=told.published,
        language=(content.language or guess(texts[0].text).language)[:2],
        texts=tuple(texts),
    )


def opening(text: str) -> str:
    """The first paragraph of more than a few words, of a text that is quoted without a quotation."""
    paragraphs = [one.strip() for one in text.splitlines() if one.strip()]
    return next((one for one in paragraphs if words(one) >= FEWEST), paragraphs[0])[:LONGEST]


def _first_line(text: str) -> str:
    return text.strip().partition("\n")[0]


def _article(data: bytes, url: str) -> _Told:
    if len(data) > HTML_BYTES:
        raise FetchError(
            Tellable(
                "{url}: a page of more than {most:,} bytes is none that people read", url=url, most=HTML_BYTES
            )
        )
    required("trafilatura")
    import trafilatura

    found = trafilatura.bare_extraction(
        data, url=url, with_metadata=True, include_comments=False, favor_recall=True
    )
    if found is None:
        return _Told()
    told = {name: getattr(found, name, None) or "" for name in ("text", "title", "sitename", "date")}
    return _Told(str(told["text"]), str(told["title"]), str(told["sitename"]), _day(str(told["date"])))


def _day(told: str) -> str:
    """The day that a page gives for itself; empty where it is none."""
    try:
        first_day(told)
    except ValueError:
        return ""
    return told
