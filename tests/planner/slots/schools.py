"""Small schools with a timetable, made by hand or by hypothesis."""

import datetime as dt
from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

from goldenthread.checks.small_plan import SmallPlan
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot

TODAY = dt.date(2027, 2, 5)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
KINDS = {"L": "lesson", "P": "ppa", "C": "protected", "D": "duty"}


def school(
    timetables: Mapping[str, Sequence[str]],
    *,
    coaches: Mapping[str, int],
    pairs: Sequence[tuple[str, str]],
    bosses: Mapping[str, str] | None = None,
    teams: Mapping[str, Sequence[str]] | None = None,
    works: Mapping[str, Sequence[str]] | None = None,
    support: Sequence[str] = (),
) -> Snapshot:
    """`timetables` holds a word a weekday for each person: `L` lesson, `P` PPA, `C` protected for
    coaching, `D` duty, `-` free. `coaches` have protected minutes; `pairs` are (coach, coachee).
    `teams` are subject teams with members, support teams where `support` names them; who is in
    `works` works on these weekdays only.
    """
    plan = SmallPlan()
    plan.people(*timetables)
    longest = max(len(word) for words in timetables.values() for word in words)
    for number in range(1, longest + 1):
        hour = dt.time(8 + number)
        plan.add(r.Period(period=str(number), starts_at=hour, ends_at=hour.replace(minute=55)))
    for person in timetables:
        plan.add(
            r.Post(
                id=f"post-{person}",
                person=person,
                job_title="Teacher",
                staff_group="teacher",
                fte=1,  # type: ignore[arg-type]
                line_manager=(bosses or {}).get(person, ""),
            )
        )
        for weekday, word in zip(WEEKDAYS, timetables[person], strict=False):
            for number, letter in enumerate(word, start=1):
                if letter in KINDS:
                    plan.add(
                        r.Lesson(
                            person=person,
                            week="",
                            weekday=weekday,
                            period=str(number),
                            kind=KINDS[letter],
                            class_label="8X1" if letter == "L" else "",
                        )
                    )
    for team, members in (teams or {}).items():
        kind = "support" if team in support else "subject"
        plan.team(team, *members, name=team.capitalize(), kind=kind)
    for person, weekdays in (works or {}).items():
        for weekday in weekdays:
            plan.add(r.WorkingHours(person=person, weekday=weekday))
    for coach, minutes in coaches.items():
        plan.add(r.Coach(person=coach, protected_minutes=minutes, trained_on=dt.date(2026, 6, 1)))
    for coach, coachee in pairs:
        plan.add(
            r.CoachingPair(
                id=f"{coach}-{coachee}",
                coach=coach,
                coachee=coachee,
                cadence_weeks=2,
                state="offered",
                starts_on=dt.date(2026, 9, 14),
            )
        )
    return plan.snapshot()


NAMES = ("ann-lee", "bea-hart", "cy-moss", "di-ray", "ed-fox", "flo-may")


@st.composite
def schools(draw: st.DrawFn) -> Snapshot:
    """Three to six people, two to three periods on two or three days, one or two coaches."""
    people = NAMES[: draw(st.integers(3, 6))]
    days, periods = draw(st.integers(2, 3)), draw(st.integers(2, 3))
    word = st.text("LLL--PCD", min_size=periods, max_size=periods)
    timetables = {person: draw(st.lists(word, min_size=days, max_size=days)) for person in people}
    coaches = {
        person: draw(st.sampled_from([0, 55, 110, 165]))
        for person in draw(st.sets(st.sampled_from(people), min_size=1, max_size=2))
    }
    coachees = draw(st.sets(st.sampled_from(people), min_size=1))
    bosses = {person: draw(st.sampled_from(people)) for person in people if draw(st.booleans())}
    pairs = [(draw(st.sampled_from(sorted(coaches))), person) for person in sorted(coachees)]
    pairs = [(coach, person) for coach, person in pairs if coach != person]
    return school(timetables, coaches=coaches, pairs=pairs, bosses=bosses)


@st.composite
def schools_with_teams(draw: st.DrawFn) -> Snapshot:
    """Three to five people on two or three days, one or two teams, part-timers, a coach at most."""
    people = NAMES[: draw(st.integers(3, 5))]
    days, periods = draw(st.integers(2, 3)), draw(st.integers(1, 2))
    word = st.text("LL--PD", min_size=periods, max_size=periods)
    timetables = {person: draw(st.lists(word, min_size=days, max_size=days)) for person in people}
    coach = draw(st.sampled_from(people))
    coaches = {coach: draw(st.sampled_from([55, 110]))} if draw(st.booleans()) else {}
    coachee = draw(st.sampled_from(people))
    pairs = [(coach, coachee)] if coaches and coach != coachee else []
    teams = {
        name: sorted(draw(st.sets(st.sampled_from(people), min_size=2)))
        for name in ("maths", "music")[: draw(st.integers(1, 2))]
    }
    works = {
        person: draw(st.lists(st.sampled_from(WEEKDAYS[:days]), min_size=1, unique=True))
        for person in people
        if draw(st.integers(0, 3)) == 0
    }
    support = ("music",) if draw(st.booleans()) else ()
    return school(
        timetables, coaches=coaches, pairs=pairs, teams=teams, works=works, support=support
    )
