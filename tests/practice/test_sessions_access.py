"""Who reads a promise: its owner and its team, whatever becomes of the team or of the member."""

from datetime import date, datetime, timedelta

import pytest

from goldenthread.people.models import Person, Team, TeamMember
from goldenthread.practice.access.sessions import (
    can_read_promise,
    promises_visible_to,
    sessions_visible_to,
)
from goldenthread.practice.actions.tell_promise import make_promise
from goldenthread.practice.models import Promise
from goldenthread.practice.queries.promises import (
    find_last_promise,
    list_last_promises,
    list_own_promises,
)
from goldenthread.practice.queries.uptake import Uptake, list_uptake
from goldenthread.programmes.public import Activity
from tests.cast import Cast
from tests.practice.session_year import (
    AT,
    LAST,
    TODAY,
    bring_in_sessions,
    last_promise_of,
    reader_of,
    session_of,
)

pytestmark = pytest.mark.walls

STAFF = ("tomasz", "ruth", "imran", "aisha", "priya", "denise")


def readers_of(cast: Cast, promise: Promise, day: date = TODAY) -> set[str]:
    """Those of the staff who may read it; both answers of access must agree."""
    found = set()
    for name in STAFF:
        reader = reader_of(cast.people[name], promise.year, day)
        seen = promises_visible_to(reader).filter(pk=promise.pk).exists()
        assert seen == can_read_promise(reader, promise)
        if seen:
            found.add(name)
    return found


def leave(person: str, last_day: date) -> None:
    TeamMember.objects.filter(team__key="science", person__key=person).update(ends_on=last_day)


def test_members_and_leader_read_each_others_promises(cast: Cast) -> None:
    bring_in_sessions(cast)
    assert readers_of(cast, last_promise_of("priya-nair")) == {"aisha", "priya", "denise"}


def test_whoever_left_in_mid_cycle_keeps_their_own_and_reads_no_more(cast: Cast) -> None:
    year = bring_in_sessions(cast)
    leave("denise-obi", date(2027, 2, 10))
    assert readers_of(cast, last_promise_of("denise-obi")) == {"aisha", "priya", "denise"}
    assert readers_of(cast, last_promise_of("priya-nair")) == {"aisha", "priya"}
    denise = Person.objects.get(key="denise-obi")
    assert [line.key for line in list_own_promises(denise, year)] == [f"{LAST}-denise-obi"]


def test_promises_stay_with_the_team_they_were_made_in_when_teams_are_merged(cast: Cast) -> None:
    year = bring_in_sessions(cast)
    science = Team.objects.get(key="science")
    stem = Team.objects.create(
        school=cast.ashmoor, key="stem", name="STEM", kind="subject", leader=science.leader
    )
    for row in TeamMember.objects.filter(team=science).select_related("person"):
        leave(row.person.key, date(2027, 2, 12))
        TeamMember.objects.create(
            school=cast.ashmoor,
            key=f"stem|{row.person.key}",
            team=stem,
            person=row.person,
            starts_on=date(2027, 2, 13),
        )
    imran = Person.objects.get(key="imran-sadiq")
    TeamMember.objects.create(school=cast.ashmoor, key="stem|imran-sadiq", team=stem, person=imran)
    Team.objects.filter(pk=science.pk).update(leader=None)
    # The sessions go over to the new team; what was promised in the old one does not.
    Activity.objects.filter(team=science).update(team=stem)
    assert readers_of(cast, last_promise_of("priya-nair")) == {"aisha", "priya", "denise"}
    assert [line.key for line in list_own_promises(imran, year)] == []
    session = session_of()
    reader = reader_of(cast.imran, year)
    assert list_last_promises(reader, stem, session) == []
    assert sessions_visible_to(reader).filter(pk=session.pk).exists()
    made = make_promise(session, {"change": "Ten words"}, None, 0, reader=reader, at=AT)
    assert readers_of(cast, made) == {"aisha", "priya", "denise", "imran"}


def test_a_promise_whose_session_and_cycle_are_gone_is_its_owners_alone(cast: Cast) -> None:
    bring_in_sessions(cast)
    Promise.objects.update(cycle=None, activity=None)
    assert readers_of(cast, last_promise_of("priya-nair")) == {"priya"}


def test_the_last_promise_is_the_latest_before_this_session(cast: Cast) -> None:
    year = bring_in_sessions(cast)
    reader = reader_of(cast.priya, year)
    last = find_last_promise(reader, session_of())
    assert last is not None
    assert (last.key, last.made_on) == (f"{LAST}-priya-nair", date(2027, 2, 2))
    first = session_of("science-2027-01-05")
    assert find_last_promise(reader, first) is None


def promise_in(cast: Cast, team_key: str, people: int, at: datetime = AT) -> None:
    """So many people promise in a team of their own."""
    year = cast.ashmoor.years.get()
    team = Team.objects.create(
        school=cast.ashmoor, key=team_key, name=team_key.title(), kind="subject"
    )
    session = session_of()
    session.pk, session.key, session.team = None, f"{team_key}-1", team
    session.save()
    for number in range(people):
        person = Person.objects.create(
            school=cast.ashmoor, key=f"{team_key}-{number}", name=f"{team_key} {number}"
        )
        Promise.objects.create(
            school=cast.ashmoor,
            year=year,
            key=f"{session.key}-{person.key}",
            activity=session,
            person=person,
            made_on=at.date() - timedelta(days=1),
            outcome=("done", "adapted", "not-yet", "")[number % 4],
        )


def test_uptake_is_counted_from_five_people_on_and_small_teams_together(cast: Cast) -> None:
    year = bring_in_sessions(cast)
    promise_in(cast, "history", 6)
    promise_in(cast, "music", 2)
    # Science has three people, music two: together they are five.
    assert list_uptake(year) == [
        Uptake("History", people=6, promises=6, told=5, tried=4),
        Uptake("Smaller teams together", people=5, promises=5, told=2, tried=2),
    ]


def test_one_small_team_is_not_had_by_taking_the_others_away(cast: Cast) -> None:
    year = bring_in_sessions(cast)
    promise_in(cast, "history", 6)
    promise_in(cast, "geography", 7)
    # Three people of science alone would be told by the difference; history joins them.
    assert [(line.name, line.people) for line in list_uptake(year)] == [
        ("Geography", 7),
        ("Smaller teams together", 9),
    ]


def test_a_school_with_one_small_team_shows_no_count(cast: Cast) -> None:
    assert list_uptake(bring_in_sessions(cast)) == []
