"""Who practises: whoever has signed in, as somebody of the staff list, in one school year."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, OuterRef

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.people import public as people
from goldenthread.people.public import Person
from goldenthread.practice.models import PracticeLog


@dataclass(frozen=True, slots=True)
class Practitioner:
    """Whoever has signed in, as somebody of the staff list, in one year of their school."""

    person: Person
    year: SchoolYear
    # Whether the log with the number that was asked for is kept already.
    has_log: bool = False


def get_practitioner(
    user: User | AnonymousUser, slug: str, label: str, number: UUID | None = None
) -> Practitioner:
    """Return who practises: 404 where school or year is unseen, 403 for who is not on the staff.

    Two queries: a quick log has eight in all.
    """
    kept = PracticeLog.objects.filter(person=OuterRef("pk"))
    kept = kept.filter(number=number) if number else kept.none()
    own = (
        Person.objects.filter(user_id=user.pk, school__slug=slug)
        .select_related("school")
        .annotate(has_log=Exists(kept))
        .first()
        if user.pk
        else None
    )
    if own is None or not accounts.is_member_of_staff(user, own.school):
        unowned = accounts.get_year_for(user, slug, label, Ability.VIEW_PEOPLE_LIST)
        return Practitioner(people.get_own_person(user, unowned.school), unowned)
    school = accounts.take_in_hand(user, own.school)
    return Practitioner(own, accounts.get_open_year(user, school, label), own.has_log)
