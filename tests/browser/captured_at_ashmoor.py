"""A figure of one of Ruth's own groups and what pupils told her, for pages that need one."""

from datetime import date

from goldenthread.accounts.public import School, SchoolYear
from goldenthread.evaluation.models import ClassFigure, PupilVoice
from goldenthread.people.public import Person
from goldenthread.priorities.public import Measure
from goldenthread.programmes.public import Programme

RUTH = "ruth-adeyemi-clarke"
LOOKS = {
    "explain-back": "pr1-l2-early",
    "ask-participants": "pr1-l3-mid-point",
    "count-uptake": "pr1-l4-end",
    "record-result": "pr1-l1-end",
}


def _year() -> SchoolYear:
    year = School.objects.get(slug="ashmoor-vale").years.get(label="2026-27")
    year.school = School.objects.get(slug="ashmoor-vale")
    return year


def number_of_the_figure() -> int:
    """The same one however often it is asked for; it is not added up."""
    year = _year()
    figure, _ = ClassFigure.objects.get_or_create(
        school=year.school,
        year=year,
        measure=Measure.objects.get(year=year, key="hinge-error"),
        kind="end",
        class_label="Reading club",
        defaults={
            "taken_by": Person.objects.get(school=year.school, key=RUTH),
            "on": date(2027, 2, 4),
            "pupils": 12,
            "counted": 5,
        },
    )
    return figure.pk


def number_of_the_voice() -> int:
    year = _year()
    voice, _ = PupilVoice.objects.get_or_create(
        school=year.school,
        year=year,
        programme=Programme.objects.get(year=year, key="reading-to-learn"),
        on=date(2027, 2, 4),
        defaults={
            "prompt": "What do you do now that you did not do in September?",
            "pupils": 5,
            "themes": [{"theme": "I stop at words I do not know", "pupils": 4}],
        },
    )
    return voice.pk
