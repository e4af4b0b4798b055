"""The trust has the twelve schools, head counts and flaws of the study's table."""

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from goldenthread.checks.engine import check
from goldenthread.folder.reading import read_folder
from goldenthread.folder.writing import write_folder
from goldenthread.sample.calendar_2026_27 import DEMO_TODAY
from goldenthread.sample.trust import sample_schools
from goldenthread.sample.trust_table import (
    CENTRAL_PD_BUDGET_POUNDS,
    CENTRAL_TEAM,
    NETWORKS,
    TRUST_SCHOOLS,
    CpdLead,
    ReviewLevel,
    TrustSchool,
)
from goldenthread.snapshot.columns import columns_of
from goldenthread.snapshot.snapshot import TABLE_NAMES, dangling_references, in_key_order
from goldenthread.snapshot.tables import TABLES, key_of
from goldenthread.snapshot.words import StaffGroup, TeamKind

SCHOOLS = {folder: make() for folder, make in sample_schools()}
WRITTEN_IN_FULL = ("ashmoor-vale", "wrenfield")
THE_TEN = [folder for folder in SCHOOLS if folder not in WRITTEN_IN_FULL]
TEACHING = {StaffGroup.TEACHER, StaffGroup.LEADER}


def test_ashmoor_vale_comes_first_and_folders_bear_the_schools_keys() -> None:
    assert [school.school.id for school in SCHOOLS.values()] == list(SCHOOLS)
    assert next(iter(SCHOOLS)) == "ashmoor-vale"
    assert list(SCHOOLS) == [line.id for line in TRUST_SCHOOLS]


@pytest.mark.parametrize("line", TRUST_SCHOOLS, ids=lambda line: line.id)
def test_a_school_is_as_its_line_says(line: TrustSchool) -> None:
    school = SCHOOLS[line.id]
    groups = Counter(post.staff_group in TEACHING for post in school.posts)
    assert (groups[True], groups[False]) == (line.teachers, line.support)
    assert len(school.people) == line.teachers + line.support
    about = school.school
    assert (about.name, about.phase, about.roll, about.trust) == (
        line.name,
        line.phase,
        line.pupils,
        "Aldermoor Learning Trust",
    )
    assert about.ages == line.ages
    assert bool(about.cpd_lead) == (line.cpd_lead is not CpdLead.NOBODY)


def test_totals_are_6849_pupils_440_teachers_and_406_support_staff() -> None:
    assert sum(school.school.roll or 0 for school in SCHOOLS.values()) == 6_849
    posts = [post for school in SCHOOLS.values() for post in school.posts]
    assert sum(post.staff_group in TEACHING for post in posts) == 440
    assert sum(post.staff_group not in TEACHING for post in posts) == 406


def test_the_central_team_is_21_with_96_000_pounds() -> None:
    assert sum(CENTRAL_TEAM.values()) == 21
    assert CENTRAL_PD_BUDGET_POUNDS == 96_000


def test_two_schools_have_no_cpd_lead_and_one_is_led_by_its_head() -> None:
    without = [folder for folder, school in SCHOOLS.items() if not school.school.cpd_lead]
    assert without == ["millrace", "tarn-view"]
    hollin = SCHOOLS["hollin-bank"]
    [post] = [p for p in hollin.posts if p.person == hollin.school.cpd_lead]
    assert post.job_title == "Head"
    [acting] = [p for p in SCHOOLS["tarn-view"].posts if p.staff_group == StaffGroup.LEADER]
    assert acting.job_title == "Acting head"


def test_four_schools_bought_the_same_course_for_395_each() -> None:
    bought = [
        (folder, row.cost_pounds, row.starts_on)
        for folder, school in SCHOOLS.items()
        for row in school.engagements
        if row.title == "Leading from the middle"
        and school.get("providers", row.provider).name == "Northern Leadership Training"
    ]
    assert [folder for folder, _, _ in bought] == [
        "ashmoor-vale",
        "brackwater",
        "stonecross",
        "kings-fold",
    ]
    assert sum(cost or Decimal(0) for _, cost, _ in bought) == 1_580
    assert len({day for _, _, day in bought}) == 1


