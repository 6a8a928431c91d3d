"""A site that really runs, with the first paper in it, and the system's browser to look at it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

import pytest

playwright = pytest.importorskip("playwright.sync_api", reason="the browser tests need playwright")

TESTS = Path(__file__).resolve().parent.parent
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PATIENCE = 60_000  # milliseconds: these tests are about what comes, not how soon; machines may be busy
SERVE = "browser.serve"  # beside this file; a folder's file run by its path would find this conftest first


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site, without its last slash."""
    database = tmp_path_factory.mktemp("site") / "constancia.sqlite3"
    folders = os.pathsep.join(filter(None, (str(TESTS), os.environ.get("PYTHONPATH"))))
    environment = {**os.environ, "CONSTANCIA_DATABASE": str(database), "PYTHONPATH": folders}
    environment.pop("CONSTANCIA_HOSTS", None)
    command = [sys.executable, "-m", SERVE]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as server:
        try:
            yield _first_line(server.stdout)
        finally:
            server.terminate()


def _first_line(output: IO[str] | None) -> str:
    assert output is not None
    line = output.readline().strip()
    assert line.startswith("http://127.0.0.1:"), "the site did not start"
    return line.rstrip("/")


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    """The system's Chromium; the tests are skipped where there is none."""
    executable = next((path for name in NAMES if (path := shutil.which(name))), None)
    if executable is None:
        pytest.skip("there is no Chromium on this machine")
    flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=executable, args=flags)
        playwright.expect.set_options(timeout=PATIENCE)
        yield opened
        opened.close()


@pytest.fixture
def new_tab(browser: Any) -> Iterator[Callable[..., Any]]:
    """Opens a tab of its own context, with the options a context takes."""
    contexts = []

    def opened(**options: Any) -> Any:
        context = browser.new_context(**options)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()
