"""Ashmoor Vale's plan holds the flaws of the study for the rules that are still to come."""

import datetime as dt
from collections import Counter, defaultdict
from itertools import pairwise

from goldenthread.sample.ashmoor_vale import ashmoor_vale
from goldenthread.sample.ashmoor_vale.programmes import TEAMS_OF_PR2
from goldenthread.sample.calendar_2026_27 import DEMO_TODAY
from goldenthread.snapshot.readings.audience import participants_of, programme_participants
from goldenthread.snapshot.readings.time_spent import has_happened, is_development
from goldenthread.snapshot.words import (
    ActivityKind,
    ActivityState,
    CoverSource,
    DutyBasis,
    GovernorEventKind,
    LinkKind,
    ObjectiveKind,
    ObjectiveMeasure,
    Stream,
    TeamKind,
)

SCHOOL = ashmoor_vale()
CALENDAR = SCHOOL.calendar


def test_learning_communities_meet_nine_times_exactly_four_teaching_weeks_apart() -> None:
    for number in range(1, 8):
        days = sorted(
            row.on
            for row in SCHOOL.having("activities", "team", f"tlc-{number}")
            if row.kind == ActivityKind.TLC
        )
        gaps = [CALENDAR.weeks_between(a, b) for a, b in pairwise(days)]
        assert gaps == [4] * 8


def test_programmes_are_for_as_many_people_as_the_study_says() -> None:
    counts = {
        row.code: len(programme_participants(SCHOOL, row, DEMO_TODAY)) for row in SCHOOL.programmes
    }
    assert {code: counts[code] for code in ("PR1", "PR2", "PR3", "PR4")} == {
        "PR1": 75 + 12 + 1,
        "PR2": 40,
        "PR3": 14,
        "PR4": 75,
    }


def test_routes_are_32_coached_24_in_triads_12_enquiries_and_7_with_nothing() -> None:
    coached = {row.coachee for row in SCHOOL.coaching_pairs}
    in_triads = {
        row.person for row in SCHOOL.peer_group_members if row.peer_group.startswith("triad")
    }
    enquiring = {row.lead for row in SCHOOL.enquiries if row.kind == "enquiry"}
    teachers = {post.person for post in SCHOOL.posts if post.pay_scale != "support"}
    assert [len(each) for each in (coached, in_triads, enquiring)] == [32, 24, 12]
    assert len(teachers - coached - in_triads - enquiring) == 7
    of_coachees = Counter(
        (post.pay_scale, post.career_stage.startswith("ect"))
        for post in SCHOOL.posts
        if post.person in coached
    )
    assert of_coachees == {("main", True): 4, ("main", False): 22, ("upper", False): 6}


def test_28_people_have_nothing_of_their_own() -> None:
    with_something = {row.coachee for row in SCHOOL.coaching_pairs}
    with_something |= {row.person for row in SCHOOL.steps}
    with_something |= {row.person for row in SCHOOL.peer_group_members}
    half_term = CALENDAR.half_term_of(DEMO_TODAY)
    assert half_term is not None
    for row in SCHOOL.activities:
        in_half_term = row.on <= half_term.ends_on and (
            half_term.starts_on <= (row.ends_on or row.on)
        )
        if row.stream == Stream.INDIVIDUAL and in_half_term:
            with_something |= participants_of(SCHOOL, row)
    without = {person.id for person in SCHOOL.people} - with_something
    teams = Counter(
        row.team
        for person in without
        for row in SCHOOL.having("team_members", "person", person)
        if not row.team.startswith("tlc-")
    )
    support = {
        "teaching-assistants": 4,
        "cover": 3,
        "technicians": 3,
        "administration": 7,
        "site": 4,
    }
    assert {team: teams[team] for team in support} == support
    assert sum(teams.values()) - sum(support.values()) == 7


