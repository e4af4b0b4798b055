"""Who may read and change which enquiry.

Its members read and write all of it. Everybody on the staff reads the frame of an improvement
project and any findings that a group has shared; governors read what was learnt, without names.
For everybody else an enquiry does not exist.
"""

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.people.public import Person
from goldenthread.practice.models import Enquiry, EnquiryMember
from goldenthread.snapshot.words import EnquiryKind

type Viewer = User | AnonymousUser


def enquiries_of(person: Person, year: SchoolYear) -> QuerySet[Enquiry]:
    """The enquiries that this person leads or takes part in."""
    own = EnquiryMember.objects.filter(year=year, person=person)
    rows = Enquiry.objects.filter(school=year.school, year=year)
    return rows.filter(Q(lead=person) | Q(pk__in=own.values("enquiry")))


def is_member(person: Person | None, enquiry: Enquiry) -> bool:
    if person is None or person.school_id != enquiry.school_id:
        return False
    if enquiry.lead_id == person.pk:
        return True
    return EnquiryMember.objects.filter(enquiry=enquiry, person=person).exists()


def projects_visible_to(user: Viewer, year: SchoolYear) -> QuerySet[Enquiry]:
    rows = Enquiry.objects.filter(
        school=year.school, year=year, kind=EnquiryKind.IMPROVEMENT_PROJECT
    )
    return rows if accounts.may(user, year.school, Ability.VIEW_PEOPLE_LIST) else rows.none()


def can_view_project(user: Viewer, enquiry: Enquiry) -> bool:
    is_project = enquiry.kind == EnquiryKind.IMPROVEMENT_PROJECT
    return is_project and accounts.may(user, enquiry.school, Ability.VIEW_PEOPLE_LIST)


def shared_with(user: Viewer, year: SchoolYear) -> QuerySet[Enquiry]:
    """Enquiries of which the user may read what was learnt: shared ones that have a page."""
    rows = Enquiry.objects.filter(
        school=year.school, year=year, shared_on__isnull=False, findings__isnull=False
    )
    seen = accounts.may(user, year.school, Ability.VIEW_PLAN_SUMMARY)
    return rows if seen else rows.none()


def can_read_shared(user: Viewer, enquiry: Enquiry) -> bool:
    """Whether the whole page of findings is open to this user because the group has shared it."""
    is_shared = enquiry.shared_on is not None
    return is_shared and accounts.may(user, enquiry.school, Ability.VIEW_PEOPLE_LIST)


def get_own_enquiry_or_404(person: Person, year: SchoolYear, key: str) -> Enquiry:
    """Return the enquiry for one of its members; for others it does not exist. One query."""
    rows = enquiries_of(person, year).select_related("lead", "team", "programme")
    return _with_year(rows.filter(key=key).first(), year)


def get_project_or_404(user: Viewer, year: SchoolYear, key: str) -> Enquiry:
    rows = projects_visible_to(user, year).select_related("lead", "team", "programme", "project")
    return _with_year(rows.filter(key=key).first(), year)


def get_findings_or_404(
    user: Viewer, person: Person | None, year: SchoolYear, key: str
) -> tuple[Enquiry, bool]:
    """Return the enquiry whose findings may be read, and whether the reader is a member."""
    rows = Enquiry.objects.filter(school=year.school, year=year, key=key)
    enquiry = _with_year(rows.select_related("lead", "programme", "findings").first(), year)
    member = is_member(person, enquiry)
    if not member and not can_read_shared(user, enquiry):
        raise Http404
    return enquiry, member


def require_member(person: Person, enquiry: Enquiry) -> None:
    if not is_member(person, enquiry):
        raise PermissionDenied("An enquiry is changed by the people who take part in it.")


def can_answer_projects(user: Viewer, year: SchoolYear) -> bool:
    return accounts.may(user, year.school, Ability.APPROVE_PLAN)


def _with_year(enquiry: Enquiry | None, year: SchoolYear) -> Enquiry:
    if enquiry is None:
        raise Http404
    enquiry.year, enquiry.school = year, year.school
    return enquiry
