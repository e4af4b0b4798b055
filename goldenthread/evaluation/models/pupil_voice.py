"""What a handful of pupils said, as themes and without names."""

from django.db import models

from goldenthread.accounts.public import School, SchoolYear
from goldenthread.programmes.public import Programme


class PupilVoice(models.Model):
    """`themes` lists `{"theme": ..., "pupils": ...}`: how many of `pupils` said so."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    year = models.ForeignKey(SchoolYear, on_delete=models.PROTECT, related_name="+")
    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="pupil_voices")
    on = models.DateField()
    prompt = models.CharField(max_length=300)
    pupils = models.PositiveIntegerField()
    themes = models.JSONField(default=list, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["on", "pk"]

    def __str__(self) -> str:
        return self.prompt
