"""Small summer terms with slots, evenings and inputs, made by hand or by hypothesis."""

import datetime as dt

from hypothesis import strategies as st

from goldenthread.checks.small_plan import SmallPlan
from goldenthread.planner.answers import PartAnswer, changes_of
from goldenthread.planner.weave.plan import plan_weave
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot import records as r
from goldenthread.snapshot.changes import with_changes
from goldenthread.snapshot.snapshot import Snapshot

# The Friday before the summer term, which begins with teaching week 26.
TODAY = dt.date(2027, 4, 9)
# Tuesdays of week 26, 28, 30, 32, 34 and 36; week 27 begins on 19 April.
SLOTS = tuple(
    dt.date(2027, month, day)
    for month, day in ((4, 13), (4, 27), (5, 11), (5, 25), (6, 15), (6, 29))
)
PEOPLE = {
    "english": ("ann-lee", "bea-hart", "cy-moss"),
    "science": ("di-ray", "ed-fox"),
}
LATE = {"after_hours": True, "required": True}


def small_year(*teams: str) -> SmallPlan:
    """People, teams, two priorities with a programme each, and nothing dated."""
    plan = SmallPlan()
    for team in teams or ("english",):
        plan.people(*PEOPLE[team]).team(team, *PEOPLE[team], leader=PEOPLE[team][0])
    for number, key in enumerate(("reading", "thinking"), start=1):
        plan.priority(key, code=f"P{number}").programme(key, code=f"PR{number}", priority=key)
    return plan


def slot(plan: SmallPlan, team: str, on: dt.date, content: str = "", **columns: object) -> None:
    """A session in the team's slot: of a programme, of none, or (`blank`) of nothing yet."""
    own: dict[str, object] = {"uses_learning_slot": True, "minutes": 60, **LATE}
    if content == "blank":
        own |= {"state": "slot", "title": f"{team} slot {on.isoformat()}"}
    elif content:
        own |= {"programme": content, "priority": content}
    else:
        own |= {"exempt": "career"}
    if content != "blank":
        own["title"] = f"{content or 'own'} {team} {on.isoformat()}"
    plan.activity(f"{team}-{on.isoformat()}", on=on, team=team, **(own | columns))  # type: ignore[arg-type]


def evening(plan: SmallPlan, key: str, on: dt.date, programme: str = "", **columns: object) -> None:
    own: dict[str, object] = {
        "stream": "whole-school",
        "kind": "twilight",
        "minutes": 120,
        "programme": programme,
        "priority": programme,
        "title": key.replace("-", " ").capitalize(),
        **LATE,
    }
    plan.activity(key, on=on, group="everyone", **(own | columns))  # type: ignore[arg-type]


def business(plan: SmallPlan, on: dt.date, **columns: object) -> None:
    own: dict[str, object] = {"stream": "whole-school", "kind": "business-meeting", **LATE}
    plan.activity(
        f"meeting-{on.isoformat()}",
        on=on,
        group="everyone",
        minutes=60,
        **(own | columns),  # type: ignore[arg-type]
    )


def works(plan: SmallPlan, person: str, *weekdays: str) -> None:
    plan.add(*(r.WorkingHours(person=person, weekday=weekday) for weekday in weekdays))


def planned(
    snapshot: Snapshot, wishes: Wishes | None = None, today: dt.date = TODAY, seed: int = 0
) -> tuple[PartAnswer, Snapshot]:
    """The answer, and the year with all of its moves."""
    answer = plan_weave(
        snapshot, wishes or Wishes(), today, seconds=600, seed=seed, report=lambda each: None
    )
    return answer, with_changes(snapshot, changes_of(answer.moves))


def pinned(*keys: str) -> Wishes:
    return Wishes(pinned_rows=frozenset(("activities", key) for key in keys))


@st.composite
def made_years(draw: st.DrawFn, *, units: bool = False) -> tuple[Snapshot, Wishes]:
    """One or two teams, three to six slots each, up to two evenings and two business meetings."""
    teams = draw(st.sampled_from([("english",), ("english", "science")]))
    plan = small_year(*teams)
    if units:
        plan.add(
            r.Unit(id="u1", programme="reading", position=1, big_idea="First idea"),
            r.Unit(id="u2", programme="reading", position=2, big_idea="Then", requires="u1"),
        )
        plan.for_whom("reading", team="english")
    if draw(st.booleans()):
        works(plan, "ann-lee", "monday", "wednesday", "thursday")
    keys = []
    for team in teams:
        days = SLOTS[: draw(st.integers(3, 6))]
        for day in days:
            content = draw(st.sampled_from(["reading", "thinking", "", "blank"]))
            columns: dict[str, object] = {}
            if units and content == "reading":
                columns["unit"] = draw(st.sampled_from(["", "u1", "u2"]))
            if content not in ("", "blank") and draw(st.booleans()):
                columns["state"] = "published"
            slot(plan, team, day, content, **columns)
            keys.append(f"{team}-{day.isoformat()}")
    for name, weeks in (("first-evening", (1, 5)), ("second-evening", (4, 9))):
        if draw(st.booleans()):
            monday = dt.date(2027, 4, 12) + dt.timedelta(weeks=draw(st.integers(*weeks)))
            programme = draw(st.sampled_from(["reading", "thinking"]))
            evening(
                plan,
                name,
                monday + dt.timedelta(days=draw(st.sampled_from([0, 2, 3]))),
                programme,
                minutes=draw(st.sampled_from([60, 120])),
            )
            keys.append(name)
    for day in draw(st.sets(st.sampled_from([dt.date(2027, 4, 20), dt.date(2027, 5, 18)]))):
        business(plan, day)
        keys.append(f"meeting-{day.isoformat()}")
    if draw(st.booleans()):
        on = dt.date(2027, 4, 22)
        plan.add(r.CalendarEvent(id="parents", title="Parents", kind="parents-evening", on=on))
    pins = draw(st.sets(st.sampled_from(keys), max_size=2))
    weekdays = draw(st.sampled_from([("thursday",), ("monday", "thursday")]))
    return plan.snapshot(), pinned(*pins).but(evening_weekdays=weekdays)
