"""The check finds at Ashmoor Vale what the study planted there, and leaves the sound work alone."""

from collections import Counter

import pytest

from goldenthread.checks.engine import check
from goldenthread.checks.finding import Finding
from goldenthread.sample.ashmoor_vale import ashmoor_vale
from goldenthread.sample.ashmoor_vale.programmes import TUTORS_OF_PR3
from goldenthread.sample.calendar_2026_27 import DEMO_TODAY

FIRST_RULES = (
    "NEE001 NEE002 NEE003 NEE005 FOC001 FOC003 DUR001 DUR002 DUR003 DUR004 MEC001 STR001 STR004 "
    "STR005 COA001 COA003 COA004 EVA001 EVA002 EVA008 INC001 INC003 TIM001 TIM002 PRV003"
).split()

# Rule, severity, what it is about. Blocks of an imported plan are errors; TIM002 finds nothing.
EXPECTED = [
    ("COA001", "E", "dan-kowalczyk-ellie-marsh"),
    ("COA001", "E", "dan-kowalczyk-kwame-boateng"),
    ("COA001", "E", "dan-kowalczyk-sophie-lindqvist"),
    ("COA003", "E", "priya-nair-charlotte-bywater"),
    ("COA003", "E", "priya-nair-freya-donnelly"),
    ("COA003", "E", "priya-nair-joel-abrahams"),
    ("COA003", "E", "priya-nair-marta-nowak"),
    ("COA003", "E", "priya-nair-tom-ashworth"),
    ("COA004", "E", "priya-nair"),
    ("DUR001", "E", "ai-twilight"),
    ("DUR001", "E", "keynote-january"),
    ("DUR002", "E", "behaviour-attendance"),
    ("DUR002", "W", "everyone-thinking"),
    ("DUR003", "W", "behaviour-attendance"),
    ("DUR004", "E", "everyone-thinking"),
    ("EVA001", "E", "behaviour-attendance"),
    ("EVA002", "W", "behaviour-attendance"),
    ("EVA002", "W", "digital-ai"),
    ("EVA002", "W", "everyone-thinking"),
    ("EVA008", "E", "knowledge-organisers"),
    ("FOC001", "E", "keynote-january"),
    ("FOC001", "W", "growth-mindset-webinar"),
    ("FOC001", "W", "mindfulness-taster"),
    ("FOC001", "W", "podcasting"),
    ("FOC001", "W", "webinar-memory"),
    ("FOC001", "W", "webinar-sketchnotes"),
    *(("FOC003", "W", tutor) for tutor in sorted(TUTORS_OF_PR3)),
    # Seven of the office, four of the site, and the group to which they belong.
    ("INC001", "E", "ann-hollis"),
    ("INC001", "E", "brian-yeo"),
    ("INC001", "E", "bronwen-rees"),
    ("INC001", "E", "farida-rashid"),
    ("INC001", "E", "kevin-moss"),
    ("INC001", "E", "linda-cresswell"),
    ("INC001", "E", "maureen-tait"),
    ("INC001", "E", "piotr-zielinski"),
    ("INC001", "E", "susan-dyer"),
    ("INC001", "E", "terry-lunt"),
    ("INC001", "E", "tracey-gill"),
    ("INC001", "W", "2026-27"),
    ("INC003", "E", "alison-meredith"),
    ("INC003", "E", "carys-maddock"),
    ("INC003", "E", "deborah-finch"),
    ("INC003", "E", "gemma-fallon"),
    ("INC003", "E", "harriet-crowe"),
    ("INC003", "E", "marta-nowak"),
    ("MEC001", "E", "behaviour-attendance"),
    ("MEC001", "W", "everyone-thinking"),
    ("NEE001", "E", "digital-ai"),
    ("NEE002", "W", "behaviour-attendance"),
    ("NEE003", "E", "behaviour-attendance"),
    ("NEE003", "E", "digital-ai"),
    ("NEE005", "W", "2026-27"),
    ("PRV003", "E", "summary-december"),
    ("STR001", "E", "ai-twilight"),
    ("STR001", "E", "p2-launch"),
    ("STR004", "W", "pe"),
    ("STR005", "W", "history"),
    ("TIM001", "E", "l-porter"),
    ("TIM001", "W", "joel-abrahams"),
    ("TIM001", "W", "mark-ellery"),
]


@pytest.fixture(scope="module")
def findings() -> tuple[Finding, ...]:
    report = check(ashmoor_vale(), DEMO_TODAY, select=FIRST_RULES)
    assert sorted(report.seconds) == sorted(FIRST_RULES)
    assert (report.could_not_judge, report.remarks, report.accepted) == ((), (), ())
    return report.findings


def test_the_first_rules_find_what_was_planted(findings: tuple[Finding, ...]) -> None:
    found = sorted((f.code, f.severity.value, f.subject.key) for f in findings)
    assert found == sorted(EXPECTED)


def test_the_counts_are_those_of_the_table(findings: tuple[Finding, ...]) -> None:
    assert Counter(finding.code for finding in findings) == {
        "NEE001": 1,
        "NEE002": 1,
        "NEE003": 2,
        "NEE005": 1,
        "FOC001": 6,
        "FOC003": 14,
        "DUR001": 2,
        "DUR002": 2,
        "DUR003": 1,
        "DUR004": 1,
        "MEC001": 2,
        "STR001": 2,
        "STR004": 1,
        "STR005": 1,
        "COA001": 3,
        "COA003": 5,
        "COA004": 1,
        "EVA001": 1,
        "EVA002": 3,
        "EVA008": 1,
        "INC001": 12,
        "INC003": 6,
        "TIM001": 3,
        "PRV003": 1,
    }


def test_reading_to_learn_is_sound(findings: tuple[Finding, ...]) -> None:
    activities = ashmoor_vale().having("activities", "programme", "reading-to-learn")
    its_own = {
        ("programmes", "reading-to-learn"),
        ("needs", "reading-to-learn"),
        ("priorities", "reading-to-learn"),
        *(("activities", row.id) for row in activities),
    }
    about = {(f.subject.table, f.subject.key) for f in findings}
    assert about & its_own == set()


def test_three_coaches_are_within_their_time(findings: tuple[Finding, ...]) -> None:
    """Dan Kowalczyk exactly: four pairs of 55 minutes in 220."""
    too_much = {f.subject.key for f in findings if f.code == "COA004"}
    assert too_much & {"imran-sadiq", "sian-hughes", "dan-kowalczyk"} == set()


@pytest.mark.parametrize(
    ("code", "key", "words"),
    [
        ("DUR004", "everyone-thinking", "16 teaching weeks"),
        ("STR001", "p2-launch", "of 6 teams, D&T and food and PE"),
        ("STR001", "ai-twilight", "none of 12 teams"),
        ("STR004", "pe", "2 learning meetings in the last 9 teaching weeks"),
        ("STR005", "history", "55%"),
        ("COA003", "priya-nair-tom-ashworth", "7 teaching weeks"),
        ("COA004", "priya-nair", "495 minutes a fortnight for 9 pairs, and 90"),
        ("TIM001", "l-porter", "1,281 h"),
        ("TIM001", "joel-abrahams", "1,240 h"),
        ("TIM001", "mark-ellery", "1,251 h"),
    ],
)
def test_the_figures_are_those_of_the_table(
    findings: tuple[Finding, ...], code: str, key: str, words: str
) -> None:
    messages = [f.message for f in findings if (f.code, f.subject.key) == (code, key)]
    assert len(messages) == 1
    assert words in messages[0]
