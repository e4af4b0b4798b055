"""The figures of Ashmoor Vale add up: time, money, programmes, the review."""

from collections import Counter, defaultdict
from decimal import Decimal

import pytest

from goldenthread.kernel.dates import monday_of
from goldenthread.sample.ashmoor_vale import ashmoor_vale
from goldenthread.sample.calendar_2026_27 import DEMO_TODAY
from goldenthread.snapshot.readings.thread import planned_minutes
from goldenthread.snapshot.readings.time_spent import (
    development_minutes,
    development_minutes_by_person,
    serves,
)
from goldenthread.snapshot.words import (
    ActivityKind,
    DayKind,
    Exemption,
    LedgerCategory,
    PayScale,
)

SCHOOL = ashmoor_vale()


def _hours_of(person: str) -> Decimal:
    entries = SCHOOL.having("ledger", "person", person)
    return Decimal(sum(entry.minutes for entry in entries if entry.directed)) / 60


def test_directed_time_of_a_full_time_teacher_is_1225_4_hours() -> None:
    hours = {
        (entry.category, entry.note): round(Decimal(entry.minutes) / 60, 2)
        for entry in SCHOOL.having("ledger", "person", "ellie-marsh")
    }
    by_category: dict[str, Decimal] = defaultdict(Decimal)
    for (category, _), value in hours.items():
        by_category[category] += value
    assert by_category == {
        LedgerCategory.PUPIL_DAY: Decimal("1092.5"),
        LedgerCategory.INSET: 30,
        LedgerCategory.CPD: 19 + Decimal("11.25"),
        LedgerCategory.MEETING: 10,
        LedgerCategory.PARENTS_EVENING: 15,
        LedgerCategory.OPEN_EVENING: 3,
        LedgerCategory.SUPERVISION: Decimal("31.67"),
        LedgerCategory.APPRAISAL: 3,
        LedgerCategory.REPORTS: 10,
    }
    whole = _hours_of("ellie-marsh")
    assert round(whole, 1) == Decimal("1225.4")
    contingency = SCHOOL.school.directed_hours - whole
    assert round(contingency, 1) == Decimal("39.6")
    assert round(100 * contingency / SCHOOL.school.directed_hours, 1) == Decimal("3.1")


def test_every_teacher_with_a_limit_has_their_share_except_three() -> None:
    with_a_limit = [
        post
        for post in SCHOOL.posts
        if post.pay_scale not in (PayScale.LEADERSHIP, PayScale.SUPPORT)
    ]
    assert len(with_a_limit) == 68
    share = Decimal(73_525) / 60
    beyond = {
        post.person: round(_hours_of(post.person))
        for post in with_a_limit
        if abs(_hours_of(post.person) - share * post.fte) > Decimal("0.1")
    }
    assert beyond == {"l-porter": 1281, "joel-abrahams": 1240, "mark-ellery": 1251}


def test_inset_is_1800_minutes_of_which_41_7_percent_is_not_learning() -> None:
    days = [day for day in SCHOOL.days if day.kind in (DayKind.INSET, DayKind.TRUST_DAY)]
    twilights = [row for row in SCHOOL.activities if row.kind == ActivityKind.TWILIGHT]
    whole = sum(day.minutes or 0 for day in days) + sum(row.minutes for row in twilights)
    assert (len(days), whole) == (5, 1800)
    eaten = (ActivityKind.BRIEFING, ActivityKind.ADMINISTRATION)
    on_the_days = {day.on for day in days}
    swallowed = sum(
        row.minutes
        for row in SCHOOL.activities
        if row.on in on_the_days and (row.kind in eaten or row.exempt == Exemption.STATUTORY)
    )
    assert swallowed == 750
    assert round(100 * Decimal(swallowed) / whole, 1) == Decimal("41.7")


def test_every_inset_day_is_filled_for_an_english_teacher_to_the_minute() -> None:
    """The P2 launch runs beside subject time, so it does not count for English."""
    own = {"subject-time-september", "p1-launch", "preparation-september"}
    minutes: Counter[object] = Counter()
    for row in SCHOOL.activities:
        if row.stream == "whole-school" and row.required and not row.after_hours:
            minutes[row.on] += 0 if row.id == "p2-launch" else row.minutes
    assert set(minutes.values()) == {360}
    assert sum(SCHOOL.get("activities", key).minutes for key in own) == 360


@pytest.mark.parametrize(
    ("programme", "hours", "input_percent"),
    [
        ("reading-to-learn", "34", 18),
        ("everyone-thinking", "22", 55),
        ("behaviour-attendance", "9.5", 42),
        ("digital-ai", "6", 67),
    ],
)
def test_programmes_plan_the_hours_of_the_table(
    programme: str, hours: str, input_percent: int
) -> None:
    row = SCHOOL.get("programmes", programme)
    assert planned_minutes(row) == Decimal(hours) * 60
    assert round(100 * row.input_minutes / planned_minutes(row)) == input_percent


