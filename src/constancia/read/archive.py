"""A ZIP archive that is not trusted: sizes are checked on what comes out, not on what it declares."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from constancia.model.tellable import Tellable
from constancia.read import limits
from constancia.read.errors import SAVE_ANEW, ReadError

_BROKEN = (KeyError, RuntimeError, zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError)
PIECE = 1 << 16  # bytes unpacked at a time


class Archive:
    """The members of an archive, read one by one within the limits; `name` is the file's."""

    def __init__(self, data: bytes, *, name: str) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            self.members = frozenset(self._zip.namelist())
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise ReadError(
                name, Tellable("this is a damaged archive ({error})", error=error), SAVE_ANEW
            ) from error
        if len(self.members) > limits.MEMBERS:
            raise ReadError(
                name,
                Tellable(
                    "the archive holds {count} files, the limit is {most}",
                    count=len(self.members),
                    most=limits.MEMBERS,
                ),
                SAVE_ANEW,
            )

    def optional(self, member: str) -> bytes | None:
        """A member's bytes, None where there is no such member."""
        return self.member(member) if member in self.members else None

    def member(self, member: str) -> bytes:
        """A member's bytes; the errors of `pieces`."""
        return b"".join(self.pieces(member))

    def pieces(self, member: str) -> Iterator[bytes]:
        """A member's bytes as they are unpacked, so that a long one is never held whole.

        ReadError where it is missing, damaged, locked or larger than allowed.
        """
        come = 0
        try:
            declared = self._zip.getinfo(member).file_size
            with self._zip.open(member) as stream:
                while max(declared, come) <= limits.MEMBER_BYTES and (piece := stream.read(PIECE)):
                    come += len(piece)
                    yield piece
        except _BROKEN as error:
            raise ReadError(
                self.name,
                Tellable("{member} in it cannot be unpacked ({error})", member=member, error=error),
                SAVE_ANEW,
            ) from error
        if max(declared, come) > limits.MEMBER_BYTES:
            most = limits.megabytes(limits.MEMBER_BYTES)
            raise ReadError(
                self.name,
                Tellable("{member} in it unpacks to more than {most}", member=member, most=most),
                SAVE_ANEW,
            )
