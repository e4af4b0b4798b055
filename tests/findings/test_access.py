"""Findings about people are read by those they concern; everybody else reads a number at most."""

from collections.abc import Iterable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goldenthread.accounts.public import SchoolYear
from goldenthread.accounts.types import Role
from goldenthread.findings.access import (
    Sight,
    can_see_finding,
    findings_visible_to,
    reader_in,
)
from goldenthread.findings.models import Finding
from goldenthread.findings.public import (
    as_seen_by,
    count_open_findings,
    findings_by_subject,
    list_top_findings,
)
from goldenthread.findings.seen import list_themes, rule_name, see_all
from tests.cast import Cast, make_holder
from tests.findings.stored_years import AT, empty_year, make_finding, make_person, make_team

KEYS = ("ruth", "tomasz", "imran", "aisha", "priya", "denise")


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    """Aisha leads mathematics with Priya in it, and line-manages Priya; Denise stands apart."""
    aisha = make_person(cast, "aisha", "aisha")
    priya = make_person(cast, "priya", "priya", manager=aisha)
    for name in ("ruth", "tomasz", "imran", "denise"):
        make_person(cast, name, name)
    make_team(cast, "mathematics", aisha, priya)
    return empty_year(cast.ashmoor)


def readers_of(finding: Finding, cast: Cast) -> list[str]:
    """Who of the cast reads it by name."""
    return sorted(name for name, user in cast.people.items() if can_see_finding(user, finding))


def counters_of(finding: Finding, cast: Cast) -> list[str]:
    return sorted(
        name
        for name, user in cast.people.items()
        if reader_in(user, cast.ashmoor).sight_of(finding) is Sight.COUNTED
    )


def about(year: SchoolYear, code: str, *people: str, key: str = "it", **said: object) -> Finding:
    return make_finding(
        year, code, about=key, people=list(people), person_level=bool(people), **said
    )


def test_coaching_findings_are_for_coach_and_coachee_alone(cast: Cast, year: SchoolYear) -> None:
    for code in ("COA001", "COA003", "PRV003"):
        finding = about(year, code, "imran", "priya")
        assert readers_of(finding, cast) == ["imran", "priya"]
        assert counters_of(finding, cast) == ["ruth", "tomasz"]


def test_what_a_private_rule_finds_is_not_even_counted(cast: Cast, year: SchoolYear) -> None:
    private = about(year, "COA007", "imran", "priya")
    assert readers_of(private, cast) == ["imran", "priya"]
    assert counters_of(private, cast) == []
    assert see_all(reader_in(cast.tomasz, cast.ashmoor), [private]) == ()
    assert list_themes([private]) == ()


def test_time_findings_are_for_the_person_and_the_keepers_of_the_ledger(
    cast: Cast, year: SchoolYear
) -> None:
    assert readers_of(about(year, "TIM001", "denise"), cast) == ["denise", "ruth", "tomasz"]


def test_participation_findings_are_for_the_person_and_the_cpd_leader(
    cast: Cast, year: SchoolYear
) -> None:
    finding = about(year, "FOC003", "denise")
    assert (readers_of(finding, cast), counters_of(finding, cast)) == (
        ["denise", "tomasz"],
        ["ruth"],
    )


def test_appraisal_findings_are_for_the_person_and_the_appraiser(
    cast: Cast, year: SchoolYear
) -> None:
    assert readers_of(about(year, "APP002", "priya"), cast) == ["aisha", "priya"]
    assert readers_of(about(year, "APP002", "denise", key="other"), cast) == ["denise"]


def test_compliance_findings_are_for_the_person_the_line_manager_and_the_keepers(
    cast: Cast, year: SchoolYear
) -> None:
    finding = about(year, "STA001", "priya")
    assert readers_of(finding, cast) == ["aisha", "priya", "ruth", "tomasz"]
    assert can_see_finding(make_holder(Role.COMPLIANCE_CLERK, cast), finding)


def test_a_family_that_is_not_in_the_table_is_for_the_person_alone(
    cast: Cast, year: SchoolYear
) -> None:
    assert readers_of(about(year, "XYZ001", "denise"), cast) == ["denise"]


def test_findings_of_a_small_team_are_for_its_leader_and_members(
    cast: Cast, year: SchoolYear
) -> None:
    finding = make_finding(year, "STR004", team="mathematics")
    assert readers_of(finding, cast) == ["aisha", "priya"]
    assert counters_of(finding, cast) == ["ruth", "tomasz"]


def test_a_team_leader_reads_what_is_found_about_the_team_whatever_its_size(
    cast: Cast, year: SchoolYear
) -> None:
    finding = make_finding(year, "STR004", subject_table="teams", subject_key="mathematics")
    assert readers_of(finding, cast) == ["aisha", "ruth", "tomasz"]


def test_findings_of_the_school_are_for_its_leaders(cast: Cast, year: SchoolYear) -> None:
    finding = make_finding(year, people=["priya", "denise"])
    assert (readers_of(finding, cast), counters_of(finding, cast)) == (["ruth", "tomasz"], [])


