"""The pairs of all years whose words a person may read today."""

import datetime as dt

from django.db.models import Q

from goldenthread.people.public import Person
from goldenthread.practice.access.coaching import OPEN_STATES, list_conflicts
from goldenthread.practice.models import CoachingPair


def list_readable_pairs(person: Person, on: dt.date) -> set[int]:
    """Numbers of the pairs, as `can_read_pair` answers for each. At most a handful of queries."""
    rows = CoachingPair.objects.filter(
        Q(coach=person) | Q(coachee=person), school=person.school
    ).select_related("school")
    pairs = list(rows)
    readable = {pair.pk for pair in pairs if pair.coachee_id == person.pk}
    if person.left_on is not None and person.left_on < on:
        return readable
    coached = [
        pair
        for pair in pairs
        if pair.coach_id == person.pk
        and pair.state in OPEN_STATES
        and (pair.ends_on is None or on <= pair.ends_on)
    ]
    judged = list_conflicts(person.school, coached, on)
    return readable | {pair.pk for pair in coached if pair.pk not in judged}
