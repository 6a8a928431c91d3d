"""Facts: what someone says of something in the registers, with the words that say it."""

from __future__ import annotations

import builtins
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from constancia.model.tellable import Tellable
from constancia.model.when import When

LONGEST_QUOTATION = 25  # words; a longer one is more than a fact needs
_IDEOGRAPHS = (("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uf900", "\ufaff"))
_SIGNS_A_WORD = 2  # of a script without spaces, as a rule of thumb


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of the registers: who says what of whom, when it was so, and in which words.

    `subject` and `object` are ids of the registers ("BR", "china-celac-forum"); `object` is with whom or
    what the subject stands in that relation. `when` is None where the source gives no date. `details`
    are what else it tells, by name. `retrieved` is the day on which the source or a copy of it was read;
    `recheck` says that the quotation was retyped: compare it with the source before you rely on it.
    """

    subject: str
    property: str
    value: str
    publisher: str
    address: str
    quotation: str
    language: str
    retrieved: str
    object: str | None = None
    when: When | None = None
    details: tuple[tuple[str, str], ...] = ()
    recheck: bool = False
    note: str | None = None

    def __post_init__(self) -> None:
        for name in ("subject", "property", "value", "publisher", "address", "quotation", "language"):
            if not getattr(self, name).strip():
                raise ValueError(Tellable("a fact without its {name} is none", name=name))
        if words(self.quotation) > LONGEST_QUOTATION:
            raise ValueError(
                Tellable(
                    "a quotation has at most {most} words, not {number}: {quotation!r}",
                    most=LONGEST_QUOTATION,
                    number=words(self.quotation),
                    quotation=self.quotation[:60],
                )
            )
        try:
            date.fromisoformat(self.retrieved)
        except ValueError as error:
            raise ValueError(
                Tellable("retrieved is a day like 2026-01-31, not {day!r}", day=self.retrieved)
            ) from error

    @builtins.property  # a field has that name
    def id(self) -> str:
        """Id from content: the same fact from the same words at the same address."""
        parts = (
            self.subject,
            self.property,
            self.object or "",
            self.value,
            str(self.when or ""),
            self.address,
            self.quotation,
        )
        return blake2b("\x1f".join(parts).encode("utf-8"), digest_size=6).hexdigest()

    def detail(self, name: str) -> str | None:
        return dict(self.details).get(name)


def words(text: str) -> int:
    """How many words a quotation has; two signs of a script without spaces count as one.

    >>> words("signed in 2005"), words("建交公报")
    (3, 2)
    """
    signs = sum(any(low <= sign <= high for low, high in _IDEOGRAPHS) for sign in text)
    spaced = "".join(" " if any(low <= sign <= high for low, high in _IDEOGRAPHS) else sign for sign in text)
    return len(spaced.split()) + -(-signs // _SIGNS_A_WORD)
