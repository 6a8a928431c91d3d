"""A kill at any moment of storing leaves the old state, and storing again completes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

# Imports once and forks for each kill: a new interpreter each time would take longer than all the rest.
DRIVER = '''
import json, os, random, signal, sys, time
from dataclasses import replace

sys.path.insert(0, sys.argv[1])
import conftest
from constancia import store
store.configure()
store.prepare()

from django.db import connection
from constancia.store.keeping.load import load
from constancia.store.models import CodeRow, RunRow, StatementRow
from constancia.store.keeping.save import save

gold = conftest.first_paper()
def version(name):
    return replace(gold, run=replace(gold.run, version=name))

def kill(moment, paper):
    """Whether a child that saves `paper` was still saving when it was killed."""
    connection.close()
    ends, begins = os.pipe(), os.pipe()
    child = os.fork()
    if not child:
        os.write(begins[1], b"1")
        save(paper)
        os.write(ends[1], b"1")
        os._exit(0)
    os.read(begins[0], 1)
    time.sleep(moment)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.set_blocking(ends[0], False)
    try:
        return not os.read(ends[0], 1)
    except BlockingIOError:
        return True
    finally:
        for end in (*ends, *begins):
            os.close(end)

def check(*allowed):
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            (verdict,) = cursor.execute("PRAGMA integrity_check").fetchone()
        assert verdict == "ok", verdict
    assert load(gold.document.id) in allowed, "a half-stored paper"
    runs = RunRow.objects.count()
    codes = {(facet.name, facet.value, facet.by) for one in gold.statements for facet in one.facets}
    assert StatementRow.objects.count() == runs * len(gold.statements), "rows of no paper"
    assert CodeRow.objects.count() == runs * len(codes), "codes of none"

state = version("0")
save(state)
began = time.perf_counter()
save(version("timing"))
whole = time.perf_counter() - began
save(state)
random.seed(int(sys.argv[2]))
caught = 0
for number in range(int(sys.argv[3])):
    after = version(f"killed {number}")
    interrupted = kill(random.uniform(0, 1.2 * whole), after)
    check(state, after)
    caught += interrupted
    save(after)
    check(after)
    state = after
print(json.dumps({"caught": caught, "runs": RunRow.objects.count()}))
'''
KILLS = int(os.environ.get("CONSTANCIA_KILLS", "10"))  # more take long: half a second each and up


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_kill_at_any_moment_of_saving_leaves_the_old_state(tmp_path: Path) -> None:
    kill_while_saving(str(tmp_path / "papers.sqlite3"))


def kill_while_saving(database: str) -> None:
    """Kill `KILLS` savings at random moments; the state is checked after each, and each is then completed."""
    done = subprocess.run(
        [sys.executable, "-c", DRIVER, str(Path(__file__).parent), "7", str(KILLS)],
        env={**os.environ, "CONSTANCIA_DATABASE": database},
        capture_output=True,
        text=True,
        timeout=60 + 20 * KILLS,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    report = json.loads(done.stdout)
    assert report["runs"] == KILLS + 2  # each is stored once, however often it was tried
    assert report["caught"] >= KILLS // 2  # else the kills came too late to prove anything
