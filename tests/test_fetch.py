"""Fetching an address: what goes wrong on the way, what is refused, what is kept."""

from __future__ import annotations

import socket
import time
import tracemalloc
from contextlib import suppress
from hashlib import sha256
from threading import Thread

import httpcore
import httpx
import pytest
from local_server import Answer, Asked

from constancia.fetch.addresses import checked, is_public, public_hosts
from constancia.fetch.client import Fetcher, Wanted
from constancia.fetch.errors import FetchError
from constancia.fetch.transport import BROKEN, Transport

PAGE = b"<p>The port opened in March.</p>"
ANY = Wanted(frozenset(), 1_000_000, 60)
BODY = bytes(range(256)) * 2000
TAGGED = {"ETag": '"one"', "Content-Type": "application/json"}


class Clock:
    """Time that passes when someone waits."""

    def __init__(self) -> None:
        self.now, self.waits = 0.0, []

    def wait(self, seconds: float) -> None:
        self.now += seconds
        self.waits.append(seconds)

    def time(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def fetcher(tmp_path, clock):
    with Fetcher(tmp_path / "cache", local=True, pause=0.0, wait=clock.wait, clock=clock.time) as ready:
        yield ready


def test_what_stands_there_is_kept_with_its_hash(site, fetcher):
    found = fetcher.fetch(site.at("/a", Answer(PAGE)) + "#part", ANY)
    assert found.path.read_bytes() == PAGE
    assert (found.url, found.media_type, found.is_new) == (site.address + "/a", "text/html", True)
    assert found.sha256 == sha256(PAGE).hexdigest()


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_server_that_fails_is_asked_again_after_longer_and_longer(site, fetcher, clock, status):
    address = site.at("/a", Answer(b"", status), Answer(b"", status), Answer(PAGE))
    assert fetcher.fetch(address, ANY).path.read_bytes() == PAGE
    assert clock.waits == [1.0, 2.0]


def test_a_server_that_names_a_pause_is_given_it(site, fetcher, clock):
    address = site.at("/a", Answer(b"", 429, {"Retry-After": "7"}), Answer(PAGE))
    assert fetcher.fetch(address, ANY).path.read_bytes() == PAGE
    assert clock.waits == [7.0]
    dated = site.at("/b", Answer(b"", 503, {"Retry-After": "Fri, 01 Jan 2100 00:00:00 GMT"}))
    with pytest.raises(FetchError, match=r"it asks to wait .* s: try again then"):
        fetcher.fetch(dated, ANY)


def test_a_server_that_only_fails_is_given_up(site, fetcher):
    with pytest.raises(FetchError, match="the server answers 500, 5 times; try again later"):
        fetcher.fetch(site.at("/a", Answer(b"", 500)), ANY)
    assert len(site.asked) == 5


def ranged(asked: Asked) -> Answer:
    """Breaks off twice, and goes on where it is asked to."""
    start = int(asked.headers["range"].removeprefix("bytes=").rstrip("-")) if "range" in asked.headers else 0
    rest = BODY[start:]
    cut = len(rest) // 2 if asked.count < 2 else None
    if not start:
        return Answer(BODY, 200, TAGGED, cut=cut)
    assert asked.headers["if-range"] == '"one"'
    told = {"Content-Range": f"bytes {start}-{len(BODY) - 1}/{len(BODY)}"}
    return Answer(rest, 206, TAGGED | told, cut=cut)


def test_a_body_that_breaks_off_is_gone_on_with(site, fetcher):
    assert fetcher.fetch(site.script("/a", ranged), ANY).path.read_bytes() == BODY
    asked = [one.headers.get("range") for one in site.asked]
    assert asked[0] is None
    assert None not in asked[1:]


def test_a_later_run_goes_on_where_an_earlier_one_broke_off(site, fetcher, tmp_path):
    address = site.at("/a", Answer(BODY, 200, TAGGED, cut=1000), *[Answer(b"", 500)] * 9)
    with pytest.raises(FetchError):
        fetcher.fetch(address, ANY)
    site.script("/a", lambda asked: ranged(Asked(asked.path, {}, asked.headers, 9)))
    with Fetcher(tmp_path / "cache", local=True, pause=0.0) as other:
        assert other.fetch(address, ANY).path.read_bytes() == BODY
    assert site.asked[-1].headers["range"] == "bytes=1000-"


@pytest.mark.parametrize("told", ["bytes 7-9/10", "", "bytes */9"])
def test_another_part_than_was_asked_for_is_never_joined(site, fetcher, told):
    def script(asked: Asked) -> Answer:
        if asked.count == 0:
            return Answer(BODY, 200, TAGGED, cut=1000)
        if asked.count == 1:
            return Answer(b"xxx", 206, {"Content-Range": told})
        return Answer(BODY, 200, TAGGED)

    assert fetcher.fetch(site.script("/a", script), ANY).path.read_bytes() == BODY


def test_a_file_that_changed_meanwhile_is_begun_anew(site, fetcher):
    address = site.at("/a", Answer(BODY, 200, TAGGED, cut=1000), Answer(PAGE, 200, {"ETag": '"two"'}))
    assert fetcher.fetch(address, ANY).path.read_bytes() == PAGE
    gone = site.at("/b", Answer(BODY, 200, TAGGED, cut=1000), Answer(b"", 416), Answer(PAGE))
    assert fetcher.fetch(gone, ANY).path.read_bytes() == PAGE


def test_what_has_not_changed_is_not_sent_again(site, fetcher):
    def script(asked: Asked) -> Answer:
        known = asked.headers.get("if-none-match") == '"one"'
        return Answer(b"", 304) if known else Answer(PAGE, 200, TAGGED)

    address = site.script("/a", script)
    first, second = fetcher.fetch(address, ANY), fetcher.fetch(address, ANY)
    assert (first.is_new, second.is_new, second.sha256) == (True, False, first.sha256)
    second.path.write_bytes(b"tampered")
    third = fetcher.fetch(address, ANY)
    assert (third.is_new, third.path.read_bytes()) == (True, PAGE)


def test_two_requests_to_a_host_have_a_pause_between_them(site, tmp_path, clock):
    with Fetcher(tmp_path, local=True, pause=3.0, wait=clock.wait, clock=clock.time) as polite:
        for path in ("/a", "/b"):
            polite.fetch(site.at(path, Answer(PAGE)), ANY)
    assert clock.waits == [3.0]


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (Answer(b"", 200, {"Content-Length": "5000000"}), "more than 1,000,000 bytes"),
        (Answer(endless=b"x" * 65536), "more than 1,000,000 bytes"),
        (Answer(PAGE, 200, {"Content-Type": "video/mp4"}), "it is video/mp4, which is not read"),
        (Answer(b"", 404), "answers 404: there is nothing at this address"),
        (Answer(b"", 401), "answers 401: it wants a key"),
        (Answer(b"", 302, {"Location": "ftp://example.org/"}), "begins with https:// or http://"),
        (Answer(b"", 302, {"Location": "/a"}), "from address to address, more than 5 times"),
        (Answer(b"x" * 99, 200, {"Content-Encoding": "gzip"}), "the answer makes no sense"),
    ],
)
def test_what_is_not_taken_is_told_in_a_sentence(site, fetcher, answer, told):
    page = Wanted(frozenset({"text/html"}), 1_000_000, 60)
    with pytest.raises(FetchError, match=told):
        fetcher.fetch(site.at("/a", answer), page)
    assert not list(fetcher.cache.glob("*.body"))


