"""What went wrong when a file could not be read as a paper."""

from __future__ import annotations

from constancia.model.tellable import Tellable

# What to do, where several formats say it.
GIVE_THE_PAPER = Tellable("Give the paper as text, Markdown, HTML, PDF, DOCX or Akoma Ntoso")
SPLIT_IT = Tellable("Split it into its papers")
SAVE_ANEW = Tellable("Save it anew with a word processor")
SAVE_THE_PAGE = Tellable("Save the page from a browser, with its text shown")
GET_AGAIN = Tellable("Get the file again")


class ReadError(ValueError):
    """The input is no paper that can be read: `name` says which file, `problem` what, `remedy` what to do.

    `told` is all of it, a sentence that can be told in another language.
    """

    def __init__(self, name: str, problem: str, remedy: str) -> None:
        self.name = printable(name)
        self.problem = problem
        self.remedy = remedy
        self.told = Tellable("{name}: {problem}. {remedy}.", name=self.name, problem=problem, remedy=remedy)
        super().__init__(str(self.told))


def printable(name: str) -> str:
    """A file's name as every terminal can print it; undecodable bytes of it become escapes."""
    safe = name.encode("utf-8", "backslashreplace").decode("utf-8")
    return "".join(char if char.isprintable() else f"\\x{ord(char):02x}" for char in safe)
