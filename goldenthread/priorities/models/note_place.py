"""Where a need note lies: whose team gathers it, in which cluster, and how its raiser finds it."""

from django.db import models

from goldenthread.accounts.public import School
from goldenthread.people.public import Team
from goldenthread.priorities.models.need_note import NeedNote
from goldenthread.priorities.models.note_cluster import NoteCluster


class NotePlace(models.Model):
    """Never part of a school folder.

    `raiser_tag` stands only at notes without a name. It is made from person, note and the site's
    content key, and differs from note to note, so that whoever reads the database can neither tell
    who wrote a note nor that two notes come from one person.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    note = models.OneToOneField(NeedNote, on_delete=models.CASCADE, related_name="place")
    team = models.ForeignKey(
        Team, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    cluster = models.ForeignKey(
        NoteCluster, on_delete=models.SET_NULL, related_name="places", null=True, blank=True
    )
    where = models.CharField(max_length=80, blank=True, default="")
    raiser_tag = models.CharField(max_length=64, blank=True, default="")
    is_answer_read = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"place of {self.note_id}"
