"""The answers of an open survey: one sealed text without people, order or times."""

from django.db import models

from goldenthread.accounts.public import SealedRow
from goldenthread.surveys.models.survey import Survey


class BallotBox(SealedRow):
    """`tallies` counts answers by item and answer group, `comments` lists texts in drawn order.

    One row for everybody, since the rows of a table betray the order in which they were written,
    and tallies instead of sheets, since 44 answers side by side are as good as a name. Nobody
    reads it while the survey is open; at its close it is published once and deleted.
    """

    WORDS = ("tallies", "comments", "sheets")

    survey = models.OneToOneField(Survey, on_delete=models.PROTECT, related_name="ballot_box")

    def __str__(self) -> str:
        return f"ballot box of survey {self.survey_id}"

    @property
    def wall(self) -> str:
        return f"survey:{self.survey_id}"
