"""The review of professional learning, pulses, the forms in use, and governors."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from goldenthread.snapshot import columns as column
from goldenthread.snapshot.tables import table
from goldenthread.snapshot.words import CutState, GovernorEventKind, SurveyKind


@table("surveys")
@dataclass(frozen=True, slots=True)
class Survey:
    """One time of asking staff. Single answers are never in the folder."""

    id: str = column.key("Short name")
    title: str = column.text("Title", required=True)
    kind: str = column.one_of(SurveyKind, "Diagnostic, pulse or focus group", required=True)
    opens_on: dt.date = column.day("Opens", required=True)
    closes_on: dt.date | None = column.day("Closes")
    invited: int | None = column.whole("People invited", unit="people")
    answered: int | None = column.whole("People who answered", unit="people")


@table("statement_scores", key="survey statement")
@dataclass(frozen=True, slots=True)
class StatementScore:
    """Agreement with one of the 44 statements, for all staff and for leaders."""

    survey: str = column.ref("surveys", "Survey", required=True)
    statement: str = column.text("Statement: `1a` to `7e`", required=True, longest=4)
    staff_percent: Decimal | None = column.number(
        "Staff who agree", unit="percent", least="0", most="100"
    )
    leader_percent: Decimal | None = column.number(
        "Leaders who agree", unit="percent", least="0", most="100"
    )
    evidence_percent: Decimal | None = column.number(
        "What the records show", unit="percent", least="0", most="100"
    )


@table("survey_cuts")
@dataclass(frozen=True, slots=True)
class SurveyCut:
    """A request to see a survey's answers by group, and what became of it."""

    id: str = column.key("Short name")
    survey: str = column.ref("surveys", "Survey", required=True)
    cut: str = column.text("Group asked for", required=True)
    n: int = column.whole("Answers in the smallest group", unit="answers", required=True)
    state: str = column.one_of(CutState, "What became of it", required=True)
    asked_on: dt.date | None = column.day("Asked on")


@table("form_fields", key="form field")
@dataclass(frozen=True, slots=True)
class FormField:
    """A field of a form that the school asks staff to fill in."""

    form: str = column.text("Form", required=True, longest=80)
    field: str = column.text("Field", required=True, longest=80)
    required: bool = column.yes_no("Must be filled in?")
    default_text: str = column.text("What stands in it", longest=200)


@table("governor_events")
@dataclass(frozen=True, slots=True)
class GovernorEvent:
    """A report to governors, their own learning, or a note on the budget."""

    id: str = column.key("Short name")
    kind: str = column.one_of(GovernorEventKind, "What it was", required=True)
    on: dt.date = column.day("Date", required=True)
    note: str = column.text("Note")
