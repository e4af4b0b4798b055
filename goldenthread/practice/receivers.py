"""Listens for changes of the staff, and looks whose coach has become their boss."""

from typing import Any

from django.dispatch import receiver

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import School, SchoolYear
from goldenthread.people.public import people_changed
from goldenthread.practice.actions.flag_pairs_to_hand_over import flag_pairs_to_hand_over


@receiver(people_changed, dispatch_uid="practice.flag_pairs")
def look_at_pairs(school: School, **_: Any) -> None:
    """For the year that is running, if there is one."""
    today = accounts.today()
    years = SchoolYear.objects.filter(school=school, starts_on__lte=today, ends_on__gte=today)
    for year in years.select_related("school"):
        flag_pairs_to_hand_over(year, on=today)
