"""Joins the staff of a school to the accounts that carry the same e-mail address."""

from django.db.models import F
from django.db.models.functions import Lower

from goldenthread.accounts.public import School, User
from goldenthread.people.models import Person


def link_accounts(school: School) -> int:
    """Join each person without an account to the account with their address; say how many.

    Only accounts that hold a role in this school count: an address alone opens nothing. An account
    belongs to one person, so writing its address to a second one opens nothing either.
    """
    waiting = {
        person.address: person
        for person in Person.objects.filter(school=school, user=None)
        .exclude(email="")
        .annotate(address=Lower(F("email")))
    }
    joined_already = Person.objects.filter(school=school, user__isnull=False).values("user")
    users = (
        User.objects.filter(email__in=waiting, role_assignments__school=school)
        .exclude(pk__in=joined_already)
        .distinct()
    )
    joined = []
    for user in users:
        person = waiting[user.email]
        person.user = user
        joined.append(person)
    Person.objects.bulk_update(joined, ["user"])
    return len(joined)
