"""Accepting writes what was chosen, once and whole, by whoever may, and can be taken back."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection

from goldenthread.accounts.public import AuditEvent, SchoolYear
from goldenthread.findings.public import CheckRun
from goldenthread.planner.staff_meetings import STAFF_MEETINGS
from goldenthread.planner.what_ifs import Kind, Variation
from goldenthread.practice.public import CoachingPair, CoachingSlot
from goldenthread.programmes.public import Activity, ActivityAudience, ActivityLink
from goldenthread.proposals.actions.accept_moves import accept_moves
from goldenthread.proposals.actions.dismiss import dismiss
from goldenthread.proposals.actions.take_back import take_back
from goldenthread.proposals.contents import Premise, open_contents, open_premise, put_premise
from goldenthread.proposals.models import Proposal
from goldenthread.proposals.refusals import (
    BuiltOn,
    NothingChosen,
    NothingToTakeBack,
    NotToBeAccepted,
    PlanHasMoved,
    PremiseIsNotSo,
    StillWritten,
)
from goldenthread.proposals.types import ProposalState
from tests.cast import Cast
from tests.proposals.plans import AT, LATER, answer_by_hand, made_plan, moves_by_hand, store_year

ALL = [move.key for move in moves_by_hand()]
TABLES = (Activity, ActivityLink, ActivityAudience, CoachingPair, CoachingSlot)


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    return store_year(cast)


@pytest.fixture
def proposal(year: SchoolYear) -> Proposal:
    return made_plan(year)


def stored(*, numbers: bool = True) -> list[Any]:
    """All rows that the plan may touch; a row that came back has another number."""
    left_out = () if numbers else ("id", "activity_id")
    return [
        sorted(
            str({name: value for name, value in row.items() if name not in left_out})
            for row in model._default_manager.values()
        )
        for model in TABLES
    ]


def test_all_moves_are_written_and_the_year_is_checked_once(
    cast: Cast,
    proposal: Proposal,
    django_capture_on_commit_callbacks: Callable[..., Any],
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        written = accept_moves(proposal, ALL, actor=cast.tomasz, at=AT)
    assert [move.key for move in written] == ALL
    pairs = CoachingPair.objects.order_by("key").values_list("coach__key", "state", "ends_on")
    assert list(pairs) == [
        ("dan-kowalczyk", "offered", None),
        ("imran-sadiq", "ended", dt.date(2027, 2, 5)),
    ]
    slots = CoachingSlot.objects.order_by("key").values_list("part", "weekday", "period")
    assert list(slots) == [("look", "monday", "1"), ("talk", "tuesday", "2")]
    assert Activity.objects.get(key="science-2027-02-23").on == dt.date(2027, 3, 2)
    assert ActivityLink.objects.get().key == "science-2027-02-23|follows|launch"
    assert not Activity.objects.filter(key="visit").exists()
    proposal.refresh_from_db()
    assert (proposal.state, proposal.accepted_by) == ("accepted", "Tomasz Wilk")
    assert CheckRun.objects.filter(at=AT).count() == 1


def test_what_is_taken_back_leaves_no_trace(cast: Cast, proposal: Proposal) -> None:
    before = stored(numbers=False)
    accept_moves(proposal, ALL, actor=cast.tomasz, at=AT)
    assert stored(numbers=False) != before
    take_back(proposal, actor=cast.tomasz, at=LATER)
    assert stored(numbers=False) == before
    with pytest.raises(NothingToTakeBack):
        take_back(proposal, actor=cast.tomasz, at=LATER)
    accept_moves(proposal, ALL, actor=cast.tomasz, at=LATER)
    assert Proposal.objects.get().state == "accepted"


def test_a_chosen_move_brings_those_it_needs_and_no_other(cast: Cast, proposal: Proposal) -> None:
    written = accept_moves(proposal, ["slots-times-priya-nair"], actor=cast.tomasz, at=AT)
    assert [move.key for move in written] == ["slots-pair-priya-nair", "slots-times-priya-nair"]
    assert Activity.objects.get(key="science-2027-02-23").on == dt.date(2027, 2, 23)


def test_what_was_left_can_be_accepted_later_and_all_is_taken_back_together(
    cast: Cast, proposal: Proposal
) -> None:
    before = stored(numbers=False)
    accept_moves(proposal, ["weave-science-reads"], actor=cast.tomasz, at=AT)
    accept_moves(proposal, ALL, actor=cast.tomasz, at=LATER)
    assert set(open_contents(Proposal.objects.get()).accepted) == set(ALL)
    with pytest.raises(NothingChosen):
        accept_moves(proposal, ALL, actor=cast.tomasz, at=LATER)
    take_back(proposal, actor=cast.tomasz, at=LATER)
    assert stored(numbers=False) == before


def test_a_row_that_somebody_changed_refuses_its_move_and_no_other(
    cast: Cast, proposal: Proposal
) -> None:
    Activity.objects.filter(key="science-2027-02-23").update(minutes=45)
    before = stored()
    with pytest.raises(PlanHasMoved):
        accept_moves(proposal, ALL, actor=cast.tomasz, at=AT)
    assert stored() == before
    accept_moves(proposal, ["slots-pair-priya-nair"], actor=cast.tomasz, at=AT)
    assert CoachingPair.objects.count() == 2


def test_a_session_that_is_gone_refuses_what_follows_it(cast: Cast, proposal: Proposal) -> None:
    ActivityAudience.objects.filter(activity__key="launch").delete()
    Activity.objects.filter(key="launch").delete()
    with pytest.raises(PlanHasMoved):
        accept_moves(proposal, ["weave-science-reads"], actor=cast.tomasz, at=AT)
    assert Activity.objects.get(key="science-2027-02-23").on == dt.date(2027, 2, 23)


def test_who_has_worked_on_it_keeps_it(cast: Cast, proposal: Proposal) -> None:
    accept_moves(proposal, ALL, actor=cast.tomasz, at=AT)
    CoachingPair.objects.filter(key="dan-kowalczyk-priya-nair").update(state="running")
    with pytest.raises(BuiltOn):
        take_back(proposal, actor=cast.tomasz, at=LATER)
    assert CoachingSlot.objects.count() == 2


def test_a_row_that_came_back_under_the_same_key_is_not_written_over(
    cast: Cast, year: SchoolYear, proposal: Proposal
) -> None:
    accept_moves(proposal, ALL, actor=cast.tomasz, at=AT)
    Activity.objects.create(
        school=year.school,
        year=year,
        key="visit",
        title="Another visit",
        stream="individual",
        kind="team-session",
        state="planned",
        on=dt.date(2027, 3, 9),
        minutes=60,
    )
    with pytest.raises(BuiltOn):
        take_back(proposal, actor=cast.tomasz, at=LATER)
    assert Activity.objects.get(key="visit").title == "Another visit"


@pytest.mark.walls
@pytest.mark.parametrize("who", ["ruth", "imran", "aisha", "priya", "governor", "admin", "eve"])
def test_nobody_but_the_cpd_leader_accepts(cast: Cast, proposal: Proposal, who: str) -> None:
    before = stored()
    for act in (
        lambda: accept_moves(proposal, ALL, actor=cast.people[who], at=AT),
        lambda: take_back(proposal, actor=cast.people[who], at=AT),
        lambda: dismiss(proposal, actor=cast.people[who], at=AT),
    ):
        with pytest.raises(PermissionDenied):
            act()
    assert stored() == before


@pytest.mark.walls
def test_the_audit_log_names_nobody(cast: Cast, proposal: Proposal) -> None:
    last = AuditEvent.objects.order_by("-pk")[0].pk
    accept_moves(proposal, ["slots-times-priya-nair"], actor=cast.tomasz, at=AT)
    take_back(proposal, actor=cast.tomasz, at=LATER)
    told = str(list(AuditEvent.objects.filter(pk__gt=last).values()))
    assert not [name for name in ("priya", "kowalczyk", "sadiq", "Priya", "Dan") if name in told]
    own = AuditEvent.objects.filter(subject=f"proposal:{proposal.pk}").order_by("pk")
    assert [(one.verb, one.facts) for one in own] == [
        ("asked for a plan of the year", {"parts": ["slots", "visits", "weave"], "seconds": 5}),
        ("accepted moves of a plan", {"moves": 2, "of": 4, "rows": 4}),
        ("took back moves of a plan", {"rows": 4}),
    ]


@pytest.mark.walls
def test_the_database_does_not_tell_who_would_coach_whom(proposal: Proposal) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM proposals_proposal")
        row = cursor.fetchone()
    told = b" ".join(
        str(one).encode() if not isinstance(one, (bytes, memoryview)) else bytes(one) for one in row
    )
    assert b"2027-02-05-1" in told
    assert not [name for name in (b"priya", b"kowalczyk", b"Priya") if name in told]


def test_a_dismissed_plan_is_not_accepted_and_an_accepted_one_not_dismissed(
    cast: Cast, year: SchoolYear
) -> None:
    first = made_plan(year)
    accept_moves(first, ["weave-science-reads"], actor=cast.tomasz, at=AT)
    with pytest.raises(StillWritten):
        dismiss(first, actor=cast.tomasz, at=AT)
    second = made_plan(year)
    dismiss(second, actor=cast.tomasz, at=AT)
    with pytest.raises(NotToBeAccepted):
        accept_moves(second, ALL, actor=cast.tomasz, at=AT)


@pytest.mark.parametrize("state", [ProposalState.STOPPED, ProposalState.BROKEN_OFF])
def test_what_was_found_before_a_stop_can_be_accepted(
    cast: Cast, year: SchoolYear, state: ProposalState
) -> None:
    proposal = made_plan(year, state=state)
    assert len(accept_moves(proposal, ALL, actor=cast.tomasz, at=AT)) == 4


def meeting_day() -> dt.date:
    return Activity.objects.get(key="staff-meeting-2027-02-23").on


def test_staff_meetings_that_a_plan_imagines_elsewhere_move_with_it(
    cast: Cast, year: SchoolYear
) -> None:
    proposal = made_plan(year, variation=Variation(Kind.MEETING, "wednesday"))
    premise = open_premise(proposal)
    assert premise is not None
    assert premise.words == "Staff meetings on Wednesdays"
    written = accept_moves(proposal, ["weave-science-reads"], actor=cast.tomasz, at=AT)
    assert [move.key for move in written] == [STAFF_MEETINGS, "weave-science-reads"]
    assert meeting_day() == dt.date(2027, 2, 24)
    take_back(proposal, actor=cast.tomasz, at=LATER)
    assert meeting_day() == dt.date(2027, 2, 23)
    assert len(accept_moves(proposal, ALL, actor=cast.tomasz, at=LATER)) == 5


def test_staff_meetings_that_somebody_moved_since_keep_the_plan_from_being_accepted(
    cast: Cast, year: SchoolYear
) -> None:
    proposal = made_plan(year, variation=Variation(Kind.MEETING, "wednesday"))
    Activity.objects.filter(key="staff-meeting-2027-02-23").update(on=dt.date(2027, 2, 26))
    with pytest.raises(PlanHasMoved):
        accept_moves(proposal, ALL, actor=cast.tomasz, at=AT)


def test_a_what_if_that_brings_nothing_along_is_accepted_once_it_is_so(
    cast: Cast, year: SchoolYear
) -> None:
    """As those were stored that were made before plans brought their meetings along."""
    proposal = made_plan(year)
    put_premise(proposal, Premise(Variation(Kind.MEETING, "wednesday"), "Wednesdays"))
    proposal.save()
    with pytest.raises(PremiseIsNotSo, match="1 staff meeting is not on a Wednesday yet"):
        accept_moves(proposal, ALL, actor=cast.tomasz, at=AT)
    Activity.objects.filter(key="staff-meeting-2027-02-23").update(on=dt.date(2027, 2, 24))
    assert len(accept_moves(proposal, ALL, actor=cast.tomasz, at=AT)) == 4


def test_a_coach_who_is_only_imagined_is_not_accepted(cast: Cast, year: SchoolYear) -> None:
    proposal = made_plan(year, variation=Variation(Kind.COACH, "aisha-rahman", 90))
    with pytest.raises(PremiseIsNotSo, match="Aisha Rahman does not have 1 h 30 min a fortnight"):
        accept_moves(proposal, ALL, actor=cast.tomasz, at=AT)


def test_a_plan_that_is_kept_reads_as_it_was_made(proposal: Proposal) -> None:
    assert open_contents(proposal).answer == answer_by_hand()
