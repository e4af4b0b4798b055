"""The year of a made school: its calendar, what the whole school hears, programmes and evenings."""

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal

from goldenthread.kernel.school_calendar import SchoolCalendar
from goldenthread.planner.yardsticks.made_staff import MadeStaff
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import (
    ActivityKind,
    ActivityState,
    Ambition,
    AudienceGroup,
    EventKind,
    Exemption,
    LedgerCategory,
    PriorityState,
    ProgrammeScope,
    ProgrammeState,
    Stream,
)

NINE, AFTER_SCHOOL, EVENING = dt.time(9), dt.time(15, 15), dt.time(16)
TUESDAY = dt.timedelta(days=1)
UNITS_OF_A_PROGRAMME = (6, 3, 2)
# Programme, unit, length, and where it falls: a part of the year's teaching weeks and a day of the
# week, or an INSET day by its place in the year.
_INSET_INPUTS = ((1, 1, 90, 1), (2, 1, 90, 1), (1, 3, 120, 3))
_TWILIGHTS = ((1, 2, 120, 5), (3, 1, 120, 19), (2, 3, 120, 27))
_EVENINGS_IN_WEEKS = (4, 9, 13, 18, 23, 33)
# Minutes of directed time in a year of a full-time teacher, without learning: 1,175 hours.
_DIRECTED = 1175 * 60


def made_learning(
    staff: MadeStaff, programmes: int, calendar: SchoolCalendar
) -> dict[str, Iterable[object]]:
    """`programmes` of three: for all departments, for half of them, for every teacher."""
    book = list(_inputs(programmes, calendar))
    meetings = list(_business(calendar))
    return {
        "events": list(_events(calendar)),
        "priorities": [
            r.Priority(
                id=f"priority-{number}",
                code=f"P{number}",
                title=f"Priority {number}",
                state=PriorityState.ACTIVE,
            )
            for number in range(1, programmes + 1)
        ],
        "programmes": [_programme(number, calendar) for number in range(1, programmes + 1)],
        "programme_audience": [
            row for number in range(1, programmes + 1) for row in _audience(staff, number)
        ],
        "units": [
            r.Unit(
                id=f"programme-{number}-unit-{position}",
                programme=f"programme-{number}",
                position=position,
                big_idea=f"Idea {position} of programme {number}",
                requires=f"programme-{number}-unit-{position - 1}" if position > 1 else "",
            )
            for number in range(1, programmes + 1)
            for position in range(1, UNITS_OF_A_PROGRAMME[number - 1] + 1)
        ],
        "activities": [
            *_first_day(calendar),
            *(activity for activity, _ in book),
            *_team_evenings(staff, calendar),
            *meetings,
        ],
        "activity_audience": [
            r.ActivityAudience(activity="inset-safeguarding", group=AudienceGroup.EVERYONE),
            r.ActivityAudience(activity="inset-briefing", group=AudienceGroup.EVERYONE),
            *(row for activity, number in book for row in _invited(staff, activity.id, number)),
            *(
                r.ActivityAudience(activity=row.id, group=AudienceGroup.TEACHERS)
                for row in meetings
            ),
        ],
        "ledger": [
            r.LedgerEntry(
                person=person,
                category=LedgerCategory.PUPIL_DAY,
                minutes=int(_DIRECTED * Decimal(len(staff.days_at_work.get(person, range(5)))) / 5),
            )
            for person in staff.teachers
            if person not in staff.leaders
        ],
    }


def _programme(number: int, calendar: SchoolCalendar) -> r.Programme:
    return r.Programme(
        id=f"programme-{number}",
        code=f"PR{number}",
        title=f"Programme {number}",
        priority=f"priority-{number}",
        ambition=Ambition.ADAPTIVE if number == 1 else Ambition.DELIBERATE,
        scope=ProgrammeScope.GENERAL,
        state=ProgrammeState.ACTIVE,
        starts_on=calendar.school_days[0],
        ends_on=calendar.school_days[-1],
        input_minutes=360,
        practice_minutes=300,
        collaboration_minutes=600,
        mandatory=number == 1,
    )


def _teams_of(staff: MadeStaff, number: int) -> tuple[str, ...]:
    """All departments for the first programme, every other one for the second, none named for the
    third: it is for all teachers.
    """
    return tuple(staff.departments)[:: min(number, 2)] if number < 3 else ()


def _audience(staff: MadeStaff, number: int) -> Iterator[r.ProgrammeAudience]:
    programme = f"programme-{number}"
    for team in _teams_of(staff, number):
        yield r.ProgrammeAudience(programme=programme, team=team)
    if not _teams_of(staff, number):
        yield r.ProgrammeAudience(programme=programme, group=AudienceGroup.TEACHERS)


def _invited(staff: MadeStaff, activity: str, number: int) -> Iterator[r.ActivityAudience]:
    for team in _teams_of(staff, number):
        yield r.ActivityAudience(activity=activity, team=team)
    if not _teams_of(staff, number):
        yield r.ActivityAudience(activity=activity, group=AudienceGroup.TEACHERS)


