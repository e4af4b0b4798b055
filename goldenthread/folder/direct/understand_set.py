"""Understands one rostering set as a proposal for one of its schools."""

from pathlib import Path

from goldenthread.folder.direct.oneroster import is_oneroster, rostered_by_oneroster
from goldenthread.folder.direct.record_sets import RecordSet, read_set, set_folder
from goldenthread.folder.direct.roster_records import records_of_school, schools_with_staff
from goldenthread.folder.direct.rostered import Rostered
from goldenthread.folder.direct.school_data_sync import (
    is_school_data_sync,
    rostered_by_data_sync,
)
from goldenthread.folder.direct.understanding import (
    ColumnFound,
    SchoolFound,
    Understanding,
    not_understood,
)
from goldenthread.folder.names import squeezed
from goldenthread.folder.problems import Problem, quoted
from goldenthread.kernel.sentences import listed


def understand_set(path: Path, school: str) -> Understanding:
    """What the set tells of the school with this id; of its only school when none is named."""
    with set_folder(path) as folder:
        files = read_set(folder)
    if is_oneroster(files):
        found = rostered_by_oneroster(files)
    elif is_school_data_sync(files):
        found = rostered_by_data_sync(files)
    else:
        problem = Problem(
            path.name,
            None,
            "",
            "This is neither a OneRoster set nor a School Data Sync set.",
            "A set holds users.csv and orgs.csv, or School.csv and Teacher.csv.",
        )
        return not_understood(path.name, *files.problems, problem)
    return _school_of_set(path.name, files, found, school)


def _school_of_set(file: str, files: RecordSet, found: Rostered, school: str) -> Understanding:
    schools = schools_with_staff(found)
    problems = [*files.problems, *_wrong_choice(file, found, schools, school)]
    chosen = school if school or len(schools) != 1 else schools[0].id
    records, counts, notes = records_of_school(found, chosen)
    table = "users" if "users" in files.headings else "teacher"
    return Understanding(
        found.kind,
        file,
        _set_columns(files, table),
        counts,
        (f"Read as {found.dialect}.", *notes),
        (),
        tuple(problems),
        {} if problems else records,
        schools=schools,
    )


def _wrong_choice(
    file: str, found: Rostered, schools: tuple[SchoolFound, ...], school: str
) -> list[Problem]:
    names = listed([f"{known.name} ({known.id})" for known in schools])
    if not found.staff:
        so = "This set holds no staff."
        hint = "Ask for an export that includes teachers, and not only pupils."
    elif school and school not in {known.id for known in schools}:
        so = f"This set holds no staff of a school {quoted(school)}."
        hint = f"It holds staff of {names}." if names else "Leave the school out."
    elif len(schools) > 1 and not school:
        so, hint = f"This set holds {len(schools)} schools.", f"Choose one of {names}."
    else:
        return []
    return [Problem(file, None, "", so, hint)]


_TAKEN = {
    **dict.fromkeys(["givenname", "familyname", "firstname", "lastname"], "name"),
    **dict.fromkeys(["preferredgivenname", "preferredfamilyname"], "name"),
    **dict.fromkeys(["email", "activedirectorymatchid", "secondaryemail"], "e-mail address"),
    "username": "e-mail address, if it is one",
    "role": "staff group",
    **dict.fromkeys(["orgsourcedids", "schoolsisid", "schooldfenumber"], "school"),
    **dict.fromkeys(["sourcedid", "sisid", "id"], "number in the set"),
    **dict.fromkeys(["status", "enableduser"], "whether the person is still there"),
}


def _set_columns(files: RecordSet, table: str) -> tuple[ColumnFound, ...]:
    return tuple(
        ColumnFound(words, _TAKEN.get(squeezed(words), "")) for words in files.headings[table]
    )
