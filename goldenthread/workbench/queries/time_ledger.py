"""Directed time beside the weave: where the hours go, against the limit."""

from collections.abc import Iterable
from decimal import Decimal

from django.db.models import Sum

from goldenthread.accounts.public import SchoolYear, label
from goldenthread.people import public as people
from goldenthread.snapshot.words import PayScale, StaffGroup
from goldenthread.ui.bars import Bar, BarPart, BarPicture
from goldenthread.years import public as years


def draw_own_ledger(year: SchoolYear, person: people.Person) -> BarPicture | None:
    """The directed time of one person against their own limit; None without entries."""
    rows = _minutes_by_category(year, [person.pk])
    fte = sum(
        (post.fte for post in people.Post.objects.filter(person=person, ends_on=None)), Decimal(0)
    )
    return _picture("Your directed time", rows, 1, _limit(year) * min(fte, Decimal(1)))


def draw_full_time_ledger(year: SchoolYear) -> BarPicture | None:
    """The directed time of a full-time teacher on average, against the year's limit.

    Leadership posts have no limit and are left out. None without entries.
    """
    staff = list(
        people.Post.objects.filter(
            school=year.school, staff_group=StaffGroup.TEACHER, fte=1, ends_on=None
        )
        .exclude(pay_scale=PayScale.LEADERSHIP)
        .values_list("person", flat=True)
    )
    rows = _minutes_by_category(year, staff)
    return _picture("Directed time of a full-time teacher", rows, len(staff), _limit(year))


def _limit(year: SchoolYear) -> Decimal:
    return year.school.directed_hours * 60


def _minutes_by_category(year: SchoolYear, staff: Iterable[int]) -> list[tuple[str, int]]:
    return list(
        years.LedgerEntry.objects.filter(
            school=year.school, year=year, directed=True, person__in=staff
        )
        .values_list("category")
        .annotate(total=Sum("minutes"))
        .order_by("-total", "category")
    )


def _picture(
    title: str, rows: list[tuple[str, int]], people_count: int, limit: Decimal
) -> BarPicture | None:
    if not rows or not people_count:
        return None
    bars = [
        Bar(
            label(category),
            (BarPart("Directed time", round(minutes / people_count)),),
            _hours(minutes / people_count),
        )
        for category, minutes in rows
    ]
    total = sum(minutes for _, minutes in rows) / people_count
    spare = float(limit) - total
    note = f"{_hours(spare)} left" if spare >= 0 else f"{_hours(-spare)} over the limit"
    bars.append(
        Bar("All together", (BarPart("Directed time", round(total)),), _hours(total), note=note)
    )
    return BarPicture(
        title,
        tuple(bars),
        limit=round(float(limit)),
        limit_label=f"Limit {_hours(float(limit))}",
        row_heading="What for",
        amount_heading="Hours in the year",
    )


def _hours(minutes: float) -> str:
    return f"{minutes / 60:,.1f} h"
