"""Required training, who holds it, and the entitlements of early career teachers and the SENCO."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.sample.ashmoor_vale.people import PEOPLE, key_of_name
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import DutyBasis, EntitlementKind

STATUTORY, EXPECTED, RISK = DutyBasis
FIRST_DAY = dt.date(2026, 9, 1)

COMPLIANCE_ITEMS = (
    r.ComplianceItem(
        id="safeguarding",
        name="Safeguarding and child protection, with KCSIE Part One",
        basis=STATUTORY,
        every_months=12,
        who="All staff",
    ),
    r.ComplianceItem(
        id="allergy",
        name="Allergy and anaphylaxis awareness",
        basis=STATUTORY,
        every_months=12,
        who="All staff",
    ),
    r.ComplianceItem(
        id="prevent", name="Prevent awareness", basis=STATUTORY, every_months=36, who="All staff"
    ),
    r.ComplianceItem(
        id="data-protection",
        name="Data protection",
        basis=EXPECTED,
        every_months=12,
        who="All staff",
    ),
    r.ComplianceItem(
        id="cyber",
        name="Cyber security basics",
        basis=EXPECTED,
        every_months=12,
        who="Everyone with network access",
    ),
    r.ComplianceItem(
        id="fire", name="Fire safety awareness", basis=STATUTORY, every_months=12, who="All staff"
    ),
    r.ComplianceItem(
        id="dsl",
        name="Designated safeguarding lead and deputies",
        basis=STATUTORY,
        every_months=24,
        who="DSL and deputies",
    ),
    r.ComplianceItem(
        id="first-aid",
        name="First aid at work",
        basis=STATUTORY,
        every_months=36,
        who="By needs assessment",
    ),
    r.ComplianceItem(
        id="fire-warden", name="Fire warden", basis=RISK, every_months=36, who="Named wardens"
    ),
    r.ComplianceItem(
        id="machinery",
        name="D&T machinery",
        basis=RISK,
        every_months=60,
        who="D&T teachers and technician",
    ),
)

MISSED_ALLERGY_TRAINING = tuple(map(key_of_name, ("Brian Yeo", "Tracey Gill", "Sally Marchbank")))
_PREVENT_LAPSED = tuple(map(key_of_name, ("Kevin Moss", "Monika Kaminska")))

# Named holders: item, person, last done, valid until.
_NAMED: tuple[tuple[str, str, dt.date, dt.date], ...] = (
    ("dsl", "hannah-prosser", dt.date(2025, 11, 14), dt.date(2027, 11, 14)),
    ("dsl", "karen-whitlow", dt.date(2026, 3, 6), dt.date(2028, 3, 6)),
    ("dsl", "alice-penrose", dt.date(2024, 11, 22), dt.date(2026, 11, 22)),
    ("first-aid", "maureen-tait", dt.date(2024, 2, 22), dt.date(2027, 2, 22)),
    ("first-aid", "linda-cresswell", dt.date(2024, 2, 22), dt.date(2027, 2, 22)),
    ("first-aid", "gareth-owen", dt.date(2024, 3, 5), dt.date(2027, 3, 5)),
    ("first-aid", "wendy-hargreaves", dt.date(2024, 3, 5), dt.date(2027, 3, 5)),
    ("first-aid", "gary-thwaite", dt.date(2025, 10, 3), dt.date(2028, 10, 3)),
    ("first-aid", "ian-bostock", dt.date(2025, 10, 3), dt.date(2028, 10, 3)),
    ("fire-warden", "terry-lunt", dt.date(2024, 3, 12), dt.date(2027, 3, 12)),
    ("fire-warden", "piotr-zielinski", dt.date(2024, 3, 12), dt.date(2027, 3, 12)),
    ("fire-warden", "stephen-cole", dt.date(2024, 3, 12), dt.date(2027, 3, 12)),
    ("fire-warden", "raj-singh", dt.date(2026, 1, 20), dt.date(2029, 1, 20)),
    ("machinery", "roy-entwistle", dt.date(2022, 3, 30), dt.date(2027, 3, 30)),
    ("machinery", "colin-sharpe", dt.date(2022, 3, 30), dt.date(2027, 3, 30)),
    ("machinery", "abbie-stanton", dt.date(2025, 6, 18), dt.date(2030, 6, 18)),
)


def _of_everyone() -> Iterator[r.ComplianceRecord]:
    """The items of all staff: five on the first day of the year, Prevent every third year."""
    for person in PEOPLE:
        for item in ("safeguarding", "allergy", "data-protection", "cyber", "fire"):
            missed = item == "allergy" and person.id in MISSED_ALLERGY_TRAINING
            yield r.ComplianceRecord(
                item=item,
                person=person.id,
                done_on=None if missed else FIRST_DAY,
                expires_on=None if missed else dt.date(2027, 9, 1),
            )
        lapsed = person.id in _PREVENT_LAPSED
        yield r.ComplianceRecord(
            item="prevent",
            person=person.id,
            done_on=dt.date(2023, 9, 4) if lapsed else dt.date(2025, 9, 2),
            expires_on=dt.date(2026, 9, 4) if lapsed else dt.date(2028, 9, 2),
        )


COMPLIANCE_RECORDS = (
    *_of_everyone(),
    *(
        r.ComplianceRecord(item=item, person=person, done_on=done_on, expires_on=expires_on)
        for item, person, done_on, expires_on in _NAMED
    ),
)

# Time off timetable beyond PPA: 10% in the first year, 5% in the second; Adam Rigby has 8%.
ENTITLEMENTS = (
    r.Entitlement(
        person="jamie-okafor",
        kind=EntitlementKind.ECT_YEAR_1,
        time_percent=Decimal(10),
        mentor="stuart-hallam",
        tutor="imran-sadiq",
        assessor="imran-sadiq",
        appointed_on=FIRST_DAY,
        enrolled_on=FIRST_DAY,
    ),
    r.Entitlement(
        person="adam-rigby",
        kind=EntitlementKind.ECT_YEAR_1,
        time_percent=Decimal(8),
        mentor="kirsty-munro",
        tutor="imran-sadiq",
        assessor="imran-sadiq",
        appointed_on=FIRST_DAY,
        enrolled_on=FIRST_DAY,
    ),
    r.Entitlement(
        person="megan-rowlands",
        kind=EntitlementKind.ECT_YEAR_2,
        time_percent=Decimal(5),
        mentor="catrin-bevan",
        tutor="imran-sadiq",
        assessor="imran-sadiq",
        appointed_on=dt.date(2025, 9, 1),
        enrolled_on=dt.date(2025, 9, 1),
    ),
    r.Entitlement(
        person="lucia-ferrante",
        kind=EntitlementKind.ECT_YEAR_2,
        time_percent=Decimal(5),
        mentor="ingrid-solberg",
        tutor="imran-sadiq",
        assessor="imran-sadiq",
        appointed_on=dt.date(2025, 9, 1),
        enrolled_on=dt.date(2025, 9, 1),
    ),
    r.Entitlement(
        person="naomi-fairweather",
        kind=EntitlementKind.SENCO,
        appointed_on=dt.date(2024, 9, 1),
        must_qualify_by=dt.date(2027, 9, 1),
    ),
)
