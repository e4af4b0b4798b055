"""How far coaching reaches, as counts: no person, no word, no cell of one to four."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet, Sum

from goldenthread.accounts.public import SchoolYear
from goldenthread.inference.small_counts import FEWEST_SHOWN, may_be_shown
from goldenthread.kernel.school_calendar import SchoolCalendar
from goldenthread.people import public as people
from goldenthread.people.public import Post
from goldenthread.practice.models import Coach, CoachingPair, Step, Touchpoint
from goldenthread.practice.queries.coach_choices import minutes_of
from goldenthread.practice.queries.coaching_calendar import get_days
from goldenthread.snapshot.words import PairState, StaffGroup

WEEKS = 4
NOT_SHOWN = "not shown"
GROUP_NAMES = {
    StaffGroup.TEACHER: "Teachers",
    StaffGroup.LEADER: "Leaders",
    StaffGroup.SUPPORT_DIRECT: "Support staff with pupils",
    StaffGroup.SUPPORT_GENERAL: "Other support staff",
}


@dataclass(frozen=True, slots=True)
class GroupLine:
    """One staff group; each cell is a count as text, or says that it is not shown."""

    name: str
    staff: int
    coached: str
    kept: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """`cycles` are those finished in the last four teaching weeks; a talk is none."""

    pairs: str
    kept: str
    cycles: str
    since: dt.date
    groups: tuple[GroupLine, ...]
    protected: int
    taken: int
    themes: tuple[tuple[str, int], ...]


def get_coverage(year: SchoolYear, today: dt.date) -> Coverage:
    """Eight queries, however many pairs and years."""
    calendar = get_days(year).calendar
    since = first_day_of_the_weeks(calendar, today)
    running = [
        pair
        for pair in CoachingPair.objects.filter(
            school=year.school, year=year, state=PairState.RUNNING
        ).select_related("coachee")
        if pair.ends_on is None or pair.ends_on >= today
    ]
    days = _days_of_cycles(year, today)
    kept = {
        pair.pk
        for pair in running
        if keeps_cadence(calendar, days.get(pair.pk), pair.cadence_weeks, today)
    }
    cycles = _finished(year).filter(on__gte=since, on__lte=today).count()
    group_of = _groups(year, today)
    staff = Counter(group_of.values())
    coached = Counter(group_of.get(p.coachee_id, StaffGroup.SUPPORT_GENERAL) for p in running)
    keeping = Counter(
        group_of.get(p.coachee_id, StaffGroup.SUPPORT_GENERAL) for p in running if p.pk in kept
    )
    groups = [group for group in StaffGroup if staff[group]]
    shown_coached, shown_kept = guarded_columns(
        {group: staff[group] for group in groups}, coached, keeping
    )
    protected = Coach.objects.filter(school=year.school, year=year).aggregate(
        minutes=Sum("protected_minutes")
    )["minutes"]
    return Coverage(
        pairs=count_words(len(running)),
        kept=kept_words(len(running), len(kept)),
        cycles=count_words(cycles),
        since=since,
        groups=tuple(
            GroupLine(GROUP_NAMES[group], staff[group], shown_coached[group], shown_kept[group])
            for group in groups
        ),
        protected=protected or 0,
        taken=sum(minutes_of(pair.cadence_weeks) for pair in running)
        if may_be_shown(len(running))
        else 0,
        themes=_themes(year),
    )


def first_day_of_the_weeks(calendar: SchoolCalendar, today: dt.date) -> dt.date:
    """The Monday of the fourth teaching week back, this one counted."""
    number = max(calendar.week_number(today) - WEEKS + 1, 1)
    return calendar.monday_of_week(number) or today - dt.timedelta(weeks=WEEKS)


def keeps_cadence(
    calendar: SchoolCalendar, last_on: dt.date | None, cadence_weeks: int | None, today: dt.date
) -> bool:
    """Whether the last cycle lies no more teaching weeks back than agreed, and at most four."""
    if last_on is None:
        return False
    return calendar.weeks_between(last_on, today) <= min(cadence_weeks or 2, WEEKS)


def guarded_columns(
    staff: Mapping[StaffGroup, int],
    coached: Mapping[StaffGroup, int],
    keeping: Mapping[StaffGroup, int],
) -> tuple[dict[StaffGroup, str], dict[StaffGroup, str]]:
    """Both columns of the table, of which neither may be worked out from the other."""
    of_these = {group: coached[group] for group in staff}
    first = guarded(of_these, staff)
    second = guarded({group: keeping[group] for group in staff}, of_these)
    # The difference of two cells must not tell of one to four people either.
    apart = any(not may_be_shown(coached[group] - keeping[group]) for group in staff)
    if apart or NOT_SHOWN in first.values():
        second = dict.fromkeys(staff, NOT_SHOWN)
    return first, second


def guarded(
    cells: Mapping[StaffGroup, int], most: Mapping[StaffGroup, int]
) -> dict[StaffGroup, str]:
    """The cells of one column as text: all of them, or none.

    `most` is what each cell can be at most, which readers know, as they know the total and this
    rule. To keep back one cell and those beside it would tell more than it seems: which cells are
    kept back depends on what is in them. So one cell of one to four keeps the column back, and so
    does a total with which a column that is kept back could hold only one such cell.
    """
    held_back = any(not may_be_shown(count) for count in cells.values())
    if held_back or _would_tell(sum(cells.values()), list(most.values())):
        return dict.fromkeys(cells, NOT_SHOWN)
    return {group: str(count) for group, count in cells.items()}


def _would_tell(total: int, most: Sequence[int]) -> bool:
    """Whether only one count of one to four fits some cell, in a column that has a small cell."""
    for place, largest in enumerate(most):
        others = [*most[:place], *most[place + 1 :]]
        fitting = [one for one in range(largest + 1) if _fits(one, total, others)]
        if len(fitting) == 1 and not may_be_shown(fitting[0]):
            return True
    return False


def _fits(count: int, total: int, others: Sequence[int]) -> bool:
    """Whether the other cells can make up the total, with a small cell somewhere."""
    rest, room = total - count, sum(others)
    if not may_be_shown(count):
        return 0 <= rest <= room
    return any(
        0 <= rest - small <= room - largest
        for largest in others
        for small in range(1, min(FEWEST_SHOWN - 1, largest) + 1)
    )


def count_words(number: int) -> str:
    return str(number) if may_be_shown(number) else f"fewer than {FEWEST_SHOWN}"


def kept_words(running: int, kept: int) -> str:
    if not may_be_shown(running):
        return NOT_SHOWN
    if may_be_shown(kept) and may_be_shown(running - kept):
        return f"{kept} of {running}"
    return f"fewer than {FEWEST_SHOWN}" if kept < FEWEST_SHOWN else f"nearly all of {running}"


def _finished(year: SchoolYear) -> QuerySet[Touchpoint]:
    """Cycles that count: finished, with a look at practice or a step."""
    return Touchpoint.objects.filter(
        Q(looked=True) | Q(step_set=True), school=year.school, year=year
    ).exclude(Q(written__isnull=False) & Q(written__finished_on__isnull=True))


def _days_of_cycles(year: SchoolYear, today: dt.date) -> dict[int, dt.date]:
    last: dict[int, dt.date] = {}
    for pair, on in _finished(year).filter(on__lte=today).values_list("pair_id", "on"):
        last[pair] = max(on, last.get(pair, on))
    return last


def _groups(year: SchoolYear, today: dt.date) -> dict[int, StaffGroup]:
    """The staff group of everyone with a post today; leaders count as leaders."""
    posts = Post.objects.filter(
        people.on_day(today),
        Q(person__left_on__isnull=True) | Q(person__left_on__gte=today),
        school=year.school,
    )
    found: dict[int, StaffGroup] = {}
    order = list(StaffGroup)
    by_person: dict[int, set[StaffGroup]] = defaultdict(set)
    for person, group in posts.values_list("person_id", "staff_group"):
        by_person[person].add(StaffGroup(group))
    for person, groups in by_person.items():
        is_leader = StaffGroup.LEADER in groups
        found[person] = StaffGroup.LEADER if is_leader else min(groups, key=order.index)
    return found


def _themes(year: SchoolYear) -> tuple[tuple[str, int], ...]:
    """Techniques of coached steps that five people or more have worked on."""
    rows = (
        Step.objects.filter(
            school=year.school, year=year, pair__isnull=False, technique__isnull=False
        )
        .values_list("technique__name")
        .annotate(persons=Count("person", distinct=True))
        .filter(persons__gte=FEWEST_SHOWN)
        .order_by("-persons", "technique__name")
    )
    return tuple((name, persons) for name, persons in rows)
