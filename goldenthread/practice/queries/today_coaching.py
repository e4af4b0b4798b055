"""Regular coaching on Today: the times and who is away as lines, and the days that come of them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import CharField, Q, Value
from django.db.models.functions import Cast, Coalesce, Concat

from goldenthread.accounts.public import Line, Lines, SchoolYear, as_lines
from goldenthread.kernel.dates import monday_of
from goldenthread.kernel.school_calendar import SchoolCalendar
from goldenthread.people.public import Leave, Person
from goldenthread.practice.models import CoachingPair
from goldenthread.practice.queries.coaching_times import own_slots
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.coaching_times import in_words, is_its_day
from goldenthread.snapshot.words import CoachingPart, PairState

TIME, AWAY = "coaching-time", "coaching-away"


@dataclass(frozen=True, slots=True)
class ComingCoaching:
    """A regular look or talk and its next day; `line` has the pair and both names."""

    line: Line
    part: str
    words: str
    period: str
    on: dt.date


def coaching_time_lines(person: Person, year: SchoolYear, today: dt.date) -> list[Lines]:
    """The person's regular times with the day agreed otherwise, and when the others are away."""
    slots = own_slots(person, year, today).filter(pair__state=PairState.RUNNING)
    parts = ("part", "week", "weekday", "period", "fortnight", "pair__coachee")
    told = [Coalesce(Cast(part, CharField()), Value("")) for part in parts]
    joined = [piece for part in told for piece in (part, Value("|"))]
    slots = slots.annotate(told=Concat(*joined, output_field=CharField()))
    pairs = CoachingPair.objects.filter(
        Q(coach=person) | Q(coachee=person),
        school=year.school,
        year=year,
        state=PairState.RUNNING,
        slots__isnull=False,
    )
    together = Q(person__in=pairs.values("coach")) | Q(person__in=pairs.values("coachee"))
    away = Leave.objects.filter(together, school=year.school).filter(
        Q(ends_on__isnull=True) | Q(ends_on__gte=today)
    )
    return [
        as_lines(
            slots,
            TIME,
            key="pair__key",
            words="pair__coach__name",
            more="pair__coachee__name",
            extra="told",
            on="agreed_on",
            until="pair__ends_on",
            number="pair__coach_id",
        ),
        as_lines(away, AWAY, on="starts_on", until="ends_on", number="person_id"),
    ]


def coming_coaching(
    found: Mapping[str, Sequence[Line]], calendar: SchoolCalendar, today: dt.date
) -> list[ComingCoaching]:
    """The next day of each regular time, soonest first. No query."""
    away: dict[int, list[tuple[dt.date, dt.date]]] = defaultdict(list)
    for line in found.get(AWAY, ()):
        away[line.number].append((line.on or dt.date.min, line.until or dt.date.max))
    coming = [one for line in found.get(TIME, ()) for one in _coming(line, away, calendar, today)]
    return sorted(coming, key=lambda one: (one.on, one.period, one.line.key, one.part))


def _coming(
    line: Line,
    away: Mapping[int, Sequence[tuple[dt.date, dt.date]]],
    calendar: SchoolCalendar,
    today: dt.date,
) -> Iterator[ComingCoaching]:
    part, week, weekday, period, fortnight, coachee, _ = line.extra.split("|")
    slot = r.CoachingSlot(
        pair=line.key,
        part=part,
        week=week,
        weekday=weekday,
        period=period,
        fortnight=int(fortnight) if fortnight else None,
    )
    # A day that the two agreed on is told by itself, and holds for its week and all before.
    first = max(today, monday_of(line.on) + dt.timedelta(weeks=1)) if line.on else today
    spans = [*away.get(line.number, ()), *away.get(int(coachee), ())]
    for on in calendar.school_days:
        if on < first or (line.until and on > line.until):
            continue
        if any(begins <= on <= ends for begins, ends in spans):
            continue
        if is_its_day(calendar, slot, on):
            words = in_words(slot, calendar.timetable_weeks)
            yield ComingCoaching(line, CoachingPart(part), words, period, on)
            return
