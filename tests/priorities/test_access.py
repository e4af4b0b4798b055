"""Who may see and change which priorities: the question and the rows give one answer."""

import itertools

import pytest

from goldenthread.accounts.types import Role
from goldenthread.people.public import Person
from goldenthread.priorities.public import (
    Priority,
    can_edit_priority,
    can_view_priority,
    priorities_editable_by,
    priorities_visible_to,
)
from goldenthread.snapshot.words import PriorityState
from tests.cast import Cast, make_holder
from tests.year import bring_in, small_plan


@pytest.fixture
def everything(cast: Cast) -> Cast:
    """A priority in each state, half of them owned by Priya Nair, whose account is linked."""
    plan = small_plan()
    for place, state in enumerate(PriorityState, start=2):
        for owner in ("priya-nair", ""):
            key = f"{state.value}-{owner or 'nobody'}"
            plan.priority(key, code=f"A{place}", title=key, state=state.value, owner=owner)
    bring_in(cast, plan.snapshot())
    Person.objects.filter(key="priya-nair").update(user=cast.priya)
    return cast


def test_what_somebody_may_is_what_their_rows_say(everything: Cast) -> None:
    cast = everything
    year = cast.ashmoor.years.get()
    priorities = list(Priority.objects.select_related("owner", "school"))
    holders = [make_holder(role, cast) for role in Role]
    for user, priority in itertools.product([*cast.people.values(), *holders], priorities):
        seen = priorities_visible_to(user, year).filter(pk=priority.pk).exists()
        edited = priorities_editable_by(user, year).filter(pk=priority.pk).exists()
        assert (user, priority, can_view_priority(user, priority)) == (user, priority, seen)
        assert (user, priority, can_edit_priority(user, priority)) == (user, priority, edited)


def test_whoever_may_change_a_priority_may_see_it(everything: Cast) -> None:
    year = everything.ashmoor.years.get()
    for user in everything.people.values():
        edited = set(priorities_editable_by(user, year))
        assert edited <= set(priorities_visible_to(user, year))


def test_a_teacher_changes_their_own_proposal_until_it_is_agreed(everything: Cast) -> None:
    year = everything.ashmoor.years.get()
    own = {row.key for row in priorities_editable_by(everything.priya, year)}
    assert own == {"draft-priya-nair", "proposed-priya-nair"}


def test_eve_has_no_rows_of_ashmoor(everything: Cast) -> None:
    year = everything.ashmoor.years.get()
    assert not priorities_visible_to(everything.eve, year).exists()
    assert not priorities_editable_by(everything.eve, year).exists()
