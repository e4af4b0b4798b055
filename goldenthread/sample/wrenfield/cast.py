"""Who works at Wrenfield: everybody by role, and the lists that the rest of the sample draws on."""

from dataclasses import dataclass
from decimal import Decimal

from goldenthread.snapshot.words import CareerStage, PayScale, StaffGroup, Weekday

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = tuple(Weekday)
EVERY_DAY = tuple(Weekday)
START_OF_WEEK = (MONDAY, TUESDAY, WEDNESDAY)
END_OF_WEEK = (THURSDAY, FRIDAY)


@dataclass(frozen=True, slots=True)
class Colleague:
    """One member of staff; `days` and `hours` are written down for part-timers."""

    name: str
    job: str
    group: StaffGroup
    scale: PayScale
    stage: CareerStage
    team: str
    manager: str
    fte: Decimal = Decimal(1)
    days: tuple[Weekday, ...] = EVERY_DAY
    hours: tuple[str, str] = ("08:30", "16:45")
    class_label: str = ""

    @property
    def key(self) -> str:
        return self.name.lower().replace(" ", "-")


def _teacher(
    name: str,
    class_label: str,
    team: str,
    manager: str,
    scale: PayScale = PayScale.MAIN,
    stage: CareerStage = CareerStage.ESTABLISHED,
    fte: str = "1",
    days: tuple[Weekday, ...] = EVERY_DAY,
    job: str = "Class teacher",
) -> Colleague:
    return Colleague(
        name,
        job,
        StaffGroup.TEACHER,
        scale,
        stage,
        team,
        manager,
        Decimal(fte),
        days,
        class_label=class_label,
    )


def _support(
    name: str,
    job: str,
    team: str,
    manager: str,
    fte: str,
    hours: tuple[str, str] = ("08:30", "15:30"),
    days: tuple[Weekday, ...] = EVERY_DAY,
    class_label: str = "",
    group: StaffGroup = StaffGroup.SUPPORT_DIRECT,
) -> Colleague:
    return Colleague(
        name,
        job,
        group,
        PayScale.SUPPORT,
        CareerStage.ESTABLISHED,
        team,
        manager,
        Decimal(fte),
        days,
        hours,
        class_label,
    )


_UPPER, _LEADS = PayScale.UPPER, CareerStage.MIDDLE_LEADER
_HEAD, _GENERAL = "marcus-bell", StaffGroup.SUPPORT_GENERAL
_LEADER = (StaffGroup.LEADER, PayScale.LEADERSHIP, CareerStage.SENIOR_LEADER)
_STAYS_WEDNESDAYS = ("08:30", "16:45")
_LUNCHTIMES = ("11:15", "13:15")

TEACHERS = (
    Colleague("Marcus Bell", "Head", *_LEADER, team="uks2", manager=""),
    Colleague("Farah Iqbal", "Deputy head and CPD lead", *_LEADER, team="ks1", manager=_HEAD),
    _teacher("Ellen Marsh", "", "lks2", _HEAD, _UPPER, _LEADS, job="SENCO"),
    _teacher("Grace Okafor", "RG", "eyfs", _HEAD, _UPPER, _LEADS, job="Leader of EYFS"),
    _teacher("Tom Penhale", "RP", "eyfs", "grace-okafor"),
    _teacher("Beth Ollerton", "1O", "ks1", "josie-flint"),
    _teacher("Amira Khan", "1K", "ks1", "josie-flint"),
    _teacher("Josie Flint", "2F", "ks1", _HEAD, _UPPER, _LEADS, job="Leader of Key Stage 1"),
    _teacher("Dewi Pritchard", "2P", "ks1", "josie-flint"),
    _teacher("Nadia Rahimi", "3R", "lks2", "rosalind-pike"),
    _teacher("Callum Stead", "3S", "lks2", "rosalind-pike", _UPPER),
    _teacher("Rosalind Pike", "4P", "lks2", _HEAD, _UPPER, _LEADS, job="Leader of Years 3 and 4"),
    _teacher("Kwame Asante", "4A", "lks2", "rosalind-pike"),
    _teacher("Lucy Barrowclough", "5B", "uks2", "adam-whitby", stage=CareerStage.ECT_YEAR_1),
    _teacher("Helen Tranter", "5T", "uks2", "adam-whitby", _UPPER, fte="0.6", days=START_OF_WEEK),
    _teacher("Sunita Desai", "5T", "uks2", "adam-whitby", fte="0.4", days=END_OF_WEEK),
    _teacher("Adam Whitby", "6W", "uks2", _HEAD, _UPPER, _LEADS, job="Leader of Years 5 and 6"),
    _teacher("Megan Rowe", "6R", "uks2", "adam-whitby", fte="0.6", days=START_OF_WEEK),
    _teacher("Fiona Lockhart", "6R", "uks2", "adam-whitby", _UPPER, fte="0.4", days=END_OF_WEEK),
    _teacher(
        "Ian Mossop", "", "uks2", "adam-whitby", fte="0.6", days=START_OF_WEEK, job="PPA cover"
    ),
)


