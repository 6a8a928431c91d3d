"""Archived copies: what an address gave, with the texts that were read in it, as WARC files by their SHA-256.

A file has a `response` record, the answer as it came, and a `conversion` record for each text. A quotation is
anchored in one of these texts, so that it stands where it stood whatever later programs make of the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b, sha256
from io import BytesIO
from pathlib import Path
from shutil import copyfile
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from constancia.fetch.cache import Fetched
from constancia.fetch.errors import ArchiveError
from constancia.gather.extra import required
from constancia.model.tellable import Tellable

BY = "Constancia-Text-By"  # a header of our own: which program made the text
DIGEST = "WARC-Payload-Digest"
HOP = frozenset({"transfer-encoding", "connection", "content-length", "keep-alive"})


@dataclass(frozen=True, slots=True)
class Text:
    """A text read in an answer, and what made it."""

    by: str
    text: str


@dataclass(frozen=True, slots=True)
class Converted:
    """A text of an archived copy: the id of its record, what made it, and the text."""

    record: str
    by: str
    text: str


@dataclass(frozen=True, slots=True)
class Archived:
    """A copy in the archive. `sha256` is of the body as it came, and was checked when this was read."""

    url: str
    sha256: str
    retrieved_at: str
    media_type: str
    texts: tuple[Converted, ...]
    file: Path


@dataclass(frozen=True, slots=True)
class Archive:
    """A folder of archived copies."""

    folder: Path

    def file(self, digest: str, url: str) -> Path:
        """Where the copy of these bytes from this address is, or would be."""
        return self.folder / f"{digest}-{blake2b(url.encode(), digest_size=4).hexdigest()}.warc.gz"

    def find(self, digest: str, url: str) -> Archived | None:
        """The copy of these bytes from this address, checked; None where none was made.

        ArchiveError where the file is damaged: its bytes are no longer those that were archived.
        """
        file = self.file(digest, url)
        return _read(file, digest) if file.is_file() else None

    def add(self, fetched: Fetched, texts: tuple[Text, ...]) -> Archived:
        """Archive an answer with the texts read in it; one that is there already stays as it is."""
        known = self.find(fetched.sha256, fetched.url)
        if known is not None:
            return known
        self.folder.mkdir(parents=True, exist_ok=True)
        file = self.file(fetched.sha256, fetched.url)
        new = file.with_suffix(".new")
        with new.open("wb") as out:
            _write(out, fetched, texts)
        new.replace(file)
        return _read(file, fetched.sha256)

    def keep(self, fetched: Fetched, name: str) -> Path:
        """A service's file beside the copies, under its hash, so that rows can be traced to it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        stem, dot, ending = name.rpartition(".")
        file = self.folder / f"{stem or ending}-{fetched.sha256[:16]}{dot}{ending if stem else ''}"
        if not file.is_file():
            new = file.with_name(f"{file.name}.new")
            copyfile(fetched.path, new)
            new.replace(file)
        return file


def body(archived: Archived) -> bytes:
    """The bytes as they came, checked once more."""
    for record in _records(archived.file):
        if record.rec_type == "response":
            return _checked(record.content_stream().read(), archived.sha256, archived.file)
    raise _damaged(archived.file)


def _write(out: Any, fetched: Fetched, texts: tuple[Text, ...]) -> None:
    required("warcio")
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    writer = WARCWriter(out, gzip=True, warc_version="1.1")
    data = fetched.path.read_bytes()
    headers = [(name, value) for name, value in fetched.headers if name.lower() not in HOP]
    headers.append(("Content-Length", str(len(data))))
    response = _record_id(fetched, "response")
    shared = {"WARC-Date": fetched.retrieved_at.replace("+00:00", "Z")}
    writer.write_record(
        writer.create_warc_record(
            fetched.url,
            "response",
            payload=BytesIO(data),
            length=len(data),
            http_headers=StatusAndHeaders("200 OK", headers, protocol="HTTP/1.1"),
            warc_headers_dict=shared | {"WARC-Record-ID": response, DIGEST: f"sha256:{fetched.sha256}"},
        )
    )
    for one in texts:
        text = one.text.encode("utf-8", "backslashreplace")
        told = {
            "WARC-Record-ID": _record_id(fetched, one.by),
            "WARC-Refers-To": response,
            DIGEST: f"sha256:{sha256(text).hexdigest()}",
            BY: one.by,
        }
        writer.write_record(
            writer.create_warc_record(
                fetched.url,
                "conversion",
                payload=BytesIO(text),
                length=len(text),
                warc_content_type="text/plain; charset=utf-8",
                warc_headers_dict=shared | told,
            )
        )


def _record_id(fetched: Fetched, part: str) -> str:
    return f"<urn:uuid:{uuid5(NAMESPACE_URL, f'{fetched.url}#{fetched.sha256}#{part}')}>"


def _read(file: Path, digest: str) -> Archived:
    url = date = media_type = ""
    texts: list[Converted] = []
    for record in _records(file):
        told = record.rec_headers.get_header
        data = record.content_stream().read()
        if record.rec_type == "response":
            _checked(data, digest, file)
            url, date = told("WARC-Target-URI"), told("WARC-Date")
            media_type = (record.http_headers.get_header("content-type") or "").partition(";")[0]
        elif record.rec_type == "conversion":
            _checked(data, told(DIGEST).removeprefix("sha256:"), file)
            texts.append(Converted(told("WARC-Record-ID"), told(BY), data.decode()))
    if not url or not texts:
        raise _damaged(file)
    return Archived(url, digest, date, media_type, tuple(texts), file)


def _records(file: Path) -> Iterator[Any]:
    required("warcio")
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    try:
        with file.open("rb") as stream:
            yield from ArchiveIterator(stream)
    except (OSError, ArchiveLoadFailed, EOFError, UnicodeDecodeError) as error:
        raise _damaged(file) from error


def _checked(data: bytes, digest: str, file: Path) -> bytes:
    if sha256(data).hexdigest() != digest:
        raise _damaged(file)
    return data


def _damaged(file: Path) -> ArchiveError:
    return ArchiveError(
        Tellable(
            "{file}: the archived copy is damaged, no longer what was archived; restore it from a backup",
            file=file.name,
        )
    )
