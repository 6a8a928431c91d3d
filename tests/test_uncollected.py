"""Work during which Python looks for no garbage leaves the process as it was."""

import gc

import pytest

from constancia.model.uncollected import SELDOM, collected_seldom, uncollected


def test_inside_nothing_is_collected_and_afterwards_all_is_as_before() -> None:
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_an_error_inside_leaves_it_as_before() -> None:
    with pytest.raises(ValueError, match="no paper"), uncollected():
        raise ValueError("no paper")
    assert gc.isenabled()


def test_who_had_switched_it_off_finds_it_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_garbage_is_looked_for_seldom_inside_alone() -> None:
    was = gc.get_threshold()
    with collected_seldom():
        assert gc.get_threshold() == SELDOM
    assert gc.get_threshold() == was
