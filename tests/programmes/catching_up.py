"""A year in which Priya Nair has something else instead of her team's session."""

from typing import Any

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person
from goldenthread.programmes.public import Activity, Participation
from tests.cast import Cast
from tests.practice.session_year import SESSION, bring_in_sessions

INSTEAD = "Recording, with Aisha Rahman on Thursday 25 February, period 3"
TOLD = f"{INSTEAD} · 20\u00a0min"
PAGE = f"/schools/ashmoor-vale/2026-27/activities/{SESSION}/"


def give_alternative(
    person: str = "priya-nair", activity: str = SESSION, **values: Any
) -> Participation:
    """As the planner writes it, with the minutes that a talk takes."""
    held = Activity.objects.get(key=activity)
    row, _ = Participation.objects.update_or_create(
        school=held.school,
        year=held.year,
        key=f"{activity}|{person}",
        defaults={
            "activity": held,
            "person": Person.objects.get(school=held.school, key=person),
            "state": "invited",
            "alternative": INSTEAD,
            "minutes": 20,
            **values,
        },
    )
    return row


def bring_in_catch_up(cast: Cast) -> SchoolYear:
    """Science meets on 23 February: Aisha leads it, Denise comes, Priya is off that day."""
    year = bring_in_sessions(cast)
    give_alternative()
    return year
