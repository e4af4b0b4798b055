"""What is counted over several rows is their sum."""

import datetime as dt

import pytest

from goldenthread.checks.families.reach import blank_content_area
from goldenthread.checks.families.streams import team_time_eaten
from goldenthread.checks.small_plan import SmallPlan
from tests.checks.asked import found


def test_administration_adds_up_over_the_meetings_of_a_half_term() -> None:
    plan = SmallPlan().people("mark-ellery", "ellie-marsh")
    plan.team("history", "mark-ellery", "ellie-marsh", slot_every_weeks=2)
    for day, minutes in ((5, 30), (19, 40), (26, 29)):
        plan.activity(
            f"history-{day}",
            on=dt.date(2027, 1, day),
            team="history",
            state="happened",
            uses_learning_slot=True,
            admin_minutes=minutes,
        )
    (finding,) = found(team_time_eaten, plan)
    assert finding.message == (
        "History: 99 of 180 minutes in the latest 3 meetings of the learning slot went to "
        "administration, 55% on average."
    )
    assert finding.people_minutes == 198


@pytest.mark.parametrize(("sessions", "expected"), [(1, "I"), (2, "")])
def test_subject_sessions_add_up_against_the_exam(sessions: int, expected: str) -> None:
    plan = SmallPlan().person("ellie-marsh", subject="English")
    plan.activity("exam", "ellie-marsh", on=dt.date(2026, 10, 8), content_area="curriculum-exam")
    for number in range(sessions):
        plan.activity(
            f"macbeth-{number}",
            "ellie-marsh",
            on=dt.date(2027, 1, 19 + number),
            content_area="subject-knowledge",
            minutes=30,
        )
    said = [finding.severity for finding in found(blank_content_area, plan, exam_above=60)]
    assert "".join(said) == expected
