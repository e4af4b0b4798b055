"""Bringing in a school year: all of it or nothing, and the same twice changes nothing."""

import datetime as dt
from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from pytest_django import DjangoCaptureOnCommitCallbacks

from goldenthread.accounts.public import School, SystemActor, open_school
from goldenthread.exchange.access import AnotherSchool
from goldenthread.exchange.actions.import_school_year import LeadsNowhere
from goldenthread.exchange.public import (
    bring_in,
    compare_school_year,
    get_whole_year,
    import_school_year,
)
from goldenthread.folder.comparing import compare
from goldenthread.people.models import Person, Post, Team
from goldenthread.priorities.models import Priority
from goldenthread.sample.trust import sample_schools
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.threads.public import school_year_changed
from tests.cast import Cast
from tests.exchange.conftest import AT, SMALL, stored
from tests.folder.made_years import years

pytestmark = pytest.mark.django_db
ACTOR = SystemActor("tests")


def bring(snapshot: Snapshot, cast: Cast) -> dict[str, int]:
    return import_school_year(snapshot, school=cast.ashmoor, actor=ACTOR, at=AT).counts


def whole_year(school: School) -> Snapshot:
    return get_whole_year(school.years.get())


def test_the_same_year_twice_changes_nothing(cast: Cast) -> None:
    first = bring(SMALL, cast)
    before = stored()
    second = bring(SMALL, cast)
    assert (second["added"], second["changed"], stored()) == (0, 0, before)
    assert first["added"] == second["same"]


def test_a_changed_row_changes_that_row(cast: Cast) -> None:
    bring(SMALL, cast)
    before = stored()
    dan, priya = SMALL.people
    told = bring(replace(SMALL, people=(dan, replace(priya, name="Priya Nair-Shah"))), cast)
    after = stored()
    assert (told["added"], told["changed"]) == (0, 1)
    assert {name for name in after if after[name] != before[name]} == {"Person", "AuditEvent"}
    assert Person.objects.get(key="priya-nair").name == "Priya Nair-Shah"


def test_a_removed_row_is_told_and_stays(cast: Cast) -> None:
    bring(SMALL, cast)
    before = stored()
    changes = import_school_year(
        replace(SMALL, team_members=(), teams=()), school=cast.ashmoor, actor=ACTOR, at=AT
    )
    assert changes.of("teams").only_before == SMALL.teams
    assert stored() == before


def test_a_folder_without_people_may_name_those_who_are_there(cast: Cast) -> None:
    bring(SMALL, cast)
    posts = tuple(replace(post, job_title="Lead teacher") for post in SMALL.posts)
    told = bring(replace(SMALL, people=(), posts=posts), cast)
    assert (told["added"], told["changed"], told["only_before"]) == (0, len(posts), 2)
    assert set(Post.objects.values_list("job_title", flat=True)) == {"Lead teacher"}


def test_comparing_writes_nothing(cast: Cast) -> None:
    before = stored()
    assert compare_school_year(SMALL, school=cast.ashmoor).changes_something
    assert (stored(), cast.ashmoor.years.count()) == (before, 0)


def test_a_reference_that_leads_nowhere_writes_nothing(cast: Cast) -> None:
    before = stored()
    lost = (r.TeamMember(team="nowhere", person="priya-nair"),)
    with pytest.raises(LeadsNowhere):
        bring(replace(SMALL, team_members=lost), cast)
    assert (stored(), cast.ashmoor.years.count()) == (before, 0)


def test_a_row_that_the_database_refuses_writes_nothing(cast: Cast) -> None:
    before = stored()
    odd = (r.Team(id="odd", name="Odd", kind="no such kind"),)
    with pytest.raises(IntegrityError), transaction.atomic():
        bring(replace(SMALL, teams=SMALL.teams + odd), cast)
    assert (stored(), cast.ashmoor.years.count()) == (before, 0)


def test_files_of_another_school_are_refused(cast: Cast) -> None:
    bring(SMALL, cast)
    before = stored()
    with pytest.raises(AnotherSchool):
        import_school_year(SMALL, school=cast.wrenfield, actor=ACTOR, at=AT)
    with pytest.raises(AnotherSchool):
        bring_in(SMALL, school=cast.wrenfield, actor=cast.eve, at=AT)
    assert stored() == before


def test_a_new_year_finds_the_staff_that_are_there(cast: Cast) -> None:
    bring(SMALL, cast)
    year = r.Year(id="2027-28", starts_on=dt.date(2027, 9, 1), ends_on=dt.date(2028, 8, 31))
    following = replace(SMALL, year=year)
    changes = compare_school_year(following, school=cast.ashmoor)
    assert (changes.of("people").same, changes.of("year").added) == (2, (following.year,))
    bring(following, cast)
    assert sorted(cast.ashmoor.years.values_list("label", flat=True)) == ["2026-27", "2027-28"]


def test_the_year_is_checked_again_after_a_change_and_only_then(
    cast: Cast, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    told: list[str] = []

    def listen(year: object, **_: object) -> None:
        told.append(str(year))

    school_year_changed.connect(listen)
    try:
        for _ in range(2):
            with django_capture_on_commit_callbacks(execute=True):
                bring(SMALL, cast)
    finally:
        school_year_changed.disconnect(listen)
    assert told == ["2026-27"]


def test_the_business_manager_brings_in_staff_and_nothing_else(cast: Cast) -> None:
    bring_in(SMALL, school=cast.ashmoor, actor=cast.stephen, at=AT)
    assert (Person.objects.count(), Post.objects.count(), Team.objects.count()) == (2, 1, 1)
    assert not Priority.objects.exists()


def test_the_cpd_leader_brings_in_the_whole_year(cast: Cast) -> None:
    bring_in(SMALL, school=cast.ashmoor, actor=cast.tomasz, at=AT)
    assert compare(whole_year(cast.ashmoor), SMALL).of("priorities").same == 1


@pytest.mark.parametrize("who", ["priya", "governor", "anneka", "admin", "eve"])
def test_others_bring_in_nothing(cast: Cast, who: str) -> None:
    before = stored()
    with pytest.raises(PermissionDenied):
        bring_in(SMALL, school=cast.ashmoor, actor=cast.people[who], at=AT)
    assert stored() == before


@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(made=years())
def test_what_was_brought_in_comes_out_the_same(cast: Cast, made: Snapshot) -> None:
    """And bringing that in again changes nothing."""
    with transaction.atomic():
        school = open_school("Made", slug="made", actor=ACTOR, at=AT)
        head = r.School(id="made", name="Made", cpd_lead=made.school.cpd_lead)
        year = replace(made, school=head)
        import_school_year(year, school=school, actor=ACTOR, at=AT)
        out = whole_year(school)
        assert not compare(out, replace(year, school=out.school)).changes_something
        assert not import_school_year(out, school=school, actor=ACTOR, at=AT).changes_something
        transaction.set_rollback(True)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["ashmoor-vale", "wrenfield"])
def test_a_whole_sample_year_comes_out_as_it_went_in(cast: Cast, name: str) -> None:
    year = dict(sample_schools())[name]()
    school = {"ashmoor-vale": cast.ashmoor, "wrenfield": cast.wrenfield}[name]
    import_school_year(year, school=school, actor=ACTOR, at=AT)
    out = whole_year(school)
    differing = {table.table for table in compare(out, year).tables if table.changes_something}
    assert differing == set()
    assert not import_school_year(year, school=school, actor=ACTOR, at=AT).changes_something
