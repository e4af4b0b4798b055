"""Understands OneRoster 1.1 and 1.2, and the dialect of School Data Sync 2 that stems from it."""

import re
from collections import defaultdict

from goldenthread.folder.direct.record_sets import Record, RecordSet
from goldenthread.folder.direct.rostered import STAFF_ROLES, Member, Rostered
from goldenthread.folder.direct.understanding import FileKind
from goldenthread.folder.names import squeezed

_SCHOOLS = {"school", "college", "university", "campus"}
_GONE = {"tobedeleted", "inactive", "deleted"}


def is_oneroster(files: RecordSet) -> bool:
    return "sourcedid" in {squeezed(words) for words in files.headings.get("users", [])}


def rostered_by_oneroster(files: RecordSet) -> Rostered:
    """Read orgs, users, roles, classes and enrolments; leave demographics and flags unread."""
    kind, dialect = _dialect(files)
    found = Rostered(kind, dialect)
    _take_orgs(found, _living(files.rows("orgs")))
    roles = _roles(files)
    for user in _living(files.rows("users")):
        _take_user(found, user, roles.get(user.get("sourcedid", ""), []))
    _take_classes(found, files)
    found.terms = [
        (row.get("title", ""), row.get("startdate", ""), row.get("enddate", ""))
        for row in _living(files.rows("academicsessions"))
    ]
    return found


def _dialect(files: RecordSet) -> tuple[FileKind, str]:
    for row in files.rows("manifest"):
        if row.get("propertyname") == "oneroster.version":
            return FileKind.ONEROSTER, f"OneRoster {row.get('value', '')}"
    roles = {squeezed(words) for words in files.headings.get("roles", [])}
    if "roletype" in roles:
        return FileKind.ONEROSTER, "OneRoster 1.2"
    if roles:
        return FileKind.SCHOOL_DATA_SYNC, "School Data Sync 2"
    return FileKind.ONEROSTER, "OneRoster 1.1"


def _living(rows: list[Record]) -> list[Record]:
    return [row for row in rows if squeezed(row.get("status", "")) not in _GONE]


def _many(words: str) -> list[str]:
    return [part.strip() for part in re.split(r"[,;]", words) if part.strip()]


def _take_orgs(found: Rostered, orgs: list[Record]) -> None:
    parents = {org.get("sourcedid", ""): org.get("parentsourcedid", "") for org in orgs}
    for org in orgs:
        if squeezed(org.get("type", "")) in _SCHOOLS:
            found.schools[org.get("sourcedid", "")] = org.get("name", "")
    for place in parents:
        above, seen = place, set[str]()
        while above and above not in found.schools and above not in seen:
            seen.add(above)
            above = parents.get(above, "")
        if above in found.schools:
            found.school_of_place[place] = above


def _roles(files: RecordSet) -> dict[str, list[tuple[str, str]]]:
    """Role and place of each user, the primary ones first."""
    roles: dict[str, list[tuple[str, str]]] = defaultdict(list)
    living = _living(files.rows("roles"))
    for row in sorted(living, key=_is_secondary):
        role, place = squeezed(row.get("role", "")), row.get("orgsourcedid", "")
        roles[row.get("usersourcedid", "")].append((role, place))
    return roles


def _is_secondary(row: Record) -> bool:
    primary = row.get("isprimary", "") or row.get("roletype", "")
    return squeezed(primary) not in ("true", "primary", "yes", "1")


def _take_user(found: Rostered, user: Record, roles: list[tuple[str, str]]) -> None:
    key = user.get("sourcedid", "")
    if squeezed(user.get("enableduser", "")) == "false" or not key:
        return
    if role := squeezed(user.get("role", "")):
        roles = [*roles, *((role, place) for place in _many(user.get("orgsourcedids", "")))]
    for role, place in roles:
        if role == "student":
            school = found.school_of_place.get(place, "")
            found.pupils.setdefault(school, set()).add(key)
    staff = [(role, place) for role, place in roles if role in STAFF_ROLES]
    if not staff:
        return
    given = user.get("preferredgivenname") or user.get("givenname", "")
    family = user.get("preferredfamilyname") or user.get("familyname", "")
    found.staff[key] = Member(
        key,
        f"{given} {family}".strip() or user.get("username", "") or key,
        _email(user),
        staff[0][0],
        frozenset(place for _, place in staff),
    )


def _email(user: Record) -> str:
    for column in ("email", "activedirectorymatchid", "username"):
        if "@" in user.get(column, ""):
            return user[column]
    return ""


def _take_classes(found: Rostered, files: RecordSet) -> None:
    courses = {row.get("sourcedid", ""): row for row in _living(files.rows("courses"))}
    subjects: dict[str, str] = {}
    for row in _living(files.rows("classes")):
        course = courses.get(row.get("coursesourcedid", ""), {})
        key = row.get("sourcedid", "")
        places = (
            row.get("schoolsourcedid"),
            row.get("orgsourcedid"),
            course.get("orgsourcedid"),
        )
        found.classes[key] = next((place for place in places if place), "")
        named = (row.get("subjects"), course.get("subjects"), course.get("subject"))
        subjects[key] = next((_subject(words) for words in named if words), "")
    for row in _living(files.rows("enrollments")):
        role = squeezed(row.get("role", ""))
        subject = subjects.get(row.get("classsourcedid", ""), "")
        if role in STAFF_ROLES and subject:
            found.subjects.setdefault(row.get("usersourcedid", ""), []).append(subject)


def _subject(words: str) -> str:
    """The first subject; a number is a code of some list, and no name for a team."""
    first = (_many(words) or [""])[0]
    return "" if first.isdecimal() else first