def test_only_languages_takes_a_unit_before_the_one_it_rests_on() -> None:
    first_met: dict[tuple[str, str], dt.date] = {}
    rows = sorted(SCHOOL.activities, key=lambda row: row.on)
    for row in rows:
        if row.unit and is_development(row):
            for person in participants_of(SCHOOL, row):
                first_met.setdefault((row.unit, person), row.on)
    too_early = set()
    for row in rows:
        unit = SCHOOL.find("units", row.unit)
        if unit is None or not unit.requires or not is_development(row):
            continue
        for person in participants_of(SCHOOL, row):
            if first_met.get((unit.requires, person), dt.date.max) > row.on:
                too_early.add((row.id, unit.id))
    assert too_early == {("languages-2027-01-19", "pr1-unit-4")}


def test_two_programmes_are_never_revisited_and_reading_always_is() -> None:
    returned = {
        link.to
        for link in SCHOOL.activity_links
        if link.kind == LinkKind.REVISITS
        and 2
        <= CALENDAR.weeks_between(
            SCHOOL.get("activities", link.to).on, SCHOOL.get("activities", link.activity).on
        )
        <= 12
    }
    programmes = {SCHOOL.get("activities", key).programme for key in returned}
    assert programmes == {"reading-to-learn"}
    assert {"p1-launch", "p1-twilight", "trust-conference"} <= returned


def test_16_of_40_took_a_step_after_the_launch_of_everyone_thinking() -> None:
    launch = SCHOOL.get("activities", "p2-launch")
    people = participants_of(SCHOOL, launch)
    with_a_step = {
        row.person
        for row in SCHOOL.steps
        if row.programme == "everyone-thinking"
        and CALENDAR.weeks_between(launch.on, row.opened_on) <= 6
    }
    assert (len(with_a_step & people), len(people)) == (16, 40)


def test_most_people_took_a_step_after_each_whole_school_session_on_reading() -> None:
    for key in ("p1-launch", "p1-twilight", "trust-conference"):
        activity = SCHOOL.get("activities", key)
        people = participants_of(SCHOOL, activity)
        with_a_step = {
            row.person
            for row in SCHOOL.steps
            if row.programme == "reading-to-learn"
            and activity.on < row.opened_on
            and CALENDAR.weeks_between(activity.on, row.opened_on) <= 6
        }
        assert round(100 * len(with_a_step & people) / len(people)) >= 70


def test_three_weeks_have_two_meetings_after_hours() -> None:
    asked: Counter[tuple[int, str]] = Counter()
    for row in SCHOOL.activities:
        if row.after_hours and row.required and row.state != ActivityState.CANCELLED:
            for person in participants_of(SCHOOL, row):
                asked[CALENDAR.week_number(row.on), person] += 1
    weeks = {week for (week, _), count in asked.items() if count > 1}
    assert {str(CALENDAR.monday_of_week(week)) for week in weeks} == {
        "2026-10-05",
        "2027-02-01",
        "2027-04-19",
    }
    assert max(asked.values()) == 2


def test_teams_without_a_slot_are_admin_site_technicians_and_cover() -> None:
    without = [team.id for team in SCHOOL.teams if team.slot_every_weeks is None]
    assert sorted(without) == ["administration", "cover", "site", "technicians"]


def test_other_teams_meet_in_their_slots() -> None:
    for team in SCHOOL.teams:
        if team.kind != TeamKind.LEARNING_COMMUNITY and team.slot_every_weeks and team.id != "pe":
            invited = {row.activity for row in SCHOOL.having("activity_audience", "team", team.id)}
            held = {
                row.on
                for row in SCHOOL.activities
                if row.uses_learning_slot
                and has_happened(row)
                and (row.team == team.id or row.id in invited)
            }
            assert len(held) >= 18 // team.slot_every_weeks - 1


def test_no_teacher_covers_planned_learning() -> None:
    assert {row.source for row in SCHOOL.cover_requests}.isdisjoint({CoverSource.TEACHER})


