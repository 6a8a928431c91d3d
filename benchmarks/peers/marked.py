"""A paper with its headings marked by hand for Bluebell: its best case."""

from __future__ import annotations

from benchmarks.peers.right import Paper

KEYWORDS = ("PART", "CHAPTER", "SECTION", "SUBSECTION")


def marked(paper: Paper) -> str:
    """Each heading behind the keyword of its level, each text indented under its heading.

    A heading that prints no number is counted through, as the format wants one.
    """
    lines, reached, indent = ["BODY", ""], 0, ""
    for number, heading in enumerate(paper.headings, start=1):
        lines += _paragraphs(paper.text[reached : heading.start], indent)
        outer, indent = "  " * (heading.level - 1), "  " * heading.level
        ordinal = "".join(sign for sign in heading.printed if sign.isalnum()) or str(number)
        lines += [f"{outer}{KEYWORDS[heading.level - 1]} {ordinal} - {heading.title}", ""]
        reached = heading.end
    return "\n".join([*lines, *_paragraphs(paper.text[reached:], indent)]) + "\n"


def _paragraphs(text: str, indent: str) -> list[str]:
    return [line for one in text.split("\n") if one.strip() for line in (indent + one.strip(), "")]
