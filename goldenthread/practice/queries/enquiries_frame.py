"""What the group of an enquiry sees: its stages with the notes, its plans, its findings."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from django.http import Http404

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person
from goldenthread.practice.enquiry_stages import KINDS, Asks, KindOfEnquiry, Stage
from goldenthread.practice.models import Enquiry, EnquiryFindings, EnquiryNote, PlanVersion
from goldenthread.programmes.public import EvidenceCard


@dataclass(frozen=True, slots=True)
class StageLine:
    """One stage in the list: how much the group has kept there, in words."""

    key: str
    name: str
    kept: str


@dataclass(frozen=True, slots=True)
class PartLines:
    name: str
    stages: tuple[StageLine, ...]


@dataclass(frozen=True, slots=True)
class MemberLine:
    person: Person
    is_lead: bool


@dataclass(frozen=True, slots=True)
class NoteLine:
    number: int
    text: str
    pupil: str
    author: str
    on: dt.date
    is_own: bool


@dataclass(frozen=True, slots=True)
class PlanLine:
    number: int
    author: str
    on: dt.date
    plan: str
    prediction: str
    changed: str
    why: str
    is_own: bool
    is_last: bool


@dataclass(frozen=True, slots=True)
class FindingsPage:
    """The one page. `version` is 0 while nothing is written."""

    title: str
    did: str
    saw: str
    learnt: str
    caution: str
    next: str
    did_not_work: bool
    version: int


@dataclass(frozen=True, slots=True)
class EnquiryFrame:
    kind: KindOfEnquiry
    members: tuple[MemberLine, ...]
    parts: tuple[PartLines, ...]
    has_findings: bool


def kind_of(enquiry: Enquiry) -> KindOfEnquiry:
    return KINDS[enquiry.kind]


def get_stage_or_404(enquiry: Enquiry, key: str) -> Stage:
    stage = kind_of(enquiry).find(key)
    if stage is None:
        raise Http404
    return stage


def get_frame(enquiry: Enquiry) -> EnquiryFrame:
    """Four queries: members, notes, plans, findings. Nobody's words are opened."""
    kind = kind_of(enquiry)
    notes = Counter(EnquiryNote.objects.filter(enquiry=enquiry).values_list("stage", flat=True))
    plans = set(PlanVersion.objects.filter(enquiry=enquiry).values_list("number", flat=True))

    def kept(stage: Stage) -> str:
        parts = ["Written"] if stage.plan in plans else []
        if notes[stage.key]:
            parts.append(f"{notes[stage.key]} note{'' if notes[stage.key] == 1 else 's'}")
        return ", ".join(parts)

    return EnquiryFrame(
        kind=kind,
        members=list_members(enquiry),
        parts=tuple(
            PartLines(
                part.name,
                tuple(StageLine(stage.key, stage.name, kept(stage)) for stage in part.stages),
            )
            for part in kind.parts
        ),
        has_findings=EnquiryFindings.objects.filter(enquiry=enquiry).exists(),
    )


def list_members(enquiry: Enquiry) -> tuple[MemberLine, ...]:
    """The lead first, then the others by name. One query."""
    rows = enquiry.enquiry_members.select_related("person").order_by("person__name")
    others = [row.person for row in rows if row.person_id != enquiry.lead_id]
    return (
        MemberLine(enquiry.lead, is_lead=True),
        *(MemberLine(person, is_lead=False) for person in others),
    )


def list_notes(enquiry: Enquiry, stage: Stage, reader: Person) -> list[NoteLine]:
    """The notes of one stage in the order they were written. One query."""
    rows = EnquiryNote.objects.filter(enquiry=enquiry, stage=stage.key).select_related("author")
    return [
        NoteLine(
            row.pk,
            row.words["text"],
            row.pupil,
            row.author.name,
            row.on,
            row.author_id == reader.pk,
        )
        for row in rows
    ]


def list_plans(enquiry: Enquiry, reader: Person) -> list[PlanLine]:
    """Every version of the plan in order. One query."""
    rows = list(PlanVersion.objects.filter(enquiry=enquiry).select_related("author"))
    return [
        PlanLine(
            number=row.number,
            author=row.author.name,
            on=row.on,
            is_own=row.author_id == reader.pk,
            is_last=row is rows[-1],
            **row.words,
        )
        for row in rows
    ]


def get_findings(enquiry: Enquiry) -> FindingsPage:
    """The page as it is stored, or an empty one."""
    row = EnquiryFindings.objects.filter(enquiry=enquiry).first()
    if row is None:
        return FindingsPage("", "", "", "", "", "", did_not_work=False, version=0)
    return FindingsPage(**row.words, did_not_work=row.did_not_work, version=row.version)


def list_evidence(stage: Stage, year: SchoolYear) -> list[EvidenceCard]:
    """The school's evidence cards where the stage is about reading."""
    if stage.asks != Asks.EVIDENCE:
        return []
    return list(EvidenceCard.objects.filter(school=year.school).order_by("title"))
