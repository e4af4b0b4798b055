"""The coming year holds what was chosen, on days of the right kind, and nothing that was done."""

import datetime as dt
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.checks.engine import check
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.folder.reading import read_folder
from goldenthread.folder.writing import write_folder
from goldenthread.planner.next_year.carried_over import carried_over
from goldenthread.planner.next_year.choices import Choices
from goldenthread.planner.next_year.moved_days import MovedDays
from goldenthread.planner.next_year.new_year import next_year
from goldenthread.planner.next_year.next_dates import calendar_of, next_dates
from goldenthread.planner.next_year.on_offer import OFFERED, on_offer, usual_choices
from goldenthread.sample.ashmoor_vale import ashmoor_vale
from goldenthread.snapshot import records as r
from goldenthread.snapshot.columns import Kind, columns_of
from goldenthread.snapshot.snapshot import (
    TABLE_NAMES,
    Snapshot,
    dangling_references,
    in_key_order,
)
from goldenthread.snapshot.tables import TABLES, Scope, key_of
from goldenthread.snapshot.words import ActivityState

FEBRUARY = dt.date(2027, 2, 5)
NEVER_CARRIED = frozenset(
    {
        *("participation", "touchpoints", "steps", "promises", "peer_visits", "team_cycles"),
        *("evaluation_results", "measure_points", "barriers", "claims", "decision_rules"),
        *("surveys", "statement_scores", "survey_cuts", "need_notes", "accepted_findings"),
        *("appraisals", "objectives", "appraisal_touches", "shared_summaries", "decisions"),
        *("coaching_slots", "cover_requests", "trial_arms", "enquiries", "enquiry_members"),
        *("engagements", "engagement_people", "engagement_activities", "governor_events"),
        "let_go",
    }
)
# What a plan is for, what stands in the year before already, and what only time can tell.
LEFT_TO_PLAN = frozenset({"STR001", "DUR001", "FOC005", "INC003"})
STANDING = frozenset({"TIM001", "STA001", "STA002"})


@cache
def ashmoor() -> Snapshot:
    return ashmoor_vale()


@cache
def ashmoor_next() -> Snapshot:
    return next_year(ashmoor(), usual_choices(ashmoor()))


def assert_whole(year: Snapshot) -> None:
    """No row leads nowhere, no key is taken twice, and a folder holds it unchanged."""
    assert list(dangling_references(year)) == []
    for name in TABLE_NAMES:
        assert max(Counter(map(key_of, year.rows(name))).values(), default=1) == 1
    with TemporaryDirectory() as place:
        write_folder(year, Path(place) / "folder")
        reading = read_folder(Path(place) / "folder")
    assert reading.problems == ()
    assert reading.snapshot is not None
    assert in_key_order(reading.snapshot) == in_key_order(year)


def assert_on_right_days(before: Snapshot, after: Snapshot) -> None:
    """Every date is a day of the kind that it was on."""
    pupils, inset = after.calendar.pupil_days, after.calendar.inset_days
    slots = {a.id for a in after.activities if a.state == ActivityState.SLOT}
    for activity in after.activities:
        assert activity.on in pupils | inset
        if activity.id in slots:
            assert activity.on in pupils
    old_events = {event.id: event for event in before.events}
    for event in after.events:
        was_inset = old_events[event.id].on in before.calendar.inset_days
        assert event.on in (inset if was_inset else pupils)
        assert event.on.weekday() == old_events[event.id].on.weekday() or was_inset
    for item in after.evaluation_plan:
        assert item.due_on in pupils | inset
    for pair in after.coaching_pairs:
        assert pair.starts_on == min(pupils)


def test_ashmoor_vale_begins_2027_28() -> None:
    before, after = ashmoor(), ashmoor_next()
    assert_whole(after)
    assert_on_right_days(before, after)
    assert {name for name in TABLE_NAMES if after.rows(name)}.isdisjoint(NEVER_CARRIED)
    for name in TABLE_NAMES:
        if TABLES[name].scope is Scope.SCHOOL:
            assert after.rows(name) == before.rows(name)
    assert len(after.timetable) == len(before.timetable)
    assert {row.state for row in after.programmes} == {"designed"}
    assert {row.state for row in after.priorities} == {"agreed"}
    assert {row.state for row in after.coaching_pairs} == {"offered"}
    assert {row.state for row in after.activities} == {"slot", "planned"}
    assert [(row.planned_pounds, row.spent_pounds) for row in after.budget_lines] == [
        (row.planned_pounds, None) for row in before.budget_lines
    ]


