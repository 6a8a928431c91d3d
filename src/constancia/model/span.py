"""Places in a text. Offsets are code points, half-open, into `Document.text`."""

from __future__ import annotations

from dataclasses import dataclass

CONTEXT = 32  # code points of prefix and suffix kept beside a quotation, as Web Annotation suggests


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of code points in one text: start in, end out."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span runs forwards, not {self.start}..{self.end}")

    def __reduce__(self) -> tuple[type[Span], tuple[int, int]]:
        """As pickle sends it between processes: a paper has thousands, and a dataclass's own way is slow."""
        return Span, (self.start, self.end)

    def quote(self, text: str) -> str:
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Selector:
    """A quotation and where it stands (W3C Web Annotation: TextPosition and TextQuote in one).

    `exact` has as many code points as the span; `prefix` and `suffix` are the words around it.
    """

    span: Span
    exact: str
    prefix: str = ""
    suffix: str = ""

    def __post_init__(self) -> None:
        if len(self.exact) != self.span.end - self.span.start:
            raise ValueError(f"{self.exact[:40]!r} does not fill {self.span}")

    def __reduce__(self) -> tuple[type[Selector], tuple[object, ...]]:
        """As pickle sends it, like a span."""
        return Selector, (self.span, self.exact, self.prefix, self.suffix)

    @classmethod
    def of(cls, text: str, span: Span) -> Selector:
        """The selector of `span` in `text`; ValueError where the span leaves the text."""
        if span.end > len(text):
            raise ValueError(f"{span} leaves a text of {len(text)} code points")
        return cls(
            span,
            span.quote(text),
            text[max(0, span.start - CONTEXT) : span.start],
            text[span.end : span.end + CONTEXT],
        )

    def stands_in(self, text: str) -> bool:
        """Whether it is what `of` makes of its span in this text."""
        start, end = self.span.start, self.span.end
        return (
            text[start:end] == self.exact
            and text[max(0, start - CONTEXT) : start] == self.prefix
            and text[end : end + CONTEXT] == self.suffix
        )
