"""Makes people, posts and teams of one school out of what a rostering set tells."""

import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from goldenthread.folder.direct.rostered import STAFF_ROLES, Member, Rostered
from goldenthread.folder.direct.subject_teams import subject_teams
from goldenthread.folder.direct.timetable_records import person_key
from goldenthread.folder.direct.understanding import Counts, SchoolFound
from goldenthread.kernel.dates import long_date, parse_date
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot.records import Person, Post
from goldenthread.snapshot.words import StaffGroup

_AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)


def schools_with_staff(found: Rostered) -> tuple[SchoolFound, ...]:
    """The schools of the set at which anyone works, by name."""
    counts = Counter(
        school for member in found.staff.values() for school in found.schools_of(member)
    )
    return tuple(
        SchoolFound(key, found.schools[key], counts[key])
        for key in sorted(counts, key=lambda key: (found.schools[key], key))
    )


def records_of_school(
    found: Rostered, school: str
) -> tuple[dict[str, tuple[Any, ...]], Counts, list[str]]:
    """The rows by table for this school (for all staff when empty), counts and assumptions."""
    staff = sorted(
        (m for m in found.staff.values() if not school or school in found.schools_of(m)),
        key=lambda member: member.source_id,
    )
    keys = _keys(staff)
    people = tuple(
        Person(id=keys[m.source_id], name=m.name[:300], email=m.email[:300]) for m in staff
    )
    main = {
        keys[m.source_id]: Counter(sorted(found.subjects[m.source_id])).most_common(1)[0][0]
        for m in staff
        if m.source_id in found.subjects
    }
    teachers = sum(STAFF_ROLES[m.role][0] is StaffGroup.TEACHER for m in staff)
    teams, members, notes = subject_teams(main, among=teachers)
    posts = tuple(_post(m, keys[m.source_id], main.get(keys[m.source_id], "")) for m in staff)
    pupils = _pupils(found, school)
    classes = [key for key, place in found.classes.items() if _belongs(found, place, school)]
    counts = Counts(people=len(people), teams=len(teams), classes=len(classes), pupils=len(pupils))
    if pupils:
        notes.append(f"{counted(len(pupils), 'pupil')} counted; nothing of them is kept.")
    if people:
        notes.append("Everyone is taken for full-time; the set does not say. Correct the posts.")
    notes += term_notes(found.terms)
    records = {"people": people, "posts": posts, "teams": teams, "team_members": members}
    return dict(sorted(records.items())), counts, notes


def _post(member: Member, person: str, subject: str) -> Post:
    group, title = STAFF_ROLES[member.role]
    return Post(
        id=f"{person[:70]}-{person_key(title)[:9]}",
        person=person,
        job_title=title,
        staff_group=group.value,
        subject=subject[:80],
        fte=Decimal(1),
    )


def _keys(staff: list[Member]) -> dict[str, str]:
    """A key from each name; namesakes get their number in the set behind it."""
    made = {member.source_id: person_key(member.name) for member in staff}
    names = Counter(made.values())
    return {
        source: key if names[key] == 1 else f"{key[:50]}-{person_key(source)[:29]}"
        for source, key in made.items()
    }


def _belongs(found: Rostered, place: str, school: str) -> bool:
    return not school or found.school_of_place.get(place, "") == school


def _pupils(found: Rostered, school: str) -> set[str]:
    if school:
        return found.pupils.get(school, set())
    return set().union(*found.pupils.values())


def term_notes(terms: Iterable[tuple[str, str, str]]) -> list[str]:
    """`SY1516: 1 July 2017 to 30 June 2018.`, months first only where days first cannot be."""
    notes = []
    for name, first, last in list(terms)[:6]:
        months_first = any(_must_be_american(text) for _, *ends in terms for text in ends)
        try:
            begins, ends = (long_date(parse_date(_british(t, months_first))) for t in (first, last))
        except ValueError:
            continue
        notes.append(f"{name or 'Session'}: {begins} to {ends}.")
    return notes


def _must_be_american(text: str) -> bool:
    match = _AMERICAN.fullmatch(text)
    return bool(match) and int(match[2]) > 12  # type: ignore[index]


def _british(text: str, months_first: bool) -> str:
    match = _AMERICAN.fullmatch(text)
    return f"{match[2]}/{match[1]}/{match[3]}" if match and months_first else text
