"""How many colleagues could explain each idea of a programme to one another."""

from django.db import models

from goldenthread.accounts.public import School
from goldenthread.evaluation.models.evaluation_item import EvaluationItem


class ExplainBack(models.Model):
    """`questions` lists up to five `{"asks": ..., "explained": ...}`; `n` people took part.

    Counts only: who could explain what is nobody's record. The same questions come again at the
    next look of the programme, which is how forgetting shows.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    item = models.OneToOneField(
        EvaluationItem, on_delete=models.CASCADE, related_name="explain_back"
    )
    on = models.DateField(null=True, blank=True)
    n = models.PositiveIntegerField(null=True, blank=True)
    questions = models.JSONField(default=list, blank=True)
    version = models.PositiveIntegerField(default=1)

    def __str__(self) -> str:
        return f"explain-back {self.item_id}"
