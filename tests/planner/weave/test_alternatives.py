"""Equal alternatives for days off, directed time, and training outside paid hours."""

import datetime as dt

from goldenthread.checks.engine import check
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.snapshot import records as r
from tests.planner.weave.years import SLOTS, TODAY, evening, planned, slot, small_year, works


def _with_periods(plan: SmallPlan, **kinds: str) -> SmallPlan:
    """Two periods; `ann_lee="PL"` has PPA and then a lesson in them on Wednesdays."""
    for number in (1, 2):
        hour = dt.time(8 + number)
        plan.add(r.Period(period=str(number), starts_at=hour, ends_at=hour.replace(minute=55)))
    for person, word in kinds.items():
        for number, letter in enumerate(word, start=1):
            if letter != "-":
                plan.add(
                    r.Lesson(
                        person=person.replace("_", "-"),
                        week="",
                        weekday="wednesday",
                        period=str(number),
                        kind={"P": "ppa", "L": "lesson"}[letter],
                    )
                )
    return plan


def test_who_is_off_gets_a_partner_of_the_team_in_a_period_both_have_free() -> None:
    plan = _with_periods(small_year(), ann_lee="P-", bea_hart="L-", cy_moss="LL")
    works(plan, "ann-lee", "wednesday", "thursday")
    slot(plan, "english", SLOTS[0])
    answer, after = planned(plan.snapshot())
    (move,) = answer.moves
    (row,) = after.participation
    assert (row.state, row.alternative) == (
        "invited",
        "Recording, with Bea Hart on Wednesday 14 April, period 2",
    )
    assert move.words == (
        "Ann Lee gets an equal alternative for “own english 2027-04-13” on 13 April 2027: "
        "recording, with Bea Hart on Wednesday 14 April, period 2."
    )
    assert check(after, TODAY, select=["INC003"]).findings == ()


def test_nobody_talks_in_ppa() -> None:
    plan = _with_periods(small_year(), ann_lee="PP", bea_hart="L-", cy_moss="--")
    works(plan, "ann-lee", "wednesday")
    slot(plan, "english", SLOTS[0])
    _, after = planned(plan.snapshot())
    (row,) = after.participation
    assert row.alternative == "Recording, with Bea Hart on Wednesday 14 April"


def test_registration_is_no_time_for_a_talk() -> None:
    plan = _with_periods(small_year(), ann_lee="PP", bea_hart="L-", cy_moss="LL")
    plan.add(r.Period(period="Reg", starts_at=dt.time(8, 40), ends_at=dt.time(8, 55)))
    works(plan, "ann-lee", "wednesday")
    slot(plan, "english", SLOTS[0])
    _, after = planned(plan.snapshot())
    (row,) = after.participation
    assert row.alternative == "Recording, with Bea Hart on Wednesday 14 April"


def test_without_a_partner_the_leader_is_asked() -> None:
    plan = small_year("science")
    works(plan, "di-ray", "monday")
    works(plan, "ed-fox", "tuesday")
    slot(plan, "science", SLOTS[0])
    _, after = planned(plan.snapshot())
    assert [row.alternative for row in after.participation] == [
        "Recording and a talk with the team's leader"
    ]


def test_what_is_settled_stays() -> None:
    plan = small_year()
    works(plan, "ann-lee", "wednesday")
    for number, day in enumerate(SLOTS[:2]):
        slot(plan, "english", day)
        plan.add(
            r.Participation(
                activity=f"english-{day.isoformat()}",
                person="ann-lee",
                state="invited",
                agreed_paid=number == 0,
                alternative="" if number == 0 else "Reads the notes",
            )
        )
    assert planned(plan.snapshot())[0].moves == ()


def test_an_alternative_goes_with_the_evening_that_moves() -> None:
    plan = small_year()
    works(plan, "ann-lee", "tuesday")
    slot(plan, "english", dt.date(2027, 4, 27))
    evening(plan, "twilight", dt.date(2027, 4, 26), exempt="career")
    plan.add(
        r.Participation(
            activity="twilight", person="ann-lee", state="invited", alternative="On Tuesday"
        )
    )
    answer, after = planned(plan.snapshot())
    (move,) = (each for each in answer.moves if each.key == "weave-evening-twilight")
    (row,) = after.having("participation", "activity", "twilight")
    moved_to = after.get("activities", "twilight").on
    assert row.alternative == ("" if moved_to.weekday() == 1 else row.alternative)
    assert row.alternative != "On Tuesday"
    assert "ann-lee" in move.people


def test_who_is_over_directed_time_is_told_of() -> None:
    plan = small_year()
    plan.add(r.LedgerEntry(person="ann-lee", category="pupil-day", minutes=1281 * 60))
    slot(plan, "english", SLOTS[0])
    answer, after = planned(plan.snapshot())
    assert str(answer.reasons[0]) == (
        "Ann Lee has 1,281 h of directed time, 16 h above the limit of 1,265 h. Nothing in this "
        "plan adds to it. The nearest way out: make 16 h more optional."
    )
    assert after.ledger == plan.snapshot().ledger


def test_training_outside_paid_hours_is_told_of() -> None:
    plan = small_year()
    plan.person("gus-hill", group="support-direct")
    evening(
        plan, "safeguarding", dt.date(2027, 4, 22), kind="statutory-training", exempt="statutory"
    )
    answer, _ = planned(plan.snapshot())
    assert [reason.words for reason in answer.reasons] == [
        "“Safeguarding” on 22 April 2027 lies outside the paid hours of Gus Hill."
    ]


def test_training_within_paid_hours_is_in_order() -> None:
    plan = small_year()
    for person, ends_at in (("gus-hill", dt.time(15)), ("ivy-poole", dt.time(16, 30))):
        plan.person(person, group="support-direct")
        plan.add(r.WorkingHours(person=person, weekday="thursday", ends_at=ends_at))
    plan.activity(
        "first-aid",
        "gus-hill",
        "ivy-poole",
        on=dt.date(2027, 4, 22),
        stream="whole-school",
        kind="statutory-training",
        exempt="statutory",
        required=True,
        starts_at=dt.time(14, 30),
    )
    answer, _ = planned(plan.snapshot())
    assert [reason.words for reason in answer.reasons] == [
        "“First aid” on 22 April 2027 lies outside the paid hours of Gus Hill."
    ]
