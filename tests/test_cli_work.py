"""`constancia work` and the worker beside `constancia serve`, as they are started, killed and stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from test_store_place import say

COMMAND = [sys.executable, "-c", "from constancia.cli.main import main; main()"]
TEXT = "The sea\\n\\nThe Government will build ten ports. The Government supports the sea. "
# Gives files to the queue as the site does, and tells what became of them: a line for each line.
DESK = f"""
import sys
from constancia import store
store.configure()
store.prepare()
from constancia.store.queue.uploads import Said, give, uploads
for line in sys.stdin:
    if line.strip().isdecimal():
        give(("{TEXT}" * int(line)).encode(), name=f"sea-{{line.strip()}}.txt", said=Said(), by="person:a")
    print(*(f"{{one.stage}}:{{one.outcome}}" for one in reversed(uploads())), flush=True)
"""

AT_WORK = """
store.prepare()
from constancia.store.queue.working import _alone, is_at_work
assert not is_at_work()
with _alone():
    assert is_at_work()
import time
for _ in range(300):  # a server lets go of a lock a moment after its connection is closed
    if not is_at_work():
        break
    time.sleep(0.1)
assert not is_at_work()
"""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("CONSTANCIA_")}
    return {**kept, "CONSTANCIA_DATABASE": str(tmp_path / "store.sqlite3")}


@pytest.fixture
def desk(environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    running = subprocess.Popen(
        [sys.executable, "-c", DESK],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
    )
    yield running
    running.kill()
    running.communicate()


def said(desk: subprocess.Popen[str], line: str = "") -> list[str]:
    assert desk.stdin is not None
    assert desk.stdout is not None
    desk.stdin.write(line + "\n")
    desk.stdin.flush()
    return desk.stdout.readline().split()


def until(desk: subprocess.Popen[str], *wanted: str) -> list[str]:
    """What became of the files once one of them is at one of these stages."""
    for _ in range(600):
        told = said(desk)
        if any(one.startswith(wanted) for one in told):
            return told
        time.sleep(0.1)
    raise AssertionError(told)


def test_a_worker_that_is_killed_leaves_its_file_to_the_next(
    desk: subprocess.Popen[str], environment: dict[str, str]
) -> None:
    said(desk, "2000")
    killed = subprocess.Popen([*COMMAND, "work"], env=environment)
    until(desk, "reading", "coding")
    killed.kill()
    killed.wait()
    assert said(desk, "2")[1] == "waiting:"
    done = subprocess.run(
        [*COMMAND, "work", "--once"], env=environment, capture_output=True, text=True, timeout=120
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert said(desk) == ["stored:added", "stored:added"]


def test_the_worker_beside_the_site_reads_and_ends_with_it(
    desk: subprocess.Popen[str], environment: dict[str, str]
) -> None:
    said(desk, "1")
    site = subprocess.Popen(
        [*COMMAND, "serve", "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        text=True,
    )
    try:
        assert until(desk, "stored") == ["stored:added"]
        waiting = subprocess.run(  # another worker finds the site's at work
            [*COMMAND, "work", "--once", "--attended"], env=environment, stdin=subprocess.DEVNULL, timeout=60
        )
        assert waiting.returncode == -signal.SIGTERM
        site.send_signal(signal.SIGINT)
        assert site.wait(120) == 0
        assert site.stderr is not None
        assert site.stderr.read() == ""
    finally:
        site.kill()
        site.communicate()
    done = subprocess.run([*COMMAND, "work", "--once"], env=environment, timeout=60)
    assert done.returncode == 0  # no one holds the queue any more


def test_whether_a_worker_is_there_is_told_by_its_lock(tmp_path: Path) -> None:
    assert say(str(tmp_path / "store.sqlite3"), AT_WORK) == "fine"
