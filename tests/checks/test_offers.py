"""An offered edit mends its finding, says all that it writes, and is silent where it cannot."""

import datetime as dt

import pytest

from goldenthread.checks import engine
from goldenthread.checks.finding import Finding
from goldenthread.checks.offers.offer import Offer, applied
from goldenthread.checks.offers.table import OFFERS, offers_for
from goldenthread.checks.registry import RULE_FILES
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.sample.ashmoor_vale import ashmoor_vale
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot, dangling_references


def found(snapshot: Snapshot, code: str, today: dt.date = TODAY) -> tuple[Finding, ...]:
    return engine.check(snapshot, today, select=[code]).findings


def only(snapshot: Snapshot, code: str) -> tuple[Finding, tuple[Offer, ...]]:
    (finding,) = found(snapshot, code)
    return finding, offers_for(snapshot, finding, TODAY)


def hall(*sessions: r.Activity) -> Snapshot:
    """A whole-school twilight of P1 yesterday, and one team with these sessions."""
    plan = SmallPlan().priority("reading").programme("pr1", priority="reading")
    plan.people("sian-hughes", "aisha-rahman").team("english", "sian-hughes", "aisha-rahman")
    plan.activity(
        "launch",
        on=dt.date(2027, 2, 4),
        stream="whole-school",
        programme="pr1",
        group="everyone",
        title="Launch",
    )
    return plan.add(*sessions).snapshot()


def session(on: dt.date, **columns: object) -> r.Activity:
    values = {
        "id": f"english-{on}",
        "title": "Look at work",
        "stream": "team",
        "kind": "department-session",
        "state": "planned",
        "on": on,
        "starts_at": dt.time(15, 15),
        "minutes": 60,
        "team": "english",
        "uses_learning_slot": True,
    }
    return r.Activity(**(values | columns))  # type: ignore[arg-type]


FEBRUARY, MARCH = dt.date(2027, 2, 23), dt.date(2027, 3, 9)


def test_every_offer_belongs_to_a_rule() -> None:
    assert OFFERS.keys() <= {file.RULE.code for file in RULE_FILES}


@pytest.mark.parametrize("code", sorted(OFFERS))
def test_at_ashmoor_vale_each_offer_mends_its_finding_or_says_that_it_stays(code: str) -> None:
    snapshot = ashmoor_vale()
    for finding in found(snapshot, code):
        for offer in offers_for(snapshot, finding, TODAY):
            after = applied(snapshot, offer)
            stays = finding.id in {one.id for one in found(after, code)}
            assert stays == any("stays" in line for line in offer.lines)
            assert list(dangling_references(after)) == list(dangling_references(snapshot))
            assert all(change.columns for change in offer.changes)


def test_a_return_takes_the_end_of_the_next_slot_and_follows_the_hall() -> None:
    snapshot = hall(session(MARCH), session(FEBRUARY))
    _, (offer,) = only(snapshot, "STR001")
    shortened, new, link = (change.after for change in offer.changes)
    assert offer.words == "Add a 20-minute return in 1 team"
    assert offer.lines == (
        "English, Tue 23 Feb: the last 20 of 60 minutes of “Look at work” become “Return to "
        "Launch”, which follows “Launch”.",
    )
    assert (shortened.id, shortened.minutes) == ("english-2027-02-23", 40)
    assert (new.title, new.on, new.starts_at, new.minutes, new.state, new.programme, new.team) == (
        *("Return to Launch", FEBRUARY, dt.time(15, 55)),
        *(20, "planned", "pr1", "english"),
    )
    assert (link.activity, link.kind, link.to) == (new.id, "follows", "launch")


@pytest.mark.parametrize(
    "columns",
    [
        {"on": TODAY},
        {"on": dt.date(2027, 4, 20)},
        {"on": FEBRUARY, "state": "cancelled"},
        {"on": FEBRUARY, "minutes": 39},
        {"on": FEBRUARY, "admin_minutes": 21},
        {"on": FEBRUARY, "uses_learning_slot": False},
        {"on": FEBRUARY, "state": "slot", "minutes": 19},
    ],
)
def test_no_return_is_offered_without_a_slot_in_time_that_has_room(
    columns: dict[str, object],
) -> None:
    assert only(hall(session(**columns)), "STR001")[1] == ()  # type: ignore[arg-type]


def test_a_slot_that_only_holds_a_date_takes_a_return() -> None:
    snapshot = hall(session(FEBRUARY, state="slot", minutes=20, uses_learning_slot=False))
    finding, (offer,) = only(snapshot, "STR001")
    assert offer.changes[0].after.minutes == 0
    assert finding.id not in {one.id for one in found(applied(snapshot, offer), "STR001")}


def coached(*coaches: tuple[str, int]) -> Snapshot:
    """Dan coaches Ellie, whom he line-manages; the others coach with so many minutes."""
    plan = SmallPlan().people("dan-kowalczyk", "priya-nair", "bea-marlowe")
    plan.person("ellie-marsh", line_manager="dan-kowalczyk")
    plan.pair("dan-kowalczyk", "ellie-marsh", starts_on=dt.date(2026, 9, 14))
    for person, minutes in coaches:
        trained_on = dt.date(2026, 3, 12)
        plan.add(r.Coach(person=person, protected_minutes=minutes, trained_on=trained_on))
    return plan.snapshot()


