"""What a rostering set tells of a school, whichever dialect it is written in."""

from dataclasses import dataclass, field

from goldenthread.folder.direct.understanding import FileKind
from goldenthread.snapshot.words import StaffGroup

# Roles as the dialects write them, squeezed. Guardians, relatives and proctors are no staff.
STAFF_ROLES: dict[str, tuple[StaffGroup, str]] = {
    **dict.fromkeys(
        "teacher professor faculty lecturer adjunct instructor substitute".split(),
        (StaffGroup.TEACHER, "Teacher"),
    ),
    **dict.fromkeys("principal headteacher".split(), (StaffGroup.LEADER, "Head")),
    **dict.fromkeys(
        "aide teachingassistant paraprofessional".split(),
        (StaffGroup.SUPPORT_DIRECT, "Teaching assistant"),
    ),
    **dict.fromkeys("counselor nurse librarian".split(), (StaffGroup.SUPPORT_DIRECT, "Support")),
    **dict.fromkeys(
        "administrator siteadministrator staff clerk officeassistant".split(),
        (StaffGroup.SUPPORT_GENERAL, "Administrator"),
    ),
}


@dataclass(frozen=True, slots=True)
class Member:
    """A member of staff; `source_id` is theirs in the set, `places` are schools or departments."""

    source_id: str
    name: str
    email: str
    role: str
    places: frozenset[str]


@dataclass(slots=True)
class Rostered:
    """Schools by id, staff by id, and for each the subjects of the classes they teach.

    `pupils` holds ids only, to be counted; no name of a pupil is taken from the set.
    """

    kind: FileKind
    dialect: str
    schools: dict[str, str] = field(default_factory=dict)
    school_of_place: dict[str, str] = field(default_factory=dict)
    staff: dict[str, Member] = field(default_factory=dict)
    subjects: dict[str, list[str]] = field(default_factory=dict)
    classes: dict[str, str] = field(default_factory=dict)
    pupils: dict[str, set[str]] = field(default_factory=dict)
    terms: list[tuple[str, str, str]] = field(default_factory=list)

    def schools_of(self, member: Member) -> set[str]:
        """The schools a member works at; a department counts for the school above it."""
        found = {self.school_of_place.get(place, "") for place in member.places}
        return found - {""}
