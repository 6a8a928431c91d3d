"""How headings are numbered and named: `numbering.toml` of a language, and what any language may use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from constancia.lexicon.files import languages, table

KIND = 3  # words of an annex without a number: "Anexo técnico"
LONGEST_NUMBER = 4  # letters of a Roman number that may stand behind a keyword: "Annex VIII"
OWNED = 4  # words of a name with its owner: "The Prime Minister's Foreword"
OWNED_SIGNS = 8  # the same in writing without blanks: "部长致辞"
ANY = "any"  # the folder of what no language owns
NUMERALS = frozenset({"code", "decimal", "roman", "path", "word", "ideographs"})
KEYWORD_NUMERALS = ("code", "decimal", "roman", "path", "word", "ideographs", "latin")
KINDS = frozenset({"part", "chapter", "section", "article", "annex", "programme", "area"})
_SECTIONS = frozenset(
    {"sequences", "style", "words", "ideographs", "keyword", "names", "sentences", "furniture", "several"}
)


@dataclass(frozen=True, slots=True)
class Style:
    """One way to print an enumerator: templates with `{n}` for the number and `{word}` for a keyword.

    Styles of one `family` stand in for one another at one level. `rank` orders keywords, the highest
    division first. A `weak` style is believed only where the rest of the line looks like a title, an
    `alone` style only where nothing follows on the line. `language` is that of its keyword: ranks are
    compared within and across languages, which list their keywords in one order.
    """

    id: str
    family: str
    prints: tuple[str, ...]
    numerals: tuple[str, ...]
    words: tuple[str, ...] = ()
    kind: str | None = None
    rank: int | None = None
    weak: bool = False
    alone: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Sentences:
    """Words, in lower case, by which a sentence is told from a title.

    A title may ask ("How we will work"): `questions` are the words that open one. `endings` are those of
    finite verbs, of a word in lower case anywhere; `first_endings` those of a verb that opens a sentence,
    as first persons do in languages that leave out the pronoun. `genitives` end a word that owns what the
    next one names ("Minister's Foreword"). `telling` are patterns of what, in a language without spaces, only
    a sentence has. `enacting` are the last words, before a colon, of the line with which an authority sets
    down what it then prints ("DECRETA:").
    """

    verbs: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    questions: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    first_endings: frozenset[str] = frozenset()
    genitives: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()
    lead_in: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    enacting: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a paper on a page: whole lines, or how a line starts, in lower case.

    `captions` are words that number tables and pictures ("Figure 2"), never divisions; `legends` those of
    them that open the line over one, and `credits` words that close a bracket with who took a picture.
    `notes` stand with a colon over what is only noted: "NOTE:".
    `occasions` open (in ideographs: close) a line that tells when a paper was said, passed or signed.
    """

    residue_lines: frozenset[str] = frozenset()
    residue_starts: tuple[str, ...] = ()
    source_starts: tuple[str, ...] = ()
    page_words: frozenset[str] = frozenset()
    months: tuple[str, ...] = ()
    captions: frozenset[str] = frozenset()
    legends: frozenset[str] = frozenset()
    credits: tuple[str, ...] = ()
    notes: frozenset[str] = frozenset()
    occasions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Numbering:
    """All that the outline knows of one language.

    `sequences` map signs and `words` map number words to their value from 1; `digits` and `units` are
    the signs of positional numerals, `formal` those of them that make a numbering of their own; `names`
    map the names of unnumbered headings to their role (`introduction`, `conclusion`, `contents`,
    `annexes`, and `matter` for what books have before and behind). Keys are in lower case. `plurals` map
    keywords in the plural to the singular, `joints` are the words between the numbers: "Recommendations 4
    and 5".
    """

    styles: tuple[Style, ...]
    sequences: Mapping[str, Mapping[str, int]]
    words: Mapping[str, int]
    digits: Mapping[str, int]
    units: Mapping[str, int]
    formal: frozenset[str]
    names: Mapping[str, str]
    sentences: Sentences
    around: Around
    plurals: Mapping[str, str]
    joints: tuple[str, ...]

    def role(self, wording: str) -> str | None:
        """The role of a heading by its name: with a colon, an owner, or letters set apart ("前　言").

        Writing without blanks has an owner right before the name: "部长致辞".
        """
        name = wording.rstrip(":： ").casefold()
        parts = name.split()
        if name in self.names:
            return self.names[name]
        if len(parts) < 2:
            return self._owned(name)
        if len(parts) <= KIND and self._names_an_annex(parts):
            return "matter"
        if len(parts) <= OWNED and parts[-2].endswith(tuple(self.sentences.genitives)):
            return self.names.get(parts[-1])
        return None if name.isascii() else self.names.get("".join(parts))

    def _names_an_annex(self, parts: Sequence[str]) -> bool:
        """The keyword of annexes and a word or two that say of what kind: "Anexo estadístico"."""
        behind = parts[1]
        told = len(behind) > LONGEST_NUMBER and behind.isalpha() and behind not in self.words
        return told and any(style.kind == "annex" and parts[0] in style.words for style in self.styles)

    def _owned(self, name: str) -> str | None:
        """The role of a name with two signs or more that ends a few others, in writing without blanks."""
        if name.isascii() or not "\u4e00" <= name[0] <= "\u9fff" or len(name) > OWNED_SIGNS:
            return None
        ends = (name[at:] for at in range(1, len(name) - 1))
        return next((self.names[end] for end in ends if end in self.names), None)


