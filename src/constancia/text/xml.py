"""Characters that XML 1.0 cannot hold, and text that holds them all the same.

A text may carry a form feed or a stray control character; in XML each is replaced by U+FFFD and listed
beside it as `offset:code`, so that it comes back.
"""

from __future__ import annotations

import re

# Constancia's own attributes in an Akoma Ntoso file (docs/decisions/0016).
NAMESPACE = "urn:uuid:2d5ec52d-52d2-40dd-b65a-f71fb8b0ba5c"

_STAND_IN = "\ufffd"
# XML 1.0, production 2; and the carriage return, which every XML reader turns into a line feed.
_NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_xml(text: str) -> tuple[str, str]:
    """The text as XML can hold it, and the list of what was replaced: `4:c 17:b`, offset:code in hex."""
    lost = " ".join(f"{found.start():d}:{ord(found[0]):x}" for found in _NOT_XML.finditer(text))
    return (_NOT_XML.sub(_STAND_IN, text), lost) if lost else (text, "")


def from_xml(text: str, lost: str) -> str:
    """The text as it was before `to_xml`; ValueError where the list does not fit the text."""
    chars = list(text)
    for item in lost.split():
        at, _, code = item.partition(":")
        if not 0 <= int(at) < len(chars) or chars[int(at)] != _STAND_IN:
            raise ValueError(f"no character stands to be replaced at {at}")
        chars[int(at)] = chr(int(code, 16))
    return "".join(chars)
