"""What other apps use of people: `from goldenthread.people import public as people`."""

from goldenthread.people.access import get_own_person, on_day
from goldenthread.people.actions.link_accounts import link_accounts
from goldenthread.people.actions.remove_lessons import remove_lessons
from goldenthread.people.actions.write_team import write_team
from goldenthread.people.actions.write_teams import write_teams
from goldenthread.people.events import people_changed
from goldenthread.people.models import (
    Leave,
    Lesson,
    Period,
    Person,
    Post,
    Team,
    TeamMember,
    WorkingHours,
)
from goldenthread.people.queries.own_ties import OwnTies, get_own_ties
from goldenthread.people.queries.staff_names import list_staff_names
from goldenthread.people.record_models import RECORD_MODELS

__all__ = [
    "RECORD_MODELS",
    "Leave",
    "Lesson",
    "OwnTies",
    "Period",
    "Person",
    "Post",
    "Team",
    "TeamMember",
    "WorkingHours",
    "get_own_person",
    "get_own_ties",
    "link_accounts",
    "list_staff_names",
    "on_day",
    "people_changed",
    "remove_lessons",
    "write_team",
    "write_teams",
]
