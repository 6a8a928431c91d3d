"""Static files straight from the package, under names that carry their hash.

Nothing is collected or written: the site runs from a read-only installation, and a changed file
has a changed address, so browsers may keep what they have for ever.
"""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from pathlib import Path, PurePosixPath

from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import StaticFilesStorage
from whitenoise.middleware import WhiteNoiseMiddleware  # type: ignore[import-untyped]  # it ships no types


@cache
def hashed(name: str) -> str:
    """The name with its content's hash before the suffix; ValueError where there is no such file."""
    place = finders.find(name)
    if place is None:
        raise ValueError(f"there is no static file {name!r}")
    digest = blake2b(Path(place).read_bytes(), digest_size=6).hexdigest()
    path = PurePosixPath(name)
    return str(path.with_name(f"{path.stem}.{digest}{path.suffix}"))


class HashedStorage(StaticFilesStorage):
    """Addresses with hashes, for the `static` template tag."""

    def url(self, name: str | None) -> str:
        if not name:
            raise ValueError("a static file needs a name")
        return super().url(hashed(name))


class HashedFilesMiddleware(WhiteNoiseMiddleware):  # type: ignore[misc]  # it ships no types
    """Serves each static file under its hashed name, kept by browsers without asking again.

    Style sheets of other packages name their pictures without a hash: so each file answers to its plain
    name too, but is asked for anew.
    """

    def add_files_from_finders(self) -> None:
        for finder in finders.get_finders():
            for name, storage in finder.list(None):
                posix = name.replace("\\", "/")
                for called in (posix, hashed(posix)):
                    self.add_file_to_dictionary(self.static_prefix + called, storage.path(name))

    def immutable_file_test(self, path: str, url: str) -> bool:  # noqa: ARG002 - whitenoise's signature
        return finders.find(url.removeprefix(self.static_prefix)) is None
