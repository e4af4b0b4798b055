"""Gives the sample's looks the counts behind them: explain-backs and what pupils said."""

from datetime import datetime

from goldenthread.accounts.public import SchoolYear
from goldenthread.evaluation.models import EvaluationItem, ExplainBack, PupilVoice
from goldenthread.evaluation.sample_words import looks as words
from goldenthread.programmes.public import Programme

SCHOOL = "ashmoor-vale"


def load_sample_looks(year: SchoolYear, *, at: datetime) -> None:
    """For a year that has just been brought in; the sample's other schools get nothing.

    None of it is in a folder, so the check stays as it is.
    """
    if year.school.slug != SCHOOL:
        return
    here = {"school": year.school, "year": year}
    items = {row.key: row for row in EvaluationItem.objects.filter(**here)}
    ExplainBack.objects.bulk_create(
        ExplainBack(
            school=year.school,
            item=items[one.item],
            on=one.on,
            n=one.n,
            questions=[
                {"asks": asks, "explained": explained}
                for asks, explained in zip(words.QUESTIONS, one.explained, strict=True)
            ],
        )
        for one in words.EXPLAINED
    )
    PupilVoice.objects.create(
        **here,
        programme=Programme.objects.get(**here, key=words.VOICE_OF),
        on=words.VOICE_ON,
        prompt=words.VOICE_PROMPT,
        pupils=words.VOICE_PUPILS,
        themes=[{"theme": theme, "pupils": pupils} for theme, pupils in words.VOICE_THEMES],
    )
