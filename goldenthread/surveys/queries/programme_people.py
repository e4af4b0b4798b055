"""The people whom a programme is for, on a day."""

import datetime as dt

from django.db.models import Exists, OuterRef, Q

from goldenthread.people.public import Person, Post, TeamMember, on_day
from goldenthread.programmes.public import Programme, ProgrammeAudience
from goldenthread.snapshot.words import AudienceGroup, StaffGroup

GROUPS: dict[str, tuple[str, ...]] = {
    AudienceGroup.EVERYONE.value: tuple(StaffGroup),
    AudienceGroup.TEACHERS.value: (StaffGroup.TEACHER.value, StaffGroup.LEADER.value),
    AudienceGroup.LEADERS.value: (StaffGroup.LEADER.value,),
    AudienceGroup.SUPPORT_DIRECT.value: (StaffGroup.SUPPORT_DIRECT.value,),
    AudienceGroup.SUPPORT_GENERAL.value: (StaffGroup.SUPPORT_GENERAL.value,),
}


def list_programme_people(programme: Programme, day: dt.date) -> list[Person]:
    """Those of its teams, its staff groups and those named, each once. Two queries."""
    audience = ProgrammeAudience.objects.filter(school_id=programme.school_id, programme=programme)
    teams: set[int | None] = set()
    persons: set[int | None] = set()
    groups: set[str] = set()
    for team, person, group in audience.values_list("team", "person", "group"):
        teams.add(team)
        persons.add(person)
        groups.update(GROUPS.get(group, ()))
    in_team = TeamMember.objects.filter(on_day(day), person=OuterRef("pk"), team__in=teams - {None})
    of_group = Post.objects.filter(on_day(day), person=OuterRef("pk"), staff_group__in=groups)
    rows = Person.objects.filter(
        Q(Exists(in_team)) | Q(Exists(of_group)) | Q(pk__in=persons - {None}),
        school_id=programme.school_id,
    )
    return list(rows.order_by("key"))
