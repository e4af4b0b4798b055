"""Makes the staff of one of the ten schools: people, posts, working hours and teams."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from goldenthread.sample.trust_schools.names import name_number
from goldenthread.sample.trust_schools.story import Story
from goldenthread.sample.trust_table import NETWORKS, TRUST_SCHOOLS, CpdLead, TrustSchool
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import (
    CareerStage,
    PayScale,
    Readiness,
    StaffGroup,
    TeamKind,
    Weekday,
)

MONDAY_TO_WEDNESDAY = tuple(Weekday)[:3]
TEACHERS_FOR_EACH_DEPUTY = 25
TEACHERS_FOR_EACH_ECT = 20
FULL_TIME_SUPPORT_MINUTES = 37 * 60


@dataclass(frozen=True, slots=True)
class Staff:
    """The rows about people, and the keys of those whom other tables name."""

    people: tuple[r.Person, ...]
    posts: tuple[r.Post, ...]
    working_hours: tuple[r.WorkingHours, ...]
    teams: tuple[r.Team, ...]
    team_members: tuple[r.TeamMember, ...]
    head: str
    cpd_lead: str
    network_members: dict[str, str]


def make_staff(school: TrustSchool, story: Story) -> Staff:
    """The head counts of the trust's table, in the teams of the school's story."""
    people = tuple(_people(school))
    keys = [person.id for person in people]
    teachers, support = keys[: school.teachers], keys[school.teachers :]
    deputies = _count_deputies(school)
    leaders, others = teachers[: deputies + 1], teachers[deputies + 1 :]
    head = leaders[0]
    teams: list[r.Team] = []
    members: list[r.TeamMember] = []
    posts = [_leader_post(key, head, story) for key in leaders]
    kind = TeamKind.SUBJECT if story.is_secondary else TeamKind.PHASE
    for name, people_of_team in zip(story.teams, _dealt(others, len(story.teams)), strict=True):
        lead = people_of_team[0]
        teams.append(_team(name, kind, lead, 2, "Tuesday 15:30, odd weeks"))
        members += [r.TeamMember(team=teams[-1].id, person=key) for key in people_of_team]
        posts += [_teacher_post(key, lead, head, name, others.index(key)) for key in people_of_team]
    # Leaders learn with a team each, so that none of them stands outside.
    members += [
        r.TeamMember(team=teams[i % len(story.teams)].id, person=key)
        for i, key in enumerate(leaders)
    ]
    support_teams = zip(
        story.support_teams, _in_blocks(support, len(story.support_teams)), strict=True
    )
    for number, (name, people_of_team) in enumerate(support_teams, start=1):
        lead = people_of_team[0]
        in_classes = number < len(story.support_teams) or number == 1
        teams.append(_team(name, TeamKind.SUPPORT, lead, 4, "Wednesday 08:15, every fourth week"))
        members += [r.TeamMember(team=teams[-1].id, person=key) for key in people_of_team]
        posts += [
            _support_post(key, lead, head, in_classes=in_classes, number=support.index(key))
            for key in people_of_team
        ]
    lead_of_cpd = _cpd_lead(school, leaders)
    network_members = _network_members(others, lead_of_cpd) if story.in_networks else {}
    for name, key in network_members.items():
        teams.append(_team(f"Trust network: {name}", TeamKind.NETWORK, "", 6, "Half-termly"))
        members.append(r.TeamMember(team=teams[-1].id, person=key))
    return Staff(
        people,
        tuple(posts),
        tuple(_working_hours(posts)),
        tuple(teams),
        tuple(members),
        head,
        lead_of_cpd,
        network_members,
    )


def _people(school: TrustSchool) -> Iterator[r.Person]:
    before = TRUST_SCHOOLS[: TRUST_SCHOOLS.index(school)]
    first = sum(other.teachers + other.support for other in before)
    for number in range(first, first + school.teachers + school.support):
        name = name_number(number)
        key = name.lower().replace(" ", "-")
        email = f"{key.replace('-', '.')}@{school.id}.example"
        yield r.Person(id=key, name=name, email=email)


def _count_deputies(school: TrustSchool) -> int:
    if school.cpd_lead is CpdLead.NAMED:
        return max(1, school.teachers // TEACHERS_FOR_EACH_DEPUTY)
    return 0


def _cpd_lead(school: TrustSchool, leaders: list[str]) -> str:
    if school.cpd_lead is CpdLead.NAMED:
        return leaders[1]
    return leaders[0] if school.cpd_lead is CpdLead.HEAD else ""


def _dealt(keys: list[str], piles: int) -> list[list[str]]:
    return [keys[start::piles] for start in range(piles)]


def _in_blocks(keys: list[str], blocks: int) -> list[list[str]]:
    """Two thirds in the first block, the rest shared out."""
    if blocks == 1:
        return [keys]
    first = len(keys) * 2 // 3
    return [keys[:first], *_dealt(keys[first:], blocks - 1)]


def _network_members(teachers: list[str], cpd_lead: str) -> dict[str, str]:
    sitting = dict(zip(NETWORKS, [*teachers[:3], cpd_lead], strict=True))
    return {name: key for name, key in sitting.items() if key}


def slug(name: str) -> str:
    """`trust-network-english` for `Trust network: English`."""
    return name.lower().replace(":", "").replace(" ", "-")


def _team(name: str, kind: TeamKind, leader: str, weeks: int, slot: str) -> r.Team:
    return r.Team(
        id=slug(name),
        name=name,
        kind=kind,
        leader=leader,
        readiness=Readiness.MIDDLE,
        slot_every_weeks=weeks,
        slot=slot,
    )


def _leader_post(key: str, head: str, story: Story) -> r.Post:
    return r.Post(
        id=f"{key}-post",
        person=key,
        job_title=story.head_title if key == head else "Deputy head",
        staff_group=StaffGroup.LEADER,
        pay_scale=PayScale.LEADERSHIP,
        career_stage=CareerStage.SENIOR_LEADER,
        fte=Decimal(1),
        line_manager="" if key == head else head,
    )


def _teacher_post(key: str, lead: str, head: str, team: str, number: int) -> r.Post:
    is_lead = key == lead
    is_ect = number % TEACHERS_FOR_EACH_ECT == TEACHERS_FOR_EACH_ECT - 1
    stage = CareerStage.ECT_YEAR_1 if is_ect else CareerStage.ESTABLISHED
    return r.Post(
        id=f"{key}-post",
        person=key,
        job_title=f"Leader of {team}" if is_lead else "SENCO" if number == 2 else "Teacher",
        staff_group=StaffGroup.TEACHER,
        pay_scale=PayScale.UPPER if is_lead else PayScale.MAIN,
        career_stage=CareerStage.MIDDLE_LEADER if is_lead else stage,
        subject=team,
        fte=Decimal("0.6") if number % 6 == 5 and not is_ect else Decimal(1),
        line_manager=head if is_lead else lead,
    )


def _support_post(key: str, lead: str, head: str, *, in_classes: bool, number: int) -> r.Post:
    fte = Decimal("0.6") if number % 5 == 4 else Decimal(1)
    jobs = ("Teaching assistant", "HLTA", "Learning mentor", "Teaching assistant")
    services = ("Receptionist", "Site staff", "Finance", "Admissions")
    return r.Post(
        id=f"{key}-post",
        person=key,
        job_title=(jobs if in_classes else services)[number % 4],
        staff_group=StaffGroup.SUPPORT_DIRECT if in_classes else StaffGroup.SUPPORT_GENERAL,
        pay_scale=PayScale.SUPPORT,
        career_stage=CareerStage.ESTABLISHED,
        fte=fte,
        contract_minutes=int(fte * FULL_TIME_SUPPORT_MINUTES),
        line_manager=head if key == lead else lead,
    )


def _working_hours(posts: list[r.Post]) -> Iterator[r.WorkingHours]:
    for post in posts:
        if post.fte < 1:
            for weekday in MONDAY_TO_WEDNESDAY:
                yield r.WorkingHours(person=post.person, weekday=weekday)
