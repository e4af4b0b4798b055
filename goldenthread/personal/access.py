"""Everybody reads their own record, and nobody another's."""

from django.http import HttpRequest

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.people.public import Person
from goldenthread.personal.queries.own_record import Owner


def get_owner(request: HttpRequest, school_slug: str) -> Owner:
    """Return whose record this is: who has signed in. 404 where they have no role in the school.

    Governors, trust leaders and whoever runs the system have an account and no entry in the staff
    list; their record is what hangs on the account.
    """
    school = accounts.get_school_or_404(request.user, school_slug)
    assert isinstance(request.user, User)
    person = Person.objects.filter(school=school, user=request.user).order_by("pk").first()
    if person is not None:
        person.school = school
    return Owner(school, request.user, person, accounts.today())
