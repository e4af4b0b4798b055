"""Who may see and change which programmes and activities: one answer from question and rows."""

import itertools
from datetime import date

import pytest

from goldenthread.accounts.public import User
from goldenthread.accounts.types import Role
from goldenthread.people.public import Person
from goldenthread.programmes.public import (
    Activity,
    Programme,
    activities_editable_by,
    activities_visible_to,
    can_edit_activity,
    can_edit_programme,
    can_view_activity,
    can_view_programme,
    programmes_editable_by,
    programmes_visible_to,
)
from goldenthread.snapshot.words import ActivityState, ProgrammeState, Stream
from tests.cast import Cast, make_holder
from tests.year import bring_in, small_plan


@pytest.fixture
def everything(cast: Cast) -> Cast:
    """A programme in each state; an activity in each state, stream and team."""
    plan = small_plan()
    for stage in ProgrammeState:
        plan.programme(f"in-{stage.value}", code=stage.value[:4], state=stage.value)
    for state, stream, team in itertools.product(
        (ActivityState.SLOT, ActivityState.PLANNED), Stream, ("science", "english", "")
    ):
        plan.activity(
            f"{state.value}-{stream.value}-{team or 'none'}",
            on=date(2027, 3, 2),
            state=state.value,
            stream=stream.value,
            team=team,
        )
    bring_in(cast, plan.snapshot())
    Person.objects.filter(key="aisha-rahman").update(user=cast.aisha)
    return cast


def everybody(cast: Cast) -> list[User]:
    return [*cast.people.values(), *(make_holder(role, cast) for role in Role)]


def test_what_somebody_may_do_with_a_programme_is_what_their_rows_say(everything: Cast) -> None:
    year = everything.ashmoor.years.get()
    programmes = list(Programme.objects.select_related("school"))
    for user in everybody(everything):
        seen = set(programmes_visible_to(user, year))
        edited = set(programmes_editable_by(user, year))
        assert seen == {row for row in programmes if can_view_programme(user, row)}
        assert edited == {row for row in programmes if can_edit_programme(user, row)}
        assert edited <= seen


def test_what_somebody_may_do_with_an_activity_is_what_their_rows_say(everything: Cast) -> None:
    year = everything.ashmoor.years.get()
    activities = list(Activity.objects.select_related("school", "team__leader"))
    for user in everybody(everything):
        seen = set(activities_visible_to(user, year))
        edited = set(activities_editable_by(user, year))
        assert seen == {row for row in activities if can_view_activity(user, row)}
        assert edited == {row for row in activities if can_edit_activity(user, row)}
        assert edited <= seen


def test_a_team_leader_changes_the_sessions_of_their_own_team_only(everything: Cast) -> None:
    year = everything.ashmoor.years.get()
    own = {row.key for row in activities_editable_by(everything.aisha, year)}
    assert own == {"science-2027-02-23", "slot-team-science", "planned-team-science"}


def test_eve_has_no_rows_of_ashmoor(everything: Cast) -> None:
    year = everything.ashmoor.years.get()
    assert not programmes_visible_to(everything.eve, year).exists()
    assert not activities_visible_to(everything.eve, year).exists()
