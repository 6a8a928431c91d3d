"""Which addresses may be fetched: public ones of the web, by where they lead and not by how they are written.

A page that anyone may name must not make this machine ask machines that only it can reach. So each host is
resolved here, every address that it has must be public, and the connection is made to the very address that
was checked: a name that leads elsewhere when it is looked up again gains nothing.
"""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

import httpx

from constancia.fetch.errors import FetchError
from constancia.model.tellable import Tellable

LONGEST = 2000  # characters of an address
NAT64 = ip_network("64:ff9b::/96")


def checked(address: str) -> httpx.URL:
    """The address as it can be asked for; FetchError where it is none of the web."""
    if len(address) > LONGEST:
        raise FetchError(
            Tellable(
                "{address} ...: an address has at most {most} characters", address=address[:60], most=LONGEST
            )
        )
    try:
        url = httpx.URL(address.strip())
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError(
            Tellable(
                "{address}: this is no address ({error}); copy it from the browser",
                address=address[:80],
                error=error,
            )
        ) from error
    if url.scheme not in ("http", "https") or not url.host:
        raise FetchError(
            Tellable("{address}: an address of the web begins with https:// or http://", address=address[:80])
        )
    if url.userinfo:
        raise FetchError(
            Tellable(
                "{host}: leave name and password out of the address; they would be kept with it",
                host=url.host,
            )
        )
    return url.copy_with(fragment=None)


def public_hosts(host: str, port: int, *, local: bool = False) -> list[str]:
    """The numeric addresses of a host; FetchError where it has none, or one that is not public.

    `local` lets the addresses of this machine pass: for tests, whose server is on it.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(
            Tellable(
                "{host} cannot be found: check the address, and whether this machine is online", host=host
            )
        ) from error
    numbers = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    closed = next(
        (one for one in numbers if not is_public(one) and not (local and ip_address(one).is_loopback)), None
    )
    if closed is not None:
        raise FetchError(
            Tellable(
                "{host} leads to {closed}, which is no public address; only what anyone can read is evidence",
                host=host,
                closed=closed,
            )
        )
    return numbers


def is_public(number: str) -> bool:
    """Whether a numeric address is one of the public internet, whatever form of it is inside another.

    >>> is_public("93.184.215.14"), is_public("::ffff:10.0.0.1"), is_public("169.254.169.254")
    (True, False, False)
    """
    address = ip_address(number.partition("%")[0])
    inside = _inside(address) if isinstance(address, IPv6Address) else None
    if inside is not None:
        return is_public(str(inside))
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _inside(address: IPv6Address) -> IPv4Address | None:
    """The address of the older kind that one of the newer kind stands for, in each way there is."""
    if address.ipv4_mapped or address.sixtofour:
        return address.ipv4_mapped or address.sixtofour
    if address.teredo:
        return address.teredo[1]
    if address in NAT64 or 1 < int(address) < 1 << 32:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return None
