"""Passes news of the links below on as news of the whole year."""

import datetime as dt
from typing import Any

from django.dispatch import receiver

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor, School, SchoolYear
from goldenthread.evaluation.public import evaluation_changed
from goldenthread.people.events import people_changed
from goldenthread.practice.public import practice_changed
from goldenthread.priorities.public import priorities_changed
from goldenthread.programmes.public import programmes_changed
from goldenthread.reviews.public import reviews_changed
from goldenthread.surveys.public import surveys_changed
from goldenthread.threads.events import school_year_changed
from goldenthread.threads.told_once import is_told_later
from goldenthread.years.public import years_changed


@receiver(
    [
        years_changed,
        priorities_changed,
        programmes_changed,
        practice_changed,
        surveys_changed,
        evaluation_changed,
        reviews_changed,
    ],
    dispatch_uid="threads.pass_on",
)
def pass_on(sender: Any, year: SchoolYear, actor: Actor, at: dt.datetime, **_: Any) -> None:
    if not is_told_later(year, at):
        school_year_changed.send(sender=sender, year=year, actor=actor, at=at)


@receiver(people_changed, dispatch_uid="threads.pass_on_people")
def pass_on_people(sender: Any, school: School, actor: Actor, at: dt.datetime, **_: Any) -> None:
    """People outlive a year: the news is for the year that is running, if there is one."""
    today = accounts.today()
    years = SchoolYear.objects.filter(school=school, starts_on__lte=today, ends_on__gte=today)
    for year in years.select_related("school"):
        pass_on(sender, year, actor, at)
