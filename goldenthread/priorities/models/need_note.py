"""A quick note of something pupils cannot yet do."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.people.public import Person
from goldenthread.priorities.models.need import Need
from goldenthread.snapshot.words import NoteState


class NeedNote(YearRow):
    on = models.DateField()
    pupils = models.CharField(max_length=300, blank=True, default="")
    observation = models.CharField(max_length=280)
    raised_by = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    state = models.CharField(max_length=40, choices=words(NoteState))
    need = models.ForeignKey(
        Need, on_delete=models.SET_NULL, related_name="need_notes", null=True, blank=True
    )
    answer = models.CharField(max_length=300, blank=True, default="")
    answered_on = models.DateField(null=True, blank=True)

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("state", NoteState),
        ]

    def __str__(self) -> str:
        return self.key
