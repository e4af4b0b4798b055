"""Wrenfield has the people, teams, sums and planted rows that the study describes."""

from collections import Counter
from decimal import Decimal

from goldenthread.sample.calendar_2026_27 import DEMO_TODAY
from goldenthread.sample.wrenfield import wrenfield
from goldenthread.snapshot.readings.employment import works_on
from goldenthread.snapshot.readings.time_spent import (
    development_minutes_by_person,
    is_development,
    serves,
)
from goldenthread.snapshot.words import (
    ActivityState,
    GovernorEventKind,
    LessonKind,
    ObjectiveMeasure,
    PriorityState,
    StaffGroup,
    Stream,
)

SCHOOL = wrenfield()
TEACHING = {StaffGroup.TEACHER, StaffGroup.LEADER}


def _titles(*groups: StaffGroup) -> Counter[str]:
    return Counter(post.job_title for post in SCHOOL.posts if post.staff_group in groups)


def _hours(programme: str) -> Decimal:
    row = SCHOOL.get("programmes", programme)
    parts = ("input", "practice", "collaboration", "coaching", "review")
    return Decimal(sum(getattr(row, f"{part}_minutes") for part in parts)) / 60


def test_20_teachers_hold_the_posts_of_the_study() -> None:
    assert _titles(*TEACHING) == {
        "Head": 1,
        "Deputy head and CPD lead": 1,
        "SENCO": 1,
        "Class teacher": 12,
        "Leader of EYFS": 1,
        "Leader of Key Stage 1": 1,
        "Leader of Years 3 and 4": 1,
        "Leader of Years 5 and 6": 1,
        "PPA cover": 1,
    }
    assert SCHOOL.school.cpd_lead == "farah-iqbal"
    stages = Counter(post.career_stage for post in SCHOOL.posts)
    assert (stages["ect-year-1"], stages["ect-year-2"]) == (1, 0)


def test_25_support_staff_hold_the_posts_of_the_study() -> None:
    assert _titles(StaffGroup.SUPPORT_DIRECT, StaffGroup.SUPPORT_GENERAL) == {
        "HLTA": 2,
        "Teaching assistant": 10,
        "EYFS practitioner": 2,
        "Learning mentor": 1,
        "Family support and deputy DSL": 1,
        "Office lead": 1,
        "Admissions": 1,
        "Receptionist": 1,
        "Midday supervisor": 4,
        "Site lead": 1,
        "Wraparound leader": 1,
    }


def test_16_class_teachers_share_14_classes_two_to_a_year() -> None:
    teachers_of: dict[str, set[str]] = {}
    for lesson in SCHOOL.timetable:
        if lesson.kind == LessonKind.REGISTRATION:
            teachers_of.setdefault(lesson.class_label, set()).add(lesson.person)
    assert len(set().union(*teachers_of.values())) == 16
    assert Counter(label[0] for label in teachers_of) == dict.fromkeys("R123456", 2)
    shares = [people for people in teachers_of.values() if len(people) == 2]
    assert sorted(sorted(people) for people in shares) == [
        ["fiona-lockhart", "megan-rowe"],
        ["helen-tranter", "sunita-desai"],
    ]
    for people in shares:
        assert sum(p.fte for p in SCHOOL.posts if p.person in people) == 1


def test_everybody_is_in_one_of_six_teams() -> None:
    names = [team.name for team in SCHOOL.teams]
    assert names == ["EYFS", "KS1", "LKS2", "UKS2", "Support", "Office & site"]
    assert sorted(row.person for row in SCHOOL.team_members) == sorted(p.id for p in SCHOOL.people)


def test_part_timers_have_written_days() -> None:
    part_time = {post.person for post in SCHOOL.posts if post.fte < 1}
    assert {row.person for row in SCHOOL.working_hours} == part_time


def test_nobody_is_timetabled_twice_or_on_a_day_off() -> None:
    slots = Counter((row.person, row.weekday, row.period) for row in SCHOOL.timetable)
    assert set(slots.values()) == {1}
    days = {(row.person, row.weekday) for row in SCHOOL.working_hours}
    part_time = {person for person, _ in days}
    assert {
        (row.person, row.weekday)
        for row in SCHOOL.timetable
        if row.person in part_time and (row.person, row.weekday) not in days
    } == set()


