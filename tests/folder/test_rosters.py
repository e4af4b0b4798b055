"""OneRoster and School Data Sync sets give staff and teams, and keep nothing of pupils."""

import zipfile
from pathlib import Path

import pytest

from goldenthread.folder.direct import Counts, FileKind, SchoolFound, understand
from goldenthread.folder.direct.account import understanding_text, understanding_values
from goldenthread.snapshot import records as r

ONEROSTER_11 = {
    "manifest.csv": "propertyName,value\noneroster.version,1.1\n",
    "orgs.csv": "sourcedId,status,name,type\n1,active,Ashmoor Vale,school\n",
    "users.csv": (
        "sourcedId,enabledUser,status,orgSourcedIds,role,username,givenName,familyName,email\n"
        "u1,TRUE,,1,teacher,pna,Priya,Nair,priya@ashmoor.example\n"
        "u2,TRUE,active,1,teacher,dko,Dan,Kowalczyk,\n"
        "u3,TRUE,active,1,aide,bma,Bea,Marlowe,\n"
        "u4,FALSE,active,1,teacher,old,Gone,Away,\n"
        "u5,TRUE,tobedeleted,1,teacher,old,Gone,Away,\n"
        "u6,TRUE,active,1,student,pup,Secret,Pupil,secret@ashmoor.example\n"
        "u7,TRUE,active,1,teacher,pn2,Priya,Nair,\n"
    ),
    "classes.csv": "sourcedId,status,title,schoolSourcedId,subjects\nc1,,8X,1,English\nc2,,9Y,1,\n",
    "enrollments.csv": (
        "sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,status\n"
        "e1,c1,1,u1,teacher,\ne2,c1,1,u2,teacher,\ne3,c1,1,u6,student,\n"
    ),
}

ONEROSTER_12 = {
    **{name: text for name, text in ONEROSTER_11.items() if name != "manifest.csv"},
    "users.csv": (
        "sourcedId,status,enabledUser,username,givenName,familyName,email,preferredGivenName\n"
        "u1,active,true,pna,Priyanka,Nair,priya@ashmoor.example,Priya\n"
        "u6,active,true,pup,Secret,Pupil,,\n"
    ),
    "roles.csv": (
        "sourcedId,status,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId\n"
        "r1,active,u1,secondary,aide,01/09/2026,,1\n"
        "r2,active,u1,primary,teacher,2026-09-01,,1\n"
        "r3,active,u6,primary,student,,,1\n"
    ),
}


def put(place: Path, files: dict[str, str]) -> Path:
    folder = place / "set"
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def test_a_oneroster_11_set_gives_staff_and_teams(tmp_path: Path) -> None:
    understood = understand(put(tmp_path, ONEROSTER_11))
    assert understood.problems == ()
    assert understood.kind is FileKind.ONEROSTER
    assert understood.notes[0] == "Read as OneRoster 1.1."
    assert understood.schools == (SchoolFound("1", "Ashmoor Vale", 4),)
    assert understood.counts == Counts(people=4, teams=1, classes=2, pupils=1)
    assert [(p.id, p.name, p.email) for p in understood.records["people"]] == [
        ("priya-nair-u1", "Priya Nair", "priya@ashmoor.example"),
        ("dan-kowalczyk", "Dan Kowalczyk", ""),
        ("bea-marlowe", "Bea Marlowe", ""),
        ("priya-nair-u7", "Priya Nair", ""),
    ]
    assert [(p.person, p.job_title, p.staff_group) for p in understood.records["posts"]] == [
        ("priya-nair-u1", "Teacher", "teacher"),
        ("dan-kowalczyk", "Teacher", "teacher"),
        ("bea-marlowe", "Teaching assistant", "support-direct"),
        ("priya-nair-u7", "Teacher", "teacher"),
    ]
    assert understood.records["team_members"] == (
        r.TeamMember(team="english", person="dan-kowalczyk"),
        r.TeamMember(team="english", person="priya-nair-u1"),
    )


def test_a_oneroster_12_set_takes_the_primary_role(tmp_path: Path) -> None:
    understood = understand(put(tmp_path, ONEROSTER_12))
    assert understood.problems == ()
    assert understood.notes[0] == "Read as OneRoster 1.2."
    assert [p.name for p in understood.records["people"]] == ["Priya Nair"]
    assert [p.job_title for p in understood.records["posts"]] == ["Teacher"]
    assert understood.counts.pupils == 1


