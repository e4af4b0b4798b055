"""The rules of a trust: complete, shown by two small trusts each, and ranking nobody."""

import datetime as dt
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.checks.registry import RULE_FILES
from goldenthread.checks.small_plan import TODAY
from goldenthread.checks.trust import rules
from goldenthread.checks.trust.engine import TrustReport, check_trust
from goldenthread.checks.trust.finding import Place
from goldenthread.checks.trust.registry import TRUST_RULE_FILES, find_trust_rule_file
from goldenthread.checks.trust.rule_file import TrustRuleFile, TrustYear
from goldenthread.checks.trust.small_trust import small_school
from goldenthread.sample.trust import sample_schools, sample_trust
from goldenthread.snapshot.records import Engagement, Provider, Threshold
from goldenthread.snapshot.trust import CentralPost, Trust

each_rule = pytest.mark.parametrize("file", TRUST_RULE_FILES, ids=lambda file: file.RULE.code)
NAMED = Trust("Aldermoor Learning Trust")


def judged(year: TrustYear, today: dt.date = TODAY, *, only: str = "TRU") -> list[str]:
    report = check_trust(year, today, select=[only])
    assert report.could_not_judge == ()
    return [finding.message for finding in report.findings]


def test_every_rule_file_is_in_the_table_and_codes_are_in_order() -> None:
    on_disk = {path.stem for path in Path(rules.__file__).parent.glob("*.py")} - {"__init__"}
    assert {file.judge.__module__.split(".")[-1] for file in TRUST_RULE_FILES} == on_disk
    codes = [file.RULE.code for file in TRUST_RULE_FILES]
    assert codes == sorted(set(codes))
    assert set(codes).isdisjoint(file.RULE.code for file in RULE_FILES)
    assert all(re.fullmatch(r"TRU\d{3}", code) for code in codes)


@each_rule
def test_the_broken_trust_is_found_and_the_mended_one_silent(file: TrustRuleFile) -> None:
    assert find_trust_rule_file(file.RULE.code.lower()) is file
    code = file.RULE.code
    assert judged(*file.breaking_trust(), only=code)
    assert judged(*file.mended_trust(), only=code) == []


@each_rule
def test_the_page_has_its_sections(file: TrustRuleFile) -> None:
    sections = re.split(r"^## (.+)$", file.__doc__ or "", flags=re.MULTILINE)
    assert sections[0].strip().endswith(".")
    assert sections[1:6:2] == ["What it sees", "Why it may matter", "What you could do"]


@each_rule
def test_findings_rest_on_rows_that_exist(file: TrustRuleFile) -> None:
    year, today = file.breaking_trust()
    schools = {school.school.id: school for school in year.schools}
    for finding in file.judge(year, today, file.RULE.defaults()):
        assert finding.severity in file.RULE.severities
        for school, row in finding.rows:
            if school and row.table not in ("school", "year"):
                assert schools[school].find(row.table, row.key) is not None


SAMPLE = TrustYear(sample_trust(), tuple(make() for _, make in sample_schools()))


def test_the_sample_trust_has_the_findings_of_its_table() -> None:
    report = check_trust(SAMPLE, TODAY)
    assert [(f.severity.value, f.code, f.message) for f in report.findings] == [
        ("E", "TRU003", "Millrace Infant has nobody who leads professional learning."),
        ("E", "TRU003", "Tarn View Primary has nobody who leads professional learning."),
        (
            "W",
            "TRU002",
            "Ashmoor Vale Academy has “Data drop 1 and reports” on the trust day, 2 November.",
        ),
        ("W", "TRU004", "The Beacon School belongs to none of the trust's networks."),
        ("W", "TRU005", "The learning of the central team of 21 is recorded nowhere."),
        (
            "I",
            "TRU001",
            "4 schools bought “Leading from the middle” from Northern Leadership Training each on "
            "their own, for £1,580 together: Ashmoor Vale Academy, Brackwater High, Kings Fold "
            "School and Stonecross Academy.",
        ),
    ]


@given(order=st.permutations(range(12)))
@settings(max_examples=10, deadline=None)
def test_the_order_of_the_schools_means_nothing(order: list[int]) -> None:
    shuffled = TrustYear(SAMPLE.trust, tuple(SAMPLE.schools[place] for place in order))
    assert check_trust(shuffled, TODAY).findings == check_trust(SAMPLE, TODAY).findings


