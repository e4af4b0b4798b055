"""What a rule said about a stored year, from the run that first saw it to the one that did not."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of
from goldenthread.checks.severity import Severity


class Finding(YearRow):
    """`key` is the finding's stable id: the same for as long as the rule speaks of the same row."""

    code = models.CharField(max_length=8)
    severity = models.CharField(
        max_length=1, choices=[(one.value, one.word.capitalize()) for one in Severity]
    )
    subject_table = models.CharField(max_length=40)
    subject_key = models.CharField(max_length=260)
    # One line with names in it; `access.py` decides who reads it.
    message = models.TextField()
    hint = models.TextField()
    # The rows of the year that the verdict rests on, as [table, key].
    rows = models.JSONField(default=list)
    # Keys of the people affected.
    people = models.JSONField(default=list)
    person_level = models.BooleanField(default=False)
    # Key of the team when the team is so small that only it may read the message.
    team = models.CharField(max_length=80, blank=True, default="")
    # Keys of the priorities that the subject serves.
    priorities = models.JSONField(default=list)
    # Edits that would mend it, in words: {"kind", "words", "lines", "mark", "also_for"}.
    offers = models.JSONField(default=list)
    # Whose part of the thread it is, and the key of that person where there is one.
    fixer = models.CharField(max_length=20, blank=True, default="")
    fixer_person = models.CharField(max_length=260, blank=True, default="")
    people_minutes = models.IntegerField(default=0)
    fix_cost = models.IntegerField(default=2)
    first_seen_at = models.DateTimeField()
    last_seen_at = models.DateTimeField()
    fixed_at = models.DateTimeField(null=True, blank=True)
    accepted = models.BooleanField(default=False)

    class Meta(YearRow.Meta):
        ordering = ["key"]
        constraints = [*YearRow.Meta.constraints, one_of("severity", Severity)]
        indexes = [models.Index(fields=["year", "fixed_at"], name="findings_finding_open")]

    def __str__(self) -> str:
        return self.key
