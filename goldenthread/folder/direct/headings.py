"""Finds the columns of a timetable list by what their headings say."""

from goldenthread.folder.direct.understanding import ColumnFound
from goldenthread.folder.names import squeezed

# Earlier headings are preferred where a file has several.
MEANINGS: dict[str, list[str]] = {
    "teacher": "teachercode staffcode teacher staff initials teacherinitials staffinitials"
    " mainteacher teachers code".split(),
    "name": "teachername staffname name fullname surname".split(),
    "day": "day weekday dayname dayofweek".split(),
    "week": "week weekname weekcode timetableweek".split(),
    "period": "period slot periodname timeslot dayperiod time lesson".split(),
    "place in the cycle": "slotindex periodindex slotnumber".split(),
    "class": "classes class group classname teachinggroup set groupname classcode".split(),
    "subject": "subject subjectname subjectcode course".split(),
    "room": "room roomname roomcode location".split(),
}


def columns_in(heading: list[str]) -> dict[str, int]:
    """Where each meaning stands: `{"teacher": 3, "period": 1}`; what is not there is left out."""
    squeezed_heading = [squeezed(words) for words in heading]
    places: dict[str, int] = {}
    for meaning, names in MEANINGS.items():
        for name in names:
            if name in squeezed_heading:
                places[meaning] = squeezed_heading.index(name)
                break
    if "teacher" not in places and "name" in places:
        places["teacher"] = places.pop("name")
    return places


def columns_found(heading: list[str], places: dict[str, int]) -> tuple[ColumnFound, ...]:
    """Every heading with what it was taken for."""
    taken = {place: meaning for meaning, place in places.items()}
    return tuple(
        ColumnFound(words.strip(), taken.get(place, ""))
        for place, words in enumerate(heading)
        if words.strip()
    )
