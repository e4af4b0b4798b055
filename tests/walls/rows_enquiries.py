"""Who opens an enquiry: its group; a project and a shared page: everybody on the staff."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Literal

from goldenthread.accounts.public import ABILITIES, Ability, SystemActor
from goldenthread.accounts.types import Role
from goldenthread.people.public import Person
from goldenthread.practice.actions.begin_enquiry import begin_enquiry
from goldenthread.practice.actions.begin_project import Count, begin_project
from goldenthread.practice.actions.join_enquiry import join_enquiry
from goldenthread.practice.actions.keep_enquiry_note import keep_enquiry_note
from goldenthread.practice.actions.share_findings import share_findings
from goldenthread.practice.actions.write_findings import write_findings
from goldenthread.practice.actions.write_plan import write_plan
from goldenthread.practice.models import Enquiry, EnquiryNote, ProjectPoint
from goldenthread.snapshot.words import EnquiryKind
from tests.cast import Cast
from tests.walls.matrix import Kwargs, Row
from tests.year import TODAY, of_the_staffed_year

AT = datetime(2027, 2, 5, 9, 0, tzinfo=UTC)
ACTOR = SystemActor("tests")
STAFF = ABILITIES[Ability.VIEW_PEOPLE_LIST]
READERS = ABILITIES[Ability.VIEW_PLAN_SUMMARY]
# Who leads the enquiries below, and who is in the group of the lesson study.
LEAD = frozenset({Role.TEACHER})
GROUP = frozenset({Role.TEACHER, Role.SUPPORT_DIRECT})


def person(cast: Cast, key: str) -> Person:
    return Person.objects.select_related("school").get(school=cast.ashmoor, key=key)


def of_the_study(cast: Cast) -> dict[str, Any]:
    address = of_the_staffed_year(cast)
    year = cast.ashmoor.years.get()
    year.school = cast.ashmoor
    lead, other = person(cast, "teacher"), person(cast, "support-direct")
    study = begin_enquiry(
        year, EnquiryKind.LESSON_STUDY, question="Why?", lead=lead, actor=ACTOR, at=AT
    )
    join_enquiry(study, other, by=lead, actor=ACTOR, at=AT)
    keep_enquiry_note(study, stage="beliefs", text="Ours", by=lead, on=TODAY)
    empty = {"prediction": "", "changed": "", "why": ""}
    write_plan(study, {"plan": "Ours", **empty}, number=1, by=lead, on=TODAY)
    words = {"title": "Talk first", "did": "", "saw": "", "learnt": "", "caution": "", "next": ""}
    write_findings(study, words, did_not_work=True, version=0, by=lead)
    return address | {"key": study.key}


def of_the_shared_study(cast: Cast) -> dict[str, Any]:
    address = of_the_study(cast)
    study = Enquiry.objects.get(key=address["key"])
    share_findings(study, by=person(cast, "teacher"), actor=ACTOR, at=AT)
    return address


def of_the_project(cast: Cast) -> dict[str, Any]:
    address = of_the_staffed_year(cast)
    year = cast.ashmoor.years.get()
    year.school = cast.ashmoor
    project = begin_project(
        year,
        {"measure": "forms"},
        problem="Queues",
        lead=person(cast, "teacher"),
        baseline=Count(TODAY, Decimal(4)),
        slot=(30, 2),
        actor=ACTOR,
        at=AT,
    )
    return address | {"key": project.enquiry.key}


def stage_of_the_study(cast: Cast) -> dict[str, Any]:
    return of_the_study(cast) | {"stage": "beliefs"}


def member_of_the_study(cast: Cast) -> dict[str, Any]:
    return of_the_study(cast) | {"person": "support-direct"}


def note_of_the_study(cast: Cast) -> dict[str, Any]:
    return of_the_study(cast) | {"number": EnquiryNote.objects.get().pk}


def plan_of_the_study(cast: Cast) -> dict[str, Any]:
    return of_the_study(cast) | {"number": 1}


def count_of_the_project(cast: Cast) -> dict[str, Any]:
    return of_the_project(cast) | {"number": ProjectPoint.objects.get().pk}


def the_wall(cast: Cast) -> dict[str, Any]:
    of_the_shared_study(cast)
    return of_the_staffed_year(cast)


def kind_to_begin(cast: Cast) -> dict[str, Any]:
    return of_the_staffed_year(cast, kind="lesson-study")


METHODS: tuple[Literal["get", "post"], ...] = ("get", "post")
# Pages with a form on them: opened and sent.
OF_THE_GROUP: tuple[tuple[str, Kwargs], ...] = (
    ("enquiries:edit", of_the_study),
    ("enquiries:join", of_the_study),
    ("enquiries:leave", member_of_the_study),
    ("enquiries:end", of_the_study),
    ("enquiries:stage", stage_of_the_study),
    ("enquiries:write-plan", of_the_study),
    ("enquiries:write-findings", of_the_study),
)
# A note and a plan are taken back by their author; the project has no other member.
OF_THE_LEAD: tuple[tuple[str, Kwargs], ...] = (
    ("enquiries:remove-note", note_of_the_study),
    ("enquiries:remove-plan", plan_of_the_study),
    ("enquiries:edit-project", of_the_project),
    ("enquiries:ask-time", of_the_project),
    ("enquiries:count", of_the_project),
    ("enquiries:remove-count", count_of_the_project),
)

ROWS = [
    Row("enquiries:home", see=STAFF, kwargs=of_the_staffed_year),
    # Governors and the trust read what was learnt, without names.
    Row("enquiries:shared", see=READERS, kwargs=the_wall),
    Row("enquiries:begin", see=STAFF, kwargs=kind_to_begin),
    Row("enquiries:begin", see=STAFF, kwargs=kind_to_begin, method="post"),
    Row("enquiries:show", see=GROUP, hide=STAFF - GROUP, kwargs=of_the_study),
    Row("enquiries:show", see=STAFF, kwargs=of_the_project),
    Row("enquiries:plans", see=GROUP, hide=STAFF - GROUP, kwargs=of_the_study),
    Row("enquiries:findings", see=GROUP, hide=STAFF - GROUP, kwargs=of_the_study),
    Row("enquiries:findings", see=STAFF, kwargs=of_the_shared_study),
    *(
        Row(route, see=GROUP, hide=STAFF - GROUP, kwargs=kwargs, method=method)
        for route, kwargs in OF_THE_GROUP
        for method in METHODS
    ),
    *(
        Row(route, see=LEAD, hide=STAFF - LEAD, kwargs=kwargs, method=method)
        for route, kwargs in OF_THE_LEAD
        for method in METHODS
    ),
    Row("enquiries:share", see=GROUP, hide=STAFF - GROUP, kwargs=of_the_study, method="post"),
    Row(
        "enquiries:take-back",
        see=GROUP,
        hide=STAFF - GROUP,
        kwargs=of_the_shared_study,
        method="post",
    ),
    Row(
        "enquiries:answer-time",
        see=ABILITIES[Ability.APPROVE_PLAN],
        kwargs=of_the_project,
        method="post",
    ),
]