def test_nothing_of_a_pupil_is_kept(tmp_path: Path) -> None:
    understood = understand(put(tmp_path, ONEROSTER_11))
    assert "Secret" not in f"{understood} {understanding_values(understood)}"
    assert "1 pupil counted; nothing of them is kept." in understood.notes


def test_a_set_may_come_as_an_archive(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "set.zip", "w") as archive:
        for name, content in ONEROSTER_11.items():
            archive.writestr(f"export/{name}", content)
    packed = understand(tmp_path / "set.zip")
    assert packed.file == "set.zip"
    assert packed.records == understand(put(tmp_path, ONEROSTER_11)).records


def test_a_hostile_archive_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "set.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("users.csv", " " * 60_000_000)
    understood = understand(tmp_path / "set.zip")
    assert understood.kind is FileKind.UNKNOWN
    assert understood.problems[0].message.startswith("This file unpacks to 57 MB from ")


DATA_SYNC = {
    "School.csv": "DfE Number,Name\n1,Ashmoor Vale\n2,Wrenfield\n",
    "Teacher.csv": (
        "ID,School DfE Number,First Name,Last Name,Username,Password,Status\n"
        "t1,1,Priya,Nair,PNair,secret,Active\nt2,2,Eve,Ward,EWard,secret,Active\n"
    ),
    "Student.csv": "ID,School DfE Number,First Name\ns1,1,Secret\ns2,1,Secret\ns3,2,Secret\n",
    "Section.csv": (
        "ID,School DfE Number,Section Name,Term Name,Term StartDate,Term EndDate,Course Subject\n"
        "c1,1,8X,2026,9/1/2026,7/20/2027,English\n"
    ),
    "TeacherRoster.csv": "Section ID,ID\nc1,t1\n",
}


def test_a_set_of_several_schools_asks_which(tmp_path: Path) -> None:
    folder = put(tmp_path, DATA_SYNC)
    understood = understand(folder)
    assert understood.records == {}
    assert [(p.message, p.hint) for p in understood.problems] == [
        ("This set holds 2 schools.", "Choose one of Ashmoor Vale (1) and Wrenfield (2).")
    ]
    chosen = understand(folder, school="2")
    assert [p.name for p in chosen.records["people"]] == ["Eve Ward"]
    assert chosen.counts == Counts(people=1, pupils=1)
    other = understand(folder, school="3")
    assert [p.message for p in other.problems] == ["This set holds no staff of a school “3”."]


def test_months_come_first_only_where_days_cannot(tmp_path: Path) -> None:
    understood = understand(put(tmp_path, DATA_SYNC), school="1")
    assert understood.notes[-1] == "2026: 1 September 2026 to 20 July 2027."


def test_passwords_are_left_aside(tmp_path: Path) -> None:
    understood = understand(put(tmp_path, DATA_SYNC), school="1")
    assert {c.heading: c.taken_for for c in understood.columns}["Password"] == ""
    assert "secret" not in understanding_text(understood)


def test_a_folder_of_other_things_is_no_set(tmp_path: Path) -> None:
    understood = understand(put(tmp_path, {"people.csv": "id\n1\n"}))
    assert [p.message for p in understood.problems] == [
        "This is neither a OneRoster set nor a School Data Sync set."
    ]


@pytest.mark.parametrize(
    ("name", "school", "people", "teams", "pupils"),
    [
        ("sds-2.1", "110003", 1, 0, 3),
        ("sds-2.1", "110001", 1, 0, 1),
        ("sds-uk-100", "10001", 7, 3, 60),
        ("sds-uk-100", "10002", 5, 2, 26),
    ],
)
def test_real_sets_are_understood(
    real_files: Path, name: str, school: str, people: int, teams: int, pupils: int
) -> None:
    understood = understand(real_files / "oneroster" / name, school=school)
    assert understood.problems == ()
    counts = understood.counts
    assert (counts.people, counts.teams, counts.pupils) == (people, teams, pupils)


def test_a_real_set_of_pupils_only_is_told_so(real_files: Path) -> None:
    understood = understand(real_files / "oneroster" / "base-1.1")
    assert [p.message for p in understood.problems] == ["This set holds no staff."]
    assert understood.counts.pupils == 2
