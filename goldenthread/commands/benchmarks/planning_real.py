"""A real school's timetable as a year to plan: what it does not tell is asked as schools ask it."""

from dataclasses import replace
from pathlib import Path

from goldenthread.folder.direct import laid_over, understand
from goldenthread.kernel.errors import Refusal
from goldenthread.planner.yardsticks.made_calls import FIRST_DAY, TRAINED_ON
from goldenthread.sample.calendar_2026_27 import DAYS, TERMS, YEAR
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import PairState

# One teacher in so many coaches, and one in so many of the others is coached.
COACH_EVERY, COACHEE_EVERY = 8, 2
PROTECTED_MINUTES = 275


def real_school(timetable: Path) -> Snapshot:
    """People, teams and lessons of the file; coaches and coachees by their place in the alphabet.

    Refuses a file that is not understood.
    """
    told = understand(timetable)
    if told.problems:
        raise Refusal(f"{timetable.name} was not understood.", str(told.problems[0]))
    empty = Snapshot(
        school=r.School(id="real-school", name=timetable.stem), year=YEAR, terms=TERMS, days=DAYS
    )
    year = laid_over(empty, told.records, timetable_weeks=told.timetable_weeks)
    people = sorted({row.person for row in year.timetable})
    coaches = people[::COACH_EVERY]
    others = [person for person in people if person not in coaches][::COACHEE_EVERY]
    return replace(
        year,
        coaches=tuple(
            r.Coach(person=person, protected_minutes=PROTECTED_MINUTES, trained_on=TRAINED_ON)
            for person in coaches
        ),
        coaching_pairs=tuple(
            r.CoachingPair(
                id=f"pair-{person}",
                coach=coaches[place % len(coaches)],
                coachee=person,
                cadence_weeks=2,
                state=PairState.OFFERED,
                starts_on=FIRST_DAY,
            )
            for place, person in enumerate(others)
        ),
    )
