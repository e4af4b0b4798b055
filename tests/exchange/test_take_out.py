"""Taking a year out as a school folder, without what belongs to single persons."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.test.client import Client
from pytest_django import DjangoAssertNumQueries

from goldenthread.accounts.public import AuditEvent, Role, SystemActor
from goldenthread.exchange.access import tables_shown_to
from goldenthread.exchange.public import import_school_year
from goldenthread.folder.reading import Reading, read_zip
from goldenthread.sample.ashmoor_vale import ashmoor_vale
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import TABLE_NAMES, Snapshot
from tests.cast import Cast
from tests.exchange.conftest import AT, SMALL, stored

pytestmark = pytest.mark.django_db
type ClientOf = Callable[[str | Role], Client]
TAKE_OUT = "/schools/ashmoor-vale/import/take-out/2026-27/"
ACTOR = SystemActor("tests")


def bring(year: Snapshot, cast: Cast) -> None:
    import_school_year(year, school=cast.ashmoor, actor=ACTOR, at=AT)


def taken_out(client: Client) -> Reading:
    response = client.post(TAKE_OUT)
    assert response.headers["Content-Disposition"] == (
        'attachment; filename="ashmoor-vale-2026-27.zip"'
    )
    return read_zip(BytesIO(response.content))


def test_what_leaves_holds_no_steps_and_is_written_down(cast: Cast, client_of: ClientOf) -> None:
    bring(SMALL, cast)
    out = taken_out(client_of("ruth")).snapshot
    assert out is not None
    assert (out.people, out.priorities, out.steps) == (SMALL.people, SMALL.priorities, ())
    event = AuditEvent.objects.get(verb="took out school folder")
    assert (event.actor_name, event.subject_name) == ("Ruth Adeyemi-Clarke", "2026-27")


def test_bringing_in_what_was_taken_out_changes_nothing(cast: Cast, client_of: ClientOf) -> None:
    bring(SMALL, cast)
    out = taken_out(client_of("tomasz")).snapshot
    assert out is not None
    before = stored()
    bring(out, cast)
    assert stored() == before


@pytest.mark.slow
@pytest.mark.parametrize("who", ["ruth", "tomasz"])
def test_the_whole_sample_leaves_readable_and_comes_back_the_same(
    cast: Cast, client_of: ClientOf, who: str
) -> None:
    bring(ashmoor_vale(), cast)
    reading = taken_out(client_of(who))
    assert reading.problems == ()
    assert reading.snapshot is not None
    changes = import_school_year(reading.snapshot, school=cast.ashmoor, actor=ACTOR, at=AT)
    assert not changes.changes_something


def test_formulas_leave_with_an_apostrophe(cast: Cast, client_of: ClientOf) -> None:
    people = (*SMALL.people, r.Person(id="x", name="=1+1"))
    bring(replace(SMALL, people=people), cast)
    with ZipFile(BytesIO(client_of("ruth").post(TAKE_OUT).content)) as archive:
        lines = archive.read("ashmoor-vale/people.csv").decode("utf-8-sig").splitlines()
    assert lines[-1] == "x,'=1+1,,,,"


def test_who_may_read_which_rows_on_the_way(cast: Cast) -> None:
    kept_back = {
        who: sorted(set(TABLE_NAMES) - tables_shown_to(cast.people[who], cast.ashmoor))
        for who in ("tomasz", "ruth", "stephen")
    }
    nobody = {
        "appraisal_touches",
        "appraisals",
        "objectives",
        "peer_visits",
        "promises",
        "shared_summaries",
        "steps",
        "touchpoints",
    }
    head = nobody | {
        "activity_audience",
        "coaching_pairs",
        "coaching_slots",
        "engagement_people",
        "enquiries",
        "enquiry_members",
        "participation",
        "peer_group_members",
        "programme_audience",
        "trial_arms",
    }
    clerk_and_leaders = {"compliance_records", "entitlements", "leave", "ledger", "need_notes"}
    assert kept_back == {
        "tomasz": sorted(nobody),
        "ruth": sorted(head),
        "stephen": sorted(head | clerk_and_leaders),
    }


def test_the_head_takes_out_teams_and_groups_of_an_audience_and_no_people(
    cast: Cast, client_of: ClientOf
) -> None:
    bring(ashmoor_vale(), cast)
    whole = taken_out(client_of("tomasz")).snapshot
    heads = taken_out(client_of("ruth")).snapshot
    assert whole is not None
    assert heads is not None
    assert any(row.person for row in whole.activity_audience)
    assert heads.activity_audience == tuple(
        row for row in whole.activity_audience if not row.person
    )


@pytest.mark.parametrize("many", [False, True])
def test_taking_out_costs_the_same_with_few_and_many_rows(
    cast: Cast,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
    many: bool,
) -> None:
    extra = tuple(
        r.Person(id=f"teacher-{n}", name=f"Teacher {n}") for n in range(200 if many else 1)
    )
    bring(replace(SMALL, people=SMALL.people + extra), cast)
    client = client_of("tomasz")
    with django_assert_num_queries(81):
        client.post(TAKE_OUT)


def test_times_of_coaching_leave_with_whoever_may_read_them_and_come_back_the_same(
    cast: Cast, client_of: ClientOf
) -> None:
    slots = (
        r.CoachingSlot(pair="c", part="look", week="A", weekday="tuesday", period="1"),
        r.CoachingSlot(pair="c", part="talk", week="B", weekday="friday", period="1", fortnight=2),
    )
    pair = r.CoachingPair(id="c", coach="dan-kowalczyk", coachee="priya-nair", state="running")
    bring(replace(SMALL, coaching_pairs=(pair,), coaching_slots=slots), cast)
    before = stored()
    out = {who: taken_out(client_of(who)).snapshot for who in ("tomasz", "ruth")}
    for year in out.values():
        assert year is not None
        bring(year, cast)
        assert stored() | {"AuditEvent": 0} == before | {"AuditEvent": 0}
    held = {who: year.coaching_slots for who, year in out.items() if year is not None}
    assert held == {"tomasz": slots, "ruth": ()}
