"""One person's place in one team."""

from django.db import models

from goldenthread.accounts.public import SchoolRow
from goldenthread.people.models.person import Person
from goldenthread.people.models.team import Team


class TeamMember(SchoolRow):
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="team_members")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)

    class Meta(SchoolRow.Meta):
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key
