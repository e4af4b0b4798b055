"""An open survey among the staff of the sample, for pages and journeys that answer one."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from goldenthread.accounts.public import SchoolYear, SystemActor
from goldenthread.people.public import Person
from goldenthread.surveys import public as surveys
from goldenthread.surveys.public import ItemWanted, Survey
from goldenthread.surveys.tokens import token_of

TITLE = "Three questions for the page tests"
AT = datetime(2027, 2, 5, 8, 0, tzinfo=UTC)
ITEMS = (
    ItemWanted("1a", "I can try something new and say openly when it did not work."),
    ItemWanted("1b", "My time for professional learning is protected.", split="hours"),
    ItemWanted("1c", "We had time for it this week.", scale="yes", section="Time"),
)


def open_at_ashmoor(title: str = TITLE, items: Sequence[ItemWanted] = ITEMS) -> Survey:
    """The open survey of this title, which is made when it is not there yet."""
    year = SchoolYear.objects.select_related("school").get(
        school__slug="ashmoor-vale", label="2026-27"
    )
    found = Survey.objects.filter(year=year, title=title).select_related("school").first()
    if found is not None:
        return found
    actor = SystemActor("tests")
    survey = surveys.prepare_survey(
        year,
        title=title,
        kind="pulse",
        opens_on=date(2027, 2, 5),
        closes_on=date(2027, 2, 26),
        items=items,
        asks_comment=True,
        actor=actor,
        at=AT,
    )
    surveys.open_survey(survey, actor=actor, at=AT)
    return survey


def person_at_ashmoor(key: str) -> Person:
    return Person.objects.get(school__slug="ashmoor-vale", key=key)


def token_at_ashmoor(key: str) -> str:
    return token_of(open_at_ashmoor().pk, person_at_ashmoor(key).pk)
