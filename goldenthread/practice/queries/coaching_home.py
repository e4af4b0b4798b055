"""A person's own coaching: each pair with its last step and its next dates."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.db.models import OuterRef, Q, QuerySet, Subquery

from goldenthread.accounts.public import SchoolYear
from goldenthread.kernel.dates import long_date
from goldenthread.people.public import Person
from goldenthread.practice.access.coaching import (
    OPEN_STATES,
    is_judged,
    is_open_to_coach,
    pairs_of,
)
from goldenthread.practice.models import Coach, CoachingPair, Step, Touchpoint, TouchpointWords
from goldenthread.practice.queries.coach_choices import minutes_of
from goldenthread.practice.queries.coaching_calendar import get_days, hand_over_day
from goldenthread.practice.queries.coaching_times import (
    TimeLine,
    as_line,
    list_own_times,
    times_of_pair,
)
from goldenthread.snapshot.words import PairState


@dataclass(frozen=True, slots=True)
class PairLine:
    """One pair as it is shown to one of the two. `last_step` is empty where it may not be read."""

    key: str
    name: str
    coaches: bool
    state: PairState
    cadence: str
    last_on: dt.date | None
    last_step: str
    step_state: str
    next_words: str
    is_today: bool
    under_way_on: dt.date | None
    notice: str
    may_open: bool
    has_accepted: bool
    thanks: str = ""
    times: tuple[TimeLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Capacity:
    """Minutes in a fortnight: protected for coaching, and taken by running pairs."""

    protected: int | None
    taken: int


@dataclass(frozen=True, slots=True)
class CoachingHome:
    pairs: tuple[PairLine, ...]
    offered: tuple[PairLine, ...]
    ended: tuple[PairLine, ...]
    capacity: Capacity | None
    has_coach: bool
    # Every look and talk that the person coaches in, in the order of the fortnight.
    fortnight: tuple[TimeLine, ...]


def with_dates(rows: QuerySet[CoachingPair], on: dt.date) -> QuerySet[CoachingPair]:
    """The pairs, each with the day of its last cycle, its next dates and its latest step."""
    words = TouchpointWords.objects.filter(touchpoint__pair=OuterRef("pk"))
    last = words.filter(finished_on__isnull=False).order_by("-touchpoint__on")
    under_way = words.filter(finished_on__isnull=True).order_by("-touchpoint__on")
    met = (
        Touchpoint.objects.filter(pair=OuterRef("pk"), on__lte=on)
        .exclude(Q(written__isnull=False) & Q(written__finished_on__isnull=True))
        .order_by("-on")
    )
    steps = Step.objects.filter(pair=OuterRef("pk"), person=OuterRef("coachee"))
    return rows.select_related("coach", "coachee", "agreement").annotate(
        last_on=Subquery(met.values("on")[:1]),
        under_way_on=Subquery(under_way.values("touchpoint__on")[:1]),
        next_look_on=Subquery(last.values("next_look_on")[:1]),
        next_look_period=Subquery(last.values("next_look_period")[:1]),
        next_talk_on=Subquery(last.values("next_talk_on")[:1]),
        next_talk_period=Subquery(last.values("next_talk_period")[:1]),
        last_step_id=Subquery(steps.order_by("-opened_on", "-pk").values("pk")[:1]),
        is_judged=is_judged(on),
        is_open_to_coach=is_open_to_coach(on),
    )


def list_last_steps(pairs: Iterable[CoachingPair]) -> dict[int, Step]:
    """The latest step of each pair by its number, words beside it. One query."""
    numbers = [number for pair in pairs if (number := _last_step_of(pair)) is not None]
    return Step.objects.select_related("written", "technique").in_bulk(numbers)


def get_home(person: Person, year: SchoolYear, today: dt.date) -> CoachingHome:
    """Seven queries at most, four more where coaching has regular times, and two more while a pair
    is to be handed over.
    """
    rows = list(with_dates(pairs_of(person, year), today).order_by("coachee__name", "key"))
    closed = {row.pk for row in rows if row.is_judged}  # type: ignore[attr-defined]
    steps = list_last_steps(row for row in rows if may_open(row, person))
    by = None
    if closed and any(not hand_over_by_of(row) for row in rows if row.pk in closed):
        by = hand_over_day(get_days(year).calendar, today)
    times = list_own_times(person, year, today)
    lines = {
        row.pk: replace(
            line_of(row, person, row.pk in closed, by, steps, today),
            times=times_of_pair(times, row.key, today),
        )
        for row in rows
    }
    coached = {row.key for row in rows if row.coach_id == person.pk}
    lasting = [row for row in rows if lasts(row, today)]
    coach = Coach.objects.filter(school=year.school, year=year, person=person).first()
    taken = sum(
        minutes_of(row.cadence_weeks)
        for row in lasting
        if row.coach_id == person.pk and row.state == PairState.RUNNING
    )
    is_coach = coach is not None or taken > 0
    return CoachingHome(
        pairs=_in_order(lines[r.pk] for r in lasting if r.state != PairState.OFFERED),
        offered=tuple(lines[r.pk] for r in lasting if r.state == PairState.OFFERED),
        ended=tuple(lines[r.pk] for r in rows if r not in lasting and not _declined(r)),
        capacity=Capacity(coach.protected_minutes if coach else None, taken) if is_coach else None,
        has_coach=any(row.coachee_id == person.pk for row in lasting),
        fortnight=tuple(as_line(time, today) for time in times if time.pair in coached),
    )


def may_open(row: CoachingPair, person: Person) -> bool:
    """As `can_read_pair` answers, of a pair that has come `with_dates`."""
    return row.coachee_id == person.pk or row.is_open_to_coach  # type: ignore[attr-defined,no-any-return]


def next_words(pair: CoachingPair, today: dt.date) -> tuple[str, bool]:
    """When they meet next as words, and whether that is today."""
    parts, is_today = [], False
    for kind, on, period in (
        ("look", pair.next_look_on, pair.next_look_period),  # type: ignore[attr-defined]
        ("talk", pair.next_talk_on, pair.next_talk_period),  # type: ignore[attr-defined]
    ):
        if on is None or on < today:
            continue
        is_today = is_today or on == today
        day = "today" if on == today else long_date(on)
        parts.append(f"{kind} {day}" + (f", period {period}" if period else ""))
    return "; ".join(parts), is_today


def line_of(
    row: CoachingPair,
    person: Person,
    closed: bool,
    by: dt.date | None,
    steps: dict[int, Step],
    today: dt.date,
) -> PairLine:
    coaches = row.coach_id == person.pk
    other = row.coachee if coaches else row.coach
    agreement = getattr(row, "agreement", None)
    is_open = may_open(row, person)
    step = steps.get(_last_step_of(row) or 0) if is_open else None
    words, is_today = next_words(row, today)
    # They do not meet as a pair any more once it is closed to the coach.
    meets = row.state == PairState.RUNNING and row.is_open_to_coach  # type: ignore[attr-defined]
    accepted = agreement and (
        agreement.coach_accepted_on if coaches else agreement.coachee_accepted_on
    )
    return PairLine(
        key=row.key,
        name=other.name,
        coaches=coaches,
        state=PairState(row.state),
        cadence=cadence_words(row.cadence_weeks),
        last_on=row.last_on,  # type: ignore[attr-defined]
        last_step=step_words(step),
        step_state=step_state(step),
        next_words=words if meets else "",
        is_today=is_today and meets,
        under_way_on=row.under_way_on if is_open else None,  # type: ignore[attr-defined]
        notice=_notice(row, coaches, closed, hand_over_by_of(row) or by, today),
        may_open=is_open,
        has_accepted=bool(accepted),
        thanks=agreement.words["thanks"] if agreement and not (coaches and closed) else "",
    )


def cadence_words(weeks: int | None) -> str:
    weeks = weeks or 2
    return {1: "every week", 2: "every two weeks"}.get(weeks, f"every {weeks} weeks")


def step_words(step: Step | None) -> str:
    """What is tried, or the technique where the words are not in the system."""
    if step is None:
        return ""
    written = getattr(step, "written", None)
    what = written.words["what"] if written else ""
    return what or (step.technique.name if step.technique else "")


def step_state(step: Step | None) -> str:
    if step is None:
        return ""
    return {"got-it": "got it", "nearly": "nearly", "dropped": "let go"}.get(step.outcome, "open")


def _notice(
    row: CoachingPair, coaches: bool, closed: bool, by: dt.date | None, today: dt.date
) -> str:
    if not lasts(row, today):
        return ""
    day = long_date(by) if by else ""
    coach, coachee = row.coach.name, row.coachee.name
    if closed and coaches:
        return (
            f"You line-manage or appraise {coachee} now, so this pair is closed to you. "
            f"{coachee} has another coach by {day}."
        )
    if closed:
        return (
            f"{coach} line-manages or appraises you now, so what is written here is closed to "
            f"them. You have another coach by {day}."
        )
    left_on = row.coach.left_on
    if left_on is not None and left_on < today:
        return f"{coach} has left the school." + (
            f" You have another coach by {day}." if by else ""
        )
    if left_on is not None:
        return f"{coach} leaves on {long_date(left_on)}. Choose in good time who takes over."
    return ""


def lasts(row: CoachingPair, on: dt.date) -> bool:
    if row.coachee.left_on is not None and row.coachee.left_on < on:
        return False
    return row.state in OPEN_STATES and (row.ends_on is None or on <= row.ends_on)


def _declined(row: CoachingPair) -> bool:
    agreement = getattr(row, "agreement", None)
    return agreement is not None and agreement.declined_on is not None


def hand_over_by_of(row: CoachingPair) -> dt.date | None:
    agreement = getattr(row, "agreement", None)
    return agreement.hand_over_by if agreement else None


def _last_step_of(row: CoachingPair) -> int | None:
    return row.last_step_id  # type: ignore[attr-defined,no-any-return]


def _in_order(lines: Iterable[PairLine]) -> tuple[PairLine, ...]:
    """What is under way or due today first."""
    return tuple(sorted(lines, key=lambda line: not (line.under_way_on or line.is_today)))
