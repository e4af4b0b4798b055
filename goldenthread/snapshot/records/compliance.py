"""Training that the law or the school requires; never counted as development."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from goldenthread.snapshot import columns as column
from goldenthread.snapshot.tables import Scope, table
from goldenthread.snapshot.words import DutyBasis, EntitlementKind


@table("compliance_items", scope=Scope.SCHOOL)
@dataclass(frozen=True, slots=True)
class ComplianceItem:
    """One item of required training."""

    id: str = column.key("Short name")
    name: str = column.text("Name", required=True)
    basis: str = column.one_of(DutyBasis, "Statutory, expected or by risk", required=True)
    every_months: int | None = column.whole(
        "Valid for so many months; empty: once", unit="months", least=1, most=240
    )
    who: str = column.text("Who must hold it, in words")


@table("compliance_records", key="item person")
@dataclass(frozen=True, slots=True)
class ComplianceRecord:
    """One person's standing on one item that they must hold."""

    item: str = column.ref("compliance_items", "Item", required=True)
    person: str = column.ref("people", "Who", required=True)
    done_on: dt.date | None = column.day("Last done; empty: not yet")
    expires_on: dt.date | None = column.day("Valid until; empty: reckoned from the item")
    paid_time: bool = column.yes_no("Done, or planned, in paid time?", default=True)


@table("entitlements", key="person kind")
@dataclass(frozen=True, slots=True)
class Entitlement:
    """Time or a qualification that a post brings by regulation."""

    person: str = column.ref("people", "Who", required=True)
    kind: str = column.one_of(EntitlementKind, "Which entitlement", required=True)
    time_percent: Decimal | None = column.number(
        "Time off timetable beyond PPA", unit="percent", least="0", most="100"
    )
    mentor: str = column.ref("people", "Mentor")
    tutor: str = column.ref("people", "Induction tutor")
    assessor: str = column.ref("people", "Who assesses")
    appointed_on: dt.date | None = column.day("Appointed")
    must_qualify_by: dt.date | None = column.day("Must hold the qualification by")
    enrolled_on: dt.date | None = column.day("Enrolled")
    qualified_on: dt.date | None = column.day("Qualified")