Tables = list[tuple[str, dict[str, Any]]]


@cache
def numbering(language: str) -> Numbering:
    """The numbering of a language; where it has no file, that of every language together.

    Raises ValueError naming the file and the entry that is not as it should be.
    """
    own = [language] if table(language, "numbering") else list(languages())
    return numbering_of([(code, rows) for code in (ANY, *own) if (rows := table(code, "numbering"))])


def numbering_of(tables: Tables) -> Numbering:
    """The same from parsed files, each with the folder it comes from; later ones add to earlier ones."""
    for code, rows in tables:
        _check(code, rows)
    return Numbering(
        styles=(*_keywords(tables), *_styles(tables)),
        sequences=_sequences(tables),
        words=_words(tables),
        digits=_merged(tables, "digits"),
        units=_merged(tables, "units"),
        formal=frozenset("".join(rows.get("ideographs", {}).get("formal", "") for _, rows in tables)),
        names={
            name.casefold(): role
            for _, rows in tables
            for role, listed in rows.get("names", {}).items()
            for name in listed
        },
        sentences=Sentences(
            **{name: frozenset(_lower(tables, "sentences", name)) for name in Sentences.__slots__}
        ),
        around=_around(tables),
        plurals={
            plural.casefold(): word.casefold()
            for _, rows in tables
            for plural, word in rows.get("several", {}).get("plurals", {}).items()
        },
        joints=tuple(_lower(tables, "several", "joints")),
    )


def _check(code: str, rows: dict[str, Any]) -> None:
    unknown = set(rows) - _SECTIONS
    if unknown:
        raise ValueError(f"lexicon/{code}/numbering.toml: unknown section {sorted(unknown)[0]!r}")
    for section, known in (
        ("names", {"introduction", "conclusion", "contents", "matter", "annexes"}),
        ("sentences", set(Sentences.__slots__)),
        ("furniture", set(Around.__slots__)),
        ("ideographs", {"digits", "units", "formal"}),
        ("several", {"plurals", "joints"}),
    ):
        strange = set(rows.get(section, {})) - known
        if strange:
            raise ValueError(
                f"lexicon/{code}/numbering.toml: [{section}] has no entry {sorted(strange)[0]!r}"
            )


