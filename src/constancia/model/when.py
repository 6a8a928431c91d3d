"""When something was so or happened: as exact as the source gives it, never more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from constancia.model.dates import first_day, last_day
from constancia.model.tellable import Tellable


@dataclass(frozen=True, slots=True)
class When:
    """A day, a month or a year, or from one to another, both included: "2015-01-08/2015-01-09".

    `start` and `end` are written as ISO 8601 has them, cut off where the source is no more exact:
    "2023-08". Without `end` it is the one day, month or year.
    """

    start: str
    end: str | None = None

    def __post_init__(self) -> None:
        if "/" in self.start:
            raise ValueError(
                Tellable("{start!r} is an interval: give its start and its end apart", start=self.start)
            )
        first_day(str(self))

    @classmethod
    def of(cls, text: str) -> When:
        """ "2015", "2015-01", "2015-01-08" or two of them with a stroke between; ValueError for others."""
        start, stroke, end = text.partition("/")
        return cls(start, end if stroke else None)

    @property
    def first(self) -> date:
        """The earliest day that is meant."""
        return first_day(self.start)

    @property
    def last(self) -> date:
        """The latest day that is meant."""
        return last_day(self.end or self.start)

    @property
    def is_exact(self) -> bool:
        """Whether it names days, not months or years."""
        return len(self.start) == len("2015-01-08")

    def __str__(self) -> str:
        return self.start if self.end is None else f"{self.start}/{self.end}"
