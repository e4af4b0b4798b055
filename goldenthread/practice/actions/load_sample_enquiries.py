"""Gives the sample's lesson study its words, and the sample's office a project."""

from collections.abc import Iterable
from datetime import datetime

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person
from goldenthread.practice.models import (
    Enquiry,
    EnquiryFindings,
    EnquiryMember,
    EnquiryNote,
    PlanVersion,
    Project,
    ProjectPoint,
)
from goldenthread.practice.sample_words import enquiries as words
from goldenthread.snapshot.words import EnquiryKind


def load_sample_enquiries(year: SchoolYear, *, at: datetime) -> None:
    """For a year that has just been brought in; a school without the sample's studies gets nothing.

    The check stays as it is: words hang on rows that the folder has, and the project is led by
    people who have a route of their own already.
    """
    rows = Enquiry.objects.filter(school=year.school, year=year, key__in=words.FINDINGS)
    studies = {row.key: row for row in rows}
    if not studies:
        return
    people = {person.key: person for person in Person.objects.filter(school=year.school)}
    for key, study in studies.items():
        _keep_notes(study, words.NOTES.get(key, ()), people)
        for number, sample in enumerate(words.PLANS.get(key, ()), start=1):
            plan = PlanVersion(
                school=year.school,
                enquiry=study,
                number=number,
                author=people[sample.by],
                on=sample.on,
            )
            plan.put_words({name: getattr(sample, name) for name in PlanVersion.WORDS})
            plan.save()
        found = words.FINDINGS[key]
        page = EnquiryFindings(school=year.school, enquiry=study, did_not_work=found.did_not_work)
        page.put_words({name: getattr(found, name) for name in EnquiryFindings.WORDS})
        page.save()
    _make_project(year, people)


def _make_project(year: SchoolYear, people: dict[str, Person]) -> None:
    enquiry = Enquiry.objects.create(
        school=year.school,
        year=year,
        key=words.PROJECT_KEY,
        kind=EnquiryKind.IMPROVEMENT_PROJECT,
        question=words.PROBLEM,
        lead=people[words.STEPHEN],
        opened_on=words.PROJECT_OPENED_ON,
    )
    EnquiryMember.objects.bulk_create(
        EnquiryMember(
            school=year.school,
            year=year,
            key=f"{enquiry.key}|{key}",
            enquiry=enquiry,
            person=people[key],
        )
        for key in words.PROJECT_PEOPLE
    )
    project = Project.objects.create(school=year.school, enquiry=enquiry, **words.PROJECT)
    ProjectPoint.objects.bulk_create(
        ProjectPoint(
            school=year.school,
            project=project,
            on=count.on,
            value=count.value,
            counted=count.counted,
            is_baseline=count.is_baseline,
        )
        for count in words.COUNTS
    )
    _keep_notes(enquiry, words.PROJECT_NOTES, people)


def _keep_notes(
    enquiry: Enquiry, notes: Iterable[words.SampleNote], people: dict[str, Person]
) -> None:
    for sample in notes:
        note = EnquiryNote(
            school=enquiry.school,
            enquiry=enquiry,
            stage=sample.stage,
            pupil=sample.pupil,
            author=people[sample.by],
            on=sample.on,
        )
        note.put_words({"text": sample.text})
        note.save()