def test_71_appraisals_hold_12_9_23_and_31_flaws() -> None:
    linked = [row for row in SCHOOL.objectives if row.kind != ObjectiveKind.CAREER]
    loose = {row.appraisal for row in linked if not row.priority and not row.team}
    nothing_behind = {
        row.appraisal
        for row in SCHOOL.objectives
        if not row.programme and not row.activity and not row.step_linked
    }
    own_hands = {
        ObjectiveMeasure.OWN_PRACTICE,
        ObjectiveMeasure.NAMED_PUPILS,
        ObjectiveMeasure.MILESTONE,
    }
    targets = {row.appraisal for row in SCHOOL.objectives if row.measure not in own_hands}
    forgotten = []
    for row in SCHOOL.appraisals:
        touches = [t.on for t in SCHOOL.having("appraisal_touches", "appraisal", row.id)]
        last = max([*touches, row.starts_on or dt.date.min])
        if CALENDAR.weeks_between(last, DEMO_TODAY) > 12:
            forgotten.append(row.id)
    assert len(SCHOOL.appraisals) == 71
    assert [len(each) for each in (loose, nothing_behind, targets, forgotten)] == [12, 9, 23, 31]


def test_six_duties_have_lapsed_and_nine_will_within_60_days() -> None:
    lapsed: Counter[str] = Counter()
    lapsing = 0
    for row in SCHOOL.compliance_records:
        if row.done_on is None or (row.expires_on and row.expires_on < DEMO_TODAY):
            lapsed[row.item] += 1
        elif row.expires_on and (row.expires_on - DEMO_TODAY).days <= 60:
            lapsing += 1
    assert lapsed == {"allergy": 3, "prevent": 2, "dsl": 1}
    assert lapsing == 9
    assert {item.basis for item in SCHOOL.compliance_items} == set(DutyBasis)


def test_one_entitlement_is_short_and_one_clock_runs_out() -> None:
    short = {
        row.person: row.time_percent
        for row in SCHOOL.entitlements
        if row.kind == "ect-year-1" and (row.time_percent or 0) < 10
    }
    assert short == {"adam-rigby": 8}
    senco = next(row for row in SCHOOL.entitlements if row.kind == "senco")
    assert senco.must_qualify_by is not None
    assert senco.enrolled_on is None
    assert round((senco.must_qualify_by - DEMO_TODAY).days / 30.4) == 7


def test_flaws_of_outside_expertise_are_those_of_the_table() -> None:
    rows = {row.id: row for row in SCHOOL.engagements}
    assert sorted(k for k, row in rows.items() if not row.purpose) == ["e1", "e4"]
    assert sorted(
        k for k, row in rows.items() if row.depth == "adaptive" and (row.contacts or 0) < 3
    ) == ["e2"]
    too_little = [
        key
        for key, row in rows.items()
        if (row.followup_minutes or 0) < max(60, (row.event_minutes or 0) / 2)
    ]
    assert sorted(too_little) == ["e1", "e2", "e4"]
    unchecked = [
        key
        for key, row in rows.items()
        if row.kind != "visit"
        and not (
            row.check_evidence and row.check_followup and row.check_evaluation and row.check_vouched
        )
    ]
    assert sorted(unchecked) == ["e1", "e2"]
    assert sorted(k for k, row in rows.items() if not row.transferred_on) == ["e1", "e2", "e4"]


def test_governors_had_their_last_report_on_9_july() -> None:
    reports = [row.on for row in SCHOOL.governor_events if row.kind == GovernorEventKind.REPORT]
    learning = [row.on for row in SCHOOL.governor_events if row.kind == GovernorEventKind.LEARNING]
    assert max(reports) == dt.date(2026, 7, 9)
    assert (DEMO_TODAY - max(learning)).days < 365


def test_one_claim_is_thin_and_one_evaluation_overdue() -> None:
    thin = [row.id for row in SCHOOL.claims if len(row.sources) < 2]
    done = {row.item for row in SCHOOL.evaluation_results}
    overdue = {
        row.id: (DEMO_TODAY - row.due_on).days
        for row in SCHOOL.evaluation_plan
        if row.id not in done and (DEMO_TODAY - row.due_on).days > 14
    }
    assert thin == ["pr2-participation"]
    assert overdue == {"pr2-l1-mid-point": 49}


def test_people_of_everyone_thinking_are_its_six_teams() -> None:
    members: dict[str, set[str]] = defaultdict(set)
    for row in SCHOOL.team_members:
        members[row.team].add(row.person)
    assert sum(len(members[team]) for team in TEAMS_OF_PR2) == 40
