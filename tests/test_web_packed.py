"""What is kept packed is what was found, and never more of it than was allowed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from constancia.web.packed import packed


@given(st.lists(st.integers(0, 9), max_size=40), st.integers(0, 400))
def test_what_is_kept_is_what_was_found_and_stays_within_its_bytes(asked: list[int], most: int) -> None:
    found: list[int] = []

    @packed(whole=2, most=most)
    def texts(number: int) -> tuple[str, ...]:
        found.append(number)
        return (str(number) * 50,)

    for number in asked:
        assert texts(number) == (str(number) * 50,)
        assert texts._size == sum(map(len, texts._packed.values())) <= most
    if most == 400:  # room for all of them
        assert len(found) == len(set(found))


def test_what_is_forgotten_is_found_anew() -> None:
    found: list[str] = []

    @packed(whole=1, most=1000)
    def name(of: str) -> str:
        found.append(of)
        return of.upper()

    assert [name(of="a"), name(of="b"), name(of="a")] == ["A", "B", "A"]
    assert (found, len(name)) == (["a", "b"], 2)
    name.cache_clear()
    assert (name(of="a"), len(name), found) == ("A", 1, ["a", "b", "a"])
