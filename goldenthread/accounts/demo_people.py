"""The sample people that a visitor of the demonstration can be, and what to try as each."""

from dataclasses import dataclass

from goldenthread.accounts.types import Role

TRUST = "aldermoor"
ASHMOOR_VALE = "ashmoor-vale"
WRENFIELD = "wrenfield"


@dataclass(frozen=True)
class DemoPerson:
    """Somebody with an account in the demonstration; without a school, in the trust."""

    key: str
    name: str
    email: str
    job: str
    try_this: str
    school: str | None
    roles: tuple[Role, ...]


DEMO_PEOPLE: tuple[DemoPerson, ...] = (
    DemoPerson(
        "tomasz",
        "Tomasz Wilk",
        "tomasz.wilk@ashmoor-vale.example",
        "Deputy head and CPD leader, Ashmoor Vale",
        "Run the check on the year and follow a finding to its rows.",
        ASHMOOR_VALE,
        (Role.CPD_LEADER, Role.LINE_MANAGER, Role.TEACHER),
    ),
    DemoPerson(
        "ruth",
        "Ruth Adeyemi-Clarke",
        "ruth.adeyemi.clarke@ashmoor-vale.example",
        "Head, Ashmoor Vale",
        "Follow “Reading to learn” from the pupil need to the decision.",
        ASHMOOR_VALE,
        (Role.HEAD_SLT, Role.LINE_MANAGER),
    ),
    DemoPerson(
        "imran",
        "Imran Sadiq",
        "imran.sadiq@ashmoor-vale.example",
        "Assistant head who leads coaching, Ashmoor Vale",
        "See whom he coaches and what comes next with each.",
        ASHMOOR_VALE,
        (Role.COACH, Role.LINE_MANAGER, Role.TEACHER),
    ),
    DemoPerson(
        "aisha",
        "Aisha Rahman",
        "aisha.rahman@ashmoor-vale.example",
        "Leader of science and a coach, Ashmoor Vale",
        "See the team's next session and its place in the year.",
        ASHMOOR_VALE,
        (Role.TEAM_LEADER, Role.COACH, Role.LINE_MANAGER, Role.TEACHER),
    ),
    DemoPerson(
        "priya",
        "Priya Nair",
        "priya.nair@ashmoor-vale.example",
        "Teacher of English and a coach, Ashmoor Vale",
        "Open Today on a phone: what is next, one action each.",
        ASHMOOR_VALE,
        (Role.TEACHER, Role.COACH),
    ),
    DemoPerson(
        "denise",
        "Denise Obi",
        "denise.obi@ashmoor-vale.example",
        "Higher-level teaching assistant, Ashmoor Vale",
        "See that support staff have their own place in the year.",
        ASHMOOR_VALE,
        (Role.SUPPORT_DIRECT,),
    ),
    DemoPerson(
        "stephen",
        "Stephen Cole",
        "stephen.cole@ashmoor-vale.example",
        "Business manager, Ashmoor Vale",
        "Bring in staff and timetables from a file, with a preview.",
        ASHMOOR_VALE,
        (Role.BUSINESS_MANAGER, Role.SUPPORT_GENERAL),
    ),
    DemoPerson(
        "maureen",
        "Maureen Tait",
        "maureen.tait@ashmoor-vale.example",
        "Office manager, Ashmoor Vale",
        "Begin an improvement project of the office, with a count and paid time.",
        ASHMOOR_VALE,
        (Role.SUPPORT_GENERAL,),
    ),
    DemoPerson(
        "raj",
        "Raj Singh",
        "raj.singh@ashmoor-vale.example",
        "IT, Ashmoor Vale: administers the system",
        "Invite somebody and give a role; the plan itself stays closed.",
        ASHMOOR_VALE,
        (Role.SYSTEM_ADMIN, Role.SUPPORT_GENERAL),
    ),
    DemoPerson(
        "governor",
        "The chair of governors",
        "chair.of.governors@ashmoor-vale.example",
        "Governor, Ashmoor Vale",
        "Read the plan in summary; nobody's record can be worked out.",
        ASHMOOR_VALE,
        (Role.GOVERNOR,),
    ),
    DemoPerson(
        "anneka",
        "Anneka Sorrell",
        "anneka.sorrell@aldermoor.example",
        "Professional development lead of the Aldermoor trust",
        "Go from school to school; none is ranked.",
        None,
        (Role.TRUST_LEADER,),
    ),
    DemoPerson(
        "farah",
        "Farah Iqbal",
        "farah.iqbal@wrenfield.example",
        "Deputy head and CPD leader, Wrenfield",
        "See a primary school's year; Ashmoor Vale does not exist for her.",
        WRENFIELD,
        (Role.CPD_LEADER, Role.COACH, Role.LINE_MANAGER),
    ),
    DemoPerson(
        "marcus",
        "Marcus Bell",
        "marcus.bell@wrenfield.example",
        "Head, Wrenfield",
        "See six priorities at once, and what the check says to that.",
        WRENFIELD,
        (Role.HEAD_SLT, Role.LINE_MANAGER),
    ),
)
