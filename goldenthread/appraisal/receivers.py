"""Tells practice who appraises whom, so that nobody is coached by their appraiser."""

import datetime as dt
from collections.abc import Collection
from typing import Any

from django.db.models import Q
from django.dispatch import receiver

from goldenthread.accounts.public import School
from goldenthread.appraisal.models import Appraisal
from goldenthread.practice.events import judges_asked


@receiver(judges_asked, dispatch_uid="appraisal.name_appraisers")
def name_appraisers(
    school: School, people: Collection[int], on: dt.date, **_: Any
) -> set[tuple[int, int]]:
    """The appraisers of the year that this day lies in, until the report is written."""
    rows = Appraisal.objects.filter(
        Q(report_on__isnull=True) | Q(report_on__gte=on),
        school=school,
        person__in=people,
        appraiser__isnull=False,
        year__starts_on__lte=on,
        year__ends_on__gte=on,
    )
    return set(rows.values_list("appraiser_id", "person_id"))
