"""A stored year to plan, and plans made by hand: what the planner would propose, at once."""

import datetime as dt
from dataclasses import replace
from datetime import UTC, datetime

from goldenthread.accounts.public import SchoolYear, SystemActor
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.exchange.actions.import_school_year import import_school_year
from goldenthread.planner.answers import Move, PartAnswer, Reason, YearAnswer
from goldenthread.planner.tiers import Tier
from goldenthread.planner.what_ifs import Variation
from goldenthread.planner.wishes import Matter, Part, Wishes
from goldenthread.proposals.actions.ask_for_plan import ask_for_plan
from goldenthread.proposals.actions.keep_progress import begin_planning, end_planning
from goldenthread.proposals.models import Proposal
from goldenthread.proposals.types import ProposalState
from goldenthread.snapshot import records as r
from goldenthread.snapshot.changes import Change
from tests.cast import Cast
from tests.year import small_plan

AT = datetime(2027, 2, 5, 9, 0, tzinfo=UTC)
LATER = datetime(2027, 2, 5, 10, 0, tzinfo=UTC)
TODAY = dt.date(2027, 2, 5)
# By the machine's own clock.
MOMENT = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
BY = SystemActor("tests")


def year_to_plan() -> SmallPlan:
    """The small year with two coaches, a coachee who has one of them, and a staff meeting."""
    plan = small_plan()
    plan.people("imran-sadiq", "dan-kowalczyk")
    for number, begins, ends in (("1", 9, 10), ("2", 10, 11), ("3", 12, 13), ("4", 13, 14)):
        plan.add(r.Period(period=number, starts_at=dt.time(begins), ends_at=dt.time(ends)))
    plan.add(
        r.Coach(person="imran-sadiq", protected_minutes=240),
        r.Coach(person="dan-kowalczyk", protected_minutes=120),
    )
    plan.pair("imran-sadiq", "priya-nair", starts_on=dt.date(2026, 9, 14))
    plan.activity(
        "staff-meeting-2027-02-23",
        title="Staff meeting",
        on=dt.date(2027, 2, 23),
        starts_at=dt.time(15, 15),
        after_hours=True,
        kind="business-meeting",
        stream="whole-school",
        group="everyone",
    )
    return plan


def store_year(cast: Cast, plan: SmallPlan | None = None) -> SchoolYear:
    import_school_year((plan or year_to_plan()).snapshot(), school=cast.ashmoor, actor=BY, at=AT)
    year = cast.ashmoor.years.get()
    year.school = cast.ashmoor
    return year


def moves_by_hand() -> tuple[Move, ...]:
    """Another coach for Priya Nair with her two times, a session a week later, its follow-up."""
    year = year_to_plan().snapshot()
    before = year.get("coaching_pairs", "imran-sadiq-priya-nair")
    ended = replace(before, state="ended", ends_on=TODAY)
    pair = r.CoachingPair(
        id="dan-kowalczyk-priya-nair",
        coach="dan-kowalczyk",
        coachee="priya-nair",
        spectrum="balanced",
        cadence_weeks=2,
        state="offered",
        starts_on=dt.date(2027, 2, 22),
    )
    times = (
        r.CoachingSlot(pair=pair.id, part="look", week="A", weekday="monday", period="1"),
        r.CoachingSlot(pair=pair.id, part="talk", week="A", weekday="tuesday", period="2"),
    )
    session = year.get("activities", "science-2027-02-23")
    later = replace(session, on=dt.date(2027, 3, 2))
    visit = year.get("activities", "visit")
    return (
        Move(
            "slots-pair-priya-nair",
            Part.SLOTS,
            "Dan Kowalczyk coaches Priya Nair every two weeks, instead of Imran Sadiq.",
            ("dan-kowalczyk", "imran-sadiq", "priya-nair"),
            (Change(ended, before), Change(pair)),
        ),
        Move(
            "slots-times-priya-nair",
            Part.SLOTS,
            "They look on Monday period 1 and talk on Tuesday period 2, week A.",
            ("dan-kowalczyk", "priya-nair"),
            tuple(Change(one) for one in times),
            needs=("slots-pair-priya-nair",),
        ),
        Move(
            "weave-science-reads",
            Part.WEAVE,
            "Science reads moves from 23 February 2027 to 2 March 2027.",
            ("aisha-rahman", "priya-nair"),
            (
                Change(later, session),
                Change(r.ActivityLink(activity=session.id, kind="follows", to="launch")),
            ),
        ),
        Move(
            "weave-visit-gives-way",
            Part.WEAVE,
            "A visit to English on 2 March 2027 gives way.",
            ("priya-nair",),
            (
                Change(None, r.ActivityAudience(activity="visit", person="priya-nair")),
                Change(None, visit),
            ),
        ),
    )


def answer_by_hand(*moves: Move) -> YearAnswer:
    """A plan with figures of every kind: proved, nearly proved, cover, and one that cannot be."""
    chosen = moves or moves_by_hand()
    return YearAnswer(
        (
            PartAnswer(
                Part.SLOTS,
                tiers=(
                    Tier("coachees left out", 0, 0, Matter.LEFT_OUT),
                    Tier("lessons covered for visits", 2, 1, Matter.COVER),
                ),
                moves=tuple(one for one in chosen if one.part is Part.SLOTS),
                reasons=(
                    Reason(
                        "Science has no common free period.",
                        "It would cost one lesson of cover.",
                        "Take Tuesday period 6.",
                    ),
                ),
                unplaced=("science",),
                cover_lessons=2,
                seconds=1.5,
            ),
            PartAnswer(
                Part.WEAVE,
                tiers=(Tier("weeks of silence beyond the wish", 1, 1, Matter.RHYTHM),),
                moves=tuple(one for one in chosen if one.part is Part.WEAVE),
                seconds=0.5,
            ),
        ),
        seconds=2.0,
    )


def made_plan(
    year: SchoolYear,
    *,
    answer: YearAnswer | None = None,
    state: ProposalState = ProposalState.READY,
    variation: Variation | None = None,
    refused: str = "",
) -> Proposal:
    """A plan that was asked for and came to this end."""
    proposal = asked_plan(year, variation=variation)
    begin_planning(year.school_id, proposal.pk, at=MOMENT)
    if state is ProposalState.RUNNING:
        keep = state
        Proposal.objects.filter(pk=proposal.pk).update(state=keep)
    else:
        found = None if refused else (answer or answer_by_hand())
        end_planning(year.school_id, proposal.pk, state, answer=found, refused=refused, at=MOMENT)
    proposal.refresh_from_db()
    return proposal


def asked_plan(year: SchoolYear, *, variation: Variation | None = None) -> Proposal:
    """Asked for and waiting: nothing begins before the test's transaction ends."""
    return ask_for_plan(
        year,
        Wishes(),
        actor=BY,
        at=AT,
        moment=MOMENT,
        today=TODAY,
        seconds=5,
        variation=variation,
    )
