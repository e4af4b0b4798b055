"""Groups of enquiry for the tests: a lesson study of Priya and Aisha, a project of Stephen."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from goldenthread.accounts.public import SchoolYear
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.people.public import Person, link_accounts
from goldenthread.practice.actions.begin_enquiry import begin_enquiry
from goldenthread.practice.actions.begin_project import begin_project
from goldenthread.practice.actions.join_enquiry import join_enquiry
from goldenthread.practice.models import Enquiry, Project
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import EnquiryKind
from tests.cast import Cast
from tests.year import bring_in, staffed_plan

AT = datetime(2027, 2, 5, 9, 0, tzinfo=UTC)
TODAY = date(2027, 2, 5)
ENQUIRIES = "/schools/ashmoor-vale/2026-27/practice/enquiries/"


@dataclass(frozen=True)
class Group:
    cast: Cast
    year: SchoolYear
    enquiry: Enquiry
    priya: Person
    aisha: Person

    @property
    def page(self) -> str:
        return f"{ENQUIRIES}{self.enquiry.key}/"


def plan_with_people() -> SmallPlan:
    plan = staffed_plan()
    for key in ("ruth-adeyemi-clarke", "denise-obi", "stephen-cole"):
        first, _, last = key.partition("-")
        plan.person(key, email=f"{first}.{last.replace('-', '.')}@ashmoor-vale.example")
    plan.add(
        r.EvidenceCard(
            id="subjects",
            title="Reading in the subjects",
            claim="Teaching how texts are built helps weaker readers",
            source_type="systematic-review",
            limits="Few studies outside English",
        )
    )
    return plan


def make_year(cast: Cast) -> SchoolYear:
    year = bring_in(cast, plan_with_people().snapshot())
    year.school = cast.ashmoor
    link_accounts(cast.ashmoor)
    return year


def person_of(cast: Cast, key: str) -> Person:
    return Person.objects.select_related("school").get(school=cast.ashmoor, key=key)


def make_lesson_study(cast: Cast, question: str = "How do weak readers begin a page?") -> Group:
    year = make_year(cast)
    priya, aisha = person_of(cast, "priya-nair"), person_of(cast, "aisha-rahman")
    enquiry = begin_enquiry(
        year, EnquiryKind.LESSON_STUDY, question=question, lead=priya, actor=cast.priya, at=AT
    )
    join_enquiry(enquiry, aisha, by=priya, actor=cast.priya, at=AT)
    return Group(cast, year, enquiry, priya, aisha)


def make_project(
    cast: Cast, year: SchoolYear, slot: tuple[int, int] | None = (30, 2), **columns: str
) -> Project:
    return begin_project(
        year,
        {"measure": "orders sent back", "unit": "orders", **columns},
        problem="Orders come back to us",
        lead=person_of(cast, "stephen-cole"),
        slot=slot,
        actor=cast.stephen,
        at=AT,
    )
