"""The pairs of all years whose words a person may read today."""

import datetime as dt

from django.db.models import Q

from goldenthread.people.public import Person
from goldenthread.practice.access.coaching import is_open_to_coach
from goldenthread.practice.models import CoachingPair


def list_readable_pairs(person: Person, on: dt.date) -> set[int]:
    """Numbers of the pairs, as `can_read_pair` answers for each. One query."""
    as_coach = Q(coach=person) & is_open_to_coach(on)
    rows = CoachingPair.objects.filter(as_coach | Q(coachee=person), school=person.school)
    return set(rows.values_list("pk", flat=True))
