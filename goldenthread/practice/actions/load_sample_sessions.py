"""Fills the sample's science team with a session that is prepared and with its last promises."""

from collections.abc import Mapping
from datetime import datetime

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person
from goldenthread.practice.models import (
    Agenda,
    AgendaSegment,
    Promise,
    PromiseWords,
    TeamCycle,
)
from goldenthread.practice.sample_words import sessions as sample
from goldenthread.practice.sample_words.sessions import SamplePromise
from goldenthread.practice.session_patterns import BUILT_IN
from goldenthread.programmes.public import Activity


def load_sample_sessions(year: SchoolYear, *, at: datetime) -> None:
    """For a year whose folder has been brought in; does nothing where the sessions are not."""
    rows = Activity.objects.filter(year=year, key__in=[sample.SESSION, sample.LAST_SESSION])
    sessions = {row.key: row for row in rows}
    people = {row.key: row for row in Person.objects.filter(school=year.school)}
    cycle = TeamCycle.objects.filter(year=year, key=sample.CYCLE).first()
    if len(sessions) == len({sample.SESSION, sample.LAST_SESSION}):
        _prepare(sessions[sample.SESSION], cycle)
        last = sessions[sample.LAST_SESSION]
        for key, words in sample.SCIENCE.items():
            promise, _ = Promise.objects.get_or_create(
                school=year.school,
                year=year,
                key=f"{last.key}-{key}",
                defaults={
                    "cycle": cycle,
                    "activity": last,
                    "person": people[key],
                    "made_on": last.on,
                },
            )
            _write(promise, words, people)
    held = {row.key: row for row in Promise.objects.filter(year=year, key__in=sample.COMMUNITIES)}
    for key, promise in held.items():
        _write(promise, sample.COMMUNITIES[key], people)


def _prepare(session: Activity, cycle: TeamCycle | None) -> None:
    pattern = next(one for one in BUILT_IN if one.key == sample.PATTERN)
    agenda = Agenda.objects.create(
        school=session.school,
        activity=session,
        cycle=cycle,
        pattern=pattern.name,
        aims=sample.AIMS,
        to_bring=sample.TO_BRING,
        out_of_scope=sample.OUT_OF_SCOPE,
        technique=session.technique,
        sent_on=sample.SENT_ON,
    )
    AgendaSegment.objects.bulk_create(
        AgendaSegment(
            school=session.school,
            agenda=agenda,
            place=place,
            name=one.name,
            minutes=one.minutes,
            task=one.task,
            prompt=one.prompt,
        )
        for place, one in enumerate(pattern.segments)
    )


def _write(promise: Promise, words: SamplePromise, people: Mapping[str, Person]) -> None:
    row = PromiseWords(
        school=promise.school, promise=promise, looked_at_by=people.get(words.looker)
    )
    row.put_words(
        {
            "change": words.change,
            "when": words.when,
            "class_label": words.class_label,
            "note": words.note,
        }
    )
    row.save()
