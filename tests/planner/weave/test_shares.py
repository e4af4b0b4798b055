"""Part-timers are asked for the share of their posts: the rest they catch up on."""

import datetime as dt
from decimal import Decimal
from itertools import combinations, pairwise
from math import ceil

from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.checks.engine import check
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.planner.weave.shares import keep_shares
from goldenthread.planner.weave.talks import read_talks
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.required_time import required_time
from goldenthread.snapshot.snapshot import Snapshot
from tests.planner.weave.years import SLOTS, TODAY, planned, slot, small_year, works


def _year(fte: str = "0.6") -> SmallPlan:
    """English with Gil Hay, who works part-time, and six sessions that are all alike."""
    plan = _english(fte)
    for day in SLOTS:
        slot(plan, "english", day)
    return plan


def _english(fte: str) -> SmallPlan:
    plan = small_year()
    plan.person("gil-hay", fte=fte)
    plan.add(r.TeamMember(team="english", person="gil-hay"))
    return plan


def _caught_up(after: Snapshot) -> list[str]:
    return sorted(row.activity for row in after.participation if row.person == "gil-hay")


def _key(number: int) -> str:
    return f"english-{SLOTS[number].isoformat()}"


def test_the_rest_is_caught_up_on_in_twenty_minutes_with_a_partner() -> None:
    """Six hours of everybody else: 3 h 36 min are the share, 4 h 30 min the most."""
    answer, after = planned(_year().snapshot())
    (move,) = answer.moves
    assert move.key == "weave-share-gil-hay"
    assert move.people == ("gil-hay",)
    assert move.words == (
        "Gil Hay catches up on 3 required sessions in 20 minutes each, which keeps to the share of "
        "the post; the first on “own english 2027-04-13” of 13 April 2027: main points, with "
        "Ann Lee on Wednesday 14 April."
    )
    rows = after.participation
    assert {(row.person, row.state, row.minutes) for row in rows} == {("gil-hay", "invited", 20)}
    assert check(after, TODAY, preview=True, select=["INC004"]).findings == ()
    assert required_time(after, TODAY)["gil-hay"].minutes == 3 * 60 + 3 * 20


def test_nobody_misses_more_than_the_post_leaves_free() -> None:
    """Three days in five are three sessions in five, even where the very share is wished for."""
    answer, after = planned(_year().snapshot(), Wishes(most_share_percent=100))
    time = required_time(after, TODAY)["gil-hay"]
    assert (time.minutes, time.fair) == (3 * 60 + 3 * 20, Decimal("216.0"))
    assert [str(reason) for reason in answer.reasons] == [
        "More is required of Gil Hay than the share of the post. 24 min more in the year than "
        "wished for. The nearest way out: make as much of it optional, or agree pay for it."
    ]


def test_what_is_short_is_not_caught_up_on() -> None:
    plan = _english("0.6")
    for day in SLOTS:
        slot(plan, "english", day, minutes=35)
    answer, _ = planned(plan.snapshot())
    assert (answer.moves, len(answer.reasons)) == ((), 1)


def test_of_many_people_those_worst_off_are_named() -> None:
    plan = small_year()
    for number, fte in enumerate(("0.3", "0.4", "0.2", "0.5", "0.1"), start=1):
        plan.person(f"gil-hay-{number}", fte=fte)
        plan.add(r.TeamMember(team="english", person=f"gil-hay-{number}"))
    slot(plan, "english", SLOTS[0], minutes=35)
    answer, _ = planned(plan.snapshot())
    assert answer.reasons[0].words == (
        "More is required of 5 part-timers than the share of their posts: Gil Hay 5 (31 min), "
        "Gil Hay 3 (27 min), Gil Hay 1 (22 min), Gil Hay 2 (18 min) and 1 other."
    )


def test_never_two_running_where_it_can_be_helped() -> None:
    _, after = planned(_year().snapshot())
    numbers = [n for n in range(len(SLOTS)) if _key(n) in _caught_up(after)]
    assert len(numbers) == 3
    assert all(later - one > 1 for one, later in pairwise(numbers))


def _pinned(*numbers: int) -> frozenset[tuple[str, str]]:
    return frozenset(("activities", _key(number)) for number in numbers)


