"""Code points and UTF-16: every script, every offset, there and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constancia.model import Selector, Span
from constancia.text.offsets import Offsets

SCRIPTS = {
    "English with no-break spaces": "The parties\u00a0will keep\u202ftheir word.",
    "Spanish, accents as letters": "acción, año, señal",
    "Spanish, accents as combining marks": "accio\u0301n, an\u0303o, sen\u0303al",
    "Chinese": "双方将加强合作，共同维护多边主义。",
    "rare Han characters": "𠮷野家與𡨸喃",
    "emoji, joined and coloured": "🌍 we act 👩🏽‍🔬 together 🇧🇷",
    "Arabic, right to left": "تعزيز التعاون بين البلدين",
    "Hebrew with points": "שָׁלוֹם עוֹלָם",
    "Devanagari": "सहयोग को मज़बूत करना",
}

# Texts of every kind, lone surrogates left out: no file decodes to one.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS.keys())
def test_every_offset_goes_to_utf16_and_back(text: str) -> None:
    offsets = Offsets.of(text)
    for at in range(len(text) + 1):
        units = offsets.to_utf16(at)
        assert units == len(text[:at].encode("utf-16-le")) // 2
        assert offsets.from_utf16(units) == at


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS.keys())
def test_a_span_quotes_itself_in_every_script(text: str) -> None:
    for start in range(len(text)):
        span = Span(start, len(text))
        assert Selector.of(text, span).exact == span.quote(text) == text[start:]


@given(texts, st.data())
def test_utf16_slices_are_code_point_slices(text: str, data: st.DataObject) -> None:
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    offsets = Offsets.of(text)
    first, last = offsets.span_to_utf16(Span(start, end))
    assert text.encode("utf-16-le")[2 * first : 2 * last].decode("utf-16-le") == text[start:end]
    assert offsets.span_from_utf16(first, last) == Span(start, end)


def test_half_a_character_is_no_place() -> None:
    offsets = Offsets.of("a🌍b")
    assert [offsets.from_utf16(units) for units in (0, 1, 3, 4)] == [0, 1, 2, 3]
    with pytest.raises(ValueError, match="inside the code point at 1"):
        offsets.from_utf16(2)


@pytest.mark.parametrize("offset", [-1, 4])
def test_offsets_outside_the_text_are_refused(offset: int) -> None:
    with pytest.raises(ValueError, match="leaves a text"):
        Offsets.of("a🌍b").to_utf16(offset)
    with pytest.raises(ValueError, match="leaves a text"):
        Offsets.of("a🌍b").from_utf16(offset + 1 if offset > 0 else offset)