def test_a_body_that_trickles_is_left_in_the_end(site, tmp_path):
    ticks = iter(range(1000))
    with (
        Fetcher(tmp_path, local=True, pause=0.0, clock=lambda: float(next(ticks))) as impatient,
        pytest.raises(FetchError, match="longer than 5 s; try again to go on"),
    ):
        impatient.fetch(site.at("/a", Answer(endless=b"x")), Wanted(frozenset(), 10**9, 5))


def test_a_large_file_takes_no_more_memory_than_a_small_one(site, fetcher):
    row = b'{"a": 1, "b": "' + b"x" * 40 + b'"},\n'
    address = site.script("/a", lambda _: Answer(parts=(row * 1000 for _ in range(1000))))
    tracemalloc.start()
    found = fetcher.fetch(address, Wanted(frozenset(), 10**9, 600))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found.path.stat().st_size == len(row) * 1_000_000
    assert peak < 8_000_000


def test_a_key_is_not_sent_on_to_another_host(site, fetcher):
    site.at("/b", Answer(PAGE))
    elsewhere = site.address.replace("127.0.0.1", "localhost")
    address = site.at("/a", Answer(b"", 302, {"Location": f"{elsewhere}/b"}))
    fetcher.fetch(address, ANY, secret={"X-Key": "secret"})
    assert [one.headers.get("x-key") for one in site.asked] == ["secret", None]


def test_an_offline_machine_is_told_so(tmp_path):
    with (
        Fetcher(tmp_path, wait=lambda _: None) as fetcher,
        pytest.raises(FetchError, match="cannot be found: check the address, and whether this machine is on"),
    ):
        fetcher.fetch("https://nothing.invalid/", ANY)


