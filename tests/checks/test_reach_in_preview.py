"""Learning weighs the same on part-timers, covers what people teach, and opens doors for all."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from goldenthread.checks.families.reach import (
    blank_content_area,
    heavier_on_part_timers,
    outside_for_leaders_only,
)
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, keys, severities

DAY = dt.date(2026, 10, 8)


def staff(fte: str, minutes: int, *, group: str = "teacher", **columns: Any) -> SmallPlan:
    """Three full-timers with 80, 100 and 900 required minutes, and a part-timer with these."""
    plan = SmallPlan()
    for number, own in enumerate((80, 100, 900)):
        plan.person(f"full-{number}", group=group)
        plan.activity(f"full-{number}", f"full-{number}", on=DAY, minutes=own, required=True)
    plan.person("ellie-marsh", fte=fte, group=group, **columns)
    return plan.activity("own", "ellie-marsh", on=DAY, minutes=minutes, required=True)


@pytest.mark.parametrize("group", ["teacher", "support-direct", "support-general"])
@pytest.mark.parametrize(
    ("fte", "minutes", "expected"),
    [
        ("0.4", 50, ""),  # 125 for each full-time equivalent, and the median is 100
        ("0.4", 51, "W"),
        ("0.8", 100, ""),
        ("0.8", 101, "W"),
        ("1", 900, ""),
        ("0.4", 0, ""),
    ],
)
def test_a_quarter_more_than_the_full_time_median_is_the_most(
    group: str, fte: str, minutes: int, expected: str
) -> None:
    assert severities(heavier_on_part_timers, staff(fte, minutes, group=group)) == expected


def test_teachers_and_support_staff_are_measured_among_themselves() -> None:
    plan = staff("0.4", 51).person("denise-obi", group="support-direct", fte="0.5")
    plan.activity("tas", "denise-obi", on=DAY, minutes=900, required=True)
    (finding,) = found(heavier_on_part_timers, plan)
    assert finding.people == ("ellie-marsh",)


def test_a_leader_is_measured_with_the_teachers() -> None:
    plan = staff("0.4", 50).person("ruth-adeyemi-clarke", group="leader", fte="0.6")
    plan.activity("slt", "ruth-adeyemi-clarke", on=DAY, minutes=90, required=True)
    (finding,) = found(heavier_on_part_timers, plan)
    assert finding.people == ("ruth-adeyemi-clarke",)


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"required": True}, "W"),
        ({"required": True, "on": dt.date(2027, 6, 22)}, "W"),
        ({"required": False}, ""),
        ({"required": True, "state": "cancelled"}, ""),
        ({"required": True, "kind": "statutory-training"}, ""),
        ({"required": True, "exempt": "statutory"}, ""),
        ({"required": True, "kind": "business-meeting"}, ""),
    ],
)
def test_only_required_development_weighs(columns: dict[str, Any], expected: str) -> None:
    plan = staff("0.4", 40)
    defaults: dict[str, Any] = {"on": DAY, "minutes": 60}
    plan.activity("more", "ellie-marsh", **(defaults | columns))
    assert severities(heavier_on_part_timers, plan) == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"state": "invited"}, "W"),
        ({"state": "invited", "agreed_paid": True}, ""),
        ({"state": "excused"}, ""),
        ({"state": "caught-up", "alternative": "Recording"}, "W"),
        ({"state": "attended", "minutes": 50}, ""),
    ],
)
def test_paid_and_excused_time_does_not_weigh(row: dict[str, Any], expected: str) -> None:
    plan = staff("0.4", 100).add(r.Participation(activity="own", person="ellie-marsh", **row))
    assert severities(heavier_on_part_timers, plan) == expected


def test_people_on_leave_and_new_starters_are_left_out() -> None:
    plan = staff("0.4", 100)
    plan.add(r.Leave(person="ellie-marsh", starts_on=dt.date(2027, 1, 11)))
    assert severities(heavier_on_part_timers, plan) == ""
    started = TODAY - dt.timedelta(days=41)
    assert severities(heavier_on_part_timers, staff("0.4", 100, started_on=started)) == ""


def test_two_posts_make_a_full_timer() -> None:
    plan = staff("0.4", 100).add(
        r.Post(
            id="second",
            person="ellie-marsh",
            job_title="Mentor",
            staff_group="teacher",
            fte=Decimal("0.6"),
        )
    )
    assert severities(heavier_on_part_timers, plan) == ""


def test_without_a_full_timer_nothing_is_measured() -> None:
    plan = SmallPlan().person("ellie-marsh", fte="0.4").person("owen-reilly", fte="0.8")
    plan.activity("own", "ellie-marsh", on=DAY, minutes=900, required=True)
    assert severities(heavier_on_part_timers, plan) == ""


def test_the_finding_says_what_a_fair_share_would_be() -> None:
    (finding,) = found(heavier_on_part_timers, staff("0.4", 70))
    assert finding.message == (
        "Required learning takes 1 h 10 min of this 0.4 post; its share of what full-time "
        "colleagues give is 40 min."
    )
    assert finding.person_level
    assert finding.people_minutes == 30
    assert keys(finding, "activities") == ["own"]
    assert keys(finding, "posts") == ["ellie-marsh-post"]


def taught(minutes: dict[str, int], group: str = "teacher", **post: Any) -> SmallPlan:
    plan = SmallPlan().person("ellie-marsh", group=group, **post)
    for area, length in minutes.items():
        plan.activity(area or "none", "ellie-marsh", on=DAY, minutes=length, content_area=area)
    return plan


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        ({"general-pedagogy": 600}, "I"),
        ({"general-pedagogy": 600, "subject-pedagogy": 1}, ""),
        ({"general-pedagogy": 600, "subject-knowledge": 1}, ""),
        ({"subject-knowledge": 60, "curriculum-exam": 60}, ""),
        ({"subject-knowledge": 60, "curriculum-exam": 61}, "I"),
        ({"curriculum-exam": 60}, "I"),
        ({"": 600}, ""),  # nothing says what it teaches
        ({"": 600, "role-specific": 60}, "I"),
        ({}, ""),
    ],
)
def test_a_teachers_year_holds_the_subject(minutes: dict[str, int], expected: str) -> None:
    assert severities(blank_content_area, taught(minutes)) == expected


@pytest.mark.parametrize(
    "post",
    [
        {"group": "leader"},
        {"pay_scale": "leadership"},
        {"group": "support-direct"},
        {"started_on": TODAY - dt.timedelta(days=41)},
    ],
)
def test_leaders_support_staff_and_new_starters_are_left_out(post: dict[str, Any]) -> None:
    assert severities(blank_content_area, taught({"general-pedagogy": 600}, **post)) == ""


TUTOR = {"subject-pedagogy": 60}


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Head of Year 7, English", "I"), ("Form Tutor", "I"), ("Head of English", "")],
)
def test_a_tutor_by_title_learns_something_pastoral(title: str, expected: str) -> None:
    assert severities(blank_content_area, taught(TUTOR, job_title=title)) == expected
    with_pastoral = taught(TUTOR | {"pastoral": 30}, job_title=title)
    assert severities(blank_content_area, with_pastoral) == ""


@pytest.mark.parametrize(
    ("phase", "kind", "expected"),
    [
        ("secondary", "registration", "I"),
        ("all-through", "registration", "I"),
        ("primary", "registration", ""),
        ("infant", "registration", ""),
        ("secondary", "lesson", ""),
    ],
)
def test_a_register_makes_a_tutor_where_classes_change_teachers(
    phase: str, kind: str, expected: str
) -> None:
    plan = taught(TUTOR).school(phase=phase)
    plan.add(r.Lesson(person="ellie-marsh", weekday="monday", period="Reg", kind=kind))
    assert severities(blank_content_area, plan) == expected


@pytest.mark.parametrize(
    ("kind", "until", "expected"),
    [
        ("pastoral", None, "I"),
        ("subject", None, ""),
        ("pastoral", dt.date(2027, 2, 4), ""),
    ],
)
def test_members_of_pastoral_teams_are_tutors(
    kind: str, until: dt.date | None, expected: str
) -> None:
    plan = taught(TUTOR).add(
        r.Team(id="year-7", name="Year 7", kind=kind),
        r.TeamMember(team="year-7", person="ellie-marsh", ends_on=until),
    )
    assert severities(blank_content_area, plan) == expected


def test_the_finding_joins_what_is_missing() -> None:
    plan = taught({"curriculum-exam": 60}, job_title="Head of Year 7")
    (finding,) = found(blank_content_area, plan)
    assert finding.message == (
        "This teacher's year holds nothing on teaching or knowing the subject, 100% exam "
        "specification among the subject's minutes and nothing pastoral for a tutor."
    )
    assert finding.person_level
    assert keys(finding, "activities") == ["curriculum-exam"]


HEAD = "ruth-adeyemi-clarke"


def outings(leaders: int, others: int, **columns: Any) -> SmallPlan:
    """Three visits: a leader's of so many minutes, and two teachers' with half of these each."""
    plan = SmallPlan().person(HEAD, group="leader").people("ellie-marsh", "owen-reilly")
    defaults: dict[str, Any] = {"stream": "individual", "kind": "external-visit"}
    defaults |= {"on": DAY, "state": "happened"}
    visitors = ((HEAD, leaders), ("ellie-marsh", others // 2), ("owen-reilly", others // 2))
    for person, minutes in visitors:
        plan.activity(f"visit-{person}", person, minutes=minutes, **(defaults | columns))
    return plan


@pytest.mark.parametrize(
    ("leaders", "others", "expected"), [(600, 400, ""), (602, 400, "W"), (100, 400, "")]
)
def test_six_hours_in_ten_are_the_leaders_most(leaders: int, others: int, expected: str) -> None:
    assert severities(outside_for_leaders_only, outings(leaders, others)) == expected


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({}, "W"),
        ({"kind": "course", "delivered_by": "external"}, "W"),
        ({"kind": "course", "delivered_by": "in-house"}, ""),
        ({"stream": "team"}, ""),
        ({"stream": "whole-school"}, ""),
        ({"state": "planned"}, ""),
        ({"state": "cancelled"}, ""),
        ({"exempt": "statutory"}, ""),
        ({"on": dt.date(2026, 2, 5)}, "W"),
        ({"on": dt.date(2026, 2, 4)}, ""),
    ],
)
def test_what_counts_as_an_outing(columns: dict[str, Any], expected: str) -> None:
    assert severities(outside_for_leaders_only, outings(900, 100, **columns)) == expected


def test_two_outings_are_no_pattern() -> None:
    plan = SmallPlan().person(HEAD, group="leader")
    for day in (DAY, dt.date(2026, 11, 12)):
        plan.activity(
            f"visit-{day}",
            HEAD,
            on=day,
            stream="individual",
            kind="external-visit",
            state="happened",
        )
    assert severities(outside_for_leaders_only, plan) == ""
    assert len(found(outside_for_leaders_only, plan, outings_from=2)) == 1


@pytest.mark.parametrize(
    ("state", "in_plan", "expected"),
    [
        ("took-place", False, "W"),
        ("closed", False, "W"),
        ("booked", False, ""),
        ("closed", True, ""),
    ],
)
def test_an_engagement_counts_when_no_activity_stands_for_it(
    state: str, in_plan: bool, expected: str
) -> None:
    plan = outings(600, 400).add(
        r.Engagement(
            id="e", title="Course", kind="course", state=state, starts_on=DAY, event_minutes=300
        ),
        r.EngagementPerson(engagement="e", person=HEAD),
    )
    if in_plan:
        plan.add(r.EngagementActivity(engagement="e", activity=f"visit-{HEAD}"))
    assert severities(outside_for_leaders_only, plan) == expected


def test_the_finding_is_about_the_school_and_names_nobody() -> None:
    (finding,) = found(outside_for_leaders_only, outings(900, 100))
    assert finding.message == (
        "Leaders had 15 h of the 16 h 40 min that people spent on outside courses and visits in "
        "the last 12 months."
    )
    assert finding.people == ()
    assert len(keys(finding, "activities")) == 3