FOUND: st.SearchStrategy[dict[str, object]] = st.builds(
    dict,
    code=st.sampled_from(["COA001", "PRV003", "FOC003", "TIM001", "STA001", "APP001", "XYZ001"]),
    people=st.lists(st.sampled_from(KEYS), unique=True, max_size=3),
    person_level=st.booleans(),
    team=st.sampled_from(["", "mathematics", "pe"]),
)


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(found=st.lists(FOUND, max_size=5))
def test_may_i_and_which_rows_always_agree(
    cast: Cast, year: SchoolYear, found: list[dict[str, object]]
) -> None:
    Finding.objects.all().delete()
    for number, said in enumerate(found):
        make_finding(year, about=str(number), **said)  # type: ignore[arg-type]
    stored = list(Finding.objects.select_related("school"))
    for user in cast.people.values():
        one_by_one = {one.key for one in stored if can_see_finding(user, one)}
        assert {one.key for one in findings_visible_to(user, year)} == one_by_one
        seen = see_all(reader_in(user, cast.ashmoor), stored)
        assert {line.key for line in seen if line.is_named} == one_by_one


def lines(year: SchoolYear, cast: Cast, who: str) -> list[tuple[str, str, int]]:
    seen = list_top_findings(cast.people[who], year, 100)
    return [(line.key, line.people_line, line.count) for line in seen]


def test_few_people_in_coaching_are_one_to_four_and_five_are_five(
    cast: Cast, year: SchoolYear
) -> None:
    about(year, "COA003", "a", "b", key="1")
    about(year, "COA003", "c", "b", key="2")
    assert lines(year, cast, "ruth") == [("", "1 to 4 people", 1)]
    about(year, "COA003", "d", "e", key="3")
    assert lines(year, cast, "ruth") == [("", "5 people", 1)]


def test_few_people_in_appraisal_are_not_counted_either(cast: Cast, year: SchoolYear) -> None:
    about(year, "APP002", "a", key="1")
    about(year, "APP002", "b", key="2")
    assert lines(year, cast, "tomasz") == [("", "1 to 4 people", 1)]


def test_a_line_that_only_counts_says_nothing_of_the_finding(cast: Cast, year: SchoolYear) -> None:
    finding = about(
        year,
        "COA001",
        "imran",
        "priya",
        message="Imran Sadiq line-manages Priya Nair.",
        hint="Ask Denise Obi.",
        people_minutes=110,
        priorities=["reading"],
    )
    seen = as_seen_by(cast.ruth, finding)
    assert seen is not None
    assert seen.message == "A coach line-manages or appraises the person they coach."
    assert seen.hint.startswith("Let another trained coach take over")
    assert (seen.key, seen.subject, seen.priorities) == ("", ("", ""), ())
    assert (seen.people_minutes, seen.first_seen_at, seen.people_line) == (0, None, "1 to 4 people")
    assert as_seen_by(cast.denise, finding) is None


def test_people_elsewhere_are_counted_exactly(cast: Cast, year: SchoolYear) -> None:
    for key in ("1", "2", "3"):
        about(year, "FOC003", f"person-{key}", key=key)
    assert lines(year, cast, "ruth") == [("", "3 people", 3)]
    assert [key for key, _, _ in lines(year, cast, "tomasz")] == [
        "FOC003-1",
        "FOC003-2",
        "FOC003-3",
    ]


def test_small_teams_are_counted_without_their_names(cast: Cast, year: SchoolYear) -> None:
    make_finding(year, "STR004", about="mathematics", team="mathematics", people=["priya"])
    assert lines(year, cast, "tomasz") == [("", "1 small team", 1)]


def test_the_weightiest_come_first(cast: Cast, year: SchoolYear) -> None:
    make_finding(year, about="slow", severity="W", people_minutes=60, fix_cost=3)
    make_finding(year, about="quick", severity="W", people_minutes=60, fix_cost=1)
    make_finding(year, about="many", severity="W", people_minutes=900, fix_cost=3)
    make_finding(year, about="grave", severity="E", people_minutes=1, fix_cost=3)
    make_finding(year, about="remark", severity="I", people_minutes=9000, fix_cost=1)
    seen = [line.key.removeprefix("DUR001-") for line in list_top_findings(cast.ruth, year, 4)]
    assert seen == ["grave", "many", "quick", "slow"]


def test_the_total_is_what_each_may_know(cast: Cast, year: SchoolYear) -> None:
    make_finding(year)
    make_finding(year, about="done", fixed_at=AT)
    make_finding(year, about="lived-with", accepted=True)
    about(year, "COA001", "imran", "priya")
    about(year, "FOC003", "denise")
    totals = {name: count_open_findings(user, year) for name, user in cast.people.items()}
    assert {name: total for name, total in totals.items() if total} == {
        "ruth": 3,
        "tomasz": 3,
        "imran": 1,
        "priya": 1,
        "denise": 1,
    }


def test_marks_count_only_what_the_user_may_open(cast: Cast, year: SchoolYear) -> None:
    make_finding(year)
    make_finding(year, "FOC001", about="keynote")
    about(year, "COA001", "imran", "priya")
    keynote = {("activities", "keynote"): 2}
    assert dict(findings_by_subject(cast.ruth, year)) == keynote
    assert dict(findings_by_subject(cast.priya, year)) == {("activities", "it"): 1}
    assert dict(findings_by_subject(cast.eve, year)) == {}


def test_themes_are_the_names_of_five_rules_and_no_more(cast: Cast, year: SchoolYear) -> None:
    codes = ["DUR001", "FOC001", "STR001", "EVA001", "NEE001", "MEC001"]
    for minutes, code in enumerate(codes):
        make_finding(year, code, people_minutes=minutes, severity="E")
    assert list_themes(Finding.objects.all()) == named("MEC001 NEE001 EVA001 STR001 FOC001".split())


def named(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(rule_name(code) for code in codes)
