"""The tables of people."""

from goldenthread.people.models.leave import Leave
from goldenthread.people.models.lesson import Lesson
from goldenthread.people.models.period import Period
from goldenthread.people.models.person import Person
from goldenthread.people.models.post import Post
from goldenthread.people.models.team import Team
from goldenthread.people.models.team_member import TeamMember
from goldenthread.people.models.working_hours import WorkingHours

__all__ = [
    "Leave",
    "Lesson",
    "Period",
    "Person",
    "Post",
    "Team",
    "TeamMember",
    "WorkingHours",
]