def test_every_class_has_one_teacher_in_every_lesson() -> None:
    taught = Counter(
        (row.class_label, row.weekday, row.period)
        for row in SCHOOL.timetable
        if row.kind == LessonKind.LESSON
    )
    assert (len(taught), set(taught.values())) == (14 * 5 * 5, {1})


def test_ppa_is_a_tenth_of_timetabled_teaching_at_least() -> None:
    length = {
        period.period: (period.ends_at.hour - period.starts_at.hour) * 60
        + period.ends_at.minute
        - period.starts_at.minute
        for period in SCHOOL.periods
    }
    minutes: Counter[tuple[str, str]] = Counter()
    for row in SCHOOL.timetable:
        minutes[row.person, row.kind] += length[row.period]
    class_teachers = {p for p, kind in minutes if kind == LessonKind.REGISTRATION}
    short = {
        person
        for person in class_teachers
        if minutes[person, LessonKind.PPA] * 10 < minutes[person, LessonKind.LESSON]
    }
    assert short == set()


def test_six_priorities_are_active_and_three_have_the_hours_of_the_study() -> None:
    active = [p.code for p in SCHOOL.priorities if p.state == PriorityState.ACTIVE]
    assert active == ["W1", "W2", "W3", "W4", "W5", "W6"]
    assert [_hours(key) for key in ("fluency", "maths-talk", "sentences")] == [36, 24, 16]
    sizes = {group.id: group.size for group in SCHOOL.target_groups}
    assert [sizes[p.target_group] for p in SCHOOL.programmes][:3] == [19, 60, 22]


def test_w1_keeps_its_promises_in_the_diary() -> None:
    ks1 = {a.id: a for a in SCHOOL.activities if a.programme == "fluency" and a.team == "ks1"}
    with_colleagues = sum(a.minutes - (a.admin_minutes or 0) for a in ks1.values())
    rehearsals = [a for a in SCHOOL.activities if a.id.startswith("rehearsal-")]
    programme = SCHOOL.get("programmes", "fluency")
    assert with_colleagues == programme.collaboration_minutes + programme.review_minutes
    assert {a.minutes for a in rehearsals} == {15}
    assert sum(a.minutes for a in rehearsals) == programme.practice_minutes
    hub = SCHOOL.get("engagements", "hub-partner")
    days = {
        SCHOOL.get("activities", row.activity).on
        for row in SCHOOL.engagement_activities
        if row.engagement == "hub-partner"
    }
    assert (len(days), hub.contacts) == (5, 5)


def test_measures_have_the_values_of_the_study() -> None:
    values = {
        (point.measure, point.on.isoformat()): (point.value, point.n)
        for point in SCHOOL.measure_points
    }
    assert values["words-a-minute", "2026-09-14"] == (Decimal(47), 19)
    assert values["words-a-minute", "2027-01-22"] == (Decimal(63), 19)
    assert values["use-because", "2026-09-16"] == (Decimal(6), 60)


def test_budget_adds_up_to_14_200() -> None:
    lines = {line.id: line.planned_pounds for line in SCHOOL.budget_lines}
    assert lines == {
        "partners": 3_900,
        "courses": 3_100,
        "cover": 18 * 218,
        "support-staff": 1_476,
        "books": 1_000,
        "contingency": 800,
    }
    assert lines["cover"] == 3_924
    assert sum(lines.values()) == 14_200


def test_what_lies_before_the_demo_day_has_happened() -> None:
    states = {
        (activity.on < DEMO_TODAY, activity.state)
        for activity in SCHOOL.activities
        if activity.ends_on is None
    }
    assert states == {(True, ActivityState.HAPPENED), (False, ActivityState.PLANNED)}


