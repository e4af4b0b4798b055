"""Who could coach somebody, how much room each has, and why others cannot."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person
from goldenthread.practice.access.coaching import OPEN_STATES, find_judges
from goldenthread.practice.models import Coach, CoachingPair
from goldenthread.snapshot.readings.coaching import MINUTES_OF_A_CYCLE, USUAL_CADENCE_WEEKS
from goldenthread.snapshot.words import PairState


@dataclass(frozen=True, slots=True)
class CoachChoice:
    """A coach with the minutes a fortnight that are protected, and that the pairs take."""

    person: Person
    protected: int
    taken: int
    is_trained: bool
    ruled_out: str = ""

    @property
    def left(self) -> int:
        return self.protected - self.taken

    @property
    def words(self) -> str:
        if self.left >= minutes_of(USUAL_CADENCE_WEEKS):
            room = f"{self.left} minutes a fortnight free"
        else:
            room = f"no room now: {self.taken} of {self.protected} minutes a fortnight are taken"
        trained = "" if self.is_trained else "; no coach training on record"
        return f"{self.person.name} ({room}{trained})"


def minutes_of(cadence_weeks: int | None) -> int:
    """What a pair costs its coach in a fortnight, in whole minutes."""
    return round(Fraction(MINUTES_OF_A_CYCLE * 2, cadence_weeks or USUAL_CADENCE_WEEKS))


def list_coaches(year: SchoolYear, on: dt.date) -> list[CoachChoice]:
    """Every coach on the staff, those with most room first. Two queries."""
    taken: dict[int, int] = defaultdict(int)
    running = CoachingPair.objects.filter(
        school=year.school, year=year, state=PairState.RUNNING
    ).values_list("coach_id", "cadence_weeks", "ends_on")
    for coach, cadence, ends_on in running:
        if ends_on is None or ends_on >= on:
            taken[coach] += minutes_of(cadence)
    rows = Coach.objects.filter(school=year.school, year=year).select_related("person")
    choices = [
        CoachChoice(
            row.person,
            row.protected_minutes or 0,
            taken[row.person_id],
            row.trained_on is not None,
        )
        for row in rows
        if row.person.left_on is None or row.person.left_on >= on
    ]
    return sorted(choices, key=lambda choice: (-choice.left, choice.person.name))


def list_choices_for(
    coachee: Person, year: SchoolYear, on: dt.date
) -> tuple[list[CoachChoice], list[CoachChoice]]:
    """Who may coach this person, and who may not with the reason. Five queries at most."""
    every = list_coaches(year, on)
    judges = {judge for judge, _ in find_judges(year.school, {coachee.pk}, on)}
    open_pairs = CoachingPair.objects.filter(school=year.school, year=year, state__in=OPEN_STATES)
    coached_by_them = set(open_pairs.filter(coach=coachee).values_list("coachee_id", flat=True))
    able, ruled_out = [], []
    for choice in every:
        if choice.person.pk == coachee.pk:
            continue
        reason = reason_against(choice.person, coachee, judges, coached_by_them)
        if reason:
            ruled_out.append(
                CoachChoice(
                    choice.person, choice.protected, choice.taken, choice.is_trained, reason
                )
            )
        else:
            able.append(choice)
    return able, ruled_out


def reason_against(
    coach: Person, coachee: Person, judges: set[int], coached_by_them: set[int]
) -> str:
    """Why this coach cannot coach this person, as a sentence; empty where nothing is against it."""
    if coach.pk == coachee.pk:
        return "Nobody coaches themselves."
    if coach.pk in judges:
        return f"{coach.name} line-manages or appraises {coachee.name}."
    if coach.pk in coached_by_them:
        return f"{coachee.name} coaches {coach.name}: coaching goes one way."
    return ""


def find_reason_against(coach: Person, coachee: Person, year: SchoolYear, on: dt.date) -> str:
    """What speaks against this pair on this day, as a sentence; empty where nothing does."""
    for person in (coach, coachee):
        if person.left_on is not None and person.left_on < on:
            return f"{person.name} has left the school."
    judges = {judge for judge, _ in find_judges(year.school, {coachee.pk}, on)}
    theirs = CoachingPair.objects.filter(
        school=year.school, year=year, state__in=OPEN_STATES, coach=coachee, coachee=coach
    )
    coached_by_them = {coach.pk} if theirs.exists() else set()
    return reason_against(coach, coachee, judges, coached_by_them)
