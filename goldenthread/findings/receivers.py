"""Listens for changes of a school year, and has it checked again."""

import datetime as dt
from typing import Any

from django.dispatch import receiver

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import SchoolYear
from goldenthread.findings.tasks import ask_for_recheck
from goldenthread.threads.public import school_year_changed


@receiver(school_year_changed, dispatch_uid="findings.recheck")
def recheck_changed_year(year: SchoolYear, at: dt.datetime, **_: Any) -> None:
    ask_for_recheck(year, at=at, today=accounts.today())
