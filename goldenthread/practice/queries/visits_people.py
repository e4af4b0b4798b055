"""Colleagues whom one can visit or invite."""

import datetime as dt

from django.db.models import Q, QuerySet

from goldenthread.accounts.public import School
from goldenthread.people.public import Person, TeamMember


def list_staff(school: School, today: dt.date) -> QuerySet[Person]:
    """Everybody who works at the school today, by name."""
    here = Q(left_on__isnull=True) | Q(left_on__gte=today)
    return Person.objects.filter(here, school=school).order_by("name", "key")


def list_colleagues(me: Person, today: dt.date) -> QuerySet[Person]:
    return list_staff(me.school, today).exclude(pk=me.pk)


def list_members(school: School, team: int, today: dt.date) -> QuerySet[Person]:
    """Who is in the team today and works at the school. One query."""
    began = Q(starts_on__isnull=True) | Q(starts_on__lte=today)
    goes_on = Q(ends_on__isnull=True) | Q(ends_on__gte=today)
    rows = TeamMember.objects.filter(began & goes_on, school=school, team=team)
    return list_staff(school, today).filter(pk__in=rows.values("person"))
