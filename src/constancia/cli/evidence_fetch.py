"""`constancia evidence fetch`: what stands at an address becomes evidence."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from constancia.cli.failures import FAILED, complain, fail
from constancia.cli.options import day
from constancia.cli.waiting import waiting

if TYPE_CHECKING:
    from constancia.fetch.archive import Archive
    from constancia.fetch.client import Fetcher
    from constancia.fetch.document import Given
    from constancia.fetch.services import Service
    from constancia.gather.outcome import Outcome
    from constancia.gather.parties import Parties
    from constancia.store.judged.evidence import Taken

KEYS = {"comtrade": "CONSTANCIA_COMTRADE_KEY", "iati": "CONSTANCIA_IATI_KEY"}
KEY_HEADER = "Ocp-Apim-Subscription-Key"  # both services call it so


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line says of a page."""

    quote: str | None
    title: str | None
    publisher: str | None
    date: str | None
    published: str | None
    country: str | None


def fetch(addresses: Sequence[str], as_: str | None, asked: Asked, parties: Parties, *, partly: bool) -> None:
    """Fetch each address and store what it is evidence of; ends with 1 where one is refused."""
    from constancia import store

    store.configure()
    store.prepare()
    from constancia.gather.errors import GatherError
    from constancia.store.database import archive_folder

    service = _service(as_, asked)
    archive, failed = _archive(archive_folder()), False
    with _fetcher(archive_folder() / "cache") as fetcher:
        for address in addresses:
            try:
                with waiting(f"Fetching {address}"):
                    taken = (
                        _page(address, asked, fetcher, archive)
                        if service is None
                        else _service_pages(address, service, fetcher, archive, parties, partly=partly)
                    )
            except GatherError as error:
                complain(str(error))
                failed = True
                continue
            failed = reported(address, taken) or failed
    if failed:
        raise typer.Exit(FAILED)


def reported(what: str, taken: Taken) -> bool:
    """Tell what taking something in did; whether anything of it was refused."""
    counts = f"{taken.added} added, {taken.changed} changed, {taken.unchanged} unchanged"
    counts += f", {taken.repeated} repeated, {taken.blank} without a value, {taken.refused} refused"
    typer.echo(f"{what}: {counts if taken.kept else f'nothing kept, {taken.refused} refused'}")
    if not taken.kept:
        complain(f"{what}: correct what is refused, or keep the rest with --partly")
    return taken.refused > 0


def codes(countries: str) -> tuple[str, ...]:
    """The codes of the countries that are named, with ; between several."""
    from constancia.registers.countries import UnknownCountry, find_country

    try:
        return tuple(find_country(one.strip()) for one in countries.split(";"))
    except UnknownCountry as error:
        raise fail(str(error)) from error


def _service(as_: str | None, asked: Asked) -> Service | None:
    if as_ is None:
        return None
    from constancia.fetch.services import Service

    if as_ not in list(Service):
        raise fail(f"--as {as_}: nothing of this format is fetched; choose one of {', '.join(Service)}")
    if asked.quote is not None:
        raise fail("--quote is for pages: of a service's answer each row is its own quotation")
    return Service(as_)


def _fetcher(cache: Path) -> Fetcher:
    from constancia.gather.extra import required

    required("httpx")
    from constancia.fetch.client import Fetcher

    return Fetcher.ready(cache)


def _archive(folder: Path) -> Archive:
    from constancia.gather.extra import required

    required("warcio")
    from constancia.fetch.archive import Archive

    return Archive(folder)


def _page(address: str, asked: Asked, fetcher: Fetcher, archive: Archive) -> Taken:
    from constancia.fetch.document import evidence
    from constancia.store.judged.evidence import take_in

    return take_in([evidence(address, _given(asked), fetcher, archive)])


def _given(asked: Asked) -> Given:
    from constancia.fetch.document import Given
    from constancia.model.dates import first_day

    for written in filter(None, (asked.date, asked.published)):
        try:
            first_day(written)
        except ValueError as error:
            raise fail(str(error)) from error
    return Given(
        quotation=asked.quote or "",
        title=asked.title or "",
        publisher=asked.publisher or "",
        published=asked.published or "",
        date=asked.date or "",
        countries=codes(asked.country) if asked.country else (),
    )


def _service_pages(
    address: str, service: Service, fetcher: Fetcher, archive: Archive, parties: Parties, *, partly: bool
) -> Taken:
    """All pages of an answer as one: kept whole or not at all."""
    from constancia.store.judged.evidence import take_in

    outcomes = chain.from_iterable(_outcomes(address, service, fetcher, archive, parties))
    return take_in(outcomes, partly=partly, told=lambda one: complain(str(one)))


def _outcomes(
    address: str, service: Service, fetcher: Fetcher, archive: Archive, parties: Parties
) -> Iterator[Iterator[Outcome]]:
    from constancia.fetch.services import file_name, pages
    from constancia.gather.formats import SourceFormat, read

    key = os.environ.get(KEYS.get(service, ""), "")
    secret = {KEY_HEADER: key} if key else {}
    for page in pages(address, service, fetcher, secret=secret):
        file = archive.keep(page, file_name(page, service))
        rows = read(file, today=day(None), format=SourceFormat(service), parties=parties)
        yield _documented(page.url, rows)


def _documented(address: str, rows: Iterator[Outcome]) -> Iterator[Outcome]:
    """The rows of a service's answer; FetchError where it has not the fields that the service documents."""
    from constancia.fetch.errors import FetchError
    from constancia.gather.errors import UnknownTable

    try:
        yield from rows
    except UnknownTable as error:
        raise FetchError(f"{address}: {error.lacking}; the format of the service has changed") from error
