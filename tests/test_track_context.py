"""Series of what others count: each of one publisher, title, unit and basis; projects by year."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from constancia.model import Amount, AmountKind
from constancia.track.context import Figure, Recorded, projects, series


def counted(
    year: str, value: str, *, title: str = "Exports", unit: str = "USD", flags: tuple[str, ...] = ()
) -> Figure:
    amounts = (Amount(value, unit, AmountKind.VALUE),)
    return Figure(f"{title}, {year}", year, amounts, flags, "Statistics office", "https://stat.example/")


def project(year: int, number: int = 1, publisher: str = "Researchers") -> Recorded:
    return Recorded(publisher, None, year, number)


def test_a_series_has_its_periods_in_order_and_its_publisher():
    (one,) = series([counted("2021", "7.5"), counted("2019", "-3"), counted("2020", "4")])
    assert (one.title, one.unit, one.publisher) == ("Exports", "USD", "Statistics office")
    assert one.points == (("2019", Decimal(-3)), ("2020", Decimal(4)), ("2021", Decimal("7.5")))


def test_what_differs_in_title_unit_or_doubt_is_never_put_together():
    given = [
        counted(year, "1", title=title, unit=unit, flags=flags)
        for year in ("2020", "2021")
        for title, unit, flags in (
            ("Exports", "USD", ()),
            ("Imports", "USD", ()),
            ("Exports", "EUR", ()),
            ("Exports", "USD", ("re-export",)),
        )
    ]
    assert len(series(given)) == 4


def test_what_was_counted_once_makes_no_series():
    assert series([counted("2020", "1")]) == ()


def test_projects_are_counted_by_year_also_where_there_were_none():
    (one,) = projects([project(2018), project(2018), project(2020)])
    assert one.points == (("2018", Decimal(2)), ("2019", Decimal(0)), ("2020", Decimal(1)))


@given(st.lists(st.integers(1960, 2030), min_size=1))
def test_no_project_is_lost_or_doubled(years: list[int]):
    found = projects(project(year) for year in years)
    assert sum(value for one in found for _year, value in one.points) == (
        len(years) if len(set(years)) > 1 else 0
    )
