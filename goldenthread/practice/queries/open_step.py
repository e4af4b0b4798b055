"""The one step that a person has open."""

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person
from goldenthread.practice.models import Step


def find_open_step(person: Person, year: SchoolYear) -> Step | None:
    """The person's open step; the newest where a school folder has brought several."""
    rows = Step.objects.filter(school=year.school, year=year, person=person, closed_on=None)
    return rows.select_related("written", "technique").order_by("-opened_on", "-pk").first()
