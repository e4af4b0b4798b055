"""One person's place in a pair or triad."""

from django.db import models

from goldenthread.accounts.public import YearRow
from goldenthread.people.public import Person
from goldenthread.practice.models.peer_group import PeerGroup


class PeerGroupMember(YearRow):
    peer_group = models.ForeignKey(
        PeerGroup, on_delete=models.CASCADE, related_name="peer_group_members"
    )
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")

    class Meta(YearRow.Meta):
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key
