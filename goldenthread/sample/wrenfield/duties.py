"""Training that the law asks of Wrenfield's staff, and two entitlements that come with posts."""

import datetime as dt
from decimal import Decimal

from goldenthread.sample.wrenfield.cast import EVERYBODY, MIDDAY, SUPPORT, TEACHERS
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import DutyBasis, EntitlementKind

COMPLIANCE_ITEMS = (
    r.ComplianceItem(
        id="safeguarding",
        name="Safeguarding and child protection",
        basis=DutyBasis.STATUTORY,
        every_months=12,
        who="Everyone",
    ),
    r.ComplianceItem(
        id="allergy",
        name="Allergy and anaphylaxis awareness",
        basis=DutyBasis.STATUTORY,
        every_months=12,
        who="Everyone, midday supervisors included",
    ),
    r.ComplianceItem(
        id="prevent",
        name="Prevent awareness",
        basis=DutyBasis.STATUTORY,
        every_months=36,
        who="Everyone",
    ),
    r.ComplianceItem(
        id="paediatric-first-aid",
        name="Paediatric first aid",
        basis=DutyBasis.STATUTORY,
        every_months=36,
        who="EYFS",
    ),
    r.ComplianceItem(
        id="deputy-dsl",
        name="Designated safeguarding lead and deputies",
        basis=DutyBasis.STATUTORY,
        every_months=24,
        who="Head, deputy head, family support",
    ),
)

_SEPTEMBER = dt.date(2026, 9, 1)


def _record(item: str, person: str, done_on: dt.date) -> r.ComplianceRecord:
    return r.ComplianceRecord(item=item, person=person, done_on=done_on)


COMPLIANCE_RECORDS = (
    *(_record("safeguarding", each.key, _SEPTEMBER) for each in EVERYBODY),
    *(_record("prevent", each.key, dt.date(2025, 9, 2)) for each in EVERYBODY),
    *(_record("allergy", each.key, _SEPTEMBER) for each in TEACHERS),
    *(_record("allergy", each.key, _SEPTEMBER) for each in SUPPORT if each not in MIDDAY),
    # Put on an afternoon for which nobody would have been paid.
    *(r.ComplianceRecord(item="allergy", person=each.key, paid_time=False) for each in MIDDAY),
    *(
        _record("paediatric-first-aid", each.key, dt.date(2025, 11, 4))
        for each in EVERYBODY
        if each.team == "eyfs"
    ),
    *(
        _record("deputy-dsl", person, dt.date(2026, 3, 5))
        for person in ("marcus-bell", "farah-iqbal", "angela-royle")
    ),
)

ENTITLEMENTS = (
    r.Entitlement(
        person="lucy-barrowclough",
        kind=EntitlementKind.ECT_YEAR_1,
        time_percent=Decimal(10),
        mentor="adam-whitby",
        tutor="ellen-marsh",
        assessor="marcus-bell",
    ),
    r.Entitlement(
        person="ellen-marsh",
        kind=EntitlementKind.SENCO,
        appointed_on=dt.date(2021, 9, 1),
        must_qualify_by=dt.date(2024, 8, 31),
        enrolled_on=dt.date(2022, 1, 10),
        qualified_on=dt.date(2023, 7, 7),
    ),
)
