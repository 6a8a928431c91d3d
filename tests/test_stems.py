"""Words brought to their stems, in several threads at once as a server asks for them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from constancia.lexicon.stems import stemmed, stemmed_languages

WORDS = ("mitigation", "cooperation", "generalizations", "sustainable", "commitments", "organizations")


@pytest.fixture
def hasty() -> Iterator[None]:
    """Threads that take turns after every few steps."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("hasty")
def test_threads_do_not_mix_up_their_words() -> None:
    right = [stemmed("en", word) for word in WORDS]

    def wrong(_: int) -> int:
        return sum([stemmed("en", word) for word in WORDS] != right for _ in range(300))

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(wrong, range(8))) == 0


def test_a_language_without_stemmer_keeps_its_words() -> None:
    assert set(stemmed_languages()) >= {"en", "es", "pt"}
    assert stemmed("zh", "合作") == "合作"
    assert stemmed("xx", "words") == "words"
