"""Learning reaches support staff and part-timers."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from goldenthread.checks.families.reach import falls_on_a_day_off, support_staff_left_out
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, keys, severities

AUTUMN = dt.date(2026, 10, 8)


def staff(
    support_minutes: int, *, support_fte: str = "1", group: str = "support-direct"
) -> SmallPlan:
    """A full-time teacher with 240 minutes, and one colleague in support."""
    plan = SmallPlan().person("ellie-marsh").person("denise-obi", group=group, fte=support_fte)
    plan.activity("aloud", "ellie-marsh", on=AUTUMN, minutes=240, state="happened")
    if support_minutes:
        plan.activity("sounds", "denise-obi", on=AUTUMN, minutes=support_minutes, state="happened")
    return plan


@pytest.mark.parametrize("group", ["support-direct", "support-general"])
@pytest.mark.parametrize(
    ("minutes", "fte", "expected"),
    [(60, "1", ""), (59, "1", "W"), (30, "0.5", ""), (29, "0.5", "W"), (0, "1", "EW")],
)
def test_a_quarter_of_the_teachers_time_is_enough(
    group: str, minutes: int, fte: str, expected: str
) -> None:
    plan = staff(minutes, support_fte=fte, group=group)
    assert severities(support_staff_left_out, plan) == expected


def test_one_warning_a_group_and_one_error_a_person() -> None:
    plan = staff(0).person("maureen-tait", group="support-general")
    plan.person("karen-whitlow", group="support-direct")
    subjects = [(f.severity, f.subject.key) for f in found(support_staff_left_out, plan)]
    assert sorted(subjects) == [
        ("E", "denise-obi"),
        ("E", "karen-whitlow"),
        ("E", "maureen-tait"),
        ("W", "2026-27"),
        ("W", "2026-27"),
    ]


def test_the_warning_names_nobody_and_the_error_is_for_the_person() -> None:
    warning, error = sorted(
        found(support_staff_left_out, staff(0)), key=lambda finding: finding.severity, reverse=True
    )
    assert warning.message == (
        "Support staff who work with pupils have had 0 min of development for each full-time "
        "equivalent this year, teachers 4 h."
    )
    assert not warning.person_level
    assert error.message == "Denise Obi has had no development time this year."
    assert error.person_level
    assert error.people == ("denise-obi",)
    assert keys(error, "posts") == ["denise-obi-post"]


def test_the_warning_lists_the_activities_of_the_group() -> None:
    (warning,) = found(support_staff_left_out, staff(59))
    assert keys(warning, "activities") == ["sounds"]


def test_people_are_named_from_the_spring_term_on() -> None:
    assert severities(support_staff_left_out, staff(0), dt.date(2026, 12, 18)) == "W"
    assert severities(support_staff_left_out, staff(0), dt.date(2027, 1, 4)) == "EW"


@pytest.mark.parametrize(
    "columns",
    [
        {"kind": "statutory-training"},
        {"exempt": "statutory"},
        {"kind": "briefing"},
        {"state": "planned"},
        {"on": dt.date(2027, 2, 8)},
    ],
)
def test_only_development_that_has_happened_counts(columns: dict[str, Any]) -> None:
    standard: dict[str, Any] = {"on": AUTUMN, "minutes": 240, "state": "happened"}
    plan = staff(0).activity("duty", "denise-obi", **(standard | columns))
    assert severities(support_staff_left_out, plan) == "EW"


@pytest.mark.parametrize(
    ("started_on", "expected"),
    [(dt.date(2026, 12, 26), ""), (dt.date(2026, 12, 25), "EW")],
)
def test_people_in_their_first_six_weeks_are_left_out(started_on: dt.date, expected: str) -> None:
    plan = SmallPlan().person("ellie-marsh")
    plan.person("denise-obi", group="support-direct", started_on=started_on)
    plan.activity("aloud", "ellie-marsh", on=AUTUMN, minutes=240, state="happened")
    assert severities(support_staff_left_out, plan) == expected


@pytest.mark.parametrize(
    ("away_from", "until", "expected"),
    [
        (dt.date(2026, 9, 14), None, ""),
        (dt.date(2026, 9, 14), dt.date(2027, 1, 15), ""),
        (dt.date(2027, 1, 11), dt.date(2027, 1, 15), "EW"),
        (dt.date(2026, 9, 14), dt.date(2026, 11, 13), "EW"),
    ],
)
def test_people_on_leave_and_just_back_from_long_leave_are_left_out(
    away_from: dt.date, until: dt.date | None, expected: str
) -> None:
    leave = r.Leave(person="denise-obi", starts_on=away_from, ends_on=until)
    assert severities(support_staff_left_out, staff(0).add(leave)) == expected


def test_a_person_with_two_posts_belongs_to_the_larger() -> None:
    plan = staff(60).person("jo-maddox", group="teacher", fte="0.6")
    plan.add(
        r.Post(
            id="jo-maddox-cover",
            person="jo-maddox",
            job_title="Cover supervisor",
            staff_group="support-general",
            fte=Decimal("0.4"),
        )
    )
    # A teacher with nothing halves what teachers have; nobody in support is at zero.
    assert severities(support_staff_left_out, plan) == ""


def test_while_nothing_is_recorded_for_teachers_it_is_silent() -> None:
    plan = SmallPlan().person("ellie-marsh").person("denise-obi", group="support-direct")
    assert severities(support_staff_left_out, plan) == ""


TUESDAY = dt.date(2027, 2, 9)


def part_timer(**activity: Any) -> SmallPlan:
    """Ellie works on Mondays and, in week A, on Wednesdays. 9 February is a Tuesday of week B."""
    plan = SmallPlan().people("ellie-marsh", "sian-hughes")
    plan.team("english", "ellie-marsh", "sian-hughes")
    plan.add(
        r.WorkingHours(person="ellie-marsh", weekday="monday"),
        r.WorkingHours(person="ellie-marsh", weekday="wednesday", week="A"),
    )
    standard: dict[str, Any] = {"on": TUESDAY, "team": "english", "required": True}
    return plan.activity("slot", **(standard | activity))


@pytest.mark.parametrize(
    ("activity", "expected"),
    [
        ({}, "E"),
        ({"required": False}, ""),
        ({"state": "cancelled"}, ""),
        ({"state": "happened"}, "E"),
        ({"exempt": "statutory"}, "E"),
        ({"on": dt.date(2027, 2, 8)}, ""),
        ({"on": dt.date(2027, 2, 3)}, ""),
        ({"on": dt.date(2027, 2, 10)}, "E"),
        ({"ends_on": dt.date(2027, 2, 12)}, "E"),
        ({"on": dt.date(2027, 2, 2), "ends_on": dt.date(2027, 2, 3)}, ""),
    ],
)
def test_what_is_required_falls_on_working_days(activity: dict[str, Any], expected: str) -> None:
    assert severities(falls_on_a_day_off, part_timer(**activity)) == expected


@pytest.mark.parametrize(
    ("exception", "expected"),
    [
        ({"state": "excused"}, ""),
        ({"state": "invited", "agreed_paid": True}, ""),
        ({"state": "caught-up", "alternative": "Recording, with a partner"}, ""),
        ({"state": "attended"}, "E"),
    ],
)
def test_agreed_pay_or_an_equal_alternative_settles_it(
    exception: dict[str, Any], expected: str
) -> None:
    row = r.Participation(activity="slot", person="ellie-marsh", **exception)
    assert severities(falls_on_a_day_off, part_timer().add(row)) == expected


def test_leave_on_the_day_is_no_day_off() -> None:
    plan = part_timer().add(r.Leave(person="ellie-marsh", starts_on=dt.date(2027, 1, 4)))
    assert severities(falls_on_a_day_off, plan) == ""


def test_one_finding_a_person_with_all_the_sessions() -> None:
    plan = part_timer(on=dt.date(2027, 1, 19))
    for day in (dt.date(2026, 11, 24), dt.date(2027, 3, 9)):
        plan.activity(f"slot-{day.month}", on=day, team="english", required=True)
    (finding,) = found(falls_on_a_day_off, plan)
    assert finding.message == (
        "3 required sessions fall on days on which Ellie Marsh does not work, the next on 9 March."
    )
    assert keys(finding, "activities") == ["slot", "slot-11", "slot-3"]
    assert finding.people == ("ellie-marsh",)
    assert finding.person_level
    assert finding.people_minutes == 180


def test_of_sessions_that_are_over_the_last_is_named() -> None:
    plan = part_timer(on=dt.date(2027, 1, 19))
    plan.activity("earlier", on=dt.date(2026, 11, 24), team="english", required=True)
    (finding,) = found(falls_on_a_day_off, plan)
    assert finding.message.endswith("the last on 19 January.")
