"""Activities, links, audiences and who takes part are written, and taken out, as one edit."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction

from goldenthread.accounts.public import AuditEvent, DoesNotFit, SchoolYear
from goldenthread.people.public import Person, Team
from goldenthread.practice.models.agenda import Agenda
from goldenthread.programmes.actions.require_nothing_hangs_on import SomethingHangsOnIt
from goldenthread.programmes.public import (
    Activity,
    ActivityAudience,
    ActivityLink,
    Participation,
    programmes_changed,
    write_together,
)
from tests.cast import Cast
from tests.year import BROUGHT_IN_AT, bring_in, small_plan


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    return bring_in(cast, small_plan().snapshot())


def person(key: str) -> Person:
    return Person.objects.get(key=key)


def plan(year: SchoolYear, **columns: Any) -> list[tuple[Any, dict[str, Any]]]:
    """A return to the launch for science, with Priya Nair excused and Aisha Rahman invited."""
    here = {"school": year.school, "year": year}
    back = Activity(**here, key="return")
    told = {
        "title": "A return to the launch",
        "stream": "team",
        "kind": "team-session",
        "state": "planned",
        "on": date(2027, 3, 9),
        "minutes": 20,
        "team": Team.objects.get(key="science"),
    }
    return [
        (back, told | columns),
        (
            ActivityLink(**here, key="return|follows|launch"),
            {"activity": back, "kind": "follows", "to": Activity.objects.get(key="launch")},
        ),
        (
            ActivityAudience(**here, key="return|||aisha-rahman"),
            {"activity": back, "person": person("aisha-rahman")},
        ),
        (
            Participation(**here, key="return|priya-nair"),
            {
                "activity": back,
                "person": person("priya-nair"),
                "state": "excused",
                "alternative": "Reads the summary on Monday",
            },
        ),
    ]


def write(cast: Cast, year: SchoolYear, rows: Any, removed: Any = (), who: str = "tomasz") -> None:
    with transaction.atomic():
        write_together(year, rows, removed, actor=cast.people[who], at=BROUGHT_IN_AT)


def stored() -> list[int]:
    rows: list[Any] = [
        Activity.objects.filter(key="return"),
        ActivityLink.objects.filter(activity__key="return"),
        ActivityAudience.objects.filter(activity__key="return"),
        Participation.objects.filter(activity__key="return"),
    ]
    return [found.count() for found in rows]


def test_all_of_an_edit_is_written_and_told_of_once(
    cast: Cast, year: SchoolYear, django_capture_on_commit_callbacks: Any
) -> None:
    told: list[Any] = []

    def note(**news: Any) -> None:
        told.append(news["year"])

    programmes_changed.connect(note)
    with django_capture_on_commit_callbacks(execute=True):
        write(cast, year, plan(year))
    programmes_changed.disconnect(note)
    assert (stored(), told) == ([1, 1, 1, 1], [year])


@pytest.mark.walls
def test_the_log_does_not_say_who_takes_part(cast: Cast, year: SchoolYear) -> None:
    write(cast, year, plan(year))
    part = Participation.objects.get(key="return|priya-nair")
    write(cast, year, [(part, {"alternative": "Comes on Tuesday"})])
    write(cast, year, [], [part])
    lines = AuditEvent.objects.filter(at=BROUGHT_IN_AT, actor_name="Tomasz Wilk")
    told = " ".join(f"{e.verb} {e.subject} {e.subject_name} {e.facts}" for e in lines)
    assert "planned who takes part" in told
    for name in ("priya", "Priya", "aisha", "Aisha", "Tuesday", "Monday"):
        assert name not in told


def test_all_of_it_goes_in_whatever_order(cast: Cast, year: SchoolYear) -> None:
    write(cast, year, plan(year))
    rows = [
        Activity.objects.get(key="return"),
        ActivityLink.objects.get(activity__key="return"),
        ActivityAudience.objects.get(activity__key="return"),
        Participation.objects.get(activity__key="return"),
    ]
    write(cast, year, [], rows)
    assert stored() == [0, 0, 0, 0]


def test_an_activity_goes_with_its_links_and_audience_but_not_with_people_s_work(
    cast: Cast, year: SchoolYear
) -> None:
    write(cast, year, plan(year)[:3])
    back = Activity.objects.get(key="return")
    agenda = Agenda.objects.create(school=year.school, activity=back)
    with pytest.raises(SomethingHangsOnIt, match="A return to the launch"):
        write(cast, year, [], [back])
    assert stored() == [1, 1, 1, 0]
    agenda.delete()
    write(cast, year, [], [back])
    assert stored() == [0, 0, 0, 0]


@pytest.mark.walls
def test_a_team_leader_writes_for_their_team_alone(cast: Cast, year: SchoolYear) -> None:
    write(cast, year, plan(year)[:2], who="aisha")
    english = Team.objects.get(key="english")
    other = [(Activity(school=year.school, year=year, key="x"), plan(year, team=english)[0][1])]
    for who in ("aisha", "priya", "eve"):
        with pytest.raises(PermissionDenied):
            write(cast, year, other, who=who)
    with pytest.raises(PermissionDenied):
        write(cast, year, [], [ActivityLink.objects.get(activity__key="return")], who="priya")
    assert stored() == [1, 1, 0, 0]


@pytest.mark.walls
def test_who_is_coached_is_not_written_by_whoever_may_not_know(
    cast: Cast, year: SchoolYear
) -> None:
    write(cast, year, plan(year, kind="coaching", stream="individual", team=None)[:1])
    audience = plan(year)[2][0]
    values = {"activity": Activity.objects.get(key="return"), "person": person("priya-nair")}
    with pytest.raises(PermissionDenied):
        write(cast, year, [(audience, values)], who="ruth")
    assert stored() == [1, 0, 0, 0]


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"minutes": -5}, "“-5” is outside the range of minutes"),
        ({"title": ""}, "The title is missing"),
        ({"title": "x" * 301}, "has 301 characters"),
        ({"kind": "party"}, "“party” is not a word for kind"),
        ({"on": None}, "The on is missing"),
        ({"ends_on": date(2027, 3, 1)}, "before it begins"),
    ],
)
def test_what_the_folder_would_refuse_is_refused_before_anything_is_written(
    cast: Cast, year: SchoolYear, wrong: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(DoesNotFit, match=sentence):
        write(cast, year, plan(year, **wrong))
    assert stored() == [0, 0, 0, 0]


def test_a_row_of_another_year_and_a_row_that_is_there_are_refused(
    cast: Cast, year: SchoolYear
) -> None:
    write(cast, year, plan(year))
    with pytest.raises(DoesNotFit, match="is there already"):
        write(cast, year, plan(year))
    row, values = plan(year)[0]
    row.key, row.school = "elsewhere", cast.wrenfield
    with pytest.raises(DoesNotFit, match="another school"):
        write(cast, year, [(row, values)])


def test_an_audience_names_one_of_the_three(cast: Cast, year: SchoolYear) -> None:
    rows = plan(year)
    rows[2] = (rows[2][0], rows[2][1] | {"group": "everyone"})
    with pytest.raises(DoesNotFit, match="none or several"):
        write(cast, year, rows)