def test_two_findings_never_share_an_id() -> None:
    ids = [finding.id for finding in check_trust(SAMPLE, TODAY).findings]
    assert len(ids) == len(set(ids))


def bought(key: str, state: str = "booked", pounds: int = 395, title: str = "AI for all") -> object:
    plan = small_school(key).add(Provider(id="p", name="Northern", kind="company"))
    plan.add(
        Engagement(
            id="e",
            title=title,
            kind="course",
            provider="p",
            state=state,
            cost_pounds=Decimal(pounds),
        )
    )
    return plan.snapshot()


def together(*schools: object) -> TrustYear:
    return TrustYear(NAMED, schools)  # type: ignore[arg-type]


def test_two_schools_may_buy_the_same_course_and_the_trust_may_say_otherwise() -> None:
    two = together(bought("larkhill"), bought("millrace", title="AI for  All!"))
    assert judged(two, only="TRU001") == []
    stricter = replace(
        NAMED, thresholds=(Threshold(rule="TRU001", name="schools_from", value=Decimal(2)),)
    )
    assert len(judged(two._replace(trust=stricter), only="TRU001")) == 1


@pytest.mark.parametrize(("state", "pounds"), [("declined", 395), ("idea", 395), ("booked", 0)])
def test_what_was_not_bought_is_not_counted(state: str, pounds: int) -> None:
    keys = ("larkhill", "millrace", "wrenfield")
    assert judged(together(*(bought(key, state, pounds) for key in keys)), only="TRU001") == []


def test_a_school_that_does_not_keep_the_trust_day_is_named() -> None:
    day = dt.date(2026, 11, 5)
    year = TrustYear(replace(NAMED, days=(day,)), (small_school("larkhill").snapshot(),))
    assert judged(year, only="TRU002") == [
        "Larkhill School does not keep the trust day on 5 November free."
    ]


def test_a_leader_who_has_left_leads_nothing() -> None:
    plan = small_school("larkhill").person("sian-hughes", left_on=dt.date(2026, 12, 18))
    year = together(plan.school(cpd_lead="sian-hughes").snapshot())
    assert judged(year, only="TRU003") == [
        "Larkhill School names a leader of professional learning who is not on its staff."
    ]


def test_a_trust_without_networks_leaves_nobody_outside() -> None:
    assert judged(together(small_school("beacon", phase="special").snapshot())) == []


def test_a_central_team_with_some_hours_is_asked_for_the_rest() -> None:
    posts = (CentralPost("Finance", 6, Decimal(0)), CentralPost("IT", 4))
    year = TrustYear(replace(NAMED, central_team=posts), ())
    assert judged(year) == [
        "The learning of 4 of 10 people in the central team is recorded nowhere."
    ]


def test_a_rule_that_raises_is_told_and_the_others_still_run() -> None:
    class Broken:
        """Gives up."""

        RULE = replace(TRUST_RULE_FILES[0].RULE, code="TRU001", name="Broken")

        def judge(self, *asked: object) -> None:
            raise ZeroDivisionError("no schools")

    files: tuple[TrustRuleFile, ...] = (Broken(), TRUST_RULE_FILES[2])  # type: ignore[assignment]
    report: TrustReport = check_trust(SAMPLE, TODAY, rule_files=files)
    assert [(one.code, one.error) for one in report.could_not_judge] == [
        ("TRU001", "ZeroDivisionError: no schools")
    ]
    assert {finding.code for finding in report.findings} == {"TRU003"}


def test_places_are_named_as_seen_from_the_folder_of_the_trust() -> None:
    [clash] = [f for f in check_trust(SAMPLE, TODAY).findings if f.code == "TRU002"]
    assert [place.file_name for place in clash.rows] == [
        "ashmoor-vale/days.csv",
        "ashmoor-vale/events.csv",
    ]
    [central] = [f for f in check_trust(SAMPLE, TODAY).findings if f.code == "TRU005"]
    assert isinstance(central.subject, Place)
    assert central.subject.file_name == "trust.toml"
