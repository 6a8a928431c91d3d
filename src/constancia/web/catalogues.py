"""The catalogues of the interface: what there is to translate, and what is translated.

    python -m constancia.web.catalogues

brings every `locale/<language>/LC_MESSAGES/django.po` up to date with templates and code, and compiles
it. The compiled files are kept with the sources, so that no one needs gettext's tools to run the site.

Sentences that the rooms below the site tell (`Tellable`) stand in the site's own catalogue.

A room of pages (`web/compare/`) may have templates and catalogues of its own: `templates/` and `locale/`
inside it. It takes only those of its messages that the site's own catalogue does not have.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

HERE = Path(__file__).resolve().parent
FIRST = "en"  # the language that templates and code are written in
LANGUAGES = {"es": "es", "pt_BR": "pt_BR", "zh_Hans": "zh_CN"}  # folder -> locale that has the plural rule
BORN = datetime(2026, 1, 1, tzinfo=UTC)  # said in every file's head, so that a run changes nothing else
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    **dict.fromkeys(("_", "later", "gettext", "gettext_lazy")),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
}
TELLABLE: dict[str, None] = {"Tellable": None}  # how sentences below the site are written
Key = tuple[str, str | None]  # a message and its context


def rooms() -> tuple[Path, ...]:
    """The folders that have catalogues: the site itself, then its rooms, by name."""
    return (HERE, *sorted(folder.parent for folder in HERE.glob("*/locale")))


def file_of(room: Path, language: str) -> Path:
    return room / "locale" / language / "LC_MESSAGES" / "django.po"


@cache
def wanted(room: Path) -> Catalog:
    """Every message of a room's templates and code."""
    own = Catalog(domain="django")
    others = [other for other in rooms() if other != room and other.is_relative_to(room)]
    for path in sorted(room.rglob("*")):
        if path.suffix in {".py", ".html"} and not any(path.is_relative_to(other) for other in others):
            for message, context in _messages(path):
                own.add(message, context=context)
    for message, context in tellable() if room == HERE else ():
        own.add(message, context=context)
    if room != HERE:
        for known in _listed(wanted(HERE)):
            own.delete(known.id, context=known.context)
    return own


def tellable() -> Iterator[tuple[str | tuple[str, ...], str | None]]:
    """Each sentence that the rooms below the site tell."""
    for path in sorted(HERE.parent.rglob("*.py")):
        source = "" if path.is_relative_to(HERE) else path.read_text(encoding="utf-8")
        if "Tellable(" in source:
            for _line, message, _comments, context in extract("python", BytesIO(source.encode()), TELLABLE):
                yield message, context


def _messages(path: Path) -> Iterator[tuple[str | tuple[str, ...], str | None]]:
    """Each message of a file (singular and plural together), with its context."""
    source = path.read_text(encoding="utf-8")
    if path.suffix == ".html":  # Django makes Python calls of the tags; what is left over is not indented
        source = "\n".join(line.strip() for line in templatize(source, str(path)).splitlines())
    for _line, message, _comments, context in extract("python", BytesIO(source.encode()), KEYWORDS):
        yield message, context


def _listed(catalog: Catalog) -> list[Message]:
    """The messages of a catalogue, without the head that gettext keeps under the empty one."""
    return [message for message in catalog if message.id]


def read(room: Path, language: str) -> Catalog:
    """A room's catalogue in a language; an empty one where there is none yet."""
    path = file_of(room, language)
    if not path.is_file():
        return _empty(language)
    with path.open("rb") as file:
        return read_po(file, locale=LANGUAGES[language], domain="django")


def _empty(language: str) -> Catalog:
    return Catalog(
        locale=LANGUAGES[language],
        domain="django",
        header_comment="# Kept up to date by `python -m constancia.web.catalogues`.",
        project="constancia",
        version="",
        copyright_holder="The Constancia authors",
        msgid_bugs_address="none",
        creation_date=BORN,
        revision_date=BORN,
        last_translator="The Constancia authors",
        fuzzy=False,
    )


def compiled(catalog: Catalog) -> bytes:
    """What Django reads: the catalogue as a .mo file."""
    out = BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def renew(room: Path, language: str) -> int:
    """Bring a catalogue up to date and compile it; how many of its messages are still to be translated."""
    old = read(room, language)
    new = _empty(language)
    for message in _listed(wanted(room)):
        known = old.get(message.id if isinstance(message.id, str) else message.id[0], context=message.context)
        kept = known.string if known is not None and known.id == message.id else ""
        new.add(message.id, kept, context=message.context)
    path = file_of(room, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, new, no_location=True, sort_output=True, width=110)
    path.with_suffix(".mo").write_bytes(compiled(read(room, language)))
    return sum(not is_translated(message) for message in _listed(new))


def is_translated(message: Message) -> bool:
    """Whether every form of a message has words in its language."""
    forms = message.string if isinstance(message.string, tuple) else (message.string,)
    return not message.fuzzy and bool(forms) and all(forms)


def faults(room: Path, language: str) -> list[str]:
    """What is wrong with a catalogue, a sentence each: the test of the interface's languages."""
    catalog = read(room, language)
    have = {_key(message): message for message in _listed(catalog)}
    want = {_key(message): message for message in _listed(wanted(room))}
    found = [f"is not there: {key[0]}" for key in want if key not in have]
    found += [f"is no longer used: {key[0]}" for key in have if key not in want]
    found += [f"is not translated: {key[0]}" for key, one in have.items() if not is_translated(one)]
    found += [f"{error}: {key[0]}" for key, one in have.items() for error in one.check(catalog)]
    mo = file_of(room, language).with_suffix(".mo")
    if not mo.is_file() or mo.read_bytes() != compiled(catalog):
        found.append(f"{mo.name} is older than its source: run python -m constancia.web.catalogues")
    return found


def _key(message: Message) -> Key:
    return (message.id if isinstance(message.id, str) else message.id[0]), message.context


if __name__ == "__main__":
    for place in rooms():
        for name in LANGUAGES:
            missing = renew(place, name)
            sys.stdout.write(f"{file_of(place, name).relative_to(HERE)}: {missing} to translate\n")
