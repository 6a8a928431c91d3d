"""Every page in a real browser, on a phone and on a wide screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

expect = pytest.importorskip("playwright.sync_api", reason="the browser tests need playwright").expect

WIDTHS = (390, 1440)
PAPER = "/papers/china-lac-2025/"
PAGES = (
    "/",
    PAPER,
    f"{PAPER}?firmness=offers&kind=commitment&q=trade",
    f"{PAPER}statements/?kind=position",
    f"{PAPER}areas/d14/",
    f"{PAPER}areas/d26/",
    "/registers/",
    "/registers/countries/BB/",
    "/registers/mechanisms/belt-and-road-initiative/",
    "/registers/instruments/tax-treaty/",
    f"{PAPER}offers/",
    f"{PAPER}offers/BB/",
    "/calendar/",
    "/accuracy/",
    "/about/",
)


@pytest.fixture(params=WIDTHS)
def page(request: pytest.FixtureRequest, new_tab: Callable[..., Any]) -> Any:
    """A tab that collects what the browser complains about, and which addresses it asks for."""
    tab = new_tab(viewport={"width": request.param, "height": 844})
    tab.complaints, tab.asked = [], []
    tab.on("console", lambda message: tab.complaints.append(message.text))
    tab.on("pageerror", lambda error: tab.complaints.append(str(error)))
    tab.on("request", lambda asked: tab.asked.append(asked.url))
    return tab


def overflow(page: Any) -> int:
    """How many pixels the page is wider than its window."""
    width: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return width


@pytest.mark.parametrize("place", PAGES)
def test_a_page_fits_its_window_and_no_one_complains(page: Any, address: str, place: str) -> None:
    response = page.goto(address + place)
    assert response.status == 200
    assert overflow(page) <= 0
    assert page.complaints == []
    assert all(asked.startswith(address) for asked in page.asked)


@pytest.mark.parametrize("place", ["/", PAPER, f"{PAPER}offers/BB/", f"{PAPER}states/", "/countries/"])
def test_a_page_fits_windows_of_every_width(new_tab: Callable[..., Any], address: str, place: str) -> None:
    tab = new_tab(viewport={"width": 320, "height": 844})
    tab.goto(address + place)
    wide = []
    for width in range(320, 1640, 40):
        tab.set_viewport_size({"width": width, "height": 844})
        wide += [width] if overflow(tab) > 0 else []
    assert wide == []


@pytest.mark.parametrize(
    "place", ["/mechanisms/", "/downloads/", f"{PAPER}states/", f"{PAPER}offers/BB/", f"{PAPER}leads/"]
)
def test_letters_twice_as_large_fit_a_phone(new_tab: Callable[..., Any], address: str, place: str) -> None:
    tab = new_tab(viewport={"width": 390, "height": 844}, locale="es")
    tab.goto(address + place)
    tab.evaluate("document.documentElement.style.fontSize = '200%'")
    assert overflow(tab) <= 0


def test_a_statement_fits_its_window_and_can_be_cited(page: Any, address: str) -> None:
    page.goto(address + PAPER)
    with page.expect_navigation():
        page.locator("a.s.go").nth(200).click()
    assert "/statements/" in page.url
    assert page.get_by_label("Permanent link").input_value() == page.url
    assert overflow(page) <= 0
    assert page.complaints == []


def test_a_filter_is_set_and_taken_away(page: Any, address: str) -> None:
    page.goto(address + PAPER)
    if page.locator(".filters > summary").is_visible():
        page.locator(".filters > summary").click()
    page.get_by_label("Explores").check()
    page.wait_for_url("**firmness=explores**")
    expect(page.get_by_text("12 of 402 statements match")).to_be_visible()
    expect(page.locator("a.s.go:not(.dim)")).to_have_count(12)
    page.get_by_role("link", name="Show everything").click()
    expect(page.locator("a.s.dim")).to_have_count(0)


def test_the_outline_leads_to_its_place(page: Any, address: str) -> None:
    page.goto(address + PAPER)
    if page.locator(".outline summary").is_visible():
        page.locator(".outline summary").click()
    page.locator(".outline a", has_text="Tax cooperation").click()
    heading = page.locator("h4", has_text="Tax cooperation")
    expect(heading).to_be_in_viewport()
    assert heading.bounding_box()["y"] < 200


def test_the_keyboard_starts_at_the_content(page: Any, address: str) -> None:
    page.goto(address + PAPER)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()


def test_a_wide_screen_has_the_outline_beside_the_text(page: Any, address: str) -> None:
    page.goto(address + PAPER)
    wide = page.viewport_size["width"] >= 1024
    assert page.locator(".outline summary").is_visible() != wide
    assert page.locator(".outline ol").is_visible() == wide