def test_another_coach_is_asked_and_the_pair_with_the_boss_ends() -> None:
    snapshot = coached(("priya-nair", 120), ("bea-marlowe", 180), ("dan-kowalczyk", 220))
    finding, offers = only(snapshot, "COA001")
    assert [offer.words for offer in offers] == [
        "Ask Bea Marlowe to coach Ellie Marsh",
        "Ask Priya Nair to coach Ellie Marsh",
    ]
    assert {offer.also_for for offer in offers} == {("ellie-marsh",)}
    new, ended = (change.after for change in offers[0].changes)
    assert (new.coach, new.coachee, new.state, new.cadence_weeks) == (
        *("bea-marlowe", "ellie-marsh", "offered", 2),
    )
    assert (ended.id, ended.state, ended.ends_on) == (finding.subject.key, "ended", TODAY)
    assert found(applied(snapshot, offers[0]), "COA001") == ()


def test_nobody_is_asked_who_has_no_room() -> None:
    assert only(coached(("priya-nair", 20)), "COA001")[1] == ()


def test_the_group_of_the_priority_comes_first_and_a_group_of_most_pupils_never() -> None:
    plan = SmallPlan().need("need").priority("reading", need="need")
    plan.programme("pr1", priority="reading").programme(
        "pr2", priority="reading", target_group="zebra"
    )
    for key, size in (("all", 900), ("able", 40), ("zebra", 30)):
        plan.add(r.TargetGroup(id=key, label=key.capitalize(), size=size))
    finding, offers = only(plan.snapshot(), "NEE003")
    assert [offer.words for offer in offers] == [
        "Make it for Zebra (30 pupils)",
        "Make it for Able (40 pupils)",
    ]
    assert found(applied(plan.snapshot(), offers[0]), "NEE003") == ()
    assert finding.subject.key == "pr1"


@pytest.mark.parametrize(("stream", "exemptions"), [("individual", 2), ("team", 0)])
def test_only_a_persons_own_time_can_be_declared_exempt(stream: str, exemptions: int) -> None:
    plan = SmallPlan().priority("reading").priority("old", state="stopped").people("ellie-marsh")
    plan.team("english", "ellie-marsh", leader="ellie-marsh")
    team = "english" if stream == "team" else ""
    plan.activity("webinar", "ellie-marsh", on=TODAY, stream=stream, team=team)
    _, offers = only(plan.snapshot(), "FOC001")
    assert offers[0].words == "Link it to P1 Reading"
    assert len(offers) == 1 + exemptions
    assert {offer.also_for for offer in offers} == {("ellie-marsh",) if team else ()}
    for offer in offers:
        assert found(applied(plan.snapshot(), offer), "FOC001") == ()


def evaluated(starts_on: dt.date, *levels: str) -> Snapshot:
    plan = SmallPlan().people("lola-bamgbose").priority("reading")
    plan.programme("pr1", priority="reading", starts_on=starts_on, lead="lola-bamgbose")
    for level in levels:
        plan.add(
            r.EvaluationItem(
                id=level.lower(),
                programme="pr1",
                level=level,
                stage="end",
                due_on=dt.date(2027, 7, 2),
            )
        )
    return plan.snapshot()


def test_the_missing_levels_fall_on_their_usual_days() -> None:
    _, (offer,) = only(evaluated(dt.date(2027, 2, 22), "L1", "L5"), "EVA002")
    assert offer.words == "Plan L2, L3 and L4"
    assert [(i.after.level, i.after.stage, i.after.due_on) for i in offer.changes] == [
        ("L2", "early", dt.date(2027, 3, 8)),
        ("L2", "early", dt.date(2027, 3, 25)),
        ("L3", "early", dt.date(2027, 3, 25)),
        ("L4", "early", dt.date(2027, 3, 25)),
        ("L4", "mid-point", dt.date(2027, 5, 24)),
        ("L4", "later", dt.date(2027, 7, 21)),
    ]
    assert {i.after.owner for i in offer.changes} == {"lola-bamgbose"}


def test_what_would_be_due_already_is_due_in_two_weeks() -> None:
    _, (offer,) = only(evaluated(dt.date(2026, 9, 2), "L1", "L3", "L4", "L5"), "EVA002")
    assert [i.after.due_on for i in offer.changes] == [dt.date(2027, 2, 22)]
    assert offer.lines == (
        "L2 by 22 February 2027: Explain-back, 5 questions. Lola Bamgbose sees to it.",
    )


def test_an_offer_is_known_by_all_that_it_would_write() -> None:
    first, second = only(coached(("priya-nair", 120), ("bea-marlowe", 180)), "COA001")[1]
    again = only(coached(("bea-marlowe", 180), ("priya-nair", 120)), "COA001")[1][0]
    assert first.mark == again.mark != second.mark
    assert len(first.mark) == 16