def _assistant(name: str, class_label: str, days: tuple[Weekday, ...] = EVERY_DAY) -> Colleague:
    fte = "0.8" if days == EVERY_DAY else "0.64"
    return _support(
        name,
        "Teaching assistant",
        "support",
        "ellen-marsh",
        fte,
        _STAYS_WEDNESDAYS,
        days,
        class_label,
    )


ASSISTANTS = (
    _support("Donna Reeve", "HLTA", "support", "ellen-marsh", "0.9", _STAYS_WEDNESDAYS),
    _support("Pat Sweeney", "HLTA", "support", "ellen-marsh", "0.9", _STAYS_WEDNESDAYS),
    _assistant("Shabnam Aziz", "1O"),
    _assistant("Kelly Dunn", "1K"),
    _assistant("Lorraine Tibbs", "2F", (MONDAY, TUESDAY, THURSDAY, FRIDAY)),
    _assistant("Amy Gill", "2P"),
    _assistant("Jean Foxley", "3R"),
    _assistant("Bukola Adeoye", "3S"),
    _assistant("Hayley Sutton", "4P"),
    _assistant("Beata Nowicka", "4A"),
    _assistant("Chris Endacott", "5B"),
    _assistant("Sandra Blyth", "6W", (MONDAY, TUESDAY, WEDNESDAY, THURSDAY)),
)

MIDDAY = tuple(
    _support(name, "Midday supervisor", "support", "steph-yardley", "0.2", _LUNCHTIMES)
    for name in ("Carol Tanner", "Mo Farouk", "Tracey Binns", "Ewa Lis")
)

OFFICE_AND_SITE = (
    _support("Sue Hartnell", "Office lead", "office-site", _HEAD, "0.9", group=_GENERAL),
    _support("Priti Joshi", "Admissions", "office-site", "sue-hartnell", "0.6", group=_GENERAL),
    _support("Diane Womack", "Receptionist", "office-site", "sue-hartnell", "0.6", group=_GENERAL),
    _support("Len Buckle", "Site lead", "office-site", _HEAD, "1", group=_GENERAL),
)

OTHER_SUPPORT = (
    _support("Leanne Carver", "EYFS practitioner", "eyfs", "grace-okafor", "0.9", class_label="RG"),
    _support("Zara Hussain", "EYFS practitioner", "eyfs", "grace-okafor", "0.9", class_label="RP"),
    _support("Jerome Bailey", "Learning mentor", "support", "ellen-marsh", "0.9"),
    _support(
        "Angela Royle",
        "Family support and deputy DSL",
        "support",
        "ellen-marsh",
        "0.8",
        group=_GENERAL,
    ),
    _support(
        "Steph Yardley",
        "Wraparound leader",
        "support",
        "farah-iqbal",
        "0.7",
        ("12:30", "18:00"),
        group=_GENERAL,
    ),
)

SUPPORT = ASSISTANTS + MIDDAY + OFFICE_AND_SITE + OTHER_SUPPORT
EVERYBODY = TEACHERS + SUPPORT

# One teacher for each of the fourteen classes; of a job-share the one with more days.
COACHED = tuple(
    colleague
    for colleague in TEACHERS
    if colleague.class_label and colleague.days in (EVERY_DAY, START_OF_WEEK)
)


def assistants_of(*years: str) -> tuple[str, ...]:
    """Keys of the assistants of these years' classes."""
    return tuple(c.key for c in ASSISTANTS if c.class_label[:1] in years and c.class_label)


def members_of(team: str) -> tuple[str, ...]:
    """Keys of the members of a team."""
    return tuple(c.key for c in EVERYBODY if c.team == team)
