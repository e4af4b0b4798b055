"""Appraisal, as far as its dates and links go; its words are not in the folder."""

import datetime as dt
from dataclasses import dataclass

from goldenthread.snapshot import columns as column
from goldenthread.snapshot.tables import table
from goldenthread.snapshot.words import Drafter, ObjectiveKind, ObjectiveMeasure


@table("appraisals")
@dataclass(frozen=True, slots=True)
class Appraisal:
    """One person's appraisal year."""

    id: str = column.key("Short name")
    person: str = column.ref("people", "Appraisee", required=True)
    appraiser: str = column.ref("people", "Appraiser")
    starts_on: dt.date | None = column.day("Objectives agreed")
    mid_year_on: dt.date | None = column.day("Mid-year talk, done on")
    report_on: dt.date | None = column.day("Report, done on")


@table("objectives")
@dataclass(frozen=True, slots=True)
class Objective:
    """What an objective is about and what it is linked to; not its text."""

    id: str = column.key("Short name")
    appraisal: str = column.ref("appraisals", "Appraisal", required=True)
    kind: str = column.one_of(ObjectiveKind, "Learning, performance or career", required=True)
    measure: str = column.one_of(ObjectiveMeasure, "What it is judged by")
    priority: str = column.ref("priorities", "Priority it serves")
    team: str = column.ref("teams", "Team aim it serves")
    programme: str = column.ref("programmes", "Learning behind it")
    activity: str = column.ref("activities", "Activity behind it")
    step_linked: bool = column.yes_no("Linked to a step of the person's own?")
    drafted_by: str = column.one_of(Drafter, "Who wrote the first draft")
    agreed_by_appraisee: bool = column.yes_no("Agreed by the appraisee?")
    agreed_by_appraiser: bool = column.yes_no("Agreed by the appraiser?")


@table("appraisal_touches", key="appraisal on")
@dataclass(frozen=True, slots=True)
class AppraisalTouch:
    """A dated conversation within an appraisal year."""

    appraisal: str = column.ref("appraisals", "Appraisal", required=True)
    on: dt.date = column.day("Date", required=True)
