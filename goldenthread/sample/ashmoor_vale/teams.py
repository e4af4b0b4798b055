"""The teams of Ashmoor Vale and the seven mixed learning communities."""

from typing import NamedTuple

from goldenthread.sample.ashmoor_vale.people import key_of_name
from goldenthread.sample.ashmoor_vale.support_staff import SUPPORT_BY_TEAM
from goldenthread.sample.ashmoor_vale.teachers import TEACHERS, TEACHERS_BY_TEAM
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import Readiness, TeamKind

HIGH, MIDDLE, LOW = Readiness.HIGH, Readiness.MIDDLE, Readiness.LOW


class _Line(NamedTuple):
    """One team of the study's table; `every` is the cadence of its learning slot in weeks."""

    key: str
    name: str
    kind: TeamKind
    readiness: Readiness | None
    every: int | None
    slot: str
    support: str = ""


TUESDAY_A = "Tuesday 15:15, week A"

_LINES = (
    _Line("slt", "SLT", TeamKind.LEADERSHIP, None, 2, "Monday period 5, week A"),
    _Line("english", "English", TeamKind.SUBJECT, HIGH, 2, TUESDAY_A, "sets its own agenda"),
    _Line("mathematics", "Mathematics", TeamKind.SUBJECT, MIDDLE, 2, TUESDAY_A),
    _Line("science", "Science", TeamKind.SUBJECT, MIDDLE, 2, TUESDAY_A),
    _Line("history", "History", TeamKind.SUBJECT, LOW, 2, TUESDAY_A, "agenda given"),
    _Line("geography", "Geography", TeamKind.SUBJECT, MIDDLE, 2, TUESDAY_A),
    _Line("re-citizenship", "RE & citizenship", TeamKind.SUBJECT, MIDDLE, 2, TUESDAY_A),
    _Line("languages", "Languages", TeamKind.SUBJECT, MIDDLE, 2, TUESDAY_A),
    _Line("pe", "PE", TeamKind.SUBJECT, LOW, 2, TUESDAY_A, "fixtures clash with Tuesdays"),
    _Line("creative-arts", "Creative arts", TeamKind.SUBJECT, HIGH, 2, TUESDAY_A),
    _Line("design-food", "D&T and food", TeamKind.SUBJECT, LOW, 2, TUESDAY_A, "agenda given"),
    _Line("computing-business", "Computing & business", TeamKind.SUBJECT, MIDDLE, 2, TUESDAY_A),
    _Line("send", "SEND (teachers)", TeamKind.SUBJECT, MIDDLE, 2, TUESDAY_A),
    _Line("teaching-assistants", "TAs & HLTAs", TeamKind.SUPPORT, MIDDLE, 2, "Thursday 08:15"),
    _Line(
        "pastoral",
        "Pastoral, attendance, safeguarding",
        TeamKind.PASTORAL,
        MIDDLE,
        2,
        "Friday 14:10, week B",
    ),
    _Line("cover", "Cover supervisors", TeamKind.SUPPORT, None, None, ""),
    _Line("technicians", "Technicians", TeamKind.SUPPORT, None, None, ""),
    _Line("library", "Library", TeamKind.SUPPORT, None, 4, "Monday 13:45, with business"),
    _Line("administration", "Admin & reception", TeamKind.SUPPORT, None, None, ""),
    _Line("business", "Business, finance, HR, exams", TeamKind.SUPPORT, MIDDLE, 4, "Monday 13:45"),
    _Line("it-support", "IT", TeamKind.SUPPORT, None, 4, "Monday 13:45, with business"),
    _Line("site", "Site", TeamKind.SUPPORT, None, None, ""),
)

NUMBER_OF_COMMUNITIES = 7
COMMUNITY_LEADERS = (
    "Stuart Hallam",
    "Martin Sayle",
    "Catrin Bevan",
    "Oliver Pennington",
    "Edward Mallory",
    "Samuel Osei",
    "Ingrid Solberg",
)

_TEACHERS = {team: [t.name for t in members] for team, members in TEACHERS_BY_TEAM.items()}
_SUPPORT = {team: [p.name for p in members] for team, members in SUPPORT_BY_TEAM.items()}

MEMBERS: dict[str, tuple[str, ...]] = {
    team: tuple(map(key_of_name, names)) for team, names in (_TEACHERS | _SUPPORT).items()
}


def _communities() -> dict[str, tuple[str, ...]]:
    """Deal everyone out by department, so that each community mixes subjects."""
    leaders = [key_of_name(name) for name in COMMUNITY_LEADERS]
    others = [key for key in map(key_of_name, (t.name for t in TEACHERS)) if key not in leaders]
    return {
        f"tlc-{number + 1}": (leader, *others[number::NUMBER_OF_COMMUNITIES])
        for number, leader in enumerate(leaders)
    }


COMMUNITIES = _communities()


def _leader(team: str) -> str:
    return "" if team == "technicians" else MEMBERS[team][0]


TEAMS = tuple(
    r.Team(
        id=line.key,
        name=line.name,
        kind=line.kind,
        leader=_leader(line.key),
        readiness=line.readiness or "",
        support=line.support,
        slot_every_weeks=line.every,
        slot=line.slot,
    )
    for line in _LINES
) + tuple(
    r.Team(
        id=key,
        name=f"Learning community {key[-1]}",
        kind=TeamKind.LEARNING_COMMUNITY,
        leader=members[0],
        readiness=MIDDLE,
        slot_every_weeks=4,
        slot="Tuesday 15:15, week B",
    )
    for key, members in COMMUNITIES.items()
)

TEAM_MEMBERS = tuple(
    r.TeamMember(team=team, person=person)
    for team, members in (*MEMBERS.items(), *COMMUNITIES.items())
    for person in members
)