def test_of_the_ten_only_the_beacon_sits_in_no_network() -> None:
    networks = {
        folder: sorted(team.name for team in SCHOOLS[folder].teams if team.kind == TeamKind.NETWORK)
        for folder in THE_TEN
    }
    assert [folder for folder, names in networks.items() if not names] == ["the-beacon"]
    assert networks["brackwater"] == sorted(f"Trust network: {name}" for name in NETWORKS)


def test_tarn_view_can_release_nobody_without_218_pounds_a_day() -> None:
    tarn_view = SCHOOLS["tarn-view"]
    assert sum(row.lessons for row in tarn_view.cover_supply) == 0
    [cover] = [line for line in tarn_view.budget_lines if line.id == "cover"]
    assert cover.planned_pounds % 218 == 0
    assert len(tarn_view.people) == 14


def test_reviews_come_to_the_levels_of_the_table() -> None:
    lowest = {ReviewLevel.EMERGING: 0, ReviewLevel.BRONZE: 60, ReviewLevel.SILVER: 72}
    highest = {ReviewLevel.EMERGING: 60, ReviewLevel.BRONZE: 72, ReviewLevel.SILVER: 84}
    for line in TRUST_SCHOOLS:
        if line.id in WRITTEN_IN_FULL:
            continue
        scores = {
            row.statement: Decimal("0.5") * (row.staff_percent or 0)
            + Decimal("0.3") * (row.evidence_percent or 0)
            + Decimal("0.2") * (row.leader_percent or 0)
            for row in SCHOOLS[line.id].statement_scores
        }
        assert len(scores) == (0 if line.review is ReviewLevel.NOT_DONE else 44)
        for section in "1234567" if scores else "":
            values = [score for statement, score in scores.items() if statement[0] == section]
            assert lowest[line.review] <= sum(values) / len(values) < highest[line.review]


@pytest.mark.parametrize("folder", THE_TEN)
def test_each_of_the_ten_has_a_sound_plan(folder: str) -> None:
    report = check(SCHOOLS[folder], DEMO_TODAY)
    sound = "NEE FOC001 FOC003 DUR MEC STR001 STR004 STR005 EVA001 EVA002 EVA008 INC001 INC003"
    assert report.could_not_judge == ()
    assert [f.message for f in report.findings if f.code.startswith(tuple(sound.split()))] == []


def test_nobody_in_the_trust_bears_the_name_of_somebody_else() -> None:
    names = Counter(person.name for school in SCHOOLS.values() for person in school.people)
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("folder", SCHOOLS)
def test_every_reference_leads_somewhere_and_keys_are_unique(folder: str) -> None:
    school = SCHOOLS[folder]
    assert list(dangling_references(school)) == []
    twice = [
        (table, key)
        for table in TABLE_NAMES
        for key, count in Counter(key_of(row) for row in school.rows(table)).items()
        if count > 1
    ]
    assert twice == []


@pytest.mark.parametrize("folder", SCHOOLS)
def test_no_text_is_longer_than_its_column(folder: str) -> None:
    too_long = [
        (table, key_of(row), name)
        for table in TABLE_NAMES
        for name, column in columns_of(TABLES[table].record).items()
        for row in SCHOOLS[folder].rows(table)
        if isinstance(value := getattr(row, name), str) and len(value) > column.longest
    ]
    assert too_long == []


@pytest.mark.parametrize("folder", SCHOOLS)
def test_a_school_comes_back_from_its_folder_as_it_was(folder: str, tmp_path: Path) -> None:
    write_folder(SCHOOLS[folder], tmp_path / folder)
    read = read_folder(tmp_path / folder).snapshot
    assert read is not None
    assert in_key_order(read) == in_key_order(SCHOOLS[folder])
