"""Hangs the sample's findings on the wall of its school."""

from datetime import datetime

from goldenthread.accounts.public import SchoolYear
from goldenthread.evaluation.models import WallFinding
from goldenthread.evaluation.sample_words.wall import FINDINGS
from goldenthread.people.public import Person
from goldenthread.programmes.public import Programme

SCHOOL = "ashmoor-vale"


def load_sample_wall(year: SchoolYear, *, at: datetime) -> None:
    """For a year that has just been brought in; the sample's other schools get nothing.

    The wall is in no folder, so the check stays as it is.
    """
    if year.school.slug != SCHOOL:
        return
    here = {"school": year.school, "year": year}
    people = {row.key: row for row in Person.objects.filter(school=year.school)}
    programmes = {row.key: row for row in Programme.objects.filter(**here)}
    WallFinding.objects.bulk_create(
        WallFinding(
            **here,
            programme=programmes.get(one.programme),
            outcome=one.outcome,
            tried=one.tried,
            happened=one.happened,
            learnt=one.learnt,
            shared_by=people[one.by],
            on=one.on,
        )
        for one in FINDINGS
    )
