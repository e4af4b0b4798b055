"""A plan is kept for a year; what was accepted of it stays."""

from datetime import UTC, datetime

from goldenthread.accounts.public import SystemActor
from goldenthread.personal.public import apply_clocks
from goldenthread.practice.public import CoachingPair
from goldenthread.proposals.actions.accept_moves import accept_moves
from goldenthread.proposals.models import Proposal
from tests.cast import Cast
from tests.proposals.plans import AT, made_plan, store_year


def test_a_plan_goes_after_a_year_and_what_was_accepted_stays(cast: Cast) -> None:
    plan = made_plan(store_year(cast))
    accept_moves(plan, ["slots-pair-priya-nair"], actor=cast.tomasz, at=AT)
    for day, left in ((5, 1), (6, 0)):
        night = datetime(2028, 2, day, 2, 30, tzinfo=UTC)
        apply_clocks(cast.ashmoor, actor=SystemActor("retention"), at=night)
        assert Proposal.objects.count() == left
    assert CoachingPair.objects.count() == 2
