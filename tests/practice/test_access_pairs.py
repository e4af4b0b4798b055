"""Who may arrange which coaching pair: both answers agree, whoever asks."""

import pytest

from goldenthread.practice.access.pairs import can_arrange_pair, pairs_arrangeable_by
from goldenthread.practice.models import CoachingPair
from tests.cast import Cast
from tests.year import bring_in, small_plan

pytestmark = pytest.mark.walls


def test_a_pair_is_arranged_by_its_coachee_or_by_whoever_arranges_coaching(cast: Cast) -> None:
    plan = small_plan()
    plan.person("denise-obi", email="denise.obi@ashmoor-vale.example")
    for coachee in ("priya-nair", "denise-obi"):
        plan.pair("aisha-rahman", coachee)
    year = bring_in(cast, plan.snapshot())
    arranged = {}
    for name, user in cast.people.items():
        rows = set(pairs_arrangeable_by(user, year))
        assert rows == {pair for pair in CoachingPair.objects.all() if can_arrange_pair(user, pair)}
        if rows:
            arranged[name] = {pair.coachee.key for pair in rows}
    assert arranged == {
        "tomasz": {"priya-nair", "denise-obi"},
        "priya": {"priya-nair"},
        "denise": {"denise-obi"},
    }
