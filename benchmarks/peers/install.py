"""Puts each peer into an environment of its own and weighs it."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool to compare with: its environment's folder, and the script that asks it for headings."""

    name: str
    environment: Path
    requirements: tuple[str, ...]
    without_dependencies: tuple[str, ...]
    script: Path
    marked: bool

    @property
    def python(self) -> Path:
        return self.environment / "bin" / "python"

    @property
    def version(self) -> str:
        """Of what is installed in its environment, as pinned in peers.toml; "" for the project itself."""
        pinned = tomllib.loads((HERE / "peers.toml").read_text(encoding="utf-8"))[self.environment.name]
        named = (one for one in pinned["requirements"] if self.script.stem.removeprefix("run_") in one)
        return next((one.split("==")[1] for one in named if "==" in one), "")


def peers(folder: Path) -> Iterator[Peer]:
    """The tools of peers.toml; their environments lie in `folder`."""
    for name, data in tomllib.loads((HERE / "peers.toml").read_text(encoding="utf-8")).items():
        yield Peer(
            name,
            folder / data.get("environment", name),
            tuple(one.format(project=PROJECT) for one in data.get("requirements", ())),
            tuple(data.get("without_dependencies", ())),
            HERE / f"run_{data['script']}.py",
            data.get("marked", False),
        )


def install(peer: Peer) -> None:
    """Make the peer's environment where there is none; RuntimeError, with pip's words, where it fails.

    The project itself is installed afresh each time: it may have changed.
    """
    done = peer.environment / "installed"
    if str(PROJECT) in peer.requirements and done.exists():
        _run(*_pip(peer), "--force-reinstall", "--no-deps", str(PROJECT))
    if not peer.requirements or done.exists():
        return
    _run(sys.executable, "-m", "venv", "--clear", str(peer.environment))
    if peer.without_dependencies:
        _run(*_pip(peer), "--no-deps", *peer.without_dependencies)
    _run(*_pip(peer), *peer.requirements)
    done.touch()


def megabytes(peer: Peer) -> float:
    """What the environment holds beyond an empty one (pip and setuptools are not counted)."""
    own = ("pip", "setuptools", "_distutils_hack", "pkg_resources")
    packages = next((peer.environment / "lib").glob("python3*")) / "site-packages"
    entries = (one for one in packages.iterdir() if not one.name.startswith(own))
    files = (file for one in entries for file in ((one,) if one.is_file() else one.rglob("*")))
    return sum(file.lstat().st_size for file in files if file.is_file()) / MEGABYTE


def _pip(peer: Peer) -> tuple[str, ...]:
    return (str(peer.python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 (our own)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr.strip()[-800:]}")
