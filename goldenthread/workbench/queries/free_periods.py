"""Free periods in the timetable: how many people are free when, and when a whole team is."""

from collections import defaultdict
from dataclasses import dataclass

from goldenthread.accounts.public import SchoolYear
from goldenthread.people import public as people
from goldenthread.snapshot.words import LessonKind, Weekday, WeekLabel

type Slot = tuple[str, str, str]  # week label ("" when one week), weekday, period
MOST_SLOTS_LISTED = 6


@dataclass(frozen=True, slots=True)
class FreeGrid:
    """One week of the timetable: for each period, the number of people free on each day."""

    week: str
    weekdays: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class TeamSlots:
    """When everybody of a team with a timetable is free."""

    team: str
    members: int
    slots: tuple[str, ...]
    more: int


@dataclass(frozen=True, slots=True)
class FreePeriods:
    """`people_count` people have a timetable; `free_total` is the sum of their free periods."""

    people_count: int
    periods_count: int
    free_total: int
    grids: tuple[FreeGrid, ...]
    teams: tuple[TeamSlots, ...]


def read_free_periods(year: SchoolYear) -> FreePeriods | None:
    """Read free periods of everyone who teaches; None while no timetable has been brought in.

    A period without a row is free. PPA is not free: it belongs to the teacher.
    """
    busy: dict[int, set[Slot]] = defaultdict(set)
    teaches: set[int] = set()
    periods: set[tuple[str, str]] = set()
    lessons = people.Lesson.objects.filter(school=year.school, year=year)
    two_weeks = lessons.filter(week=WeekLabel.B).exists()
    labels = [str(week) for week in WeekLabel] if two_weeks else [""]
    for person, week, weekday, period, kind in lessons.values_list(
        "person", "week", "weekday", "period", "kind"
    ):
        periods.add((weekday, period))
        for label in [week] if week and two_weeks else labels:
            busy[person].add((label, weekday, period))
        if kind == LessonKind.LESSON:
            teaches.add(person)
    if not teaches:
        return None
    slots = {(label, *period) for label in labels for period in periods}
    free = {person: slots - busy[person] for person in teaches}
    return FreePeriods(
        people_count=len(teaches),
        periods_count=len(slots),
        free_total=sum(len(own) for own in free.values()),
        grids=tuple(_grid(label, slots, free) for label in labels),
        teams=_team_slots(year, free),
    )


def _period_order(period: str) -> tuple[int, str]:
    return (int(period) if period.isdecimal() else 1000, period)


def _grid(label: str, slots: set[Slot], free: dict[int, set[Slot]]) -> FreeGrid:
    weekdays = [str(day) for day in Weekday if any(slot[1] == day for slot in slots)]
    periods = sorted({slot[2] for slot in slots}, key=_period_order)
    return FreeGrid(
        f"Week {label}" if label else "",
        tuple(day.capitalize() for day in weekdays),
        tuple(
            (
                period,
                tuple(
                    sum((label, day, period) in own for own in free.values()) for day in weekdays
                ),
            )
            for period in periods
        ),
    )


def _team_slots(year: SchoolYear, free: dict[int, set[Slot]]) -> tuple[TeamSlots, ...]:
    members: dict[str, set[int]] = defaultdict(set)
    for team, person in people.TeamMember.objects.filter(
        school=year.school, ends_on=None
    ).values_list("team__name", "person"):
        if person in free:
            members[team].add(person)
    found = []
    for team, people_of_team in sorted(members.items()):
        if len(people_of_team) > 1:
            common = sorted(
                set.intersection(*(free[person] for person in people_of_team)), key=_slot_order
            )
            found.append(
                TeamSlots(
                    team,
                    len(people_of_team),
                    tuple(_slot_words(slot) for slot in common[:MOST_SLOTS_LISTED]),
                    max(len(common) - MOST_SLOTS_LISTED, 0),
                )
            )
    return tuple(found)


def _slot_order(slot: Slot) -> tuple[str, int, tuple[int, str]]:
    return (slot[0], list(Weekday).index(Weekday(slot[1])), _period_order(slot[2]))


def _slot_words(slot: Slot) -> str:
    week = f" {slot[0]}" if slot[0] else ""
    return f"{slot[1].capitalize()[:3]}{week} {slot[2]}"