def test_a_server_that_does_not_answer_is_told(tmp_path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (
        Fetcher(tmp_path, local=True, wait=lambda _: None) as fetcher,
        pytest.raises(FetchError, match="the server does not answer: check the address"),
    ):
        fetcher.fetch(f"http://127.0.0.1:{port}/", ANY)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("file:///etc/passwd", "begins with https:// or http://"),
        ("javascript:alert(1)", "begins with https:// or http://"),
        ("https://", "begins with https:// or http://"),
        ("https://ana:secret@example.org/", "leave name and password out"),
        ("https://example.org/" + "a" * 3000, "at most 2000 characters"),
        ("http://[::1", "this is no address"),
    ],
)
def test_what_is_no_address_of_the_web_is_refused(address, told):
    with pytest.raises(FetchError, match=told):
        checked(address)


PRIVATE = [
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",  # noqa: S104  # to be refused, not bound to
    "224.0.0.1",
    "255.255.255.255",
    "192.0.2.1",
    "::1",
    "::",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "ff02::1",
    "2001:db8::1",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "::127.0.0.1",
    "64:ff9b::10.0.0.1",
    "2002:7f00:1::",
]


@pytest.mark.parametrize("number", PRIVATE)
def test_numbers_that_are_not_public(number):
    assert not is_public(number)


def test_numbers_that_are_public():
    assert all(map(is_public, ["93.184.215.14", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::8.8.8.8"]))


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "169.254.169.254", "0"],
)
def test_hosts_that_lead_inside_are_refused_before_a_connection(host, tmp_path):
    with (
        Fetcher(tmp_path) as fetcher,
        pytest.raises(FetchError, match=r"is no public address|cannot be found"),
    ):
        fetcher.fetch(f"http://{host}/", ANY)


@pytest.mark.parametrize("inside", ["127.0.0.1", "169.254.169.254", "[::1]", "localhost"])
def test_a_redirect_inside_is_refused(site, tmp_path, monkeypatch, inside):
    """A public host, played by the tests' server, sends on to an address that only this machine can reach."""
    find, connect = socket.getaddrinfo, socket.create_connection
    local = (site.address.removeprefix("http://").split(":")[0], int(site.address.split(":")[2]))
    public = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.215.14", 80))]

    def found(host, *args, **more):
        return public if host == "public.example" else find(host, *args, **more)

    monkeypatch.setattr(socket, "getaddrinfo", found)
    monkeypatch.setattr(socket, "create_connection", lambda _, *args, **more: connect(local, *args, **more))
    site.at("/a", Answer(b"", 302, {"Location": f"http://{inside}/latest/meta-data/"}))
    with Fetcher(tmp_path) as fetcher, pytest.raises(FetchError, match="which is no public address"):
        fetcher.fetch("http://public.example/a", ANY)
    assert [one.path for one in site.asked] == ["/a"]


def test_a_name_that_leads_elsewhere_the_second_time_gains_nothing(monkeypatch):
    """The connection goes to the number that was checked; the name is not looked up again."""
    looked_up: list[str] = []
    connected: list[object] = []

    def rebinding(host, port, **_):
        looked_up.append(host)
        number = "93.184.215.14" if len(looked_up) == 1 else "127.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port))]

    def connect(address, *_args, **_more):
        connected.append(address)
        raise OSError("no network here")

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    monkeypatch.setattr(socket, "create_connection", connect)
    with httpx.Client(transport=Transport()) as client, pytest.raises(BROKEN, match="no network"):
        client.get("http://rebinding.example/")
    assert (looked_up, connected) == (["rebinding.example"], [("93.184.215.14", 80)])


@pytest.mark.parametrize("number", ["169.254.169.254", "10.0.0.1", "192.168.1.1"])
def test_the_switch_for_tests_opens_this_machine_and_no_other(number: str) -> None:
    assert public_hosts("127.0.0.1", 80, local=True) == ["127.0.0.1"]
    with pytest.raises(FetchError, match="no public address"):
        public_hosts(number, 80, local=True)


def test_a_head_that_never_ends_is_not_waited_for() -> None:
    """The server sends a byte of it every now and then, so that no single wait is long."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        drips = Thread(target=_drip, args=(listening,), daemon=True)
        drips.start()
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        with (
            httpx.Client(transport=Transport(local=True, headers=0.2)) as client,
            pytest.raises(httpcore.ReadTimeout, match="head of the answer"),
        ):
            client.get(address)
    drips.join()


def _drip(listening: socket.socket) -> None:
    connection, _ = listening.accept()
    with connection, suppress(OSError):
        connection.sendall(b"HTTP/1.1 200 OK\r\nX-Long: ")
        while True:
            connection.sendall(b"a")
            time.sleep(0.01)
