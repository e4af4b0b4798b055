"""What a what-if imagines is sealed, and those that stood in the open were carried over."""

import pytest

from goldenthread.planner.what_ifs import Kind, Variation
from goldenthread.proposals.contents import open_contents, open_premise
from goldenthread.proposals.models import Proposal
from tests.cast import Cast
from tests.migrating import as_before
from tests.proposals.plans import made_plan, store_year

ONE_MORE = Variation(Kind.COACH, "aisha-rahman", 120)


@pytest.mark.walls
def test_the_database_does_not_tell_who_would_coach(cast: Cast) -> None:
    proposal = made_plan(store_year(cast), variation=ONE_MORE)
    premise = open_premise(proposal)
    assert premise is not None
    assert premise.words == "Aisha Rahman coaches, 2 h a fortnight"
    row = Proposal.objects.values().get()
    told = b" ".join(
        bytes(one) if isinstance(one, (bytes, memoryview)) else str(one).encode()
        for one in row.values()
    )
    assert (row["imagines"], b"isha" in told, b"ahman" in told) == ("coach", False, False)


@pytest.mark.django_db(transaction=True)
def test_a_what_if_goes_back_and_forth_with_nothing_lost(cast: Cast) -> None:
    year = store_year(cast)
    imagined, plain = made_plan(year, variation=ONE_MORE), made_plan(year)
    answers = [open_contents(one).answer for one in Proposal.objects.order_by("pk")]
    with as_before("proposals", "0001_proposals") as apps:
        rows = apps.get_model("proposals", "Proposal").objects.order_by("pk")
        assert [(row.variation, row.variation_words) for row in rows] == [
            (
                {"kind": "coach", "subject": "aisha-rahman", "amount": 120},
                "Aisha Rahman coaches, 2 h a fortnight",
            ),
            ({}, ""),
        ]
    for proposal, variation in ((imagined, ONE_MORE), (plain, None)):
        proposal.refresh_from_db()
        premise = open_premise(proposal)
        assert (premise.variation if premise else None) == variation
    assert [open_contents(one).answer for one in Proposal.objects.order_by("pk")] == answers