def test_slots_come_as_they_came_this_year() -> None:
    def slots(year: Snapshot, team: str) -> list[dt.date]:
        return sorted(a.on for a in year.activities if a.team == team and a.uses_learning_slot)

    after = ashmoor_next()
    english = slots(after, "english")
    assert len(english) == len(slots(ashmoor(), "english")) == 19
    assert {f"{on:%A}" for on in english} == {"Tuesday"}
    weeks = [after.calendar.week_of(on) for on in english]
    assert {week.label for week in weeks if week} == {"A"}
    groups = [after.calendar.week_number(on) for on in slots(after, "tlc-1")]
    assert groups == list(range(2, 39, 4))
    whole = [a.on for a in after.activities if a.title == "Pastoral and business meetings"]
    assert not {after.calendar.week_number(on) for on in whole} & set(groups)


def test_what_came_from_outside_and_what_was_stopped_is_left_behind() -> None:
    offers = on_offer(ashmoor())
    unticked = {
        offer.name
        for field in ("priorities", "programmes", "meetings", "sessions", "events")
        for offer in getattr(offers, field)
        if not offer.is_usual
    }
    assert unticked == {"KO Knowledge organisers", "Motivation and mindset"}
    statutory = [offer for offer in offers.sessions if "statutory" in offer.detail]
    assert [(offer.name, offer.is_usual) for offer in statutory] == [
        ("Safeguarding and child protection", True),
        ("Allergy and anaphylaxis", True),
        ("Cyber security, health and safety, data", True),
    ]


def test_a_stopped_programme_takes_its_priority_with_it() -> None:
    stop = r.Decision(
        id="stop", programme="pr1", kind="stop", on=FEBRUARY, reason="Nothing changed"
    )
    year = SmallPlan().priority("reading").programme("pr1", priority="reading").add(stop)
    offers = on_offer(year.snapshot())
    assert [(o.detail, o.is_usual) for o in offers.programmes] == [
        ("Decided on 5 February 2027: stop", False)
    ]
    assert [o.is_usual for o in offers.priorities] == [False]
    assert usual_choices(year.snapshot()).programmes == frozenset()


def test_the_check_of_the_new_year_finds_only_what_is_left_to_plan() -> None:
    def errors(year: Snapshot) -> set[str]:
        findings = check(year, FEBRUARY).findings
        return {found.code for found in findings if found.severity is Severity.ERROR}

    assert errors(ashmoor_next()) - LEFT_TO_PLAN <= STANDING & errors(ashmoor())


def test_twice_round_makes_2028_29() -> None:
    again = next_year(ashmoor_next(), usual_choices(ashmoor_next()))
    assert again.year.id == "2028-29"
    assert_whole(again)
    assert_on_right_days(ashmoor_next(), again)
    slots = [len([a for a in y.activities if a.team == "english"]) for y in (ashmoor_next(), again)]
    assert slots == [19, 19]


def mentions(year: Snapshot, person: str) -> list[str]:
    """Rows of the year itself that name this person."""
    return [
        f"{name} {key_of(row)}"
        for name in TABLE_NAMES
        if TABLES[name].scope is Scope.YEAR
        for row in year.rows(name)
        for column, told in columns_of(type(row)).items()
        if told.kind is Kind.REFERENCE and told.refers_to == "people"
        if getattr(row, column) == person
    ]


@pytest.mark.parametrize("leaver", ["tomasz-wilk", "sian-hughes", "denise-obi"])
def test_nothing_of_somebody_who_has_left_goes_on(leaver: str) -> None:
    people = tuple(
        replace(p, left_on=dt.date(2027, 7, 31)) if p.id == leaver else p for p in ashmoor().people
    )
    year = replace(ashmoor(), people=people)
    after = next_year(year, usual_choices(year))
    assert mentions(ashmoor_next(), leaver) != []
    assert mentions(after, leaver) == []
    assert after.school.cpd_lead == ("" if leaver == "tomasz-wilk" else "tomasz-wilk")
    assert_whole(after)


def test_a_coach_who_is_the_boss_is_not_ticked() -> None:
    offers = {offer.name: offer for offer in on_offer(ashmoor()).pairs}
    pair = offers["Dan Kowalczyk and Ellie Marsh"]
    assert (pair.is_usual, pair.detail) == (
        False,
        "Dan Kowalczyk line-manages or appraises Ellie Marsh",
    )
    assert sum(not offer.is_usual for offer in offers.values()) == 3


