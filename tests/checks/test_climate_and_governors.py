"""Leaders and staff see one school, governors hear of it, and small groups stay unseen."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from goldenthread.checks.families.climate import two_schools_in_one
from goldenthread.checks.families.governance import board_in_the_dark
from goldenthread.checks.families.privacy import too_few_to_show
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, keys, severities


def asked(
    *scores: tuple[str, int | None, int | None], key: str = "review", **columns: Any
) -> tuple[Any, ...]:
    """A review, and for each statement the percentages of staff and of leaders."""
    standard: dict[str, Any] = {
        "title": "Professional learning review",
        "kind": "diagnostic",
        "opens_on": dt.date(2026, 11, 9),
        "closes_on": dt.date(2026, 11, 20),
        "answered": 94,
    }
    return (
        r.Survey(id=key, **(standard | columns)),
        *(
            r.StatementScore(
                survey=key,
                statement=statement,
                staff_percent=None if staff is None else Decimal(staff),
                leader_percent=None if leaders is None else Decimal(leaders),
            )
            for statement, staff, leaders in scores
        ),
    )


@pytest.mark.parametrize(
    ("statement", "staff", "leaders", "expected"),
    [
        ("1c", 50, 64, ""),
        ("1c", 50, 65, "W"),
        ("6a", 50, 65, "W"),
        ("1b", 50, 69, ""),
        ("1b", 50, 70, "W"),
        ("1c", 70, 50, ""),
        ("1c", None, 70, ""),
        ("1c", 50, None, ""),
    ],
)
def test_weighty_statements_speak_from_fifteen_points_others_from_twenty(
    statement: str, staff: int | None, leaders: int | None, expected: str
) -> None:
    plan = SmallPlan().add(*asked((statement, staff, leaders)))
    assert severities(two_schools_in_one, plan) == expected


def test_only_the_latest_closed_review_speaks() -> None:
    plan = SmallPlan().add(*asked(("1c", 20, 80)))
    later = {"opens_on": dt.date(2027, 1, 11), "closes_on": dt.date(2027, 1, 22)}
    plan.add(*asked(("3d", 46, 70), key="second", **later))
    still_open = {"opens_on": dt.date(2027, 2, 1), "closes_on": dt.date(2027, 2, 12)}
    plan.add(*asked(("2a", 20, 80), key="third", **still_open))
    (finding,) = found(two_schools_in_one, plan)
    assert finding.message == (
        "Statement 3d: 70% of leaders agree and 46% of staff, 24 points apart."
    )
    assert finding.subject == ("statement_scores", "second|3d")
    assert keys(finding, "surveys") == ["second"]


def governed(
    *events: tuple[str, dt.date], cpd_lead: str = "tomasz-wilk", state: str = "active"
) -> SmallPlan:
    plan = SmallPlan(cpd_lead=cpd_lead).person("tomasz-wilk").priority("reading", state=state)
    for number, (kind, on) in enumerate(events):
        plan.add(r.GovernorEvent(id=f"event-{number}", kind=kind, on=on))
    return plan


AUTUMN_REPORT = ("report", dt.date(2026, 9, 1))
LEARNED = ("learning", dt.date(2026, 5, 14))


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (governed(AUTUMN_REPORT, LEARNED), ""),
        (governed(("report", dt.date(2026, 8, 31)), LEARNED), "W"),
        (governed(("report", TODAY), LEARNED), ""),
        (governed(("report", TODAY + dt.timedelta(1)), LEARNED), "W"),
        (governed(LEARNED), "W"),
        (governed(AUTUMN_REPORT, ("learning", dt.date(2026, 2, 5))), ""),
        (governed(AUTUMN_REPORT, ("learning", dt.date(2026, 2, 4))), "W"),
        (governed(AUTUMN_REPORT), "W"),
        (governed(AUTUMN_REPORT, LEARNED, cpd_lead=""), "W"),
        (governed(state="draft"), ""),
    ],
)
def test_governors_hear_each_term_learn_each_year_and_know_whom_to_ask(
    plan: SmallPlan, expected: str
) -> None:
    assert severities(board_in_the_dark, plan) == expected


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (dt.date(2026, 12, 18), ""),
        (dt.date(2026, 12, 19), "W"),
        (dt.date(2027, 3, 25), "W"),
    ],
)
def test_a_report_is_missed_when_the_term_is_over(today: dt.date, expected: str) -> None:
    assert severities(board_in_the_dark, governed(LEARNED), today) == expected


def test_a_report_of_one_term_does_not_serve_for_the_next() -> None:
    plan = governed(AUTUMN_REPORT, LEARNED)
    assert severities(board_in_the_dark, plan, dt.date(2027, 3, 25)) == ""
    assert severities(board_in_the_dark, plan, dt.date(2027, 3, 26)) == "W"


def test_all_that_governors_lack_stands_in_one_finding() -> None:
    plan = governed(("report", dt.date(2026, 7, 9)), cpd_lead="")
    (finding,) = found(board_in_the_dark, plan)
    assert finding.message == (
        "Governors have had no report on professional learning since 9 July 2026; governors have "
        "learned nothing themselves for 12 months; nobody is named who leads professional learning."
    )
    assert finding.hint == (
        "Send governors the one-page report; put half an hour of learning on their agenda; "
        "name a lead."
    )
    assert finding.subject == ("school", "ashmoor-vale")
    assert keys(finding, "governor_events") == ["event-0"]


def test_only_the_latest_report_and_the_latest_evening_are_shown() -> None:
    days = [dt.date(2025, 5, 14), dt.date(2025, 6, 11), dt.date(2025, 7, 9)]
    reports = [("report", day) for day in days]
    evenings = [("learning", day) for day in days]
    (finding,) = found(board_in_the_dark, governed(*reports, *evenings))
    assert keys(finding, "governor_events") == ["event-2", "event-5"]


def cut(n: int, state: str = "asked", answered: int | None = 94, **school: Any) -> SmallPlan:
    plan = SmallPlan(**school).add(*asked(answered=answered))
    return plan.add(r.SurveyCut(id="cut", survey="review", cut="SEND team", n=n, state=state))


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (cut(5), ""),
        (cut(4), "B"),
        (cut(0), "B"),
        (cut(4, "shown"), "B"),
        (cut(4, "refused"), "B"),
        (cut(89), ""),
        (cut(90), "B"),
        (cut(93), "B"),
        (cut(94), ""),
        (cut(90, answered=None), ""),
        (cut(7, survey_threshold=8), "B"),
        (cut(8, survey_threshold=8), ""),
    ],
)
def test_five_answers_may_be_shown_and_five_must_be_left(plan: SmallPlan, expected: str) -> None:
    assert severities(too_few_to_show, plan) == expected


@pytest.mark.parametrize(
    ("plan", "message"),
    [
        (
            cut(2, "refused"),
            "The cut “SEND team” was asked for and refused, and a group in it has fewer than 5 "
            "answers.",
        ),
        (
            cut(92, "shown"),
            "The cut “SEND team” has been shown, and it leaves out fewer than 5 people, whose "
            "answers come out by subtraction.",
        ),
    ],
)
def test_the_number_itself_is_not_said(plan: SmallPlan, message: str) -> None:
    (finding,) = found(too_few_to_show, plan)
    assert finding.message == message


@pytest.mark.parametrize(("answered", "expected"), [(5, ""), (4, "B"), (None, "")])
def test_results_of_very_few_stay_closed(answered: int | None, expected: str) -> None:
    plan = SmallPlan().add(*asked(("1c", 50, 50), answered=answered))
    assert severities(too_few_to_show, plan) == expected


def test_a_survey_without_results_shows_nothing() -> None:
    assert severities(too_few_to_show, SmallPlan().add(*asked(answered=2))) == ""