def test_who_works_full_time_or_within_the_share_catches_up_on_nothing() -> None:
    assert planned(_year("1").snapshot())[0].moves == ()
    # 4 h 48 min are the share of four days, and an hour more is within a quarter.
    assert planned(_year("0.8").snapshot())[0].moves == ()


def test_what_falls_on_a_day_off_is_shortened_first() -> None:
    plan = _year("0.5")
    works(plan, "gil-hay", "wednesday", "thursday")
    plan.activity(
        "english-late", on=dt.date(2027, 6, 30), team="english", required=True, exempt="career"
    )
    answer, after = planned(plan.snapshot())
    assert [move.key for move in answer.moves] == ["weave-alternatives-gil-hay"]
    minutes = [row.minutes for row in after.participation]
    assert (minutes.count(20), minutes.count(None)) == (4, 2)
    assert required_time(after, TODAY)["gil-hay"].minutes <= 60 * 7 * 0.5 * 1.25


def test_who_leads_a_session_comes_to_it() -> None:
    plan = _english("0.4")
    for number, day in enumerate(SLOTS):
        slot(plan, "english", day, facilitator="gil-hay" if number < 3 else "")
    answer, after = planned(plan.snapshot())
    assert set(_caught_up(after)) < {_key(3), _key(4), _key(5)}
    assert len(_caught_up(after)) == 2
    assert len(answer.reasons) == 1


def test_what_is_past_settled_or_pinned_stays() -> None:
    plan = _year()
    plan.add(r.Participation(activity=_key(2), person="gil-hay", state="invited", agreed_paid=True))
    wishes = Wishes(pinned_rows=_pinned(3))
    before = plan.snapshot()
    answer, after = planned(before, wishes, SLOTS[1])
    assert before.participation[0] in after.participation
    assert set(_caught_up(after)) - {_key(2)} <= {_key(4), _key(5)}
    assert answer.reasons == ()


def test_what_cannot_be_kept_to_the_share_is_said_with_the_way_out() -> None:
    wishes = Wishes(pinned_rows=_pinned(*range(6)))
    answer, _ = planned(_year("0.4").snapshot(), wishes)
    assert answer.moves == ()
    assert [reason.price for reason in answer.reasons] == ["3 h more in the year than wished for."]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from([20, 45, 60, 90]), st.booleans()), min_size=2, max_size=6),
    st.sampled_from(["0.2", "0.4", "0.5", "0.6", "0.8"]),
    st.sampled_from([100, 125, 150]),
)
def test_nobody_catches_up_on_more_than_it_takes(
    sessions: list[tuple[int, bool]], fte: str, percent: int
) -> None:
    """Trying every choice: none spares more of what is too much, and of these none costs less."""
    plan = _english(fte)
    plan.add(r.Unit(id="u1", programme="reading", position=1, big_idea="First idea"))
    for (minutes, is_new), day in zip(sessions, SLOTS, strict=False):
        unit = "u1" if is_new else ""
        slot(plan, "english", day, "reading", minutes=minutes, unit=unit)
    snapshot, wishes = plan.snapshot(), Wishes(most_share_percent=percent)
    shares = keep_shares(snapshot, (), wishes, TODAY, read_talks(snapshot, TODAY), ())
    chosen = tuple(
        number
        for number in range(len(sessions))
        if _key(number) in {each.activity.id for each in shares.catch_ups}
    )
    most = int(sum(minutes for minutes, _ in sessions) * Decimal(fte) * percent / 100)
    may = [number for number, (minutes, _) in enumerate(sessions) if minutes >= 40]
    choices = [
        some
        for size in range(ceil((1 - Decimal(fte)) * len(may)) + 1)
        for some in combinations(may, size)
    ]

    def price(some: tuple[int, ...]) -> tuple[int, int]:
        return max(0, _asked(sessions, some) - most), _cost(sessions, may, some)

    assert chosen in choices
    assert price(chosen) == min(map(price, choices))


def _asked(sessions: list[tuple[int, bool]], caught_up: tuple[int, ...]) -> int:
    return sum(20 if n in caught_up else minutes for n, (minutes, _) in enumerate(sessions))


def _cost(sessions: list[tuple[int, bool]], may: list[int], caught_up: tuple[int, ...]) -> int:
    running = sum({one, later} <= set(caught_up) for one, later in pairwise(may))
    return running + sum(3 if sessions[n][1] else 2 for n in caught_up)
