"""How far coaching reaches, as counts: no person, no word, no cell of one to four."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping
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
# From here on the hidden cells of a column add up to more than one possibility for each of them.
ENOUGH_HIDDEN = 2 * FEWEST_SHOWN


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
    shown_coached = guarded({group: coached[group] for group in groups})
    shown_kept = guarded({group: keeping[group] for group in groups})
    for group in groups:
        # The difference of two cells must not tell of one to four people either.
        if not may_be_shown(coached[group] - keeping[group]):
            shown_kept[group] = NOT_SHOWN
    if NOT_SHOWN in shown_kept.values():
        shown_kept = dict.fromkeys(groups, NOT_SHOWN)
    protected = Coach.objects.filter(school=year.school, year=year).aggregate(
        minutes=Sum("protected_minutes")
    )["minutes"]
    return Coverage(
        pairs=count_words(len(running)),
        kept=_kept_words(len(running), len(kept)),
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


def guarded(cells: Mapping[StaffGroup, int]) -> dict[StaffGroup, str]:
    """The cells of one column as text, so that no cell of one to four can be read or worked out.

    The total may be known. Where a small cell is kept back, the next smallest ones are kept back
    with it until what is hidden adds up to enough; where that cannot be, the whole column is.
    """
    hidden = {group for group, count in cells.items() if not may_be_shown(count)}
    if not hidden:
        return {group: str(count) for group, count in cells.items()}
    others = sorted((count, group) for group, count in cells.items() if count >= FEWEST_SHOWN)
    for _, group in others:
        if len(hidden) > 1 and sum(cells[one] for one in hidden) >= ENOUGH_HIDDEN:
            break
        hidden.add(group)
    if len(hidden) < 2 or sum(cells[one] for one in hidden) < ENOUGH_HIDDEN:
        hidden = set(cells)
    return {group: NOT_SHOWN if group in hidden else str(cells[group]) for group in cells}


def count_words(number: int) -> str:
    return str(number) if may_be_shown(number) else f"fewer than {FEWEST_SHOWN}"


def _kept_words(running: int, kept: int) -> str:
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
