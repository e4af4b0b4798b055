"""Evenings of the whole school: one a week, what gives way, and which days are none."""

import datetime as dt

from goldenthread.checks.engine import check
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot import records as r
from tests.planner.weave.years import TODAY, business, evening, pinned, planned, slot, small_year

TUESDAY, THURSDAY = dt.date(2027, 4, 27), dt.date(2027, 4, 29)


def test_two_evenings_in_a_week_are_held_in_two_weeks() -> None:
    plan = small_year()
    slot(plan, "english", TUESDAY)
    evening(plan, "twilight", THURSDAY, exempt="career")
    snapshot = plan.snapshot()
    assert check(snapshot, TODAY, select=["TIM003"]).findings
    answer, after = planned(snapshot)
    assert check(after, TODAY, select=["TIM003"]).findings == ()
    (move,) = answer.moves
    assert move.key == "weave-evening-twilight"
    # The day it has of the week before or after: nearer is none.
    assert abs(after.get("activities", "twilight").on - THURSDAY) < dt.timedelta(days=12)


def test_a_business_meeting_gives_way_and_its_price_is_told() -> None:
    plan = small_year()
    for week in range(13):
        monday = dt.date(2027, 4, 12) + dt.timedelta(weeks=week)
        if monday not in (dt.date(2027, 4, 26), dt.date(2027, 5, 31)):
            slot(plan, "english", monday + dt.timedelta(days=1))
    business(plan, TUESDAY)
    business(plan, dt.date(2027, 7, 13))
    evening(plan, "twilight", THURSDAY, exempt="career")
    answer, after = planned(plan.snapshot())
    (move,) = answer.moves
    assert move.words == (
        "“Twilight” stays on 29 April 2027, and the business meeting of 27 April gives way to it: "
        "60 minutes less for business, with 1 meeting still to come in the summer term."
    )
    assert after.get("activities", "meeting-2027-04-27").state == "cancelled"


def test_the_last_business_meeting_of_a_term_never_gives_way() -> None:
    plan = small_year()
    business(plan, TUESDAY)
    evening(plan, "twilight", THURSDAY, exempt="career")
    answer, after = planned(plan.snapshot())
    assert after.get("activities", "meeting-2027-04-27").state == "planned"
    assert after.get("activities", "twilight").on.isocalendar().week != THURSDAY.isocalendar().week
    assert answer.tiers[3].value == 0


def test_a_pinned_week_that_is_too_full_is_counted_and_told() -> None:
    plan = small_year()
    slot(plan, "english", TUESDAY)
    evening(plan, "twilight", THURSDAY, exempt="career")
    answer, after = planned(plan.snapshot(), pinned("twilight"))
    assert after.get("activities", "twilight").on == THURSDAY
    assert (answer.tiers[3].value, answer.tiers[3].bound) == (3, 3)
    assert answer.reasons[0].words.startswith(
        "The week of 26 April keeps more evenings than wished for 3 people: "
    )


def test_no_evening_moves_to_a_parents_evening_and_busy_weeks_are_left_alone() -> None:
    plan = small_year()
    slot(plan, "english", TUESDAY)
    evening(plan, "twilight", THURSDAY, exempt="career")
    nearest = (dt.date(2027, 4, 22), dt.date(2027, 5, 6))
    plan.add(
        r.CalendarEvent(id="p", title="Parents", kind="parents-evening", on=nearest[0]),
        r.CalendarEvent(id="d", title="Data", kind="data-drop", on=nearest[1]),
    )
    wishes = Wishes(evening_weekdays=("thursday",))
    _, after = planned(plan.snapshot(), wishes)
    # A week in a busy week costs as much as two in a quiet one: the nearer of the two is no worse.
    assert after.get("activities", "twilight").on in (nearest[1], dt.date(2027, 4, 15))
    assert after.get("activities", "twilight").on != nearest[0]


def test_an_evening_goes_where_nobody_is_asked_on_a_day_off() -> None:
    plan = small_year()
    slot(plan, "english", TUESDAY)
    evening(plan, "twilight", THURSDAY, exempt="career")
    for weekday in ("monday", "tuesday", "wednesday"):
        plan.add(r.WorkingHours(person="ann-lee", weekday=weekday))
    _, after = planned(plan.snapshot())
    assert after.get("activities", "twilight").on.weekday() < 3


def test_an_evening_stays_before_what_follows_it() -> None:
    plan = small_year()
    slot(plan, "english", dt.date(2027, 4, 27), "reading")
    slot(plan, "english", dt.date(2027, 5, 11), "reading")
    evening(plan, "twilight", THURSDAY, "reading")
    plan.link("english-2027-05-11", "follows", "twilight")
    _, after = planned(plan.snapshot())
    assert after.get("activities", "twilight").on < dt.date(2027, 5, 11)
