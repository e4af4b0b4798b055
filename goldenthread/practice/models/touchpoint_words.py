"""What coach and coachee keep of one cycle, from the look to the next date. For the two of them."""

from django.db import models

from goldenthread.accounts.public import SealedRow, one_of, words
from goldenthread.practice.models.step import Step
from goldenthread.practice.models.touchpoint import Touchpoint
from goldenthread.programmes.public import Technique
from goldenthread.snapshot.words import StepOutcome


class TouchpointWords(SealedRow):
    """Filled as the cycle goes on; `finished_on` is empty while it is under way."""

    WORDS = ("facts", "class_label", "praise", "model", "adaptation")

    touchpoint = models.OneToOneField(Touchpoint, on_delete=models.PROTECT, related_name="written")
    version = models.PositiveIntegerField(default=1)
    last_step = models.ForeignKey(
        Step, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    last_step_outcome = models.CharField(
        max_length=40, choices=words(StepOutcome), blank=True, default=""
    )
    technique = models.ForeignKey(
        Technique, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    new_step = models.ForeignKey(
        Step, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    rounds = models.PositiveSmallIntegerField(default=0)
    next_look_on = models.DateField(null=True, blank=True)
    next_look_period = models.CharField(max_length=20, blank=True, default="")
    next_talk_on = models.DateField(null=True, blank=True)
    next_talk_period = models.CharField(max_length=20, blank=True, default="")
    finished_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [one_of("last_step_outcome", StepOutcome, blank=True)]

    def __str__(self) -> str:
        return f"words of {self.touchpoint_id}"

    @property
    def wall(self) -> str:
        return f"pair:{self.touchpoint.pair_id}"
