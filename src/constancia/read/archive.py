"""A ZIP archive that is not trusted: sizes are checked on what comes out, not on what it declares."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

from constancia.read import limits
from constancia.read.errors import ReadError

_BROKEN = (KeyError, RuntimeError, zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError)
_REMEDY = "Save the document anew with a word processor"


class Archive:
    """The members of an archive, read one by one within the limits; `name` is the file's."""

    def __init__(self, data: bytes, *, name: str) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            self.members = frozenset(self._zip.namelist())
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise ReadError(name, f"this is a damaged archive ({error})", _REMEDY) from error
        if len(self.members) > limits.MEMBERS:
            raise ReadError(
                name, f"the archive holds {len(self.members)} files, the limit is {limits.MEMBERS}", _REMEDY
            )

    def optional(self, member: str) -> bytes | None:
        """A member's bytes, None where there is no such member."""
        return self.member(member) if member in self.members else None

    def member(self, member: str) -> bytes:
        """A member's bytes; ReadError where it is missing, damaged, locked or larger than allowed."""
        try:
            declared = self._zip.getinfo(member).file_size
            if declared <= limits.MEMBER_BYTES:
                with self._zip.open(member) as stream:
                    data = stream.read(limits.MEMBER_BYTES + 1)
        except _BROKEN as error:
            raise ReadError(self.name, f"{member} in it cannot be unpacked ({error})", _REMEDY) from error
        if declared > limits.MEMBER_BYTES or len(data) > limits.MEMBER_BYTES:
            most = limits.megabytes(limits.MEMBER_BYTES)
            raise ReadError(self.name, f"{member} in it unpacks to more than {most}", _REMEDY)
        return data
