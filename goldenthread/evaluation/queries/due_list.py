"""The looks that are due or late, for whoever leads and for whoever sees to one."""

import datetime as dt
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse

from goldenthread.accounts.public import SchoolYear
from goldenthread.evaluation.models import EvaluationItem
from goldenthread.snapshot.readings.live import LIVE
from goldenthread.snapshot.readings.thread import DAYS_OF_GRACE
from goldenthread.snapshot.words import EvaluationLevel

# How far ahead somebody is told, so that a look can still be arranged.
DAYS_AHEAD = 14
SHORT_VERSIONS = {
    EvaluationLevel.L1: "Ask five people one question: was it worth your time?",
    EvaluationLevel.L2: "Ask five people to explain one idea, and count who can.",
    EvaluationLevel.L3: "Ask five people what stands in the way: clarity, time, things, clashes.",
    EvaluationLevel.L4: "Look at one set of pupils’ work, or ask five people if they use it.",
    EvaluationLevel.L5: "Take the measure in one class, or talk with five pupils.",
}


@dataclass(frozen=True, slots=True)
class DueLook:
    """One planned look without a result.

    `owner` is a name; `owner_user_id` and `lead_user_id` are the accounts of whoever sees to the
    look and of whoever leads the programme. `days_late` is 0 until its day has gone by;
    `short_version`, of ten minutes, is offered once it is so late that the check speaks of it.
    `address` leads to where it is entered, and to the plan where nobody enters it.
    """

    key: str
    programme_key: str
    code: str
    title: str
    level: str
    stage: str
    instrument: str
    owner: str
    owner_user_id: int | None
    lead_user_id: int | None
    due_on: dt.date
    minutes: int | None
    days_late: int
    short_version: str
    address: str


def due_looks(year: SchoolYear, today: dt.date) -> tuple[DueLook, ...]:
    """The looks of programmes at work that are late or due in two weeks, oldest first. One query.

    Whoever shows them to governors leaves the names out.
    """
    items = (
        EvaluationItem.objects.filter(
            school=year.school,
            year=year,
            due_on__lte=today + dt.timedelta(days=DAYS_AHEAD),
            evaluation_results=None,
            programme__state__in=[state.value for state in LIVE],
        )
        .select_related("programme__lead", "owner")
        .order_by("due_on", "key")
    )
    return tuple(_line(year, item, today) for item in items)


def _line(year: SchoolYear, item: EvaluationItem, today: dt.date) -> DueLook:
    days_late = max((today - item.due_on).days, 0)
    is_short = days_late > DAYS_OF_GRACE
    return DueLook(
        key=item.key,
        programme_key=item.programme.key,
        code=item.programme.code,
        title=item.programme.title,
        level=item.level,
        stage=item.get_stage_display(),
        instrument=item.instrument,
        owner=item.owner.name if item.owner else "",
        owner_user_id=item.owner.user_id if item.owner else None,
        lead_user_id=item.programme.lead.user_id if item.programme.lead else None,
        due_on=item.due_on,
        minutes=item.burden_minutes,
        days_late=days_late,
        short_version=SHORT_VERSIONS[EvaluationLevel(item.level)] if is_short else "",
        address=_address(year, item),
    )


def _address(year: SchoolYear, item: EvaluationItem) -> str:
    here = {"school_slug": year.school.slug, "year": year.label}
    try:
        return reverse("evaluation:capture-look", kwargs={**here, "key": item.key})
    except NoReverseMatch:
        return reverse("evaluation:show-plan", kwargs={**here, "key": item.programme.key})
