"""Who has a pastoral role, as far as the records show."""

import datetime as dt

from goldenthread.snapshot.readings.employment import live_posts
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import LessonKind, Phase, TeamKind

TUTORS_TITLES = ("tutor", "head of year")
# Here a class teacher takes the register; that makes no tutor.
OWN_CLASS_ALL_DAY = frozenset({Phase.NURSERY, Phase.INFANT, Phase.JUNIOR, Phase.PRIMARY})


def is_tutor(snapshot: Snapshot, person: str, day: dt.date) -> bool:
    """Whether a job title, a pastoral team or the register in the timetable says so."""
    titles = (post.job_title.casefold() for post in live_posts(snapshot, person, day))
    teams = (
        snapshot.find("teams", row.team)
        for row in snapshot.having("team_members", "person", person)
        if (row.starts_on is None or row.starts_on <= day)
        and (row.ends_on is None or day <= row.ends_on)
    )
    return (
        any(words in title for title in titles for words in TUTORS_TITLES)
        or any(team is not None and team.kind == TeamKind.PASTORAL for team in teams)
        or (
            snapshot.school.phase not in OWN_CLASS_ALL_DAY
            and any(
                lesson.kind == LessonKind.REGISTRATION
                for lesson in snapshot.having("timetable", "person", person)
            )
        )
    )
