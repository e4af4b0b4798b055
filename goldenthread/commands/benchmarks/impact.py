"""How long surveys take: bringing answers in, and how that grows with their number."""

import random
from collections.abc import Iterator
from typing import Any

from goldenthread.commands.benchmarks.own_database import own_database
from goldenthread.commands.benchmarks.timing import Measured, table, timed

ITEMS = 44
# Sheets of 44 answers: about 25,000, 50,000 and 100,000 answers.
SHEETS = (568, 1_136, 2_273)
BAR_SECONDS = 10


def measure(runs: int) -> Iterator[str]:
    """Each part of the subject in turn; another one is another function in PARTS."""
    for part in PARTS:
        yield from part(runs)
        yield ""


def bringing_in_answers(runs: int) -> Iterator[str]:
    """From the text of the file to the sealed box; the yardstick is reading the file alone."""
    with own_database():
        rows: list[Measured] = []
        yardstick: Measured | None = None
        for sheets in SHEETS:
            read, brought_in = _bring_in(sheets, runs)
            yardstick = yardstick or read
            rows += [read, brought_in]
        assert yardstick is not None
        yield f"Answers brought in; the largest should take less than {BAR_SECONDS} seconds"
        yield from table(rows, yardstick)


def _bring_in(sheets: int, runs: int) -> tuple[Measured, Measured]:
    from goldenthread.accounts import public as accounts
    from goldenthread.surveys.actions.bring_in_answers import bring_in_answers
    from goldenthread.surveys.answers_file import read_answers
    from goldenthread.surveys.models import SpentToken, SurveyItem

    actor, at = accounts.SystemActor("benchmark"), accounts.now()
    survey = _large_survey(sheets)
    items = list(SurveyItem.objects.filter(survey=survey))
    text = _file(sheets)

    def brought_in() -> None:
        read = read_answers(text, items)
        if read.problems:
            raise RuntimeError(read.problems[0].message)
        bring_in_answers(survey, read.sheets, actor=actor, at=at)

    def forget() -> None:
        SpentToken.objects.filter(survey=survey).delete()

    answers = f"{sheets * ITEMS:,} answers"
    return (
        timed(f"reading {answers}", lambda: read_answers(text, items), runs),
        timed(f"bringing {answers} in", brought_in, runs, before=forget),
    )


def _large_survey(people: int) -> Any:
    """An open survey of 44 items in a school of so many people."""
    import datetime as dt
    from decimal import Decimal

    from goldenthread.accounts import public as accounts
    from goldenthread.people.public import Person, Post
    from goldenthread.surveys import public as surveys

    actor, at = accounts.SystemActor("benchmark"), accounts.now()
    school = accounts.open_school(f"School of {people}", actor=actor, at=at, slug=f"s-{people}")
    today = at.date()
    year = accounts.SchoolYear.objects.create(
        school=school,
        label="2026-27",
        starts_on=today - dt.timedelta(days=100),
        ends_on=today + dt.timedelta(days=200),
    )
    Person.objects.bulk_create(
        Person(school=school, key=f"p{number}", name=f"Person {number}") for number in range(people)
    )
    Post.objects.bulk_create(
        Post(
            school=school,
            key=person.key,
            person=person,
            job_title="Teacher",
            staff_group=_GROUPS[place % len(_GROUPS)],
            fte=Decimal(1),
        )
        for place, person in enumerate(Person.objects.filter(school=school).order_by("pk"))
    )
    survey = surveys.prepare_survey(
        year,
        title="Review",
        kind="diagnostic",
        opens_on=today,
        closes_on=today,
        items=[surveys.ItemWanted(f"i{number}", f"Statement {number}") for number in range(ITEMS)],
        actor=actor,
        at=at,
    )
    surveys.open_survey(survey, actor=actor, at=at)
    return survey


_GROUPS = ("teacher", "teacher", "leader", "support-direct", "support-general")


def _file(sheets: int) -> str:
    chance = random.Random(44)  # noqa: S311
    lines = ["Staff group," + ",".join(f"i{number}" for number in range(ITEMS))]
    for place in range(sheets):
        digits = ",".join(chance.choice("12345") for _ in range(ITEMS))
        lines.append(f"{_GROUPS[place % len(_GROUPS)]},{digits}")
    return "\n".join(lines)


PARTS = (bringing_in_answers,)