def test_protected_hours_are_hours_times_people_except_for_reading() -> None:
    protected = {row.code: row.protected_hours for row in SCHOOL.priorities}
    assert protected == {"P1": 2600, "P2": 22 * 40, "P3": 0, "P4": 6 * 75}
    assert {row.code: row.money_pounds for row in SCHOOL.priorities} == {
        "P1": 7200,
        "P2": 1900,
        "P3": 0,
        "P4": 2100,
    }


def test_the_budget_is_52000_pounds_and_one_line_is_overdrawn() -> None:
    planned = sum(line.planned_pounds for line in SCHOOL.budget_lines)
    used = {
        line.id: (line.spent_pounds or 0) + (line.committed_pounds or 0)
        for line in SCHOOL.budget_lines
    }
    assert (planned, sum(used.values())) == (52_000, 35_850)
    over = [line.id for line in SCHOOL.budget_lines if used[line.id] > line.planned_pounds]
    assert over == ["facilitators"]
    cover = SCHOOL.get("budget_lines", "cover").planned_pounds
    assert round(45 * Decimal(291), -2) == cover
    assert (round(planned / 75), round((planned - cover) / 75)) == (693, 519)


def test_engagements_cost_what_the_table_says() -> None:
    assert {row.id: row.cost_pounds for row in SCHOOL.engagements} == {
        "e1": 2400,
        "e2": 395,
        "e3": 3600,
        "e4": 180,
        "e5": 1410,
    }


# The weights of the 44 statements, 1a to 7e.
WEIGHTS = {
    "1": (3, 2, 3, 2, 1, 1),
    "2": (3, 2, 2, 1, 1, 1, 2, 2),
    "3": (3, 3, 3, 2, 1, 2, 1),
    "4": (3, 2, 1, 3, 1, 1, 1),
    "5": (2, 1, 2, 1, 1),
    "6": (3, 2, 1, 1, 2, 1),
    "7": (2, 1, 1, 1, 1),
}


def test_the_review_gives_the_section_scores_of_the_study() -> None:
    """50% staff, 30% records, 20% leaders; a section is the weighted mean of its statements."""
    of_statement = {
        row.statement: (5 * row.staff_percent + 3 * row.evidence_percent + 2 * row.leader_percent)
        / 10
        for row in SCHOOL.statement_scores
        if row.staff_percent is not None
        and row.evidence_percent is not None
        and row.leader_percent is not None
    }
    assert len(of_statement) == 44
    scores = []
    for section, weights in WEIGHTS.items():
        weighted = [
            weight * of_statement[f"{section}{letter}"]
            for letter, weight in zip("abcdefgh", weights, strict=False)
        ]
        scores.append(str(round(sum(weighted) / sum(weights), 1)))
    assert scores == ["53.5", "52.9", "50.9", "51.5", "44.9", "56.2", "47.3"]


def test_leaders_and_staff_part_by_16_18_and_24_points_where_it_counts() -> None:
    weights = {
        f"{section}{letter}": weight
        for section, of_section in WEIGHTS.items()
        for letter, weight in zip("abcdefgh", of_section, strict=False)
    }
    gaps = {
        row.statement: int((row.leader_percent or 0) - (row.staff_percent or 0))
        for row in SCHOOL.statement_scores
    }
    wide = {s: gap for s, gap in gaps.items() if gap >= (15 if weights[s] == 3 else 20)}
    assert wide == {"1c": 16, "3c": 18, "3d": 24}
    review = SCHOOL.get("surveys", "review-2026-11")
    assert (review.answered, review.invited) == (94, 120)


def test_fourteen_lessons_are_asked_for_in_one_week_and_eight_can_be_found() -> None:
    assert sum(row.lessons for row in SCHOOL.cover_supply) == 8
    asked: Counter[object] = Counter()
    for row in SCHOOL.cover_requests:
        asked[monday_of(row.on)] += row.lessons
    too_many = {str(week): lessons for week, lessons in asked.items() if lessons > 8}
    assert too_many == {"2027-03-15": 14}


def test_shares_of_the_three_streams() -> None:
    """The study's 38 / 47 / 15 counts INSET administration; by its own rule it is 29 / 56 / 15."""
    minutes: Counter[str] = Counter()
    for row in SCHOOL.activities:
        if row.state != "cancelled" and development_minutes(row):
            minutes[row.stream] += sum(development_minutes_by_person(SCHOOL, row).values())
    whole = sum(minutes.values())
    assert {stream: round(100 * m / whole) for stream, m in minutes.items()} == {
        "whole-school": 29,
        "team": 56,
        "individual": 15,
    }
    assert minutes["individual"] * 100 >= 15 * whole


def test_57_percent_of_this_terms_learning_serves_a_priority() -> None:
    linked = whole = 0
    term = SCHOOL.calendar.term_span("spring")
    assert term is not None
    for row in SCHOOL.activities:
        if row.state != "cancelled" and term[0] <= row.on <= DEMO_TODAY:
            minutes = sum(development_minutes_by_person(SCHOOL, row).values())
            whole += minutes
            linked += minutes if serves(SCHOOL, row) else 0
    assert round(100 * linked / whole) == 57
