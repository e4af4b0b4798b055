"""What the rules on sequence, streams, coaching and looking back say about the sample schools."""

import datetime as dt
from collections import Counter
from functools import cache

import pytest

from goldenthread.checks.engine import check
from goldenthread.checks.finding import Finding
from goldenthread.sample.ashmoor_vale.snapshot import ashmoor_vale
from goldenthread.sample.wrenfield.year import wrenfield
from goldenthread.snapshot.snapshot import Snapshot

DEMO_DAY = dt.date(2027, 2, 5)
RULES = (
    "FOC002 FOC005 FOC006 DUR005 STR002 STR003 STR007 COA002 EVA003 EVA004 EVA006 INC002 INC005 "
    "GOV002"
).split()

# The streams are in balance in both schools, so STR003 stands in neither list.
ASHMOOR_VALE = {
    "FOC002 W": 1,  # 57% linked
    "FOC005 E": 1,  # languages: unit 4 before unit 3
    "FOC006 W": 2,  # PR2 and PR3
    "DUR005 W": 2,  # PR2 55%, PR4 67%
    "STR002 W": 1,  # launch of P2: 16 of 40
    "STR007 W": 28,  # 7 teachers, 21 support staff
    "COA002 W": 1,  # no leader coached
    "EVA003 W": 1,  # PR2
    "EVA004 W": 1,  # PR2's mid-point
    "EVA006 W": 1,  # participation up 30%
    "INC002 W": 4,  # admin, site, technicians, cover
    "INC005 W": 1,  # PR2
    "GOV002 W": 3,  # P2, P3, P4
}
WRENFIELD = {
    "STR007 W": 6,  # office, site, two halves of job-shares
    "INC005 W": 1,  # Talking maths
}


@cache
def findings_of(school: str) -> tuple[Finding, ...]:
    report = check(snapshot_of(school), DEMO_DAY, select=RULES)
    assert report.could_not_judge == ()
    return report.findings


@cache
def snapshot_of(school: str) -> Snapshot:
    return {"ashmoor-vale": ashmoor_vale, "wrenfield": wrenfield}[school]()


@pytest.mark.parametrize(
    ("school", "expected"), [("ashmoor-vale", ASHMOOR_VALE), ("wrenfield", WRENFIELD)]
)
def test_the_planted_flaws_are_found_and_no_others(school: str, expected: dict[str, int]) -> None:
    counts = Counter(f"{finding.code} {finding.severity}" for finding in findings_of(school))
    assert dict(counts) == expected


@pytest.mark.parametrize(
    ("code", "beginning"),
    [
        ("FOC002", "57% of this term's development time serves an active priority; most of the"),
        ("FOC005", "“Main point in ten words” on 19 January comes before “Unlocking unfamiliar"),
        ("STR002", "“Everyone thinking: launch” on 2 September reaches few people's own practice:"),
        ("EVA003", "PR2 Everyone thinking: nobody has looked at practice (L4) in 19 teaching"),
        ("EVA004", "PR2 Everyone thinking: asking at the mid-point what people think of it (L1)"),
        ("EVA006", "“Participation is up 30%” claims moderate impact on 1 kind of evidence"),
        ("INC005", "PR2 Everyone thinking is for pupils who work with teaching assistants"),
    ],
)
def test_the_one_finding_is_about_what_was_planted(code: str, beginning: str) -> None:
    (finding,) = [each for each in findings_of("ashmoor-vale") if each.code == code]
    assert finding.message.startswith(beginning)


@pytest.mark.parametrize(
    ("code", "subjects"),
    [
        ("FOC006", {"everyone-thinking", "behaviour-attendance"}),
        ("DUR005", {"everyone-thinking", "digital-ai"}),
        ("INC002", {"administration", "site", "technicians", "cover"}),
        ("GOV002", {"everyone-thinking", "behaviour-attendance", "digital-ai"}),
    ],
)
def test_the_findings_are_about_the_rows_that_were_planted(code: str, subjects: set[str]) -> None:
    found = {each.subject.key for each in findings_of("ashmoor-vale") if each.code == code}
    assert found == subjects


def test_nobodys_people_are_seven_teachers_and_21_support_staff() -> None:
    school = snapshot_of("ashmoor-vale")
    people = [each.subject.key for each in findings_of("ashmoor-vale") if each.code == "STR007"]
    teams = Counter(
        row.team if row.team in SUPPORT else "teachers"
        for person in people
        for row in school.having("team_members", "person", person)
        if not row.team.startswith("tlc-")
    )
    assert teams == {"teachers": 7} | SUPPORT


SUPPORT = {"teaching-assistants": 4, "cover": 3, "technicians": 3, "administration": 7, "site": 4}


@pytest.mark.parametrize(
    ("school", "controls"),
    [
        ("ashmoor-vale", {("programmes", "reading-to-learn"), ("priorities", "reading-to-learn")}),
        ("wrenfield", {("programmes", "fluency"), ("priorities", "fluent-by-seven")}),
    ],
)
def test_the_positive_controls_stay_silent(school: str, controls: set[tuple[str, str]]) -> None:
    snapshot, findings = snapshot_of(school), findings_of(school)
    assert all(snapshot.find(table, key) is not None for table, key in controls)
    own = {
        (table, row.id)
        for table in ("activities", "evaluation_plan", "claims")
        for row in snapshot.rows(table)
        if ("programmes", row.programme) in controls
    }
    about = [each.code for each in findings if each.subject in controls | own]
    # The one slip of the study: languages took unit 4 before unit 3.
    assert about == (["FOC005"] if school == "ashmoor-vale" else [])
