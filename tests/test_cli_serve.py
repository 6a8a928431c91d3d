"""`constancia serve` as people start it, and as it refuses to start."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).resolve().parent.parent
COMMAND = [sys.executable, "-c", "from constancia.cli.main import main; main()"]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("CONSTANCIA_")}
    return {**kept, "CONSTANCIA_DATABASE": str(tmp_path / "store.sqlite3")}


@pytest.fixture
def site(environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    running = subprocess.Popen(
        [*COMMAND, "serve", "--port", "0"], stdout=subprocess.PIPE, env=environment, text=True
    )
    yield running
    running.kill()
    running.communicate()


def test_the_address_is_printed_last_and_answers(site: subprocess.Popen[str]):
    assert site.stdout is not None
    lines = [site.stdout.readline() for _ in range(2)]
    address = lines[-1].strip()
    with urlopen(address, timeout=120) as answer:  # noqa: S310  # the address that our own site printed
        assert answer.status == 200
    site.send_signal(signal.SIGINT)
    assert site.wait(120) == 0
    assert site.stdout.read() == ""


@pytest.mark.skipif(sys.platform != "linux", reason="the children of a process are told by /proc")
def test_several_processes_answer_one_that_dies_is_started_anew_and_all_end_with_their_parent(
    environment: dict[str, str],
):
    running = subprocess.Popen(
        [*COMMAND, "serve", "--port", "0", "--processes", "2"],
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
    )
    try:
        assert running.stdout is not None
        address = [running.stdout.readline() for _ in range(2)][-1].strip()
        first = _copies_of(running.pid)
        assert len(first) == 2
        os.kill(first[0], signal.SIGKILL)
        _until(lambda: len(set(_copies_of(running.pid)) - {first[0]}) == 2)
        assert _statuses(address) == {200}
        copies = _copies_of(running.pid)
    finally:
        running.kill()
        running.communicate()
    _until(lambda: not any(_lives(one) for one in copies))


def _copies_of(pid: int) -> list[int]:
    """The processes that are copies of this one: children with its command line."""
    ours = Path(f"/proc/{pid}/cmdline").read_bytes()
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(one) for one in children if Path(f"/proc/{one}/cmdline").read_bytes() == ours]


def _statuses(address: str) -> set[int]:
    found = set()
    for _ in range(8):
        with urlopen(address, timeout=120) as answer:  # noqa: S310  # the address that our own site printed
            found.add(answer.status)
    return found


def _lives(pid: int) -> bool:
    """Whether a process is there; one that has ended and that nobody asks for any more is not."""
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and status.read_text().rpartition(")")[2].split()[0] != "Z"


def _until(holds: Callable[[], bool], seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.1)


def test_the_first_page_waits_for_no_library_that_it_does_not_use(environment: dict[str, str]):
    code = (
        "from constancia import store; store.configure(); from django.urls import get_resolver;"
        "assert get_resolver().url_patterns;"
        "import sys; print(sorted({'sklearn', 'pandas', 'spacy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("[]\n", "")


@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0"])  # noqa: S104  # it only has to be refused there
def test_a_taken_port_is_told(environment: dict[str, str], host: str):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = subprocess.run(
            [*COMMAND, "serve", "--port", str(port), "--host", host],
            capture_output=True,
            env=environment,
            text=True,
            timeout=60,
            check=False,
        )
    assert done.returncode == 1
    assert f"Port {port} of {host} is taken" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("host", ["203.0.113.7", "no such host"])
def test_an_address_that_is_not_this_machine_is_told(environment: dict[str, str], host: str):
    done = subprocess.run(
        [*COMMAND, "serve", "--port", "0", "--host", host],
        capture_output=True,
        env=environment,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert host in done.stderr
    assert "mistake in Constancia" not in done.stderr


def test_ctrl_c_stops_a_reading_without_a_word(environment: dict[str, str], tmp_path: Path):
    path, out = tmp_path / "long.txt", tmp_path / "out.jsonl"
    path.write_text(
        (ROOT / "papers" / "china-lac-2025.txt").read_text(encoding="utf-8") * 60, encoding="utf-8"
    )
    running = subprocess.Popen(
        [*COMMAND, "extract", path, "--tier", "rules", "--out", out],
        stderr=subprocess.PIPE,
        env=environment,
        text=True,
    )
    time.sleep(1.5)  # long enough to start, far too short to finish
    running.send_signal(signal.SIGINT)
    _, error = running.communicate(timeout=120)
    assert (running.returncode, error) == (130, "")
    assert list(tmp_path.iterdir()) == [path]
