"""The check finds at Wrenfield what the study planted there, and nothing in its sound priority."""

import pytest

from goldenthread.checks.engine import check
from goldenthread.checks.finding import Finding
from goldenthread.sample.calendar_2026_27 import DEMO_TODAY
from goldenthread.sample.wrenfield import wrenfield

FIRST_RULES = (
    "NEE001 NEE002 NEE003 NEE005 FOC001 FOC003 DUR001 DUR002 DUR003 DUR004 MEC001 STR001 STR004 "
    "STR005 COA001 COA003 COA004 EVA001 EVA002 EVA008 INC001 INC003 TIM001 TIM002 PRV003"
).split()

EXPECTED = [
    ("COA004", "E", "farah-iqbal"),
    ("DUR002", "W", "maths-talk"),
    ("DUR002", "W", "sentences"),
    ("DUR003", "W", "sentences"),
    ("INC001", "E", "diane-womack"),
    ("INC001", "E", "len-buckle"),
    ("INC001", "E", "priti-joshi"),
    ("INC001", "E", "sue-hartnell"),
    ("INC003", "E", "fiona-lockhart"),
    ("INC003", "E", "lorraine-tibbs"),
    ("INC003", "E", "sunita-desai"),
    ("NEE005", "E", "2026-27"),
    # A plan that was imported cannot be refused any more, so a block is shown as an error.
    ("TIM002", "E", "phonics-for-spelling"),
]


@pytest.fixture(scope="module")
def findings() -> tuple[Finding, ...]:
    report = check(wrenfield(), DEMO_TODAY, select=FIRST_RULES)
    assert sorted(report.seconds) == sorted(FIRST_RULES)
    assert report.could_not_judge == ()
    return report.findings


def test_the_first_rules_find_what_was_planted(findings: tuple[Finding, ...]) -> None:
    found = sorted((f.code, f.severity.value, f.subject.key) for f in findings)
    assert found == EXPECTED


def test_nothing_is_found_in_fluent_by_seven(findings: tuple[Finding, ...]) -> None:
    """Only the count of priorities names it, and the coach whose pairs serve it."""
    school = wrenfield()
    its_own = {
        ("priorities", "fluent-by-seven"),
        ("programmes", "fluency"),
        *(("activities", a.id) for a in school.activities if a.programme == "fluency"),
        *(("measures", m.id) for m in school.measures if m.priority == "fluent-by-seven"),
        *(("evaluation_plan", i.id) for i in school.evaluation_plan if i.programme == "fluency"),
    }
    naming = {f.code for f in findings if its_own & {(row.table, row.key) for row in f.rows}}
    assert naming == {"NEE005"}


def test_the_coach_needs_fourteen_times_55_minutes(findings: tuple[Finding, ...]) -> None:
    [finding] = [f for f in findings if f.code == "COA004"]
    assert finding.message == (
        f"Farah Iqbal needs {14 * 55} minutes a fortnight for 14 pairs, and 90 are protected."
    )
