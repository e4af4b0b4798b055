"""Gives the sample's people the words of their steps, and their logs."""

from datetime import datetime
from uuid import NAMESPACE_URL, uuid5

from goldenthread.accounts.public import SchoolYear
from goldenthread.practice.models import PracticeLog, Step, StepWords
from goldenthread.practice.sample_words.steps import STEPS


def load_sample_steps(year: SchoolYear, *, at: datetime) -> None:
    """For a year that has just been brought in. The steps themselves stay as the folder has them:
    what was used how often is counted there already."""
    for step in Step.objects.filter(school=year.school, year=year, key__in=STEPS):
        sample = STEPS[step.key]
        row = StepWords(school=year.school, step=step)
        row.put_words(
            {
                "what": sample.what,
                "when": sample.when,
                "class_label": sample.class_label,
                "why": sample.why,
            }
        )
        row.save()
        for place, one in enumerate(sample.logs):
            log = PracticeLog(
                school=year.school,
                year=year,
                person_id=step.person_id,
                step=step,
                number=uuid5(NAMESPACE_URL, f"{step.key}-{place}"),
                on=one.on,
                outcome=one.outcome,
            )
            log.put_words({"class_label": one.class_label, "note": one.note})
            log.save()