def _first_day(calendar: SchoolCalendar) -> Iterator[r.Activity]:
    """Statutory training and notices, on the first INSET day."""
    on = min(calendar.inset_days)
    for key, minutes, kind, exempt, starts_at in (
        ("safeguarding", 180, ActivityKind.STATUTORY_TRAINING, Exemption.STATUTORY, NINE),
        ("briefing", 120, ActivityKind.BRIEFING, "", dt.time(13)),
    ):
        yield r.Activity(
            id=f"inset-{key}",
            title=key.capitalize(),
            stream=Stream.WHOLE_SCHOOL,
            kind=kind,
            state=ActivityState.PLANNED,
            on=on,
            starts_at=starts_at,
            minutes=minutes,
            required=True,
            exempt=exempt,
        )


def _inputs(programmes: int, calendar: SchoolCalendar) -> Iterator[tuple[r.Activity, int]]:
    """What the whole school hears, with the number of its programme."""
    inset = sorted(calendar.inset_days)
    for number, unit, minutes, place in _INSET_INPUTS:
        if number <= programmes:
            starts_at = NINE if number == 1 else dt.time(11)
            on = inset[min(place, len(inset) - 1)]
            yield _input(number, unit, minutes, on, starts_at, ActivityKind.INSET_SESSION), number
    for number, unit, minutes, week in _TWILIGHTS:
        if number <= programmes:
            monday = calendar.teaching_weeks[week - 1].monday
            on = monday + dt.timedelta(days=3)
            yield _input(number, unit, minutes, on, AFTER_SCHOOL, ActivityKind.TWILIGHT), number


def _input(
    number: int, unit: int, minutes: int, on: dt.date, starts_at: dt.time, kind: ActivityKind
) -> r.Activity:
    return r.Activity(
        id=f"input-{number}-{unit}",
        title=f"Programme {number}: idea {unit}",
        stream=Stream.WHOLE_SCHOOL,
        kind=kind,
        state=ActivityState.PLANNED,
        on=on,
        starts_at=starts_at,
        minutes=minutes,
        after_hours=kind is ActivityKind.TWILIGHT,
        required=True,
        programme=f"programme-{number}",
        unit=f"programme-{number}-unit-{unit}",
    )


def _team_evenings(staff: MadeStaff, calendar: SchoolCalendar) -> Iterator[r.Activity]:
    """Departments in weeks A, learning communities in every second week B; nothing in them yet."""
    weeks_b = [week for week in calendar.teaching_weeks if week.label == "B"]
    for week in calendar.teaching_weeks:
        on = week.monday + TUESDAY
        if on not in calendar.pupil_days:
            continue
        if week.label == "A":
            for team in staff.departments:
                yield _evening(team, on, 60, ActivityKind.DEPARTMENT_SESSION)
        elif weeks_b.index(week) % 2 == 0:
            for team in staff.communities:
                yield _evening(team, on, 75, ActivityKind.TLC)


def _business(calendar: SchoolCalendar) -> Iterator[r.Activity]:
    """Meetings of all teachers in the weeks B that the communities leave."""
    weeks_b = [week for week in calendar.teaching_weeks if week.label == "B"]
    for week in weeks_b[1::2]:
        on = week.monday + TUESDAY
        if on in calendar.pupil_days:
            yield r.Activity(
                id=f"meeting-{on}",
                title="Pastoral and business meeting",
                stream=Stream.WHOLE_SCHOOL,
                kind=ActivityKind.BUSINESS_MEETING,
                state=ActivityState.PLANNED,
                on=on,
                starts_at=AFTER_SCHOOL,
                minutes=60,
                admin_minutes=60,
                after_hours=True,
                required=True,
            )


def _evening(team: str, on: dt.date, minutes: int, kind: ActivityKind) -> r.Activity:
    return r.Activity(
        id=f"{team}-{on}",
        title="Time of the team",
        stream=Stream.TEAM,
        kind=kind,
        state=ActivityState.SLOT,
        on=on,
        starts_at=AFTER_SCHOOL,
        minutes=minutes,
        after_hours=True,
        required=True,
        team=team,
        uses_learning_slot=True,
    )


def _events(calendar: SchoolCalendar) -> Iterator[r.CalendarEvent]:
    weeks = calendar.teaching_weeks
    for number in _EVENINGS_IN_WEEKS:
        yield r.CalendarEvent(
            id=f"parents-evening-{number}",
            title="Parents' evening",
            kind=EventKind.PARENTS_EVENING,
            on=weeks[number - 1].monday + dt.timedelta(days=3),
            starts_at=EVENING,
            minutes=150,
            after_hours=True,
        )
    for number in (8, 15, 31):
        yield r.CalendarEvent(
            id=f"data-drop-{number}",
            title="Data drop",
            kind=EventKind.DATA_DROP,
            on=weeks[number - 1].monday + dt.timedelta(days=4),
        )
    yield r.CalendarEvent(
        id="exams",
        title="Examinations",
        kind=EventKind.EXAMS,
        on=weeks[29].monday,
        ends_on=weeks[34].monday,
    )
