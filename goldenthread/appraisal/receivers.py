"""Tells practice who appraises whom, so that nobody is coached by their appraiser."""

import datetime as dt
from typing import Any

from django.db.models import F, Q, QuerySet
from django.dispatch import receiver

from goldenthread.appraisal.models import Appraisal
from goldenthread.practice.events import judges_asked


@receiver(judges_asked, dispatch_uid="appraisal.name_appraisers")
def name_appraisers(on: dt.date, **_: Any) -> QuerySet[Any]:
    """The appraisers of the year that this day lies in, until the report is written."""
    rows = Appraisal.objects.filter(
        Q(report_on__isnull=True) | Q(report_on__gte=on),
        year__starts_on__lte=on,
        year__ends_on__gte=on,
    )
    return rows.annotate(judge=F("appraiser_id"), judged=F("person_id"))
