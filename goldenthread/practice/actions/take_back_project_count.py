"""Takes back one count of an improvement project."""

from goldenthread.people.public import Person
from goldenthread.practice.access.enquiries import require_member
from goldenthread.practice.models import ProjectPoint


def take_back_project_count(point: ProjectPoint, *, by: Person) -> None:
    require_member(by, point.project.enquiry)
    point.delete()
