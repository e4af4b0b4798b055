"""Understands the older School Data Sync set: School, Teacher, Section and roster files."""

from goldenthread.folder.direct.record_sets import Record, RecordSet
from goldenthread.folder.direct.rostered import Member, Rostered
from goldenthread.folder.direct.understanding import FileKind
from goldenthread.folder.names import squeezed

# The same column in the American and in the British variant.
_ID = ("sisid", "id")
_SCHOOL = ("schoolsisid", "schooldfenumber", "schoolid")


def is_school_data_sync(files: RecordSet) -> bool:
    return {"school", "teacher"} <= files.headings.keys()


def rostered_by_data_sync(files: RecordSet) -> Rostered:
    """Read schools, teachers, sections and rosters; passwords and birth dates stay unread."""
    found = Rostered(FileKind.SCHOOL_DATA_SYNC, "School Data Sync 1")
    for row in files.rows("school"):
        key = _first(row, "sisid", "dfenumber", "id")
        found.schools[key] = row.get("name", "")
        found.school_of_place[key] = key
    for row in files.rows("teacher"):
        if squeezed(row.get("status", "")) in ("inactive", "deleted"):
            continue
        key = _first(row, *_ID)
        name = f"{row.get('firstname', '')} {row.get('lastname', '')}".strip()
        emails = (row.get("secondaryemail", ""), row.get("username", ""))
        found.staff[key] = Member(
            key,
            name or row.get("username", "") or key,
            next((words for words in emails if "@" in words), ""),
            "teacher",
            frozenset([_first(row, *_SCHOOL)]),
        )
    for row in files.rows("student"):
        found.pupils.setdefault(_first(row, *_SCHOOL), set()).add(_first(row, *_ID))
    _take_sections(found, files)
    return found


def _take_sections(found: Rostered, files: RecordSet) -> None:
    subjects = {}
    for row in files.rows("section"):
        key = _first(row, *_ID)
        found.classes[key] = _first(row, *_SCHOOL)
        subjects[key] = row.get("coursesubject", "")
        term = (row.get("termname", ""), row.get("termstartdate", ""), row.get("termenddate", ""))
        if any(term) and term not in found.terms:
            found.terms.append(term)
    for row in files.rows("teacherroster"):
        subject = subjects.get(_first(row, "sectionsisid", "sectionid"), "")
        if subject:
            found.subjects.setdefault(_first(row, *_ID), []).append(subject)


def _first(row: Record, *names: str) -> str:
    return next((row[name] for name in names if row.get(name)), "")
