"""Ashmoor Vale has the people, posts, hours and teams that the study counts."""

from collections import Counter
from decimal import Decimal

from goldenthread.sample.ashmoor_vale import ashmoor_vale
from goldenthread.snapshot.words import CareerStage, StaffGroup, TeamKind

SCHOOL = ashmoor_vale()
TEACHING = {StaffGroup.TEACHER, StaffGroup.LEADER}


def test_75_teachers_make_68_2_of_full_time_and_45_support_staff_37_4() -> None:
    teachers = [post for post in SCHOOL.posts if post.staff_group in TEACHING]
    support = [post for post in SCHOOL.posts if post.staff_group not in TEACHING]
    assert (len(teachers), sum(post.fte for post in teachers)) == (75, Decimal("68.2"))
    assert (len(support), sum(post.fte for post in support)) == (45, Decimal("37.4"))
    assert round((SCHOOL.school.roll or 0) / Decimal("68.2"), 1) == Decimal("16.1")


def test_17_teachers_are_part_time_and_six_of_them_are_off_on_tuesdays() -> None:
    part_time = {
        post.person for post in SCHOOL.posts if post.staff_group in TEACHING and post.fte < 1
    }
    on_tuesdays = {row.person for row in SCHOOL.working_hours if row.weekday == "tuesday"}
    assert len(part_time) == 17
    assert sorted(part_time - on_tuesdays) == [
        "alison-meredith",
        "carys-maddock",
        "deborah-finch",
        "gemma-fallon",
        "harriet-crowe",
        "marta-nowak",
    ]


def test_teams_have_the_sizes_of_the_study() -> None:
    sizes = Counter(row.team for row in SCHOOL.team_members)
    assert [
        sizes[team.id] for team in SCHOOL.teams if team.kind != TeamKind.LEARNING_COMMUNITY
    ] == [
        *(7, 9, 9, 11, 4, 4, 3, 6, 6, 6, 4, 4, 2),
        *(14, 7, 3, 3, 1, 7, 4, 2, 4),
    ]
    assert sorted(sizes[f"tlc-{n}"] for n in range(1, 8)) == [10, 10, 11, 11, 11, 11, 11]


def test_every_community_mixes_at_least_five_departments() -> None:
    team_of = {
        row.person: row.team for row in SCHOOL.team_members if not row.team.startswith("tlc-")
    }
    for number in range(1, 8):
        members = SCHOOL.having("team_members", "team", f"tlc-{number}")
        assert len({team_of[row.person] for row in members}) >= 5


def test_four_teachers_are_early_in_their_career() -> None:
    stages = Counter(post.career_stage for post in SCHOOL.posts)
    assert (stages[CareerStage.ECT_YEAR_1], stages[CareerStage.ECT_YEAR_2]) == (2, 2)
    by_team = Counter(
        row.team
        for post in SCHOOL.posts
        if post.career_stage in (CareerStage.ECT_YEAR_1, CareerStage.ECT_YEAR_2)
        for row in SCHOOL.having("team_members", "person", post.person)
        if not row.team.startswith("tlc-")
    )
    assert by_team == {"science": 2, "computing-business": 1, "languages": 1}


def test_everybody_but_the_head_has_a_line_manager() -> None:
    assert [post.person for post in SCHOOL.posts if not post.line_manager] == [
        "ruth-adeyemi-clarke"
    ]


def test_timetable_codes_and_addresses_are_unique() -> None:
    assert len({person.initials for person in SCHOOL.people}) == 120
    assert len({person.email for person in SCHOOL.people}) == 120
