"""The period of a visit, which stood in two places, was carried over to one."""

import datetime as dt

import pytest

from goldenthread.practice.models import PeerVisit, VisitArrangement, VisitState
from tests.cast import Cast
from tests.migrating import as_before
from tests.practice.visits_cast import bring_visits_in, person

MONDAY = dt.date(2027, 2, 8)
BOOKED, MOVED, PLANNED, BARE = "booked", "moved", "planned", "bare"


@pytest.mark.django_db(transaction=True)
def test_what_two_arranged_counts_and_what_the_folder_says_stays(cast: Cast) -> None:
    year = bring_visits_in(cast)
    PeerVisit.objects.bulk_create(
        PeerVisit(
            school=year.school,
            year=year,
            key=key,
            host=person("aisha-rahman"),
            visitor=person("priya-nair"),
            on=MONDAY,
            period=period,
        )
        for key, period in ((BOOKED, "1"), (MOVED, "2"), (PLANNED, "3"), (BARE, "4"))
    )
    for key in (BOOKED, MOVED, PLANNED):
        VisitArrangement.objects.create(
            school=year.school,
            visit=PeerVisit.objects.get(key=key),
            state=VisitState.ASKED,
            minutes=50,
        )
    with as_before("practice", "0006_visit_asked_by_nobody") as apps:
        rows = apps.get_model("practice", "VisitArrangement").objects
        arranged = dict(rows.values_list("visit__key", "period"))
        assert arranged == {BOOKED: "1", MOVED: "2", PLANNED: "3"}
        # As it was before: what was booked stood in the arrangement alone, a move in it first.
        visits = apps.get_model("practice", "PeerVisit").objects
        visits.filter(key=BOOKED).update(period="")
        rows.filter(visit__key=MOVED).update(period="5")
        rows.filter(visit__key=PLANNED).update(period="")
    stored = PeerVisit.objects.filter(key__in=(BOOKED, MOVED, PLANNED, BARE))
    assert dict(stored.values_list("key", "period")) == {
        BOOKED: "1",
        MOVED: "5",
        PLANNED: "3",
        BARE: "4",
    }