def test_only_the_dates_where_nothing_else_is_chosen() -> None:
    usual = usual_choices(ashmoor())
    after = next_year(ashmoor(), Choices(usual.terms, usual.days, usual.week_a_starts_on))
    made = {name for name in TABLE_NAMES if TABLES[name].scope is Scope.YEAR and after.rows(name)}
    assert made == {
        *("terms", "days", "periods", "timetable", "ledger", "cover_supply", "budget_lines"),
        *("target_groups", "coaches", "form_fields", "compliance_records", "entitlements"),
    }
    assert_whole(after)


def test_an_early_career_teacher_moves_to_the_second_year() -> None:
    def early(year: Snapshot) -> dict[str, tuple[str, Any]]:
        return {
            e.person: (str(e.kind), e.time_percent)
            for e in year.entitlements
            if e.kind.startswith("ect")
        }

    assert set(early(ashmoor())) == {
        *("jamie-okafor", "adam-rigby", "megan-rowlands", "lucia-ferrante")
    }
    assert early(ashmoor_next()) == {
        "jamie-okafor": ("ect-year-2", 5),
        "adam-rigby": ("ect-year-2", 5),
    }


@st.composite
def years(draw: st.DrawFn) -> Snapshot:
    """A small year: some people, some of them leaving, rhythms, sessions and events anywhere."""
    plan = SmallPlan(timetable_weeks=draw(st.sampled_from([1, 2])))
    days = plan.snapshot().calendar.school_days
    day = st.sampled_from(days)
    leaving = st.sampled_from([None, dt.date(2027, 3, 1), dt.date(2027, 8, 31)])
    people = ("ann", "bea", "cy", "dan")
    for person in people:
        plan.person(person, left_on=draw(leaving))
    plan.team("english", "ann", "bea", slot_every_weeks=draw(st.sampled_from([None, 1, 2, 3, 4])))
    plan.priority("reading", owner="ann").programme("pr1", priority="reading", lead="bea")
    plan.for_whom("pr1", "ann", "cy", team="english")
    plan.pair("ann", "cy", programme="pr1").pair("dan", "bea")
    first, every = draw(st.integers(0, 4)), draw(st.integers(1, 6))
    weekday = draw(st.integers(0, 4))
    for week in plan.snapshot().calendar.teaching_weeks[first::every]:
        on = week.monday + dt.timedelta(days=weekday)
        plan.activity(f"english-{on}", on=on, team="english", uses_learning_slot=True)
    for number, on in enumerate(draw(st.lists(day, max_size=6))):
        plan.activity(
            f"session-{number}",
            draw(st.sampled_from(people)),
            on=on,
            stream="whole-school",
            kind=draw(st.sampled_from(["twilight", "keynote", "statutory-training"])),
            programme=draw(st.sampled_from(["", "pr1"])),
        )
    for number, on in enumerate(draw(st.lists(day, max_size=4))):
        plan.add(r.CalendarEvent(id=f"event-{number}", title="Evening", kind="other", on=on))
    return plan.snapshot()


@given(years(), st.data())
@settings(max_examples=40)
def test_any_year_makes_a_whole_year_of_right_days(year: Snapshot, data: st.DataObject) -> None:
    usual, offers = usual_choices(year), on_offer(year)
    chosen: dict[str, frozenset[str]] = {}
    for field in OFFERED:
        keys = [offer.key for offer in getattr(offers, field)]
        chosen[field] = frozenset(data.draw(st.sets(st.sampled_from(keys))) if keys else ())
    if chosen["programmes"]:
        chosen["priorities"] |= {"reading"}
    after = next_year(year, replace(usual, **chosen))  # type: ignore[arg-type]
    assert_whole(after)
    assert_on_right_days(year, after)
    gone = {p.id for p in year.people if p.left_on and p.left_on < dt.date(2027, 9, 1)}
    assert [mentions(after, person) for person in sorted(gone)] == [[] for _ in gone]


def test_of_every_table_it_is_decided_whether_it_goes_on() -> None:
    usual, dates = usual_choices(ashmoor()), next_dates(ashmoor())
    after = calendar_of(usual.terms, usual.days)
    days = MovedDays(ashmoor().calendar, after, dates.weeks)
    carried = set(carried_over(ashmoor(), usual, days, min(after.pupil_days)))
    carried |= {"terms", "days", "activities", "activity_audience", "activity_links"}
    of_the_year = {name for name in TABLE_NAMES if TABLES[name].scope is Scope.YEAR}
    assert carried & NEVER_CARRIED == set()
    assert carried | NEVER_CARRIED == of_the_year
