"""Late meetings do not pile up, cover can be found, and INSET days are for learning."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from goldenthread.checks.families.workload import (
    asked_without_time,
    cover_cannot_stretch,
    inset_swallowed,
    meeting_pile_up,
)
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, keys, severities

TUESDAY, THURSDAY = dt.date(2026, 10, 6), dt.date(2026, 10, 8)
MONDAY = dt.date(2027, 3, 15)


def late(*days: dt.date, **columns: Any) -> SmallPlan:
    """Ellie Marsh stays after school on these days, an hour each."""
    plan = SmallPlan().people("ellie-marsh", "owen-reilly")
    standard: dict[str, Any] = {"after_hours": True, "required": True}
    for day in days:
        plan.activity(f"late-{day}", "ellie-marsh", on=day, **(standard | columns))
    return plan


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (late(TUESDAY), ""),
        (late(TUESDAY, THURSDAY), "W"),
        (late(TUESDAY, dt.date(2026, 10, 13)), ""),
        (late(TUESDAY, minutes=120), ""),
        (late(TUESDAY, minutes=121), "W"),
        (late(TUESDAY, THURSDAY, required=False), ""),
        (late(TUESDAY, THURSDAY, after_hours=False), ""),
        (late(TUESDAY, THURSDAY, state="cancelled"), ""),
        (late(TUESDAY, THURSDAY, ends_on=dt.date(2026, 10, 9)), ""),
        (late(TUESDAY, THURSDAY, exempt="statutory", kind="statutory-training"), "W"),
        (late(TUESDAY, THURSDAY, TUESDAY + dt.timedelta(7), THURSDAY + dt.timedelta(7)), "WWW"),
    ],
)
def test_one_late_meeting_a_week_and_two_hours_are_fine(plan: SmallPlan, expected: str) -> None:
    assert severities(meeting_pile_up, plan) == expected


def test_one_finding_a_week_whatever_the_number_of_people() -> None:
    plan = late(TUESDAY)
    for name in ("one", "two"):
        plan.activity(
            name, on=THURSDAY, group="everyone", after_hours=True, required=True, minutes=45
        )
    (finding,) = found(meeting_pile_up, plan)
    assert finding.message == (
        "The week of 5 October has more than 1 required meeting after school for 2 people: "
        "Tuesday and Thursday."
    )
    assert finding.people == ("ellie-marsh", "owen-reilly")
    assert finding.people_minutes == 60 + 2 * 90
    assert not finding.person_level
    assert keys(finding, "activities") == ["late-2026-10-06", "one", "two"]


@pytest.mark.parametrize(
    "exception",
    [{"state": "excused"}, {"state": "attended", "agreed_paid": True}, {"alternative": "Notes"}],
)
def test_whoever_is_excused_paid_or_offered_an_alternative_has_one_meeting(
    exception: dict[str, Any],
) -> None:
    row: dict[str, Any] = {"state": "invited"} | exception
    plan = late(TUESDAY, THURSDAY)
    plan.add(r.Participation(activity="late-2026-10-08", person="ellie-marsh", **row))
    assert severities(meeting_pile_up, plan) == ""


def test_leaders_count_and_parents_evenings_do_not() -> None:
    plan = SmallPlan().person("ruth-adeyemi-clarke", group="leader", pay_scale="leadership")
    for day in (TUESDAY, THURSDAY):
        plan.activity(f"late-{day}", "ruth-adeyemi-clarke", on=day, after_hours=True, required=True)
    assert severities(meeting_pile_up, plan) == "W"
    evening = r.CalendarEvent(
        id="evening",
        title="Parents' evening",
        kind="parents-evening",
        on=THURSDAY,
        after_hours=True,
    )
    assert severities(meeting_pile_up, late(TUESDAY).add(evening)) == ""


def in_autumn(meetings: int, **columns: Any) -> SmallPlan:
    first = dt.date(2026, 9, 8)
    return late(*(first + dt.timedelta(7 * n) for n in range(meetings)), **columns)


def test_a_term_of_learning_alone_leaves_no_time_for_business() -> None:
    assert severities(meeting_pile_up, in_autumn(3)) == ""
    (finding,) = found(meeting_pile_up, in_autumn(4))
    assert finding.message == (
        "In the autumn term 1 person has required meetings after school and no time for business."
    )
    assert severities(meeting_pile_up, in_autumn(4, admin_minutes=10)) == ""
    briefing = in_autumn(4).activity(
        "briefing", "ellie-marsh", on=dt.date(2026, 12, 2), kind="briefing", minutes=10
    )
    assert severities(meeting_pile_up, briefing) == ""


def test_a_school_may_agree_on_two_meetings_a_week() -> None:
    assert found(meeting_pile_up, late(TUESDAY, THURSDAY), most_meetings=2, most_minutes=120) == []


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({}, ""),
        ({"demands": ("observation",)}, "E"),
        ({"demands": ("study", "module"), "protected_minutes": 0, "cover_tokens": 0}, "E"),
        ({"demands": ("practice",), "protected_minutes": 1}, ""),
        ({"demands": ("observation",), "cover_tokens": 1}, ""),
        ({"demands": ("observation",), "state": "designed"}, ""),
        ({"demands": ("observation",), "state": "closed"}, ""),
    ],
)
def test_what_is_asked_has_some_time_or_cover(columns: dict[str, Any], expected: str) -> None:
    assert severities(asked_without_time, SmallPlan().programme("pr2", **columns)) == expected


def test_what_is_asked_is_said_in_words() -> None:
    plan = SmallPlan().programme("pr2", title="Everyone thinking", demands=("practice", "module"))
    (finding,) = found(asked_without_time, plan)
    assert finding.message == (
        "PR2 Everyone thinking asks practice and a module, with no protected time and no cover."
    )


def cover(*lessons: int, **supply: int) -> SmallPlan:
    plan = SmallPlan().person("priya-nair")
    for source, number in supply.items():
        plan.add(r.CoverSupply(source=source.replace("_", "-"), lessons=number))
    for day, number in enumerate(lessons):
        on = MONDAY + dt.timedelta(day)
        plan.add(
            r.CoverRequest(
                id=f"request-{day}", on=on, lessons=number, source="token", person="priya-nair"
            )
        )
    return plan


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (cover(4, 4, token=3, leader=2, cover_supervisor=3), ""),
        (cover(4, 5, token=3, leader=2, cover_supervisor=3), "E"),
        (cover(8, token=8, teacher=4), ""),
        (cover(9, token=8, teacher=4), "E"),
        (cover(99), ""),
        (cover(token=0), ""),
        (cover(1, token=0), "E"),
    ],
)
def test_a_week_takes_what_can_be_found(plan: SmallPlan, expected: str) -> None:
    assert severities(cover_cannot_stretch, plan) == expected


def test_a_row_for_the_week_overrules_the_ordinary_row_of_its_source() -> None:
    def with_tokens(monday: dt.date, lessons: int) -> SmallPlan:
        own = r.CoverSupply(week_starting=monday, source="token", lessons=lessons)
        return cover(8, token=5, leader=3).add(own)

    assert severities(cover_cannot_stretch, with_tokens(MONDAY, 4)) == "E"
    assert severities(cover_cannot_stretch, with_tokens(MONDAY, 6)) == ""
    assert severities(cover_cannot_stretch, with_tokens(dt.date(2027, 3, 22), 0)) == ""


def test_the_week_lists_its_requests_and_its_sources() -> None:
    (finding,) = found(cover_cannot_stretch, cover(6, 8, token=3, leader=5))
    assert (
        finding.message == "The week of 15 March asks for cover of 14 lessons, and 8 can be found."
    )
    assert keys(finding, "cover_requests") == ["request-0", "request-1"]
    assert keys(finding, "cover_supply") == ["|leader", "|token"]
    assert finding.people == ("priya-nair",)


def test_teachers_are_no_planned_cover() -> None:
    plan = cover(token=9).add(
        r.CoverRequest(id="visit", on=MONDAY, lessons=2, source="teacher", purpose="Peer visits")
    )
    (finding,) = found(cover_cannot_stretch, plan)
    assert finding.message == (
        "Teachers are to cover 2 lessons on 15 March for “Peer visits”, which is planned and not "
        "unforeseen."
    )
    assert cover_cannot_stretch.RULE.is_law


FIRST = dt.date(2026, 9, 1)


def inset(*sessions: tuple[str, int], twilights: int = 0, **columns: Any) -> SmallPlan:
    """Sessions for all teachers on the first day; 180 minutes of preparation on the second."""
    plan = SmallPlan().people("ellie-marsh", "owen-reilly")
    whole: dict[str, Any] = {"stream": "whole-school", "group": "teachers"}
    prepared = dt.date(2026, 9, 2)
    plan.activity("preparation", on=prepared, kind="preparation", minutes=180, **whole)
    for number, (kind, minutes) in enumerate(sessions):
        key = f"session-{number}"
        plan.activity(key, kind=kind, minutes=minutes, **(whole | {"on": FIRST} | columns))
    for number in range(twilights):
        on = THURSDAY + dt.timedelta(7 * number)
        plan.activity(f"twilight-{number}", on=on, kind="twilight", minutes=120, **whole)
    return plan


# Five days of 360 minutes: 720 are 40%, 1,080 are 60%.
@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (inset(("statutory-training", 720)), ""),
        (inset(("statutory-training", 721)), "W"),
        (inset(("administration", 1080)), "W"),
        (inset(("administration", 1081)), "E"),
        (inset(("briefing", 360), ("business-meeting", 361)), "W"),
        (inset(("inset-session", 721)), ""),
        (inset(("inset-session", 900), admin_minutes=721), "W"),
        (inset(("inset-session", 721), exempt="statutory"), "W"),
        (inset(("preparation", 900), admin_minutes=900), ""),
        (inset(("pastoral-meeting", 900)), ""),
        (inset(("briefing", 900), state="cancelled"), ""),
        (inset(("briefing", 900), ends_on=FIRST), "W"),
        (inset(("briefing", 900), ends_on=dt.date(2026, 9, 4)), ""),
        (inset(("briefing", 900), on=dt.date(2026, 9, 3)), ""),
    ],
)
def test_two_fifths_of_the_days_may_go_to_duty_and_briefing(plan: SmallPlan, expected: str) -> None:
    assert severities(inset_swallowed, plan) == expected


def test_what_half_of_the_teachers_are_asked_to_counts_half() -> None:
    plan = inset()
    plan.activity("reports", "ellie-marsh", on=FIRST, kind="administration", minutes=1440)
    assert severities(inset_swallowed, plan) == ""
    plan.activity("reports-2", "owen-reilly", on=FIRST, kind="administration", minutes=4)
    assert severities(inset_swallowed, plan) == "W"


def test_people_on_leave_are_in_no_share() -> None:
    plan = inset(("briefing", 721)).add(r.Leave(person="owen-reilly", starts_on=FIRST))
    (finding,) = found(inset_swallowed, plan)
    assert finding.message == (
        "Duty, briefing and administration take 721 of the 1,800 minutes of 5 INSET days, 40%."
    )


def test_twilights_stand_in_for_a_day_without_minutes_and_for_no_more() -> None:
    def taken_as(twilights: int) -> str:
        plan = inset(("briefing", 721), twilights=twilights)
        days = [day for day in plan.snapshot().days if day.on != dt.date(2027, 7, 21)]
        days.append(r.SpecialDay(on=dt.date(2027, 7, 21), kind="inset", minutes=0))
        year = replace(plan.snapshot(), days=tuple(days))
        (finding,) = inset_swallowed.judge(year, TODAY, inset_swallowed.RULE.defaults())
        return finding.message

    assert "1,440 minutes" in taken_as(0)
    assert "1,560 minutes" in taken_as(1)
    assert "1,800 minutes" in taken_as(5)


# The first day is taken; of the second's 360 minutes 180 are to be left.
@pytest.mark.parametrize(("minutes", "expected"), [(180, ""), (181, "I"), (360, "I"), (500, "I")])
def test_three_hours_to_prepare_before_pupils_come(minutes: int, expected: str) -> None:
    plan = SmallPlan().person("ellie-marsh")
    for day, length in ((FIRST, 400), (dt.date(2026, 9, 2), minutes)):
        plan.activity(f"launch-{day}", "ellie-marsh", on=day, kind="inset-session", minutes=length)
    assert severities(inset_swallowed, plan) == expected


def test_sessions_of_preparation_count_beside_time_that_nothing_takes() -> None:
    def with_preparation(minutes: int) -> list[str]:
        plan = SmallPlan().person("ellie-marsh")
        for day, length in ((FIRST, 360), (dt.date(2026, 9, 2), 240)):
            plan.activity(f"launch-{day}", "ellie-marsh", on=day, minutes=length)
        plan.activity("plan", "ellie-marsh", on=FIRST, kind="preparation", minutes=minutes)
        return [finding.message for finding in found(inset_swallowed, plan)]

    assert with_preparation(60) == []
    assert with_preparation(59) == [
        "2 INSET days before pupils come leave teachers 2 h 59 min to prepare."
    ]


def test_days_that_nobody_has_planned_yet_say_nothing() -> None:
    assert severities(inset_swallowed, SmallPlan().person("ellie-marsh")) == ""
