"""A visit that the two have made their own stays where it is, whatever is planned around it."""

import datetime as dt

from goldenthread.accounts.public import SchoolYear
from goldenthread.planner.visits.asks import read_asks
from goldenthread.practice.models import PeerVisit, VisitArrangement, VisitState
from goldenthread.practice.public import visits_of_their_own
from goldenthread.proposals.actions.keep_progress import begin_planning
from goldenthread.proposals.contents import open_contents
from tests.cast import Cast
from tests.practice.visits_cast import MONDAY, TUESDAY, bring_visits_in, person
from tests.proposals.plans import MOMENT, TODAY, asked_plan


def _visit(year: SchoolYear, key: str, on: dt.date, state: VisitState | None = None) -> None:
    """Priya's visit to Aisha in period 2; without a state nothing is arranged for it."""
    visit = PeerVisit.objects.create(
        school=year.school,
        year=year,
        key=key,
        host=person("aisha-rahman"),
        visitor=person("priya-nair"),
        on=on,
        period="2",
    )
    if state is not None:
        VisitArrangement.objects.create(school=year.school, visit=visit, state=state, minutes=50)


def test_people_are_free_at_the_time_of_a_visit_that_was_called_off(cast: Cast) -> None:
    year = bring_visits_in(cast)
    _visit(year, "agreed", MONDAY, VisitState.AGREED)
    _visit(year, "off", MONDAY, VisitState.CALLED_OFF)
    question = begin_planning(year.school_id, asked_plan(year).pk, at=MOMENT)
    assert question is not None
    told = {row.id: row.period for row in question.snapshot.peer_visits}
    assert told == {"agreed": "2", "off": ""}
    assert PeerVisit.objects.get(key="off").period == "2"


def test_agreed_visits_are_pinned_for_the_planning_alone(cast: Cast) -> None:
    year = bring_visits_in(cast)
    _visit(year, "theirs", MONDAY, VisitState.AGREED)
    _visit(year, "open", TUESDAY, VisitState.ASKED)
    _visit(year, "bare", TUESDAY)
    PeerVisit.objects.create(
        school=year.school,
        year=year,
        key="over",
        host=person("priya-nair"),
        visitor=person("aisha-rahman"),
        on=MONDAY,
        took_place=True,
    )
    assert visits_of_their_own(year) == {"theirs", "over"}

    proposal = asked_plan(year)
    question = begin_planning(year.school_id, proposal.pk, at=MOMENT)
    assert question is not None
    assert question.wishes.pinned_rows == {("peer_visits", "theirs"), ("peer_visits", "over")}
    standing = {row.id for row in read_asks(question.snapshot, question.wishes, TODAY).standing}
    assert standing == {"theirs", "over"}
    # The next plan asks again: what was agreed by then may have been called off.
    assert open_contents(proposal).wishes.pinned_rows == frozenset()