def _keywords(tables: Tables) -> Iterable[Style]:
    for code, rows in tables:
        for rank, row in enumerate(rows.get("keyword", []), 1):
            place = f"lexicon/{code}/numbering.toml, keyword {rank}"
            kind = _one_of(row.get("kind"), KINDS, place)
            words = tuple(word.casefold() for word in _texts(row, "words", place))
            for own in [(word,) for word in words] if row.get("apart") is True else [words]:
                yield Style(
                    id=own[0],
                    family=f"keyword:{own[0]}",
                    prints=_prints(row, place),
                    numerals=KEYWORD_NUMERALS,
                    words=own,
                    kind=kind,
                    rank=rank,
                    language=code,
                )


def _styles(tables: Tables) -> Iterable[Style]:
    for code, rows in tables:
        sequences = set(_sequences(tables))
        for row in rows.get("style", []):
            place = f"lexicon/{code}/numbering.toml, style {row.get('id')!r}"
            numerals = _texts(row, "numerals", place)
            for numeral in numerals:
                _one_of(numeral, NUMERALS | sequences, place)
            yield Style(
                id=_text(row, "id", place),
                family=_text(row, "family", place),
                prints=_prints(row, place),
                numerals=numerals,
                kind=None if row.get("kind") is None else _one_of(row["kind"], KINDS, place),
                weak=row.get("weak", False) is True,
                alone=row.get("alone", False) is True,
            )


def _sequences(tables: Tables) -> dict[str, dict[str, int]]:
    return {
        name: {sign: position for position, sign in enumerate(signs, 1)}
        for _, rows in tables
        for name, signs in rows.get("sequences", {}).items()
    }


def _words(tables: Tables) -> dict[str, int]:
    return {
        word.casefold(): position
        for _, rows in tables
        for listed in rows.get("words", {}).values()
        for position, word in enumerate(listed, 1)
        if word
    }


def _merged(tables: Tables, name: str) -> dict[str, int]:
    return {
        sign: value for _, rows in tables for sign, value in rows.get("ideographs", {}).get(name, {}).items()
    }


def _around(tables: Tables) -> Around:
    return Around(
        residue_lines=frozenset(_lower(tables, "furniture", "residue_lines")),
        residue_starts=tuple(_lower(tables, "furniture", "residue_starts")),
        source_starts=tuple(_lower(tables, "furniture", "source_starts")),
        page_words=frozenset(_lower(tables, "furniture", "page_words")),
        months=tuple(_lower(tables, "furniture", "months")),
        captions=frozenset(_lower(tables, "furniture", "captions")),
        legends=frozenset(_lower(tables, "furniture", "legends")),
        credits=tuple(_lower(tables, "furniture", "credits")),
        notes=frozenset(_lower(tables, "furniture", "notes")),
        occasions=tuple(_lower(tables, "furniture", "occasions")),
    )


def _lower(tables: Tables, section: str, name: str) -> list[str]:
    return [entry.casefold() for _, rows in tables for entry in rows.get(section, {}).get(name, [])]


def _prints(row: dict[str, Any], place: str) -> tuple[str, ...]:
    prints = _texts(row, "print", place)
    for template in prints:
        if "{n}" not in template and "{word}" not in template:
            raise ValueError(f"{place}: {template!r} prints neither {{n}} nor {{word}}")
    return prints


def _texts(row: dict[str, Any], name: str, place: str) -> tuple[str, ...]:
    value = row.get(name)
    if (
        not isinstance(value, list)
        or not value
        or not all(isinstance(entry, str) and entry for entry in value)
    ):
        raise ValueError(f"{place}: {name!r} must be a list of texts")
    return tuple(value)


def _text(row: dict[str, Any], name: str, place: str) -> str:
    value = row.get(name)
    if not isinstance(value, str) or not value:
        raise ValueError(f"{place}: {name!r} must be a text")
    return value


def _one_of(value: object, known: Iterable[str], place: str) -> str:
    if not isinstance(value, str) or value not in known:
        raise ValueError(f"{place}: {value!r} is none of {', '.join(sorted(known))}")
    return value
