"""Functions of the PDF library as they are called for each glyph."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from functools import cache
from typing import Any


@dataclass(frozen=True, slots=True)
class Calls:
    """Functions of the library that take their arguments as they are: checking their types takes longer."""

    box: Any
    text: Any
    object: Any  # of the page, that a glyph belongs to
    font: Any  # of such an object
    mode: Any  # in which such an object is painted


@cache
def calls() -> Calls:
    import pypdfium2.raw as library

    number, address = ctypes.c_int, ctypes.c_void_p
    return Calls(
        ctypes.CFUNCTYPE(number)(_address(library.FPDFText_GetLooseCharBox)),
        ctypes.CFUNCTYPE(number)(_address(library.FPDFText_GetText)),
        ctypes.CFUNCTYPE(address)(_address(library.FPDFText_GetTextObject)),
        ctypes.CFUNCTYPE(address, address)(_address(library.FPDFTextObj_GetFont)),
        ctypes.CFUNCTYPE(number, address)(_address(library.FPDFTextObj_GetTextRenderMode)),
    )


def _address(function: Any) -> int:
    return ctypes.cast(function, ctypes.c_void_p).value or 0