def test_three_people_are_off_on_wednesdays_and_asked_all_the_same() -> None:
    settled = {(row.activity, row.person) for row in SCHOOL.participation}
    wednesdays = [a for a in SCHOOL.activities if a.on.weekday() == 2 and a.required]
    off = {p.id for p in SCHOOL.people if not works_on(SCHOOL, p.id, wednesdays[0].on)}
    assert off == {"sunita-desai", "fiona-lockhart", "lorraine-tibbs"}
    fluency = {a.id for a in wednesdays if a.programme == "fluency"}
    assert {person for activity, person in settled if activity in fluency} == off


def test_six_people_have_nothing_of_their_own_this_half_term() -> None:
    routes: set[str] = set()
    for activity in SCHOOL.activities:
        if activity.stream == Stream.INDIVIDUAL and activity.id.endswith("spring-1"):
            routes |= set(development_minutes_by_person(SCHOOL, activity))
    routes |= {step.person for step in SCHOOL.steps if step.opened_on.year == 2027}
    rehearsal = SCHOOL.get("activities", "rehearsal-week-16")
    routes |= set(development_minutes_by_person(SCHOOL, rehearsal))
    assert sorted({person.id for person in SCHOOL.people} - routes) == [
        "diane-womack",
        "fiona-lockhart",
        "len-buckle",
        "priti-joshi",
        "sue-hartnell",
        "sunita-desai",
    ]


def test_the_streams_are_in_balance_and_most_time_serves_a_priority() -> None:
    by_stream: Counter[str] = Counter()
    linked: Counter[bool] = Counter()
    for activity in SCHOOL.activities:
        if is_development(activity):
            minutes = sum(development_minutes_by_person(SCHOOL, activity).values())
            by_stream[activity.stream] += minutes
            linked[bool(serves(SCHOOL, activity))] += minutes
    total = by_stream.total()
    shares = {stream: round(100 * minutes / total) for stream, minutes in by_stream.items()}
    assert shares == {"whole-school": 17, "team": 53, "individual": 30}
    assert linked[True] / total > 0.9


def test_rows_for_the_later_rules_are_planted() -> None:
    missing = [row.person for row in SCHOOL.compliance_records if row.done_on is None]
    assert missing == ["carol-tanner", "mo-farouk", "tracey-binns", "ewa-lis"]
    assert {row.paid_time for row in SCHOOL.compliance_records if row.done_on is None} == {False}
    graded = [row.form for row in SCHOOL.form_fields if row.default_text == "Good"]
    assert graded == ["Lesson visit note"]
    figures = [
        row.id for row in SCHOOL.objectives if row.measure == ObjectiveMeasure.GRADE_THRESHOLD
    ]
    assert figures == ["josie-flint-2", "dewi-pritchard-2", "adam-whitby-2", "megan-rowe-2"]
    day = SCHOOL.get("engagements", "outdoor-day")
    assert (day.event_minutes, day.followup_minutes) == (330, 0)
    reports = [e.on for e in SCHOOL.governor_events if e.kind == GovernorEventKind.REPORT]
    assert max(reports) < SCHOOL.year.starts_on


def test_assistants_learn_with_teachers_in_w1_and_are_absent_from_w2() -> None:
    def invited(programme: str) -> set[str]:
        people: set[str] = set()
        for activity in SCHOOL.activities:
            if activity.programme == programme:
                people |= set(development_minutes_by_person(SCHOOL, activity))
        return people

    support = {post.person for post in SCHOOL.posts if post.staff_group not in TEACHING}
    assert len(invited("fluency") & support) == 15
    assert invited("maths-talk") & support == set()
    assert SCHOOL.get("target_groups", "reasons-in-maths").has_ta_support


def test_the_review_of_november_comes_to_bronze() -> None:
    weight_3 = "1a 1c 2a 3a 3b 3c 4a 4d 6a".split()
    scores = {
        row.statement: Decimal("0.5") * (row.staff_percent or 0)
        + Decimal("0.3") * (row.evidence_percent or 0)
        + Decimal("0.2") * (row.leader_percent or 0)
        for row in SCHOOL.statement_scores
    }
    assert len(scores) == 44
    assert min(scores[statement] for statement in weight_3) >= 50
    for section in "1234567":
        values = [score for statement, score in scores.items() if statement[0] == section]
        assert 60 <= sum(values) / len(values) < 72
